"""OAuth 2.0 for programs of others: code flow with PKCE, rotation of refresh tokens, what is used twice, rights."""
import base64
import hashlib
import os
import re
import sqlite3
import subprocess
import time
import urllib.parse

from support import Browser, is_problem, run

OTHER = "three blue teapots"
BACK = "https://program.example.com/back?x=1"


def sql(server, statement):
    if server.store.url:
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", server.store.url, "-c", statement],
                       check=True, stdout=subprocess.DEVNULL)
        return
    with sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=20) as base:
        base.execute(statement)


def url64(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


class Program:
    def __init__(self, admin, confidential=True, scopes=("crm.objects.contacts.read", "crm.objects.contacts.write"), **more):
        self.server = admin.server
        self.made = admin.call("POST", "/api/v1/programs", {"name": "Mailer", "redirectUris": [BACK, "http://127.0.0.1:99/x"],
                                                            "scopes": list(scopes), "confidential": confidential, **more})
        self.id, self.client = self.made.json["id"], self.made.json["clientId"]
        self.secret = self.made.json["clientSecret"]
        self.verifier = url64(os.urandom(32))

    def request(self, **more):
        body = {"clientId": self.client, "redirectUri": BACK, "responseType": "code", "state": "a b&c",
                "scope": "crm.objects.contacts.read", "codeChallengeMethod": "S256",
                "codeChallenge": url64(hashlib.sha256(self.verifier.encode()).digest())}
        body.update(more)
        return {k: v for k, v in body.items() if v is not None}

    def code(self, person, **more):
        url = person.call("POST", "/api/v1/oauth/answer", {**self.request(**more), "allow": True}).json["url"]
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query))["code"]

    def form(self, path, basic=False, **fields):
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if basic:
            pair = f"{self.client}:{self.secret}".encode()
            headers["Authorization"] = "Basic " + base64.b64encode(pair).decode()
        else:
            fields = {"client_id": self.client, **({"client_secret": self.secret} if self.secret else {}), **fields}
        return self.server.call("POST", path, urllib.parse.urlencode(fields), headers, key=None)

    def exchange(self, given, **more):
        return self.form("/oauth/v1/token", **{"grant_type": "authorization_code", "code": given, "redirect_uri": BACK,
                                               "code_verifier": self.verifier, **more})

    def refresh(self, given, **more):
        return self.form("/oauth/v1/token", **{"grant_type": "refresh_token", "refresh_token": given, **more})


def administrator(server):
    browser = Browser(server)
    browser.login()
    return browser


def person(admin, email, role):
    link = admin.call("POST", "/api/v1/invitations", {"email": email, "role": role}).json["path"].partition("#")[2]
    browser = Browser(admin.server)
    answer = browser.call("POST", "/api/v1/links/invitation", {"token": link, "name": "Jan", "password": OTHER, "language": "en"})
    browser.id = answer.json["user"]["id"]
    return browser


def opens(server, token, path="/crm/v3/objects/contacts"):
    return server.call("GET", path, key=token).status


def test_programs(tap, server):
    admin = administrator(server)
    program = Program(admin)
    tap.ok(program.made.status == 201 and re.fullmatch(r"ks_[\w-]{43}", program.secret), "registered", program.made)
    listed = admin.call("GET", "/api/v1/programs")
    tap.ok(listed.json["results"][0]["clientId"] == program.client and program.secret not in listed.body.decode(),
           "the secret is shown once", listed)
    tap.equal(Program(admin, confidential=False).secret, None, "a public one has none")
    for more in ({"name": ""}, {"scopes": []}, {"scopes": ["everything"]}, {"redirectUris": []},
                 *({"redirectUris": [u]} for u in ("http://example.com", "javascript:alert(1)", "data:text/html,x", "https://",
                                                   "https:///x", "https://a b", "https://a#b", "http://127.0.0.1.example.com",
                                                   "http://localhost@example.com", "/back", "", "https://a\nhttps://b",
                                                   "https://a\\@b", "http://127.0.0.1:80@evil.example/cb", "http://[::1]:80@evil.example",
                                                   "http://localhost:@evil.example", "http://localhost:8x/back", "http://localhost:/back",
                                                   "https://program.example.com@evil.example/back", "com.example.app://a@b/back"))):
        body = {"name": "X", "redirectUris": [BACK], "scopes": ["crm.lists.read"], **more}
        tap.equal(admin.call("POST", "/api/v1/programs", body).status, 400, f"refused: {more}")
    for good in ("com.example.app:/back", "http://localhost:4000/back", "http://[::1]/x", "https://example.com",
                 "http://127.0.0.1:4000?from=a@b", "https://example.com/@back", "com.example.app:/a@b"):
        body = {"name": "X", "redirectUris": [good], "scopes": ["crm.lists.read"]}
        tap.equal(admin.call("POST", "/api/v1/programs", body).status, 201, f"taken: {good}")
    jan = person(admin, "jan@example.com", "representative")
    is_problem(tap, jan.call("GET", "/api/v1/programs"), 403, "denied", "not everybody's to register")
    about = server.get("/.well-known/oauth-authorization-server", key=None).json
    tap.ok(about["code_challenge_methods_supported"] == ["S256"] and about["token_endpoint"].endswith("/oauth/v1/token"),
           "metadata", about)


