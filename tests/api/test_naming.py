#!/usr/bin/env python3
"""The names of the company's own fields: what is poor about them is listed, in the reader's language."""
from support import is_problem, run

NAMING, PROPERTIES = "/api/v1/rulebook/naming", "/api/v1/types/contacts/properties"


def make(server, **more):
    made = server.post(PROPERTIES, {"type": "text", "group": "profile", **more})
    assert made.status == 201, made
    return made.json["name"]


def said(findings):
    return [(f["property"], f["rule"].removeprefix("naming."), f["language"], f["value"], f["suggestion"]) for f in findings]


def test_shipped(tap, server):
    answer = server.get(NAMING)
    tap.equal((answer.status, answer.json), (200, {"results": []}), "what the program brings has good names")


def test_findings(tap, server):
    make(server, name="cust_nr", label={"en": "Cust. nr", "pl": "NUMER KLIENTA", "ru": "Номер клиента:", "zh": "客户编号码"})
    make(server, name="shoe_size", label="Shoe size")
    make(server, name="size_of_shoe", label={"en": "Size shoe", "pl": "Numer buta", "ru": "Номер обуви", "zh": "鞋号"})
    found = server.get(f"{NAMING}?type=contacts").json["results"]
    tap.equal(said(found), [
        ("cust_nr", "name_abbreviated", None, "cust_nr", "customer_number"),
        ("cust_nr", "label_abbreviated", "en", "Cust. nr", "Customer number"),
        ("cust_nr", "label_capitals", "pl", "NUMER KLIENTA", "Numer klienta"),
        ("cust_nr", "label_punctuation", "ru", "Номер клиента:", "Номер клиента"),
        ("shoe_size", "label_untranslated", "pl", "Shoe size", None),
        ("shoe_size", "label_untranslated", "ru", "Shoe size", None),
        ("shoe_size", "label_untranslated", "zh", "Shoe size", None),
        ("size_of_shoe", "label_alike", "en", "Size shoe", None)], "each once, with its remedy")
    tap.equal(found[-1]["other"], "Shoe size", "with what it is like")
    tap.equal(server.get(f"{NAMING}?type=companies").json["results"], [], "of the type asked for")
    for language, word in (("en", "abbreviated"), ("pl", "skrót"), ("ru", "сокращение"), ("zh", "缩写")):
        told = server.get(NAMING, headers={"Accept-Language": language}).json["results"]
        tap.ok(word in told[0]["message"], f"told in {language}", told[0])


def test_mended(tap, server):
    name = make(server, name="allergies", label="ALLERGIES")
    tap.ok(server.get(NAMING).json["results"], "poor")
    server.patch(f"{PROPERTIES}/{name}", {"label": {"en": "Allergies", "pl": "Alergie", "ru": "Аллергии", "zh": "过敏"}})
    tap.equal(server.get(NAMING).json["results"], [], "and mended")
    server.patch(f"{PROPERTIES}/{name}", {"standard": {"sensitive": True}})
    tap.equal(said(server.get(NAMING).json["results"]), [(name, "help_missing", None, name, None)], "personal: how is it written?")
    server.patch(f"{PROPERTIES}/{name}", {"standard": {"sensitive": True, "example": "nuts"}})
    tap.equal(server.get(NAMING).json["results"], [], "an example says it")


def test_refused(tap, server):
    is_problem(tap, server.get(f"{NAMING}?type=nothing"), 404, "not_found", "a type that is none")
    tap.equal(server.get(NAMING, headers={"Authorization": "Bearer x"}).status, 401, "nobody known")


run(test_shipped, test_findings, test_mended, test_refused)
