"""The description of the interface: it says of every row of the table of routes all there is to say, and
the check that holds every answer of every test against it finds what is wrong."""
import http.client
import http.server
import io
import json
import re
import subprocess
import sys
import threading

from support import Server, Tap, call_on, contract, engines

VERBS = "view enter edit delete merge import export bulk share unmask".split()
AREAS = ("users security definitions rules duplicates lists settings webhooks audit "
         "privacy").split()
PERMISSIONS = {"open", "session", "known", *VERBS, *(f"{verb}-all" for verb in VERBS), *AREAS}
LANES = {"free", "loose", "read", "pool", "write", "bare", "hash"}


def rows(server):
    """What is served, from the table itself: (method, path) -> its columns."""
    text = subprocess.run([server.program, "routes"], capture_output=True, check=True, text=True).stdout
    names = ("method", "path", "permission", "lane", "body", "answer", "codes", "kind")
    found = [dict(zip(names, line.split("\t"), strict=True)) for line in text.splitlines()]
    return {(row["method"].lower(), row["path"]): row for row in found if row["kind"] == "api"}


def calls_of(document):
    """(method, path) -> call, under both paths of those that have two."""
    found = {}
    for path, item in document["paths"].items():
        for method, call in item.items():
            found[method, path] = call
            if "x-dated-path" in call:
                found[method, call["x-dated-path"]] = call
    return found


def test_every_route(tap, server):
    document = server.call("GET", "/openapi.json", key=None).json
    table, calls = rows(server), calls_of(document)
    tap.ok(len(table) > 60, "the table of routes can be read", len(table))
    tap.equal(sorted(set(table) - set(calls)), [], "no route is undocumented")
    tap.equal(sorted(set(calls) - set(table)), [], "nothing is documented that is not served")
    wrong = []
    for key, row in table.items():
        call = calls.get(key, {})
        codes = row["codes"].split()
        good = [code for code in codes if code < "300"]
        if row["permission"] not in PERMISSIONS or row["permission"] != call.get("x-permission"):
            wrong.append((key, "permission", row["permission"]))
        if row["lane"] not in LANES or row["lane"] != call.get("x-lane"):
            wrong.append((key, "lane", row["lane"]))
        if not codes or not good or codes[0] not in good:
            wrong.append((key, "codes", row["codes"]))
        lost = set(codes) - set(call.get("responses", {}))
        if lost:
            wrong.append((key, "a code without a row in openapi_rows.c", lost))
        if (row["answer"] == "-") != (good == ["204"]):
            wrong.append((key, "answer", row["answer"]))
        if (row["body"] != "-") != ("requestBody" in call):
            wrong.append((key, "body", row["body"]))
        if bool(call.get("security")) != (row["permission"] != "open"):
            wrong.append((key, "security", call.get("security")))
    tap.equal(wrong, [], "every route has its permission, lane, answer and codes")


def test_words(tap, server):
    document = server.call("GET", "/openapi.json", key=None).json
    calls = [(method, path, call) for path, item in document["paths"].items() for method, call in item.items()]
    names = [call["operationId"] for _, _, call in calls]
    tap.equal(sorted({name for name in names if names.count(name) > 1}), [], "operationIds are unique")
    tap.equal([name for name in names if not re.fullmatch(r"[a-z][A-Za-z0-9]{2,}", name)], [], "and readable")
    tags = {tag["name"]: tag["description"] for tag in document["tags"]}
    wrong = [call["operationId"] for _, _, call in calls
             if not call["summary"] or call["summary"].endswith(".") or len(call["tags"]) != 1
             or not tags.get(call["tags"][0])]
    tap.equal(wrong, [], "every call has a summary and an area")
    tap.equal(sorted(set(tags) - {tag for _, _, call in calls for tag in call["tags"]}), [], "no area is empty")
    mute = {(p["in"], p["name"]) for _, _, call in calls for p in call["parameters"] if not p["description"]}
    tap.equal(mute, set(), "every parameter has a row in openapi_rows.c")
    mute = {(call["operationId"], code) for _, _, call in calls
            for code, answer in call["responses"].items() if not answer["description"]}
    tap.equal(mute, set(), "every status code has words")
    wire = {path: {answer["$ref"] for code, answer in call["responses"].items() if code >= "400"}
            for _, path, call in calls}
    wrong = [path for path, refs in wire.items() for ref in refs
             if path.startswith("/api/") and "/Wire" in ref
             or path.startswith("/crm") and "/Wire" not in ref]
    tap.equal(wrong, [], "errors have the form of their interface")
    tap.equal([name for name, schema in document["components"]["schemas"].items()
               if not schema["description"].strip()], [], "every shape says what it is")


class Liar(http.server.BaseHTTPRequestHandler):
    """Answers the first call of the interface with what its test wants."""

    def do_GET(self):
        status, media, body = self.server.lie
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *unused):
        pass


