#!/usr/bin/env python3
"""Value clusters: what the data proposes for dictionaries, accepting it as one change, refusing it for good."""
from support import run

BASE, CONTACTS, CHANGES = "/api/v1/dictionaries", "/api/v1/objects/contacts", "/api/v1/rulebook/changes"
CLUSTERS = f"{BASE}/clusters"


def fill(server, name, values):
    for value, count in values.items():
        for _ in range(count):
            fill.number = getattr(fill, "number", 0) + 1
            made = server.post(CONTACTS, {"properties": {"lastname": "Lis", "email": f"c{fill.number}@firma.pl", name: value}})
            assert made.status == 201, made.json


def looked(server, name, **order):
    job = server.post(CLUSTERS, {"type": "contacts", "property": name, **order})
    assert job.status == 202, job.json
    server.get(f"/api/v1/jobs/{job.json['id']}/events")
    job = server.get(f"/api/v1/jobs/{job.json['id']}").json
    assert job["state"] == "done", job
    return job["result"]


def found(result):
    return {one["canonical"]: {m["value"]: m["count"] for m in one["members"]} for one in result["clusters"]}


def decide(server, what, *clusters, **more):
    return server.post(f"{CLUSTERS}/{what}", {"type": "contacts", "property": "city", **more, "clusters": [
        {"canonical": canonical, "spellings": spellings} for canonical, spellings in clusters]})


def named(server, name):
    return next((d for d in server.get(BASE).json["results"] if d["name"] == name), None)


