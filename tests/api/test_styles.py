#!/usr/bin/env python3
"""House styles: how phones are shown, and how names of companies and streets are written, as the company says."""
from support import run

TYPES, OBJECTS = "/api/v1/types", "/api/v1/objects"


def style(server, type_name, name, value):
    return server.patch(f"{TYPES}/{type_name}/properties/{name}", {"standard": {"style": value}})


def make(server, type_name, **properties):
    answer = server.post(f"{OBJECTS}/{type_name}", {"properties": properties})
    return answer.json["record"] if "record" in answer.json else answer.json


def read(server, type_name, number):
    return server.get(f"{OBJECTS}/{type_name}/{number}").json


def test_phones(tap, server):
    number = make(server, "contacts", lastname="Lis", phone="+48 601 234 567", country="PL")["id"]
    for value, shown in (("international", "+48 601 234 567"), ("national", "601 234 567"), ("e164", "+48601234567")):
        tap.equal(style(server, "contacts", "phone", value).status, 200, f"phones are shown {value}")
        record = read(server, "contacts", number)
        tap.equal((record["properties"]["phone"], record["display"]["phone"]), ("+48601234567", shown),
                  "what is stored stays")
    server.patch(f"{TYPES}/contacts/properties/phone", {"standard": None})
    tap.equal(read(server, "contacts", number)["display"]["phone"], "+48 601 234 567", "without a style as usual")


def test_companies(tap, server):
    tap.equal(style(server, "companies", "name", "full").status, 200, "legal forms in full")
    record = make(server, "companies", name="Alfa sp. z o.o.", domain="alfa.pl", country="PL")
    tap.equal(record["properties"]["name"], "Alfa spółka z ograniczoną odpowiedzialnością", "a short one is spelled out")
    tap.equal(read(server, "companies", record["id"])["entered"].get("name"), "Alfa sp. z o.o.", "as typed is kept")
    record = make(server, "companies", name="Beta", domain="beta.pl")
    tap.equal(record["properties"]["name"], "Beta", "no form is made up")
    style(server, "companies", "name", "short")
    record = make(server, "companies", name="Gamma Spółka z ograniczoną odpowiedzialnością", domain="gamma.pl", country="PL")
    tap.equal(record["properties"]["name"], "Gamma sp. z o.o.", "and shortened")


def test_streets(tap, server):
    for value, typed, wanted in (("full", "ul. Długa 5/7", "ulica Długa 5/7"), ("short", "ulica Długa 5/7", "ul. Długa 5/7"),
                                 ("full", "al. Jana Pawła II 12", "aleja Jana Pawła II 12"),
                                 ("full", "Rynek 3", "Rynek 3"), ("short", "Ulicka 5", "Ulicka 5")):
        style(server, "contacts", "address", value)
        record = make(server, "contacts", lastname="Lis", email="a@firma.pl", address=typed, country="PL")
        tap.equal(record["properties"]["address"], wanted, f"{typed} {value}")
        again = server.patch(f"{OBJECTS}/contacts/{record['id']}", {"properties": {"address": wanted}})
        tap.equal(read(server, "contacts", record["id"])["properties"]["address"], wanted, f"written again it stays ({again.status})")


def test_refused(tap, server):
    wrong = style(server, "contacts", "phone", "loud")
    tap.equal(wrong.status, 400, "a style that is none")
    tap.ok("international, national, e164" in wrong.json["detail"], "told with those there are")
    tap.equal(style(server, "contacts", "firstname", "full").status, 400, "a type without styles")
    listed = server.get(f"{TYPES}/contacts/properties").json["results"]
    styles = {p["name"]: p.get("styles") for p in listed}
    tap.equal((styles["phone"], styles["address"], styles["firstname"]),
              (["international", "national", "e164"], ["short", "full"], None), "programs learn which there are")


run(test_phones, test_companies, test_streets, test_refused)
