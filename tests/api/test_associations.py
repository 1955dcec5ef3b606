"""Associations under /api/v1 and where the two dialects meet; what clients of the object interface do is in
compat/associations.test.mjs."""
import time

from support import changes, is_problem, is_standard_error, run

CONTACTS, COMPANIES = "/api/v1/objects/contacts", "/api/v1/objects/companies"
TRAIL = "/api/v1/associations/kinds"


def contact(server, name, **more):
    answer = server.post(CONTACTS, {"properties": {"lastname": name}, "onDuplicate": "create", **more})
    assert answer.status == 201, answer
    return answer.json["id"]


def company(server, name):
    answer = server.post(COMPANIES, {"properties": {"name": name}, "onDuplicate": "create"})
    assert answer.status == 201, answer
    return answer.json["id"]


def links(server, path, to, **headers):
    answer = server.call("GET", f"{path}/associations?type={to}", headers=headers)
    assert answer.status == 200, answer
    return answer.json["results"]


def numbers(link):
    return sorted(kind["number"] for kind in link["kinds"])


def test_lists(tap, server):
    firm, other = company(server, "Alfa"), company(server, "Beta")
    person = contact(server, "Nowak", associations=[{"to": firm, "type": "companies"}])
    found = links(server, f"{CONTACTS}/{person}", "companies")
    tap.equal([(x["id"], x["title"], numbers(x)) for x in found], [(firm, "Alfa", [1, 279])],
              "made with the record, the first one primary")
    made = server.post(f"{CONTACTS}/{person}/associations",
                       {"to": other, "type": "companies", "kind": "Decydent"})
    tap.equal(made.status, 201, "a kind by its label in any language")
    tap.equal(numbers(made.json["results"][0]), [279, 100090], "brings the plain one")
    found = links(server, f"{CONTACTS}/{person}", "companies", **{"Accept-Language": "pl"})
    tap.ok("Decydent" in [k["label"] for x in found for k in x["kinds"]], "labels in the reader's language", found)
    counts = {c["type"]: c["count"] for c in server.get(f"{CONTACTS}/{person}/associations").json["counts"]}
    tap.ok(counts["companies"] == 2 and counts["deals"] == 0, "counts of all types", counts)
    gone = server.call("DELETE", f"{CONTACTS}/{person}/associations?type=companies&to={other}&kind=100090")
    tap.equal(gone.status, 204, "a label is taken away")
    tap.equal([numbers(x) for x in links(server, f"{CONTACTS}/{person}", "companies")], [[1, 279], [279]],
              "and the rest stays")
    server.call("DELETE", f"{CONTACTS}/{person}/associations?type=companies&to={firm}")
    tap.equal([x["id"] for x in links(server, f"{CONTACTS}/{person}", "companies")], [other], "or everything")
    first = server.get(f"{COMPANIES}/{other}/associations?type=contacts&limit=1").json
    tap.ok("paging" not in first, "no further page", first)
    second = contact(server, "Lis", associations=[{"to": other, "type": "companies"}])
    first = server.get(f"{COMPANIES}/{other}/associations?type=contacts&limit=1").json
    rest = server.get(f"{COMPANIES}/{other}/associations?type=contacts&limit=1&after="
                      + first["paging"]["next"]["after"]).json
    tap.equal([first["results"][0]["id"], rest["results"][0]["id"]], sorted([person, second], key=int), "pages")


def test_refusals(tap, server):
    firm, person = company(server, "Alfa"), contact(server, "Nowak")
    path = f"{CONTACTS}/{person}/associations"
    for name, body, status, code in (
            ("no type", {"to": firm}, 400, "input"),
            ("an unknown type", {"to": firm, "type": "unicorns"}, 400, "input"),
            ("a kind of others", {"to": firm, "type": "companies", "kind": 3}, 400, "invalid"),
            ("a record that is not there", {"to": "999999", "type": "companies"}, 404, "not_found"),
            ("oneself", {"to": person, "type": "contacts"}, 400, "invalid")):
        is_problem(tap, server.post(path, body), status, code, f"refused: {name}")
    is_problem(tap, server.post(f"{CONTACTS}/999999/associations", {"to": firm, "type": "companies"}), 404,
               "not_found", "refused: from nobody")
    boss, other = contact(server, "Lis"), contact(server, "Wolf")
    server.post(path, {"to": boss, "type": "contacts", "kind": "reports_to"})
    answer = server.post(path, {"to": other, "type": "contacts", "kind": "reports_to"})
    is_problem(tap, answer, 400, "invalid", "refused: more than the limit")
    tap.ok("Remove one first" in answer.json["detail"], "with what to do about it", answer)
    is_standard_error(tap, server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "X"}, "associations": [
        {"to": {"id": "999999"}, "types": [{"associationTypeId": 279}]}]}), 400, "VALIDATION_ERROR",
        "a record is refused with its associations")