def test_asking(tap, server):
    admin = administrator(server)
    program = Program(admin)
    look = admin.call("POST", "/api/v1/oauth/look", program.request())
    tap.equal(look.json, {"name": "Mailer", "scopes": ["crm.objects.contacts.read"], "url": None}, "what it asks for")
    for more in ({"clientId": "x"}, {"redirectUri": "https://program.example.com/back"}, {"redirectUri": BACK + "/"},
                 {"redirectUri": "http://127.0.0.1:98/x"}):
        for path in ("look", "answer"):
            is_problem(tap, admin.call("POST", f"/api/v1/oauth/{path}", {**program.request(**more), "allow": True}), 400,
                       "invalid", f"{path}: nobody is sent anywhere: {more}")
    for more, error in (({"responseType": "token"}, "unsupported_response_type"), ({"codeChallenge": None}, "invalid_request"),
                        ({"codeChallengeMethod": "plain"}, "invalid_request"), ({"codeChallengeMethod": None}, "invalid_request"),
                        ({"scope": "crm.lists.read"}, "invalid_scope"),
                        ({"scope": "crm.objects.contacts.read settings"}, "invalid_scope")):
        url = admin.call("POST", "/api/v1/oauth/answer", {**program.request(**more), "allow": True}).json["url"]
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query))
        tap.ok(url.startswith(BACK + "&") and query["error"] == error and query["state"] == "a b&c" and "code" not in query,
               f"the program is told: {more}", url)
    no = admin.call("POST", "/api/v1/oauth/answer", {**program.request(), "allow": False}).json["url"]
    tap.ok("error=access_denied" in no and "code=" not in no, "a person says no", no)
    is_problem(tap, admin.call("POST", "/api/v1/oauth/answer", {**program.request(), "allow": True}, csrf=False), 403, "denied",
               "only our own page says yes")
    is_problem(tap, server.post("/api/v1/oauth/answer", {**program.request(), "allow": True}), 401, "unauthenticated",
               "nor does a key")


