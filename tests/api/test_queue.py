"""The queue of possible duplicates: its orders, filters and counters, undoing, and merging all sure groups."""

from support import is_problem, run, scan

BASE = "/api/v1/objects/contacts"
QUEUE = "/api/v1/duplicates"
FIRST = ["Jan", "Ewa", "Piotr", "Zofia", "Tomasz", "Halina", "Marek"]
LAST = ["Kowalski", "Bogucka", "Wrona", "Dzik", "Szymczak", "Lewandowska", "Gil"]


def create(server, type_="contacts", **properties):
    answer = server.post(f"/api/v1/objects/{type_}", {"properties": properties, "onDuplicate": "create"})
    assert answer.status == 201, answer
    return answer.json["id"]


def pair(server, n, more=None, **common):
    """Two contacts that are surely one, the second with something of its own."""
    person = {"firstname": FIRST[n], "lastname": LAST[n], "email": f"jan{n}@firma{n}.example",
              "phone": f"+48 600 100 {200 + n}", **common}
    return create(server, **person), create(server, **{**person, **(more or {})})


def groups(server, **query):
    words = "&".join(f"{k}={v}" for k, v in {"type": "contacts", **query}.items())
    answer = server.get(f"{QUEUE}?{words}")
    assert answer.status == 200, answer
    return answer.json


def members(listed):
    return [frozenset(r["id"] for r in g["records"]) for g in listed["results"]]


def all_pages(server, meanwhile=lambda page: None, **query):
    seen, after = [], {}
    while True:
        page = groups(server, limit=2, **query, **after)
        seen += members(page)
        meanwhile(page)
        after = page.get("paging", {}).get("next")
        if not after:
            return seen


def decide(server, group, decision, view="", **body):
    return server.post(f"{QUEUE}/{group['id']}/decision{view}", {"decision": decision, **body})


def reject(server, group, view=""):
    return decide(server, group, "not_duplicate", view, records=[r["id"] for r in group["records"]])


def merge(server, group, view=""):
    ids = [r["id"] for r in group["records"]]
    return decide(server, group, "merge", view, primary=ids[0], records=ids, properties={})


def test_value(tap, server):
    poor = pair(server, 0)
    rich = pair(server, 1, {"jobtitle": "Dyrektor", "city": "Łódź", "phone": "+48 600 900 999"}, city="Łódź")
    scan(server)
    listed = groups(server)
    tap.equal(members(listed), [frozenset(rich), frozenset(poor)], "the more valuable group comes first")
    value = listed["results"][0]["value"]
    tap.equal((value["openDeals"], value["contactPoints"], value["total"]),
              (0, 4, value["filled"] + 3 * 4), "its value is made of what is told")
    deal = create(server, "deals", dealname="50 laptops", amount="42000", dealstage="appointmentscheduled")
    linked = server.call("PUT", f"/crm/v4/objects/deals/{deal}/associations/default/contacts/{poor[0]}")
    assert linked.status == 200, linked
    before = groups(server)["results"][1]["value"]
    server.patch(f"{BASE}/{poor[0]}", {"properties": {"jobtitle": "Prezes"}})
    first = groups(server)["results"][0]
    tap.equal(frozenset(r["id"] for r in first["records"]), frozenset(poor),
              "a save works the value out anew, open deals weigh")
    tap.equal((first["value"]["openDeals"], first["value"]["amount"], first["value"]["total"] > before["total"] + 20),
              (1, 42000, True), "a deal and its size")
    lost = server.patch(f"/api/v1/objects/deals/{deal}", {"properties": {"dealstage": "closedlost", "closed_lost_reason": "price"}})
    assert lost.status == 200, lost
    scan(server)
    tap.equal([g["value"]["openDeals"] for g in groups(server)["results"]], [0, 0], "a lost deal is no value")


