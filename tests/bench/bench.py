#!/usr/bin/env python3
"""Figures of the release program, each beside its goal and a limit measured in the same run.

    bench.py [--rows 1000000] [--seconds 8] [--only get,create,import,big,memory]

Loads come from wrk on the same machine, so client and server share its cores; wrk waits for each
answer before it asks again (a closed loop), so a pause hides the requests that would have come in
it. The big store is made once with `kartoteka sample` and `kartoteka import` and kept in
build/bench/; remove that folder to make it anew.
"""
import argparse
import csv
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from support import server as kt  # noqa: E402

HERE = pathlib.Path(__file__).parent
BUILD = ROOT / "build"
KEPT = BUILD / "bench"
CONTACTS = "/crm/v3/objects/contacts"


def say(text):
    print(text, flush=True)


def figure(what, value, unit, goal, limit="", ratio=None, note=""):
    """One line: what, figure, goal, limit of the same run, ratio to it."""
    met = {None: " ", True: "+", False: "-"}[None if goal is None else goal[0]]
    goal_text = "" if goal is None else goal[1]
    ratio_text = "" if ratio is None else f"{ratio:.3f} of it"
    say(f"{met} {what:<38} {value:>12,.1f} {unit:<7} {goal_text:<14} {limit:<40} {ratio_text}"
        + (f"\n    {note}" if note else ""))


def at_least(value, goal):
    return value >= goal, f">= {goal:,}"


def at_most(value, goal):
    return value <= goal, f"<= {goal:,}"


def wrk(url, seconds, connections, key=None, script=None, arguments=()):
    command = ["wrk", f"-t{min(2, connections)}", f"-c{connections}",
               f"-d{max(1, round(seconds))}s", "--latency", "--timeout", "10s"]
    if script:
        command += ["-s", str(HERE / script), url, "--", *map(str, arguments)]
    else:
        command += (["-H", f"Authorization: Bearer {key}"] if key else []) + [url]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    units = {"us": .001, "ms": 1, "s": 1000, "m": 60000}
    result = {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), "text": text}
    for percent in ("50", "99"):
        number, unit = re.search(rf"\s{percent}%\s+([\d.]+)(us|ms|s|m)\b", text).groups()
        result[percent] = float(number) * units[unit]
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    errors = re.search(r"Socket errors:(.*)", text)
    result["bad"] = (f"{bad[1]} answers were refusals " if bad else "") + (errors[1] if errors else "")
    return result


def build():
    subprocess.run([ROOT / "tools/build.sh", "build"], check=True, stdout=subprocess.DEVNULL)
    options = subprocess.run(["meson", "introspect", "--buildoptions", str(BUILD)], check=True,
                             capture_output=True, text=True).stdout
    if not next(o["value"] for o in json.loads(options) if o["name"] == "tests"):
        subprocess.run(["meson", "configure", "-Dtests=true", str(BUILD)], check=True,
                       stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", str(BUILD), "tests/bench/bench_http", "tests/bench/bench_lane"],
                   check=True, stdout=subprocess.DEVNULL)


def memory_of(pid):
    """Resident and proportional megabytes."""
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return [int(re.search(rf"^{name}:\s+(\d+)", text, re.M)[1]) / 1024 for name in ("Rss", "Pss")]


