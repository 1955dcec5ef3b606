"""From an uploaded file to records and back, over the interface; jobs and their events."""
import concurrent.futures
import json
import time

from support import conforms, is_problem, run

FILE = """Imię i nazwisko;E-mail;Telefon;Miasto;Data;Liczba
Jan Kowalski;jan.kowalski@firma.example;600 100 200;Łódź;03.02.1980;5
Ewa Nowak;ewa.nowak@gmial.com;601-222-333;Kraków;;x
;;;;;
Piotr Zieliński;;+48 602 333 444;Gdańsk;31.12.1999;7
Jan Kowalski;JAN.KOWALSKI@firma.example;0048600100200;Lodz;;
"""


def upload(server, text=FILE, name="klienci.csv", kind="contacts", encoding="windows-1250"):
    return server.call("POST", f"/api/v1/imports?type={kind}&name={name}", text.encode(encoding),
                       headers={"Content-Type": "text/csv"})


def events(server, job):
    """Everything a stream sends until it ends: pairs of name and data."""
    answer = server.get(f"/api/v1/jobs/{job}/events")
    text = answer.body.decode()
    found = []
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line)
        if "data" in fields:
            found.append((fields.get("event"), json.loads(fields["data"])))
    return answer, found


def test_flow(tap, server):
    schemas = server.call("GET", "/openapi.json", key=None).json["components"]["schemas"]

    def shape(answer, name):
        wrong = conforms(answer.json, {"$ref": f"#/components/schemas/{name}"}, schemas, name)
        tap.equal(wrong, None, f"the answer has the shape {name}")

    made = upload(server)
    tap.equal(made.status, 201, "uploaded")
    shape(made, "Import")
    imported = made.json
    path = f"/api/v1/imports/{imported['id']}"
    tap.equal((imported["dialect"]["encoding"].lower(), imported["dialect"]["delimiter"],
               imported["state"], imported["fileName"]), ("windows-1250", ";", "uploaded",
                                                          "klienci.csv"), "and understood")
    mapped = {c["header"]: c["property"] for c in imported["columns"]}
    tap.equal((mapped["E-mail"], mapped["Telefon"], mapped["Miasto"]), ("email", "phone", "city"),
              "columns are guessed")
    shape(server.get("/api/v1/imports"), "ImportList")
    preview = server.get(f"{path}/preview?rows=2")
    shape(preview, "Preview")
    tap.equal([r["row"] for r in preview.json["rows"]], [2, 3], "rows as a spreadsheet counts them")
    tap.ok("phone" in preview.json["rows"][0]["values"], "cells by property")
    is_problem(tap, server.get(f"{path}/preview?rows=0"), 400, "input", "no rows")

    twice = server.patch(path, {"columns": [{"index": 1, "property": "email"},
                                            {"index": 2, "property": "email"}]})
    tap.ok(twice.status == 400 and twice.json["code"] == "invalid", "two columns on one property", twice)
    for name, change in (("an unknown property", {"columns": [{"index": 1, "property": "nope"}]}),
                         ("an unknown column", {"columns": [{"index": 99, "property": "city"}]}),
                         ("a read-only one", {"columns": [{"index": 1, "property": "created_at"}]}),
                         ("an unknown type", {"type": "unicorns"}),
                         ("another policy", {"options": {"onDuplicate": "maybe"}}),
                         ("another country", {"options": {"country": "Poland"}}),
                         ("a long delimiter", {"dialect": {"delimiter": ";;"}}),
                         ("a text as header", {"dialect": {"header": "yes"}})):
        tap.equal(server.patch(path, change).status, 400, f"changing the plan to {name} is 400")
    changed = server.patch(path, {"options": {"country": "PL", "onDuplicate": "update"},
                                  "columns": [{"index": 4, "property": None},
                                              {"index": 5, "property": None}]})
    shape(changed, "Import")
    tap.equal((changed.json["options"]["country"], changed.json["columns"][4]["property"]),
              ("PL", None), "the plan is changed")

    is_problem(tap, server.post(f"{path}/run"), 409, "conflict", "not before it is checked")
    is_problem(tap, server.get(f"{path}/report"), 404, "not_found", "no report yet")
    job = server.post(f"{path}/check")
    tap.equal(job.status, 202, "checking")
    shape(job, "Job")
    answer, heard = events(server, job.json["id"])
    tap.ok(answer.headers["Content-Type"].startswith("text/event-stream")
           and heard[-1][0] == "end" and heard[-1][1]["state"] == "done",
           "events end with the job", heard)
    tap.equal({name for name, _ in heard} - {"progress", "end"}, set(), "two kinds of them")
    report = server.get(f"{path}/report")
    shape(report, "ImportReport")
    counters = report.json["counters"]
    tap.equal(server.get("/api/v1/summary").json["objects"]["contacts"]["count"], 0,
              "a check writes nothing")
    tap.ok(counters["create"] >= 2 and counters["rows"] >= 4, "counts", counters)
    tap.ok(any("ewa.nowak@gmail.com" == e["suggestion"] for i in report.json["issues"]
               for e in i["examples"]), "issues with suggestions", report.json["issues"])
    polish = server.get(f"{path}/report", headers={"Accept-Language": "pl"}).json["issues"]
    tap.ok([i["message"] for i in polish] != [i["message"] for i in report.json["issues"]],
           "in the reader's language")

    done = server.job(server.post(f"{path}/run").json)
    tap.equal(done["state"], "done", "run")
    after = server.get(path).json
    tap.ok(after["state"] == "done" and after["counters"]["create"] == done["result"]["create"]
           and after["job"] == done["id"], "the import says so", after)
    count = server.get("/api/v1/summary").json["objects"]["contacts"]["count"]
    tap.equal(count, done["result"]["create"] + done["result"]["review"], "the records are there")
    found = server.post("/api/v1/objects/contacts/query", {"query": "kowalski"}).json["results"]
    history = server.get(f"/api/v1/objects/contacts/{found[0]['id']}/history").json["results"][-1]
    tap.equal((history["source"]["kind"], history["source"]["id"], history["source"]["label"]),
              ("import", imported["id"], "klienci.csv"), "they know where they came from")
    refused = server.get(f"{path}/refused.csv")
    tap.ok(refused.status == 200 and refused.headers["Content-Type"].startswith("text/csv")
           and "attachment" in refused.headers["Content-Disposition"], "refused rows", refused)
    exported = server.post("/api/v1/objects/contacts/export",
                           {"columns": ["lastname", "email"], "language": "pl",
                            "sorts": [{"propertyName": "lastname"}]})
    lines = exported.body.decode("utf-8-sig").splitlines()
    tap.ok(exported.status == 200 and len(lines) == count + 1 and "Nazwisko" in lines[0],
           "the way out again", exported)
    is_problem(tap, server.post("/api/v1/objects/contacts/export", {"columns": ["nope"]}), 400,
               "input", "an unknown column of an export")
    undone = server.job(server.post(f"{path}/undo").json)
    tap.equal((undone["state"], server.get(path).json["state"]), ("done", "undone"), "undone")
    tap.equal(server.get("/api/v1/summary").json["objects"]["contacts"]["count"], 0, "all of it")
    tap.equal(server.delete(path).status, 204, "forgotten")
    is_problem(tap, server.get(path), 404, "not_found", "and gone")