def test_orders(tap, server):
    pairs = [pair(server, n, {f: "x" for f in ("city", "jobtitle", "address")[:n % 4]}) for n in range(7)]
    pairs.append((create(server, firstname="Olga", lastname="Lis", phone="+48 22 555 44 33", city="Radom"),
                  create(server, firstname="Olga", lastname="Lis", city="Radom", phone="+48 22 555 44 33")))
    third = create(server, firstname="Zofia", lastname="Dzik", email="jan3@firma3.example", phone="+48 600 100 203")
    scan(server)
    whole = groups(server)
    tap.equal((whole["total"], whole["counters"]["open"]), (8, 8), "as many as there are")
    for sort in ("value", "certainty", "newest", "size"):
        listed = groups(server, sort=sort)["results"]
        keys = {"value": lambda g: (g["value"]["total"], g["probability"], int(g["id"])),
                "certainty": lambda g: (g["certainty"], g["probability"], int(g["id"])),
                "newest": lambda g: int(g["id"]), "size": lambda g: (g["size"], int(g["id"]))}
        tap.equal([g["id"] for g in listed], [g["id"] for g in sorted(listed, key=keys[sort], reverse=True)],
                  f"in the order of {sort}")
        tap.equal(all_pages(server, sort=sort), members({"results": listed}), f"page by page by {sort}")
    biggest = groups(server, sort="size")["results"][0]
    tap.ok(biggest["size"] == 3 and third in [r["id"] for r in biggest["records"]], "the largest first", biggest)

    # Deciding and saving while somebody pages: what was not there at the start may be missed, nothing
    # that stays is seen twice or left out.
    start = members(groups(server, sort="value"))

    def disturb(page):
        if page["results"]:
            last = page["results"][-1]
            server.patch(f"{BASE}/{last['records'][0]['id']}", {"properties": {"website": "https://x.example"}})
            reject(server, page["results"][0])

    tap.equal(all_pages(server, disturb, sort="value"), start, "pages hold still while groups are decided")
    tap.equal(groups(server)["total"], 4, "half of them were")
    for bad in ("sort=best", "owner=nobody", "source=moon", "has=nothing", "createdSince=soon", "settledSince=x",
                "after=v-1-2", "after=n-1-2-3"):
        is_problem(tap, server.get(f"{QUEUE}?{bad}"), 400, "input", f"a queue with {bad}")


def test_filters(tap, server):
    who = server.get("/crm/v3/owners").json["results"][0]["id"]
    mine = pair(server, 0, {"jobtitle": "Prezes"})
    others = pair(server, 1, city="Łódź")
    server.patch(f"{BASE}/{mine[0]}", {"properties": {"owner_id": who}})
    scan(server)
    a, b = frozenset(mine), frozenset(others)
    for query, expected in (({"owner": who}, [a]), ({"has": "jobtitle"}, [a]), ({"has": "city"}, [b]),
                            ({"q": "bogucka"}, [b]), ({"q": "KOWAL"}, [a]), ({"source": "api"}, None),
                            ({"source": "import"}, []), ({"createdSince": "2020-01-01"}, None),
                            ({"createdSince": "2999-01-01T00:00:00Z"}, []), ({"certainty": "review"}, []),
                            ({"has": "city", "owner": who}, [])):
        found = groups(server, **query)
        wanted = {a, b} if expected is None else set(expected)
        tap.equal((set(members(found)), found["total"]), (wanted, len(wanted)), f"filtered by {query}")
    first = groups(server)["results"][0]
    tap.equal(decide(server, first, "later").json["next"] is None, False, "later goes on among all")
    only = groups(server, has="city")["results"][0]
    tap.equal(decide(server, only, "later", "?has=city").json["next"], None, "with the filter there is no other")
    is_problem(tap, decide(server, only, "later", "?sort=best"), 400, "input", "a decision in no order")


def test_next(tap, server):
    for n in range(3):
        pair(server, n, {f: "x" for f in ("city", "jobtitle", "address")[:n]})
    scan(server)
    for sort in ("value", "newest"):
        order = [g["id"] for g in groups(server, sort=sort)["results"]]
        went = [decide(server, {"id": one}, "later", f"?sort={sort}").json["next"] for one in order]
        tap.equal(went, order[1:] + order[:1], f"next follows {sort} and goes round")


