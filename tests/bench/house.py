"""Figures of a full house: a million contacts with companies, deals, activities, and who belongs to whom.

The store is made once (contacts by `kartoteka sample` and `import`, the rest by bench_fill.c, which
says how) and kept. Every load is measured three times in turn with the fixed answer; the best counts
and all three are printed. Ids and names are read from the store itself beforehand, requests go over
the wire as a client's.

With --engine postgresql the store is the database that KARTOTEKA_BENCH_POSTGRES names (an empty one at
first; `tests/support/postgres start DIR` gives one). A statement of processor time is then the
program's alone.
"""
import http.client
import json
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.parse

from measure import (CONTACTS, Fixed, Place, at_least, at_most, figure, kt, memory_of,
                     processor_of, say, wrk)

ROUNDS = 3
# what a list shows of each record
COLUMNS = {"contacts": ["firstname", "lastname", "email", "phone", "company", "city", "lifecyclestage"],
           "companies": ["name", "domain", "phone", "email", "city", "industry"],
           "deals": ["dealname", "amount", "dealstage", "closedate", "owner_id"],
           "tasks": ["subject", "due_at", "status", "priority"],
           "notes": ["body", "happened_at"], "emails": ["subject", "happened_at", "direction"]}


# -- the store

def sample(rows, folder):
    folder.mkdir(parents=True, exist_ok=True)
    kt.command("sample", "--rows", rows, "--seed", 7, "--out", folder)
    return folder / "contacts.csv"


def import_into(store, path, *options):
    """Seconds, and what the command printed last."""
    start = time.monotonic()
    done = subprocess.run([kt.binary(), "import", str(path), "--type", "contacts", "--country", "PL",
                           *options, *store.arguments], capture_output=True, text=True, timeout=3600)
    took = time.monotonic() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"import: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return took, done.stdout.strip().splitlines()[-1]


class Database(kt.Store):
    """A database that is kept, not made and removed by the tests."""

    def __init__(self, folder):
        super().__init__(folder=folder)
        self.engine, self.url = "postgresql", os.environ["KARTOTEKA_BENCH_POSTGRES"]
        self.arguments += ["--store", self.url]


