"""Pipelines and stages in both dialects, and what only /api/v1 has words for: labels in languages, tags,
types and properties with all they can be."""
from support import is_problem, is_standard_error, run

DEALS, OWN = "/crm/v3/pipelines/deals", "/api/v1/pipelines/deals"


def stage(label, place, probability, **more):
    return {"label": label, "displayOrder": place, "metadata": {"probability": probability}, **more}


def test_wire(tap, server):
    made = server.post(DEALS, {"label": "Rent", "displayOrder": 4, "pipelineId": "rent", "stages": [
        stage("Won", 1, "1.0", stageId="rent_won"), stage("New", 0, "0.2")]})
    tap.equal(made.status, 201, "a pipeline is made")
    body = made.json
    tap.equal((body["id"], [s["label"] for s in body["stages"]]), ("rent", ["New", "Won"]), "with the ids given")
    tap.equal([s["metadata"] for s in body["stages"]], [{"isClosed": "false", "probability": "0.2"},
                                                        {"isClosed": "true", "probability": "1.0"}], "and meanings")
    is_standard_error(tap, server.post(DEALS, {"label": "Again", "pipelineId": "rent", "stages": []}), 409, "CONFLICT",
                      "an id twice")
    is_standard_error(tap, server.post(f"{DEALS}/rent/stages", stage("Bad", 3, "2")), 400, "VALIDATION_ERROR",
                      "a probability beyond 1")
    is_standard_error(tap, server.post(f"{DEALS}/rent/stages", stage("New", 3, "0.3")), 409, "CONFLICT",
                      "a label twice")
    lost = server.post(f"{DEALS}/rent/stages", stage("Lost", 2, "0.0", metadata={"probability": "0.0", "colour": "x"}))
    tap.equal((lost.status, lost.json["metadata"]), (201, {"isClosed": "true", "probability": "0.0", "colour": "x"}),
              "what else is sent is kept")
    deal = server.post("/crm/v3/objects/deals", {"properties": {
        "dealname": "Flat", "pipeline": "rent", "dealstage": body["stages"][0]["id"]}})
    tap.equal(deal.status, 201, "a record goes into it")
    query = "?validateReferencesBeforeDelete=true"
    is_standard_error(tap, server.delete(f"{DEALS}/rent/stages/{body['stages'][0]['id']}{query}"), 400,
                      "VALIDATION_ERROR", "a stage with a record stays where asked to look")
    put = server.call("PUT", f"{DEALS}/rent{query}", {"label": "Rent", "displayOrder": 4, "stages": [
        stage("Won", 0, "1.0")]})
    is_standard_error(tap, put, 400, "VALIDATION_ERROR", "so does a replacement without it")
    put = server.call("PUT", f"{DEALS}/rent", {"label": "Rents", "displayOrder": 4, "stages": [
        stage("Won", 0, "1.0"), stage("Signed", 1, "0.8")]})
    tap.equal((put.status, [s["id"] for s in put.json["stages"]][0]), (200, "rent_won"), "a stage is known by its label")
    actions = [entry["action"] for entry in server.get(f"{DEALS}/rent/stages/rent_won/audit").json["results"]]
    tap.equal(actions, ["UPDATE", "CREATE"], "who changed it")
    tap.equal(server.delete(f"{DEALS}/rent").status, 204, "archived")
    is_standard_error(tap, server.get(f"{DEALS}/rent"), 404, "OBJECT_NOT_FOUND", "then it is not there")
    tap.equal(server.get(f"{DEALS}/rent/audit").json["results"][0]["action"], "DELETE", "but its audit is")
    is_standard_error(tap, server.post("/crm/v3/pipelines/contacts", {"label": "x", "stages": []}), 400,
                      "VALIDATION_ERROR", "contacts go through no stages")