def test_kinds(tap, server):
    before = server.get(TRAIL + "?type=contacts").json["results"]
    tap.ok(any(k["number"] == 1 and k["toMax"] == 1 and k["labels"]["pl"] == "Główna" for k in before),
           "the shipped kinds", before)
    made = server.post(TRAIL, {"from": "contacts", "to": "companies", "labels": {"en": "Adviser", "pl": "Doradca"},
                               "inverseLabels": {"en": "Client"}, "toMax": 1})
    tap.equal(made.status, 201, "a label is defined")
    there, back = made.json["results"]
    tap.equal([there["inverse"], back["inverse"], there["toMax"], back["toMax"]],
              [back["number"], there["number"], 1, 0], "in both directions")
    firm, other, person = company(server, "Alfa"), company(server, "Beta"), contact(server, "Nowak")
    path = f"{CONTACTS}/{person}/associations"
    tap.equal(server.post(path, {"to": firm, "type": "companies", "kind": there["number"]}).status, 201, "used")
    is_problem(tap, server.post(path, {"to": other, "type": "companies", "kind": there["number"]}), 400, "invalid",
               "to its limit")
    changed = server.call("PATCH", f"{TRAIL}/{there['number']}", {"toMax": 2, "labels": {"ru": "Советник"}})
    tap.equal([changed.status, changed.json["results"][0]["labels"]["ru"]], [200, "Советник"], "changed")
    tap.equal(server.post(path, {"to": other, "type": "companies", "kind": "Советник"}).status, 201, "at once")
    tap.equal(server.call("DELETE", f"{TRAIL}/{back['number']}").status, 204, "removed, from either side")
    tap.equal([numbers(x) for x in links(server, f"{CONTACTS}/{person}", "companies")], [[279], [279]],
              "and the label went from the records")
    for number in (279, 1, 100090):
        is_problem(tap, server.call("DELETE", f"{TRAIL}/{number}"), 400, "invalid", f"{number} came with the program")
    is_problem(tap, server.call("DELETE", f"{TRAIL}/{there['number']}"), 404, "not_found", "gone is gone")


def test_called_alike(tap, server):
    wire, back = "/crm/v4/associations/contacts/deals/labels", "/crm/v4/associations/deals/contacts/labels"

    def called(path, number):
        return [x["label"] for x in server.get(path).json["results"] if x["typeId"] == number][0]

    made = [x["typeId"] for x in server.post(wire, {"name": "scout", "label": "Scout"}).json["results"]]
    changed = server.call("PUT", wire, {"associationTypeId": made[0], "label": "Finder"})
    tap.equal([changed.status, called(wire, made[0]), called(back, made[1])], [204, "Finder", "Finder"],
              "one label for both directions is renamed in both")
    server.call("PUT", back, {"associationTypeId": made[1], "label": "Tracker"})
    tap.equal([called(wire, made[0]), called(back, made[1])], ["Tracker", "Tracker"], "from the other side, too")
    server.call("PUT", wire, {"associationTypeId": made[0], "label": "Hunter", "inverseLabel": "Hunted by"})
    tap.equal([called(wire, made[0]), called(back, made[1])], ["Hunter", "Hunted by"], "it becomes a pair")
    server.call("PUT", wire, {"associationTypeId": made[0], "label": "Chaser"})
    tap.equal([called(wire, made[0]), called(back, made[1])], ["Chaser", "Hunted by"],
              "whose other side has its own label")
    own = server.post(TRAIL, {"from": "deals", "to": "tickets", "labels": {"en": "Cause", "pl": "Przyczyna"}}).json
    answer = server.call("PATCH", f"{TRAIL}/{own['results'][0]['number']}", {"labels": {"pl": "Powód"}}).json
    tap.equal([(x["labels"]["en"], x["labels"]["pl"]) for x in answer["results"]], [("Cause", "Powód")] * 2,
              "and so in one of its languages")