def test_undo(tap, server):
    since = "?settledSince=2020-01-01T00:00:00Z&type=contacts"
    one, two = pair(server, 0, {"city": "Łódź"})
    pair(server, 1)
    third = create(server, firstname="Jan", lastname="Kowalski", email="jan0@firma0.example", phone="+48 600 100 200")
    scan(server)
    group = next(g for g in groups(server)["results"] if one in [r["id"] for r in g["records"]])
    done = merge(server, group)
    tap.equal((done.status, len(done.json["merges"])), (200, 2), "three are one")
    log = server.get(f"{QUEUE}/decisions?type=contacts").json["results"]
    tap.equal([(d["id"], d["kind"], len(d["records"]), d["group"], d["undone"]) for d in log],
              [(done.json["id"], "merged", 3, group["id"], None)], "the decision is in the log")
    tap.ok(all("Kowalski" in r["title"] for r in log[0]["records"]), "with titles", log)
    counters = server.get(f"{QUEUE}{since}").json["counters"]
    tap.equal((counters["open"], counters["settled"], counters["settledByMe"]), (1, 1, 0), "and counted; a key is nobody's own")
    tap.ok(counters["scanned"], "and when all were compared", counters)
    back = server.post(f"{QUEUE}/decisions/{done.json['id']}/undo")
    tap.equal((back.status, back.json["group"]), (200, group["id"]), "undone, the group waits again")
    again = server.get(f"{QUEUE}/{group['id']}").json
    tap.equal((again["status"], {r["id"] for r in again["records"]}, len(again["pairs"]), again["value"]),
              ("open", {one, two, third}, 3, group["value"]), "with all that it had")
    tap.equal([server.get(f"{BASE}/{i}").json["id"] for i in (one, two, third)], [one, two, third], "all live")
    is_problem(tap, server.post(f"{QUEUE}/decisions/{done.json['id']}/undo"), 409, "conflict", "once")
    is_problem(tap, server.post(f"{QUEUE}/decisions/77777/undo"), 404, "not_found", "another one")
    tap.equal(server.get(f"{QUEUE}{since}").json["counters"]["settled"], 0, "counted no more")
    scan(server)
    tap.equal(groups(server)["total"], 2, "a scan finds them again: nothing is said to be different")

    group = next(g for g in groups(server)["results"] if one in [r["id"] for r in g["records"]])
    part = decide(server, group, "not_duplicate", records=[one, two])
    tap.equal(server.get(f"{QUEUE}/{group['id']}").json["status"], "open", "two of three differ, the group stays")
    whole = decide(server, group, "not_duplicate", records=[one, two, third])
    tap.equal(whole.status, 200, "then all")
    scan(server)
    tap.equal(groups(server)["total"], 1, "a scan remembers")
    back = server.post(f"{QUEUE}/decisions/{whole.json['id']}/undo").json
    tap.equal(len(server.get(f"{QUEUE}/{back['group']}").json["pairs"]), 2, "undone: what was decided before stays")
    tap.equal(server.post(f"{QUEUE}/decisions/{part.json['id']}/undo").status, 200, "until that is undone, too")
    scan(server)
    tap.equal([g["size"] for g in groups(server, sort="size")["results"]], [3, 2], "as it was")
    tap.equal([len(server.get(f"{QUEUE}/decisions?by={by}").json["results"]) for by in ("all", "me")], [3, 0],
              "whose they are")
    is_problem(tap, server.get(f"{QUEUE}/decisions?by=you"), 400, "input", "somebody's decisions")


def test_two_identities(tap, server):
    """Two dates of birth in a group that is sure all the same: the group says so, and no run merges it."""
    ids = [create(server, firstname="Jan", lastname="Kowalski", email="jan@kowalski.example", phone="+48 600 100 200",
                  city="Łódź", address="Długa 7", date_of_birth=born) for born in ("1961-03-17", "1988-11-05")]
    scan(server)
    group = groups(server)["results"][0]
    whole = server.get(f"{QUEUE}/{group['id']}").json
    said = [r for r in whole["pairs"][0]["reasons"] if r["contradicts"]]
    tap.equal([(r["field"], r["level"]) for r in said], [("birth", "different")], "the reason that tells two identities")
    tap.ok(not any(r["contradicts"] for r in whole["pairs"][0]["reasons"] if r["weight"] > 0), "no reason for it does")
    if group["certainty"] == "sure":
        plan = server.get(f"{QUEUE}/merge-sure?type=contacts").json
        tap.equal((plan["contradictions"], [g["outcome"] for g in plan["leftOut"]]), (1, ["contradicts"]), "left out of a run")
        done = server.job(server.post(f"{QUEUE}/merge-sure", {"type": "contacts"}).json["job"])["result"]
        tap.equal((done["groups"], done["contradictions"]), (0, 1), "which says so")
    is_problem(tap, decide(server, group, "not_duplicate", records=[ids[0], ids[0]]), 400, "invalid", "one is not different from itself")
    is_problem(tap, decide(server, group, "not_duplicate", records=[str(n) for n in range(1, 103)]), 400, "invalid",
               "no more than a hundred at once")
    tap.equal(merge(server, whole).status, 200, "a person may")


