#!/usr/bin/env python3
"""How long records are kept: rules that are tried, confirmed and carried out, by hand and at night."""
import os
import sqlite3
import subprocess
import threading
import time

from rights_people import People
from support import Server, is_problem, run

CONTACTS, RULES = "/api/v1/objects/contacts", "/api/v1/retention-rules/contacts"
OLD = {"name": "Forgotten leads", "purpose": "Storage limitation, GDPR art. 5(1)(e)", "months": 24, "action": "archive"}


def sql(server, statement):
    if server.store.engine == "postgresql":
        done = subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", server.store.url, "-c", statement],
                              check=True, capture_output=True, text=True)
        return done.stdout.strip()
    with sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=30) as db:
        row = db.execute(statement).fetchone()
    return str(row[0]) if row else ""


def make(server, **properties):
    made = server.post(CONTACTS, {"properties": properties, "onDuplicate": "create"})
    assert made.status == 201, made
    return made.json["id"]


def age(server, ids, months, table="r_contacts"):
    """As if nobody had touched them for so long."""
    at = int((time.time() - months * 31 * 86400) * 1e6)
    sql(server, f"UPDATE {table} SET updated_at = {at}, created_at = {at} WHERE id IN ({', '.join(ids)})")


def put(server, *rules, path=RULES, **more):
    return server.call("PUT", path, {"rules": [{**OLD, **rule} for rule in rules], **more})


def tried(server, body=None, path=RULES):
    """A trial of the rules that are kept: what it found."""
    job = server.post(f"{path}/try", body or {})
    assert job.status == 202, job
    assert server.job(job.json)["state"] == "done"
    found = server.get(f"/api/v1/retention-trials/{job.json['id']}")
    assert found.status == 200, found
    return found.json


def confirmed(server, path=RULES):
    trial = tried(server, path=path)
    done = server.post(f"{path}/confirm", {"trialId": trial["id"], "count": trial["goes"]})
    assert done.status == 200, done
    return trial, done.json


def carried_out(server, count, version, path=RULES):
    job = server.post(f"{path}/run", {"count": count, "version": version})
    assert job.status == 202, job
    return server.job(job.json)


def archived(server, ids):
    return [number for number in ids if server.get(f"{CONTACTS}/{number}").json.get("archived")]


def test_rules_are_read(tap, server):
    tap.equal((server.get(RULES).json["version"], server.get(RULES).json["rules"]), (0, []), "there are none")
    for wrong, why in (({"name": " "}, "a name"), ({"purpose": ""}, "why it is there"), ({"months": -1}, "no such months"),
                       ({"months": 5000}, "too many months"), ({"months": 0}, "everything"), ({"action": "shred"}, "another action"),
                       ({"condition": "city ="}, "half a condition"), ({"condition": "1 + 1"}, "no condition"),
                       ({"since": "lastname"}, "a property without a date"), ({"since": "nothing_like_it"}, "an unknown property")):
        is_problem(tap, put(server, wrong), 400, "input", why)
    is_problem(tap, server.call("PUT", RULES, {"rules": [OLD] * 31}), 400, "input", "too many")
    is_problem(tap, server.call("PUT", RULES, {}), 400, "input", "no list")
    polish = server.call("PUT", RULES, {"rules": [{**OLD, "months": 0}]}, headers={"Accept-Language": "pl"})
    tap.ok("Podaj liczbę miesięcy" in polish.json["detail"], "and said in the caller's language", polish)
    kept = put(server, {"since": "createdate", "condition": 'city = "Opole"'})
    tap.equal((kept.status, kept.json["version"], kept.json["confirmedAt"]), (200, 1, None), "a rule is kept, and not in force")
    tap.equal(kept.json["rules"][0], {**OLD, "since": "createdate", "condition": 'city = "Opole"', "keepConsented": True, "enabled": True},
              "as it was sent, with what follows by itself")
    again = put(server, {"since": "createdate", "condition": 'city = "Opole"'}, version=1)
    tap.equal((again.status, again.json["version"]), (200, 1), "the same again is no new version")
    is_problem(tap, put(server, {}, version=7), 412, "stale", "not over somebody else's")
    tap.equal(put(server, version=1).json["version"], 2, "they are taken away")
    versions = server.get(f"{RULES}/versions").json["results"]
    tap.equal([(x["version"], len(x["rules"])) for x in versions], [(2, 0), (1, 1)], "and it can be read which there were")
    for path in ("/api/v1/retention-rules/unicorns", "/api/v1/retention-trials/999999"):
        tap.equal(server.get(path).status, 404, path)


