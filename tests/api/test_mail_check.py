#!/usr/bin/env python3
"""Whether domains of e-mail addresses take mail: asked only where it is turned on, only what is certain is a finding."""
import struct
import time

from support import Server, command, is_problem, run
from name_server import (FAILS, MX, NO_NAME, NULL_MX, QR, RA, RD, REFUSES, SILENT, TC, NameServer, a, aaaa, asked_for, cname,
                         message, mx)

CHECK, CONTACTS = "/api/v1/mail-check", "/api/v1/objects/contacts"
LANGUAGES = ("en", "pl", "ru", "zh")


def contact(server, email, **properties):
    answer = server.post(CONTACTS, {"properties": {"lastname": "Lis", "email": email, **properties}})
    assert answer.status == 201, answer
    return answer.json["id"]


def served(server, names, *more):
    return Server(server.store.engine, options=("--name-server", names.address, *more))


def checked(server):
    return server.job(server.post(CHECK).json)


def listed(server):
    return {d["ascii"]: d["addresses"] for d in server.get(f"{CHECK}/domains").json["results"]}


def findings(server, number, **more):
    return [i for i in server.get(f"{CONTACTS}/{number}", **more).json["issues"] if i["rule"] == "email.no_mail_host"]


def test_off(tap, server):
    contact(server, "jan@nigdzie-nie-ma.pl")
    state = server.get(CHECK).json
    tap.equal((state["nameServer"], state["known"], state["job"]), (None, 0, None), "nobody is asked unless told so")
    for lang in LANGUAGES:
        answer = server.post(CHECK, headers={"Accept-Language": lang})
        tap.ok(answer.status == 409 and "name-server" in answer.json["detail"], f"the remedy is named, {lang}", answer)
    tap.equal(len({server.post(CHECK, headers={"Accept-Language": lang}).json["detail"] for lang in LANGUAGES}), 4,
              "in four languages")
    for path in (CHECK, f"{CHECK}/domains"):
        is_problem(tap, server.get(path, headers={"Authorization": "Bearer x"}), 401, "unauthenticated", f"a stranger reads no {path}")
    is_problem(tap, server.post(CHECK, headers={"Authorization": "Bearer x"}), 401, "unauthenticated", "nor orders one")
    is_problem(tap, server.get(f"{CHECK}/domains?after=nonsense"), 400, "input", "a cursor that is none")


def test_setting(tap, server):
    for wrong in ("::1", "names.example", "127.0.0.1:0", "127.0.0.1:70000", "127.0.0.1:x", "1.2.3", "yes"):
        done = command("serve", *server.store.arguments, "--listen", "127.0.0.1:0", "--name-server", wrong, check=False)
        tap.ok(done.returncode != 0 and "--name-server" in done.stderr + done.stdout, f"{wrong} is refused", done)


def test_certain(tap, server):
    rows = {"przyjmuje.pl": [mx("mx.przyjmuje.pl")], "tylko-adres.pl": [a()], "tylko-szesc.pl": [aaaa()], "nie-ma.pl": NO_NAME,
            "nie-przyjmuje.pl": [NULL_MX], "pusta.pl": [], "przez-alias.pl": [cname("x.pl"), mx("mx.x.pl")],
            "alias-donikad.pl": [cname("x.pl")], "jedno-i-drugie.pl": [NULL_MX, mx("mx.x.pl")], "xn--wgiel-j0a.pl": NO_NAME}
    with NameServer(rows) as names, served(server, names) as own:
        dead = contact(own, "jan@nie-ma.pl")
        contact(own, "ewa@nie-ma.pl")
        for domain in rows:
            contact(own, f"biuro@{domain}" if not domain.startswith("xn") else "biuro@węgiel.pl")
        tap.equal(own.get(CHECK).json["nameServer"], names.address, "who is asked is said")
        before = own.get(f"{CONTACTS}/{dead}").json
        tap.equal(findings(own, dead), [], "nothing is known before")
        job = checked(own)
        tap.equal((job["state"], job["kind"]), ("done", "mail_check"), "a job")
        result = {k: job["result"][k] for k in ("domains", "asked", "takesMail", "takesNoMail", "unknown", "left", "limited", "silent")}
        tap.equal(result, {"domains": 10, "asked": 10, "takesMail": 5, "takesNoMail": 5, "unknown": 0, "left": 0,
                           "limited": False, "silent": False}, "what came out")
        tap.equal(listed(own), {"nie-ma.pl": 3, "nie-przyjmuje.pl": 1, "pusta.pl": 1, "alias-donikad.pl": 1,
                                "xn--wgiel-j0a.pl": 1}, "no such domain, null MX, neither server nor address")
        page = own.get(f"{CHECK}/domains?limit=2").json
        tap.equal(page["results"][0]["ascii"], "nie-ma.pl", "those of most addresses first")
        rest = own.get(f"{CHECK}/domains?limit=9&after={page['paging']['next']['after']}").json["results"]
        tap.equal(sorted(d["ascii"] for d in page["results"] + rest), sorted(listed(own)), "page by page")
        tap.ok("węgiel.pl" in [d["domain"] for d in rest], "as people write it", rest)
        tap.equal((names.times("nie-ma.pl"), names.times("przyjmuje.pl"), names.times("pusta.pl")), (1, 1, 3),
                  "no question more than needed")
        state = own.get(CHECK).json
        tap.equal((state["known"], state["refusing"], state["addresses"], state["job"]["id"]), (10, 5, 7, job["id"]), "the state")
        told = {lang: findings(own, dead, headers={"Accept-Language": lang}) for lang in LANGUAGES}
        tap.ok(all(len(t) == 1 and "nie-ma.pl" in t[0]["message"] and t[0]["property"] == "email" for t in told.values()), "a finding", told)
        tap.equal(len({t[0]["message"] for t in told.values()}), 4, "in four languages")
        warned = own.post(f"{CONTACTS}/check", {"properties": {"lastname": "Kot", "email": "nowy@pusta.pl"}}).json
        tap.ok("email.no_mail_host" in [i["rule"] for i in warned["issues"]], "entry is judged by it, too", warned)
        tap.ok(scored_below(own, dead, before["properties"]["quality_score"]), "the score says so")
        names.asked.clear()
        tap.equal((checked(own)["result"]["asked"], [n for n, _ in names.asked if n != "com"]), (0, []), "within a month nobody is asked again")
        own.patch(f"{CONTACTS}/{dead}", {"properties": {"email": "jan@przyjmuje.pl"}})
        checked(own)
        tap.equal((listed(own)["nie-ma.pl"], findings(own, dead)), (2, []), "who has another address is not counted")


