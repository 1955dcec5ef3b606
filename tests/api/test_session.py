"""First run, signing in and out, keys, and that nothing is open that should not be."""
import concurrent.futures
import json
import re
import subprocess
import sys
import time

from support import EMAIL, PASSWORD, Browser, Server, Tap, conforms, engines, is_problem, raw

ADMIN = {"language": "pl", "name": "Ewa Nowak", "email": EMAIL, "password": PASSWORD}


def setup_token(server):
    """From the link that is printed a moment after the server begins to answer."""
    for _ in range(200):
        found = re.search(r"setup\?token=(\S+)", server.output())
        if found:
            return found.group(1)
        time.sleep(0.05)
    raise AssertionError("no link was printed")


def test_setup(tap, server):
    browser = Browser(server)
    tap.equal(server.get("/api/v1/health").json["setup"], True, "a new store waits for its set-up")
    token = setup_token(server)
    is_problem(tap, server.get("/api/v1/setup?token=wrong"), 404, "not_found", "another token")
    is_problem(tap, server.get("/api/v1/setup"), 404, "not_found", "no token")
    tap.equal(server.get(f"/api/v1/setup?token={token}").json, {"languages": ["en", "pl", "ru", "zh"]},
              "the token opens the first-run page")
    for name, change, status in (("a wrong token", {"token": "x"}, 404),
                                 ("a short password", {"password": "short"}, 400),
                                 ("a common password", {"password": "Password123"}, 400),
                                 ("one letter again and again", {"password": "aaaaaaaaaaaa"}, 400),
                                 ("an endless password", {"password": "x1" * 600}, 400),
                                 ("no e-mail address", {"email": "nobody"}, 400),
                                 ("no name", {"name": "  "}, 400),
                                 ("another language", {"language": "xx"}, 400),
                                 ("a number as name", {"name": 5}, 400)):
        answer = browser.call("POST", "/api/v1/setup", dict(ADMIN, token=token, **change)
                              if "token" not in change else dict(ADMIN, **change))
        tap.equal(answer.status, status, f"set-up with {name} is {status}")
    foreign = browser.call("POST", "/api/v1/setup", dict(ADMIN, token=token),
                           headers={"Origin": "http://evil.example"})
    is_problem(tap, foreign, 403, "denied", "set-up from another site")
    made = browser.call("POST", "/api/v1/setup", dict(ADMIN, token=token))
    tap.equal((made.status, made.json["user"]["language"], made.json["user"]["role"]),
              (201, "pl", "super-administrator"), "the administrator is made and signed in")
    tap.ok(browser.cookie.startswith("kartoteka=") and "HttpOnly" in browser.attributes
           and "SameSite=Lax" in browser.attributes and "Path=/" in browser.attributes,
           "the cookie's attributes", browser.attributes)
    tap.equal(browser.call("GET", "/api/v1/session").json["user"]["email"], EMAIL, "the session works")
    again = Browser(server).call("POST", "/api/v1/setup", dict(ADMIN, token=token))
    is_problem(tap, again, 404, "not_found", "a second set-up is 404")
    is_problem(tap, server.get(f"/api/v1/setup?token={token}"), 404, "not_found",
               "the page is gone for ever")
    tap.equal(server.get("/api/v1/health").json["setup"], False, "health tells")
    problem = again.json["detail"]
    polish = Browser(server).call("POST", "/api/v1/setup", dict(ADMIN, token=token),
                                  headers={"Accept-Language": "pl"}).json["detail"]
    tap.ok(problem != polish, "errors speak the browser's language", (problem, polish))


