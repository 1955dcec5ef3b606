"""The second factor, own sessions, invitations, resets, shut accounts, the policy, scopes of keys."""
import base64
import hashlib
import hmac
import os
import re
import sqlite3
import stat
import subprocess
import time

from support import EMAIL, PASSWORD, Browser, Server, is_problem, is_standard_error, run
from server import Store, command

OTHER = "three blue teapots"


def sql(server, statement):
    """Moves the clock of a row, which no call can do."""
    if server.store.url:
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", server.store.url, "-c", statement],
                       check=True, stdout=subprocess.DEVNULL)
        return
    with sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=20) as base:
        base.execute(statement)


def code_at(secret, step):
    """RFC 6238 as the standard has it, by Python's own library."""
    key = base64.b32decode(secret)
    digest = hmac.new(key, step.to_bytes(8, "big"), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at:at + 4], 'big') & 0x7fffffff) % 1000000:06d}"


def step_now():
    """The half minute, far enough from its end for a few calls."""
    while time.time() % 30 > 24:
        time.sleep(0.5)
    return int(time.time()) // 30


def signed_in(server, **how):
    browser = Browser(server)
    browser.login(**how)
    return browser


def wrong_code(secret, step):
    right = {code_at(secret, step + n) for n in range(-2, 4)}
    return next(text for text in ("111111", "222222", "333333", "444444", "555555") if text not in right)


def enrol(browser, password=PASSWORD):
    """Secret, recovery codes, and the step of the code that was used up."""
    begun = browser.call("POST", "/api/v1/me/second-factor", {"password": password}).json
    step = step_now()
    done = browser.call("POST", "/api/v1/me/second-factor/confirm",
                        {"code": code_at(begun["secret"], step - 1)})
    return begun["secret"], done.json["recoveryCodes"], step - 1


def invite(admin, email, role="representative", name="Jan Kowal", password=OTHER):
    made = admin.call("POST", "/api/v1/invitations", {"email": email, "role": role}).json
    browser = Browser(admin.server)
    answer = browser.call("POST", "/api/v1/links/invitation", {
        "token": made["path"].partition("#")[2], "name": name, "password": password, "language": "en"})
    return browser, answer


