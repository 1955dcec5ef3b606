"""What holds for every call: paths, forms of errors, names of requests."""
import concurrent.futures
import http.client
import re
import time

from support import EMAIL, PASSWORD, Server, command, is_problem, is_standard_error, run

BASE = "/crm/v3/objects/contacts"


def test_dated_paths(tap, server):
    made = server.post("/crm/objects/2026-09/contacts", {"properties": {"lastname": "Nowak"}})
    tap.equal(made.status, 201, "a record is made under the dated path")
    record = made.json["id"]
    for path in (f"{BASE}/{record}", f"/crm/objects/2025-09/contacts/{record}",
                 f"/crm/objects/2031-12/0-1/{record}"):
        tap.equal(server.get(path).json["id"], record, f"and read at {path}")
    for path in ("/crm/properties/2026-03/contacts", "/crm/v3/properties/contacts"):
        tap.equal(server.get(path).status, 200, f"definitions are at {path}")
    for version in ("2025-08", "2026-13", "v4", "latest", "2026-3"):
        is_standard_error(tap, server.get(f"/crm/objects/{version}/contacts/{record}"), 404,
                          "OBJECT_NOT_FOUND", f"{version} is no version")


def test_unknown_paths(tap, server):
    for path in ("/crm", "/crm/v3/nothing", "/crm-object-schemas/v9/x", "/webhooks/v3x",
                 "/app-webhooks", "/engagements/v1/nothing", "/account-info/v0/x", "/oauth/v7/x",
                 "/settings/v3/nothing", "/crm/v3/nothing/"):
        for method in ("GET", "POST", "DELETE"):
            is_standard_error(tap, server.call(method, path), 404, "OBJECT_NOT_FOUND",
                              f"{method} {path} is 404 in the interface's form")
    is_problem(tap, server.get("/api/v1/nothing"), 404, "not_found", "/api/v1 has problems")
    tap.ok(server.get("/settings").headers["Content-Type"].startswith("text/"),
           "a page of the web application is no such path")


def test_problems_on_request(tap, server):
    accept = {"Accept": "application/json, application/problem+json"}
    for method, path, body, status, category, code in (
            ("GET", f"{BASE}/999", None, 404, "OBJECT_NOT_FOUND", "not_found"),
            ("GET", "/crm/v3/nothing", None, 404, "OBJECT_NOT_FOUND", "not_found"),
            ("PUT", BASE, None, 405, "VALIDATION_ERROR", "unsupported"),
            ("POST", BASE, {"properties": {"nope": "x"}}, 400, "VALIDATION_ERROR", "invalid")):
        answer = server.call(method, path, body, headers=accept)
        got = answer.json
        tap.equal((answer.status, answer.headers["Content-Type"], got["status"], got["type"],
                   got["category"], got["code"]),
                  (status, "application/problem+json", status, "about:blank", category, code),
                  f"{method} {path} with Accept is a problem")
        tap.ok(got["title"] and got["detail"] == got["message"], "that has the words, too", got)
        tap.equal(got["correlationId"], answer.headers["X-Request-Id"], "and the request's name")
    tap.equal(got["errors"][0]["in"], "nope", "and the errors")
    for accept in ("*/*", "application/json", "application/problem+json;q=0"):
        is_standard_error(tap, server.get(f"{BASE}/999", headers={"Accept": accept}), 404,
                          "OBJECT_NOT_FOUND", f"Accept: {accept} is not asking for a problem")
    is_problem(tap, server.get("/api/v1/merges/999", headers={"Accept": "application/json"}), 404,
               "not_found", "/api/v1 has problems whatever is asked for")


