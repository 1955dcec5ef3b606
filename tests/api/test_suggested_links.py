#!/usr/bin/env python3
"""Branches and sister companies: found by a search, listed with reasons, linked, refused, taken back."""
from support import is_problem, run, scan

BASE, LINKS, TOWNS = "/api/v1/objects/companies", "/api/v1/suggested-links", ("Kraków", "Gdynia", "Lublin", "Opole")


def company(server, **properties):
    answer = server.post(BASE, {"properties": properties, "onDuplicate": "create"})
    assert answer.status == 201, answer
    return answer.json["id"]


def chain(server):
    return [company(server, name="Chlebek Smakosz", domain="chlebek-smakosz.pl", city=town) for town in TOWNS]


def sisters(server):
    place = {"domain": "nowak.pl", "address": "Lipowa 5", "city": "Kraków", "zip": "30-001"}
    return [company(server, name=f"Nowak {trade} sp. z o.o.", **place) for trade in ("Transport", "Logistyka")]


def listed(server, **query):
    words = "&".join(f"{name}={value}" for name, value in query.items())
    answer = server.get(f"{LINKS}?{words}")
    assert answer.status == 200, answer
    return answer.json


def decide(server, link, what, body=None):
    return server.post(f"{LINKS}/{link['id']}/{what}", body)


def kinds(server, one, other):
    found = server.get(f"{BASE}/{one}/associations?type=companies").json["results"]
    return sorted(k["name"] for r in found if r["id"] == other for k in r["kinds"])


def test_found(tap, server):
    shops = chain(server)
    company(server, name="Salon Anna", domain="salonanna.pl", city="Kraków")
    company(server, name="Salon Anna", domain="anna-gdynia.pl", city="Gdynia")
    tap.equal(listed(server), {"total": 0, "results": []}, "nothing before a search")
    scan(server, "companies")
    answer = listed(server)
    tap.equal((answer["total"], sorted(r["other"]["id"] for r in answer["results"])), (3, sorted(shops[1:])),
              "every shop once, to the head; namesakes not at all")
    one = answer["results"][0]
    tap.equal((one["bond"], one["status"], one["head"]["id"], one["kind"]["name"], one["type"]),
              ("branch", "open", shops[0], "parent_to_child_company", "companies"), "what is proposed")
    tap.ok(0.5 < one["probability"] <= 1, "how likely", one["probability"])
    fields = {r["field"]: r for r in one["reasons"]}
    tap.equal((fields["domain"]["message"], fields["domain"]["a"]), ("Same internet domain", "chlebek-smakosz.pl"), "why")
    tap.ok(fields["company"]["weight"] > 0 and "address" in fields, "each reason by itself", fields)
    polish = server.get(LINKS, headers={"Accept-Language": "pl"}).json["results"][0]
    tap.equal((polish["kind"]["label"], polish["reasons"][0]["message"] != one["reasons"][0]["message"]),
              ("Spółka zależna", True), "in the caller's language")
    tap.equal([r["id"] for r in listed(server, record=shops[2])["results"]],
              [r["id"] for r in answer["results"] if r["other"]["id"] == shops[2]], "of one record")
    pages, after = [], {}
    while True:
        page = listed(server, limit=2, **after)
        pages += [r["id"] for r in page["results"]]
        after = page.get("paging", {}).get("next")
        if not after:
            break
    tap.equal(pages, [r["id"] for r in answer["results"]], "page by page")


def test_linked_and_undone(tap, server):
    shops = chain(server)
    scan(server, "companies")
    first, second, third = listed(server)["results"]
    done = decide(server, first, "accept", {})
    tap.equal((done.status, done.json["status"], done.json["kind"]["number"]), (200, "linked", 13), "linked as proposed")
    tap.equal(kinds(server, shops[0], first["other"]["id"]), ["company_to_company", "parent_to_child_company"], "in the records")
    tap.equal((listed(server)["total"], listed(server, status="linked")["total"]), (2, 1), "it waits no more")
    tap.ok(done.json["settled"] and "settledBy" in done.json, "when, and by whom", done.json)
    is_problem(tap, decide(server, first, "accept", {}), 409, "conflict", "linked twice")
    is_problem(tap, decide(server, first, "refuse"), 409, "conflict", "linked, then refused")
    other_way = decide(server, second, "accept", {"from": second["other"]["id"], "kind": "Sister company"})
    tap.equal((other_way.status, other_way.json["kind"]["name"], other_way.json["head"]["id"]),
              (200, "sister_company", second["other"]["id"]), "as the caller says")
    for body, about in (({"from": first["other"]["id"]}, "not one of the two"), ({"kind": "cousin"}, "cousin"),
                        ({"from": "x"}, "from")):
        answer = decide(server, third, "accept", body)
        tap.ok(answer.status == 400 and about in str(answer.json), f"{body} is refused", answer)
    for link in (first, second):
        back = decide(server, link, "undo")
        tap.equal((back.status, back.json["status"], back.json["settled"]), (200, "open", None), "taken back")
        tap.equal(kinds(server, link["head"]["id"], link["other"]["id"]), [], "and with it the association")
    is_problem(tap, decide(server, first, "undo"), 409, "conflict", "nothing to take back")
    tap.equal(listed(server)["total"], 3, "all wait again")


