#!/usr/bin/env python3
"""Properties that a role hides, masks or only shows: the values stand in no answer of any route, no
question tells them bit by bit, and what may not be written is not.

A world of contacts and deals with two made properties each (and names, addresses, a shipped text),
seen by a person of a made role; the same questions asked by one who may do everything find the
canaries, so a route that answers nothing proves nothing and is counted as such.
"""
import itertools
import time

from support import command, run
from content import at_rest, changed, content
from rights_people import People

CONTACTS = "/api/v1/objects/contacts"
VERBS = "view enter edit delete merge import export bulk share unmask".split()
AREAS = "definitions rules duplicates lists webhooks audit privacy settings users security".split()
# What is hidden is unknown, what is masked is shown in part, what is read-only stays.
FIELDS = {"contacts": {"pesel_no": "hidden", "salary": "masked", "card": "masked",
                       "email": "hidden", "jobtitle": "read"},
          "deals": {"margin_note": "hidden", "dealname": "masked"}}
SECRET = {"pesel_no": "Hid44051401458Zq", "card": "MskQwerty778812", "email": "canary.secret@hiddenmail.pl"}
SALARY = "73219.5"
DEAL = {"margin_note": "HidMargin99871x", "dealname": "MskDealname4471y"}
PARTS = ("Hid44051401458Zq", "44051401458", "MskQwerty7788", "canary.secret", "hiddenmail", "73219",
         "HidMargin99871x", "MskDealname44", "HidPreset", "MskPreset")
NAMES = ("pesel_no", "margin_note")


def property_of(server, type, name, kind="text", kind_of="descriptive"):
    made = server.post(f"/api/v1/types/{type}/properties",
                       {"name": name, "type": kind, "label": {"en": name}, "kind": kind_of, "group":
                        {"contacts": "contactinformation", "deals": "dealinformation"}[type]})
    assert made.status == 201, made


def role(server, name, fields, verbs=VERBS, areas=(), reach="all"):
    body = {"name": name, "areas": list(areas), "rights": {"*": {verb: reach for verb in verbs}},
            "fields": fields}
    made = server.post("/api/v1/roles", body)
    assert made.status == 201, made
    return made.json


class World:
    def __init__(self, server, unmask=False):
        self.server, self.people = server, People(server)
        self.people.add(adam="super_administrator", kim="administrator", uma="administrator")
        for name in ("pesel_no", "card"):
            property_of(server, "contacts", name, kind_of="identity")
        property_of(server, "contacts", "salary", "number")
        property_of(server, "deals", "margin_note")
        role(server, "clerk", FIELDS, [v for v in VERBS if v != "unmask"], AREAS)
        role(server, "trusted", FIELDS, VERBS)
        self.people.change("kim", role="clerk")
        self.people.change("uma", role="trusted")
        self.kim, self.uma, self.adam = (self.people.who[n] for n in ("kim", "uma", "adam"))
        contact = self.make("contacts", lastname="Visible", firstname="Vera", jobtitle="Baker",
                            salary=SALARY, **SECRET)
        self.other = self.make("contacts", lastname="Otherone", firstname="Olga", salary="10",
                               pesel_no="HidOther", card="MskOther1234")
        deal = self.make("deals", **DEAL)
        self.ids = {"contacts": contact, "deals": deal}
        linked = self.adam.call("POST", f"{CONTACTS}/{contact}/associations",
                                {"type": "deals", "to": deal})
        assert linked.status == 201, linked
        self.definitions()
        for values in ({"pesel_no": "Hid44051401458Zq2", "card": "MskQwerty778899"},
                       {"pesel_no": SECRET["pesel_no"], "card": SECRET["card"]}, {"salary": "73219"},
                       {"salary": SALARY}):
            self.adam.call("PATCH", f"{CONTACTS}/{contact}", {"properties": values})

    def definitions(self):
        """What the company says of its data names hidden properties, too."""
        for path, body in (
                ("/api/v1/rules", {"type": "contacts", "name": "long_number", "label": {"en": "Long number"},
                                   "message": {"en": "Too short"}, "condition": "length(pesel_no) > 99"}),
                ("/api/v1/templates", {"type": "contacts", "name": "usual", "label": {"en": "Usual"},
                                       "values": {"pesel_no": "HidPreset778", "card": "MskPreset778",
                                                  "city": "Oslo"}})):
            made = self.adam.call("POST", path, body)
            assert made.status == 201, made
            if path.endswith("templates"):
                self.template = made.json["id"]

    def make(self, type, **properties):
        made = self.adam.call("POST", f"/api/v1/objects/{type}",
                              {"properties": properties, "onDuplicate": "create"})
        assert made.status == 201, made
        return made.json["id"]


