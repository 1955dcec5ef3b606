#!/usr/bin/env python3
"""What guessing passwords comes to: one account from many addresses, many accounts from one, a flood.

    guessing.py [--guesses 10000]

Behind a trusted proxy each guess says where it comes from, another network each. Every tenth guess at the one
account is the right password; after twenty wrong ones none of them opens (but one guess in four minutes is
judged: a run that takes longer may be lucky). Its owner signs in all the while with a browser that did before. The flood asks a hundred at once and looks at how
much memory that takes: passwords are hashed by two threads, whoever asks beyond their queue is told to come
again. KARTOTEKA_TEST_BINARY or build/kartoteka.
"""
import argparse
import collections
import concurrent.futures
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import server as kt  # noqa: E402

PASSWORD = "three blue teapots"


def sign_in(server, email, password, address, cookie=""):
    return server.post("/api/v1/session", {"email": email, "password": password}, key=None,
                       headers={"X-Forwarded-For": address, "Sec-Fetch-Site": "same-origin", "Cookie": cookie})


def guess(server, email, password, address):
    return sign_in(server, email, password, address).status


def memory(server):
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as file:
        return {line.split(":")[0]: int(line.split()[1]) / 1024 for line in file if line.startswith(("VmRSS", "VmHWM"))}


def one_account(server, guesses, cookie):
    owner = []

    def try_one(n):
        if n % 1000 == 500:
            owner.append(sign_in(server, "one.person@example.com", PASSWORD, "192.0.2.1", cookie).status)
        password = PASSWORD if n > 50 and n % 10 == 0 else f"guess {n}"
        return guess(server, "one.person@example.com", password, f"198.{n % 250}.{n // 250 % 250}.7")
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        found = collections.Counter(pool.map(try_one, range(guesses)))
    print(f"one account from {guesses} addresses: {found[200]} opened, {found[401]} judged, {found[429]} locked out, "
          f"{found[503]} busy, in {time.monotonic() - began:.0f} s; its owner meanwhile: {collections.Counter(owner)}")
    return found[200] + sum(status not in (200, 503) for status in owner)


def one_address(server, guesses):
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        found = collections.Counter(pool.map(
            lambda n: guess(server, f"person{n}@example.com", "guess", "203.0.113.7"), range(guesses)))
    print(f"{guesses} accounts from one address: {found[401]} judged, {found[429]} locked out, {found[503]} busy")
    return found[200]


def flood(server):
    before = memory(server)
    with concurrent.futures.ThreadPoolExecutor(100) as pool:
        found = collections.Counter(pool.map(
            lambda n: guess(server, f"flood{n}@example.com", "guess", f"192.0.2.{n % 250}"), range(500)))
    after = memory(server)
    print(f"500 at once by hundreds: {found[401]} judged, {found[503]} told to come again; memory "
          f"{before['VmRSS']:.0f} MB before, at most {after['VmHWM']:.0f} MB")
    return found[200]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--guesses", type=int, default=10000)
    guesses = parser.parse_args().guesses
    with kt.Server(options=["--trusted-proxies", "127.0.0.1"]) as server:
        kt.command("setup", *server.store.arguments, "--email", "one.person@example.com", "--password-stdin",
                   stdin=f"{PASSWORD}\n", program=server.program)
        known = sign_in(server, "one.person@example.com", PASSWORD, "192.0.2.1")
        assert known.status == 200, known
        cookie = next(line.partition(";")[0] for line in known.headers.get_all("Set-Cookie") if "device" in line)
        opened = one_account(server, guesses, cookie) + one_address(server, guesses // 10) + flood(server)
    print("ok: none opened" if not opened else f"{opened} OPENED")
    return opened != 0


if __name__ == "__main__":
    sys.exit(main())
