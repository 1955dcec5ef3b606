"""Who decides groups of possible duplicates: given by hand, many at once, by rules; and what people see of the queue."""

import time

from rights_people import People
from support import run, scan

QUEUE, GIVE = "/api/v1/duplicates", "/api/v1/duplicate-assignments"
FIRST = ["Jan", "Ewa", "Piotr", "Zofia", "Tomasz", "Halina", "Marek", "Urszula"]
LAST = ["Kowalski", "Bogucka", "Wrona", "Dzik", "Szymczak", "Lewandowska", "Gil", "Zawadzka"]


def staff(server):
    people = People(server)
    people.add(adam="super_administrator", stef="steward", mia="manager", anna="representative",
               jan="representative", ola="representative", ewa="analyst", ina="integration")
    sales = people.department("Sales", manager="mia")
    for name in ("mia", "anna", "jan"):
        people.change(name, departmentId=sales)
    return people


def pair(people, n, *owners, deals=0):
    """Contacts that are surely one, of these owners."""
    adam, ids = people.who["adam"], []
    for i, owner in enumerate(owners):
        made = adam.call("POST", "/api/v1/objects/contacts", {"onDuplicate": "create", "properties": {
            "firstname": FIRST[n], "lastname": LAST[n], "email": f"p{n}@firma{n}.example",
            "phone": f"+48 600 100 {200 + n}", "city": f"Miasto{i}",
            "owner_id": people.ids[owner] if owner else ""}})
        assert made.status == 201, made
        ids.append(made.json["id"])
    return frozenset(ids)


def queue(people, name, **query):
    words = "&".join(f"{k}={v}" for k, v in {"type": "contacts", **query}.items())
    answer = people.who[name].call("GET", f"{QUEUE}?{words}")
    assert answer.status == 200, answer
    return answer.json


def members(listed):
    return {frozenset(r["id"] for r in g["records"]) for g in listed["results"]}


def group_of(people, ids):
    for group in queue(people, "adam", limit=200)["results"]:
        if frozenset(r["id"] for r in group["records"]) == ids:
            return group
    return None


def give(people, group, to, by="stef"):
    return people.who[by].call("PUT", f"{QUEUE}/{group['id']}/reviewer", {"reviewer": people.ids[to] if to else None})


def policy(people, **what):
    body = {"automatic": False, "unassigned": "hidden", "rules": [], "turn": [], **what}
    done = people.who["adam"].call("PUT", "/api/v1/review-policy", body)
    assert done.status == 200, done
    return done.json


def ended(people, answer):
    assert answer.status == 202, answer
    for _ in range(300):
        job = people.who["adam"].call("GET", f"/api/v1/jobs/{answer.json['id']}").json
        if job["state"] not in ("waiting", "running"):
            return job
        time.sleep(0.1)
    raise AssertionError(job)


def world(server):
    people = staff(server)
    made = {"anna": pair(people, 0, "anna", "anna"), "jan": pair(people, 1, "jan", "jan"),
            "both": pair(people, 2, "anna", "jan"), "mixed": pair(people, 3, "anna", "ola"),
            "free": pair(people, 4, "anna", "anna")}
    scan(server)
    assert members(queue(people, "adam")) == set(made.values()), queue(people, "adam")
    return people, made


def test_giving(tap, server):
    people, made = world(server)
    group = group_of(people, made["anna"])
    tap.equal(group["reviewer"], None, "a group is nobody's at first")
    done = give(people, group, "anna")
    tap.equal((done.status, done.json["reviewer"]["name"]), (200, "anna"), "a steward gives it to its owner")
    tap.equal(members(queue(people, "stef", reviewer="none")), set(made.values()) - {made["anna"]},
              "the filter finds what is nobody's")
    tap.equal(members(queue(people, "stef", reviewer=people.ids["anna"])), {made["anna"]}, "and what is hers")
    tap.equal(queue(people, "stef")["counters"]["unassigned"], 4, "it is counted")
    for to, status in (("ewa", 400), ("ina", 400), ("jan", 400), ("mia", 200), (None, 200)):
        tap.equal(give(people, group, to).status, status, f"given to {to}: {status}")
    for name in ("anna", "mia", "ewa", "ina"):
        tap.equal(give(people, group, "anna", by=name).status, 403, f"{name} gives nothing")
    tap.equal(people.who["stef"].call("PUT", f"{QUEUE}/{group['id']}/reviewer", {}).status, 400,
              "nobody has to be said")
    trail = people.who["adam"].call("GET", "/api/v1/audit?action=duplicate.decide").json["results"]
    tap.ok(any("/reviewer" in e["subject"] for e in trail), "the trail has it")


