#!/usr/bin/env python3
"""`kartoteka clean`: one file in, the same file out as it should be, and what is poor about it.

Held against the import of the same file: both run the same rules.
"""
import csv
import io
import os
import pathlib
import pty
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from server import Store, Tap, binary  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
OWN = ["quality_score", "verdict"]
csv.field_size_limit(1 << 24)
ISSUES = ["row", "column", "property", "rule", "severity", "verdict", "value", "message", "suggestion"]


def run(*arguments, stdin=None, text=True, **more):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KARTOTEKA_")}
    clean.update({"LC_ALL": "C.UTF-8"})
    return subprocess.run([binary(), *map(str, arguments)], input=stdin, text=text, env=clean,
                          capture_output=True, timeout=300, **more)


class Cleaned:
    """A file, cleaned: `header`, `rows` (lists), `issues` (dictionaries), `done`."""

    def __init__(self, folder, content, *options, name="in.csv"):
        folder = pathlib.Path(folder)
        source, out, issues = folder / name, folder / "out.csv", folder / "issues.csv"
        for old in (out, issues):
            old.unlink(missing_ok=True)
        if isinstance(content, str):
            content = content.encode()
        if isinstance(content, bytes):
            source.write_bytes(content)
        else:
            source = content
        self.done = run("clean", source, "--out", out, "--issues", issues, *options)
        self.left = sorted(p.name for p in folder.iterdir())
        self.bytes = out.read_bytes() if out.exists() else None
        lines = list(csv.reader(io.StringIO(self.bytes.decode("utf-8-sig"), newline=""))) if self.bytes else []
        self.header, self.rows = (lines[0], lines[1:]) if lines else ([], [])
        self.issues = []
        if issues.exists():
            with open(issues, encoding="utf-8-sig", newline="") as file:
                self.issues = list(csv.DictReader(file))

    def column(self, name):
        at = self.header.index(name)
        return [row[at] for row in self.rows]

    def about(self, row, prop=None):
        return [i["rule"] for i in self.issues if i["row"] == str(row) and prop in (None, i["property"])]


# -- values

def test_values(tap, folder):
    """Good cells as an export writes them, doubtful ones as entered, what is not understood as it was."""
    got = Cleaned(folder, "First name,Last name,E-mail,Phone,Country,Birthday,Shoe size\n"
                  "  jan ,KOWALSKI,Jan@EXAMPLE.com,600 100 200,Polska,23.05.1990, 42 \n"
                  "Ewa,Mazur,ewa@gmial.com,12,Poland,1990-02-31,37\n"
                  "Олег,Иванов,n/a,+7 916 123-45-67,Россия,1978-06-21,\n", "--country", "PL", "--map", "Birthday=date_of_birth")
    tap.equal(got.done.returncode, 0, "it ends with 0")
    tap.equal(got.header, ["First name", "Last name", "E-mail", "Phone", "Country", "Birthday", "Shoe size"] + OWN,
              "the columns of the file, then two of ours")
    tap.equal(got.rows[0][2:7], ["jan@example.com", "+48600100200", "PL", "1990-05-23", " 42 "],
              "values as normalised, an unknown column as it was")
    tap.equal(got.rows[1][2:6], ["ewa@gmial.com", "12", "PL", "1990-02-31"], "doubtful ones as entered")
    tap.equal(got.rows[2][2:4], ["", "+79161234567"], "a placeholder is empty")
    tap.equal(got.column("verdict"), ["fixed", "invalid", "fixed"], "the worst of each row")
    tap.ok(all(0 <= int(s) <= 100 for s in got.column("quality_score"))
           and int(got.rows[1][-2]) < int(got.rows[0][-2]), "scores", got.rows)
    tap.equal(list(got.issues[0]), ISSUES, "columns of the issues")
    typo = [i for i in got.issues if i["rule"] == "email.domain_typo"]
    tap.equal([(i["row"], i["column"], i["property"], i["verdict"], i["value"], i["suggestion"]) for i in typo],
              [("3", "E-mail", "email", "suspect", "ewa@gmial.com", "ewa@gmail.com")], "an issue with its suggestion")
    nobody = Cleaned(folder, "First name,Last name,E-mail,Phone,State,Country\nbrak,n/a,brak@brak.pl,000000000,brak,PL\n"
                     "Sam,Blank,sam@firma.com,+1 701 555 0123,ND,USA\n")
    tap.equal((nobody.rows[0][:5], nobody.column("verdict")[0]), ([""] * 5, "suspect"),
              "placeholders are empty even where the record lacks them")
    tap.equal(nobody.rows[1][1:5], ["Blank", "sam@firma.com", "+17015550123", "ND"], "and what is somebody's or somewhere stays")
    for part in ("Read as contacts", "3 rows", "rows/s", "Shoe size", "(kept as it is)"):
        tap.ok(part in got.done.stderr, f"the summary says {part!r}", got.done.stderr)
    tap.equal(got.done.stdout, "", "nothing on standard output")
    email = next(line for line in got.done.stderr.splitlines() if line.startswith("E-mail"))
    tap.equal(email.split()[2:], ["0", "1", "1", "0", "1"], "cells of a column, by verdict")