def test_city(tap, server):
    fill(server, "city", {"Warszawa": 6, "Варшава": 2, "Warszava": 1, "Bielsko-Biała": 4, "Biała Bielsko": 1, "Beijing": 3, "北京": 2,
                          "Radom": 5, "Region 1": 2, "Region 2": 2, "Poland": 3, "Holland": 2})
    result = looked(server, "city")
    tap.equal(found(result), {"Warszawa": {"Warszawa": 6, "Варшава": 2, "Warszava": 1}, "Beijing": {"Beijing": 3, "北京": 2},
                              "Bielsko-Biała": {"Bielsko-Biała": 4, "Biała Bielsko": 1}}, "spellings of one thing")
    tap.equal([(one["records"], one["touched"], one["known"], one["memberCount"], one["methods"]) for one in result["clusters"]],
              [(9, 3, False, 3, ["phonetic", "cross_script"]), (5, 2, False, 2, ["cross_script"]),
               (5, 1, False, 2, ["fingerprint"])], "counted, by what was found")
    tap.equal((result["records"], result["distinct"], result["limited"], result["found"], result["dictionaryId"]), (33, 12, False, 3, None),
              "over all")
    tap.equal(set(found(looked(server, "city", methods=["fingerprint"]))), {"Bielsko-Biała"}, "by the methods asked for")

    # Accepting: one call, one change, one undo.
    before = len(server.get(CHANGES).json["results"])
    made = decide(server, "accept", ("Warszawa", ["Варшава", "Warszava"]), ("Beijing", ["北京"]))
    tap.equal((made.status, made.json["entries"], made.json["dictionary"]["name"], made.json["dictionary"]["mode"],
               made.json["dictionary"]["entries"], made.json["dictionary"]["properties"]),
              (200, 2, "city", "suggest", 2, ["contacts.city"]), "a property without a dictionary gets one")
    changes = server.get(CHANGES).json["results"]
    tap.equal((len(changes) - before, changes[0]["kind"], changes[0]["action"]), (1, "dictionary", "CREATE"), "as one change")
    tap.equal([i["suggestion"] for i in server.post(f"{CONTACTS}/check", {"properties": {"lastname": "Lis", "city": "варшава"}}).json["issues"]
               if i["rule"] == "dictionary.suggested"], ["Warszawa"], "it suggests at once")
    again = looked(server, "city")
    tap.equal((set(found(again)), again["dictionaryId"]), ({"Bielsko-Biała"}, made.json["dictionary"]["id"]), "what is known is not proposed")
    fill(server, "city", {"Warzsawa": 1})
    [known] = [one for one in looked(server, "city")["clusters"] if one["canonical"] == "Warszawa"]
    tap.equal((known["known"], known["touched"], {m["value"]: m["known"] for m in known["members"]}),
              (True, 1, {"Warszawa": True, "Варшава": True, "Warszava": True, "Warzsawa": False}), "what is new of a term is")
    entries = f"{BASE}/{made.json['dictionary']['id']}/entries"
    more = decide(server, "accept", ("Warszawa", ["Warzsawa"]), ("Bielsko-Biała", ["Biała Bielsko"]))
    [change] = server.get(f"{CHANGES}?limit=1").json["results"]
    tap.equal((more.status, more.json["dictionary"]["entries"], change["kind"], change["subject"]), (200, 3, "entries", "city/Warszawa (+1)"),
              "into the one it has")
    tap.equal(change["before"], {"entries": [{"term": "Warszawa", "spellings": "Варшава|Warszava"}, {"term": "Bielsko-Biała", "spellings": None}]},
              "with what was before")

    def kept():
        return {e["term"]: e["spellings"] for e in server.get(entries).json["results"]}

    all_of_it = {"Warszawa": ["Варшава", "Warszava", "Warzsawa"], "Beijing": ["北京"], "Bielsko-Biała": ["Biała Bielsko"]}
    tap.equal(kept(), all_of_it, "all there")
    tap.equal(server.post(f"{CHANGES}/{change['id']}/undo").status, 204, "taken back")
    tap.equal(kept(), {"Warszawa": ["Варшава", "Warszava"], "Beijing": ["北京"]}, "as it was")
    [undone] = server.get(f"{CHANGES}?limit=1").json["results"]
    tap.equal(server.post(f"{CHANGES}/{undone['id']}/undo").status, 204, "that, too")
    tap.equal(kept(), all_of_it, "and it is there again")

    # What was changed since stays.
    [last] = server.get(f"{CHANGES}?limit=1").json["results"]
    entry = next(e for e in server.get(entries).json["results"] if e["term"] == "Bielsko-Biała")
    server.patch(f"{entries}/{entry['id']}", {"term": "Bielsko-Biała", "spellings": ["Bielsko"]})
    tap.equal(server.post(f"{CHANGES}/{last['id']}/undo").status, 409, "not where an entry was changed since")
    tap.equal(kept()["Warszawa"], all_of_it["Warszawa"], "then nothing is undone")

    # A change of one entry is not taken back over one of several.
    one = server.post(entries, {"term": "Elbe", "spellings": ["Elba"]}).json
    [alone] = server.get(f"{CHANGES}?limit=1").json["results"]
    decide(server, "accept", ("Elbe", ["Łaba"]))
    tap.equal(server.post(f"{CHANGES}/{alone['id']}/undo").status, 409, "the entry has more spellings since")
    [joined] = server.get(f"{CHANGES}?limit=1").json["results"]
    tap.equal((server.post(f"{CHANGES}/{joined['id']}/undo").status, server.post(f"{CHANGES}/{alone['id']}/undo").status), (204, 204),
              "newest first it is")
    tap.equal(one["term"] in kept(), False, "and then it is gone")

    # A spelling means one term.
    taken = decide(server, "accept", ("Pekin", ["北京"]), ("Radom", ["Radomsk"]))
    tap.ok(taken.status == 409 and "Beijing" in str(taken.json), "a spelling that is taken", taken)
    twice = decide(server, "accept", ("Radom", ["Radomsk"]), ("Radomsko", ["Radomsk"]))
    tap.ok(twice.status == 409 and "Radom" in str(twice.json), "in the same call, too", twice)
    tap.equal(set(kept()), set(all_of_it), "then nothing is put")