def test_second_factor(tap, server):
    browser = signed_in(server)
    view = browser.call("GET", "/api/v1/me/second-factor").json
    tap.equal(view, {"enabled": False, "since": None, "recoveryCodesLeft": 0, "required": False}, "off at first")
    is_problem(tap, browser.call("POST", "/api/v1/me/second-factor", {"password": "wrong"}), 400, "invalid",
               "the password is asked for")
    is_problem(tap, browser.call("POST", "/api/v1/me/second-factor/confirm", {"code": "123456"}), 409,
               "conflict", "nothing was begun")
    begun = browser.call("POST", "/api/v1/me/second-factor", {"password": PASSWORD})
    secret = begun.json["secret"]
    tap.ok(begun.status == 201 and re.fullmatch(r"[A-Z2-7]{32}", secret), "160 bits as base32", begun)
    tap.ok(begun.json["uri"].startswith("otpauth://totp/Kartoteka:") and secret in begun.json["uri"], "the URI")
    if "qr" in begun.json:
        tap.ok(begun.json["qr"]["size"] > 30 and begun.json["qr"]["path"].startswith("M4 4h7v1h-7z"),
               "the QR code begins with the corner", begun.json["qr"]["path"][:40])
    step = step_now()
    is_problem(tap, browser.call("POST", "/api/v1/me/second-factor/confirm",
                                 {"code": wrong_code(secret, step)}), 400, "invalid", "a wrong code")
    tap.equal(Browser(server).login().json.get("csrf") is not None, True, "it does not count before it is confirmed")
    other = signed_in(server)
    done = browser.call("POST", "/api/v1/me/second-factor/confirm",
                        {"code": code_at(secret, step - 1)[:3] + " " + code_at(secret, step - 1)[3:]})
    codes = done.json["recoveryCodes"]
    tap.ok(done.status == 200 and len(set(codes)) == 10 and all(re.fullmatch(r"([a-z2-7]{4}-){3}[a-z2-7]{4}", one)
                                                               for one in codes), "on, with ten codes", done)
    tap.equal(other.call("GET", "/api/v1/session").status, 401, "other sessions end")
    tap.equal(browser.call("GET", "/api/v1/session").status, 200, "this one stays")
    is_problem(tap, browser.call("POST", "/api/v1/me/second-factor", {"password": PASSWORD}), 409, "conflict",
               "it is not begun again while it is on")

    newcomer = Browser(server)
    first = newcomer.login()
    tap.ok(first.status == 200 and set(first.json) == {"ticket", "expiresAt"} and newcomer.cookie is None,
           "the password alone gives a ticket and no session", first)
    ticket = first.json["ticket"]
    used = newcomer.call("POST", "/api/v1/session/code", {"ticket": ticket, "code": code_at(secret, step - 1)})
    is_problem(tap, used, 401, "unauthenticated", "a code that was used is refused")
    tap.equal(used.json["reason"], "signin.code_wrong", "as wrong")
    is_problem(tap, newcomer.call("POST", "/api/v1/session/code", {"ticket": "x", "code": code_at(secret, step)}),
               401, "unauthenticated", "a made-up ticket")
    right = newcomer.call("POST", "/api/v1/session/code", {"ticket": ticket, "code": code_at(secret, step)})
    tap.ok(right.status == 200 and newcomer.cookie, "the right code opens", right)
    tap.equal(newcomer.call("GET", "/api/v1/session").status, 200, "a session")
    again = newcomer.call("POST", "/api/v1/session/code", {"ticket": ticket, "code": code_at(secret, step + 1)})
    tap.equal(again.json["reason"], "signin.ticket_gone", "a ticket is good once")

    ticket = Browser(server).login().json["ticket"]
    tap.equal(server.post("/api/v1/session/code", {"ticket": ticket, "code": code_at(secret, step - 5)},
                          key=None).status, 401, "an old code is refused")
    by_recovery = server.post("/api/v1/session/code", {"ticket": ticket, "code": codes[3].upper().replace("-", " ")},
                              key=None)
    tap.equal(by_recovery.status, 200, "a recovery code does, however it is written")
    ticket = Browser(server).login().json["ticket"]
    tap.equal(server.post("/api/v1/session/code", {"ticket": ticket, "code": codes[3]}, key=None).status, 401, "once")
    tap.equal(browser.call("GET", "/api/v1/me/second-factor").json["recoveryCodesLeft"], 9, "nine are left")
    sql(server, "UPDATE one_time_link SET expires_at = 1 WHERE kind = 'code'")
    late = server.post("/api/v1/session/code", {"ticket": ticket, "code": codes[4]}, key=None)
    tap.equal((late.status, late.json["reason"]), (401, "signin.ticket_gone"), "a ticket ends after a while")

    sql(server, "DELETE FROM login_failure")
    fresh = browser.call("POST", "/api/v1/me/second-factor/recovery-codes", {"password": PASSWORD, "code": codes[0]})
    tap.equal((fresh.status, len(set(fresh.json["recoveryCodes"]) - set(codes))), (200, 10), "new recovery codes")
    is_problem(tap, browser.call("POST", "/api/v1/me/second-factor/off", {"password": PASSWORD, "code": codes[1]}),
               400, "invalid", "the old ones are gone")
    is_problem(tap, browser.call("POST", "/api/v1/me/second-factor/off",
                                 {"password": "wrong", "code": fresh.json["recoveryCodes"][0]}), 400, "invalid",
               "turning off wants the password")
    tap.equal(browser.call("POST", "/api/v1/me/second-factor/off",
                           {"password": PASSWORD, "code": fresh.json["recoveryCodes"][0]}).status, 204, "and a code")
    tap.ok("csrf" in Browser(server).login().json, "the password alone opens again")
    for text in (secret, *codes, *fresh.json["recoveryCodes"], ticket):
        if text in server.output():
            tap.ok(False, "a secret stands in the log")
    key_file = os.path.join(server.store.folder, "secrets.key")
    tap.equal(stat.S_IMODE(os.stat(key_file).st_mode), 0o600, "the key is its owner's alone")


def resting(server, *words, stdin):
    """The command opens the store, so the server rests meanwhile."""
    server.process.terminate()
    server.process.wait(60)
    command(*words, *server.store.arguments, "--email", EMAIL, "--password-stdin", stdin=stdin + "\n", program=server.program)
    server.start()