def test_further(tap, folder):
    got = Cleaned(folder, "Name;E-mail\nJan Kowalski;A@EXAMPLE.com, b@Example.com\nEwa Mazur;a@x.pl; b@gmial.com\n"
                  'Ala Nowak;"c@EXAMPLE.com; d@EXAMPLE.com"\n', "--type", "contacts")
    tap.equal(got.rows[0][1], "a@example.com; b@example.com", "all addresses of a cell stay in it")
    tap.equal(got.rows[2][1], "c@example.com; d@example.com", "in quotes, too")


def test_names(tap, folder):
    """Names are divided only where both parts have a place."""
    got = Cleaned(folder, "First name,Last name,City\nJan Kowalski,,Kraków\n,Jan Kowalski,Kraków\n")
    tap.equal([r[:2] for r in got.rows], [["Jan", "Kowalski"]] * 2, "a whole name in a part's cell is divided")
    got = Cleaned(folder, "First name,City\nJan Kowalski,Kraków\n")
    tap.equal(got.rows[0][0], "Jan Kowalski", "and stays whole where the other has no column")
    got = Cleaned(folder, "Full name,City\nDr. Jan Kowalski,Kraków\n")
    tap.equal(got.rows[0][0], "Dr. Jan Kowalski", "a whole name's column stays whole")
    got = Cleaned(folder, "Full name,First name,Last name\nJan Kowalski,,\n")
    tap.equal(got.rows[0][:3], ["Jan Kowalski", "Jan", "Kowalski"], "its empty parts are filled")


def test_excused(tap, folder):
    """A list of addresses is no list of people without names; one with a column for them may be."""
    alone = Cleaned(folder, "E-mail\njan@example.com\newa@example.com\n")
    tap.equal((alone.column("verdict"), alone.issues), (["ok", "ok"], []), "addresses alone are fine")
    both = Cleaned(folder, "E-mail,Full name\njan@example.com,Jan Kowalski\newa@example.com,\n")
    tap.equal((both.column("verdict"), both.about(3)), (["ok", "suspect"], ["record.no_name"]),
              "a missing name counts where there is a column for it")


def test_formulas(tap, folder):
    text = "Full name,Note\n=HYPERLINK(1),=1+1\nJan Nowak,'=1+1\nEwa Lis,-12\n"
    got = Cleaned(folder, text, "--map", "Note=")
    tap.equal(got.column("Note"), ["'=1+1", "'=1+1", "-12"], "cells a spreadsheet would run are made harmless")
    tap.ok(got.rows[0][0].startswith("'="), "those of known columns, too", got.rows)
    again = Cleaned(folder, got.bytes, "--map", "Note=")
    tap.equal((again.column("Note"), again.rows[0][0]), (got.column("Note"), got.rows[0][0]), "once, not twice")


# -- files as they are found

