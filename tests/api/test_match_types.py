#!/usr/bin/env python3
"""Records of types that people make are matched by what their properties are: found at a save and by a scan, explained, merged."""
from support import run, scan

TYPES, OBJECTS = "/api/v1/types", "/api/v1/objects"


def make(tap, server, name, *properties, title=None):
    made = server.post(TYPES, {"name": name, "label": name.title(), "labelPlural": name.title(), "title": title or properties[0][0],
                               "properties": [{"name": p[0], "label": p[0], "type": p[1], **(p[2] if len(p) > 2 else {})} for p in properties]})
    tap.equal(made.status, 201, f"a type {name}")
    return made.json["name"]


def save(server, kind, **properties):
    return server.post(f"{OBJECTS}/{kind}", {"properties": properties, "onDuplicate": "create"})


def groups(server, kind):
    scan(server, kind)
    return server.get(f"/api/v1/duplicates?type={kind}").json["results"]


def test_places(tap, server):
    """Something with a name, a phone and an address is compared as companies are."""
    kind = make(tap, server, "warehouses", ("label", "text"), ("telephone", "phone"), ("place", "city"), ("road", "street"), ("mail", "email"))
    rules = server.get(f"/api/v1/match-rules/{kind}").json
    reads = {f["field"]: f["properties"] for f in rules["fields"] if f["properties"]}
    tap.equal((rules["model"], reads), ("company", {"company": ["label"], "phone": ["telephone"], "address": ["place", "road"],
                                                    "email": ["mail"], "domain": ["mail"]}), "what each property means")
    first = save(server, kind, label="Magazyn Północ", telephone="+48583001122", place="Gdynia", road="Portowa 7", mail="polnoc@magazyny.pl")
    save(server, kind, label="Skład Oliwa", telephone="+48583009988", place="Gdańsk", road="Opacka 1", mail="oliwa@inne.pl")
    typed = {"label": "Magazyn Polnoc", "telephone": "58 300 11 22", "place": "Gdynia", "road": "ul. Portowa 7"}
    found = server.post(f"{OBJECTS}/{kind}/check", {"properties": typed}).json["candidates"]
    tap.equal([c["record"]["id"] for c in found], [first.json["id"]], "found while it is typed")
    tap.ok({"phone", "company"} <= {r["field"] for r in found[0]["reasons"]}, "and explained", found)
    refused = server.post(f"{OBJECTS}/{kind}", {"properties": typed})
    tap.equal(refused.status, 409 if found[0]["certainty"] == "sure" else 201, "a sure one is refused")
    if refused.status == 409:
        save(server, kind, **typed)
    queue = groups(server, kind)
    tap.equal([g["size"] for g in queue], [2], "found by a scan")
    whole = server.get(f"/api/v1/duplicates/{queue[0]['id']}").json
    ids = [r["id"] for r in whole["records"]]
    merged = server.post(f"/api/v1/duplicates/{queue[0]['id']}/decision", {"decision": "merge", "primary": first.json["id"], "records": ids})
    tap.equal(merged.status, 200, "merged")
    other = next(i for i in ids if i != first.json["id"])
    tap.equal(server.get(f"{OBJECTS}/{kind}/{other}").json["id"], first.json["id"], "its id leads to the survivor")
    tap.equal(groups(server, kind), [], "and the queue is empty")


def test_persons(tap, server):
    kind = make(tap, server, "patients", ("first_name", "person_name"), ("surname", "person_name"), ("date_of_birth", "date"),
                ("card", "text", {"unique": True}), title="surname")
    rules = server.get(f"/api/v1/match-rules/{kind}").json
    reads = {f["field"]: f["properties"] for f in rules["fields"] if f["properties"]}
    tap.equal((rules["model"], reads["name"], reads["birth"], reads["identifier"]),
              ("person", ["first_name", "surname"], ["date_of_birth"], ["card"]), "persons")
    save(server, kind, first_name="Katarzyna", surname="Wójcik", date_of_birth="1984-03-02", card="A1001")
    save(server, kind, first_name="Kasia", surname="Wojcik", date_of_birth="1984-03-02")
    save(server, kind, first_name="Marek", surname="Wójcik", date_of_birth="2011-07-09", card="A1003")
    tap.equal([g["size"] for g in groups(server, kind)], [2], "found by a short form and a birthday")


def test_titles(tap, server):
    kind = make(tap, server, "projects", ("topic", "text"), ("words", "long_text"))
    for topic in ("Wdrożenie magazynu Zagórze", "Wdrozenie magazynu Zagorze", "Przegląd instalacji Hel", "Audyt łączności Puck"):
        save(server, kind, topic=topic)
    found = groups(server, kind)
    tap.equal([(g["size"], g["certainty"]) for g in found], [(2, "review")], "equal titles come to review, never sure")
    # A name of persons makes persons of them: records are matched as such from their next change on.
    server.post(f"{TYPES}/{kind}/properties", {"name": "who", "label": "Who", "type": "person_name"})
    tap.equal(server.get(f"/api/v1/match-rules/{kind}").json["model"], "person", "another model")
    tap.equal(groups(server, kind), [], "a scan passes over what was saved before")
    for _ in range(2):
        save(server, kind, topic="Spotkanie", who="Zbigniew Przybyszewski")
    tap.ok(len(groups(server, kind)) <= 1, "and goes on")


run(test_places, test_persons, test_titles)