def test_tokens(tap, server):
    admin = administrator(server)
    program = Program(admin)
    code = program.code(admin)
    for more, error in (({"code_verifier": url64(os.urandom(32))}, "invalid_grant"), ({"code_verifier": ""}, "invalid_grant"),
                        ({"redirect_uri": "http://127.0.0.1:99/x"}, "invalid_grant"), ({"code": "kc_x"}, "invalid_grant"),
                        ({"client_secret": "wrong"}, "invalid_client"), ({"client_secret": ""}, "invalid_client"),
                        ({"client_id": "x"}, "invalid_client"), ({"grant_type": "password"}, "unsupported_grant_type")):
        answer = program.exchange(code, **more)
        tap.equal((answer.status, answer.json["error"]), (401 if error == "invalid_client" else 400, error), f"refused: {more}")
    other = Program(admin)
    other.verifier = program.verifier
    tap.equal(other.exchange(code).json["error"], "invalid_grant", "another program's code")
    done = program.exchange(code)
    tap.ok(done.status == 200 and done.json["token_type"] == "bearer" and done.json["expires_in"] == 1800
           and done.json["scope"] == "crm.objects.contacts.read", "tokens", done)
    access, refresh = done.json["access_token"], done.json["refresh_token"]
    tap.equal((opens(server, access), opens(server, access, "/crm/v3/objects/companies"), opens(server, access, "/api/v1/users"),
               server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "X"}}, key=access).status),
              (200, 403, 403, 403), "the token does what its scopes name and no more")
    tap.equal(admin.call("GET", "/api/v1/tokens").json["results"][0]["name"], "tests", "it is not among one's keys")
    told = server.get(f"/oauth/v1/access-tokens/{access}", key=None).json
    tap.ok(told["scopes"] == ["crm.objects.contacts.read"] and 0 < told["expires_in"] <= 1800, "it tells of itself", told)
    again = program.exchange(code)
    tap.equal((again.status, again.json["error"]), (400, "invalid_grant"), "a code is good once")
    tap.equal((opens(server, access), program.refresh(refresh).json.get("error")), (401, "invalid_grant"),
              "and used again ends what came of it")
    # rotation
    first = program.exchange(program.code(admin)).json
    second = program.form("/oauth/v1/token", basic=True, grant_type="refresh_token", refresh_token=first["refresh_token"]).json
    tap.ok(second["access_token"] != first["access_token"] and second["refresh_token"] != first["refresh_token"], "rotation", second)
    tap.equal((opens(server, first["access_token"]), opens(server, second["access_token"])), (401, 200), "the new one opens")
    tap.equal(other.refresh(second["refresh_token"]).json["error"], "invalid_grant", "another program can not use it")
    tap.equal(opens(server, second["access_token"]), 200, "nor end it")
    tap.equal(program.refresh(first["refresh_token"]).json["error"], "invalid_grant", "an old refresh token")
    tap.equal((opens(server, second["access_token"]), program.refresh(second["refresh_token"]).json["error"]),
              (401, "invalid_grant"), "ends them all: somebody else had it")
    # time
    code = program.code(admin)
    sql(server, "UPDATE oauth_code SET expires_at = 1")
    tap.equal(program.exchange(code).json["error"], "invalid_grant", "a code ends after a minute")
    late = program.exchange(program.code(admin)).json
    sql(server, "UPDATE oauth_refresh SET expires_at = 1")
    tap.equal(program.refresh(late["refresh_token"]).json["error"], "invalid_grant", "a refresh token after two months")
    # a public program
    public = Program(admin, confidential=False)
    done = public.exchange(public.code(admin))
    tap.equal(done.status, 200, "a public program has its verifier only")
    tap.equal(public.form("/oauth/v1/token/introspect", token=done.json["access_token"]).json["error"], "invalid_client",
              "and asks about nothing")
    live = program.exchange(program.code(admin)).json
    seen = program.form("/oauth/v1/token/introspect", token=live["access_token"]).json
    tap.ok(seen["active"] and seen["scope"] == "crm.objects.contacts.read" and seen["client_id"] == program.client, "introspection",
           seen)
    tap.equal(other.form("/oauth/v1/token/introspect", token=live["access_token"]).json, {"active": False}, "of one's own only")
    tap.equal(other.form("/oauth/v1/token/revoke", token=live["access_token"]).status, 200, "revoking somebody else's")
    tap.equal(opens(server, live["access_token"]), 200, "does nothing")
    tap.equal(program.form("/oauth/2026-03/token/revoke", token=live["refresh_token"]).status, 200, "revoking one's own")
    tap.equal((opens(server, live["access_token"]), program.refresh(live["refresh_token"]).json["error"]), (401, "invalid_grant"),
              "ends both")
    tap.equal(program.form("/oauth/v1/token/revoke", token="nothing").status, 200, "what is not there is no error")
    secrets = (program.secret, live["access_token"], live["refresh_token"], second["access_token"])
    raw = b"" if server.store.url else b"".join(open(os.path.join(server.store.folder, name), "rb").read() for name in
                                                os.listdir(server.store.folder) if name.startswith("kartoteka.sqlite"))
    tap.ok(not any(s.encode() in raw or s in server.output() for s in secrets), "nothing of it is stored or logged as it is")


