#!/usr/bin/env python3
"""Whether the time of a refused sign-in tells if an address has an account.

    signin_time.py [--tries 1000]

Four kinds of wrong sign-in (a known address, an unknown one, a shut account, an account with a second
factor) are tried in rounds, in a new order each round, so that what slows this machine down slows all of
them down alike. Between rounds the failures are taken out of the store, else the locks would answer. Said
are medians, the tenth fastest of a hundred (which a busy machine disturbs least), and what the goal is held
against: the median of the differences to the known address's try of the same round, in percent of its
median, with the range in which 95 of 100 resamplings of these differences lie. For the noise the same is
said of a second try of the known address in every round. A difference within the noise is none that
anybody could use.
Goal: under 5 %. SQLite, since there the store can be reached from here; KARTOTEKA_TEST_BINARY or
build/kartoteka.
"""
import argparse
import os
import pathlib
import random
import sqlite3
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import server as kt  # noqa: E402

GOAL = 5.0
HEADERS = {"Sec-Fetch-Site": "same-origin"}


def store_of(server):
    return sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=30, isolation_level=None)


def account(server, email, password):
    kt.command("setup", *server.store.arguments, "--email", email, "--password-stdin", stdin=f"{password}\n",
               program=server.program)


def resampled(differences, rounds=1000):
    """The 2.5th and 97.5th percentile of the median."""
    found = sorted(statistics.median(random.choices(differences, k=len(differences))) for _ in range(rounds))
    return found[int(0.025 * rounds)], found[int(0.975 * rounds)]


def measure(server, tries):
    addresses = {"known": "known.person@example.com", "shut": "shut.person@example.com",
                 "with factor": "factor.person@example.com", "unknown": "other.person@example.com", "known again": "known.person@example.com"}
    for kind in ("known", "shut", "with factor"):  # the others are nobody's, or are there
        account(server, addresses[kind], "three blue teapots")
    times = {kind: [] for kind in addresses}
    with store_of(server) as base:
        base.execute("UPDATE user_account SET disabled_at = 1 WHERE email = ?", (addresses["shut"],))
        base.execute("UPDATE user_account SET factor_secret = x'00', factor_since = 1 WHERE email = ?",
                     (addresses["with factor"],))
        for _ in range(tries):
            base.execute("DELETE FROM login_failure")
            kinds = list(addresses)
            random.shuffle(kinds)
            for kind in kinds:
                began = time.perf_counter()
                answer = server.post("/api/v1/session", {"email": addresses[kind], "password": "wrong " + str(random.random())},
                                     key=None, headers=HEADERS)
                times[kind].append(time.perf_counter() - began)
                assert answer.status == 401, answer
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=1000)
    tries = parser.parse_args().tries
    with kt.Server() as server:
        times = measure(server, tries)
    known, worst = times["known"], 0.0
    base = statistics.median(known)
    for kind, own in times.items():
        tenth = statistics.quantiles(own, n=10)[0]
        line = f"{kind:12} median {1000 * statistics.median(own):6.2f} ms, tenth {1000 * tenth:6.2f} ms"
        if own is not known:
            apart = [100 * (one - other) / base for one, other in zip(own, known)]
            middle, (low, high) = statistics.median(apart), resampled(apart)
            line += f", {middle:+.2f} % apart (resampled {low:+.2f} to {high:+.2f} %)"
            if kind != "known again":
                worst = max(worst, abs(middle))
        print(line)
    print(f"{'ok' if worst < GOAL else 'OVER'}: at most {worst:.2f} % apart, goal under {GOAL:.0f} %")
    return worst >= GOAL


if __name__ == "__main__":
    sys.exit(main())
