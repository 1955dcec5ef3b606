"""Imports and exports of the object interface; what its clients do is in compat/imports_exports.test.mjs."""
import csv
import io
import json
import time
import urllib.parse

from support import is_problem, is_standard_error, run

IMPORTS, EXPORTS = "/crm/v3/imports", "/crm/v3/exports/export"
EMAIL_KEY = {"columnName": "Email", "propertyName": "email", "columnType": "HUBSPOT_ALTERNATE_ID"}
CITY = {"columnName": "Town", "propertyName": "city"}


def form(parts, boundary="xx--boundary"):
    """(name, file name or None, content) as a body and its type."""
    body = b""
    for name, file_name, content in parts:
        named = f'; filename="{file_name}"' if file_name else ""
        body += (f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n'.encode()
                 + (content if isinstance(content, bytes) else content.encode()) + b"\r\n")
    return body + f"--{boundary}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={boundary}"}


def request(columns, kind="0-1", operation=None, header=True, file=None, **more):
    columns = [{"columnObjectTypeId": kind, **column} for column in columns]
    body = {"name": "Some people", "files": [{"fileName": "a.csv", "fileFormat": "CSV", "fileImportPage": {
        "hasHeader": header, "columnMappings": columns}, **(file or {})}], **more}
    if operation:
        body["importOperations"] = {kind: operation}
    return body


def start(server, text, wanted, path=IMPORTS, **more):
    body, headers = form([("files", "a.csv", text), ("importRequest", None, json.dumps(wanted))])
    return server.call("POST", path, body, headers=headers, **more)


def ended(server, made):
    assert made.status == 200, made
    until = time.monotonic() + 60
    while time.monotonic() < until:
        got = server.get(f"{IMPORTS}/{made.json['id']}").json
        if got["state"] in ("DONE", "FAILED", "CANCELED"):
            return got
        time.sleep(0.02)
    raise AssertionError(f"import {made.json['id']} did not end")


def imported(server, text, wanted, **more):
    done = ended(server, start(server, text, wanted, **more))
    assert done["state"] == "DONE", done
    return done["id"], {name: number for name, number in done["metadata"]["counters"].items() if number}


def errors(server, number, query="?limit=100"):
    return server.get(f"{IMPORTS}/{number}/errors{query}").json


def by_mail(server, mail, names="city,lastname"):
    answer = server.get(f"/crm/v3/objects/contacts/{mail}?idProperty=email&properties={names}")
    return answer.json["properties"] if answer.status == 200 else None


def contact(server, **properties):
    answer = server.post("/crm/v3/objects/contacts", {"properties": properties})
    assert answer.status == 201, answer
    return answer.json["id"]