class House:
    """The kept store, made at first asking: its key, and the ids to ask for."""

    def __init__(self, options):
        rows, self.lite = options.rows, options.engine == "sqlite"
        self.folder = Place.kept / (str(rows) if self.lite else f"{rows}-{options.engine}")
        place = str(self.folder / "store")
        self.store = kt.Store(folder=place) if self.lite else Database(place)
        self.file = self.folder / "store" / "kartoteka.sqlite"
        if not (self.folder / "key").exists():
            self._contacts(rows)
        if not (self.folder / "big").exists():
            self._rest(rows)
        self.key = (self.folder / "key").read_text(encoding="ascii").strip()
        self.big = int((self.folder / "big").read_text(encoding="ascii"))

    def _contacts(self, rows):
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "store").mkdir(parents=True)
        path = sample(rows, self.folder)
        key = kt.make_key(self.store)
        took, last = import_into(self.store, path, "--on-duplicate", "create")  # nearly every row is kept
        (self.folder / "key").write_text(key, encoding="ascii")
        say(f"  contacts: {took:.0f} s ({rows / took:,.0f} rows/s); {last}")

    def _rest(self, rows):
        start = time.monotonic()
        done = subprocess.run([Place.build / "tests/bench/bench_fill", self.file if self.lite else self.store.url,
                               str(rows // 5), str(rows // 2), str(rows * 2)],
                              check=True, capture_output=True, text=True)
        lines = done.stdout.strip().splitlines()
        if not self.lite:  # else it comes to it by itself, within minutes
            self._psql("VACUUM ANALYZE")
        (self.folder / "big").write_text(lines[-1], encoding="ascii")
        say("  " + "\n  ".join(lines[:-1]) + f"\n  the rest: {time.monotonic() - start:.0f} s")

    def _psql(self, sql):
        return subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", self.store.url, "-c", sql],
                              check=True, capture_output=True, text=True).stdout.strip()

    def ask(self, sql, *arguments):
        if not self.lite:
            for value in arguments:
                sql = sql.replace("?", str(value) if isinstance(value, int) else f"'{value}'", 1)
            rows = json.loads(self._psql(f"SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM ({sql}) AS r"))
            return [tuple(row.values()) for row in rows]
        connection = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            return connection.execute(sql, arguments).fetchall()
        finally:
            connection.close()

    def bytes(self):
        return (self.file.stat().st_size if self.lite
                else self.ask("SELECT pg_database_size(current_database())")[0][0])

    def some(self, rng, table, count, columns="id"):
        """Rows from anywhere in the table."""
        low, high = self.ask(f"SELECT min(id) AS low, max(id) AS high FROM {table}")[0]
        found = [self.ask(f"SELECT {columns} FROM {table} WHERE id >= ? AND archived_at IS NULL "
                          "ORDER BY id LIMIT 1", rng.randint(low, high)) for _ in range(count)]
        return [row[0] for row in found if row]

    def column(self, kind, name):
        return "p%d" % self.ask("SELECT p.id FROM property p JOIN object_type t ON t.id = p.type_id "
                                "WHERE t.name = ? AND p.name = ?", kind, name)[0][0]


class Patient(kt.Server):
    """A store of this size takes its time to start, the more where it is brought up to date."""

    def wait(self, seconds=900):
        super().wait(seconds)


# -- loads

class Bench:
    def __init__(self, options):
        self.house, self.options, self.rng = House(options), options, random.Random(5)
        start = time.monotonic()
        self.server = Patient(store=self.house.store, key=False)
        self.server.key = self.house.key
        self.took = time.monotonic() - start
        self.fixed = Fixed()

    def stop(self):
        self.fixed.stop()
        self.server.stop()

    def load(self, lines, connections):
        """The rounds of one load, each beside the fixed answer's; the best by rate first."""
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write("\n".join(lines))
            file.flush()
            url = f"http://127.0.0.1:{self.server.port}/"
            arguments = [file.name, self.house.key]
            wrk(url, 2, connections, script="requests.lua", arguments=arguments)  # into memory
            rounds = []
            for _ in range(ROUNDS):
                limit = wrk(self.fixed.url, 1, connections)
                before = processor_of(self.server.process.pid)
                got = wrk(url, self.options.seconds / 2, connections, script="requests.lua",
                          arguments=arguments)
                used = processor_of(self.server.process.pid) - before
                got["each"] = used / max(1, got["rate"] * max(1, round(self.options.seconds / 2))) * 1000
                got["limit"] = limit
                rounds.append(got)
        return rounds

    def rate(self, what, lines, connections, goal):
        rounds = sorted(self.load(lines, connections), key=lambda r: -r["rate"])
        best, limit = rounds[0], max(r["limit"]["rate"] for r in rounds)
        figure(what, best["rate"], "/s", goal and at_least(best["rate"], goal), f"fixed answer {limit:,.0f}/s",
               best["rate"] / limit, f"the others {', '.join(f'''{r['rate']:,.0f}''' for r in rounds[1:])}; "
               f"p50 {best['50']:.2f}, p99 {best['99']:.2f} ms; {best['each']:.3f} ms of processor time each "
               f"{best['bad']}")

    def slowest(self, what, lines, connections, goal):
        """The 99th percentile, with the rate beside it."""
        rounds = sorted(self.load(lines, connections), key=lambda r: r["99"])
        best, limit = rounds[0], min(r["limit"]["99"] for r in rounds)
        figure(f"{what}, p99, {connections} at once", best["99"], "ms", at_most(best["99"], goal),
               f"fixed answer p99 {limit:.2f} ms", None,
               f"the others {', '.join(f'''{r['99']:.2f}''' for r in rounds[1:])} ms; p50 {best['50']:.2f} ms, "
               f"{best['rate']:,.0f}/s; {best['each']:.3f} ms of processor time each {best['bad']}")


def bench_house(options):
    bench = Bench(options)
    try:
        stand(bench)
        for part in (reads, pages, filters, searches, timelines):
            if not options.parts or part.__name__ in options.parts:
                part(bench)
    finally:
        bench.stop()


def stand(bench):
    process = bench.server.process.pid
    counts = ", ".join(f"{bench.house.ask(f'SELECT count(*) FROM {table}')[0][0]:,} {table}"
                       for table in ("r_contacts", "r_companies", "r_deals", "association", "event"))
    acts = sum(bench.house.ask(f"SELECT count(*) FROM r_{kind}")[0][0]
               for kind in ("notes", "calls", "emails", "meetings", "tasks"))
    say(f"  {counts}, {acts:,} activities; {bench.house.bytes() / 1e9:,.2f} GB; "
        f"answers after {bench.took:.1f} s ({processor_of(process):.1f} s of processor time), "
        f"{memory_of(process)[0]:,.0f} MB resident; load "
        + open("/proc/loadavg", encoding="ascii").read().split(" ", 3)[0])


def reads(bench):
    ids = [row[0] for row in bench.house.some(bench.rng, "r_contacts", 3000)]
    bench.rate("GET of any contact, 64 connections", [f"GET {CONTACTS}/{number}" for number in ids], 64, 20000)
    bench.rate("the same, /api/v1", [f"GET /api/v1/objects/contacts/{number}" for number in ids], 64, 20000)


# -- pages

def query_line(kind, body, shown=True):
    body = dict(body, limit=50)
    if shown:
        body["properties"] = COLUMNS[kind]
    return f"POST /api/v1/objects/{kind}/query {json.dumps(body, separators=(',', ':'))}"


def sort(name, descending=False):
    return [{"propertyName": name, "direction": "DESCENDING" if descending else "ASCENDING"}]


def where(name, operator, value=None):
    group = {"propertyName": name, "operator": operator}
    if isinstance(value, list):
        group["values"] = value
    elif value is not None:
        group["value"] = value
    return [{"filters": [group]}]


# lists an index serves: (type, sorted by, descending)
ORDERS = [("contacts", "lastname", False), ("contacts", "email", False), ("contacts", "created_at", True),
          ("contacts", "updated_at", True), ("contacts", "city", True), ("companies", "name", False),
          ("deals", "amount", True), ("deals", "closedate", True), ("deals", "closedate", False),
          ("tasks", "due_at", False), ("notes", "happened_at", True)]


def deep(bench, kind, by, descending):
    """Where pages go on far behind the first one: cursors the server itself gave there."""
    cursors = []
    stored = bench.house.ask(f"SELECT count(*) FROM r_{kind}")[0][0]
    for part in range(1, 9):
        body = {"sorts": sort(by, descending), "limit": 1, "offset": stored * part // 10, "properties": []}
        answer = bench.server.post(f"/api/v1/objects/{kind}/query", body, timeout=120)
        assert answer.status == 200, answer
        cursors.append(answer.json["paging"]["next"]["after"])
    return cursors


def index_lines(bench):
    """Requests by kind of page."""
    first, behind, filtered = [], [], []
    for kind, by, descending in ORDERS:
        first.append(query_line(kind, {"sorts": sort(by, descending)}))
        behind += [query_line(kind, {"sorts": sort(by, descending), "after": cursor})
                   for cursor in deep(bench, kind, by, descending)]
    for name in ("lastname", "email", "city"):
        column = bench.house.column("contacts", name)
        for row in bench.house.some(bench.rng, "r_contacts", 100, column):
            if row[0]:
                filtered.append(query_line("contacts", {"filterGroups": where(name, "GTE", row[0]),
                                                        "sorts": sort(name)}))
                filtered.append(query_line("contacts", {"filterGroups": where(name, "EQ", row[0]),
                                                        "sorts": sort(name)}))
    for row in bench.house.some(bench.rng, "r_companies", 100):
        filtered.append(query_line("deals", {"filterGroups": where("associations.company", "EQ", str(row[0]))}))
    return first, behind, filtered


class Writing:
    """Ten new contacts a second while it lasts: every total is counted anew."""

    def __init__(self, server):
        self.server, self.over = server, threading.Event()
        self.thread = threading.Thread(target=self._run)

    def _run(self):
        number = 0
        while not self.over.wait(.1):
            number += 1
            answer = self.server.post(CONTACTS, {"properties": {"lastname": f"Writer {number}"}})
            assert answer.status == 201, answer

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


def pages(bench):
    first, behind, filtered = index_lines(bench)
    for what, lines in (("first pages of 50", first), ("pages of 50 deep by keyset", behind),
                        ("filtered pages of 50 by an index", filtered)):
        bench.slowest(what, lines, 8, 20)
    every = first * 8 + behind + filtered
    bench.rng.shuffle(every)
    bench.rate("first and deep pages, 8 connections", first * 8 + behind, 8, 4000)
    # Totals are kept while nothing is written: so both, with and without somebody who writes.
    bench.rate("all of these, 8 connections", every, 8, 4000)
    with Writing(bench.server):
        bench.rate("the same while somebody writes", every, 8, None)
    full = [query_line("contacts", {"sorts": sort(by, descending)}, False)
            for kind, by, descending in ORDERS if kind == "contacts"]
    bench.slowest("pages of 50 whole contacts", full, 8, 20)


# filters that no index serves
SLOW = [
    ("contacts", where("jobtitle", "CONTAINS_TOKEN", "inżynier"), []),
    ("contacts", where("jobtitle", "EQ", "nobody has this"), []),
    ("contacts", where("zip", "EQ", "00-950"), sort("lastname")),
    ("contacts", where("lifecyclestage", "EQ", "customer"), sort("created_at", True)),
    ("contacts", where("phone", "NOT_HAS_PROPERTY"), sort("email")),
    ("contacts", where("num_notes", "GT", "5"), sort("lastname")),
    ("companies", where("industry", "NEQ", "x"), sort("name")),
    ("companies", where("numberofemployees", "GT", "5000"), sort("created_at", True)),
    ("deals", where("dealtype", "EQ", "newbusiness"), sort("amount", True)),
    ("deals", where("dealname", "CONTAINS_TOKEN", "software"), sort("created_at", True)),
    ("tasks", where("status", "EQ", "COMPLETED"), sort("due_at")),
    ("emails", where("text", "CONTAINS_TOKEN", "nowhere to be found"), sort("happened_at", True)),
]


def filters(bench):
    worst, slowest = 0, ""
    for kind, groups, sorts in SLOW:
        path, times = f"/api/v1/objects/{kind}/query", []
        for _ in range(ROUNDS + 1):
            start = time.monotonic()
            answer = bench.server.post(path, {"filterGroups": groups, "sorts": sorts, "limit": 50,
                                              "properties": COLUMNS[kind]}, timeout=300)
            times.append((time.monotonic() - start) * 1000)
            assert answer.status == 200, answer
        best = min(times[1:])
        said = f"{kind} {groups[0]['filters'][0]['propertyName']} {groups[0]['filters'][0]['operator']}"
        say(f"    {said:<44} {', '.join(f'{t:,.0f}' for t in times)} ms (the first one cold)")
        if best > worst:
            worst, slowest = best, said
    figure("filters without an index, slowest", worst, "ms", at_most(worst, 500), note=slowest)


# -- search while typing

def slip(rng, word):
    """Two neighbours exchanged, or a letter left out."""
    if len(word) < 4:
        return word
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:] if rng.random() < .5 else word[:at] + word[at + 1:]


def script(text):
    if any("\u4e00" <= letter <= "\u9fff" for letter in text):
        return "Han"
    return "Cyrillic" if any("\u0400" <= letter <= "\u04ff" for letter in text) else "Latin"


def searches(bench):
    columns = ", ".join(bench.house.column("contacts", name) for name in ("firstname", "lastname"))
    typed = {"Latin": [], "Cyrillic": [], "Han": [], "with slips": []}
    for first, last in bench.house.some(bench.rng, "r_contacts", 600, columns):
        if not last:
            continue
        whole = last if bench.rng.random() < .5 or not first else f"{first} {last}"
        typed[script(whole)] += [whole[:length + 1] for length in range(len(whole))]
        if script(last) != "Han":
            typed["with slips"].append(slip(bench.rng, last))
    for what, texts in typed.items():
        lines = [f"GET /api/v1/search?q={urllib.parse.quote(text)}" for text in texts if text.strip()]
        bench.rng.shuffle(lines)
        for connections in (1, 4):
            bench.slowest(f"search typed, {what}", lines, connections, 30)


# -- timelines

def timelines(bench):
    rng, house = bench.rng, bench.house
    paths = []
    for kind in ("contacts", "companies", "deals"):
        paths += [f"/api/v1/objects/{kind}/{row[0]}/timeline" for row in house.some(rng, f"r_{kind}", 300)]
    bench.slowest("timeline of any record", [f"GET {path}" for path in paths], 4, 10)
    big = f"/api/v1/objects/companies/{house.big}/timeline"
    bench.slowest("timeline of the busy company", [f"GET {big}"], 4, 10)
    after, lines = "", []
    for _ in range(200):
        answer = bench.server.get(f"{big}?limit=100" + (f"&after={after}" if after else "")).json
        after = answer.get("paging", {}).get("next", {}).get("after", "")
        if not after:
            break
        lines.append(f"GET {big}?after={after}")
    bench.slowest("its pages further back", lines, 4, 10)
    bench.slowest("links alone, busy company", [f"GET {big}?kinds=association"], 4, 10)
    bench.slowest("what the busy company is related to",
                  [f"GET /api/v1/objects/companies/{house.big}/overview"], 4, 30)


# -- definitions

def timed(call, wanted):
    start = time.monotonic()
    answer = call()
    took = (time.monotonic() - start) * 1000
    assert answer.status == wanted, answer
    return took


class Others:
    """A reader and a writer at work, and the longest either had to wait."""

    def __init__(self, server):
        self.server, self.going = server, True
        self.longest = {"reader": 0, "writer": 0}
        self.threads = [threading.Thread(target=self._run, args=(name,)) for name in self.longest]
        for thread in self.threads:
            thread.start()

    def _run(self, name):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=120)
        number = 0
        while self.going:
            number += 1
            start = time.monotonic()
            if name == "reader":
                body = {"sorts": sort("lastname"), "limit": 50}
                path = "/api/v1/objects/contacts/query"
            else:
                body, path = {"properties": {"lastname": f"Writer {number}"}}, CONTACTS
            connection.request("POST", path, json.dumps(body), {
                "Authorization": f"Bearer {self.server.key}", "Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            assert answer.status in (200, 201), answer.status
            self.longest[name] = max(self.longest[name], (time.monotonic() - start) * 1000)
        connection.close()

    def since(self):
        """The longest waits since last asked."""
        got = dict(self.longest)
        self.longest.update(reader=0, writer=0)
        return got

    def stop(self):
        self.going = False
        for thread in self.threads:
            thread.join()


def bench_define(options):
    """A property and a type added to the full house while a reader and a writer are at work."""
    house = House(options)
    server = Patient(store=house.store, key=False)
    server.key = house.key
    run, taken = f"b{int(time.time())}", []
    properties, types = "/api/v1/types/contacts/properties", "/api/v1/types"
    text = {"type": "text", "label": "Bench"}
    others = Others(server)
    try:
        time.sleep(3)
        others.since()
        time.sleep(3)
        alone = others.since()
        for what, times, goal, call, path in (
                ("a property", 5, 100, lambda name: server.post(properties, text | {"name": name}), properties),
                ("a type", 5, 100, lambda name: server.post(types, {"name": name, "label": name}), types),
                ("a unique property", 5, 100,
                 lambda name: server.post(properties, text | {"name": name, "unique": True}), properties)):
            found = []
            others.since()
            for _ in range(times):
                taken.append((path, f"{run}_{len(taken)}"))
                found.append(timed(lambda: call(taken[-1][1]), 201))
                time.sleep(0.3)
            waited, worst = others.since(), max(found)
            figure(f"{what}, slowest of {times}", worst, "ms", goal and at_most(worst, goal), note=
                   f"all {', '.join(f'{t:.0f}' for t in found)} ms; longest wait of the reader "
                   f"{waited['reader']:.0f} ms, of the writer {waited['writer']:.0f} ms (before: "
                   f"{alone['reader']:.0f} and {alone['writer']:.0f})")
    finally:
        others.stop()
        for path, name in taken:
            server.delete(f"{path}/{name}")
        server.stop()
