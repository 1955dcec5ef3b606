#!/usr/bin/env python3
"""Every route of the table, called by a person of every role, about records of different owners.

What a role gives is said independently in rights_model.py. Of each call it must be true that
  - what the role does not give is refused with 403, what is not seen with 404 or a refusal,
  - no text of a record that the person does not see stands in the answer,
  - after a refusal the store holds what it held before (its content is hashed).
Calls that are allowed and change something are not made here; test_rights.py makes them.
"""
import itertools
import json
import time

from support import command, run, scan
from content import at_rest, changed, content  # of tests/support, which support.py makes known
from rights_model import BELOW, DEPARTMENT, Person
from rights_people import People

KINDS = {"contacts": "lastname", "companies": "name", "deals": "dealname", "products": "name",
         "notes": "hs_note_body", "tasks": "hs_task_subject"}
MORE = {"notes": {"happened_at": "2026-03-01T10:00:00Z"}, "tasks": {"due_at": "2026-03-01T10:00:00Z"}}
OWNERS = ("anna", "jan", "ola", "adam")
GOOD = range(200, 300)


def staff(server):
    people = People(server)
    people.add(adam="super_administrator", ada="administrator", mia="manager", anna="representative",
               jan="representative", ola="representative", stef="steward", ewa="analyst",
               wit="warehouse", ina="integration")
    sales = people.department("Sales", manager="mia")
    north = people.department("Sales north", above=sales)
    other = people.department("Service")
    for name, department in dict(mia=sales, anna=north, jan=north, ola=other).items():
        people.change(name, departmentId=department)
    return people, {
        "adam": Person("adam", "super-administrator"), "ada": Person("ada", "administrator"),
        "mia": Person("mia", "manager", {DEPARTMENT: {"mia"}, BELOW: {"mia", "anna", "jan"}},
                      managed={"mia", "anna", "jan"}),
        "anna": Person("anna", "representative"), "ola": Person("ola", "representative"),
        "stef": Person("stef", "steward"), "ewa": Person("ewa", "analyst"),
        "wit": Person("wit", "warehouse"), "ina": Person("ina", "integration")}


class World:
    """A record of each kind for each owner, each with a text that stands nowhere else."""

    def __init__(self, server, people):
        self.ids, self.canaries, self.people = {}, {}, people
        adam = people.who["adam"]
        for kind, owner in itertools.product(KINDS, OWNERS):
            canary = f"Qx{kind[:4]}{owner}Zw"
            made = adam.call("POST", f"/api/v1/objects/{kind}",
                             {"properties": {KINDS[kind]: canary, "owner_id": people.ids[owner],
                                             **MORE.get(kind, {})},
                              "onDuplicate": "create"})
            assert made.status == 201, made
            self.ids[kind, owner], self.canaries[kind, owner] = made.json["id"], canary
        for one, other in itertools.product(OWNERS, OWNERS):
            path = f"/api/v1/objects/contacts/{self.ids['contacts', one]}/associations"
            for kind in ("companies", "deals", "notes", "tasks"):
                linked = adam.call("POST", path, {"type": kind, "to": self.ids[kind, other]})
                assert linked.status in GOOD, linked

    def told(self, body):
        return [text for text in self.canaries.values() if text.encode() in body]

    def leaks(self, person, body):
        return [text for (kind, owner), text in self.canaries.items()
                if text.encode() in body and not person.holds("view", kind, owner)]


def routes():
    for line in command("routes").stdout.splitlines():
        method, pattern, permission, lane, body, _, _, dialect = line.split("\t")
        if dialect != "web" and pattern not in ("/api/v1/session", "/api/v1/setup"):
            yield method, pattern, permission, body


# What stands for parts of a path that name no record.
FILLING = {"version": "2026-03", "toType": "companies", "kind": "279", "number": "279",
           "name": "email", "groupName": "contactinformation", "pipelineId": "default",
           "stageId": "1", "file": "1", "token": "x", "task": "1", "share": "1", "entry": "1",
           "source": "1", "code": "EUR", "date": "2026-01-01", "pair": "USD",
           "associationIdentifier": "1", "property": "email", "domain": "example.com"}


def fill(pattern, world, kind, owner):
    parts = []
    for part in pattern.split("/"):
        if not part.startswith("{"):
            parts.append(part)
            continue
        name = part.strip("{}*")
        if name == "type":
            parts.append(kind)
        elif name in ("id", "record") and kind:
            parts.append(world.ids[kind, owner])
        elif name == "toId":
            parts.append(world.ids["companies", owner])
        else:
            parts.append(FILLING.get(name, "1"))
    return "/".join(parts)


