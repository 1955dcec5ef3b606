"""The feed of changes: what a line says, and that a reader beside eight writers misses nothing."""
import concurrent.futures
import json
import random
import threading
import time

from support import Server, changes, is_problem, run

BASE = "/crm/v3/objects/contacts"
FEED = "/api/v1/changes"


def lines(answer):
    return [json.loads(line) for line in answer.body.decode().splitlines()]


def test_what_is_told(tap, server):
    empty = server.get(FEED).json
    tap.equal((empty["results"], empty["next"], empty["more"]), ([], "0", False), "nothing yet")
    record = server.post(BASE, {"properties": {"lastname": "Nowak", "city": "Łódź"}}).json["id"]
    server.patch(f"{BASE}/{record}", {"properties": {"hubspot_owner_id": None, "city": "Praga"}})
    company = server.post("/crm/v3/objects/companies", {"properties": {"name": "Firma"}}).json["id"]
    server.delete(f"{BASE}/{record}")
    changes(server, 0, 4)
    all_ = server.get(FEED)
    told = all_.json["results"]
    tap.equal([(e["type"], e["id"], e["action"]) for e in told],
              [("contacts", record, "created"), ("contacts", record, "updated"),
               ("companies", company, "created"), ("contacts", record, "archived")],
              "each change once, oldest first")
    tap.equal(set(told[0]), {"seq", "at", "type", "id", "action", "version", "source",
                             "properties"}, "the members of a line")
    tap.ok({"lastname", "city"} <= set(told[0]["properties"]), "the names of what was set", told[0])
    tap.equal((told[1]["properties"], told[1]["version"], told[1]["source"]["kind"]),
              (["city"], 2, "api"), "and of what was changed, with version and source")
    tap.equal(all_.json["next"], told[-1]["seq"], "the cursor is behind the last")
    tap.equal(all_.headers["X-Next-Since"], told[-1]["seq"], "in a header, too")
    tap.equal(server.get(f"{FEED}?since={all_.json['next']}").json,
              {"results": [], "next": all_.json["next"], "more": False}, "then there is nothing")

    at, got = "0", []
    for _ in range(4):
        page = server.get(f"{FEED}?limit=1&since={at}").json
        got += page["results"]
        at = page["next"]
    tap.equal((got, page["more"]), (told, False), "a page at a time")
    only = server.get(f"{FEED}?types=companies&limit=1").json
    tap.equal([e["id"] for e in only["results"]], [company], "of one type")
    tap.equal(only["next"], all_.json["next"], "the place is behind what is of other types")
    tap.equal(server.get(f"{FEED}?types=contacts,0-2&types=company").json["results"], told,
              "types as a list, repeated, by any of their names")
    as_lines = server.get(FEED, headers={"Accept": "application/x-ndjson"})
    tap.equal((as_lines.headers["Content-Type"], lines(as_lines)), ("application/x-ndjson", told),
              "as lines")
    wire = server.get(f"{FEED}?names=wire").json["results"]
    tap.equal(wire[1]["properties"], ["city"], "with the names of the object interface")
    for query in ("since=x", "since=-1", "since=1.2.3", "since=99999999999999.1", "limit=0",
                  "limit=10001", "types=unicorns", "names=both"):
        is_problem(tap, server.get(f"{FEED}?{query}"), 400, "input", f"{query} is 400")
    tap.equal(server.call("GET", FEED, key=None).status, 401, "not without a key")


class Reader(threading.Thread):
    """Follows the feed until it is told to stop, then to as many changes as were made, and a little on."""

    def __init__(self, server, seed):
        super().__init__()
        self.server, self.random, self.told = server, random.Random(seed), []
        self.stopping, self.made = threading.Event(), 0

    def run(self):
        at, quiet, late = "0", 0, 0
        while not self.stopping.is_set() or quiet < 5 or (len(self.told) < self.made and late < 60):
            limit = self.random.choice((1, 3, 20, 500))
            page = self.server.get(f"{FEED}?since={at}&limit={limit}").json
            self.told += page["results"]
            at = page["next"]
            quiet = 0 if page["results"] else quiet + 1
            if not page["results"]:
                time.sleep(0.02)
                late += 0.02


def write(servers, number, until):
    """Creates and changes records; returns how often each was written."""
    mine, chance = {}, random.Random(number)
    while time.monotonic() < until:
        server = chance.choice(servers)
        if not mine or chance.random() < 0.5:
            if chance.random() < 0.3:  # several events of one transaction
                made = server.post(BASE + "/batch/create", {"inputs": [
                    {"properties": {"lastname": f"B{number}-{i}"}} for i in range(20)]})
                assert made.status == 201, made
                mine.update((r["id"], 1) for r in made.json["results"])
            else:
                made = server.post(BASE, {"properties": {"lastname": f"L{number}"}})
                assert made.status == 201, made
                mine[made.json["id"]] = 1
        else:
            record = chance.choice(list(mine))
            mine[record] += 1
            changed = server.patch(f"{BASE}/{record}",
                                   {"properties": {"city": f"{number} {mine[record]}"}})
            assert changed.status == 200, changed
    return mine


def follow(tap, servers, name):
    readers = [Reader(servers[i % len(servers)], i) for i in range(2)]
    for reader in readers:
        reader.start()
    until = time.monotonic() + 6
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        written = {}
        for mine in pool.map(lambda n: write(servers, n, until), range(8)):
            written.update(mine)
    wanted = {(record, v + 1) for record, count in written.items() for v in range(count)}
    for i, reader in enumerate(readers):
        reader.made = len(wanted)
        reader.stopping.set()
        reader.join()
        told = [(e["id"], e["version"]) for e in reader.told]
        tap.ok(len(wanted) > 200, f"{name}: {len(wanted)} changes were made")
        tap.equal(len(told), len(set(told)), f"{name}: reader {i} is told nothing twice")
        tap.equal((len(wanted - set(told)), len(set(told) - wanted)), (0, 0),
                  f"{name}: and misses nothing")
        seen = {}
        for record, version in told:
            if version != seen.get(record, 0) + 1:
                tap.ok(False, "versions of a record in their order", (record, version))
            seen[record] = version
    tap.equal([e["seq"] for e in readers[0].told], [e["seq"] for e in readers[1].told],
              f"{name}: all readers are told the same in the same order")


def test_eight_writers(tap, server):
    follow(tap, [server], "one process")
    tap.equal(len({e["seq"] for e in server.get(f"{FEED}?limit=10000").json["results"]}),
              len(server.get(f"{FEED}?limit=10000").json["results"]), "every place is another")


def test_two_processes(tap, server):
    if server.store.engine != "postgresql":
        tap.ok(True, "one process writes on SQLite # SKIP")
        return
    with Server(store=server.store, key=False) as other:
        other.key = server.key
        follow(tap, [server, other], "two processes")


run(test_what_is_told, test_eight_writers, test_two_processes)
