#!/usr/bin/env python3
"""Canaries: a text of its own planted wherever something of a person may be kept. The person's export has
every one of them; after the erasure none is in any file of the store, its logs or a dump."""
import glob
import io
import json
import os
import re
import sqlite3
import subprocess
import time
import urllib.parse
import zipfile

from rights_people import People
from support import Browser, command, is_problem, run

CONTACTS = "/api/v1/objects/contacts"
COMMON = "zqxv"  # every canary begins so: an index of words leaves out what neighbours have in common


class Canaries:
    """Words that stand nowhere else, and where each was planted."""

    def __init__(self):
        self.planted = {}

    def new(self, where):
        number, letters = len(self.planted), ""
        for _ in range(3):
            number, rest = divmod(number, 26)
            letters = chr(97 + rest) + letters
        word = f"{COMMON}{letters}wq"
        self.planted[word] = where
        return word


# How a canary looks as a value of a type; what is not here holds no free text.
SHAPES = {
    "text": "{}", "long_text": "Said {} once", "person_name": "{}", "company_name": "{} GmbH", "job_title": "{}",
    "street": "{} 7", "city": "{}", "email": "{}@{}.example", "url": "https://{}.example/{}", "domain": "{}.example",
    "social": "https://www.linkedin.com/in/{}", "country": "{}", "subdivision": "{}", "postcode": "{}",
}


