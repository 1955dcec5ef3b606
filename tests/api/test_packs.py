#!/usr/bin/env python3
"""Industry packs: what each would bring, bringing what is missing and nothing else, taking it back."""
from support import is_problem, run

PACKS, CHANGES, RULES, TEMPLATES = "/api/v1/packs", "/api/v1/rulebook/changes", "/api/v1/rules", "/api/v1/templates"
DEALS, DEAL_PROPERTIES = "/api/v1/objects/deals", "/api/v1/types/deals/properties"
NAMES = ["finance", "insurance", "photovoltaics", "real_estate", "retail", "services"]


def pack(server, name):
    return next(p for p in server.get(PACKS).json["results"] if p["name"] == name)


def apply(server, name, **body):
    return server.post(f"{PACKS}/{name}", body)


def states(one, kind=None):
    return {(i["type"], i["name"]): i["state"] for i in one["items"] if kind in (None, i["kind"])}


def properties(server, of="deals"):
    return {p["name"]: p for p in server.get(f"/api/v1/types/{of}/properties").json["results"]}


def test_list(tap, server):
    packs = server.get(PACKS).json["results"]
    tap.equal([p["name"] for p in packs], NAMES, "six packs")
    tap.ok(all(set(p["counts"]) == {"new", "archived", "there", "conflict"} and p["counts"]["new"] == len(p["items"]) for p in packs),
           "all of them new to a new store", packs[0]["counts"])
    words = [w for p in packs for w in [p["label"], p["about"]] + [i["label"] for i in p["items"]]]
    tap.ok(all(set(w) == {"en", "pl", "ru", "zh"} and all(w.values()) for w in words), "in four languages")
    roof = next(i for i in pack(server, "photovoltaics")["items"] if i["name"] == "roof_type")
    tap.equal((roof["kind"], roof["type"], roof["propertyType"], roof["options"][0]["label"]["pl"]),
              ("property", "deals", "choice", "Dach dwuspadowy"), "what comes is shown whole")
    tap.equal(server.get(PACKS, headers={"Authorization": "Bearer x"}).status, 401, "nobody known")


def test_refused(tap, server):
    is_problem(tap, apply(server, "fishing"), 404, "not_found", "no such pack")
    is_problem(tap, server.post(f"{PACKS}/retail", {"dryRun": "yes"}), 400, "input", "no yes or no")
    tap.equal(server.post(f"{PACKS}/retail", {}, headers={"Authorization": "Bearer x"}).status, 401, "nobody known")
    tap.equal(pack(server, "retail")["counts"]["there"], 0, "nothing was made")


def test_dry(tap, server):
    before = (server.get("/api/v1/schema").json["types"], server.get(CHANGES).json["results"])
    dry = apply(server, "insurance", dryRun=True).json
    tap.equal((dry["dryRun"], dry["change"], dry["pack"]), (True, None, pack(server, "insurance")), "a dry run says what would come")
    tap.equal((server.get("/api/v1/schema").json["types"], server.get(CHANGES).json["results"]), before, "and does nothing")


def test_apply(tap, server):
    made = apply(server, "photovoltaics")
    tap.ok(made.status == 200 and made.json["change"] and made.json["pack"]["counts"]["conflict"] == 0, "a pack is applied", made)
    now = pack(server, "photovoltaics")
    tap.equal((now["counts"]["new"], now["counts"]["there"]), (0, len(now["items"])), "all of it is there")
    has = properties(server)
    power, permit = has["installed_power"], has["building_permit"]
    tap.equal((power["group"], power["label"]["ru"], power["standard"]["weight"], permit["standard"]["requiredWhen"], permit["shipped"]),
              ("photovoltaics", "Установленная мощность (кВт пик)", 90, "installed_power > 50", False), "with group, labels and standard")
    tap.equal(([o["value"] for o in permit["options"]], permit["help"]["zh"]),
              (["not_needed", "needed", "applied", "granted"], "是否需要，以及办理进度。"), "options and help")
    rules = [r for r in server.get(f"{RULES}?type=deals").json["results"]]
    tap.equal((len(rules), {r["state"] for r in rules}, all(r["readable"] for r in rules)), (6, {"warn"}, True), "its rules warn")
    deal = server.post(DEALS, {"properties": {"dealname": "Roof", "installed_power": 60, "connection_power": 14}},
                       headers={"Accept-Language": "pl"}).json
    told = {i["rule"]: i["message"] for i in deal["issues"]}
    tap.ok("standard.required" in told and "pozwolenie na budowę" in told.get("rule.large_system_needs_permit", "")
           and told.get("rule.connection_carries_system", "").startswith("60 kWp"), "and judge in one's language", told)
    [house] = [t for t in server.get(f"{TEMPLATES}?type=deals").json["results"] if t["name"] == "house_roof_with_storage"]
    begun = server.post(DEALS, {"properties": {"dealname": "House"}, "template": house["id"]}).json["properties"]
    tap.equal((begun["roof_type"], begun["installed_power"], begun["building_kind"]), ("gable", 10, "house"), "its template is used")
    again = apply(server, "photovoltaics").json
    tap.equal((again["change"], again["pack"]["counts"]["there"]), (None, len(now["items"])), "applied again nothing is made")
    last = server.get(CHANGES).json["results"][0]
    tap.equal((last["kind"], last["subject"], last["action"], last["type"], "deals.roof_type" in last["after"]["properties"]),
              ("pack", "photovoltaics", "CREATE", "", True), "the trail has it as one change")


