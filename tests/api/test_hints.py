"""Likely existing records in every way of creating one: what is told, what is refused, what imports do with rows like them."""
import json

from support import conforms, is_problem, run

BASE, IMPORTS = "/api/v1/objects/contacts", "/api/v1/imports"
ANNA = {"firstname": "Anna", "lastname": "Wyrzykowska", "city": "Gdynia", "phone": "+48 601 222 333"}
# The same name and place, another number: likely, not surely, the same.
LIKE = {**ANNA, "phone": "+48 512 998 877", "email": "anna.w@firma.example"}
OTHER = {"firstname": "Zdzisław", "lastname": "Brzęczyszczykiewicz", "city": "Chrząszczyżewoszyce"}


def create(server, on="create", **properties):
    return server.post(BASE, {"properties": properties, "onDuplicate": on})


def shape(tap, server, answer, name):
    schemas = server.call("GET", "/openapi.json", key=None).json["components"]["schemas"]
    tap.equal(conforms(answer.json, {"$ref": f"#/components/schemas/{name}"}, schemas, name), None, f"the answer has the shape {name}")


def ids(candidates):
    return [c["record"]["id"] for c in candidates]


def test_likely(tap, server):
    anna = create(server, **ANNA).json["id"]
    typed = server.post(f"{BASE}/check", {"properties": LIKE}).json["candidates"]
    tap.equal((ids(typed), typed[0]["certainty"]), ([anna], "review"), "typed, it is likely somebody")
    asked = create(server, "ask", **LIKE)
    is_problem(tap, asked, 409, "conflict", "who asks is told instead")
    shape(tap, server, asked, "Problem")
    tap.ok(ids(asked.json["candidates"]) == [anna] and asked.json["candidates"][0]["reasons"], "with whom and why", asked)
    tap.equal("candidates" in create(server, "ask", **OTHER).json, False, "nobody is like this one")
    made = create(server, "refuse", **LIKE)
    tap.equal((made.status, ids(made.json["candidates"])), (201, [anna]), "created, and told beside it")
    shape(tap, server, made, "FullRecord")
    tap.equal("candidates" in create(server, "create", **LIKE).json, False, "who does not ask is not told")
    is_problem(tap, create(server, "ask", **{**ANNA, "email": "anna.w@firma.example"}), 409, "conflict", "sure ones are refused as ever")
    tap.ok(server.get(f"{BASE}/{made.json['id']}").json.get("candidates") is None, "a record by itself tells none")


def test_template(tap, server):
    anna = create(server, **ANNA).json["id"]
    preset = server.post("/api/v1/templates", {"type": "contacts", "name": "gdynia", "label": {"en": "From Gdynia"},
                                               "values": {"city": "Gdynia", "phone": ANNA["phone"]}})
    tap.equal(preset.status, 201, "a template")
    names = {"firstname": "Anna", "lastname": "Wyrzykowska"}
    bare = server.post(f"{BASE}/check", {"properties": names}).json
    full = server.post(f"{BASE}/check", {"properties": names, "template": preset.json["id"]}).json
    tap.equal((ids(bare["candidates"]), ids(full["candidates"])), ([], [anna]), "what a template presets counts while typing")
    is_problem(tap, server.post(f"{BASE}/check", {"properties": names, "template": "999999"}), 404, "not_found", "no such template")


def test_points(tap, server):
    made = create(server, **{**ANNA, "email": "anna@dom.example"}).json
    path = f"{BASE}/{made['id']}"
    kept = server.patch(path, {"properties": {"email": "anna@praca.example"}, "keepPoints": True}).json
    tap.equal(sorted(p["value"] for p in kept["contactPoints"] if p["kind"] == "email"), ["anna@dom.example", "anna@praca.example"],
              "what was there stays as a further one")
    tap.equal(kept["properties"]["email"], "anna@praca.example", "the new one comes first")
    gone = server.patch(path, {"properties": {"email": "anna@dom.example"}}).json
    tap.equal([p["value"] for p in gone["contactPoints"] if p["kind"] == "email"], ["anna@dom.example"], "taken back without a rest")
    is_problem(tap, server.patch(path, {"properties": {}, "keepPoints": "yes"}), 400, "input", "a word is no yes")


