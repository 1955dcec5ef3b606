#!/usr/bin/env python3
"""Holds the rooms to the table of docs/architecture.md: who may include whom.

Usage: check_layers.py [ROOT]        checks src/ below ROOT (default: this repository)
       check_layers.py --self-test   checks the checker against trees that break each rule

Rules, each a function below: a room includes only rooms that its row names, and always with the
room's name; another room's *_private.h is closed; a library's header is included in one room only,
and only where its row says so; SQL text stands in store and db only; no file has over 1,000 lines.
"""
import pathlib
import re
import sys
import tempfile

# Room: the rooms it may see. Downward only, neighbours never.
ROOMS = {
    "base": "",
    "text": "base",
    "formats": "text base",
    "db": "base",
    "http": "base",
    "model": "text base",
    "store": "db model text base",
    "quality": "model text base",
    "match": "model text base",
    "crm": "store quality match formats model text base",
    "api": "crm formats http model text base",
    "jobs": "crm formats http model text base store",
    "app": "base text formats db http model store quality match crm api jobs",
}

# Headers of libraries: the one room that may include them. libc's and the system's are free.
LIBRARIES = {
    "base": r"jansson\.h",
    "text": r"unicode/.*|idn2\.h|libpsl\.h|pcre2\.h|phonenumbers/.*|google/.*|"
            r"(string|memory|mutex|algorithm|vector|utility|cstdint|cstring|cstdlib|new)",
    "db": r"sqlite3\.h|libpq-fe\.h|libpq/.*",
    "http": r"microhttpd\.h|curl/.*|openssl/.*|resolv\.h",
    "formats": r"xlsxwriter\.h|expat\.h|minizip/.*|zlib\.h|magic\.h|"
               r"cairo(-pdf)?\.h|pango/.*|fontconfig/.*",
    "crm": r"sodium\.h|nettle/[\w-]+\.h",
    "api": r"qrencode\.h",
}
SYSTEM = re.compile(
    r"(assert|ctype|dirent|endian|errno|fcntl|fenv|float|getopt|grp|inttypes|limits|locale|malloc|"
    r"math|netdb|poll|pthread|pwd|sched|semaphore|signal|spawn|stdalign|stdarg|stdatomic|stdbool|"
    r"stddef|stdint|stdio|stdlib|stdnoreturn|string|strings|syslog|termios|threads|time|uchar|"
    r"unistd|wchar|wctype|byteswap|(sys|netinet|arpa|net|linux)/\w+|(x86|imm|emm)intrin|cpuid)\.h")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
# Statements, not prose: upper-case verbs with the words that follow them in SQL, or ending a literal
# that something is put behind. Adjacent literals are one.
SQL = re.compile(r"\b(SELECT\s.*\bFROM\b|(SELECT|UPDATE|INSERT INTO|DELETE FROM)\s*$|"
                 r"INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|"
                 r"(CREATE|DROP|ALTER)\s+(UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|SEQUENCE|TRIGGER)\s)")
LITERAL = r'"(?:[^"\\\n]|\\.)*"'
STRINGS = re.compile(LITERAL + r"(?:\s*" + LITERAL + r")*")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
SQL_ROOMS = ("store", "db")
LINES_MAX = 1000


def code_of(text):
    """The text without comments (a quote inside one is none); lines stay where they are."""
    def blank(found):
        return found.group(0) if found.group(0)[0] == '"' else re.sub(r"[^\n]", " ", found.group(0))
    return re.sub(r'"(?:[^"\\\n]|\\.)*"|' + COMMENT.pattern, blank, text, flags=re.S)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_own(room, name):
    """A complaint about including our header `name` from `room`, or None."""
    other = name.split("/")[0]
    if "/" not in name:
        return f'"{name}": write the room in front, as in "{room}/{name}"'
    if other not in ROOMS:
        return f'"{name}": {other} is no room'
    if other == room:
        return None
    if name.endswith("_private.h"):
        return f'"{name}" is private to {other}'
    if other not in ROOMS[room].split():
        return f'"{name}": {room} may not see {other}'
    return None


def check_library(room, name):
    if re.fullmatch(LIBRARIES.get(room, r"(?!)"), name) or SYSTEM.fullmatch(name):
        return None
    for owner, pattern in LIBRARIES.items():
        if re.fullmatch(pattern, name):
            return f"<{name}> belongs to {owner}; use {owner}'s own headers"
    return f"<{name}>: no row of LIBRARIES names its room"


