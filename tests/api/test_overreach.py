#!/usr/bin/env python3
"""Ways by which somebody once got further than their role lets them: each is closed, and stays so."""
import time

from support import EMAIL, PASSWORD, Browser, run
from rights_people import People, sql

CONTACTS = "/api/v1/objects/contacts"
NEW = "three green lamps and a kettle"


def role(server, name, areas=(), fields=None, **rights):
    body = {"name": name, "label": name, "areas": list(areas), "rights": {"*": rights}}
    if fields:
        body["fields"] = fields
    made = server.post("/api/v1/roles", body)
    assert made.status == 201, made


def enter(who, **properties):
    made = who.call("POST", CONTACTS, {"properties": properties, "onDuplicate": "create"})
    assert made.status == 201, made
    return made.json["id"]


EVERY = {verb: "all" for verb in "view enter edit delete merge import export bulk share unmask".split()}


def test_links(tap, server):
    people = People(server)
    people.add(adam="super_administrator", ada="administrator", jan="representative", ola="representative")
    ada, nobody = people.who["ada"], Browser(server)

    def reset(user):
        made = ada.call("POST", f"/api/v1/users/{people.ids[user]}/reset")
        assert made.status == 201, made
        return made.json["path"].partition("#")[2]

    def use(token):
        return nobody.call("POST", "/api/v1/links/reset", {"token": token, "password": NEW}).status

    token = reset("jan")
    people.change("jan", role="super-administrator")
    tap.equal(use(token), 404, "a link to somebody who is more by now opens nothing")
    people.change("jan", role="representative")
    token = reset("jan")
    people.who["jan"].call("POST", "/api/v1/me/password", {"current": PASSWORD, "password": "other " + NEW})
    tap.equal(use(token), 404, "nor one from before the password was changed")
    invited = ada.call("POST", "/api/v1/invitations", {"email": "new@example.com", "role": "administrator"}).json
    token, invitation = reset("ola"), invited["path"].partition("#")[2]
    people.change("ada", role="representative")
    tap.equal(use(token), 404, "nor one of somebody who may give none any more")
    accept = {"token": invitation, "password": NEW, "name": "New", "language": "en"}
    tap.equal(nobody.call("POST", "/api/v1/links/invitation", accept).status, 404, "nor their invitation")
    people.change("ada", role="administrator")
    tap.equal(nobody.call("POST", "/api/v1/links/invitation", accept).status, 201, "which counts again once they may")


def test_places(tap, server):
    people = People(server)
    people.add(adam="super_administrator", ada="administrator", jan="representative", hr="representative",
               kim="representative")
    role(server, "hr", ["users"], view="own", enter="own", edit="own")
    people.change("hr", role="hr")
    people.change("kim", role="hr")
    top = people.department("Top")
    people.change("jan", departmentId=top)
    hr, own = people.who["hr"], people.ids["hr"]
    id = enter(people.who["jan"], lastname="Lis")
    away = {"deputyId": own, "awayFrom": "2020-01-01T00:00:00Z", "awayUntil": "2099-01-01T00:00:00Z"}
    tap.equal([hr.call("PATCH", path, body).status for path, body in (
        (f"/api/v1/departments/{top}", {"managerId": own}), (f"/api/v1/members/{people.ids['ada']}", away),
        (f"/api/v1/members/{people.ids['jan']}", away), (f"/api/v1/members/{own}", {"departmentId": top}))],
        [403] * 4, "nobody puts themselves where they see more")
    tap.equal(hr.call("GET", f"{CONTACTS}/{id}").status, 404, "and sees no more")
    tap.equal([hr.call("PATCH", f"/api/v1/members/{people.ids[name]}", {"departmentId": top}).status
               for name in ("kim", "ada")], [200, 403], "who is no more than they are is moved")


def test_shares(tap, server):
    people = People(server)
    people.add(anna="representative", jan="representative")
    anna, jan = people.who["anna"], people.who["jan"]
    id = enter(anna, lastname="Lis")
    anna.call("POST", f"{CONTACTS}/{id}/shares", {"userId": people.ids["jan"], "mayEdit": True})
    taken = jan.call("PATCH", f"{CONTACTS}/{id}", {"properties": {"owner_id": people.ids["jan"]}})
    tap.equal((taken.status, jan.call("PATCH", f"{CONTACTS}/{id}", {"properties": {"city": "Radom"}}).status),
              (403, 200), "a share lets edit, not take over")
    tap.equal(anna.call("PATCH", f"{CONTACTS}/{id}", {"properties": {"owner_id": people.ids["jan"]}}).status, 200,
              "its owner gives it away")