def test_bulk(tap, server):
    anna = create(server, **ANNA).json["id"]

    def send(policy, *lines):
        answer = server.post(f"/api/v1/bulk/contacts?onDuplicate={policy}", "\n".join(json.dumps({"properties": x}) for x in lines),
                             headers={"Content-Type": "application/x-ndjson"})
        return [json.loads(line) for line in answer.body.decode().splitlines()][:-1]

    told = send("ask", LIKE, OTHER)
    tap.equal([t["status"] for t in told], ["failed", "created"], "asked, a likely one fails and no other")
    tap.equal((told[0]["error"]["code"], ids(told[0]["candidates"])), ("conflict", [anna]), "with who it may be")
    tap.ok("candidates" not in told[1], "nobody is like the other", told[1])
    tap.equal(ids(send("refuse", LIKE)[0]["candidates"]), [anna], "created, and told")
    sure = send("refuse", {**LIKE, "city": "Sopot"})[0]
    tap.ok(sure["status"] == "failed" and sure["candidates"][0]["certainty"] == "sure", "sure ones fail with who it is", sure)
    tap.ok("candidates" not in send("create", LIKE)[0], "who does not ask is not told")
    is_problem(tap, server.post("/api/v1/bulk/contacts?onDuplicate=maybe", "{}", headers={"Content-Type": "application/x-ndjson"}),
               400, "input", "no such policy")


def test_object_interface(tap, server):
    path = "/crm/v3/objects/contacts"
    anna = create(server, **ANNA).json["id"]
    plain = server.post(path, {"properties": LIKE})
    tap.equal(plain.status, 201, "its clients are used to equal addresses only")
    server.delete(f"{BASE}/{plain.json['id']}")
    asked = server.post(f"{path}?onDuplicate=ask", {"properties": LIKE})
    tap.equal((asked.status, asked.json["message"]), (409, f"Contact already exists. Existing ID: {anna}"), "asked, it names the likely one")
    tap.equal(server.post(f"{path}?onDuplicate=refuse", {"properties": LIKE}).status, 201, "refuse is for sure ones")
    both = {"inputs": [{"properties": {**LIKE, "email": "another@firma.example"}, "objectWriteTraceId": "a"},
                       {"properties": OTHER, "objectWriteTraceId": "b"}]}
    batch = server.post(f"{path}/batch/create?onDuplicate=ask", both)
    tap.equal((batch.status, batch.json["numErrors"], len(batch.json["results"])), (207, 1, 1), "and so in a batch")
    tap.ok("Existing ID" in batch.json["errors"][0]["message"], "with its reason", batch)
    tap.equal(server.post(f"{path}?onDuplicate=maybe", {"properties": OTHER}).status, 400, "no such policy")


def test_mcp(tap, server):
    anna = create(server, **ANNA).json["id"]

    def tool(**arguments):
        message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                   "params": {"name": "create_record", "arguments": {"type": "contacts", **arguments}}}
        answer = server.post("/mcp", message, headers={"Accept": "application/json, text/event-stream"})
        return answer.json["result"]["structuredContent"]

    asked = tool(properties=LIKE, onDuplicate="ask")
    tap.equal((asked["created"], ids(asked["candidates"])), (False, [anna]), "an agent that asks is told")
    made = tool(properties=LIKE)
    tap.equal((made["created"], ids(made["candidates"])), (True, [anna]), "and told beside what it created")


# -- imports

HEAD = "firstname,lastname,city,phone,email\n"
ROWS = ("Anna,Wyrzykowska,Gdynia,+48 512 998 877,anna.w@firma.example\n"
        "Ewa,Przybysławska,Sopot,+48 513 998 877,ewa.p@firma.example\n"
        "Ola,Rozwadowska,Łeba,+48 514 998 877,ola.r@firma.example\n"
        "Jan,Nowy,Ustka,+48 515 998 877,jan.n@firma.example\n")


def three(server):
    names = (("Anna", "Wyrzykowska", "Gdynia"), ("Ewa", "Przybysławska", "Sopot"), ("Ola", "Rozwadowska", "Łeba"))
    return [create(server, firstname=a, lastname=b, city=c, phone=f"+48 60{i} 222 333").json["id"] for i, (a, b, c) in enumerate(names)]


def checked(server, text=HEAD + ROWS):
    made = server.call("POST", f"{IMPORTS}?type=contacts&name=a.csv", text.encode(), headers={"Content-Type": "text/csv"}).json
    path = f"{IMPORTS}/{made['id']}"
    assert server.job(server.post(f"{path}/check").json)["state"] == "done"
    return path