def test_keys(tap, server):
    """What a row may do, and which record it is about."""
    old = contact(server, email="old@example.com", lastname="Nowak", city="Before")
    rows = "Email,Town\r\nOLD@example.com,Radom\r\nnew@example.com,Lublin\r\n"
    number, counters = imported(server, rows, request([EMAIL_KEY, CITY]), path="/crm/imports/2026-03")
    tap.equal(counters, {"TOTAL_ROWS": 2, "CREATED_OBJECTS": 1, "UPDATED_OBJECTS": 1,
                         "UNIQUE_OBJECTS_WRITTEN": 2}, "one is known, one is new; by the dated path")
    tap.equal((by_mail(server, "old@example.com")["city"], by_mail(server, "new@example.com")["city"]),
              ("Radom", "Lublin"), "and so they are stored")
    tap.equal(errors(server, number), {"results": []}, "nothing was wrong")
    plain = {"columnName": "Email", "propertyName": "email"}
    number, counters = imported(server, "Email,Town\nold@example.com,Kielce\nthird@example.com,Opole\n",
                                request([plain, CITY], operation="CREATE"))
    tap.equal(counters, {"TOTAL_ROWS": 2, "CREATED_OBJECTS": 1, "UNIQUE_OBJECTS_WRITTEN": 1, "ERRORS": 1},
              "people are known by their address without being told")
    found = errors(server, number, "?includeErrorMessage=true&includeRowData=true")["results"]
    tap.equal([(x["errorType"], x["sourceData"]["lineNumber"], x["sourceData"]["rowData"], x["knownColumnNumber"],
                x["invalidValue"], bool(x["errorMessage"])) for x in found],
              [("CREATE_ONLY_IMPORT", 2, ["old@example.com", "Kielce"], 1, "old@example.com", True)],
              "who is there is not created again")
    number, counters = imported(server, "Email,Town\nold@example.com,Kielce\nnobody1@example.com,Opole\n,Łódź\n",
                                request([EMAIL_KEY, CITY], operation="UPDATE"))
    tap.equal(counters, {"TOTAL_ROWS": 3, "UPDATED_OBJECTS": 1, "UNIQUE_OBJECTS_WRITTEN": 1, "ERRORS": 2}, "UPDATE")
    tap.equal([x["errorType"] for x in errors(server, number)["results"]],
              ["UPDATE_ONLY_IMPORT", "INVALID_ALTERNATE_ID"], "creates nobody")
    tap.equal(by_mail(server, "nobody1@example.com"), None, "really")
    ids = {"columnName": "Record", "propertyName": None, "columnType": "HUBSPOT_OBJECT_ID"}
    number, counters = imported(server, f"Record,Town,Email\n{old},Gdynia,changed@example.com\n999999,Opole,x@y.pl\n",
                                request([ids, CITY, plain]))
    tap.equal((counters["UPDATED_OBJECTS"], counters["ERRORS"]), (1, 1), "by the record's id")
    tap.equal(by_mail(server, "changed@example.com")["lastname"], "Nowak", "which says more than the address")
    tap.equal(errors(server, number)["results"][0]["errorType"], "INVALID_RECORD_ID", "an id of nobody")
    firm = {"columnName": "Domain", "propertyName": "domain", "columnType": "HUBSPOT_ALTERNATE_ID"}
    name = {"columnName": "Name", "propertyName": "name"}
    rows = "Domain,Name\nfirma.example,First\nwww.FIRMA.example,Second\n"
    _, counters = imported(server, rows, request([firm, name], kind="COMPANY"))
    tap.equal((counters["CREATED_OBJECTS"], counters["UPDATED_OBJECTS"]), (1, 1), "companies by their domain")
    _, counters = imported(server, rows, request([name, {**firm, "columnType": None}], kind="companies"))
    tap.ok(counters["TOTAL_ROWS"] == 2, "or matched, where no column says which", counters)
    listed = server.get(f"{IMPORTS}?limit=2").json
    tap.ok([int(x["id"]) for x in listed["results"]] == sorted((int(x["id"]) for x in listed["results"]), reverse=True)
           and len(listed["results"]) == 2 and listed["paging"]["next"]["after"] == listed["results"][1]["id"],
           "listed, the newest first", listed)
    numbers = [x["id"] for x in server.get(f"{IMPORTS}?limit=100").json["results"]]
    second = server.get(f"{IMPORTS}?limit=2&after={listed['paging']['next']['after']}").json
    back = server.get(f"{IMPORTS}?limit=2&before={second['results'][0]['id']}").json
    tap.equal(([x["id"] for x in second["results"]], back), (numbers[2:4], {
        "results": listed["results"], "paging": {"next": {"after": numbers[1]}}}), "the next page, and back")
    tap.equal(server.get(f"{IMPORTS}?before={numbers[0]}").json, {"results": []}, "nothing is newer than the newest")
    is_standard_error(tap, server.get(f"{IMPORTS}?before=x"), 400, "VALIDATION_ERROR", "no cursor")


