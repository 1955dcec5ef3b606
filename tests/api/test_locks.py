#!/usr/bin/env python3
"""Locked records: nobody changes, merges, archives or erases them, by whatever way; the trash of a purge included."""
from rights_people import People
from support import is_problem, run

CONTACTS = "/api/v1/objects/contacts"


def make(server, **properties):
    made = server.post(CONTACTS, {"properties": properties, "onDuplicate": "create"})
    assert made.status == 201, made
    return made.json["id"]


def upload(server, rows):
    text = "\n".join(";".join(row) for row in rows) + "\n"
    made = server.call("POST", "/api/v1/imports?type=contacts&name=rows.csv", text.encode(), headers={"Content-Type": "text/csv"})
    path = f"/api/v1/imports/{made.json['id']}"
    assert server.patch(path, {"options": {"onDuplicate": "update"}}).status == 200
    for step in ("check", "run"):
        assert server.job(server.post(f"{path}/{step}").json)["state"] == "done"
    return path


def test_locked(tap, server):
    one = make(server, firstname="Jan", lastname="Nowak", email="nowak@example.com", phone="+48601234567", city="Łódź")
    two = make(server, lastname="Kos", email="kos@example.com")
    lock = f"{CONTACTS}/{one}/lock"
    tap.equal(server.get(lock).json, {"locked": False}, "nobody locked it")
    is_problem(tap, server.call("PUT", lock, {"reason": "  "}), 400, "input", "a reason has to be given")
    locked = server.call("PUT", lock, {"reason": "Dispute 12/2026"})
    tap.equal((locked.status, locked.json["locked"], locked.json["reason"]), (200, True, "Dispute 12/2026"), "locked")
    is_problem(tap, server.call("PUT", lock, {"reason": "Again"}), 409, "conflict", "not twice")
    before = server.get(f"{CONTACTS}/{one}").json

    changed = server.patch(f"{CONTACTS}/{one}", {"properties": {"city": "Radom"}}, headers={"Accept-Language": "pl"})
    is_problem(tap, changed, 409, "conflict", "it is not changed")
    tap.ok("Dispute 12/2026" in changed.json["detail"] and "odblokowanie" in changed.json["detail"], "and it is said why", changed)
    for name, answer in (("archived", server.delete(f"{CONTACTS}/{one}")),
                         ("merged into another", server.post("/api/v1/merges", {"type": "contacts", "primary": two, "records": [one]})),
                         ("given another", server.post("/api/v1/merges", {"type": "contacts", "primary": one, "records": [two]})),
                         ("erased", server.post(f"{CONTACTS}/{one}/erase", {"reason": "gdpr"})),
                         ("changed by programs", server.patch(f"/crm/v3/objects/contacts/{one}", {"properties": {"city": "Radom"}}))):
        tap.equal(answer.status, 409, f"it is not {name}")
    path = upload(server, [["firstname", "lastname", "email", "phone", "city"], ["Jan", "Nowak", "nowak@example.com", "+48601234567", "Radom"],
                           ["Ewa", "Lis", "lis@example.com", "", "Radom"]])
    counters = server.get(path).json["counters"]
    tap.equal((counters["refused"], counters["create"]), (1, 1), "an import leaves it alone and goes on")
    tap.ok("locked" in server.get(f"{path}/refused.csv").body.decode(), "and says so")
    after = server.get(f"{CONTACTS}/{one}").json
    tap.equal([(one["version"], one["properties"]["city"], one["archived"]) for one in (after, before)], [(1, "Łódź", False)] * 2, "it is as it was")
    tap.equal(server.get(f"{CONTACTS}/{two}").status, 200, "and so is the other")

    tap.equal([server.delete(lock).status, server.get(lock).json["locked"]], [204, False], "unlocked")
    tap.equal(server.patch(f"{CONTACTS}/{one}", {"properties": {"city": "Radom"}}).status, 200, "it is changed again")
    told = server.get(f"/api/v1/objects/contacts/{one}/audit?seen=false").json["results"]
    actions = [line["action"] for line in told if line["action"].startswith("record.")]
    tap.ok("record.lock" in actions and "record.unlock" in actions, "both are in the trail", actions)


def test_who_unlocks(tap, server):
    people = People(server)
    people.add(anna="representative", mia="manager", adam="super_administrator")
    made = people.who["anna"].call("POST", CONTACTS, {"properties": {"lastname": "Kos"}, "onDuplicate": "create"})
    lock = f"{CONTACTS}/{made.json['id']}/lock"
    tap.equal(people.who["adam"].call("PUT", lock, {"reason": "Legal hold"}).status, 200, "an administrator locks it")
    seen = people.who["anna"].call("GET", lock)
    tap.ok(seen.status == 200 and seen.json["byName"], "its owner sees by whom", seen)
    tap.equal(people.who["anna"].call("DELETE", lock).status, 403, "and may not unlock it")
    tap.equal(people.who["adam"].call("DELETE", lock).status, 204, "who did may")


run(test_locked, test_who_unlocks)
