"""A record's timeline and what it is related to, as the record page asks."""
from support import is_problem, run

PERSON = "/api/v1/objects/contacts"


def create(server, type, properties, associations=None):
    answer = server.post(f"/api/v1/objects/{type}", {
        "properties": properties, "onDuplicate": "create", "associations": associations or []})
    assert answer.status == 201, answer
    return answer.json["id"]


def test_timeline(tap, server):
    firm = create(server, "companies", {"name": "Nowak"})
    jan = create(server, "contacts", {"lastname": "Nowak"}, [{"to": firm, "type": "companies"}])
    call = create(server, "calls", {"hs_timestamp": "2030-05-01T10:00:00Z",
                                    "hs_call_title": "Renewal"},
                  [{"to": jan, "type": "contacts"}, {"to": firm, "type": "companies"}])
    server.patch(f"{PERSON}/{jan}", {"properties": {"city": "Gdynia"}})
    got = server.get(f"{PERSON}/{jan}/timeline").json["results"]
    tap.equal(got[0]["kind"], "activity", "what lies ahead stands first")
    tap.equal((got[0]["record"]["id"], got[0]["at"]), (call, "2030-05-01T10:00:00.000Z"),
              "with its record and its time")
    changes = [e["change"] for e in got if e["kind"] == "change"]
    tap.equal([c["action"] for c in changes], ["updated", "created"], "changes, newest first")
    tap.equal(changes[0]["changes"], [{"property": "city", "after": "Gdynia", "before": None}],
              "with before and after")
    links = [e for e in got if e["kind"] == "association"]
    tap.equal({(e["type"], e["title"], e["added"]) for e in links},
              {("companies", "Nowak", True)}, "the firm that was associated")
    seen, after = [], ""
    while after is not None:
        page = server.get(f"{PERSON}/{jan}/timeline?limit=1{after}").json
        seen += page["results"]
        after = f"&after={page['paging']['next']['after']}" if "paging" in page else None
    tap.equal(seen, got, "page by page it is the same")
    only = server.get(f"{PERSON}/{jan}/timeline?kinds=activity,association").json["results"]
    tap.equal({e["kind"] for e in only}, {"activity", "association"}, "some kinds only")
    is_problem(tap, server.get(f"{PERSON}/{jan}/timeline?kinds=gossip"), 400, "input", "kinds")
    is_problem(tap, server.get(f"{PERSON}/{jan}/timeline?after=x.y"), 400, "input", "a bad place")
    is_problem(tap, server.get(f"{PERSON}/999999/timeline"), 404, "not_found", "nobody")
    server.delete(f"/api/v1/objects/calls/{call}")
    kinds = [e["kind"] for e in server.get(f"{PERSON}/{jan}/timeline").json["results"]]
    tap.ok("activity" not in kinds, "an archived activity is not shown", kinds)


def test_overview(tap, server):
    firm = create(server, "companies", {"name": "Nowak"})
    people = [create(server, "contacts", {"lastname": f"Nowak {i}"},
                     [{"to": firm, "type": "companies"}]) for i in range(7)]
    deal = create(server, "deals", {"dealname": "Licences", "amount": 1200},
                  [{"to": firm, "type": "companies"}])
    related = server.get(f"/api/v1/objects/companies/{firm}/overview").json["related"]
    tap.equal([(r["type"], r["count"], r["more"]) for r in related],
              [("contacts", 7, True), ("deals", 1, False)], "its people and its deals")
    tap.equal([r["id"] for r in related[0]["records"]], sorted(people, key=int)[:5],
              "the first five of them")
    tap.equal(related[1]["records"][0]["title"], "Licences", "with their titles")
    tap.equal(deal, related[1]["records"][0]["id"], "the deal")


run(test_timeline, test_overview)