def test_people(tap, server):
    admin = administrator(server)
    program = Program(admin)
    jan = person(admin, "jan@example.com", "representative")
    server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "Hidden"}})
    tokens = program.exchange(program.code(jan, scope="crm.objects.contacts.read crm.objects.contacts.write")).json
    seen = server.call("GET", "/crm/v3/objects/contacts", key=tokens["access_token"]).json["results"]
    mine = server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "Mine"}}, key=tokens["access_token"])
    tap.ok(seen == [] and mine.status == 201, "it sees and does what the person may", seen)
    grants = jan.call("GET", "/api/v1/me/programs").json["results"]
    tap.equal([(g["name"], g["scopes"]) for g in grants],
              [("Mailer", ["crm.objects.contacts.read", "crm.objects.contacts.write"])], "the person sees it")
    is_problem(tap, admin.call("DELETE", f"/api/v1/me/programs/{grants[0]['id']}"), 404, "not_found", "it is nobody else's to end")
    tap.equal(jan.call("DELETE", f"/api/v1/me/programs/{grants[0]['id']}").status, 204, "and ends it")
    tap.equal((opens(server, tokens["access_token"]), program.refresh(tokens["refresh_token"]).json["error"],
               jan.call("GET", "/api/v1/me/programs").json["results"]), (401, "invalid_grant", []), "at once")
    tokens = program.exchange(program.code(jan)).json
    code = program.code(jan)
    admin.call("POST", f"/api/v1/users/{jan.id}/disable")
    tap.equal((opens(server, tokens["access_token"]), program.refresh(tokens["refresh_token"]).json["error"],
               program.exchange(code).json["error"]), (401, "invalid_grant", "invalid_grant"), "a shut account ends it, too")
    tokens = program.exchange(program.code(admin)).json
    tap.equal(admin.call("DELETE", f"/api/v1/programs/{program.id}").status, 204, "a program ended")
    tap.equal((opens(server, tokens["access_token"]), program.refresh(tokens["refresh_token"]).json["error"]),
              (401, "invalid_client"), "with all it had")
    is_problem(tap, admin.call("DELETE", f"/api/v1/programs/{program.id}"), 404, "not_found", "once")
    actions = [e["action"] for e in admin.call("GET", "/api/v1/audit?limit=100").json["results"]]
    tap.ok("key.create" in actions and "key.revoke" in actions and "settings.change" in actions, "it is in the trail", actions)