def test_files(tap, server):
    for name, text, encoding in (("an empty file", "", "ascii"),
                                 ("a spreadsheet", "PK\x03\x04" + "x" * 100, "latin-1")):
        answer = upload(server, text, encoding=encoding)
        tap.ok(answer.status in (400, 415) and answer.json["detail"], f"uploading {name}", answer)
    is_problem(tap, upload(server, kind="unicorns"), 400, "input", "of an unknown type")
    is_problem(tap, upload(server, name=""), 400, "input", "without a name")
    tap.equal(upload(server, name="..%2F..%2Fetc%2Fa.csv").json["fileName"], "a.csv",
              "a path is cut to its name")
    template = server.get("/api/v1/imports/template.csv?type=contacts")
    tap.ok(template.status == 200 and len(template.body.decode("utf-8-sig").splitlines()) == 2,
           "a template", template)
    big = "Nazwisko,E-mail\n" + "".join(f"Nowak{i},n{i}@firma.example\n" for i in range(60000))
    made = upload(server, big, encoding="utf-8")
    tap.ok(made.status == 201 and made.json["size"] == len(big), "a larger file", made)


def test_unreadable(tap, server):
    """What can not be read as a table is refused in words, in the reader's language."""
    def bad(answer, words, name):
        tap.ok(answer.status == 400 and answer.json["code"] == "input"
               and words in answer.json["detail"], name, answer)
    def send(data, language="en"):
        return server.call("POST", "/api/v1/imports?type=contacts&name=a.csv", data,
                           headers={"Content-Type": "text/csv", "Accept-Language": language})
    wide = lambda mark, n: (mark.join(f"c{i}" for i in range(n)) + "\n").encode() * 3
    for mark in ",;\t":
        bad(send(wide(mark, 5000)), "2,000 columns", f"5,000 columns with {mark!r}")
        made = send(wide(mark, 1999))
        tap.ok(made.status == 201 and len(made.json["columns"]) == 1999
               and made.json["dialect"]["delimiter"] == mark, f"1,999 columns with {mark!r}", made)
    bad(send(wide(",", 5000), "pl"), "2000 kolumn", "in Polish")
    bad(send(wide(",", 5000) + b"\x81\n"), "2,000 columns", "5,000 columns and a byte that is no letter")
    bad(send(b"name\n" + b"x" * (5 << 20) + b"\n"), "4 MiB", "an endless row")
    bad(send(b""), "empty", "an empty file")
    bad(send(b"\n\n\n", "ru"), "пуст", "a file of empty lines, in Russian")

    polish = "imię,miasto\nJoź,Łódź\n".encode("cp1250") * 10
    rows = "firstname,lastname\n" + "Ala,Kot\n" * 50
    for name, data in (("UTF-8", rows.encode()), ("UTF-8", rows.encode() * 20000),
                       ("windows-1250", polish)):
        path = f"/api/v1/imports/{send(data).json['id']}"
        for wanted in ("UTF-16LE", "UTF-16BE"):
            bad(server.patch(path, {"dialect": {"encoding": wanted}}), "this encoding",
                f"{name} ({len(data)} bytes) as {wanted}")
        tap.equal(server.get(path).json["dialect"]["encoding"], name, "stays as it was")
    path = f"/api/v1/imports/{send(rows.encode('utf-16')).json['id']}"
    for wanted in ("UTF-8", "windows-1250", "UTF-16BE"):
        bad(server.patch(path, {"dialect": {"encoding": wanted}}), "this encoding",
            f"UTF-16LE as {wanted}")
    tap.equal(server.patch(path, {"dialect": {"encoding": "UTF-16LE"}}).status, 200, "itself is fine")
    path = f"/api/v1/imports/{send(polish).json['id']}"
    for wanted in ("windows-1252", "windows-1250"):
        tap.equal(server.patch(path, {"dialect": {"encoding": wanted}}).status, 200,
                  f"as {wanted} it can be read, well or not")
    one = server.patch(f"/api/v1/imports/{send(b'name').json['id']}", {"dialect": {"header": False}})
    tap.equal(one.status, 200, "a single cell is a table")


