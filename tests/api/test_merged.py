"""Records that were merged: their old ids read and write the survivor everywhere, and what was merged is told."""
from support import run

CRM = "/crm/v3/objects"
V4 = "/crm/v4/objects"


def make(server, kind="contacts", **properties):
    answer = server.post(f"{CRM}/{kind}", {"properties": properties})
    assert answer.status == 201, answer
    return answer.json["id"]


def merge(server, primary, other, kind="contacts"):
    return server.post(f"{CRM}/{kind}/merge", {"primaryObjectId": primary, "objectIdToMerge": other})


def pair(server, kind="contacts", **properties):
    """The survivor and the old id."""
    named = {"contacts": ("email", "%s@firma.example"), "companies": ("name", "Firma %s"),
             "deals": ("dealname", "Deal %s")}[kind]
    pair.drawn = getattr(pair, "drawn", 0) + 1
    one, two = (make(server, kind, **{named[0]: named[1] % f"{side}{pair.drawn}"}, **properties) for side in "ab")
    assert merge(server, one, two, kind).status == 200
    return one, two


def test_records(tap, server):
    one, old = pair(server)
    base = f"{CRM}/contacts"
    tap.equal(server.get(f"{base}/{old}").json["id"], one, "read")
    changed = server.patch(f"{base}/{old}", {"properties": {"city": "Gdynia"}})
    tap.equal((changed.status, changed.json["id"]), (200, one), "changed")
    stale = server.patch(f"{base}/{old}", {"properties": {"city": "Sopot"}}, headers={"If-Match": '"1"'})
    tap.equal(stale.status, 412, "a version is compared with the survivor's")
    read = server.post(f"{base}/batch/read", {"inputs": [{"id": old}], "properties": ["city"]})
    tap.equal((read.status, [(r["id"], r["properties"]["city"]) for r in read.json["results"]]),
              (200, [(one, "Gdynia")]), "read with others")
    updated = server.post(f"{base}/batch/update", {"inputs": [{"id": old, "properties": {"jobtitle": "CEO"}}]})
    tap.equal((updated.status, [r["id"] for r in updated.json["results"]]), (200, [one]), "changed with others")
    upserted = server.post(f"{base}/batch/upsert", {"inputs": [{"id": old, "properties": {"jobtitle": "CTO"}}]})
    tap.equal((upserted.status, [(r["id"], r["new"]) for r in upserted.json["results"]]), (200, [(one, False)]), "upsert")
    tap.equal(server.delete(f"{base}/{old}").status, 204, "archived by its old id")
    tap.equal(server.get(f"{base}/{one}").status, 404, "it is the survivor that is archived")
    one, old = pair(server)
    tap.equal(server.post(f"{base}/batch/archive", {"inputs": [{"id": old}]}).status, 204, "archived with others")
    tap.equal(server.get(f"{base}/{one}").status, 404, "and it is the survivor again")
    one, old = pair(server)
    tap.equal(server.post(f"{base}/gdpr-delete", {"objectId": old}).status, 204, "erased by its old id")
    tap.equal([server.get(f"{base}/{i}?archived={a}").status for i in (one, old) for a in ("false", "true")], [404] * 4,
              "nothing is left of either")


def test_merging(tap, server):
    one, old = pair(server)
    third, fourth = make(server, email="third@firma.example"), make(server, email="fourth@firma.example")
    first = merge(server, old, third)
    tap.equal((first.status, first.json["id"]), (200, one), "an old id as the one that stays")
    second = merge(server, fourth, old)
    tap.equal((second.status, second.json["id"]), (200, fourth), "an old id as the one that goes")
    tap.equal([server.get(f"{CRM}/contacts/{i}").json["id"] for i in (one, old, third)], [fourth] * 3,
              "all of them lead to the last one")
    tap.equal(merge(server, fourth, old).status, 409, "into itself nothing is merged")


def ids_at(server, path):
    return sorted(str(r.get("toObjectId", r.get("id"))) for r in server.get(path).json["results"])


