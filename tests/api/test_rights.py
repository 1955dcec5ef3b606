#!/usr/bin/env python3
"""Departments, roles, managers, deputies and shares: who sees and changes which records, and who may
give rights to whom. Every route with every role is test_rights_matrix.py's."""
import time

from support import run
from rights_people import People

CONTACTS = "/api/v1/objects/contacts"


def enter(browser, **properties):
    return browser.call("POST", CONTACTS, {"properties": properties, "onDuplicate": "create"})


def status(browser, id, method="GET", body=None):
    return browser.call(method, f"{CONTACTS}/{id}", body).status


def names(browser):
    answer = browser.call("POST", f"{CONTACTS}/query", {"limit": 100, "properties": ["lastname"]})
    assert answer.status == 200, answer
    return sorted(row["properties"]["lastname"] for row in answer.json["results"])


def house(server, **more):
    people = People(server)
    people.add(adam="super_administrator", ada="administrator", mia="representative",
               anna="representative", jan="representative", ola="representative", **more)
    sales = people.department("Sales", manager="mia")
    north = people.department("Sales north", above=sales)
    people.change("mia", departmentId=sales)
    people.change("anna", departmentId=north)
    people.change("jan", departmentId=north)
    return people, sales, north


def test_own(tap, server):
    people, _, _ = house(server)
    anna, jan, mia, ola = (people.who[name] for name in ("anna", "jan", "mia", "ola"))
    made = enter(anna, lastname="Kowalska")
    id = made.json["id"]
    tap.equal((made.status, made.json["properties"]["owner_id"]), (201, people.ids["anna"]),
              "what a representative enters is theirs")
    tap.equal([status(who, id) for who in (anna, jan, ola, mia)], [200, 404, 404, 200],
              "they and their manager see it")
    change = {"properties": {"lastname": "Nowak"}}
    tap.equal([status(who, id, "PATCH", change) for who in (jan, mia)], [404, 403],
              "who does not see it finds nothing; a manager with this role sees, but changes nothing")
    tap.equal((names(anna), names(jan), names(mia)), (["Kowalska"], [], ["Kowalska"]), "lists, too")
    people.change("mia", role="manager")
    tap.equal(status(mia, id, "PATCH", change), 200, "the role of a manager lets change it, at once")
    given = anna.call("PATCH", f"{CONTACTS}/{id}", {"properties": {"owner_id": people.ids["ola"]}})
    tap.equal(given.status, 200, "a record is given away")
    tap.equal([status(who, id) for who in (anna, ola, mia)], [404, 200, 200],
              "then it is the other's, and the manager still sees what her people made")


def test_share(tap, server):
    people, _, north = house(server)
    anna, jan, ola = (people.who[name] for name in ("anna", "jan", "ola"))
    id = enter(anna, lastname="Kowalska").json["id"]
    shares = f"{CONTACTS}/{id}/shares"
    tap.equal(ola.call("POST", shares, {"userId": people.ids["ola"]}).status, 404,
              "nobody shares what they do not see")
    tap.equal(anna.call("POST", shares, {"userId": people.ids["ola"]}).status, 201, "to be seen")
    change = {"properties": {"jobtitle": "CEO"}}
    tap.equal((status(ola, id), status(ola, id, "PATCH", change), names(ola), status(jan, id)),
              (200, 403, ["Kowalska"], 404), "seen in lists, too, and not changed; by nobody else")
    tap.equal(ola.call("POST", shares, {"userId": people.ids["jan"]}).status, 403,
              "nor shared further")
    anna.call("PATCH", f"{CONTACTS}/{id}", {"properties": {"jobtitle": "CTO"}})
    newest = ola.call("GET", f"{CONTACTS}/{id}/history").json["results"][0]["id"]
    consent = {"purpose": "newsletter", "state": "given", "basis": "contract", "channel": "phone"}
    tap.equal([ola.call("POST", f"{CONTACTS}/{id}/{way}", body).status for way, body in
               ((f"history/{newest}/revert", None), ("consents", consent))]
              + [ola.call("POST", f"{CONTACTS}/{id}/files?name=a.txt", "abc").status,
                 ola.call("POST", f"{CONTACTS}/{id}/associations",
                          {"type": "contacts", "to": enter(ola, lastname="Own").json["id"]}).status],
              [403, 403, 403, 201], "no change is taken back, no consent and no file put to it; but "
              "one's own record is associated with it")
    edit = anna.call("POST", shares, {"userId": people.ids["ola"], "mayEdit": True})
    tap.equal((edit.status, status(ola, id, "PATCH", change), status(ola, id, "DELETE")),
              (201, 200, 403), "to be edited: replaced, changed, not deleted")
    listed = anna.call("GET", shares).json["results"]
    tap.equal([(row["userId"], row["mayEdit"]) for row in listed], [(people.ids["ola"], True)],
              "one share")
    tap.equal(anna.call("DELETE", f"{shares}/{edit.json['id']}").status, 204, "it is ended")
    tap.equal(status(ola, id), 404, "and the record out of sight")
    until = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 2))
    anna.call("POST", shares, {"departmentId": north, "until": until})
    tap.equal(status(jan, id), 200, "a department's people see it")
    time.sleep(3)
    tap.equal(status(jan, id), 404, "until the share ends")
    both = {"departmentId": north, "userId": people.ids["jan"]}
    past = {"userId": people.ids["jan"], "until": "2020-01-01T00:00:00Z"}
    tap.equal([anna.call("POST", shares, body).status for body in ({}, both, past)], [400] * 3,
              "with one, and not until yesterday")


