#!/usr/bin/env python3
"""Builds and runs every test, as many at once as there are cores; the last line is the sum.

    tests/run.py [--fuzz-seconds N] [--crash-rounds N] [--list] [SUITE...]

Suites: lint unit store api web browser fuzz crash, or any part of a test's name ("db_lane"). Unit and
store tests are those that Meson knows; tests/api/test_*.py and the areas that tests/api/compat/areas.txt
names run once per engine; every program of tests/fuzz runs for some seconds. Everything runs under AddressSanitizer and UBSan except the browser
and crash tests, which use the release program. Output of each test is kept in build-test/log/.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
TEST, FUZZ, RELEASE = ROOT / "build-test", ROOT / "build-fuzz", ROOT / "build"
LOG = TEST / "log"
SANITIZE = ["-Db_sanitize=address,undefined", "-Db_lundef=false", "-Doptimization=1",
            "-Darena_malloc=true"]
SUITES = ("lint", "unit", "store", "api", "web", "browser", "fuzz", "crash")


class Job:
    """One command whose output is TAP, or whose exit code is the result."""

    def __init__(self, suite, name, command, tap=False, env=None, cwd=ROOT, timeout=300, cost=5):
        self.suite, self.name, self.command, self.tap = suite, name, command, tap
        self.env, self.cwd, self.timeout, self.cost = env or {}, cwd, timeout, cost
        self.passed = self.failed = self.skipped = 0
        self.output, self.why, self.seconds = "", "", 0.0

    @property
    def title(self):
        return f"{self.suite}/{self.name}"


# -- results

TAP_LINE = re.compile(r"^(not )?ok\b(?:\s+\d+)?(?:\s+-?\s*(?P<rest>.*))?$")


def read_tap(job):
    """Counts TAP lines. A plan that does not fit and a silent end are failures, too."""
    planned = seen = 0
    for line in job.output.splitlines():
        plan = re.match(r"^1\.\.(\d+)", line)
        if plan:
            planned += int(plan.group(1))
        result = TAP_LINE.match(line)
        if line.startswith("Bail out!"):
            job.failed += 1
            job.why = line
        if not result:
            continue
        seen += 1
        if re.search(r"#\s*(SKIP|TODO)\b", result["rest"] or "", re.I):
            job.skipped += 1
        elif result[1]:
            job.failed += 1
        else:
            job.passed += 1
    if seen == 0 or planned != seen:
        job.failed += 1
        job.why = job.why or f"{planned} tests planned, {seen} seen"


def environment(extra):
    env = dict(os.environ)
    env.update({
        "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1:abort_on_error=1"
                        ":disable_coredump=1",
        "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
        "LSAN_OPTIONS": f"suppressions={ROOT}/tests/support/leaks.txt:print_suppressions=0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PATH": f"{ROOT}/build-node/node_modules/.bin{os.pathsep}{env['PATH']}",
    })
    env.update(extra)
    return env


def run(job):
    start = time.monotonic()
    log = LOG / (re.sub(r"[^\w.-]+", "-", job.title) + ".log")
    try:
        with open(log, "wb") as out:
            code = subprocess.run(job.command, cwd=job.cwd, env=environment(job.env),
                                  stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                                  timeout=job.timeout).returncode
    except subprocess.TimeoutExpired:
        code, job.why = -1, f"no end within {job.timeout} s"
    except OSError as error:
        code, job.why = -1, str(error)
    job.seconds = time.monotonic() - start
    job.output = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    if job.tap:
        read_tap(job)
    elif code == 0:
        job.passed = 1
    if code != 0 and not job.failed:
        job.failed = 1
        job.why = job.why or f"exit code {code}"
    return job


# -- building

def step(title, *command, env=None):
    """A build step as a job: shown while it lasts."""
    print(f"{title} ...", flush=True)
    job = run(Job("build", title, list(map(str, command)), env=env, timeout=1800))
    print(f"{title}: {'done' if not job.failed else 'FAILED'} in {job.seconds:.0f} s", flush=True)
    return job


def targets(folder, part):
    """Names of the programs that `folder` builds below tests/`part`."""
    text = subprocess.run(["meson", "introspect", "--targets", str(folder)], check=True,
                          capture_output=True, text=True).stdout
    found = [t["filename"][0] for t in json.loads(text) if t["type"] == "executable"]
    return sorted(os.path.relpath(f, folder) for f in found if f"/tests/{part}/" in f)


def build(suites):
    """Builds what the suites need. Returns the steps, and the suites whose step failed."""
    done, broken = [], set()

    def need(which, title, *command, env=None):
        if suites & which - broken:
            done.append(step(title, *command, env=env))
            broken.update(which if done[-1].failed else ())
    clang = {"CC": "clang", "CXX": "clang++"}
    need({"web", "browser", "unit", "store", "api", "crash"}, "web application",
         ROOT / "tools/build.sh", "web")
    need({"unit", "store", "api"}, "build with sanitizers", ROOT / "tools/build.sh", TEST.name,
         *SANITIZE, "-Dwerror=true")
    need({"browser", "crash"}, "release build", ROOT / "tools/build.sh", "build")
    if not (FUZZ / "build.ninja").exists():
        need({"fuzz"}, "set up the fuzz targets", "meson", "setup", FUZZ, *SANITIZE,
             "-Dwerror=true", "-Dfuzz=true", "-Dtests=false", env=clang)
    if "fuzz" in suites - broken:
        need({"fuzz"}, "build of the fuzz targets", "ninja", "-C", FUZZ, *targets(FUZZ, "fuzz"))
    return done, broken & suites


# -- the tests of each suite

def lint_jobs(_):
    check = [sys.executable, "tools/check_layers.py"]
    return [Job("lint", "layers", check), Job("lint", "layers-self-test", check + ["--self-test"]),
            Job("lint", "clang-format", [sys.executable, "tools/check_format.py"], cost=20)]


def meson_jobs(postgres):
    text = subprocess.run(["meson", "introspect", "--tests", str(TEST)], check=True,
                          capture_output=True, text=True).stdout
    jobs = []
    for test in json.loads(text):
        suite = next((s.split(":")[-1] for s in test["suite"]), "unit")
        env = dict(test["env"])
        if postgres:
            env["KARTOTEKA_TEST_POSTGRES"] = postgres
        jobs.append(Job(suite if suite in SUITES else "unit", test["name"], test["cmd"],
                        tap=test["protocol"] == "tap", env=env, cwd=test["workdir"] or TEST,
                        timeout=max(test["timeout"], 300),
                        cost=5 if suite == "unit" else 90 if test["timeout"] > 300 else 30))
    return jobs


def known_to_meson(path):
    return any(path.name in line for line in (TEST / "meson-info/intro-tests.json").open())


def api_jobs(postgres):
    files = [(path.stem, [path]) for path in sorted((ROOT / "tests/api").glob("test_*.py"))
             if not known_to_meson(path)]
    areas = [line.split("#")[0].strip()
             for line in (ROOT / "tests/api/compat/areas.txt").read_text("utf-8").splitlines()]
    files += [(f"compat-{area}", [ROOT / "tests/api/compat/run.py", area]) for area in areas if area]
    jobs = []
    for name, command in files:
        for engine in ["sqlite", "postgresql"] if postgres else ["sqlite"]:
            env = {"KARTOTEKA_TEST_BINARY": str(TEST / "kartoteka"),
                   "KARTOTEKA_TEST_ENGINE": engine, "KARTOTEKA_TEST_POSTGRES": postgres or ""}
            jobs.append(Job("api", f"{name}-{engine}", [sys.executable, *map(str, command)],
                            tap=True, env=env, timeout=600, cost=60))
    return jobs + [Job("api", "openapi-lint", [sys.executable, "tests/api/lint_openapi.py"], tap=True,
                       env={"KARTOTEKA_TEST_BINARY": str(TEST / "kartoteka")})]


def web_jobs(_):
    def npm(name, *words, tap=False, cost=15):
        return Job("web", name, ["npm", "--silent", *words], tap=tap, cwd=ROOT / "web", cost=cost)
    return [npm("unit", "exec", "--", "vitest", "run", "--reporter=tap-flat", tap=True),
            npm("check", "run", "check", cost=40), npm("budget", "run", "budget")]


def browser_jobs(_):
    specs = sorted((ROOT / "web/tests/browser").glob("*.spec.ts"))
    env = {"KARTOTEKA_TEST_BINARY": str(RELEASE / "kartoteka"),
           "KARTOTEKA_TEST_SHOTS": str(TEST / "screenshots")}
    return [Job("browser", path.name.removesuffix(".spec.ts"),
                ["node", "tests/browser/run.mjs", path.name], tap=True, env=env, cwd=ROOT / "web",
                timeout=600, cost=200 if path.name.startswith("everywhere") else 100)
            for path in specs]


def fuzz_jobs(seconds):
    jobs = []
    for program in targets(FUZZ, "fuzz"):
        name = os.path.basename(program).removeprefix("fuzz_")
        found, grown = FUZZ / "found" / name, FUZZ / "corpus" / name
        seeds = ROOT / "tests/fuzz/corpus" / name
        for folder in (found, grown):
            folder.mkdir(parents=True, exist_ok=True)
        jobs.append(Job("fuzz", name,
                        [str(FUZZ / program), f"-max_total_time={seconds}", "-timeout=10",
                         "-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={found}/",
                         str(grown), *([str(seeds)] if seeds.is_dir() else [])],
                        timeout=seconds * 3 + 120, cost=seconds + 3))
    return jobs


def crash_jobs(rounds, postgres):
    def crash(engine):
        env = {"KARTOTEKA_TEST_POSTGRES": postgres or ""}
        return Job("crash", f"kill-9-{engine}",
                   [sys.executable, "tests/crash/crash.py", "--binary", str(RELEASE / "kartoteka"),
                    "--rounds", str(rounds), "--engine", engine],
                   tap=True, env=env, timeout=120 + 60 * rounds, cost=60)
    return [crash(engine) for engine in (["sqlite", "postgresql"] if postgres else ["sqlite"])]


def collect(suites, options, postgres):
    jobs = []
    if "lint" in suites:
        jobs += lint_jobs(options)
    if suites & {"unit", "store", "api"}:
        jobs += meson_jobs(postgres)
    if "api" in suites:
        jobs += api_jobs(postgres)
    if "web" in suites:
        jobs += web_jobs(options)
    if "browser" in suites:
        jobs += browser_jobs(options)
    if "fuzz" in suites:
        jobs += fuzz_jobs(options.fuzz_seconds)
    if "crash" in suites:
        jobs += crash_jobs(options.crash_rounds, postgres)
    return [job for job in jobs if job.suite in suites]


# -- the whole

class Postgres:
    """One temporary cluster for the whole run; `url` is None where there is no server."""

    def __init__(self, wanted):
        self.url, self.folder = None, None
        if not wanted:
            return
        self.folder = tempfile.mkdtemp(prefix="kartoteka-pg-")
        os.rmdir(self.folder)
        done = subprocess.run([ROOT / "tests/support/postgres", "start", self.folder],
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit("PostgreSQL does not start: " + done.stderr)
        self.url = done.stdout.strip()

    def stop(self):
        if self.url:
            subprocess.run([ROOT / "tests/support/postgres", "stop", self.folder], check=False)


def line_of(job):
    sign = "not ok" if job.failed else "ok    "
    counts = f"{job.passed} passed" + (f", {job.failed} failed" if job.failed else "")
    counts += f", {job.skipped} skipped" if job.skipped else ""
    return f"{sign} {job.title:<34} {counts:<32} {job.seconds:6.1f} s"


def run_all(jobs):
    lock = threading.Lock()

    def one(job):
        run(job)
        with lock:
            print(line_of(job), flush=True)
    with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 1)) as pool:
        list(pool.map(one, sorted(jobs, key=lambda job: -job.cost)))


def tell_failures(jobs):
    for job in jobs:
        if not job.failed:
            continue
        print(f"\n==== {job.title}: {job.why or 'failed'}")
        lines = job.output.splitlines()
        bad = [i for i, line in enumerate(lines) if line.startswith("not ok")]
        if job.tap and bad and len(lines) > 60:
            keep = sorted({j for i in bad[:20] for j in range(max(0, i - 6), min(len(lines), i + 7))})
            keep = sorted(set(keep) | set(range(max(0, len(lines) - 30), len(lines))))
            lines = [lines[j] for j in keep]
        print("\n".join(lines[-150:]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("only", nargs="*", help="suites, or parts of names")
    parser.add_argument("--fuzz-seconds", type=int, default=10)
    parser.add_argument("--crash-rounds", type=int, default=5)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    suites = {word for word in options.only if word in SUITES}
    parts = [word for word in options.only if word not in SUITES]
    if not suites:
        suites = set(SUITES)
    start = time.monotonic()
    shutil.rmtree(LOG, ignore_errors=True)
    LOG.mkdir(parents=True)
    done, broken = build(suites)
    suites -= broken
    postgres = Postgres(suites & {"store", "api", "crash"} and not options.list)
    try:
        jobs = collect(suites, options, postgres.url)
        jobs = [j for j in jobs if not parts or any(part in j.title for part in parts)]
        if options.list:
            print("\n".join(job.title for job in jobs))
            return 0
        run_all(jobs)
        done += jobs
    finally:
        postgres.stop()
    tell_failures(done)
    passed, failed, skipped = (sum(getattr(job, what) for job in done)
                               for what in ("passed", "failed", "skipped"))
    if broken:
        print(f"\nnot run, since they could not be built: {' '.join(sorted(broken))}")
    print(f"\n{time.monotonic() - start:.0f} s; every output is in {LOG.relative_to(ROOT)}/")
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


sys.exit(main())