def test_refused(tap, server):
    """What people call different is not proposed again, in either direction, until they forget it."""
    fill(server, "city", {"Data Base": 3, "Database": 2, "data base": 1})
    tap.equal(found(looked(server, "city")), {"Data Base": {"Data Base": 3, "Database": 2, "data base": 1}}, "proposed")
    tap.equal(decide(server, "refuse", ("Data Base", ["Data Base", "Database", "data base"])).status, 204, "refused")
    tap.equal(found(looked(server, "city")), {"Data Base": {"Data Base": 3, "data base": 1}}, "how it is written is a question of its own")
    tap.equal(decide(server, "refuse", ("Data Base", ["data base"])).status, 204, "refused, too")
    tap.equal(looked(server, "city")["clusters"], [], "nothing left")
    fill(server, "city", {"Database": 4})
    tap.equal(looked(server, "city")["clusters"], [], "though the other is more frequent now")
    path = f"{CLUSTERS}/refused?type=contacts&property=city"
    listed = server.get(path).json["results"]
    tap.equal([(r["canonical"], r["spelling"]) for r in listed], [("Data Base", "data base"), ("Data Base", "Database")], "listed")
    page = server.get(f"{path}&limit=1").json
    tap.equal(len(page["results"]), 1, "page by page")
    tap.ok("paging" in page, "which says so")
    tap.equal(decide(server, "forget", ("Database", ["Data Base"])).json, {"forgotten": 1}, "forgotten, in whatever order")
    tap.equal(set(found(looked(server, "city"))), {"Database"}, "proposed again")
    tap.equal(server.post(f"{CLUSTERS}/forget", {"type": "contacts", "property": "city"}).json, {"forgotten": 1}, "or all of it")
    tap.equal(server.get(path).json["results"], [], "none left")
    other = server.get(f"{CLUSTERS}/refused?type=contacts&property=jobtitle").json["results"]
    tap.equal(other, [], "of another property nothing was said")


def test_kinds(tap, server):
    """Names are not compared by sound or over scripts, terms of a shipped dictionary are not joined, choices and new types may be asked."""
    fill(server, "lastname", {"Schmidt": 4, "Schmitt": 1})
    tap.equal(looked(server, "lastname")["clusters"], [], "two surnames")
    tap.equal(set(found(looked(server, "lastname", methods=["phonetic"]))), {"Schmidt"}, "unless somebody asks for it")
    fill(server, "lastname", {"Kühn": 2, "Kuhn": 2, "Борис": 3, "Boris": 1})
    tap.equal(looked(server, "lastname")["clusters"], [], "accents and scripts tell people apart")
    fill(server, "city", {"Kühn": 2, "Kuhn": 2, "Борис": 3, "Boris": 1})
    tap.equal(set(found(looked(server, "city"))), {"Kühn", "Борис"}, "but not towns")
    fill(server, "jobtitle", {"CMO": 2, "Chief Marketing Officer": 1, "Sales": 1, "cheif marketing officer": 1})
    titles = looked(server, "jobtitle")
    tap.equal([(one["canonical"], one["known"], one["touched"]) for one in titles["clusters"]], [("Chief Marketing Officer", True, 1)],
              "a slip beside a term")
    tap.equal(titles["dictionaryId"], named(server, "job_titles")["id"], "of the dictionary that the property has")
    accepted = decide(server, "accept", ("Chief Marketing Officer", ["cheif marketing officer"]), property="jobtitle")
    tap.equal(accepted.json["dictionary"]["name"], "job_titles", "which grows")
    own = server.post(BASE, {"name": "own", "label": "Own"}).json
    into = decide(server, "accept", ("Radom", ["Radomsk"]), dictionaryId=own["id"])
    tap.equal((into.status, into.json["dictionary"]["id"], into.json["dictionary"]["entries"]), (200, own["id"], 1), "or the one that is named")
    server.patch(f"{BASE}/{titles['dictionaryId']}", {"mode": "off"})
    tap.equal(looked(server, "jobtitle")["dictionaryId"], titles["dictionaryId"], "though it is off")


