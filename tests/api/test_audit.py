#!/usr/bin/env python3
"""The trail: every action leaves its entry, who saw or took a record is answered, and a chain that
was tampered with says where."""
import csv
import io
import json
import os
import sqlite3
import subprocess
import time
import urllib.parse

from rights_people import People
from support import PASSWORD, Browser, Server, command, is_problem, run

AUDIT, CONTACTS = "/api/v1/audit", "/api/v1/objects/contacts"


def sql(server, statement):
    """Into the tables, as somebody with the store's password could."""
    if server.store.url:
        done = subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", server.store.url, "-c", statement],
                              check=True, capture_output=True, text=True)
        return done.stdout.strip().split("\n")[0].split("|")[0]
    with sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=30) as db:
        row = db.execute(statement).fetchone()
        return str(row[0]) if row else ""


def contact(server, **properties):
    return server.post(CONTACTS, {"properties": {"lastname": "Lis", **properties}}).json


def trail(server, **asked):
    return server.get(f"{AUDIT}?{urllib.parse.urlencode(asked)}").json["results"]


def wait_for(server, count=1, path=AUDIT, seconds=30, **asked):
    """Reads are noted some moments later, exports when they have ended."""
    until = time.monotonic() + seconds
    while True:
        lines = server.get(f"{path}?{urllib.parse.urlencode(asked)}").json["results"]
        if len(lines) >= count or time.monotonic() > until:
            return lines
        time.sleep(0.05)


def verify(server, **body):
    """The whole chain, call by call."""
    found = server.post(f"{AUDIT}/verify", body).json
    total = found["entries"]
    while found.get("next"):
        found = server.post(f"{AUDIT}/verify", dict(body, **{"from": found["next"]})).json
        total += found["entries"]
    return dict(found, entries=total)


def sealed(server, seconds=60):
    """Until nothing is unsealed: the chain's head does not move any more."""
    until, before = time.monotonic() + seconds, None
    while time.monotonic() < until:
        rest = sql(server, "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM audit_entry)")
        found = verify(server)
        if not found["whole"] or found["entries"] == int(rest):
            return found
        before = found
        time.sleep(0.1)
    return before


def actions(lines):
    return [line["action"] for line in lines]


def test_records(tap, server):
    one, two = contact(server, email="a@firma.pl"), contact(server, email="b@firma.pl", firstname="Anna")
    path = f"{CONTACTS}/{one['id']}"
    server.patch(path, {"properties": {"city": "Hel"}})
    server.delete(path)
    server.post(f"{path}/restore")
    merge = server.post("/api/v1/merges", {"type": "contacts", "primary": one["id"], "records": [two["id"]]}).json
    server.post(f"/api/v1/merges/{merge['merges'][-1]['id']}/revert")
    company = server.post("/api/v1/objects/companies", {"properties": {"name": "Firma"}}).json
    server.post(f"{path}/associations", {"toType": "companies", "toId": company["id"]})
    server.delete(f"{path}/associations?toType=companies&toId={company['id']}")
    server.post(f"{CONTACTS}/{two['id']}/erase", {"reason": "gdpr"})
    have = set(actions(trail(server, limit=200)))
    for wanted in ("create", "edit", "archive", "restore", "merge", "unmerge", "erase"):
        tap.ok(f"record.{wanted}" in have, f"record.{wanted} is in the trail", have)
    lines = trail(server, record=one["id"], action="record.edit")
    tap.equal([(x["type"], x["recordId"], x["source"]) for x in lines][:1], [("contacts", one["id"], "api")],
              "a change, of its record")
    tap.equal(trail(server, type="companies", action="record.create")[0]["recordId"], company["id"], "by type and action")
    tap.equal(trail(server, action="record.create", until="2001-01-01T00:00:00Z"), [], "nothing before its time")
    tap.ok(sealed(server)["whole"], "the chain is whole, with an erased record", sealed(server))