def test_guessing(tap, unused):
    """Who guesses passwords locks their own network and slows strangers down, not the account's owner."""
    with Server(unused.store.engine, options=["--trusted-proxies", "127.0.0.1"]) as server:
        def login(browser, network, password="wrong", email=EMAIL):
            return browser.call("POST", "/api/v1/session", {"email": email, "password": password},
                                {"X-Forwarded-For": f"10.{network}.0.{len(password)}"})

        owner = Browser(server)
        tap.equal(login(owner, 1, PASSWORD).status, 200, "a browser signs in")
        tap.ok(owner.device and len(owner.device) > 40, "and is known from then on", owner.device)
        tap.equal([login(Browser(server), 2, "wrong" + n * "x").status for n in range(6)], [401] * 5 + [429],
                  "five wrong ones lock a network, whichever of its addresses they come from")
        tap.equal((login(Browser(server), 2, PASSWORD).status, login(Browser(server), 3, PASSWORD).status), (429, 200),
                  "for the right one, too, and no other network")
        judged = [login(Browser(server), 10 + n).status for n in range(15)]
        slow = login(Browser(server), 40, PASSWORD)
        tap.equal((judged, slow.status, slow.headers["Retry-After"]), ([401] * 15, 429, "240"),
                  "after twenty from many networks strangers are slowed down")
        tap.equal((login(owner, 1, PASSWORD).status, login(owner, 2, PASSWORD).status), (200, 200),
                  "the known browser goes on, from the network that is locked, too")
        tap.equal([login(owner, 1, email="else@example.com").status for _ in range(6)], [401] * 5 + [429],
                  "to another account it is a stranger")
        made_up, stolen = Browser(server), Browser(server)
        made_up.device, stolen.device = "kartoteka-device=" + "x" * 43, owner.device
        tap.equal(login(made_up, 50, PASSWORD).status, 429, "so is who makes a cookie up")
        tap.equal([login(stolen, 60 + n).status for n in range(6)], [401] * 5 + [429],
                  "a cookie has five wrong ones of its own, wherever they come from")
        unknown = [login(Browser(server), 70 + n, email="nobody@example.com").status for n in range(22)]
        tap.equal(unknown, [401] * 20 + [429] * 2, "an address without an account is answered alike")
        sql(server, f"UPDATE login_failure SET since = since - {5 * 60 * 1000000} WHERE subject = 'email:{EMAIL}'")
        tap.equal([login(Browser(server), 200 + n).status for n in range(2)], [401, 429], "one more after four minutes")
        resting(server, "password", stdin=OTHER)
        tap.equal([login(browser, 2, OTHER).status for browser in (Browser(server), stolen)], [200, 200],
                  "a new password begins anew")
        shared = Browser(server)
        shared.device = owner.device
        login(shared, 1, OTHER)
        tap.ok(shared.device != owner.device, "and browsers of before are not known any more", shared.device)


def test_codes_lock(tap, server):
    browser = signed_in(server)
    secret, codes, step = enrol(browser)
    ticket = Browser(server).login().json["ticket"]
    wrong = [server.post("/api/v1/session/code", {"ticket": ticket, "code": wrong_code(secret, step)}, key=None).status
             for _ in range(5)]
    tap.equal(wrong, [401] * 5, "five wrong codes")
    gone = server.post("/api/v1/session/code", {"ticket": ticket, "code": codes[0]}, key=None)
    tap.equal(gone.json.get("reason"), "signin.ticket_gone", "end the ticket")
    ticket = Browser(server).login().json["ticket"]
    locked = server.post("/api/v1/session/code", {"ticket": ticket, "code": codes[0]}, key=None)
    tap.ok(locked.status == 429 and locked.headers["Retry-After"] == "900", "and lock the codes", locked)
    tap.equal(browser.call("POST", "/api/v1/me/second-factor/off", {"password": PASSWORD, "code": codes[0]}).status,
              429, "also for who is signed in")
    sql(server, "UPDATE login_failure SET since = 1")
    tap.equal(server.post("/api/v1/session/code", {"ticket": ticket, "code": codes[0]}, key=None).status, 200,
              "for 15 minutes")
    for _ in range(5):
        browser.call("POST", "/api/v1/me/password", {"current": "wrong", "password": OTHER})
    tap.equal(browser.call("POST", "/api/v1/me/password", {"current": PASSWORD, "password": OTHER}).status, 429,
              "the current password is not to be guessed either")


