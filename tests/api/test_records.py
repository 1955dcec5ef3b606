"""Records under /api/v1: creating, checking, changing, history, queries, duplicates, merges."""
import threading

from support import conforms, is_problem, run, scan

BASE = "/api/v1/objects/contacts"
JAN = {"firstname": "Jan", "lastname": "Kowalski", "email": "jan.kowalski@firma.example",
       "phone": "0048 600-100-200", "country": "Polska", "city": "Łódź"}


def create(server, on="create", **properties):
    answer = server.post(BASE, {"properties": properties, "onDuplicate": on})
    assert answer.status == 201, answer
    return answer.json


class Shapes:
    def __init__(self, tap, server):
        self.tap = tap
        self.schemas = server.call("GET", "/openapi.json", key=None).json["components"]["schemas"]

    def check(self, answer, name):
        wrong = conforms(answer.json, {"$ref": f"#/components/schemas/{name}"}, self.schemas, name)
        self.tap.equal(wrong, None, f"the answer has the shape {name}")


def test_one_record(tap, server):
    shapes = Shapes(tap, server)
    made = server.post(BASE, {"properties": JAN})
    tap.equal(made.status, 201, "created")
    shapes.check(made, "FullRecord")
    record = made.json
    tap.equal((record["entered"]["phone"], record["properties"]["phone"],
               record["display"]["phone"]), ("0048 600-100-200", "+48600100200", "+48 600 100 200"),
              "as typed, as stored, as shown")
    tap.equal((record["title"], record["version"], made.headers["ETag"]), ("Jan Kowalski", 1, '"1"'),
              "title and version")
    tap.equal([(p["kind"], p["primary"]) for p in record["contactPoints"]],
              [("email", True), ("phone", True)], "contact points")
    path = f"{BASE}/{record['id']}"
    shapes.check(server.get(path), "FullRecord")
    tag = server.get(path).headers["ETag"]
    tap.ok(tag.startswith('"1-') and server.get(path, headers={"If-None-Match": tag}).status == 304,
           "304 for the same", tag)
    changed = server.patch(path, {"properties": {"city": "Gdańsk", "email": None}},
                           headers={"If-Match": '"1"'})
    shapes.check(changed, "FullRecord")
    tap.ok(changed.json["version"] == 2 and "email" not in changed.json["properties"],
           "null clears", changed)
    for stale in ('"1"', "1", '"x"', "x", '"1", "3"', '"1","x"', 'W/"2"', 'W/"2", "1"', '"1", W/"2", "3"', ","):
        is_problem(tap, server.patch(path, {"properties": {"city": "x"}},
                                     headers={"If-Match": stale}), 412, "stale", f"If-Match {stale}")
    tap.equal(server.patch(path, {"properties": {"city": "Gdynia"}},
                           headers={"If-Match": "*"}).status, 200, "If-Match *")
    bad = server.patch("/api/v1/objects/companies/1", {"properties": {"name": "x"}})
    is_problem(tap, bad, 404, "not_found", "a contact is no company")

    history = server.get(f"{path}/history")
    shapes.check(history, "HistoryList")
    entries = history.json["results"]
    tap.equal([e["action"] for e in entries], ["updated", "updated", "created"], "newest first")
    change = {c["property"]: c for c in entries[1]["changes"]}
    tap.equal((change["city"]["before"], change["city"]["after"], change["email"]["after"]),
              ("Łódź", "Gdańsk", None), "before and after")
    back = server.post(f"{path}/history/{entries[1]['id']}/revert")
    shapes.check(back, "RevertAnswer")
    tap.ok(back.json["kept"] == ["city"] and
           back.json["record"]["properties"]["email"] == JAN["email"],
           "what nothing newer changed is taken back", back)
    is_problem(tap, server.post(f"{path}/history/999999/revert"), 404, "not_found", "no such change")
    is_problem(tap, server.get(f"{path}/history?after=x"), 400, "input", "a bad cursor")

    tap.equal(server.delete(path).status, 204, "archived")
    tap.equal(server.get(path).json["archived"], True, "it can be looked at")
    is_problem(tap, server.patch(path, {"properties": {"city": "x"}}), 409, "conflict",
               "but not changed")
    restored = server.post(f"{path}/restore")
    tap.equal((restored.status, restored.json["archived"]), (200, False), "restored")


