#!/usr/bin/env python3
"""Stored records written as the rulebook says now: shown first, then done, with history, blocked ones left."""
from support import is_problem, run

RENEW, CONTACTS, DICTIONARIES = "/api/v1/rulebook/renew", "/api/v1/objects/contacts", "/api/v1/dictionaries"


def contact(server, **properties):
    return server.post(f"{CONTACTS}", {"properties": properties, "onDuplicate": "create"}).json


def renewed(server, **order):
    answer = server.post(RENEW, order)
    assert answer.status == 202, answer
    job = server.job(answer.json)
    assert job["state"] == "done", job
    return job["result"]


def test_renew(tap, server):
    people = [contact(server, lastname=f"Lis {name}", email=f"{name}@firma.pl", city=city, jobtitle="CMO", date_of_birth="1980-02-03")
              for name, city in (("ada", "warsaw"), ("bea", "Warszawa"), ("cyd", "W-wa"), ("dan", "Hel"))]
    towns = server.post(DICTIONARIES, {"name": "towns", "label": {"en": "Towns"}, "mode": "suggest", "properties": ["contacts.city"]}).json
    server.post(f"{DICTIONARIES}/{towns['id']}/entries", {"term": "Warszawa", "spellings": ["Warsaw", "W-wa"]})
    tap.equal(renewed(server, type="contacts", property="city")["records"], 0, "what a dictionary only suggests is not written")
    server.patch(f"{DICTIONARIES}/{towns['id']}", {"mode": "replace"})
    told = renewed(server, type="contacts", property="city")
    tap.equal((told["rows"], told["records"], told["left"], told["written"]), (4, 2, 0, False), "what would change is told first")
    tap.equal(sorted((e["before"], e["after"]) for p in told["properties"] for e in p["examples"]),
              [("W-wa", "Warszawa"), ("warsaw", "Warszawa")], "with examples")
    tap.equal([server.get(f"{CONTACTS}/{p['id']}").json["version"] for p in people], [1, 1, 1, 1], "and nothing is")
    server.post("/api/v1/rules", {"type": "contacts", "name": "no_cyd", "label": {"en": "No Cyd"}, "message": {"en": "No."},
                                  "condition": "lastname != \"Lis cyd\"", "about": "city", "state": "block"})
    done = renewed(server, type="contacts", write=True)
    ada, cyd = (server.get(f"{CONTACTS}/{people[i]['id']}").json for i in (0, 2))
    tap.equal((ada["properties"]["city"], ada["entered"].get("city"), ada["version"]), ("Warszawa", "warsaw", 2), "written, as typed is kept")
    tap.equal((ada["properties"]["date_of_birth"], ada["properties"]["jobtitle"]), ("1980-02-03", "CMO"), "everything else stays")
    tap.ok(done["written"] and done["records"] + done["left"] == 2, "what a rule blocks is left", done)
    tap.equal((cyd["properties"]["city"], cyd["version"]) == ("W-wa", 1), done["left"] == 1, "as it was")
    history = server.get(f"{CONTACTS}/{ada['id']}/history").json["results"]
    tap.equal(history[0]["source"]["kind"], "rules", "the history says who did it")
    tap.equal(renewed(server, type="contacts", property="city")["records"], done["left"], "a second time there is nothing to do")
    back = server.post(f"{CONTACTS}/{ada['id']}/history/{history[0]['id']}/revert")
    tap.equal((back.status, server.get(f"{CONTACTS}/{ada['id']}").json["properties"]["city"]), (200, "warsaw"), "and is taken back")


def test_style(tap, server):
    company = server.post("/api/v1/objects/companies", {"properties": {"name": "Alfa sp. z o.o.", "country": "PL"}}).json
    standard = server.get("/api/v1/types/companies/properties/name").json.get("standard") or {}
    server.patch("/api/v1/types/companies/properties/name", {"standard": {**standard, "style": "full"}})
    tap.equal(renewed(server, type="companies", property="name", write=True)["records"], 1, "a house style")
    tap.equal(server.get(f"/api/v1/objects/companies/{company['id']}").json["properties"]["name"],
              "Alfa spółka z ograniczoną odpowiedzialnością", "reaches what is stored")


def test_refused(tap, server):
    for wrong in ({"type": "nothing"}, {"type": "contacts", "property": "nothing"}, {"type": "contacts", "property": "date_of_birth"},
                  {"type": "contacts", "property": "quality_score"}, {}):
        is_problem(tap, server.post(RENEW, wrong), 400, "input", f"{wrong}")
    tap.equal(server.post(RENEW, {"type": "contacts"}, headers={"Authorization": ""}).status, 401, "by those who are known")


run(test_renew, test_style, test_refused)