HEALTH = {"status": "ok", "version": "1", "engine": "SQLite", "setup": False}
JSON, PROBLEM = "application/json", "application/problem+json"
LIES = (
    ("a status that is not listed", 202, JSON, HEALTH, "status 202 is not listed"),
    ("another content type", 200, "text/html", HEALTH, "content type 'text/html'"),
    ("no JSON", 200, JSON, b"{", "no JSON"),
    ("a member of another kind", 200, JSON, dict(HEALTH, setup="no"), "at #/setup"),
    ("a text that is no choice", 200, JSON, dict(HEALTH, status="fine"), "at #/status"),
    ("a missing member", 200, JSON, {"status": "ok"}, "required"),
    ("a member nobody described", 200, JSON, dict(HEALTH, more=1), "'more' was unexpected"),
    ("an error in another form", 503, JSON, {"message": "busy"}, "content type"),
    ("an error without its code", 503, PROBLEM, {"type": "about:blank", "title": "Busy", "status": 503,
                                                 "detail": "x", "correlationId": "x"}, "required"),
)


def test_the_check(tap, server):
    """A server that lies is found out by the same function that all tests call."""
    liar = http.server.HTTPServer(("127.0.0.1", 0), Liar)
    threading.Thread(target=liar.serve_forever, daemon=True).start()
    port = liar.server_address[1]
    contract.serves(port, server.program)

    def ask(status, media, body, path="/api/v1/health"):
        liar.lie = status, media, body if isinstance(body, bytes) else json.dumps(body).encode()
        before = dict(contract.violations)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        call_on(connection, "GET", path)
        connection.close()
        new = [text for text in contract.violations if text not in before]
        contract.violations.clear()  # they are of this test's own making
        contract.violations.update(before)
        return new

    tap.equal(ask(200, JSON, HEALTH), [], "an answer as described passes")
    for name, status, media, body, words in LIES:
        found = ask(status, media, body)
        tap.ok(len(found) == 1 and words in found[0] and found[0].startswith("GET /api/v1/health answered"),
               f"{name} is found", found)
    tap.ok(ask(200, JSON, {}, "/api/v1/nowhere"), "a call that is not described is found")
    record = {"id": "1", "properties": {"lastname": None}, "createdAt": "2026-01-02T03:04:05.678Z",
              "updatedAt": "2026-01-02T03:04:05Z", "archived": False}
    for path in ("/crm/v3/objects/contacts/1", "/crm/objects/2026-03/contacts/1"):
        tap.equal(ask(200, JSON, record, path), [], f"{path} has its shape")
        for name, value, pointer in (("id", "0", "#/id"), ("createdAt", "yesterday", "#/createdAt"),
                                     ("properties", {"a": 1}, "#/properties/a")):
            found = ask(200, JSON, dict(record, **{name: value}), path)
            tap.ok(found and pointer in found[0], f"{path} with a wrong {name} is found", found)
    with contract.Proxy(port) as proxy:
        liar.lie = 200, JSON, b"{}"
        before = dict(contract.violations)
        connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=30)
        connection.request("GET", "/api/v1/health")
        answer = connection.getresponse()
        got = answer.status, answer.read()
        connection.close()
        connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=30)
        connection.request("GET", "/api/v1/health", body=iter([b"a" * 9, b"b"]), encode_chunked=True,
                           headers={"Transfer-Encoding": "chunked"})
        tap.equal(connection.getresponse().read(), b"{}", "a proxy takes bodies in chunks")
        connection.close()
        tap.ok(got == (200, b"{}") and len(contract.violations) > len(before), "so is what passes the proxy", got)
        contract.violations.clear()
        contract.violations.update(before)
    liar.shutdown()
    liar.server_close()
    lines = [json.dumps({"method": "GET", "path": "/api/v1/health", "status": 200, "contentType": JSON,
                         "body": body}) for body in (HEALTH, {})]
    said, sys.stdout = sys.stdout, io.StringIO()
    try:
        codes = contract.check_file(lines[:1]), contract.check_file(lines), contract.check_file([])
    finally:
        said, sys.stdout = sys.stdout, said
    tap.ok(codes == (0, 1, 1) and "not ok 2" in said.getvalue(), "recorded answers are checked", codes)


def test_no_switch(tap, server):
    """A test that forgets to tell what was wrong fails as well, and so does one without the package."""
    text = ("import sys; sys.path.insert(0, sys.argv[1]); import contract; "
            "contract.serves(1, sys.argv[2]); "
            "contract.check(1, 'GET', '/api/v1/health', 200, 'application/json', b'{}')")
    done = subprocess.run([sys.executable, "-c", text, contract.__file__.rsplit("/", 1)[0], server.program],
                          capture_output=True, text=True)
    tap.ok(done.returncode == 1 and "GET /api/v1/health answered 200" in done.stderr, "it fails at its end", done)
    text = text.replace("import contract", "sys.modules['jsonschema'] = None; import contract", 1)
    done = subprocess.run([sys.executable, "-c", text, contract.__file__.rsplit("/", 1)[0], server.program],
                          capture_output=True, text=True)
    tap.ok(done.returncode == 1 and "apt-get install python3-jsonschema" in done.stderr,
           "a missing package is named", done)


def main():
    tap = Tap()
    with Server(engines()[0]) as server:
        for test in (test_every_route, test_words, test_the_check, test_no_switch):
            print(f"# {test.__name__}", flush=True)
            test(tap, server)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
