"""What programs of the object interface send and are told about values: rules of records, dates, numbers, words."""
from support import changes, is_problem, run

CRM = "/crm/v3/objects"


def create(server, kind, **properties):
    return server.post(f"{CRM}/{kind}", {"properties": properties})


def faults(answer):
    return [(e["in"], e["code"]) for e in answer.json.get("errors", [])]


def test_one_of(tap, server):
    made = create(server, "companies", domain="only.example")
    tap.equal(made.status, 201, "a company with a domain alone")
    shown = server.get(f"/api/v1/objects/companies/{made.json['id']}").json
    tap.equal(shown["title"], "only.example", "is called by it")
    for properties in ({}, {"city": "Łódź"}, {"name": "", "domain": ""}):
        none = create(server, "companies", **properties)
        tap.equal((none.status, faults(none)), (400, [("name", "record.one_of")]), f"neither is 400: {properties}")
    base = f"{CRM}/companies/{made.json['id']}"
    tap.equal(server.patch(base, {"properties": {"domain": ""}}).status, 400, "the last one is not emptied")
    tap.equal(server.patch(base, {"properties": {"name": "Only", "domain": ""}}).status, 200, "but exchanged")
    is_problem(tap, server.post("/api/v1/objects/companies", {"properties": {"city": "Sopot"}}), 400, "invalid",
               "our own interface has the rule")
    tap.equal(server.post("/api/v1/objects/companies", {"properties": {"domain": "two.example"}}).status, 201, "both ways")
    listed = server.post("/api/v1/objects/companies/query", {"properties": ["city"]}).json["results"]
    tap.equal(sorted(r["title"] for r in listed), ["Only", "two.example"], "titles in lists whatever is asked for")


def test_batch_collision(tap, server):
    inputs = [{"properties": {"email": e}} for e in ("one@x.example", "two@x.example", "two@x.example")]
    refused = server.post(f"{CRM}/contacts/batch/create", {"inputs": inputs})
    tap.equal((refused.status, refused.json["category"]), (409, "CONFLICT"), "the same address twice")
    tap.ok("inputs[2]" in refused.json["message"] and "inputs[1]" in refused.json["message"]
           and "Existing ID" not in refused.json["message"], "which of them collide is said", refused)
    tap.equal(server.get(f"{CRM}/contacts").json["results"], [], "nothing was written")
    known = create(server, "contacts", email="two@x.example").json["id"]
    refused = server.post(f"{CRM}/contacts/batch/create", {"inputs": inputs[:2]})
    tap.ok(refused.status == 409 and f"Existing ID: {known}" in refused.json["message"], "one that exists is named", refused)
    traced = server.post(f"{CRM}/contacts/batch/create", {"inputs": [
        {**i, "objectWriteTraceId": str(n)} for n, i in enumerate(
            [{"properties": {"email": "three@x.example"}}, {"properties": {"email": "three@x.example"}}])]})
    made = traced.json["results"][0]["id"]
    tap.ok(traced.status == 207 and f"Existing ID: {made}" in traced.json["errors"][0]["message"],
           "where the first stays, its id is told", traced)


def test_language(tap, server):
    for path, body in ((f"{CRM}/companies", {"properties": {}}), (f"{CRM}/deals", {"properties": {"amount": "x"}}),
                       (f"{CRM}/contacts/search", {"limit": 0})):
        told = [server.post(path, body, headers={"Accept-Language": code}).json for code in ("en", "pl", "zh")]
        for body in told:
            body.pop("correlationId")
        tap.ok(told[0] == told[1] == told[2], f"{path}: English always", told)
    polish = server.post("/api/v1/objects/companies", {"properties": {}}, headers={"Accept-Language": "pl"}).json
    tap.ok("Trzeba" in polish["issues"][0]["message"], "our own interface speaks as asked", polish)


