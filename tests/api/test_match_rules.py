#!/usr/bin/env python3
"""Rules of matching: read, changed, tried on the whole base, acting at once, in the trail, taken back."""
import time

from support import Server, is_problem, run

RULES, CONTACTS, CHANGES = "/api/v1/match-rules", "/api/v1/objects/contacts", "/api/v1/rulebook/changes"


def field(answer, name):
    return next(f for f in answer.json["fields"] if f["field"] == name)


def contact(server, **properties):
    return server.post(CONTACTS, {"properties": properties, "onDuplicate": "create"}).json["id"]


def people(server):
    """Two that only a changed phone keeps apart, and two that are apart already."""
    contact(server, firstname="Anna", lastname="Kowalska", email="a.kowalska@firma.pl", phone="+48600100200")
    contact(server, firstname="Anna", lastname="Kowalska", email="a.kowalska@firma.pl", phone="+48512998877")
    contact(server, firstname="Piotr", lastname="Zawada", phone="+48601111222", city="Gdynia")
    contact(server, firstname="Piotr", lastname="Zawada", phone="+48601111222", city="Gdynia")


def put(server, body, **more):
    return server.call("PUT", f"{RULES}/contacts", body, **more)


def test_read_and_changed(tap, server):
    automatic = server.get(f"{RULES}/contacts")
    tap.equal((automatic.status, automatic.json["model"], automatic.json["automatic"], automatic.json["sure"]),
              (200, "person", True, 0.995), "the automatic model")
    tap.equal(field(automatic, "email"), {"field": "email", "label": "E-mail", "properties": ["email"], "use": "automatic",
                                          "weight": 1, "demand": "none"}, "a field and what it reads")
    tap.equal(set(r["type"] for r in server.get(RULES).json["results"]) >= {"contacts", "companies", "deals"}, True, "all types")
    changed = put(server, {"sure": 0.999, "fields": {"phone": {"use": "exact", "weight": 1.5},
                                                                         "birth": {"demand": "not_differ"}}})
    tap.equal((changed.status, changed.json["automatic"], changed.json["sure"], field(changed, "phone")["use"],
               field(changed, "phone")["weight"], field(changed, "birth")["demand"]),
              (200, False, 0.999, "exact", 1.5, "not_differ"), "changed")
    tap.equal(server.get(f"{RULES}/contacts").json, changed.json, "and read again")
    again = put(server, {"fields": {"phone": {"weight": 2}}})
    tap.equal((again.json["sure"], field(again, "phone")["use"], field(again, "birth")["demand"]),
              (0.995, "automatic", "none"), "what is left out is automatic")
    events = server.get(f"{CHANGES}?type=contacts").json["results"]
    tap.equal([e["kind"] for e in events[:2]], ["match_rules"] * 2, "both are in the trail")
    tap.equal(put(server, {"fields": {"phone": {"weight": 2}}}).status, 200, "the same again")
    tap.equal(len(server.get(f"{CHANGES}?type=contacts").json["results"]), len(events), "is no change")
    tap.equal(server.post(f"{CHANGES}/{events[0]['id']}/undo", {}).status, 204, "the last one is taken back")
    tap.equal(field(server.get(f"{RULES}/contacts"), "phone")["use"], "exact", "as it was before it")
    tap.equal(server.delete(f"{RULES}/contacts").status, 204, "back to automatic")
    tap.equal(server.get(f"{RULES}/contacts").json["automatic"], True, "it is")


def test_refused(tap, server):
    for body, about in (({"sure": 2}, "sure"), ({"review": 0.1}, "review"), ({"sure": 0.8, "review": 0.9}, "review"),
                        ({"fields": {"shoe": {}}}, "shoe"), ({"fields": {"email": {"use": "maybe"}}}, "email.use"),
                        ({"fields": {"email": {"weight": 9}}}, "email.weight"), ({"fields": {"email": 1}}, "email"),
                        ({"fields": {"email": {"demand": "please"}}}, "email.demand"), ({"colour": 1}, "colour")):
        for answer in (put(server, body), server.post(f"{RULES}/contacts/try", body)):
            tap.ok(answer.status == 400 and about in str(answer.json), f"{body} is refused", answer)
    is_problem(tap, server.get(f"{RULES}/nothing"), 404, "not_found", "no such type")
    tap.equal(server.get(f"{RULES}/notes").status, 400, "a type that is not matched")
    tap.equal(server.call("PUT", f"{RULES}/notes", {}).status, 400, "can not be changed")
    for answer in (server.get(RULES, headers={"Authorization": "Bearer x"}),
                   put(server, {}, headers={"Authorization": "Bearer x"})):
        tap.equal(answer.status, 401, "nobody known")


