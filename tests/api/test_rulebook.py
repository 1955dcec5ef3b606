#!/usr/bin/env python3
"""What keeps the rulebook whole: properties that rules read, terms a property can hold, taking back what was changed since."""
from support import run

BASE = "/api/v1/dictionaries"
RULES, CHANGES, CONTACTS = "/api/v1/rules", "/api/v1/rulebook/changes", "/api/v1/objects/contacts"
PROPERTIES = "/crm/v3/properties/contacts"


def rule(**more):
    return {"type": "contacts", "name": "a_rule", "label": "A rule", "message": "Not so.", "condition": "lead_score < 9",
            "state": "warn", **more}


def own_property(server, name, **more):
    return server.post(PROPERTIES, {"name": name, "label": name, "type": "string", "fieldType": "text",
                                    "groupName": "contactinformation", **more})


def standard(server, name, **what):
    return server.patch(f"/api/v1/types/contacts/properties/{name}", {"standard": what})


def test_read(tap, server):
    """A property that a rule or another's standard reads is not archived: that would end their judging unsaid."""
    names = ("size", "colour", "shape", "spot")
    tap.equal([own_property(server, name).status for name in names], [201] * 4, "properties of its own")
    rules = [server.post(RULES, body).json["id"] for body in (
        rule(name="size", condition='size != "XL" or is_known(phone)', state="off",
             label={"en": "Size and phone", "pl": "Rozmiar i telefon"}),
        rule(name="about_it", about="colour", label="About it"),
        rule(name="repairs", label="Repairs it", repairProperty="spot", repair="size"))]
    standard(server, "city", requiredWhen='shape = "round"')
    standard(server, "shape", requiredWhen='shape = "round"', pattern="r.*")
    for name, told in (("size", "Size and phone, Repairs it"), ("colour", ": About it."), ("spot", ": Repairs it."),
                       ("shape", ": City.")):
        refused = server.delete(f"{PROPERTIES}/{name}")
        tap.ok(refused.status == 400 and told in refused.json["message"], f"{name} is read", refused)
    polish = server.delete("/api/v1/types/contacts/properties/size", headers={"Accept-Language": "pl"})
    tap.ok("Rozmiar i telefon, Repairs it" in polish.json["detail"] and "czytają" in polish.json["detail"],
           "told in the reader's language", polish)
    tap.equal(server.post(f"{PROPERTIES}/batch/archive", {"inputs": [{"name": "colour"}]}).status, 400, "nor with others")
    for number in rules:
        server.delete(f"{RULES}/{number}")
    standard(server, "city")
    tap.equal([server.delete(f"{PROPERTIES}/{name}").status for name in names], [204] * 4,
              "without them it is, its own standard with it")


def towns(server, **more):
    return f"{BASE}/{server.post(BASE, {'name': 'towns', 'label': 'Towns', 'mode': 'suggest', 'properties': ['contacts.city'], **more}).json['id']}/entries"


def last(server, **wanted):
    """The last change of what it is of, as the trail has it."""
    changes = server.get(CHANGES).json["results"]
    return next(c["id"] for c in changes if all(c[name] == value for name, value in wanted.items()))