def test_values(tap, server):
    for kind, name in (("deals", "amount"), ("companies", "annualrevenue")):
        title = {"deals": "dealname", "companies": "name"}[kind]
        for value in ("12345678901234.56", "0.1", "-0.05", "7"):
            made = create(server, kind, **{title: "x", name: value}).json
            tap.equal(made["properties"][name], value, f"{kind}.{name} {value}")
            if kind == "deals":
                tap.equal(made["properties"]["amount_in_home_currency"], value, "the same currency changes nothing")
    asked = server.post(f"{CRM}/deals", {"properties": {"dealname": "x", "amount": 0.1}}).json
    tap.equal(asked["properties"]["amount"], "0.1", "numbers as numbers")
    unclear = create(server, "deals", dealname="x", closedate="02/03/2024")
    tap.equal((unclear.status, faults(unclear)), (400, [("closedate", "date.which_day")]), "an unclear day is refused")
    tap.ok("2024-03-02" in str(unclear.json) and "2024-02-03" in str(unclear.json), "with both that it may be", unclear)
    for text, wanted in (("2024-03-02", "2024-03-02T00:00:00.000Z"), ("13/03/2024", "2024-03-13T00:00:00.000Z"),
                         ("1709337600000", "2024-03-02T00:00:00.000Z"), ("03/03/2024", "2024-03-03T00:00:00.000Z")):
        made = create(server, "deals", dealname="x", closedate=text)
        tap.equal((made.status, made.json.get("properties", {}).get("closedate")), (201, wanted), f"{text} is clear")
    early = create(server, "deals", dealname="x", closedate="2020-01-01").json["id"]
    shown = server.get(f"{CRM}/deals/{early}?properties=days_to_close").json
    tap.equal(shown["properties"]["days_to_close"], None, "closed before it was entered: no days")
    for path, method in ((f"{CRM}/deals", "POST"), (f"{CRM}/deals/{early}", "PATCH")):
        wrong = server.call(method, path, [])
        tap.ok(wrong.status == 400 and "JSON object" in wrong.json["message"], f"a list as {method} body", wrong)


def test_typed_numbers(tap, server):
    """/api/v1 reads texts as people write them, in their language; JSON numbers and /crm have the point."""
    def typed(language, amount, method="POST", path="/api/v1/objects/deals"):
        return server.call(method, path, {"properties": {"dealname": "x", "amount": amount}},
                           headers={"Accept-Language": language})
    for language, text, wanted in (("pl", "12 500,50", 12500.5), ("pl", "12\u00a0500,50", 12500.5), ("ru", "-7,5", -7.5),
                                   ("pl", "12.500,50", 12500.5), ("en", "12,500.50", 12500.5), ("pl", "12500.5", 12500.5),
                                   ("zh", "1,234", 1234), ("pl", "1,234", 1.234), ("pl", 1.234, 1.234)):
        made = typed(language, text)
        tap.equal((made.status, made.json.get("properties", {}).get("amount")), (201, wanted), f"{text!r} in {language}")
    changed = typed("pl", "9 999,99", "PATCH", f"/api/v1/objects/deals/{made.json['id']}")
    tap.equal(changed.json["properties"]["amount"], 9999.99, "a change, too")
    checked = typed("pl", "1,234", path="/api/v1/objects/deals/check")
    tap.ok("number.ambiguous" in [issue["rule"] for issue in checked.json["issues"]], "two meanings are said", checked)
    found = server.post("/api/v1/objects/deals/query", {"filterGroups": [{"filters": [
        {"propertyName": "amount", "operator": "EQ", "value": "9 999,99"}]}]})
    tap.equal([deal["id"] for deal in found.json.get("results", [])], [made.json["id"]], "and filters")
    tap.equal(create(server, "deals", dealname="x", amount="12 500,50").status, 400, "programs write a point")


def test_createdate(tap, server):
    for kind, title in (("deals", "dealname"), ("companies", "name"), ("contacts", "lastname")):
        made = create(server, kind, **{title: "Old", "createdate": "2019-05-06T07:08:09.010Z"})
        tap.equal((made.status, made.json["createdAt"], made.json["properties"]["createdate"]),
                  (201, "2019-05-06T07:08:09.010Z", "2019-05-06T07:08:09.010Z"), f"{kind}: given on creation")
        base = f"{CRM}/{kind}/{made.json['id']}"
        tap.equal(server.get(base).json["createdAt"], "2019-05-06T07:08:09.010Z", "kept")
        changed = server.patch(base, {"properties": {"createdate": "2018-01-01"}})
        tap.equal((changed.status, faults(changed)), (400, [("createdate", "READ_ONLY_VALUE")]), "not changed later")
    made = server.post(f"{CRM}/deals/batch/create", {"inputs": [
        {"properties": {"dealname": "Batch", "createdate": "1557126489010", "closedate": "2019-05-16"}}]}).json["results"][0]
    tap.equal((made["createdAt"], made["properties"]["days_to_close"]), ("2019-05-06T07:08:09.010Z", "10"),
              "with others, in milliseconds; days count from it")
    tap.equal(create(server, "deals", dealname="x", createdate="2999-01-01").status, 400, "not in the future")
    tap.equal(create(server, "deals", dealname="x", createdate="soon").status, 400, "nor anything else")
    tap.equal(server.post("/api/v1/objects/deals", {"properties": {"dealname": "x", "created_at": "2019-01-01"}}).status,
              400, "people do not say it")


