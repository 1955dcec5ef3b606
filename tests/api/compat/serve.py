#!/usr/bin/env python3
"""A server for tests that are not written in Python: starts one of tests/support/server.py, prints one
line of JSON that says how to reach it, and stops it when standard input ends.

The exit code is 1 where the server did not end well, so what a sanitizer finds at the end counts, too.
"""
import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support"))
from server import EMAIL, PASSWORD, Server  # noqa: E402

engine = os.environ.get("KARTOTEKA_TEST_ENGINE", "sqlite")
server = Server(engine)
print(json.dumps({"url": f"http://127.0.0.1:{server.port}", "key": server.key, "engine": engine,
                  "email": EMAIL, "password": PASSWORD}), flush=True)
sys.stdin.read()
code, said = server.stop()
if code != 0:
    print(f"the server ended with {code}\n{said[-4000:]}", file=sys.stderr, flush=True)
sys.exit(code != 0)