def test_changes_at_once(tap, server):
    """A change is made beside the writing lane; none is lost, whoever else changes the plan."""
    imported = upload(server).json
    path = f"/api/v1/imports/{imported['id']}"
    both = server.patch(path, {"dialect": {"header": False},
                               "columns": [{"index": 3, "property": "jobtitle"}]})
    tap.ok(both.status == 200 and both.json["columns"][0]["header"] == "1"
           and both.json["columns"][0]["samples"][0] == "Imię i nazwisko"
           and both.json["columns"][3]["property"] == "jobtitle", "dialect and columns in one", both)
    changes = [{"options": {"country": "PL"}}, {"options": {"onDuplicate": "skip"}},
               {"dialect": {"header": True}}, {"options": {"dateOrder": "dmy"}}]
    for _ in range(5):
        server.patch(path, {"options": {"country": "", "onDuplicate": "update", "dateOrder": "auto"},
                            "dialect": {"header": False}})
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(lambda change: server.patch(path, change), changes))
        now = server.get(path).json
        got = (now["options"]["country"], now["options"]["onDuplicate"], now["options"]["dateOrder"],
               now["dialect"]["header"])
        tap.ok(got == ("PL", "skip", "dmy", True) and all(a.status == 200 for a in answers),
               "four changes at once", (got, answers))