def processor_of(pid):
    """Seconds of processor time a process has used."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Fixed:
    """The http room giving one fixed answer: what no answer of ours can beat."""

    def __init__(self):
        self.process = subprocess.Popen([BUILD / "tests/bench/bench_http"], stdout=subprocess.PIPE,
                                        text=True)
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline().split()[1])}/"

    def stop(self):
        self.process.terminate()
        self.process.wait(20)


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


def sqlite_import(path):
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        start = time.monotonic()
        subprocess.run(["sqlite3", os.path.join(folder, "plain.db"), ".mode csv",
                        f".import '{path}' t"], check=True)
        return time.monotonic() - start


def bench_import(options):
    rows = 100000
    path = sample(rows, KEPT / "100000")
    store = kt.Store(folder=tempfile.mkdtemp(dir=KEPT))
    try:
        kt.make_key(store)
        plain = sqlite_import(path)
        took, last = import_into(store, path)
    finally:
        store.remove()
    figure("import of 100,000 rows, all of it", rows / took, "rows/s", at_least(rows / took, 10000),
           f"sqlite3 .import {rows / plain:,.0f} rows/s", plain / took, f"{took:.1f} s; {last}")


def big_store(rows):
    """The store of a million contacts, made at first asking."""
    folder = KEPT / str(rows)
    store = kt.Store(folder=str(folder / "store"))
    key_file = folder / "key"
    if key_file.exists():
        return store, key_file.read_text(encoding="ascii"), folder / "contacts.csv"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "store").mkdir(parents=True)
    start = time.monotonic()
    path = sample(rows, folder)
    sampled = time.monotonic() - start
    key = kt.make_key(store)
    took, last = import_into(store, path, "--on-duplicate", "create")  # nearly every row is kept
    key_file.write_text(key, encoding="ascii")
    size = sum(f.stat().st_size for f in (folder / "store").iterdir()) / 1e6
    say(f"  the store of {rows:,}: sample {sampled:.0f} s, import {took:.0f} s "
        f"({rows / took:,.0f} rows/s), {size:,.0f} MB; {last}")
    return store, key, path


def page_body(rng, row):
    """A page of 50 in the order of an index, from somewhere in it."""
    name = rng.choice(("lastname", "email", "city"))
    return {"filterGroups": [{"filters": [
        {"propertyName": name, "operator": "GTE", "value": row[name] or "m"}]}],
        "sorts": [{"propertyName": name, "direction": "ASCENDING"}], "limit": 50}


def search_body(rng, row):
    """What a person types: a surname, its beginning, both names; any script, any case."""
    first, last = row["firstname"].strip(), row["lastname"].strip()
    typed = rng.choice((last, last[:3], f"{first} {last}", f"{first} {last[:2]}", last.lower()))
    return {"query": typed or "nowak", "limit": 50}


def bench_big(options):
    store, key, path = big_store(options.rows)
    rng = random.Random(5)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if rng.random() < 4000 / options.rows]
    start = time.monotonic()
    server = kt.Server(store=store, key=False)
    server.key = key
    took = time.monotonic() - start
    process = server.process.pid
    path = "/api/v1/objects/contacts/query"
    stored = server.post(path, {"limit": 1}).json["total"]
    say(f"  the server with {stored:,} contacts answers after {took:.1f} s "
        f"({processor_of(process):.1f} s of processor time), {memory_of(process)[0]:,.0f} MB resident")
    fixed = Fixed()
    try:
        url = f"http://127.0.0.1:{server.port}{path}"
        limits = {n: wrk(fixed.url, options.seconds / 2, n) for n in (1, 8)}
        for what, body in (("page of 50 by an index", page_body), ("search by name", search_body)):
            lines = KEPT / "bodies.json"
            bodies = [body(rng, row) for row in rows if row["lastname"]]
            lines.write_text("\n".join(map(json.dumps, bodies)), encoding="utf-8")
            assert server.post(path, bodies[0]).status == 200
            wrk(url, 2, 8, script="bodies.lua", arguments=[lines, key])  # into the system's memory
            for connections in (1, 8):
                before = processor_of(process)
                got = wrk(url, options.seconds, connections, script="bodies.lua",
                          arguments=[lines, key])
                each = (processor_of(process) - before) / (got["rate"] * options.seconds) * 1000
                figure(f"{what} of {stored:,}, p99, {connections} at once", got["99"], "ms",
                       at_most(got["99"], 20), f"fixed answer p99 {limits[connections]['99']:.2f} ms",
                       None, f"p50 {got['50']:.2f} ms, {got['rate']:,.0f}/s, "
                       f"{each:.2f} ms of processor time each {got['bad']}")
    finally:
        fixed.stop()
        server.stop()


def timed(call, wanted):
    start = time.monotonic()
    answer = call()
    took = (time.monotonic() - start) * 1000
    assert answer.status == wanted, answer
    return took


def bench_define(options):
    """A property and a type added to the big store, while nobody reads it for long."""
    store, key, _ = big_store(options.rows)
    server = kt.Server(store=store, key=False)
    server.key = key
    run, taken = f"b{int(time.time())}", []
    properties, types = "/api/v1/types/contacts/properties", "/api/v1/types"
    text = {"type": "text", "label": "Bench"}
    try:
        stored = server.post("/api/v1/objects/contacts/query", {"limit": 1}).json["total"]
        plain = sorted(timed(lambda n=n: server.post(CONTACTS, {"properties": {"lastname": f"{run}{n}"}}), 201)
                       for n in range(9))[4]
        for what, times, goal, call, path in (
                ("a property", 5, 100, lambda name: server.post(properties, text | {"name": name}), properties),
                ("a unique property, with its index", 2, None,
                 lambda name: server.post(properties, text | {"name": name, "unique": True}), properties),
                ("a type", 5, 100, lambda name: server.post(types, {"name": name, "label": name}), types)):
            found = []
            for _ in range(times):
                taken.append((path, f"{run}_{len(taken)}"))
                found.append(timed(lambda: call(taken[-1][1]), 201))
            worst = max(found)
            figure(f"{what}, {stored:,} contacts, slowest", worst, "ms", goal and at_most(worst, goal),
                   f"one commit {plain:.1f} ms", worst / plain)
    finally:
        for path, name in taken:
            server.delete(f"{path}/{name}")
        server.stop()


BENCHES = {"memory": bench_memory, "get": bench_get, "create": bench_create,
           "import": bench_import, "big": bench_big, "define": bench_define}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", type=int, default=1000000)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--only", default=",".join(BENCHES))
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    if not options.no_build:
        build()
    os.environ.setdefault("KARTOTEKA_TEST_BINARY", str(BUILD / "kartoteka"))
    KEPT.mkdir(parents=True, exist_ok=True)
    say(f"{os.cpu_count()} cores, SQLite {sqlite3.sqlite_version} (the client's); load before: "
        f"{os.getloadavg()[0]:.1f}")
    say(f"  {'what':<38} {'figure':>12} {'':<7} {'goal':<14} {'limit of this run':<40} ratio")
    for name in options.only.split(","):
        BENCHES[name](options)


main()