def settled(server, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(server.get(f"/api/v1/jobs?state={state}").json["results"] for state in ("waiting", "running")):
            return True
        time.sleep(0.05)
    return False


def values(server, canaries, where):
    """One value for each property of contacts that takes free text."""
    made = {}
    listed = server.get("/api/v1/types/contacts/properties").json
    for p in listed["results"] if isinstance(listed, dict) else listed:
        shape = SHAPES.get(p["type"])
        if p["readOnly"] or p["name"] == "full_name" or not shape:
            continue
        word = canaries.new(f"{where}: {p['name']}")
        made[p["name"]] = shape.replace("{}", word)
    return made


def own_properties(server, canaries):
    """A property of every type there is, with a canary where it takes text."""
    for kind in SHAPES:
        server.post("/api/v1/types/contacts/properties", {"name": f"own_{kind}", "label": f"Own {kind}", "type": kind})


def upload(server, name, rows, run_it=True, columns=None, kind="contacts"):
    text = "\n".join(";".join(row) for row in rows) + "\n"
    made = server.call("POST", f"/api/v1/imports?type={kind}&name={name}.csv", text.encode(), headers={"Content-Type": "text/csv"})
    assert made.status == 201, made
    path = f"/api/v1/imports/{made.json['id']}"
    if columns:
        assert server.patch(path, {"columns": columns}).status == 200
    if run_it:
        assert server.job(server.post(f"{path}/check").json)["state"] == "done"
        assert server.job(server.post(f"{path}/run").json)["state"] == "done"
    return path


def associate(server, person, kind, properties, extra=None):
    made = server.post(f"/api/v1/objects/{kind}", {"properties": properties})
    assert made.status == 201, made
    for to, id in [("contacts", person)] + (extra or []):
        linked = server.post(f"/api/v1/objects/{kind}/{made.json['id']}/associations", {"type": to, "to": id})
        assert linked.status in (200, 201, 204), linked
    return made.json["id"]


def plant(server, canaries):
    new = canaries.new
    own_properties(server, canaries)
    first = values(server, canaries, "first values")
    email = first["email"]
    made = server.post(CONTACTS, {"properties": {**first, "phone": "+48 601 987 123"}, "onDuplicate": "create"},
                       headers={"Idempotency-Key": "first"})
    assert made.status == 201, made
    person = made.json["id"]
    later = values(server, canaries, "later values")
    assert server.patch(f"{CONTACTS}/{person}", {"properties": later}, headers={"Idempotency-Key": "change"}).status == 200
    # another record of theirs, merged; one of that kind before it, too
    for where in ("merged", "merged later"):
        other = server.post(CONTACTS, {"properties": values(server, canaries, where), "onDuplicate": "create"}).json["id"]
        assert server.post("/api/v1/merges", {"type": "contacts", "primary": person, "records": [other]}).status == 201
    undone = server.post(CONTACTS, {"properties": values(server, canaries, "merged and taken back"), "onDuplicate": "create"}).json["id"]
    merged = server.post("/api/v1/merges", {"type": "contacts", "primary": person, "records": [undone]})
    assert server.post(f"/api/v1/merges/{merged.json['merges'][0]['id']}/revert").status == 200
    # activities, alone with the person and with a company beside
    company = server.post("/api/v1/objects/companies", {"properties": {"name": "Bystander Ltd"}}).json["id"]
    at = {"happened_at": "2026-03-01T10:00:00Z"}
    associate(server, person, "notes", {**at, "hs_note_body": new("note")})
    associate(server, person, "notes", {**at, "hs_note_body": new("note, company beside")}, [("companies", company)])
    associate(server, person, "tasks", {"due_at": "2026-03-01T10:00:00Z", "hs_task_subject": new("task"), "hs_task_body": new("task's text")})
    associate(server, person, "calls", {**at, "hs_call_title": new("call"), "hs_call_body": new("call's text")})
    associate(server, person, "emails", {**at, "hs_email_subject": new("e-mail"), "hs_email_text": new("e-mail's text")})
    associate(server, person, "meetings", {**at, "hs_meeting_title": new("meeting"), "hs_meeting_body": new("meeting's text")})
    # files
    file = server.call("POST", f"{CONTACTS}/{person}/files?name={new('name of a file')}.txt", new("content of a file").encode(),
                       headers={"Content-Type": "application/octet-stream"})
    assert file.status == 201, file
    # consents
    consent = server.post(f"{CONTACTS}/{person}/consents", {
        "purpose": new("purpose"), "state": "given", "basis": "consent", "channel": new("channel"), "evidence": new("evidence")})
    assert consent.status == 201, consent
    # imports: one that brings them with a column nobody maps, one whose row is refused, one only uploaded
    upload(server, later["lastname"], [
        ["firstname", "lastname", "email", "Something else"],
        [new("imported first name"), new("imported last name"), later["email"], new("column not mapped")]])
    imported = server.post(f"{CONTACTS}/query", {"query": later["email"], "limit": 10}).json["results"]
    for one in imported:
        if one["id"] != person:
            assert server.post("/api/v1/merges", {"type": "contacts", "primary": person, "records": [one["id"]]}).status == 201
    upload(server, "refused", [
        ["firstname", "lastname", "email", "date_of_birth"],
        [new("refused first name"), new("refused last name"), email, new("refused value")]],
        columns=[{"index": 3, "property": "date_of_birth"}])
    unread = upload(server, "unread", [["lastname", "email"], ["Bystander", later["email"]]], run_it=False)
    # jobs that keep examples, decisions about spellings, questions that name the person
    trial = server.post("/api/v1/rules/trial", {"type": "contacts", "property": "city", "standard": {"case": "upper"}})
    if trial.status == 202:
        server.job(trial.json)
    clusters = server.post("/api/v1/dictionaries/clusters", {"type": "contacts", "property": "city"})
    assert clusters.status == 202 and server.job(clusters.json)["state"] == "done"
    refused = server.post("/api/v1/dictionaries/clusters/refuse", {"type": "contacts", "property": "city", "clusters": [
        {"canonical": later["city"], "spellings": [later["city"] + "x"]}]})
    assert refused.status in (200, 201, 204), refused
    where = [{"filters": [{"propertyName": "email", "operator": "EQ", "value": later["email"]}]}]
    export = server.post("/crm/v3/exports/export/async", {
        "exportType": "VIEW", "exportName": later["email"], "format": "CSV", "objectType": "contacts", "objectProperties": ["email"],
        "publicCrmSearchRequest": {"filters": where[0]["filters"]}})
    assert export.status == 202, export
    server.post("/api/v1/session", {"email": email, "password": "not the right one"}, key=None)
    server.get(f"/api/v1/search?q={urllib.parse.quote(later['lastname'])}")
    server.post(f"{CONTACTS}/query", {"filterGroups": where})
    server.get(f"/crm/v3/objects/contacts/{urllib.parse.quote(later['email'])}?idProperty=email")
    server.get(f"/api/v1/no-such-address/{later['lastname']}")
    server.get(f"{CONTACTS}/{person}")
    assert settled(server), "jobs do not end"
    return person, undone, unread


# -- looking for them

def in_folder(folder, words):
    found = set()
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                with open(os.path.join(path, name), "rb") as file:
                    data = file.read().lower()
            except FileNotFoundError:
                continue
            for form in ("utf-8", "utf-16-le"):
                found |= {(word, name) for word in words if word.encode(form) in data}
    return sorted(found)


def pg(server, *arguments, tool="psql"):
    path = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{tool}"))[-1]
    return subprocess.run([path, *arguments, "-d", server.store.url], check=True, capture_output=True).stdout


def in_dump(server, words):
    """In the dump of every table, where bytes stand as hexadecimal digits."""
    dump = pg(server, "--inserts", tool="pg_dump").lower()
    return sorted(word for word in words if word.encode() in dump or word.encode().hex().encode() in dump)


def heap_hits(server, words):
    """Files of the database itself, and of its write-ahead log: (there, in the log)."""
    folder = urllib.parse.parse_qs(urllib.parse.urlsplit(server.store.url).query)["host"][0]
    number = pg(server, "-qAtX", "-c", "SELECT oid FROM pg_database WHERE datname = current_database()").decode().strip()
    pg(server, "-qX", "-c", "CHECKPOINT")
    there = in_folder(f"{folder}/data/base/{number}", words)
    return len({word for word, _ in there}), len({word for word, _ in in_folder(f"{folder}/data/pg_wal", words)})


def remains(server, words):
    words = list(words) + [COMMON]
    found = in_folder(server.store.folder, words)
    return found + [(word, "dump") for word in in_dump(server, words)] if server.store.engine == "postgresql" else found


def exported(server, person):
    order = server.post(f"{CONTACTS}/{person}/personal-export")
    assert order.status == 202, order
    assert server.job(order.json["jobId"])["state"] == "done", server.get(f"/api/v1/jobs/{order.json['jobId']}").json
    export = server.get(f"/api/v1/person-exports/{order.json['id']}").json
    answer = server.get(export["file"])
    return export, answer, zipfile.ZipFile(io.BytesIO(answer.body))


def test_canaries(tap, server):
    canaries = Canaries()
    for i in range(40):  # so that the index of words has pieces that do not go by themselves
        server.post(CONTACTS, {"properties": {"email": f"someone{i}@example.com", "lastname": f"Someone{i}"}, "onDuplicate": "create"})
    person, undone, unread = plant(server, canaries)
    planted = {word: where for word, where in canaries.planted.items() if not where.startswith("merged and taken back")}
    print(f"# {len(canaries.planted)} canaries in {len(set(w.split(':')[0] for w in canaries.planted.values()))} places", flush=True)
    before = {word for word, _ in remains(server, canaries.planted)}
    tap.ok(len(canaries.planted) > 80, "many are planted", len(canaries.planted))
    tap.equal(sorted(where for word, where in canaries.planted.items() if word not in before), [], "each is kept somewhere")

    export, answer, archive = exported(server, person)
    tap.equal((answer.status, archive.testzip(), export["size"]), (200, None, len(answer.body)), "a whole archive")
    told = {name: archive.read(name).decode("utf-8", "replace").lower() for name in archive.namelist()}
    everything = json.dumps(json.loads(told["person.json"]), ensure_ascii=False) + " ".join(
        f"{name.lower()} {text}" for name, text in told.items() if name.startswith("files/"))
    missing = [where for word, where in planted.items() if word not in everything]
    tap.equal(missing, [], f"the export has all {len(planted)} of them")
    page = told["person.html"]
    lost = [where for word, where in planted.items() if word not in page and where != "content of a file"]
    tap.equal(lost, [], "and so has the page")
    is_problem(tap, server.get("/api/v1/person-exports/999/file"), 404, "not_found", "an export that is not there")

    known = server.get(f"{CONTACTS}/{person}/personal").json
    told = [tuple(sorted(m.items())) for m in known["mentions"]]
    tap.ok(told and len(told) == len(set(told)), "what mentions the person is told once", known["mentions"])
    rows = {part["table"]: part["rows"] for part in known["parts"]}
    tap.ok(rows.get("activity") == 6 and rows.get("consent") == 1 and rows.get("merge", 0) >= 3 and known["imports"] >= 2, "what there is is counted",
           known)
    others = server.get(f"{CONTACTS}/{undone}").json

    for one in (person, undone):
        tap.equal(server.post(f"{CONTACTS}/{one}/erase", {"reason": "gdpr"}).status, 204, "erased")
    tap.ok(settled(server), "what follows in the background is done")
    tap.equal(server.get("/api/v1/jobs?state=dead").json["results"], [], "no job has failed")
    tap.equal(remains(server, canaries.planted), [], "none is left in database, log, index, files, server's log or dump")
    tap.equal(server.get(export["file"]).status, 409, "nor the export")
    tap.equal(server.get(unread).status, 404, "nor a file that was only uploaded")
    tap.ok(command("audit", "verify", *server.store.arguments).stdout.startswith("The chain is whole"), "the trail's chain is whole")
    tap.equal(server.post(f"{CONTACTS}/query", {"query": "someone7"}).json["total"], 1, "others are as they were")
    if server.store.engine == "postgresql":
        words = list(canaries.planted)
        kept = [("after the erasure", *heap_hits(server, words))]
        for statement in ("VACUUM", "VACUUM FULL"):
            pg(server, "-qX", "-c", statement)
            kept.append((f"after {statement}", *heap_hits(server, words)))
        for when, there, log in kept:
            print(f"# of {len(words)} canaries in PostgreSQL's own files {when}: {there} in tables, {log} in its log", flush=True)
        tap.equal(kept[-1][1], 0, "VACUUM FULL leaves none in the files of the tables")


def test_nobody_is_brought_back(tap, server):
    person = {"firstname": "Jan", "lastname": "Łoś", "date_of_birth": "1980-02-03", "email": "jan@los.example",
              "phone": "+48 601 234 567"}
    one = server.post(CONTACTS, {"properties": {**person, "email": "office@los.example"}, "onDuplicate": "create"}).json["id"]
    server.post(CONTACTS, {"properties": {"lastname": "Nowak", "email": "office@los.example"}, "onDuplicate": "create"})
    two = server.post(CONTACTS, {"properties": person, "onDuplicate": "create"}).json["id"]
    for id in (one, two):
        tap.equal(server.post(f"{CONTACTS}/{id}/erase", {"reason": "gdpr"}).status, 204, "erased")

    def enter(properties, **more):
        return server.post(CONTACTS, {"properties": properties, "onDuplicate": "create"}, **more)

    for name, properties in (("address", {"lastname": "X", "email": "JAN@los.example"}), ("number", {"lastname": "X", "phone": "0048 601-234-567"}),
                             ("name and birthday", {"firstname": "JAN", "lastname": "Los", "date_of_birth": "1980-02-03"})):
        is_problem(tap, enter(properties, headers={"Accept-Language": "pl"}), 409, "conflict", f"not by the {name}")
        tap.ok("usunięto" in enter(properties, headers={"Accept-Language": "pl"}).json["detail"], "which is told")
    wire = server.post("/crm/v3/objects/contacts", {"properties": {"email": "jan@los.example"}})
    tap.equal(wire.status, 409, "nor by programs", )
    tap.equal(enter({"lastname": "Y", "email": "office@los.example"}).status, 201, "an address that others have keeps nobody out")
    other = enter({"firstname": "Jan", "lastname": "Łoś", "date_of_birth": "1981-02-03"})
    tap.equal(other.status, 201, "nor does a name")
    tap.equal(server.patch(f"{CONTACTS}/{other.json['id']}", {"properties": {"phone": "+48601234567"}}).status, 409, "not by a change")
    tap.equal(server.patch(f"{CONTACTS}/{other.json['id']}", {"properties": {"city": "Łódź"}}).status, 200, "other changes are made")
    # a file: their row is refused and told, the others come in
    path = upload(server, "again", [["firstname", "lastname", "email"], ["Jan", "Łoś", "jan@los.example"], ["Ewa", "Lis", "ewa@lis.example"]])
    done = server.get(path).json
    tap.equal((done["state"], done["counters"]["refused"], done["counters"]["create"]), ("done", 1, 1), "an import leaves them out")
    refused = server.get(f"{path}/refused.csv").body.decode()
    tap.ok("jan@los.example" in refused and "erased at their request" in refused and "ewa@" not in refused, "and says so", refused)
    # nor as something else: a company's address or number, or one of any type that has such a property
    companies = "/api/v1/objects/companies"
    made = server.post("/api/v1/types/deals/properties", {
        "name": "x_reach", "type": "phone", "label": {"en": "Number", "pl": "Numer", "ru": "Номер", "zh": "号码"}})
    assert made.status == 201, made
    for kind, properties in (("companies", {"name": "Jan Łoś", "email": "jan@los.example"}), ("companies", {"name": "JL", "phone": "601234567", "country": "PL"}),
                             ("deals", {"dealname": "Roof", "x_reach": "+48601234567"})):
        answer = server.post(f"/api/v1/objects/{kind}", {"properties": properties, "onDuplicate": "create"})
        tap.ok(answer.status == 409 and answer.json["reason"] == "person.erased", f"not as one of {kind}", answer)
    free = server.post(companies, {"properties": {"name": "JL"}, "onDuplicate": "create"}).json["id"]
    tap.equal([server.patch(f"{companies}/{free}", {"properties": {"email": address}}).status for address in ("jan@los.example", "office@los.example")],
              [409, 200], "nor by a change; an address that others have is nobody's")
    tap.equal(server.post("/crm/v3/objects/companies", {"properties": {"name": "JL", "email": "jan@los.example"}}).status, 409, "nor by programs")
    path = upload(server, "firm", [["name", "email"], ["JL", "jan@los.example"], ["Lis", "biuro@lis.example"]], kind="companies")
    done = server.get(path).json
    tap.equal((done["counters"]["refused"], done["counters"]["create"]), (1, 1), "nor by a file of companies")
    switch = server.post(CONTACTS, {"properties": {"lastname": "Desk", "phone": "+48226543210", "email": "desk@los.example"}}).json["id"]
    server.post(companies, {"properties": {"name": "Los sp. z o.o.", "phone": "+48226543210"}, "onDuplicate": "create"})
    tap.equal(server.post(f"{CONTACTS}/{switch}/erase", {"reason": "gdpr"}).status, 204, "whose number was their company's, too")
    tap.equal([server.post(companies, {"properties": {"name": "Los 2", **reach}, "onDuplicate": "create"}).status
               for reach in ({"phone": "+48226543210"}, {"email": "desk@los.example"})], [201, 409], "a switchboard stays, the address does not")
    # lifting
    lift = {"type": "contacts", "properties": {"email": "jan@los.example"}}
    is_problem(tap, server.post("/api/v1/erased/lift", {**lift, "reason": " "}), 400, "input", "a reason has to be given")
    tap.equal(server.post("/api/v1/erased/lift", {**lift, "reason": "Signed a new consent"}).json, {"lifted": 1}, "lifted")
    tap.equal(enter({"lastname": "Łoś", "email": "jan@los.example"}).status, 201, "and entered")
    is_problem(tap, server.post("/api/v1/erased/lift", {**lift, "reason": "Again"}), 404, "not_found", "there is nothing more to lift")
    told = server.get("/api/v1/audit?action=erasure.lift").json["results"]
    tap.ok(len(told) == 1 and "Signed a new consent" in told[0]["told"], "the reason is in the trail", told)
    tap.ok(command("audit", "verify", *server.store.arguments).stdout.startswith("The chain is whole"), "which is whole")


def test_a_person_who_worked_here(tap, server):
    """What a directory, forms and the trail know of somebody with an account is gone with it, and the chain is whole."""
    canaries = Canaries()
    new = lambda where: canaries.new(where)
    admin = Browser(server)
    admin.login()
    key = admin.call("POST", "/api/v1/tokens", {"name": "directory", "scopes": ["scim"]}).json["token"]

    def scim(method, path, body=None):
        headers = {"Content-Type": "application/scim+json"} if body is not None else {}
        return server.call(method, "/scim/v2" + path, None if body is None else json.dumps(body), headers, key=key)

    email, given, family, external = f"{new('email')}@{new('domain')}.example", new("given"), new("family"), new("external")
    made = scim("POST", "/Users", {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": email, "externalId": external, "active": True,
        "name": {"givenName": given, "familyName": family}, "title": new("title"), "nickName": new("nick"),
        "phoneNumbers": [{"value": new("phone")}], "addresses": [{"streetAddress": new("street")}]})
    assert made.status == 201, made
    id = made.json["id"]
    patched = scim("PATCH", f"/Users/{id}", {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
        {"op": "replace", "path": f'emails[value eq "{email}"].display', "value": new("patched")},
        {"op": "replace", "value": {"displayName": f"{given} {new('married')}", "title": new("title again")}}]})
    assert patched.status == 200, patched
    group = scim("POST", "/Groups", {"displayName": "Sales", "members": [{"value": id, "display": f"{given} {new('shown')}"}]})
    assert group.status == 201, group
    told = [line["told"] for line in server.get("/api/v1/audit?action=permission.change").json["results"]]
    tap.ok(not any(word in text for text in told for word in canaries.planted) and any("replace displayName" in text for text in told)
           and any("replace emails" in text for text in told), "of what a directory sends the trail keeps names of attributes", told)
    link = admin.call("POST", f"/api/v1/users/{id}/reset").json["path"].partition("#")[2]
    person, agent = Browser(server), new("agent")
    done = person.call("POST", "/api/v1/links/reset", {"token": link, "password": "three green lamps and a kettle"}, {"User-Agent": agent})
    assert done.status == 204, done
    person.call("POST", "/api/v1/session", {"email": email.upper(), "password": "wrong"}, {"User-Agent": agent})
    assert person.call("POST", "/api/v1/session", {"email": email, "password": "three green lamps and a kettle"}, {"User-Agent": agent}).status == 200
    person.call("POST", "/api/v1/tokens", {"name": new("key"), "scopes": ["crm.lists.read"]}, {"User-Agent": agent})
    record = person.call("POST", CONTACTS, {"properties": {"lastname": "Lis"}}, {"User-Agent": agent}).json["id"]
    person.call("GET", f"{CONTACTS}/{record}", None, {"User-Agent": agent})
    person.call("GET", "/api/v1/audit", None, {"User-Agent": agent})
    admin.call("POST", "/api/v1/invitations", {"email": email, "role": "representative"})
    time.sleep(1.5)  # reads and refusals are written some moments later
    path = f"/api/v1/users/{id}/erase"
    is_problem(tap, admin.call("POST", path), 409, "conflict", "not while the account is open")
    there = len({word for word, _ in remains(server, canaries.planted)})
    late = new("late")  # waits in memory while the account is erased
    other = person.call("POST", CONTACTS, {"properties": {"lastname": "Lis"}}, {"User-Agent": late}).json["id"]
    person.call("GET", f"{CONTACTS}/{other}", None, {"User-Agent": late})
    person.call("GET", "/api/v1/retention-rules", None, {"User-Agent": late})
    assert admin.call("POST", f"/api/v1/users/{id}/disable").status == 204
    tap.equal(admin.call("POST", path).status, 204, "what belongs to the person is taken out")
    is_problem(tap, admin.call("POST", path), 409, "conflict", "once")
    is_problem(tap, admin.call("POST", "/api/v1/users/999999/erase"), 404, "not_found", "nobody")
    tap.equal(admin.call("POST", f"/api/v1/users/{id}/enable").status, 404, "it is not opened again")
    time.sleep(1.5)
    seen = server.get(f"/api/v1/audit?type=contacts&record={other}&action=record.view").json["results"]
    tap.equal([line["actor"]["id"] for line in seen], [id], "a read that waited in memory is told by the account's number")
    assert settled(server)
    left = [(canaries.planted.get(word, "any"), where) for word, where in remains(server, canaries.planted)]
    tap.equal((there > 6, left), (True, []), f"of {there} words that were there none is left")
    again = [scim("GET", f"/Users/{id}").status, scim("PATCH", f"/Users/{id}", {"Operations": [{"op": "replace", "path": "active", "value": True}]}).status]
    tap.equal((again, scim("POST", "/Users", {"userName": "new@zq.example", "externalId": "n", "active": True}).status), ([404, 404], 201),
              "and a directory that goes on about it does not fill it again")
    history = server.get(f"{CONTACTS}/{record}/history").json["results"][0]
    tap.equal(history["actor"], {"id": id, "name": f"#{id}"}, "what was done stays under the account's number")
    erased = server.get("/api/v1/audit?action=account.erase").json["results"]
    tap.equal([(line["subject"], line["actor"]["name"] != "") for line in erased], [(f"users/{id}", True)], "and the erasure is in the trail")
    verified = command("audit", "verify", *server.store.arguments).stdout
    tap.ok(verified.startswith("The chain is whole"), "which is whole", verified)


