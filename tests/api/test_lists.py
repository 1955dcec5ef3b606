"""Lists of the object interface: kept by hand, worked out by a filter, or filled by it once."""
import datetime

from support import is_standard_error, run

LISTS = "/crm/v3/lists"
CONTACTS = "/crm/v3/objects/contacts"


def person(server, lastname, **more):
    answer = server.post(CONTACTS, {"properties": {"lastname": lastname, **more}})
    assert answer.status == 201, answer
    return answer.json["id"]


def put(server, path, body=None):
    return server.call("PUT", path, body)


def make(server, name, kind="MANUAL", branch=None):
    body = {"objectTypeId": "0-1", "processingType": kind, "name": name}
    if branch:
        body["filterBranch"] = branch
    return server.post(LISTS, body)


def both(*filters):
    return {"filterBranchType": "OR", "filters": [], "filterBranches": [
        {"filterBranchType": "AND", "filterBranches": [], "filters": list(filters)}]}


def about(name, kind, operator, **more):
    return {"filterType": "PROPERTY", "property": name,
            "operation": {"operationType": kind, "operator": operator, **more}}


def ids(answer):
    assert answer.status == 200, answer
    return [entry["recordId"] for entry in answer.json["results"]]


def test_manual(tap, server):
    people = [person(server, f"Manual{n}") for n in range(4)]
    made = make(server, "By hand")
    tap.equal(made.status, 200, "a list is made with 200")
    one = made.json["list"]
    tap.equal((one["processingType"], one["processingStatus"], one["objectTypeId"],
               one["listVersion"], one["size"]), ("MANUAL", "COMPLETE", "0-1", 1, 0), "its members")
    path = f"{LISTS}/{one['listId']}"
    members = f"{path}/memberships"
    tap.equal(server.get(path).json["list"], one, "it is read again")
    tap.equal(server.get(f"/crm/lists/2026-03/{one['listId']}").json["list"], one, "dated")
    tap.equal(server.get(f"{LISTS}/object-type-id/0-1/name/BY%20HAND").json["list"], one, "by name")
    added = put(server, members + "/add", [people[2], people[0], int(people[1]), "999999"])
    tap.equal((added.status, added.json["recordsIdsAdded"], added.json["recordIdsMissing"]),
              (200, [people[2], people[0], people[1]], ["999999"]), "records are put in")
    tap.equal(put(server, members + "/add", [people[0]]).json["recordIdsAdded"], [], "once only")
    tap.equal(ids(server.get(members)), people[:3], "members by id")
    first = server.get(members + "?limit=2")
    after = first.json["paging"]["next"]["after"]
    tap.equal((ids(first), ids(server.get(f"{members}?limit=2&after={after}")), first.json["total"]),
              (people[:2], people[2:3], 3), "pages")
    tap.equal(ids(server.get(f"{members}?before={people[2]}")), [people[1], people[0]], "backwards")
    changed = put(server, members + "/add-and-remove", {"recordIdsToAdd": [people[3]],
                                                        "recordIdsToRemove": [people[0]]}).json
    tap.equal((changed["recordIdsAdded"], changed["recordsIdsRemoved"]), ([people[3]], [people[0]]),
              "in and out at once")
    order = server.get(members + "/join-order?limit=2")
    tap.equal(ids(order)[-1:] + ids(server.get(
        f"{members}/join-order?limit=2&after={order.json['paging']['next']['after']}")),
        [people[2], people[3]], "in the order they came in")
    tap.equal(put(server, members + "/remove", [people[3]]).json["recordsIdsRemoved"], [people[3]],
              "taken out")
    server.delete(f"{CONTACTS}/{people[1]}")
    tap.equal(ids(server.get(members)), [people[2]], "archived records are not shown")
    of_record = server.get(f"{LISTS}/records/0-1/{people[2]}/memberships").json["results"]
    tap.equal([m["listId"] for m in of_record], [one["listId"]], "the lists of a record")
    batch = server.post(f"{LISTS}/records/memberships/batch/read", {"inputs": [
        {"objectTypeId": "0-1", "recordId": people[2]}, {"objectTypeId": "0-1", "recordId": "1"}]})
    tap.equal([[m["listId"] for m in entry["recordListMemberships"]] for entry in
               batch.json["results"]], [[one["listId"]], []], "of several")
    other = make(server, "Other").json["list"]["listId"]
    tap.equal(put(server, f"{LISTS}/{other}/memberships/add-from/{one['listId']}").status, 204,
              "the members of another list")
    tap.equal(ids(server.get(f"{LISTS}/{other}/memberships")), [people[2]], "are there")
    tap.equal(server.delete(f"{LISTS}/{other}/memberships").status, 204, "emptied")
    tap.equal(ids(server.get(f"{LISTS}/{other}/memberships")), [], "nobody is left")


