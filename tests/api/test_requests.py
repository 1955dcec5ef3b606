#!/usr/bin/env python3
"""Merging or deleting somebody else's record asks the owner first, where the policy says so."""
import time

from rights_people import People, sql
from support import is_problem, run

CONTACTS, REQUESTS, POLICY = "/api/v1/objects/contacts", "/api/v1/requests", "/api/v1/request-policy"


def enter(who, **properties):
    made = who.call("POST", CONTACTS, {"properties": properties, "onDuplicate": "create"})
    assert made.status == 201, made
    return made.json["id"]


def house(server, ask="others", days=7, at="decline"):
    people = People(server)
    people.add(stef="steward", anna="representative", jan="representative", ola="representative", mia="manager",
               ada="administrator")
    sales = people.department("Sales", manager="mia")
    for name in ("anna", "jan"):
        people.change(name, departmentId=sales)
    people.change("ola", departmentId=people.department("Service"))
    put = server.call("PUT", POLICY, {"ask": ask, "days": days, "atDeadline": at})
    assert put.status == 200, put
    return people


def ask(who, what, *ids, **more):
    body = {"what": what, "type": "contacts", "records": list(ids), **more}
    if what == "merge":
        body["primary"] = ids[0]
    return who.call("POST", REQUESTS, body)


def decide(who, id, how, **body):
    return who.call("POST", f"{REQUESTS}/{id}/{how}", None if how == "withdraw" else body)


def state(server, id):
    return server.get(f"{CONTACTS}/{id}").json["archived"]


def waiting(who):
    return [r["id"] for r in who.call("GET", REQUESTS).json["results"]]


def test_policy(tap, server):
    people = house(server, ask="never")
    stef, anna = people.who["stef"], people.who["anna"]
    id = enter(anna, lastname="Own")
    tap.equal(server.get(POLICY).json, {"ask": "never", "days": 7, "atDeadline": "decline"}, "as it was put")
    is_problem(tap, ask(stef, "delete", id), 409, "conflict", "nobody is to be asked")
    tap.equal(stef.call("DELETE", f"{CONTACTS}/{id}").status, 204, "never: deleted at once")
    for wrong in ({"ask": "never", "days": 0, "atDeadline": "decline"}, {"ask": "never", "days": 91, "atDeadline": "decline"},
                  {"ask": "x", "days": 1, "atDeadline": "decline"}, {"ask": "never", "days": 1, "atDeadline": "x"}, {}):
        tap.equal(server.call("PUT", POLICY, wrong).status, 400, f"{wrong}")
    tap.equal(stef.call("PUT", POLICY, {"ask": "never", "days": 1, "atDeadline": "decline"}).status, 403, "by whoever may change settings")
    server.call("PUT", POLICY, {"ask": "departments", "days": 7, "atDeadline": "decline"})
    people.change("stef", departmentId=people.server.get("/api/v1/departments").json["results"][0]["id"])
    near, far = enter(anna, lastname="Near"), enter(people.who["ola"], lastname="Far")
    tap.equal([stef.call("DELETE", f"{CONTACTS}/{id}").status for id in (near, far)], [204, 409],
              "of other departments: a colleague's record is not asked about")
    free = enter(server, lastname="Free")
    tap.equal(stef.call("DELETE", f"{CONTACTS}/{free}").status, 204, "nobody's record neither")


