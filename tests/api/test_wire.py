"""The object interface: every call of /crm in scope with its exact code and body."""
import time

from support import is_standard_error, run

BASE = "/crm/v3/objects/contacts"


def create(server, **properties):
    answer = server.post(BASE, {"properties": properties})
    assert answer.status == 201, answer
    return answer.json


def test_create_and_read(tap, server):
    made = server.post(BASE, {"associations": [],
                              "properties": {"email": "Ann@Firma.example", "firstname": "Ann",
                                             "phone": "+48 600-100-200", "lastname": None}})
    tap.equal(made.status, 201, "create answers 201")
    body = made.json
    tap.equal(set(body) - {"objectWriteTraceId"},
              {"id", "properties", "createdAt", "updatedAt", "archived"}, "the envelope's members")
    tap.ok(body["id"].isdigit() and isinstance(body["id"], str), "ids are decimal texts")
    tap.equal(body["properties"]["email"], "ann@firma.example", "values are normalised")
    tap.equal(body["properties"]["phone"], "+48600100200", "phones are E.164")
    tap.equal(body["properties"]["hs_object_id"], body["id"], "hs_object_id is there")
    tap.ok(made.headers["ETag"] == '"1"', "ETag is the version")
    record = body["id"]

    got = server.get(f"{BASE}/{record}").json
    tap.equal(set(got["properties"]), {"createdate", "email", "firstname", "hs_object_id",
                                       "lastmodifieddate", "lastname"}, "the usual properties")
    tap.equal(got["properties"]["lastname"], None, "an empty one is null")
    tap.equal(got["archived"], False, "archived is told")
    for path, name in ((f"{BASE}/{record}?properties=phone&properties=city", "repeated"),
                       (f"{BASE}/{record}?properties=phone,city,nothing_like_it", "with commas"),
                       (f"/crm/objects/2026-03/contacts/{record}?properties=phone,city", "dated"),
                       (f"/crm/v3/objects/contact/{record}?properties=phone,city", "singular"),
                       (f"/crm/objects/2025-09/0-1/{record}/?properties=phone,city", "type id")):
        tap.equal(set(server.get(path).json["properties"]),
                  {"phone", "city", "createdate", "hs_object_id", "lastmodifieddate"},
                  f"properties asked for: {name}")
    tap.equal(server.get(f"{BASE}/ann%40firma.example?idProperty=email").json["id"], record,
              "a record by its e-mail address")
    tap.equal(server.get(f"{BASE}/{record}?idProperty=hs_object_id").json["id"], record,
              "a record by hs_object_id")
    past = server.get(f"{BASE}/{record}?propertiesWithHistory=email").json
    tap.equal(past["propertiesWithHistory"]["email"][0]["value"], "ann@firma.example",
              "history of a property")
    tap.equal(past["propertiesWithHistory"]["email"][0]["sourceType"], "API", "and its source")
    is_standard_error(tap, server.get(f"/crm/objects/2024-01/contacts/{record}"), 404,
                      "OBJECT_NOT_FOUND", "a version before the dated ones")


