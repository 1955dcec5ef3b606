#!/usr/bin/env python3
"""Every message key that the sources name has a row in the catalogue.

A key is a string literal of lower-case words with dots whose first word is a family of the catalogue
("email.no_at", "match.name.exact"). Rows are read from src/model/message_*.c, uses from every other
C file of the rooms that may see the catalogue.
"""
import pathlib
import re
import sys

KEY = re.compile(r'"([a-z]+(?:\.[a-z_]+)+)"')
ROOMS = ("model", "quality", "match", "store", "crm", "api", "jobs", "app")
NOT_KEYS = re.compile(r"\.(csv|html|json|sql|js|css|c|h|com|org|net|cn|ru|pl|db|sqlite)$")


def main():
    src = pathlib.Path(sys.argv[1]) / "src"
    rows = set()
    for path in (src / "model").glob("message_*.c"):
        rows.update(re.findall(r'^\s*(?:\{|[A-Z_]+\()"([a-z_.]+)",',
                               path.read_text(encoding="utf-8"), re.M))
    families = {row.split(".")[0] for row in rows}
    missing, used = [], set()
    for path in sorted(p for room in ROOMS for p in (src / room).rglob("*.c")):
        # The actions of the trail are names that look alike, their sentences are the web's.
        if path.name.startswith("message_") or path.name == "audit.c":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for key in KEY.findall(line):
                if key.split(".")[0] not in families or NOT_KEYS.search(key):
                    continue
                used.add(key)
                if key not in rows:
                    missing.append(f"{path.relative_to(src)}:{number}: {key}")
    print(f"{len(rows)} rows, {len(used)} keys used, {len(missing)} without a row")
    print("\n".join(missing))
    return 1 if missing or len(used) < 50 else 0


sys.exit(main())