def test_delete(tap, server):
    people = house(server)
    stef, anna, jan, mia = (people.who[name] for name in ("stef", "anna", "jan", "mia"))
    id = enter(anna, lastname="Kowalska")
    refused = stef.call("DELETE", f"{CONTACTS}/{id}")
    is_problem(tap, refused, 409, "conflict", "a steward may delete, but has to ask")
    tap.ok(refused.json.get("reason") == "request.ask" and "anna" in refused.json["detail"], "whom is said", refused.json)
    tap.equal([stef.call(method, path, body).status for method, path, body in
               (("POST", "/crm/v3/objects/contacts/batch/archive", {"inputs": [{"id": id}]}), ("DELETE", f"/crm/v3/objects/contacts/{id}", None))],
              [409, 409], "as programs do it, too")
    tap.equal((state(server, id), anna.call("DELETE", f"{CONTACTS}/{enter(anna, lastname='Mine')}").status,
               mia.call("DELETE", f"{CONTACTS}/{enter(jan, lastname='His')}").status,
               server.delete(f"{CONTACTS}/{enter(jan, lastname='His')}").status), (False, 204, 204, 204),
              "nothing happened; the owner, the manager and whoever may do everything ask nobody")
    made = ask(stef, "delete", id, comment="Twice in the list")
    tap.equal((made.status, made.json["state"], made.json["owners"][0]["owner"]["name"], made.json["comment"]),
              (201, "pending", "anna", "Twice in the list"), "a request")
    is_problem(tap, ask(stef, "delete", id), 409, "conflict", "the same only once")
    r = made.json["id"]
    tap.equal([waiting(who) for who in (anna, mia, jan, stef)], [[r], [r], [], []], "waits for the owner and the manager")
    tap.equal((anna.call("GET", f"{REQUESTS}/count").json, stef.call("GET", f"{REQUESTS}/count").json),
              ({"toDecide": 1}, {"toDecide": 0}), "counted")
    tap.equal([x["id"] for x in stef.call("GET", f"{REQUESTS}?view=asked").json["results"]], [r], "and is listed for who asked")
    tap.equal([who.call("GET", f"{REQUESTS}/{r}").status for who in (anna, stef, jan, people.who["ada"])], [200, 200, 404, 200],
              "read by those it is about, and who manages people")
    tap.equal([decide(who, r, how).status for who, how in ((jan, "approve"), (stef, "approve"), (jan, "decline"), (anna, "withdraw"))],
              [404, 403, 404, 403], "answered by nobody else, and unknown to who does not see it")
    tap.equal(state(server, id), False, "the record is there")
    done = decide(anna, r, "approve", comment="Right")
    view = done.json["request"]
    tap.equal((done.status, view["state"], view["outcome"], view["decidedBy"]["name"], view["answer"], state(server, id)),
              (200, "approved", "done", "anna", "Right", True), "the owner agrees: it is done")
    history = server.get(f"{CONTACTS}/{id}/history").json["results"][0]
    tap.equal(history["actor"]["name"], "stef", "in the name of whoever asked")
    trail = [e for e in server.get("/api/v1/audit?action=request.decide").json["results"]]
    tap.ok(len(trail) == 1 and trail[0]["actor"]["name"] == "anna", "and who agreed is in the trail", trail)
    is_problem(tap, decide(mia, r, "decline"), 409, "conflict", "it is settled")
    tap.equal((waiting(anna), [x["id"] for x in anna.call("GET", f"{REQUESTS}?state=settled").json["results"]]), ([], [r]), "lists, too")


def test_answers(tap, server):
    people = house(server)
    stef, anna, mia, ola = (people.who[name] for name in ("stef", "anna", "mia", "ola"))
    one, two = (ask(stef, "delete", enter(anna, lastname=n)).json["id"] for n in ("One", "Two"))
    told = decide(anna, one, "decline", comment="A customer")
    tap.equal((told.status, told.json["request"]["state"], told.json["request"]["outcome"]), (200, "declined", "not_done"), "declined")
    tap.equal(decide(stef, two, "withdraw").json["request"]["state"], "withdrawn", "taken back")
    people.change("anna", deputyId=people.ids["ola"], awayFrom="2026-01-01T00:00:00Z", awayUntil="2099-01-01T00:00:00Z")
    id = enter(server, lastname="Three", owner_id=people.ids["anna"])
    three = ask(stef, "delete", id).json["id"]
    tap.equal((waiting(ola), decide(ola, three, "approve").status, state(server, id)), ([three], 200, True), "the deputy answers meanwhile")
    gone = enter(anna, lastname="Four")
    four = ask(stef, "delete", gone).json["id"]
    people.change("stef", role="analyst")
    refused = decide(mia, four, "approve")
    is_problem(tap, refused, 409, "conflict", "what whoever asked may not do any more is not done")
    tap.equal((refused.json["reason"], state(server, gone), waiting(mia)), ("request.impossible", False, [four]), "and told; it waits")
    tap.equal(decide(mia, four, "decline").status, 200, "until it is declined")
    tap.equal([decide(mia, "999", how).status for how in ("approve", "decline", "withdraw")], [404] * 3, "there is no such request")


