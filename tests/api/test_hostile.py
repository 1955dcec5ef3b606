"""What a hostile caller once broke, and must not break again."""
from support import is_problem, run


def test_impossible_dialects(tap, server):
    made = server.call("POST", "/api/v1/imports?type=contacts&name=a.csv",
                       b"firstname,email\nAnn,ann@firma.example\n",
                       headers={"Content-Type": "text/csv"})
    tap.equal(made.status, 201, "uploaded")
    path = f"/api/v1/imports/{made.json['id']}"
    for delimiter, quote in (('"', '"'), ("", '"'), ("\n", '"'), ("a", '"'), (",", "\r")):
        answer = server.call("PATCH", path, {"dialect": {"delimiter": delimiter, "quote": quote}})
        tap.equal(answer.status, 400, f"delimiter {delimiter!r} with quote {quote!r} is refused")
    tap.equal(server.get(path).json["dialect"]["delimiter"], ",", "and nothing was changed")


def test_no_text(tap, server):
    for name, data in (("zeros", bytes(1000)), ("every byte", bytes(range(256)) * 40)):
        answer = server.call("POST", "/api/v1/imports?type=contacts&name=a.csv", data,
                             headers={"Content-Type": "text/csv"})
        is_problem(tap, answer, 400, "input", name)


def test_foreign_choices(tap, server):
    ids = [server.call("POST", "/crm/v3/objects/contacts",
                       {"properties": {"email": mail, "city": "Gdynia"}}).json["id"]
           for mail in ("one@firma.example", "two@firma.example")]
    for properties in ({"city": "999999"}, {"id": ids[1]}, {"created_at": ids[1]}):
        answer = server.call("POST", "/api/v1/merges",
                             {"type": "contacts", "primary": ids[0], "records": ids,
                              "properties": properties})
        tap.equal(answer.status, 400, f"a merge with the choice {properties} is refused")
    kept = server.get(f"/api/v1/objects/contacts/{ids[1]}").json
    tap.equal((kept["id"], kept["archived"]), (ids[1], False), "and nothing was merged")


def test_large_bodies_of_strangers(tap, server):
    body = b"x" * 20000
    json_type = {"Content-Type": "application/json"}
    login = server.call("POST", "/api/v1/session", body, headers=json_type, key=None)
    tap.equal(login.status, 413, "a login of 20 kB is not read")
    batch = server.call("POST", "/crm/v3/objects/contacts/batch/create", body, headers=json_type,
                        key="kt_nobody")
    tap.equal(batch.status, 401, "nor a large body under a wrong key")


run(test_impossible_dialects, test_no_text, test_foreign_choices, test_large_bodies_of_strangers)