def test_paging(tap, server):
    for i in range(12):
        contact(server, firstname=f"Nr {i}", email=f"nr{i}@firma.pl")
        server.post("/api/v1/tags", {"label": f"Tag {i}"})
    whole = trail(server, limit=200)
    seen, after = [], None
    for _ in range(50):
        page = server.get(f"{AUDIT}?limit=5" + (f"&after={after}" if after else "")).json
        seen += page["results"]
        after = page.get("after")
        if not after:
            break
    tap.equal([x["id"] for x in seen], [x["id"] for x in whole], "pages put together are the whole")
    tap.equal([x["at"] for x in whole], sorted((x["at"] for x in whole), reverse=True), "newest first")
    is_problem(tap, server.get(f"{AUDIT}?after=x"), 400, "input", "a place of nobody's")
    is_problem(tap, server.get(f"{AUDIT}?action=nonsense"), 400, "input", "an unknown action")
    is_problem(tap, server.get(f"{AUDIT}?since=soon"), 400, "input", "a time that is none")
    is_problem(tap, server.get(AUDIT, key=None), 401, "unauthenticated", "nobody known")
    browser = Browser(server)
    browser.login()
    narrow = browser.call("POST", "/api/v1/tokens", {"name": "narrow", "scopes": ["crm.objects.contacts.read"]}).json["token"]
    record = whole[-1].get("recordId") or trail(server, action="record.create")[0]["recordId"]
    for path, status in ((f"{CONTACTS}/{record}", 200), (f"{CONTACTS}/{record}/audit", 403), (AUDIT, 403)):
        tap.equal(server.get(path, key=narrow).status, status, f"a key for contacts: {path.split('/')[-1]} is {status}")
    wait_for(server, action="record.view")
    whole = trail(server, limit=200)
    rows = list(csv.DictReader(io.StringIO(server.get(f"{AUDIT}/file").body.decode())))
    lines = [json.loads(x) for x in server.get(f"{AUDIT}/file?as=ndjson").body.decode().splitlines()]
    tap.equal((len(rows), len(lines)), (len(whole), len(whole)), "as CSV and as lines of JSON")
    tap.equal(rows[0]["action"], whole[0]["action"], "the same ones")


def test_account(tap, server):
    browser = Browser(server)
    browser.login(password="wrong", email="canary-person@firma.pl")
    browser.login()
    user = browser.call("GET", "/api/v1/session").json["user"]
    browser.call("PATCH", "/api/v1/me", {"theme": "dark"})
    key = browser.call("POST", "/api/v1/tokens", {"name": "reports"}).json
    browser.call("DELETE", f"/api/v1/tokens/{key['id']}")
    browser.call("POST", "/api/v1/me/password", {"current": PASSWORD, "password": "another good one"})
    browser.call("DELETE", "/api/v1/session")
    lines = {line["action"]: line for line in reversed(trail(server, limit=200))}
    for wanted in ("session.open", "session.fail", "session.close", "password.change", "account.change", "key.create",
                   "key.revoke"):
        tap.ok(wanted in lines, f"{wanted} is in the trail", list(lines))
    tap.equal(trail(server, action="session.open")[0]["actor"], {"id": user["id"], "name": user["name"]}, "who signed in")
    tap.equal(trail(server, action="session.open")[0]["address"], "127.0.0.1", "from where")
    tap.ok("canary-person" in lines["session.fail"]["told"], "with which address somebody tried")
    text = json.dumps(trail(server, limit=200))
    tap.ok(PASSWORD not in text and "another good one" not in text and key["token"] not in text, "no secret is in it")
    tap.equal(len(trail(server, actor=user["id"], action="key.revoke")), 1, "by who did it")
    tap.ok(all(x["actor"].get("id") == user["id"] for x in trail(server, actor=user["id"])), "nobody else's")


def test_rulebook(tap, server):
    server.post("/api/v1/types", {"name": "boats", "label": "Boats", "properties": [{"name": "name", "type": "text", "label": "Name"}]})
    server.post("/api/v1/types/contacts/properties", {"name": "shoe_size", "type": "number", "label": "Shoe size"})
    server.post("/api/v1/rules", {"type": "contacts", "name": "r1", "label": {"en": "R"}, "message": {"en": "M"},
                                  "condition": "lead_score <= 50", "about": "lead_score", "state": "warn"})
    server.call("PATCH", "/api/v1/settings", {"timeZone": "Europe/Warsaw"})
    one = contact(server, email="c@firma.pl")
    server.post(f"{CONTACTS}/{one['id']}/consents", {"purpose": "newsletter", "state": "given", "basis": "consent",
                                                      "channel": "form"})
    server.post(f"{CONTACTS}/{one['id']}/files?name=a.txt", "hello", headers={"Content-Type": "text/plain"})
    server.post("/crm/v3/lists", {"name": "L", "objectTypeId": "0-1", "processingType": "MANUAL"})
    server.post("/api/v1/duplicates/scan", {"type": "contacts"})
    server.post("/api/v1/duplicates/verdicts/revert", {"type": "contacts", "pairs": []})
    have = set(actions(trail(server, limit=200)))
    for wanted in ("definition.change", "rule.change", "settings.change", "consent.change", "file.change", "list.change",
                   "job.order"):
        tap.ok(wanted in have, f"{wanted} is in the trail", have)
    line = trail(server, action="rule.change")[0]
    change = json.loads(line["details"])["changes"]
    tap.ok(len(change) == 1 and change[0].isdigit(), "a rule's entry names the row with before and after", line)
    tap.ok("lead_score" in line["told"], "and what was asked for")
    told_of_long_bodies(tap, server)
    before = len(trail(server, action="rule.change"))
    server.post("/api/v1/rules", {"type": "nothing"})
    tap.equal(len(trail(server, action="rule.change")), before, "what was refused changed nothing")