def test_sealed_elsewhere(tap, unused):
    """A store without its key opens no factor, and says so."""
    store = Store(unused.store.engine)
    path = os.path.join(store.folder, "secrets.key")

    def answer_of(key):
        if key:
            with open(path, "w") as file:
                file.write(key)
        with Server(store=store, key=False) as server:
            ticket = Browser(server).login().json["ticket"]
            answer = server.post("/api/v1/session/code", {"ticket": ticket, "code": code_at(secret, step_now())}, key=None)
            tap.ok(secret not in server.output(), "the secret stands in no log")
            return answer.status
    with Server(store=store) as server:
        secret, codes, step = enrol(signed_in(server))
    with open(path) as file:
        kept = file.read()
    tap.equal(answer_of("0" * 64 + "\n"), 507, "another key does not open it")
    tap.equal(answer_of(kept), 200, "the right one does")
    os.chmod(path, 0o644)
    done = subprocess.run([unused.program, "serve", *store.arguments, "--listen", "127.0.0.1:0"], capture_output=True,
                          text=True, timeout=60)
    tap.ok(done.returncode != 0 and "chmod 600" in done.stdout + done.stderr, "a key that others may read is refused",
           done)
    store.remove()


def test_sessions(tap, server):
    here, there = Browser(server), Browser(server)
    here.call("POST", "/api/v1/session", {"email": EMAIL, "password": PASSWORD},
              headers={"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"})
    there.call("POST", "/api/v1/session", {"email": EMAIL, "password": PASSWORD},
               headers={"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
                                      "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"})
    third = signed_in(server)
    listed = here.call("GET", "/api/v1/me/sessions").json["results"]
    tap.equal(sorted((one["browser"], one["system"], one["current"]) for one in listed),
              [("", "", False), ("Firefox", "Linux", True), ("Safari", "iPhone", False)], "where one is signed in")
    tap.equal({one["address"] for one in listed}, {"127.0.0.1"}, "from where")
    tap.ok(not any(one.cookie.partition("=")[2] in str(listed) for one in (here, there, third)), "no token is shown")
    phone = next(one for one in listed if one["system"] == "iPhone")
    tap.equal(here.call("DELETE", f"/api/v1/me/sessions/{phone['id']}").status, 204, "one is ended")
    tap.equal((there.call("GET", "/api/v1/session").status, third.call("GET", "/api/v1/session").status), (401, 200),
              "at once, and no other")
    is_problem(tap, here.call("DELETE", f"/api/v1/me/sessions/{phone['id']}"), 404, "not_found", "once")
    tap.equal(here.call("DELETE", "/api/v1/me/sessions").status, 204, "all others are ended")
    tap.equal((third.call("GET", "/api/v1/session").status, here.call("GET", "/api/v1/session").status), (401, 200),
              "but this one")
    tap.equal(server.get("/api/v1/me/sessions").status, 401, "keys have none")


