#!/usr/bin/env python3
"""Names the C files that clang-format would change. Usage: check_format.py [FILE...] (default: all)."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main(files):
    if not files:
        listed = subprocess.run(["git", "ls-files", "-z", "*.c", "*.h", "*.cpp"], cwd=ROOT,
                                check=True, capture_output=True, text=True).stdout
        files = [name for name in listed.split("\0") if name and (ROOT / name).exists()]
    said = subprocess.run(["clang-format", "--dry-run", *files], cwd=ROOT, check=True,
                          capture_output=True, text=True).stderr
    wrong = sorted({found[1] for found in re.finditer(r"^(\S+?):\d+:\d+: ", said, re.M)})
    print("\n".join(wrong + [f"{len(files)} files, {len(wrong)} to be formatted (make fmt)"]))
    return 1 if wrong or not files else 0


sys.exit(main(sys.argv[1:]))