def test_merge(tap, server):
    people = house(server)
    stef, anna, ola, jan = (people.who[name] for name in ("stef", "anna", "ola", "jan"))
    a, b = enter(anna, firstname="Ewa", lastname="Nowak"), enter(ola, firstname="Ewa", lastname="Nowak", jobtitle="Qxhidden")
    body = {"type": "contacts", "primary": a, "records": [a, b], "properties": {"jobtitle": b}}
    is_problem(tap, stef.call("POST", "/api/v1/merges", body), 409, "conflict", "a merge asks, too")
    made = ask(stef, "merge", a, b, properties={"jobtitle": b})
    r = made.json["id"]
    tap.equal([o["owner"]["name"] for o in made.json["owners"]], ["anna", "ola"], "both owners")
    seen = anna.call("GET", f"{REQUESTS}/{r}")
    tap.equal([bool(x["record"]) for x in seen.json["records"]], [True, False], "each sees their own record,")
    tap.ok(b"Qxhidden" not in seen.body and b"Qxhidden" not in anna.call("GET", REQUESTS).body, "nothing of the other")
    tap.equal([x["changed"] for x in stef.call("GET", f"{REQUESTS}/{r}").json["records"]], [False, False], "as they were")
    anna.call("PATCH", f"{CONTACTS}/{a}", {"properties": {"city": "Hel"}})
    tap.equal([x["changed"] for x in stef.call("GET", f"{REQUESTS}/{r}").json["records"]], [True, False], "what changed since is told")
    half = decide(anna, r, "approve").json["request"]
    tap.equal((half["state"], [o["agreed"] for o in half["owners"]], waiting(anna), waiting(ola)), ("pending", [True, False], [], [r]),
              "one agreed, the other is still asked")
    full = decide(ola, r, "approve")
    survivor = server.get(f"{CONTACTS}/{a}").json
    tap.equal((full.json["request"]["outcome"], survivor["properties"].get("jobtitle"), server.get(f"{CONTACTS}/{b}").json["id"]),
              ("done", "Qxhidden", a), "then they are merged, with the chosen value")
    c, d = enter(anna, lastname="Gone"), enter(ola, lastname="Gone")
    r = ask(stef, "merge", c, d).json["id"]
    server.delete(f"{CONTACTS}/{d}")
    decide(anna, r, "approve")
    is_problem(tap, decide(ola, r, "approve"), 409, "conflict", "what was deleted meanwhile is not merged")
    tap.equal(ask(jan, "merge", c, d).status, 404, "who does not see a record asks for nothing")
    for wrong in ({"what": "merge", "type": "contacts", "primary": c, "records": [c]}, {"what": "delete", "type": "contacts", "records": []},
                  {"what": "eat", "type": "contacts", "records": [c]}, {"what": "delete", "type": "x", "records": [c]}):
        tap.ok(stef.call("POST", REQUESTS, wrong).status in (400, 422), f"{wrong}")


