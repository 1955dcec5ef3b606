"""Definitions that change while the server runs: properties, groups and types of the object interface."""
import time

from support import is_standard_error, run

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


run(test_property, test_kinds, test_unique, test_batch, test_type, test_at_once)