def test_columns(tap, server):
    """How the file is read."""
    tail = [{"columnName": "x", "propertyName": None, "columnObjectTypeId": None}]
    rows = "Email,x,Town\nc1@example.com,ignored,Radom\n"
    imported(server, rows, request([CITY, EMAIL_KEY] + tail))
    tap.equal(by_mail(server, "c1@example.com")["city"], "Radom", "columns in another order, one left out")
    imported(server, "c2@example.com,Opole\nc3@example.com,Brzeg\n", request([EMAIL_KEY, CITY], header=False))
    tap.equal((by_mail(server, "c2@example.com")["city"], by_mail(server, "c3@example.com")["city"]),
              ("Opole", "Brzeg"), "without headers in their order")
    born = {"columnName": "Born", "propertyName": "date_of_birth"}
    for order, date in (("DAY_MONTH_YEAR", "1990-02-01"), ("MONTH_DAY_YEAR", "1990-01-02")):
        imported(server, "Email,Born\nc4@example.com,01/02/1990\n", request([EMAIL_KEY, born], dateFormat=order))
        tap.equal(by_mail(server, "c4@example.com", "date_of_birth")["date_of_birth"], date, order)
    imported(server, "Email;Town\nc5@example.com;Łódź\n".encode("windows-1250"), request([EMAIL_KEY, CITY]))
    tap.equal(by_mail(server, "c5@example.com")["city"], "Łódź", "another separator, another encoding")
    large = "Email,Town\n" + "".join(f"l{n}@example.com,{'x' * 900}\n" for n in range(2500))
    _, counters = imported(server, large, request([EMAIL_KEY, CITY]))
    tap.equal(counters["CREATED_OBJECTS"], 2500, "a file that does not fit into memory's share")
    faults = "Email,Born\n" + "".join(f"f{n}@example.com,nonsense\n" for n in range(5))
    number, _ = imported(server, faults, request([EMAIL_KEY, born]))
    first = errors(server, number, "?limit=2")
    second = errors(server, number, f"?limit=3&after={first['paging']['next']['after']}")
    tap.equal([x["sourceData"]["lineNumber"] for x in first["results"] + second["results"]], [2, 3, 4, 5, 6],
              "faults in pages")
    tap.ok("paging" not in second and first["results"][0]["errorType"] == "COULD_NOT_PARSE_DATE"
           and "errorMessage" not in first["results"][0] and "rowData" not in first["results"][0]["sourceData"],
           "only what is asked for", first)
    is_standard_error(tap, server.get(f"{IMPORTS}/{number}/errors?after=x"), 400, "VALIDATION_ERROR", "no cursor")


def test_imports_refused(tap, server):
    rows, fine = "Email,Town\nr1@example.com,Radom\n", [EMAIL_KEY, CITY]
    before = len(server.get(f"{IMPORTS}?limit=100").json["results"])
    cases = {
        "no such property": request([EMAIL_KEY, {"columnName": "Town", "propertyName": "nothing_like_it"}]),
        "a property of ours": request([EMAIL_KEY, {"columnName": "Town", "propertyName": "createdate"}]),
        "no such column": request([EMAIL_KEY, {"columnName": "Village", "propertyName": "city"}]),
        "no such type": request(fine, kind="unicorns"),
        "a second type that is none": request([EMAIL_KEY, {**CITY, "columnObjectTypeId": "unicorns"}]),
        "two columns for one": request([EMAIL_KEY, {"columnName": "Town", "propertyName": "email"}]),
        "nothing mapped": request([{"columnName": "Town", "propertyName": None}]),
        "a key that is none": request([{**CITY, "columnType": "HUBSPOT_ALTERNATE_ID"}, EMAIL_KEY]),
        "an update of nobody": request([CITY], operation="UPDATE"),
        "another operation": request(fine, operation="DELETE"),
        "another date format": request(fine, dateFormat="YEAR"),
        "an association": request(fine + [{"columnName": "Town", "propertyName": None,
                                           "columnType": "FLEXIBLE_ASSOCIATION_LABEL"}]),
        "a workbook": request(fine, file={"fileFormat": "SPREADSHEET"}),
        "no files": {"name": "x", "files": []},
        "two files, of which one is there": {**request(fine), "files": request(fine)["files"] * 2},
        "too many files": {**request(fine), "files": request(fine)["files"] * 21},
        "no mappings": {"files": [{"fileName": "a.csv"}]},
    }
    for name, wanted in cases.items():
        is_standard_error(tap, start(server, rows, wanted), 400, "VALIDATION_ERROR", name)
    is_standard_error(tap, start(server, "", request(fine)), 400, "VALIDATION_ERROR", "an empty file")
    asked = json.dumps(request(fine))
    file, text = ("files", "a.csv", rows), ("importRequest", None, asked)
    for name, parts in (("no file", [text]), ("no request", [file]), ("no JSON", [file, ("importRequest", None, "{")]),
                        ("another file", [("files", "b.csv", rows), ("files", "c.csv", rows), text]),
                        ("too many parts", [("x", None, "1")] * 101 + [file, text])):
        body, headers = form(parts)
        is_standard_error(tap, server.call("POST", IMPORTS, body, headers=headers), 400, "VALIDATION_ERROR", name)
    body, headers = form([file, text])
    for name, sent, how in (("broken off", body[:-9], headers), ("another boundary", body, {
            "Content-Type": "multipart/form-data; boundary=other"}), ("no boundary", body, {
            "Content-Type": "multipart/form-data"}), ("no form", asked, {"Content-Type": "application/json"}),
                            ("nothing", b"", headers)):
        is_standard_error(tap, server.call("POST", IMPORTS, sent, headers=how), 400, "VALIDATION_ERROR", name)
    tap.equal(len(server.get(f"{IMPORTS}?limit=100").json["results"]), before, "nothing of it is kept")
    tap.equal(by_mail(server, "r1@example.com"), None, "or written")
    is_standard_error(tap, server.call("POST", IMPORTS, body, headers=headers, key=None), 401,
                      "INVALID_AUTHENTICATION", "nobody")
    for path in ("/999999", "/x", "/999999/errors"):
        is_standard_error(tap, server.get(IMPORTS + path), 404, "OBJECT_NOT_FOUND", path)
    is_standard_error(tap, server.post(f"{IMPORTS}/999999/cancel"), 404, "OBJECT_NOT_FOUND", "cancel")
    number, _ = imported(server, rows, request(fine))
    over = server.post(f"{IMPORTS}/{number}/cancel")
    tap.equal((over.status, over.json["status"]), (200, "COMPLETE"), "what is done is not cancelled")
    tap.equal(server.get(f"/api/v1/imports/{number}").json["state"], "done", "it is an import like any other")


