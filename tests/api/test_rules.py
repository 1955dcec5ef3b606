#!/usr/bin/env python3
"""The company's own rules and standards: written, judged in every way in, told in its words, taken back."""
import time

from support import is_problem, run

RULES, CHANGES, CONTACTS = "/api/v1/rules", "/api/v1/rulebook/changes", "/api/v1/objects/contacts"
LANGUAGES = ("en", "pl", "ru", "zh")


def rule(**more):
    return {"type": "contacts", "name": "score_of_leads", "label": {"en": "Score of leads", "pl": "Punkty leadów"},
            "message": {"en": "A score of {value} is too high for somebody without a phone.",
                        "pl": "{value} punktów to za dużo dla kogoś bez telefonu."},
            "condition": "lead_score <= 50 or is_known(phone)",
            "about": "lead_score", "state": "warn", **more}


def contact(server, headers=None, **properties):
    return server.post(CONTACTS, {"properties": {"lastname": "Lis", "email": "a@firma.pl", **properties}}, headers=headers)


def found(answer, name):
    return [i for i in answer.json["issues"] if i["rule"] == f"rule.{name}"]


def test_life(tap, server):
    made = server.post(RULES, rule())
    tap.equal((made.status, made.json["state"], made.json["readable"]), (201, "warn", True), "a rule is written")
    number = made.json["id"]
    tap.equal(server.get(f"{RULES}/{number}").json, made.json, "and read")
    tap.equal([r["id"] for r in server.get(f"{RULES}?type=contacts").json["results"]], [number], "and listed")
    tap.equal(server.get(f"{RULES}?type=companies").json["results"], [], "for its type only")
    changed = server.patch(f"{RULES}/{number}", {"message": {"en": "Too high: {value}."}, "state": "block"})
    tap.equal((changed.json["state"], changed.json["message"]["en"], changed.json["label"]["pl"]),
              ("block", "Too high: {value}.", "Punkty leadów"), "what is not said stays")
    tap.equal(server.delete(f"{RULES}/{number}").status, 204, "archived")
    is_problem(tap, server.get(f"{RULES}/{number}"), 404, "not_found", "and gone")
    tap.equal(server.post(RULES, rule()).status, 201, "its name is free again")


def test_tag(tap, server):
    """A rule changes the score of a record and not its version: who asks again is told."""
    record = contact(server, lead_score="80", email="tag@firma.pl").json
    paths = [f"{CONTACTS}/{record['id']}", f"/crm/v3/objects/contacts/{record['id']}?properties=quality_score"]
    tags = [server.get(path).headers["ETag"] for path in paths]
    tap.equal(server.post(RULES, rule(name="needs_phone")).status, 201, "a rule")
    until, score = time.monotonic() + 30, record["properties"]["quality_score"]
    while time.monotonic() < until and server.get(paths[0]).json["properties"]["quality_score"] == score:
        time.sleep(0.05)
    again = [server.get(path, headers={"If-None-Match": tag}) for path, tag in zip(paths, tags)]
    tap.equal([a.status for a in again], [200, 200], "what is answered is another")
    tap.equal(again[0].json["version"], record["version"], "of the same version")
    tap.equal([server.get(p, headers={"If-None-Match": a.headers["ETag"]}).status for p, a in zip(paths, again)],
              [304, 304], "and the same from then on")
    tap.equal(server.patch(paths[0], {"properties": {"city": "Hel"}}, headers={"If-Match": tags[0]}).status, 200,
              "nobody's change is in the way")


