"""What holds for every call of the object interface: paths, forms of errors."""
from support import is_problem, is_standard_error, run

BASE = "/crm/v3/objects/contacts"


def test_dated_paths(tap, server):
    made = server.post("/crm/objects/2026-09/contacts", {"properties": {"lastname": "Nowak"}})
    tap.equal(made.status, 201, "a record is made under the dated path")
    record = made.json["id"]
    for path in (f"{BASE}/{record}", f"/crm/objects/2025-09/contacts/{record}",
                 f"/crm/objects/2031-12/0-1/{record}"):
        tap.equal(server.get(path).json["id"], record, f"and read at {path}")
    for path in ("/crm/properties/2026-03/contacts", "/crm/v3/properties/contacts"):
        tap.equal(server.get(path).status, 200, f"definitions are at {path}")
    for version in ("2025-08", "2026-13", "v4", "latest", "2026-3"):
        is_standard_error(tap, server.get(f"/crm/objects/{version}/contacts/{record}"), 404,
                          "OBJECT_NOT_FOUND", f"{version} is no version")


def test_unknown_paths(tap, server):
    for path in ("/crm", "/crm/v3/nothing", "/crm-object-schemas/v9/x", "/webhooks/v3x",
                 "/app-webhooks", "/engagements/v1/nothing", "/account-info/v0/x", "/oauth/v7/x",
                 "/settings/v3/nothing", "/crm/v3/nothing/"):
        for method in ("GET", "POST", "DELETE"):
            is_standard_error(tap, server.call(method, path), 404, "OBJECT_NOT_FOUND",
                              f"{method} {path} is 404 in the interface's form")
    is_problem(tap, server.get("/api/v1/nothing"), 404, "not_found", "/api/v1 has problems")
    tap.ok(server.get("/settings").headers["Content-Type"].startswith("text/"),
           "a page of the web application is no such path")



run(test_dated_paths, test_unknown_paths)