def likely(server, path, query=""):
    answer = server.get(f"{path}/likely{query}")
    assert answer.status == 200, answer
    return answer.json


def decide(server, path, **body):
    return server.patch(f"{path}/likely", body)


def row(number, decision, **more):
    return {"row": number, "decision": decision, **more}


def test_import(tap, server):
    anna, ewa, ola = three(server)
    path = checked(server)
    tap.equal(server.get(path).json["counters"]["review"], 3, "three rows are likely somebody")
    answer = server.get(f"{path}/likely")
    shape(tap, server, answer, "LikelyRows")
    rows = answer.json["results"]
    tap.equal([(r["row"], r["title"], r["decision"], r["record"]) for r in rows],
              [(2, "Anna Wyrzykowska", None, anna), (3, "Ewa Przybysławska", None, ewa), (4, "Ola Rozwadowska", None, ola)], "listed")
    tap.ok(all(ids(r["candidates"])[0] == r["record"] and r["candidates"][0]["reasons"] for r in rows), "with whom and why", rows)
    tap.ok({"property": "email", "before": "", "after": "anna.w@firma.example"} in rows[0]["changes"], "and what it would change", rows[0])
    first = likely(server, path, "?limit=2")
    rest = likely(server, path, f"?limit=2&after={first['paging']['next']['after']}")
    tap.equal([r["row"] for r in first["results"] + rest["results"]], [2, 3, 4], "page by page")
    tap.ok("paging" not in rest, "until the end", rest)
    is_problem(tap, server.get(f"{path}/likely?after=x"), 400, "input", "a bad cursor")
    is_problem(tap, server.get(f"{IMPORTS}/999999/likely"), 404, "not_found", "no such import")

    answer = decide(server, path, rows=[row(2, "update"), row(3, "create")])
    shape(tap, server, answer, "LikelyAnswer")
    tap.equal(answer.json["counts"], {"total": 3, "update": 1, "create": 1}, "decided row by row")
    is_problem(tap, decide(server, path, rows=[row(4, "update"), row(5, "create")]), 404, "not_found", "a row that is nobody")
    is_problem(tap, decide(server, path, rows=[row(4, "update", record="999999")]), 404, "not_found", "a record that is not there")
    is_problem(tap, decide(server, path, rows=[row(4, "maybe")]), 400, "input", "no such decision")
    is_problem(tap, decide(server, path, rows=[row(4, "update", part=7)]), 404, "not_found", "no such part")
    tap.equal([r["decision"] for r in likely(server, path)["results"]], ["update", "create", None], "and nothing of these")
    polish = server.patch(f"{path}/likely", {"rows": [row(5, "create")]}, headers={"Accept-Language": "pl"})
    tap.ok("Wiersza 5" in polish.json["detail"], "told in Polish", polish)
    server.job(server.post(f"{path}/check").json)
    tap.equal(likely(server, path)["counts"], {"total": 3, "update": 1, "create": 1}, "checking again keeps what was decided")

    tap.equal(server.job(server.post(f"{path}/run").json)["state"], "done", "it runs")
    done = server.get(path).json["counters"]
    tap.equal((done["update"], done["create"], done["review"]), (1, 2, 1), "as decided; who was not decided waits in the queue")
    is_problem(tap, decide(server, path, all="create"), 409, "conflict", "too late")
    now = server.get(f"{BASE}/{anna}").json
    tap.equal((now["properties"]["email"], len([p for p in now["contactPoints"] if p["kind"] == "phone"])), ("anna.w@firma.example", 2),
              "the record has what the row says, and keeps its number")
    queue = [frozenset(r["id"] for r in g["records"]) for g in server.get("/api/v1/duplicates?type=contacts").json["results"]]
    tap.ok(any(ola in group for group in queue) and not any(ewa in group for group in queue),
           "who was said to be different is not asked about again", queue)
    ewas = server.post(f"{BASE}/query", {"query": "Przybysławska"}).json["results"]
    twin = next(r["id"] for r in ewas if r["id"] != ewa)
    for job in server.get("/api/v1/jobs").json["results"]: # the import has ordered a search of everything
        server.job(job)
    queue = [frozenset(r["id"] for r in g["records"]) for g in server.get("/api/v1/duplicates?type=contacts").json["results"]]
    tap.ok(not any({ewa, twin} <= group for group in queue), "not after a search of everything either", queue)

    tap.equal(server.job(server.post(f"{path}/undo").json)["state"], "done", "undone")
    back = server.get(f"{BASE}/{anna}").json
    tap.equal(("email" in back["properties"], [p["value"] for p in back["contactPoints"]]), (False, ["+48600222333"]), "with what it had before")
    tap.equal(server.get(f"{BASE}/{twin}").json["archived"], True, "and who was created is archived")