def test_requests(tap, server):
    people = People(server)
    people.add(ada="administrator", anna="representative", jan="representative")
    ada, anna, jan = (people.who[name] for name in ("ada", "anna", "jan"))
    policy = {"ask": "others", "days": 3, "atDeadline": "decline"}
    put = server.call("PUT", "/api/v1/request-policy", policy)
    assert put.status == 200, put

    def ask(record):
        assert ada.call("DELETE", f"{CONTACTS}/{record}").status == 409
        made = ada.call("POST", "/api/v1/requests", {"what": "delete", "type": "contacts", "records": [record]})
        assert made.status == 201, made
        return f"/api/v1/requests/{made.json['id']}/approve"

    path = ask(enter(jan, lastname="Lis"))
    server.patch(f"/api/v1/members/{people.ids['jan']}", {
        "deputyId": people.ids["ada"], "awayFrom": "2020-01-01T00:00:00Z", "awayUntil": "2099-01-01T00:00:00Z"})
    time.sleep(5.5)  # what is known of who asks is kept for five seconds
    tap.equal(ada.call("POST", path, {}).status, 403, "nobody approves what they asked for, as a deputy neither")
    other = enter(anna, lastname="Wilk")
    path = ask(other)
    anna.call("PATCH", f"{CONTACTS}/{other}", {"properties": {"owner_id": people.ids["jan"]}})
    tap.ok(anna.call("POST", path, {}).status in (403, 404, 409), "who owned it does not answer for who does")
    tap.equal(server.get(f"{CONTACTS}/{other}").json["archived"], False, "and nothing was done")


def test_taken(tap, server):
    people = People(server)
    people.add(stef="steward", anna="representative", jan="representative", mia="manager")
    stef, anna = people.who["stef"], people.who["anna"]
    own, friend = people.ids["stef"], people.ids["jan"]
    people.change("anna", departmentId=people.department("Sales", manager="mia"))
    put = server.call("PUT", "/api/v1/request-policy", {"ask": "others", "days": 2, "atDeadline": "decline"})
    assert put.status == 200, put
    role(server, "loader", ["duplicates", "rules", "lists"], **EVERY)
    people.change("stef", role="loader")

    def form(id, to):
        return stef.call("PATCH", f"{CONTACTS}/{id}", {"properties": {"owner_id": to}})

    def wire(id, to):
        return stef.call("PATCH", f"/crm/v3/objects/contacts/{id}", {"properties": {"hubspot_owner_id": to}})

    def batch(id, to):
        inputs = [{"id": id, "properties": {"hubspot_owner_id": to}}]
        return stef.call("POST", "/crm/v3/objects/contacts/batch/update", {"inputs": inputs})

    def transfer(id, to):
        server.job(stef.call("POST", "/api/v1/transfers", {"types": ["contacts"], "ids": [id], "to": [to]}).json)

    def load(id, to):
        rows = f"E-mail,Owner\n{server.get(f'{CONTACTS}/{id}').json['properties']['email']},{to}\n".encode()
        made = stef.call("POST", "/api/v1/imports?type=contacts&name=o.csv", rows, headers={"Content-Type": "text/csv"})
        path = f"/api/v1/imports/{made.json['id']}"
        stef.call("PATCH", path, {"columns": [{"index": 0, "property": "email"}, {"index": 1, "property": "owner_id"}]})
        for step in ("check", "run"):
            server.job(stef.call("POST", f"{path}/{step}").json)

    ways = ((form, own), (wire, own), (batch, own), (transfer, own), (load, own), (form, friend), (form, ""))
    for n, (way, to) in enumerate(ways):
        id = enter(anna, lastname=f"Lis{n}", email=f"lis{n}@example.com")
        way(id, to)
        owner = server.get(f"{CONTACTS}/{id}").json["ownerId"] or ""
        asks = stef.call("DELETE", f"{CONTACTS}/{id}")
        tap.equal((owner, asks.status, asks.json.get("reason"), "anna" in asks.json["detail"]),
                  (to, 409, "request.ask_taken", True), f"given by {way.__name__} to {to or 'nobody'}: its owner is asked still")
    id, mine = enter(anna, lastname="Wilk"), enter(stef, lastname="Wilk")
    form(id, own)
    merge = {"type": "contacts", "primary": mine, "records": [mine, id], "properties": {}}
    tap.equal(stef.call("POST", "/api/v1/merges", merge).status, 409, "nor is it merged")
    made = stef.call("POST", "/api/v1/requests", {"what": "delete", "type": "contacts", "records": [id]})
    tap.equal((made.status, made.json["owners"][0]["owner"]["name"]), (201, "anna"), "whose it was answers")
    done = anna.call("POST", f"/api/v1/requests/{made.json['id']}/approve", {})
    tap.equal((done.status, server.get(f"{CONTACTS}/{id}").json["archived"]), (200, True), "and where they agree it is done")
    given, back, old = (enter(anna, lastname=name) for name in ("Given", "Back", "Old"))
    anna.call("PATCH", f"{CONTACTS}/{given}", {"properties": {"owner_id": own}})
    form(back, own), form(back, people.ids["anna"])
    form(old, own)
    sql(server, f"UPDATE history SET at = at - 3 * CAST(86400000000 AS BIGINT) WHERE record_id = {old}")
    tap.equal([who.call("DELETE", f"{CONTACTS}/{id}").status for who, id in ((stef, given), (anna, back), (stef, old))],
              [204] * 3, "what the owner gave away, got back, or did not ask about for the policy's days is whose it is now")
    fourth = enter(anna, lastname="Fourth")
    people.who["mia"].call("PATCH", f"{CONTACTS}/{fourth}", {"properties": {"owner_id": own}})
    tap.equal(stef.call("DELETE", f"{CONTACTS}/{fourth}").status, 204, "so is what the owner's manager gave away")


