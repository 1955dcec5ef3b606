"""Signing in through a provider (OpenID Connect), against a real one: who is let in, as whom, with which
rights, and what is refused of what comes back."""
import http.server
import os
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from support import EMAIL, Browser, Server, Tap, engines, is_problem
import oidc

HOSTS = ("--private-hosts", "127.0.0.1")
OTHER = "three blue teapots"


def sql(server, statement):
    """Changes what no call can change."""
    if server.store.url:
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", server.store.url, "-c", statement],
                       check=True, stdout=subprocess.DEVNULL)
        return
    with sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=20) as base:
        base.execute(statement)


def invite(admin, email, role="representative", name="Jan Kowal"):
    made = admin.call("POST", "/api/v1/invitations", {"email": email, "role": role}).json
    browser = Browser(admin.server)
    answer = browser.call("POST", "/api/v1/links/invitation", {
        "token": made["path"].partition("#")[2], "name": name, "password": OTHER, "language": "en"})
    return browser, answer


class Visitor(Browser):
    """A browser that keeps more than one cookie."""

    def __init__(self, server):
        super().__init__(server)
        self.jar = {}

    def call(self, method, path, body=None, headers=None, csrf=True):
        self.cookie = "; ".join(f"{k}={v}" for k, v in self.jar.items())
        answer = super().call(method, path, body, headers, csrf)
        for line in answer.headers.get_all("Set-Cookie") or []:
            pair, _, rest = line.partition(";")
            name, _, value = pair.partition("=")
            self.attributes = rest
            self.jar.pop(name, None)
            if "Max-Age=0" not in rest:
                self.jar[name] = value
        return answer


def set_up(admin, provider, **more):
    body = {"enabled": True, "label": "Company sign-in", "issuer": provider.issuer, "clientId": provider.client,
            "clientSecret": provider.secret, "scopes": "openid email profile", "defaultRole": "representative",
            "makesPeople": True, "groups": []}
    body.update(more)
    provider.tell("client", redirect=f"http://127.0.0.1:{admin.server.port}/signin/provider")
    return admin.call("PUT", "/api/v1/signin-provider", body)


def leave(server, provider, who, visitor=None, begin="/api/v1/session/oidc/begin"):
    """A visitor who comes back from the provider, and what came back."""
    visitor = visitor or Visitor(server)
    begun = visitor.call("POST", begin)
    assert begun.status == 200, begun
    back = urllib.parse.urlsplit(provider.visit(begun.json["url"], who))
    query = dict(urllib.parse.parse_qsl(back.query))
    return visitor, query


def enter(server, provider, who):
    visitor, query = leave(server, provider, who)
    return visitor, visitor.call("POST", "/api/v1/session/oidc", {
        "code": query["code"], "state": query["state"], "issuer": query["iss"]})


def administrator(server):
    browser = Visitor(server)
    browser.login()
    return browser


