"""Owners: the people who use the program, as programs see them, and the rule that a record's owner
is one of them."""
from support import EMAIL, is_standard_error, run

OWNERS = "/crm/v3/owners"
CONTACTS = "/crm/v3/objects/contacts"


def me(server):
    return server.get(OWNERS).json["results"][0]


def test_list(tap, server):
    answer = server.get(OWNERS + "/?limit=100&archived=false")
    tap.equal(answer.status, 200, "owners are listed, with a slash at the end")
    owner = answer.json["results"][0]
    tap.equal(set(owner), {"id", "email", "type", "firstName", "lastName", "userId",
                           "userIdIncludingInactive", "createdAt", "updatedAt", "archived", "teams"},
              "the members of an owner")
    tap.equal((owner["id"], owner["email"], owner["type"], owner["archived"], owner["teams"]),
              (str(owner["userId"]), EMAIL, "PERSON", False, []), "and their values")
    tap.ok("paging" not in answer.json, "one page")
    tap.equal(len(server.get(f"{OWNERS}?email={EMAIL.upper()}").json["results"]), 1,
              "by e-mail address, capitals do not matter")
    tap.equal(server.get(OWNERS + "?email=nobody@example.com").json["results"], [], "nobody")
    tap.equal(server.get(OWNERS + "?archived=true").json["results"], [], "no disabled ones")
    tap.equal(server.get(OWNERS + f"?after={owner['id']}").json["results"], [], "behind the last")
    tap.equal(server.get("/crm/owners/2026-03").json["results"], answer.json["results"], "dated")
    for query in ("limit=0", "limit=501", "after=x", "archived=maybe"):
        is_standard_error(tap, server.get(f"{OWNERS}?{query}"), 400, "VALIDATION_ERROR", query)


def test_get(tap, server):
    owner = me(server)
    for query in ("", "?idProperty=id&archived=false", "?idProperty=userId"):
        tap.equal(server.get(f"{OWNERS}/{owner['id']}{query}").json, owner, f"by id {query}")
    is_standard_error(tap, server.get(f"{OWNERS}/99999"), 404, "OBJECT_NOT_FOUND", "none such")
    is_standard_error(tap, server.get(f"{OWNERS}/{owner['id']}?archived=true"), 404,
                      "OBJECT_NOT_FOUND", "not among the disabled")
    is_standard_error(tap, server.get(f"{OWNERS}/{owner['id']}?idProperty=name"), 400,
                      "VALIDATION_ERROR", "another property")


def test_users(tap, server):
    users = server.get("/api/v1/users").json["results"]
    tap.equal([(u["id"], u["email"], u["active"]) for u in users],
              [(me(server)["id"], EMAIL, True)], "users for pickers")


def test_owner_of_record(tap, server):
    mine = me(server)["id"]
    made = server.post(CONTACTS, {"properties": {"lastname": "Nowak", "hubspot_owner_id": mine}})
    tap.equal((made.status, made.json["properties"]["hubspot_owner_id"]), (201, mine),
              "a user owns a record")
    path = f"{CONTACTS}/{made.json['id']}"
    refused = server.post(CONTACTS, {"properties": {"lastname": "X", "hubspot_owner_id": "424242"}})
    is_standard_error(tap, refused, 400, "VALIDATION_ERROR", "nobody owns nothing: creating")
    tap.ok("424242" in refused.body.decode() and any(
        e.get("in") == "hubspot_owner_id" for e in refused.json["errors"]), "it says which", refused)
    refused = server.patch(path, {"properties": {"hubspot_owner_id": 424242}})
    is_standard_error(tap, refused, 400, "VALIDATION_ERROR", "changing")
    tap.equal(server.get(path + "?properties=hubspot_owner_id").json["properties"]
              ["hubspot_owner_id"], mine, "the owner stays")
    cleared = server.patch(path, {"properties": {"hubspot_owner_id": ""}})
    tap.equal(cleared.json["properties"]["hubspot_owner_id"], None, "it can be taken away")
    native = server.post("/api/v1/objects/contacts", {"properties": {"lastname": "Y",
                                                                     "owner_id": "424242"}})
    tap.ok(native.status == 400 and native.json["issues"][0]["rule"] == "owner.unknown",
           "/api/v1 says so, too", native)
    judged = server.post("/api/v1/objects/contacts/check", {"properties": {"owner_id": "424242"}})
    tap.ok("owner.unknown" in [i["rule"] for i in judged.json["issues"]], "while it is typed", judged)


def test_import(tap, server):
    mine = me(server)["id"]
    rows = f"Last name,E-mail,Owner\nA,a@x.example,{mine}\nB,b@x.example,424242\n".encode()
    made = server.call("POST", "/api/v1/imports?type=contacts&name=o.csv", rows,
                       headers={"Content-Type": "text/csv"}).json
    patched = server.patch(f"/api/v1/imports/{made['id']}", {"columns": [
        {"index": 0, "property": "lastname"}, {"index": 1, "property": "email"},
        {"index": 2, "property": "owner_id"}]})
    tap.equal(patched.status, 200, "the owner's column is mapped")
    server.job(server.post(f"/api/v1/imports/{made['id']}/check").json)
    server.job(server.post(f"/api/v1/imports/{made['id']}/run").json)
    counters = server.get(f"/api/v1/imports/{made['id']}").json["counters"]
    tap.equal((counters["create"], counters["refused"]), (1, 1), "a row with nobody's id is refused")


run(test_list, test_get, test_users, test_owner_of_record, test_import)
