#!/usr/bin/env python3
"""What a browser is told and asked for with every answer: headers, cookies, and that no other site can act as
whoever is signed in here (OWASP ASVS 5.0.0, 3.3 to 3.5). Framing of requests is test_framing.py's, uploads are
test_files.py's."""
import re

from support import EMAIL, PASSWORD, Browser, Server, command, run
from content import at_rest, changed, content

EVERYWHERE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin",
              "Cross-Origin-Opener-Policy": "same-origin",
              "Permissions-Policy": "camera=(), geolocation=(), microphone=()"}


def signed_in(server):
    browser = Browser(server)
    assert browser.login().status == 200
    return browser


def secure(server):
    """The same store behind a proxy that speaks TLS."""
    server.process.terminate()
    server.process.wait(60)
    server.start(("--secure-cookies", "yes"))
    return server


def routes(*methods):
    for line in command("routes").stdout.splitlines():
        method, pattern, permission = line.split("\t")[:3]
        if method in methods and permission != "open":
            path = pattern.replace("{type}", "contacts").replace("{toType}", "companies")
            path = path.replace("{version}", "2026-03")
            yield method, re.sub(r"\{\w+\*?\}", "1", path)


def judge(tap, name, answer, kept=False):
    lost = [header for header, value in EVERYWHERE.items() if answer.headers[header] != value]
    policy = answer.headers["Content-Security-Policy"] or ""
    if not ("frame-ancestors 'none'" in policy or "sandbox" in policy):
        lost.append("frame-ancestors")
    if "unsafe" in re.sub(r"style-src[^;]*", "", policy) or not re.search(r"default-src '(self|none)'", policy):
        lost.append(policy)
    if not kept and answer.headers["Cache-Control"] != "no-store":
        lost.append(answer.headers["Cache-Control"])
    tap.equal(lost, [], f"{name} ({answer.status}) carries what it has to")


def test_headers(tap, server):
    browser = signed_in(server)
    id = browser.call("POST", "/api/v1/objects/contacts", {"properties": {"lastname": "Lis"}}).json["id"]
    page = browser.call("GET", "/")
    judge(tap, "the page", page, kept=True)
    asset = re.search(rb'(?:src|href)="(/assets/[^"]+)"', page.body)
    if asset:  # built without the web application there is none
        judge(tap, "a part of it", browser.call("GET", asset[1].decode()), kept=True)
    judge(tap, "an address within it", browser.call("GET", "/o/contacts/1"), kept=True)
    for name, method, path, body in (
            ("an answer", "GET", "/api/v1/summary", None), ("the description", "GET", "/openapi.json", None),
            ("what is not there", "GET", "/api/v1/nothing", None),
            ("what is refused", "POST", "/api/v1/objects/contacts", {"properties": {"nothing": "x"}}),
            ("another method", "DELETE", "/api/v1/summary", None),
            ("a table", "POST", "/api/v1/objects/contacts/export", {}),
            ("a stream", "GET", "/api/v1/bulk/contacts", None),
            ("a record", "GET", f"/api/v1/objects/contacts/{id}", None),
            ("the other interface", "GET", f"/crm/v3/objects/contacts/{id}", None),
            ("its refusal", "GET", "/crm/v3/objects/contacts/x", None)):
        judge(tap, name, browser.call(method, path, body), kept=path == "/openapi.json")
    judge(tap, "nobody's", server.call("GET", "/api/v1/summary", key=None))
    plain = server.call("GET", "/api/v1/health", key=None)
    tap.equal(plain.headers["Strict-Transport-Security"], None, "over http nothing is said of https")
    tap.equal(plain.headers["Access-Control-Allow-Origin"], None, "no other site reads answers")
    kept = secure(server).call("GET", "/api/v1/health", key=None).headers["Strict-Transport-Security"]
    age = re.search(r"max-age=(\d+)", kept or "")
    tap.ok(age and int(age[1]) >= 31536000, "over https it is kept for a year", kept)