def test_trial_and_run(tap, server):
    """Nothing goes before it was tried and confirmed; what is meant, and what is left alone."""
    old = [make(server, lastname=f"Old{n}", city="Radom") for n in range(5)]
    fresh = make(server, lastname="Fresh", city="Radom")
    active, consented, withdrawn, locked, other = (make(server, lastname=name, city="Radom" if name != "Other" else "Opole")
                                                   for name in ("Active", "Consented", "Withdrawn", "Locked", "Other"))
    meant = old + [withdrawn, locked]
    assert server.post("/api/v1/objects/notes", {"properties": {"hs_note_body": "We spoke", "happened_at": "2026-11-01T10:00:00Z"},
                                                 "associations": [{"type": "contacts", "to": active}]}).status == 201
    for number in (consented, withdrawn):
        assert server.post(f"{CONTACTS}/{number}/consents", {"purpose": "newsletter", "state": "given", "channel": "form"}).status == 201
    assert server.post(f"{CONTACTS}/{withdrawn}/consents", {"purpose": "Newsletter ", "state": "withdrawn", "channel": "form"}).status == 201
    assert server.call("PUT", f"{CONTACTS}/{locked}/lock", {"reason": "Dispute 7"}).status == 200
    age(server, meant + [active, consented, other], 40)
    sql(server, f"UPDATE consent SET recorded_at = 1 WHERE record_id IN ({consented}, {withdrawn})")
    saved = put(server, {"condition": 'city = "Radom"'}).json

    is_problem(tap, server.post(f"{RULES}/run", {"count": 99, "version": saved["version"]}), 409, "conflict", "nothing runs unconfirmed")
    trial = tried(server)
    rule = trial["rules"][0]
    tap.equal((trial["goes"], rule["matched"], rule["locked"]), (6, 7, 1), "who is active, new, covered or elsewhere stays")
    tap.equal(sorted(x["id"] for x in rule["examples"]), sorted(old + [withdrawn]), "examples are those that would go")
    tap.equal([x["title"] for x in rule["examples"] if x["id"] == old[0]], ["Old0"], "by name")
    tap.equal((rule["owners"], rule["others"]), ([{"ownerId": None, "name": "", "count": 6}], 0), "and by owner")
    tap.equal(archived(server, meant), [], "a trial changes nothing")

    confirm = f"{RULES}/confirm"
    is_problem(tap, server.post(confirm, {"trialId": trial["id"], "count": 5}), 409, "conflict", "another number is no confirmation")
    is_problem(tap, server.post(confirm, {"trialId": "999999", "count": 6}), 404, "not_found", "nor is another job")
    guess = tried(server, {"rules": [{**OLD, "months": 1}]})
    tap.ok(guess["version"] == 0 and guess["goes"] > 6, "rules can be tried before they are kept", guess)
    is_problem(tap, server.post(confirm, {"trialId": guess["id"], "count": guess["goes"]}), 409, "conflict", "which confirms nothing")
    good = server.post(confirm, {"trialId": trial["id"], "count": 6})
    tap.ok(good.status == 200 and good.json["confirmedAt"] and good.json["confirmedCount"] == 6, "confirmed", good)
    named = put(server, {"condition": 'city = "Radom"', "name": "Called otherwise"})
    tap.ok(named.json["confirmedAt"], "a new name leaves it so", named)
    changed = put(server, {"condition": 'city = "Radom"', "name": "Called otherwise", "months": 12})
    tap.equal(changed.json["confirmedAt"], None, "another rule does not")
    is_problem(tap, server.post(confirm, {"trialId": trial["id"], "count": 6}), 409, "conflict", "nor counts the trial of before")

    trial, state = confirmed(server)
    late = make(server, lastname="Late", city="Radom")
    age(server, [late], 40)
    over = carried_out(server, trial["goes"], state["version"])
    tap.ok(over["state"] == "failed" and "7" in over["error"], "more than were confirmed: nothing is done", over)
    tap.equal(archived(server, meant), [], "nothing at all")
    told = server.get("/api/v1/retention-reports?type=contacts").json["results"]
    tap.ok(told[0]["state"] == "failed" and told[0]["error"], "and that is told with the rule", told[:1])
    done = carried_out(server, 7, state["version"])
    tap.equal((done["state"], done["result"]), ("done", {"matched": 8, "done": 7, "locked": 1, "asking": 0, "refused": 0}), "carried out")
    tap.equal(sorted(archived(server, meant + [late])), sorted(old + [withdrawn, late]), "just those")
    tap.equal(archived(server, [fresh, active, consented, locked, other]), [], "and nobody else")
    history = server.get(f"{CONTACTS}/{old[0]}/history").json["results"][0]
    tap.equal((history["action"], history["source"]["kind"], history["source"]["label"]), ("archived", "retention", "Called otherwise"),
              "the history names the rule")
    report = server.get("/api/v1/retention-reports?type=contacts&limit=1").json["results"][0]
    tap.equal([report[name] for name in ("rule", "action", "state", "matched", "done", "locked")],
              ["Called otherwise", "archive", "done", 8, 7, 1], "so does the report")
    entry = server.get("/api/v1/audit?action=retention.run").json["results"][0]
    tap.ok(entry["count"] == 7 and "Called otherwise" in str(entry) and '"locked":1' in str(entry), "and the trail", entry)
    tap.equal(carried_out(server, 0, state["version"])["result"]["done"], 0, "a second run finds nothing more")


