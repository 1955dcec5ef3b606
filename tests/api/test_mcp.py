"""The Model Context Protocol at /mcp: messages, versions, what is refused, and every tool."""
import json

import jsonschema
from support import Browser, raw, run, scan

JSON = "application/json, text/event-stream"
NEWEST = "2025-11-25"
READING = {"list_types", "search", "find_records", "read_record", "list_associations", "find_duplicates",
           "explain_match", "propose_merge"}
DESTROYING = {"update_record", "dissociate", "merge_records"}


def post(server, message, version=NEWEST, **headers):
    send = {"Accept": JSON, **{name.replace("_", "-"): value for name, value in headers.items()}}
    if version:
        send["MCP-Protocol-Version"] = version
    return server.post("/mcp", message, headers=send)


def ask(server, method, params=None, **more):
    message = {"jsonrpc": "2.0", "id": 7, "method": method}
    if params is not None:
        message["params"] = params
    answer = post(server, message, **more)
    assert answer.status == 200 and answer.json["jsonrpc"] == "2.0" and answer.json["id"] == 7, answer
    return answer.json


def call(server, name, **arguments):
    """(data, failed) of a tool's result, whose text is held against the data."""
    result = ask(server, "tools/call", {"name": name, "arguments": arguments})["result"]
    text, = result["content"]
    assert text["type"] == "text" and isinstance(result["isError"], bool), result
    if result["isError"]:
        assert text["text"].startswith(result["structuredContent"]["error"]["detail"]), result
    else:
        assert json.loads(text["text"]) == result["structuredContent"], result
    return result["structuredContent"], result["isError"]


def done(server, name, **arguments):
    data, failed = call(server, name, **arguments)
    assert not failed, (name, data)
    return data


def refused(tap, server, code, words, name, **arguments):
    data, failed = call(server, name, **arguments)
    return tap.ok(failed and data["error"]["code"] == code and words in data["error"]["detail"],
                  f"{name} refuses: {words}", data)


def fault(tap, answer, code, name, status=200, number=7):
    body = answer.json if answer.body else {}
    return tap.ok(answer.status == status and body.get("jsonrpc") == "2.0" and body.get("id", 0) == number
                  and body["error"]["code"] == code and body["error"]["message"]
                  and set(body) == {"jsonrpc", "id", "error"}
                  and answer.headers["Content-Type"].startswith("application/json"), name, answer)


def person(server, first, last, **more):
    return done(server, "create_record", type="contacts",
                properties={"firstname": first, "lastname": last, **more})["record"]


def test_handshake(tap, server):
    for version in (NEWEST, "2025-06-18", "2025-03-26"):
        result = ask(server, "initialize", {"protocolVersion": version, "capabilities": {},
                                            "clientInfo": {"name": "t", "version": "0"}}, version=None)["result"]
        tap.equal(result["protocolVersion"], version, f"{version} is spoken")
    tap.equal((result["capabilities"], result["serverInfo"]["name"]),
              ({"tools": {"listChanged": False}}, "kartoteka"), "what is here")
    tap.ok("list_types" in result["instructions"] and result["serverInfo"]["version"], "with instructions", result)
    for version in ("1999-01-01", 5, None):
        result = ask(server, "initialize", {"protocolVersion": version}, version=None)["result"]
        tap.equal(result["protocolVersion"], NEWEST, f"asked for {version} the newest is offered")
    answer = post(server, {"jsonrpc": "2.0", "method": "notifications/initialized"})
    tap.equal((answer.status, answer.body), (202, b""), "a notification is taken on, no more")
    tap.ok("Mcp-Session-Id" not in answer.headers, "there are no sessions")
    answer = post(server, {"jsonrpc": "2.0", "method": "notifications/nobody_knows"})
    tap.equal(answer.status, 202, "also one nobody knows")
    for message in ({"result": {}}, {"error": {"code": 1, "message": "x"}}):
        tap.equal(post(server, {"jsonrpc": "2.0", "id": 1, **message}).status, 202, "answers are taken on")
    tap.equal(ask(server, "ping")["result"], {}, "ping")
    text = post(server, {"jsonrpc": "2.0", "id": "a \u017c", "method": "ping"}).json
    tap.equal(text, {"jsonrpc": "2.0", "id": "a \u017c", "result": {}}, "ids may be texts")