def test_invitations(tap, server):
    admin = signed_in(server)
    made = admin.call("POST", "/api/v1/invitations",
                      {"email": "jan@example.com", "role": "representative", "name": "Jan Kowal"})
    tap.ok(made.status == 201 and re.fullmatch(r"/invite#[A-Za-z0-9_-]{43}", made.json["path"]), "an invitation", made)
    token = made.json["path"].partition("#")[2]
    listed = admin.call("GET", "/api/v1/invitations").json["results"]
    tap.ok([one["email"] for one in listed] == ["jan@example.com"] and token not in str(listed),
           "is listed without its link", listed)
    look = server.post("/api/v1/links/look", {"kind": "invitation", "token": token}, key=None)
    tap.equal(look.json, {"name": "Jan Kowal", "email": "jan@example.com", "passwordLeast": 8}, "tells whose it is")
    is_problem(tap, server.post("/api/v1/links/look", {"kind": "reset", "token": token}, key=None), 404, "not_found",
               "it is no reset")
    is_problem(tap, server.post("/api/v1/links/look", {"kind": "invitation", "token": "x" * 43}, key=None), 404,
               "not_found", "a made-up one")
    accept = {"token": token, "name": "Jan Kowal", "password": OTHER, "language": "pl"}
    for name, change in (("a common password", {"password": "jankowal1"}), ("a short one", {"password": "abc"}),
                         ("no name", {"name": " "})):
        tap.equal(server.post("/api/v1/links/invitation", {**accept, **change}, key=None).status, 400, name)
    jan = Browser(server)
    done = jan.call("POST", "/api/v1/links/invitation", accept)
    tap.equal((done.status, done.json["user"]["email"], done.json["user"]["role"], done.json["user"]["language"]),
              (201, "jan@example.com", "representative", "pl"), "the account is made and signed in")
    is_problem(tap, Browser(server).call("POST", "/api/v1/links/invitation", accept), 404, "not_found", "once")
    tap.equal(Browser(server).login("jan@example.com", OTHER).status, 200, "and signs in from now on")
    is_problem(tap, admin.call("POST", "/api/v1/invitations", {"email": "JAN@example.com", "role": "x"}), 409,
               "conflict", "nobody is invited twice")
    first = admin.call("POST", "/api/v1/invitations", {"email": "ola@example.com", "role": "analyst"}).json
    second = admin.call("POST", "/api/v1/invitations", {"email": "ola@example.com", "role": "analyst"}).json
    tap.equal([server.post("/api/v1/links/look", {"kind": "invitation", "token": one["path"].partition("#")[2]},
                           key=None).status for one in (first, second)], [404, 200], "a new link ends the old one")
    sql(server, "UPDATE one_time_link SET expires_at = 1")
    is_problem(tap, server.post("/api/v1/links/look",
                                {"kind": "invitation", "token": second["path"].partition("#")[2]}, key=None), 404,
               "not_found", "it ends by itself")
    third = admin.call("POST", "/api/v1/invitations", {"email": "ela@example.com", "role": "analyst"}).json
    tap.equal(admin.call("DELETE", f"/api/v1/invitations/{third['id']}").status, 204, "one is withdrawn")
    is_problem(tap, server.post("/api/v1/links/look",
                                {"kind": "invitation", "token": third["path"].partition("#")[2]}, key=None), 404,
               "not_found", "and opens nothing")
    for method, path, body in (("GET", "/api/v1/invitations", None),
                               ("POST", "/api/v1/invitations", {"email": "a@b.c", "role": "x"}),
                               ("DELETE", "/api/v1/invitations/1", None),
                               ("POST", "/api/v1/users/1/reset", None), ("POST", "/api/v1/users/1/disable", None),
                               ("POST", "/api/v1/users/1/enable", None),
                               ("POST", "/api/v1/users/1/second-factor/off", None),
                               ("GET", "/api/v1/security-policy", None),
                               ("PATCH", "/api/v1/security-policy", {"idleMinutes": 10})):
        is_problem(tap, jan.call(method, path, body), 403, "denied", f"a representative: {method} {path}")
    tap.ok(token not in server.output(), "no link stands in the log")


def test_reset(tap, server):
    admin = signed_in(server)
    jan, made = invite(admin, "jan@example.com")
    user = made.json["user"]["id"]
    secret, codes, step = enrol(jan, OTHER)
    link = admin.call("POST", f"/api/v1/users/{user}/reset")
    token = link.json["path"].partition("#")[2]
    tap.ok(link.status == 201 and link.json["path"].startswith("/reset#"), "a link to set a new password", link)
    is_problem(tap, server.post("/api/v1/links/reset", {"token": token, "password": "12345678"}, key=None), 400,
               "invalid", "with a good one")
    done = Browser(server).call("POST", "/api/v1/links/reset", {"token": token, "password": "four green kettles"})
    tap.ok(done.status == 204 and not done.headers.get_all("Set-Cookie"), "it is set, nobody is signed in", done)
    tap.equal(jan.call("GET", "/api/v1/session").status, 401, "sessions end")
    is_problem(tap, server.post("/api/v1/links/reset", {"token": token, "password": "four green kettles"}, key=None),
               404, "not_found", "the link is good once")
    tap.ok("ticket" in Browser(server).login("jan@example.com", "four green kettles").json,
           "the second factor is asked for as before")
    tap.equal(Browser(server).login("jan@example.com", OTHER).status, 401, "the old password is gone")
    late = admin.call("POST", f"/api/v1/users/{user}/reset").json["path"].partition("#")[2]
    sql(server, "UPDATE one_time_link SET expires_at = 1")
    is_problem(tap, server.post("/api/v1/links/reset", {"token": late, "password": "five red spoons"}, key=None), 404,
               "not_found", "after its hour it is not good")
    tap.equal(admin.call("POST", f"/api/v1/users/{user}/second-factor/off").status, 204,
              "an administrator takes the factor off")
    tap.ok("csrf" in Browser(server).login("jan@example.com", "four green kettles").json, "for who lost it")
    own = admin.call("GET", "/api/v1/session").json["user"]["id"]
    is_problem(tap, admin.call("POST", f"/api/v1/users/{own}/second-factor/off"), 409, "conflict", "not one's own")
    is_problem(tap, admin.call("POST", "/api/v1/users/999/reset"), 404, "not_found", "of nobody")


