"""Search over all types, by words, beginnings, other scripts and slips; and deleting for good."""
import urllib.parse

from support import is_problem, run

BASE = "/api/v1/objects/contacts"


def create(server, type="contacts", **properties):
    answer = server.post(f"/api/v1/objects/{type}",
                         {"properties": properties, "onDuplicate": "create"})
    assert answer.status == 201, answer
    return answer.json["id"]


def found(server, words, **more):
    query = urllib.parse.urlencode({"q": words, **more})
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
    tap.equal(found(server, " "), {}, "no words")
    is_problem(tap, server.get("/api/v1/search?q=a&types=cats"), 400, "input", "unknown type")


def everywhere(server, words):
    """The same contacts, whichever way is asked."""
    fits = len(words) < 500  # an address holds no more
    ids = fits and found(server, words, types="contacts", limit=50).get("contacts", [])
    wire = server.post("/crm/v3/objects/contacts/search", {"query": words, "limit": 50})
    own = server.post("/api/v1/objects/contacts/query", {"query": words, "limit": 50})
    assert wire.status == 200 and own.status == 200, (words, wire, own)
    return ids, sorted(r["id"] for r in wire.json["results"]), sorted(
        r["id"] for r in own.json["results"])


def test_phones(tap, server):
    numbers = {
        create(server, firstname="Ala", phone="+48 600 100 200"): [
            "600 100 200", "600-100-200", "600100200", "(600) 100.200", "600 100 2", "600 100",
            "0048 600100200", "0048600100200", "0048 600 100 200", "+48 600 100 200",
            "+48600100200", "48600100200", "\uff16\uff10\uff10 \uff11\uff10\uff10 \uff12\uff10\uff10",
            "Ala 600 100 200", "600 100 200 ala"],
        create(server, firstname="Otto", phone="+49 171 1234567"): [
            "0171 1234567", "0171/1234567", "+49 (0)171 1234567", "171 12 345 67"],
        create(server, firstname="Joe", phone="+1 212 555 0123"): [
            "(212) 555-0123", "212.555.0123", "1 212 555 0123", "001 212 555 0123"],
        create(server, firstname="Igor", phone="+7 916 123 45 67"): [
            "8 916 123-45-67", "89161234567", "916 123 45 67"],
        create(server, firstname="Nowhere", phone="700 100 300"): [
            "700 100 300", "700100300", "700-100-300"],
        create(server, firstname="Room 600", lastname="House 100"): ["600 100", "room 600 100"],
    }
    for id, texts in numbers.items():
        for text in texts:
            ids, wire, own = everywhere(server, text)
            tap.ok(id in ids and id in wire and id in own, f"found by {text}", (ids, wire, own))
    for text in ["600 100 201", "0048 600100201", "+49 600 100 200", "601 100 200"]:
        ids, wire, own = everywhere(server, text)
        tap.equal((wire, own), ([], []), f"not by {text}")


def test_odd_words(tap, server):
    wang = create(server, firstname="\u5c0f\u660e", lastname="\u738b")
    ouyang = create(server, firstname="\u660e", lastname="\u6b27\u9633")
    neil = create(server, firstname="Zo\u00eb \U0001f600", lastname="O'Neil-Smith")
    for words, ids in {"\u738b": [wang], "\u738b\u5c0f\u660e": [wang], "\u5c0f\u660e": [wang],
                       "\u6b27\u9633\u660e": [ouyang], "wangxiaoming": [], "o'neil": [neil],
                       "\uff2e\uff25\uff29\uff2c": [neil], "neil*": [neil], "-neil": [neil],
                       "\"neil\"": [neil], "neil|zoe": [neil], "zoe\t\nneil": [neil],
                       "neil OR wang": [], "neil AND zoe": [], "body:neil": [], "NOT neil": [],
                       "NEAR(neil zoe)": [], "\U0001f600": [], "!?.,": [], "'\"\\%_*()^{}[]|": [],
                       "%": [], "' OR 1=1 --": [], "\u200b\ufeff": [], "neil" * 700: [],
                       "zoe " * 700: [neil], "1 " * 1400: [], "\u738b" * 2900: []}.items():
        got = everywhere(server, words)
        tap.equal((got[1], got[2]), (ids, ids), f"{words[:20]!r} and its like")
    word = "kilometre\u017c" * 40  # longer than an index takes it in
    endless = create(server, firstname=word)
    for words in (word, word[:200], word[:20] + "*", "kilometrez" * 40):
        got = everywhere(server, words)
        tap.equal((got[1], got[2]), ([endless], [endless]), f"a word of {len(words)} letters")
    long = server.post("/crm/v3/objects/contacts/search", {"query": "x" * 10000})
    tap.equal(long.status, 400, "ten thousand characters are refused, as clients know it")


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
    run(test_all_types, test_phones, test_odd_words, test_erase)
