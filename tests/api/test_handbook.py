#!/usr/bin/env python3
"""The printed rulebook, and what people need to fill a file: made of the definitions, and true of them."""
import csv
import io
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile

from support import Browser, Server, command, is_problem, run
from server import Store

BOOK, RULES = "/api/v1/rulebook/handbook", "/api/v1/rules"
LANGUAGES = ("en", "pl", "ru", "zh")
TITLES = {"en": "Rulebook", "pl": "Księga reguł", "ru": "Книга правил", "zh": "规则手册"}
LABEL = {"en": "Score <of> leads & \"more\"", "pl": "Punkty <leadów>", "ru": "Баллы <лидов>", "zh": "线索<分数>"}
MESSAGE = {"en": "A score of {value} is too high.", "pl": "{value} punktów to za dużo.",
           "ru": "{value} баллов — слишком много.", "zh": "{value} 分过高。"}


def escaped(text):
    for mark, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = text.replace(mark, name)
    return text


KEYS = re.compile(r"\b(?:handbook|guide|change)\.[a-z]+")
RULE = {"type": "contacts", "name": "score_of_leads", "label": LABEL, "message": MESSAGE,
        "condition": "lead_score <= 50 or is_known(phone)", "about": "lead_score", "state": "warn"}


def rule(server):
    return server.post(RULES, RULE)


def book(server, language):
    answer = server.get(f"{BOOK}?language={language}")
    return answer.body.decode()


def test_languages(tap, server):
    made = rule(server)
    tap.equal(made.status, 201, "a rule is written")
    server.patch("/api/v1/types/contacts/properties/lead_score",
                 {"standard": {"minimum": "0", "maximum": "90", "example": "55", "weight": 40, "sensitive": True,
                               "requiredWhen": "lifecyclestage = \"customer\"", "strictness": "block"}})
    for language in LANGUAGES:
        answer = server.get(f"{BOOK}?language={language}")
        text = answer.body.decode()
        tap.equal((answer.status, answer.headers["Content-Type"]), (200, "text/html; charset=utf-8"), f"the book in {language}")
        tap.ok(f"<title>{TITLES[language]}</title>" in text and f'<html lang="{language}' in text, "its title and language")
        tap.ok(escaped(LABEL[language]) in text and LABEL[language] not in text, "the rule, escaped")
        tap.ok(escaped(MESSAGE[language].replace("{value}", "…")) in text, "its message")
        tap.ok("lead_score &lt;= 50 or is_known(phone)" in text, "its condition")
        tap.ok(text.count('id="type-') == len(server.get("/api/v1/schema").json["types"]), "a chapter for each type")
        tap.equal(KEYS.findall(text), [], "no key without words")
        for wanted in ("55", "90", "lifecyclestage = &quot;customer&quot;"):
            tap.ok(wanted in text, f"the standard: {wanted}")
        tap.equal([a for a in anchors(text) if text.count(f'id="{a}"') != 1], [], "every link leads to one place")
    tap.ok("<script" not in text and "javascript:" not in text and " style=" not in text, "nothing that runs")
    policy = server.get(f"{BOOK}?language=en").headers["Content-Security-Policy"]
    tap.ok("default-src 'none'" in policy and "style-src 'sha256-" in policy and hashed(text) in policy, "its style is let in by its hash")
    wrong = server.get(f"{BOOK}?language=de")
    is_problem(tap, wrong, 400, "input", "a language that is not spoken")
    is_problem(tap, server.get(f"{BOOK}?format=docx"), 400, "input", "a format that is not made")
    tap.equal(server.call("GET", BOOK, key=None).status, 401, "nobody known")


def anchors(text):
    return {part.split('"')[0] for part in text.split('href="#')[1:]}