def test_half_written(tap, server):
    """A run that is cancelled can go on or be undone; it is not checked, and its rows are scanned."""
    rows = "".join(f"Ala{i},Kot{i},a{i}@firma.example\n" for i in range(40000))
    made = upload(server, "firstname,lastname,email\n" + rows, encoding="utf-8").json
    path = f"/api/v1/imports/{made['id']}"
    server.patch(path, {"options": {"onDuplicate": "create"}})
    server.job(server.post(f"{path}/check").json)
    job = server.post(f"{path}/run").json
    is_problem(tap, server.post(f"{path}/undo"), 409, "conflict", "not undone while it runs")
    until = time.monotonic() + 60
    while server.get(f"/api/v1/jobs/{job['id']}").json["progress"]["done"] < 256:
        if time.monotonic() > until:
            break
        time.sleep(0.02)
    server.post(f"/api/v1/jobs/{job['id']}/cancel")
    tap.equal(server.job(job)["state"], "cancelled", "cancelled in the middle")
    half = server.get(path).json
    tap.ok(half["state"] == "cancelled" and 0 < half["counters"]["rows"] < 40000, "half written", half)
    is_problem(tap, server.post(f"{path}/check"), 409, "conflict", "it is not checked again")
    after = server.get(path).json
    tap.equal((after["state"], after["counters"]), ("cancelled", half["counters"]), "and stays as it is")
    scans = [j for j in server.get("/api/v1/jobs").json["results"] if j["kind"] == "duplicate_scan"]
    tap.equal(len(scans), 1, "its rows are searched for duplicates")
    for scan in scans:
        server.job(scan)
    tap.equal(server.job(server.post(f"{path}/undo").json)["state"], "done", "undone")
    tap.equal((server.get(path).json["state"],
               server.get("/api/v1/summary").json["objects"]["contacts"]["count"]), ("undone", 0),
              "all of it")


def test_jobs(tap, server):
    jobs = {job["kind"] for job in server.get("/api/v1/jobs").json["results"]}
    tap.ok(jobs <= {"file_sweep"}, "no jobs but what a server does by itself", jobs)
    is_problem(tap, server.post("/api/v1/sample", {"rows": 0}), 400, "input", "no rows")
    is_problem(tap, server.post("/api/v1/jobs/99/cancel"), 404, "not_found", "no such job")
    is_problem(tap, server.get("/api/v1/jobs/99/events"), 404, "not_found", "no events either")
    job = server.post("/api/v1/sample", {"rows": 300})
    tap.equal(job.status, 202, "sample data")
    is_problem(tap, server.post("/api/v1/sample", {"rows": 300}), 409, "conflict", "not twice at once")
    done = server.job(job.json)
    tap.equal(done["state"], "done", "is loaded")
    summary = server.get("/api/v1/summary").json
    tap.ok(summary["sample"]["loaded"] and summary["objects"]["contacts"]["count"] >= 300, "is there",
           summary)
    is_problem(tap, server.post(f"/api/v1/jobs/{done['id']}/cancel"), 409, "conflict",
               "a finished job can not be cancelled")
    answer, heard = events(server, done["id"])
    tap.equal([name for name, _ in heard], ["end"], "a finished job sends its end at once")
    gone = server.job(server.delete("/api/v1/sample").json)
    summary = server.get("/api/v1/summary").json
    tap.ok(gone["state"] == "done" and not summary["sample"]["loaded"], "and taken back", (gone, summary))
    slow = server.post("/api/v1/sample", {"rows": 50000}).json
    tap.equal(server.post(f"/api/v1/jobs/{slow['id']}/cancel").status, 202, "cancelling")
    tap.equal(server.job(slow)["state"], "cancelled", "stops it")
    tap.equal(server.get("/api/v1/jobs?state=cancelled").json["results"][0]["id"], slow["id"], "listed")


run(test_flow, test_files, test_unreadable, test_changes_at_once, test_half_written, test_jobs)