def test_refusals(tap, server):
    record = create(server, email="a@firma.example")["id"]
    create(server, email="twice@firma.example")
    for number, (method, path, body, status, category) in enumerate((
            ("GET", f"{BASE}/999999", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", f"{BASE}/0{record}", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", f"{BASE}/-1", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", f"{BASE}/x", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", f"{BASE}/99999999999999999999", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", "/crm/v3/objects/unicorns/1", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", f"{BASE}/nobody%40x.example?idProperty=email", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", f"{BASE}/1?idProperty=city", None, 400, "VALIDATION_ERROR"),
            ("GET", f"{BASE}?limit=0", None, 400, "VALIDATION_ERROR"),
            ("GET", f"{BASE}?limit=101", None, 400, "VALIDATION_ERROR"),
            ("GET", f"{BASE}?limit=ten", None, 400, "VALIDATION_ERROR"),
            ("GET", f"{BASE}?after=nonsense", None, 400, "VALIDATION_ERROR"),
            ("GET", f"{BASE}?archived=maybe", None, 400, "VALIDATION_ERROR"),
            ("PATCH", f"{BASE}/999999", {"properties": {"city": "x"}}, 404, "OBJECT_NOT_FOUND"),
            ("DELETE", f"{BASE}/999999", None, 404, "OBJECT_NOT_FOUND"),
            ("POST", BASE, {"properties": {"email": "A@FIRMA.example"}}, 409, "CONFLICT"),
            ("POST", BASE, {"properties": {"nothing_like_it": "x"}}, 400, "VALIDATION_ERROR"),
            ("POST", BASE, {"properties": {"lastmodifieddate": "1"}}, 400, "VALIDATION_ERROR"),
            ("POST", BASE, {"properties": {"city": {"a": 1}}}, 400, "VALIDATION_ERROR"),
            ("POST", BASE, {"properties": "x"}, 400, "VALIDATION_ERROR"),
            ("POST", BASE, {}, 400, "VALIDATION_ERROR"),
            ("POST", BASE, [], 400, "VALIDATION_ERROR"),
            ("POST", BASE, "{", 400, "VALIDATION_ERROR"),
            ("POST", BASE, "", 400, "VALIDATION_ERROR"),
            ("POST", BASE, '{"properties":{},"properties":{}}', 400, "VALIDATION_ERROR"),
            ("POST", f"{BASE}/merge", {"primaryObjectId": record, "objectIdToMerge": "999999"},
             404, "OBJECT_NOT_FOUND"),
            ("POST", f"{BASE}/merge", {"primaryObjectId": record, "objectIdToMerge": record},
             409, "CONFLICT"),
            ("POST", f"{BASE}/merge", {"primaryObjectId": "x", "objectIdToMerge": record},
             400, "VALIDATION_ERROR"),
            ("GET", "/crm/v3/properties/contacts/nothing_like_it", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", "/crm/v3/properties/unicorns", None, 404, "OBJECT_NOT_FOUND"),
            ("GET", "/crm/v3/nothing", None, 404, "OBJECT_NOT_FOUND"))):
        answer = server.call(method, path, body)
        # Faults of values carry a list beside the envelope.
        is_standard_error(tap, answer, status, category, f"{number}: {method} {path} is {status}")
    twice = server.post(BASE, {"properties": {"email": "a@firma.example"}})
    tap.equal(twice.json["message"], f"Contact already exists. Existing ID: {record}",
              "deployed programs parse these words")
    unknown = server.post(BASE, {"properties": {"nope": "x", "neither": "y", "city": "z"}}).json
    tap.equal([(e["in"], e["code"]) for e in unknown["errors"]],
              [("nope", "PROPERTY_DOESNT_EXIST"), ("neither", "PROPERTY_DOESNT_EXIST")],
              "every unknown property is named")
    tap.equal(server.get(f"{BASE}?limit=100").json["results"][-1]["properties"]["email"],
              "twice@firma.example", "refused creations left nothing")
    number = server.post("/crm/v3/objects/companies",
                         {"properties": {"name": "X", "numberofemployees": "many"}})
    tap.equal((number.status, number.json["errors"][0]["in"]), (400, "numberofemployees"),
              "a value that is no number is refused and named")
    for key, name in ((None, "no key"), ("kt_wrong", "a wrong key")):
        is_standard_error(tap, server.call("GET", BASE, key=key), 401, "INVALID_AUTHENTICATION",
                          f"{name} is 401")


def test_update_and_archive(tap, server):
    record = create(server, email="a@firma.example", city="Łódź", firstname="Ann")["id"]
    changed = server.patch(f"{BASE}/{record}", {"properties": {"firstname": "Bob", "city": ""}})
    tap.equal(changed.status, 200, "update answers 200")
    tap.equal({k: changed.json["properties"][k] for k in ("firstname", "city")},
              {"firstname": "Bob", "city": None}, "it shows what was sent; empty text clears")
    tap.equal(changed.headers["ETag"], '"2"', "the version rose")
    by_mail = server.patch(f"{BASE}/a%40firma.example?idProperty=email",
                           {"properties": {"firstname": "Eve"}})
    tap.equal((by_mail.status, by_mail.json["id"]), (200, record), "update by e-mail address")
    typed = server.patch(f"{BASE}/{record}", {"properties": {"hubspot_owner_id": None,
                                                             "city": 5, "firstname": True}})
    tap.equal(typed.json["properties"]["city"], "5", "numbers are taken as texts")
    stale = server.patch(f"{BASE}/{record}", {"properties": {"city": "x"}},
                         headers={"If-Match": '"1"'})
    is_standard_error(tap, stale, 412, "PRECONDITION_FAILED", "If-Match of an old version is 412")
    version = server.get(f"{BASE}/{record}").headers["ETag"]
    tap.equal(server.patch(f"{BASE}/{record}", {"properties": {"city": "x"}},
                           headers={"If-Match": version}).status, 200, "of the present one is 200")
    version = server.get(f"{BASE}/{record}").headers["ETag"]
    same = server.get(f"{BASE}/{record}", headers={"If-None-Match": version})
    tap.equal((same.status, same.body), (304, b""), "If-None-Match is 304 without a body")

    gone = server.delete(f"{BASE}/{record}")
    tap.equal((gone.status, gone.body), (204, b""), "archive answers 204 without a body")
    tap.equal(server.get(f"{BASE}/{record}").status, 404, "an archived record is not there")
    back = server.get(f"{BASE}/{record}?archived=true").json
    tap.ok(back["archived"] and back["archivedAt"], "but with archived=true")
    tap.equal(server.get(f"{BASE}?archived=true").json["results"][0]["id"], record, "lists, too")
    tap.equal(server.patch(f"{BASE}/{record}", {"properties": {"city": "y"}}).status, 404,
              "it can not be changed")
    tap.equal(server.post(BASE, {"properties": {"email": "a@firma.example"}}).status, 201,
              "its address is free again")


def test_paging(tap, server):
    # Each connection of PostgreSQL draws numbers of its own: their order is not that of time.
    ids = sorted((create(server, lastname=f"N{i:03}")["id"] for i in range(25)), key=int)
    seen, path = [], f"{BASE}?limit=10&properties=lastname"
    pages = 0
    while path:
        page = server.get(path).json
        seen += [r["id"] for r in page["results"]]
        pages += 1
        link = page.get("paging", {}).get("next", {}).get("link")
        path = link[link.index("/crm"):] if link else None
        if "paging" in page:
            tap.ok(page["paging"]["next"]["after"] and "limit=10" in link, "a next page has both")
    tap.equal((seen, pages), (ids, 3), "pages hold every record once, in order")
    tap.equal(len(server.get(BASE).json["results"]), 10, "ten where nothing is said")
    tap.ok("paging" not in server.get(f"{BASE}?limit=25").json, "no paging on the last page")
    tap.equal(server.get(f"{BASE}?after=0&limit=1").json["results"][0]["id"], ids[0], 'after "0"')


def search(server, **body):
    return server.post(f"{BASE}/search", body)


def test_search(tap, server):
    rows = [dict(email="ann@firma.example", firstname="Ann", lastname="Nowak", city="Łódź"),
            dict(email="bob@firma.example", firstname="Bob", lastname="Kowalski", city="Berlin"),
            dict(firstname="Александр", lastname="Иванов", city="Москва"),
            dict(firstname="伟", lastname="王", city="北京", lifecyclestage="customer")]
    ids = []
    for row in rows:
        ids.append(create(server, **row)["id"])
        time.sleep(0.002)

    def found(*filters, **more):
        answer = search(server, filterGroups=[{"filters": list(filters)}] if filters else [], **more)
        if answer.status != 200:
            return answer
        assert answer.json["total"] == len(answer.json["results"]), answer
        return sorted(ids.index(r["id"]) for r in answer.json["results"])

    def f(name, op, value=None, **more):
        return dict({"propertyName": name, "operator": op}, **more,
                    **({} if value is None else {"value": value}))

    for name, filters, expected in (
            ("EQ", [f("city", "EQ", "łódź")], [0]),
            ("EQ of an e-mail address", [f("email", "EQ", "ANN@firma.example")], [0]),
            ("NEQ", [f("city", "NEQ", "Berlin")], [0, 2, 3]),
            ("LT", [f("createdate", "LT", "2000-01-01")], []),
            ("LTE", [f("createdate", "LTE", "2100-01-01T00:00:00Z")], [0, 1, 2, 3]),
            ("GT epoch milliseconds", [f("createdate", "GT", "1600000000000")], [0, 1, 2, 3]),
            ("GTE as a number", [f("createdate", "GTE", 1600000000000)], [0, 1, 2, 3]),
            ("BETWEEN", [f("createdate", "BETWEEN", "1", highValue="2")], []),
            ("IN", [f("city", "IN", values=["Berlin", "北京", "Nowhere"])], [1, 3]),
            ("NOT_IN", [f("city", "NOT_IN", values=["Berlin", "北京"])], [0, 2]),
            ("HAS_PROPERTY", [f("email", "HAS_PROPERTY")], [0, 1]),
            ("NOT_HAS_PROPERTY", [f("email", "NOT_HAS_PROPERTY")], [2, 3]),
            ("CONTAINS_TOKEN", [f("lastname", "CONTAINS_TOKEN", "owal")], [1]),
            ("NOT_CONTAINS_TOKEN", [f("lastname", "NOT_CONTAINS_TOKEN", "owal")], [0, 2, 3]),
            ("of an option", [f("lifecyclestage", "IN", values=["lead", "customer"])], [3]),
            ("of a record's id", [f("hs_object_id", "EQ", ids[2])], [2]),
            ("two filters", [f("email", "HAS_PROPERTY"), f("city", "EQ", "Berlin")], [1])):
        got = found(*filters)
        tap.equal(got, expected, f"search: {name}")
    two = search(server, filterGroups=[{"filters": [f("city", "EQ", "Berlin")]},
                                       {"filters": [f("city", "EQ", "北京")]}]).json
    tap.equal(two["total"], 2, "groups are alternatives")
    for text, expected in (("now", [0]), ("ivanov", [2]), ("Иван", [2]), ("wang", [3]), ("lodz", [0]),
                           ("", [0, 1, 2, 3]), ("'; --", [])):
        tap.equal(found(query=text), expected, f"search for {text!r}")
    for sorts, first in (([{"propertyName": "createdate", "direction": "DESCENDING"}], 3),
                         (["-createdate"], 3), (["createdate"], 0),
                         ([{"propertyName": "lastname", "direction": "ASCENDING"}], 1), ([], 0)):
        got = search(server, sorts=sorts).json["results"][0]["id"]
        tap.equal(ids.index(got), first, f"sorted by {sorts}")
    page = search(server, limit=3, after=0, sorts=["createdate"], properties=["city"]).json
    tap.equal((page["total"], page["paging"]["next"]["after"]), (4, "3"), "a page of a search")
    tap.ok("city" in page["results"][0]["properties"], "with the properties asked for")
    page = search(server, limit="3", after="3", sorts=["createdate"]).json
    tap.equal(([r["id"] for r in page["results"]], "paging" in page), (ids[3:], False),
              "and the last one")
    for name, body in (("limit 201", dict(limit=201)), ("limit 0", dict(limit=0)),
                       ("beyond 10,000", dict(limit=100, after="9950")),
                       ("a bad after", dict(after="x")), ("a bad limit", dict(limit=[])),
                       ("an unknown operator", dict(filterGroups=[{"filters": [
                           f("city", "LIKE", "x")]}])),
                       ("an unknown property", dict(filterGroups=[{"filters": [
                           f("nope", "EQ", "x")]}])),
                       ("a number that is none", dict(filterGroups=[{"filters": [
                           f("createdate", "GT", "soon")]}])),
                       ("no value", dict(filterGroups=[{"filters": [f("city", "EQ")]}])),
                       ("no values", dict(filterGroups=[{"filters": [f("city", "IN", values=[])]}])),
                       ("six groups", dict(filterGroups=[{"filters": []}] * 6)),
                       ("26 filters", dict(filterGroups=[{"filters": [
                           f("city", "EQ", "x")] * 26}])),
                       ("a bad direction", dict(sorts=[{"propertyName": "city",
                                                        "direction": "UP"}])),
                       ("an unknown sort", dict(sorts=["-nope"]))):
        answer = search(server, **body)
        tap.ok(answer.status == 400 and answer.json["category"] == "VALIDATION_ERROR",
               f"search: {name} is 400", answer)


def test_batch(tap, server):
    made = server.post(f"{BASE}/batch/create", {"inputs": [
        {"associations": [], "properties": {"email": f"b{i}@firma.example"}} for i in range(3)]})
    tap.equal((made.status, made.json["status"], len(made.json["results"])), (201, "COMPLETE", 3),
              "batch create answers 201")
    ids = [r["id"] for r in made.json["results"]]
    again = server.post(f"{BASE}/batch/create", {"inputs": [
        {"properties": {"email": "new@firma.example"}},
        {"properties": {"email": "b0@firma.example"}}]})
    is_standard_error(tap, again, 409, "CONFLICT", "one conflict refuses the whole batch")
    tap.equal(server.get(f"{BASE}/new%40firma.example?idProperty=email").status, 404,
              "and nothing of it is stored")
    part = server.post(f"{BASE}/batch/create", {"inputs": [
        {"properties": {"email": "new@firma.example"}, "objectWriteTraceId": "t1"},
        {"properties": {"email": "b0@firma.example"}, "objectWriteTraceId": "t2"},
        {"properties": {"nope": "x"}, "objectWriteTraceId": "t3"}]})
    tap.equal((part.status, part.json["numErrors"], len(part.json["results"])), (207, 2, 1),
              "with trace ids each stands by itself")
    tap.equal(part.json["results"][0]["objectWriteTraceId"], "t1", "the good one is named")
    tap.equal([e["context"]["objectWriteTraceId"] for e in part.json["errors"]], [["t2"], ["t3"]],
              "and the bad ones")
    tap.equal(server.get(f"{BASE}/new%40firma.example?idProperty=email").status, 200,
              "the good one is stored")
    read = server.post(f"{BASE}/batch/read", {"propertiesWithHistory": [], "properties": ["email"],
                                              "inputs": [{"id": ids[0]}, {"id": ids[1]}]})
    tap.equal((read.status, [r["id"] for r in read.json["results"]]), (200, ids[:2]), "batch read")
    read = server.post(f"{BASE}/batch/read", {"idProperty": "email",
                                              "inputs": [{"id": "b2@firma.example"}]})
    tap.equal(read.json["results"][0]["id"], ids[2], "batch read by e-mail address")
    read = server.post(f"{BASE}/batch/read", {"inputs": [{"id": ids[0]}, {"id": "404404"}]})
    tap.equal((read.status, read.json["numErrors"], read.json["errors"][0]["category"],
               read.json["errors"][0]["context"]), (207, 1, "OBJECT_NOT_FOUND",
                                                    {"ids": ["404404"]}), "missing ones are 207")
    change = server.post(f"{BASE}/batch/update", {"inputs": [
        {"id": ids[0], "properties": {"city": "Łódź"}},
        {"id": "404404", "properties": {"city": "Łódź"}}]})
    tap.equal((change.status, change.json["results"][0]["properties"]["city"],
               change.json["numErrors"]), (207, "Łódź", 1), "batch update")
    ups = server.post(f"{BASE}/batch/upsert", {"inputs": [
        {"idProperty": "email", "id": "b1@firma.example", "properties": {"city": "Berlin"}},
        {"idProperty": "email", "id": "b9@firma.example",
         "properties": {"email": "b9@firma.example"}}]})
    tap.equal((ups.status, [r["new"] for r in ups.json["results"]]), (200, [False, True]),
              "batch upsert tells which are new")
    gone = server.post(f"{BASE}/batch/archive", {"inputs": [{"id": ids[0]}, {"id": "404404"}]})
    tap.equal((gone.status, gone.body), (204, b""), "batch archive")
    tap.equal(server.get(f"{BASE}/{ids[0]}").status, 404, "it is archived")
    many = server.post(f"{BASE}/batch/read", {"inputs": [{"id": "1"}] * 101})
    is_standard_error(tap, many, 400, "VALIDATION_ERROR", "more than 100 inputs are 400")


def test_addresses(tap, server):
    """Whose an address is, only the address itself says: alike ones are for people to judge."""
    plain = create(server, email="ann.lis@gmail.com", firstname="Ann")["id"]
    for other in ("ann.lis+shop@gmail.com", "annlis@gmail.com", "ann.lis@googlemail.com"):
        tap.equal(server.get(f"{BASE}/{other.replace('+', '%2B')}?idProperty=email").status, 404,
                  f"{other} is nobody's")
        tap.equal(server.patch(f"{BASE}/{other.replace('+', '%2B')}?idProperty=email",
                               {"properties": {"city": "x"}}).status, 404, "nobody is changed")
        server.post(f"{BASE}/gdpr-delete", {"objectId": other, "idProperty": "email"})
        tap.equal(server.get(f"{BASE}/{plain}").status, 200, "nobody is erased")
        tap.ok(create(server, email=other)["id"] != plain, "somebody else may have it")
    tap.equal(server.get(f"{BASE}/Ann.Lis%40GMAIL.com?idProperty=email").json["id"], plain,
              "case does not count")
    german = create(server, email="ann@m\u00fcller.de")["id"]
    tap.equal(server.get(f"{BASE}/ann%40xn--mller-kva.de?idProperty=email").json["id"], german,
              "nor does the spelling of the domain")

    for method, path, body in (
            ("POST", BASE, {"properties": {"email": "ANN.LIS@gmail.com"}}),
            ("PATCH", f"{BASE}/{german}", {"properties": {"email": "ann.lis@gmail.com"}}),
            ("POST", f"{BASE}/batch/update",
             {"inputs": [{"id": german, "properties": {"email": "ann.lis@gmail.com"}}]})):
        answer = server.call(method, path, body)
        is_standard_error(tap, answer, 409, "CONFLICT", f"{method} {path}: the address is taken")
        tap.equal(answer.json["message"], f"Contact already exists. Existing ID: {plain}",
                  "and whose it is")
    tap.equal(server.patch(f"{BASE}/{plain}", {"properties": {
        "email": "ann.lis@gmail.com", "city": "Radom"}}).status, 200, "one's own is no conflict")
    same = server.patch(f"/api/v1/objects/contacts/{german}",
                        {"properties": {"email": "ann.lis@gmail.com"}})
    tap.equal(same.status, 200, "people may share an address where people decide")
    tap.equal(server.patch(f"{BASE}/{german}", {"properties": {"city": "Kiel"}}).status, 200,
              "and are still changed")
    tap.equal(server.get(f"{BASE}/ann.lis%40gmail.com?idProperty=email").status, 409,
              "the address alone does not say who is meant")


def test_upsert(tap, server):
    url = f"{BASE}/batch/upsert"
    done = server.post(url, {"inputs": [{"id": "New@firma.example", "idProperty": "email",
                                         "properties": {"city": "Opole"}}]})
    tap.equal((done.status, done.json["results"][0]["new"],
               done.json["results"][0]["properties"]["email"]), (200, True, "new@firma.example"),
              "the id is the value of the property it is looked for by")
    inputs = [{"id": "new@firma.example", "idProperty": "email", "properties": {"city": "Radom"}},
              {"id": "other@firma.example", "idProperty": "email", "properties": {"nothing": "x"}}]
    tap.equal(server.post(url, {"inputs": inputs}).status, 400, "one bad input refuses all")
    there = f"{BASE}/new%40firma.example?idProperty=email&properties=city"
    tap.equal(server.get(there).json["properties"]["city"], "Opole", "nothing was changed")
    traced = [dict(one, objectWriteTraceId=f"t{i}") for i, one in enumerate(inputs)]
    for call in ("upsert", "update"):
        answer = server.post(f"{BASE}/batch/{call}", {"inputs": traced if call == "upsert" else [
            traced[0], dict(traced[1], id="new@firma.example")]})
        tap.equal((answer.status, len(answer.json["results"]), answer.json["numErrors"]),
                  (207, 1, 1), f"{call}: with trace ids each stands by itself")
        tap.equal((answer.json["errors"][0]["context"]["objectWriteTraceId"],
                   answer.json["errors"][0]["category"]), (["t1"], "VALIDATION_ERROR"),
                  "and the errors tell which")
    tap.equal(server.get(there).json["properties"]["city"], "Radom", "the good one is done")


USUAL = {
    "tickets": ("subject", {"content", "hs_pipeline", "hs_pipeline_stage", "hs_ticket_category",
                            "hs_ticket_priority", "subject"}),
    "leads": ("hs_lead_name", {"hs_lead_name", "hs_lead_type", "hs_pipeline",
                               "hs_pipeline_stage"}),
    "products": ("name", {"description", "name", "price"}),
    "line_items": ("name", {"hs_product_id", "name", "price", "quantity"}),
    "quotes": ("hs_title", {"hs_expiration_date", "hs_status", "hs_title"}),
    "orders": ("hs_order_name", {"hs_order_name", "hs_pipeline", "hs_pipeline_stage",
                                 "hs_total_price"}),
    "invoices": ("hs_number", {"hs_amount_billed", "hs_due_date", "hs_invoice_status",
                               "hs_number"}),
    "campaigns": ("hs_name", {"hs_campaign_status", "hs_end_date", "hs_name", "hs_start_date"}),
    "notes": ("hs_note_body", {"hs_note_body", "hs_timestamp"}),
    "calls": ("hs_call_title", {"hs_call_title", "hs_timestamp"}),
    "emails": ("hs_email_subject", {"hs_email_direction", "hs_email_subject", "hs_timestamp"}),
    "meetings": ("hs_meeting_title", {"hs_meeting_end_time", "hs_meeting_start_time",
                                      "hs_meeting_title", "hs_timestamp"}),
    "tasks": ("hs_task_subject", {"hs_task_status", "hs_task_subject", "hs_timestamp"}),
    "communications": ("hs_communication_body", {"hs_communication_channel_type",
                                                 "hs_timestamp"}),
    "postal_mail": ("hs_postal_mail_body", {"hs_postal_mail_type", "hs_timestamp"}),
}


def test_usual_properties(tap, server):
    more = {"tickets": {"hs_pipeline": "0", "hs_pipeline_stage": "1"},
            "emails": {"hs_email_direction": "EMAIL"},
            "communications": {"hs_communication_channel_type": "SMS"}}
    for name, (word, names) in USUAL.items():
        given = {word: "x1", **more.get(name, {})}
        if "hs_timestamp" in names:
            given["hs_timestamp"] = "2026-01-02T03:04:05.678Z"
        made = server.post(f"/crm/v3/objects/{name}", {"properties": given})
        tap.equal(made.status, 201, f"{name}: made ({made})")
        got = server.get(f"/crm/v3/objects/{name}/{made.json['id']}").json["properties"]
        tap.equal(set(got), names | {"createdate", "hs_lastmodifieddate", "hs_object_id"},
                  f"{name}: the usual properties")


def test_domains_are_found(tap, server):
    made = server.post("/crm/v3/objects/companies", {"properties": {
        "name": "Handel", "domain": "www.lis-handel.example"}})
    who = create(server, email="ann@lis-handel.example")["id"]
    for text in ("lis-handel.example", "www.lis-handel.example", "https://www.lis-handel.example/",
                 "LIS-HANDEL.EXAMPLE", "lis-handel", "handel.ex"):
        for name, wanted in (("companies", made.json["id"]), ("contacts", who)):
            found = server.post(f"/crm/v3/objects/{name}/search", {"query": text}).json
            tap.equal([one["id"] for one in found["results"]], [wanted], f"{name}: {text}")


def test_merge(tap, server):
    one = create(server, email="one@firma.example", firstname="Ann")["id"]
    two = create(server, email="two@firma.example", city="Łódź")["id"]
    merged = server.post(f"{BASE}/merge", {"primaryObjectId": one, "objectIdToMerge": int(two)})
    tap.equal((merged.status, merged.json["id"], merged.json["properties"]["hs_merged_object_ids"]),
              (200, one, two), "merge answers 200 with the survivor")
    tap.equal(server.get(f"{BASE}/{two}?properties=city").json["id"], one,
              "the old id leads to the survivor")


def test_properties(tap, server):
    for head in ("/crm/v3/properties", "/crm/properties/2026-09"):
        listed = server.get(f"{head}/contacts?archived=false").json["results"]
        names = {p["name"] for p in listed}
        tap.ok({"email", "hs_object_id", "hubspot_owner_id", "createdate",
                "lastmodifieddate"} <= names, "the wire's names", names)
        one = server.get(f"{head}/0-1/email").json
        tap.equal(set(one), {"name", "label", "type", "fieldType", "description", "groupName",
                             "options", "displayOrder", "hasUniqueValue", "hidden", "formField",
                             "calculated", "externalOptions", "archived", "hubspotDefined",
                             "modificationMetadata"}, "a property's members")
        tap.equal((one["type"], one["fieldType"]), ("string", "text"), "types of the wire")
    stage = server.get("/crm/v3/properties/contacts/lifecyclestage").json
    tap.ok(stage["type"] == "enumeration" and stage["options"][0]["value"], "options", stage)
    names = {p["name"] for p in server.get("/crm/v3/properties/companies").json["results"]}
    tap.ok("hs_lastmodifieddate" in names, "companies call it hs_lastmodifieddate")


run(test_create_and_read, test_refusals, test_update_and_archive, test_paging, test_search,
    test_batch, test_addresses, test_upsert, test_usual_properties, test_domains_are_found,
    test_merge, test_properties)