def test_settings(tap, server, provider):
    admin = administrator(server)
    view = admin.call("GET", "/api/v1/signin-provider").json
    tap.equal((view["enabled"], view["issuer"], view["passwords"], view["hasSecret"]), (False, "", True, False),
              "nothing is set up at first")
    tap.equal(server.get("/api/v1/session/ways", key=None).json, {"provider": None, "passwords": True},
              "and no button shown")
    is_problem(tap, Visitor(server).call("POST", "/api/v1/session/oidc/begin"), 404, "not_found", "nor a way")
    done = set_up(admin, provider)
    tap.ok(done.status == 200 and done.json["hasSecret"] and provider.secret not in done.body.decode(),
           "the secret is never answered", done)
    tap.equal(done.json["redirectUri"], f"http://127.0.0.1:{server.port}/signin/provider", "what to tell the provider")
    tap.equal(server.get("/api/v1/session/ways", key=None).json,
              {"provider": "Company sign-in", "passwords": True}, "the button's label")
    tap.equal(admin.call("POST", "/api/v1/signin-provider/try").json, {"answers": True, "why": ""}, "it answers")
    kept = admin.call("PUT", "/api/v1/signin-provider", {"label": "Work account"})
    tap.equal((kept.json["label"], kept.json["hasSecret"]), ("Work account", True), "what is left out stays")
    for name, value in [("issuer", "ftp://x"), ("issuer", "http://login.example.com"), ("issuer", "https://"),
                        ("label", ""), ("label", "x" * 61), ("clientId", ""), ("scopes", "email"),
                        ("issuer", "http://127.0.0.1@login.example.com"), ("issuer", "https://a?b"),
                        ("emailClaim", "")]:
        is_problem(tap, admin.call("PUT", "/api/v1/signin-provider", {name: value}), 400, "invalid",
                   f"{name} {value!r}")
    is_problem(tap, admin.call("PUT", "/api/v1/signin-provider", {"defaultRole": "pope"}), 404, "not_found",
               "a role that is none")
    other = admin.call("PUT", "/api/v1/signin-provider", {"issuer": "https://login.example.com"})
    tap.equal(other.json["hasSecret"], False, "a secret is not sent to another issuer")
    raw = open(os.path.join(server.store.folder, "kartoteka.sqlite"), "rb").read() if not server.store.url else b""
    tap.ok(provider.secret.encode() not in raw and provider.secret not in server.output(), "nor stored or logged as it is")
    # Nobody gives more than they have.
    _, made = invite(administrator_browser(server), "second@example.com", "administrator", "Second")
    second = Visitor(server)
    second.login("second@example.com", OTHER)
    is_problem(tap, second.call("PUT", "/api/v1/signin-provider", {"defaultRole": "super-administrator"}), 403, "denied",
               "roles beyond one's own")
    tap.equal(second.call("PUT", "/api/v1/signin-provider", {"defaultRole": "administrator"}).status, 200, "one's own")
    tap.equal(made.status, 201, "an administrator")
    _, plain = invite(administrator_browser(server), "plain@example.com", "representative", "Plain")
    one = Visitor(server)
    one.login("plain@example.com", OTHER)
    is_problem(tap, one.call("GET", "/api/v1/signin-provider"), 403, "denied", "not for everybody")


def administrator_browser(server):
    browser = Browser(server)
    browser.login()
    return browser