def test_import_all(tap, server):
    anna, ewa, ola = three(server)
    path = checked(server)
    tap.equal(decide(server, path, all="update").json["counts"]["update"], 3, "all at once")
    both = decide(server, path, all="update", rows=[row(3, "none"), row(4, "update", record=anna)]).json["counts"]
    tap.equal(both, {"total": 3, "update": 2, "create": 0}, "all, then some otherwise")
    chosen = likely(server, path)["results"][2]
    tap.ok(chosen["record"] == anna and any(c["property"] == "lastname" for c in chosen["changes"]), "another record may be chosen", chosen)
    tap.equal(decide(server, path, all="none").json["counts"], {"total": 3, "update": 0, "create": 0}, "taken back")
    decide(server, path, all="update")
    server.job(server.post(f"{path}/run").json)
    done = server.get(path).json["counters"]
    tap.equal((done["update"], done["create"], done["review"]), (3, 1, 0), "all of them update")
    tap.equal([server.get(f"{BASE}/{x}").json["properties"].get("email") for x in (anna, ewa, ola)],
              ["anna.w@firma.example", "ewa.p@firma.example", "ola.r@firma.example"], "each its own")


def test_import_changes(tap, server):
    anna = three(server)[0]
    path = checked(server)
    decide(server, path, all="update")
    server.patch(path, {"options": {"country": "PL"}})
    is_problem(tap, server.get(f"{path}/likely"), 409, "conflict", "another plan has to be checked")
    server.job(server.post(f"{path}/check").json)
    tap.equal(likely(server, path)["counts"]["update"], 0, "and what was decided is forgotten")
    decide(server, path, rows=[row(2, "update")])
    server.delete(f"{BASE}/{anna}")
    gone = likely(server, path)["results"][0]
    tap.equal((gone["candidates"], gone["record"]), ([], None), "who is archived meanwhile is nobody's candidate")
    server.job(server.post(f"{path}/run").json)
    tap.equal(server.get(path).json["counters"]["create"] >= 2, True, "and the row is created")
    tap.equal(server.delete(path).status, 204, "the file is forgotten, and what was kept of its rows")


def test_import_file(tap, server):
    """Rows that are like an earlier row of the same file."""
    path = checked(server, HEAD + "Anna,Wyrzykowska,Gdynia,+48 601 222 333,\n\nAnna,Wyrzykowska,Gdynia,+48 512 998 877,anna.w@firma.example\n")
    found = likely(server, path)["results"]
    tap.equal([(r["row"], r["earlierRow"], r["candidates"], r["record"]) for r in found], [(4, 2, [], None)], "by the row they are like")
    decide(server, path, rows=[row(4, "update")])
    server.job(server.post(f"{path}/run").json)
    counters = server.get(path).json["counters"]
    tap.equal((counters["create"], counters["update"], counters["review"]), (1, 1, 0), "both are one")
    made, = server.post(f"{BASE}/query", {"query": "Wyrzykowska"}).json["results"]
    tap.equal(made["properties"]["email"], "anna.w@firma.example", "with what both say")


def test_import_skip(tap, server):
    """The other policies for sure rows leave likely ones to people as well."""
    three(server)
    path = checked(server)
    server.patch(path, {"options": {"onDuplicate": "skip"}})
    server.job(server.post(f"{path}/check").json)
    tap.equal(likely(server, path)["counts"]["total"], 3, "skipping is for sure ones")
    decide(server, path, all="create")
    server.job(server.post(f"{path}/run").json)
    done = server.get(path).json["counters"]
    tap.equal((done["create"], done["review"]), (4, 0), "all are created, as said")


run(test_likely, test_template, test_points, test_bulk, test_object_interface, test_mcp, test_import, test_import_all,
    test_import_changes, test_import_file, test_import_skip)
