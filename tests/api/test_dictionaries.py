#!/usr/bin/env python3
"""Dictionaries: shipped ones, a company's own, replacing and suggesting, entries, changes taken back."""
from urllib.parse import quote

from support import run

BASE, CONTACTS, CHANGES = "/api/v1/dictionaries", "/api/v1/objects/contacts", "/api/v1/rulebook/changes"


def named(server, name):
    return next(d for d in server.get(BASE).json["results"] if d["name"] == name)


def contact(server, **properties):
    contact.number = getattr(contact, "number", 0) + 1
    return server.post(CONTACTS, {"properties": {"lastname": "Lis", "email": f"d{contact.number}@firma.pl", **properties}})


def found(answer, rule):
    return [(i["property"], i["suggestion"]) for i in answer.json["issues"] if i["rule"] == rule]


def test_shipped(tap, server):
    names = {d["name"]: d["mode"] for d in server.get(BASE).json["results"]}
    tap.ok({"job_titles", "industries", "street_types", "legal_forms", "nicknames"} <= set(names), "they come with the program", names)
    titles = named(server, "job_titles")
    tap.ok(titles["shipped"] and titles["entries"] > 50 and titles["mode"] == "suggest", "job titles only suggest", titles)
    for typed in ("CMO", "cmo", "Marketing Chief", "dyrektor marketingu", "Директор по маркетингу", "首席营销官"):
        tap.equal(found(contact(server, jobtitle=typed), "dictionary.suggested"), [("jobtitle", "Chief Marketing Officer")], typed)
    kept = contact(server, jobtitle="CMO").json
    tap.equal(kept["properties"]["jobtitle"], "CMO", "what only is suggested is not written")
    tap.equal(found(contact(server, jobtitle="Chief Marketing Officer"), "dictionary.suggested"), [], "the term itself is fine")
    server.patch(f"{BASE}/{titles['id']}", {"mode": "replace"})
    written = contact(server, jobtitle="CMO")
    tap.equal(written.json["properties"]["jobtitle"], "Chief Marketing Officer", "replaced where its owner says so")
    told = server.post(f"{CONTACTS}/check", {"properties": {"lastname": "Lis", "jobtitle": "CMO"}})
    tap.equal([i["message"] for i in told.json["issues"] if i["rule"] == "dictionary.replaced"],
              ["“CMO” was entered; “Chief Marketing Officer” is written."], "and whoever types it is told")
    history = server.get(f"{CONTACTS}/{written.json['id']}").json
    tap.equal(history["entered"].get("jobtitle"), "CMO", "what was typed is kept")
    old = server.get(f"{CONTACTS}/{kept['id']}")
    tap.equal(found(old, "dictionary.suggested"), [("jobtitle", "Chief Marketing Officer")], "older values get a repair")
    server.patch(f"{BASE}/{titles['id']}", {"mode": "off"})
    tap.equal(contact(server, jobtitle="CMO").json["properties"]["jobtitle"], "CMO", "switched off it does nothing")


def test_own(tap, server):
    made = server.post(BASE, {"name": "towns", "label": {"en": "Towns", "pl": "Miasta"}, "mode": "replace", "properties": ["contacts.city"]})
    tap.equal((made.status, made.json["entries"], made.json["shipped"]), (201, 0, False), "made")
    path = f"{BASE}/{made.json['id']}"
    entry = server.post(f"{path}/entries", {"term": "Warszawa", "spellings": ["Warsaw", "Варшава", "W-wa", "华沙"]})
    tap.equal((entry.status, entry.json["spellings"]), (201, ["Warsaw", "Варшава", "W-wa", "华沙"]), "an entry")
    for typed in ("warsaw", "ВАРШАВА", "w-wa", "华沙", "Warszawa"):
        tap.equal(contact(server, city=typed).json["properties"]["city"], "Warszawa", typed)
    tap.equal(contact(server, city="Warsaw Road").json["properties"]["city"], "Warsaw Road", "whole values only")
    server.patch(path, {"within": True})
    tap.equal(contact(server, city="old Warsaw road").json["properties"]["city"], "old Warszawa road", "or inside of texts")
    taken = server.post(f"{path}/entries", {"term": "Radom", "spellings": ["W-WA"]})
    tap.ok(taken.status == 409 and "Warszawa" in str(taken.json), "a spelling means one term", taken)
    changed = server.patch(f"{path}/entries/{entry.json['id']}", {"term": "Warsaw", "spellings": ["Warszawa"]})
    tap.equal((changed.status, contact(server, city="Warszawa").json["properties"]["city"]), (200, "Warsaw"), "an entry is changed")
    tap.equal([e["term"] for e in server.get(f"{path}/entries?q=wars").json["results"]], ["Warsaw"], "found by a piece")
    for nothing in ("zzz", "%25", "_", "50%5C"):
        tap.equal(server.get(f"{path}/entries?q={nothing}").json["results"], [], f"or not: {nothing}")
    for number in range(12):
        server.post(f"{path}/entries", {"term": f"Town {number:02}"})
    page = server.get(f"{path}/entries?limit=5").json
    more = server.get(f"{path}/entries?limit=100&after={quote(page['paging']['next']['after'])}").json
    tap.equal((len(page["results"]), len(more["results"]), "paging" in more), (5, 8, False), "page by page")
    tap.equal(server.delete(f"{path}/entries/{entry.json['id']}").status, 204, "deleted")
    tap.equal(contact(server, city="Warszawa").json["properties"]["city"], "Warszawa", "and without effect")
    imported = server.call("POST", "/api/v1/imports?type=contacts&name=a.csv", "Last name,City\nWilk,Town 03\n".encode(),
                           headers={"Content-Type": "text/csv"})
    tap.equal(imported.status, 201, "imports know it, too")
    tap.equal(server.delete(path).status, 204, "archived")
    tap.equal(server.get(path).status, 404, "and gone")