def test_login(tap, server):
    browser = Browser(server)
    is_problem(tap, browser.login(password="wrong"), 401, "unauthenticated", "a wrong password")
    is_problem(tap, browser.login(email="nobody@example.com"), 401, "unauthenticated",
               "an unknown address answers the same")
    tap.equal(browser.login(email=EMAIL.upper()).status, 200, "the address in capitals")
    session = browser.call("GET", "/api/v1/session").json
    tap.equal(set(session["user"]), {"id", "name", "email", "language", "theme", "density", "role"},
              "who is signed in")
    tap.ok(session["csrf"] == browser.csrf and len(browser.csrf) >= 32, "with the page's token")
    changed = browser.call("PATCH", "/api/v1/me", {"language": "zh", "theme": "dark",
                                                   "density": "compact", "name": " Ewa  Nowak "})
    tap.equal((changed.status, changed.json["user"]["language"], changed.json["user"]["theme"],
               changed.json["user"]["name"]), (200, "zh", "dark", "Ewa Nowak"), "own settings")
    tap.equal(browser.call("GET", "/api/v1/session").json["user"]["density"], "compact",
              "are there at once")
    missing = browser.call("GET", "/api/v1/objects/contacts/999")
    tap.ok(missing.status == 404 and re.search(r"[\u4e00-\u9fff]", missing.json["detail"]),
           "messages come in the user's language", missing)
    for change in ({"language": "de"}, {"theme": "pink"}, {"density": 1}, {"name": ""}):
        is_problem(tap, browser.call("PATCH", "/api/v1/me", change), 400, "input", f"{change}")
    is_problem(tap, browser.call("PATCH", "/api/v1/me", {"theme": "dark"}, csrf=False), 403, "denied",
               "a change without the page's token")
    is_problem(tap, browser.call("PATCH", "/api/v1/me", {"theme": "dark"},
                                 headers={"X-CSRF-Token": "0" * 32}), 403, "denied", "a wrong one")
    is_problem(tap, browser.call("PATCH", "/api/v1/me", {"theme": "dark"},
                                 headers={"Origin": "https://evil.example"}), 403, "denied",
               "a change from another site")
    is_problem(tap, browser.call("PATCH", "/api/v1/me", {"theme": "dark"},
                                 headers={"Origin": "null"}), 403, "denied", "from nowhere")
    is_problem(tap, browser.call("PATCH", "/api/v1/me", {"theme": "dark"},
                                 headers={"Sec-Fetch-Site": "cross-site"}), 403, "denied",
               "a change the browser calls cross-site")
    is_problem(tap, browser.call("POST", "/api/v1/tokens", {"name": "x"}, csrf=False), 403, "denied",
               "keys are not made without it")
    wire = browser.call("POST", "/crm/v3/objects/contacts", {"properties": {"lastname": "X"}},
                        csrf=False)
    tap.equal((wire.status, wire.json["category"]), (403, "MISSING_SCOPES"), "neither on /crm")
    other = Browser(server)
    other.login()
    is_problem(tap, browser.call("POST", "/api/v1/me/password",
                                 {"current": "wrong", "password": "another good one"}), 400,
               "invalid", "a new password wants the old one")
    is_problem(tap, browser.call("POST", "/api/v1/me/password",
                                 {"current": PASSWORD, "password": "12345678"}), 400, "invalid",
               "and a good one")
    tap.equal(browser.call("POST", "/api/v1/me/password",
                           {"current": PASSWORD, "password": "another good one"}).status, 204,
              "the password is changed")
    tap.equal(other.call("GET", "/api/v1/session").status, 401, "other sessions end with it")
    tap.equal(browser.call("GET", "/api/v1/session").status, 200, "this one stays")
    kept = browser.cookie
    tap.equal(browser.call("DELETE", "/api/v1/session").status, 204, "signing out")
    tap.equal(browser.cookie, None, "takes the cookie")
    browser.cookie = kept
    tap.equal(browser.call("GET", "/api/v1/session").status, 401, "and ends the session")
    tap.equal(Browser(server).login(password="another good one").status, 200, "the new one works")
    tap.equal(Browser(server).login().status, 401, "the old one does not")


