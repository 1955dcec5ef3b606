#!/usr/bin/env python3
"""Whose records are: rules for new ones, turns in departments, those nobody has, transfers and their undo."""
import collections
import concurrent.futures

from rights_people import People
from support import Server, is_problem, run

RULES, CONTACTS, TRANSFERS = "/api/v1/assignment-rules", "/api/v1/objects/contacts", "/api/v1/transfers"


def enter(who, **properties):
    made = who.call("POST", CONTACTS, {"properties": properties, "onDuplicate": "create"})
    assert made.status == 201, made
    return made.json


def rules(server, *rows):
    return server.call("PUT", f"{RULES}/contacts", {"rules": list(rows)})


def owner(server, id):
    return server.get(f"{CONTACTS}/{id}").json["ownerId"]


def house(server):
    people = People(server)
    people.add(anna="representative", jan="representative", ola="representative", mia="manager",
               ada="administrator", ewa="analyst")
    sales = people.department("Sales", manager="mia")
    for name in ("anna", "jan", "ola"):
        people.change(name, departmentId=sales)
    return people, sales


def test_rules(tap, server):
    people, sales = house(server)
    ids = people.ids
    anna = people.who["anna"]
    poland = {"label": "Poland", "condition": 'country = "PL"', "to": "person", "userId": ids["jan"]}
    answer = rules(server, poland, {"condition": 'city = "Berlin"', "to": "department", "departmentId": sales},
                   {"condition": 'city = "Oslo"', "to": "creator"}, {"condition": 'city = "Rome"', "to": "nobody"})
    tap.equal((answer.status, server.get(f"{RULES}/contacts").json, len(server.get(RULES).json["results"])),
              (200, answer.json, 1), "rules are kept as they were put")
    made = enter(server, lastname="Lis", country="PL")
    tap.equal((made["ownerId"], made["assigned"]), (ids["jan"], {"by": "rule", "rule": "Poland"}),
              "the first that holds gives the record, and the answer says which")
    given = enter(server, lastname="Kot", country="PL", owner_id=ids["ola"])
    tap.equal((given["ownerId"], given["assigned"]), (ids["ola"], {"by": "given"}), "whoever is named gets it")
    tap.equal(enter(server, lastname="Wilk")["assigned"], {"by": "nobody"}, "no rule: nobody")
    own = enter(anna, lastname="Wilk")
    tap.equal((own["ownerId"], own["assigned"]["by"]), (ids["anna"], "creator"), "or who enters it and sees their own")
    tap.equal(enter(people.who["ada"], lastname="Oslo", city="Oslo")["ownerId"], ids["ada"], "the creator by a rule")
    nobody = enter(server, lastname="Rome", city="Rome")
    tap.equal((nobody["ownerId"], nobody["assigned"]["by"]), (None, "rule"), "nobody by a rule")
    turns = [enter(server, lastname=f"B{i}", city="Berlin")["ownerId"] for i in range(5)]
    tap.equal(turns, [ids[name] for name in ("anna", "jan", "ola", "anna", "jan")], "a department's people in turn")
    people.change("ola", awayFrom="2026-01-01T00:00:00Z", awayUntil="2099-01-01T00:00:00Z")
    tap.equal(enter(server, lastname="B6", city="Berlin")["ownerId"], ids["anna"], "who is away is left out")
    twin = {"firstname": "Ewa", "lastname": "Zaremba", "city": "Berlin", "email": "ewa.zaremba@firma.pl"}
    first = server.post(CONTACTS, {"properties": twin})
    refused = server.post(CONTACTS, {"properties": twin})
    tap.equal((first.json["ownerId"], refused.status, enter(server, lastname="B7", city="Berlin")["ownerId"]),
              (ids["jan"], 409, ids["anna"]), "what is refused takes no turn")
    for name in ("anna", "jan"):
        people.change(name, departmentId=None)
    left = enter(server, lastname="B8", city="Berlin")
    tap.equal((left["ownerId"], left["assigned"]["by"]), (None, "rule"), "nobody is there: the record is the department's")
    server.post(f"/api/v1/users/{ids['jan']}/disable")
    tap.equal(enter(server, lastname="Gone", country="PL")["assigned"], {"by": "nobody"}, "a rule for who left does not hold")
    imported = server.call("POST", f"/api/v1/bulk/contacts?onDuplicate=create", '{"properties":{"lastname":"Bulk","city":"Oslo"}}\n',
                           headers={"Content-Type": "application/x-ndjson"})
    tap.equal(imported.status, 200, "bulk")
    tap.equal(rules(server).json["rules"], [], "all are taken away")


def test_refused(tap, server):
    people, sales = house(server)
    good = {"to": "nobody"}
    for rule, status in (({"to": "person"}, 400), ({"to": "department", "departmentId": "9999"}, 404),
                         ({"to": "person", "userId": "9999"}, 404), ({"to": "nobody", "condition": "city ="}, 400),
                         ({"to": "nobody", "condition": "length(city)"}, 400), ({"to": "somebody"}, 400)):
        tap.equal(rules(server, good, rule).status, status, f"{rule}")
    tap.equal(server.get(f"{RULES}/contacts").json["rules"], [], "and nothing was kept")
    tap.equal(people.who["mia"].call("PUT", f"{RULES}/contacts", {"rules": []}).status, 403, "by whoever may change settings")
    for body, status in (({"to": []}, 400), ({"to": [people.ids["anna"]]}, 400), ({"from": "none", "to": ["9999"]}, 404),
                         ({"from": "x", "to": [people.ids["anna"]]}, 400),
                         ({"types": ["nothing"], "ids": ["1"], "to": [people.ids["anna"]]}, 400)):
        tap.equal(server.post(TRANSFERS, body).status, status, f"{body}")
    tap.equal(people.who["ewa"].call("POST", TRANSFERS, {"from": "none", "to": [people.ids["anna"]]}).status, 403,
              "an analyst gives nothing")
    is_problem(tap, server.post(f"{TRANSFERS}/9999/undo"), 404, "not_found", "there is no such transfer")


