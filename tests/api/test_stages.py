"""Records that go through stages, what is worked out of them, and currencies."""
import time

from support import is_problem, run

DEALS = "/api/v1/objects/deals"
WIRE = "/crm/v3/objects/deals"


def create(tap, server, properties, status=201):
    answer = server.post(DEALS, {"properties": properties})
    tap.equal(answer.status, status, f"a deal is made with {sorted(properties)} {answer.status}")
    return answer.json


def test_stages(tap, server):
    made = create(tap, server, {"dealname": "Alfa"})
    tap.equal(made["properties"]["dealstage"], "appointmentscheduled", "in the first stage")
    stage = made["stage"]
    tap.equal((stage["id"], stage["rotting"]), ("appointmentscheduled", False),
              "the stage is told, too")
    tap.ok(stage["enteredAt"] and 0 <= stage["days"] < 1, "since when", stage)
    path = f"{DEALS}/{made['id']}"
    refused = server.patch(path, {"properties": {"dealstage": "closedlost"}})
    is_problem(tap, refused, 400, "invalid", "lost without a reason is refused")
    issue = [i for i in refused.json["issues"] if i["rule"] == "stage.required"]
    tap.equal([i["property"] for i in issue], ["closed_lost_reason"], "that names the reason")
    won = server.patch(path, {"properties": {"dealstage": "closedwon", "amount": "120"}})
    tap.equal(won.status, 200, "won")
    values = won.json["properties"]
    tap.equal((values["is_closed"], values["is_closed_won"], values["stage_probability"]),
              (True, True, 1), "and what that means")
    tap.ok(values["closedate"], "closed now")
    visits = server.get(f"{path}/stages")
    tap.equal([v["stage"] for v in visits.json["results"]], ["appointmentscheduled", "closedwon"],
              "both stages were visited")
    first, last = visits.json["results"]
    tap.equal((first["leftAt"], last["leftAt"]), (last["enteredAt"], None), "one after the other")
    tap.ok(first["durationMs"] >= 0 and last["durationMs"] >= 0, "with their lengths")
    tap.equal(server.get(f"{DEALS}/99999999/stages").status, 404, "of nothing there are none")
    page = server.post(f"{DEALS}/query", {"properties": ["dealstage", "stage_entered_at"]}).json
    tap.equal(page["results"][0]["stage"]["id"], "closedwon", "lists tell the stage")


def test_own_type(tap, server):
    """Records of a type that people made are in their stages since some day, too."""
    made = server.post("/api/v1/types", {"name": "ship", "label": "Ship", "labelPlural": "Ships",
                                         "title": "ship_name", "properties": [
        {"name": "ship_name", "type": "text", "label": "Name"}]})
    tap.equal(made.status, 201, "a type")
    tap.equal(server.post("/api/v1/pipelines/ship", {"label": "Dock", "stages": [
        {"id": "in", "label": "In", "probability": 0.2, "outcome": "open", "rotDays": 1},
        {"id": "out", "label": "Out", "probability": 1, "outcome": "won"}]}).status, 201, "stages")
    ship = server.post("/api/v1/objects/ship", {"properties": {"ship_name": "Alfa"}}).json
    stage = ship["stage"]
    tap.equal(stage["id"], "in", "the first stage")
    tap.ok(stage["enteredAt"] and 0 <= stage["days"] < 1, "since when", stage)
    path = f"/api/v1/objects/ship/{ship['id']}"
    moved = server.patch(path, {"properties": {"pipeline_stage": "out"}}).json["stage"]
    tap.ok(moved["enteredAt"] > stage["enteredAt"], "moved on", moved)
    refused = server.patch(path, {"properties": {"stage_entered_at": "2020-01-01T00:00:00Z"}})
    tap.equal(refused.status, 400, "nobody sets it")


def test_wire(tap, server):
    """Clients of the object interface are not refused for what a stage asks."""
    made = server.post(WIRE, {"properties": {"dealname": "Beta", "dealstage": "closedlost",
                                             "pipeline": "default"}})
    tap.equal(made.status, 201, "lost without a reason")
    got = server.get(f"{WIRE}/{made.json['id']}?properties=hs_is_closed,hs_is_closed_won,"
                     "hs_deal_stage_probability,closedate").json["properties"]
    tap.equal((got["hs_is_closed"], got["hs_is_closed_won"], got["hs_deal_stage_probability"]),
              ("true", "false", "0"), "with the wire's names")
    wrong = server.post(WIRE, {"properties": {"dealname": "C", "hs_is_closed": "true"}})
    tap.equal(wrong.status, 400, "what is worked out can not be set")


def totals(server, body):
    return server.post(f"{DEALS}/totals", body)


