"""Definitions that change while the server runs: properties, groups and types of the object interface."""
import time

from support import is_problem, is_standard_error, run

PROPERTIES = "/crm/v3/properties/contacts"
SCHEMAS = "/crm-object-schemas/v3/schemas"


def make(server, name, kind="string", field="text", **more):
    answer = server.post(PROPERTIES, {"name": name, "label": f"Label {name}", "type": kind, "fieldType": field,
                                      "groupName": "contactinformation", **more})
    assert answer.status == 201, answer
    return answer.json


def record(server, **properties):
    answer = server.post("/crm/v3/objects/contacts", {"properties": properties})
    assert answer.status == 201, answer
    return answer.json["id"]


def value(server, number, name):
    return server.get(f"/crm/v3/objects/contacts/{number}?properties={name}").json["properties"][name]


def test_property(tap, server):
    made = make(server, "tier", "enumeration", "select", description="How dear",
                options=[{"label": "B", "value": "b", "displayOrder": 1, "hidden": False},
                         {"label": "A", "value": "a", "displayOrder": 0, "hidden": False}])
    tap.equal([option["value"] for option in made["options"]], ["a", "b"], "options are in their order")
    tap.equal([made[key] for key in ("type", "fieldType", "groupName", "description", "hubspotDefined", "archived")],
              ["enumeration", "select", "contactinformation", "How dear", False, False], "as it was sent")
    tap.equal(made["modificationMetadata"], {"archivable": True, "readOnlyDefinition": False,
                                             "readOnlyOptions": False, "readOnlyValue": False}, "what may change")
    tap.ok(made["createdAt"] and made["updatedAt"], "with its times")
    person = record(server, lastname="Nowak", tier="b")
    changed = server.patch(f"{PROPERTIES}/tier", {"label": "Class", "options": [
        {"label": "A", "value": "a"}, {"label": "C", "value": "c"}]}).json
    tap.equal(changed["label"], "Class", "the label is changed")
    tap.equal([(option["value"], option["hidden"]) for option in changed["options"]],
              [("a", False), ("c", False), ("b", True)], "an option that is left out is hidden")
    tap.equal(value(server, person, "tier"), "b", "and who has it keeps it")
    is_standard_error(tap, server.post("/crm/v3/objects/contacts", {"properties": {"tier": "z"}}), 400,
                      "VALIDATION_ERROR", "a value that is no option")
    tap.equal(server.delete(f"{PROPERTIES}/tier").status, 204, "archived")
    is_standard_error(tap, server.get(f"{PROPERTIES}/tier"), 404, "OBJECT_NOT_FOUND", "then it is not there")
    tap.equal(server.get(f"{PROPERTIES}/tier?archived=true").json["archived"], True, "but among the archived ones")


def test_kinds(tap, server):
    for kind, field in (("string", "text"), ("string", "textarea"), ("string", "html"), ("string", "phonenumber"),
                        ("string", "file"), ("number", "number"), ("date", "date"), ("datetime", "date"),
                        ("enumeration", "radio"), ("enumeration", "checkbox"), ("enumeration", "booleancheckbox"),
                        ("bool", "booleancheckbox")):
        made = make(server, f"k_{kind}_{field}", kind, field)
        tap.equal((made["type"], made["fieldType"]), (kind, field), f"{kind}/{field} is answered as it was sent")
    formula = make(server, "doubled", "number", "calculation_equation", calculationFormula="k_number_number * 2")
    tap.equal((formula["calculated"], formula["calculationFormula"], formula["modificationMetadata"]["readOnlyValue"]),
              (True, "k_number_number * 2", True), "a calculated one")
    for kind, field in (("number", "radio"), ("colour", "text"), ("date", "calculation_equation")):
        answer = server.post(PROPERTIES, {"name": "bad", "label": "Bad", "type": kind, "fieldType": field})
        is_standard_error(tap, answer, 400, "VALIDATION_ERROR", f"{kind}/{field}")
    tap.ok("number/number" in server.post(PROPERTIES, {"name": "bad", "label": "x", "type": "number",
                                                       "fieldType": "radio"}).json["message"],
           "the refusal names what would be possible")


