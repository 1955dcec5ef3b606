#!/usr/bin/env python3
"""The trash: archived records of all types, listed, given back, thrown away, each by what one may."""
from rights_people import People
from support import is_problem, run

CONTACTS, TRASH = "/api/v1/objects/contacts", "/api/v1/trash"


def make(call, kind="contacts", **properties):
    made = call("POST", f"/api/v1/objects/{kind}", {"properties": properties, "onDuplicate": "create"})
    assert made.status == 201, made
    return made.json["id"]


def items(*ids, kind="contacts", **more):
    return {"items": [{"type": kind, "id": number, **more} for number in ids], "count": len(ids)}


def ids(answer):
    assert answer.status == 200, answer
    return [x["id"] for x in answer.json["results"]]


def test_listing(tap, server):
    tap.equal(server.get(TRASH).json, {"results": []}, "empty")
    people = [make(server.call, lastname=f"Person{n}") for n in range(7)]
    firm = make(server.call, kind="companies", name="Firma Ltd")
    merged = [make(server.call, lastname="Twin", email=f"twin{n}@example.com") for n in range(2)]
    assert server.post("/api/v1/merges", {"type": "contacts", "primary": merged[0], "records": [merged[1]]}).status == 201
    for number in people[:6]:
        assert server.delete(f"{CONTACTS}/{number}").status == 204
    assert server.delete(f"/api/v1/objects/companies/{firm}").status == 204
    tap.equal(ids(server.get(TRASH)), [firm] + people[5::-1], "of all types, the newest first, without who was merged")
    entry = server.get(f"{TRASH}?type=companies").json["results"][0]
    tap.equal([entry[name] for name in ("type", "title", "source", "rule", "ruleId", "emptiedAt", "locked")],
              ["companies", "Firma Ltd", "api", None, None, None, False], "with what is told of each")
    found, after = [], ""
    for _ in range(9):
        page = server.get(f"{TRASH}?limit=3{after}").json
        found += [x["id"] for x in page["results"]]
        if "paging" not in page:
            break
        after = "&after=" + page["paging"]["next"]["after"]
    tap.equal(found, [firm] + people[5::-1], "in pages")
    tap.equal(ids(server.get(f"{TRASH}?q=person3")), [people[3]], "by words")
    tap.equal((server.get(f"{TRASH}/count").json, server.get(f"{TRASH}/count?type=contacts").json), ({"count": 7}, {"count": 6}), "counted")
    for wrong in ("after=x", "after=1-2-3", "after=-5-1", "limit=0", "limit=101", "type=unicorns", "actor=x", "rule=-1"):
        is_problem(tap, server.get(f"{TRASH}?{wrong}"), 400, "input", wrong)