def test_all(tap, server):
    for name in NAMES:
        tap.equal(apply(server, name).json["pack"]["counts"]["conflict"], 0, f"{name} goes with the others")
    tap.ok(all(p["counts"]["new"] == p["counts"]["conflict"] == 0 for p in server.get(PACKS).json["results"]), "all are there")
    tap.equal(server.get("/api/v1/rulebook/naming").json["results"], [], "and the naming linter has nothing to say")


def test_missing_only(tap, server):
    apply(server, "services")
    server.patch(f"{DEAL_PROPERTIES}/contract_number", {"label": {"en": "Our number"}, "standard": None})
    [rule] = [r for r in server.get(RULES).json["results"] if r["name"] == "retainer_has_hours"]
    server.delete(f"{RULES}/{rule['id']}")
    [judge] = [r for r in server.get(RULES).json["results"] if r["name"] == "constant_support_has_response_time"]
    server.delete(f"{RULES}/{judge['id']}")
    server.delete(f"{DEAL_PROPERTIES}/response_time")
    now = states(pack(server, "services"))
    tap.equal((now[("deals", "retainer_has_hours")], now[("deals", "response_time")], now[("deals", "contract_number")]),
              ("new", "archived", "there"), "what is missing is known")
    made = apply(server, "services").json
    tap.equal((made["pack"]["counts"]["new"], made["pack"]["counts"]["archived"]), (2, 1), "only that is made")
    has = properties(server)
    tap.equal((has["contract_number"]["label"]["en"], "standard" in has["contract_number"], "response_time" in has), ("Our number", False, True),
              "what was changed stays changed")


def test_conflict(tap, server):
    server.post(DEAL_PROPERTIES, {"name": "policy_kind", "type": "number", "label": {"en": "Policy kind of ours"}})
    server.post(DEAL_PROPERTIES, {"name": "premium", "type": "bool", "label": {"en": "Premium customer"}})
    one = pack(server, "insurance")
    at = {(i["kind"], i["name"]): (i["state"], i["instead"]) for i in one["items"]}
    tap.equal((at[("property", "policy_kind")], at[("rule", "life_policy_has_beneficiary")], at[("rule", "premium_is_below_insured_sum")]),
              (("conflict", "number"), ("conflict", "policy_kind"), ("conflict", "premium")), "a name that means something else, and what rests on it")
    made = apply(server, "insurance")
    tap.equal((made.status, made.json["pack"]["counts"]["conflict"]), (200, one["counts"]["conflict"]), "the others are made")
    has = properties(server)
    tap.equal((has["policy_kind"]["type"], has["premium"]["label"]["en"], has["insured_sum"]["type"]), ("number", "Premium customer", "money"),
              "what is there is left alone")
    tap.equal(has["beneficiary"]["standard"], {"sensitive": True, "strictness": "warn"}, "of a standard what can be read is taken")
    names = [r["name"] for r in server.get(RULES).json["results"]]
    tap.equal(sorted(names), ["cover_ends_after_it_begins", "deductible_is_below_insured_sum"], "rules that can judge")


def undo(server, change, **more):
    return server.post(f"{CHANGES}/{change}/undo", {}, **more)


def test_undo(tap, server):
    before = properties(server)
    change = apply(server, "photovoltaics").json["change"]
    tap.equal(undo(server, change).status, 204, "a pack is taken back")
    now = pack(server, "photovoltaics")
    tap.equal((now["counts"]["there"], now["counts"]["archived"], set(properties(server)) == set(before)), (0, 15, True), "nothing of it is left")
    tap.equal((server.get(RULES).json["results"], server.get(TEMPLATES).json["results"]), ([], []), "neither rules nor templates")
    is_problem(tap, undo(server, change), 409, "conflict", "once")
    is_problem(tap, undo(server, 999999), 404, "not_found", "of what is there")
    last = server.get(CHANGES).json["results"][0]
    tap.equal((last["kind"], last["action"]), ("pack", "DELETE"), "which is a change of its own")
    key = {"Idempotency-Key": "again"}
    tap.equal([undo(server, last["id"], headers=key).status for _ in range(2)], [204, 204], "that can be taken back as well, named twice once")
    tap.equal(pack(server, "photovoltaics")["counts"]["there"], len(now["items"]), "all is there again")


def test_undo_keeps(tap, server):
    change = apply(server, "real_estate").json["change"]
    deal = server.post(DEALS, {"properties": {"dealname": "Flat", "room_count": 3}}).json
    gone = server.post(DEALS, {"properties": {"dealname": "Plot", "plot_area": 900}}).json
    server.delete(f"{DEALS}/{gone['id']}")
    server.patch(f"{DEAL_PROPERTIES}/energy_class", {"help": {"en": "From the certificate of ours."}})
    [rule] = [r for r in server.get(RULES).json["results"] if r["name"] == "plot_has_area"]
    server.patch(f"{RULES}/{rule['id']}", {"state": "block"})
    tap.equal(undo(server, change).status, 204, "taken back when people have worked with it")
    there = {name for (_, name), state in states(pack(server, "real_estate")).items() if state == "there"}
    tap.equal(there, {"room_count", "plot_area", "energy_class", "plot_has_area", "property_kind", "listed_property"},
              "what holds values, was changed, is read by such, or has such in it stays")
    tap.equal(server.get(f"{DEALS}/{deal['id']}").json["properties"]["room_count"], 3, "no value is lost")
    kept = server.get(CHANGES).json["results"][0]["after"]
    tap.equal((sorted(kept["properties"]), kept["rules"]), (["deals.energy_class", "deals.plot_area", "deals.property_kind", "deals.room_count"], ["deals.plot_has_area"]),
              "the trail tells what stayed")


run(test_list, test_refused, test_dry, test_apply, test_all, test_missing_only, test_conflict, test_undo, test_undo_keeps)