def test_access(tap, server):
    people, sales, north = house(server, eva="analyst")
    anna, jan, mia, ola, eva = (people.who[name] for name in ("anna", "jan", "mia", "ola", "eva"))
    id = enter(anna, lastname="Kowalska").json["id"]
    address = f"{CONTACTS}/{id}/access"

    def may(browser):
        got = browser.call("GET", address)
        return got.json["verbs"] if got.status == 200 else got.status

    def who(browser):
        got = browser.call("GET", f"{address}?people=true")
        return {row["userId"]: (row["why"], row["mayEdit"]) for row in got.json["people"]}

    everything = ["view", "enter", "edit", "delete", "merge", "import", "export", "bulk", "share",
                  "unmask"]
    own = [verb for verb in everything if verb not in ("import", "export")]
    tap.equal([may(one) for one in (server, anna, mia, jan, eva)],
              [everything, own, ["view"], 404, ["view", "export"]],
              "what each may do with a record of Anna's")
    got = who(anna)
    tap.equal([got.get(people.ids[name]) for name in ("anna", "mia", "adam", "eva", "jan", "ola")],
              [("owner", True), ("manager", False), ("role", True), ("role", False), None, None],
              "who has it, and why")
    tap.equal(anna.call("GET", address).json.get("people"), None, "only where asked for")
    anna.call("POST", f"{CONTACTS}/{id}/shares", {"userId": people.ids["ola"], "mayEdit": True})
    got = ola.call("GET", address).json
    tap.equal((got["verbs"], got["shared"], got["sharedUntil"], got["sharedBy"]),
              (["view", "edit"], True, None, people.ids["anna"]), "Ola has it by a share alone")
    tap.equal((who(ola)[people.ids["ola"]], anna.call("GET", address).json["shared"]),
              (("share", True), False), "which its owner does not")
    until = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 86400))
    anna.call("POST", f"{CONTACTS}/{id}/shares", {"departmentId": north, "until": until})
    tap.equal(jan.call("GET", address).json["sharedUntil"][:19], until[:19], "with a department")
    people.change("anna", deputyId=people.ids["jan"], awayUntil=until)
    tap.equal(who(anna)[people.ids["jan"]], ("deputy", True), "a deputy while she is away")
    people.change("jan", role="manager")
    people.change("anna", deputyId=None, awayUntil=None)
    tap.equal(who(anna)[people.ids["jan"]], ("department", True), "a role that reaches the department")
    told = server.get("/api/v1/audit?action=permission.change&limit=20").json["results"]
    told = [row for row in told if row.get("subject", "").endswith("/shares")]
    tap.equal(len(told), 2, "both shares are in the trail")