def test_own(tap, server):
    made = server.post(OWN, {"label": {"en": "Rent", "pl": "Najem"}, "stages": [
        {"id": "first", "label": {"en": "First", "pl": "Pierwszy"}, "probability": 0.3, "required": ["amount"],
         "rotDays": 7}, {"label": "Gone", "outcome": "lost"}]})
    tap.equal(made.status, 201, "made with labels in languages")
    tap.equal(made.json["label"], {"en": "Rent", "pl": "Najem", "ru": "Rent", "zh": "Rent"}, "others are in English")
    first, gone = made.json["stages"]
    tap.equal([first[key] for key in ("id", "probability", "required", "rotDays", "outcome")],
              ["first", 0.3, ["amount"], 7, "open"], "what a stage asks for")
    tap.equal(gone["required"], [], "or that it asks for nothing")
    tap.equal((gone["outcome"], gone["probability"]), ("lost", 0), "an outcome said directly")
    path = f"{OWN}/{made.json['id']}"
    changed = server.patch(f"{path}/stages/first", {"label": {"en": "Begin"}, "rotDays": 0}).json
    tap.equal((changed["label"], changed["rotDays"]),
              ({"en": "Begin", "pl": "Pierwszy", "ru": "Begin", "zh": "Begin"}, 0), "translations stay")
    is_problem(tap, server.patch(f"{path}/stages/first", {"required": ["nothing_like_it"]}), 400, "invalid",
               "an unknown property")
    seen = [p for t in server.get("/api/v1/schema").json["types"] if t["name"] == "deals" for p in t["pipelines"]]
    tap.ok(any(p["id"] == made.json["id"] for p in seen), "the schema tells it")
    tap.equal(server.delete(f"{path}/stages/first").status, 204, "a stage goes")
    tap.equal(server.delete(path).status, 204, "and the pipeline")


def test_order(tap, server):
    """Orders of pipelines and of stages are taken whole or not at all."""
    for name in ("one", "two"):
        assert server.post(OWN, {"id": name, "label": {"en": name.title()},
                                 "stages": [{"id": f"{name}_a", "label": {"en": "A"}},
                                            {"id": f"{name}_b", "label": {"en": "B"}}]}).status == 201

    def order():
        return [p["id"] for p in server.get(OWN).json["results"]]
    before = order()
    turned = before[::-1]
    done = server.call("PUT", OWN, {"ids": turned})
    tap.equal((done.status, [p["id"] for p in done.json["results"]], order()), (200, turned, turned),
              "pipelines in another order")
    for wrong in (turned[:-1], turned + ["nowhere"], turned[:-1] + turned[:1], [], turned[:-1] + ["nowhere"]):
        is_problem(tap, server.call("PUT", OWN, {"ids": wrong}), 400, "invalid", f"an order of {len(wrong)}")
    tap.equal(order(), turned, "which changes nothing")
    deal = server.post("/crm/v3/objects/deals", {"properties": {"dealname": "First"}}).json
    tap.equal(server.get(f"/crm/v3/objects/deals/{deal['id']}?properties=pipeline").json["properties"]["pipeline"],
              turned[0], "the first one is where records go")

    def stages():
        return [(s["id"], s["label"]["en"]) for s in server.get(f"{OWN}/one").json["stages"]]
    kept = stages()
    refused = server.call("PUT", f"{OWN}/one", {"label": {"en": "Other"}, "stages": [
        {"id": "one_b", "label": {"en": "Moved"}}, {"id": "one_a", "label": {"en": "Moved"}}]})
    tap.equal((refused.status, stages()), (409, kept), "an order of stages with a fault at its end changes none")
    tap.equal(server.get(f"{OWN}/one").json["label"]["en"], "One", "nor the pipeline's name")
    turned_stages = server.call("PUT", f"{OWN}/one", {"label": {"en": "One"}, "stages": [
        {"id": "one_b", "label": {"en": "B"}}, {"id": "one_a", "label": {"en": "A"}}]})
    tap.equal((turned_stages.status, stages()), (200, kept[::-1]), "a good one changes all")