def test_unique(tap, server):
    make(server, "code", hasUniqueValue=True)
    first = record(server, lastname="Nowak", code="K-1")
    again = server.post("/crm/v3/objects/contacts", {"properties": {"code": "K-1"}})
    is_standard_error(tap, again, 409, "CONFLICT", "a value that another one has")
    tap.ok(f"Existing ID: {first}" in again.json["message"], "names who has it", again)
    tap.equal(server.get("/crm/v3/objects/contacts/K-1?idProperty=code").json["id"], first, "a record by that value")
    tap.equal(server.patch("/crm/v3/objects/contacts/K-1?idProperty=code",
                           {"properties": {"city": "Łódź"}}).json["id"], first, "and it is changed by it")
    done = server.post("/crm/v3/objects/contacts/batch/upsert", {"inputs": [
        {"id": "K-1", "idProperty": "code", "properties": {"city": "Warszawa"}},
        {"id": "K-2", "idProperty": "code", "properties": {"code": "K-2", "lastname": "Other"}}]})
    tap.equal([result["new"] for result in done.json["results"]], [False, True], "and by upsert")
    other = done.json["results"][1]["id"]
    taken = server.patch(f"/crm/v3/objects/contacts/{other}", {"properties": {"code": "K-1"}})
    is_standard_error(tap, taken, 409, "CONFLICT", "a change to a value that another one has")
    tap.equal(value(server, other, "code"), "K-2", "and leaves it as it was")


def test_batch(tap, server):
    body = {"inputs": [{"name": "b_one", "label": "One", "type": "string", "fieldType": "text"},
                       {"name": "email", "label": "Taken", "type": "string", "fieldType": "text"}]}
    part = server.post(f"{PROPERTIES}/batch/create", body)
    tap.equal((part.status, part.json["numErrors"], [p["name"] for p in part.json["results"]]), (207, 1, ["b_one"]),
              "in part")
    tap.equal(part.json["errors"][0]["category"], "CONFLICT", "with the reason")
    is_standard_error(tap, server.post(f"{PROPERTIES}/batch/create", body), 409, "CONFLICT", "nothing at all")
    tap.equal(server.post(f"{PROPERTIES}/batch/archive", {"inputs": [{"name": "b_one"}, {"name": "nothing"}]}).status,
              204, "archived; gone is gone")


def test_type(tap, server):
    made = server.post(SCHEMAS, {
        "name": "car", "labels": {"singular": "Car", "plural": "Cars"}, "primaryDisplayProperty": "name",
        "requiredProperties": ["name"], "searchableProperties": ["name"], "secondaryDisplayProperties": ["plate"],
        "properties": [{"name": "name", "label": "Name", "type": "string", "fieldType": "text"},
                       {"name": "plate", "label": "Plate", "type": "string", "fieldType": "text",
                        "hasUniqueValue": True}], "associatedObjects": ["CONTACT"]})
    tap.equal(made.status, 201, "a type is made")
    tap.equal(made.json["fullyQualifiedName"], "p1_car", "with its full name")
    own = [p["name"] for p in made.json["properties"]]
    tap.ok(own[:2] == ["name", "plate"] and {"hs_object_id", "hubspot_owner_id", "hs_lastmodifieddate"} <= set(own),
           "its own properties come first, then those every record has", own)
    car = server.post("/crm/v3/objects/car", {"properties": {"name": "Red one", "plate": "EL 1"}})
    tap.equal(car.status, 201, "it has records")
    tap.equal(server.get(f"/crm/v3/objects/p1_car/EL%201?idProperty=plate").json["id"], car.json["id"],
              "found by a unique value")
    tap.ok(server.get("/api/v1/summary").json["objects"]["car"]["count"] == 1, "counted")
    later = server.post("/crm/v3/properties/car", {"name": "colour", "label": "Colour", "type": "string",
                                                   "fieldType": "text", "groupName": "car_information"})
    own = [p["name"] for p in server.get(f"{SCHEMAS}/car").json["properties"]]
    tap.ok(later.status == 201 and own[:3] == ["name", "plate", "colour"], "one added later comes behind its own", own)
    is_standard_error(tap, server.delete(f"{SCHEMAS}/car"), 400, "VALIDATION_ERROR", "with records it stays")
    server.delete(f"/crm/v3/objects/car/{car.json['id']}")
    tap.equal(server.delete(f"{SCHEMAS}/car").status, 204, "without it goes")
    is_standard_error(tap, server.get("/crm/v3/objects/car"), 404, "OBJECT_NOT_FOUND", "and is gone")
    is_standard_error(tap, server.delete(f"{SCHEMAS}/contacts"), 400, "VALIDATION_ERROR", "a shipped one stays")


