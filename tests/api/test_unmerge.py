"""Taking merges back at any later time: what it would do is told first, and done."""
from support import is_problem, run

API = "/api/v1/objects"


def make(server, kind="contacts", **properties):
    answer = server.post(f"{API}/{kind}", {"properties": properties, "onDuplicate": "create"})
    assert answer.status == 201, answer
    return answer.json["id"]


def merge(server, primary, *others, kind="contacts", **chosen):
    answer = server.post("/api/v1/merges", {"type": kind, "primary": primary, "records": [primary, *others],
                                            "properties": chosen})
    assert answer.status == 201, answer
    return [m["id"] for m in answer.json["merges"]]


def values(server, record, *names, kind="contacts"):
    properties = server.get(f"{API}/{kind}/{record}").json["properties"]
    return tuple(properties.get(name) for name in names)


def test_preview(tap, server):
    company = make(server, "companies", name="Preview")
    later = make(server, "companies", name="Added since")
    one = make(server, firstname="Jan", lastname="Podgląd", email="jan.podglad@firma.example")
    two = make(server, lastname="Podglad", email="jp@firma.example", jobtitle="Dyrektor", city="Łódź")
    assert server.post(f"{API}/contacts/{two}/associations", {"to": company, "type": "companies"}).status == 201
    merged, = merge(server, one, two)
    server.patch(f"{API}/contacts/{one}", {"properties": {"jobtitle": "Prezes"}})
    assert server.post(f"{API}/contacts/{one}/associations", {"to": later, "type": "companies"}).status == 201
    seen = server.get(f"/api/v1/merges/{merged}/preview")
    tap.equal((seen.status, seen.json["possible"], seen.json["refusal"], seen.json["merge"]["id"],
               seen.json["holder"]["id"]), (200, True, None, merged, one), "it is possible")
    by_name = {p["name"]: p for p in seen.json["properties"]}
    tap.equal([by_name["jobtitle"][n] for n in ("survivorBefore", "mergedBefore", "merged", "now", "outcome")],
              [None, "Dyrektor", "Dyrektor", "Prezes", "stays"], "changed since")
    history = server.get(f"{API}/contacts/{one}/history").json["results"][0]
    tap.equal((by_name["jobtitle"]["changedBy"], by_name["jobtitle"]["changedAt"]), (history["actor"], history["at"]),
              "by whom and when")
    tap.equal([by_name["city"][n] for n in ("survivorBefore", "now", "outcome", "changedBy")],
              [None, "Łódź", "returns", None], "goes back")
    tap.equal(by_name["lastname"]["outcome"], "same", "nothing to it")
    tap.equal(seen.json["points"], [{"kind": "email", "value": "jp@firma.example", "outcome": "returns"}], "points")
    tap.equal({(link["id"], link["outcome"], link["title"]) for link in seen.json["links"]},
              {(company, "returns", "Preview"), (later, "stays", "Added since")}, "associations")
    done = server.post(f"/api/v1/merges/{merged}/revert")
    tap.equal([(k["property"], k["value"]) for k in done.json["kept"]], [("jobtitle", "Prezes")], "and that is done")
    tap.equal(values(server, one, "jobtitle", "city"), ("Prezes", None), "the survivor")
    tap.equal(values(server, two, "jobtitle", "city"), ("Dyrektor", "Łódź"), "the one that lives again")
    again = server.get(f"/api/v1/merges/{merged}/preview", headers={"Accept-Language": "pl"})
    tap.equal((again.json["possible"], again.json["properties"], again.json["links"], again.json["holder"]),
              (False, [], [], None), "once only")
    tap.ok(again.json["refusal"], "with the reason")
    tap.equal(server.get("/api/v1/merges/999999/preview").status, 404, "no such merge")


def test_from_within(tap, server):
    """B went into A, then A into C: B returns first."""
    a = make(server, lastname="Alfa", email="a@within.example")
    b = make(server, lastname="Beta", email="b@within.example", city="Gdynia", jobtitle="CEO")
    c = make(server, lastname="Gamma", email="c@within.example", jobtitle="CTO")
    inner, = merge(server, a, b)
    outer, = merge(server, c, a)
    tap.equal(values(server, c, "city", "jobtitle"), ("Gdynia", "CTO"), "all of it is in the last one")
    seen = server.get(f"/api/v1/merges/{inner}/preview").json
    tap.equal((seen["possible"], seen["holder"]["id"], [m["id"] for m in seen["laterMerges"]]), (True, c, [outer]),
              "possible, and the merge on the way is named")
    done = server.post(f"/api/v1/merges/{inner}/revert")
    tap.equal((done.status, [r["id"] for r in done.json["records"]]), (200, [c, b]), "taken back")
    tap.equal(values(server, c, "city", "jobtitle"), (None, "CTO"), "what only it brought is gone from there")
    tap.equal(values(server, b, "city", "jobtitle"), ("Gdynia", "CEO"), "and lives")
    tap.equal([server.get(f"{API}/contacts/{i}").json["id"] for i in (a, b, c)], [c, b, c], "ids lead where they should")
    tap.equal(server.post(f"/api/v1/merges/{outer}/revert").status, 200, "the other one, too")
    tap.equal(values(server, a, "lastname", "city"), ("Alfa", None), "as it was before the first")