def rows(server, statement):
    if server.store.engine == "postgresql":
        return [line.split("|") for line in pg(server, "-qAtX", "-c", statement).decode().splitlines()]
    with sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=20) as base:
        return [[str(value) for value in row] for row in base.execute(statement)]


def test_an_erasure_takes_only_its_own(tap, server):
    """An account that a directory calls "e", and whose address ends that of somebody else: nothing of others goes."""
    people = People(server)
    people.add(anna="representative")
    admin = Browser(server)
    admin.login()
    key = admin.call("POST", "/api/v1/tokens", {"name": "directory", "scopes": ["scim"]}).json["token"]
    headers = {"Content-Type": "application/scim+json"}
    made = server.call("POST", "/scim/v2/Users", json.dumps({"userName": "na@example.com", "externalId": "e", "active": True}), headers, key=key)
    id = made.json["id"]
    group = server.call("POST", "/scim/v2/Groups", json.dumps({"displayName": "Sales", "members": [{"value": id}]}), headers, key=key)
    assert (made.status, group.status) == (201, 201), (made, group)
    for email in ("anna@example.com", "na@example.com"):
        Browser(server).login(password="wrong", email=email)
    labels = {"Of anna@example.com": True, "Of na@example.com.pl": True, "Of x.na@example.com": True, "Of na@example.com-x": True,
              "Of na@example.com.": False, "Of\nNA@example.com": False, "Of\na@example.com": True, "<na@example.com>": False, "e": True}
    for number, label in enumerate(labels):
        done = server.post("/api/v1/roles", {"name": f"role{number}", "label": label, "areas": [], "rights": {}})
        assert done.status == 201, done
    assert server.patch(f"/api/v1/members/{people.ids['anna']}", {"role": "role0"}).status == 200
    assert server.patch(f"/api/v1/members/{id}", {"role": "role0"}).status == 200
    asked = "SELECT id, action, subject, told FROM audit_entry WHERE told <> '' ORDER BY id"
    before = rows(server, asked)
    assert admin.call("POST", f"/api/v1/users/{id}/disable").status == 204
    tap.equal(admin.call("POST", f"/api/v1/users/{id}/erase").status, 204, "erased")
    after = rows(server, asked)
    gone = [row for row in before if row not in after]
    tap.equal(sorted((action, subject) for _, action, subject, _ in gone),
              sorted([("session.fail", "session"), ("permission.change", f"members/{id}")] + 3 * [("permission.change", "roles")]),
              "what named the person went, and nothing else")
    kept = " ".join(row[3] for row in after)
    tap.equal([label for label, stays in labels.items() if stays and json.dumps(label) not in kept], [], "of others' addresses all is kept")
    tap.ok('{"attributes":["displayName","members"]}' in kept, "and of groups the names of attributes", kept)
    left = [subject for subject, in rows(server, "SELECT subject FROM login_failure ORDER BY subject")]
    tap.equal([subject for subject in left if "na@" in subject],
              [subject for subject in left if subject == "email:anna@example.com" or subject.endswith(" anna@example.com")],
              "their wrong passwords are forgotten, and not anna's")
    tap.equal(len([subject for subject in left if "anna@" in subject]), 2, "which are counted on")
    verified = command("audit", "verify", *server.store.arguments).stdout
    tap.ok(verified.startswith("The chain is whole"), "the chain is whole", verified)