def test_request_ids(tap, server):
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    parent = f"00-{trace}-00f067aa0ba902b7-01"
    uuid = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    for headers, expected in (({"X-Request-Id": "job-7_a"}, "job-7_a"),
                              ({"X-Request-Id": "x" * 128}, "x" * 128),
                              ({"traceparent": parent}, trace),
                              ({"X-Request-Id": "mine", "traceparent": parent}, "mine"),
                              ({"X-Request-Id": "a b", "traceparent": parent}, trace),
                              ({"X-Request-Id": "x" * 129}, None),
                              ({"X-Request-Id": "a b"}, None), ({}, None)):
        for path in (BASE, f"{BASE}/999", "/crm/v3/nothing", "/api/v1/merges/999"):
            answer = server.get(path, headers=headers)
            name = answer.headers["X-Request-Id"]
            if expected:
                tap.equal(name, expected, f"{path} keeps the name of {list(headers)}")
            else:
                tap.ok(uuid.fullmatch(name), f"{path} gives a name of its own", name)
            if answer.status == 404:
                tap.equal(answer.json["correlationId"], name, "the error carries it")


def test_addresses(tap, server):
    record = server.post(BASE + "/", {"properties": {"email": "a+b@firma.example",
                                                     "city": "Praga"}}).json["id"]
    tap.ok(record, "POST to an address with a slash at its end")
    for path in (f"{BASE}/{record}/", f"/crm/v3/objects/%63ontacts/{record}",
                 f"{BASE}/a%2Bb%40firma.example?idProperty=email",
                 f"{BASE}/a+b@firma.example/?idProperty=email"):
        answer = server.get(path)
        tap.equal((answer.status, answer.json.get("id")), (200, record), f"{path} is the record")
    shown = [set(server.get(f"{BASE}?{query}").json["results"][0]["properties"])
             for query in ("properties=city&properties=phone", "properties=city,phone",
                           "properties=city%2Cphone", "properties=city,&properties=,phone,phone",
                           "properties=city,+phone")]
    tap.ok(all(s == shown[0] for s in shown) and {"city", "phone"} < shown[0],
           "repeated parameters and lists with commas are the same", shown)
    is_standard_error(tap, server.get(BASE + "/%zz"), 400, "VALIDATION_ERROR",
                      "what can not be decoded is 400 in the interface's form")


def count(server, path=BASE):
    return server.post(path + "/search", {"limit": 1}).json["total"]


def test_repeated(tap, server):
    key = {"Idempotency-Key": '"one \\"key\\""'}
    body = {"properties": {"lastname": "Nowak", "city": "Łódź"}}
    first = server.post(BASE, body, headers=key)
    tap.equal((first.status, first.headers["Idempotent-Replayed"]), (201, None), "made once")
    for _ in range(3):
        again = server.post(BASE, body, headers=key)
        tap.equal((again.status, again.body, again.headers["Idempotent-Replayed"],
                   again.headers["ETag"], again.headers["Content-Type"]),
                  (201, first.body, "true", first.headers["ETag"], first.headers["Content-Type"]),
                  "a repetition has the same answer and says so")
    tap.equal(count(server), 1, "there is one record")
    record = first.json["id"]
    for method, path, other in (("POST", BASE, {"properties": {"lastname": "Kowal"}}),
                                ("POST", BASE + "?a=b", body), ("POST", BASE + "/merge", None),
                                ("PATCH", f"{BASE}/{record}", body),
                                ("DELETE", f"{BASE}/{record}", None)):
        if other is None and method == "POST":
            other = {"primaryObjectId": record, "objectIdToMerge": record}
        is_standard_error(tap, server.call(method, path, other, headers=key), 422,
                          "VALIDATION_ERROR", f"the same key for {method} {path} is 422")
    is_problem(tap, server.post("/api/v1/objects/contacts", {"properties": {"lastname": "Y"}},
                                headers=key), 422, "invalid", "on /api/v1, too")
    other = server.post("/api/v1/tokens", {"name": "other"}).json["token"]
    made = server.post(BASE, body, headers=key, key=other)
    tap.ok(made.status == 201 and made.json["id"] != record, "another key's names are its own")

    for name, path in (("bare", f"{BASE}/{record}"), ("dated", f"/crm/objects/2026-03/0-1/{record}")):
        change = {"properties": {"city": name}}
        got = [server.patch(path, change, headers={"Idempotency-Key": name}) for _ in range(2)]
        tap.equal([(g.status, g.headers["ETag"]) for g in got],
                  [(200, got[0].headers["ETag"])] * 2, f"a change is made once: {name}")
    gone = [server.delete(f"{BASE}/{record}", headers={"Idempotency-Key": "gone"})
            for _ in range(2)]
    tap.equal([(g.status, g.body, g.headers["Idempotent-Replayed"]) for g in gone],
              [(204, b"", None), (204, b"", "true")], "an empty answer is kept, too")

    refused = {"Idempotency-Key": "refused"}
    wrong = {"properties": {"email": "a@firma.example", "nope": "x"}}
    tap.equal([server.post(BASE, wrong, headers=refused).status for _ in range(2)], [400, 400],
              "what was refused is refused again")
    tap.equal(server.post(BASE, {"properties": {"email": "a@firma.example"}},
                          headers=refused).status, 201, "and its key is free")
    many = {"inputs": [{"properties": {"lastname": f"L{i}"}} for i in range(100)]}
    before = count(server)
    got = [server.post(BASE + "/batch/create", many, headers={"Idempotency-Key": "many"})
           for _ in range(2)]
    tap.ok(got[0].status == 201 and got[0].body == got[1].body, "a batch is made once")
    tap.equal(count(server), before + 100, "with its hundred records")