def scored_below(server, number, score, seconds=30):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if server.get(f"{CONTACTS}/{number}").json["properties"]["quality_score"] < score:
            return True
        time.sleep(0.05)
    return False


def test_uncertain(tap, server):
    """What is not certain is never held against anybody."""
    def forged(question):  # somebody else answers first, with another number
        return [message(question, code=NO_NAME, number=bytes([question[0] ^ 255, question[1]])),
                message(question, [mx("mx.x.pl")] if asked_for(question)[1] == MX else [])]

    def other(question):  # right number, another question
        return [message(question[:12] + b"\x02xx\x02pl\0\0\x0f\0\x01", code=NO_NAME)]

    hostile = {
        "cut.pl": lambda q: [message(q, flags=QR | TC | RD | RA)],
        "cut-null.pl": lambda q: [message(q, [NULL_MX], flags=QR | TC | RD | RA)],
        "short.pl": lambda q: [message(q, [mx("mx.x.pl")])[:-4]],
        "counts.pl": lambda q: [message(q)[:6] + struct.pack(">HHH", 65535, 0, 0) + message(q)[12:]],
        "loop.pl": lambda q: [message(q, [(MX, b"\0\x0a\xc0\x0c")])[:-2] + b"\xff\xff"],
        "no-answer-bit.pl": lambda q: [message(q, code=NO_NAME, flags=RD)],
        "noise.pl": lambda q: [q[:2] + bytes(range(256)) * 4],
        "empty.pl": lambda q: [q[:2]],
        "other.pl": other,
        "fails.pl": FAILS, "refused.pl": REFUSES, "silent.pl": SILENT,
    }
    good = {"cut-mx.pl": lambda q: [message(q, [mx("mx.x.pl")], flags=QR | TC | RD | RA)], "forged.pl": forged}
    with NameServer({**hostile, **good}) as names, served(server, names) as own:
        kept = {domain: contact(own, f"jan@{domain}") for domain in {**hostile, **good}}
        job = own.job(own.post(CHECK).json, seconds=200)
        result = job["result"]
        print("#", result, flush=True)
        tap.equal((job["state"], result["asked"], result["takesNoMail"], result["silent"]), ("done", len(kept), 0, False), "nothing is certain")
        tap.ok(result["takesMail"] >= 2 and result["unknown"] >= 9, "those who answered are known", result)
        tap.equal(listed(own), {}, "so nothing is listed")
        tap.equal([findings(own, number) for number in kept.values()], [[]] * len(kept), "and nothing found")
        names.asked.clear()
        own.job(own.post(CHECK).json, seconds=200)
        tap.ok(names.times("fails.pl") and not names.times("cut-mx.pl"), "who gave no answer is asked again", names.asked)


def test_silent(tap, server):
    """No name server, or one that knows nothing of the Internet: nothing is found, and that is said."""
    with NameServer({"com": NO_NAME}) as names, served(server, names) as own:
        contact(own, "jan@firma.pl")
        job = checked(own)
        tap.equal((job["state"], job["result"]["silent"], job["result"]["asked"]), ("done", True, 0), "it knows only its own names")
        tap.equal((listed(own), names.times("firma.pl")), ({}, 0), "so it is not asked for others")
    with NameServer({"com": SILENT}) as names, served(server, names) as own:
        contact(own, "jan@firma.pl")
        job = own.post(CHECK).json
        tap.equal(own.post(CHECK).status, 409, "one at a time")
        tap.equal(own.job(job)["result"]["silent"], True, "nobody answers")


def test_cancelled(tap, server):
    with NameServer({f"wolny{i}.pl": SILENT for i in range(200)} | {"pierwszy.pl": NO_NAME}) as names, served(server, names) as own:
        for i in range(3):
            contact(own, f"jan{i}@pierwszy.pl")
        for i in range(200):
            contact(own, f"jan@wolny{i}.pl")
        job = own.post(CHECK).json
        until = time.monotonic() + 60
        while time.monotonic() < until and own.get(f"/api/v1/jobs/{job['id']}").json["progress"]["done"] < 1:
            time.sleep(0.05)
        running = own.get(f"/api/v1/jobs/{job['id']}").json
        tap.ok(running["progress"]["total"] == 201 and running["progress"]["phase"] == "domains", "it says how far it is", running)
        own.call("POST", f"/api/v1/jobs/{job['id']}/cancel")
        tap.equal(own.job(job)["state"], "cancelled", "it stops")
        tap.equal(listed(own), {"pierwszy.pl": 3}, "what was found before stays")
        tap.equal(own.get(CHECK).json["job"]["state"], "cancelled", "and is told")


run(test_off, test_setting, test_certain, test_uncertain, test_silent, test_cancelled)