def export(server, **more):
    return server.post(f"{EXPORTS}/async", {"exportType": "VIEW", "exportName": "Some", "format": "CSV",
                                            "language": "EN", "objectType": "CONTACT", "objectProperties": ["email"],
                                            "exportInternalValuesOptions": ["NAMES", "VALUES"], **more})


def link_of(server, started):
    assert started.status == 202, started
    until = time.monotonic() + 60
    while time.monotonic() < until:
        got = server.get(f"{EXPORTS}/async/tasks/{started.json['id']}/status").json
        if got["status"] in ("COMPLETE", "CANCELED"):
            assert got["result"].startswith(f"http://127.0.0.1:{server.port}/"), got
            return urllib.parse.urlsplit(got["result"])
        time.sleep(0.02)
    raise AssertionError("the export did not end")


def rows_of(server, started):
    link = link_of(server, started)
    answer = server.get(f"{link.path}?{link.query}", key=None)
    assert answer.status == 200, answer
    return list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))


def test_exports(tap, server):
    def where(city):
        return {"publicCrmSearchRequest": {"filters": [
            {"propertyName": "city", "operator": "EQ", "value": city}], "sorts": [
                {"propertyName": "lastname", "order": "DES"}], "query": ""}}
    one = contact(server, lastname="Żak", city="Exportowo", lifecyclestage="customer", date_of_birth="1990-01-31")
    two = contact(server, lastname="=1+1", city="Exportowo", lifecyclestage="lead")
    contact(server, lastname="Else", city="Importowo")
    names = ["lastname", "lifecyclestage", "date_of_birth"]
    got = rows_of(server, export(server, objectProperties=names, **where("Exportowo")))
    tap.equal(got[0], ["hs_object_id"] + names, "names")
    tap.equal(sorted(got[1:]), sorted([[one, "Żak", "customer", "1990-01-31"], [two, "'=1+1", "lead", ""]]),
              "values; what a spreadsheet would run is harmless")
    tap.equal([row[0] for row in got[1:]], [one, two], "in the order asked for")
    got = rows_of(server, export(server, objectProperties=names, exportInternalValuesOptions=[], language="PL",
                                 objectType="0-1", **where("Exportowo")))
    tap.ok(got[0][1:] != names and "Klient" in [row[2] for row in got[1:]], "labels and values in Polish", got)
    groups = {"publicCrmSearchRequest": {"filterGroups": [
        {"filters": [{"propertyName": "city", "operator": "IN", "values": ["Exportowo", "Importowo"]},
                     {"propertyName": "date_of_birth", "operator": "NOT_HAS_PROPERTY"}]},
        {"filters": [{"propertyName": "hs_object_id", "operator": "EQ", "value": one}]}]}}
    tap.equal(len(rows_of(server, export(server, **groups))), 4, "groups, as in a search")
    words = {"publicCrmSearchRequest": {"query": "zak exportowo", "filters": [], "sorts": []}}
    tap.equal([row[0] for row in rows_of(server, export(server, **words))[1:]], [one], "words")
    made = server.post("/crm/v3/lists", {"name": "For export", "objectTypeId": "0-1", "processingType": "DYNAMIC",
                                         "filterBranch": {"filterBranchType": "OR", "filterBranches": [
                                             {"filterBranchType": "AND", "filterBranches": [], "filters": [
                                                 {"filterType": "PROPERTY", "property": "city", "operation": {
                                                     "operationType": "STRING", "operator": "IS_EQUAL_TO",
                                                     "value": "Exportowo"}}]}], "filters": []}})
    assert made.status == 200, made
    number = made.json["list"]["listId"]
    started = export(server, exportType="LIST", listId=int(number))
    tap.equal(sorted(row[0] for row in rows_of(server, started)[1:]), sorted([one, two]), "a list that is worked out")
    told = server.get(f"/crm/exports/2026-09/export/{started.json['id']}").json
    tap.equal((told["exportState"], told["exportType"], told["objectType"], told["objectProperties"],
               told["recordCount"], told["exportName"]), ("DONE", "LIST", "0-1", ["email"], 2, "Some"), "an export")
    status = urllib.parse.urlsplit(started.json["links"]["status"])
    tap.equal(server.get(status.path).json["status"], "COMPLETE", "the address of its status")
    is_standard_error(tap, export(server, exportType="LIST", listId=number, objectType="COMPANY"), 400,
                      "VALIDATION_ERROR", "a list of others")
    is_standard_error(tap, export(server, exportType="LIST", listId="999999"), 404, "OBJECT_NOT_FOUND", "no list")
    cases = {"no such type": {"objectType": "UNICORN"}, "no such property": {"objectProperties": ["nothing"]},
             "a workbook": {"format": "XLSX"}, "associations": {"associatedObjectType": "COMPANY"},
             "a list without its number": {"exportType": "LIST"}, "another kind": {"exportType": "ALL"},
             "no such operator": {"publicCrmSearchRequest": {"filters": [
                 {"propertyName": "city", "operator": "LIKE", "value": "x"}]}},
             "an endless name": {"exportName": "x" * 501}}
    for name, more in cases.items():
        is_standard_error(tap, export(server, **more), 400, "VALIDATION_ERROR", name)
    for path in ("/999999", "/async/tasks/999999/status", "/async/tasks/x/status"):
        is_standard_error(tap, server.get(EXPORTS + path), 404, "OBJECT_NOT_FOUND", path)