def test_messages(tap, server):
    tap.ok(ask(server, "resources/list")["error"]["code"] == -32601, "a method nobody has")
    for body, name in ((b"{", "no JSON"), (b"", "nothing"), (b'{"id":1,"id":2}', "a name twice"), (b"\xff", "bytes")):
        answer = server.post("/mcp", body, headers={"Accept": JSON, "Content-Type": "application/json"})
        fault(tap, answer, -32700, name, 400, None)
    good = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    wrong = (3, "ping", None, {}, {"jsonrpc": "2.0"}, {**good, "jsonrpc": "1.0"}, {**good, "method": 3},
             {**good, "id": None}, {**good, "id": 1.5}, {**good, "id": {}}, {**good, "id": True},
             {"jsonrpc": "2.0", "id": 1})
    for message in wrong:
        fault(tap, post(server, json.dumps(message)), -32600, f"no message: {message}", 400, None)
    for params in ([1], "x", 3, None, []):
        for id in (7, "b"):
            answer = post(server, json.dumps({**good, "id": id, "params": params}))
            fault(tap, answer, -32602, f"no parameters: {params}", 200, id)
    note = post(server, {"jsonrpc": "2.0", "method": "notifications/x", "params": [1]})
    tap.equal((note.status, note.body), (202, b""), "nobody waits for an answer to a notification")
    listed = post(server, [{**good, "params": [1]}, {**good, "id": 2}], version="2025-03-26").json
    tap.equal([(a["id"], a.get("error", {}).get("code")) for a in listed], [(1, -32602), (2, None)], "in a batch")
    fault(tap, post(server, good, version="2024-11-05"), -32000, "an unknown version", 400, None)
    tap.equal(post(server, good, Accept="text/html").status, 406, "who does not take JSON is told")
    for accept in ("*/*", "application/json", "application/*;q=0.5"):
        tap.equal(post(server, good, Accept=accept).status, 200, f"Accept: {accept}")
    tap.equal(server.post("/mcp", good).status, 200, "neither Accept nor version")
    for method in ("GET", "DELETE", "PUT"):
        answer = server.call(method, "/mcp", headers={"Accept": "text/event-stream"})
        tap.equal((answer.status, answer.headers["Allow"]), (405, "OPTIONS, POST"), f"{method} is not there")
    deep = raw(server, b"POST /mcp HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + server.key.encode()
               + b"\r\nContent-Length: 400\r\n\r\n" + b"[" * 400)
    fault(tap, deep, -32700, "nested too deep", 400, None)


def test_batches(tap, server):
    one = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    note = {"jsonrpc": "2.0", "method": "notifications/x"}
    old = "2025-03-26"
    first = {**one, "id": 3, "method": "initialize", "params": {"protocolVersion": old}}
    answer = post(server, [one, note, {**one, "id": "b", "method": "nothing"}, first, 5], version=old)
    tap.equal([(a["id"], "result" in a, a.get("error", {}).get("code")) for a in answer.json],
              [(1, True, None), ("b", False, -32601), (3, False, -32600), (None, False, -32600)],
              "a batch: each request has its answer")
    tap.equal(post(server, [one], version=None).json, [{"jsonrpc": "2.0", "id": 1, "result": {}}], "of one")
    answer = post(server, [note, note], version=old)
    tap.equal((answer.status, answer.body), (202, b""), "only notifications")
    fault(tap, post(server, [], version=old), -32600, "an empty batch", 400, None)
    fault(tap, post(server, [one] * 21, version=old), -32600, "too many", 400, None)
    for version in (NEWEST, "2025-06-18"):
        fault(tap, post(server, [one], version=version), -32600, f"{version} has no batches", 400, None)
    made = [{"jsonrpc": "2.0", "id": n, "method": "tools/call", "params": {
        "name": "create_record", "arguments": {"type": "contacts", "properties": {"lastname": f"Batch{n}"}}}}
        for n in range(3)]
    ids = {a["result"]["structuredContent"]["record"]["id"] for a in post(server, made, version=old).json}
    tap.equal(len(ids), 3, "tools in a batch, one after the other")


