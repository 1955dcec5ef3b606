#!/usr/bin/env python3
"""Runs areas of the compatibility suite and prints TAP: run.py [AREA...], by default every area there is.

What the areas drive comes from the npm registry, in the versions of package-lock.json, into node_modules
beside this file, once; where it can not be had, each area is one skipped test that says so. The engine is
KARTOTEKA_TEST_ENGINE, as for the other tests of the interface. `node --test AREA.test.mjs` does the same
where the packages are there.
"""
import fcntl
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def areas():
    return sorted(path.name.removesuffix(".test.mjs") for path in HERE.glob("*.test.mjs"))


def install():
    """None, or why the packages are not there. Areas run side by side: one installs, the others wait."""
    wanted, done = HERE / "package-lock.json", HERE / "node_modules/.package-lock.json"
    with open(HERE / "node_modules.lock", "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if done.exists() and done.stat().st_mtime >= wanted.stat().st_mtime:
            return None
        try:
            ran = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund",
                                  "--loglevel=error"], cwd=HERE, capture_output=True, text=True,
                                 timeout=240, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        if ran.returncode == 0:
            done.touch()
            return None
        return (ran.stderr.strip() or f"npm ci: exit code {ran.returncode}").splitlines()[0]


def main(chosen):
    unknown = set(chosen) - set(areas())
    if unknown:
        raise SystemExit(f"no such area: {' '.join(sorted(unknown))}; there are {' '.join(areas())}")
    missing = install()
    code = 0
    for area in chosen or areas():
        if missing:
            print(f"1..1\nok 1 - {area} # SKIP its packages can not be had: {missing}", flush=True)
            continue
        print(f"# {area}", flush=True)
        code |= subprocess.run(["node", "--test-reporter=tap", f"{area}.test.mjs"], cwd=HERE,
                               check=False).returncode
    return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