def check_sql(room, code):
    if room in SQL_ROOMS:
        return
    for found in STRINGS.finditer(code):
        if SQL.search(re.sub(r'"\s*"', "", found.group(0))[1:-1]):
            yield found.start(), f"SQL text outside {' and '.join(SQL_ROOMS)}"


def check_file(src, path):
    room = path.relative_to(src).parts[0]
    text = path.read_text(encoding="utf-8")
    code = code_of(text)
    if room not in ROOMS:
        yield 1, f"{room} is no room"
        return
    for found in INCLUDE.finditer(code):
        kind, name = found.groups()
        complaint = check_own(room, name) if kind == '"' else check_library(room, name)
        if complaint:
            yield line_of(code, found.start(2)), complaint
    for position, complaint in check_sql(room, code):
        yield line_of(code, position), complaint
    lines = text.count("\n")
    if lines > LINES_MAX:
        yield lines, f"{lines} lines; {LINES_MAX} are too many"


def check_tree(root):
    src = pathlib.Path(root) / "src"
    files = sorted(p for p in src.rglob("*") if p.suffix in (".c", ".h", ".cpp", ".hpp"))
    complaints = [f"{path.relative_to(root)}:{line}: {text}"
                  for path in files for line, text in check_file(src, path)]
    return files, complaints


SAMPLES = [  # file, text, part of the complaint; None: nothing to complain of
    ("model/a.c", '#include "store/work.h"\n', "model may not see store"),
    ("http/a.c", '#include "text/fold.h"\n', "http may not see text"),
    ("api/a.c", '#include "jobs/runner.h"\n', "api may not see jobs"),
    ("crm/a.c", '#include "store/define_private.h"\n', "private to store"),
    ("crm/a.c", '#include "save_private.h"\n', "write the room"),
    ("crm/a.c", '#include "wherever/a.h"\n', "is no room"),
    ("garage/a.c", "int a;\n", "garage is no room"),
    ("store/a.c", "#include <sqlite3.h>\n", "belongs to db"),
    ("base/a.c", "#include <glib.h>\n", "no row of LIBRARIES"),
    ("crm/a.c", 'f("SELECT id FROM contact");\n', "SQL text"),
    ("crm/a.c", 'f("INSERT INTO contact "\n  "(id) VALUES ($1)");\n', "SQL text"),
    ("api/a.c", 'f("UPDATE contact SET a = 1");\n', "SQL text"),
    ("api/a.c", 'f("DELETE FROM contact");\n', "SQL text"),
    ("jobs/a.c", 'f("CREATE TABLE a (b)");\n', "SQL text"),
    ("crm/a.c", 'f("SELECT id, name"\n  " FROM contact");\n', "SQL text"),
    ("crm/a.c", 'add(s, "UPDATE ");\n', "SQL text"),
    ("app/a.c", "\n" * 1001, "1001 lines"),
    ("crm/a.c", '#include "crm/save_private.h"\n#include <sodium.h>\n', None),
    ("store/a.c", '#include "db/db.h"\n#include <string.h>\nf("SELECT id FROM contact");\n', None),
    ("crm/a.c", '// "SELECT id FROM contact" stands in store\nf("Select a file from the list");\n',
     None),
    ("crm/a.c", 'f("http://x"); g("/* no comment"); // #include "api/api.h"\n', None),
    ("jobs/a.c", '#include "store/job.h"\n', None),
]


def self_test():
    wrong = 0
    for name, text, expected in SAMPLES:
        with tempfile.TemporaryDirectory() as root:
            path = pathlib.Path(root) / "src" / name
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            found = check_tree(root)[1]
        fits = not found if expected is None else len(found) == 1 and expected in found[0]
        if not fits:
            wrong += 1
            print(f"self-test: {name} {text[:60]!r}: expected {expected!r}, got {found}")
    print(f"self-test: {len(SAMPLES) - wrong} of {len(SAMPLES)} samples judged rightly")
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    root = pathlib.Path(arguments[0] if arguments else __file__).resolve()
    root = root if arguments else root.parent.parent
    files, complaints = check_tree(root)
    print("\n".join(complaints + [f"{len(files)} files, {len(complaints)} complaints"]))
    return 1 if complaints or not files else 0


sys.exit(main(sys.argv[1:]))