FILLING = {"version": "2026-03", "toType": "deals", "kind": "279", "number": "279", "name": "card",
           "groupName": "contactinformation", "pipelineId": "default", "stageId": "1", "file": "1",
           "token": "x", "task": "1", "share": "1", "entry": "1", "source": "1", "code": "EUR",
           "date": "2026-01-01", "pair": "USD", "associationIdentifier": "1", "property": "card",
           "domain": "example.com", "valueType": "text"}
QUERIES = {"contacts": "?properties=pesel_no,card,salary,email&propertiesWithHistory=pesel_no,card,email"
                       "&type=deals&q=Visible&limit=50",
           "deals": "?properties=margin_note,dealname&propertiesWithHistory=dealname&limit=50"}
# Closed to who does not see all of the values they tell.
CLOSED = (("GET", "/api/v1/changes"), ("GET", "/api/v1/audit"),
          ("GET", "/api/v1/duplicates"), ("POST", "/api/v1/merges/proposal"), ("GET", "/api/v1/imports"),
          ("GET", "/api/v1/merges"), ("POST", "/api/v1/rules/trial"))
BODIES = {
    "query": [{"limit": 50}, {"limit": 50, "query": "Visible"}],
    "search": [{"limit": 50, "properties": ["pesel_no", "card", "email", "margin_note", "dealname"]},
               {"limit": 50, "query": "Visible"}],
    "read": [{"inputs": [{"id": "{id}"}], "properties": ["card", "email", "salary"],
              "propertiesWithHistory": ["card", "salary", "email"]}],
    "totals": [{"by": "owner_id"}],
    "check": [{"properties": {"lastname": "Visible", "firstname": "Vera"}},
              {"properties": {"lastname": "Visible"}, "id": "{id}"}],
    "proposal": [{"type": "contacts", "records": ["{id}", "{other}"]}],
    "export": [{"format": "csv"}],
}


def fill(pattern, world, type):
    parts = []
    for part in pattern.split("/"):
        name = part.strip("{}*")
        parts.append(part if not part.startswith("{") else type if name == "type" else
                     world.ids[type] if name in ("id", "record") and "{type}" in pattern else
                     world.ids["deals"] if name == "toId" else FILLING.get(name, "1"))
    return "/".join(parts)


def with_ids(value, world, type):
    if isinstance(value, dict):
        return {k: with_ids(v, world, type) for k, v in value.items()}
    if isinstance(value, list):
        return [with_ids(v, world, type) for v in value]
    return {"{id}": world.ids[type], "{other}": world.other}.get(value, value) \
        if isinstance(value, str) else value


def routes():
    for line in command("routes").stdout.splitlines():
        method, pattern, permission, *_, dialect = line.split("\t")
        if dialect != "web" and pattern not in ("/api/v1/session", "/api/v1/setup"):
            yield method, pattern, permission


def harmless(method, pattern, permission):
    """Reads, and what is refused anyway for want of a body."""
    return method == "GET" or pattern.split("/")[-1] in BODIES


