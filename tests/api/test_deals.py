"""Duplicate deals: who buys follows from associations, and the queue follows them."""
from support import run, scan

DEALS = "/api/v1/objects/deals"


def record(server, type_, **properties):
    made = server.post(f"/crm/v3/objects/{type_}", {"properties": properties})
    assert made.status == 201, made
    return made.json["id"]


def associate(server, deal, type_, other):
    done = server.call("PUT", f"/crm/v4/objects/deals/{deal}/associations/default/{type_}/{other}")
    assert done.status == 200, done


def groups(server):
    scan(server, "deals")
    listed = server.get("/api/v1/duplicates?type=deals&status=open").json["results"]
    return {frozenset(r["id"] for r in g["records"]): g for g in listed}


def test_queue(tap, server):
    alfa, beta = (record(server, "companies", name=name) for name in ("Alfa Sp. z o.o.", "Beta GmbH"))
    about = {"dealname": "50 laptops for the office", "amount": "42000", "closedate": "2026-12-31"}
    one, two, other = (record(server, "deals", **about) for _ in range(3))
    nobody = groups(server)
    tap.equal({ids: g["certainty"] for ids, g in nobody.items()}, {frozenset((one, two, other)): "review"},
              "deals of nobody that are alike in all are for a person to judge")
    associate(server, one, "companies", alfa)
    associate(server, two, "companies", alfa)
    associate(server, other, "companies", beta)
    found = groups(server)
    tap.equal(list(found), [frozenset((one, two))], "those of one customer are")
    group = found[frozenset((one, two))]
    detail = server.get(f"/api/v1/duplicates/{group['id']}", headers={"Accept-Language": "pl"}).json
    told = {reason["message"] for pair in detail["pairs"] for reason in pair["reasons"]}
    tap.ok({"Ta sama firma kupująca", "Ta sama nazwa", "Ta sama kwota"} <= told, "and it is told why", told)
    mine = server.get(f"{DEALS}/{one}").json["duplicates"]
    tap.equal(mine, {"group": group["id"], "count": 1}, "the deal knows it")
    merged = server.post("/api/v1/merges", {"type": "deals", "primary": one, "records": [two]})
    tap.equal(merged.status, 201, "merged")
    tap.equal(server.get(f"/crm/v3/objects/deals/{two}").json["id"], one, "the old id leads to the one left")
    back = server.post(f"/api/v1/merges/{merged.json['merges'][0]['id']}/revert")
    tap.equal((back.status, server.get(f"/crm/v3/objects/deals/{two}").json["id"]), (200, two), "and back")


def test_series_and_outcome(tap, server):
    firm = record(server, "companies", name="Delta SA")

    def deals(*rows):
        ids = [record(server, "deals", dealname=name, amount=amount, closedate=date, dealstage=stage)
               for name, amount, date, stage in rows]
        for deal in ids:
            associate(server, deal, "companies", firm)
        return ids
    deals(*[("Hosting", "300", f"2026-{month:02}-28", "closedwon") for month in range(1, 7)])
    lost, won = deals(("Solar panels", "71000", "2026-03-10", "closedlost"),
                      ("Solar panels", "71000", "2026-07-22", "closedwon"))
    left_open, closed = deals(("Security audit", "5300", "2026-09-10", "qualifiedtobuy"),
                              ("Security audit", "5300", "2026-09-10", "closedwon"))
    found = groups(server)
    tap.equal([ids for ids in found if ids == frozenset((left_open, closed))],
              [frozenset((left_open, closed))], "a copy left open is one")
    tap.equal(len(found), 1, "a series is none, nor is what was lost and tried again")
    for deal in (lost, won):
        server.patch(f"{DEALS}/{deal}", {"properties": {"closedate": "2026-07-22",
                                                        "dealstage": "closedwon"}})
    tap.ok(frozenset((lost, won)) in groups(server), "the stage's outcome follows the deal")
    group = groups(server)[frozenset((lost, won))]
    detail = server.get(f"/api/v1/duplicates/{group['id']}", headers={"Accept-Language": "pl"}).json
    told = {reason["message"] for pair in detail["pairs"] for reason in pair["reasons"]}
    tap.ok("Ten sam wynik" in told, "and it is told", told)


def test_buyer_follows(tap, server):
    first, second = (record(server, "companies", name=name) for name in ("Gamma SA", "Gamma S.A."))
    about = {"dealname": "Wdrożenie CRM", "amount": "18500", "closedate": "2026-11-30"}
    one, two = record(server, "deals", **about), record(server, "deals", **about)
    associate(server, one, "companies", first)
    associate(server, two, "companies", second)
    tap.equal(groups(server), {}, "two customers, two deals")
    merged = server.post("/api/v1/merges", {"type": "companies", "primary": first, "records": [second]})
    tap.equal(merged.status, 201, "the customers turn out to be one")
    tap.equal(list(groups(server)), [frozenset((one, two))], "and so, perhaps, do the deals")
    back = server.post(f"/api/v1/merges/{merged.json['merges'][0]['id']}/revert")
    tap.equal((back.status, groups(server)), (200, {}), "two again")
    gone = server.delete(f"/crm/v4/objects/deals/{two}/associations/companies/{second}")
    tap.equal(gone.status, 204, "an association goes")
    associate(server, two, "companies", first)
    tap.equal(list(groups(server)), [frozenset((one, two))], "another comes")


run(test_queue, test_series_and_outcome, test_buyer_follows)
