"""openapi.json under `redocly lint` with its recommended rules: no error and no warning.

The linter is one package of the npm registry without dependencies (15 MB). It is kept in build-lint/, apart
from what the web application is built with, so that building the program never fetches it. Where it can
not be had the test is skipped and says so.
"""
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from server import ROOT, Tap, binary  # noqa: E402

VERSION = "2.77.0"
FOLDER = ROOT / "build-lint"
LINTER = FOLDER / "node_modules/.bin/redocly"
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
# It asks for a member that only the owner of the program can fill.
NOT_OURS = {"info-license"}
# Two addresses of the interface that existing clients speak; "records" is no number of a list, so
# the router tells them apart.
NOT_OURS_AT = {("no-ambiguous-paths", "#/paths/~1crm~1v3~1lists~1records~1{type}~1{record}~1memberships")}


def installed():
    """None, or why the linter is not there."""
    about = FOLDER / "node_modules/@redocly/cli/package.json"
    if LINTER.exists() and json.loads(about.read_text())["version"] == VERSION:
        return None
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "package.json").write_text('{"private":true}')
    try:
        done = subprocess.run(["npm", "install", "--loglevel=error", "--no-audit", "--no-fund", "--prefix",
                               str(FOLDER), f"@redocly/cli@{VERSION}"], capture_output=True, text=True)
    except OSError as error:
        return str(error)
    return None if LINTER.exists() else done.stderr.strip().split("\n")[0] or "npm installed nothing"


def main():
    tap = Tap()
    missing = installed()
    if missing:
        print(f"ok 1 - openapi.json is valid # SKIP no @redocly/cli {VERSION}: {missing}\n1..1")
        return 0
    file = FOLDER / f"openapi-{os.getpid()}.json"
    try:
        with open(file, "wb") as out:
            subprocess.run([binary(), "openapi"], stdout=out, check=True)
        done = subprocess.run([str(LINTER), "lint", "--extends=recommended", "--format=json", "--max-problems=200",
                               file.name], cwd=FOLDER, capture_output=True, text=True, env={**os.environ, **QUIET})
        try:
            problems = json.loads(done.stdout)["problems"]
        except (ValueError, KeyError):
            tap.ok(False, "the linter answers", done.stdout + done.stderr)
            return tap.end()
        wrong = [f"{p['ruleId']} at {p['location'][0].get('pointer')}: {p['message']}" for p in problems
                 if p["ruleId"] not in NOT_OURS
                 and (p["ruleId"], p["location"][0].get("pointer")) not in NOT_OURS_AT]
        tap.ok(done.returncode == 0 and not wrong, "openapi.json is valid under the recommended rules", wrong)
        broken = json.loads(file.read_text())
        next(iter(broken["paths"].values()))["get"].pop("operationId")
        file.write_text(json.dumps(broken))
        again = subprocess.run([str(LINTER), "lint", "--extends=recommended", "--format=json", file.name],
                               cwd=FOLDER, capture_output=True, text=True, env={**os.environ, **QUIET})
        rules = {p["ruleId"] for p in json.loads(again.stdout)["problems"]}
        tap.ok("operation-operationId" in rules, "and the linter would say so", rules)
    finally:
        file.unlink(missing_ok=True)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