def test_every_route(tap, server):
    world = World(server)
    table = list(routes())
    told, leaks, failed, calls = set(), [], [], 0
    before = at_rest(server.store)
    for method, pattern, permission in table:
        if not harmless(method, pattern, permission):
            continue
        for type in (("contacts", "deals") if "{type}" in pattern else ("contacts",)):
            path = fill(pattern, world, type) + (QUERIES[type] if method == "GET" else "")
            for body in BODIES.get(pattern.split("/")[-1], [None]) if method != "GET" else [None]:
                body = with_ids(body, world, type)
                for _ in range(50):
                    answer = world.kim.call(method, path, body)
                    if answer.status != 503:
                        break
                    time.sleep(0.1)
                calls += 1
                if answer.status >= 500:
                    failed.append(f"{method} {path}: {answer.status}")
                for part in PARTS:
                    if part.encode() in answer.body:
                        leaks.append(f"{method} {path} {answer.status}: {part}")
                if answer.status in (200, 207) and any(n.encode() in answer.body for n in NAMES):
                    if not pattern.startswith("/api/v1/roles"):  # name what they keep back
                        leaks.append(f"{method} {path}: names what is hidden")
                full = world.adam.call(method, path, body)
                if any(part.encode() in full.body for part in PARTS):
                    told.add(pattern)
    tap.equal(leaks, [], "no value that is kept back stands in any answer")
    tap.equal(failed, [], "nothing fails")
    tap.equal(changed(before, content(server.store)), [], "nothing was changed")
    contact = world.ids["contacts"]
    for tool, arguments in (("search", {"query": "Visible"}), ("find_records", {"type": "contacts"}),
                            ("read_record", {"type": "contacts", "id": contact}),
                            ("read_record", {"type": "deals", "id": world.ids["deals"]}),
                            ("list_types", {}), ("list_associations", {"type": "contacts", "id": contact,
                                                                       "to": "deals"}),
                            ("find_duplicates", {"type": "contacts", "id": contact}),
                            ("find_duplicates", {"type": "contacts"}),
                            ("explain_match", {"type": "contacts", "a": contact, "b": world.other}),
                            ("propose_merge", {"type": "contacts", "records": [contact, world.other]})):
        asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": tool, "arguments": arguments}}
        answer, full = world.kim.call("POST", "/mcp", asked), world.adam.call("POST", "/mcp", asked)
        if any(part.encode() in full.body for part in PARTS):
            told.add(f"/mcp/{tool}")
        tap.equal([part for part in (*PARTS, *NAMES) if part.encode() in answer.body], [],
                  f"/mcp {tool} ({answer.status})")
    for method, path in CLOSED:
        body = {"type": "contacts", "records": [world.ids["contacts"], world.other]}
        tap.equal(world.kim.call(method, path, None if method == "GET" else body).status, 403,
                  f"{path} is closed")
    for part in ("/query", "/search", "/batch/read", "/history", "/timeline", "/overview",
                 "/export", "/bulk/{type}", "/check", "/crm/v3/objects/{type}/{id}", "/mcp/find_records",
                 "/mcp/read_record", "/mcp/propose_merge"):
        tap.ok(any(pattern.endswith(part) for pattern in told), f"{part} tells who may see it all")
    tap.ok(calls >= 150, f"{calls} calls")


def ask(who, method, path, body=None):
    answer = who.call(method, path, body)
    assert answer.status < 500, answer
    return answer


def test_unknown_and_masked(tap, server):
    world = World(server)
    id = world.ids["contacts"]
    seen = ask(world.kim, "GET", f"{CONTACTS}/{id}").json
    tap.equal(sorted(seen["properties"].keys() & {"pesel_no", "card", "salary", "email", "lastname"}),
              ["lastname"], "neither hidden nor masked values are in a record")
    tap.equal(seen["masked"], {"card": "•••• 12", "salary": "••••"}, "the masks are")
    tap.equal(seen["contactPoints"], [], "addresses of a hidden property are not")
    tap.equal([i for i in seen["issues"] if i["property"] in ("email", "card", "pesel_no")], [],
              "nothing is said to be wrong with them")
    deal = ask(world.kim, "GET", f"/api/v1/objects/deals/{world.ids['deals']}").json
    tap.ok(DEAL["dealname"] not in deal["title"], "a title is not made of what is masked")
    schema = ask(world.kim, "GET", "/api/v1/schema").json
    levels = {p["name"]: p.get("level") for t in schema["types"] if t["name"] == "contacts"
              for p in t["properties"]}
    tap.equal(("pesel_no" in levels, levels["card"], levels["jobtitle"], levels["lastname"]),
              (False, "masked", "read", None), "definitions tell the levels")

    def same(calls, what):
        wrong = []
        for method, path, body in calls("pesel_no"):
            one, other = ask(world.kim, method, path, body), None
            for m, p, b in calls("no_such_one"):
                if (m, p) == (method, path.replace("pesel_no", "no_such_one")):
                    other = ask(world.kim, m, p, b)
            def plain(a):
                return (a.status, a.body.replace(b"pesel_no", b"?").replace(b"no_such_one", b"?"))
            one, other = plain(one), plain(other)
            if one[0] != other[0]:
                wrong.append((path, one, other))
        tap.equal(wrong, [], what)

    def questions(name):
        f = [{"filters": [{"propertyName": name, "operator": "EQ", "value": "x"}]}]
        return [("POST", f"{CONTACTS}/query", {"filterGroups": f}),
                ("POST", f"{CONTACTS}/totals", {"by": name}),
                ("POST", f"{CONTACTS}/check", {"properties": {name: "x"}}),
                ("PATCH", f"{CONTACTS}/{id}", {"properties": {name: "x"}}),
                ("POST", f"{CONTACTS}/{id}/reveal", {"property": name}),
                ("POST", "/crm/v3/objects/contacts/search", {"filterGroups": f}),
                ("GET", f"/crm/v3/properties/contacts/{name}", None),
                ("GET", f"/crm/v3/objects/contacts/{id}?properties={name}", None)]
    for one, other in zip(questions("pesel_no"), questions("no_such_one")):
        a, b = ask(world.kim, *one), ask(world.kim, *other)
        strip = lambda x, n: x.body.replace(n, b"?") if b"correlationId" not in x.body else b""
        tap.equal((a.status, strip(a, b"pesel_no")), (b.status, strip(b, b"no_such_one")),
                  f"{one[0]} {one[1].split('/')[-1]}: hidden is unknown")


