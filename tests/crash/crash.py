#!/usr/bin/env python3
"""kill -9 at a random moment under writers, again and again: nothing acknowledged is lost and
nothing is half applied. Prints TAP: one test a round, then figures as comments.

    crash.py [--binary PROGRAM] [--rounds N] [--writers 16] [--engine sqlite|postgresql] [--seed S]

A round: start the server; writers create, change and merge contacts and note what was acknowledged;
`kill -9` after 5 to 500 ms; start again (timed); then compare through the interface what was
acknowledged, and through SQL what has to agree inside the store: record, history, event, match form,
search text, contact points, redirects. A change that was under way may have happened or not, but
only as a whole. For engine postgresql KARTOTEKA_TEST_POSTGRES names the server; it is our process
that is killed, PostgreSQL's own care for its files is not tested here.

This does not show what a power cut does to writes the system has not passed on yet.
"""
import argparse
import http.client
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import server as kt  # noqa: E402

CONTACTS = "/crm/v3/objects/contacts"
FIELDS = ("firstname", "lastname", "email", "city")
CITIES = ("Kraków", "Москва", "上海", "Lublin", "Łódź", "Leeds", "Köln", "Казань")


class Journal:
    """What one writer was told. `known`: id -> values; `pending`: what it was told nothing of."""

    def __init__(self):
        self.known = {}      # id -> values as acknowledged
        self.gone = {}       # id of a merged record -> id of its survivor
        self.pending = None  # ("create", values) | ("patch", id, values) | ("merge", id, other)
        self.refused = []    # answers that were none of the expected
        self.writes = 0


class Writer(threading.Thread):
    """Keeps one connection and writes until it breaks. Touches its own contacts only, so what each
    has to hold is known without asking."""

    def __init__(self, server, number, rng, journal):
        super().__init__(daemon=True)
        self.server, self.number, self.rng, self.journal = server, number, rng, journal
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)

    def values(self):
        word = "".join(self.rng.choices("abcdefghijklmnoprstuwyz", k=9))
        return {"firstname": word.capitalize(), "lastname": word[::-1].capitalize(),
                "email": f"{word}.{self.rng.getrandbits(48):x}@example.com",
                "city": self.rng.choice(CITIES)}

    def call(self, method, path, body, expected):
        answer = kt.call_on(self.connection, method, path, body, key=self.server.key)
        if answer.status != expected:
            self.journal.refused.append(f"{method} {path}: {answer}")
            return None
        self.journal.writes += 1
        return answer.json

    def create(self):
        values = self.values()
        self.journal.pending = ("create", values)
        made = self.call("POST", CONTACTS, {"properties": values}, 201)
        if made:
            self.journal.known[made["id"]] = values

    def patch(self, record_id):
        changed = {name: value for name, value in self.values().items() if self.rng.random() < .6}
        values = {**self.journal.known[record_id], **changed}
        self.journal.pending = ("patch", record_id, values)
        if self.call("PATCH", f"{CONTACTS}/{record_id}", {"properties": changed}, 200):
            self.journal.known[record_id] = values

    def merge(self, record_id, other):
        self.journal.pending = ("merge", record_id, other)
        if self.call("POST", f"{CONTACTS}/merge",
                     {"primaryObjectId": record_id, "objectIdToMerge": other}, 200):
            self.journal.gone[other] = record_id
            del self.journal.known[other]

    def run(self):
        try:
            while True:
                ids = list(self.journal.known)
                dice = self.rng.random()
                if len(ids) > 1 and dice < .1:
                    self.merge(*self.rng.sample(ids, 2))
                elif ids and dice < .5:
                    self.patch(self.rng.choice(ids))
                else:
                    self.create()
                self.journal.pending = None
        except (OSError, http.client.HTTPException):
            pass  # the server was killed
        finally:
            self.connection.close()


# -- what has to agree inside the store; each gives rows only where something is wrong