def test_acts(tap, server):
    people(server)
    typed = {"properties": {"firstname": "Anna", "lastname": "Kowalska", "email": "a.kowalska@firma.pl", "phone": "+48733444555"}}
    found = lambda: server.post(f"{CONTACTS}/check", typed).json["candidates"]
    tap.equal(len(found()), 2, "two are likely")
    put(server, {"fields": {"phone": {"demand": "not_differ"}}})
    tap.equal(found(), [], "none where phones must not differ, at once")
    put(server, {"fields": {"phone": {"use": "off"}}})
    tap.ok(all(r["field"] != "phone" for c in found() for r in c["reasons"]) and found(), "a field that does not count is not told", found())
    tap.equal(server.post(f"{CONTACTS}", typed).status, 409, "and a sure one refuses to be made again")


def test_scanned_and_tried(tap, server):
    people(server)
    # A change orders its own search; the queue follows the rules.
    tried = server.post(f"{RULES}/contacts/try", {"fields": {"phone": {"demand": "not_differ"}}})
    tap.equal(tried.status, 202, "tried on all records")
    result = server.job(tried.json)["result"]
    tap.equal((result["records"], result["lost"]["count"], result["gained"]["count"]), (4, 1, 0), "one pair would be lost")
    tap.equal(result["now"]["sure"] + result["now"]["review"] - result["then"]["sure"] - result["then"]["review"], 1, "and is counted")
    example = result["lost"]["examples"][0]
    tap.equal((example["a"]["title"], example["b"]["title"]), ("Anna Kowalska", "Anna Kowalska"), "it is named")
    tap.ok(example["now"]["certainty"] in ("sure", "review") and example["then"]["certainty"] == "none", "how certain each time", example)
    tap.ok("excludes" in example["then"]["reasons"][-1]["message"] and len(example["now"]["reasons"]) > 2, "and why", example)
    tap.equal(server.get(f"{RULES}/contacts").json["automatic"], True, "nothing is changed")
    polish = server.job(server.post(f"{RULES}/contacts/try", {"fields": {"phone": {"demand": "not_differ"}}},
                                    headers={"Accept-Language": "pl"}).json)["result"]
    tap.ok("wyklucza" in polish["lost"]["examples"][0]["then"]["reasons"][-1]["message"], "in the caller's language")
    put(server, {"fields": {"phone": {"demand": "not_differ"}}})
    back = server.job(server.post(f"{RULES}/contacts/try", {}).json)["result"]
    tap.equal((back["gained"]["count"], back["lost"]["count"]), (1, 0), "the automatic ones would bring it back")
    scan = server.get("/api/v1/jobs").json["results"]
    for job in scan:
        server.job(job)
    queue = server.get("/api/v1/duplicates?type=contacts").json["results"]
    tap.equal([g["size"] for g in queue], [2], "the queue follows the rules")
    tap.ok("Zawada" in str(queue), "the other pair stands", queue)


def test_several_processes(tap, server):
    if server.store.engine != "postgresql":
        tap.ok(True, "one process on SQLite # SKIP")
        return
    people(server)
    typed = {"properties": {"firstname": "Anna", "lastname": "Kowalska", "email": "a.kowalska@firma.pl", "phone": "+48733444555"}}
    with Server(store=server.store, key=False) as other:
        other.key = server.key
        found = lambda: other.post(f"{CONTACTS}/check", typed).json["candidates"]
        tap.equal(len(found()), 2, "another process finds two")
        put(server, {"fields": {"phone": {"demand": "not_differ"}}})
        until = time.monotonic() + 10
        while found() and time.monotonic() < until:
            time.sleep(0.1)
        tap.equal(found(), [], "and none once it has seen the change")


run(test_read_and_changed, test_refused, test_acts, test_scanned_and_tried, test_several_processes)
