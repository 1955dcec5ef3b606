#!/usr/bin/env python3
"""Two servers on one PostgreSQL: what one saves, merges and archives the other knows within a moment. On
SQLite there is one server, and only what follows its own saves is tested."""
import concurrent.futures
import time

from support import Server, run

BASE, LOOK = "/api/v1/objects/contacts", 2.0
ANNA = {"firstname": "Anna", "lastname": "Wiśniewska-Bród", "email": "anna.brod@firma.example",
        "phone": "+48 601 234 567"}
TYPED = {"firstname": "Ania", "lastname": "Wisniewska-Brod", "phone": "601 234 567"}


def hints(server):
    return [c["record"]["id"] for c in server.post(f"{BASE}/check", {"properties": TYPED}).json["candidates"]]


def soon(look, wanted):
    """What `look` gives, as soon as it is `wanted`, else at the end of the time; and how long it took."""
    begin = time.monotonic()
    while (got := look()) != wanted and time.monotonic() < begin + LOOK:
        time.sleep(0.02)
    return got, time.monotonic() - begin


def groups(server):
    return [sorted(r["id"] for r in g["records"]) for g in server.get("/api/v1/duplicates?type=contacts").json["results"]]


def create(server, **properties):
    made = server.post(BASE, {"properties": properties, "onDuplicate": "create"})
    assert made.status == 201, made
    return made.json["id"]


def test_at_once(tap, server):
    """Both create the same person at the same moment, with an address in common, or none."""
    two = server.store.engine == "postgresql"
    other = Server(store=server.store, key=False) if two else server
    other.key = server.key
    try:
        for name in ("Bąk", "Cieślik", "Dudek", "Frankowska", "Górski", "Hajduk", "Jurek", "Kmieć", "Lipa", "Mazurek"):
            body = {"properties": {"lastname": name, "firstname": "Olga", "email": f"{hash(name)}@firma.example"}}
            with concurrent.futures.ThreadPoolExecutor(2) as pool:
                made = [a.result().status for a in [pool.submit(s.post, BASE, body) for s in (server, other)]]
            if sorted(made) != [201, 409]:
                break
        tap.equal(sorted(made), [201, 409], "of two at once one is created, ten times")
    finally:
        if two:
            other.stop()


def test_processes(tap, server):
    two = server.store.engine == "postgresql"
    other = Server(store=server.store, key=False) if two else server
    other.key = server.key
    try:
        anna = create(server, **ANNA)
        same = other.post(BASE, {"properties": ANNA})
        tap.equal(same.status, 409, "what one has just created the other refuses to create again")
        got, took = soon(lambda: hints(other), [anna])
        tap.equal(got, [anna], f"a record of one is a hint in the other, {took * 1000:.0f} ms later")
        again = create(other, **{**ANNA, "email": "a.brod@dom.example"})
        got, took = soon(lambda: groups(server), [sorted([anna, again])])
        tap.equal(got, [sorted([anna, again])], f"the pair is in the queue without a scan, {took * 1000:.0f} ms later")
        merged = server.post("/api/v1/merges", {"type": "contacts", "primary": anna, "records": [again]})
        tap.equal(merged.status, 201, "merged in one")
        got, took = soon(lambda: hints(other), [anna])
        tap.equal(got, [anna], f"the other hints at the survivor only, {took * 1000:.0f} ms later")
        tap.equal(soon(lambda: groups(other), [])[0], [], "and the pair has left the queue")
        assert server.delete(f"{BASE}/{anna}").status in (200, 204)
        got, took = soon(lambda: hints(other), [])
        tap.equal(got, [], f"archived in one, no hint in the other, {took * 1000:.0f} ms later")
    finally:
        if two:
            other.stop()


run(test_processes, test_at_once)
