"""Search over all types, by words, beginnings, other scripts and slips; and deleting for good."""
from support import is_problem, run

BASE = "/api/v1/objects/contacts"


def create(server, type="contacts", **properties):
    answer = server.post(f"/api/v1/objects/{type}",
                         {"properties": properties, "onDuplicate": "create"})
    assert answer.status == 201, answer
    return answer.json["id"]


def found(server, words, **more):
    query = "&".join(f"{k}={v}" for k, v in {"q": words.replace(" ", "+"), **more}.items())
    answer = server.get(f"/api/v1/search?{query}")
    assert answer.status == 200, answer
    return {r["type"]: [x["id"] for x in r["records"]] for r in answer.json["results"]}


def test_all_types(tap, server):
    jan = create(server, firstname="Jan", lastname="Kowalski", email="jan@kowalski.example")
    anna = create(server, firstname="Anna", lastname="Kowalska")
    firm = create(server, "companies", name="Kowalski Sp. z o.o.")
    andrey = create(server, firstname="\u0410\u043d\u0434\u0440\u0435\u0439",
                    lastname="\u0418\u0432\u0430\u043d\u043e\u0432")
    tap.equal(found(server, "kowal"), {"contacts": [anna, jan], "companies": [firm]},
              "beginnings, newest first")
    tap.equal(found(server, "kowal", types="companies"), {"companies": [firm]}, "one type")
    tap.equal(found(server, "kowal", limit=1), {"contacts": [anna], "companies": [firm]}, "limit")
    tap.equal(found(server, "ivanov"), {"contacts": [andrey]}, "another script")
    tap.equal(found(server, "jan kowlaski"), {"contacts": [jan]}, "a slip")
    answer = server.get("/api/v1/search?q=kowlaski").json["results"]
    tap.ok(answer and all(r["spelled"] for r in answer), "and it says so", answer)
    mail = create(server, "emails", subject="Wycena dla Zubrowki", text="Dzie\u0144 dobry",
                  happened_at="2026-01-01T10:00:00Z")
    tap.equal(found(server, "zubrowk"), {"emails": [mail]}, "a title, not only what was written")
    tap.equal(found(server, "zbrowki"), {"emails": [mail]}, "the second letter left out")
    tap.equal(found(server, "xyzzyq"), {}, "nothing")
    tap.equal(found(server, "%20"), {}, "no words")
    is_problem(tap, server.get("/api/v1/search?q=a&types=cats"), 400, "input", "unknown type")


def test_erase(tap, server):
    one = create(server, firstname="Ewa", lastname="Erased", email="ewa@erased.example")
    is_problem(tap, server.post(f"{BASE}/{one}/erase", {"reason": "purge"}), 409, "conflict",
               "a live one is archived first")
    is_problem(tap, server.post(f"{BASE}/{one}/erase", {"reason": "boredom"}), 400, "input",
               "reason")
    tap.equal(server.post(f"{BASE}/{one}/erase", {"reason": "gdpr"}).status, 204, "erased by law")
    is_problem(tap, server.get(f"{BASE}/{one}"), 404, "not_found", "gone")
    tap.equal(found(server, "erased"), {}, "not found by words")
    two = create(server, firstname="Ola", lastname="Purged")
    tap.equal(server.delete(f"{BASE}/{two}").status, 204, "archived")
    tap.equal(server.post(f"{BASE}/{two}/erase", {"reason": "purge"}).status, 204, "purged")
    is_problem(tap, server.post(f"{BASE}/{two}/restore"), 404, "not_found", "for good")
    three = create(server, firstname="Iza", lastname="Wire", email="iza@wire.example")
    answer = server.post("/crm/v3/objects/contacts/gdpr-delete",
                         {"objectId": "iza@wire.example", "idProperty": "email"})
    tap.equal(answer.status, 204, "by its address on the wire")
    tap.equal(server.get(f"/crm/v3/objects/contacts/{three}").status, 404, "gone there, too")


if __name__ == "__main__":
    run(test_all_types, test_erase)