def test_lockout(tap, server):
    for _ in range(5):
        status = Browser(server).login(password="wrong").status
    tap.equal(status, 401, "five wrong passwords")
    locked = Browser(server).login()
    tap.ok(locked.status == 429 and locked.headers["Retry-After"] == "900"
           and locked.json["code"] == "denied", "then even the right one is refused", locked)
    tap.equal(Browser(server).login(email="other@example.com", password="x").status, 401,
              "other accounts are not")
    tap.equal(server.get("/api/v1/summary").status, 200, "keys go on working")


def test_lockout_behind_proxy(tap, unused):
    """Behind a trusted proxy fifty failures lock the client that failed, not the proxy."""
    def login(said, number):
        headers = {"X-Forwarded-For": said} if said else {}
        return server.post("/api/v1/session", {"email": f"u{number}@example.com", "password": "x"},
                           key=None, headers=headers).status
    with Server(unused.store.engine, options=["--trusted-proxies", "127.0.0.1, 10.0.0.2"]) as server:
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            # What stands before the last unknown address anybody may have written.
            tried = list(pool.map(lambda n: login(f"198.51.100.{n}, 203.0.113.7, 10.0.0.2", n),
                                  range(50)))
        tap.equal(tried, [401] * 50, "fifty failures of one client")
        tap.equal(login("203.0.113.7", 60), 429, "lock that client")
        tap.equal((login("203.0.113.8", 61), login(None, 62), login("198.51.100.3", 63)),
                  (401, 401, 401), "and nobody else")


def test_keys(tap, server):
    made = server.post("/api/v1/tokens", {"name": " my  program "})
    tap.ok(made.status == 201 and re.fullmatch(r"kt_[A-Za-z0-9_-]{43}", made.json["token"]),
           "a key is made", made)
    token = made.json["token"]
    tap.equal(server.call("GET", "/api/v1/summary", key=token).status, 200, "it opens")
    listed = server.get("/api/v1/tokens").json["results"]
    mine = [k for k in listed if k["id"] == made.json["id"]][0]
    tap.ok(mine["name"] == "my program" and token.startswith(mine["prefix"])
           and "token" not in mine and token not in json.dumps(listed), "it is shown only once")
    tap.equal(server.call("GET", "/api/v1/session", key=token).status, 401, "a key is no session")
    tap.equal(server.delete(f"/api/v1/tokens/{made.json['id']}").status, 204, "it is revoked")
    tap.equal(server.call("GET", "/api/v1/summary", key=token).status, 401, "at once")
    is_problem(tap, server.delete(f"/api/v1/tokens/{made.json['id']}"), 404, "not_found", "once")
    for name in ("", "  ", 5, None, "x" * 500):
        is_problem(tap, server.post("/api/v1/tokens", {"name": name}), 400, "input",
                   f"a key called {str(name)[:10]!r}")


OPEN = {("get", "/api/v1/health"), ("get", "/api/v1/setup"), ("post", "/api/v1/setup"),
        ("post", "/api/v1/session"), ("post", "/api/v1/session/code"), ("get", "/api/v1/session/ways"),
        ("get", "/.well-known/oauth-authorization-server"), ("post", "/oauth/v1/token"),
        ("post", "/oauth/v1/token/revoke"), ("post", "/oauth/v1/token/introspect"),
        ("post", "/api/v1/session/oidc"), ("post", "/api/v1/session/oidc/begin"), ("post", "/api/v1/links/look"),
        ("post", "/api/v1/links/invitation"), ("post", "/api/v1/links/reset"), ("get", "/openapi.json"), ("get", "/api/v1/openapi.json"),
        ("get", "/oauth/v1/access-tokens/{token}"),
        ("get", "/api/v1/exports/{id}/file")}  # a signed link, see test_transfer.py