def ordered(who, kind="contacts"):
    """The id of an export as a job that has ended, and what its status says to whoever ordered it."""
    made = who.call("POST", "/crm/v3/exports/export/async", {
        "exportType": "VIEW", "exportName": "all", "format": "CSV", "objectType": kind, "objectProperties": ["lastname"]})
    assert made.status == 202, made
    status = f"/crm/v3/exports/export/async/tasks/{made.json['id']}/status"
    while (told := who.call("GET", status).json)["status"] in ("PENDING", "PROCESSING"):
        time.sleep(0.05)
    return made.json["id"], told


def fetched(server, told):
    return server.call("GET", told["result"][told["result"].index("/api/v1"):], key=None)


def exported(who, kind="contacts"):
    """The file of an export as a job, and the id of it."""
    id, told = ordered(who, kind)
    return fetched(who.server, told).body.decode(), id


def ended(who, id):
    while (job := who.call("GET", f"/api/v1/jobs/{id}").json)["state"] in ("waiting", "running"):
        time.sleep(0.05)
    return job


def test_work_of_others(tap, server):
    people = People(server)
    people.add(ada="administrator", jan="representative", ola="representative", mia="manager", eva="analyst", kim="representative",
               wojt="representative")
    ada, jan, ola, mia, eva, kim, wojt = (people.who[name] for name in ("ada", "jan", "ola", "mia", "eva", "kim", "wojt"))
    people.change("jan", departmentId=people.department("Sales", manager="mia"))
    own, others = enter(jan, lastname="Qxjan"), enter(ola, lastname="Qxola")
    role(server, "taker", export="all", view="own", enter="own")
    role(server, "loader", view="own", enter="own", edit="own", **{"import": "all"})
    role(server, "rules", ["rules"], view="own", enter="own", edit="own")
    people.change("ola", role="taker")
    people.change("kim", role="loader")
    people.change("wojt", role="rules")
    enter(mia, lastname="Qxmia")
    time.sleep(5.2)  # what is known of who asks is kept for five seconds
    text, id = exported(mia)
    tap.ok("Qxmia" in text and "Qxjan" in text and "Qxola" not in text, "an export as a job holds what its manager sees", text)
    text, taken = exported(ola)
    tap.ok("Qxola" in text and "Qxjan" not in text and "Qxmia" not in text, "and no more than that where the right to export is wider", text)
    for path in ("/crm/v3/exports/export/async/tasks/{}/status", "/crm/v3/exports/export/{}"):
        tap.equal([who.call("GET", path.format(taken)).status for who in (ola, mia, ada, eva)], [200, 404, 200, 200],
                  "an export is its owner's, and who sees everything sees it")
    tap.equal(jan.call("POST", "/crm/v3/exports/export/async", {"exportType": "VIEW", "exportName": "x", "format": "CSV", "objectType": "contacts",
                                                                "objectProperties": ["lastname"]}).status, 403, "who may not export orders none")
    moved = jan.call("POST", "/api/v1/transfers", {"types": ["contacts"], "ids": [own], "to": [people.ids["jan"]]}).json["id"]
    tap.equal((ended(jan, moved)["result"], [who.call("GET", f"/api/v1/jobs/{moved}").status for who in (mia, ada, eva, ola, wojt)]),
              ({"done": 0, "left": 0}, [200, 200, 200, 404, 404]), "a job is of who ordered it, their manager, and who sees everything")
    tap.equal([moved in [job["id"] for job in who.call("GET", "/api/v1/jobs").json["results"]] for who in (jan, mia, ada, ola, wojt)],
              [True, True, True, False, False], "in the list, too")
    tap.equal([who.call("GET", f"/api/v1/jobs/{moved}/events").status for who in (ola, jan)], [404, 200], "and followed")
    stopped = [who.call("POST", f"/api/v1/jobs/{moved}/cancel") for who in (eva, ola, mia, jan)]
    tap.equal(([answer.status for answer in stopped], stopped[0].json.get("reason")), ([403, 404, 409, 409], "job.not_yours"),
              "who sees another's job does not stop it by that")
    tried = wojt.call("POST", "/api/v1/rules/trial", {"type": "contacts", "property": "lastname", "standard": {"pattern": "[a-z]+"}})
    seen = ended(wojt, tried.json["id"])
    followed = wojt.call("GET", f"/api/v1/jobs/{tried.json['id']}/events")
    told = [len(ended(ada, tried.json["id"])["result"]["examples"]) > 0, seen["result"], b"Qx" in followed.body]
    tap.equal((seen["state"], told), ("done", [True, None, False]), "what came of a trial is for who sees all records")
    rows = kim.call("POST", "/api/v1/imports?type=contacts&name=a.csv", b"lastname;email\nQxola;a@x.example\n", headers={"Content-Type": "text/csv"})
    tap.equal((rows.status, kim.call("GET", "/api/v1/imports").status, kim.call("GET", "/crm/v3/imports").status), (403, 403, 403),
              "who does not see and change every record imports nothing, since rows find and change any")
    tap.equal(server.get(f"{CONTACTS}/{others}").json["properties"]["lastname"], "Qxola", "and nothing is changed")