def test_sure(tap, server):
    alike = [pair(server, n) for n in range(3)]
    differ = pair(server, 3, {"city": "Radom"}, city="Łódź")
    scan(server)
    plan = server.get(f"{QUEUE}/merge-sure?type=contacts").json
    tap.equal((plan["groups"], plan["records"], plan["lookedAt"], plan["conflicts"], plan["gone"], plan["leftOut"]),
              (4, 8, 4, 1, 0, []), "what it would do")
    tap.equal((plan["examples"][0]["differing"], plan["examples"][1]["differing"]), (["city"], []),
              "with examples, those that differ first")
    strict = server.get(f"{QUEUE}/merge-sure?type=contacts&leaveConflicts=true").json
    tap.equal([(g["outcome"], {r["id"] for r in g["records"]}) for g in strict["leftOut"]],
              [("conflict", set(differ))], "and what would be left out")
    tap.equal(server.get(f"{BASE}/{differ[1]}").json["id"], differ[1], "nothing is done by looking")
    is_problem(tap, server.get(f"{QUEUE}/merge-sure"), 400, "input", "a plan for nothing")
    count = server.post(f"{QUEUE}/merge-sure", {"type": "contacts", "dryRun": True}).json
    tap.equal(count, {"groups": 4, "records": 8}, "counted")

    job = server.post(f"{QUEUE}/merge-sure", {"type": "contacts", "leaveConflicts": True}).json["job"]
    done = server.job(job)["result"]
    tap.equal(done, {"groups": 3, "records": 6, "conflicts": 1, "gone": 0, "contradictions": 0, "asking": 0, "requests": 0, "refused": 0},
              "merged but for one")
    tap.equal(members(groups(server)), [frozenset(differ)], "which waits for a person")
    runs = server.get(f"{QUEUE}/runs?type=contacts").json["results"]
    tap.equal([(r["id"], r["groups"], r["standing"]) for r in runs], [(job["id"], 3, 3)], "the run is kept")
    log = server.get(f"{QUEUE}/decisions?run={job['id']}").json["results"]
    tap.equal({frozenset(r["id"] for r in d["records"]) for d in log}, {frozenset(p) for p in alike}, "with all of it")
    server.patch(f"{BASE}/{alike[0][0]}", {"properties": {"jobtitle": "Prezes"}})
    single = server.post(f"{QUEUE}/decisions/{log[0]['id']}/undo")
    tap.equal(single.status, 200, "one of it undone")
    undo = server.post(f"{QUEUE}/runs/{job['id']}/undo")
    tap.equal(undo.status, 202, "then all of it")
    tap.equal(server.job(undo.json["job"])["result"], {"undone": 2, "kept": 0}, "what still stood")
    tap.equal([server.get(f"{BASE}/{i}").json["id"] for p in alike for i in p], [i for p in alike for i in p],
              "every record lives again")
    tap.equal(set(members(groups(server))), {frozenset(p) for p in [*alike, differ]}, "and waits in the queue")
    tap.equal(server.get(f"{QUEUE}/runs").json["results"][0]["standing"], 0, "nothing of the run stands")
    is_problem(tap, server.post(f"{QUEUE}/runs/{job['id']}/undo"), 409, "conflict", "a run undone")
    is_problem(tap, server.post(f"{QUEUE}/runs/77777/undo"), 404, "not_found", "a run that never was")


run(test_value, test_orders, test_filters, test_next, test_undo, test_two_identities, test_sure)
