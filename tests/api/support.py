"""What the tests of the interface share: a browser that keeps its cookie, and running each test on
both engines.

A test file ends with `run(test_a, test_b, ...)`; each test gets a fresh-enough Server and the Tap.
"""
import http.client
import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import contract  # noqa: E402
from server import EMAIL, PASSWORD, Answer, Server, Tap, call_on, command, engines  # noqa: E402,F401


def changes(server, since, count, about=lambda entry: True, seconds=60):
    """The next `count` changes of the feed, or fewer once time is up, and where it goes on.

    On PostgreSQL a change is told when no older transaction is open, be it of another database.
    """
    found, deadline = [], time.monotonic() + seconds
    while len(found) < count and time.monotonic() < deadline:
        page = server.get(f"/api/v1/changes?limit=3000&since={since}").json
        since = page["next"]
        found += filter(about, page["results"])
        time.sleep(0 if page["results"] else 0.05)
    return found, since


class Browser:
    """Speaks as the web application does: cookie, CSRF value, same origin."""

    def __init__(self, server):
        self.server, self.cookie, self.csrf, self.device = server, None, None, None

    def call(self, method, path, body=None, headers=None, csrf=True):
        send = {"Origin": f"http://127.0.0.1:{self.server.port}", "Sec-Fetch-Site": "same-origin"}
        if self.cookie or self.device:
            send["Cookie"] = "; ".join(c for c in (self.cookie, self.device) if c)
        if csrf and self.csrf and method != "GET":
            send["X-CSRF-Token"] = self.csrf
        send.update(headers or {})
        answer = self.server.call(method, path, body, key=None, headers=send)
        for line in answer.headers.get_all("Set-Cookie") or []:
            pair, _, rest = line.partition(";")
            if pair.partition("=")[0].endswith("kartoteka-device"):
                self.device = pair
                continue
            self.cookie = None if "Max-Age=0" in rest else pair
            self.attributes = rest
        told = (answer.headers["Content-Type"] or "").startswith("application/json")
        if answer.status in (200, 201) and told and "csrf" in answer.json:
            self.csrf = answer.json["csrf"]
        return answer

    def login(self, email=EMAIL, password=PASSWORD):
        return self.call("POST", "/api/v1/session", {"email": email, "password": password})


def is_problem(tap, answer, status, code, name):
    """An RFC 9457 answer with everything docs/api.md promises."""
    body = {}
    try:
        body = answer.json or {}
    except ValueError:
        pass
    good = (answer.status == status and body.get("status") == status and body.get("code") == code
            and body.get("title") and body.get("detail") and "issues" in body
            and re.fullmatch(r"[0-9a-f-]{36}", body.get("correlationId", ""))
            and answer.headers["Content-Type"].startswith("application/problem+json"))
    return tap.ok(good, name, answer)


def is_standard_error(tap, answer, status, category, name):
    """The envelope that clients of the object interface parse."""
    body = {}
    try:
        body = answer.json or {}
    except ValueError:
        pass
    good = (answer.status == status and body.get("status") == "error"
            and body.get("category") == category and body.get("message")
            and re.fullmatch(r"[0-9a-f-]{36}", body.get("correlationId", ""))
            and body.get("context") == {} and body.get("links") == {}
            and answer.headers["Content-Type"].startswith("application/json"))
    return tap.ok(good, name, answer)


def conforms(value, shape, schemas, at):
    """None, or where a value is not of the described shape."""
    if "$ref" in shape:
        shape = schemas[shape["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in shape:
        tries = [conforms(value, option, schemas, at) for option in shape["anyOf"]]
        return None if None in tries else tries[0]
    kinds = shape.get("type")
    kinds = [kinds] if isinstance(kinds, str) else kinds or []
    python = {"string": str, "integer": int, "number": (int, float), "boolean": bool,
              "array": list, "object": dict, "null": type(None)}
    if kinds and not any(isinstance(value, python[kind]) for kind in kinds):
        return f"{at}: {value!r} is no {kinds}"
    if "enum" in shape and value not in shape["enum"]:
        return f"{at}: {value!r} is none of {shape['enum']}"
    if isinstance(value, list) and "items" in shape:
        inner = [(item, shape["items"], f"{at}[{i}]") for i, item in enumerate(value)]
    elif isinstance(value, dict) and "properties" in shape:
        lost = [name for name in shape["required"] if name not in value]
        extra = [name for name in value if name not in shape["properties"]]
        if lost or extra:
            return f"{at}: missing {lost}, not described {extra}"
        inner = [(value[n], shape["properties"][n], f"{at}.{n}") for n in value]
    elif isinstance(value, dict) and "additionalProperties" in shape:
        inner = [(v, shape["additionalProperties"], f"{at}.{n}") for n, v in value.items()]
    else:
        inner = []
    return next((wrong for item in inner if (wrong := conforms(*item[:2], schemas, item[2]))), None)


def raw(server, text):
    """Sends bytes as they are and returns the status line's code and the body."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.connect()
    connection.sock.sendall(text)
    answer = http.client.HTTPResponse(connection.sock)
    answer.begin()
    got = Answer(answer.status, answer.headers, answer.read())
    line = text.split(b"\r\n")[0].decode("latin-1").split(" ")
    if len(line) == 3:  # what has no request line is no call
        contract.check(server.port, line[0], line[1], got.status, got.headers["Content-Type"] or "", got.body)
    connection.close()
    return got


def scan(server, kind="contacts", seconds=60):
    """The finished job of a scan for duplicates. One that the server ordered itself is waited for."""
    until = time.monotonic() + seconds
    while True:
        job = server.post("/api/v1/duplicates/scan", {"type": kind})
        if job.status != 409 or time.monotonic() > until:
            break
        time.sleep(0.05)
    assert job.status == 202, job
    done = server.job(job.json)
    assert done["state"] == "done", done
    return done


def run(*tests, key=True):
    """Every test on every engine, each with a server of its own."""
    tap = Tap()
    for engine in engines():
        for test in tests:
            print(f"# {test.__name__} on {engine}", flush=True)
            with Server(engine, key=key) as server:
                test(tap, server)
    sys.exit(tap.end())