def test_refused(tap, server):
    for what, status, about in (
            ({"condition": "nonsense > 1"}, 400, "nonsense"), ({"condition": "1 + 1"}, 400, "true or false"),
            ({"condition": "lead_score <="}, 400, "end"), ({"about": "nonsense"}, 400, "nonsense"),
            ({"repairProperty": "lead_score", "repair": "nonsense"}, 400, "nonsense"),
            ({"repairProperty": "id", "repair": "5"}, 400, "written"), ({"name": "Bad Name"}, 400, "Bad Name"),
            ({"state": "maybe"}, 400, "state"), ({"effectiveFrom": "soon"}, 400, "effectiveFrom"),
            ({"message": {"en": ""}}, 400, "sentence"), ({"type": "nothing"}, 400, "nothing")):
        answer = server.post(RULES, rule(**what))
        tap.ok(answer.status == status and about in str(answer.json), f"{what} is refused", answer)
    for what in ({"condition": "nonsense"}, {"about": "nonsense"}, {"repairProperty": "nonsense", "repair": "1"},
                 {"repairProperty": "city", "repair": "nonsense"}):
        answer = server.post(RULES, rule(**what), headers={"Accept-Language": "pl"})
        member = next(name for name in what if what[name] == "nonsense")
        tap.ok(answer.json["reason"] == f"rule.{member}" and "nonsense" in answer.json["detail"], f"{member} is named", answer)
    server.post(RULES, rule())
    tap.equal(server.post(RULES, rule()).status, 409, "two of one name")
    tap.equal(len(server.get(RULES).json["results"]), 1, "nothing of the refused ones is there")
    tap.equal(server.post(RULES, rule(), headers={"Authorization": "Bearer x"}).status, 401, "nobody known")


def test_judged(tap, server):
    number = server.post(RULES, rule()).json["id"]
    told = {lang: found(server.post(f"{CONTACTS}/check", {"properties": {"lastname": "Lis", "lead_score": 80}},
                                    headers={"Accept-Language": lang}), "score_of_leads")[0] for lang in LANGUAGES}
    tap.equal(told["en"]["message"], "A score of 80 is too high for somebody without a phone.", "its words, the value in them")
    tap.equal(told["pl"]["message"], "80 punktów to za dużo dla kogoś bez telefonu.", "in the reader's language")
    tap.equal((told["ru"]["message"], told["en"]["property"]), (told["en"]["message"], "lead_score"),
              "where a language is missing, another's; at the property it is about")
    warned = contact(server, lead_score=80)
    tap.equal((warned.status, found(warned, "score_of_leads")[0]["severity"]), (201, "warning"), "a warning stores")
    quiet = contact(server, email="b@firma.pl", lead_score=80, phone="+48600100200")
    tap.equal(found(quiet, "score_of_leads"), [], "who keeps it hears nothing")
    tap.equal(found(contact(server, email="c@firma.pl"), "score_of_leads"), [], "nor who can not be judged")
    server.patch(f"{RULES}/{number}", {"state": "block"})
    refused = contact(server, email="d@firma.pl", lead_score=90)
    is_problem(tap, refused, 400, "invalid", "a blocking rule refuses")
    tap.equal([i["rule"] for i in refused.json["issues"] if i["severity"] == "error"], ["rule.score_of_leads"], "and is named")
    wire = server.post("/crm/v3/objects/contacts", {"properties": {"lastname": "Lis", "lead_score": "90"}})
    tap.equal(wire.status, 400, "on the object interface, too")
    other = server.patch(f"{CONTACTS}/{warned.json['id']}", {"properties": {"city": "Hel"}})
    tap.equal((other.status, len(found(other, "score_of_leads"))), (200, 1),
              "what was there before is told and hinders nobody")
    worse = server.patch(f"{CONTACTS}/{quiet.json['id']}", {"properties": {"phone": ""}})
    tap.equal(worse.status, 400, "who breaks it now is refused")
    server.patch(f"{RULES}/{number}", {"effectiveFrom": "2999-01-01"})
    tap.equal(contact(server, email="e@firma.pl", lead_score=90).status, 201, "not before it is in effect")
    server.patch(f"{RULES}/{number}", {"effectiveFrom": "2020-01-01", "state": "off"})
    tap.equal(contact(server, email="f@firma.pl", lead_score=90).status, 201, "nor while it is off")