def test_definitions(tap, server):
    number = make(server, "Łódź first").json["list"]["listId"]
    path = f"{LISTS}/{number}"
    is_standard_error(tap, make(server, "łódź FIRST"), 409, "CONFLICT", "a name is there once")
    found = server.post(LISTS + "/search", {"query": "lodz", "offset": 0, "count": 20}).json
    tap.equal(([one["listId"] for one in found["lists"]], found["hasMore"], found["total"],
               found["lists"][0]["additionalProperties"]), ([number], False, 1,
                                                            {"hs_list_size": "0"}), "searched")
    tap.equal(server.post(LISTS + "/search", {"processingTypes": ["DYNAMIC"]}).json["total"], 0,
              "by kind")
    renamed = put(server, path + "/update-list-name?listName=Second")
    tap.equal((renamed.status, renamed.json["updatedList"]["name"],
               renamed.json["updatedList"]["listVersion"]), (200, "Second", 2), "renamed")
    tap.equal([one["name"] for one in server.get(f"{LISTS}?listIds={number}&listIds=999").json
               ["lists"]], ["Second"], "several at once")
    tap.equal(server.delete(path).status, 204, "deleted")
    is_standard_error(tap, server.get(path), 404, "OBJECT_NOT_FOUND", "it is gone")
    is_standard_error(tap, server.delete(path), 404, "OBJECT_NOT_FOUND", "once")
    tap.equal(put(server, path + "/restore").status, 204, "brought back")
    tap.equal(server.get(path).json["list"]["name"], "Second", "as it was")
    for body in ({"objectTypeId": "0-1", "processingType": "STATIC", "name": "x"},
                 {"objectTypeId": "0-99", "processingType": "MANUAL", "name": "x"},
                 {"objectTypeId": "0-1", "processingType": "MANUAL", "name": " "},
                 {"objectTypeId": "0-1", "processingType": "DYNAMIC", "name": "x"}):
        is_standard_error(tap, server.post(LISTS, body), 400, "VALIDATION_ERROR", f"refused {body}")
    is_standard_error(tap, put(server, path + "/update-list-filters", {"filterBranch": both(
        about("city", "ALL_PROPERTY", "IS_KNOWN"))}), 400, "VALIDATION_ERROR", "has no filter")


def test_dynamic(tap, server):
    adam = person(server, "Adamski", city="Kraków", jobtitle="Director", date_of_birth="1980-05-01")
    beata = person(server, "Bielska", city="Gdańsk", jobtitle="Clerk", date_of_birth="1990-05-01")
    celina = person(server, "Czarna")
    mine = {adam, beata, celina}
    number = make(server, "Worked out", "DYNAMIC",
                  both(about("lastname", "ALL_PROPERTY", "IS_KNOWN"))).json["list"]["listId"]
    path = f"{LISTS}/{number}"

    def found(branch):
        answer = put(server, path + "/update-list-filters", {"filterBranch": branch})
        assert answer.status == 200, answer
        return sorted(set(ids(server.get(path + "/memberships?limit=250"))) & mine)

    year_ago = (datetime.date.today() - datetime.timedelta(days=365)).isoformat()
    point = {"timeType": "DATE", "timezoneSource": "CUSTOM", "zoneId": "UTC", "year": 1985,
             "month": 1, "day": 1}
    days = {"timeType": "INDEXED", "zoneId": "UTC", "indexReference": {"referenceType": "TODAY"}}
    for operation, wanted in (
            (("city", "MULTISTRING", "IS_EQUAL_TO", {"values": ["krakow", "Nowhere"]}), [adam]),
            (("city", "STRING", "IS_NOT_EQUAL_TO", {"value": "Kraków"}), [beata, celina]),
            (("city", "STRING", "IS_NOT_EQUAL_TO", {"value": "Kraków",
              "includeObjectsWithNoValueSet": False}), [beata]),
            (("city", "STRING", "IS_EQUAL_TO", {"value": "Kraków",
              "includeObjectsWithNoValueSet": True}), [adam, celina]),
            (("city", "MULTISTRING", "CONTAINS", {"values": ["rak", "dan"]}), [adam, beata]),
            (("city", "MULTISTRING", "DOES_NOT_CONTAIN", {"values": ["rak", "dan"]}), [celina]),
            (("city", "STRING", "STARTS_WITH", {"value": "gda"}), [beata]),
            (("city", "STRING", "STARTS_WITH", {"value": "dans"}), []),
            (("city", "STRING", "ENDS_WITH", {"value": "ków"}), [adam]),
            (("city", "ALL_PROPERTY", "IS_UNKNOWN", {}), [celina]),
            (("date_of_birth", "TIME_POINT", "IS_AFTER", {"timePoint": point}), [beata]),
            (("date_of_birth", "TIME_POINT", "IS_BEFORE", {"timePoint": point}), [adam]),
            (("createdate", "TIME_POINT", "IS_AFTER", {"timePoint": days | {
                "offset": {"days": -1}}}), [adam, beata, celina]),
            (("createdate", "TIME_RANGED", "IS_BETWEEN", {"lowerBoundTimePoint": days | {
                "offset": {"months": -2}}, "upperBoundTimePoint": days | {
                "offset": {"days": -3}}}), []),
            (("createdate", "TIME_RANGED", "IS_NOT_BETWEEN", {"lowerBoundTimePoint": days | {
                "offset": {"months": -2}}, "upperBoundTimePoint": days | {
                "offset": {"days": -3}}}), [adam, beata, celina]),
            (("createdate", "DATETIME", "IS_AFTER", {"timestamp": year_ago}),
             [adam, beata, celina])):
        name, kind, operator, more = operation
        tap.equal(found(both(about(name, kind, operator, **more))), sorted(wanted),
                  f"{name} {kind} {operator} {more}")
    either = both(about("city", "STRING", "IS_EQUAL_TO", value="Kraków"))
    either["filterBranches"] += both(about("jobtitle", "STRING", "IS_EQUAL_TO", value="clerk"),
                                     about("lastname", "ALL_PROPERTY", "IS_KNOWN"))["filterBranches"]
    tap.equal(found(either), sorted([adam, beata]), "one branch or the other")
    tap.equal(server.get(path + "?includeFilters=true").json["list"]["filterBranch"], either,
              "the filter is told as it was sent")
    tap.ok("filterBranch" not in server.get(path).json["list"], "only if asked")
    server.patch(f"{CONTACTS}/{celina}", {"properties": {"city": "Kraków"}})
    tap.ok(celina in ids(server.get(path + "/memberships")), "a change of a record counts at once")
    tap.ok(number in [m["listId"] for m in server.get(
        f"{LISTS}/records/contacts/{celina}/memberships").json["results"]], "seen from the record")
    is_standard_error(tap, put(server, path + "/memberships/add", [adam]), 400, "VALIDATION_ERROR",
                      "nobody is put in by hand")

    inside = make(server, "Not in it", "DYNAMIC", both(
        {"filterType": "IN_LIST", "operator": "NOT_IN_LIST", "listId": number},
        about("lastname", "ALL_PROPERTY", "IS_KNOWN"))).json["list"]["listId"]
    tap.equal(set(ids(server.get(f"{LISTS}/{inside}/memberships?limit=250"))) & mine, set(),
              "a list that asks for another")
    is_standard_error(tap, put(server, path + "/update-list-filters", {"filterBranch": both(
        {"filterType": "IN_LIST", "operator": "IN_LIST", "listId": inside})}), 400,
        "VALIDATION_ERROR", "no circles")
    tap.equal(server.get(path + "?includeFilters=true").json["list"]["filterBranch"], either,
              "what was refused changed nothing")