def told_of_long_bodies(tap, server):
    """Whole but for what is long or secret; a text is cut between words, for an address in it is to be found."""
    label = "The password " + 30 * "of somebody@dom.example " + "end"
    options = [{"value": f"option{n}", "label": f"Option {n}", "hidden": False} for n in range(400)]
    secrets = {"client_secret": "canary-secret", "headers": [{"name": "Authorization", "value": "canary-secret"}],
               "see": "https://anna:canary-secret@dom.example/"}
    made = server.post("/crm/v3/properties/contacts", {"name": "long_told", "label": "Told", "description": label, "type": "enumeration",
                                                       "fieldType": "select", "groupName": "contactinformation", **secrets, "options": options})
    assert made.status == 201, made
    text = trail(server, action="definition.change")[0]["told"]
    told = json.loads(text)
    tap.equal({name: told[name] for name in ("name", *secrets)},
              {"name": "long_told", "client_secret": "…", "headers": [{"name": "Authorization", "value": "…"}], "see": "…"}, "what is secret is left out")
    kept = told["description"]
    tap.ok(set(kept.removesuffix("…").split()) == {"The", "password", "of", "somebody@dom.example"} and 350 < len(kept) <= 401, "a long text is cut between words", kept)
    tap.ok(told["options"][0] == options[0] and told["options"][-1] == "…" and 10_000 < len(text) < 17_000, "a long body is kept to a measure", len(text))


def test_imports(tap, server):
    text = "First name,Last name,E-mail\nJan,Nowak,jan@firma.pl\nEwa,Lis,ewa@firma.pl\n"
    made = server.post("/api/v1/imports?type=contacts&name=a.csv", text, headers={"Content-Type": "text/csv"}).json
    server.job(server.post(f"/api/v1/imports/{made['id']}/check").json)
    server.job(server.post(f"/api/v1/imports/{made['id']}/run").json)
    server.job(server.post(f"/api/v1/imports/{made['id']}/undo").json)
    tap.equal([x["subject"] for x in trail(server, action="import.run")], [f"imports/{made['id']}/run"], "run by whom")
    tap.equal(len(trail(server, action="import.undo")), 1, "and taken back")
    tap.equal({x.get("sourceId") for x in trail(server, action="record.create") if x["source"] == "import"}, {made["id"]},
              "its records name it")
    tap.ok(sealed(server)["whole"], "the chain is whole")