def test_circles(tap, server):
    a, b, c = (create(server, "companies", name=n).json["id"] for n in "ABC")

    def parent(child, of):
        return server.call("PUT", f"/crm/v4/objects/companies/{child}/associations/companies/{of}", [
            {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 14}])
    tap.equal((parent(b, a).status, parent(c, b).status), (201, 201), "a chain")
    for child, of in ((a, b), (a, c)):
        refused = parent(child, of)
        tap.ok(refused.status == 400 and child in refused.json["message"] and of in refused.json["message"],
               "no circle", refused)
    down = server.call("PUT", f"/crm/v4/objects/companies/{c}/associations/companies/{a}", [
        {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 13}])
    tap.equal(down.status, 400, "nor from the other side")


def test_feed(tap, server):
    contact = create(server, "contacts", lastname="Nowak").json["id"]
    company = create(server, "companies", name="Firma").json["id"]
    since = server.get("/api/v1/changes").json["next"]

    def news(count, about=lambda entry: True):
        nonlocal since
        found, since = changes(server, since, count, about)
        return found
    server.call("PUT", f"/crm/v4/objects/contacts/{contact}/associations/default/companies/{company}")
    told = [(e["type"], e["id"], e["action"], e["association"]) 
            for e in news(2, lambda entry: entry.get("association", {}).get("kind") in (279, 280))]
    tap.equal(told, [("contacts", contact, "associated", {"type": "companies", "id": company, "kind": 279}),
                     ("companies", company, "associated", {"type": "contacts", "id": contact, "kind": 280})],
              "an association is told from both sides")
    server.delete(f"/crm/v4/objects/companies/{company}/associations/contacts/{contact}")
    told = {(e["type"], e["action"]) for e in news(2)}
    tap.equal(told, {("contacts", "dissociated"), ("companies", "dissociated")}, "its end, too")
    for state in ("given", "withdrawn"):
        done = server.post(f"/api/v1/objects/contacts/{contact}/consents", {
            "purpose": "newsletter", "state": state, "channel": "form"})
        tap.equal(done.status, 201, state)
    told = news(2)
    tap.equal([(e["type"], e["id"], e["action"], e["source"]["kind"]) for e in told],
              [("contacts", contact, f"consent_{s}", "api") for s in ("given", "withdrawn")], "consents are told")
    server.post(f"{CRM}/contacts/gdpr-delete", {"objectId": contact})
    told = news(1)
    tap.equal([(e["id"], e["action"], e["source"]["kind"]) for e in told], [(contact, "erased", "api")],
              "who erases by the interface is said to")