def test_links_to_exports(tap, server):
    """The file holds what whoever ordered it sees: others who see that export do not get the link to it."""
    people = People(server)
    people.add(adam="super_administrator", ada="administrator", al="analyst", mia="manager", dep="representative",
               usr="representative", hid="representative")
    role(server, "usr", ["users"], view="own", enter="own", edit="own", export="own")
    role(server, "dep", view="own", export="own")
    role(server, "hid", fields={"contacts": {"lastname": "hidden"}}, **EVERY)
    for name in ("usr", "dep", "hid"):
        people.change(name, role=name)
    people.change("al", departmentId=people.department("Sales", manager="mia"), deputyId=people.ids["dep"],
                  awayFrom="2020-01-01T00:00:00Z", awayUntil="2099-01-01T00:00:00Z")
    enter(people.who["adam"], lastname="Qxadam")
    time.sleep(5.2)  # what is known of who asks is kept for five seconds
    id, told = ordered(people.who["al"])
    tap.ok(b"Qxadam" in fetched(server, told).body, "who ordered it gets the file")
    status = f"/crm/v3/exports/export/async/tasks/{id}/status"
    for name, linked in (("mia", False), ("dep", False), ("usr", False), ("hid", False), ("ada", False), ("adam", True)):
        answer = people.who[name].call("GET", status)
        tap.equal((answer.status, answer.json["status"], "result" in answer.json), (200, "COMPLETE", linked),
                  f"{name} sees how far it is" + (" and gets the link" if linked else ""))
    tap.ok("result" in server.get(status).json, "so does an open key")
    told = people.who["adam"].call("GET", status).json
    tap.equal([fetched(server, {"result": told["result"].replace(f"for={people.ids['adam']}&", f"for={other}&")}).status
               for other in (people.ids["al"], people.ids["adam"])], [404, 200], "a link is of whom it was given to")
    seen = [(line["actor"]["name"], line["subject"]) for line in server.get("/api/v1/audit?action=export.download").json["results"]]
    tap.equal(seen, [("adam", f"exports/{id}"), ("al", f"exports/{id}")], "and each fetching is noted under their name")


