"""What holds for every call: paths, forms of errors, names of requests."""
import re

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


def test_problems_on_request(tap, server):
    accept = {"Accept": "application/json, application/problem+json"}
    for method, path, body, status, category, code in (
            ("GET", f"{BASE}/999", None, 404, "OBJECT_NOT_FOUND", "not_found"),
            ("GET", "/crm/v3/nothing", None, 404, "OBJECT_NOT_FOUND", "not_found"),
            ("PUT", BASE, None, 405, "VALIDATION_ERROR", "unsupported"),
            ("POST", BASE, {"properties": {"nope": "x"}}, 400, "VALIDATION_ERROR", "invalid")):
        answer = server.call(method, path, body, headers=accept)
        got = answer.json
        tap.equal((answer.status, answer.headers["Content-Type"], got["status"], got["type"],
                   got["category"], got["code"]),
                  (status, "application/problem+json", status, "about:blank", category, code),
                  f"{method} {path} with Accept is a problem")
        tap.ok(got["title"] and got["detail"] == got["message"], "that has the words, too", got)
        tap.equal(got["correlationId"], answer.headers["X-Request-Id"], "and the request's name")
    tap.equal(got["errors"][0]["in"], "nope", "and the errors")
    for accept in ("*/*", "application/json", "application/problem+json;q=0"):
        is_standard_error(tap, server.get(f"{BASE}/999", headers={"Accept": accept}), 404,
                          "OBJECT_NOT_FOUND", f"Accept: {accept} is not asking for a problem")
    is_problem(tap, server.get("/api/v1/merges/999", headers={"Accept": "application/json"}), 404,
               "not_found", "/api/v1 has problems whatever is asked for")


def test_request_ids(tap, server):
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    parent = f"00-{trace}-00f067aa0ba902b7-01"
    uuid = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    for headers, expected in (({"X-Request-Id": "job-7_a"}, "job-7_a"),
                              ({"X-Request-Id": "x" * 128}, "x" * 128),
                              ({"traceparent": parent}, trace),
                              ({"X-Request-Id": "mine", "traceparent": parent}, "mine"),
                              ({"X-Request-Id": "a b", "traceparent": parent}, trace),
                              ({"X-Request-Id": "x" * 129}, None),
                              ({"X-Request-Id": "a b"}, None), ({}, None)):
        for path in (BASE, f"{BASE}/999", "/crm/v3/nothing", "/api/v1/merges/999"):
            answer = server.get(path, headers=headers)
            name = answer.headers["X-Request-Id"]
            if expected:
                tap.equal(name, expected, f"{path} keeps the name of {list(headers)}")
            else:
                tap.ok(uuid.fullmatch(name), f"{path} gives a name of its own", name)
            if answer.status == 404:
                tap.equal(answer.json["correlationId"], name, "the error carries it")


def test_addresses(tap, server):
    record = server.post(BASE + "/", {"properties": {"email": "a+b@firma.example",
                                                     "city": "Praga"}}).json["id"]
    tap.ok(record, "POST to an address with a slash at its end")
    for path in (f"{BASE}/{record}/", f"/crm/v3/objects/%63ontacts/{record}",
                 f"{BASE}/a%2Bb%40firma.example?idProperty=email",
                 f"{BASE}/a+b@firma.example/?idProperty=email"):
        answer = server.get(path)
        tap.equal((answer.status, answer.json.get("id")), (200, record), f"{path} is the record")
    shown = [set(server.get(f"{BASE}?{query}").json["results"][0]["properties"])
             for query in ("properties=city&properties=phone", "properties=city,phone",
                           "properties=city%2Cphone", "properties=city,&properties=,phone,phone",
                           "properties=city,+phone")]
    tap.ok(all(s == shown[0] for s in shown) and {"city", "phone"} < shown[0],
           "repeated parameters and lists with commas are the same", shown)
    is_standard_error(tap, server.get(BASE + "/%zz"), 400, "VALIDATION_ERROR",
                      "what can not be decoded is 400 in the interface's form")


run(test_dated_paths, test_unknown_paths, test_problems_on_request, test_request_ids,
    test_addresses)