def test_repair(tap, server):
    server.post(RULES, rule(name="no_capitals", condition="city = lower(city) or city != upper(city)", about="city",
                            message="Not in capitals: {value}.", repairProperty="city", repair="lower(city)"))
    made = contact(server, city="ELBE")
    [issue] = found(made, "no_capitals")
    tap.equal((issue["suggestion"], issue["property"]), ("elbe", "city"), "a repair is suggested")
    mended = server.patch(f"{CONTACTS}/{made.json['id']}", {"properties": {issue["property"]: issue["suggestion"]}})
    tap.equal(found(mended, "no_capitals"), [], "and applied as it stands")


def test_standard(tap, server):
    path = "/api/v1/types/contacts/properties"
    given = {"minimum": "0", "maximum": "100", "default": "10", "weight": 40, "example": "55", "strictness": "block"}
    shown = server.patch(f"{path}/lead_score", {"standard": given})
    tap.equal((shown.status, shown.json.get("standard")), (200, given), "a standard is said and shown")
    tap.equal(contact(server).json["properties"]["lead_score"], 10, "what nobody says is as it asks")
    tap.equal(contact(server, email="b@firma.pl", lead_score="").json["properties"].get("lead_score"), None,
              "what is emptied stays empty")
    for value, rule_name in ((120, "standard.too_large"), (-1, "standard.too_small")):
        refused = contact(server, email="c@firma.pl", lead_score=value)
        tap.ok(refused.status == 400 and rule_name in str(refused.json) and str(value) in str(refused.json),
               f"{value}: {rule_name}", refused)
    needed = server.patch(f"{path}/phone", {"standard": {"requiredWhen": "lead_score > 50"}})
    tap.equal(needed.json["standard"], {"requiredWhen": "lead_score > 50", "strictness": "warn"}, "needed on a condition")
    asked = contact(server, email="d@firma.pl", lead_score=60)
    tap.equal([(i["property"], i["severity"]) for i in asked.json["issues"] if i["rule"] == "standard.required"],
              [("phone", "warning")], "is asked for")
    tap.equal([i for i in contact(server, email="e@firma.pl", lead_score=40).json["issues"]
               if i["rule"] == "standard.required"], [], "only then")
    named = [server.patch(f"{path}/lead_score", {"standard": {member: "nonsense("}}).json["reason"]
             for member in ("pattern", "minimum", "maximum", "requiredWhen", "default")]
    tap.equal(named, [f"standard_of.{m}" for m in ("pattern", "minimum", "maximum", "requiredWhen", "default")],
              "a refusal names the member")
    for wrong in ({"minimum": "x"}, {"requiredWhen": "nonsense"}, {"weight": 101}, {"default": "x"}, {"strictness": "so"}):
        tap.equal(server.patch(f"{path}/lead_score", {"standard": wrong}).status, 400, f"{wrong} is refused")
    tap.equal(server.patch(f"{path}/city", {"standard": {"minimum": "1"}}).status, 400, "a town has no range")
    server.patch(f"{path}/zip", {"standard": {"pattern": "[0-9]{2}-[0-9]{3}", "example": "00-950", "strictness": "block"}})
    tap.equal(contact(server, email="f@firma.pl", zip="00-950").status, 201, "what matches the pattern")
    odd = contact(server, email="g@firma.pl", zip="x00-950")
    tap.ok(odd.status == 400 and "00-950" in str(odd.json["issues"]), "what does not, with the example", odd)
    tap.equal(server.patch(f"{path}/zip", {"standard": {"pattern": "["}}).status, 400, "a pattern that is none")
    groups = server.get("/api/v1/schema").json["types"][0]["groups"]
    made = server.post(path, {"name": "nip", "type": "tax_id", "label": {"en": "NIP", "pl": "NIP"}, "group": groups[0]["name"]})
    server.patch(f"{path}/nip", {"standard": {"scheme": "nip"}})
    tap.equal(made.status, 201, "a number of a register is a property")
    fine = contact(server, email="h@firma.pl", nip="PL 526-000-12-46")
    tap.equal(fine.json["properties"].get("nip"), "5260001246", "read by its scheme")
    tap.equal(server.patch(f"{path}/nip", {"standard": {"scheme": "nothing"}}).status, 400, "a scheme that is none")
    tap.equal(server.patch(f"{path}/city", {"standard": {"scheme": "nip"}}).status, 400, "or of a town")
    closed = server.patch(f"{path}/nip", {"standard": {"readOnly": True}})
    tap.equal(closed.json["readOnly"], True, "what people do not type is said to be so")
    tap.equal(contact(server, email="i@firma.pl", nip="5260001246").status, 201, "programs write it")
    gone = server.patch(f"{path}/lead_score", {"standard": None})
    tap.equal(gone.json.get("standard"), None, "and taken away")