def test_at_once(tap, server):
    """The answer to a change comes after everybody sees it."""
    for number in range(10):
        make(server, f"now_{number}")
        answer = server.post("/crm/v3/objects/contacts", {"properties": {f"now_{number}": "x"}})
        if answer.status != 201:
            break
    tap.equal(answer.status, 201, "a record takes a value of what was made a moment ago")
    start = time.monotonic()
    make(server, "timed")
    tap.ok(time.monotonic() - start < 5, "in moments")


def schema_type(server, name):
    return next((t for t in server.get("/api/v1/schema").json["types"] if t["name"] == name), None)


def test_type_restored(tap, server):
    """What was archived comes back as it was, with all that went with it."""
    def make_type(name):
        return server.post("/api/v1/types", {"name": name, "label": name.title(), "properties": [
            {"name": "name", "type": "text", "label": "Name"}, {"name": "weight", "type": "number", "label": "Weight"}]}).json

    def kinds(one, two):
        return sorted((k["number"], k["name"]) for k in server.get(f"/api/v1/associations/kinds?type={one}").json["results"]
                      if k["to"] == two)
    truck, trailer = make_type("trucks"), make_type("trailers")
    server.post("/api/v1/associations/kinds", {"from": "trucks", "to": "trailers", "labels": {"en": "Pulls"},
                                               "inverseLabels": {"en": "Behind"}})
    before = kinds("trucks", "trailers")
    one = server.post("/api/v1/objects/trucks", {"properties": {"name": "One", "weight": 3}}).json["id"]
    two = server.post("/api/v1/objects/trailers", {"properties": {"name": "Two"}}).json["id"]
    server.post(f"/api/v1/objects/trucks/{one}/associations", {"to": two, "type": "trailers", "kind": "pulls"})
    server.delete(f"/api/v1/objects/trucks/{one}")
    is_problem(tap, server.post("/api/v1/types/trucks/restore"), 404, "not_found", "what lives can not come back")
    tap.equal(server.delete("/api/v1/types/trucks").status, 204, "archived")
    server.delete(f"/api/v1/objects/trailers/{two}")
    tap.equal(server.delete("/api/v1/types/trailers").status, 204, "the other one after it")
    listed = server.get("/api/v1/types/archived").json["results"]
    tap.equal([(t["name"], t["wireId"], t["label"]["en"]) for t in listed[:2]],
              [("trailers", trailer["wireId"], "Trailers"), ("trucks", truck["wireId"], "Trucks")], "both are listed")
    between = make_type("vans")
    back = server.post("/api/v1/types/trucks/restore")
    tap.equal((back.status, back.json["wireId"]), (200, truck["wireId"]), "back by its name")
    tap.equal({p["name"] for p in back.json["properties"]}, {p["name"] for p in truck["properties"]}, "with its properties")
    tap.equal(len(kinds("trucks", "vans")), 1, "it knows what was made meanwhile")
    tap.equal(kinds("trucks", "contacts"), [(k["number"], k["name"]) for k in server.get("/api/v1/schema").json["associations"]
                                            if (k["from"], k["to"]) == ("trucks", "contacts")], "and what was there")
    tap.equal(server.post(f"/api/v1/types/{trailer['wireId']}/restore").status, 200, "the other by its wire id")
    tap.equal(kinds("trucks", "trailers"), before, "their kinds of association are the same")
    tap.equal([server.post(f"/api/v1/objects/{t}/{i}/restore").status for t, i in (("trucks", one), ("trailers", two))], [200, 200],
              "records that were archived are there")
    tap.equal(server.get(f"/api/v1/objects/trucks/{one}").json["properties"]["weight"], 3, "with their values")
    edges = server.get(f"/api/v1/objects/trucks/{one}/associations?type=trailers").json["results"]
    tap.equal([(e["id"], sorted(k["rank"] for k in e["kinds"])) for e in edges], [(two, ["label", "plain"])], "and associations")
    server.delete("/api/v1/types/vans")
    other = make_type("vans")
    is_problem(tap, server.post("/api/v1/types/vans/restore"), 409, "conflict", "another one has the name")
    is_problem(tap, server.post(f"/api/v1/types/{between['wireId']}/restore"), 409, "conflict", "by number, too")
    server.delete("/api/v1/types/vans")
    tap.equal(server.post("/api/v1/types/vans/restore").json["wireId"], other["wireId"], "by name: the one archived last")
    tap.equal(server.post("/api/v1/types/vans/restore", key=None).status, 401, "not by anybody")
    is_problem(tap, server.post("/api/v1/types/nothing/restore"), 404, "not_found", "nor one there never was")