def test_undo_of_entries(tap, server):
    """What means something else since does not come back."""
    path = towns(server)
    warsaw = server.post(path, {"term": "Warszawa", "spellings": ["Warsaw", "W-wa"]}).json["id"]
    server.delete(f"{path}/{warsaw}")
    deleted = last(server, subject="towns/Warszawa", action="DELETE")
    other = server.post(path, {"term": "Nowa Warszawa", "spellings": ["w-wa"]}).json["id"]
    refused = server.post(f"{CHANGES}/{deleted}/undo")
    tap.ok(refused.status == 409 and "Nowa Warszawa" in refused.json["detail"], "a spelling is taken since", refused)
    tap.equal([e["term"] for e in server.get(path).json["results"]], ["Nowa Warszawa"], "and nothing is changed")
    server.delete(f"{path}/{other}")
    tap.equal(server.post(f"{CHANGES}/{deleted}/undo").status, 204, "free again, it comes back")
    [back] = server.get(path).json["results"]
    tap.equal((back["term"], back["spellings"]), ("Warszawa", ["Warsaw", "W-wa"]), "with its spellings")
    server.patch(f"{path}/{back['id']}", {"term": "Warszawa", "spellings": ["Warsaw"]})
    server.post(path, {"term": "Wawer", "spellings": ["W-wa"]})
    changed = last(server, subject="towns/Warszawa", action="UPDATE")
    polish = server.post(f"{CHANGES}/{changed}/undo", headers={"Accept-Language": "pl"})
    tap.ok(polish.status == 409 and "Wawer" in polish.json["detail"] and "oznacza" in polish.json["detail"],
           "nor does what a change took away", polish)


def test_terms(tap, server):
    """A term is what the values of the property are written like, else repairing would change nothing."""
    path = towns(server, name="pages", properties=["contacts.website"])
    [written, refused] = [server.post(path, {"term": term, "spellings": [spelling]})
                          for term, spelling in (("HTTPS://WWW.Firma.PL/", "firma strona"), ("no page at all", "x"))]
    tap.equal((written.status, written.json["term"]), (201, "https://www.firma.pl"), "as its type writes it")
    path = towns(server, name="points", properties=["contacts.lead_score"])
    tap.equal(server.post(path, {"term": "010", "spellings": ["a few"]}).json["term"], "10", "so of numbers")
    for lang, words in (("en", "can not be"), ("pl", "nie może być"), ("ru", "не может"), ("zh", "不能")):
        refused = server.post(path, {"term": "ten", "spellings": ["some"]}, headers={"Accept-Language": lang})
        tap.ok(refused.status == 400 and words in refused.json["detail"], f"what is none is refused in {lang}", refused)
    path = towns(server, name="trades", properties=["companies.industry", "contacts.lead_score"])
    [label, stranger] = [server.post(path, {"term": term, "spellings": [term[:3]]}) for term in ("Energy", "Beekeeping")]
    tap.equal((label.status, label.json.get("term"), stranger.status), (201, "Energy", 400), "options by their labels")
    path = towns(server, name="crafts", properties=["companies.industry", "contacts.jobtitle"])
    tap.equal(server.post(path, {"term": "Beekeeping", "spellings": ["Energy"]}).status, 201, "one property that can hold it is enough")
    server.patch(path.removesuffix("/entries"), {"mode": "replace"})
    trades = next(d["id"] for d in server.get(BASE).json["results"] if d["name"] == "trades")
    server.delete(f"{BASE}/{trades}")
    company = server.post("/api/v1/objects/companies", {"properties": {"name": "Alfa", "industry": "Energy"}})
    tap.equal(company.json["properties"]["industry"], "energy", "the other keeps what was typed")
    tap.equal(server.post(CONTACTS, {"properties": {"lastname": "Lis", "jobtitle": "energy"}}).json["properties"]["jobtitle"],
              "Beekeeping", "where the one is replaced")
    path = towns(server, name="streets", properties=["contacts.lead_score"], within=True)
    tap.equal(server.post(path, {"term": "ul.", "spellings": ["ulica"]}).status, 201, "a part of a value may be anything")


