#!/usr/bin/env python3
"""Record templates: what new records are begun with, written by people, outliving the properties they name."""
from datetime import datetime, timedelta, timezone

from support import Browser, is_problem, run

TEMPLATES, CHANGES, CONTACTS, DEALS = "/api/v1/templates", "/api/v1/rulebook/changes", "/api/v1/objects/contacts", "/api/v1/objects/deals"
PROPERTIES = "/api/v1/types/contacts/properties"


def template(**more):
    return {"type": "contacts", "name": "fair_visitor", "label": {"en": "Visitor of a fair", "pl": "Gość targów"},
            "values": {"lifecyclestage": "lead", "country": "Polska", "city": "Poznań"}, **more}


def contact(server, template_id, **properties):
    return server.post(CONTACTS, {"properties": {"lastname": "Lis", **properties}, "template": template_id})


def test_life(tap, server):
    made = server.post(TEMPLATES, template())
    tap.equal((made.status, made.json["label"]["pl"], made.json["label"]["zh"], made.json["values"]),
              (201, "Gość targów", "Visitor of a fair", template()["values"]), "a template is made, its texts as typed")
    number = made.json["id"]
    tap.equal(server.get(f"{TEMPLATES}/{number}").json, made.json, "and read")
    tap.equal([t["id"] for t in server.get(f"{TEMPLATES}?type=contacts").json["results"]], [number], "and listed")
    tap.equal(server.get(f"{TEMPLATES}?type=deals").json["results"], [], "for its type only")
    changed = server.patch(f"{TEMPLATES}/{number}", {"values": {"city": "Kraków"}})
    tap.equal((changed.status, changed.json["values"], changed.json["label"]), (200, {"city": "Kraków"}, made.json["label"]),
              "values are changed as a whole, what is not said stays")
    tap.equal(server.delete(f"{TEMPLATES}/{number}").status, 204, "archived")
    is_problem(tap, server.get(f"{TEMPLATES}/{number}"), 404, "not_found", "and gone")
    is_problem(tap, contact(server, number), 404, "not_found", "nothing is begun with it")
    tap.equal(server.post(TEMPLATES, template()).status, 201, "its name is free again")


def test_refused(tap, server):
    for what, status, about in (
            ({"values": {"nonsense": "1"}}, 400, "nonsense"), ({"values": {"id": "5"}}, 400, "id"),
            ({"values": {"lifecyclestage": "sometimes"}}, 400, "lifecyclestage"), ({"values": {}}, 400, "value"),
            ({"values": {"city": "  "}}, 400, "value"), ({"values": {"city": {"a": "b"}}}, 400, "city"),
            ({"name": "Bad Name"}, 400, "Bad Name"), ({"label": {"en": ""}}, 400, "label"), ({"type": "nothing"}, 400, "nothing"),
            ({"values": {"owner_id": "999999"}}, 400, "owner")):
        answer = server.post(TEMPLATES, template(**what))
        tap.ok(answer.status == status and about in str(answer.json), f"{what} is refused", answer)
    told = server.post(TEMPLATES, template(type="deals", values={"closedate": "31.02.2026"}), headers={"Accept-Language": "pl"})
    [issue] = told.json["issues"]
    is_problem(tap, told, 400, "invalid", "a day that there is not")
    judged = server.post(f"{DEALS}/check", {"properties": {"closedate": "31.02.2026"}}, headers={"Accept-Language": "pl"}).json["issues"]
    tap.ok(issue["property"] == "closedate" and issue["message"] in [i["message"] for i in judged],
           "is refused with the sentence of its type, at its property", told)
    server.post(TEMPLATES, template())
    is_problem(tap, server.post(TEMPLATES, template()), 409, "conflict", "two of one name")
    tap.equal(server.post(TEMPLATES, template(type="companies", values={"city": "Hel"})).status, 201, "another type may have that name")
    tap.equal(len(server.get(TEMPLATES).json["results"]), 2, "nothing of the refused ones is there")
    tap.equal(server.post(TEMPLATES, template(), headers={"Authorization": "Bearer x"}).status, 401, "nobody known")
    is_problem(tap, server.get(f"{TEMPLATES}?type=nothing"), 404, "not_found", "no such type")
    is_problem(tap, server.get(f"{TEMPLATES}/77/values"), 404, "not_found", "no such template")


