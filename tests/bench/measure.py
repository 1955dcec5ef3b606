"""What the benches share: loads by wrk, one line a figure, the fixed answer to hold them against."""
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from support import server as kt  # noqa: E402,F401

HERE = pathlib.Path(__file__).parent
CONTACTS = "/crm/v3/objects/contacts"


class Place:
    """Where the built program is, and where stores are kept."""
    build = pathlib.Path(os.environ.get("KARTOTEKA_BENCH_BUILD", ROOT / "build"))
    kept = pathlib.Path(os.environ.get("KARTOTEKA_BENCH_KEPT", ROOT / "build/bench"))


def say(text):
    print(text, flush=True)


def figure(what, value, unit, goal, limit="", ratio=None, note=""):
    """One line: what, figure, goal, limit of the same run, ratio to it."""
    met = {None: " ", True: "+", False: "-"}[None if goal is None else goal[0]]
    goal_text = "" if goal is None else goal[1]
    ratio_text = "" if ratio is None else f"{ratio:.3f} of it"
    say(f"{met} {what:<38} {value:>12,.1f} {unit:<7} {goal_text:<14} {limit:<40} {ratio_text}"
        + (f"\n    {note}" if note else ""))


def at_least(value, goal):
    return value >= goal, f">= {goal:,}"


def at_most(value, goal):
    return value <= goal, f"<= {goal:,}"


def wrk(url, seconds, connections, key=None, script=None, arguments=()):
    command = ["wrk", f"-t{min(2, connections)}", f"-c{connections}",
               f"-d{max(1, round(seconds))}s", "--latency", "--timeout", "10s"]
    if script:
        command += ["-s", str(HERE / script), url, "--", *map(str, arguments)]
    else:
        command += (["-H", f"Authorization: Bearer {key}"] if key else []) + [url]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    units = {"us": .001, "ms": 1, "s": 1000, "m": 60000}
    result = {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), "text": text}
    for percent in ("50", "99"):
        number, unit = re.search(rf"\s{percent}%\s+([\d.]+)(us|ms|s|m)\b", text).groups()
        result[percent] = float(number) * units[unit]
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    errors = re.search(r"Socket errors:(.*)", text)
    result["bad"] = (f"{bad[1]} answers were refusals " if bad else "") + (errors[1] if errors else "")
    return result


def build():
    subprocess.run([ROOT / "tools/build.sh", "build"], check=True, stdout=subprocess.DEVNULL)
    options = subprocess.run(["meson", "introspect", "--buildoptions", str(Place.build)], check=True,
                             capture_output=True, text=True).stdout
    if not next(o["value"] for o in json.loads(options) if o["name"] == "tests"):
        subprocess.run(["meson", "configure", "-Dtests=true", str(Place.build)], check=True,
                       stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", str(Place.build), "tests/bench/bench_http",
                    "tests/bench/bench_lane", "tests/bench/bench_fill"],
                   check=True, stdout=subprocess.DEVNULL)


def memory_of(pid):
    """Resident and proportional megabytes."""
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return [int(re.search(rf"^{name}:\s+(\d+)", text, re.M)[1]) / 1024 for name in ("Rss", "Pss")]


def processor_of(pid):
    """Seconds of processor time a process has used."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Fixed:
    """The http room giving one fixed answer: what no answer of ours can beat."""

    def __init__(self):
        self.process = subprocess.Popen([Place.build / "tests/bench/bench_http"], stdout=subprocess.PIPE,
                                        text=True)
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline().split()[1])}/"

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