def test_deputy(tap, server):
    people, sales, _ = house(server)
    anna, jan, ola = (people.who[name] for name in ("anna", "jan", "ola"))
    id = enter(anna, lastname="Kowalska").json["id"]
    people.change("anna", deputyId=people.ids["ola"])
    tap.equal(status(ola, id), 404, "a deputy sees nothing while nobody is away")
    people.change("anna", awayFrom="2020-01-01T00:00:00Z", awayUntil="2099-01-01T00:00:00Z")
    change = {"properties": {"jobtitle": "CEO"}}
    tap.equal((status(ola, id), status(ola, id, "PATCH", change)), (200, 200),
              "and stands in while they are")
    people.change("anna", awayUntil="2021-01-01T00:00:00Z")
    tap.equal(status(ola, id), 404, "until they are back")
    people.change("mia", deputyId=people.ids["ola"], awayFrom="2020-01-01T00:00:00Z")
    tap.equal(status(ola, id), 200, "a manager's deputy sees what the manager sees")
    wrong = [{"deputyId": people.ids["anna"]}, {"awayFrom": "2022-01-01T00:00:00Z"},
             {"deputyId": "999999"}, {"departmentId": "999999"}]
    path = f"/api/v1/members/{people.ids['anna']}"
    tap.equal([server.patch(path, body).status for body in wrong], [400, 400, 404, 404],
              "not oneself, not backwards, nobody and nowhere")
    tap.equal(jan.call("PATCH", path, {"role": "steward"}).status, 403, "who may not manage people")


def test_departments(tap, server):
    people, sales, north = house(server)
    anna, mia = people.who["anna"], people.who["mia"]
    id = enter(anna, lastname="Kowalska").json["id"]
    at = "/api/v1/departments"
    tap.equal(server.patch(f"{at}/{sales}", {"parentId": north}).status, 409, "no ring")
    tap.equal(server.post(at, {"name": "  "}).status, 400, "a name")
    tap.equal(server.patch(f"{at}/{north}", {"parentId": None}).status, 200, "out of the tree")
    tap.equal(status(mia, id), 404, "its people are not the manager's any more")
    tap.equal(server.patch(f"{at}/{north}", {"parentId": sales}).status, 200, "and back")
    tap.equal(status(mia, id), 200, "they are again")
    tap.equal(server.delete(f"{at}/{north}").status, 204, "dissolved")
    listed = server.get(at).json["results"]
    tap.equal([(row["name"], row["people"]) for row in listed], [("Sales", 3)],
              "its people are in the one above")
    tap.equal(status(mia, id), 200, "whose manager goes on seeing them")