def test_who_saw(tap, server):
    one, two, three = (contact(server, email=f"w{i}@firma.pl", lastname=f"Wu{i}") for i in range(3))
    path = f"{CONTACTS}/{one['id']}"
    for _ in range(3):
        server.get(path)
        server.get(f"/crm/v3/objects/contacts/{one['id']}")
    lines = wait_for(server, path=f"{path}/audit", action="record.view")
    tap.equal((len(lines), lines[0]["actor"]["name"]), (1, "tests"), "read six times by a key: noted once")
    browser = Browser(server)
    browser.login()
    browser.call("GET", path)
    lines = wait_for(server, 2, f"{path}/audit", action="record.view")
    tap.equal([x["source"] for x in lines], ["form", "api"], "a person beside it")
    tap.equal(wait_for(server, path=f"{CONTACTS}/{two['id']}/audit", seconds=1), [], "nobody saw the other")
    answer = server.post(f"{CONTACTS}/export", {"filterGroups": [{"filters": [{"propertyName": "lastname", "operator": "EQ", "value": "Wu1"}]}]})
    tap.ok("Wu1" in answer.body.decode(), "an export with one of them", answer)
    lines = wait_for(server, path=f"{CONTACTS}/{two['id']}/audit", action="export.download")
    tap.equal([(x["count"], x.get("held")) for x in lines], [(1, True)], "is among who has it")
    tap.equal(server.get(f"{CONTACTS}/{three['id']}/audit?action=export.download").json["results"], [], "and of no other")
    tap.ok("Wu1" in trail(server, action="export.start")[0]["told"], "what was asked for")
    server.get("/api/v1/bulk/contacts").body
    tap.equal(wait_for(server, path=f"{CONTACTS}/{three['id']}/audit", action="export.download")[0]["count"], 3, "all lines")
    command("export", *server.store.arguments, "--type", "contacts")
    lines = wait_for(server, 2, f"{CONTACTS}/{three['id']}/audit", action="export.download")
    tap.equal(lines[0]["source"], "command", "from a shell, too")
    later = trail(server, limit=1)[0]["at"]
    tap.equal(server.get(f"{path}/audit?since={later[:4]}-12-31T23:59:59Z").json["results"], [], "since then")
    server.post(f"{CONTACTS}/{two['id']}/erase", {"reason": "gdpr"})
    left = json.dumps(server.get(f"{CONTACTS}/{two['id']}/audit").json) + json.dumps(trail(server, limit=200))
    tap.ok("Wu1" not in left, "an erasure takes what was asked for away", left)
    found = sealed(server)
    tap.ok(found["whole"] and found["blanked"] >= 1 and found["erased"] >= 1, "and the chain is whole", found)


def test_refusals(tap, server):
    """What is refused by rights is told once an hour for each person and route, with how often."""
    people = People(server)
    people.add(jan="representative", eva="analyst")
    jan, eva = people.who["jan"], people.who["eva"]
    id = contact(server, firstname="Qxfirst", phone="+48601234567")["id"]
    refused = [eva.call("DELETE", f"{CONTACTS}/{id}").status for _ in range(40)]
    refused += [eva.call("PATCH", f"{CONTACTS}/{id}", {"properties": {"city": "Qxtyped"}}).status for _ in range(2)]
    refused += [eva.call("POST", f"{CONTACTS}/{id}/reveal", {"property": "phone"}).status, jan.call("GET", "/api/v1/audit").status]
    tap.equal(refused, [403] * 44, "refused")
    unseen = jan.call("DELETE", f"{CONTACTS}/{id}").status, jan.call("POST", CONTACTS, {"properties": {}}, csrf=False).status
    tap.equal(unseen, (404, 403), "what is not seen is not there, and a page of another site is nobody's try")
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "update_record", "arguments": {
        "type": "contacts", "id": id, "properties": {"city": "Qxtool"}}}}
    tool = eva.call("POST", "/mcp", call, {"Accept": "application/json"})
    tap.ok(tool.status == 200 and tool.json["result"]["isError"], "by a tool, too", tool)
    lines = wait_for(server, 5, action="access.refuse")
    told = {line["subject"]: line for line in lines}
    first = told["DELETE objects/{type}/{id}"]
    tap.equal((len(lines), sorted(told)), (5, ["DELETE objects/{type}/{id}", "GET audit", "PATCH objects/{type}/{id}", "POST objects/{type}/{id}/reveal", "mcp/update_record"]),
              "one entry each at once, and no more")
    tap.equal((first["actor"]["name"], first["recordId"], first["count"], json.loads(first["details"])["reason"]), ("eva", id, 1, "access.verb.delete"),
              "who, what, about which record, and why")
    tap.equal(json.loads(told["POST objects/{type}/{id}/reveal"]["details"]).get("property"), "phone", "and which value was to be shown")
    tap.equal([line["subject"] for line in trail(server, action="access.refuse", actor=people.ids["jan"])], ["GET audit"], "found by person")
    tap.equal(len([line for line in trail(server, type="contacts", record=id) if line["action"] == "access.refuse"]), 4, "and by record")
    tap.ok("Qx" not in json.dumps(lines), "without what was sent", lines)
    server.process.terminate()
    server.process.wait(60)
    server.start()
    tap.equal(sorted((line["subject"], line["count"]) for line in trail(server, action="access.refuse") if line["count"] > 1),
              [("DELETE objects/{type}/{id}", 39)], "the others are counted when the hour, or the process, ends")
    once = [line for line in trail(server, action="access.refuse") if line["subject"].startswith("PATCH")]
    tap.equal(sorted(line["count"] for line in once), [1, 1], "each is told")
    tap.equal(verify(server)["whole"], True, "and the chain is whole")


