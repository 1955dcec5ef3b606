"""A Kartoteka server for tests: a store of its own, an administrator, an API key, and calls to it.

    with Server(engine="postgresql") as server:
        answer = server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "Nowak"}})
        assert answer.status == 201 and answer.json["id"]

Engines: "sqlite" (a temporary folder) and "postgresql" (a database of its own on the server that
KARTOTEKA_TEST_POSTGRES names). KARTOTEKA_TEST_BINARY names the program; without it the sanitized or
the release build is taken. Every answer is held against the program's own description
(contract.py): one that does not fit fails the test.
"""
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import contract  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
EMAIL, PASSWORD = "admin@example.com", "correct horse battery"


def binary():
    """The program under test."""
    named = os.environ.get("KARTOTEKA_TEST_BINARY")
    for path in filter(None, (named, ROOT / "build-test/kartoteka", ROOT / "build/kartoteka")):
        if os.access(path, os.X_OK):
            return str(path)
    raise SystemExit("no kartoteka to test: make build, or KARTOTEKA_TEST_BINARY=...")


def engines():
    """The engines to test: the one that KARTOTEKA_TEST_ENGINE names, or all that are here."""
    if os.environ.get("KARTOTEKA_TEST_ENGINE"):
        return [os.environ["KARTOTEKA_TEST_ENGINE"]]
    return ["sqlite"] + (["postgresql"] if os.environ.get("KARTOTEKA_TEST_POSTGRES") else [])


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Store:
    """An empty store; `arguments` name it to any command, `remove` takes it away."""

    def __init__(self, engine="sqlite", folder=None):
        self.engine = engine
        self.folder = folder or tempfile.mkdtemp(prefix="kartoteka-test-")
        self.arguments = ["--data", self.folder]
        self.url = None
        if engine == "postgresql":
            self._create_database()
            self.arguments += ["--store", self.url]

    def _create_database(self):
        self._server = os.environ["KARTOTEKA_TEST_POSTGRES"]
        self._database = "t_" + os.urandom(8).hex()
        self._sql(f"CREATE DATABASE {self._database}")
        parts = urllib.parse.urlsplit(self._server)
        self.url = f"{parts.scheme}://{parts.netloc}/{self._database}?{parts.query}"

    def _sql(self, statement):
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", self._server, "-c", statement],
                       check=True, stdout=subprocess.DEVNULL)

    def remove(self):
        if self.url:
            self._sql(f"DROP DATABASE IF EXISTS {self._database} WITH (FORCE)")
        shutil.rmtree(self.folder, ignore_errors=True)


def command(*arguments, stdin=None, check=True, program=None):
    """Runs `kartoteka ARGUMENTS`; the result has returncode, stdout and stderr as text."""
    done = subprocess.run([program or binary(), *map(str, arguments)], input=stdin, text=True,
                          capture_output=True, timeout=600)
    if check and done.returncode != 0:
        raise AssertionError(f"kartoteka {' '.join(map(str, arguments))}: exit {done.returncode}\n"
                             f"{done.stdout}{done.stderr}")
    return done


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body) if self.body else None

    def __repr__(self):
        return f"{self.status} {self.body[:400]!r}"