def test_disable(tap, server):
    admin = signed_in(server)
    jan, made = invite(admin, "jan@example.com")
    user = made.json["user"]["id"]
    key = jan.call("POST", "/api/v1/tokens", {"name": "mine"}).json["token"]
    tap.equal(server.call("GET", "/api/v1/summary", key=key).status, 200, "a key of the person")
    reset = admin.call("POST", f"/api/v1/users/{user}/reset").json["path"].partition("#")[2]
    tap.equal(admin.call("POST", f"/api/v1/users/{user}/disable").status, 204, "the account is shut")
    tap.equal((jan.call("GET", "/api/v1/session").status, server.call("GET", "/api/v1/summary", key=key).status),
              (401, 401), "sessions and keys end at once")
    shut, unknown = Browser(server).login("jan@example.com", OTHER), Browser(server).login("no@example.com", OTHER)
    tap.equal((shut.status, shut.json["detail"]), (unknown.status, unknown.json["detail"]),
              "signing in answers as for nobody")
    tap.equal(server.post("/api/v1/links/reset", {"token": reset, "password": "five red spoons"}, key=None).status, 404,
              "open links end, too")
    is_problem(tap, admin.call("POST", f"/api/v1/users/{user}/disable"), 404, "not_found", "once")
    tap.equal([one["active"] for one in admin.call("GET", "/api/v1/users").json["results"]
               if one["email"] == "jan@example.com"], [False], "the list of people tells")
    tap.equal(admin.call("POST", f"/api/v1/users/{user}/enable").status, 204, "it is opened again")
    tap.equal((Browser(server).login("jan@example.com", OTHER).status,
               server.call("GET", "/api/v1/summary", key=key).status), (200, 401), "keys stay revoked")
    own = admin.call("GET", "/api/v1/session").json["user"]["id"]
    is_problem(tap, admin.call("POST", f"/api/v1/users/{own}/disable"), 409, "conflict", "nobody shuts himself out")