def test_roles(tap, server):
    people, _, _ = house(server)
    adam, ada, anna = (people.who[name] for name in ("adam", "ada", "anna"))
    path = "/api/v1/members/{}".format
    ids = people.ids
    tap.equal(ada.call("PATCH", path(ids["anna"]), {"role": "super-administrator"}).status, 403,
              "an administrator makes nobody more than they are")
    tap.equal(ada.call("PATCH", path(ids["adam"]), {"role": "analyst"}).status, 403,
              "nor less, who is more")
    tap.equal(ada.call("PATCH", path(ids["ada"]), {"role": "analyst"}).status, 403, "nor oneself")
    rights = {"*": {"view": "all"}, "contacts": {"view": "own", "edit": "own", "enter": "own"}}
    body = {"name": "trainee", "label": "Trainee", "areas": [], "rights": rights}
    tap.equal(ada.call("POST", "/api/v1/roles", body).status, 201, "a role of one's own")
    tap.equal(ada.call("POST", "/api/v1/roles", body).status, 409, "once")
    words = [{**body, "name": "x1", "rights": {"*": {"see": "all"}}},
             {**body, "name": "x2", "rights": {"*": {"view": "everything"}}},
             {**body, "name": "x3", "rights": {"nothings": {"view": "all"}}},
             {**body, "name": "x4", "areas": ["kitchen"]}, {**body, "name": "No!"}]
    tap.equal([ada.call("POST", "/api/v1/roles", wrong).status for wrong in words], [400] * 5,
              "of words a role knows")
    tap.equal(ada.call("PATCH", path(ids["anna"]), {"role": "trainee"}).status, 200, "given")
    tap.equal([anna.call("POST", f"/api/v1/objects/{kind}/query", {}).status
               for kind in ("contacts", "deals")], [200, 200], "what it gives")
    refused = anna.call("POST", "/api/v1/objects/deals", {"properties": {"dealname": "x"}})
    tap.equal((refused.status, refused.json["detail"][:39]),
              (403, "You may not create records of the type "), "and what not, in a sentence")
    tap.equal(server.delete("/api/v1/roles/trainee").status, 409, "somebody has it")
    rights["contacts"]["edit"] = "none"
    id = enter(anna, lastname="Kowalska").json["id"]
    changed = {key: body[key] for key in ("label", "areas", "rights")}
    tap.equal(server.call("PUT", "/api/v1/roles/trainee", changed).status, 200, "changed")
    tap.equal(status(anna, id, "PATCH", {"properties": {"lastname": "x"}}), 403, "at once")
    tap.equal(server.call("PUT", "/api/v1/roles/analyst", changed).status, 409, "a shipped one stays")
    people.change("anna", role="representative")
    tap.equal(server.delete("/api/v1/roles/trainee").status, 204, "deleted when nobody has it")
    left = [row for row in server.get("/api/v1/members").json["results"]
            if row["role"] == "super-administrator" and row["id"] != ids["adam"]]
    for row in left:
        assert server.patch(path(row["id"]), {"role": "analyst"}).status == 200
    tap.equal(server.patch(path(ids["adam"]), {"role": "analyst"}).status, 409,
              "somebody is left who may do everything")
    told = anna.call("GET", "/api/v1/session").json["rights"]
    tap.equal((told["everything"], told["areas"], told["rights"]["products"]["edit"]),
              (False, [], "none"), "one's own rights are told")


def test_exports(tap, server):
    people, _, _ = house(server)
    people.change("mia", role="manager")
    anna, mia, jan = (people.who[name] for name in ("anna", "mia", "jan"))
    for who, name in (("anna", "Kowalska"), ("jan", "Lis"), ("ola", "Wilk")):
        enter(people.who[who], lastname=name)

    def ask(who, *call):
        while (answer := who.call(*call)).status == 503:  # as many as may go on at once are under way
            time.sleep(0.1)
        return answer

    def files(who):
        sheet = ask(who, "POST", f"{CONTACTS}/export", {"columns": ["lastname"]})
        lines = ask(who, "GET", "/api/v1/bulk/contacts?properties=lastname")
        return [tuple(name for name in ("Kowalska", "Lis", "Wilk") if name.encode() in file.body)
                for file in (sheet, lines)] + [sheet.status, lines.status]

    tap.equal(files(mia), [("Kowalska", "Lis")] * 2 + [200, 200], "a manager exports her people's")
    tap.equal(files(people.who["ada"]), [("Kowalska", "Lis", "Wilk")] * 2 + [200, 200], "who sees all, all")
    role = {"name": "takes-away", "label": "Takes away", "areas": [], "rights": {"*": {"view": "own", "export": "all"}}}
    tap.equal(server.post("/api/v1/roles", role).status, 201, "a role that exports everything, and sees its own")
    people.change("jan", role="takes-away")
    tap.equal(files(jan), [("Lis",)] * 2 + [200, 200], "a download reaches no further than what is seen")
    policy = server.patch("/api/v1/security-policy", {"exportRows": 2})
    tap.equal((policy.status, policy.json["exportRows"]), (200, 2), "the policy lets two leave")
    tap.equal(files(mia)[2:], [200, 200], "two may")
    tap.equal(files(people.who["ada"]), [(), (), 403, 403], "three may not")
    refused = ask(people.who["ada"], "POST", f"{CONTACTS}/export", {"columns": ["lastname"]})
    tap.ok(" 2 " in refused.json["detail"], "and the limit is named", refused.json)
    last = enter(people.who["ada"], lastname="Zych").json["id"]
    tap.equal(ask(people.who["ada"], "GET", f"/api/v1/bulk/contacts?after={int(last) - 1}").status, 403,
              "nor the rest of them behind a cursor")
    order = {"exportType": "VIEW", "format": "CSV", "exportName": "all", "objectType": "CONTACT",
             "objectProperties": ["lastname"]}
    tap.equal(server.post("/crm/v3/exports/export/async", order).status, 403, "nor as a job")
    order["publicCrmSearchRequest"] = {"filters": [
        {"propertyName": "lastname", "operator": "EQ", "value": "Lis"}]}
    tap.equal(server.post("/crm/v3/exports/export/async", order).status, 202, "one may, as a job")


