#!/usr/bin/env python3
"""A server for tests that are not written in Python: starts one of tests/support/server.py, prints one
line of JSON that says how to reach it, and stops it when standard input ends.

Clients reach it through a proxy that holds every answer against openapi.json (contract.py). The exit
code is 1 where an answer does not fit or the server did not end well, so what a sanitizer finds at the
end counts, too.
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
    print(json.dumps({"url": proxy.url, "key": server.key, "engine": engine, "email": EMAIL,
                      "password": PASSWORD}), flush=True)
    sys.stdin.read()
code, said = server.stop()
checked, wrong = contract.report()
for text in wrong:
    print(f"not as openapi.json says: {text}", file=sys.stderr, flush=True)
if code != 0:
    print(f"the server ended with {code}\n{said[-4000:]}", file=sys.stderr, flush=True)
sys.exit(bool(code != 0 or wrong))