def hashed(text):
    import base64
    import hashlib
    style = text.split("<style>")[1].split("</style>")[0]
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def test_version(tap, server):
    first = server.get(f"{BOOK}?language=pl")
    tag = first.headers["ETag"]
    tap.equal(server.get(f"{BOOK}?language=pl", headers={"If-None-Match": tag}).status, 304, "as it was")
    tap.equal(server.get(f"{BOOK}?language=ru", headers={"If-None-Match": tag}).status, 200, "in another language it is another")
    number = rule(server).json["id"]
    changed = server.get(f"{BOOK}?language=pl", headers={"If-None-Match": tag})
    tap.equal(changed.status, 200, "a rule makes it another")
    tap.equal(changed.body, server.get(f"{BOOK}?language=pl").body, "the same version is the same book")
    server.patch(f"{RULES}/{number}", {"state": "block"})
    text = book(server, "pl")
    changes = text.split('id="changes"')[-1]
    tap.ok("Reguła zmieniona: Punkty" in changes and "Ostrzega → Blokuje" in changes, "what was changed, in words", changes[:2000])
    server.delete(f"{RULES}/{number}")
    text = book(server, "pl")
    tap.ok("Reguła zarchiwizowana: Punkty" in text and "is_known(phone)" not in text.split('id="changes"')[0], "what is gone is in the changes only")