def test_policy(tap, server):
    admin = signed_in(server)
    at_first = admin.call("GET", "/api/v1/security-policy").json
    tap.equal(at_first, {"passwordLeast": 8, "idleMinutes": 1440, "sessionHours": 336, "exportRows": 0,
                         "secondFactorRequired": False, "allowedAddresses": [], "yourAddress": "127.0.0.1"}, "at first")
    for wrong in ({"passwordLeast": 7}, {"passwordLeast": 65}, {"idleMinutes": 0}, {"sessionHours": -1},
                  {"exportRows": -1}, {"allowedAddresses": ["10.0.0.0/33"]}, {"allowedAddresses": ["10.0.0.1/8"]},
                  {"allowedAddresses": ["office"]}, {"allowedAddresses": ["127.0.0.0/8, 10.0.0.0/8"]},
                  {"allowedAddresses": [""]}, {"secondFactorRequired": "yes"}):
        tap.equal(admin.call("PATCH", "/api/v1/security-policy", wrong).status, 400, f"refused: {wrong}")
    out = admin.call("PATCH", "/api/v1/security-policy", {"allowedAddresses": ["10.0.0.0/8", "2001:db8::/32"]})
    is_problem(tap, out, 409, "conflict", "nobody shuts himself out")
    tap.equal(admin.call("GET", "/api/v1/security-policy").json, at_first, "nothing was changed")
    kept = admin.call("PATCH", "/api/v1/security-policy",
                      {"allowedAddresses": ["127.0.0.0/8", "2001:db8::/32"], "exportRows": 5000, "passwordLeast": 14})
    tap.equal((kept.status, kept.json["allowedAddresses"], kept.json["exportRows"]),
              (200, ["127.0.0.0/8", "2001:db8::/32"], 5000), "with one's own network it is taken")
    short = admin.call("POST", "/api/v1/me/password", {"current": PASSWORD, "password": "xK9#mQ2pLw"})
    tap.ok(short.status == 400 and "14" in short.json["detail"], "passwords follow it", short)
    sql(server, "UPDATE security_policy SET addresses = '10.0.0.0/8'")
    time.sleep(5.5)  # what is known of who asks is kept for five seconds
    is_problem(tap, admin.call("GET", "/api/v1/session"), 403, "denied", "from elsewhere: no session")
    is_problem(tap, server.get("/api/v1/summary"), 403, "denied", "no key")
    is_problem(tap, Browser(server).login(), 403, "denied", "no signing in")
    is_problem(tap, Browser(server).login(email="nobody@example.com"), 403, "denied", "whoever it is")
    sql(server, "UPDATE security_policy SET addresses = ''")
    time.sleep(5.5)
    changed = admin.call("PATCH", "/api/v1/security-policy", {"idleMinutes": 5, "sessionHours": 1})
    tap.equal(changed.status, 200, "limits of sessions")
    other = signed_in(server)
    tap.equal((other.call("GET", "/api/v1/session").status, "Max-Age=3600" in other.attributes), (200, True),
              "count for new ones")
    time.sleep(1)  # its use is noted a moment later
    sql(server, f"UPDATE session SET seen_at = seen_at - {6 * 60 * 10**6}")
    time.sleep(5.5)
    tap.equal(other.call("GET", "/api/v1/session").status, 401, "an idle one ends")
    third = signed_in(server)
    sql(server, f"UPDATE session SET created_at = created_at - {61 * 60 * 10**6}")
    time.sleep(5.5)
    tap.equal(third.call("GET", "/api/v1/session").status, 401, "and one that is too old")


def test_factor_required(tap, server):
    admin = signed_in(server)
    admin.call("PATCH", "/api/v1/security-policy", {"secondFactorRequired": True})
    entered = Browser(server)
    session = entered.login().json
    tap.equal(session["secondFactorMissing"], True, "who has none is told")
    for method, path, body in (("GET", "/api/v1/summary", None), ("GET", "/api/v1/objects/contacts/1", None),
                               ("POST", "/api/v1/tokens", {"name": "x"}), ("GET", "/api/v1/me/sessions", None),
                               ("PATCH", "/api/v1/security-policy", {"secondFactorRequired": False}),
                               ("POST", "/api/v1/me/second-factor/off", {"password": PASSWORD, "code": "1"})):
        is_problem(tap, entered.call(method, path, body), 403, "denied", f"and may not {method} {path}")
    is_standard_error(tap, entered.call("GET", "/crm/v3/objects/contacts"), 403, "MISSING_SCOPES", "nor on /crm")
    tap.equal(entered.call("GET", "/api/v1/session").status, 200, "but sees who is signed in")
    enrol(entered)
    tap.equal((entered.call("GET", "/api/v1/session").json["secondFactorMissing"],
               entered.call("GET", "/api/v1/summary").status), (False, 200), "and goes on once it is on")
    tap.equal(server.get("/api/v1/summary").status, 200, "keys go on working")