def test_stage_times(tap, server):
    deal = create(server, "deals", dealname="Visits", amount="5").json["id"]
    names = [f"hs_{what}_{stage}" for stage in ("appointmentscheduled", "closedwon")
             for what in ("date_entered", "date_exited", "time_in")]
    base = f"{CRM}/deals/{deal}"

    def shown():
        return [server.get(f"{base}?properties={','.join(names)},hs_date_entered_nowhere").json["properties"].get(n, "-")
                for n in names]
    first = shown()
    tap.ok(first[0].endswith("Z") and first[1] is None and int(first[2]) >= 0 and first[3:] == [None] * 3,
           "in its first stage", first)
    server.patch(base, {"properties": {"dealstage": "closedwon"}})
    then = shown()
    tap.ok(then[0] == first[0] and then[1] and then[1] == then[3] and then[4] is None and int(then[5]) >= 0,
           "in its second", then)
    read = server.post(f"{CRM}/deals/batch/read", {"inputs": [{"id": deal}], "properties": names[:2]}).json
    found = server.post(f"{CRM}/deals/search", {"properties": names[:2], "filterGroups": []}).json
    for told in (read, found):
        properties = told["results"][0]["properties"]
        tap.equal([properties[n] for n in names[:2]], then[:2], "read with others, and found")
    tap.ok("hs_date_entered_nowhere" not in server.get(f"{base}?properties=hs_date_entered_nowhere").json["properties"],
           "of no stage there is nothing")
    path = "/crm/v3/properties/deals"
    listed = {p["name"]: p for p in server.get(path).json["results"]}
    tap.ok(all(n in listed for n in names) and "hs_date_entered_nowhere" not in listed, "listed as properties")
    kinds = [(listed[n]["type"], listed[n]["fieldType"], listed[n]["calculated"], listed[n]["hubspotDefined"],
              listed[n]["modificationMetadata"]["readOnlyValue"], listed[n]["groupName"]) for n in names]
    group = listed["dealstage"]["groupName"]
    tap.equal(kinds, [(t, "calculation_equation", True, True, True, group) for t in ("datetime", "datetime", "number")] * 2,
              "read-only and calculated")
    labels = [listed[n]["label"] for n in names]
    tap.ok(len(set(labels)) == 6 and all("“Won (Sales)”" in x for x in labels[3:]), "called by their stages", labels)
    tap.equal(server.get(f"{path}/{names[0]}").json, listed[names[0]], "read alone")
    several = server.post(f"{path}/batch/read", {"inputs": [{"name": n} for n in names[:2]], "archived": False})
    tap.equal([p["name"] for p in several.json["results"]], names[:2], "and with others")
    tap.equal([p["name"] for p in server.get(f"{path}?properties={names[5]}").json["results"]], [names[5]], "or chosen")
    schema = server.get("/crm-object-schemas/v3/schemas/deals").json["properties"]
    tap.equal([p for p in schema if p["name"] in names], [listed[n] for n in names], "and in the schema")
    for method, at in (("PATCH", f"{path}/{names[0]}"), ("DELETE", f"{path}/{names[0]}")):
        tap.equal(server.call(method, at, {"label": "x"} if method == "PATCH" else None).status, 404, f"no {method}")
    written = server.patch(base, {"properties": {names[0]: "2020-01-01T00:00:00Z"}})
    tap.equal(written.status, 400, "nor are they written")
    ours = [p["name"] for p in server.get("/api/v1/types/deals/properties").json["results"]]
    tap.ok(not set(names) & set(ours), "the own interface has the visits instead")
    tap.ok(not any("_entered_" in p["name"] for p in server.get("/crm/v3/properties/contacts").json["results"]),
           "where there are no stages there are none")


def test_dealings(tap, server):
    contact = create(server, "contacts", lastname="Nowak").json["id"]
    links = [{"to": {"id": contact}, "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 3}]}]
    for amount, stage in (("100.5", "closedwon"), ("7", "appointmentscheduled"), ("250", "closedwon")):
        server.post(f"{CRM}/deals", {"associations": links, "properties": {
            "dealname": amount, "amount": amount, "dealstage": stage, "closedate": "2024-05-06"}})
    for kind, number, at in (("calls", 194, "2024-02-03T10:00:00.000Z"), ("notes", 202, "2024-03-04T10:00:00.000Z")):
        made = server.post(f"{CRM}/{kind}", {"properties": {"hs_timestamp": at}, "associations": [
            {"to": {"id": contact}, "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": number}]}]})
        tap.equal(made.status, 201, kind)
    names = {"num_associated_deals": "3", "total_revenue": "350.5", "recent_deal_amount": "250", "num_notes": "1",
             "recent_deal_close_date": "2024-05-06T00:00:00.000Z", "notes_last_contacted": "2024-02-03T10:00:00.000Z",
             "notes_last_updated": "2024-03-04T10:00:00.000Z"}
    shown = server.get(f"{CRM}/contacts/{contact}?properties={','.join(names)}").json["properties"]
    tap.equal({n: shown.get(n, "-") for n in names}, names, "what came of it")


run(test_stage_times, test_dealings, test_one_of, test_batch_collision, test_language, test_values, test_typed_numbers,
    test_createdate, test_circles, test_feed)
