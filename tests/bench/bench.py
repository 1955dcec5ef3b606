#!/usr/bin/env python3
"""Figures of the release program, each beside its goal and a limit measured in the same run.

    bench.py [--rows 1000000] [--seconds 8] [--only memory,get,create,import,house,define]
             [--parts reads,pages,filters,searches,timelines] [--engine postgresql]

Loads come from wrk on the same machine, so client and server share its cores; wrk waits for each
answer before it asks again (a closed loop), so a pause hides the requests that would have come in
it. The full house (house.py: ROWS contacts, a fifth of that companies, half of it deals, twice of it
activities) is made once and kept in build/bench/; remove that folder to make it anew.
--engine is the house's (house and define); postgresql takes the database KARTOTEKA_BENCH_POSTGRES names.
KARTOTEKA_BENCH_BUILD and KARTOTEKA_BENCH_KEPT name another build and another place to keep it.
"""
import argparse
import os
import sqlite3
import subprocess
import tempfile
import time

import house
from house import import_into, sample
from measure import CONTACTS, Fixed, Place, at_least, at_most, build, figure, kt, memory_of, say, wrk


# -- the measurements

def bench_memory(options):
    with kt.Server() as server:
        time.sleep(2)
        resident, proportional = memory_of(server.process.pid)
    figure("idle server, resident memory", resident, "MB", at_most(resident, 30))
    figure("idle server, proportional memory", proportional, "MB", at_most(proportional, 30))


def bench_get(options):
    fixed = Fixed()
    try:
        with kt.Server() as server:
            made = server.post(CONTACTS, {"properties": {
                "firstname": "Ada", "lastname": "Nowak", "email": "ada@example.com"}})
            assert made.status == 201, made
            url = f"http://127.0.0.1:{server.port}{CONTACTS}/{made.json['id']}"
            pairs = []
            for _ in range(3):  # in turn, so that both see the same machine
                pairs.append((wrk(fixed.url, options.seconds / 2, 64),
                              wrk(url, options.seconds / 2, 64, server.key)))
    finally:
        fixed.stop()
    limit = max(pair[0]["rate"] for pair in pairs)
    got = max((pair[1] for pair in pairs), key=lambda result: result["rate"])
    figure("GET of one contact, 64 connections", got["rate"], "/s", at_least(got["rate"], 20000),
           f"fixed answer {limit:,.0f}/s", got["rate"] / limit,
           f"p50 {got['50']:.2f} ms, p99 {got['99']:.2f} ms {got['bad']}")


def fsync_rate(folder, seconds=3):
    path = os.path.join(folder, "fsync.tmp")
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    block, count, start = b"x" * 4096, 0, time.monotonic()
    while time.monotonic() - start < seconds:
        os.pwrite(file, block, count % 1000 * 4096)
        os.fdatasync(file)
        count += 1
    took = time.monotonic() - start
    os.close(file)
    os.unlink(path)
    return count / took


def bench_create(options):
    fixed = Fixed()
    try:
        with kt.Server() as server:
            fsyncs = fsync_rate(server.store.folder)
            limit = wrk(fixed.url, options.seconds / 2, 64)["rate"]
            url = f"http://127.0.0.1:{server.port}{CONTACTS}"
            run = os.urandom(4).hex()
            got = wrk(url, options.seconds, 64, script="creates.lua", arguments=[run, server.key])
            total = server.post("/api/v1/objects/contacts/query", {"limit": 1}).json["total"]
    finally:
        fixed.stop()
    note = f"p50 {got['50']:.1f} ms, p99 {got['99']:.1f} ms; {total:,} stored {got['bad']}"
    figure("durable creates, 64 clients", got["rate"], "/s", at_least(got["rate"], 2000),
           f"single fdatasync {fsyncs:,.0f}/s", got["rate"] / fsyncs, note)
    figure("durable creates, 64 clients", got["rate"], "/s", None, f"fixed answer {limit:,.0f}/s",
           got["rate"] / limit)


def sqlite_import(path):
    with tempfile.TemporaryDirectory(dir=Place.kept) as folder:
        start = time.monotonic()
        subprocess.run(["sqlite3", os.path.join(folder, "plain.db"), ".mode csv",
                        f".import '{path}' t"], check=True)
        return time.monotonic() - start


def bench_import(options):
    rows = 100000
    path = sample(rows, Place.kept / "100000")
    store = kt.Store(folder=tempfile.mkdtemp(dir=Place.kept))
    try:
        kt.make_key(store)
        plain = sqlite_import(path)
        took, last = import_into(store, path)
    finally:
        store.remove()
    figure("import of 100,000 rows, all of it", rows / took, "rows/s", at_least(rows / took, 10000),
           f"sqlite3 .import {rows / plain:,.0f} rows/s", plain / took, f"{took:.1f} s; {last}")


BENCHES = {"memory": bench_memory, "get": bench_get, "create": bench_create,
           "import": bench_import, "house": house.bench_house, "define": house.bench_define}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", type=int, default=1000000)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--only", default=",".join(BENCHES))
    parser.add_argument("--parts", type=lambda text: text.split(","), default=[])
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite",
                        help="of the full house")
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    if not options.no_build:
        build()
    os.environ.setdefault("KARTOTEKA_TEST_BINARY", str(Place.build / "kartoteka"))
    Place.kept.mkdir(parents=True, exist_ok=True)
    say(f"{os.cpu_count()} cores, SQLite {sqlite3.sqlite_version} (the client's); load before: "
        f"{os.getloadavg()[0]:.1f}")
    say(f"  {'what':<38} {'figure':>12} {'':<7} {'goal':<14} {'limit of this run':<40} ratio")
    for name in options.only.split(","):
        BENCHES[name](options)


main()