def test_oracles(tap, server):
    world = World(server)
    id, kim = world.ids["contacts"], world.kim
    for name, value in (("card", SECRET["card"]), ("salary", SALARY)):
        for op in ("EQ", "NEQ", "GT", "LT", "IN", "CONTAINS_TOKEN", "HAS_PROPERTY"):
            f = [{"filters": [{"propertyName": name, "operator": op, "value": value,
                               "values": [value]}]}]
            for path in (f"{CONTACTS}/query", "/crm/v3/objects/contacts/search"):
                answer = ask(kim, "POST", path, {"filterGroups": f})
                if answer.status != 403:
                    tap.ok(False, f"{path} {name} {op}: {answer.status}")
        answer = ask(kim, "POST", f"{CONTACTS}/query", {"sorts": [{"propertyName": name}]})
        tap.equal(answer.status, 403, f"no order by {name}")
        tap.equal(ask(kim, "POST", f"{CONTACTS}/totals", {"by": name}).status, 403, f"no totals by {name}")
    tap.equal(ask(kim, "POST", f"{CONTACTS}/totals", {"by": "owner_id", "sums": ["salary"]}).status, 403,
              "and no sums")

    def hits(text):
        found = [len(ask(kim, "POST", f"{CONTACTS}/query", {"query": text, "limit": 10}).json["results"]),
                 ask(kim, "POST", f"{CONTACTS}/query", {"query": text, "limit": 10}).json.get("total"),
                 ask(kim, "POST", "/crm/v3/objects/contacts/search", {"query": text}).json["total"],
                 sum(len(t["records"]) for t in
                     ask(kim, "GET", f"/api/v1/search?q={text}&types=contacts").json["results"])]
        return found
    for text in (SECRET["pesel_no"], SECRET["card"], "MskQwer", "canary", "hiddenmail", "canary.secret"):
        tap.equal(hits(text), [0, 0, 0, 0], f"searching {text} finds nothing")
    tap.equal(hits("Visible"), [1, 1, 1, 1], "searching what is seen finds it")
    tap.equal(hits("Visib"), [1, 1, 1, 1], "by its beginning, too")
    email = SECRET["email"]
    answer = ask(kim, "POST", f"{CONTACTS}/check", {"properties": {"lastname": "Visible",
                                                                    "firstname": "Vera"}})
    tap.equal(answer.json["candidates"], [], "who is alike would tell")
    for body in ({"inputs": [{"id": email}], "idProperty": "email"},):
        answer = ask(kim, "POST", "/crm/v3/objects/contacts/batch/read", body)
        tap.ok(f'"{id}"'.encode() not in answer.body, "nobody is found by a hidden address")
    answer = ask(kim, "GET", f"/crm/v3/objects/contacts/{email}?idProperty=email")
    tap.ok(answer.status >= 400 and f'"{id}"'.encode() not in answer.body, "nor read by it")
    made = ask(kim, "POST", CONTACTS, {"properties": {"lastname": "Visible", "firstname": "Vera"},
                                       "onDuplicate": "refuse"})
    tap.equal(made.status, 201, "making one tells of nobody")
    adam = ask(world.adam, "POST", f"{CONTACTS}/query", {"query": SECRET["card"], "limit": 10}).json
    tap.equal(len(adam["results"]), 1, "who sees everything finds by everything")


