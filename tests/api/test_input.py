"""Whatever arrives is answered, named, and does not hurt."""
import http.client
import json
import random

from support import Browser, call_on, is_problem, is_standard_error, raw, run

BASE = "/api/v1/objects/contacts"
WIRE = "/crm/v3/objects/contacts"
JSON = {"Content-Type": "application/json"}


def test_bodies(tap, server):
    for name, body in (("nothing", ""), ("half", '{"properties":'), ("two values", "{} {}"),
                       ("NUL", '{"properties":{"city":"a\\u0000b"}}'), ("a bare word", "yes"),
                       ("doubled names", '{"properties":{"city":"a","city":"b"}}'),
                       ("lone surrogate", '{"properties":{"city":"\\ud800"}}'),
                       ("deep nesting", "[" * 5000), ("a huge number", '{"properties":{"city":1e999}}'),
                       ("bad UTF-8", b'{"properties":{"city":"\xff\xfe"}}'),
                       ("a comment", '{"properties":{}} // x')):
        answer = server.call("POST", BASE, body, headers=JSON)
        is_problem(tap, answer, 400, "input", f"a body with {name}")
        answer = server.call("POST", WIRE, body, headers=JSON)
        is_standard_error(tap, answer, 400, "VALIDATION_ERROR", f"on /crm, too: {name}")
    for kind in ("text/plain", "application/x-www-form-urlencoded", "", "multipart/form-data"):
        answer = server.call("POST", BASE, '{"properties":{}}', headers={"Content-Type": kind})
        is_problem(tap, answer, 415, "unsupported", f"Content-Type {kind!r}")
    tap.equal(server.call("POST", BASE, '{"properties":{"lastname":"X"}}', headers={
        "Content-Type": "application/JSON; charset=utf-8"}).status, 201, "with a charset")
    tap.equal(server.call("POST", WIRE, '{"properties":{"lastname":"Y"}}', headers={
        "Content-Type": "text/plain"}).status, 201, "/crm does not ask")
    huge = server.call("POST", BASE, '{"properties":{"city":"' + "x" * (2 << 20) + '"}}', headers=JSON)
    is_problem(tap, huge, 413, "too_large", "a huge body")
    huge = server.call("POST", WIRE, b" " * (2 << 20), headers=JSON)
    tap.ok(huge.status == 413 and huge.json["status"] == "error", "a huge body on /crm", huge)
    for name, body in (("a text", {"properties": "x"}), ("a list", {"properties": []}),
                       ("null", {"properties": None}), ("a number", {"properties": 7})):
        answer = server.post(BASE, body)
        is_problem(tap, answer, 400, "input", f"properties as {name}")
        tap.ok("properties" in answer.json["detail"], "is named", answer)
    long = server.post(BASE, {"properties": {"lastname": "x" * 100000}})
    tap.ok(long.status in (201, 400), "a very long name", long)
    tap.equal(server.post(BASE, {"properties": {"lastname": "Z"}, "nonsense": [1, {}]}).status, 201,
              "unknown members are ignored")