def test_filters(tap, server):
    firm, other = company(server, "Alfa"), company(server, "Beta")
    a = contact(server, "A", associations=[{"to": firm, "type": "companies"}])
    b = contact(server, "B", associations=[{"to": other, "type": "companies"}])
    c = contact(server, "C")

    def found(*filters, path=f"{CONTACTS}/query"):
        answer = server.post(path, {"filterGroups": [{"filters": list(filters)}]})
        return sorted((r["id"] for r in answer.json["results"]), key=int) if answer.status == 200 else answer.status

    def f(operator, name="associations.companies", **more):
        return {"propertyName": name, "operator": operator, **more}
    for name, got, wanted in (
            ("EQ", found(f("EQ", value=firm)), [a]),
            ("NEQ", found(f("NEQ", value=firm)), [b, c]),
            ("IN", found(f("IN", values=[firm, other])), [a, b]),
            ("NOT_IN", found(f("NOT_IN", values=[firm])), [b, c]),
            ("HAS_PROPERTY", found(f("HAS_PROPERTY")), [a, b]),
            ("NOT_HAS_PROPERTY", found(f("NOT_HAS_PROPERTY")), [c]),
            ("with another", found(f("HAS_PROPERTY"), f("EQ", "lastname", value="B")), [b]),
            ("on /crm", found(f("EQ", "associations.company", value=firm),
                              path="/crm/v3/objects/contacts/search"), [a]),
            ("of the other side", found(f("EQ", "associations.contacts", value=a), path=f"{COMPANIES}/query"), [firm]),
            ("an unknown type", found(f("EQ", "associations.unicorns", value=a)), 400),
            ("no id", found(f("EQ", value="x")), 400),
            ("another operator", found(f("GT", value=firm)), 400)):
        tap.equal(got, sorted(wanted, key=int) if isinstance(wanted, list) else wanted, f"filter: {name}")
    server.call("DELETE", f"{COMPANIES}/{firm}")
    tap.equal(found(f("HAS_PROPERTY")), [b], "archived ones do not count")


def test_merge(tap, server):
    firm, other = company(server, "Alfa"), company(server, "Beta")
    a = contact(server, "Nowak", associations=[{"to": firm, "type": "companies"}])
    b = contact(server, "Nowak", associations=[{"to": other, "type": "companies"}])
    merged = server.post("/api/v1/merges", {"type": "contacts", "primary": a, "records": [b]})
    tap.equal([(x["id"], numbers(x)) for x in links(server, f"{CONTACTS}/{a}", "companies")],
              [(firm, [1, 279]), (other, [279])], "the survivor's primary stays")
    tap.equal(server.post(f"/api/v1/merges/{merged.json['merges'][0]['id']}/revert").status, 200, "taken back")
    tap.equal([[(x["id"], numbers(x)) for x in links(server, f"{CONTACTS}/{i}", "companies")] for i in (a, b)],
              [[(firm, [1, 279])], [(other, [1, 279])]], "each has its own again")


def test_feed_and_speed(tap, server):
    since = server.get("/api/v1/changes").json["next"]
    firm = company(server, "Alfa")
    began, ids = time.monotonic(), []
    for page in range(10):
        answer = server.post("/crm/v3/objects/contacts/batch/create", {"inputs": [
            {"properties": {"lastname": f"P{page} {i}"},
             "associations": [{"to": {"id": firm}, "types": [{"associationTypeId": 279}]}]} for i in range(100)]})
        assert answer.status == 201, answer
        ids += [record["id"] for record in answer.json["results"]]
    print(f"# 1,000 records with one association each: {time.monotonic() - began:.2f} s")
    began = time.monotonic()
    page = server.get(f"/crm/v4/objects/companies/{firm}/associations/contacts?limit=100").json
    print(f"# a page of 100 of them: {1000 * (time.monotonic() - began):.1f} ms")
    tap.equal([x["toObjectId"] for x in page["results"]], sorted(ids, key=int)[:100], "a page in order")
    linked, _ = changes(server, since, 1000, lambda x: x["action"] == "associated" and x["type"] == "contacts")
    tap.ok(len(linked) == 1000 and all(x["association"] == {"type": "companies", "id": firm, "kind": 279}
                                       for x in linked), "the feed tells of each", linked[:2])


def test_names(tap, server):
    """What programs call types and kinds in the older interface."""
    path = "/crm/v3/associations/{}/{}/types"
    found = server.get(path.format("deals", "companies")).json["results"]
    tap.ok({"id": "5", "name": "deal_to_company"} in found or {"id": "341", "name": "deal_to_company"} in found,
           "kinds by number and name", found)
    tap.equal([x["id"] for x in found],
              [str(x["typeId"]) for x in server.get("/crm/v4/associations/deals/companies/labels").json["results"]],
              "the same as of version 4")
    for names in (("DEAL", "COMPANY"), ("DEALS", "Companies"), ("0-3", "0-2")):
        tap.equal(server.get(path.format(*names)).json["results"], found, f"called {names}")
    is_standard_error(tap, server.get(path.format("deals", "unicorns")), 404, "OBJECT_NOT_FOUND", "another type")
    made = server.post("/crm/v3/objects/CONTACTS", {"properties": {"lastname": "Capital"}})
    tap.equal(made.status, 201, "a contact at CONTACTS")
    tap.equal(server.get(f"/crm/objects/2026-03/CONTACT/{made.json['id']}").status, 200, "read at CONTACT")
    tap.equal(server.get("/crm/v3/properties/COMPANY/name").json["name"], "name", "properties of COMPANY")


run(test_names, test_lists, test_refusals, test_kinds, test_called_alike, test_filters, test_merge, test_feed_and_speed)