def test_entering(tap, server, provider):
    admin = administrator(server)
    set_up(admin, provider)
    provider.person("anna", email="anna@example.com", email_verified=True, name="Anna  Nowak")
    visitor, query = leave(server, provider, "anna")
    tap.ok("HttpOnly" in visitor.attributes and "SameSite=Strict" in visitor.attributes, "the cookie of the trip",
           visitor.attributes)
    body = {"code": query["code"], "state": query["state"]}
    stranger = Visitor(server).call("POST", "/api/v1/session/oidc", body)
    is_problem(tap, stranger, 401, "unauthenticated", "another browser can not use what came back")
    wrong = visitor.call("POST", "/api/v1/session/oidc", {**body, "state": query["state"][:-1] + "?"})
    is_problem(tap, wrong, 401, "unauthenticated", "a wrong state")
    tap.equal(wrong.json["reason"], "oidc.state", "is told as such")
    is_problem(tap, visitor.call("POST", "/api/v1/session/oidc", {**body, "issuer": "https://mixed.up"}), 401,
               "unauthenticated", "another issuer's answer (RFC 9207)")
    is_problem(tap, visitor.call("POST", "/api/v1/session/oidc", body, headers={"Sec-Fetch-Site": "cross-site"}), 403,
               "denied", "from a page of another site")
    kept = dict(visitor.jar)
    done = visitor.call("POST", "/api/v1/session/oidc", body)
    tap.ok(done.status == 200 and done.json["user"]["name"] == "Anna Nowak" and
           done.json["user"]["role"] == "representative" and not done.json["secondFactorMissing"],
           "she is let in, and an account was made", done)
    tap.ok("kartoteka-signin" not in visitor.jar and "kartoteka" in visitor.jar, "the trip's cookie is gone")
    tap.equal(visitor.call("GET", "/api/v1/session").json["user"]["email"], "anna@example.com", "a session")
    again = Visitor(server)
    again.jar = {k: v for k, v in kept.items() if k == "kartoteka-signin"}
    replay = again.call("POST", "/api/v1/session/oidc", body)
    is_problem(tap, replay, 401, "unauthenticated", "a code is good once")
    tap.equal(replay.json["reason"], "oidc.token", "which the provider says")
    second, entered = enter(server, provider, "anna")
    tap.equal(entered.json["user"]["id"], done.json["user"]["id"], "the second time it is the same account")
    people = admin.call("GET", "/api/v1/members").json["results"]
    tap.equal(len(people), 2, "and no other was made")
    listed = admin.call("GET", "/api/v1/audit?limit=50").json["results"]
    names = [entry["action"] for entry in listed]
    tap.ok(names.count("session.open") >= 3 and names.count("session.fail") >= 4 and "account.change" in names,
           "all of it is in the trail", names)
    is_problem(tap, Browser(server).login("anna@example.com", "x"), 401, "unauthenticated", "no password opens it")
    # What the account's address is does not matter any more.
    provider.person("anna", email="other@example.com", email_verified=True, name="Anna Nowak")
    _, entered = enter(server, provider, "anna")
    tap.equal(entered.json["user"]["id"], done.json["user"]["id"], "the subject counts, not the address")
    # Shut.
    tap.equal(admin.call("POST", f"/api/v1/users/{done.json['user']['id']}/disable").status, 204, "shut")
    tap.equal(second.call("GET", "/api/v1/session").status, 401, "her sessions end")
    _, refused = enter(server, provider, "anna")
    tap.equal((refused.status, refused.json["reason"]), (401, "oidc.shut"), "a shut account stays shut")
    provider.person("anna2", email="anna@example.com", email_verified=True)
    _, refused = enter(server, provider, "anna2")
    tap.equal((refused.status, refused.json["reason"]), (401, "oidc.shut"), "also for another subject with its address")
    # Networks of the policy.
    sql(server, "UPDATE security_policy SET addresses = '192.0.2.0/24'")
    time.sleep(0.1)
    is_problem(tap, Visitor(server).call("POST", "/api/v1/session/oidc/begin"), 403, "denied", "allowed addresses count")
    sql(server, "UPDATE security_policy SET addresses = '', factor_required = 1")
    provider.person("eva", email="eva@example.com", email_verified=True)
    eva, entered = enter(server, provider, "eva")
    tap.equal((entered.status, entered.json["secondFactorMissing"], eva.call("GET", "/api/v1/users").status),
              (200, False, 200), "the second factor is the provider's business")


def test_tokens(tap, server, provider):
    """Everything that can be wrong with an ID token, in both ways of signing."""
    admin = administrator(server)
    set_up(admin, provider)
    provider.person("anna", email="anna@example.com", email_verified=True)
    for how in ("none", "noneSigned", "signature", "payload", "stranger", "own", "hmac", "nonce", "noNonce", "issuer",
                "audience", "audiences", "party", "expired", "early", "noSubject", "garbage", "missing"):
        provider.tell("spoil", how=how)
        visitor, refused = enter(server, provider, "anna")
        tap.ok(refused.status == 401 and refused.json["reason"] == "oidc.token" and "kartoteka" not in visitor.jar,
               f"refused: {how}", refused)
    tap.equal(len(admin.call("GET", "/api/v1/members").json["results"]), 1, "nobody was made by any")
    tap.equal(enter(server, provider, "anna")[1].status, 200, "one that is right")
    provider.tell("client", algorithm="ES256")
    tap.equal(enter(server, provider, "anna")[1].status, 200, "signed with ES256")
    for how in ("signature", "payload"):
        provider.tell("spoil", how=how)
        tap.equal(enter(server, provider, "anna")[1].status, 401, f"ES256 refused: {how}")
    provider.tell("client", algorithm="RS256", inIdToken=False)
    provider.person("ole", email="ole@example.com", email_verified=True, name="Ole")
    tap.equal(enter(server, provider, "ole")[1].json["user"]["name"], "Ole", "claims only in userinfo")
    provider.tell("client", inIdToken=True)