def test_deadline(tap, server):
    people = house(server, days=2, at="approve")
    stef, anna = people.who["stef"], people.who["anna"]
    yes, lost = enter(anna, lastname="Yes"), enter(anna, lastname="Lost")
    first, second = (ask(stef, "delete", id).json["id"] for id in (yes, lost))
    server.call("PUT", POLICY, {"ask": "others", "days": 2, "atDeadline": "decline"})
    no = enter(anna, lastname="No")
    third = ask(stef, "delete", no).json["id"]
    late = enter(anna, lastname="Later")
    fourth = ask(stef, "delete", late).json["id"]
    sql(server, f"UPDATE owner_request SET due_at = 1 WHERE id IN ({first}, {second}, {third})")
    sql(server, f"UPDATE owner_request SET body = replace(body, '{lost}', '999999') WHERE id = {second}")
    people.add(eva="analyst")  # the server starts anew, and answers what nobody did
    deadline = time.monotonic() + 60
    while len(server.get(f"{REQUESTS}?view=all").json["results"]) > 1 and time.monotonic() < deadline:
        time.sleep(0.1)
    settled = {r["id"]: r for r in server.get(f"{REQUESTS}?view=all&state=settled").json["results"]}
    tap.equal([(settled[r]["state"], settled[r]["outcome"], settled[r]["decidedBy"]) for r in (first, second, third)],
              [("expired", "done", None), ("expired", "failed", None), ("expired", "not_done", None)], "the policy's answer at the deadline")
    tap.ok("999999" in (settled[second]["failure"] or ""), "why it failed is told", settled[second])
    tap.equal([state(server, id) for id in (yes, lost, no, late)], [True, False, False, False], "done, or not")
    tap.equal([r["id"] for r in server.get(f"{REQUESTS}?view=all").json["results"]], [fourth], "what has time waits")


def test_queue(tap, server):
    """Merging all sure groups leaves those whose owners have to agree, and asks them where it is told to."""
    people = house(server)
    stef, anna = people.who["stef"], people.who["anna"]
    twin = {"firstname": "Katarzyna", "lastname": "Wiśniewska", "email": "kasia.w@firma.pl", "phone": "+48 601 234 567"}
    other = {"firstname": "Zbigniew", "lastname": "Brzęczyszczykiewicz", "email": "zb@firma.pl", "phone": "+48 602 111 222"}
    theirs, free = [enter(anna, **twin) for _ in range(2)], [enter(server, **other) for _ in range(2)]
    assert server.job(server.post("/api/v1/duplicates/scan", {"type": "contacts"}).json)["state"] == "done"
    groups = stef.call("GET", "/api/v1/duplicates?type=contacts").json["results"]
    group = next(g for g in groups if g["records"][0]["id"] in theirs)
    tap.equal([g["certainty"] for g in groups], ["sure", "sure"], "two sure groups")
    body = {"decision": "merge", "primary": theirs[0], "records": theirs, "properties": {}}
    refused = stef.call("POST", f"/api/v1/duplicates/{group['id']}/decision", body)
    tap.equal((refused.status, refused.json.get("reason")), (409, "request.ask"), "accepting one asks")
    plan = stef.call("GET", "/api/v1/duplicates/merge-sure?type=contacts").json
    tap.equal((plan["groups"], plan["asking"], [g["outcome"] for g in plan["leftOut"]]), (2, 1, ["asks"]), "the plan leaves it out")
    job = server.job(stef.call("POST", "/api/v1/duplicates/merge-sure", {"type": "contacts"}).json["job"])
    tap.equal([job["result"][name] for name in ("groups", "asking", "requests")], [1, 1, 0], "so does the merge, and counts it")
    tap.equal((waiting(anna), state(server, theirs[1]), server.get(f"{CONTACTS}/{free[1]}").json["id"] in free), ([], False, True),
              "nobody was asked yet")
    for made in (1, 0):
        job = server.job(stef.call("POST", "/api/v1/duplicates/merge-sure", {"type": "contacts", "ask": True}).json["job"])
        tap.equal([job["result"][name] for name in ("groups", "asking", "requests")], [0, 1, made], "asked at one click, once")
    request = waiting(anna)[0]
    tap.equal(anna.call("GET", f"{REQUESTS}/{request}").json["request"]["askedBy"]["name"], "stef", "by whoever ordered it")
    tap.equal(decide(anna, request, "approve").json["request"]["outcome"], "done", "merged when the owner agrees")
    tap.equal(server.get("/api/v1/duplicates?type=contacts").json["results"], [], "and out of the queue")


run(test_queue, test_policy, test_delete, test_answers, test_merge, test_deadline)
