#!/usr/bin/env python3
"""The commands of the program: what they print, how they end, and that they do what they say.

The store is that of each engine; the program as in tests/support/server.py.
"""
import contextlib
import csv
import io
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from server import PASSWORD, Server, Store, Tap, binary, command, engines  # noqa: E402

COMMANDS = ["serve", "setup", "password", "token create", "import", "export", "sample", "openapi"]
FILE = """First name,Last name,E-mail,City,Lead score
Jan,Kowalski,jan@example.com,Łódź,12
Анна,Иванова,anna@example.com,Москва,
伟,王,wang@example.com,北京,7
Jan,Kowalski,jan@example.com,Łódź,12
=cmd|' /C calc'!A0,O'Neil,oneil@example.com,"San José, CA",3
"""


def run(*arguments, stdin=None, env=None, cwd=None):
    """As `command`, but with an environment without settings, and never raising."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KARTOTEKA_")}
    clean.update({"LC_ALL": "C.UTF-8", **(env or {})})
    return subprocess.run([binary(), *map(str, arguments)], input=stdin, text=True, env=clean,
                          cwd=cwd, capture_output=True, timeout=600)


def file_of(folder, text, name="people.csv"):
    path = pathlib.Path(folder) / name
    path.write_text(text, encoding="utf-8")
    return path


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))


def exported(store, kind="contacts"):
    return rows_of(command("export", "--type", kind, *store.arguments).stdout)


def without(rows, *names):
    """Rows without what differs between two stores."""
    left = [{k: v for k, v in row.items() if k not in names} for row in rows]
    return sorted(left, key=lambda row: sorted(row.items()))


OWN = ("id", "created_at", "updated_at", "createdate", "lastmodifieddate", "archived_at")


# -- help and usage

def test_help(tap, store):
    overview = run("--help")
    tap.equal(overview.returncode, 0, "--help ends with 0")
    for name in COMMANDS:
        done = run(*name.split(), "--help")
        tap.ok(done.returncode == 0 and f"kartoteka {name}" in done.stdout.split("Example:")[-1]
               and "Exit codes:" in done.stdout, f"{name} --help has an example", done)
        tap.ok(name in overview.stdout, f"{name} is in the overview", overview)
    for arguments in ([], ["dance"], ["import"], ["import", "a", "b"], ["export", "--colour", "red"],
                      ["import", "x.csv"], ["setup", "--email"], ["export", "--type", "ships"],
                      ["import", "x.csv", "--type", "contacts", "--on-duplicate", "burn"],
                      ["import", "x.csv", "--type", "contacts", "--country", "Poland"],
                      ["import", "x.csv", "--type", "contacts", "--dry-run=yes"],
                      ["password"], ["password", "--email", "anna"],
                      ["export", "--type", "contacts", "--secure-cookies", "maybe"],
                      ["serve", "--trusted-proxies", "localhost"],
                      ["sample", "--rows", "many"]):
        done = run(*arguments, cwd=store.folder)
        tap.ok(done.returncode == 2 and done.stderr and not done.stdout,
               f"usage: kartoteka {' '.join(arguments)}", done)
    done = run("--version")
    tap.ok(done.returncode == 0 and re.fullmatch(r"kartoteka \d+\.\d+\.\d+\n", done.stdout),
           "--version", done)


# -- accounts

def test_accounts(tap, store):
    def setup(*more, stdin=PASSWORD + "\n"):
        return run("setup", *store.arguments, "--password-stdin", *more, stdin=stdin)
    done = setup("--email", "not an address")
    tap.ok(done.returncode == 2 and "@" in done.stderr, "an address that is none is refused", done)
    done = setup("--email", "anna@example.com", stdin="short\n")
    tap.ok(done.returncode == 1 and "8" in done.stderr, "a short password is refused", done)
    done = setup("--email", "anna@example.com", stdin="")
    tap.ok(done.returncode in (1, 2, 3) and done.stderr, "no password at all", done)
    done = setup("--email", "anna@example.com", stdin="x" * 5000 + "\n")
    tap.equal(done.returncode, 1, "an endless password is refused, not cut")
    done = setup("--email", "anna@example.com", "--language", "pl", "--name", "Anna")
    tap.ok(done.returncode == 0 and PASSWORD not in done.stdout + done.stderr,
           "the administrator is made", done)
    done = setup("--email", "Anna@Example.com")
    tap.equal(done.returncode, 1, "the same address again is refused")
    done = run("token", "create", *store.arguments, "--name", "one")
    tap.ok(done.returncode == 0 and re.fullmatch(r"kt_[\w-]{43}\n", done.stdout),
           "the key stands alone on standard output", done)
    tap.equal(run("token", "create", *store.arguments).returncode, 2, "a key needs a name")


def test_password(tap, store):
    """A forgotten password: the new one opens, the old one and all sessions end, the lock too."""
    def password(*more, email="admin@example.com", stdin="quite another one\n"):
        return run("password", *store.arguments, "--email", email, "--password-stdin", *more,
                   stdin=stdin)
    with Server(store.engine, store=store) as server:
        def login(word):
            return server.post("/api/v1/session", {"email": "admin@example.com", "password": word},
                               key=None)
        first = login(PASSWORD)
        cookie = {"Cookie": first.headers["Set-Cookie"].split(";")[0]}
        for _ in range(5):
            login("wrong")
        tap.equal(login(PASSWORD).status, 429, "the account is locked")
        done = password(email="nobody@example.com")
        tap.ok(done.returncode == 1 and "nobody@example.com" in done.stderr,
               "an account that is not there", done)
        done = password(stdin="short\n")
        tap.ok(done.returncode == 1 and "8" in done.stderr, "a short password is refused", done)
        done = password(email="Admin@Example.com")
        tap.ok(done.returncode == 0 and "quite" not in done.stdout + done.stderr,
               "a new password, beside the server", done)
        tap.equal(login("quite another one").status, 200, "it opens, lock or no lock")
        tap.equal(login(PASSWORD).status, 401, "the old one does not")
        until = time.monotonic() + 15  # the server remembers for some seconds
        while time.monotonic() < until and server.get("/api/v1/session", key=None,
                                                      headers=cookie).status == 200:
            time.sleep(0.2)
        tap.equal(server.get("/api/v1/session", key=None, headers=cookie).status, 401,
                  "sessions end")


# -- import and export

def test_import(tap, store):
    path = file_of(store.folder, FILE)
    base = ["import", path, "--type", "contacts", *store.arguments]
    done = run(*base, "--dry-run")
    tap.ok(done.returncode == 0 and "5 rows: would be 4 new" in done.stdout
           and "1 unchanged" in done.stdout, "a dry run tells what would be", done)
    tap.equal(exported(store), [], "and writes nothing")
    done = run(*base)
    tap.ok(done.returncode == 0 and "5 rows: are 4 new" in done.stdout, "the import", done)
    rows = exported(store)
    tap.equal(len(rows), 4, "four people")
    tap.ok({"Łódź", "Москва", "北京", "San José, CA"} == {row["city"] for row in rows},
           "cities of all scripts", rows)
    done = run(*base)
    tap.ok(done.returncode == 0 and "0 new, 0 updated, 5 unchanged" in done.stdout,
           "the same file again changes nothing", done)
    done = run(*base, "--on-duplicate", "skip")
    tap.ok("5 skipped" in done.stdout, "--on-duplicate skip", done)
    done = run(*base, "--on-duplicate", "create")
    tap.ok("5 new" in done.stdout and len(exported(store)) == 9, "--on-duplicate create", done)


def test_import_problems(tap, store):
    base = ["--type", "contacts", *store.arguments]
    done = run("import", pathlib.Path(store.folder) / "none.csv", *base)
    tap.ok(done.returncode == 1 and "none.csv" in done.stderr, "a file that is not there", done)
    done = run("import", store.folder, *base)
    tap.equal(done.returncode, 1, "a folder is no file")
    done = run("import", file_of(store.folder, "", "empty.csv"), *base)
    tap.equal(done.returncode, 1, "an empty file")
    path = file_of(store.folder, FILE)
    done = run("import", path, *base, "--map", "City=colour")
    tap.ok(done.returncode == 1 and "colour" in done.stderr and "city" in done.stderr,
           "a property that is none: those there are, are named", done)
    done = run("import", path, *base, "--map", "Town=city")
    tap.ok(done.returncode == 1 and "Town" in done.stderr, "a column that is not there", done)
    done = run("import", path, *base, "--map", "City")
    tap.ok(done.returncode in (1, 2) and "COLUMN=PROPERTY" in done.stderr, "half a mapping", done)
    done = run("import", path, *base, "--map", "City=createdate")
    tap.ok(done.returncode == 1, "a property that can not be set", done)
    tap.equal(exported(store), [], "nothing was imported")
    with Server(store.engine, store=store) as server:
        left = server.get("/api/v1/imports").json["results"]
        tap.equal([i["fileName"] for i in left], [], "and no uploaded file is left behind")
    done = run("import", path, *base, "--map", "City=jobtitle", "--map", "Lead score=")
    rows = exported(store)
    tap.ok(done.returncode == 0 and {row["jobtitle"] for row in rows} >= {"Москва"}
           and not any(row["city"] or row["lead_score"] for row in rows), "--map", (done, rows))
    bad = file_of(store.folder, FILE + "Ewa,Lis,ewa@example.com,Łódź,plenty\n", "bad.csv")
    done = run("import", bad, *base)
    tap.ok(done.returncode == 1 and "1 refused" in done.stdout and "plenty" in done.stdout,
           "refused rows: told, and exit code 1", done)
    done = run("import", bad, *base, env={"LC_ALL": "pl_PL.UTF-8"})
    english = run("import", bad, *base)
    tap.ok(done.stdout != english.stdout, "issues are told in the language of the terminal", done)


def people(count, last=""):
    """A file of so many different people, and a last line."""
    rows = [f"Given{i},Family{i * 7919 % count},p{i}x{i * 31 % 97}@firma{i % 50}.pl" for i in range(count)]
    return "\n".join(["First name,Last name,E-mail", *rows, last, ""])


def test_broken_late(tap, store):
    """A file that breaks off behind thousands of good rows leaves nothing behind."""
    path = file_of(store.folder, people(9000, "Jan," + "x" * (5 << 20)))
    done = run("import", path, "--type", "contacts", *store.arguments)
    tap.ok(done.returncode == 1 and "9002" in done.stderr, "a row of five megabytes", done.stderr)
    tap.equal(exported(store), [], "no row before it was written")
    for more in ([], ["--dry-run"]):
        done = run("import", path, "--type", "contacts", *store.arguments, *more,
                   env={"LC_ALL": "pl_PL.UTF-8"})
        tap.ok(done.returncode == 1 and "Wiersz 9002 pliku" in done.stderr, "told in Polish",
               done.stderr)
    with Server(store.engine, store=store) as server:
        tap.equal(server.get("/api/v1/imports").json["results"], [], "and no file is left behind")


def test_only_header(tap, store):
    path = file_of(store.folder, "First name,Last name\n")
    for more in ([], ["--dry-run"]):
        done = run("import", path, "--type", "contacts", *store.arguments, *more)
        tap.ok(done.returncode == 1 and "no rows" in done.stderr, "a header and nothing else", done)


def test_stopped_early(tap, store):
    """Asked to stop while the file comes in, the command ends at once."""
    pipe = pathlib.Path(store.folder) / "pipe"
    os.mkfifo(pipe)
    process = subprocess.Popen([binary(), "import", pipe, "--type", "contacts", *store.arguments],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(pipe, "w"):
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        tap.equal(process.wait(30), -signal.SIGTERM, "it ends")
    tap.equal(exported(store), [], "nothing was written")


def test_left_over(tap, store):
    """What a killed command has left is gone on with by the next one, which says so."""
    first = file_of(store.folder, people(15000), "first.csv")  # more than is written during one look at it
    process = subprocess.Popen([binary(), "import", first, "--type", "contacts", *store.arguments],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not exported(store):
        time.sleep(0.05)
    process.kill()
    process.wait()
    second = file_of(store.folder, "First name,E-mail\nZoe,zoe@example.com\n", "second.csv")
    done = run("import", second, "--type", "contacts", *store.arguments)
    tap.ok(done.returncode == 0 and "1 task of" in done.stderr, "the task left over is named", done)


def test_stopped(tap, store):
    """Asked to stop, the command says what stands, and the same can be gone on with or undone."""
    path = file_of(store.folder, people(30000))
    process = subprocess.Popen([binary(), "import", path, "--type", "contacts", *store.arguments],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not exported(store):
        time.sleep(0.2)
    process.send_signal(signal.SIGTERM)
    out, error = process.communicate(timeout=120)
    said = re.search(r"(\d+) rows were written\. Import (\d+)", error)
    tap.ok(process.returncode == 3 and said, "stopped", [process.returncode, out, error])
    with Server(store=store) as server:
        path = f"/api/v1/imports/{said[2] if said else 1}"
        tap.equal(server.get(path).json["state"], "cancelled", "the import is cancelled")
        undone = server.post(f"{path}/undo")
        tap.equal(undone.status, 202, "it can be undone")
        while server.get(path).json["state"] == "undoing" and time.monotonic() < deadline:
            time.sleep(0.2)
        tap.equal(server.get(path).json["state"], "undone", "it is undone")
    tap.equal(exported(store), [], "and leaves nothing")


def test_round_trip(tap, store):
    """Everything an export holds is the same after importing it into another store."""
    sample = pathlib.Path(store.folder) / "sample"
    done = run("sample", "--rows", "400", "--seed", "7", "--out", sample)
    tap.ok(done.returncode == 0 and len(list(sample.iterdir())) >= 3, "sample files", done)
    again = pathlib.Path(store.folder) / "again"
    run("sample", "--rows", "400", "--seed", "7", "--out", again)
    tap.ok(all((again / p.name).read_bytes() == p.read_bytes() for p in sample.iterdir()),
           "the same seed gives the same files")
    people = next(p for p in sample.iterdir() if "contacts" in p.name and "truth" not in p.name)
    run("import", people, "--type", "contacts", "--on-duplicate", "create", *store.arguments)
    file_of(store.folder, FILE)
    first = command("export", "--type", "contacts", *store.arguments).stdout
    tap.ok(len(rows_of(first)) >= 380, "records are exported", len(rows_of(first)))
    other = Store(store.engine)
    try:
        path = file_of(other.folder, first, "export.csv")
        done = run("import", path, "--type", "contacts", "--on-duplicate", "create",
                   *other.arguments)
        second = exported(other)
        a, b = without(rows_of(first), *OWN), without(second, *OWN)
        tap.equal(len(b), len(a), "as many records come back")
        differing = [(x, y) for x, y in zip(a, b) if x != y]
        tap.ok(not differing, "with the same values",
               [{k: (x[k], y.get(k)) for k in x if x[k] != y.get(k)} for x, y in differing[:5]])
        out = pathlib.Path(other.folder) / "file.csv"
        done = run("export", "--type", "contacts", "--out", out, *other.arguments)
        tap.ok(done.returncode == 0 and not done.stdout and len(rows_of(out.read_text())) == len(b),
               "--out writes a file", done)
        done = run("export", "--type", "contacts", "--out", "/dev/full", *other.arguments)
        tap.ok(done.returncode == 3 and done.stderr, "a full disk is told", done)
    finally:
        other.remove()


def test_formulas(tap, store):
    run("import", file_of(store.folder, FILE), "--type", "contacts", *store.arguments)
    text = command("export", "--type", "contacts", *store.arguments).stdout
    names = [row["firstname"] for row in rows_of(text)]
    tap.ok(not any(name[:1] in "=+-@\t\r" and name for name in names),
           "no cell begins as a formula", names)


# -- settings

def test_settings(tap, unused):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kartoteka-test-"))
    try:
        def stores():
            return sorted(p.name for p in folder.glob("*.sqlite"))
        def export(*more, env=None):
            return run("export", "--type", "contacts", *more, env=env, cwd=folder)
        for name in "abcd":
            (folder / name).mkdir()
        (folder / "a" / "kartoteka.conf").write_text(
            f"# where things are\n\nstore = {folder}/from_data_file.sqlite\n")
        (folder / "own.conf").write_text(f"store={folder}/from_config.sqlite\n")
        done = export("--data", folder / "a")
        tap.ok(done.returncode == 0 and stores() == ["from_data_file.sqlite"],
               "DATA/kartoteka.conf is read", (done, stores()))
        done = export("--data", folder / "a", "--config", folder / "own.conf")
        tap.ok("from_config.sqlite" in stores(), "--config names another file", (done, stores()))
        done = export("--config", folder / "own.conf",
                      env={"KARTOTEKA_STORE": f"{folder}/from_variable.sqlite"})
        tap.ok("from_variable.sqlite" in stores(), "a variable wins over the file", (done, stores()))
        done = export("--store", f"{folder}/from_option.sqlite", "--config", folder / "own.conf",
                      env={"KARTOTEKA_STORE": f"{folder}/lost.sqlite"})
        tap.ok("from_option.sqlite" in stores() and "lost.sqlite" not in stores(),
               "an option wins over the variable", (done, stores()))
        done = export(env={"KARTOTEKA_CONFIG": str(folder / "own.conf"),
                           "KARTOTEKA_DATA": str(folder / "b")})
        tap.ok(done.returncode == 0 and not list((folder / "b").glob("*.sqlite")),
               "the config file may be named by a variable, too", done)
        done = export("--data", folder / "c")
        tap.ok((folder / "c" / "kartoteka.sqlite").exists(), "DATA/kartoteka.sqlite otherwise", done)
        done = export("--store", f"sqlite:{folder}/prefixed.sqlite")
        tap.ok("prefixed.sqlite" in stores(), "sqlite:PATH", done)
        (folder / "broken.conf").write_text("store = x.sqlite\nwhat is this\n")
        done = export("--config", folder / "broken.conf")
        tap.ok(done.returncode == 2 and "line 2" in done.stderr, "a broken config file", done)
        for name, text, told in (
                ("a long line", "listen = " + "1" * 5000 + "\n", "line 1: longer than 4096"),
                ("a long line behind others", "\n# x\nstore = " + "x" * 4200, "line 3: longer"),
                ("a file that is no text", "store\0 = x\n", "no text"),
                ("another word", "secure-cookies = maybe\n", "yes|no"),
                ("a huge file", "#" * 80 + "\n" + "# x\n" * 400000, "larger than")):
            (folder / "broken.conf").write_text(text)
            done = export("--config", folder / "broken.conf")
            tap.ok(done.returncode == 2 and told in done.stderr, f"a config file with {name}", done)
        (folder / "long.conf").write_text(f"# {'x' * 4000}\nstore={folder}/behind_long.sqlite")
        done = export("--config", folder / "long.conf")
        tap.ok("behind_long.sqlite" in stores(), "a line just short enough, none at the end", done)
        done = export("--config", folder / "none.conf")
        tap.equal(done.returncode, 2, "a config file that is not there")
        done = export("--store", f"{folder}/no/such/folder/x.sqlite")
        tap.ok(done.returncode == 3 and done.stderr, "a store that can not be made", done)
        done = export("--store", "mysql://localhost/x")
        tap.ok(done.returncode in (1, 3) and done.stderr and not stores().count("x"),
               "a store of another kind", done)
        done = export("--store", "postgresql:///x?host=/nowhere&connect_timeout=2")
        tap.ok(done.returncode == 3 and done.stderr, "a server that is not there", done)
        (folder / "text.sqlite").write_text("This is no database, it is a letter to my aunt.\n" * 99)
        done = export("--store", folder / "text.sqlite")
        tap.ok(done.returncode in (1, 3) and done.stderr, "a file that is no store", done)
        made = subprocess.run(["stat", "-c", "%a", folder / "c" / "kartoteka.sqlite"], text=True,
                              capture_output=True).stdout.strip()
        tap.ok(made[-1] == "0", "others on the machine can not read the store", made)
    finally:
        shutil.rmtree(folder)


def test_newer_store(tap, store):
    if store.engine != "sqlite":
        return
    run("export", "--type", "contacts", *store.arguments)
    path = pathlib.Path(store.folder) / "kartoteka.sqlite"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        table = next(t for t in tables if "migration" in t)
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        values = dict(zip(columns, db.execute(f"SELECT * FROM {table}").fetchone()))
        for name, value in values.items():
            if isinstance(value, int) and value < 1000:
                values[name] = 9999
            elif isinstance(value, str):
                values[name] = "from_the_future"
        marks = ",".join("?" * len(columns))
        db.execute(f"INSERT INTO {table} VALUES ({marks})", [values[c] for c in columns])
    def content():
        with contextlib.closing(sqlite3.connect(path)) as db:
            return list(db.iterdump())
    before = content()
    for name in ("export", "serve"):
        arguments = ["--type", "contacts"] if name == "export" else ["--listen", "127.0.0.1:0"]
        done = run(name, *arguments, *store.arguments)
        tap.ok(done.returncode in (1, 3) and "newer" in done.stderr,
               f"{name}: a store newer than the program is refused", done)
    tap.ok(content() == before, "and left as it is")


# -- beside a server

def test_beside_server(tap, store):
    with Server(store.engine, store=store) as server:
        second = run("serve", *store.arguments, "--listen", "127.0.0.1:0") \
            if store.engine == "sqlite" else None
        if second:
            tap.ok(second.returncode == 3 and "Another kartoteka" in second.stderr,
                   "a second server on the same store is refused", second)
        else:
            taken = run("serve", *store.arguments, "--listen", f"127.0.0.1:{server.port}")
            tap.ok(taken.returncode == 3 and taken.stderr, "a port that is taken", taken)
        done = run("import", file_of(store.folder, FILE), "--type", "contacts", *store.arguments)
        tap.ok(done.returncode == 0 and "5 rows: are 4 new" in done.stdout,
               "an import beside a server", done)
        listed = server.get("/crm/v3/objects/contacts?limit=100").json["results"]
        tap.equal(len(listed), 4, "the server sees its records at once")
        if store.engine == "sqlite":
            jobs = server.get("/api/v1/jobs").json
            kinds = [job["kind"] for job in jobs["results"]]
            tap.ok("import_run" in kinds and "import_check" not in kinds,
                   "the server did the work", kinds)
        # What the server keeps in memory knows them, too.
        same = server.post("/api/v1/contacts/candidates",
                           {"properties": {"firstname": "Jan", "lastname": "Kowalski",
                                           "email": "jan@example.com"}})
        if same.status == 200:
            tap.ok("jan" in same.body.decode().lower(), "and finds them as candidates", same)
        done = run("token", "create", *store.arguments, "--name", "beside")
        tap.ok(done.returncode == 0 and server.get("/crm/v3/objects/contacts",
                                                   key=done.stdout.strip()).status == 200,
               "a key made beside a server opens it", done)
        tap.equal(len(exported(store)), 4, "an export beside a server")


def test_setup_beside_server(tap, store):
    """The first account sets the home currency: a server that runs already knows it at once."""
    with Server(store.engine, store=store, key=False) as server:
        done = run("setup", *store.arguments, "--email", "anna@example.com", "--password-stdin",
                   "--language", "pl", stdin=PASSWORD + "\n")
        tap.equal(done.returncode, 0, "an account made beside a server")
        key = run("token", "create", *store.arguments, "--name", "x").stdout.strip()
        made = server.post("/api/v1/objects/deals",
                           {"properties": {"dealname": "A", "amount": "12"}}, key=key)
        tap.equal(made.status, 201, "it writes")
        rows = server.get("/api/v1/currencies", key=key).json["results"]
        tap.equal([row["code"] for row in rows if row["home"]], ["PLN"],
                  "what it holds of the definitions is not of before")


def main():
    tap = Tap()
    tests = [test_help, test_accounts, test_password, test_import, test_import_problems,
             test_broken_late, test_only_header, test_left_over, test_stopped_early, test_stopped,
             test_round_trip, test_formulas, test_newer_store, test_beside_server,
             test_setup_beside_server]
    wanted = sys.argv[1:]
    for engine in engines():
        for test in tests:
            if wanted and test.__name__ not in wanted:
                continue
            print(f"# {test.__name__} on {engine}", flush=True)
            store = Store(engine)
            try:
                test(tap, store)
            finally:
                store.remove()
    if not wanted or "test_settings" in wanted:
        test_settings(tap, None)
    sys.exit(tap.end())


if __name__ == "__main__":
    main()