RULES = (
    ("a record without all of its history",
     "SELECT r.id, r.version, COUNT(h.id), MAX(h.version) FROM r_contacts r LEFT JOIN history h "
     "ON h.record_id = r.id GROUP BY r.id, r.version "
     "HAVING COUNT(h.id) <> r.version OR MAX(h.version) <> r.version "
     "OR COUNT(DISTINCT h.version) <> r.version"),
    ("history of no record", "SELECT id, record_id FROM history WHERE record_id NOT IN "
     "(SELECT id FROM r_contacts UNION SELECT id FROM r_companies)"),
    ("history without its event", "SELECT id, record_id FROM history WHERE id NOT IN "
     "(SELECT history_id FROM event)"),
    ("an event without its history", "SELECT id, record_id FROM event WHERE history_id > 0 AND history_id NOT IN "
     "(SELECT id FROM history)"),
    ("a live record without match form", "SELECT id FROM r_contacts WHERE archived_at IS NULL "
     "AND id NOT IN (SELECT record_id FROM match_form)"),
    ("a match form of no live record", "SELECT record_id FROM match_form WHERE record_id NOT IN "
     "(SELECT id FROM r_contacts WHERE archived_at IS NULL "
     "UNION SELECT id FROM r_companies WHERE archived_at IS NULL)"),
    ("a record without search text", "SELECT id FROM r_contacts WHERE "
     "CASE WHEN archived_at IS NULL THEN id ELSE -id END NOT IN "
     "(SELECT record_id FROM s_contacts)"),
    ("search text of no record", "SELECT record_id FROM s_contacts WHERE record_id NOT IN "
     "(SELECT CASE WHEN archived_at IS NULL THEN id ELSE -id END FROM r_contacts)"),
    ("a contact point of no record", "SELECT record_id FROM contact_point WHERE record_id NOT IN "
     "(SELECT id FROM r_contacts UNION SELECT id FROM r_companies)"),
    ("an e-mail that is not the primary contact point",
     "SELECT r.id, r.{email}, p.value FROM r_contacts r LEFT JOIN contact_point p "
     "ON p.record_id = r.id AND p.is_primary = 1 AND p.value = r.{email} "
     "WHERE r.{email} IS NOT NULL AND p.value IS NULL AND r.archived_at IS NULL"),
    ("a merge that stands, without its redirect", "SELECT id FROM merge WHERE reverted_at IS NULL "
     "AND record_id NOT IN (SELECT old_id FROM redirect)"),
    ("a redirect of a record that lives", "SELECT old_id FROM redirect WHERE old_id IN "
     "(SELECT id FROM r_contacts WHERE archived_at IS NULL)"),
    ("a redirect to no live record", "SELECT old_id, new_id FROM redirect WHERE new_id NOT IN "
     "(SELECT id FROM r_contacts WHERE archived_at IS NULL)"),
)


class Sqlite:
    def __init__(self, store):
        path = sorted(pathlib.Path(store.folder).glob("*.sqlite"))[0]
        self.db = sqlite3.connect(path, timeout=60)

    def query(self, sql):
        return self.db.execute(sql).fetchall()

    def engine_faults(self):
        found = [row[0] for row in self.query("PRAGMA integrity_check") if row[0] != "ok"]
        try:  # compares the index with the text it was made from; nothing is written
            self.db.execute("INSERT INTO s_contacts_fts (s_contacts_fts, rank) "
                            "VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            found.append(f"full-text index: {error}")
        self.db.rollback()
        return found

    def close(self):
        self.db.close()


class Postgres:
    def __init__(self, store):
        self.url = store.url

    def query(self, sql):
        text = subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", self.url, "-c", sql],
                              check=True, capture_output=True, text=True).stdout
        return [tuple(line.split("|")) for line in text.splitlines()]

    def engine_faults(self):
        return []

    def close(self):
        pass


def store_faults(store):
    """What does not agree inside the store, as sentences."""
    db = (Postgres if store.engine == "postgresql" else Sqlite)(store)
    try:
        column = db.query("SELECT p.id FROM property p JOIN object_type t ON t.id = p.type_id "
                          "WHERE t.name = 'contacts' AND p.name = 'email'")[0][0]
        faults = db.engine_faults()
        for what, sql in RULES:
            rows = db.query(sql.replace("{email}", f"p{column}"))
            if rows:
                faults.append(f"{what}: {len(rows)}, as {rows[:3]}")
        return faults
    finally:
        db.close()


# -- what was acknowledged