def test_addresses(tap, server, provider):
    """Which addresses count, and when one finds an account."""
    admin = administrator(server)
    set_up(admin, provider)
    provider.person("unverified", email="u@example.com", email_verified=False)
    provider.person("silent", email="s@example.com")
    provider.person("none", name="None")
    for who in ("unverified", "silent", "none"):
        tap.equal(enter(server, provider, who)[1].json["reason"], "oidc.no_email", f"{who}: no address that counts")
    set_up(admin, provider, takesUnverified=True)
    tap.equal(enter(server, provider, "unverified")[1].json["reason"], "oidc.no_email", "said to be unverified: never")
    tap.equal(enter(server, provider, "silent")[1].status, 200, "nothing said: by setting")
    set_up(admin, provider, makesPeople=False, takesUnverified=False)
    provider.person("new", email="new@example.com", email_verified=True)
    tap.equal(enter(server, provider, "new")[1].json["reason"], "oidc.unknown_person", "unknown people: by setting")
    browser, made = invite(administrator_browser(server), "jan@example.com")
    provider.person("jan", email="JAN@example.com", email_verified=True)
    _, entered = enter(server, provider, "jan")
    tap.equal(entered.json["user"]["id"], made.json["user"]["id"], "found by the address")
    invite(administrator_browser(server), "ewa@example.com")
    set_up(admin, provider, linksByEmail=False)
    provider.person("ewa", email="ewa@example.com", email_verified=True)
    tap.equal(enter(server, provider, "ewa")[1].json["reason"], "oidc.link_first", "unless the settings say no")
    set_up(admin, provider)
    provider.person("boss", email=EMAIL, email_verified=True)
    refused = enter(server, provider, "boss")[1]
    tap.equal(refused.json["reason"], "oidc.link_first", "who may do everything is never found by an address")
    visitor, query = leave(server, provider, "boss", admin, "/api/v1/me/identities/begin")
    body = {"code": query["code"], "state": query["state"]}
    is_problem(tap, admin.call("POST", "/api/v1/me/identities", body, csrf=False), 403, "denied", "linking wants the page")
    is_problem(tap, admin.call("POST", "/api/v1/session/oidc", body), 401, "unauthenticated",
               "what was begun to link does not sign in")
    tap.equal(admin.call("POST", "/api/v1/me/identities", body).status, 204, "the owner links it, signed in")
    tap.equal(admin.call("GET", "/api/v1/me/identities").json["results"][0]["issuer"], provider.issuer, "and sees it")
    tap.equal(enter(server, provider, "boss")[1].json["user"]["role"], "super-administrator", "then it signs in")
    other = Visitor(server)
    other.login("jan@example.com", OTHER)
    visitor, query = leave(server, provider, "boss", other, "/api/v1/me/identities/begin")
    is_problem(tap, other.call("POST", "/api/v1/me/identities", {"code": query["code"], "state": query["state"]}), 409,
               "conflict", "an identity belongs to one account")
    tap.equal(admin.call("POST", "/api/v1/me/identities/unlink", {"issuer": provider.issuer}).status, 204, "unlinked")
    is_problem(tap, admin.call("POST", "/api/v1/me/identities/unlink", {"issuer": provider.issuer}), 404, "not_found",
               "once")