def test_export_job(tap, server):
    one = contact(server, email="job@firma.pl")
    done = server.post("/crm/v3/exports/export/async", {"exportType": "VIEW", "format": "CSV", "exportName": "all",
                                                        "objectType": "contacts", "objectProperties": ["email"]})
    task, until, status = done.json["id"], time.monotonic() + 60, {}
    while status.get("status") != "COMPLETE" and time.monotonic() < until:
        status = server.get(f"/crm/v3/exports/export/async/tasks/{task}/status").json
        time.sleep(0.05)
    server.get(urllib.parse.urlsplit(status["result"])._replace(scheme="", netloc="").geturl())
    lines = wait_for(server, 2, f"{CONTACTS}/{one['id']}/audit")
    tap.equal([(x["action"], x["subject"], x["count"]) for x in lines],
              [("export.download", f"exports/{task}", 1), ("export.done", f"exports/{task}", 1)],
              "made in the background, and fetched")
    tap.equal(actions(trail(server, action="export.start")), ["export.start"], "ordered by somebody")


TAMPERING = (
    ("a changed entry", "UPDATE audit_entry SET subject = 'rules/99' WHERE id = {entry}", "changed", "entry-{entry}"),
    ("an entry of another's", "UPDATE audit_entry SET actor_name = 'Somebody' WHERE id = {entry}", "changed", "entry-{entry}"),
    ("another action", "UPDATE audit_entry SET action = 'other.change' WHERE id = {entry}", "changed", "entry-{entry}"),
    ("a removed entry", "DELETE FROM audit_entry WHERE id = {entry}", "removed", "entry-{entry}"),
    ("an entry without its salt", "UPDATE audit_entry SET salt = NULL WHERE id = {entry}", "changed", "entry-{entry}"),
    ("two entries the other way round",
     "UPDATE audit_entry SET id = CASE id WHEN {entry} THEN -1 ELSE {entry} END WHERE id IN ({entry}, {other}); "
     "UPDATE audit_entry SET id = {other} WHERE id = -1", "changed removed reordered", None),
    ("an inserted entry", "INSERT INTO audit_entry (id, at, source_kind, action, subject, count, details, actor_name, address, "
     "agent, told, digest, tx) SELECT 0, at, source_kind, action, subject, count, details, actor_name, address, agent, "
     "told, digest, tx FROM audit_entry WHERE id = {entry}", "inserted", "entry-0"),
    ("a changed row of the history", "UPDATE history SET actor_id = 77 WHERE id = {history}", "changed", "history-{history}"),
    ("values of the history", "UPDATE history SET changes = (SELECT changes FROM history WHERE id = {history} + 1) "
     "WHERE id = {history}", "changed", "history-{history}"),
    ("a removed row of the history", "DELETE FROM history WHERE id = {history}", "removed", "history-{history}"),
    ("a row of the history without its salt", "UPDATE history SET salt = NULL WHERE id = {history}", "changed",
     "history-{history}"),
    ("an event that is gone", "DELETE FROM event WHERE history_id = {history}", "removed", None),
    ("a row of the history that no event tells of", "INSERT INTO history (record_id, type_id, version, at, source_kind, "
     "action, changes) SELECT record_id, type_id, version, at, source_kind, action, changes FROM history WHERE id = {history}",
     "inserted", None),
    ("a link with another time", "UPDATE audit_seal SET at = at + 1 WHERE number = 1", "link", None),
    ("a link that is gone", "DELETE FROM audit_seal WHERE number = 2", "link", None),
)