def test_changing(tap, server):
    admin = administrator(server)
    program = Program(admin, scopes=("crm.objects.contacts.read", "crm.objects.contacts.write", "crm.lists.read"))
    path = f"/api/v1/programs/{program.id}"
    jan = person(admin, "jan@example.com", "representative")
    wide = program.exchange(program.code(jan, scope="crm.objects.contacts.read crm.lists.read")).json
    narrow = program.exchange(program.code(admin, scope="crm.lists.read")).json
    tap.equal(opens(server, wide["access_token"]), 200, "before")
    for _ in range(100):  # that it was used is written a moment after the answer
        listed = next(p for p in admin.call("GET", "/api/v1/programs").json["results"] if p["id"] == program.id)
        if listed["usedAt"]:
            break
        time.sleep(0.05)
    tap.ok(listed["people"] == 2 and listed["usedAt"] and listed["disabled"] is False, "who let it act, and when it last did", listed)
    grants = admin.call("GET", f"{path}/grants").json["results"]
    tap.equal([(g["person"], g["email"], g["scopes"]) for g in grants if g["userId"] == jan.id],
              [("Jan", "jan@example.com", ["crm.objects.contacts.read", "crm.lists.read"])], "what a person allowed")
    # name and addresses
    changed = admin.call("PATCH", path, {"name": " Mailer  Pro ", "redirectUris": ["https://new.example.com/back"]})
    tap.ok(changed.status == 200 and changed.json["name"] == "Mailer Pro" and changed.json["clientId"] == program.client
           and len(changed.json["scopes"]) == 3 and changed.json["confidential"], "what is left out stays", changed)
    is_problem(tap, admin.call("POST", "/api/v1/oauth/look", program.request()), 400, "invalid", "the old address is none any more")
    tap.equal(admin.call("POST", "/api/v1/oauth/look", program.request(redirectUri="https://new.example.com/back")).json["name"],
              "Mailer Pro", "the new one is")
    for wrong in ({"name": ""}, {"redirectUris": []}, {"redirectUris": ["http://example.com"]}, {"scopes": []},
                  {"scopes": ["everything"]}):
        tap.equal(admin.call("PATCH", path, wrong).status, 400, f"refused: {wrong}")
    tap.equal(admin.call("PATCH", path, {}).json, changed.json, "and nothing of that was kept")
    # scopes that go
    admin.call("PATCH", path, {"redirectUris": [BACK]})
    code = program.code(jan, scope="crm.lists.read crm.objects.contacts.read")
    gone = program.code(jan, scope="crm.lists.read")
    tap.equal(admin.call("PATCH", path, {"scopes": ["crm.objects.contacts.read"]}).status, 200, "a scope is taken")
    tap.equal((opens(server, wide["access_token"]), opens(server, wide["access_token"], "/api/v1/objects/contacts/query")),
              (200, 405), "what is left goes on")
    tap.equal((opens(server, wide["access_token"], "/crm/v3/lists"), opens(server, narrow["access_token"], "/crm/v3/lists"),
               program.refresh(narrow["refresh_token"]).json["error"]), (403, 401, "invalid_grant"),
              "the scope is taken from what people allowed; of nothing left nothing is left open")
    tap.equal((program.exchange(code).json["scope"], program.exchange(gone).json["error"]),
              ("crm.objects.contacts.read", "invalid_grant"), "and from codes on their way")
    # disabled
    tap.equal(admin.call("PATCH", path, {"disabled": True}).json["disabled"], True, "disabled")
    tap.equal((opens(server, wide["access_token"]), program.refresh(wide["refresh_token"]).json["error"]), (401, "invalid_client"),
              "what people allowed opens nothing")
    is_problem(tap, admin.call("POST", "/api/v1/oauth/look", program.request()), 400, "invalid", "and nobody is asked")
    tap.ok("disabled" in admin.call("POST", "/api/v1/oauth/look", program.request()).json["detail"], "with the reason")
    admin.call("PATCH", path, {"disabled": False})
    tap.equal(opens(server, wide["access_token"]), 200, "enabled, it goes on")
    # another secret
    again = admin.call("POST", f"{path}/secret")
    tap.ok(again.status == 200 and again.json["clientSecret"] != program.secret, "a new secret", again)
    tap.equal(program.refresh(wide["refresh_token"]).json["error"], "invalid_client", "the one before is no more")
    program.secret = again.json["clientSecret"]
    tap.equal(program.refresh(wide["refresh_token"]).status, 200, "the new one is")
    public = Program(admin, confidential=False)
    is_problem(tap, admin.call("POST", f"/api/v1/programs/{public.id}/secret"), 409, "conflict", "a public program has none")
    # what one person allowed
    grants = admin.call("GET", f"{path}/grants").json["results"]
    mine = next(g for g in grants if g["userId"] == jan.id)
    is_problem(tap, admin.call("DELETE", f"/api/v1/programs/{public.id}/grants/{mine['id']}"), 404, "not_found", "of another program")
    for grant in grants:
        tap.equal(admin.call("DELETE", f"{path}/grants/{grant['id']}").status, 204, "ended by the administrator")
    tap.equal((admin.call("GET", f"{path}/grants").json["results"], jan.call("GET", "/api/v1/me/programs").json["results"]),
              ([], []), "for both")
    is_problem(tap, admin.call("DELETE", f"{path}/grants/{mine['id']}"), 404, "not_found", "once")
    key = admin.call("GET", "/api/v1/tokens").json["results"][0]["id"]
    is_problem(tap, admin.call("DELETE", f"{path}/grants/{key}"), 404, "not_found", "a key of one's own is none")
    for method, where, body in (("PATCH", "", {"name": "X"}), ("POST", "/secret", None), ("GET", "/grants", None), ("DELETE", "/grants/1", None)):
        is_problem(tap, jan.call(method, path + where, body), 403, "denied", f"{method} {where} is the administrator's")
        is_problem(tap, admin.call(method, "/api/v1/programs/999" + where, body), 404, "not_found", f"{method} {where} of none")


run(test_changing, test_programs, test_asking, test_tokens, test_people)