def test_across(tap, server):
    """A condition takes values apart, and says nothing of what is not there."""
    rules = {"domain": 'lead_score > 50 implies email.domain not in ("gmail.com", "wp.pl")',
             "chinese": 'country = "CN" implies length(mobile.national) = 11',
             "zip": 'country = "PL" implies zip is not empty and zip matches "^\\d{2}-\\d{3}$"'}
    for name, condition in rules.items():
        made = server.post(RULES, rule(name=name, condition=condition, about="", message="No."))
        tap.equal((made.status, made.json.get("condition")), (201, condition), name)
    for values, broken in (({"email": "a@gmail.com", "lead_score": 60}, ["domain"]),
                           ({"email": "a@firma.pl", "lead_score": 60}, []), ({"email": "", "lead_score": 60}, []),
                           ({"country": "CN"}, []), ({"country": "CN", "mobilephone": "13812345678"}, []),
                           ({"country": "CN", "mobilephone": "+48600100200"}, ["chinese"]),
                           ({"country": "CN", "mobilephone": "021 6234 5678"}, ["chinese"]),
                           ({"country": "PL"}, ["zip"]), ({"country": "PL", "zip": "00-950"}, []), ({"country": "DE"}, [])):
        told = server.post(f"{CONTACTS}/check", {"properties": {"lastname": "Lis", "email": "a@firma.pl", **values}}).json
        tap.equal([i["rule"] for i in told["issues"] if i["rule"].startswith("rule.")], [f"rule.{n}" for n in broken], f"{values}")
    for condition, remedy in (("cuontry = 1", 'did you mean "country"'), ("email.domian = 1", "domain"), ("country = PL", '"PL"'),
                              ('email matches "["', "terminating ]"), ("lead_score in 3", "brackets")):
        refused = server.post(RULES, rule(name="wrong", condition=condition))
        tap.ok(refused.status == 400 and remedy in refused.body.decode().replace('\\\\"', '"').replace('\\"', '"'), f"{condition}: {remedy}", refused)


