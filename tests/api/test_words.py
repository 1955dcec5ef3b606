"""Why something can not be done is said in the language of whoever asked, not in a general sentence."""
from support import run

OWN = "/api/v1/objects/contacts"
LANGUAGES = ("en", "pl", "ru", "zh")


def person(server, name):
    return server.post(OWN, {"properties": {"lastname": name}}).json["id"]


def refused(tap, server, reason, method, path, body=None, about="", headers=None):
    """The reason is the same in all languages, the sentence is another in each and names what it is about."""
    answers = [server.call(method, path, body, headers={**(headers or {}), "Accept-Language": lang}).json
               for lang in LANGUAGES]
    words = [answer["detail"] for answer in answers]
    tap.equal([answer.get("reason") for answer in answers], [reason] * 4, f"{reason}")
    return tap.ok(len(set(words)) == 4 and all(str(about) in each for each in words), f"{reason} in each language", words)


def test_records(tap, server):
    one, old, gone = person(server, "Lis"), person(server, "Wilk"), person(server, "Sowa")
    refused(tap, server, "record.not_archived", "POST", f"{OWN}/{gone}/erase", {"reason": "purge"}, gone)
    server.delete(f"{OWN}/{gone}")
    refused(tap, server, "record.archived", "PATCH", f"{OWN}/{gone}", {"properties": {"city": "Hel"}})
    refused(tap, server, "api.no_record", "PATCH", f"{OWN}/999999", {"properties": {"city": "Hel"}}, 999999)
    merges = "/api/v1/merges"

    def merge(primary, *others):
        return {"type": "contacts", "primary": primary, "records": list(others)}
    refused(tap, server, "merge.too_few", "POST", merges, merge(one))
    refused(tap, server, "merge.already_merged", "POST", merges, merge(one, gone), gone)
    refused(tap, server, "api.no_record", "POST", merges, merge(one, "999999"), 999999)
    server.post(merges, merge(one, old))
    refused(tap, server, "merge.same_record", "POST", merges, merge(one, old))
    number = server.get(merges).json["results"][0]["id"]
    refused(tap, server, "merge.take_back", "POST", f"{OWN}/{old}/restore", about=one)
    entry = [e for e in server.get(f"{OWN}/{one}/history").json["results"] if e["action"] == "merged"][0]["id"]
    refused(tap, server, "merge.in_log", "POST", f"{OWN}/{one}/history/{entry}/revert")
    last = person(server, "Ryś")
    later = server.post(merges, merge(last, one)).json["merges"][0]["id"]
    tap.equal(server.post(f"{merges}/{number}/revert").status, 200, "a merge is taken back from within a later one")
    refused(tap, server, "merge.reverted", "POST", f"{merges}/{number}/revert")
    server.post(f"{merges}/{later}/revert")
    refused(tap, server, "merge.reverted", "POST", f"{merges}/{later}/revert")
    server.delete(f"{OWN}/{one}")
    refused(tap, server, "queue.no_group", "GET", "/api/v1/duplicates/77", about=77)
    refused(tap, server, "queue.no_group", "POST", "/api/v1/duplicates/77/decision",
            {"decision": "merge", "primary": one, "records": [last]}, 77)


def test_currencies(tap, server):
    base = "/api/v1/currencies"
    home = server.get(base).json["home"]
    refused(tap, server, "currency.unknown", "POST", base, {"code": "XQX"}, "XQX")
    refused(tap, server, "currency.used", "POST", base, {"code": home}, home)
    refused(tap, server, "currency.home", "DELETE", f"{base}/{home}")
    refused(tap, server, "currency.not_used", "DELETE", f"{base}/JPY")
    rate = {"validFrom": "2026-01-02", "rate": 4.5}
    refused(tap, server, "currency.home_no_rate", "POST", f"{base}/{home}/rates", rate)
    server.post(base, {"code": "CHF"})
    refused(tap, server, "currency.bad_day", "POST", f"{base}/CHF/rates", {**rate, "validFrom": "2.1.2026"})
    refused(tap, server, "currency.bad_rate", "POST", f"{base}/CHF/rates", {**rate, "rate": 0})
    refused(tap, server, "currency.no_rate", "DELETE", f"{base}/CHF/rates/2026-01-02")


def test_imports(tap, server):
    refused(tap, server, "import.no_text", "POST", "/api/v1/imports?name=a.csv&type=contacts", b"\x01\x02\x03\x04 " * 100,
            headers={"Content-Type": "text/csv"})


run(test_records, test_currencies, test_imports)