def test_keys(tap, server):
    id = server.post(CONTACTS, {"properties": {"lastname": "Lis"}}).json["id"]
    admin = Browser(server)
    admin.login()

    def key(scope):
        made = admin.call("POST", "/api/v1/tokens", {"name": scope, "scopes": [scope]})
        assert made.status == 201, made
        return made.json["token"]

    reads, writes = key("crm.objects.contacts.read"), key("crm.objects.contacts.write")
    tap.equal(server.call("GET", f"{CONTACTS}/{id}", key=reads).status, 200, "the record is read")
    for way in ("overview", "timeline", "associations?type=companies", "personal", "shares", "audit"):
        tap.equal(server.call("GET", f"{CONTACTS}/{id}/{way}", key=reads).status, 403, f"{way} is not")
    for path, body in ((f"{CONTACTS}/{id}/shares", {"userId": "1"}), (f"{CONTACTS}/{id}/personal-export", {}),
                       (f"{CONTACTS}/{id}/erase", {}), ("/crm/v3/objects/contacts/gdpr-delete", {"objectId": id})):
        tap.equal(server.call("POST", path, body, key=writes).status, 403, f"{path.rsplit('/', 1)[1]} is not written")
    tap.equal(server.get(f"{CONTACTS}/{id}").status, 200, "and it is still there")


def test_fields(tap, server):
    people = People(server)
    people.add(anna="representative", jan="representative", ola="representative")
    role(server, "phones", fields={"contacts": {"phone": "read"}}, **EVERY)
    role(server, "rules", ["settings"], fields={"contacts": {"jobtitle": "masked", "city": "hidden"}}, **EVERY)
    people.change("jan", role="phones")
    people.change("ola", role="rules")
    jan, ola = people.who["jan"], people.who["ola"]
    one, other = (enter(people.who["anna"], lastname="Lis", phone=phone) for phone in ("+48221111111", "+48222222222"))
    merge = {"type": "contacts", "primary": one, "records": [one, other], "properties": {"phone": other}}
    tap.equal(jan.call("POST", "/api/v1/merges", merge).status, 403, "who only reads a property merges none of it")
    rules = "/api/v1/assignment-rules/contacts"
    body = {"rules": [{"condition": 'jobtitle = "Chief"', "to": {"kind": "person", "id": people.ids["ola"]}}]}
    tap.equal([ola.call(*call).status for call in (("GET", rules), ("PUT", rules, body))], [403, 403],
              "rules that name values are not for who does not see all")
    seen = ola.call("GET", f"{CONTACTS}/{one}")
    tap.ok(seen.status == 200 and b"quality_completeness" not in seen.body,
           "what is hidden is not told by how full a record is", seen)


def test_timeline(tap, server):
    people = People(server)
    people.add(anna="representative", jan="representative", adam="super_administrator")
    id = enter(people.who["anna"], lastname="Lis")
    made = people.who["jan"].call("POST", "/api/v1/objects/companies", {"properties": {"name": "Hidden"}}).json["id"]
    people.who["adam"].call("POST", f"{CONTACTS}/{id}/associations", {"type": "companies", "to": made})
    wide, narrow = (people.who[name].call("GET", f"{CONTACTS}/{id}/timeline").body for name in ("adam", "anna"))
    told = [b'"association"' in body for body in (wide, narrow)]
    tap.equal(told, [True, False], "what one does not see does not stand in the timeline")


def test_upsert(tap, server):
    people = People(server)
    people.add(anna="representative", jan="representative")
    id = enter(people.who["jan"], lastname="Lis", email="lis@example.com")
    enter(people.who["anna"], lastname="Wilk", email="wilk@example.com")
    path = "/crm/v3/objects/contacts/batch/upsert"
    inputs = [{"id": f"{name}@example.com", "idProperty": "email", "properties": {"city": "Radom"}}
              for name in ("lis", "wilk")]
    answer = people.who["anna"].call("POST", path, {"inputs": inputs})
    tap.ok(f'"{id}"'.encode() not in answer.body and f" {id}.".encode() not in answer.body
           and b"already exists" in answer.body, "of somebody else's record not even the id is told", answer)
    found = people.who["anna"].call("GET", "/crm/v3/objects/contacts/lis@example.com?idProperty=email")
    tap.ok(found.status == 404 and id.encode() not in found.body.split(b'"correlationId"')[0], "nor by reading", found)


run(test_taken, test_work_of_others, test_links_to_exports, test_upsert, test_links, test_places, test_shares, test_requests, test_keys, test_fields, test_timeline)