def test_tampering(tap, server):
    for i in range(3):
        contact(server, email=f"t{i}@firma.pl", lastname=f"T{i}")
        server.post("/api/v1/tags", {"label": f"T {i}"})
        sealed(server)
    head = sealed(server)["head"]
    tap.ok(verify(server, head=head)["whole"], "the head that was written down is in the chain")
    is_other = verify(server, head=dict(head, hash="0" * 64))
    tap.equal((is_other["whole"], is_other["broken"]["reason"]), (False, "head"), "another one is not")
    said = command("audit", "verify", *server.store.arguments)
    tap.ok("The chain is whole" in said.stdout and f"{head['number']}:{head['hash']}" in said.stdout, "from a shell", said.stdout)
    entry = sql(server, "SELECT min(id) FROM audit_entry WHERE action = 'definition.change'")
    names = {"entry": entry, "other": int(entry) + 1, "history": sql(server, "SELECT min(id) FROM history")}
    tables = ("audit_entry", "history", "event", "audit_seal")
    for what, statement, reason, about in TAMPERING:
        for table in tables:
            sql(server, f"CREATE TABLE kept_{table} AS SELECT * FROM {table}")
        for part in statement.format(**names).split("; "):
            sql(server, part)
        found = verify(server)
        tap.ok(not found["whole"] and found["broken"]["reason"] in reason.split(), f"{what}: {reason}", found)
        if about:
            tap.equal(found.get("broken", {}).get("id"), about.format(**names), f"{what}: which")
        for table in tables:
            sql(server, f"DELETE FROM {table}")
            sql(server, f"INSERT INTO {table} SELECT * FROM kept_{table}")
            sql(server, f"DROP TABLE kept_{table}")
        tap.ok(verify(server)["whole"], f"{what}: put right, it is whole again")
    sql(server, "UPDATE audit_entry SET subject = 'x' WHERE id = " + entry)
    said = command("audit", "verify", *server.store.arguments, check=False)
    tap.ok(said.returncode == 1 and f"entry {entry} was changed" in said.stderr, "the shell says which", said.stderr)


def test_accountability(tap, server):
    browser = Browser(server)
    browser.login()
    me = browser.call("GET", "/api/v1/session").json["user"]["id"]
    mine = browser.call("POST", CONTACTS, {"properties": {"lastname": "Lis", "city": "Hel", "email": "acc@firma.pl"}}).json["id"]
    browser.call("PATCH", f"{CONTACTS}/{mine}", {"properties": {"city": "Sopot"}})
    server.patch(f"{CONTACTS}/{mine}", {"properties": {"city": "Gdynia", "firstname": "Ewa"}})
    sealed(server)
    rows = browser.call("GET", "/api/v1/accountability").json["results"]
    tap.equal(rows, [{"userId": me, "source": "form", "entries": 2, "corrected": 1, "issues": 0}],
              "two entries; one value was corrected by another, what was empty was not")
    sealed(server)
    tap.equal(browser.call("GET", "/api/v1/accountability").json["results"], rows, "counted once")
    tap.equal(browser.call("GET", "/api/v1/accountability?until=2001-01-01").json["results"], [], "of a period")
    tap.equal(server.get("/api/v1/accountability", key=None).status, 401, "nobody known")


def issues_of(browser, **more):
    query = "&".join(f"{k}={v}" for k, v in more.items())
    return {(r["userId"], r["source"]): r["issues"] for r in
            browser.call("GET", f"/api/v1/accountability?{query}").json["results"] if r["issues"]}