def test_label_restored(tap, server):
    kinds = "/api/v1/associations/kinds"
    made = server.post(kinds, {"from": "companies", "to": "contacts", "labels": {"en": "Auditor"}, "toMax": 3,
                               "inverseLabels": {"en": "Audited by", "pl": "Audytor"}}).json["results"]
    company = server.post("/api/v1/objects/companies", {"properties": {"name": "Audited"}}).json["id"]
    person = server.post("/api/v1/objects/contacts", {"properties": {"email": "auditor@example.com"}}).json["id"]
    path = f"/api/v1/objects/companies/{company}/associations"
    for how, gone in ((f"{kinds}/{made[0]['number']}", "by /api/v1"),
                      (f"/crm-object-schemas/v3/schemas/companies/associations/{made[1]['number']}", "with the schema"),
                      (f"/crm/v4/associations/companies/contacts/labels/{made[0]['number']}", "as a label")):
        tap.equal(server.post(path, {"to": person, "type": "contacts", "kind": "Auditor"}).status, 201, "a record has it")
        tap.equal(server.delete(how).status, 204, f"it is removed {gone}")
        listed = [k["number"] for k in server.get(f"{kinds}/archived").json["results"]]
        tap.equal(sorted(listed), sorted(k["number"] for k in made), "both directions are listed")
        back = server.post(f"{kinds}/{made[1]['number']}/restore")
        tap.equal((back.status, back.json["results"]), (200, [made[1], made[0]]), "back as they were")
        ranks = [k["rank"] for e in server.get(f"{path}?type=contacts").json["results"] for k in e["kinds"]]
        tap.ok("label" not in ranks and "plain" in ranks, "records are associated, without it", ranks)
        is_problem(tap, server.post(f"{kinds}/{made[1]['number']}/restore"), 404, "not_found", "once")
    server.delete(f"{kinds}/{made[0]['number']}")
    server.post(kinds, {"from": "companies", "to": "contacts", "labels": {"en": "auditor"}})
    is_problem(tap, server.post(f"{kinds}/{made[0]['number']}/restore"), 400, "invalid", "another one is called so")
    is_problem(tap, server.post(f"{kinds}/999999999/restore"), 404, "not_found", "none there never was")


def test_one_of(tap, server):
    tap.equal([(t["name"], t["oneOf"]) for t in server.get("/api/v1/schema").json["types"] if t["oneOf"]],
              [("companies", ["name", "domain"])], "what one of has to be filled")
    is_problem(tap, server.post("/api/v1/objects/companies", {"properties": {"city": "Ustka"}}), 400, "invalid", "none of them")
    for name, given in (("name", "Ustka sp. z o.o."), ("domain", "ustka.example")):
        tap.equal(server.post("/api/v1/objects/companies", {"properties": {name: given}}).status, 201, name)


run(test_one_of, test_type_restored, test_label_restored, test_property, test_kinds, test_unique, test_batch, test_type, test_at_once)