def test_used(tap, server):
    server.patch(f"{PROPERTIES}/lead_score", {"standard": {"default": "10"}})
    server.patch(f"{PROPERTIES}/city", {"standard": {"default": "Hel"}})
    number = server.post(TEMPLATES, template()).json["id"]
    made = contact(server, number)
    properties = made.json["properties"]
    tap.equal((made.status, properties["lifecyclestage"], properties["country"], properties["city"], made.json["leftOut"]),
              (201, "lead", "PL", "Poznań", []), "a record gets what it presets, as its properties read it")
    tap.equal((properties["lead_score"],), (10,), "then comes what a standard begins with, where the template is silent")
    own = contact(server, number, city="Gdynia", country="").json["properties"]
    tap.equal((own["city"], own.get("country"), own["lifecyclestage"]), ("Gdynia", None, "lead"),
              "what is given wins, emptied values, too")
    plain = server.post(CONTACTS, {"properties": {"lastname": "Lis"}})
    tap.equal((plain.json["properties"]["city"], "leftOut" in plain.json), ("Hel", False), "without a template nothing of it")
    values = server.get(f"{TEMPLATES}/{number}/values").json
    tap.equal(values, {"type": "contacts", "properties": {"lifecyclestage": "lead", "country": "PL", "city": "Poznań"}, "leftOut": []},
              "a form reads them beforehand")
    other = server.post(DEALS, {"properties": {"dealname": "A"}, "template": number})
    tap.ok(other.status == 400 and other.json["reason"] == "template.other_type", "a template of another type", other)
    is_problem(tap, server.post(CONTACTS, {"properties": {}, "template": "x"}), 400, "input", "no number")


def test_words(tap, server):
    person = Browser(server)
    person.login()
    me = server.get("/api/v1/users").json["results"][0]["id"]
    made = person.call("POST", TEMPLATES, template(type="deals", name="standard", values={
        "owner_id": "me", "closedate": "today+14", "amount": "1500,50", "dealtype": "New business"}))
    tap.equal((made.status, made.json["createdBy"]["id"]), (201, me), "words for what is true when it is used; who made it")
    asked = person.call("GET", f"{TEMPLATES}/{made.json['id']}/values").json["properties"]
    today = datetime.now(timezone.utc)
    tap.ok(asked["owner_id"] == me and asked["dealtype"] == "newbusiness" and float(asked["amount"]) == 1500.5, "who, which, how much", asked)
    tap.ok(str(asked["closedate"])[:10] in {str((today + timedelta(days=14 + d)).date()) for d in (0, -1)}, "in fourteen days", asked)
    deal = person.call("POST", DEALS, {"properties": {"dealname": "A"}, "template": made.json["id"]}).json
    tap.equal((deal["properties"]["owner_id"], deal["properties"]["amount"], deal["properties"]["closedate"][:10]),
              (me, asked["amount"], asked["closedate"][:10]), "the record has the same")
    for lang in ("en", "pl"):
        dated = server.post(TEMPLATES, template(type="deals", name=f"dated_{lang}", values={"closedate": "05/06/2026"}),
                            headers={"Accept-Language": lang}).json
        days = {server.get(f"{TEMPLATES}/{dated['id']}/values", headers={"Accept-Language": other}).json["properties"]["closedate"][:10]
                for other in ("en", "pl", "zh")}
        tap.equal((len(days), dated["values"]["closedate"][:10]), (1, days.pop()), f"a day written in {lang} is the same day for everybody")
    program = server.post(DEALS, {"properties": {"dealname": "B"}, "template": made.json["id"]})
    tap.equal((program.status, [(one["property"], one["rule"]) for one in program.json["leftOut"]]), (201, [("owner_id", "template.nobody")]),
              "a program is nobody: its record has no owner, and it is told")
    for text in ("today+", "today+999999", "yesterday", "now*2"):
        is_problem(tap, server.post(TEMPLATES, template(type="deals", values={"closedate": text})), 400, "invalid", f"{text} is no day")
    tap.equal(server.post(TEMPLATES, template(name="city_called_today", values={"city": "today"})).json["values"], {"city": "today"},
              "in a text they are just text")