def test_default_deny(tap, server):
    described = server.call("GET", "/openapi.json", key=None).json
    calls = [(method, path, call) for path, item in described["paths"].items()
             for method, call in item.items()]
    tap.ok(len(calls) > 60, "the description lists the calls", len(calls))
    found_open = set()
    for method, path, call in calls:
        if not call["security"]:
            found_open.add((method, path))
        filled = re.sub(r"\{type\}", "contacts", path)
        filled = re.sub(r"\{\w+\}", "1", filled)
        body = {} if "requestBody" in call else None
        for key, name in ((None, "nobody"), ("kt_" + "x" * 43, "a wrong key")):
            answer = server.call(method.upper(), filled, body, key=key)
            if (method, path) in OPEN:
                tap.ok(answer.status != 500, f"{method} {path} is open", answer)
                continue
            body_of = answer.json
            refused = (body_of.get("code") == "unauthenticated" if path.startswith("/api/v1")
                       else body_of["error"]["data"]["code"] == "unauthenticated" if path == "/mcp"
                       else body_of.get("status") == "401" if path.startswith("/scim/")
                       else body_of.get("category") == "INVALID_AUTHENTICATION")
            tap.ok(answer.status == 401 and refused, f"{name} on {method} {path}", answer)
    tap.equal(found_open, OPEN, "the description says which are open")
    cookie = server.call("GET", "/api/v1/summary", key=None, headers={"Cookie": "kartoteka=x"})
    tap.equal(cookie.status, 401, "a made-up cookie opens nothing")
    basic = server.call("GET", "/api/v1/summary", key=None, headers={"Authorization": "Basic eDp5"})
    tap.equal(basic.status, 401, "neither does another scheme")
    large = raw(server, b"POST /api/v1/imports?type=contacts&name=x HTTP/1.1\r\nHost: x\r\n"
                        b"Content-Length: 400000000\r\nAuthorization: Bearer kt_nobody\r\n\r\n")
    tap.equal(large.status, 401, "an upload is refused before its body")


def test_description(tap, server):
    described = server.call("GET", "/openapi.json", key=None).json
    schemas = described["components"]["schemas"]
    names = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(described)))
    tap.equal(names - set(schemas), set(), "every shape that is named is there")
    used = set(re.findall(r'"#/components/schemas/(\w+)"',
                          json.dumps([described["paths"], described["components"]["responses"]])))
    grown = None
    while grown != used:
        grown = set(used)
        for name in grown:
            used |= set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(schemas[name])))
    tap.equal(set(schemas) - used, set(), "and every shape that is there is used")
    for name, example in (("Summary", server.get("/api/v1/summary").json),
                          ("Schema", server.get("/api/v1/schema").json),
                          ("Health", server.get("/api/v1/health").json)):
        wrong = conforms(example, {"$ref": f"#/components/schemas/{name}"}, schemas, name)
        tap.equal(wrong, None, f"an answer has the shape {name}")
    types = {one["name"]: one for one in server.get("/api/v1/schema").json["types"]}
    deals = types["deals"]
    won = next((stage for stage in deals["pipelines"][0]["stages"] if stage["outcome"] == "won"), {})
    tap.equal((deals["family"], deals["matched"], deals["stageProperty"], won.get("required")),
              ("record", True, "dealstage", ["amount"]), "a type tells its pipelines and their rules")
    tap.equal((types["notes"]["family"], types["contacts"]["matched"], types["tickets"]["matched"],
               types["contacts"]["pipelines"]), ("activity", True, False, []), "and what kind of type it is")
    done = next(one for one in types["tasks"]["properties"] if one["name"] == "is_completed")
    tap.ok(done["hidden"] and done["calculated"], "hidden and calculated properties say so", done)
    same = server.get("/api/v1/schema", headers={
        "If-None-Match": server.get("/api/v1/schema").headers["ETag"]})
    tap.equal(same.status, 304, "definitions are sent once")
    tap.equal(subprocess.run([server.program, "openapi"], capture_output=True).stdout.strip(),
              server.get("/openapi.json").body.strip(), "the command prints the same")


def main():
    tap = Tap()
    for engine in engines():
        for test, key in ((test_setup, False), (test_login, True), (test_lockout, True),
                          (test_lockout_behind_proxy, True), (test_keys, True),
                          (test_default_deny, True), (test_description, True)):
            print(f"# {test.__name__} on {engine}", flush=True)
            with Server(engine, key=key) as server:
                test(tap, server)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