def test_not_archived(tap, server):
    """What was merged leads to the survivor: it is not one of the archived records."""
    own, base = "/api/v1/objects/contacts", f"{CRM}/contacts"

    def shown():
        queries = ({}, {"query": "shelved"}, {"query": "shelved", "sorts": [{"propertyName": "lastname"}]},
                   {"sorts": [{"propertyName": "city", "direction": "DESCENDING"}]}, {"offset": 0, "limit": 1},
                   {"query": "shelved", "limit": 1},
                   {"filterGroups": [{"filters": [{"propertyName": "city", "operator": "EQ", "value": "Łódź"}]}]})
        found = [server.post(f"{own}/query", {"archived": True, **q}).json for q in queries]
        lines = server.get("/api/v1/bulk/contacts?archived=true").body.split(b"\n")[:-1]
        totals = server.post(f"{own}/totals", {"by": "city", "archived": True}).json["results"]
        return {"listed": ids_at(server, f"{base}?archived=true"), "exported": len(lines),
                "found": [[r["id"] for r in f["results"]] for f in found], "totals": [f["total"] for f in found],
                "summed": [t["count"] for t in totals],
                "counted": server.get("/api/v1/summary").json["objects"]["contacts"]["archived"]}

    def expected(*ids):
        return {"listed": list(ids), "exported": len(ids), "found": [list(ids)] * 7, "totals": [len(ids)] * 7,
                "summed": [len(ids)] * (len(ids) > 0), "counted": len(ids)}
    one, old = pair(server, lastname="Shelved", city="Łódź")
    tap.equal(shown(), expected(), "nothing is archived by a merge")
    third = make(server, lastname="Shelved", city="Łódź", email="third@firma.example")
    server.delete(f"{base}/{third}")
    tap.equal(shown(), expected(third), "what was archived is all there is")
    merged = server.get("/api/v1/merges").json["results"][0]["id"]
    tap.equal(server.post(f"/api/v1/merges/{merged}/revert").status, 200, "the merge is taken back")
    tap.equal(shown(), expected(third), "which archives nothing, either")
    server.delete(f"{base}/{old}")
    server.post(f"{own}/{old}/erase", {"reason": "purge"})
    tap.equal(shown(), expected(third), "archived and gone")
    one, old = pair(server, lastname="Shelved", city="Łódź")
    tap.equal(server.post(f"{base}/gdpr-delete", {"objectId": old}).status, 204, "erased with what was merged")
    tap.equal(shown(), expected(third), "which leaves the others")