def test_undo(tap, server):
    """What a rule archived comes back as one group."""
    ids = [make(server, lastname=f"Group{n}", city="Konin") for n in range(45)]
    age(server, ids, 40)
    put(server, {"condition": 'city = "Konin"', "name": "Group rule"})
    trial, state = confirmed(server)
    tap.equal(carried_out(server, trial["goes"], state["version"])["result"]["done"], 45, "in several batches")
    report = server.get("/api/v1/retention-reports?limit=1").json["results"][0]
    group = {"rule": report["id"]}
    listed = server.get(f"/api/v1/trash?rule={report['id']}&limit=100").json["results"]
    tap.equal(sorted(x["id"] for x in listed), sorted(ids), "the trash shows the group")
    tap.equal({(x["rule"], x["ruleId"], x["source"]) for x in listed}, {("Group rule", report["id"], "retention")}, "with the rule's name")
    tap.equal(server.get(f"/api/v1/trash/count?rule={report['id']}").json, {"count": 45}, "counted")
    tap.equal(server.get("/api/v1/trash?rule=999999").json["results"], [], "another run archived nothing")
    is_problem(tap, server.post("/api/v1/trash/restore-all", {**group, "count": 44}), 409, "conflict", "another number is refused")
    back = server.post("/api/v1/trash/restore-all", {**group, "count": 45})
    tap.equal((back.status, server.job(back.json)["result"]["done"]), (202, 45), "restored")
    tap.equal(archived(server, ids), [], "all of them")
    tap.equal(server.get("/api/v1/audit?action=trash.restore").json["results"][0]["count"], 45, "which is in the trail")


