#!/usr/bin/env python3
"""Which value survives a merge: the policy of a property, obeyed by proposals and by every way of merging."""
import json

from support import Browser, is_problem, run, scan

CONTACTS, TYPES, CHANGES = "/api/v1/objects/contacts", "/api/v1/types", "/api/v1/rulebook/changes"
CITY = f"{TYPES}/contacts/properties/city"
POLICIES = ["automatic", "most_recent", "most_trusted", "longest_valid", "most_frequent", "verified", "primary"]


def body(**properties):
    return {"properties": properties, "onDuplicate": "create"}


def make(server, **properties):
    answer = server.post(CONTACTS, body(**properties))
    assert answer.status == 201, answer
    return answer.json["id"]


def policy(server, name):
    answer = server.patch(CITY, {"survivorship": name})
    assert answer.status == 200 and answer.json["survivorship"] == name, answer


def merge(server, primary, *others, **chosen):
    answer = server.post("/api/v1/merges", {"type": "contacts", "primary": primary, "records": [primary, *others],
                                            "properties": chosen})
    assert answer.status == 201, answer
    return answer.json


def take_back(server, merged):
    for one in reversed(merged["merges"]):
        assert server.post(f"/api/v1/merges/{one['id']}/revert").status == 200


def proposed(server, *records):
    """(primary, whose city) as an agent is told."""
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
               "params": {"name": "propose_merge", "arguments": {"type": "contacts", "records": list(records)}}}
    answer = server.post("/mcp", message, headers={"Accept": "application/json, text/event-stream"})
    data = json.loads(answer.json["result"]["content"][0]["text"])
    return data["proposal"]["primary"], data["proposal"]["properties"].get("city")


def told(server, *records):
    answer = server.post("/api/v1/merges/proposal", {"type": "contacts", "records": list(records)})
    assert answer.status == 200, answer
    return answer.json["primary"], answer.json["properties"].get("city")


def city(server, record):
    return server.get(f"{CONTACTS}/{record}").json["properties"].get("city")


def test_definition(tap, server):
    tap.equal({p["survivorship"] for p in server.get(f"{TYPES}/contacts/properties").json["results"]}, {"automatic"},
              "what comes with the program")
    for name in POLICIES:
        tap.equal(server.patch(CITY, {"survivorship": name}).json["survivorship"], name, name)
    tap.equal(server.patch(CITY, {"required": False}).json["survivorship"], "primary", "left out, it stays")
    refused = server.patch(CITY, {"survivorship": "newest"})
    is_problem(tap, refused, 400, "input", "an unknown one")
    tap.ok(all(name in refused.json["detail"] for name in POLICIES), "with all there are", refused)
    made = server.post(f"{TYPES}/contacts/properties", {"name": "shoe", "type": "text", "label": "Shoe",
                                                       "survivorship": "most_frequent"})
    tap.equal((made.status, made.json["survivorship"]), (201, "most_frequent"), "with a new property")
    many = server.post(f"{TYPES}/contacts/properties", {"name": "shoes", "type": "choices", "label": "Shoes",
                                                       "options": [{"value": "a"}], "survivorship": "primary"})
    is_problem(tap, many, 400, "invalid", "several options are united")
    is_problem(tap, server.patch(f"{TYPES}/contacts/properties/createdate", {"survivorship": "most_recent"}), 400, "invalid",
               "what the program writes")
    policy(server, "most_recent")
    change = next(e for e in server.get(f"{CHANGES}?type=contacts").json["results"] if e["subject"] == "city")
    tap.equal((change["before"]["survivorship"], change["after"]["survivorship"]), ("primary", "most_recent"),
              "the trail tells it")
    tap.equal(server.post(f"{CHANGES}/{change['id']}/undo", {}).status, 204, "taken back")
    now = next(p for p in server.get(f"{TYPES}/contacts/properties").json["results"] if p["name"] == "city")
    tap.equal(now["survivorship"], "primary", "as before")
    policy(server, "automatic")