def test_associations(tap, server):
    one, old = pair(server)
    company, old_company = pair(server, "companies")
    put = server.call("PUT", f"{V4}/contacts/{old}/associations/default/companies/{old_company}")
    tap.equal(put.status, 200, "both ends by their old ids")
    tap.equal(ids_at(server, f"{V4}/contacts/{one}/associations/companies"), [company], "the survivors are associated")
    tap.equal(ids_at(server, f"{V4}/contacts/{old}/associations/companies"), [company], "asked by the old id")
    tap.equal(ids_at(server, f"{CRM}/companies/{old_company}/associations/contacts"), [one, one], "the older list")
    many = server.post("/crm/v4/associations/companies/contacts/batch/read", {"inputs": [{"id": old_company}]})
    tap.equal([str(t["toObjectId"]) for t in many.json["results"][0]["to"]], [one], "read with others")
    labelled = server.post("/crm/v4/associations/contacts/companies/batch/create", {"inputs": [
        {"from": {"id": old}, "to": {"id": old_company},
         "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 1}]}]})
    tap.equal((labelled.status, len(labelled.json["results"])), (201, 1), "made with others")
    for operator, value in (("EQ", {"value": old_company}), ("IN", {"values": [old_company]})):
        found = server.post(f"{CRM}/contacts/search", {"filterGroups": [{"filters": [
            {"propertyName": "associations.company", "operator": operator, **value}]}]})
        tap.equal([r["id"] for r in found.json["results"]], [one], f"found by the old id, {operator}")
    by_id = server.post(f"{CRM}/contacts/search", {"filterGroups": [{"filters": [
        {"propertyName": "hs_object_id", "operator": "EQ", "value": old}]}]})
    tap.equal([r["id"] for r in by_id.json["results"]], [one], "and by its own")
    gone = server.post("/crm/v4/associations/contacts/companies/batch/archive", {"inputs": [
        {"from": {"id": old}, "to": [{"id": old_company}]}]})
    tap.equal((gone.status, ids_at(server, f"{V4}/contacts/{one}/associations/companies")), (204, []), "taken away")
    server.call("PUT", f"{V4}/contacts/{one}/associations/default/companies/{company}")
    tap.equal(server.delete(f"{V4}/contacts/{old}/associations/companies/{old_company}").status, 204, "one by one, too")
    tap.equal(ids_at(server, f"{V4}/companies/{company}/associations/contacts"), [], "from both sides")
    made = server.post(f"{CRM}/notes", {"properties": {"hs_timestamp": "2026-01-02T03:04:05Z", "hs_note_body": "x"},
                                        "associations": [{"to": {"id": old}, "types": [
                                            {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 202}]}]})
    tap.equal((made.status, ids_at(server, f"{V4}/contacts/{one}/associations/notes")), (201, [made.json["id"]]),
              "made with a record")


def test_lists(tap, server):
    one, old = pair(server)
    made = server.post("/crm/v3/lists", {"name": "Merged", "objectTypeId": "0-1", "processingType": "MANUAL"})
    number = made.json["list"]["listId"]
    added = server.call("PUT", f"/crm/v3/lists/{number}/memberships/add", [old])
    tap.equal((added.status, added.json["recordIdsMissing"]), (200, []), "added by the old id")
    members = server.get(f"/crm/v3/lists/{number}/memberships").json["results"]
    tap.equal([m["recordId"] for m in members], [one], "the survivor is a member")
    lists = server.get(f"/crm/v3/lists/records/0-1/{old}/memberships").json["results"]
    tap.equal([item["listId"] for item in lists], [number], "its lists, asked by the old id")
    batch = server.post("/crm/v3/lists/records/memberships/batch/read", {"inputs": [
        {"objectTypeId": "0-1", "recordId": old}]})
    tap.equal([item["listId"] for item in batch.json["results"][0]["recordListMemberships"]], [number], "with others")
    removed = server.call("PUT", f"/crm/v3/lists/{number}/memberships/remove", [old])
    members = server.get(f"/crm/v3/lists/{number}/memberships").json["results"]
    tap.equal((removed.status, members), (200, []), "and removed")


def test_own_interface(tap, server):
    one, old = pair(server)
    base = "/api/v1/objects/contacts"
    changed = server.patch(f"{base}/{old}", {"properties": {"city": "Hel"}})
    tap.equal((changed.status, changed.json["id"]), (200, one), "changed")
    actions = [e["action"] for e in server.get(f"{base}/{old}/history").json["results"]]
    tap.equal(actions, ["updated", "merged", "created"], "the survivor's history")
    tap.equal(server.get(f"{base}/{old}/timeline").status, 200, "its timeline")
    company, old_company = pair(server, "companies")
    linked = server.post(f"{base}/{old}/associations", {"type": "companies", "to": old_company})
    tap.equal((linked.status, ids_at(server, f"{V4}/contacts/{one}/associations/companies")), (201, [company]), "linked")
    third = make(server, email="later@firma.example")
    merged = server.post("/api/v1/merges", {"type": "contacts", "primary": old, "records": [third],
                                            "properties": {"email": third, "city": old}})
    tap.equal((merged.status, merged.json["record"]["id"]), (201, one), "merged")
    tap.equal((merged.json["record"]["properties"]["email"], merged.json["record"]["properties"]["city"]),
              ("later@firma.example", "Hel"), "with values chosen by old ids")
    tap.equal(server.post(f"{base}/{old}/restore").status, 409, "it is not restored, the merge is taken back")
    tap.equal(server.delete(f"{base}/{old}").status, 204, "archived")
    tap.equal(server.get(f"{CRM}/contacts/{one}").status, 404, "which is the survivor")


def test_engagements(tap, server):
    one, old = pair(server)
    made = server.post("/engagements/v1/engagements", {
        "engagement": {"active": True, "type": "NOTE", "timestamp": 1700000000000},
        "associations": {"contactIds": [int(old)]}, "metadata": {"body": "hello"}})
    tap.equal((made.status, made.json["associations"]["contactIds"]), (200, [int(one)]), "of the survivor")


def test_what_was_merged(tap, server):
    asked = "properties=hs_merged_object_ids,hs_additional_emails,email"
    one, two, three = (make(server, email=f"{n}@firma.example") for n in ("one", "two", "three"))

    def shown(record):
        properties = server.get(f"{CRM}/contacts/{record}?{asked}").json["properties"]
        return properties["hs_merged_object_ids"], properties["hs_additional_emails"], properties["email"]
    tap.equal(shown(one), (None, None, "one@firma.example"), "nothing before")
    answer = merge(server, one, two)
    tap.equal(answer.json["properties"]["hs_merged_object_ids"], two, "the merge says so")
    tap.equal(shown(one), (two, "two@firma.example", "one@firma.example"), "and the record")
    merge(server, one, three)
    tap.equal(shown(one), (f"{two};{three}", "three@firma.example;two@firma.example", "one@firma.example"), "each of them")
    refused = server.patch(f"{CRM}/contacts/{one}", {"properties": {"hs_merged_object_ids": "5"}})
    tap.equal(refused.status, 400, "nobody writes it")
    found = server.post(f"{CRM}/contacts/search", {"filterGroups": [{"filters": [
        {"propertyName": "hs_merged_object_ids", "operator": "CONTAINS_TOKEN", "value": two}]}]})
    tap.equal([r["id"] for r in found.json["results"]], [one], "found by it")
    server.patch(f"{CRM}/contacts/{one}", {"properties": {"city": "Hel"}})
    tap.equal(shown(one)[0], f"{two};{three}", "other changes leave it")
    merges = server.get(f"/api/v1/merges?type=contacts&record={two}").json["results"]
    back = server.post(f"/api/v1/merges/{merges[0]['id']}/revert")
    tap.equal((back.status, back.json["kept"]), (200, []), "the first is taken back")
    tap.equal((shown(one), shown(two)), ((three, "three@firma.example", "one@firma.example"),
                                         (None, None, "two@firma.example")), "what is left of it")
    names = {p["name"]: p for p in server.get("/crm/v3/properties/contacts").json["results"]}
    tap.ok(names["hs_merged_object_ids"]["modificationMetadata"]["readOnlyValue"], "described as read-only")
    for kind, title in (("companies", "name"), ("deals", "dealname"), ("tickets", "subject"), ("products", "name")):
        a, b = (make(server, kind, **{title: n}) for n in ("Abc", "Xyz"))
        merge(server, a, b, kind)
        tap.equal(server.get(f"{CRM}/{kind}/{a}?properties=hs_merged_object_ids").json["properties"]
                  ["hs_merged_object_ids"], b, kind)


def test_circles(tap, server):
    """A relation in which each has at most one above is a tree, whoever is merged."""
    def above(record):
        path = f"/api/v1/objects/companies/{record}/associations?type=companies"
        return sorted(edge["id"] for edge in server.get(path).json["results"]
                      if any(kind["name"] == "child_to_parent_company" for kind in edge["kinds"]))

    def stand(record, parent):
        answer = server.post(f"/api/v1/objects/companies/{record}/associations",
                             {"to": parent, "type": "companies", "kind": "child_to_parent_company"})
        assert answer.status == 201, answer

    def take_back(record):
        done = server.get(f"/api/v1/merges?type=companies&record={record}").json["results"][0]
        return server.post(f"/api/v1/merges/{done['id']}/revert").status

    def chain(*names):
        made = [make(server, "companies", name=name) for name in names]
        for record, parent in zip(made, made[1:]):
            stand(record, parent)
        return made

    low, middle, top = chain("Sub Krk", "Mid Krk", "Top Krk")
    tap.equal(merge(server, low, top, "companies").status, 200, "the lowest takes in the highest")
    tap.equal((above(low), above(middle)), ([middle], []), "it stays where it stood, and nobody goes round")
    tap.equal(take_back(top), 200, "taken back")
    tap.equal((above(low), above(middle), above(top)), ([middle], [top], []), "as it was")
    tap.equal(merge(server, top, low, "companies").status, 200, "the highest takes in the lowest")
    tap.equal((above(top), above(middle)), ([], [top]), "the same the other way")
    tap.equal(take_back(low), 200, "taken back, too")
    tap.equal((above(low), above(middle), above(top)), ([middle], [top], []), "as it was again")
    one, other = chain("One Wwa", "Other Wwa")
    merge(server, one, other, "companies")
    tap.equal(above(one), [], "two that stood below each other")
    # Meanwhile somebody puts the parent of the merged one below what was its child.
    child, gone, parent = chain("Child Gda", "Gone Gda", "Parent Gda")
    stays = make(server, "companies", name="Stays Gda")
    merge(server, stays, gone, "companies")
    tap.equal((above(child), above(stays)), ([stays], [parent]), "a merge in the middle takes both")
    assert server.delete(f"/api/v1/objects/companies/{stays}/associations?type=companies&to={parent}").status == 204
    stand(parent, child)
    tap.equal(take_back(gone), 200, "taken back after further edits")
    tap.equal((above(child), above(gone), above(parent)), ([gone], [], [child]), "what people said since holds")


run(test_not_archived, test_circles, test_what_was_merged, test_records, test_merging, test_associations, test_lists, test_own_interface, test_engagements)