def test_erasing(tap, server):
    """By a date that the record holds; archived ones as well; the first rule that holds decides."""
    born = make(server, lastname="Erasable", email="erasable@example.com", date_of_birth="1950-01-01", city="Elk")
    young = make(server, lastname="Young", date_of_birth="2020-01-01", city="Elk")
    unknown = make(server, lastname="Unknown", city="Elk")
    bin_ = make(server, lastname="Binned", date_of_birth="1949-01-01", city="Elk")
    assert server.delete(f"{CONTACTS}/{bin_}").status == 204
    put(server, {"name": "Not the oldest", "condition": 'city = "Elk" and date_of_birth < "1949-06-01"', "months": 0},
        {"name": "By age", "since": "date_of_birth", "months": 12 * 50, "condition": 'city = "Elk"', "action": "erase"})
    trial, state = confirmed(server)
    tap.equal([x["matched"] for x in trial["rules"]], [0, 2], "one that is archived is not archived again, but erased")
    tap.equal(sorted((x["title"], x["archived"]) for x in trial["rules"][1]["examples"]), [("Binned", True), ("Erasable", False)], "both")
    tap.equal(carried_out(server, 2, state["version"])["result"]["done"], 2, "erased")
    tap.equal([server.get(f"{CONTACTS}/{x}").status for x in (born, bin_, young, unknown)], [404, 404, 200, 200], "for good, and no others")
    again = server.post(CONTACTS, {"properties": {"lastname": "Erasable", "email": "erasable@example.com"}})
    tap.ok(again.status == 409, "as by law: nobody is brought back unasked", again)
    put(server, {"name": "Off", "condition": 'city = "Elk"', "enabled": False})
    tap.equal((lambda trial: (trial["goes"], trial["rules"][0]["matched"]))(tried(server)), (0, 0), "a disabled rule means nobody")


def test_rights(tap, server):
    people = People(server)
    people.add(anna="representative", adam="administrator", mia="manager", ewa="analyst")
    number = make(server, lastname="Secret", city="Sopot", owner_id=people.ids["mia"])
    age(server, [number], 40)
    put(server, {"condition": 'city = "Sopot"'})
    trial = tried(server)
    for name in ("anna", "mia", "ewa"):
        for method, path, body in (("GET", RULES, None), ("PUT", RULES, {"rules": []}), ("POST", f"{RULES}/try", {}),
                                   ("POST", f"{RULES}/confirm", {"trialId": trial["id"], "count": 1}),
                                   ("POST", f"{RULES}/run", {"count": 1, "version": 1}), ("GET", f"/api/v1/retention-trials/{trial['id']}", None),
                                   ("GET", "/api/v1/retention-reports", None), ("PUT", "/api/v1/trash-policy", {"days": 1}),
                                   ("POST", "/api/v1/trash/erase-all", {"count": 0})):
            tap.equal(people.who[name].call(method, path, body).status, 403, f"{name}: {method} {path}")
    role = server.post("/api/v1/roles", {"name": "privacy_own", "areas": ["privacy"], "fields": {}, "rights": {"*": {"view": "own", "delete": "own"}}})
    assert role.status == 201, role
    people.change("anna", role="privacy_own")
    for method, path, body in (("GET", f"/api/v1/retention-trials/{trial['id']}", None), ("PUT", RULES, {"rules": []}), ("POST", f"{RULES}/try", {}),
                               ("POST", f"{RULES}/confirm", {"trialId": trial["id"], "count": 1}), ("POST", "/api/v1/trash/erase-all", {"count": 0}),
                               ("PUT", "/api/v1/trash-policy", {"days": 9})):
        answer = people.who["anna"].call(method, path, body)
        tap.ok(answer.status in (403, 404), f"the area without all records: {method} {path}", answer)
    tap.ok("Secret" not in str(server.get(f"/api/v1/jobs/{trial['id']}").json), "the job of a trial holds no names")
    tap.equal(people.who["adam"].call("GET", f"/api/v1/retention-trials/{trial['id']}").json["rules"][0]["owners"],
              [{"ownerId": people.ids["mia"], "name": "mia", "count": 1}], "an administrator sees whose they are")