def test_trail(tap, server):
    number = server.post(RULES, rule()).json["id"]
    server.patch(f"{RULES}/{number}", {"state": "block"})
    changes = server.get(CHANGES).json["results"]
    tap.equal([(c["action"], c["kind"], c["subject"], (c["before"] or {}).get("state"), c["after"]["state"])
               for c in changes[:2]],
              [("UPDATE", "rule", "score_of_leads", "warn", "block"), ("CREATE", "rule", "score_of_leads", None, "warn")],
              "who changed what")
    tap.equal(server.post(f"{CHANGES}/{changes[1]['id']}/undo").status, 409, "the older one not before the newer")
    tap.equal(server.post(f"{CHANGES}/{changes[0]['id']}/undo").status, 204, "the last is taken back")
    tap.equal(server.get(f"{RULES}/{number}").json["state"], "warn", "as it was")
    server.delete(f"{RULES}/{number}")
    deleted = server.get(CHANGES).json["results"][0]
    tap.equal(server.post(f"{CHANGES}/{deleted['id']}/undo").status, 204, "so is its end")
    [back] = server.get(RULES).json["results"]
    tap.equal((back["name"], back["state"], back["readable"]), ("score_of_leads", "warn", True), "it is back")
    server.patch("/api/v1/types/contacts/properties/city", {"label": {"en": "Place"}, "standard": {"example": "Hel"}})
    last = server.get(f"{CHANGES}?type=contacts&limit=1").json
    tap.equal((last["results"][0]["kind"], last["results"][0]["before"]["labels"]["en"]), ("property", "City"), "of properties, too")
    tap.equal(server.post(f"{CHANGES}/{last['results'][0]['id']}/undo").status, 204, "taken back")
    [city] = [p for p in server.get("/api/v1/schema").json["types"][0]["properties"] if p["name"] == "city"]
    tap.equal((city["label"]["en"], city.get("standard")), ("City", None), "label and standard as before")
    older = server.get(f"{CHANGES}?limit=1&after={last['results'][0]['id']}").json["results"]
    tap.ok(int(older[0]["id"]) < int(last["results"][0]["id"]), "page by page", older)
    tap.equal(server.post(f"{CHANGES}/999999/undo").status, 404, "one that is none")


def test_import(tap, server):
    """A file is judged by the same rules, and told in their words; what is refused comes back with them."""
    server.post(RULES, rule(state="block", message="Points without a phone: {value}."))
    server.patch("/api/v1/types/contacts/properties/city", {"standard": {"default": "Hel"}})
    text = "Last name,E-mail,Lead score\nLis,a@firma.pl,80\nWilk,b@firma.pl,20\n"
    made = server.call("POST", "/api/v1/imports?type=contacts&name=a.csv", text.encode(), headers={"Content-Type": "text/csv"})
    path = f"/api/v1/imports/{made.json['id']}"
    server.get(f"/api/v1/jobs/{server.post(f'{path}/check').json['id']}/events")
    report = server.get(f"{path}/report").json
    [issue] = [i for i in report["issues"] if i["rule"] == "rule.score_of_leads"]
    tap.equal((issue["count"], issue["message"]), (1, "Points without a phone: 80."), "the check says so")
    tap.equal([r["message"] for r in report["samples"]["refused"]], ["Points without a phone: 80."], "and refuses the row")
    server.get(f"/api/v1/jobs/{server.post(f'{path}/run').json['id']}/events")
    refused = server.get(f"{path}/refused.csv").body.decode()
    tap.ok("Points without a phone: 80." in refused, "which comes back with the reason", refused)
    [wilk] = server.post(f"{CONTACTS}/query", {"properties": ["lastname", "city"]}).json["results"]
    tap.equal((wilk["properties"]["lastname"], wilk["properties"]["city"]), ("Wilk", "Hel"), "the other is in, with the default")


def tried(server, **order):
    job = server.post(f"{RULES}/trial", order)
    server.get(f"/api/v1/jobs/{job.json['id']}/events")
    return server.get(f"/api/v1/jobs/{job.json['id']}").json


