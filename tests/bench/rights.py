#!/usr/bin/env python3
"""What rights cost: pages of contacts for a representative and for a manager of 40 people, beside somebody who
sees everything, in a store where 500 people of 60 departments own the records.

    tests/bench/rights.py --binary build/src/app/kartoteka --data FOLDER [--calls 300]

FOLDER holds an SQLite store with contacts (a million for the goal: p99 under 20 ms). It is changed: people and
departments are added, owners given out. The answer's time is that of the whole call on one kept connection.
"""
import argparse
import http.client
import json
import pathlib
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from server import free_port  # noqa: E402

PEOPLE, DEPARTMENTS, MANAGED, PASSWORD = 500, 60, 40, "three blue kettles"


def people_in(arguments):
    """Accounts as rows, with the hash of one made by the program; every record gets an owner."""
    subprocess.run([arguments.binary, "setup", "--data", arguments.data, "--email", "boss@example.com",
                    "--password-stdin"], input=PASSWORD + "\n", text=True, check=True,
                   capture_output=True)
    db = sqlite3.connect(pathlib.Path(arguments.data) / "kartoteka.sqlite")
    hash, boss = db.execute("SELECT password_hash, id FROM user_account WHERE email_key = "
                            "'boss@example.com'").fetchone()
    first = boss + 1
    for i in range(DEPARTMENTS):
        db.execute("INSERT INTO department (id, name, parent_id, manager_id) VALUES (?, ?, ?, ?)",
                   (i + 1, f"Department {i}", None if i < 6 else i % 6 + 1, first if i == 0 else None))
    for i in range(PEOPLE):
        # The first one manages the first department: with those below it, MANAGED people.
        department = 1 if i < MANAGED else 2 + i % 5
        db.execute("INSERT INTO user_account (id, name, email, email_key, password_hash, role, language, theme, "
                   "density, created_at, department_id) VALUES (?, ?, ?, ?, ?, ?, 'en', 'light', 'compact', 0, ?)",
                   (first + i, f"P{i}", f"p{i}@example.com", f"p{i}@example.com", hash,
                    "manager" if i == 0 else "representative", department))
    db.execute("UPDATE r_contacts SET owner_id = ? + id % ?", (first, PEOPLE))
    db.commit()
    count = db.execute("SELECT count(*) FROM r_contacts WHERE archived_at IS NULL").fetchone()[0]
    db.close()
    return count


def call(connection, method, path, body, headers):
    connection.request(method, path, json.dumps(body), {"Content-Type": "application/json", **headers})
    answer = connection.getresponse()
    return answer, answer.read()


def sign_in(connection, port, email):
    origin = {"Origin": f"http://127.0.0.1:{port}"}
    answer, body = call(connection, "POST", "/api/v1/session", {"email": email, "password": PASSWORD}, origin)
    assert answer.status == 200, body
    return {**origin, "Cookie": answer.headers["Set-Cookie"].partition(";")[0],
            "X-CSRF-Token": json.loads(body)["csrf"]}


PAGES = {
    "newest first": {"sorts": [{"propertyName": "createdate", "direction": "DESCENDING"}]},
    "by last name": {"sorts": [{"propertyName": "lastname", "direction": "ASCENDING"}]},
    "last changed": {"sorts": [{"propertyName": "lastmodifieddate", "direction": "DESCENDING"}]},
}


def measure(arguments, port, email):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    headers = sign_in(connection, port, email)
    for name, page in PAGES.items():
        times, total = [], None
        for i in range(arguments.calls):
            begin = time.perf_counter()
            answer, body = call(connection, "POST", "/api/v1/objects/contacts/query", {**page, "limit": 50}, headers)
            times.append(1000 * (time.perf_counter() - begin))
            assert answer.status == 200, body
            total = json.loads(body)["total"]
        times.sort()
        print(f"{email:20} {name:14} p50 {times[len(times) // 2]:6.2f} ms  p99 {times[int(len(times) * .99)]:6.2f} ms"
              f"  of {total} records")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--calls", type=int, default=300)
    arguments = parser.parse_args()
    print(f"{people_in(arguments)} contacts, {PEOPLE} people in {DEPARTMENTS} departments")
    port = free_port()
    server = subprocess.Popen([arguments.binary, "serve", "--data", arguments.data, "--listen", f"127.0.0.1:{port}"],
                              stdout=subprocess.DEVNULL)
    try:
        for _ in range(3000):
            try:
                http.client.HTTPConnection("127.0.0.1", port).request("GET", "/api/v1/health")
                break
            except OSError:
                time.sleep(0.1)
        for email in ("boss@example.com", "p0@example.com", "p1@example.com"):
            measure(arguments, port, email)
    finally:
        server.terminate()
        server.wait()


main()