def test_refusals(tap, server):
    create(server, **JAN)
    twice = server.post(BASE, {"properties": JAN})
    is_problem(tap, twice, 409, "conflict", "the same person again is 409")
    Shapes(tap, server).check(twice, "Problem")
    first = twice.json["candidates"][0]
    tap.ok(first["certainty"] == "sure" and first["record"]["title"] == "Jan Kowalski"
           and first["reasons"] and first["reasons"][0]["message"], "with the one that is there", first)
    tap.equal(server.post(BASE, {"properties": JAN, "onDuplicate": "create"}).status, 201,
              "unless it is wanted")
    polish = server.post(BASE, {"properties": JAN}, headers={"Accept-Language": "pl-PL,en;q=0.5"})
    tap.equal(polish.json["detail"], "Taki rekord już istnieje.", "in Polish")
    for name, body, status, code in (
            ("an unknown property", {"properties": {"nope": 1}}, 400, "input"),
            ("a read-only one", {"properties": {"created_at": "2020-01-01"}}, 400, "input"),
            ("an object as value", {"properties": {"city": {}}}, 400, "input"),
            ("no properties", {}, 400, "input"),
            ("a list", [], 400, "input"),
            ("a text", '"x"', 415, "unsupported"),
            ("no JSON", {"properties": None}, 400, "input"),
            ("another policy", {"properties": {}, "onDuplicate": "maybe"}, 400, "input")):
        is_problem(tap, server.post(BASE, body), status, code, f"creating with {name}")
    number = server.post("/api/v1/objects/companies",
                         {"properties": {"name": "X", "numberofemployees": "many"}})
    is_problem(tap, number, 400, "invalid", "a number that is none")
    issue = number.json["issues"][0]
    tap.ok(issue["property"] == "numberofemployees" and issue["severity"] == "error"
           and issue["value"] == "many" and issue["message"], "is named", number)
    warned = server.post(BASE, {"properties": {"lastname": "Nowak", "email": "ewa@gmial.com"}})
    issues = {i["rule"]: i for i in warned.json["issues"]}
    tap.ok(warned.status == 201 and any(i["suggestion"] == "ewa@gmail.com" for i in issues.values()),
           "what is only poor is stored with its issues", warned)
    for path in (f"{BASE}/999999", f"{BASE}/0", f"{BASE}/01", f"{BASE}/1e3", f"{BASE}/%31%00",
                 "/api/v1/objects/unicorns/1", "/api/v1/jobs/77", "/api/v1/imports/77",
                 "/api/v1/merges/77", "/api/v1/duplicates/77", "/api/v1/nothing/here"):
        answer = server.get(path)
        tap.ok(answer.status == (400 if "%00" in path else 404) and answer.json["code"], path, answer)


def test_check(tap, server):
    shapes = Shapes(tap, server)
    jan = create(server, **JAN)
    typed = server.post(f"{BASE}/check", {"properties": {
        "firstname": "JAN", "lastname": "Kowalski", "email": "Jan.Kowalski@Firma.example",
        "phone": "600 100 200", "country": "PL"}})
    shapes.check(typed, "CheckAnswer")
    tap.ok(typed.status == 200 and typed.json["normalised"]["phone"] == "+48600100200"
           and typed.json["candidates"][0]["record"]["id"] == jan["id"], "a look while typing", typed)
    own = server.post(f"{BASE}/check", {"properties": {"city": "Lublin"}, "id": jan["id"]})
    tap.equal(own.json["candidates"], [], "a record is no duplicate of itself")
    tap.equal(server.get("/api/v1/summary").json["objects"]["contacts"]["count"], 1, "nothing stored")


def query(server, **body):
    return server.post(f"{BASE}/query", body)


def test_query(tap, server):
    shapes = Shapes(tap, server)
    for i in range(30):
        create(server, lastname=f"Nowak{i:02}", city="Łódź" if i % 3 else "")
    page = query(server, limit=10, sorts=[{"propertyName": "lastname"}], properties=["lastname"])
    shapes.check(page, "QueryResult")
    tap.equal((page.json["total"], page.json["totalExact"], len(page.json["results"])),
              (30, True, 10), "a page")
    tap.equal(page.json["results"][3]["properties"], {"lastname": "Nowak03"}, "its columns")
    names, after = [], None
    while True:
        more = query(server, limit=7, sorts=[{"propertyName": "lastname", "direction": "DESCENDING"}],
                     **({"after": after} if after else {})).json
        names += [r["properties"]["lastname"] for r in more["results"]]
        after = more.get("paging", {}).get("next", {}).get("after")
        if not after:
            break
    tap.equal(names, [f"Nowak{i:02}" for i in reversed(range(30))], "page by page")
    jump = query(server, limit=2, offset=20, sorts=[{"propertyName": "lastname"}]).json
    tap.equal([r["properties"]["lastname"] for r in jump["results"]], ["Nowak20", "Nowak21"], "a jump")
    empty = query(server, filterGroups=[{"filters": [{"propertyName": "city",
                                                      "operator": "NOT_HAS_PROPERTY"}]}]).json
    tap.equal((empty["total"], len(empty["results"])), (10, 10), "is empty")
    tap.equal(query(server, query="nowak1").json["total"], 10, "search as you type")
    for name, body in (("limit 0", {"limit": 0}), ("limit 501", {"limit": 501}),
                       ("a text as limit", {"limit": "5"}), ("offset -1", {"offset": -1}),
                       ("an unknown column", {"properties": ["nope"]}),
                       ("an unknown sort", {"sorts": [{"propertyName": "nope"}]}),
                       ("four sorts", {"sorts": [{"propertyName": "city"}] * 4}),
                       ("a made-up cursor", {"after": "x1"}),
                       ("an operator of another kind", {"filterGroups": [{"filters": [
                           {"propertyName": "created_at", "operator": "CONTAINS_TOKEN",
                            "value": "1"}]}]}),
                       ("filters of another kind", {"filterGroups": {}}),
                       ("a very long text", {"query": "x" * 4000})):
        is_problem(tap, query(server, **body), 400, "input", f"a query with {name}")