def test_duplicates_seen(tap, server):
    """Who does not see all that records are matched by is told what follows from what they see, and nothing else."""
    people = People(server)
    people.add(adam="super_administrator", kim="administrator", uma="administrator")
    fields = {"contacts": {"phone": "masked", "date_of_birth": "hidden", "mobilephone": "masked"}}
    role(server, "desk", fields, [v for v in VERBS if v != "unmask"])
    role(server, "deskplus", fields, VERBS)
    people.change("kim", role="desk")
    people.change("uma", role="deskplus")
    adam, kim, uma = (people.who[name] for name in ("adam", "kim", "uma"))

    def make(**properties):
        made = adam.call("POST", CONTACTS, {"properties": properties, "onDuplicate": "create"})
        assert made.status == 201, made
        return made.json["id"]

    def told(who, **properties):
        found = ask(who, "POST", f"{CONTACTS}/check", {"properties": properties}).json["candidates"]
        return [(c["record"]["id"], round(c["probability"], 6), c["certainty"], sorted(r["level"] for r in c["reasons"]) if "level" in
                 (c["reasons"] or [{}])[0] else json.dumps(c["reasons"])) for c in found]

    base = {"firstname": "Vera", "lastname": "Visible", "city": "Oslo"}
    plain = make(**base, email="vera.one@firma.pl")
    hidden = make(**base, email="vera.two@firma.pl", phone="+48601234567", date_of_birth="1980-02-03")
    one, two = told(kim, **base, email="vera.one@firma.pl"), told(kim, **base, email="vera.two@firma.pl")
    tap.equal(([row[0] for row in one], [row[0] for row in two]), ([plain], [hidden]), "who shares an address and a name is told")
    tap.equal(one[0][1:], two[0][1:], "with the same certainty and reasons, whatever is kept back of them")
    tap.ok("+48" not in str(two) and "1980" not in str(two) and "birth" not in str(two), "reasons leave out what is", two)
    fits = told(uma, **base, email="vera.two@firma.pl", phone="+48601234567")
    wrong = told(uma, **base, email="vera.two@firma.pl", phone="+48601999999")
    tap.equal((fits, wrong), (two, two), "a masked number that one types changes nothing, right or wrong")
    tap.equal((told(uma, lastname="Visible", phone="+48601234567"), told(kim, **base)), ([], []),
              "nobody is found by what is kept back, nor who is alike only")
    wide = ask(adam, "POST", f"{CONTACTS}/check", {"properties": {**base, "email": "vera.two@firma.pl", "phone": "+48601234567"}}).json
    tap.ok(any(c["record"]["id"] == plain for c in wide["candidates"]), "as who sees all is told of", wide["candidates"])
    refused = ask(kim, "POST", CONTACTS, {"properties": {**base, "email": "vera.two@firma.pl"}, "onDuplicate": "ask"})
    tap.ok(refused.status == 409 and [c["record"]["id"] for c in refused.json["candidates"]] == [hidden] and b"+4860" not in refused.body,
           "and asked before making another", refused)
    tap.equal(ask(kim, "POST", "/crm/v3/objects/contacts", {"properties": {"email": "vera.two@firma.pl"}}).status, 409, "by programs, too")
    made = ask(uma, "POST", CONTACTS, {"properties": {"lastname": "Visible", "phone": "+48601234567"}, "onDuplicate": "ask"})
    tap.equal(made.status, 201, "a number that is kept back stops nobody")