def test_same_as_import(tap, folder):
    """A dry run of an import counts the same issues and refuses the same rows."""
    for name in ("mixed.csv", "contacts_ru_windows-1251.csv", "contacts_zh_gb18030.csv",
                 "contacts_pl_windows-1250.csv", "contacts_mixed_utf-16.csv"):
        got = Cleaned(folder, DATA / name, "--country", "PL", "--type", "contacts")
        store = Store()
        done = run("import", DATA / name, "--type", "contacts", "--country", "PL", "--dry-run",
                   "--on-duplicate", "create", *store.arguments)
        store.remove()
        found = re.search(r"(\d+) rows: .* (\d+) refused; (\d+) with warnings", done.stdout)
        severe = {i["row"] for i in got.issues if i["severity"] == "error"}
        warned = {i["row"] for i in got.issues if i["severity"] == "warning"}
        tap.equal((len(got.rows), len(severe), len(warned)), tuple(int(n) for n in found.groups()),
                  f"{name}: rows, refused, with warnings")
        counts = sorted(int(n) for n in re.findall(r"^  (?:info|warning|error) +(\d+) x", done.stdout, re.M))
        kinds = {}
        for i in got.issues:
            kinds[(i["rule"], i["column"])] = kinds.get((i["rule"], i["column"]), 0) + 1
        tap.equal(sorted(kinds.values()), counts, f"{name}: issues by kind")
        tap.equal({i["row"] for i in got.issues if i["verdict"] == "invalid"},
                  {str(n + 2) for n, v in enumerate(got.column("verdict")) if v == "invalid"},
                  f"{name}: invalid rows are those with an invalid value")


def test_again(tap, folder):
    """What is clean stays as it is, and the two columns are not added twice. (A doubtful date may be
    read otherwise in a column whose other dates are clean by now.)"""
    for name in ("mixed.csv", "contacts_zh_gb18030.csv"):
        first = Cleaned(folder, DATA / name, "--country", "PL")
        again = Cleaned(folder, first.bytes, "--country", "PL")
        tap.equal(again.header, first.header, f"{name}: the same columns")
        good = [n for n, verdict in enumerate(first.column("verdict")) if verdict in ("ok", "fixed")]
        tap.equal([again.rows[n][:-2] for n in good], [first.rows[n][:-2] for n in good], f"{name}: the same cells")
        tap.equal({again.rows[n][-1] for n in good}, {"ok"}, f"{name}: nothing left to fix in them")


def test_encodings(tap, folder):
    rows = "Imię;Nazwisko;Miasto;E-mail\n" + "Łukasz;Żółw;Łódź;lukasz@example.com\nŚwięty;Gąsior;Kraśnik;gasior@example.com\n" * 30
    plain = Cleaned(folder, rows)
    for encoding in ("utf-8-sig", "cp1250", "utf-16"):
        got = Cleaned(folder, rows.encode(encoding))
        tap.equal(got.rows, plain.rows, f"{encoding}: the same rows in UTF-8")
        tap.equal(got.bytes.startswith(b"\xef\xbb\xbf"), encoding == "utf-8-sig", f"{encoding}: a mark where there was one")
    said = Cleaned(folder, "sep=;\r\nName;E-mail\r\nJan Nowak;jan@example.com\r\nEwa Lis;ewa@example.com\r\n")
    tap.equal((said.header[:2], len(said.rows)), (["Name", "E-mail"], 2), "a line that names the separator is no row")
    escaped = Cleaned(folder, 'Name,Note,E-mail\n"Nowak, Jan","say \\"hi\\", a",j@x.pl\n"Lis, Ewa","\\"b\\"",e@x.pl\n',
                      "--map", "Note=")
    tap.equal(escaped.column("Note"), ['say "hi", a', '"b"'], "quotes behind a backslash")
    # Plain letters for longer than what is looked at first.
    late = ("Name,City,E-mail\n" + "Jan Nowak,Radom,jan.nowak@example.com\n" * 30000).encode()
    got = Cleaned(folder, late + "Jan Żuk,Łódź,zuk@example.com\n".encode("cp1250") * 20000)
    tap.equal(got.column("City")[-1], "Łódź", "letters of an encoding that shows only later")