def test_totals(tap, server):
    """Columns of a board are added up by the server: all deals, not a page of them."""
    names = [f"Total {i}" for i in range(7)]
    amounts = ["0.1", "0.2", "1000.5", "3", "7", None, "922337203685477"]
    currencies = ["EUR", "EUR", "EUR", "USD", "USD", "USD", None]
    for name, amount, currency in zip(names, amounts, currencies):
        values = {"dealname": name, "dealstage": "qualifiedtobuy"}
        create(tap, server, values | ({"amount": amount} if amount else {}) |
               ({"currency": currency} if currency else {}))
    gone = create(tap, server, {"dealname": "Total gone", "dealstage": "qualifiedtobuy",
                                "amount": "5", "currency": "EUR"})
    tap.equal(server.delete(f"{DEALS}/{gone['id']}").status, 204, "one is archived")
    mine = {"filters": [{"propertyName": "dealname", "operator": "CONTAINS_TOKEN", "value": "total"},
                        {"propertyName": "pipeline", "operator": "EQ", "value": "default"}]}
    answer = totals(server, {"filterGroups": [mine], "by": "dealstage", "sums": ["amount"]})
    tap.equal(answer.status, 200, "deals are added up by stage")
    found = {row["currency"]: row for row in answer.json["results"]}
    tap.equal({row["value"] for row in answer.json["results"]}, {"qualifiedtobuy"}, "of one stage")
    tap.equal(found["EUR"]["sums"], [{"property": "amount", "count": 3, "sum": 1000.8}],
              "cents of one currency add up exactly")
    tap.equal((found["USD"]["count"], found["USD"]["sums"][0]["count"]), (3, 2),
              "one without an amount is counted, not added")
    rest = [row for row in answer.json["results"] if row["currency"] not in ("EUR", "USD")]
    tap.equal([(row["count"], row["sums"][0]["sum"]) for row in rest], [(1, 922337203685477)],
              "a large amount is no error")
    create(tap, server, {"dealname": "Total 8", "dealstage": "qualifiedtobuy",
                         "amount": "922337203685477"})
    tap.equal(totals(server, {"filterGroups": [mine], "by": "dealstage", "sums": ["amount"]}).status,
              200, "nor is a sum that no whole number of the store can hold")
    gone = totals(server, {"filterGroups": [mine], "by": "dealstage", "archived": True})
    tap.equal([(r["value"], r["count"], r["sums"]) for r in gone.json["results"]],
              [("qualifiedtobuy", 1, [])], "the archived ones by themselves")
    words = totals(server, {"query": "total gone", "by": "dealstage"})
    tap.equal(words.json["results"], [], "words typed count, too")
    every = totals(server, {"by": "closed_lost_reason", "sums": ["amount_in_home_currency"]}).json
    tap.equal(sum(r["count"] for r in every["results"]),
              server.post(f"{DEALS}/query", {}).json["total"], "those without a value are there")
    tap.ok(any(r["value"] is None for r in every["results"]), "under null")
    for body, name in (({"by": "nothing"}, "of no property"), ({}, "by nothing"),
                       ({"by": "tags"}, "by several options"),
                       ({"by": "dealstage", "sums": ["dealname"]}, "of texts"),
                       ({"by": "dealstage", "sums": ["amount"] * 6}, "of too many")):
        is_problem(tap, totals(server, body), 400, "input", f"no totals {name}")
    tap.equal(server.post("/api/v1/objects/nothing/totals", {"by": "a"}).status, 404, "of no type")


def rate_settles(server, path, wanted):
    for _ in range(60):
        value = server.get(path).json["properties"].get("amount_in_home_currency")
        if value == wanted:
            return value
        time.sleep(0.25)
    return value


def test_currencies(tap, server):
    listed = server.get("/api/v1/currencies").json
    home = listed["home"]
    tap.ok(home in [c["code"] for c in listed["results"]], "the company's own is in use", listed)
    known = {c["code"]: c["minorUnits"] for c in listed["known"]}
    tap.equal((known["JPY"], known["EUR"], known["KWD"]), (0, 2, 3), "decimals as of ISO 4217")
    is_problem(tap, server.post("/api/v1/currencies", {"code": "XXQ"}), 400, "invalid",
               "there is no XXQ")
    tap.equal(server.post("/api/v1/currencies", {"code": "CHF"}).status, 201, "CHF comes into use")
    is_problem(tap, server.post("/api/v1/currencies", {"code": "CHF"}), 409, "conflict", "once")
    path = "/api/v1/currencies/CHF"
    made = server.post(DEALS, {"properties": {"dealname": "Gamma", "amount": "10",
                                              "currency": "CHF"}})
    tap.equal(made.status, 201, "and can be chosen")
    tap.ok("amount_in_home_currency" not in made.json["properties"], "without rate: nothing")
    entered = server.post(f"{path}/rates", {"validFrom": "2026-01-01", "rate": 1.25})
    tap.equal(entered.status, 201, "a rate is entered")
    deal = f"{DEALS}/{made.json['id']}"
    tap.equal(rate_settles(server, deal, 12.5), 12.5, "what stands there is converted")
    tap.equal(server.post(f"{path}/rates", {"validFrom": "2026-01-01", "rate": 2}).status, 201,
              "the rate is corrected")
    tap.equal(rate_settles(server, deal, 20), 20, "and converted again")
    tap.equal([(r["validFrom"], r["rate"]) for r in server.get(f"{path}/rates").json["results"]],
              [("2026-01-01", 2)], "the rates are listed")
    is_problem(tap, server.post(f"{path}/rates", {"validFrom": "1.1.2026", "rate": 2}), 400,
               "invalid", "a day is YYYY-MM-DD")
    is_problem(tap, server.patch("/api/v1/settings", {"currency": "CHF"}), 409, "conflict",
               "the company's own does not change under rates")
    tap.equal(server.patch(path, {"position": 7}).json["position"], 7, "it is moved")
    tap.equal(server.delete(f"{path}/rates/2026-01-01").status, 204, "the rate is removed")
    tap.equal(server.delete(f"{path}/rates/2026-01-01").status, 404, "once")
    tap.equal(server.patch("/api/v1/settings", {"currency": "CHF"}).json["currency"], "CHF",
              "now it can be the company's")
    tap.equal(server.get("/api/v1/currencies").json["home"], "CHF", "which it is")
    is_problem(tap, server.delete(path), 409, "conflict", "which stays in use")
    tap.equal(server.delete(f"/api/v1/currencies/{home}").status, 204, "the former one can go")