def test_writing(tap, server):
    world = World(server)
    id, kim, uma, adam = world.ids["contacts"], world.kim, world.uma, world.adam
    before = at_rest(server.store)
    for properties in ({"jobtitle": "King"}, {"card": "x"}, {"salary": "1"}, {"jobtitle": ""},
                       {"lastname": "Changed", "jobtitle": "King"}):
        for method, path in (("PATCH", f"{CONTACTS}/{id}"), ("PATCH", f"/crm/v3/objects/contacts/{id}"),
                             ("POST", CONTACTS), ("POST", "/crm/v3/objects/contacts")):
            answer = ask(kim, method, path, {"properties": properties})
            if answer.status != 403:
                tap.ok(False, f"{method} {path} {properties}: {answer.status}")
    answer = ask(kim, "PATCH", f"{CONTACTS}/{id}", {"properties": {"jobtitle": "King"}})
    tap.ok("Job title" in answer.json["detail"], f"the refusal names the property: {answer.json['detail']}")
    batch = ask(kim, "POST", "/crm/v3/objects/contacts/batch/update",
                {"inputs": [{"id": id, "properties": {"jobtitle": "King"}}]})
    tap.ok(batch.status in (207, 403), f"nor many at once ({batch.status})")
    history = ask(adam, "GET", f"{CONTACTS}/{id}/history").json["results"]
    secret = [e["id"] for e in history if any(c["property"] == "pesel_no" for c in e["changes"])
              and e["action"] == "updated"]
    for entry in secret:
        tap.equal(ask(kim, "POST", f"{CONTACTS}/{id}/history/{entry}/revert").status, 403,
                  "what is not seen is not taken back")
    merged = ask(kim, "POST", "/api/v1/merges", {"type": "contacts", "primary": id,
                                                 "records": [world.other]})
    tap.ok(merged.status in (400, 403), f"nor merged ({merged.status})")
    tap.equal(changed(before, content(server.store)), [], "all that changed nothing")

    changed_one = ask(kim, "PATCH", f"{CONTACTS}/{id}", {"properties": {"lastname": "Newname"}})
    tap.equal(changed_one.status, 200, "the rest may be changed")
    tap.ok(not any(p.encode() in changed_one.body for p in PARTS), "and the answer keeps back the same")
    full = ask(adam, "GET", f"{CONTACTS}/{id}").json
    tap.equal([full["properties"].get(n) for n in ("pesel_no", "card", "email", "lastname", "jobtitle")],
              [SECRET["pesel_no"], SECRET["card"], SECRET["email"], "Newname", "Baker"],
              "nothing is lost by a change of who does not see all")
    tap.equal(full["properties"]["salary"], 73219.5, "numbers neither")
    found = ask(adam, "POST", f"{CONTACTS}/query", {"query": SECRET["card"], "limit": 5}).json["results"]
    tap.equal([r["id"] for r in found], [id], "and it is still found by all of it")
    for call in (("DELETE", f"{CONTACTS}/{id}"), ("POST", f"{CONTACTS}/{id}/restore")):
        done = ask(kim, *call)
        tap.ok(done.status in (200, 204) and not any(p.encode() in done.body for p in PARTS),
               f"{call[0]} {done.status}")
    full = ask(adam, "GET", f"{CONTACTS}/{id}").json
    tap.equal(full["properties"].get("card"), SECRET["card"], "archived and brought back whole")
    tap.equal(len(full["contactPoints"]), 1, "with its addresses")
    made = ask(kim, "POST", CONTACTS, {"properties": {"lastname": "Fresh"}})
    tap.equal(made.status, 201, "new ones may be made")
    made = ask(kim, "POST", CONTACTS, {"properties": {"lastname": "Templated"}, "template": world.template})
    full = ask(adam, "GET", f"{CONTACTS}/{made.json.get('id')}")
    tap.equal((made.status, full.json["properties"].get("city"), full.json["properties"].get("card")),
              (201, "Oslo", None), "a template gives what may be set")
    wire, last = "/crm/v3/objects/contacts", {"properties": {"lastname": "Wired"}}
    names = ["card", "email", "salary", "pesel_no", "lastname"]
    wrong = []
    for method, path, body in (
            ("PATCH", f"{wire}/{id}?properties={','.join(names)}", last), ("POST", wire, last),
            ("POST", f"{wire}/batch/update", {"inputs": [{"id": id, **last}]}),
            ("POST", f"{wire}/batch/create", {"inputs": [last]}),
            ("POST", f"{wire}/batch/upsert", {"inputs": [{"id": id, "idProperty": "id", **last}]}),
            ("POST", f"{wire}/batch/upsert", {"inputs": [{"id": SECRET["email"], "idProperty": "email", **last}]}),
            ("POST", f"{CONTACTS}/{id}/associations", {"type": "deals", "to": world.ids["deals"]}),
            ("POST", f"{CONTACTS}/{id}/consents", {"purpose": "mail", "state": "given"}),
            ("POST", f"{CONTACTS}/{id}/shares", {"userId": world.people.ids["uma"]})):
        answer = ask(kim, method, path, body)
        told = [part for part in PARTS if part.encode() in answer.body
                and part.encode() not in str(body).encode()]
        if told:
            wrong.append((method, path, answer.status, told))
    tap.equal(wrong, [], "answers to changes keep back the same")
    full = ask(adam, "GET", f"{CONTACTS}/{id}").json
    tap.equal([full["properties"].get(n) for n in ("pesel_no", "card", "email", "lastname")],
              [SECRET["pesel_no"], SECRET["card"], SECRET["email"], "Wired"], "and lose nothing")