def test_values(tap, server):
    """Archived records do not count, nor what no entry can hold; a type that people made has clusters, too."""
    fill(server, "city", {"Radom": 2, "radom": 2})
    [gone] = server.post(f"{CONTACTS}/query", {"limit": 1, "filterGroups": [{"filters": [
        {"propertyName": "city", "operator": "EQ", "value": "radom"}]}]}).json["results"][:1]
    server.delete(f"{CONTACTS}/{gone['id']}")
    fill(server, "jobtitle", {"Pipe|Fitter": 2, "pipe fitter": 1, "x" * 251: 2, "X" * 251: 1})
    counts = found(looked(server, "city"))
    tap.equal(sum(sum(one.values()) for one in counts.values()), 3, "three are left of four")
    tap.equal(looked(server, "jobtitle")["clusters"], [], "no entry could hold them")
    made = server.post("/api/v1/types", {"name": "machines", "label": {"en": "Machine"}, "labelPlural": {"en": "Machines"},
                                         "properties": [{"name": "maker", "type": "text", "label": {"en": "Maker"}}]})
    tap.equal(made.status, 201, "a type of one's own")
    for maker in ("Koehler Maschinen", "Koehler Maschinen", "Maschinen Koehler", "Scania", "Scania", "Skania", "Scania"):
        server.post("/api/v1/objects/machines", {"properties": {"maker": maker}})
    result = looked(server, "maker", type="machines")
    tap.equal(set(found(result)), {"Koehler Maschinen", "Scania"}, "found in a property without an index")
    accepted = server.post(f"{CLUSTERS}/accept", {"type": "machines", "property": "maker", "clusters": [
        {"canonical": "Scania", "spellings": ["Skania"]}]})
    tap.equal((accepted.status, accepted.json["dictionary"]["label"]["en"], accepted.json["dictionary"]["properties"]),
              (200, "Maker", ["machines.maker"]), "and a dictionary made for it, called as it is")
    waits = [server.post(CLUSTERS, {"type": "contacts", "property": "city"}).status for _ in range(2)]
    tap.ok(waits[0] == 202 and waits[1] in (202, 409), "asked twice at once, it is one job or the next", waits)


def test_wrong(tap, server):
    for order in ({"type": "nothing", "property": "city"}, {"type": "contacts", "property": "nothing"}, {"type": "contacts"},
                  {"type": "contacts", "property": "email"}, {"type": "contacts", "property": "lead_score"},
                  {"type": "contacts", "property": "city", "methods": ["magic"]}, {"type": "contacts", "property": "city", "methods": "ngram"}):
        tap.equal(server.post(CLUSTERS, order).status, 400, f"{order}")
    told = server.post(CLUSTERS, {"type": "contacts", "property": "city", "methods": ["magic"]}, headers={"Accept-Language": "pl"})
    tap.ok("cross_script" in str(told.json) and "pisowni" in str(told.json), "what would be right is said", told)
    for what in ("accept", "refuse"):
        tap.equal(decide(server, what).status, 400, f"{what} nothing")
        tap.equal(decide(server, what, ("Radom", [])).status, 400, f"{what} no spelling")
        tap.equal(decide(server, what, *[("Radom", ["x"])] * 501).status, 400, f"{what} too many")
        tap.equal(server.post(f"{CLUSTERS}/{what}", {"type": "contacts", "property": "city", "clusters": [{"canonical": "a", "spellings": [1]}]}).status,
                  400, f"{what} no text")
    for term in ("", "a|b", "x" * 300):
        tap.equal(decide(server, "accept", (term, ["y"])).status, 400, f"no term: {term[:5]}")
    tap.equal(decide(server, "accept", ("Radom", ["a"]), dictionaryId="999").status, 404, "no such dictionary")
    tap.equal(named(server, "city"), None, "then none is made")
    tap.equal(server.get(f"{CLUSTERS}/refused?type=nothing&property=city").status, 404, "of no type")
    tap.equal(server.get(f"{CLUSTERS}/refused?type=contacts&property=nothing").status, 404, "of no property")
    for method, path in (("POST", CLUSTERS), ("POST", f"{CLUSTERS}/accept"), ("POST", f"{CLUSTERS}/refuse"), ("POST", f"{CLUSTERS}/forget"),
                         ("GET", f"{CLUSTERS}/refused")):
        tap.equal(server.call(method, path, {} if method == "POST" else None, headers={"Authorization": "Bearer x"}).status, 401, f"{method} {path}")


run(test_city, test_refused, test_kinds, test_values, test_wrong)