def test_key_rules(tap, server):
    body = {"properties": {"lastname": "Nowak"}}
    for key in ("", '""', "a b", '"a', "a,b", "ł".encode().decode("latin-1"), "k" * 256):
        is_standard_error(tap, server.post(BASE, body, headers={"Idempotency-Key": key}), 400,
                          "VALIDATION_ERROR", f"{key[:9]!r} is no key")
    tap.equal(server.post(BASE, body, headers={"Idempotency-Key": "k" * 255}).status, 201,
              "255 characters are")
    key = {"Idempotency-Key": "same"}
    tap.equal([server.get(BASE, headers=key).status,
               server.post(BASE + "/search", {}, headers=key).status,
               server.post(BASE + "/batch/read", {"inputs": []}, headers=key).status],
              [200, 200, 200], "calls that read ignore it")
    is_problem(tap, server.post("/api/v1/tokens", {"name": "t"}, headers=key), 400, "input",
               "an answer with a secret is never kept, so the key is refused")
    is_problem(tap, server.post("/api/v1/imports?type=contacts&name=a.csv", "a,b\n", headers=key),
               400, "input", "nor are those of uploads")
    tap.equal(len(server.get("/api/v1/tokens").json["results"]), 1, "no API key was made")


def test_keys_at_once(tap, server):
    def work(number):
        headers = {"Idempotency-Key": f"key-{number % 10}"}
        body = {"properties": {"lastname": f"L{number % 10}"}}
        return number % 10, server.post(BASE, body, headers=headers)
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        got = list(pool.map(work, range(300)))
    tap.ok({a.status for _, a in got} <= {201, 409}, "made, answered again, or under way",
           {a.status for _, a in got})
    ids = {}
    for number, answer in got:
        if answer.status == 201:
            ids.setdefault(number, set()).add(answer.json["id"])
        else:
            is_standard_error(tap, answer, 409, "CONFLICT", "what is under way is told")
    tap.equal([len(v) for v in ids.values()], [1] * 10, "each key has one record")
    tap.equal(count(server), 10, "and there are no others")


def test_keys_of_several_processes(tap, server):
    if server.store.engine != "postgresql":
        tap.ok(True, "one process writes on SQLite # SKIP")
        return
    with Server(store=server.store, key=False) as other:
        other.key = server.key

        def work(number):
            return (server, other)[number % 2].post(
                BASE, {"properties": {"lastname": f"L{number // 2}"}},
                headers={"Idempotency-Key": f"key-{number // 2}"})
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            got = list(pool.map(work, range(80)))
        tap.equal({a.status for a in got}, {201}, "both processes answer")
        tap.ok(all(got[i].body == got[i + 1].body for i in range(0, 80, 2)),
               "the same answer for the same key")
        listed = server.get(BASE + "?limit=100").json["results"]  # totals are known a little later
    tap.equal(len(listed), 40, "and each record once")


