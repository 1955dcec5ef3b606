"""What programs of the object interface write is kept as it is; what others changed is not overrun."""
from support import is_problem, run

CONTACTS = "/crm/v3/objects/contacts"


def create(server, type_, **properties):
    made = server.post(f"/crm/v3/objects/{type_}", {"properties": properties})
    assert made.status == 201, made
    return made.json


def test_placeholders(tap, server):
    words = {"firstname": "Test", "lastname": "Na", "state": "ND", "email": "test@test.com"}
    made = create(server, "contacts", **words)
    got = server.get(f"{CONTACTS}/{made['id']}?properties={','.join(words)}").json["properties"]
    tap.equal({name: got[name] for name in words}, words, "words that look like nothing are kept")
    again = server.post(CONTACTS, {"properties": {"email": "test@test.com"}})
    tap.equal((again.status, again.json["message"]), (409, f"Contact already exists. Existing ID: {made['id']}"),
              "and known again")
    named = server.patch("/crm-object-schemas/v3/schemas/contacts", {"labels": {"singular": "Klient", "plural": "Klienci"}})
    tap.equal(named.status, 200, "contacts are called otherwise")
    again = server.post(CONTACTS, {"properties": {"email": "test@test.com"}})
    tap.equal(again.json["message"], f"Contact already exists. Existing ID: {made['id']}",
              "in the same words, whatever contacts are called here")
    upsert = {"inputs": [{"id": "test@test.com", "idProperty": "email", "properties": {"city": "Fargo"}}]}
    done = server.post(f"{CONTACTS}/batch/upsert", upsert)
    assert done.status == 200, done
    done = done.json["results"][0]
    tap.equal((done["id"], done["new"]), (made["id"], False), "by upserts, too")
    found = server.post(f"{CONTACTS}/search", {"filterGroups": [{"filters": [
        {"propertyName": "lastname", "operator": "EQ", "value": "Na"}]}]}).json
    tap.equal([r["id"] for r in found["results"]], [made["id"]], "a filter finds one")
    deal = create(server, "deals", dealname="Test")
    tap.equal(deal["properties"]["dealname"], "Test", "a deal may be called so")
    typed = server.post("/api/v1/objects/contacts", {"properties": {"lastname": "Kot", "city": "n/a"}})
    tap.equal((typed.status, "city" in typed.json["properties"], typed.json["entered"].get("city")),
              (201, False, "n/a"), "what people type so counts as empty, and is kept as typed")


def test_versions(tap, server):
    one = create(server, "contacts", lastname="Nowak")["id"]
    server.patch(f"{CONTACTS}/{one}", {"properties": {"city": "Praga"}})
    for path in (f"{CONTACTS}/{one}", f"/api/v1/objects/contacts/{one}"):
        gone = server.delete(path, headers={"If-Match": '"1"'})
        tap.equal(gone.status, 412, f"DELETE {path} of an old version")
    gone = server.delete(f"{CONTACTS}/{one}", headers={"If-Match": '"2"'})
    tap.equal(gone.status, 204, "of the newest")


def test_required_later(tap, server):
    old = create(server, "companies", name="Alfa")["id"]
    made = server.patch("/crm-object-schemas/v3/schemas/companies", {"requiredProperties": ["name", "city"]})
    tap.equal(made.status, 200, "a property becomes required")
    done = server.patch(f"/crm/v3/objects/companies/{old}", {"properties": {"phone": "+48221234567"}})
    tap.equal(done.status, 200, "older records can be changed elsewhere")
    tap.equal(server.post("/crm/v3/objects/companies", {"properties": {"name": "Beta"}}).status, 400,
              "new ones have to have it")
    server.patch(f"/crm/v3/objects/companies/{old}", {"properties": {"city": "Praga"}})
    bare = server.patch(f"/crm/v3/objects/companies/{old}", {"properties": {"city": ""}})
    tap.equal(bare.status, 400, "and it can not be taken away")


def test_refusals(tap, server):
    is_problem(tap, server.post("/api/v1/duplicates/scan", {"type": "products"}), 400, "invalid",
               "what is never compared can not be searched for duplicates")
    wrong = {"properties": {"lastname": "Kot", "phone": "12"},
             "associations": [{"to": {"id": "999999"}, "types": [
                 {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 279}]}]}
    answer = server.post(CONTACTS, wrong)
    tap.ok(answer.status in (400, 404) and "999999" in answer.json["message"],
           "a remark about a value does not hide what is wrong with an association", answer)


def test_addresses(tap, server):
    for path in ("//crm/v3/objects/contacts", "///api/v1/me", "//crm"):
        answer = server.get(path)
        tap.ok(answer.status == 404 and answer.json, f"{path} is no page of the web application", answer)


def test_erased_from_merges(tap, server):
    keeper = create(server, "contacts", lastname="Adamska", email="ada@firma.example")["id"]
    other = create(server, "contacts", lastname="Adamska", email="secret@elsewhere.example")["id"]
    merged = server.post("/api/v1/merges", {"type": "contacts", "primary": keeper, "records": [other]}).json
    server.post(f"/api/v1/merges/{merged['merges'][0]['id']}/revert")
    gone = server.post("/api/v1/objects/contacts/" + other + "/erase", {"reason": "gdpr"})
    tap.equal(gone.status, 204, "one of two that were merged for a while is erased")
    history = server.get(f"/api/v1/objects/contacts/{keeper}/history")
    tap.ok(history.status == 200 and b"secret" not in history.body, "the other's history tells nothing of it")
    tap.equal([entry["action"] for entry in history.json["results"]], ["unmerged", "merged", "created"],
              "but that it happened")


run(test_placeholders, test_versions, test_required_later, test_refusals, test_addresses, test_erased_from_merges)