def read(server, connection, record_id):
    path = f"{CONTACTS}/{record_id}?" + "&".join(f"properties={name}" for name in FIELDS)
    answer = kt.call_on(connection, "GET", path, key=server.key)
    if answer.status != 200:
        return None, None
    return answer.json["id"], {name: answer.json["properties"].get(name) for name in FIELDS}


def check_pending(server, connection, journal):
    """The change that was under way: all of it or nothing. Returns faults; learns what happened."""
    kind, *rest = journal.pending
    if kind == "create":
        found = server.post(f"{CONTACTS}/search", {"filterGroups": [{"filters": [
            {"propertyName": "email", "operator": "EQ", "value": rest[0]["email"]}]}],
            "properties": list(FIELDS)}).json["results"]
        values = [{name: record["properties"].get(name) for name in FIELDS} for record in found]
        if values not in ([], [rest[0]]):
            return [f"a creation under way left {values} of {rest[0]}"]
        journal.known.update((record["id"], rest[0]) for record in found)
    elif kind == "patch":
        record_id, values = rest
        now = read(server, connection, record_id)[1]
        if now not in (journal.known[record_id], values):
            return [f"a change under way left {now} of {journal.known[record_id]} and {values}"]
        journal.known[record_id] = now
    else:
        record_id, other = rest
        if read(server, connection, other)[0] == record_id:
            journal.gone[other] = record_id
            del journal.known[other]
    return []


def check_journal(server, journal):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    faults = list(journal.refused)
    try:
        if journal.pending:
            faults += check_pending(server, connection, journal)
        for record_id, values in journal.known.items():
            now = read(server, connection, record_id)[1]
            if now != values:
                faults.append(f"contact {record_id} was acknowledged as {values}, is {now}")
        for old, survivor in journal.gone.items():
            while survivor in journal.gone:
                survivor = journal.gone[survivor]
            if read(server, connection, old)[0] != survivor:
                faults.append(f"contact {old} was merged into {survivor}; its id leads elsewhere")
    finally:
        connection.close()
    return faults


# -- rounds

def one_round(server, writers, rng):
    """Returns (faults, acknowledged writes, seconds until it answered again)."""
    journals = [Journal() for _ in range(writers)]
    threads = [Writer(server, i, random.Random(rng.getrandbits(64)), journal)
               for i, journal in enumerate(journals)]
    for thread in threads:
        thread.start()
    time.sleep(rng.uniform(.005, .5))
    server.kill()
    for thread in threads:
        thread.join(60)
    begun = time.monotonic()
    server.start()
    took = time.monotonic() - begun
    faults = [fault for journal in journals for fault in check_journal(server, journal)]
    faults += store_faults(server.store)
    return faults, sum(journal.writes for journal in journals), took


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--writers", type=int, default=16)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--within", type=float, default=0, metavar="SECONDS",
                        help="fail where a restart takes longer; only on a quiet machine")
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    options = parser.parse_args()
    if options.binary:
        os.environ["KARTOTEKA_TEST_BINARY"] = os.path.abspath(options.binary)
    if options.engine not in kt.engines():
        print("1..0 # SKIP KARTOTEKA_TEST_POSTGRES names no server")
        return 0
    rng = random.Random(options.seed)
    print(f"# seed {options.seed}", flush=True)
    tap, writes, restarts, bad = kt.Tap(), 0, [], 0
    with kt.Server(options.engine) as server:
        for number in range(options.rounds):
            faults, acknowledged, took = one_round(server, options.writers, rng)
            writes += acknowledged
            restarts.append(took)
            bad += bool(faults)
            tap.ok(not faults, f"round {number + 1}: {acknowledged} writes acknowledged, "
                   f"back after {took * 1000:.0f} ms", faults[:5])
        tap.ok(writes > options.rounds, f"writers wrote ({writes} writes)")
        if options.within:
            tap.ok(max(restarts) < options.within,
                   f"it answers again within {options.within} s (longest {max(restarts):.2f} s)")
    print(f"# {options.engine}: {options.rounds} rounds, {options.writers} writers, {writes} writes "
          f"acknowledged, {bad} rounds with faults, restart {min(restarts) * 1000:.0f} to "
          f"{max(restarts) * 1000:.0f} ms")
    return tap.end()


sys.exit(main())