def test_worked_out(tap, server):
    """What is worked out behind a change rests on all values, whoever made it."""
    people = People(server)
    people.add(adam="super_administrator", kim="administrator")
    adam, kim = people.who["adam"], people.who["kim"]
    role(server, "blind", {"contacts": {"city": "hidden"}}, ["view"])
    people.change("kim", role="blind")
    listed = kim.call("GET", "/api/v1/types/contacts/properties").json["results"]
    tap.equal([p["name"] for p in listed if p["name"] == "city" or p["name"].startswith("~")], [], "the list of properties has no hidden one")
    tap.ok(any(p["name"] == "lastname" for p in listed), "and the others")
    made = server.post("/api/v1/types/contacts/properties", {
        "name": "worth", "type": "number", "label": {"en": "Worth"}, "group": "contactinformation",
        "calculation": '{"rollup":"sum","type":"deals","property":"amount"}'})
    assert made.status == 201, made
    role(server, "clerk", {"deals": {"amount": "hidden"}}, [v for v in VERBS if v != "unmask"])
    people.change("kim", role="clerk")

    def enter(who, type, **properties):
        done = ask(who, "POST", f"/api/v1/objects/{type}", {"properties": properties, "onDuplicate": "create"})
        assert done.status == 201, done
        return done.json["id"]
    contact, deals = enter(adam, "contacts", lastname="Rich"), [enter(adam, "deals", dealname=f"D{i}", amount=500)
                                                                for i in range(2)]
    worth = lambda who: ask(who, "GET", f"{CONTACTS}/{contact}").json["properties"].get("worth")
    for deal in deals:
        linked = ask(kim, "POST", f"{CONTACTS}/{contact}/associations", {"type": "deals", "to": deal})
        assert linked.status == 201, linked
    tap.equal((worth(adam), worth(kim)), (1000, None), "a sum over what is hidden is right, and hidden as well")
    for call in (("PATCH", f"/api/v1/objects/deals/{deals[0]}", {"properties": {"dealname": "E"}}),
                 ("DELETE", f"/api/v1/objects/deals/{deals[1]}", None)):
        tap.ok(ask(kim, *call).status in (200, 204), f"{call[0]} by one who does not see the amount")
    tap.equal(worth(adam), 500, "it stays right")
    gone = ask(kim, "DELETE", f"{CONTACTS}/{contact}/associations?type=deals&to={deals[0]}")
    tap.equal((gone.status, worth(adam)), (204, 0), "and follows what is dissociated")
    deal = ask(adam, "GET", f"/api/v1/objects/deals/{deals[0]}").json["properties"]
    tap.equal((deal["dealname"], deal["amount"]), ("E", 500), "the amount is kept")