def test_refused_filters(tap, server):
    known = about("city", "ALL_PROPERTY", "IS_KNOWN")
    for number, branch in enumerate((
            {}, {"filterBranchType": "AND", "filterBranches": [], "filters": [known]},
            {"filterBranchType": "OR", "filterBranches": [], "filters": []}, both(),
            both(known | {"filterType": "FORM_SUBMISSION"}), both(about("nothing", "STRING", "CONTAINS",
                                                                        value="x")),
            both(about("city", "STRING", "SOUNDS_LIKE", value="x")),
            both(about("city", "STRING", "IS_EQUAL_TO")),
            both(about("city", "NUMBER", "IS_GREATER_THAN", value={"a": 1})),
            both(about("createdate", "STRING", "CONTAINS", value="2")),
            both(about("createdate", "DATETIME", "IS_AFTER", timestamp="soon")),
            both(about("createdate", "TIME_POINT", "IS_AFTER", timePoint={"timeType": "DATE",
                                                                          "year": 2026, "month": 2,
                                                                          "day": 30})),
            both({"filterType": "IN_LIST", "operator": "IN_LIST", "listId": "424242"}))):
        is_standard_error(tap, make(server, f"Wrong {number}", "DYNAMIC", branch), 400,
                          "VALIDATION_ERROR", f"refused: {branch}")
    tap.equal(server.post(LISTS + "/search", {"query": "Wrong"}).json["total"], 0, "nothing is kept")


def test_snapshot_and_merge(tap, server):
    first = person(server, "Snapshotowski", city="Opole")
    second = person(server, "Snapshotowska", city="Opole")
    number = make(server, "Then", "SNAPSHOT", both(
        about("city", "STRING", "IS_EQUAL_TO", value="Opole"))).json["list"]["listId"]
    members = f"{LISTS}/{number}/memberships"
    person(server, "Later", city="Opole")
    tap.equal(ids(server.get(members)), [first, second], "filled once")
    third = person(server, "Survivor")
    server.post(f"{CONTACTS}/merge", {"primaryObjectId": third, "objectIdToMerge": second})
    tap.equal(ids(server.get(members)), [first, third], "the survivor of a merge is a member")
    merge = server.get(f"/api/v1/merges?type=contacts&record={third}").json["results"][0]["id"]
    tap.equal(server.post(f"/api/v1/merges/{merge}/revert").status, 200, "the merge is taken back")
    tap.ok(second in ids(server.get(members)), "the other is a member again")
    tap.equal(put(server, f"{members}/remove", [first]).json["recordIdsRemoved"], [first],
              "then kept by hand")


run(test_manual, test_definitions, test_dynamic, test_refused_filters, test_snapshot_and_merge)