def test_trial(tap, server):
    """A rule is tried on all records before it is there."""
    for number in range(30):
        contact(server, email=f"a{number}@firma.pl", lead_score=number, city="ELBE", **({"phone": "+48600100200"} if number == 29 else {}))
    contact(server, email="none@firma.pl", lead_score="")
    job = tried(server, type="contacts", condition="lead_score < 20 or is_known(phone)", about="lead_score",
                repairProperty="lead_score", repair="19")
    result = job["result"]
    tap.equal((job["state"], result["rows"], result["broken"], result["unknown"]), ("done", 31, 9, 1), "counted")
    tap.equal({(e["title"], e["value"], e["repair"]) for e in result["examples"]},
              {("Lis", str(n), "19") for n in range(20, 29)}, "with examples, and what the repair would make of them")
    tap.equal(([o["count"] for o in result["owners"]], result["sources"]), ([9], [{"kind": "api", "count": 9}]), "whose, and from where")
    default = server.patch("/api/v1/types/contacts/properties/country", {"standard": {"default": "PL"}})
    tap.equal(default.status, 200, "a default country")
    number = contact(server, email="phone@firma.pl", phone="601 234 567").json
    tap.equal((number["properties"]["country"], number["properties"]["phone"]), ("PL", "+48601234567"), "decides how phones are read")
    server.delete(f"{CONTACTS}/{number['id']}")
    tap.equal(server.get(RULES).json["results"], [], "nothing is written")
    standard = tried(server, type="contacts", property="lead_score", standard={"maximum": "9"})["result"]
    tap.equal((standard["rows"], standard["broken"]), (31, 20), "a standard, too")
    pattern = tried(server, type="contacts", property="city", standard={"pattern": "[A-Z][a-z]+"})["result"]
    tap.equal((pattern["broken"], len(pattern["examples"])), (30, 20), "of a pattern")
    for wrong in ({"condition": "nonsense"}, {"type": "nothing", "condition": "1 = 1"}, {"property": "nothing", "standard": {}},
                  {"property": "city"}, {}):
        tap.equal(server.post(f"{RULES}/trial", {"type": "contacts", **wrong}).status, 400, f"{wrong} is refused at once")
    named = [server.post(f"{RULES}/trial", {"type": "contacts", **wrong}).json.get("reason") for wrong in
             ({"condition": "nonsense"}, {"property": "lead_score", "standard": {"minimum": "x"}})]
    tap.equal(named, ["rule.condition", "standard_of.minimum"], "the member is named")


def test_once(tap, server):
    """What a value's type says of it is not said again of the record."""
    made = contact(server, city="WARSZAWA").json
    for told in (made["issues"], server.get(f"{CONTACTS}/{made['id']}").json["issues"]):
        tap.equal([one["suggestion"] for one in told if one["rule"] == "text.one_case"], ["Warszawa"], "a town in capitals, once")


def test_sample(tap, server):
    """A standard is tried on single values, as records are judged."""
    def met(property, standard, *values):
        answer = server.post(f"{RULES}/sample", {"type": "contacts", "property": property, "standard": standard, "values": list(values)})
        return [one["meets"] for one in answer.json["results"]] if answer.status == 200 else answer.json["reason"]

    tap.equal(met("zip", {"pattern": "[0-9]{2}-[0-9]{3}"}, "00-950", "950", "00-950 Warszawa", " 00-950 "), [True, False, False, True], "a pattern")
    tap.equal(met("city", {"pattern": "(?<first>\\p{Lu})\\p{Ll}++"}, "Łódź", "łódź"), [True, False], "the server's own language of patterns")
    tap.equal(met("lead_score", {"minimum": "5", "maximum": "9"}, "4", "7", "9,5", "abc", ""), [False, True, False, False, False], "a range")
    tap.equal(met("zip", {"pattern": "["}, "x"), "standard_of.pattern", "what is wrong with it is named")
    answer = server.post(f"{RULES}/sample", {"type": "contacts", "property": "phone", "standard": {"pattern": "[+]48.*"}, "values": ["+48 600 100 200"]})
    tap.equal(answer.json["results"], [{"input": "+48 600 100 200", "meets": True, "value": "+48600100200"}], "as it would be kept")
    for wrong in ({"property": "nothing"}, {"type": "nothing"}, {"standard": {}}, {"values": ["x"] * 101}, {"values": "x"}):
        body = {"type": "contacts", "property": "zip", "standard": {"pattern": "x"}, "values": ["x"], **wrong}
        tap.equal(server.post(f"{RULES}/sample", body).status, 400, f"{str(wrong)[:40]}")


run(test_life, test_refused, test_judged, test_repair, test_standard, test_across, test_trail, test_import, test_trial, test_once, test_sample, test_tag)