def test_addresses(tap, server):
    host = f"Host: 127.0.0.1\r\nAuthorization: Bearer {server.key}\r\n\r\n".encode()
    for path, status in ((b"/api/v1/objects/contacts/%", 400), (b"/api/v1/objects/contacts/%zz", 400),
                         (b"/api/v1/objects/%00/1", 400), (b"/api/v1/objects/%ff/1", 400),
                         (b"/api/v1/objects/../../etc/passwd", 400), (b"/api/v1/summary?%", 400),
                         (b"/api/v1/summary?a=%ff", 400), (b"/api/v1/summary/", 200),
                         (b"//api/v1/summary", 404), (b"/API/V1/summary", 200)):
        answer = raw(server, b"GET " + path + b" HTTP/1.1\r\n" + host)
        if path == b"/API/V1/summary":
            tap.ok(answer.status in (200, 404), "paths know capitals", answer)
        elif path.startswith(b"//"):
            tap.ok(answer.status in (200, 404), "a doubled slash", answer)
        else:
            tap.equal(answer.status, status, path.decode("latin-1"))
    for method, path, status, allow in (
            ("PUT", "/api/v1/session", 405, "GET, HEAD, OPTIONS, POST, DELETE"),
            ("POST", "/api/v1/health", 405, "GET, HEAD, OPTIONS"),
            ("DELETE", "/crm/v3/objects/contacts", 405, "GET, HEAD, OPTIONS, POST"),
            ("PATCH", "/api/v1/tokens/1", 405, "OPTIONS, DELETE"),
            ("GET", "/api/v1/sample", 405, "OPTIONS, POST, DELETE"),
            ("GET", "/api/v1/objects/contacts/query", 405, "OPTIONS, POST"),
            ("GET", "/api/v1/duplicates/scan", 405, "OPTIONS, POST"),
            ("GET", "/crm/v3/objects/contacts/search", 405, "OPTIONS, POST"),
            ("GET", "/crm/objects/2026-03/contacts/batch/read", 405, "OPTIONS, POST"),
            ("DELETE", "/crm/v3/objects/contacts/merge", 405, "OPTIONS, POST"),
            ("POST", "/", 405, "GET, HEAD, OPTIONS"),
            ("GET", "/api/v1/nope", 404, None), ("POST", "/api/v1/nope", 404, None),
            ("DELETE", "/crm/v9/objects/contacts", 404, None), ("POST", "/nope", 404, None),
            ("GET", "/crm/v9/objects/contacts", 404, None), ("OPTIONS", "/api/v1/nope", 404, None),
            ("GET", "/crm-object-schemas/v3/nope", 404, None)):
        answer = server.call(method, path)
        tap.ok(answer.status == status and answer.json and answer.headers["Allow"] == allow,
               f"{method} {path} is {status}", (answer, answer.headers["Allow"]))
    tap.equal(server.call("OPTIONS", "/api/v1/session").status, 204, "OPTIONS")
    head = server.call("HEAD", "/api/v1/health", key=None)
    tap.equal((head.status, head.body), (200, b""), "HEAD")


def test_web(tap, server):
    page = server.call("GET", "/", key=None)
    tap.equal(page.status, 200, "the application's page")
    tap.equal(server.call("GET", "/contacts/101", key=None).body, page.body,
              "its own addresses give the page, too")
    tap.equal(server.call("GET", "/assets/nothing.js", key=None).status, 404,
              "a missing file is no page")
    for header in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"):
        tap.ok(page.headers[header], header)
    tap.ok("no-store" in server.get("/api/v1/summary").headers["Cache-Control"],
           "data is not kept by caches")


def test_hostile_texts(tap, server):
    for text in ("'; DROP TABLE contacts; --", "<script>alert(1)</script>", "=cmd|' /C calc'!A0",
                 "a\u202eb", "\ufeffx", "💥" * 50, "%s%n", "../../etc/passwd",
                 "\\", '"', "$1", "NULL", "0x1F", "١٢٣"):
        made = server.post(BASE, {"properties": {"lastname": text, "city": text},
                                  "onDuplicate": "create"})
        if not tap.ok(made.status == 201, f"stored: {text!r}", made):
            continue
        value = made.json["properties"].get("city", "")
        found = server.post(f"{BASE}/query", {"filterGroups": [{"filters": [
            {"propertyName": "city", "operator": "EQ", "value": text}]}]})
        tap.ok(found.status == 200 and (not value or made.json["id"] in
                                        [r["id"] for r in found.json["results"]]), "and found", found)
        tap.equal(server.post(f"{BASE}/query", {"query": text}).status, 200, "searched")
        tap.equal(server.get(f"/crm/v3/objects/contacts/{made.json['id']}?properties=city")
                  .json["properties"]["city"] or "", value, "the same on both faces")


