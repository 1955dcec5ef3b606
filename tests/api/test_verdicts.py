#!/usr/bin/env python3
"""One table of values and verdicts: the command, the interface and records being typed say the same.

The table is tests/data/verdicts, which the unit test of quality/value.c reads, too.
"""
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from server import Server, Tap, binary, engines  # noqa: E402

TABLES = sorted((pathlib.Path(__file__).resolve().parents[1] / "data" / "verdicts").glob("*.jsonl"))
# Where records have a property of that kind: the property.
PROPERTIES = {"email": "email", "phone": "phone", "country": "country", "text": "city"}


def cases():
    """The lines by what is asked with them: (kind, country, language)."""
    found = {}
    for table in TABLES:
        for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
            case = json.loads(line)
            case["at"] = f"{table.name}:{number}"
            found.setdefault((case["kind"], case.get("country"), case.get("language", "en")), []).append(case)
    return found


def command_answers(kind, country, language, inputs, column=False):
    asked = [binary(), "value", kind, "--language", language, *(["--country", country] if country else []),
             *(["--column"] if column else [])]
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KARTOTEKA_")}
    done = subprocess.run(asked, input="".join(f"{i}\n" for i in inputs), text=True, capture_output=True,
                          env=clean, timeout=300)
    return [json.loads(line) for line in done.stdout.splitlines()], done


def interface_answers(server, kind, country, language, inputs, column=False):
    answers = []
    for at in range(0, len(inputs), 500):
        body = {"values": inputs[at:at + 500], "language": language, "column": column}
        answer = server.post(f"/api/v1/values/{kind}", {**body, **({"country": country} if country else {})})
        answers += answer.json["results"]
    return answers


def test_command(tap, groups):
    """What the table says of verdicts and values, the command says."""
    for (kind, country, language), listed in groups.items():
        lines = [c for c in listed if "\n" not in c["input"]]
        answers, done = command_answers(kind, country, language, [c["input"] for c in lines])
        tap.equal((done.returncode, len(answers)), (0, len(lines)), f"{kind} {country} {language}: a line each")
        wrong = [(c["at"], c["input"], a["verdict"], a["value"]) for c, a in zip(lines, answers)
                 if a["verdict"] != c["verdict"] or ("value" in c and (a["value"] or "") != c["value"])]
        tap.equal(wrong, [], f"{kind} {country} {language}: {len(lines)} as in the table")


def test_interface(tap, server, groups):
    """The interface answers what the command prints, to the letter."""
    for (kind, country, language), listed in groups.items():
        inputs = [c["input"] for c in listed if "\n" not in c["input"]]
        told = interface_answers(server, kind, country, language, inputs)
        printed, _ = command_answers(kind, country, language, inputs)
        differ = [(a, b) for a, b in zip(told, printed) if a != b]
        tap.equal((len(told), differ[:3]), (len(printed), []), f"{kind} {country} {language}: as the command")


def test_records(tap, server, groups):
    """A record being typed has the same rules and the same value."""
    for (kind, country, language), listed in groups.items():
        if kind not in PROPERTIES or language != "en":
            continue
        name = PROPERTIES[kind]
        for case in listed:
            properties = {name: case["input"], **({"country": country} if country and kind != "country" else {})}
            checked = server.post("/api/v1/objects/contacts/check", {"properties": properties},
                                  headers={"Accept-Language": language}).json
            [alone] = interface_answers(server, kind, country, language, [case["input"]])
            own = [i["rule"] for i in checked["issues"] if i["property"] == name]
            rules = [i["rule"] for i in alone["issues"]]
            tap.ok(own[:len(rules)] == rules and checked["normalised"].get(name) == alone["value"],
                   f"{case['at']}: as a record has it", (own, rules, checked["normalised"], alone["value"]))


def test_columns(tap, server):
    """Lines of one column decide together, both ways of asking."""
    for cells, values in (
            (["1/2/2024", "13/2/2024"], ["2024-02-01", "2024-02-13"]),
            (["1/2/2024", "2/13/2024"], ["2024-01-02", "2024-02-13"])):
        printed, _ = command_answers("date", None, "en", cells, column=True)
        tap.equal([a["value"] for a in printed], values, f"{cells}: read as one column")
        tap.equal(interface_answers(server, "date", None, "en", cells, column=True), printed, "and by the interface")
        tap.ok(all(a["verdict"] == "fixed" for a in printed), "nothing is left in doubt", printed)


def test_refusals(tap, server):
    for path, body, status in (("nonsense", {"values": []}, 404), ("email", {}, 400),
                               ("email", {"values": ["x"], "language": "xx"}, 400),
                               ("email", {"values": ["x"] * 1001}, 400)):
        tap.equal(server.post(f"/api/v1/values/{path}", body).status, status, f"{path} {str(body)[:40]}")
    tap.equal(server.post("/api/v1/values/email", {"values": []}, headers={"Authorization": "Bearer x"}).status, 401,
              "nobody known")
    kinds = server.get("/api/v1/values").json["results"]
    tap.ok(len(kinds) > 10 and all(k["about"] for k in kinds), "the kinds are listed", kinds)
    _, done = command_answers("nonsense", None, "en", [])
    tap.ok(done.returncode == 2 and "email" in done.stderr, "the command lists them, too", done.stderr)
    for option in (["--country", "Poland"], ["--language", "xx"], ["--nothing"]):
        done = subprocess.run([binary(), "value", "email", *option], input="", text=True, capture_output=True, timeout=60)
        tap.equal(done.returncode, 2, f"{option} is refused")


def main():
    tap, groups = Tap(), cases()
    test_command(tap, groups)
    for engine in engines():
        with Server(engine, key=True) as server:
            for test in (test_interface, test_records):
                test(tap, server, groups)
            test_columns(tap, server)
            test_refusals(tap, server)
    sys.exit(tap.end())


main()
