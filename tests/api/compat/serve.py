#!/usr/bin/env python3
"""A server for tests that are not written in Python: starts one of tests/support/server.py, prints one
line of JSON that says how to reach it, and stops it when standard input ends.

Every answer is held against openapi.json (contract.py) without anything standing between client and
server: what a client got comes in as a line of JSON on standard input. A program that can not tell what
it got is given the address of `proxy` instead of `url`. The exit code is 1 where an answer does not fit
or the server did not end well, so what a sanitizer finds at the end counts, too.
"""
import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support"))
import contract  # noqa: E402
from server import EMAIL, PASSWORD, Server  # noqa: E402

engine = os.environ.get("KARTOTEKA_TEST_ENGINE", "sqlite")
server = Server(engine)
with contract.Proxy(server.port) as proxy:
    print(json.dumps({"url": f"http://127.0.0.1:{server.port}", "proxy": proxy.url, "key": server.key,
                      "engine": engine, "email": EMAIL, "password": PASSWORD}), flush=True)
    for line in sys.stdin:
        got = json.loads(line)
        contract.check(server.port, got["method"], got["path"], got["status"], got["contentType"],
                       got["body"].encode())
code, said = server.stop()
checked, wrong = contract.report()
for text in wrong:
    print(f"not as openapi.json says: {text}", file=sys.stderr, flush=True)
if code != 0:
    print(f"the server ended with {code}\n{said[-4000:]}", file=sys.stderr, flush=True)
sys.exit(bool(code != 0 or wrong))