def words_of(pdf):
    """What a reader can search for in it; line breaks are no words."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        told = subprocess.run(["pdftotext", "-layout", file.name, "-"], check=True, capture_output=True, text=True)
    return re.sub(r"\s+", "", told.stdout)


def test_pdf(tap, server):
    rule(server)
    for language in LANGUAGES:
        answer = server.get(f"{BOOK}?language={language}&format=pdf")
        tap.ok(answer.status == 200 and answer.headers["Content-Type"] == "application/pdf" and answer.body.startswith(b"%PDF-")
               and answer.body.rstrip().endswith(b"%%EOF"), f"a PDF in {language}", answer.headers)
        tap.equal(answer.headers["Content-Disposition"].split(";")[0], "attachment", "to be saved")
        if shutil.which("pdftotext"):
            text = words_of(answer.body)
            for wanted in (TITLES[language], LABEL[language], "lead_score<=50oris_known(phone)"):
                tap.ok(re.sub(r"\s+", "", wanted) in text, f"its text can be searched: {wanted}")
        tag = answer.headers["ETag"]
        tap.equal(server.get(f"{BOOK}?language={language}&format=pdf", headers={"If-None-Match": tag}).status, 304, "once is enough")
        tap.equal(server.get(f"{BOOK}?language={language}", headers={"If-None-Match": tag}).status, 200, "HTML is another file")


def test_command(tap, server):
    """The same book as a file, and what is said where no font has the letters."""
    folder = tempfile.mkdtemp()
    kept = Store(server.store.engine)
    store = kept.arguments
    with Server(store=kept) as other:
        rule(other)
        expected = other.get(f"{BOOK}?language=ru").body
    path = os.path.join(folder, "book.html")
    done = command("handbook", "--language", "ru", "--out", path, *store, check=False)
    tap.equal((done.returncode, open(path, "rb").read() == expected), (0, True), "the command writes what the server answers")
    path = os.path.join(folder, "book.pdf")
    done = command("handbook", "--language", "zh", "--out", path, *store, check=False)
    tap.equal((done.returncode, open(path, "rb").read()[:5]), (0, b"%PDF-"), "or a PDF")
    for wrong in (("--language", "xx", "--out", path), ("--out", os.path.join(folder, "book.doc")), ()):
        tap.equal(command("handbook", *wrong, *store, check=False).returncode, 2, f"{wrong[:2]} is refused")
    config = os.path.join(folder, "fonts.conf")
    with open(config, "w", encoding="utf-8") as file:
        file.write(f"<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>")
    os.environ["FONTCONFIG_FILE"] = config
    try:
        none = os.path.join(folder, "none.pdf")
        done = command("handbook", "--language", "zh", "--out", none, *store, check=False)
        tap.ok(done.returncode == 1 and "fonts-droid-fallback" in str(done.stderr) and not os.path.exists(none),
               "without a font the remedy is named, and nothing is written", done.stderr)
        with Server(engine="sqlite") as bare:
            refused = bare.get(f"{BOOK}?language=zh&format=pdf", headers={"Accept-Language": "pl"})
            is_problem(tap, refused, 503, refused.json["code"], "so does the server")
            tap.ok("fonts-droid-fallback" in refused.json["detail"] and "czcionka" in refused.json["detail"], "in the reader's language", refused.json)
            tap.equal(bare.get(f"{BOOK}?language=zh").status, 200, "HTML needs none")
    finally:
        del os.environ["FONTCONFIG_FILE"]
        shutil.rmtree(folder, ignore_errors=True)
        kept.remove()


def rows(answer):
    return list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))


def test_templates(tap, server):
    """What the template says is what the import understands: every column, in every language, and the example row."""
    schema = {t["name"]: t for t in server.get("/api/v1/schema").json["types"]}
    made = server.post("/api/v1/types/contacts/properties", {"name": "second_city", "type": "text", "label": schema["contacts"]["properties"][0]["label"]})
    tap.equal(made.status, 201, "two properties with one label")
    for kind in ("contacts", "companies", "deals", "tickets", "products"):
        for language in LANGUAGES:
            answer = server.get(f"/api/v1/types/{kind}/import-template?language={language}")
            header, example = rows(answer)
            tap.ok(answer.status == 200 and len(set(header)) == len(header) and len(example) == len(header),
                   f"{kind} in {language}: each column once, an example for each")
            imported = server.call("POST", f"/api/v1/imports?type={kind}&name=t.csv", answer.body, headers={"Content-Type": "text/csv"}).json
            known = {p["name"]: p for p in schema[kind]["properties"]}
            lost = [c["header"] for c in imported["columns"] if not c["property"]]
            tap.equal(lost, [], "no column is unknown to the import")
            wrong = [(c["header"], c["property"]) for c in imported["columns"]
                     if c["property"] in known and c["header"] not in (known[c["property"]]["label"].get(language), c["property"])]
            tap.equal(wrong, [], "each is its own property")
            done = server.job(server.post(f"/api/v1/imports/{imported['id']}/check").json)["result"]
            tap.equal((done["refused"], done["rows"]), (0, 1), "the example row is a good one")
    wide = rows(server.get("/api/v1/types/contacts/import-template?language=pl"))[0]
    narrow = rows(server.get("/api/v1/types/contacts/import-template?language=pl&required=true"))[0]
    tap.ok({"firstname", "Nazwisko", "E-mail"} <= set(narrow) < set(wide), "the narrow one has what is needed", narrow)
    server.patch("/api/v1/types/contacts/properties/city", {"standard": {"example": "Łeba"}})
    header, example = rows(server.get("/api/v1/types/contacts/import-template?language=pl"))
    tap.equal(example[header.index("Miasto")], "Łeba", "the standard's example")
    is_problem(tap, server.get("/api/v1/types/nothing/import-template"), 404, "not_found", "of an unknown type")


def test_guides(tap, server):
    for language in LANGUAGES:
        header = rows(server.get(f"/api/v1/types/companies/import-template?language={language}"))[0]
        answer = server.get(f"/api/v1/types/companies/import-guide?language={language}")
        text = answer.body.decode()
        tap.equal(answer.status, 200, f"a guide in {language}")
        tap.equal([h for h in header if f"<strong>{escaped(h)}</strong>" not in text], [], "has every column of the template")
        tap.equal(KEYS.findall(text), [], "no key without words")
    is_problem(tap, server.get("/api/v1/types/nothing/import-guide"), 404, "not_found", "of an unknown type")


UNREAD, READ, READERS = "/api/v1/rulebook/changes/unread", "/api/v1/rulebook/changes/read", "/api/v1/rulebook/readers"


def write(server, sql):
    """Behind the program's back: it has no second account yet, and who did something is not for a caller to say."""
    if server.store.url:
        subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", server.store.url, "-c", sql], check=True)
        return
    with sqlite3.connect(next(pathlib.Path(server.store.folder).glob("*.sqlite")), timeout=30) as db:
        db.execute(sql)


def by_ewa(server):
    write(server, "UPDATE definition_event SET actor_id = 1000")