def test_groups(tap, server, provider):
    admin = administrator(server)
    sales = admin.call("POST", "/api/v1/departments", {"name": "Sales"}).json["id"]
    rows = [{"group": "crm-bosses", "role": "super-administrator"},
            {"group": "crm-stewards", "role": "steward", "departmentId": sales}]
    set_up(admin, provider, groups=rows, defaultRole="")

    def role_of(*groups, **more):
        provider.person("kim", email="kim@example.com", email_verified=True, groups=list(groups), **more)
        answer = enter(server, provider, "kim")[1]
        return answer.json.get("user", {}).get("role") or answer.json["reason"]

    tap.equal(role_of("others"), "oidc.no_group", "in no group: not let in")
    tap.equal(role_of("others", "crm-stewards"), "steward", "in one: its role")
    member = next(m for m in admin.call("GET", "/api/v1/members").json["results"] if m["role"] == "steward")
    tap.equal(member["departmentId"], sales, "and department")
    tap.equal(role_of("crm-stewards", "crm-bosses"), "super-administrator", "in several: the first of the settings")
    tap.equal(role_of("CRM-bosses", "crm-stewards"), "steward", "worked out anew each time, letter by letter")
    tap.equal(role_of(), "oidc.no_group", "out of all: not let in")
    set_up(admin, provider, groups=rows, defaultRole="analyst")
    tap.equal(role_of(), "analyst", "or the default role")
    set_up(admin, provider, groups=rows, defaultRole="analyst", groupsClaim="realm.access")
    tap.equal(role_of(), "analyst", "a claim that is not there")
    # The author of the settings could not give it (any more).
    invite(administrator_browser(server), "second@example.com", "administrator", "Second")
    second = Visitor(server)
    second.login("second@example.com", OTHER)
    is_problem(tap, set_up(second, provider, groups=rows), 403, "denied", "an author gives no more than they have")
    tap.equal(set_up(second, provider, groups=[{"group": "crm-bosses", "role": "administrator"}],
                     defaultRole="analyst").status, 200, "theirs")
    sql(server, "UPDATE signin_provider SET author_role = 'steward'")
    tap.equal(role_of("crm-bosses"), "analyst", "nor does somebody get it afterwards")
    # The last who may do everything.
    set_up(admin, provider, groups=[], defaultRole="analyst")
    provider.person("boss", email=EMAIL, email_verified=True, groups=["nothing"])
    visitor, query = leave(server, provider, "boss", admin, "/api/v1/me/identities/begin")
    admin.call("POST", "/api/v1/me/identities", {"code": query["code"], "state": query["state"]})
    set_up(admin, provider, groups=rows, defaultRole="analyst")
    tap.equal(enter(server, provider, "boss")[1].json["user"]["role"], "super-administrator",
              "the last who may do everything stays so")


def test_passwords(tap, server, provider):
    admin = administrator(server)
    invite(administrator_browser(server), "jan@example.com")
    set_up(admin, provider, passwords=False)
    tap.equal(server.get("/api/v1/session/ways", key=None).json["passwords"], False, "passwords are closed")
    closed = Browser(server).login("jan@example.com", OTHER)
    tap.equal((closed.status, closed.json["reason"]), (403, "oidc.passwords_closed"), "for people")
    wrong = Browser(server).login("jan@example.com", "wrong")
    tap.equal((wrong.status, wrong.json["reason"]), (401, "api.wrong_login"), "a wrong one tells nothing")
    tap.equal(Browser(server).login().status, 200, "who may do everything gets in where the provider does not answer")
    set_up(admin, provider, passwords=False, enabled=False)
    tap.equal(Browser(server).login("jan@example.com", OTHER).status, 200, "nor where there is none")


class Fake(http.server.BaseHTTPRequestHandler):
    """A server that is no provider."""
    answer, hits = (200, b"{}", {}), []

    def do_GET(self):
        Fake.hits.append(self.path)
        status, body, headers = Fake.answer
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *unused):
        pass