def test_types(tap, server):
    made = server.post("/api/v1/types", {
        "name": "boat", "label": {"en": "Boat", "pl": "Łódź"}, "labelPlural": {"en": "Boats", "pl": "Łodzie"},
        "title": "name", "required": ["name"], "properties": [
            {"name": "name", "type": "text", "label": {"en": "Name", "pl": "Nazwa"}},
            {"name": "length", "type": "number", "label": "Length", "kind": "quantitative"},
            {"name": "area", "type": "number", "label": "Area", "calculation": "length * 2"}]})
    tap.equal(made.status, 201, "a type is made")
    tap.equal((made.json["labels"]["pl"], made.json["shipped"], made.json["title"]),
              ({"singular": "Łódź", "plural": "Łodzie"}, False, ["name"]), "with its labels")
    area = next(p for p in made.json["properties"] if p["name"] == "area")
    tap.equal((area["calculation"], area["readOnly"]), ("length * 2", True), "and a calculated property")
    broken = {"name": "broken", "type": "number", "label": "Broken", "calculation": "length * "}
    refused = server.post("/api/v1/types/boat/properties", broken)
    is_problem(tap, refused, 400, "input", "a formula that can not be read")
    tap.equal(refused.json["reason"], "define.calculation", "the reason has a name for programs")
    tap.ok(refused.json["detail"].startswith("At the end of the formula"), "and tells the place", refused)
    told = server.post("/api/v1/types/boat/properties", broken, headers={"Accept-Language": "pl"}).json["detail"]
    tap.ok(told.startswith("Wzór jest błędny. At the end"), "in the reader's language as far as it goes", told)
    tap.equal(server.post("/api/v1/types", {"name": "boat", "label": "B"}).json["reason"], "define.type_taken",
              "a name that is taken")
    schema = server.get("/api/v1/schema").json
    tap.ok({"contacts", "boat"} <= {a["to"] for a in schema["associations"] if a["from"] == "boat"},
           "related to every type")
    path = "/api/v1/types/boat"
    tap.equal(made.json["icon"], "", "no picture was asked for")
    tap.equal(server.patch(path, {"icon": "box"}).json["icon"], "box", "then one is")
    tap.equal(server.patch(path, {"description": "Boats"}).json["icon"], "box", "which stays")
    refused = server.patch(path, {"icon": "<svg>"})
    tap.equal((refused.status, refused.json["reason"]), (400, "define.icon"), "a picture is a word")
    group = server.post(f"{path}/groups", {"name": "paint", "label": "Paint"})
    tap.equal(group.status, 201, "a group")
    colour = server.post(f"{path}/properties", {
        "name": "hull", "type": "choice", "group": "paint", "label": {"en": "Hull", "ru": "Корпус"}, "help": "Below",
        "options": [{"value": "r", "label": {"en": "Red", "pl": "Czerwony"}, "colour": "red"}]})
    tap.equal(colour.status, 201, "a property")
    tap.equal(colour.json["options"][0], {"value": "r", "colour": "red", "label": {
        "en": "Red", "pl": "Czerwony", "ru": "Red", "zh": "Red"}}, "options with colours and languages")
    boat = server.post("/api/v1/objects/boat", {"properties": {"name": "Ala", "length": 3, "hull": "r"}})
    tap.equal(boat.status, 201, "a record of it")
    is_problem(tap, server.delete(f"{path}/groups/paint"), 400, "invalid", "a group that is used")
    is_problem(tap, server.delete(f"{path}/properties/length"), 400, "invalid", "a property another is made of")
    tap.equal(server.delete(f"{path}/properties/hull").status, 204, "archived")
    tap.equal([p["name"] for p in server.get(f"{path}/properties?archived=true").json["results"]], ["hull"], "listed so")
    tap.equal(server.post(f"{path}/properties/hull/restore").json["archived"], False, "brought back")
    number = boat.json["record"]["id"] if "record" in boat.json else boat.json["id"]
    tap.equal(server.get(f"/crm/v3/objects/boat/{number}?properties=hull").json["properties"]["hull"], "r",
              "with the value it had")
    answer = server.post(f"{path}/properties", {"name": "Not A Name", "type": "text", "label": "x"},
                         headers={"Accept-Language": "pl"})
    is_problem(tap, answer, 400, "invalid", "a wrong name")
    tap.ok("nie może być nazwą" in answer.json["detail"], "is refused in the caller's language", answer)
    patched = server.patch(path, {"label": {"en": "Ship"}, "searchable": ["name"]})
    tap.equal((patched.json["labels"]["en"]["singular"], patched.json["labels"]["pl"]["singular"],
               patched.json["searchable"]), ("Ship", "Łódź", ["name"]), "changed")
    is_problem(tap, server.delete(path), 400, "invalid", "with records it stays")


