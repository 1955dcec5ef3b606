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
    style(server, "contacts", "phone", "national")
    abroad = make(server, "contacts", lastname="Fox", phone="+44 20 7946 0958", country="PL")["id"]
    nowhere = make(server, "contacts", lastname="Cox", phone="+1 212 555 0123")["id"]
    tap.equal([read(server, "contacts", one)["display"]["phone"] for one in (abroad, nowhere)],
              ["+44 20 7946 0958", "+1 212-555-0123"], "a number of another country keeps its code")
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
    wanted = {None: ("Neustart UG", "UG (haftungsbeschränkt)"), "short": ("Neustart UG (haftungsbeschränkt)", "UG (haftungsbeschränkt)"),
              "full": ("Neustart Unternehmergesellschaft (haftungsbeschränkt)", "Unternehmergesellschaft (haftungsbeschränkt)")}
    for value, (bare, form) in wanted.items():
        server.patch(f"{TYPES}/companies/properties/name", {"standard": {"style": value} if value else None})
        for typed in ("Neustart UG", "Gründer UG (haftungsbeschränkt)", "Gründer Unternehmergesellschaft (haftungsbeschränkt)"):
            record = make(server, "companies", name=typed, domain=f"firma{value}{len(typed)}.de", country="DE")
            tap.equal(record["properties"]["name"], bare if typed == "Neustart UG" else f"Gründer {form}", f"{typed}, {value}: no bracket is lost")
            again = server.patch(f"{OBJECTS}/companies/{record['id']}", {"properties": {"name": record["properties"]["name"]}})
            tap.equal(read(server, "companies", record["id"])["properties"]["name"], record["properties"]["name"], f"written again it stays ({again.status})")


def test_streets(tap, server):
    for value, typed, wanted in (("full", "ul. Długa 5/7", "ulica Długa 5/7"), ("short", "ulica Długa 5/7", "ul. Długa 5/7"),
                                 ("full", "al. Jana Pawła II 12", "aleja Jana Pawła II 12"),
                                 ("full", "Rynek 3", "Rynek 3"), ("short", "Ulicka 5", "Ulicka 5")):
        style(server, "contacts", "address", value)
        record = make(server, "contacts", lastname="Lis", email="a@firma.pl", address=typed, country="PL")
        tap.equal(record["properties"]["address"], wanted, f"{typed} {value}")
        again = server.patch(f"{OBJECTS}/contacts/{record['id']}", {"properties": {"address": wanted}})
        tap.equal(read(server, "contacts", record["id"])["properties"]["address"], wanted, f"written again it stays ({again.status})")


def test_streets_untouched(tap, server):
    """A name that holds the word, too, or is made of it, stays as it was typed, however often it is saved."""
    for country, value, typed in (("GB", "full", "St. John's St"), ("US", "full", "123 Dr. Martin Luther King Dr"),
                                  ("GB", "full", "12 St John St"), ("US", "full", "Ave Maria Ave"),
                                  ("GB", "short", "12 Drive St Drive"), ("GB", "short", "The Drive")):
        style(server, "contacts", "address", value)
        record = make(server, "contacts", lastname="Lis", email="a@firma.pl", address=typed, country=country)
        tap.equal(record["properties"]["address"], typed, f"{country} {value}: {typed}")
    for country, value, typed, wanted in (("US", "full", "123 Main St", "123 Main Street"), ("GB", "short", "12 High Street", "12 High St"),
                                          ("US", "full", "5 Oak Ave.", "5 Oak Avenue"), ("RU", "full", "ул. Тверская, д. 1", "улица Тверская, д. 1")):
        style(server, "contacts", "address", value)
        record = make(server, "contacts", lastname="Lis", email="a@firma.pl", address=typed, country=country)
        tap.equal(record["properties"]["address"], wanted, f"{country} {value}: {typed}")
        for _ in range(3):
            server.patch(f"{OBJECTS}/contacts/{record['id']}", {"properties": {"address": wanted, "city": "X"}})
        tap.equal(read(server, "contacts", record["id"])["properties"]["address"], wanted, "written again it stays")


def test_refused(tap, server):
    wrong = style(server, "contacts", "phone", "loud")
    tap.equal(wrong.status, 400, "a style that is none")
    tap.ok("international, national, e164" in wrong.json["detail"], "told with those there are")
    tap.equal(style(server, "contacts", "firstname", "full").status, 400, "a type without styles")
    listed = server.get(f"{TYPES}/contacts/properties").json["results"]
    styles = {p["name"]: p.get("styles") for p in listed}
    tap.equal((styles["phone"], styles["address"], styles["firstname"]),
              (["international", "national", "e164"], ["short", "full"], None), "programs learn which there are")


run(test_phones, test_companies, test_streets, test_streets_untouched, test_refused)