def test_who(tap, server):
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    for key in (None, "kt_nonsense"):
        answer = server.post("/mcp", ping, key=key)
        fault(tap, answer, -32000, f"nobody: {key}", 401, None)
        tap.equal(answer.headers["WWW-Authenticate"], "Bearer", "and how to ask")
    for origin in ("http://evil.example", "null", f"http://localhost:{server.port}"):
        fault(tap, post(server, ping, Origin=origin), -32000, f"Origin: {origin}, with a key", 403, None)
    tap.equal(post(server, ping, Origin=f"http://127.0.0.1:{server.port}").status, 200, "a page of its own")
    browser = Browser(server)
    browser.login()
    tap.equal(browser.call("POST", "/mcp", ping).json["result"], {}, "a session speaks it")
    fault(tap, browser.call("POST", "/mcp", ping, csrf=False), -32000, "not without the page's token", 403, None)
    fault(tap, browser.call("POST", "/mcp", ping, headers={"Origin": "http://evil.example"}), -32000,
          "nor from another site", 403, None)
    browser.call("POST", "/mcp", {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": "create_record", "arguments": {"type": "contacts", "properties": {"lastname": "Sesja"}}}})
    found = done(server, "search", query="Sesja")["results"][0]["records"][0]
    history = server.get(f"/api/v1/objects/contacts/{found['id']}/history").json["results"]
    tap.equal((history[0]["source"]["kind"], history[0]["actor"]["name"] != ""), ("form", True),
              "what a session does is that person's")


def test_tools(tap, server):
    result = ask(server, "tools/list")["result"]
    tools = {tool["name"]: tool for tool in result["tools"]}
    tap.equal((len(tools), "nextCursor" in result), (14, False), "all tools on one page")
    for name, tool in tools.items():
        schema, hints = tool["inputSchema"], tool["annotations"]
        jsonschema.Draft202012Validator.check_schema(schema)
        described = all(p.get("description") for p in schema["properties"].values())
        tap.ok(described and tool["title"] and tool["description"].endswith("."), f"{name} is described", tool)
        tap.ok(schema["type"] == "object" and not schema["additionalProperties"] and "$ref" not in json.dumps(schema)
               and set(schema["required"]) <= set(schema["properties"]), f"{name}: its arguments", schema)
        tap.equal((hints["readOnlyHint"], hints["destructiveHint"]), (name in READING, name in DESTROYING),
                  f"{name}: its hints")
    tap.ok(ask(server, "tools/list", {"cursor": "x"})["error"]["code"] == -32602, "there is no second page")
    for params in ({}, {"name": "nothing"}, {"name": 3}, {"name": "search", "arguments": []}, None):
        tap.equal(ask(server, "tools/call", params)["error"]["code"], -32602, f"no call: {params}")
    refused(tap, server, "input", "query", "search")
    refused(tap, server, "input", "types", "search", query="a", types="contacts")
    refused(tap, server, "input", "types[0]", "search", query="a", types=[3])
    refused(tap, server, "input", "limit", "search", query="a", limit=51)
    refused(tap, server, "input", "filters", "find_records", type="contacts", filters=[])
    refused(tap, server, "input", "unicorns", "find_records", type="unicorns")
    refused(tap, server, "input", "operator", "find_records", type="contacts", filterGroups=[
        {"filters": [{"propertyName": "email", "operator": "LIKE", "value": "x"}]}])
    refused(tap, server, "not_found", "", "read_record", type="contacts", id="4711")
    refused(tap, server, "input", "id", "read_record", type="contacts", id="x")


def test_types(tap, server):
    types = done(server, "list_types")["types"]
    names = {one["name"] for one in types}
    tap.ok({"contacts", "companies", "deals", "notes"} <= names and all(set(t) == {"name", "label", "labelPlural"}
                                                                        for t in types), "all types, in short", types)
    one, = done(server, "list_types", type="contacts")["types"]
    props = {p["name"]: p for p in one["properties"]}
    tap.ok(props["email"]["type"] == "email" and "EQ" in props["email"]["operators"]
           and not props["email"]["readOnly"] and props["email"]["label"] == "E-mail", "properties", props["email"])
    tap.ok(any(o["value"] == "customer" and o["label"] == "Customer" for o in props["lifecyclestage"]["options"]),
           "with options", props["lifecyclestage"])
    tap.ok({"toType": "companies", "number": 1, "name": "contact_to_company", "label": "Primary"} in
           one["associations"] or any(k["toType"] == "companies" and k["number"] == 1 for k in one["associations"]),
           "and kinds of association", one["associations"])
    one, = done(server, "list_types", type="deals")["types"]
    tap.ok(one["pipelines"][0]["stages"][0]["value"], "stages of deals", one)
    polish = post(server, {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": "list_types", "arguments": {"type": "contacts"}}}, Accept_Language="pl").json["result"]
    labels = {p["label"] for p in polish["structuredContent"]["types"][0]["properties"]}
    tap.ok("Imię" in labels, "in the reader's language", labels)


def test_records(tap, server):
    anna = person(server, "Anna", "Nowak-Zielińska", email="Anna@Firma.example", phone="+48 600 100 200")
    tap.equal(anna["properties"]["email"], "anna@firma.example", "values are normalised")
    again, failed = call(server, "create_record", type="contacts", properties={
        "firstname": "Anna", "lastname": "Nowak-Zielinska", "email": "anna@firma.example"})
    tap.ok(not failed and again["created"] is False and again["message"]
           and again["candidates"][0]["record"]["id"] == anna["id"] and again["candidates"][0]["reasons"],
           "who is there already is not made twice", again)
    twin = done(server, "create_record", type="contacts", onDuplicate="create", properties={
        "firstname": "Anna", "lastname": "Nowak-Zielinska", "email": "anna@firma.example"})
    tap.ok(twin["created"] and twin["record"]["id"] != anna["id"], "unless it is wanted")
    data, failed = call(server, "create_record", type="contacts", properties={"lastname": "X", "lifecyclestage": "soon"})
    wrong = [issue["property"] for issue in data.get("issues", []) if issue["severity"] == "error"]
    tap.ok(failed and data["error"]["code"] == "invalid" and wrong == ["lifecyclestage"],
           "a value that can not be stored is told", data)
    refused(tap, server, "input", "shoe", "create_record", type="contacts", properties={"shoe": "42"})
    changed = done(server, "update_record", type="contacts", id=anna["id"],
                   properties={"jobtitle": "CEO", "phone": None})
    tap.ok(changed["changed"] and changed["record"]["properties"]["jobtitle"] == "CEO"
           and "phone" not in changed["record"]["properties"], "values are changed and cleared", changed)
    tap.equal(done(server, "update_record", type="contacts", id=anna["id"],
                   properties={"jobtitle": "CEO"})["changed"], False, "nothing to change")
    refused(tap, server, "stale", "", "update_record", type="contacts", id=anna["id"], version=1,
            properties={"jobtitle": "CTO"})
    read = done(server, "read_record", type="contacts", id=anna["id"])
    tap.equal(read["record"]["properties"]["jobtitle"], "CEO", "what was refused was not done")
    history = server.get(f"/api/v1/objects/contacts/{anna['id']}/history").json["results"]
    tap.equal([h["source"]["kind"] for h in history], ["api", "api"], "changes are in the history")
    found = done(server, "search", query="zielinska", types=["contacts", "companies"], limit=1)["results"][0]
    tap.equal((found["type"], len(found["records"]), found["more"]), ("contacts", 1, True), "search by words")
    tap.equal(done(server, "search", query="zielinska", types=["companies"])["results"], [], "of some types")
    page = done(server, "find_records", type="contacts", limit=1, properties=["email"], filterGroups=[
        {"filters": [{"propertyName": "email", "operator": "EQ", "value": "ANNA@firma.example"}]}],
        sorts=[{"propertyName": "id", "direction": "DESCENDING"}])
    tap.equal((page["total"], page["results"][0]["id"], set(page["results"][0]["properties"])),
              (2, twin["record"]["id"], {"email"}), "find by conditions, in an order")
    rest = done(server, "find_records", type="contacts", limit=1, after=page["paging"]["next"]["after"],
                filterGroups=[{"filters": [{"propertyName": "email", "operator": "EQ",
                                            "value": "anna@firma.example"}]}],
                sorts=[{"propertyName": "id", "direction": "DESCENDING"}])
    tap.equal(([r["id"] for r in rest["results"]], "paging" in rest), ([anna["id"]], False), "the next page")
    refused(tap, server, "input", "limit", "find_records", type="contacts", limit=101)


def test_associations(tap, server):
    ewa = person(server, "Ewa", "Kowalska")["id"]
    firm = done(server, "create_record", type="companies", properties={"name": "Meble Zen", "domain": "zen.example"},
                associations=[{"type": "contacts", "to": ewa}])["record"]["id"]
    counts = {c["type"]: c["count"] for c in done(server, "read_record", type="contacts", id=ewa)["counts"]}
    tap.equal((counts["companies"], counts["deals"]), (1, 0), "a record is created with its associations")
    deal = done(server, "create_record", type="deals", properties={
        "dealname": "Krzesła", "pipeline": "default", "dealstage": "appointmentscheduled"})["record"]["id"]
    made = done(server, "associate", type="deals", id=deal, toType="companies", toId=firm)
    tap.equal([(one["id"], one["title"]) for one in made["results"]], [(firm, "Meble Zen")], "associated")
    tap.ok(done(server, "associate", type="deals", id=deal, toType="companies", toId=firm), "twice is the same")
    listed = done(server, "list_associations", type="companies", id=firm, toType="deals")["results"]
    tap.equal([one["id"] for one in listed], [deal], "from the other side")
    for n in range(2):
        more = person(server, f"Ola{n}", f"Inna{n}xyz")["id"]
        done(server, "associate", type="companies", id=firm, toType="contacts", toId=more)
    page = done(server, "list_associations", type="companies", id=firm, toType="contacts", limit=2)
    rest = done(server, "list_associations", type="companies", id=firm, toType="contacts", limit=2,
                after=page["paging"]["next"]["after"])
    tap.equal((len(page["results"]), len(rest["results"]), "paging" in rest), (2, 1, False), "by pages")
    kinds, = done(server, "list_types", type="contacts")["types"]
    number = next(k["number"] for k in kinds["associations"] if k["toType"] == "companies" and k["number"] == 1)
    named = done(server, "associate", type="contacts", id=more, toType="companies", toId=firm, kind=str(number))
    tap.ok(number in [k["number"] for k in named["results"][0]["kinds"]], "by a kind", named)
    refused(tap, server, "invalid", "nothing like it", "associate", type="contacts", id=more, toType="companies",
            toId=firm, kind="nothing like it")
    refused(tap, server, "not_found", "4711", "associate", type="contacts", id=more, toType="companies", toId="4711")
    tap.equal(done(server, "dissociate", type="deals", id=deal, toType="companies", toId=firm),
              {"associated": False}, "taken away")
    tap.equal(done(server, "list_associations", type="deals", id=deal, toType="companies")["results"], [], "it is")
    note = done(server, "add_note", type="contacts", id=ewa, text="Prefers mail.\nCall after 15.")["record"]
    tap.equal(note["properties"]["body"], "Prefers mail.\nCall after 15.", "a note is written")
    tap.equal([one["id"] for one in done(server, "list_associations", type="contacts", id=ewa,
                                         toType="notes")["results"]], [note["id"]], "about its record")
    refused(tap, server, "input", "text", "add_note", type="contacts", id=ewa, text="  ")
    before = server.get("/api/v1/summary").json["objects"]["notes"]["count"]
    data, failed = call(server, "add_note", type="contacts", id="4711", text="lost")
    tap.ok(failed and server.get("/api/v1/summary").json["objects"]["notes"]["count"] == before,
           "no note about nobody", data)


def test_matching(tap, server):
    a = person(server, "Jan", "Wiśniewski", email="jan.wisniewski@firma.example", phone="+48 601 202 303")
    b = done(server, "create_record", type="contacts", onDuplicate="create", properties={
        "firstname": "Jan", "lastname": "Wisniewski", "phone": "601202303", "jobtitle": "Buyer"})["record"]
    other = person(server, "Olga", "Petrova", email="olga@else.example")
    likely = done(server, "find_duplicates", type="contacts", properties={
        "firstname": "JAN", "lastname": "Wiśniewski", "phone": "+48 601 202 303"})
    tap.ok({a["id"], b["id"]} == {c["record"]["id"] for c in likely["candidates"]}
           and all(c["reasons"] for c in likely["candidates"])
           and likely["normalised"]["phone"] == "+48601202303", "candidates for values", likely)
    mine = done(server, "find_duplicates", type="contacts", id=a["id"])
    tap.equal([c["record"]["id"] for c in mine["candidates"]], [b["id"]], "and for a record, without itself")
    why = done(server, "explain_match", type="contacts", a=a["id"], b=b["id"])
    tap.ok(why["probability"] > 0.5 and why["judgement"] in ("sure", "review")
           and any(r["field"] == "phone" and r["weight"] > 0 and r["message"] for r in why["reasons"])
           and (why["a"]["id"], why["b"]["id"]) == (a["id"], b["id"]), "why two are one", why)
    why = done(server, "explain_match", type="contacts", a=a["id"], b=other["id"])
    tap.ok(why["probability"] < 0.01 and why["judgement"] == "different", "and why two are not", why)
    refused(tap, server, "invalid", "same record", "explain_match", type="contacts", a=a["id"], b=a["id"])
    refused(tap, server, "invalid", "notes", "explain_match", type="notes", a="1", b="2")
    refused(tap, server, "not_found", "", "explain_match", type="contacts", a=a["id"], b="4711")
    scan(server)
    groups = done(server, "find_duplicates", type="contacts")
    tap.ok(groups["total"] == 1 and {r["id"] for r in groups["results"][0]["records"]} == {a["id"], b["id"]},
           "the open groups", groups)
    refused(tap, server, "input", "certainty", "find_duplicates", type="contacts", certainty="perhaps")
    before = server.get("/api/v1/summary").json
    plan = done(server, "propose_merge", type="contacts", records=[a["id"], b["id"]])
    tap.equal((plan["proposal"]["primary"], plan["values"]["jobtitle"], plan["proposal"]["properties"]["jobtitle"]),
              (a["id"], "Buyer", b["id"]), "a proposal")
    tap.equal(server.get("/api/v1/summary").json, before, "changes nothing")
    refused(tap, server, "invalid", "same record", "propose_merge", type="contacts", records=[a["id"]])
    refused(tap, server, "input", "records", "propose_merge", type="contacts", records=["x", "y"])
    merged = done(server, "merge_records", type="contacts", primary=plan["proposal"]["primary"],
                  records=[a["id"], b["id"]], properties=plan["proposal"]["properties"])
    values = merged["record"]["properties"]
    tap.ok(merged["record"]["id"] == a["id"] and all(values[name] == value for name, value in plan["values"].items()),
           "merged as proposed", (plan["values"], values))
    tap.equal(done(server, "read_record", type="contacts", id=b["id"])["record"]["redirectedFrom"], b["id"],
              "the old id leads on")
    reverted = server.post(f"/api/v1/merges/{merged['merges'][0]['id']}/revert")
    tap.equal(reverted.status, 200, "and it can be taken back")


run(test_handshake, test_messages, test_batches, test_who, test_tools, test_types, test_records,
    test_associations, test_matching)