BODIES = {
    "/api/v1/objects/{type}/query": {"limit": 100},
    "/api/v1/objects/{type}/{id}": {"properties": {}},
    "/crm/v3/objects/{type}/{id}": {"properties": {}},
    "/crm/v3/objects/{type}/search": {"limit": 100, "filterGroups": []},
}


def body_of(method, pattern, kind):
    if method == "GET":
        return None
    if method == "PATCH" and pattern in BODIES and "{id}" in pattern:
        return {"properties": {KINDS[kind]: "Changed"}}
    return BODIES.get(pattern, {})


def cases(pattern):
    if "{type}" not in pattern:
        return [(None, None)]
    if "{id}" in pattern or "{record}" in pattern:
        return itertools.product(KINDS, OWNERS)
    return [(kind, OWNERS[0]) for kind in KINDS]


# Owners of pairs that are surely one: groups, each of two owners or one.
PAIRS = (("anna", "anna"), ("anna", "jan"), ("anna", "ola"), ("ola", "adam"), ("jan", "jan"))
NAMES = (("Jan", "Kowalski"), ("Ewa", "Bogucka"), ("Piotr", "Wrona"), ("Zofia", "Dzik"), ("Tomasz", "Szymczak"))


class Queue:
    """Groups whose records are of different owners, looked at by everybody."""

    def __init__(self, server, people):
        self.people, self.groups, self.canaries = people, {}, {}
        ids = {}
        for n, owners in enumerate(PAIRS):
            for i, owner in enumerate(owners):
                canary = f"Qxpair{n}{owner}{i}Zw"
                made = people.who["adam"].call("POST", "/api/v1/objects/contacts", {
                    "onDuplicate": "create", "properties": {
                        **dict(zip(("firstname", "lastname"), NAMES[n])), "email": f"p{n}@firma{n}.example",
                        "phone": f"+48 600 100 {200 + n}", "jobtitle": canary, "owner_id": people.ids[owner]}})
                assert made.status == 201, made
                ids.setdefault(owners, set()).add(made.json["id"])
                self.canaries[canary] = owner
        scan(server)
        listed = people.who["adam"].call("GET", "/api/v1/duplicates?type=contacts&limit=200").json["results"]
        for group in listed:
            for owners in PAIRS:
                if ids[owners] == {r["id"] for r in group["records"]}:
                    self.groups[owners] = group["id"]
        assert set(self.groups) == set(PAIRS), listed
        done = people.who["adam"].call("PUT", "/api/v1/review-policy", {
            "automatic": False, "unassigned": "shown", "rules": [], "turn": []})
        assert done.status == 200, done

    def seen(self, person):
        """Of nobody's groups, those of which the person sees every record and may merge some."""
        if not person.allowed("merge", "contacts"):
            return set()
        return {owners for owners in PAIRS if all(person.holds("view", "contacts", one) for one in owners)}

    def judge(self, tap, person):
        who, seen, wrong = self.people.who[person.name], self.seen(person), []
        enters = person.allowed("merge", "contacts")

        def ask(method, path, body=None):
            answer = who.call(method, f"/api/v1/{path}", body)
            for canary, owner in self.canaries.items():
                if canary.encode() in answer.body and not person.holds("view", "contacts", owner):
                    wrong.append(f"{method} {path} tells {canary}")
            return answer

        for words in ("", "&sort=value", "&sort=size", "&q=Bogucka", "&status=merged", "&reviewer=none", "&reviewer=mine",
                      f"&owner={self.people.ids['ola']}", "&has=jobtitle", "&source=api"):
            answer = ask("GET", f"duplicates?type=contacts&limit=200{words}")
            if not enters:
                wrong += [f"enters: {words}"] if answer.status != 403 else []
                continue
            found = {o for o in PAIRS for g in answer.json["results"] if g["id"] == self.groups[o]}
            if not found <= seen or answer.json["total"] != len(answer.json["results"]):
                wrong.append(f"{words}: {found - seen}, {answer.json['total']}")
            if answer.json["counters"]["open"] != len(seen):
                wrong.append(f"{words} counts {answer.json['counters']['open']} instead of {len(seen)}")
            if words == "" and found != seen:
                wrong.append(f"does not see {seen - found}")
        for owners, id in self.groups.items():
            wanted = 403 if not enters else 200 if owners in seen else 404
            answer = ask("GET", f"duplicates/{id}")
            if answer.status != wanted:
                wrong.append(f"{owners}: {answer.status} instead of {wanted}")
            for body in ({"decision": "later"}, {"decision": "not_duplicate", "records": []}):
                if owners not in seen and ask("POST", f"duplicates/{id}/decision", body).status not in (403, 404):
                    wrong.append(f"{owners} is decided")
        for path in ("duplicates/decisions", "duplicates/runs", "reviewers?type=contacts", "summary"):
            ask("GET", path)
        tap.equal(wrong, [], f"{person.role} ({person.name}) gets of the queue what is theirs: {len(seen)} groups")


