"""Many records in one call: a result for each line, refused ones alone, and all records as lines."""
import json

from support import is_problem, run

BULK = "/api/v1/bulk/contacts"
BASE = "/crm/v3/objects/contacts"


def send(server, lines, query=""):
    body = "\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines)
    return server.post(BULK + query, body, headers={"Content-Type": "application/x-ndjson"},
                       timeout=300)


def lines_of(answer):
    return [json.loads(line) for line in answer.body.decode().splitlines()]


def test_lines(tap, server):
    answer = send(server, [
        {"properties": {"lastname": "Nowak", "email": "a@firma.example"}},
        {"properties": {"lastname": "Kowal"}}, "", "{", "[]", {"properties": {"nope": "x"}},
        {"properties": {"numberofemployees": "x"}}, {"id": "999999", "properties": {}},
        {"idProperty": "email", "properties": {"email": "a@firma.example", "city": "Praga"}},
        {"idProperty": "email", "id": "new@firma.example", "properties": {"lastname": "New"}},
        {"idProperty": "email", "id": "new@firma.example", "properties": {"lastname": "New"}},
        {"idProperty": "city", "id": "Praga", "properties": {}}])
    tap.equal((answer.status, answer.headers["Content-Type"]), (200, "application/x-ndjson"),
              "the answer is lines")
    *told, last = lines_of(answer)
    tap.equal([t["line"] for t in told], [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12], "one for each line")
    tap.equal([t["status"] for t in told],
              ["created", "created", "failed", "failed", "failed", "failed", "failed", "updated",
               "created", "unchanged", "failed"], "what became of it")
    tap.equal(last["summary"], {"created": 3, "updated": 1, "unchanged": 1, "failed": 6,
                                "complete": True}, "and the sum")
    tap.ok(all(t["error"]["code"] and t["error"]["detail"] for t in told if t["status"] == "failed"),
           "failures say why", told)
    tap.equal((told[7]["id"], told[7]["version"]), (told[0]["id"], 2), "an upsert found its record")
    made = server.get(f"{BASE}/{told[8]['id']}?properties=email").json["properties"]["email"]
    tap.equal(made, "new@firma.example", "one that was not there has the property it was asked by")
    said = {}
    for lang in ("en", "pl", "ru", "zh"):
        body = "\n".join(json.dumps(x) for x in (
            {"id": "a7", "properties": {}}, {"id": "999999", "properties": {}},
            {"idProperty": "city", "id": "Praga", "properties": {}}, {"idProperty": "nope", "id": "x", "properties": {}}))
        answer = server.post(BULK, body, headers={"Content-Type": "application/x-ndjson", "Accept-Language": lang})
        said[lang] = [(t["error"]["code"], t["error"]["detail"]) for t in lines_of(answer)[:-1]]
    tap.equal([code for code, _ in said["pl"]], ["not_found", "not_found", "invalid", "invalid"], "ids that are none")
    tap.equal([words for _, words in said["pl"][:2]], ["Nie ma rekordu a7.", "Nie ma rekordu 999999."], "in Polish")
    tap.equal([len({said[lang][i][1] for lang in said}) for i in range(4)], [4] * 4, "in each language")
    change = lines_of(send(server, [{"id": told[1]["id"], "properties": {"city": "Brno"}}]))
    tap.equal((change[0]["status"], change[0]["id"]), ("updated", told[1]["id"]), "by id")
    mails = lines_of(send(server, [{"properties": {"email": "a@firma.example", "city": "Ostrava"}}],
                          "?idProperty=email"))
    tap.equal((mails[0]["status"], mails[0]["id"]), ("updated", told[0]["id"]),
              "the property for all lines")
    empty = send(server, [])
    tap.equal(lines_of(empty)[0]["summary"]["complete"], True, "nothing is fine, too")
    long = lines_of(send(server, ['{"properties":{"lastname":"' + "x" * (1 << 20) + '"}}', '{"properties":{"city":"a\\u0000"}}']))
    tap.equal(long[0]["error"], {"code": "too_large", "detail": "The request is too large: at most 1 MiB."},
              "a line has a bound, which is told")
    tap.ok("\\u0000 is not allowed" in long[1]["error"]["detail"] and "JSON_" not in long[1]["error"]["detail"],
           "what is wrong is said in words of ours", long[1])


def test_refusals(tap, server):
    is_problem(tap, server.post("/api/v1/bulk/unicorns", "{}"), 404, "not_found", "no such type")
    is_problem(tap, send(server, ["{}"], "?idProperty=nope"), 400, "input", "no such property")
    is_problem(tap, send(server, ["{}"], "?onDuplicate=x"), 400, "input", "no such policy")
    is_problem(tap, send(server, [""] * 100002), 413, "too_large", "too many lines")
    is_problem(tap, server.post(BULK, "{}", headers={"Idempotency-Key": "a"}), 400, "input",
               "no Idempotency-Key")
    is_problem(tap, server.get(BULK + "?after=x"), 400, "input", "no such place")
    is_problem(tap, server.get(BULK + "?properties=nope"), 400, "input", "no such column")
    is_problem(tap, server.get("/api/v1/bulk/unicorns"), 404, "not_found", "no such type to read")


def test_many(tap, server):
    count = 3000
    told = lines_of(send(server, [{"properties": {"lastname": f"L{i}"}} for i in range(count)],
                         "?onDuplicate=create"))
    tap.equal(told[-1]["summary"]["created"], count, "thousands in one call")
    answer = server.get(BULK + "?properties=lastname", timeout=300)
    got = lines_of(answer)
    tap.equal({r["id"] for r in got}, {t["id"] for t in told[:-1]}, "all are read back")
    ids = [int(r["id"]) for r in got]
    tap.ok(len(ids) == count and ids == sorted(ids), "in the order of their ids")
    tap.equal({r["properties"]["lastname"] for r in got}, {f"L{i}" for i in range(count)},
              "with what was asked for")
    rest = lines_of(server.get(f"{BULK}?after={ids[1234]}", timeout=300))
    tap.equal([int(r["id"]) for r in rest], ids[1235:], "and from where a stream broke off")
    tap.equal(lines_of(server.get(BULK + "?archived=true")), [], "archived ones by themselves")


run(test_lines, test_refusals, test_many)