def test_order(tap, server):
    """Rules stand in the order that is asked for, and a change of it can be seen and taken back."""
    numbers = {name: server.post(RULES, rule(name=name, label=name)).json["id"] for name in "abc"}

    def order():
        return [(r["name"], r["displayOrder"]) for r in server.get(RULES).json["results"]]

    tap.equal(order(), [("a", 0), ("b", 1), ("c", 2)], "as they came")
    moved = server.patch(f"{RULES}/{numbers['a']}", {"displayOrder": 5})
    tap.equal((moved.status, moved.json["displayOrder"], order()), (200, 5, [("b", 1), ("c", 2), ("a", 5)]), "one is moved")
    [change] = server.get(f"{CHANGES}?limit=1").json["results"]
    tap.equal((change["before"].get("displayOrder"), change["after"].get("displayOrder")), (0, 5), "the trail says so")
    tap.equal((server.post(f"{CHANGES}/{change['id']}/undo").status, [name for name, _ in order()]), (204, ["a", "b", "c"]), "back again")
    server.patch(f"{RULES}/{numbers['b']}", {"displayOrder": -1})
    tap.equal([name for name, _ in order()], ["a", "c", "b"], "behind the others")
    first = server.post(RULES, rule(name="d", label="d", displayOrder=0)).json
    tap.equal((first["displayOrder"], [name for name, _ in order()]), (0, ["a", "d", "c", "b"]), "a new one beside the first, behind it by age")
    refused = server.patch(f"{RULES}/{numbers['b']}", {"displayOrder": "first"})
    tap.equal(refused.status, 400, "a word is no place")
    told = server.post(f"{CONTACTS}/check", {"properties": {"lastname": "Lis", "lead_score": 50}}).json["issues"]
    tap.equal([i["rule"] for i in told if i["rule"].startswith("rule.")], [f"rule.{name}" for name in "adcb"], "judged in that order")


def test_standards(tap, server):
    """What a standard can not mean is refused with the member and a sentence."""
    for name, what, member, words in (
            ("city", {"pattern": "a)|(b"}, "pattern", "unmatched closing parenthesis"),
            ("city", {"pattern": "a("}, "pattern", "missing closing parenthesis"),
            ("city", {"pattern": "a\\"}, "pattern", "at end of pattern"),
            ("lead_score", {"minimum": "10", "maximum": "9"}, "maximum", "at least 10 and at most 9"),
            ("date_of_birth", {"minimum": "2000-01-02", "maximum": "2000-01-01"}, "maximum", "at most 2000-01-01")):
        refused = standard(server, name, **what)
        tap.ok((refused.status, refused.json.get("reason")) == (400, f"standard_of.{member}") and words in refused.json["detail"],
               f"{what}", refused)
        told = [server.patch(f"/api/v1/types/contacts/properties/{name}", {"standard": what}, headers={"Accept-Language": lang}).json["detail"]
                for lang in ("en", "pl", "ru", "zh")]
        tap.equal(len(set(told)), 4, "in the reader's language")
    for name, what in (("city", {"pattern": "(a)|(b)"}), ("lead_score", {"minimum": "9", "maximum": "9"}),
                       ("date_of_birth", {"minimum": "2000-01-01", "maximum": "2000-01-02"})):
        tap.equal(standard(server, name, **what).status, 200, f"{what} is fine")


def test_scheme(tap, server):
    """A standard that only says which register's number it is judges, too."""
    made = server.post("/api/v1/types/companies/properties", {"name": "nip", "label": "NIP", "type": "tax_id"})
    tap.equal(made.status, 201, "a property for numbers of registers")
    for name, number in (("Alfa", "526-030-02-91"), ("Beta", "526-030-02-92"), ("Gamma", "7707083893"), ("Delta", None)):
        server.post("/api/v1/objects/companies", {"properties": {"name": name, **({"nip": number} if number else {})}})
    job = server.post(f"{RULES}/trial", {"type": "companies", "property": "nip", "standard": {"scheme": "nip"}})
    server.get(f"/api/v1/jobs/{job.json['id']}/events")
    result = server.get(f"/api/v1/jobs/{job.json['id']}").json["result"]
    tap.equal((result["rows"], result["broken"], sorted(e["title"] for e in result["examples"])), (4, 2, ["Beta", "Gamma"]), "tried")


run(test_read, test_scheme, test_standards, test_order, test_undo_of_entries, test_terms)