def test_scopes(tap, server):
    scopes = server.get("/api/v1/scopes").json["results"]
    tap.ok({"crm.objects.contacts.read", "crm.schemas.deals.write", "crm.import"} <= set(scopes), "what there is")
    is_problem(tap, server.post("/api/v1/tokens", {"name": "x", "scopes": ["crm.objects.nothing.read"]}), 400, "input",
               "an unknown scope")
    is_problem(tap, server.post("/api/v1/tokens", {"name": "x", "days": -1}), 400, "input", "expired at once")
    wanted = ["crm.objects.contacts.read", "crm.lists.read"]
    made = server.post("/api/v1/tokens", {"name": "reader", "scopes": wanted, "days": 30}).json
    key = made["token"]
    listed = next(one for one in server.get("/api/v1/tokens").json["results"] if one["id"] == made["id"])
    tap.ok(listed["scopes"] == wanted and listed["expiresAt"], "is listed with its scopes", listed)
    contact = server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "Nowak"}}).json["id"]

    def ask(method, path, body=None):
        return server.call(method, path, body, key=key).status
    tap.equal([ask("GET", f"/crm/v3/objects/contacts/{contact}"), ask("GET", f"/crm/v3/objects/0-1/{contact}"),
               ask("POST", "/crm/v3/objects/contacts/search", {"limit": 1}),
               ask("GET", f"/crm/objects/2026-03/contacts/{contact}"),
               ask("POST", "/crm/v3/objects/contacts/batch/read", {"inputs": [{"id": contact}], "properties": []}),
               ask("GET", f"/api/v1/objects/contacts/{contact}"), ask("GET", "/crm/v3/lists/"),
               ask("GET", f"/crm/v3/objects/contacts/{contact}?associations=contacts"),
               ask("GET", "/account-info/v3/details")],
              [200] * 9, "what it may")
    for method, path, body in (
            ("POST", "/crm/v3/objects/contacts", {"properties": {"lastname": "X"}}),
            ("PATCH", f"/crm/v3/objects/contacts/{contact}", {"properties": {"lastname": "X"}}),
            ("PATCH", f"/crm/v3/objects/0-1/{contact}", {"properties": {"lastname": "X"}}),
            ("DELETE", f"/crm/v3/objects/contacts/{contact}", None),
            ("POST", "/crm/v3/objects/contacts/batch/archive", {"inputs": [{"id": contact}]}),
            ("GET", "/crm/v3/objects/companies", None),
            ("GET", f"/crm/v3/objects/contacts/{contact}?associations=contacts,0-2", None),
            ("GET", "/crm/v3/objects/contacts?associations=companies", None), ("GET", "/crm/v3/properties/contacts", None),
            ("POST", "/crm/v3/objects/companies/search", {"limit": 1})):
        is_standard_error(tap, server.call(method, path, body, key=key), 403, "MISSING_SCOPES", f"not {method} {path}")
    for method, path, body in (("GET", "/api/v1/tokens", None), ("POST", "/api/v1/tokens", {"name": "wider"}),
                               ("GET", "/api/v1/search?q=nowak", None), ("GET", "/api/v1/duplicates?type=contacts", None),
                               ("GET", f"/api/v1/objects/contacts/{contact}/associations/companies", None),
                               ("PATCH", "/api/v1/settings", {"currency": "EUR"}), ("GET", "/api/v1/imports", None)):
        answer = server.call(method, path, body, key=key)
        tap.ok(answer.status in (403, 404) and (answer.status == 403 or "associations" in path),
               f"not {method} {path}", answer)
    tap.equal(server.call("POST", "/mcp", {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}, key=key).status, 403,
              "no assistants")
    told = server.get(f"/oauth/v1/access-tokens/{key}", key=None).json
    tap.ok(told["scopes"] == wanted and 29 * 86400 < told["expires_in"] <= 30 * 86400, "programs are told", told)
    sql(server, "UPDATE api_key SET expires_at = 1 WHERE scopes <> ''")
    time.sleep(5.5)
    tap.equal(ask("GET", f"/crm/v3/objects/contacts/{contact}"), 401, "an expired key opens nothing")


def test_own_keys(tap, server):
    admin = signed_in(server)
    jan, made = invite(admin, "jan@example.com")
    mine = jan.call("POST", "/api/v1/tokens", {"name": "mine"}).json["id"]
    tap.equal([one["id"] for one in jan.call("GET", "/api/v1/tokens").json["results"]], [mine], "a person sees own keys")
    others = [one["id"] for one in admin.call("GET", "/api/v1/tokens").json["results"]]
    tap.ok(mine in others and len(others) > 1, "an administrator everybody's", others)
    foreign = next(one for one in others if one != mine)
    is_problem(tap, jan.call("DELETE", f"/api/v1/tokens/{foreign}"), 404, "not_found", "and revokes no other")


run(test_guessing, test_second_factor, test_codes_lock, test_sealed_elsewhere, test_sessions, test_invitations, test_reset,
    test_disable, test_policy, test_factor_required, test_scopes, test_own_keys)
