#!/usr/bin/env python3
"""How long "who saw or exported record X since T" takes over ten million entries of the trail.

    KARTOTEKA_TEST_BINARY=build/kartoteka python3 tests/bench/bench_audit.py [ENTRIES]

Entries are written straight into the tables of a SQLite store: views of 1,000,000 records by 500 people,
and an export of 50,000 records for every 10,000 views. Prints the best, the median and the slowest of 50
questions about records of the whole range, asked through the interface, and some of the list.
"""
import os
import sqlite3
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from server import Server, Store, make_key  # noqa: E402

RECORDS, PEOPLE, HELD, MICROS = 1_000_000, 500, 50_000, 1_000_000


def varint(number):
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out + bytes([number]))


def held(first):
    """Buckets of the ids first, first + 20, ... as the program packs them."""
    buckets = {}
    for i in range(HELD):
        buckets.setdefault((first + 20 * i) >> 16, []).append(first + 20 * i)
    for bucket, ids in buckets.items():
        yield bucket, b"".join(varint(b - a) for a, b in zip([0] + ids, ids))


def fill(path, entries):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous=OFF")
    db.execute("PRAGMA cache_size=-400000")
    now = int(time.time() * MICROS)
    db.execute("BEGIN")
    # Spread over a year; a multiplicative step visits records and people evenly.
    db.execute(f"""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {entries})
        INSERT INTO audit_entry (at, actor_id, source_kind, action, type_id, record_id, subject, count, details,
            actor_name, address, agent, told, salt, digest)
        SELECT {now} - ({entries} - i) * (31536000000000 / {entries}), 1 + i % {PEOPLE}, 0, 'record.view', 1,
            1 + (i * 7919) % {RECORDS}, '', 1, '', 'Person ' || (i % {PEOPLE}), '192.0.2.1', 'Browser', '',
            x'000102030405060708090a0b0c0d0e0f', zeroblob(32) FROM n""")
    for i in range(entries // 10_000):
        entry = db.execute(
            "INSERT INTO audit_entry (at, actor_id, source_kind, action, type_id, subject, count, details, actor_name, address, "
            "agent, told, salt, digest) VALUES (?, ?, 0, 'export.download', 1, 'export', ?, '', 'Person', '192.0.2.1', "
            "'Browser', '', zeroblob(16), zeroblob(32))", (now, 1 + i % PEOPLE, HELD)).lastrowid
        if not i:
            packed = [list(held(1 + k)) for k in range(20)]
        db.executemany("INSERT INTO audit_export (bucket, entry_id, ids) VALUES (?, ?, ?)",
                       [(bucket, entry, ids) for bucket, ids in packed[i % 20]])
    db.execute("COMMIT")
    db.close()


def ask(server, path):
    began = time.monotonic()
    answer = server.get(path)
    assert answer.status == 200, answer
    return time.monotonic() - began, len(answer.json["results"])


def main():
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    store = Store()
    key = make_key(store)
    began = time.monotonic()
    path = os.path.join(store.folder, "kartoteka.sqlite")
    fill(path, entries)
    print(f"{entries} entries written in {time.monotonic() - began:.0f} s, {os.path.getsize(path) / 1e9:.2f} GB", flush=True)
    server = Server(store=store, key=False)
    server.key = key
    for what, since in (("ever", ""), ("since half a year", "&since=" + time.strftime(
            "%Y-%m-%dT00:00:00Z", time.gmtime(time.time() - 182 * 86400)))):
        taken = [ask(server, f"/api/v1/objects/contacts/{1 + i * 19_997 % RECORDS}/audit?limit=200{since}") for i in range(50)]
        times = sorted(t for t, _ in taken)
        print(f"who saw or exported record X, {what}: best {times[0] * 1000:.1f} ms, median "
              f"{statistics.median(times) * 1000:.1f} ms, slowest {times[-1] * 1000:.1f} ms; "
              f"{sum(n for _, n in taken) / 50:.0f} lines each", flush=True)
    for path in ("/api/v1/audit", "/api/v1/audit?actor=17", "/api/v1/audit?action=export.download",
                 "/api/v1/audit?action=key.revoke", "/api/v1/audit?type=companies"):
        print(f"{path}: {ask(server, path)[0] * 1000:.1f} ms", flush=True)
    server.stop()
    store.remove()


if __name__ == "__main__":
    main()