def test_a_role_that_keeps_something_back(tap, server):
    """The export tells everything, and an erasure looks for every value: a role with hidden properties gets neither."""
    rights = {"areas": ["privacy"], "rights": {"*": {verb: "all" for verb in ("view", "edit", "delete")}}}
    for name, more in (("officer", {}), ("blinkered", {"fields": {"contacts": {"date_of_birth": "hidden"}}})):
        made = server.post("/api/v1/roles", {"name": name, "label": name, **rights, **more})
        assert made.status == 201, made
    people = People(server)
    people.add(ola="officer", bob="blinkered")
    id = server.post(CONTACTS, {"properties": {"lastname": "Kos", "date_of_birth": "1980-02-03"}}).json["id"]
    for name, status in (("bob", 403), ("ola", 202)):
        tap.equal(people.who[name].call("POST", f"{CONTACTS}/{id}/personal-export").status, status, f"{name} orders the export")
    tap.equal(people.who["bob"].call("GET", f"{CONTACTS}/{id}/personal").status, 403, "bob is not told what is known")
    for name, status in (("bob", 403), ("ola", 204)):
        tap.equal(people.who[name].call("POST", f"{CONTACTS}/{id}/erase", {"reason": "gdpr"}).status, status, f"{name} erases")


run(test_an_erasure_takes_only_its_own, test_a_role_that_keeps_something_back, test_a_person_who_worked_here, test_canaries, test_nobody_is_brought_back)