def test_asking(tap, server):
    """A run that a person ordered leaves what its owners have to agree to; the night is the company's own."""
    people = People(server)
    people.add(anna="representative", kim="analyst")
    verbs = ("view", "enter", "edit", "delete", "merge", "import", "export", "bulk", "share", "unmask")
    role = server.post("/api/v1/roles", {"name": "keeper", "areas": ["privacy"], "fields": {}, "rights": {"*": {verb: "all" for verb in verbs}}})
    assert role.status == 201, role
    people.change("kim", role="keeper")
    assert server.call("PUT", "/api/v1/request-policy", {"ask": "others", "days": 3, "atDeadline": "decline"}).status == 200
    hers, free = make(server, lastname="Hers", city="Ustka", owner_id=people.ids["anna"]), make(server, lastname="Free", city="Ustka")
    kim = people.who["kim"].call
    assert kim("PUT", RULES, {"rules": [{**OLD, "months": 0, "condition": 'city = "Ustka"'}]}).status == 200
    trial, state = confirmed(server)
    job = kim("POST", f"{RULES}/run", {"count": 2, "version": state["version"]})
    done = server.job(job.json)
    tap.equal([done["result"][name] for name in ("matched", "done", "asking")], [2, 1, 1], "its owner was not asked")
    tap.equal(archived(server, [hers, free]), [free], "so it stays")
    report = server.get("/api/v1/retention-reports?limit=1").json["results"][0]
    tap.equal((report["by"]["name"], report["asking"]), ("kim", 1), "which the report tells")


def test_meaning(tap, server):
    """What was confirmed was also what a calculated property said then."""
    made = server.post("/api/v1/types/contacts/properties", {"name": "leaves", "type": "bool", "label": {"en": "Leaves"}, "group": "contactinformation", "calculation": 'city = "Radom"'})
    assert made.status == 201, made
    one, other = make(server, lastname="One", city="Radom"), make(server, lastname="Other", city="Ustka")
    assert put(server, {"name": "Leaving", "months": 0, "condition": "leaves = true"}).status == 200
    trial, state = confirmed(server)
    tap.equal((trial["goes"], server.get(RULES).json["confirmedCount"]), (1, 1), "one was confirmed")
    assert server.patch("/api/v1/types/contacts/properties/leaves", {"calculation": "city is not empty"}).status == 200
    tap.equal(server.get(RULES).json["confirmedAt"], None, "another formula takes the confirmation back")
    is_problem(tap, server.post(f"{RULES}/run", {"count": 1, "version": state["version"]}), 409, "conflict", "so nothing runs")
    tap.equal(archived(server, [one, other]), [], "and nothing is archived")
    trial, state = confirmed(server)
    tap.ok(trial["goes"] >= 2, "the new number is seen before it is confirmed", trial)
    put(server)


def nights(server):
    """Runs that nobody ordered."""
    return [x for x in server.get("/api/v1/retention-reports?type=companies&limit=100").json["results"] if x["by"] is None]


def past_three():
    """A time zone in which it is later than three in the morning."""
    hour = time.gmtime().tm_hour
    return "Etc/GMT-6" if hour < 12 else "UTC"


def evening(server):
    """Lets the next process that starts find a new night."""
    sql(server, "UPDATE setting SET value = CAST(CAST(value AS BIGINT) - 1 AS TEXT) WHERE name = 'retention_night'")


def until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.1)
    return true()


def restart(server):
    server.process.terminate()
    server.process.wait(60)
    server.start()


