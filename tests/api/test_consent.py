"""Consents: what is recorded, refused and told; which entry counts; merging, erasing, repeating."""
import datetime

from support import Browser, is_problem, run

CONTACTS = "/api/v1/objects/contacts"


def person(server, name="Nowak"):
    return server.post(CONTACTS, {"properties": {"lastname": name},
                                  "onDuplicate": "create"}).json["id"]


def add(server, record, purpose, state, **more):
    headers = more.pop("headers", None)
    body = {"purpose": purpose, "state": state, "channel": "form", **more}
    return server.post(f"{CONTACTS}/{record}/consents", body, headers=headers)


def log(server, record, query=""):
    return server.get(f"{CONTACTS}/{record}/consents{query}").json


def standing(server, record):
    return {one["purpose"]: one["state"] for one in log(server, record)["purposes"]}


def ago(**span):
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(**span)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"


def test_recorded(tap, server):
    record = person(server)
    tap.equal(log(server, record), {"purposes": [], "results": []}, "at first there is nothing")
    given = ago(days=3)
    answer = add(server, record, "Newsletter", "given", at=given, expiresAt="2099-12-31T00:00:00Z",
                 evidence="Form of the fair\nbooth 7")
    tap.equal(answer.status, 201, "given")
    entry = answer.json
    tap.equal({name: entry[name] for name in
               ("recordId", "purpose", "state", "basis", "at", "expiresAt", "channel", "evidence")},
              {"recordId": record, "purpose": "newsletter", "state": "given", "basis": "consent",
               "at": given, "expiresAt": "2099-12-31T00:00:00.000Z", "channel": "form",
               "evidence": "Form of the fair\nbooth 7"}, "as it was said")
    tap.ok(entry["recordedAt"] > given and entry["recordedBy"] is None,
           "with when it was written down, by no person but a key", entry)
    got = log(server, record)
    tap.equal(got, {"purposes": [{"purpose": "newsletter", "state": "given", "entry": entry}],
                    "results": [entry]}, "it holds, and is in the log")
    back = server.post(f"{CONTACTS}/{record}/consents",
                       {"purpose": "newsletter", "state": "withdrawn"})
    tap.equal((back.status, back.json["basis"], back.json["channel"], back.json["expiresAt"]),
              (201, "consent", "", None), "a purpose is enough to withdraw")
    got = log(server, record)
    tap.equal(got["purposes"],
              [{"purpose": "newsletter", "state": "withdrawn", "entry": back.json}],
              "the withdrawal holds")
    tap.equal(got["results"], [back.json, entry], "the log has both, unchanged, newest first")
    late = add(server, record, "newsletter", "given", at=ago(days=30)).json
    tap.equal(standing(server, record), {"newsletter": "withdrawn"},
              "an older one written down later changes nothing")
    tap.equal([e["id"] for e in log(server, record)["results"]],
              [back.json["id"], entry["id"], late["id"]], "it stands at its time")
    add(server, record, "offers", "given", at=ago(days=9), expiresAt=ago(days=2))
    add(server, record, "Świąteczny katalog", "refused", basis="legitimate_interest")
    tap.equal(standing(server, record),
              {"newsletter": "withdrawn", "offers": "expired", "Świąteczny katalog": "refused"},
              "one that is over has expired; purposes of one's own")
    whole, seen, after = log(server, record)["results"], [], ""
    while after is not None:
        page = log(server, record, f"?limit=2{after}")
        seen += page["results"]
        tap.equal(len(page["purposes"]), 3, "every page tells what holds")
        after = f"&after={page['paging']['next']['after']}" if "paging" in page else None
    tap.equal((len(seen), seen), (5, whole), "page by page it is the same")