def test_issues(tap, server):
    """Issues that stand today, by whoever entered the value last; all that carries values on leaves them theirs."""
    anna = Browser(server)
    anna.login()
    me = anna.call("GET", "/api/v1/session").json["user"]["id"]
    link = anna.call("POST", "/api/v1/invitations", {"email": "jan@example.com", "role": "steward"}).json["path"].partition("#")[2]
    jan = Browser(server)
    other = jan.call("POST", "/api/v1/links/invitation", {"token": link, "name": "Jan", "password": "three blue kettles",
                                                          "language": "en"}).json["user"]["id"]
    def make(**values):
        return anna.call("POST", CONTACTS, {"properties": values, "onDuplicate": "create"}).json["id"]
    bad = make(lastname="Lis", email="lis@gmial.com")
    tap.equal(issues_of(anna), {(me, "form"): 1}, "a typing error in an address")
    tap.equal(anna.call("GET", f"{CONTACTS}/{bad}").json["issues"][0]["severity"], "warning", "as the record says itself")
    make(lastname="Wilk", email="wilk@firma.pl", city="n/a")
    tap.equal(issues_of(anna), {(me, "form"): 1}, "what was taken for empty is none, nor is what is right")
    # somebody else's work at the record leaves it hers; correcting it ends it; breaking it again makes it his
    jan.call("PATCH", f"{CONTACTS}/{bad}", {"properties": {"city": "Hel"}})
    tap.equal(issues_of(anna), {(me, "form"): 1}, "of who entered the value, not of who changed the record last")
    jan.call("PATCH", f"{CONTACTS}/{bad}", {"properties": {"email": "lis@gmail.com"}})
    tap.equal(issues_of(anna), {}, "corrected, it stands no more")
    jan.call("PATCH", f"{CONTACTS}/{bad}", {"properties": {"email": "lis@hotmial.com"}})
    tap.equal(issues_of(anna), {(other, "form"): 1}, "the last who entered it")
    tap.equal(issues_of(anna, until="2001-01-01"), {(other, "form"): 1}, "today's, whatever the period")
    tap.equal(jan.call("GET", "/api/v1/accountability?until=2001-01-01").json["results"],
              [{"userId": other, "source": "form", "entries": 0, "corrected": 0, "issues": 1}], "visible to the person, too")
    # archived, restored
    jan.call("DELETE", f"{CONTACTS}/{bad}")
    tap.equal(issues_of(anna), {}, "what is archived is nobody's work")
    anna.call("POST", f"{CONTACTS}/{bad}/restore")
    tap.equal(issues_of(anna), {(other, "form"): 1}, "restored by another, it is still his")
    # merged and taken apart
    good = make(lastname="Lis", firstname="Ewa")
    merged = anna.call("POST", "/api/v1/merges", {"type": "contacts", "primary": good, "records": [bad]})
    tap.equal((merged.status, issues_of(anna)), (201, {(other, "form"): 1}), "a merge carries it on")
    undone = anna.call("POST", f"/api/v1/merges/{merged.json['merges'][0]['id']}/revert")
    tap.ok(undone.status in (200, 201) and issues_of(anna) == {(other, "form"): 1}, "taken apart, too", undone)
    # imports
    text = "Last name,E-mail\nKot,kot@gmial.com\nKos,kos@gmial.com\nKura,kura@firma.pl\n"
    made = anna.call("POST", "/api/v1/imports?type=contacts&name=a.csv", text, {"Content-Type": "text/csv"}).json
    server.job(anna.call("POST", f"/api/v1/imports/{made['id']}/check").json)
    server.job(anna.call("POST", f"/api/v1/imports/{made['id']}/run").json)
    tap.equal(issues_of(anna), {(other, "form"): 1, (me, "import"): 2}, "an import's are of who ran it, and that way")
    # a store of before: worked out anew, from the history
    sql(server, "DELETE FROM flaw")
    server.post("/api/v1/rules", {"type": "contacts", "name": "r_issues", "label": {"en": "R"}, "message": {"en": "M"},
                                  "condition": "lead_score <= 50", "about": "lead_score", "state": "warn"})
    for _ in range(100):
        if len(issues_of(anna)) == 2:
            break
        time.sleep(0.1)
    tap.equal(issues_of(anna), {(other, "form"): 1, (me, "import"): 2}, "whoever entered it is found in the history")
    anna.call("DELETE", f"{CONTACTS}/{bad}")
    tap.equal(server.post(f"{CONTACTS}/{bad}/erase", {"reason": "gdpr"}).status, 204, "erased")
    tap.equal(sql(server, f"SELECT count(*) FROM flaw WHERE record_id = {bad}"), "0", "nothing of it is left")


def test_two_processes(tap, server):
    """Two processes on one PostgreSQL write at once and keep one chain."""
    if not server.store.url:
        return
    with Server("postgresql", store=server.store, key=False) as other:
        other.key = server.key
        import threading

        def write(one, name):
            for i in range(60):
                contact(one, email=f"{name}{i}@firma.pl", lastname=f"{name}{i}")
                one.post("/api/v1/tags", {"label": f"{name} {i}"})
        threads = [threading.Thread(target=write, args=(one, name)) for one, name in
                   ((server, "x"), (other, "y"), (server, "z"), (other, "v"))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        found = sealed(server)
        tap.ok(found["whole"] and found["entries"] >= 480, "one chain", found)
        tap.equal(sql(server, "SELECT max(number) + 1 - count(*) FROM audit_seal"), "0", "without a gap")


run(test_records, test_refusals, test_paging, test_account, test_rulebook, test_imports, test_who_saw, test_export_job, test_tampering,
    test_accountability, test_issues, test_two_processes)