def test_options(tap, server):
    one = make(server, lastname="United", email="one@united.example")
    two = make(server, lastname="United", email="two@united.example")
    schema = server.get("/api/v1/schema").json
    told = [o["value"] for t in schema["types"] if t["name"] == "contacts" for p in t["properties"]
            if p["name"] == "interests" for o in p["options"]]
    tap.ok(len(told) > 2, "options to choose from")
    server.patch(f"{API}/contacts/{one}", {"properties": {"interests": f"{told[0]};{told[1]}"}})
    server.patch(f"{API}/contacts/{two}", {"properties": {"interests": f"{told[1]};{told[2]}"}})
    merged, = merge(server, one, two)
    tap.equal(values(server, one, "interests"), (told[:3],), "options of both are united")
    assert server.post(f"/api/v1/merges/{merged}/revert").status == 200
    tap.equal(values(server, one, "interests"), (told[:2],), "and its own again")


def test_archived(tap, server):
    one = make(server, lastname="Archived", email="one@archived.example")
    two = make(server, lastname="Archivedd", email="two@archived.example", city="Sopot")
    merged, = merge(server, one, two)
    assert server.delete(f"{API}/contacts/{one}").status == 204
    tap.equal(server.get(f"/api/v1/merges/{merged}/preview").json["possible"], True, "possible while archived")
    tap.equal(server.post(f"/api/v1/merges/{merged}/revert").status, 200, "done")
    tap.equal(values(server, two, "city"), ("Sopot",), "lives again")
    tap.equal(server.post(f"{API}/contacts/{one}/restore").status, 200, "the survivor is restored")
    tap.equal(values(server, one, "city"), (None,), "without what it had from the other")


def test_unique_taken(tap, server):
    """A unique value that somebody else has by now: the preview says so, and it goes without."""
    assert server.post("/crm/v3/properties/contacts", {
        "name": "card", "label": "Card", "type": "string", "fieldType": "text", "groupName": "contactinformation",
        "hasUniqueValue": True}).status == 201
    one = make(server, lastname="Card", card="K-1")
    two = make(server, lastname="Cardd", card="K-2", city="Sopot")
    merged, = merge(server, one, two)
    tap.equal(server.get(f"/api/v1/merges/{merged}/preview").json["taken"], [], "nothing is taken")
    three = make(server, lastname="Holder", card="K-2")
    preview = server.get(f"/api/v1/merges/{merged}/preview").json
    tap.equal((preview["possible"], [(t["property"], t["value"], t["of"], t["record"]) for t in preview["taken"]]),
              (True, [("card", "K-2", "merged", {"id": three, "title": "Holder"})]), "who has it now")
    tap.equal([p["outcome"] for p in preview["properties"] if p["name"] == "card"], ["taken"], "the property, too")
    refused = server.post(f"/api/v1/merges/{merged}/revert")
    is_problem(tap, refused, 409, "conflict", "not without being asked")
    tap.ok("K-2" in refused.json["detail"] and "Holder" in refused.json["detail"], "with the reason", refused)
    done = server.post(f"/api/v1/merges/{merged}/revert?leaveTaken=true")
    tap.equal((done.status, [t["value"] for t in done.json["left"]]), (200, ["K-2"]), "without it")
    tap.equal([values(server, r, "card", "city") for r in (one, two, three)],
              [("K-1", None), (None, "Sopot"), ("K-2", None)], "all else is as it was")


def test_deletion(tap, server):
    empty = make(server, firstname="Nikt")
    tap.equal(server.get(f"{API}/contacts/{empty}/deletion").json, {"valuable": [], "links": {}, "candidates": []},
              "nothing to be missed")
    company = make(server, "companies", name="Valued")
    one = make(server, firstname="Walery", lastname="Cenny", email="walery@cenny.example", phone="+48 600 700 811")
    other = make(server, firstname="Walery", lastname="Cenny", email="walery@cenny.example")
    deals = [make(server, "deals", dealname=name, dealstage=stage, pipeline="default", amount="100",
                  closed_lost_reason="Price", closedate="2026-01-31")
             for name, stage in (("Going on", "contractsent"), ("Lost", "closedlost"))]
    for kind, record in (("companies", company), ("deals", deals[0]), ("deals", deals[1])):
        assert server.post(f"{API}/contacts/{one}/associations", {"to": record, "type": kind}).status == 201
    told = server.get(f"{API}/contacts/{one}/deletion").json
    tap.equal(told["valuable"], [{"kind": "email", "count": 1, "values": ["walery@cenny.example"]},
                                 {"kind": "phone", "count": 1, "values": ["+48600700811"]},
                                 {"kind": "deals", "count": 1, "values": ["Going on"]}], "what would be missed")
    tap.equal(told["links"], {"companies": 1, "deals": 2}, "what it is associated with")
    tap.equal([c["record"]["id"] for c in told["candidates"]], [other], "whom to merge it into instead")
    merged, = merge(server, other, one)
    tap.equal([v["kind"] for v in server.get(f"{API}/contacts/{one}/deletion").json["valuable"]],
              ["email", "phone", "deals"], "an old id means the survivor")
    assert server.post(f"/api/v1/merges/{merged}/revert").status == 200
    tap.equal(server.get(f"{API}/contacts/{one}/deletion").json["candidates"], [], "nobody who was said to be different")
    tap.equal(server.get(f"{API}/contacts/999999/deletion").status, 404, "nobody")
    tap.equal(server.delete(f"{API}/contacts/{one}").status, 204, "archiving is not kept from anybody")


run(test_unique_taken, test_deletion, test_preview, test_from_within, test_options, test_archived)