def test_duplicates(tap, server):
    shapes = Shapes(tap, server)
    one, two = create(server, **JAN), create(server, **dict(JAN, city="Lodz", jobtitle="Dyrektor"))
    rus = create(server, firstname="Александр", lastname="Иванов", phone="+7 912 345 67 89",
                 city="Москва")
    lat = create(server, firstname="Aleksandr", lastname="Ivanov", phone="8 (912) 345-67-89",
                 country="RU")
    done = scan(server)
    tap.equal((done["state"], done["result"]["records"]), ("done", 4), "a scan")
    listed = server.get("/api/v1/duplicates?type=contacts&status=open")
    shapes.check(listed, "DuplicateGroupList")
    tap.equal(listed.json["total"], 2, "finds both pairs")
    groups = {frozenset(r["id"] for r in g["records"]): g for g in listed.json["results"]}
    jans = groups[frozenset((one["id"], two["id"]))]
    cross = groups[frozenset((rus["id"], lat["id"]))]
    tap.ok(any(r["message"] for r in cross["reasons"]), "with reasons", cross)
    page = server.get("/api/v1/duplicates?limit=1").json
    tap.equal(len(server.get(f"/api/v1/duplicates?after={page['paging']['next']['after']}")
                  .json["results"]), 1, "page by page")
    for bad in ("type=x", "status=x", "certainty=x", "after=x", "limit=0"):
        is_problem(tap, server.get(f"/api/v1/duplicates?{bad}"), 400, "input", bad)
    detail = server.get(f"/api/v1/duplicates/{jans['id']}")
    shapes.check(detail, "DuplicateGroupDetail")
    tap.ok(detail.json["proposal"]["properties"]["jobtitle"] == two["id"]
           and len(detail.json["pairs"]) == 1, "a group in full", detail)
    tap.equal(server.get(f"{BASE}/{one['id']}").json["duplicates"],
              {"group": jans["id"], "count": 1}, "a record knows its group")

    decide = f"/api/v1/duplicates/{jans['id']}/decision"
    is_problem(tap, server.post(decide, {"decision": "maybe"}), 400, "input", "another decision")
    is_problem(tap, server.post(decide, {"decision": "merge", "records": [one["id"]]}), 400, "input",
               "a merge without a primary")
    is_problem(tap, server.post(decide, {"decision": "merge", "primary": one["id"],
                                         "records": [rus["id"]], "properties": {}}), 400, "invalid",
               "a merge with a stranger")
    later = server.post(decide, {"decision": "later"}).json
    tap.equal(later["next"], cross["id"], "later goes on")
    merged = server.post(decide, {"decision": "merge", "primary": one["id"],
                                  "records": [one["id"], two["id"]],
                                  "properties": {"city": two["id"], "email": one["id"]}})
    shapes.check(merged, "DecisionAnswer")
    record = merged.json["record"]
    tap.equal((record["properties"]["city"], record["properties"]["jobtitle"], merged.json["next"]),
              ("Lodz", "Dyrektor", cross["id"]), "merged with the chosen values")
    is_problem(tap, server.post(decide, {"decision": "merge", "primary": one["id"],
                                         "records": [two["id"]], "properties": {}}), 409, "conflict",
               "a settled group")
    old = server.get(f"{BASE}/{two['id']}").json
    tap.equal((old["id"], old["redirectedFrom"]), (one["id"], two["id"]), "the old id leads on")
    log = server.get(f"/api/v1/merges?record={one['id']}&type=contacts")
    shapes.check(log, "MergeList")
    number = log.json["results"][0]["id"]
    shapes.check(server.get(f"/api/v1/merges/{number}"), "MergeDetail")
    server.patch(f"{BASE}/{one['id']}", {"properties": {"jobtitle": "Prezes"}})
    undone = server.post(f"/api/v1/merges/{number}/revert")
    shapes.check(undone, "UnmergeAnswer")
    tap.equal([(k["property"], k["value"]) for k in undone.json["kept"]], [("jobtitle", "Prezes")],
              "un-merged; what was changed since stays and is told")
    tap.equal(server.get(f"{BASE}/{two['id']}").json["id"], two["id"], "both live")
    is_problem(tap, server.post(f"/api/v1/merges/{number}/revert"), 409, "conflict", "once")

    no = server.post(f"/api/v1/duplicates/{cross['id']}/decision",
                     {"decision": "not_duplicate", "records": [rus["id"], lat["id"]]})
    tap.equal((no.status, len(no.json["verdicts"])), (200, 1), "no duplicate")
    scan(server)
    tap.ok(cross["id"] not in [g["id"] for g in server.get("/api/v1/duplicates").json["results"]]
           and server.get("/api/v1/duplicates").json["total"] == 0, "is remembered")
    again = server.post("/api/v1/duplicates/verdicts/revert", {"verdicts": no.json["verdicts"]})
    tap.equal((again.status, server.get("/api/v1/duplicates").json["total"]), (200, 1),
              "until it is taken back")
    pick = server.post("/api/v1/merges", {"type": "contacts", "primary": rus["id"],
                                          "records": [rus["id"], lat["id"]],
                                          "properties": {"country": lat["id"]}})
    shapes.check(pick, "MergeAnswer")
    tap.equal((pick.status, pick.json["merges"][0]["source"]), (201, "selection"),
              "a merge from a selection")
    for i in range(3):
        create(server, **dict(JAN, email=f"x{i}@firma.example", firstname=f"Piotr{i}"))
        create(server, **dict(JAN, email=f"x{i}@firma.example", firstname=f"Piotr{i}"))
    scan(server)
    count = server.post("/api/v1/duplicates/merge-sure", {"type": "contacts", "dryRun": True})
    shapes.check(count, "MergeSureAnswer")
    job = server.post("/api/v1/duplicates/merge-sure", {"type": "contacts"})
    done = server.job(job.json["job"])
    tap.equal((count.status, job.status, done["result"]["groups"]), (200, 202, count.json["groups"]),
              "all sure ones at once")