def test_modes(tap, server):
    """One that is off stands in nobody's way; the company's own comes first; lines and long terms stay as they are."""
    made = server.post(BASE, {"name": "names", "label": "Names", "mode": "replace", "properties": ["contacts.firstname", "contacts.address"],
                              "within": True}).json
    entries = f"{BASE}/{made['id']}/entries"
    server.post(entries, {"term": "Katarzyna", "spellings": ["Kaska"]})
    server.post(entries, {"term": "Head of Sales and Marketing for Central Europe", "spellings": ["Sales"]})
    tap.equal(contact(server, firstname="Kaśka").json["properties"]["firstname"], "Katarzyna", "nicknames are off")
    once = contact(server, firstname="Senior Sales").json["properties"]["firstname"]
    twice = server.post(f"{CONTACTS}/check", {"properties": {"lastname": "Lis", "firstname": once}}).json["normalised"]["firstname"]
    tap.equal((once, twice), ("Senior Head of Sales and Marketing for Central Europe",) * 2, "replacing twice is replacing once")
    again = server.post(entries, {"term": "katarzyna", "spellings": ["Kasia"]})
    tap.equal(again.status, 201, "a term in other letters is the same term")


def test_country(tap, server):
    """Before the value is read, so that it helps where the type can not read."""
    made = server.post(BASE, {"name": "lands", "label": "Lands", "mode": "replace", "properties": ["contacts.country"]}).json
    server.post(f"{BASE}/{made['id']}/entries", {"term": "PL", "spellings": ["our country"]})
    tap.equal(contact(server, country="Our Country").json["properties"]["country"], "PL", "read as what it stands for")


def test_refused(tap, server):
    for body, status in (({"name": "Bad Name", "label": "x"}, 400), ({"name": "a", "label": {"en": ""}}, 400),
                         ({"name": "a", "label": "x", "mode": "always"}, 400), ({"name": "job_titles", "label": "x"}, 409),
                         ({"name": "a", "label": "x", "properties": ["contacts.nothing"]}, 400),
                         ({"name": "a", "label": "x", "properties": ["nothing"]}, 400)):
        tap.equal(server.post(BASE, body).status, status, f"{body}")
    titles = f"{BASE}/{named(server, 'job_titles')['id']}"
    for body in ({"term": ""}, {"term": "a|b"}, {"term": "x" * 300}, {"term": "x", "spellings": ["a|b"]}):
        tap.equal(server.post(f"{titles}/entries", body).status, 400, f"{str(body)[:40]}")
    for method, path in (("GET", f"{BASE}/999"), ("PATCH", f"{BASE}/999"), ("DELETE", f"{BASE}/999"), ("GET", f"{BASE}/999/entries"),
                         ("DELETE", f"{titles}/entries/999999")):
        tap.equal(server.call(method, path, {} if method == "PATCH" else None).status, 404, f"{method} {path}")
    tap.equal(server.post(BASE, {"name": "a", "label": "x"}, headers={"Authorization": "Bearer x"}).status, 401, "nobody known")


def test_undo(tap, server):
    titles = named(server, "industries")
    server.patch(f"{BASE}/{titles['id']}", {"mode": "replace"})
    change = server.get(CHANGES).json["results"][0]
    tap.equal((change["kind"], change["before"]["mode"], change["after"]["mode"]), ("dictionary", "suggest", "replace"), "kept")
    tap.equal(server.post(f"{CHANGES}/{change['id']}/undo").status, 204, "taken back")
    tap.equal(named(server, "industries")["mode"], "suggest", "as it was")
    entry = server.post(f"{BASE}/{titles['id']}/entries", {"term": "Beekeeping", "spellings": ["Bees"]}).json
    server.delete(f"{BASE}/{titles['id']}/entries/{entry['id']}")
    gone = server.get(CHANGES).json["results"][0]
    tap.equal(server.post(f"{CHANGES}/{gone['id']}/undo").status, 204, "an entry comes back")
    [back] = server.get(f"{BASE}/{titles['id']}/entries?q=beekeep").json["results"]
    tap.equal((back["term"], back["spellings"]), ("Beekeeping", ["Bees"]), "with its spellings")
    server.delete(f"{BASE}/{titles['id']}")
    archived = server.get(CHANGES).json["results"][0]
    tap.equal(server.post(f"{CHANGES}/{archived['id']}/undo").status, 204, "so does a dictionary")
    tap.equal(named(server, "industries")["entries"], titles["entries"] + 1, "with its entries")