def test_night(tap, server):
    """Confirmed rules run once a night, by one process, and the trash is emptied by its age."""
    companies, path = "/api/v1/objects/companies", "/api/v1/retention-rules/companies"
    assert server.patch("/api/v1/settings", {"timeZone": past_three()}).status == 200
    ids = [server.post(companies, {"properties": {"name": f"Night{n} Ltd"}, "onDuplicate": "create"}).json["id"] for n in range(3)]
    binned = make(server, lastname="Binned long ago")
    assert server.delete(f"{CONTACTS}/{binned}").status == 204
    sql(server, f"UPDATE r_contacts SET archived_at = archived_at - {100 * 86400 * 10**6} WHERE id = {binned}")
    restart(server)
    age(server, ids[:2], 40, "r_companies")
    put(server, {"name": "Unconfirmed"}, path=path)
    evening(server)
    restart(server)
    time.sleep(2)
    tap.equal(nights(server), [], "rules that nobody confirmed do not run at night")
    confirmed(server, path)
    tap.equal(server.get("/api/v1/trash-policy").json, {"days": 0, "due": 0}, "the trash is not emptied by itself at first")
    is_problem(tap, server.call("PUT", "/api/v1/trash-policy", {"days": 5000}), 400, "input", "too many days")
    tap.equal(server.get("/api/v1/trash-policy?days=90").json, {"days": 0, "due": 1}, "what days would mean can be asked")
    is_problem(tap, server.call("PUT", "/api/v1/trash-policy", {"days": 90}), 409, "conflict", "and has to be confirmed")
    tap.equal(server.call("PUT", "/api/v1/trash-policy", {"days": 90, "count": 1}).json, {"days": 90, "due": 1}, "with the number")
    shown = [x for x in server.get("/api/v1/trash?type=contacts&q=Binned").json["results"] if x["id"] == binned]
    tap.ok(len(shown) == 1 and shown[0]["emptiedAt"] < time.strftime("%Y-%m-%d"), "the trash says when", shown)
    evening(server)
    other = None
    if server.store.engine == "postgresql":  # both of a cluster come by
        server.process.terminate()
        server.process.wait(60)
        starting = threading.Thread(target=server.start)
        starting.start()
        other = Server(store=server.store, key=False)
        starting.join()
    else:
        restart(server)
    tap.ok(until(lambda: any(x["state"] == "done" for x in nights(server))), "a confirmed rule runs at night", nights(server))
    time.sleep(1)
    if other:
        other.stop()
    tap.equal([(x["rule"], x["done"]) for x in nights(server)], [("Unconfirmed", 2)], "once")
    tap.ok(until(lambda: server.get(f"{CONTACTS}/{binned}").status == 404), "and what lay in the trash for longer is gone")
    restart(server)
    time.sleep(1)
    tap.equal(len(nights(server)), 1, "not again the same night")


def test_broken_off(tap, server):
    """A rule that can not be read any more is told; a server that died goes on where it was."""
    made = server.post("/api/v1/types/contacts/properties", {"name": "left_on", "type": "date", "label": {"en": "Left on"}})
    assert made.status == 201, made
    put(server, {"name": "By a date", "since": "left_on", "months": 1})
    _, state = confirmed(server)
    assert server.delete("/api/v1/types/contacts/properties/left_on").status in (200, 204)
    job = carried_out(server, 0, state["version"])
    tap.ok(job["state"] == "failed" and "By a date" in job["error"], "the rule is named", job)
    report = server.get("/api/v1/retention-reports").json["results"][0]
    tap.ok(report["state"] == "failed" and "By a date" in report["error"], "so it is in the report", report)
    is_problem(tap, server.post(f"{RULES}/try", {"rules": [{**OLD, "since": "left_on"}]}), 400, "input", "and nobody makes such a rule again")

    lines = "".join(f"Crash{n};Suwalki\n" for n in range(400))
    sent = server.call("POST", "/api/v1/imports?type=contacts&name=rows.csv", f"lastname;city\n{lines}".encode(), headers={"Content-Type": "text/csv"})
    path = f"/api/v1/imports/{sent.json['id']}"
    assert server.patch(path, {"options": {"onDuplicate": "create"}}).status == 200
    for step in ("check", "run"):
        assert server.job(server.post(f"{path}/{step}").json)["state"] == "done"
    put(server, {"name": "Many", "condition": 'city = "Suwalki"', "months": 0})
    trial, state = confirmed(server)
    tap.equal(trial["goes"], 400, "four hundred")
    job = server.post(f"{RULES}/run", {"count": 400, "version": state["version"]}).json
    until(lambda: server.get("/api/v1/trash/count").json["count"] > 0)
    before = server.get("/api/v1/trash/count").json["count"]
    if server.store.engine == "sqlite":  # on PostgreSQL another process waits five minutes for the lease
        server.kill()
        server.start()
    done = server.job(job["id"])
    tap.ok(done["state"] == "done" and before > 0, f"it ended ({before} were done before)", done)
    tap.equal(server.get("/api/v1/trash/count").json["count"], 400, "with all of them")
    report = server.get("/api/v1/retention-reports?limit=1").json["results"][0]
    tap.equal((report["done"], report["state"]), (400, "done"), "each counted once")


run(test_rules_are_read, test_trial_and_run, test_undo, test_erasing, test_rights, test_asking, test_meaning, test_broken_off, test_night)