def test_turns(tap, server):
    """Two processes (one on SQLite), many at once: everybody gets the same number."""
    people, sales = house(server)
    rules(server, {"to": "department", "departmentId": sales})
    second = Server(store=server.store, key=False) if server.store.engine != "sqlite" else server
    if second is not server:
        second.key = server.key

    def one(i):
        return enter((server, second)[i % 2], lastname=f"Turn {i}")["ownerId"]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        count = collections.Counter(pool.map(one, range(60)))
    if second is not server:
        second.stop()
    tap.equal(sorted(count.values()), [20, 20, 20], "under parallel saves everybody has as many")


def test_transfer(tap, server):
    people, sales = house(server)
    ids, anna = people.ids, people.who["anna"]
    mine = [enter(anna, lastname=f"Own {i}")["id"] for i in range(7)]
    company = anna.call("POST", "/api/v1/objects/companies", {"properties": {"name": "Alfa"}}).json["id"]
    other = enter(people.who["jan"], lastname="Jan's")["id"]
    order = {"from": ids["anna"], "to": [ids["jan"], ids["ola"]]}
    counted = server.post(f"{TRANSFERS}/count", order).json
    tap.equal((counted["total"], {row["type"]: row["count"] for row in counted["types"]}),
              (8, {"contacts": 7, "companies": 1}), "counted first, by type")
    tap.equal(owner(server, mine[0]), ids["anna"], "nothing is changed by that")
    is_problem(tap, server.post(TRANSFERS, {**order, "count": 7}), 409, "conflict", "not where another number was confirmed")
    ordered = server.post(TRANSFERS, {**order, "count": 8})
    job = server.job(ordered.json)
    tap.equal((ordered.status, job["state"], job["result"]), (202, "done", {"done": 8, "left": 0}), "then done, as a job")
    got = collections.Counter(owner(server, id) for id in mine)
    tap.ok(sorted(got) == sorted([ids["jan"], ids["ola"]]) and abs(got[ids["jan"]] - got[ids["ola"]]) <= 1, "in turn", got)
    tap.equal(server.get(f"{CONTACTS}/{mine[0]}/history").json["results"][0]["changes"][0]["property"], "owner_id", "in the history")
    server.patch(f"{CONTACTS}/{mine[0]}", {"properties": {"owner_id": ids["mia"]}})
    back = server.job(server.post(f"{TRANSFERS}/{job['id']}/undo").json)
    tap.equal((back["state"], back["result"]), ("done", {"done": 7, "left": 1}), "taken back at once,")
    tap.equal([owner(server, mine[i]) for i in (0, 1)] + [owner(server, other)], [ids["mia"], ids["anna"], ids["jan"]],
              "but for what was given on meanwhile")
    tap.equal(server.post(f"{TRANSFERS}/{back['id']}/undo").status, 404, "an undo is no transfer")
    few = anna.call("POST", TRANSFERS, {"types": ["contacts"], "ids": mine[1:3] + [other], "to": [ids["ola"]]})
    done = server.job(few.json)
    tap.equal([people.who[name].call("GET", f"{TRANSFERS}/{done['id']}").status for name in ("anna", "jan", "ada")], [200, 404, 200],
              "who ordered it follows it, and who manages people")
    tap.equal((done["result"], owner(server, mine[1]), owner(server, other)), ({"done": 2, "left": 1}, ids["ola"], ids["jan"]),
              "whoever owns records gives them away, and nobody else's")
    undone = anna.call("POST", f"{TRANSFERS}/{done['id']}/undo")
    tap.equal((server.job(undone.json)["result"]["done"], owner(server, mine[1])), (2, ids["anna"]),
              "and takes them back though they see them no more")
    tap.equal(people.who["jan"].call("POST", f"{TRANSFERS}/{done['id']}/undo").status, 404, "nobody else's transfer")


def test_unowned(tap, server):
    people, sales = house(server)
    ids = people.ids
    enter(server, lastname="Free")
    anna = enter(people.who["anna"], lastname="Left")["id"]
    before = server.get("/api/v1/unowned").json
    tap.equal(before["results"], [{"type": "contacts", "nobody": 1, "left": 0}], "without an owner")
    assert server.post(f"/api/v1/users/{ids['anna']}/disable").status in (200, 204)
    now = server.get("/api/v1/unowned").json
    tap.equal((now["results"], now["leavers"]), ([{"type": "contacts", "nobody": 1, "left": 1}], [ids["anna"]]), "or with one who left")
    tap.equal(people.who["jan"].call("GET", "/api/v1/unowned").json["results"], [], "of those one sees")
    done = server.job(server.post(TRANSFERS, {"from": "left", "to": [ids["jan"]]}).json)
    tap.equal((done["result"], owner(server, anna)), ({"done": 1, "left": 0}, ids["jan"]), "given to somebody else")
    tap.equal(server.post(TRANSFERS, {"from": "none", "to": [ids["anna"]]}).status, 400, "never to who left")
    back = server.job(server.post(f"{TRANSFERS}/{done['id']}/undo").json)
    tap.equal((back["result"]["done"], owner(server, anna)), (1, ids["anna"]), "taken back, it is theirs again")


run(test_rules, test_refused, test_turns, test_transfer, test_unowned)