def test_policies(tap, server):
    browser = Browser(server)
    assert browser.login().status == 200
    longest = make(server, lastname="Policy", city="Ostrowiec Świętokrzyski")
    main = make(server, firstname="Jan", lastname="Policy", jobtitle="Buyer", city="Gdańsk")
    typed = browser.call("POST", CONTACTS, body(lastname="Policy", city="Sopot")).json["id"]
    often = [make(server, lastname="Policy", city="Zielona Góra") for _ in range(2)]
    sound = make(server, lastname="Policy", city="Hel")
    poor = make(server, lastname="Policy", city="12345")
    # The record changed last is not the one whose value was.
    assert server.patch(f"{CONTACTS}/{longest}", {"properties": {"jobtitle": "x"}}).status == 200
    records = [longest, main, typed, *often, sound, poor]
    expected = {"automatic": main, "most_recent": poor, "most_trusted": typed, "longest_valid": longest,
                "most_frequent": often[1], "verified": sound, "primary": main}
    for name, survivor in expected.items():
        policy(server, name)
        tap.equal(proposed(server, *records), (main, survivor), f"{name}: proposed")
        tap.equal(told(server, *records), (main, survivor), f"{name}: for a selection")
        wanted = city(server, survivor)
        merged = merge(server, main, *[r for r in records if r != main])
        tap.equal(merged["record"]["properties"]["city"], wanted, f"{name}: merged")
        take_back(server, merged)
        tap.equal([city(server, r) is not None for r in records], [True] * len(records), f"{name}: taken back")
    for records_of, status in (([main], 400), ([main, main], 400), ([main, "999999"], 404), (["x", main], 400)):
        answer = server.post("/api/v1/merges/proposal", {"type": "contacts", "records": records_of})
        tap.equal(answer.status, status, f"no proposal for {records_of}")
    by_hand = merge(server, main, poor, sound, city=sound)
    tap.equal(by_hand["record"]["properties"]["city"], "Hel", "a choice made by hand outranks it")
    take_back(server, by_hand)
    policy(server, "most_recent")
    wire = server.post("/crm/v3/objects/contacts/merge", {"primaryObjectId": main, "objectIdToMerge": poor})
    tap.equal((wire.status, city(server, main)), (200, "12345"), "the object interface, too")


def test_main_record(tap, server):
    """Its value stays though it is poor; where it has none, the others fill it."""
    main = make(server, firstname="Ewa", lastname="Main", jobtitle="Buyer", city="12345")
    other = make(server, lastname="Main", city="Toruń")
    policy(server, "automatic")
    tap.equal(proposed(server, main, other), (main, other), "automatic takes the better one")
    policy(server, "primary")
    tap.equal(proposed(server, main, other), (main, main), "not so the main record's")
    empty = make(server, firstname="Ewa", lastname="Main", jobtitle="Buyer", phone="+48600100200")
    tap.equal(merge(server, empty, other)["record"]["properties"]["city"], "Toruń", "nothing is lost")


def test_origin(tap, server):
    """A value that a merge brought is as old and as trusted as where it came from."""
    browser = Browser(server)
    assert browser.login().status == 200
    policy(server, "most_trusted")
    typed = browser.call("POST", CONTACTS, body(lastname="Origin", city="Sopot")).json["id"]
    program = make(server, firstname="Ewa", lastname="Origin", city="Hel")
    holder = make(server, firstname="Ewa", lastname="Origin", jobtitle="Buyer")
    merge(server, holder, typed)
    tap.equal(proposed(server, holder, program)[1], holder, "typed by a person, then merged")
    policy(server, "most_recent")
    tap.equal(proposed(server, holder, program)[1], program, "the merge made it no newer")
    assert server.patch(f"{CONTACTS}/{holder}", {"properties": {"city": "Radom"}}).status == 200
    tap.equal(proposed(server, holder, program)[1], holder, "a change of it does")
    change = server.get(f"{CONTACTS}/{holder}/history").json["results"][0]
    assert server.post(f"{CONTACTS}/{holder}/history/{change['id']}/revert").status == 200
    tap.equal(proposed(server, holder, program)[1], program, "taken back, it is as old as before")


def test_queue(tap, server):
    policy(server, "most_recent")
    person = {"firstname": "Zofia", "lastname": "Policka", "email": "z.policka@firma.example", "phone": "+48600100299"}
    first = make(server, **person, city="Gdynia", jobtitle="Buyer")
    second = make(server, **person, city="Ustka")
    scan(server)
    listed = server.get("/api/v1/duplicates?type=contacts").json["results"]
    group = next(g for g in listed if {r["id"] for r in g["records"]} == {first, second})
    told = server.get(f"/api/v1/duplicates/{group['id']}").json["proposal"]
    tap.equal((told["primary"], told["properties"]["city"]), (first, second), "what the queue proposes")
    plan = server.get("/api/v1/duplicates/merge-sure?type=contacts").json
    tap.equal([e["proposal"]["properties"]["city"] for e in plan["examples"]
               if {r["id"] for r in e["records"]} == {first, second}], [second], "what merging all would do")
    job = server.post("/api/v1/duplicates/merge-sure", {"type": "contacts"}).json["job"]
    assert server.job(job)["state"] == "done"
    tap.equal(city(server, second), "Ustka", "and did")
    tap.equal(server.get(f"{CONTACTS}/{second}").json["id"], first, "into the one with more")


run(test_definition, test_policies, test_main_record, test_origin, test_queue)