def test_seeing(tap, server):
    people, made = world(server)
    for name in ("anna", "mixed", "both", "free"):
        group = group_of(people, made[name])
        if name == "mixed":  # given to somebody who does not see all of it is refused
            tap.equal(give(people, group, "anna").status, 400, "anna may not have the mixed group")
        elif name == "anna":
            give(people, group, "anna")
        elif name == "both":
            give(people, group, "mia")
    anna = queue(people, "anna")
    tap.equal((members(anna), anna["total"]), ({made["anna"]}, 1), "anna sees hers")
    tap.equal({k: anna["counters"][k] for k in ("open", "sure", "mine", "unassigned", "settled")},
              {"open": 1, "sure": anna["counters"]["sure"], "mine": 1, "unassigned": 0, "settled": 0},
              "and nothing else is counted")
    tap.equal(members(queue(people, "mia")), {made["both"]}, "the manager sees hers")
    for name in ("jan", "ola"):
        tap.equal(queue(people, name)["total"], 0, f"{name} sees nothing")
    for name in ("ewa", "ina"):
        tap.equal(people.who[name].call("GET", QUEUE).status, 403, f"{name} does not come in")
    for sort in ("value", "certainty", "newest", "size"):
        tap.equal(queue(people, "anna", sort=sort)["total"], 1, f"by {sort}")
    for query in ({"reviewer": "none"}, {"reviewer": people.ids["mia"]}, {"status": "merged"}, {"q": "Dzik"},
                  {"owner": people.ids["ola"]}):
        tap.equal(queue(people, "anna", **query)["total"], 0, f"no more by {query}")
    policy(people, unassigned="shown")
    tap.equal(members(queue(people, "anna")), {made["anna"], made["free"]}, "of nobody's those she sees whole")
    tap.equal(queue(people, "anna", reviewer="none")["counters"]["unassigned"], 1, "counted so")
    for name in ("mixed", "jan", "both"):
        group = group_of(people, made[name])
        for method, path, body in (("GET", "", None), ("POST", "/decision", {"decision": "later"}),
                                   ("POST", "/decision", {"decision": "not_duplicate",
                                                          "records": sorted(made[name])})):
            answer = people.who["anna"].call(method, f"{QUEUE}/{group['id']}{path}", body)
            tap.equal(answer.status, 404, f"{name} is not there for her: {method} {path}")
    hers = next(i for i in made["mixed"] if people.who["anna"].call(
        "GET", f"/api/v1/objects/contacts/{i}").status == 200)
    record = people.who["anna"].call("GET", f"/api/v1/objects/contacts/{hers}").json
    tap.equal(record["duplicates"], {"group": None, "count": 0}, "her record tells of no group with another's in it")
    tap.equal(people.who["anna"].call("GET", "/api/v1/summary").json["duplicates"]["open"], 1,
              "the first page counts hers")
    found = people.who["anna"].call("POST", "/mcp", {
        "jsonrpc": "2.0", "id": 1, "method": "tools/call",
        "params": {"name": "find_duplicates", "arguments": {"type": "contacts"}}},
        {"Accept": "application/json, text/event-stream"})
    tap.ok(found.json["result"].get("isError"), "assistants get no queue for her")
    progress = people.who["anna"].call("GET", "/api/v1/reviewers?type=contacts").json["results"]
    tap.equal([(p["reviewer"]["name"], p["open"], p["settled"]) for p in progress], [("anna", 1, 0)],
              "of progress her own line")