def test_restoring(tap, server):
    old = [make(server.call, lastname=f"Lost{n}") for n in range(4)]
    for number in old:
        server.delete(f"{CONTACTS}/{number}")
    server.call("PUT", f"{CONTACTS}/{old[3]}/lock", {"reason": "Dispute 9"})
    is_problem(tap, server.post(f"{TRASH}/restore", {**items(*old), "count": 3}), 400, "input", "another number than was confirmed")
    is_problem(tap, server.post(f"{TRASH}/restore", items()), 400, "input", "none")
    is_problem(tap, server.post(f"{TRASH}/restore", items(*["1"] * 101)), 400, "input", "too many")
    is_problem(tap, server.post(f"{TRASH}/restore", items("1", kind="unicorns")), 400, "input", "of no type")
    back = server.post(f"{TRASH}/restore", items(old[0], old[3], "999999"), headers={"Accept-Language": "pl"}).json
    tap.equal((back["done"], [x["done"] for x in back["results"]]), (1, [True, False, False]), "each by itself")
    tap.ok("Dispute 9" in back["results"][1]["why"], "one that is locked stays, and it is said why", back)
    tap.equal(server.get(f"{CONTACTS}/{old[0]}").json["archived"], False, "restored")
    version = back["results"][0]["version"]
    again = server.post(f"{TRASH}/return", items(old[0], version=version)).json
    tap.equal((again["done"], server.get(f"{CONTACTS}/{old[0]}").json["archived"]), (1, True), "and that is taken back")
    server.post(f"{TRASH}/restore", items(old[0]))
    kept = server.post(f"{TRASH}/return", items(old[0], version=version)).json
    tap.ok(kept["done"] == 0 and kept["results"][0]["why"], "not where it changed since", kept)

    is_problem(tap, server.post(f"{TRASH}/erase", {**items(old[1]), "count": 2}), 400, "input", "nothing is erased by another number")
    gone = server.post(f"{TRASH}/erase", items(old[1], old[0], old[3])).json
    tap.equal([x["done"] for x in gone["results"]], [True, False, False], "erased, but not what is in use or locked")
    tap.equal([server.get(f"{CONTACTS}/{x}").status for x in (old[1], old[0], old[3])], [404, 200, 200], "for good")
    is_problem(tap, server.post(f"{TRASH}/erase-all", {"count": 5}), 409, "conflict", "all of it only by its number")
    job = server.post(f"{TRASH}/erase-all", {"count": 2})
    done = server.job(job.json)
    tap.equal((done["state"], done["result"]["done"], done["result"]["locked"]), ("done", 1, 1), "emptied, but for what is locked")
    tap.equal(ids(server.get(TRASH)), [old[3]], "which is still there")
    entry = server.get("/api/v1/audit?action=trash.erase").json["results"][0]
    tap.equal(entry["count"], 1, "and the trail tells")


def test_rights(tap, server):
    """One sees in the trash what one sees elsewhere, and gives back what one may delete."""
    people = People(server)
    people.add(anna="representative", jan="representative", mia="manager", adam="administrator", ewa="analyst")
    sales = people.department("Sales", manager="mia")
    people.change("anna", departmentId=sales)
    anna, jan, mia, adam, ewa = (people.who[name].call for name in ("anna", "jan", "mia", "adam", "ewa"))
    hers, his = make(anna, lastname="Annasown"), make(jan, lastname="Jansown")
    for call, number in ((anna, hers), (jan, his)):
        assert call("DELETE", f"{CONTACTS}/{number}").status == 204
    for name, call, seen in (("anna", anna, [hers]), ("jan", jan, [his]), ("mia", mia, [hers]), ("adam", adam, [his, hers]), ("ewa", ewa, [his, hers])):
        tap.equal(ids(call("GET", TRASH)), seen, f"{name} sees theirs")
        tap.equal(call("GET", f"{TRASH}/count").json, {"count": len(seen)}, "counted like that")
        tap.equal(ids(call("GET", f"{TRASH}?q=jansown")), [x for x in seen if x == his], "and found")
        tap.equal(ids(call("GET", f"{TRASH}?actor={people.ids['jan']}")), [x for x in seen if x == his], "by who archived it, too")
    refused = anna("POST", f"{TRASH}/restore", items(his)).json
    tap.ok(refused["done"] == 0 and "Jansown" not in str(refused), "what is not seen is not given back", refused)
    tap.equal(ewa("POST", f"{TRASH}/restore", items(hers)).status, 403, "nor by who changes nothing")
    for call in (anna, mia, ewa):
        for path, body in (("erase", items(hers)), ("erase-all", {"count": 1}), ("restore-all", {"count": 1})):
            tap.equal(call("POST", f"{TRASH}/{path}", body).status, 403, f"{path} is not theirs")
        tap.equal(call("PUT", "/api/v1/trash-policy", {"days": 3}).status, 403, "nor the policy")
        tap.equal(call("GET", "/api/v1/trash-policy?days=1").json["days"], 0, "which they read")
    tap.equal(anna("POST", f"{TRASH}/restore", items(hers)).json["done"], 1, "her own she gives back")
    own = adam("POST", f"{TRASH}/restore-all", {"actor": people.ids["jan"], "count": 1})
    tap.equal((own.status, server.job(own.json)["result"]["done"]), (202, 1), "an administrator all that somebody archived")
    tap.equal(server.get(f"{CONTACTS}/{his}").json["archived"], False, "which is there again")


run(test_listing, test_restoring, test_rights)