def test_types(tap, server):
    lead = server.post("/api/v1/objects/leads", {"properties": {"lead_name": "Nowak"}}).json["id"]
    path = f"/api/v1/objects/leads/{lead}/consents"
    tap.equal(server.post(path, {"purpose": "phone", "state": "refused"}).status, 201, "of a lead")
    tap.equal(len(server.get(path).json["results"]), 1, "and there")
    firm = server.post("/api/v1/objects/companies", {"properties": {"name": "Nowak"}}).json["id"]
    path = f"/api/v1/objects/companies/{firm}/consents"
    is_problem(tap, server.get(path), 400, "invalid", "companies are no people")
    is_problem(tap, server.post(path, {"purpose": "phone", "state": "refused"}), 400, "invalid",
               "nor is anything recorded there")
    kept = {one["name"] for one in server.get("/api/v1/schema").json["types"] if one["consents"]}
    tap.equal(kept, {"contacts", "leads"}, "the schema says of which there are consents")


def test_refused(tap, server):
    record = person(server)
    fine = {"purpose": "offers", "state": "given", "channel": "paper"}
    cases = [
        ("purpose", {"purpose": None}), ("purpose", {"purpose": " \t"}),
        ("purpose", {"purpose": "x" * 61}), ("state", {"state": "expired"}),
        ("state", {"state": "maybe"}), ("state", {"state": None}), ("basis", {"basis": "whim"}),
        ("channel", {"channel": "  "}), ("channel", {"channel": None}),
        ("channel", {"channel": "x" * 61}), ("evidence", {"evidence": "x" * 2001}),
        ("at", {"at": "yesterday"}), ("at", {"at": "2099-01-01T00:00:00Z"}),
        ("at", {"at": "1969-01-01T00:00:00Z"}), ("expiresAt", {"expiresAt": "9"}),
        ("expiresAt", {"expiresAt": ago(days=1)}),
        ("expiresAt", {"expiresAt": "2099-01-01T00:00:00Z", "state": "refused"}),
    ]
    for name, change in cases:
        answer = server.post(f"{CONTACTS}/{record}/consents", {**fine, **change})
        tap.ok(answer.status == 400 and f"“{name}”" in answer.json["detail"],
               f"refused, and {name} is named: {change}", answer)
    languages = {server.post(f"{CONTACTS}/{record}/consents", {**fine, "channel": ""},
                             headers={"Accept-Language": code}).json["detail"]
                 for code in ("en", "pl", "ru", "zh")}
    tap.equal(len(languages), 4, "in four languages")
    tap.equal(log(server, record)["results"], [], "nothing of it was written")
    is_problem(tap, add(server, 999999, "offers", "given"), 404, "not_found", "nobody")
    is_problem(tap, server.get(f"{CONTACTS}/999999/consents"), 404, "not_found", "nobody's")
    for place in ("x", "1.2", "1.1.0", "1.1.1.1"):
        is_problem(tap, server.get(f"{CONTACTS}/{record}/consents?after={place}"), 400, "input",
                   f"no place: {place}")
    for method in ("PUT", "PATCH", "DELETE"):
        answer = server.call(method, f"{CONTACTS}/{record}/consents", fine)
        tap.ok(answer.status in (404, 405), f"nothing is changed or taken out: {method}", answer)
    server.delete(f"{CONTACTS}/{record}")
    is_problem(tap, add(server, record, "offers", "given"), 409, "conflict",
               "nothing is given where the record is archived")
    tap.equal(add(server, record, "offers", "withdrawn").status, 201, "but taken back")


def test_repeated(tap, server):
    record, same = person(server), {"Idempotency-Key": "consent-1"}
    answers = [add(server, record, "offers", "given", headers=same) for _ in range(3)]
    tap.equal([a.status for a in answers], [201] * 3, "said three times under one key")
    tap.equal(len({a.json["id"] for a in answers}), 1, "is said once")
    tap.equal(len(log(server, record)["results"]), 1, "and stands once in the log")
    other = server.post(f"{CONTACTS}/{record}/consents", {"purpose": "offers", "state": "refused"},
                        headers=same)
    tap.equal(other.status, 422, "the key is of another request")