def test_reading(tap, server):
    person = Browser(server)
    person.login()

    def unread(language="en"):
        person.call("PATCH", "/api/v1/me", {"language": language})
        return person.call("GET", UNREAD).json

    def read(up_to):
        return person.call("POST", READ, up_to).status

    tap.equal(unread(), {"count": 0, "upTo": None, "results": []}, "who is new has read all there was")
    number = person.call("POST", RULES, RULE).json["id"]
    tap.equal(unread()["count"], 0, "what one changes oneself needs no reading")
    write(server, "INSERT INTO user_account (id, name, email, email_key, password_hash, role, language, theme, density, created_at) "
                  "VALUES (1000, 'Ewa', 'ewa@firma.pl', 'ewa@firma.pl', 'x', 'administrator', 'pl', 'system', 'compact', 1)")
    by_ewa(server)
    server.patch(f"{RULES}/{number}", {"state": "block"})
    server.patch(f"{RULES}/{number}", {"effectiveFrom": "2030-01-01"})
    by_ewa(server)
    pl = unread("pl")
    tap.equal((pl["count"], pl["results"][0]["changes"], pl["results"][0]["by"], pl["results"][0]["title"], pl["results"][0]["about"]),
              (1, 3, "Ewa", "Reguła utworzona: Punkty <leadów>", "Kontakty"), "three changes of one rule are one, in words")
    lines = {line["member"]: (line["before"], line["after"]) for line in pl["results"][0]["lines"]}
    tap.equal((lines["Co robi"], lines["Obowiązuje od"]), (("", "Blokuje"), ("", "2030-01-01")), "as it is now")
    titles = {lang: unread(lang)["results"][0]["title"] for lang in LANGUAGES}
    tap.ok(len(set(titles.values())) == 4 and all(escaped(LABEL[lang]) != titles[lang] and LABEL[lang] in titles[lang] for lang in LANGUAGES),
           "in the reader's language", titles)
    readers = {r["user"]["name"]: r for r in server.get(READERS).json["results"]}
    tap.equal((readers["Ewa"]["unread"], readers["Ewa"]["confirmedAt"]), (0, None), "her own are read")
    tap.equal(sum(r["unread"] for r in readers.values()), 3, "the other has three to read")
    for wrong, status in (({"upTo": "99999999"}, 404), ({"upTo": "x"}, 400), ({"upTo": None}, 400), ({}, 400)):
        tap.equal(read(wrong), status, f"{wrong} is refused")
    tap.equal(unread()["count"], 1, "and confirms nothing")
    tap.equal(read({"upTo": pl["upTo"]}), 204, "confirmed")
    tap.equal(unread()["results"], [], "nothing is left")
    server.patch(f"{RULES}/{number}", {"state": "warn", "condition": "lead_score <= 60"})
    server.patch("/api/v1/types/contacts/properties/city", {"standard": {"example": "Łeba"}, "survivorship": "most_recent"})
    dictionary = server.get("/api/v1/dictionaries").json["results"][0]
    for term in ("Alfa", "Beta"):
        server.post(f"/api/v1/dictionaries/{dictionary['id']}/entries", {"term": term, "spellings": [f"{term} x"]})
    by_ewa(server)
    told = unread()
    tap.equal((told["count"], [r["kind"] for r in told["results"]]), (3, ["entry", "property", "rule"]), "newest first, entries of a dictionary together")
    tap.equal([(line["member"], line["after"]) for line in told["results"][0]["lines"]], [("Beta", "Beta x"), ("Alfa", "Alfa x")], "each entry a line")
    tap.equal([(line["member"], line["after"]) for line in told["results"][1]["lines"]][0], ("Example", "Łeba"), "a standard's member")
    tap.equal([(line["member"], line["after"]) for line in told["results"][1]["lines"]][-1],
              ("Which value survives a merge", "the most recent one"), "and whose value survives")
    tap.equal({line["member"]: (line["before"], line["after"]) for line in told["results"][2]["lines"]},
              {"What it does": ("Blocks", "Warns"), "Condition": ("lead_score <= 50 or is_known(phone)", "lead_score <= 60")}, "only what changed")
    read({"upTo": told["results"][2]["id"]})
    tap.equal(unread()["count"], 2, "confirmed as far as that one")
    read({"upTo": pl["upTo"]})
    tap.equal(unread()["count"], 2, "an older one takes nothing back")
    tap.ok([r for r in server.get(READERS).json["results"] if r["confirmedAt"]][0]["readTo"] == told["results"][2]["id"], "and who has read how far is known")
    for path in (UNREAD, READERS):
        tap.equal(server.call("GET", path, key=None).status, 401, "nobody known")
    tap.equal(server.get(UNREAD).status, 401, "a program reads for nobody")


run(test_languages, test_version, test_pdf, test_templates, test_guides, test_reading, test_command)