class Judge:
    def __init__(self, tap, server, world):
        self.tap, self.server, self.world = tap, server, world
        self.wrong, self.calls, self.refusals, self.told = [], 0, 0, set()

    def note(self, person, method, path, answer, why):
        self.wrong.append(f"{person.name} {method} {path}: {answer.status} {why}")

    def ask(self, person, method, path, body, headers=None):
        for _ in range(50):
            answer = self.world.people.who[person.name].call(method, path, body, headers)
            self.calls += 1
            if answer.status != 503:
                break
            time.sleep(0.1)  # as many exports as may go on at once are under way
        return answer

    def call(self, person, method, pattern, permission, kind, owner):
        allowed = person.allowed(permission, kind)
        verb = permission.split("-")[0]
        about = kind and ("{id}" in pattern or "{record}" in pattern)
        seen = not about or person.holds("view", kind, owner)
        held = not about or "-" in permission or person.holds(
            verb if verb in ("edit", "delete", "merge", "share") else "view", kind, owner)
        reads = method == "GET" or verb == "view"
        if allowed and seen and held and not reads:
            return
        path = fill(pattern, self.world, kind, owner)
        answer = self.ask(person, method, path, body_of(method, pattern, kind))
        refused = not (allowed and seen and held)
        self.refusals += refused
        if answer.status >= 500:
            self.note(person, method, path, answer, "fails")
        if refused and answer.status in GOOD:
            self.note(person, method, path, answer, f"is let through ({permission})")
        if not allowed and answer.status != 403:
            self.note(person, method, path, answer, f"wants 403 ({permission})")
        if allowed and not seen and "{toId}" not in pattern and answer.status not in (400, 404):
            self.note(person, method, path, answer, "wants 404")
        self.hear(person, method, path, answer)

    def hear(self, person, method, path, answer):
        """A canary may only be told to whom it may; which routes tell any is noted."""
        if self.world.told(answer.body):
            self.told.add(path.split("?")[0])
        for text in self.world.leaks(person, answer.body):
            self.note(person, method, path, answer, f"tells {text}")
        if "/objects/" in path and "/associations" in path:
            for key in self.world.ids:
                hit = f'"{self.world.ids[key]}"'.encode() in answer.body
                if hit:
                    self.told.add(path)
                if hit and answer.status in GOOD and not person.holds("view", *key):
                    self.note(person, method, path, answer, f"leads to {key}")

    def look_for(self, person, kind, owner):
        """By its very text: searched, filtered, sorted, added up, checked for duplicates."""
        text, name = self.world.canaries[kind, owner], KINDS[kind]
        wire = [{"filters": [{"propertyName": name, "operator": "EQ", "value": text}]}]
        calls = [("GET", f"/api/v1/search?q={text}", None),
                 ("POST", f"/api/v1/objects/{kind}/query", {"filterGroups": wire, "limit": 10}),
                 ("POST", f"/api/v1/objects/{kind}/query", {"query": text, "limit": 10}),
                 ("POST", f"/api/v1/objects/{kind}/totals", {"by": name}),
                 ("POST", f"/crm/v3/objects/{kind}/search", {"filterGroups": wire}),
                 ("POST", f"/crm/v3/objects/{kind}/search", {"query": text}),
                 ("POST", f"/crm/v3/objects/{kind}/batch/read",
                  {"inputs": [{"id": self.world.ids[kind, owner]}], "properties": [name]}),
                 ("POST", f"/api/v1/objects/{kind}/check", {"properties": {name: text}})]
        seen = person.holds("view", kind, owner)
        if kind == "contacts":
            path = f"/api/v1/objects/contacts/{self.world.ids[kind, owner]}/associations?type=companies"
            self.hear(person, "GET", path, self.world.people.who[person.name].call("GET", path))
        for method, path, body in calls:
            answer = self.world.people.who[person.name].call(method, path, body)
            self.calls += 1
            # What was asked for may be said again; who has it may not.
            id = f'"{self.world.ids[kind, owner]}"'.encode()
            found = answer.body.partition(b'"errors"')[0]  # where what was asked for is said again
            if not seen and answer.status in GOOD and id in found:
                self.note(person, method, path, answer, f"finds {text}")
            if not seen and answer.status in GOOD and b'"total":1' in answer.body:
                self.note(person, method, path, answer, f"counts {text}")
            if answer.status >= 500:
                self.note(person, method, path, answer, "fails")

    def assist(self, person, kind, owner):
        """The same through the tools of assistants. What they refuse is an answer that says so."""
        text, id = self.world.canaries[kind, owner], self.world.ids[kind, owner]
        about, own = {"type": kind, "id": id}, {KINDS[kind]: text}
        pair = [id, self.world.ids[kind, "jan" if owner == "adam" else "adam"]]
        company = {"toType": "companies", "toId": self.world.ids["companies", owner]}
        for tool, verb, arguments in (
                ("search", None, {"query": text}), ("find_records", None, {"type": kind, "query": text}),
                ("read_record", "view", about), ("list_associations", "view", {**about, "toType": "contacts"}),
                ("find_duplicates", None, {"type": kind, "properties": own}),
                ("find_duplicates", "duplicates", {"type": kind}),
                ("explain_match", "view", {"type": kind, "a": pair[0], "b": pair[1]}),
                ("propose_merge", "view", {"type": kind, "records": pair}),
                ("create_record", "enter", {"type": kind, "properties": own, "onDuplicate": "create"}),
                ("update_record", "edit", {**about, "properties": own}),
                ("associate", "edit", {**about, **company}), ("dissociate", "edit", {**about, **company}),
                ("add_note", "view", {**about, "text": "Seen"}),
                ("merge_records", "merge", {"type": kind, "primary": pair[0], "records": pair[1:]})):
            given = person.allowed(verb, kind) if verb else True
            held = verb in (None, "enter", "duplicates") or person.holds(verb, kind, owner)
            changes = tool in ("create_record", "update_record", "associate", "dissociate", "add_note", "merge_records")
            if changes and given and held:
                continue
            answer = self.ask(person, "POST", "/mcp", {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                                                       "params": {"name": tool, "arguments": arguments}},
                              {"Accept": "application/json, text/event-stream"})
            result = answer.json.get("result", {})
            if not (given and held):
                self.refusals += 1
                if not result.get("isError"):
                    self.note(person, tool, f"{kind} of {owner}", answer, "is let through")
                elif result["structuredContent"]["error"]["code"] == "internal":
                    self.note(person, tool, f"{kind} of {owner}", answer, "does not say why")
            told = json.dumps(result.get("structuredContent", {}).get("results", "")) if tool == "search" else ""
            if person.holds("view", kind, owner) or tool not in ("search", "find_records", "find_duplicates"):
                self.hear(person, "POST", f"/mcp/{tool}", answer)
            elif f'"{id}"' in told or f'"{id}"'.encode() in answer.body:
                self.note(person, tool, f"{kind} of {owner}", answer, f"finds {text}")