def test_deciding(tap, server):
    people, made = world(server)
    groups = {name: group_of(people, ids) for name, ids in made.items()}
    give(people, groups["anna"], "anna")
    give(people, groups["free"], "anna")
    ids = sorted(made["anna"])
    merged = people.who["anna"].call("POST", f"{QUEUE}/{groups['anna']['id']}/decision",
                                     {"decision": "merge", "primary": ids[0], "records": ids, "properties": {}})
    tap.equal((merged.status, merged.json["next"]), (200, groups["free"]["id"]), "she merges hers, and goes on with hers")
    other = people.who["anna"].call("POST", f"{QUEUE}/{groups['free']['id']}/decision",
                                    {"decision": "not_duplicate", "records": sorted(made["free"])})
    tap.equal((other.status, other.json["next"]), (200, None), "then there is none left")
    theirs = people.who["stef"].call("POST", f"{QUEUE}/{groups['jan']['id']}/decision",
                                     {"decision": "not_duplicate", "records": sorted(made["jan"])})
    log = people.who["anna"].call("GET", f"{QUEUE}/decisions?type=contacts").json["results"]
    tap.equal([d["id"] for d in log], [other.json["id"], merged.json["id"]], "her log is hers only")
    undo = f"{QUEUE}/decisions/%s/undo"
    tap.equal(people.who["anna"].call("POST", undo % theirs.json["id"], {}).status, 404, "others' are not there")
    tap.equal(people.who["mia"].call("POST", undo % merged.json["id"], {}).status, 404, "nor hers for the manager")
    settled = people.who["stef"].call("GET", "/api/v1/reviewers?type=contacts").json["results"]
    tap.equal({p["reviewer"]["name"]: p["settled"] for p in settled if p["reviewer"]}, {"anna": 2, "stef": 1},
              "a steward sees what everybody settled")
    tap.equal(queue(people, "anna")["counters"]["settled"], 2, "she sees her own")
    tap.equal(people.who["anna"].call("POST", undo % other.json["id"], {}).status, 200, "she undoes a verdict")
    back = people.who["anna"].call("POST", undo % merged.json["id"], {})
    tap.equal(back.status, 200, "and a merge")
    tap.equal(members(queue(people, "anna")), {made["anna"], made["free"]}, "both wait for her again")
    for path in (f"{QUEUE}/merge-sure?type=contacts", f"{QUEUE}/runs"):
        tap.equal(people.who["anna"].call("GET", path).status, 403, f"closed: {path}")
    for path in (f"{QUEUE}/scan", f"{QUEUE}/merge-sure", f"{QUEUE}/verdicts/revert", GIVE, f"{GIVE}/count"):
        tap.equal(people.who["anna"].call("POST", path, {"type": "contacts"}).status, 403, f"closed: {path}")
    # A record that is shared with her to be seen makes a group she sees and may not decide.
    shared = group_of(people, made["mixed"])
    olas = next(i for i in made["mixed"] if people.who["ola"].call("GET", f"/api/v1/objects/contacts/{i}").status == 200)
    people.who["adam"].call("POST", f"/api/v1/objects/contacts/{olas}/shares", {"userId": people.ids["anna"], "edit": False})
    policy(people, unassigned="shown")
    if made["mixed"] in members(queue(people, "anna")):
        refused = people.who["anna"].call("POST", f"{QUEUE}/{shared['id']}/decision",
                                          {"decision": "not_duplicate", "records": sorted(made["mixed"])})
        tap.equal(refused.status, 403, "seen, not to be merged: not decided")
    else:
        tap.ok(False, "what is shared with her is seen")


def test_policy_asks(tap, server):
    people, made = world(server)
    tap.equal(people.who["adam"].call("PUT", "/api/v1/request-policy", {"ask": "others", "days": 7, "atDeadline": "decline"}).status, 200, "owners are asked")
    group = group_of(people, made["both"])
    give(people, group, "mia")
    ids = sorted(made["both"])
    answer = people.who["stef"].call("POST", f"{QUEUE}/{group['id']}/decision",
                                     {"decision": "merge", "primary": ids[0], "records": ids, "properties": {}})
    tap.equal(answer.status, 409, "owners have to agree, whoever is the reviewer")


