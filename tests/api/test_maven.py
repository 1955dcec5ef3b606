"""A sales base of another house comes in through the object interface with all its relations, and
what it sums up to is what the files sum up to.

Reads data-maven-crm of the reference data (8,800 deals, 85 accounts, 30 agents, 7 products); where
that is not there, it says so and skips. The agents are a type made for the purpose.
"""
import csv
import os
import pathlib
import sqlite3

from support import run

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(os.environ.get("KARTOTEKA_REFERENCE_DATA", ROOT / "../shared/data"))
FOLDER = DATA / "data-maven-crm"
STAGES = {"Won": "closedwon", "Lost": "closedlost", "Engaging": "contractsent",
          "Prospecting": "appointmentscheduled"}


def rows(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def product_name(text):
    return {"GTXPro": "GTX Pro"}.get(text, text)  # the two files do not agree


def batches(server, type, inputs):
    """Creates in batches of a hundred; the ids in the order of the inputs."""
    ids = []
    for start in range(0, len(inputs), 100):
        part = inputs[start:start + 100]
        answer = server.post(f"/crm/v3/objects/{type}/batch/create", {"inputs": part})
        assert answer.status == 201, answer
        assert len(answer.json["results"]) == len(part), answer
        ids += [r["id"] for r in answer.json["results"]]
    return ids


def kind(server, origin, target):
    """The number of the plain association of two types."""
    found = server.get(f"/crm/v4/associations/{origin}/{target}/labels").json["results"]
    return next(k for k in found if k["label"] is None)


def link(kind, id):
    return {"to": {"id": id}, "types": [{"associationCategory": kind["category"],
                                         "associationTypeId": kind["typeId"]}]}


def make_agents(server):
    text = {"type": "string", "fieldType": "text"}
    made = server.post("/crm-object-schemas/v3/schemas", {
        "name": "sales_agent", "labels": {"singular": "Agent", "plural": "Agents"},
        "primaryDisplayProperty": "agent_name", "requiredProperties": ["agent_name"],
        "properties": [{"name": "agent_name", "label": "Name", **text},
                       {"name": "manager", "label": "Manager", **text},
                       {"name": "regional_office", "label": "Office", **text}],
        "associatedObjects": ["DEAL"]})
    assert made.status == 201, made
    teams = rows("sales_teams.csv")
    ids = batches(server, "sales_agent", [
        {"properties": {"agent_name": r["sales_agent"], "manager": r["manager"],
                        "regional_office": r["regional_office"]}} for r in teams])
    return dict(zip((r["sales_agent"] for r in teams), ids))


def make_companies(server):
    accounts = rows("accounts.csv")
    ids = batches(server, "companies", [
        {"properties": {"name": r["account"], "country": r["office_location"],
                        "numberofemployees": r["employees"]}} for r in accounts])
    known = dict(zip((r["account"] for r in accounts), ids))
    pairs = [(known[r["account"]], known[r["subsidiary_of"]])
             for r in accounts if r["subsidiary_of"]]
    for child, parent in pairs:
        answer = server.call("PUT", f"/crm/v4/objects/companies/{child}/associations/companies/"
                             f"{parent}", [{"associationCategory": "HUBSPOT_DEFINED",
                                            "associationTypeId": 14}])
        assert answer.status == 201, answer
    return known, len(pairs)


def make_deals(server, deals, companies, agents):
    company, agent = kind(server, "deals", "companies"), kind(server, "deals", "sales_agent")
    inputs = []
    for r in deals:
        properties = {"dealname": f"{r['account'] or '?'} {r['product']} {r['opportunity_id']}",
                      "dealstage": STAGES[r["deal_stage"]], "amount": r["close_value"] or None,
                      "closedate": r["close_date"] or None}
        if r["deal_stage"] == "Lost":
            properties["closed_lost_reason"] = "other"
        links = [link(agent, agents[r["sales_agent"]])]
        if r["account"]:
            links.append(link(company, companies[r["account"]]))
        inputs.append({"properties": properties, "associations": links})
    return batches(server, "deals", inputs)


def make_items(server, deals, ids, products):
    deal = kind(server, "line_items", "deals")
    batches(server, "line_items", [
        {"properties": {"name": product_name(r["product"]), "quantity": "1",
                        "hs_product_id": products[product_name(r["product"])]},
         "associations": [link(deal, id)]} for r, id in zip(deals, ids)])


def whole(server, type, properties, associations):
    after = ""
    while after is not None:
        page = server.get(f"/crm/v3/objects/{type}?limit=100&properties={properties}"
                          f"&associations={associations}{after}").json
        yield from page["results"]
        after = f"&after={page['paging']['next']['after']}" if "paging" in page else None


def linked(record, type):
    return {x["id"] for x in record.get("associations", {}).get(type, {}).get("results", [])}


def sums_of_server(server):
    agents = {r["id"]: r["properties"]["agent_name"]
              for r in whole(server, "sales_agent", "agent_name", "")}
    items = {r["id"]: r["properties"]["name"] for r in whole(server, "line_items", "name", "")}
    sums, with_company = {}, 0
    own = next(t for t in server.get("/api/v1/schema").json["types"]
               if t["name"] == "sales_agent")["name"]
    for deal in whole(server, "deals", "amount,closedate,dealstage",
                      f"companies,{own},line_items"):
        p = deal["properties"]
        with_company += bool(linked(deal, "companies"))
        if p["dealstage"] != "closedwon":
            continue
        (agent,), (item,) = linked(deal, own), linked(deal, "line_items")
        date = p["closedate"]
        key = (f"{date[:4]}-Q{(int(date[5:7]) + 2) // 3}", items[item], agents[agent])
        sums[key] = sums.get(key, 0) + float(p["amount"] or 0)
    return sums, with_company


def sums_of_files(deals):
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE deal (product, agent, account, stage, closed, value)")
    base.executemany("INSERT INTO deal VALUES (?, ?, ?, ?, ?, ?)", [
        (r["product"], r["sales_agent"], r["account"], r["deal_stage"], r["close_date"],
         r["close_value"]) for r in deals])
    sums = {(quarter, product, agent): value for quarter, product, agent, value in base.execute(
        "SELECT strftime('%Y', closed) || '-Q' || ((strftime('%m', closed) + 2) / 3), "
        "replace(product, 'GTXPro', 'GTX Pro'), agent, sum(CAST(value AS REAL)) "
        "FROM deal WHERE stage = 'Won' GROUP BY 1, 2, 3")}
    return sums, base.execute("SELECT count(*) FROM deal WHERE account <> ''").fetchone()[0]


def test_sales_base(tap, server):
    if not FOLDER.is_dir():
        tap.ok(True, "# SKIP there is no data-maven-crm here")
        return
    deals = rows("sales_pipeline.csv")
    if server.store.engine != "sqlite":
        deals = deals[::8]  # the whole of it once is enough
    agents = make_agents(server)
    companies, children = make_companies(server)
    products = rows("products.csv")
    ids = batches(server, "products", [{"properties": {"name": r["product"],
                                                       "price": r["sales_price"]}}
                                       for r in products])
    ids = dict(zip((r["product"] for r in products), ids))
    made = make_deals(server, deals, companies, agents)
    make_items(server, deals, made, ids)
    sums, with_company = sums_of_server(server)
    expected, with_account = sums_of_files(deals)
    tap.equal(len(made), len(deals), f"{len(deals)} deals came in")
    tap.equal(with_company, with_account, "those with an account have their company")
    tap.equal(sums, expected, f"{len(expected)} sums of won amounts by quarter, product and agent")
    parents = sum(bool(linked(c, "companies"))
                  for c in whole(server, "companies", "name", "companies"))
    tap.ok(parents >= children > 0, f"{children} companies have their parent", parents)


run(test_sales_base)