def test_links(tap, server):
    """A link is its own permission, for this file and for a while."""
    contact(server, lastname="Linked", email="linked@example.com")
    started = export(server)
    link = link_of(server, started)
    query = dict(urllib.parse.parse_qsl(link.query))
    other = link_of(server, export(server))

    def fetch(path=link.path, **change):
        asked = {**query, **change}
        return server.get(path + "?" + urllib.parse.urlencode({k: v for k, v in asked.items() if v is not None}),
                          key=None)
    good = fetch()
    tap.ok(good.status == 200 and b"linked@example.com" in good.body
           and "Some.csv" in good.headers["Content-Disposition"], "a file", good)
    tap.ok(0 < int(query["expires"]) - time.time() <= 3601, "for an hour", query)
    is_problem(tap, fetch(path=other.path), 404, "not_found", "not another file")
    later = str(int(query["expires"]) + 60)
    for name, change in (("longer", {"expires": later}), ("somebody else's", {"for": "999"}), ("nobody's", {"for": None}), ("no signature", {"signature": None}),
                         ("no end", {"expires": None}), ("an end that is none", {"expires": "x"}),
                         ("another signature", {"signature": "A" * 43}),
                         ("half a signature", {"signature": query["signature"][:20]})):
        is_problem(tap, fetch(**change), 404, "not_found", name)
    is_problem(tap, fetch(path="/api/v1/exports/999999/file"), 404, "not_found", "no export")
    tap.equal(server.get(f"{EXPORTS}/async/tasks/{started.json['id']}/status", key=None).status, 401,
              "only who has a key gets a link")
    tap.ok(query["signature"] not in server.output(), "no link stands in the log")


