"""The account as programs ask for it, what a key may do, and the settings of the company."""
from support import EMAIL, is_standard_error, run


def test_details(tap, server):
    details = server.get("/account-info/v3/details")
    tap.equal(details.status, 200, "the account's details")
    body = details.json
    tap.equal((body["portalId"], body["timeZone"], body["companyCurrency"], body["utcOffset"],
               body["utcOffsetMilliseconds"], body["uiDomain"]),
              (1, "UTC", "USD", "+00:00", 0, "127.0.0.1"), "as a store set up in English has them")
    tap.equal(server.get("/account-info/2026-03/details").json, body, "dated")


def test_token(tap, server):
    info = server.post("/oauth/v2/private-apps/get/access-token-info", {"tokenKey": server.key})
    tap.equal((info.status, info.json["hubId"]), (200, 1), "a key's information")
    tap.ok({"oauth", "crm.objects.contacts.read", "crm.lists.write"} <= set(info.json["scopes"]),
           "with its scopes", info)
    owner = server.get("/crm/v3/owners").json["results"][0]
    tap.equal(info.json["userId"], owner["userId"], "whose it is")
    got = server.get(f"/oauth/v1/access-tokens/{server.key}").json
    tap.equal((got["user"], got["hub_id"], got["user_id"], got["token_type"]),
              (EMAIL, 1, owner["userId"], "access"), "the other form")
    tap.ok(got["expires_in"] > 0, "it is not expired")
    tap.equal(server.get(f"/oauth/v1/access-tokens/{server.key}", key=None).json, got,
              "whoever has the key may ask")
    tap.ok(server.key not in server.output(), "the key stands in no log")
    is_standard_error(tap, server.get("/oauth/v1/access-tokens/kt_nothing", key=None), 404,
                      "OBJECT_NOT_FOUND", "nobody learns more of none")
    for answer in (server.get("/oauth/v1/access-tokens/kt_nothing"),
                   server.post("/oauth/v2/private-apps/get/access-token-info", {"tokenKey": ""})):
        is_standard_error(tap, answer, 404, "OBJECT_NOT_FOUND", "no such key")


def test_flows(tap, server):
    answer = server.get("/automation/v4/flows?limit=20")
    tap.equal((answer.status, answer.json), (200, {"results": []}), "no flows")


def test_settings(tap, server):
    tap.equal(server.get("/api/v1/settings").json, {"currency": "USD", "timeZone": "UTC"}, "at first")
    changed = server.patch("/api/v1/settings", {"currency": "PLN", "timeZone": "Asia/Kolkata"})
    tap.equal((changed.status, changed.json), (200, {"currency": "PLN", "timeZone": "Asia/Kolkata"}),
              "both are changed")
    details = server.get("/account-info/v3/details").json
    tap.equal((details["companyCurrency"], details["utcOffset"], details["utcOffsetMilliseconds"]),
              ("PLN", "+05:30", 19800000), "and told at once")
    tap.equal(server.patch("/api/v1/settings", {}).json, changed.json, "nothing is changed")
    for wrong in ({"currency": "pln"}, {"currency": "XYZ"}, {"timeZone": "Europe/Nowhere"},
                  {"timeZone": "GMT+3:17"}, {"currency": 5}):
        tap.equal(server.patch("/api/v1/settings", wrong).status, 400, f"refused: {wrong}")
    tap.equal(server.get("/api/v1/settings").json, changed.json, "and changes nothing")


run(test_details, test_token, test_flows, test_settings)