def check_several(tap, server):
    """Of a record with two tags each one finds it; /api/v1 gives a list, /crm one text."""
    server.post("/api/v1/tags", {"label": "Partner"})
    both = server.post("/api/v1/objects/contacts", {"properties": {"lastname": "Both", "labels": [
        "partner", "very-important"]}})
    tap.equal(sorted(both.json["properties"]["labels"]), ["partner", "very-important"], "several are a list")
    path = f"/crm/v3/objects/contacts/{both.json['id']}?properties=labels"
    tap.equal(sorted(server.get(path).json["properties"]["labels"].split(";")), ["partner", "very-important"],
              "and one text on the wire")
    for operator, said, names in (("EQ", {"value": "partner"}, ["Both"]),
                                  ("EQ", {"value": "very-important"}, ["Both", "X"]),
                                  ("IN", {"values": ["partner"]}, ["Both"]),
                                  ("NOT_IN", {"values": ["partner"]}, ["X"])):
        found = server.post("/crm/v3/objects/contacts/search", {"properties": ["lastname"], "filterGroups": [{
            "filters": [{"propertyName": "labels", "operator": operator, **said},
                        {"propertyName": "lastname", "operator": "IN", "values": ["Both", "X"]}]}]})
        tap.equal(sorted(r["properties"]["lastname"] for r in found.json["results"]), names, f"{operator} {said}")
    tap.equal(server.delete("/api/v1/tags/partner").status, 204, "one of them goes")


def test_tags(tap, server):
    made = server.post("/api/v1/tags", {"label": "Very Important!"})
    tap.equal((made.status, made.json["name"]), (201, "very-important"), "the name is made of the label")
    is_problem(tap, server.post("/api/v1/tags", {"label": "very important"}), 409, "conflict", "there is one like it")
    is_problem(tap, server.post("/api/v1/tags", {"label": "x", "colour": "mud"}), 400, "invalid", "no such colour")
    changed = server.patch("/api/v1/tags/very-important", {"label": {"pl": "Bardzo ważne"}, "colour": "pink"}).json
    tap.equal((changed["colour"], changed["label"]["pl"]), ("pink", "Bardzo ważne"), "changed")
    server.post("/api/v1/types/contacts/properties", {"name": "labels", "type": "choices", "label": "Labels",
                                                      "optionsFrom": "tags"})
    person = server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "X", "labels": "very-important"}})
    tap.equal(person.status, 201, "a record has it")
    check_several(tap, server)
    schema = server.get("/api/v1/schema").json
    tap.ok(schema["tags"][0]["value"] == "very-important" and "pink" in schema["colours"], "the schema tells them")
    tap.equal(server.delete("/api/v1/tags/very-important").status, 204, "archived")
    tap.equal(server.get("/api/v1/tags").json["results"], [], "then it is not offered")
    is_problem(tap, server.delete("/api/v1/tags/very-important"), 404, "not_found", "nor there")


run(test_wire, test_own, test_order, test_types, test_tags)