def test_cookies(tap, server):
    for name, more in (("kartoteka", set()), ("__Host-kartoteka", {"Secure"})):
        if more:
            secure(server)
        browser, given, devices = Browser(server), [], []
        refused = browser.login(password="wrong")
        tap.equal((refused.status, refused.headers["Set-Cookie"]), (401, None), f"{name}: none for a wrong password")
        for _ in range(2):
            first, second = browser.login().headers.get_all("Set-Cookie")
            given.append(first)
            devices.append([part.strip() for part in second.split(";")])
            tap.equal(browser.call("GET", "/api/v1/session").status, 200, f"{name} opens")
        parts = [part.strip() for part in given[0].split(";")]
        key, _, token = parts[0].partition("=")
        tap.ok(key == name and len(token) >= 22, f"{name}: 128 bits or more", given)
        wanted = {"HttpOnly", "Path=/", "SameSite=Lax"} | more
        tap.ok(wanted <= set(parts), f"{name}: {sorted(wanted)}", parts)
        tap.ok(not any(part.startswith("Domain") for part in parts), f"{name}: of this host alone", parts)
        tap.ok(given[0] != given[1], f"{name}: another one each time")
        wanted = {"HttpOnly", "Path=/", "SameSite=Strict"} | more
        key, _, device = devices[0][0].partition("=")
        tap.ok(key == f"{name}-device" and len(device) >= 22 and device != token and wanted <= set(devices[0]),
               f"{name}: the browser's own, {sorted(wanted)}", devices)
        tap.ok(not any(part.startswith("Domain") for part in devices[0]), f"{name}: of this host alone, too", devices)
        tap.equal(devices[0], devices[1], f"{name}: and the same while it is known")
        alone = server.call("GET", "/api/v1/session", key=None, headers={"Cookie": f"{name}={device}; {name}-device={device}"})
        tap.equal(alone.status, 401, f"{name}: it opens nothing")
        again = browser.login()
        tap.ok("rights" not in again.json, f"{name}: who signs in hears nothing of who was there before", again.json)


def test_other_sites(tap, server):
    """Each call that changes anything, as a page of another site could have a browser make it."""
    browser = signed_in(server)
    browser.call("POST", "/api/v1/objects/contacts", {"properties": {"lastname": "Lis"}})
    here = f"http://127.0.0.1:{server.port}"
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    plain = {"Content-Type": "text/plain"}
    ways = {"no value of the page": ({}, False), "a wrong one": ({"X-CSRF-Token": "x" * 43}, False),
            "an empty one": ({"X-CSRF-Token": ""}, False), "a form": (form, False), "plain text": (plain, False),
            "another origin": ({"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}, True),
            "a part of the name": ({"Origin": here + ".evil.example"}, True),
            "another port": ({"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"}, True),
            "no origin": ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, True)}
    before, calls, passed = at_rest(server.store), 0, []
    for method, path in routes("POST", "PUT", "PATCH", "DELETE"):
        for name, (headers, csrf) in ways.items():
            answer = browser.call(method, path, None if method == "DELETE" else {}, headers=headers, csrf=csrf)
            calls += 1
            if answer.status != 403:
                passed.append(f"{name}: {method} {path} {answer.status}")
    tap.equal(passed, [], f"{calls} calls of other sites are refused")
    tap.equal(changed(before, content(server.store)), [], "and change nothing")
    tap.equal(browser.call("GET", "/api/v1/session").status, 200, "nor end the session")


def test_reading(tap, server):
    """What a link, an image or a page that is fetched ahead can make a browser do."""
    browser = signed_in(server)
    browser.call("POST", "/api/v1/objects/contacts", {"properties": {"lastname": "Lis"}})
    before, failed = at_rest(server.store), []
    for method, path in routes("GET"):
        if path.endswith("/events"):
            continue  # goes on until the job ends
        answer = browser.call(method, path)
        if answer.status >= 500 and answer.status != 503:
            failed.append(f"{path} {answer.status}")
    tap.equal(failed, [], "every address answers")
    tap.equal(changed(before, content(server.store)), [], "no reading changes anything")


run(test_headers, test_cookies, test_other_sites, test_reading)
