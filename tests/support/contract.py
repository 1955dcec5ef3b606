#!/usr/bin/env python3
"""Holds answers against the OpenAPI description: is the status listed for the call, is it the content
type, is the body of the shape?

server.py hands every answer that any test gets to `check`; what does not fit is kept and fails the
test at its end (Tap.end, and again at exit for those who use no Tap). There is no switch for it. Here
the shapes are taken strictly: a member that is not described is wrong, too.

Answers got by other means come in as lines of JSON or through a proxy:

    contract.py check FILE         {"method", "path", "status", "contentType", "body"} a line ("-": standard
                                   input; the body is text, or JSON already read); prints TAP
    with Proxy(server.port) as p:  clients talk to http://127.0.0.1:{p.port}; each answer is checked

Needs python3-jsonschema (Debian), which knows the dialect of OpenAPI 3.1, 2020-12.
"""
import atexit
import hashlib
import http.client
import http.server
import json
import os
import re
import subprocess
import sys
import threading
import urllib.parse

try:
    import jsonschema
except ImportError:
    raise SystemExit("The tests hold every answer against openapi.json, with a package that is missing "
                     "here: apt-get install python3-jsonschema") from None

METHODS = ("get", "post", "put", "patch", "delete")
# What the HTTP server refuses before it knows which call is meant.
BEFORE_CALLS = {405, 408, 411, 414, 417, 431, 501, 505}
TIME = re.compile(r"\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

formats = jsonschema.FormatChecker(formats=())
formats.checks("date-time")(lambda text: not isinstance(text, str) or bool(TIME.fullmatch(text)))


def strict(schema):
    """The same, with objects closed that list their members."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: strict(value) for name, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        closed.setdefault("additionalProperties", False)
    return closed


def segments(path):
    path = path.split("?")[0]
    return path.removesuffix("/").split("/")[1:]


class Description:
    """A description, ready to be asked about answers."""

    def __init__(self, document):
        self.document = document
        closed = dict(document, components=dict(
            document["components"], schemas=strict(document["components"]["schemas"])))
        self.resolver = jsonschema.RefResolver("", closed)
        self.validators = {}
        self.templates = []
        for path, item in document["paths"].items():
            calls = {method.upper(): call for method, call in item.items() if method in METHODS}
            self.templates.append((segments(path), calls))
            dated = {}
            for method, call in calls.items():
                if "x-dated-path" in call:
                    dated.setdefault(call["x-dated-path"], {})[method] = call
            self.templates += [(segments(other), found) for other, found in dated.items()]

    def find(self, method, path):
        """The call that answers, or None; as the router, a literal segment wins over a {name}."""
        parts = [urllib.parse.unquote(part) for part in segments(path)]
        best, calls = None, {}
        for template, found in self.templates:
            if len(template) != len(parts):
                continue
            rank = [0 if want == got else 1 if want.startswith("{") else 2
                    for want, got in zip(template, parts)]
            if 2 in rank:
                continue
            if best is None or rank < best:
                best, calls = rank, dict(found)
            elif rank == best:  # numbered and dated paths of two versions may be spelled alike
                calls.update(found)
        return calls.get("GET" if method == "HEAD" else method)

    def resolve(self, thing):
        while "$ref" in thing:
            thing = self.resolver.resolve(thing["$ref"])[1]
        return thing

    def validator(self, schema):
        key = json.dumps(schema, sort_keys=True)
        if key not in self.validators:
            self.validators[key] = jsonschema.Draft202012Validator(
                strict(schema), resolver=self.resolver, format_checker=formats)
        return self.validators[key]

    def wrong(self, method, path, status, content_type, body):
        """None, or what does not fit, in words with a JSON pointer."""
        call = self.find(method, path)
        if call is None:
            return self._wrong_outside(method, path, status, content_type, body)
        answer = call["responses"].get(str(status))
        if answer is None and status in BEFORE_CALLS:
            return self._wrong_error(path, content_type, body) if method != "HEAD" else None
        if answer is None:
            return f"status {status} is not listed; listed are {' '.join(call['responses'])}"
        content = self.resolve(answer).get("content", {})
        if method == "HEAD" or not content:
            return f"a body of {len(body)} bytes where none is described" if body else None
        return self._wrong_content(content, content_type, body)

    def _wrong_outside(self, method, path, status, content_type, body):
        programs = path.startswith("/api/") or content_type.endswith("json")
        if not programs or method == "HEAD" or method == "OPTIONS" and status == 204:
            return None
        if path.startswith("/api/") and status < 400:
            return f"status {status} for a call that is not described"
        return self._wrong_error(path, content_type, body) if status >= 400 else None

    def _wrong_error(self, path, content_type, body):
        names = ["Problem"] if path.startswith("/api/") else ["WireError"]
        # Beside both interfaces stands the web application, whose errors may be of either.
        content = self.resolve({"$ref": f"#/components/responses/{names[0]}"})["content"]
        if content_type.startswith("application/problem+json") and names[0] == "WireError":
            first = self._wrong_content(content, content_type, body)
            problem = self.resolve({"$ref": "#/components/responses/Problem"})["content"]
            return first and self._wrong_content(problem, content_type, body)
        return self._wrong_content(content, content_type, body)

    def _wrong_content(self, content, content_type, body):
        media = content_type.split(";")[0].strip().lower()
        media = media if media in content else "*/*"
        if media not in content:
            return f"content type {content_type!r} is not described; described are {' '.join(content)}"
        if not media.endswith("json") or media.endswith("ndjson"):  # lines are the tests' own
            return None
        try:
            value = json.loads(body)
        except ValueError as error:
            return f"the body is no JSON: {error}"
        errors = self.validator(content[media]["schema"]).iter_errors(value)
        error = jsonschema.exceptions.best_match(errors)
        if error is None:
            return None
        pointer = "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}"
                          for part in error.absolute_path)
        return f"at #{pointer}: {error.message[:300]}"


# -- what the tests of one process got

lock = threading.Lock()
descriptions = {}  # program -> Description
ports = {}         # port -> program
fitting = set()    # digests of answers that were checked already
violations = {}    # text -> how often
checked = 0
told = 0           # violations that were reported


def describe(program):
    """The description that a program prints of itself."""
    with lock:
        if program not in descriptions:
            done = subprocess.run([program, "openapi"], capture_output=True, check=True, timeout=120)
            descriptions[program] = Description(json.loads(done.stdout))
        return descriptions[program]


def serves(port, program):
    """From now on a program answers at a port."""
    ports[port] = program


def check(port, method, path, status, content_type, body):
    """Checks one answer; what is wrong is kept for `report`."""
    global checked
    program = ports.get(port)
    if program is None:
        raise AssertionError(f"nobody said what program answers at port {port}: contract.serves")
    digest = hashlib.sha256(repr((program, method, path, status, content_type, body)).encode()).digest()
    with lock:
        checked += 1
        if digest in fitting:
            return
    wrong = describe(program).wrong(method, path, status, content_type or "", body)
    with lock:
        if wrong is None:
            fitting.add(digest)
        else:
            text = f"{method} {path} answered {status}: {wrong}"
            violations[text] = violations.get(text, 0) + 1


def report():
    """(how many answers were checked, what was wrong); the caller has to tell it."""
    global told
    told = len(violations)
    return checked, [f"{text} ({count} times)" for text, count in violations.items()]


def at_exit():
    if len(violations) > told:
        print("answers that are not as openapi.json says:", *violations, sep="\n", file=sys.stderr, flush=True)
        os._exit(1)


atexit.register(at_exit)


# -- answers that come by other ways

HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "te", "upgrade"}


class Forward(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        text = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            text += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return text

    def forward(self):
        body = self.body()
        connection = http.client.HTTPConnection("127.0.0.1", self.server.target, timeout=120)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP}
        connection.request(self.command, self.path, body or None, dict(headers, Host=self.headers["Host"]))
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        check(self.server.target, self.command, self.path, answer.status,
              answer.headers["Content-Type"], text)
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            if name.lower() not in HOP:
                self.send_header(name, value)
        if answer.status != 204 and answer.status != 304:
            self.send_header("Content-Length", answer.headers["Content-Length"] if self.command == "HEAD"
                             else str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = forward

    def log_message(self, *unused):
        pass


class Proxy:
    """Stands before a server started by server.Server and checks what passes. Streams are passed on
    when they end."""

    def __init__(self, port):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forward)
        self.server.daemon_threads = True
        self.server.target = port
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *unused):
        self.server.shutdown()
        self.server.server_close()


def check_file(lines):
    """Checks recorded answers, a line of JSON each; prints TAP and returns an exit code."""
    import server
    description, count, bad = describe(server.binary()), 0, 0
    for line in lines:
        if not line.strip():
            continue
        one = json.loads(line)
        body = one.get("body") or ""
        text = body if isinstance(body, str) else json.dumps(body)
        wrong = description.wrong(one["method"].upper(), one["path"], one["status"],
                                  one.get("contentType") or "", text)
        count, bad = count + 1, bad + (wrong is not None)
        print(f"{'ok' if wrong is None else 'not ok'} {count} - {one['method']} {one['path']} "
              f"{one['status']}{': ' + wrong if wrong else ''}")
    print(f"1..{count}")
    return 1 if bad or not count else 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] != "check":
        raise SystemExit(__doc__)
    sys.exit(check_file(sys.stdin if sys.argv[2] == "-" else open(sys.argv[2], encoding="utf-8")))