def test_many(tap, server):
    """Many entries in one call: what can not be put is named, the others stand, and all of it goes back in one call, too."""
    made = server.post(BASE, {"name": "many", "label": "Many", "properties": ["contacts.city"]}).json
    entries = f"{BASE}/{made['id']}/entries"
    server.post(entries, {"term": "Warszawa", "spellings": ["Warsaw"]})
    answer = server.post(f"{entries}/batch", {"put": [
        {"term": "warszawa", "spellings": ["W-wa", "WARSAW"]}, {"term": "Radom", "spellings": ["Radomsk"]},
        {"term": "Łódź", "spellings": ["radomsk"]}, {"term": ""}, {"term": "Gdańsk"}]})
    done = [(one["entry"]["term"], one["entry"]["spellings"], (one["before"] or {}).get("spellings")) for one in answer.json["results"]]
    tap.equal((answer.status, done), (200, [("Warszawa", ["Warsaw", "W-wa"], ["Warsaw"]), ("Radom", ["Radomsk"], None), ("Gdańsk", [], None)]),
              "spellings come to those that are there")
    refused = answer.json["refused"]
    tap.equal([(one["index"], one["term"]) for one in refused], [(2, "Łódź"), (3, "")], "what was refused")
    tap.ok("Radom" in refused[0]["message"], "an entry of the same call counts, and the sentence says so", refused)
    polish = server.post(f"{entries}/batch", {"put": [{"term": "Łódź", "spellings": ["radomsk"]}]}, headers={"Accept-Language": "pl"})
    tap.ok("oznacza już" in polish.json["refused"][0]["message"], "in the language of whoever asks", polish.json)
    results = answer.json["results"]
    back = server.post(f"{entries}/batch", {"remove": [one["entry"]["id"] for one in results if not one["before"]],
                                           "put": [one["before"] for one in results if one["before"]]})
    left = server.get(entries).json["results"]
    tap.equal((back.status, [(one["term"], one["spellings"]) for one in left]), (200, [("Warszawa", ["Warsaw"])]), "taken back")
    many = server.post(f"{entries}/batch", {"put": [{"term": f"Town {n}", "spellings": [f"T{n}", f"T-{n}"]} for n in range(1000)]})
    tap.equal((len(many.json["results"]), server.get(f"{BASE}/{made['id']}").json["entries"]), (1000, 1001), "a thousand")
    tap.equal(server.post(f"{entries}/batch", {"put": [{"term": "x"}] * 1001}).status, 400, "not more")
    tap.equal(server.post(f"{entries}/batch", {"remove": ["999999"]}).status, 404, "what is not there is not deleted")
    for wrong in ({"put": {}}, {"put": [{"spellings": []}]}, {"put": [{"term": "a", "spellings": "b"}]}, {"remove": ["x"]}):
        tap.equal(server.post(f"{entries}/batch", wrong).status, 400, f"{wrong}")
    tap.equal(server.post(f"{BASE}/999/entries/batch", {}).status, 404, "of no dictionary")


def test_trial(tap, server):
    """Tried on all records before it does anything, and whatever it does now."""
    made = server.post(BASE, {"name": "tried", "label": "Tried", "mode": "off", "properties": ["contacts.city"]}).json
    server.post(f"{BASE}/{made['id']}/entries", {"term": "Warszawa", "spellings": ["Warsaw"]})
    for city in ("Warsaw", "warsaw", "Warszawa", "Warsaw Road", ""):
        contact(server, city=city)

    def tried(**order):
        job = server.post("/api/v1/rules/trial", {"type": "contacts", "property": "city", "dictionary": "tried", **order})
        server.get(f"/api/v1/jobs/{job.json['id']}/events")
        return server.get(f"/api/v1/jobs/{job.json['id']}").json["result"]

    result = tried()
    tap.equal((result["rows"], result["broken"]), (5, 2), "counted")
    tap.equal({(one["value"], one["repair"]) for one in result["examples"]}, {("Warsaw", "Warszawa"), ("warsaw", "Warszawa")}, "with what they become")
    tap.equal(tried(within=True)["broken"], 3, "inside of texts, too")
    tap.equal(tried(property="jobtitle")["broken"], 0, "of a property that does not use it yet")
    for wrong in ({"dictionary": "nothing"}, {"property": "nothing"}):
        tap.equal(server.post("/api/v1/rules/trial", {"type": "contacts", "property": "city", "dictionary": "tried", **wrong}).status, 400, f"{wrong}")


run(test_shipped, test_own, test_modes, test_country, test_refused, test_undo, test_many, test_trial)