def made_pipeline(server, *labels):
    """Its path, and its stages."""
    made = server.post("/api/v1/pipelines/deals", {"label": f"Line {' '.join(labels)}", "stages": [
        {"label": label, "probability": 0.5} for label in labels]}).json
    return f"/api/v1/pipelines/deals/{made['id']}", made["stages"]


def test_stages_that_go(tap, server):
    """Their records go to another stage in the same transaction, or nothing happens."""
    def stand(*records):
        got = [server.get(f"{DEALS}/{record}").json["properties"] for record in records]
        return [values["dealstage"] for values in got]

    path, (a, b, c) = made_pipeline(server, "Anna", "Bea", "Cleo")
    deals = [create(tap, server, {"dealname": f"D{i}", "dealstage": a["id"]})["id"] for i in range(5)]
    late = create(tap, server, {"dealname": "Late", "dealstage": b["id"], "amount": 40})["id"]
    ask = "?validateReferencesBeforeDelete=true"
    label = {"label": "Line"}
    refused = server.call("PUT", path + ask, {**label, "stages": [c], "moves": [{"from": a["id"], "to": c["id"]}]})
    is_problem(tap, refused, 400, "invalid", "one of two stages would leave records behind")
    tap.equal(stand(*deals), [a["id"]] * 5, "and nobody has moved")
    for to, name in ((b["id"], "a stage that goes, too"), (a["id"], "itself"), ("none", "no stage at all")):
        refused = server.call("PUT", path, {**label, "stages": [c], "moves": [{"from": a["id"], "to": to}]})
        is_problem(tap, refused, 400, "invalid", f"not to {name}")
    is_problem(tap, server.call("PUT", path, {**label, "stages": [c], "moves": [{"from": "closedwon", "to": c["id"]}]}),
               400, "invalid", "not from a stage of another pipeline")
    tap.equal(stand(*deals, late), [a["id"]] * 5 + [b["id"]], "all is as it was")
    done = server.call("PUT", path + ask, {**label, "stages": [{**c, "required": ["closedate"]}], "moves": [
        {"from": a["id"], "to": c["id"]}, {"from": b["id"], "to": c["id"]}]})
    tap.equal((done.status, [s["id"] for s in done.json["stages"]]), (200, [c["id"]]), "both go")
    tap.equal(stand(*deals, late), [c["id"]] * 6, "and their records are where they were sent")
    visits = server.get(f"{DEALS}/{late}/stages").json["results"]
    tap.equal([(v["stage"], bool(v["leftAt"])) for v in visits], [(b["id"], True), (c["id"], False)], "as they know")
    changed = server.get(f"{DEALS}/{late}/history").json["results"][0]["changes"]
    tap.ok({"property": "dealstage", "before": b["id"], "after": c["id"]}.items() <= changed[0].items(), "in their history", changed)

    path, (d, e) = made_pipeline(server, "Dora", "Ewa")
    more = create(tap, server, {"dealname": "More", "dealstage": d["id"]})["id"]
    gone = create(tap, server, {"dealname": "Gone", "dealstage": d["id"]})["id"]
    server.delete(f"{DEALS}/{gone}")
    is_problem(tap, server.delete(f"{path}/stages/{d['id']}{ask}"), 400, "invalid", "it has a record")
    is_problem(tap, server.delete(f"{path}/stages/{d['id']}?moveTo={d['id']}"), 400, "invalid", "which can not stay")
    tap.equal(server.delete(f"{path}/stages/{d['id']}{ask}&moveTo={e['id']}").status, 204, "one stage goes")
    tap.equal(stand(more, gone), [e["id"], d["id"]], "its record has moved; archived ones have not")
    is_problem(tap, server.delete(f"{path}?moveTo={e['id']}"), 400, "invalid", "not into the pipeline that goes")
    tap.equal(server.delete(f"{path}{ask}&moveTo={c['id']}").status, 204, "a pipeline goes")
    values = server.get(f"{DEALS}/{more}").json["properties"]
    tap.ok((values["dealstage"], values["pipeline"]) == (c["id"], done.json["id"]), "its record is in another one", values)


run(test_stages_that_go, test_stages, test_own_type, test_totals, test_wire, test_currencies)