def test_duplicates(tap, server):
    people, _, north = house(server)
    anna, ola = people.who["anna"], people.who["ola"]
    person = {"firstname": "Katarzyna", "lastname": "Wiśniewska", "email": "k.w@firma.example"}
    id = enter(anna, **person).json["id"]
    refused = ola.call("POST", CONTACTS, {"properties": person})
    tap.equal((refused.status, refused.json["candidates"]),
              (409, [{"hidden": True, "department": "Sales north", "certainty": "sure"}]),
              "one that is somebody else's exists, and whom to ask: no more")
    check = ola.call("POST", f"{CONTACTS}/check", {"properties": person}).json["candidates"]
    tap.equal(check, refused.json["candidates"], "nor while it is typed")
    wire = ola.call("POST", "/crm/v3/objects/contacts", {"properties": {"email": person["email"]}})
    tap.equal((wire.status, wire.json["message"]),
              (409, "Contact already exists. You may not see it: ask the department Sales north."),
              "nor through the object interface")
    by = ola.call("GET", "/crm/v3/objects/contacts/k.w%40firma.example?idProperty=email")
    tap.equal(by.status, 404, "nor by its address")
    tap.equal(anna.call("POST", CONTACTS, {"properties": person}).json["candidates"][0]["record"]["id"],
              id, "whose it is sees it")


def test_merge_and_link(tap, server):
    people, _, _ = house(server)
    anna, jan = people.who["anna"], people.who["jan"]
    own = [enter(anna, lastname=name).json["id"] for name in ("One", "Two")]
    other = enter(jan, lastname="Three").json["id"]
    merge = {"type": "contacts", "primary": own[0], "records": [other]}
    tap.equal(anna.call("POST", "/api/v1/merges", merge).status, 404, "others' are not merged")
    merge["records"] = [own[1]]
    tap.equal(anna.call("POST", "/api/v1/merges", merge).status, 201, "one's own are")
    company = {"properties": {"name": "Hidden"}}
    hidden = jan.call("POST", "/api/v1/objects/companies", company).json["id"]
    link = {"type": "companies", "to": hidden}
    path = f"{CONTACTS}/{own[0]}/associations"
    tap.equal(anna.call("POST", path, link).status, 404, "nothing is linked to what is not seen")
    new = {"properties": {"lastname": "New"}, "onDuplicate": "create",
           "associations": [{"type": "companies", "to": hidden}]}
    tap.equal(anna.call("POST", CONTACTS, new).status, 400, "nor where a record is entered")
    of = jan.call("POST", f"{CONTACTS}/{other}/associations", link)
    linked = [{"filters": [{"propertyName": "associations.company", "operator": "EQ",
                            "value": hidden}]}]
    found = [who.call("POST", f"{CONTACTS}/query", {"filterGroups": linked}).json["total"]
             for who in (anna, jan)]
    tap.equal((of.status, found), (201, [0, 1]), "nor found by it")
    jan.call("POST", f"/api/v1/objects/companies/{hidden}/shares", {"userId": people.ids["anna"]})
    tap.equal(anna.call("POST", path, link).status, 201, "until it is shared")
    listed = jan.call("GET", f"/api/v1/objects/companies/{hidden}/associations?type=contacts")
    ids = [f'"{id}"'.encode() in listed.body for id in (other, own[0])]
    tap.equal(ids, [True, False], "whose company it is sees their own contact by it, not hers")


run(test_own, test_share, test_access, test_deputy, test_departments, test_roles, test_exports,
    test_duplicates, test_merge_and_link)