def test_asking(tap, server, provider):
    """What is asked of whom: addresses, redirects, sizes, certificates."""
    admin = administrator(server)
    fake = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Fake)
    threading.Thread(target=fake.serve_forever, daemon=True).start()
    port = fake.server_address[1]

    def why(issuer):
        Fake.hits.clear()
        put = set_up(admin, provider, issuer=issuer)
        if put.status != 200:
            return put.json["code"]
        told = admin.call("POST", "/api/v1/signin-provider/try").json
        assert not told["answers"], told
        begun = Visitor(server).call("POST", "/api/v1/session/oidc/begin")
        assert begun.status == 503 and begun.json["reason"] == "oidc.unreachable", begun
        return told["why"]

    tap.ok("calls itself" in why(f"http://127.0.0.1:{port}"), "an answer that is no provider's")
    Fake.answer = (302, b"", {"Location": f"{provider.issuer}/.well-known/openid-configuration"})
    tap.ok("answers 302" in why(f"http://127.0.0.1:{port}/a"), "redirects are not followed")
    Fake.answer = (200, b'"' + b"x" * 700000 + b'"', {})
    tap.ok("too much" in why(f"http://127.0.0.1:{port}/b"), "nor is it read for ever")
    Fake.answer = (200, b"[" * 200, {})
    tap.ok(why(f"http://127.0.0.1:{port}/c"), "broken JSON")
    body = ('{"issuer":"http://127.0.0.1:%d/d","authorization_endpoint":"javascript:alert(1)",'
            '"token_endpoint":"file:///etc/passwd","jwks_uri":"gopher://127.0.0.1"}' % port).encode()
    Fake.answer = (200, body, {})
    tap.ok("missing or not https" in why(f"http://127.0.0.1:{port}/d"), "addresses of other schemes")
    # Every notation of an address of one's own network (none is listed but 127.0.0.1).
    Fake.hits.clear()
    for host in ("localhost", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0",
                 "[::ffff:7f00:1]", "[::]", "127.0.0.2", "169.254.169.254", "[fe80::1]", "[fd00::1]", "10.0.0.1",
                 "192.168.1.1", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"):
        told = why(f"https://{host}:{port}")
        tap.ok("private network" in told, f"https to {host}", told)
        tap.equal(why(f"http://{host}:{port}"), "invalid", f"http to {host}")
    tap.equal(Fake.hits, [], "nothing was connected to")
    # A certificate that nobody vouches for.
    folder = tempfile.mkdtemp()
    made = subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{folder}/key",
                           "-out", f"{folder}/cert", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
                           "subjectAltName=IP:127.0.0.1"], capture_output=True, check=False)
    secure = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Fake)
    secure.handle_error = lambda *unused: None  # of a client that does not like the certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/cert", f"{folder}/key")
    secure.socket = context.wrap_socket(secure.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=secure.serve_forever, daemon=True).start()
    told = why(f"https://127.0.0.1:{secure.server_address[1]}")
    tap.ok(made.returncode == 0 and ("certificate" in told.lower() or "ssl" in told.lower()), "a certificate is checked",
           told)
    tap.equal(Fake.hits, [], "before anything is asked")
    fake.shutdown()
    secure.shutdown()


def main():
    tap = Tap()
    try:
        provider = oidc.Provider()
    except oidc.Missing as missing:
        print(f"ok 1 - signing in through a provider # SKIP no oidc-provider {oidc.VERSION}: {missing}\n1..1")
        return 0
    try:
        for engine in engines():
            for test in (test_settings, test_entering, test_tokens, test_addresses, test_groups, test_passwords,
                         test_asking):
                print(f"# {test.__name__} on {engine}", flush=True)
                with Server(engine, options=HOSTS) as server:
                    test(tap, server, provider)
        return tap.end()
    finally:
        provider.stop()


if __name__ == "__main__":
    sys.exit(main())