def test_mutations(tap, server):
    """Bodies of real calls with bytes changed, parts lost and kinds exchanged: never 5xx."""
    random.seed(7)
    made = server.post(WIRE, {"properties": {"lastname": "X", "email": "x@firma.example"}}).json["id"]
    bodies = {
        f"{BASE}/query": {"query": "x", "limit": 5, "offset": 0, "archived": False,
                          "properties": ["lastname"], "sorts": [{"propertyName": "lastname",
                                                                 "direction": "ASCENDING"}],
                          "filterGroups": [{"filters": [{"propertyName": "city", "operator": "EQ",
                                                         "value": "x"}]}]},
        f"{WIRE}/search": {"query": "x", "limit": 5, "after": "0", "sorts": ["-createdate"],
                           "properties": ["email"], "filterGroups": [{"filters": [
                               {"propertyName": "createdate", "operator": "BETWEEN", "value": "1",
                                "highValue": "2"}]}]},
        f"{WIRE}/batch/read": {"inputs": [{"id": made}], "properties": ["email"]},
        f"{WIRE}/batch/upsert": {"inputs": [{"id": "x@firma.example", "idProperty": "email",
                                             "properties": {"city": "y"}}]},
        f"{WIRE}/merge": {"primaryObjectId": made, "objectIdToMerge": made},
        f"{BASE}/check": {"properties": {"email": "x@firma.example"}, "id": made},
        f"{BASE}": {"properties": {"email": "x@firma.example"}, "onDuplicate": "refuse"},
        "/api/v1/merges": {"type": "contacts", "primary": made, "records": [made], "properties": {}},
        "/api/v1/duplicates/1/decision": {"decision": "merge", "primary": made, "records": [made]},
        "/api/v1/duplicates/verdicts/revert": {"verdicts": [made]},
        "/api/v1/sample": {"rows": 0},
        "/api/v1/me/password": {"current": "x", "password": "y"},
    }
    values = [None, True, 0, -1, 1.5, 2 ** 62, "", "x", [], {}, [[]], {"a": None}, ["x"] * 3]

    def places(value, path=()):
        yield path
        inner = value.items() if isinstance(value, dict) else \
            enumerate(value) if isinstance(value, list) else ()
        for key, item in inner:
            yield from places(item, path + (key,))

    bad = []
    sent = 0
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    head = {"Content-Type": "application/json", "Authorization": f"Bearer {server.key}"}
    for path, body in bodies.items():
        tries = []
        for place in places(body):
            for value in values:
                copy = json.loads(json.dumps(body))
                at = copy
                for key in place[:-1]:
                    at = at[key]
                if place:
                    at[place[-1]] = value
                else:
                    copy = value
                tries.append(json.dumps(copy).encode())
        text = json.dumps(body).encode()
        for _ in range(40):
            broken = bytearray(text)
            for _ in range(random.randint(1, 4)):
                broken[random.randrange(len(broken))] = random.randrange(256)
            tries.append(bytes(broken))
        for body_text in tries:
            answer = call_on(connection, "POST", path, body_text, head)
            sent += 1
            if answer.status >= 500 or not answer.body.startswith(b"{"):
                bad.append((path, body_text, answer))
    connection.close()
    tap.ok(sent > 1000 and not bad, f"{sent} changed bodies are answered in order", bad[:3])
    tap.equal(server.get("/api/v1/health").status, 200, "and the server goes on")


def test_browser_of_two(tap, server):
    """Two people's sessions do not mix."""
    one, two = Browser(server), Browser(server)
    one.login()
    two.login()
    tap.ok(one.cookie != two.cookie and one.csrf != two.csrf, "every session has its own token")
    is_problem(tap, one.call("PATCH", "/api/v1/me", {"theme": "dark"},
                             headers={"X-CSRF-Token": two.csrf}), 403, "denied",
               "another session's token does not fit")


run(test_bodies, test_addresses, test_web, test_hostile_texts, test_mutations, test_browser_of_two)