def test_shapes(tap, folder):
    got = Cleaned(folder, 'Name,City,Note\n"Kowalski, Jan","Łódź\r\nBałuty","say ""hi"""\nEwa Lis,Radom\n'
                  "Ala Nowak,Radom,x,too,many\n\n\nIda Mak,Radom,last\n", "--map", "Note=")
    tap.equal(got.done.returncode, 1, "1 where a row could not be read")
    tap.equal([r[2] for r in got.rows], ['say "hi"', "", "x", "last"], "quotes, missing cells, order")
    tap.equal(got.rows[2], ["Ala Nowak", "Radom", "x", got.rows[2][3], "invalid", "too", "many"],
              "a row with cells too many stands as it was, they come last")
    tap.equal(got.about(4), ["import.row_long"], "which is said of it")
    tap.equal(got.about(7), ["name.split_guess"], "rows are numbered as a spreadsheet shows them")
    got = Cleaned(folder, 'Name,City\nJan Nowak,"Radom\nEwa Lis,Radom\n')
    tap.ok(len(got.rows) == 2 and "import.open_quote" in got.about(2), "a quote that never closes costs one row", got.rows)
    got = Cleaned(folder, "".join(f"jan{n}@example.com,Jan Kowalski,12.0{n}.2001\n" for n in range(1, 10)))
    tap.ok(len(got.rows) == 8 and got.header[0] == "jan1@example.com" and got.header[-1] in ("ok", "fixed"),
           "a file without a header gets none", (got.header, got.done))
    got = Cleaned(folder, "Name,E-mail\n")
    tap.equal((got.done.returncode, got.header, got.rows), (0, ["Name", "E-mail"] + OWN, []), "only a header")
    long = "Name,Note\n" + "Jan Nowak," + "x" * 3_000_000 + "\n"
    tap.equal(len(Cleaned(folder, long, "--map", "Note=").rows[0][1]), 3_000_000, "a long cell is kept")


def test_type(tap, folder):
    rows = "Company name,Domain,Tax ID,City\nNowak sp. z o.o.,nowak.example,5261040828,Radom\n" * 1
    got = Cleaned(folder, rows)
    tap.ok("Read as companies" in got.done.stderr, "companies are recognised", got.done.stderr)
    got = Cleaned(folder, "First name,Last name,Company,City\nJan,Nowak,Nowak sp. z o.o.,Radom\n")
    tap.ok("Read as contacts" in got.done.stderr, "contacts are recognised", got.done.stderr)
    got = Cleaned(folder, "A,B\nJan Nowak,jan@EXAMPLE.com\n", "--map", "B=email", "--map", "A=full_name")
    tap.equal(got.rows[0][1], "jan@example.com", "--map says what a column means")
    got = Cleaned(folder, "Name,Phone\nJan Nowak,600100200\n", "--country", "PL", "--map", "Phone=")
    tap.equal(got.rows[0][1], "600100200", "or that it is to be kept")


def test_all_properties(tap, folder):
    """Any property may be a column, whatever stands in its cells."""
    for kind in ("contacts", "companies"):
        told = Cleaned(folder, "Name,City\nJan Nowak,Radom\n", "--type", kind, "--map", "City=none such").done.stderr
        names = [name for name in re.findall(r"[a-z][a-z0-9_]+", told.rsplit(":", 1)[1])]
        texts = ["x", "12", "-3,5", "2020-02-30", "n/a", "Łódź; 北京", "=1+1", "a@b.pl, c@d.pl", "+48 600 100 200", ""]
        rows = [[texts[(i + j) % len(texts)] for j in range(len(names))] for i in range(len(texts))]
        out = io.StringIO()
        csv.writer(out).writerows([names] + rows)
        got = Cleaned(folder, out.getvalue(), "--type", kind, *(f"--map={name}={name}" for name in names))
        tap.ok(len(names) > 20 and got.done.returncode == 0 and got.header == names + OWN and len(got.rows) == len(rows),
               f"{kind}: {len(names)} properties", got.done)
        lost = [(n, a) for at, (row, new) in enumerate(zip(rows, got.rows), 2) for n, a, b in zip(names, row, new)
                if a and not b and "value.placeholder" not in got.about(at, n)]
        tap.equal(lost, [], f"{kind}: nothing typed is lost but what is said to stand for nothing")


# -- what can not be