def test_many(tap, server):
    people, made = world(server)
    order = {"type": "contacts", "owner": people.ids["anna"], "to": people.ids["mia"]}
    counted = people.who["stef"].call("POST", f"{GIVE}/count", order)
    tap.equal(counted.json, {"total": 4}, "counted first")
    tap.equal(queue(people, "mia")["total"], 0, "which changes nothing")
    total = counted.json["total"]
    tap.equal(people.who["stef"].call("POST", GIVE, {**order, "count": total + 1}).status, 409, "not where another number was confirmed")
    job = people.who["stef"].call("POST", GIVE, {**order, "count": total})
    tap.equal(ended(people, job)["result"], {"done": 3, "left": 1}, "one mia does not see whole is left")
    tap.equal(members(queue(people, "mia")), {made["anna"], made["both"], made["free"]}, "the others are hers")
    group = group_of(people, made["free"])
    give(people, group, "anna")
    undone = people.who["stef"].call("POST", f"{GIVE}/{job.json['id']}/undo", {})
    tap.equal(ended(people, undone)["result"], {"done": 2, "left": 1}, "taken back, but for what was given on")
    tap.equal(group_of(people, made["free"])["reviewer"]["name"], "anna", "which stays")
    tap.equal(people.who["stef"].call("POST", f"{GIVE}/999999/undo", {}).status, 404, "no such run")
    tap.equal(people.who["stef"].call("POST", GIVE, {"type": "contacts", "to": "x"}).status, 400, "nobody's id")
    policy(people, rules=["owner", "manager", "turn"], turn=[people.ids["stef"], people.ids["adam"]])
    job = people.who["stef"].call("POST", GIVE, {"type": "contacts", "reviewer": "none", "to": "rules"})
    ended(people, job)
    names = {name: group_of(people, ids)["reviewer"]["name"] for name, ids in made.items()}
    tap.equal(names, {"anna": "anna", "jan": "jan", "both": "mia", "mixed": "stef", "free": "anna"},
              "by the rules: owner, manager, in turn")


def test_automatic(tap, server):
    people = staff(server)
    policy(people, automatic=True, rules=["owner", "turn"], turn=[people.ids["stef"], people.ids["adam"]])
    made = [pair(people, 0, "anna", "anna"), pair(people, 1, "anna", "ola"), pair(people, 2, "jan", "ola")]
    scan(server)
    given = [group_of(people, ids)["reviewer"] for ids in made]
    tap.equal(given[0]["name"], "anna", "the owner gets it at once")
    tap.equal({given[1]["name"], given[2]["name"]}, {"stef", "adam"}, "others are given in turn")
    # While most of a group stays, its reviewer does.
    group = group_of(people, made[0])
    third = pair(people, 0, "anna")
    scan(server)
    larger = group_of(people, made[0] | third)
    tap.ok(larger and larger["reviewer"]["name"] == "anna", "a group that grows keeps its reviewer")
    tap.ok(larger and larger["id"] == group["id"], "and its place")
    scan(server)
    tap.equal(group_of(people, made[0] | third)["reviewer"]["name"], "anna", "a scan changes nothing of it")
    # Of two that were likely at most, and are sure now, the group is another: it comes under another number.
    weak = pair(people, 5, "anna")
    for i in pair(people, 6, "anna"):
        people.who["adam"].call("PATCH", f"/api/v1/objects/contacts/{i}", {"properties": {
            "firstname": FIRST[5], "lastname": LAST[5], "email": "other@elsewhere.example", "phone": "",
            "address": "Polna 5", "city": "Miasto0"}})
        both = weak | {i}
    people.who["adam"].call("PATCH", f"/api/v1/objects/contacts/{min(weak)}", {"properties": {"address": "Polna 5", "phone": ""}})
    scan(server)
    before = group_of(people, both)
    tap.equal(before and before["certainty"], "review", "likely ones make a group for review")
    give(people, before, "mia")
    people.who["adam"].call("PATCH", f"/api/v1/objects/contacts/{min(weak)}", {"properties": {"email": "other@elsewhere.example"}})
    scan(server)
    after = group_of(people, both)
    tap.equal((after["certainty"], after["reviewer"]["name"]), ("sure", "mia"), "who was to decide it still is")
    tap.ok(after["id"] != before["id"], "though it is another group")


def test_absence(tap, server):
    people, made = world(server)
    give(people, group_of(people, made["anna"]), "anna")
    people.change("anna", deputyId=people.ids["jan"], awayFrom="2020-01-01T00:00:00Z")
    time.sleep(5.2)  # rights are kept that long
    tap.equal(members(queue(people, "jan", reviewer="mine")), {made["anna"]}, "the deputy has it meanwhile")
    tap.equal(group_of(people, made["anna"])["reviewer"]["acting"]["name"], "jan", "and is told")
    people.change("anna", deputyId=None)
    tap.ok(made["anna"] in members(queue(people, "stef", reviewer="none")), "without one it is nobody's")
    people.change("anna", awayFrom=None)
    tap.equal(queue(people, "stef", reviewer="none")["total"], 4, "and hers when she is back")
    assert server.post(f"/api/v1/users/{people.ids['anna']}/disable").status in (200, 204)
    tap.equal(queue(people, "stef", reviewer="none")["total"], 5, "who left has nothing")


run(test_giving, test_seeing, test_deciding, test_policy_asks, test_many, test_automatic, test_absence)