def test_reveal(tap, server):
    world = World(server)
    id, kim, uma, adam = world.ids["contacts"], world.kim, world.uma, world.adam
    path = f"{CONTACTS}/{id}/reveal"
    tap.equal(ask(kim, "POST", path, {"property": "card"}).status, 403, "not without the right")
    shown = ask(uma, "POST", path, {"property": "card"})
    tap.equal((shown.status, shown.json), (200, {"property": "card", "value": SECRET["card"],
                                                 "display": SECRET["card"]}), "with it the value is shown")
    tap.equal(ask(uma, "POST", path, {"property": "salary"}).json["value"], 73219.5, "typed")
    tap.equal(ask(uma, "POST", path, {"property": "pesel_no"}).status, 400, "hidden stays unknown")
    tap.equal(ask(uma, "POST", path, {"property": "lastname"}).status, 400, "what is seen is not asked for")
    trail = ask(adam, "GET", "/api/v1/audit?action=record.unmask").json["results"]
    tap.equal(sorted((e["actor"]["name"], e["subject"]) for e in trail),
              [("uma", "card"), ("uma", "salary")], "each is in the trail")
    tap.ok(not any(SECRET["card"] in str(e) for e in trail), "without the value")
    done = ask(uma, "PATCH", f"{CONTACTS}/{id}", {"properties": {"card": "MskNewcard5566"}})
    tap.equal((done.status, done.json["masked"]["card"]), (200, "•••• 66"), "who may see it may set it")


def test_sensitive(tap, server):
    people = People(server)
    people.add(adam="super_administrator", ewa="analyst", stef="steward")
    property_of(server, "contacts", "pesel_no")
    said = server.patch("/api/v1/types/contacts/properties/pesel_no", {"standard": {"sensitive": True}})
    assert said.status == 200, said
    made = people.who["adam"].call("POST", CONTACTS, {"properties": {"lastname": "A", "pesel_no": "44051401458"}})
    path = f"{CONTACTS}/{made.json['id']}"
    tap.equal(ask(people.who["ewa"], "GET", path).json.get("masked"), {"pesel_no": "•••• 58"},
              "personal data is masked for who may not unmask")
    tap.equal(ask(people.who["stef"], "GET", path).json["properties"].get("pesel_no"), "44051401458",
              "others see it")
    role(server, "open", {"contacts": {"pesel_no": "read"}}, ["view"])
    people.change("ewa", role="open")
    tap.equal(ask(people.who["ewa"], "GET", path).json["properties"].get("pesel_no"), "44051401458",
              "a role may say otherwise")


def test_roles(tap, server):
    people = People(server)
    people.add(adam="super_administrator", kim="administrator")
    adam, kim = people.who["adam"], people.who["kim"]
    base = {"areas": [], "rights": {"*": {"view": "all"}}}

    def make(who, name, fields):
        return ask(who, "POST", "/api/v1/roles", {"name": name, **base, "fields": fields})
    made = make(adam, "few", {"contacts": {"jobtitle": "read", "email": "masked"}})
    tap.equal((made.status, made.json["fields"]), (201, {"contacts": {"jobtitle": "read", "email": "masked"}}),
              "a role has fields")
    for fields, status in (({"contacts": {"nothing": "read"}}, 400), ({"nothing": {"email": "read"}}, 400),
                           ({"contacts": {"email": "secret"}}, 400), ({"contacts": {"id": "hidden"}}, 400),
                           ({"deals": {"dealstage": "hidden"}}, 400), ({"contacts": ["email"]}, 400),
                           ({"contacts": {"owner_id": "masked"}}, 400)):
        answer = make(adam, "bad", fields)
        tap.equal(answer.status, status, f"{fields}: {answer.json.get('detail')}")
    kept = ask(adam, "PUT", "/api/v1/roles/few", {**base, "label": "Few"})
    tap.equal(kept.json["fields"], made.json["fields"], "who does not name fields does not open them")
    gone = ask(adam, "PUT", "/api/v1/roles/few", {**base, "fields": {}})
    tap.equal(gone.json["fields"], {}, "naming none does")
    role(server, "users", {"contacts": {"email": "masked"}}, VERBS, ["users"])
    people.change("kim", role="users")
    tap.equal([make(kim, n, f).status for n, f in (
        ("a", {}), ("b", {"contacts": {"email": "read"}}), ("c", {"contacts": {"email": "masked"}}),
        ("d", {"contacts": {"email": "hidden"}}))], [403, 403, 201, 201],
        "nobody gives a role that sees what they do not")
    rights = ask(kim, "GET", "/api/v1/session").json["rights"]
    tap.equal(rights["fields"], {"contacts": {"email": "masked"}}, "one's session tells")


run(test_worked_out, test_roles, test_reveal, test_unknown_and_masked, test_oracles, test_duplicates_seen, test_writing, test_sensitive, test_every_route)