def test_refused(tap, folder):
    folder = pathlib.Path(folder)
    for name, content, word in (("empty file", "", "empty"), ("no column known", "a,b\nx,y\nz,w\n", "--map"),
                                ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "picture"),
                                ("bytes", bytes(range(256)) * 20, ""),
                                ("a workbook", b"PK\x03\x04" + b"\0" * 400, "Excel"),
                                ("a row too long", "Name,Note\nJan," + "x" * 5_000_000 + "\n", "4 MiB")):
        got = Cleaned(folder, content)
        tap.ok(got.done.returncode == 1 and word in got.done.stderr and "runtime error" not in got.done.stderr,
               f"{name} is refused", got.done)
        tap.equal(got.left, ["in.csv"], f"{name}: nothing is left")
    late = "Name,City\n" + "Jan Nowak,Radom\n" * 5000 + "x," + "y" * 5_000_000 + "\n"
    got = Cleaned(folder, late)
    tap.equal((got.done.returncode, got.left), (1, ["in.csv"]), "broken at its end: nothing half written")
    source = folder / "in.csv"
    source.write_text("Name,City\nJan Nowak,Radom\n")
    before = source.read_bytes()
    (folder / "link.csv").symlink_to(source)
    for out in (source, f"{folder}/./in.csv", folder / "link.csv"):
        for option in (("--out", out), ("--out", folder / "o.csv", "--issues", out)):
            done = run("clean", source, *option)
            tap.ok(done.returncode in (1, 2) and source.read_bytes() == before and not (folder / "o.csv").exists(),
                   f"the file itself is never written: {option}", done)
    (folder / "link.csv").unlink()
    for arguments, word in ((["--out", folder], "folder"), (["--out", folder / "no" / "such.csv"], "written"),
                            (["--out", folder / "o.csv", "--issues", folder / "o.csv"], "two files")):
        done = run("clean", source, *arguments)
        tap.ok(done.returncode == 1 and done.stderr, f"refused: {word}", done)
    tap.equal(run("clean", folder / "none.csv", "--out", folder / "o.csv").returncode, 1, "no such file")
    tap.equal(run("clean", folder, "--out", folder / "o.csv").returncode, 1, "a folder is no file")
    for arguments in (["clean"], ["clean", source], ["clean", source, "--out", "o", "--type", "ships"],
                      ["clean", source, "--out", "o", "--country", "Poland"],
                      ["clean", source, "--out", "o", "--language", "de"]):
        done = run(*arguments, cwd=folder)
        tap.ok(done.returncode == 2 and done.stderr and not done.stdout, f"usage: {arguments[1:]}", done)
    done = run("clean", source, "--out", folder / "o.csv", "--map", "Colour=city")
    tap.ok(done.returncode == 1 and "Colour" in done.stderr, "a column that is not there", done)
    done = run("clean", source, "--out", folder / "o.csv", "--map", "City=colour")
    tap.ok(done.returncode == 1 and "colour" in done.stderr and "firstname" in done.stderr, "no such property", done)
    tap.equal(sorted(p.name for p in folder.iterdir()), ["in.csv"], "none of them left anything")


def test_places(tap, folder):
    folder = pathlib.Path(folder)
    text = "Name,E-mail\nJan Nowak,jan@EXAMPLE.com\n"
    got = Cleaned(folder, text)
    done = run("clean", "-", "--out", "-", stdin=text.encode(), text=False)
    tap.ok(done.returncode == 0 and done.stdout == got.bytes, "- is standard input and output", done)
    old = folder / "old.csv"
    old.write_text("what was there before")
    old.chmod(0o640)
    done = run("clean", folder / "in.csv", "--out", old)
    tap.ok(done.returncode == 0 and old.read_bytes() == got.bytes and stat.S_IMODE(old.stat().st_mode) == 0o640,
           "a file that is there is replaced, with its rights", done)
    (folder / "there").mkdir()
    (folder / "link.csv").symlink_to(folder / "there" / "real.csv")
    (folder / "there" / "real.csv").write_text("")
    run("clean", folder / "in.csv", "--out", folder / "link.csv")
    tap.ok((folder / "link.csv").is_symlink() and (folder / "there" / "real.csv").read_bytes() == got.bytes,
           "a link is followed")
    tap.equal(run("clean", folder / "in.csv", "--out", "/dev/null").returncode, 0, "/dev/null will do")
    tap.ok(stat.S_ISCHR(os.stat("/dev/null").st_mode), "and stays what it is")
    if os.path.exists("/dev/full"):
        done = run("clean", folder / "in.csv", "--out", "/dev/full")
        tap.ok(done.returncode in (1, 3) and "space" in done.stderr, "a full disk is said", done)