def test_a_second_parent(tap, server):
    shops = chain(server)
    owner = company(server, name="Holding Wschód", domain="holding.example")
    scan(server, "companies")
    link = listed(server)["results"][0]
    made = server.post(f"{BASE}/{owner}/associations", {"to": link["other"]["id"], "type": "companies", "kind": "parent_to_child_company"})
    assert made.status == 201, made
    answer = decide(server, link, "accept", {})
    tap.ok(answer.status == 400 and "1" in answer.json["detail"], "a company has one parent", answer)
    tap.equal(listed(server)["total"], 3, "nothing was decided")
    tap.equal(decide(server, link, "accept", {"kind": "company_to_company"}).status, 200, "related all the same")
    tap.equal(kinds(server, shops[0], link["other"]["id"]), ["company_to_company"], "and no more said")


def test_refused(tap, server):
    chain(server)
    scan(server, "companies")
    link = listed(server)["results"][0]
    no = decide(server, link, "refuse")
    tap.equal((no.status, no.json["status"]), (200, "refused"), "not related")
    scan(server, "companies")
    tap.equal((listed(server)["total"], listed(server, status="refused")["total"]), (2, 1), "not suggested again")
    tap.equal(decide(server, link, "undo").json["status"], "open", "unless that is undone")
    tap.equal(listed(server)["total"], 3, "it waits again")


def test_sisters(tap, server):
    """One domain and one address, each a trade of its own; and two that people called different."""
    two = sisters(server)
    scan(server, "companies")
    found = listed(server)["results"]
    tap.equal([(r["bond"], r["kind"]["name"], {r["head"]["id"], r["other"]["id"]}) for r in found],
              [("sister", "sister_company", set(two))], "sisters, to be linked")
    tap.equal(decide(server, found[0], "accept", {}).json["kind"]["label"], "Sister company", "linked as such")
    tap.equal(kinds(server, two[1], two[0]), ["company_to_company", "sister_company"], "seen from both sides")


def test_records_that_go(tap, server):
    shops = chain(server)
    scan(server, "companies")
    server.delete(f"{BASE}/{shops[3]}")
    tap.equal(listed(server)["total"], 2, "archived: gone at once")
    server.post("/api/v1/merges", {"type": "companies", "primary": shops[1], "records": [shops[1], shops[2]]})
    tap.equal(listed(server)["total"], 1, "merged: gone as well")
    link = listed(server)["results"][0]
    server.delete(f"{BASE}/{shops[0]}")
    answer = decide(server, link, "accept", {})
    tap.ok(answer.status in (404, 409), "an archived one can not be linked", answer)


def test_bad_calls(tap, server):
    for bad in ("type=x", "status=maybe", "record=x", "limit=0", "after=1"):
        is_problem(tap, server.get(f"{LINKS}?{bad}"), 400, "input", f"a list with {bad}")
    for what in ("accept", "refuse", "undo"):
        answer = server.post(f"{LINKS}/77/{what}", {} if what == "accept" else None)
        is_problem(tap, answer, 404, "not_found", f"{what} of what is not there")
    for method, path in (("GET", LINKS), ("POST", f"{LINKS}/1/refuse")):
        tap.equal(server.call(method, path, headers={"Authorization": "Bearer x"}).status, 401, "nobody known")
    tap.equal(server.get(f"{LINKS}?type=contacts").json, {"total": 0, "results": []}, "people have none")


run(test_found, test_linked_and_undone, test_a_second_parent, test_refused, test_sisters, test_records_that_go, test_bad_calls)