def test_parts_and_kill(tap, server):
    """Two files of three types; the process dies again and again on the way, and each next one goes on.

    Where several processes may share a store the next one has to wait until the lease of the dead one is over
    (five minutes), so there nobody dies; tests/store/test_import_parts.c has crashes on both engines."""
    deadly = server.store.engine == "sqlite"
    rows, firms = 3000, 100
    people = "Mail,Name,Firm,Domain\n" + "".join(
        f"k{i}@firma.example,N{i},Firm {i % firms},f{i % firms}.example\n" for i in range(rows))
    deals = "Deal,Stage,Of\n" + "".join(f"D{i},appointmentscheduled,k{i}@firma.example\n" for i in range(rows // 2))
    def column(kind, name, prop, **more):
        return {"columnObjectTypeId": kind, "columnName": name, "propertyName": prop, **more}
    wanted = {"name": "Killed", "files": [
        {"fileName": "deals.csv", "fileImportPage": {"columnMappings": [
            column("0-3", "Deal", "dealname"), column("0-3", "Stage", "dealstage"),
            column("0-3", "Of", None, toColumnObjectTypeId="0-1")]}},
        {"fileName": "people.csv", "fileImportPage": {"columnMappings": [
            {"columnObjectTypeId": "0-1", **EMAIL_KEY, "columnName": "Mail"}, column("0-1", "Name", "lastname"),
            column("0-2", "Firm", "name"), column("0-2", "Domain", "domain")]}}]}
    body, headers = form([("files", "people.csv", people), ("files", "deals.csv", deals),
                          ("importRequest", None, json.dumps(wanted))])
    made = server.call("POST", IMPORTS, body, headers=headers)
    kills, done = 0, server.get(f"{IMPORTS}/{made.json['id']}").json
    while deadly and kills < 3 and done["state"] in ("STARTED", "PROCESSING"):
        time.sleep(1.5)
        server.kill()
        kills += 1
        server.start()
        done = server.get(f"{IMPORTS}/{made.json['id']}").json
    until = time.monotonic() + 180
    while done["state"] in ("STARTED", "PROCESSING") and time.monotonic() < until:
        time.sleep(0.1)
        done = server.get(f"{IMPORTS}/{made.json['id']}").json
    expected = {"TOTAL_ROWS": rows + rows // 2, "CREATED_OBJECTS": rows + rows // 2 + firms, "UPDATED_OBJECTS": 0,
                "UNIQUE_OBJECTS_WRITTEN": rows + rows // 2 + firms, "ASSOCIATIONS_CREATED": rows + rows // 2,
                "ERRORS": 0}
    tap.equal((done["state"], done["metadata"]["counters"]), ("DONE", expected), f"written once, with {kills} kills")
    def total(kind):
        return server.post(f"/crm/v3/objects/{kind}/search", {"limit": 1}).json["total"]
    tap.equal([total(kind) for kind in ("contacts", "companies", "deals")], [rows, firms, rows // 2], "every record is there")
    answer = server.post(f"/api/v1/imports/{made.json['id']}/undo")
    if deadly:
        time.sleep(0.5)
        server.kill()
        server.start()
    server.job(answer.json)
    tap.equal([total(kind) for kind in ("contacts", "companies", "deals")], [0, 0, 0], "and goes, with one more kill")
    tap.equal(server.get(f"{IMPORTS}/{made.json['id']}").json["state"], "REVERTED", "which is told")


run(test_keys, test_columns, test_imports_refused, test_exports, test_links, test_parts_and_kill)