class Server:
    def __init__(self, engine="sqlite", store=None, key=True, options=(), program=None):
        """With key=False the store keeps no user: the first-run page is open."""
        self.program = program or binary()
        self.store, self._own_store = store or Store(engine), store is None
        self.key = None
        self.process = None
        self.port = free_port()
        self.log = open(os.path.join(self.store.folder, "server.log"), "ab+")
        try:
            if key:
                self.key = make_key(self.store, self.program)
            self.start(options)
        except BaseException:
            self.stop(force=True)
            raise

    def start(self, options=()):
        contract.serves(self.port, self.program)
        self.process = subprocess.Popen(
            [self.program, "serve", *self.store.arguments, "--listen", f"127.0.0.1:{self.port}",
             *options], stdout=self.log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        self.wait()

    def wait(self, seconds=60):
        """Until it answers."""
        until = time.monotonic() + seconds
        while True:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended with {self.process.returncode}\n{self.output()}")
            try:
                if self.call("GET", "/api/v1/health", key=None).status == 200:
                    return
            except OSError:
                pass
            if time.monotonic() > until:
                raise AssertionError(f"no answer within {seconds} s\n{self.output()}")
            time.sleep(0.005)

    def output(self):
        """What it printed so far."""
        self.log.seek(0)
        return self.log.read().decode("utf-8", "replace")

    def call(self, method, path, body=None, headers=None, key="own", timeout=60):
        """One call on a connection of its own. dict and list bodies are sent as JSON."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            return call_on(connection, method, path, body, headers,
                           self.key if key == "own" else key)
        finally:
            connection.close()

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def post(self, path, body=None, **more):
        return self.call("POST", path, body, **more)

    def patch(self, path, body=None, **more):
        return self.call("PATCH", path, body, **more)

    def delete(self, path, **more):
        return self.call("DELETE", path, **more)

    def job(self, job, seconds=120):
        """Follows a job (its id or object) to its end and returns it."""
        number = job["id"] if isinstance(job, dict) else job
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            job = self.get(f"/api/v1/jobs/{number}").json
            if job["state"] not in ("waiting", "running"):
                return job
            time.sleep(0.02)
        raise AssertionError(f"job {number} did not end within {seconds} s: {job}")

    def kill(self):
        """As a power cut for the process: no time to do anything."""
        self.process.kill()
        self.process.wait()

    def stop(self, force=False):
        code = None
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                code = self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()
                code = self.process.returncode
        said = "" if force else self.output()
        self.log.close()
        if self._own_store:
            self.store.remove()
        return code, said

    def __enter__(self):
        return self

    def __exit__(self, kind, *unused):
        code, said = self.stop()
        if kind is None and code != 0:
            raise AssertionError(f"the server ended with {code}\n{said}")
        if kind is not None:
            print("# the server said: " + said[-2000:].replace("\n", "\n# "), flush=True)


def make_key(store, program=None):
    """Sets a store up and returns an API key."""
    command("setup", *store.arguments, "--email", EMAIL, "--password-stdin", stdin=PASSWORD + "\n",
            program=program)
    return command("token", "create", *store.arguments, "--name", "tests",
                   program=program).stdout.strip()


def call_on(connection, method, path, body=None, headers=None, key=None):
    """One call on a kept connection."""
    send = dict(headers or {})
    if key:
        send.setdefault("Authorization", f"Bearer {key}")
    if isinstance(body, (dict, list)):
        body = json.dumps(body)
        send.setdefault("Content-Type", "application/json")
    if isinstance(body, str):
        body = body.encode()
    connection.request(method, path, body=body, headers=send)
    answer = connection.getresponse()
    got = Answer(answer.status, answer.headers, answer.read())
    contract.check(connection.port, method, path, got.status, got.headers["Content-Type"], got.body)
    return got


class Tap:
    """Collects results and prints them as TAP: one call of `ok` is one test."""

    def __init__(self):
        self.count = self.failed = 0

    def ok(self, condition, name, detail=""):
        self.count += 1
        self.failed += not condition
        print(f"{'ok' if condition else 'not ok'} {self.count} - {name}", flush=True)
        if not condition and detail != "":
            print("# " + repr(detail)[:2000], flush=True)
        return bool(condition)

    def equal(self, got, expected, name):
        return self.ok(got == expected, name, {"got": got, "expected": expected})

    def end(self):
        count, wrong = contract.report()
        if count or wrong:
            self.ok(not wrong, f"every answer is as openapi.json says ({count} checked)")
            print("".join(f"# {text}\n" for text in wrong[:50]), end="", flush=True)
        print(f"1..{self.count}", flush=True)
        return 1 if self.failed or not self.count else 0