def test_matrix(tap, server):
    people, persons = staff(server)
    world = World(server, people)
    groups = Queue(server, people)
    table = list(routes())
    judge = Judge(tap, server, world)
    server.get("/api/v1/jobs")
    for person in persons.values():
        before, wrong = at_rest(server.store), len(judge.wrong)
        for method, pattern, permission, _ in table:
            for kind, owner in cases(pattern):
                judge.call(person, method, pattern, permission, kind, owner)
        for kind, owner in itertools.product(KINDS, OWNERS):
            judge.look_for(person, kind, owner)
            judge.assist(person, kind, owner)
        groups.judge(tap, person)
        moved = changed(before, content(server.store))
        tap.equal(judge.wrong[wrong:wrong + 8], [], f"{person.role} ({person.name}) gets no further")
        tap.equal(moved, [], f"what {person.name} was refused changed nothing")
    # The canaries are where they would leak from: the routes that read tell them to those who may see.
    for part in ("/api/v1/objects/contacts/query", "/crm/v3/objects/deals", "/associations",
                 "/timeline", "/overview", "/history", "/associations/companies", "/mcp/find_records",
                 "/mcp/read_record", "/mcp/search"):
        tap.ok(any(path.endswith(part) for path in judge.told), f"{part} tells whom it may")
    tap.ok(judge.calls >= 10000, f"{judge.calls} calls were made, {judge.refusals} to be refused")


run(test_matrix)
