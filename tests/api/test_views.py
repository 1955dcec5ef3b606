#!/usr/bin/env python3
"""Views of lists: kept, seen by whom they are shared with, changed by whom they belong to. And what people entered:
seen by themselves, their managers, and who reads the trail."""
import time

from rights_people import People
from support import run

VIEWS = "/api/v1/views"


def house(server):
    people = People(server)
    people.add(adam="super_administrator", mia="manager", anna="representative", jan="representative",
               stef="steward", eva="analyst", wit="warehouse")
    sales = people.department("Sales", manager="mia")
    north = people.department("Sales north", above=sales)
    people.change("mia", departmentId=sales)
    people.change("anna", departmentId=north)
    people.change("jan", departmentId=north)
    return people, sales, north


def names(browser, type="contacts"):
    answer = browser.call("GET", f"{VIEWS}?type={type}")
    assert answer.status == 200, answer
    return [row["name"] for row in answer.json["results"]]


def make(browser, name, **more):
    return browser.call("POST", VIEWS, {"type": "contacts", "name": name, "query": "sort=city", **more})


def test_views(tap, server):
    people, sales, north = house(server)
    anna, jan, mia, stef, eva, wit = (people.who[name] for name in ("anna", "jan", "mia", "stef", "eva", "wit"))
    made = make(anna, "  From Łódź ")
    tap.equal((made.status, made.json["name"], made.json["query"], made.json["everybody"], made.json["mayEdit"],
               made.json["ownerId"], made.json["type"]),
              (201, "From Łódź", "sort=city", False, True, people.ids["anna"], "contacts"), "a view is kept")
    one = f"{VIEWS}/{made.json['id']}"
    tap.equal([names(who) for who in (anna, jan, mia, server_browser(people))], [["From Łódź"], [], [], []],
              "it is its owner's alone, whoever else may do everything")
    tap.equal(names(anna, "deals"), [], "of its type")
    tap.equal([who.call(method, one, body).status for who in (jan, mia)
               for method, body in (("PATCH", {"name": "x"}), ("DELETE", None))], [404] * 4, "nobody else finds it")
    shared = anna.call("PATCH", one, {"shares": [{"departmentId": sales}]})
    tap.equal((shared.status, len(shared.json["shares"])), (200, 1), "it is shared with a department")
    tap.equal([names(who) for who in (jan, mia, stef)], [["From Łódź"], ["From Łódź"], []],
              "who is in it or below it sees it")
    seen = jan.call("GET", VIEWS).json["results"][0]
    tap.equal((seen["mayEdit"], seen["shares"]), (False, []), "and not whom else it is shared with")
    tap.equal([jan.call(method, one, body).status for method, body in (("PATCH", {"name": "x"}), ("DELETE", None))],
              [403, 403], "nor changes it")
    anna.call("PATCH", one, {"shares": [{"userId": people.ids["jan"], "mayEdit": True}]})
    tap.equal([names(mia), jan.call("PATCH", one, {"query": "q=an"}).status], [[], 200],
              "shares are replaced; who may edit it changes what it looks for")
    tap.equal([jan.call("PATCH", one, {"everybody": True}).status, jan.call("DELETE", one).status], [403, 403],
              "not who sees it")
    tap.equal(anna.call("GET", VIEWS).json["results"][0]["query"], "q=an", "and the owner sees the change")
    anna.call("PATCH", one, {"everybody": True, "shares": []})
    tap.equal([names(who) for who in (jan, stef, eva)], [["From Łódź"]] * 3, "everybody sees it")
    tap.equal(wit.call("GET", f"{VIEWS}?type=contacts").status, 200, "the list of views is asked for by anybody who sees records")
    tap.equal([eva.call("DELETE", one).status, stef.call("DELETE", one).status], [403, 204],
              "what everybody sees is tidied by who keeps lists")


def server_browser(people):
    return people.who["adam"]


def test_refusals(tap, server):
    people, sales, _ = house(server)
    anna, eva, wit = (people.who[name] for name in ("anna", "eva", "wit"))
    until = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
    both = {"userId": people.ids["jan"], "departmentId": sales}
    bad = [make(anna, " "), make(anna, "x" * 101), make(anna, "x", query="q=" + "x" * 4000),
           make(anna, "x", shares=[{}]), make(anna, "x", shares=[both]),
           make(anna, "x", shares=[{"userId": people.ids["jan"], "until": until}]),
           make(anna, "x", shares=[{"userId": "nobody"}]),
           anna.call("POST", VIEWS, {"type": "nothing", "name": "x", "query": ""})]
    tap.equal([answer.status for answer in bad], [400] * 8, "what can not be kept is refused")
    tap.equal(make(anna, "x", shares=[{"departmentId": "999"}]).status, 404, "an unknown department")
    tap.equal(names(anna), [], "nothing was kept")
    tap.equal([make(eva, "mine").status, make(eva, "all", everybody=True).status, names(eva)], [201, 403, ["mine"]],
              "who shares nothing keeps views for themselves")
    tap.equal(make(wit, "x").status, 403, "nobody keeps views of what they do not see")
    ends = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 3))
    make(anna, "for a while", shares=[{"userId": people.ids["jan"], "until": ends}])
    tap.equal(names(people.who["jan"]), ["for a while"], "shared for a while")
    time.sleep(4)
    tap.equal(names(people.who["jan"]), [], "then no more")
    told = server.get("/api/v1/audit?action=list.change&limit=20").json["results"]
    tap.ok(any(row.get("subject") == "views" for row in told), "views are in the trail", told)


def test_accountability(tap, server):
    people, _, _ = house(server)
    anna, jan, mia, eva, adam = (people.who[name] for name in ("anna", "jan", "mia", "eva", "adam"))
    for who, name in ((anna, "Kowalska"), (jan, "Lis")):
        who.call("POST", "/api/v1/objects/contacts", {"properties": {"lastname": name}})
    whom = {}
    for _ in range(100):
        whom = {name: sorted({row["userId"] for row in people.who[name].call("GET", "/api/v1/accountability").json["results"]})
                for name in ("anna", "mia", "eva", "adam")}
        if len(whom["adam"]) == 2:
            break
        time.sleep(0.1)
    both = sorted([people.ids["anna"], people.ids["jan"]])
    tap.equal(whom, {"anna": [people.ids["anna"]], "mia": both, "eva": [], "adam": both},
              "oneself, the people one manages, or everybody")


run(test_views, test_refusals, test_accountability)