def test_left_out(tap, server):
    server.post(PROPERTIES, {"name": "stand", "type": "text", "label": {"en": "Stand"}})
    server.post(PROPERTIES, {"name": "badge", "type": "choice", "label": {"en": "Badge"},
                             "options": [{"value": "red", "label": "Red"}, {"value": "blue", "label": "Blue"}]})
    number = server.post(TEMPLATES, template(values={"city": "Hel", "stand": "A 12", "badge": "Red"})).json["id"]
    tap.equal(server.delete(f"{PROPERTIES}/stand").status, 204, "a property goes")
    made = contact(server, number)
    tap.equal((made.status, made.json["properties"]["city"], made.json["properties"]["badge"]), (201, "Hel", "red"),
              "the template works without it")
    [left] = made.json["leftOut"]
    tap.ok((left["property"], left["text"]) == ("stand", "A 12") and "stand" in left["message"], "and says what is left out", left)
    polish = server.get(f"{TEMPLATES}/{number}/values", headers={"Accept-Language": "pl"}).json
    tap.ok([one["property"] for one in polish["leftOut"]] == ["stand"] and "szablon" in polish["leftOut"][0]["message"], "in one's language", polish)
    tap.equal(server.patch(f"{TEMPLATES}/{number}", {"label": {"en": "Fair"}}).status, 200, "its label is still changed")
    server.post(f"{PROPERTIES}/stand/restore", {})
    tap.equal(contact(server, number).json["properties"].get("stand"), "A 12", "back with the property")


def undo(server, subject):
    last = server.get(CHANGES).json["results"][0]
    assert last["subject"] == subject, last
    return server.post(f"{CHANGES}/{last['id']}/undo", {})


def test_trail(tap, server):
    made = server.post(TEMPLATES, template()).json
    server.patch(f"{TEMPLATES}/{made['id']}", {"values": {"city": "Kraków"}, "label": {"pl": "Gość"}})
    last = server.get(CHANGES).json["results"][0]
    tap.equal((last["kind"], last["action"], last["type"], last["before"]["values"], last["after"]["values"], last["before"]["label"]["pl"]),
              ("template", "UPDATE", "contacts", made["values"], {"city": "Kraków"}, "Gość targów"), "before and after are kept")
    tap.equal(undo(server, "fair_visitor").status, 204, "a change is taken back")
    back = server.get(f"{TEMPLATES}/{made['id']}").json
    tap.equal((back["values"], back["label"]), (made["values"], made["label"]), "as it was")
    server.delete(f"{TEMPLATES}/{made['id']}")
    tap.equal(undo(server, "fair_visitor").status, 204, "archiving is taken back")
    tap.equal(server.get(f"{TEMPLATES}/{made['id']}").json["values"], made["values"], "under the number it had")
    first = [c for c in server.get(CHANGES).json["results"] if c["action"] == "CREATE" and c["kind"] == "template"][-1]
    is_problem(tap, server.post(f"{CHANGES}/{first['id']}/undo", {}), 409, "conflict", "only the last of its subject")
    other = server.post(TEMPLATES, template(name="other")).json
    tap.equal(undo(server, "other").status, 204, "making one is taken back")
    is_problem(tap, server.get(f"{TEMPLATES}/{other['id']}"), 404, "not_found", "it is gone")


run(test_life, test_refused, test_used, test_words, test_left_out, test_trail)