def test_keys_and_kill(tap, server):
    made = {}
    for round_ in range(3):
        def work(number):
            key = f"{round_}-{number}"
            try:
                answer = server.post(BASE, {"properties": {"lastname": key}},
                                     headers={"Idempotency-Key": key}, timeout=20)
                return key, answer.json["id"] if answer.status == 201 else None
            except (OSError, ValueError, http.client.HTTPException):
                return key, None
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            waiting = [pool.submit(work, number) for number in range(200)]
            time.sleep(0.1 + 0.1 * round_)
            server.kill()
            made.update(dict(w.result() for w in waiting))
        server.start()
    known = sum(1 for i in made.values() if i)
    for key, record in made.items():
        answer = server.post(BASE, {"properties": {"lastname": key}},
                             headers={"Idempotency-Key": key})
        if answer.status != 201 or (record and answer.json["id"] != record):
            tap.ok(False, f"{key} after the kill", (record, answer))
    tap.ok(0 < known < len(made), f"{known} of {len(made)} were answered before the process died")
    # What PostgreSQL committed for the process that died is counted ten seconds later at most.
    for _ in range(60):
        if count(server) == len(made):
            break
        time.sleep(0.5)
    tap.equal(count(server), len(made), "asked again, every record is there once")


def test_limit(tap, server):
    plain = server.get(BASE)
    tap.ok(not [h for h in plain.headers if "ratelimit" in h.lower()], "there is no limit unless set")
    with Server(server.store.engine, options=("--rate-limit", "20")) as limited:
        got = [limited.get(BASE) for _ in range(20)]
        tap.equal({a.status for a in got}, {200}, "the whole quota at once")
        left = [int(a.headers["X-HubSpot-RateLimit-Remaining"]) for a in got]
        tap.ok(left[0] == 19 and left == sorted(left, reverse=True), "what is left is told", left)
        tap.equal((got[0].headers["RateLimit-Policy"], got[0].headers["RateLimit"],
                   got[0].headers["X-HubSpot-RateLimit-Max"],
                   got[0].headers["X-HubSpot-RateLimit-Interval-Milliseconds"]),
                  ('"default";q=20;w=10', '"default";r=19;t=1', "20", "10000"), "the headers")
        until = time.monotonic() + 10
        while (refused := limited.get(BASE)).status == 200 and time.monotonic() < until:
            pass
        is_standard_error(tap, refused, 429, "RATE_LIMITS", "then it is refused")
        tap.equal((refused.json["policyName"], refused.json["message"], refused.json["errorType"]),
                  ("TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.",
                   "RATE_LIMIT"), "in the words clients look for")
        tap.equal((refused.headers["Retry-After"], refused.headers["RateLimit"]),
                  ("1", '"default";r=0;t=1'), "and says when to come again")
        ours = limited.get("/api/v1/jobs")
        is_problem(tap, ours, 429, "rate_limited", "a problem on /api/v1")
        tap.ok("X-HubSpot-RateLimit-Max" not in ours.headers and ours.headers["Retry-After"] == "1",
               "without the older names")
        tap.equal(limited.get("/api/v1/health").status, 200, "open calls are not counted")
        session = limited.post("/api/v1/session", {"email": EMAIL, "password": PASSWORD}, key=None)
        cookie = session.headers["Set-Cookie"].split(";")[0]
        tap.equal(limited.get("/api/v1/jobs", key=None, headers={"Cookie": cookie}).status, 200,
                  "somebody else is not refused")
        time.sleep(1.1)
        tap.equal(limited.get(BASE).status, 200, "after a while it goes on")
    wrong = command("serve", *server.store.arguments, "--rate-limit", "many", check=False)
    tap.ok(wrong.returncode == 2 and "rate-limit" in wrong.stderr, "a limit is a number", wrong)


run(test_dated_paths, test_unknown_paths, test_problems_on_request, test_request_ids,
    test_addresses, test_repeated, test_key_rules, test_keys_at_once,
    test_keys_of_several_processes, test_keys_and_kill,
    test_limit)