def test_timeline(tap, server):
    record = person(server)
    entries = [add(server, record, "newsletter", "given", at=ago(days=30)).json,
               add(server, record, "phone", "refused").json]
    server.patch(f"{CONTACTS}/{record}", {"properties": {"city": "Gdynia"}})
    entries.append(add(server, record, "newsletter", "withdrawn").json)
    path = f"{CONTACTS}/{record}/timeline"
    got = server.get(path).json["results"]
    tap.equal([e["kind"] for e in got], ["consent", "change", "consent", "consent", "change"],
              "among what happened, at the time it was written down")
    tap.equal([e["consent"] for e in got if e["kind"] == "consent"], entries[::-1], "entry by entry")
    tap.equal([e["at"] for e in got if e["kind"] == "consent"],
              [e["recordedAt"] for e in entries[::-1]], "with that time")
    seen, after = [], ""
    while after is not None:
        page = server.get(f"{path}?limit=1{after}").json
        seen += page["results"]
        after = f"&after={page['paging']['next']['after']}" if "paging" in page else None
    tap.equal(seen, got, "page by page it is the same")
    only = server.get(f"{path}?kinds=consent").json["results"]
    tap.equal([e["consent"]["id"] for e in only], [e["id"] for e in entries[::-1]], "these only")


def test_merged(tap, server):
    a, b = person(server, "Nowak"), person(server, "Nowakowa")
    kept = add(server, a, "newsletter", "given", at=ago(days=5)).json
    add(server, a, "phone", "given", at=ago(days=5))
    gone = add(server, b, "newsletter", "withdrawn", at=ago(days=1)).json
    merged = server.post("/api/v1/merges", {"type": "contacts", "primary": a, "records": [b]})
    tap.equal(merged.status, 201, "merged")
    tap.equal(standing(server, a), {"newsletter": "withdrawn", "phone": "given"},
              "the newer of two contradicting ones holds")
    tap.equal([e["id"] for e in log(server, a)["results"]][:1], [gone["id"]],
              "and the log has the other's, too")
    tap.equal(log(server, a)["results"][0]["recordId"], b, "which says whose it was")
    tap.equal(log(server, b), log(server, a), "the old id leads there")
    merge = server.get(f"/api/v1/merges?type=contacts&record={a}").json["results"][0]["id"]
    tap.equal(server.post(f"/api/v1/merges/{merge}/revert").status, 200, "taken back")
    tap.equal((standing(server, a), standing(server, b)),
              ({"newsletter": "given", "phone": "given"}, {"newsletter": "withdrawn"}),
              "each has its own again")
    tap.ok(kept in log(server, a)["results"] and log(server, b)["results"] == [gone],
           "entry by entry")


def test_erased(tap, server):
    record = person(server)
    add(server, record, "newsletter", "given", evidence="quokka signed it")
    tap.equal(server.post(f"{CONTACTS}/{record}/erase", {"reason": "gdpr"}).status, 204, "erased")
    is_problem(tap, server.get(f"{CONTACTS}/{record}/consents"), 404, "not_found",
               "with what it allowed")


def test_by_people(tap, server):
    path = f"{CONTACTS}/{person(server)}/consents"
    said = {"purpose": "offers", "state": "withdrawn"}
    tap.equal(server.get(path, key=None).status, 401, "nobody unknown reads them")
    tap.equal(server.post(path, said, key=None).status, 401, "nor writes them")
    browser = Browser(server)
    browser.login()
    tap.equal(browser.call("POST", path, said, csrf=False).status, 403, "no other page does")
    made = browser.call("POST", path, said)
    tap.equal(made.status, 201, "a person does")
    tap.ok(made.json["recordedBy"]["name"], "and is named", made.json)


run(test_recorded, test_types, test_refused, test_repeated, test_timeline, test_merged, test_erased, test_by_people)