def test_language(tap, folder):
    text = "Name,E-mail\nJan Nowak,jan@gmial.com\n"
    words = {"en": "mistyped", "pl": "literówk", "ru": "опечатк", "zh": "误"}
    messages = {code: Cleaned(folder, text, "--language", code).issues[0]["message"] for code in words}
    tap.equal(len(set(messages.values())), 4, "issues in four languages")
    tap.ok("mistyped" in messages["en"], "English is English", messages)


# -- while it works

def test_progress(tap, folder):
    source = pathlib.Path(folder) / "in.csv"
    source.write_text("Name,E-mail,Phone\n" + "Jan Nowak,jan@example.com,600 100 200\n" * 20000)
    arguments = [binary(), "clean", str(source), "--out", str(source) + ".out", "--country", "PL"]
    main, side = pty.openpty()
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stderr=side, stdout=subprocess.DEVNULL)
    os.close(side)
    shown = b""
    while True:
        try:
            piece = os.read(main, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(main)
    tap.equal(process.wait(), 0, "on a terminal it ends with 0")
    text = shown.decode()
    tap.ok(re.search(r"\r\[#*\.*\] +\d+ %  \d+ rows  \d+ rows/s", text), "a terminal sees a bar", text[:300])
    percents = [int(p) for p in re.findall(r"(\d+) %", text)]
    tap.ok(percents == sorted(percents) and all(p <= 100 for p in percents), "that only grows", percents)
    done = run("clean", source, "--out", str(source) + ".out", "--country", "PL")
    tap.ok("\r" not in done.stderr and "20000" in done.stderr, "who reads it later does not", done.stderr)


def test_stopped(tap, folder):
    folder = pathlib.Path(folder)
    source, out = folder / "in.csv", folder / "out.csv"
    source.write_text("Name,E-mail,Phone\n" + "Jan Nowak,jan@example.com,600 100 200\n" * 300000)
    out.write_text("before")
    for number in (signal.SIGINT, signal.SIGTERM):
        process = subprocess.Popen([binary(), "clean", str(source), "--out", str(out), "--country", "PL"],
                                   stderr=subprocess.PIPE, text=True)
        until = time.time() + 60
        while len(list(folder.iterdir())) < 3 and time.time() < until:
            time.sleep(0.01)
        time.sleep(0.2)
        process.send_signal(number)
        said = process.communicate(timeout=60)[1]
        tap.ok(process.returncode not in (0, None) and "Stopped" in said, f"{number.name} stops it", said)
        tap.equal((sorted(p.name for p in folder.iterdir()), out.read_text()), (["in.csv", "out.csv"], "before"),
                  f"{number.name} leaves what was there, and nothing else")


def test_help(tap, folder):
    done = run("clean", "--help")
    for word in ("--out", "--issues", "--type", "--map", "--country", "--language", "Example:", "Exit codes:"):
        tap.ok(done.returncode == 0 and word in done.stdout, f"--help says {word}", done)


def main():
    tap = Tap()
    tests = [test_values, test_further, test_names, test_excused, test_formulas, test_same_as_import, test_again,
             test_encodings, test_shapes, test_type, test_all_properties, test_refused, test_places, test_language, test_progress,
             test_stopped, test_help]
    for test in tests:
        if sys.argv[1:] and test.__name__ not in sys.argv[1:]:
            continue
        print(f"# {test.__name__}", flush=True)
        with tempfile.TemporaryDirectory(prefix="kartoteka-test-") as folder:
            test(tap, folder)
    sys.exit(tap.end())


if __name__ == "__main__":
    main()