def side_by_side(count, do):
    """do(0), do(1) ... at the same time; what they returned."""
    results = [None] * count

    def one(i):
        results[i] = do(i)

    threads = [threading.Thread(target=one, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_at_once(tap, server):
    record = create(server, **JAN)["id"]
    codes = side_by_side(8, lambda i: [
        server.patch(f"{BASE}/{record}", {"properties": {"city": f"Town {i} {k}"}}).status
        for k in range(5)])
    tap.equal({code for list_ in codes for code in list_}, {200}, "changes at once all succeed")
    tap.equal(server.get(f"{BASE}/{record}").json["version"], 41, "one after the other")
    codes = side_by_side(8, lambda i: server.patch(
        f"{BASE}/{record}", {"properties": {"city": f"Last {i}"}},
        headers={"If-Match": '"41"'}).status)
    tap.equal(sorted(codes), [200] + [412] * 7, "with If-Match one of them does")
    body = {"properties": {"email": "same@firma.example", "lastname": "Same"}}
    codes = side_by_side(8, lambda i: server.post("/crm/v3/objects/contacts", body).status)
    tap.equal(sorted(codes), [201] + [409] * 7, "an address is created once")


def test_several_tags(tap, server):
    """If-Match names several versions: one has to be the record's (RFC 9110, 13.1.1)."""
    record = server.post(BASE, {"properties": {"lastname": "Wolny"}}).json["id"]
    path, wire = f"{BASE}/{record}", f"/crm/v3/objects/contacts/{record}"

    def patch(at, tags):
        return server.patch(at, {"properties": {"city": f"Hel {tags}"}}, headers={"If-Match": tags})
    for stale in ('"2", "3"', '"2","x"', 'W/"1"', 'W/"1", "2"', '"2", W/"1", "3"', ",", '"x", "y"'):
        tap.equal([patch(at, stale).status for at in (path, wire)], [412, 412], f"stale: {stale}")
    for at, tags in ((path, '"1", "7"'), (wire, 'W/"1", "2"'), (path, '"9","3", "x"'), (wire, '"1" ,"4"')):
        tap.equal(patch(at, tags).status, 200, f"one fits: {tags}")
    tap.equal([patch(at + "999", '"1", "2"').status for at in (path, wire)], [404, 404], "of nobody")
    tap.equal([server.delete(at, headers={"If-Match": '"1", "4"'}).status for at in (path, wire)], [412, 412],
              "nor is it archived")
    tap.equal(server.delete(wire, headers={"If-Match": '"1", "5"'}).status, 204, "until one fits")


run(test_several_tags, test_at_once, test_one_record, test_refusals, test_check, test_query, test_duplicates)
