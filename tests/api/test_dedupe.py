#!/usr/bin/env python3
"""`kartoteka dedupe`: the duplicates of one file, as pairs with reasons and as clusters."""
import csv
import io
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from server import Tap, binary  # noqa: E402

PAIRS = ["id_a", "id_b", "probability", "explanation"]
CLUSTERS = ["id", "cluster"]
REFERENCE = pathlib.Path(os.environ.get("KARTOTEKA_REFERENCE_DATA",
                                        pathlib.Path(__file__).resolve().parents[3] / "shared/data"))
csv.field_size_limit(1 << 24)


def run(*arguments, stdin=None, text=True, lang="C.UTF-8"):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KARTOTEKA_")}
    clean.update({"LC_ALL": lang})
    return subprocess.run([binary(), *map(str, arguments)], input=stdin, text=text, env=clean,
                          capture_output=True, timeout=300)


class Found:
    """A file and what is found in it: `pairs` (dictionaries), `clusters` (id to number), `done`."""

    def __init__(self, folder, content, *options, command=("dedupe",)):
        folder = pathlib.Path(folder)
        source, pairs, clusters = folder / "in.csv", folder / "pairs.csv", folder / "clusters.csv"
        for old in (pairs, clusters):
            old.unlink(missing_ok=True)
        if isinstance(content, str):
            content = content.encode()
        if isinstance(content, bytes):
            source.write_bytes(content)
        else:
            source = content
        self.done = run(*command, source, "--pairs", pairs, "--clusters", clusters, *options)
        self.bytes = [p.read_bytes() if p.exists() else None for p in (pairs, clusters)]
        self.left = sorted(p.name for p in folder.iterdir())
        self.pair_header, self.pairs = self.read(self.bytes[0])
        self.cluster_header, self.rows = self.read(self.bytes[1])
        self.clusters = {row["id"]: int(row["cluster"]) for row in self.rows}

    @staticmethod
    def read(data):
        if data is None:
            return None, []
        lines = list(csv.reader(io.StringIO(data.decode(), newline="")))
        return lines[0], [dict(zip(lines[0], row)) for row in lines[1:]]

    def both(self):
        return {(p["id_a"], p["id_b"]) for p in self.pairs}


def people(count, seed=1, doubled=5):
    """Rows number,first,last,mail,phone,street,city,born; every `doubled`th again, with a slip."""
    chance = random.Random(seed)
    firsts = "Anna Piotr Maria Jan Ewa Olga Katarzyna Tomasz Adam Zofia Igor Marta".split()
    lasts = ["".join(chance.choice(["ko", "wal", "zie", "lin", "mar", "tor", "bu", "ska", "dre", "pol"])
                     for _ in range(3)).capitalize() for _ in range(400)]
    streets = "Lipowa Polna Leśna Ogrodowa Szkolna Krótka Długa Zielona".split()
    rows = []
    for i in range(count):
        first, last = chance.choice(firsts), chance.choice(lasts)
        row = [first, last, f"{first}.{last}{i}@example{chance.randint(1, 900)}.com".lower(),
               f"+48 6{chance.randint(10000000, 99999999)}",
               f"{chance.choice(streets)} {chance.randint(1, 90)}", chance.choice(["Kraków", "Łódź", "Gdynia"]),
               f"{chance.randint(1940, 2004)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"]
        rows.append((i, row))
        if i % doubled == 0:
            again = list(row)
            again[1] = last[:-1] + "x"
            again[2] = again[2].upper()
            rows.append((i, again))
    chance.shuffle(rows)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["Number", "First name", "Last name", "E-mail", "Phone", "Street", "City", "Born"])
    for number, (_, row) in enumerate(rows):
        writer.writerow([f"P{number}"] + row)
    return out.getvalue(), [entity for entity, _ in rows]


def test_result(tap, folder):
    """Both files, with their columns; a row in the clusters for every record; the summary."""
    text, truth = people(300)
    got = Found(folder, text, "--id", "Number", "--country", "PL")
    tap.equal(got.done.returncode, 0, "it ends with 0")
    tap.equal(got.pair_header, PAIRS, "the columns of the pairs")
    tap.equal(got.cluster_header, CLUSTERS, "the columns of the clusters")
    tap.equal([r["id"] for r in got.rows], [f"P{i}" for i in range(len(truth))], "every record once, in order")
    firsts = list(dict.fromkeys(int(r["cluster"]) for r in got.rows))
    tap.equal(firsts, list(range(1, len(firsts) + 1)), "clusters are numbered as they first appear")
    want = {(f"P{i}", f"P{j}") for i in range(len(truth)) for j in range(i + 1, len(truth)) if truth[i] == truth[j]}
    right = len(want & got.both())
    tap.ok(right >= 0.95 * len(want) and len(got.pairs) - right <= 1,
           f"the pairs are those there are ({right} of {len(want)}, {len(got.pairs)} told)")
    tap.ok(all(got.clusters[a] == got.clusters[b] for a, b in got.both()), "sure pairs share their cluster")
    chances = [float(p["probability"]) for p in got.pairs]
    tap.equal(chances, sorted(chances, reverse=True), "strongest first")
    tap.ok(all(0.3 < c <= 1 for c in chances), "probabilities down to review")
    sure = Found(folder, text, "--id", "Number", "--threshold", "sure")
    tap.ok(sure.pairs and all(float(p["probability"]) >= 0.95 for p in sure.pairs), "and those that are sure")
    reason = re.compile(r"^[^:;]+: [^;]+ \([+-]\d+\.\d\)$")
    parts = [part for p in got.pairs for part in p["explanation"].split("; ")]
    tap.ok(parts and all(reason.match(part) for part in parts), "reasons are field: level (bits)")
    tap.ok(any("same e-mail" in part.lower() for part in parts), "and name what agrees")
    tap.ok(str(len(truth)) in got.done.stdout and "birth_date" in got.done.stdout, "the summary: records, columns")
    tap.equal(got.left, ["clusters.csv", "in.csv", "pairs.csv"], "no other file is left")
    plain = run("dedupe", folder / "in.csv", "--country", "PL")
    tap.ok(plain.returncode == 0 and str(len(got.pairs)) in plain.stdout, "without outputs: the summary alone")


def test_same_always(tap, folder):
    """The same bytes on every run and for any number of threads; rows by number without --id."""
    text, _ = people(3000, seed=2)
    one = Found(folder, text, "--threshold", "0.01", "--threads", "1")
    tap.ok(len(one.pairs) > 500, f"there is something to compare ({len(one.pairs)} pairs)")
    tap.equal(one.rows[0]["id"], "1", "the first row is number 1")
    for threads in ("2", "3", "8", "8"):
        again = Found(folder, text, "--threshold", "0.01", "--threads", threads)
        tap.equal(again.bytes, one.bytes, f"the same with {threads} threads")


def test_row_numbers(tap, folder):
    """A row of empty cells counts as other tools count it, a blank line does not."""
    got = Found(folder, "name,email\nAnna Nowak,a@nowak.pl\n,\n\n  ,\nAnna Nowak,a@nowak.pl\n")
    tap.equal(list(got.clusters), ["1", "2", "3", "4"], "each row once")
    tap.equal(got.both(), {("1", "4")}, "the pair's rows by their numbers")


def test_thresholds(tap, folder):
    text, _ = people(400, seed=3)
    found = {t: Found(folder, text, "--threshold", t) for t in ("sure", "review", "0", "1", "0.5")}
    tap.ok(found["sure"].both() <= found["review"].both() <= found["0"].both(), "lower thresholds tell more")
    tap.ok(all(float(p["probability"]) >= 0.001 for p in found["0"].pairs), "0 leaves out the hopeless")
    tap.ok(all(float(p["probability"]) >= 0.5 for p in found["0.5"].pairs), "a number is a probability")
    tap.equal(found["0.5"].both(), {(p["id_a"], p["id_b"]) for p in found["0"].pairs
                                    if float(p["probability"]) >= 0.5}, "and leaves out nothing above it")
    tap.ok(max(found["0"].clusters.values()) <= max(found["sure"].clusters.values()), "clusters follow")
    tap.equal(found["1"].done.returncode, 0, "1 is a threshold, too")
    for wrong in ("2", "-1", "often", "nan", ""):
        done = run("dedupe", folder / "in.csv", "--threshold", wrong)
        tap.ok(done.returncode == 2 and "--threshold" in done.stderr, f"{wrong!r} is none")


def test_columns(tap, folder):
    """--map, --id and --type: what is wrong about them is said, in the person's language."""
    text, _ = people(60, seed=4)
    strange = text.replace("Number,First name,Last name,E-mail,Phone,Street,City,Born", "k,a,b,c,d,e,f,g", 1)
    maps = [x for m in ("a=firstname", "b=lastname", "c=email", "d=phone", "e=address", "f=city", "g=birth_date")
            for x in ("--map", m)]
    named = Found(folder, text, "--id", "Number", "--country", "PL")
    mapped = Found(folder, strange, "--id", "K", "--country", "PL", "--type", "contacts", *maps)
    tap.equal(mapped.bytes, named.bytes, "mapped columns say the same as known ones")
    less = Found(folder, text, "--map", "E-mail=", "--map", "Phone=")
    tap.ok(re.search(r"E-mail +\(not compared\)", less.done.stdout), "an empty property leaves a column out")
    for options, words in (
            (["--map", "Nope=email"], ["Nope", "First name"]),
            (["--map", "Born=shoe"], ["Born", "shoe", "date_of_birth", "tax_id"]),
            (["--map", "Born=salutation"], ["Born", "salutation", "date_of_birth"]),
            (["--map", "Born"], ["Born", "COLUMN=PROPERTY"]),
            (["--id", "Nope"], ["Nope", "--id", "First name"])):
        done = run("dedupe", folder / "in.csv", *options)
        tap.ok(done.returncode == 1 and all(w in done.stderr for w in words), f"{options}: {done.stderr.strip()}")
    for lang, word in (("pl", "kolumny"), ("ru", "колонки"), ("zh", "没有列")):
        done = run("dedupe", folder / "in.csv", "--id", "Nope", "--language", lang)
        tap.ok(word in done.stderr, f"in {lang}: {done.stderr.strip()}")
    polish = Found(folder, text, "--language", "pl")
    tap.ok("Rekordy" in polish.done.stdout and "Ten sam adres e-mail" in polish.pairs[0]["explanation"],
           "summary and reasons in Polish")
    for options in (["--type", "deals"], ["--country", "POL"], ["--threads", "x"], ["--language", "de"]):
        tap.equal(run("dedupe", folder / "in.csv", *options).returncode, 2, f"{options} is wrong usage")
    same = run("dedupe", folder / "in.csv", "--pairs", folder / "x.csv", "--clusters", folder / "x.csv")
    tap.ok(same.returncode == 2 and not (folder / "x.csv").exists(), "two outputs want two files")


def test_companies(tap, folder):
    got = Found(folder, "Company name,Street,City,Phone,VAT number\n"
                "Huta Szkła Jasna Sp. z o.o.,Lipowa 3,Kraków,+48 12 345 67 89,PL6762412345\n"
                "HUTA SZKŁA JASNA,ul. Lipowa 3,Kraków,12 345 67 89,676-241-23-45\n"
                "Zakład Mechaniczny Wir SA,Polna 7,Łódź,+48 42 611 22 33,7251234567\n", "--country", "PL")
    tap.ok("companies" in got.done.stdout, "the columns are a company's")
    tap.equal(got.both(), {("1", "2")}, "the two of them")
    tap.equal(got.clusters, {"1": 1, "2": 1, "3": 2}, "and their cluster")


def test_type(tap, folder):
    """A column called "name" is whose its first cells are."""
    for kind, names in (("contacts", ["Anna Nowak", "Piotr Zieliński", "Zzyx Qwobb"]),
                        ("companies", ["Huta Jasna Sp. z o.o.", "Wir SA", "Brick GmbH"]),
                        ("companies", ["arnie's grill house of oakdale", "the old mill by the river", "hotel at the gate"])):
        found = Found(folder, "id,name,addr,city,phone\n" +
                      "".join(f"{i},{name},Oak Street {i},Oakdale,31024615{i:02}\n" for i, name in enumerate(names)))
        tap.ok(kind in found.done.stdout, f"{names[0]}: {kind}")


def test_small_files(tap, folder):
    """Nothing in it, a header only, one column, one row: a sentence or an empty result, never a crash."""
    empty = Found(folder, "")
    tap.ok(empty.done.returncode == 1 and empty.done.stderr.strip(), f"empty: {empty.done.stderr.strip()}")
    tap.equal(empty.left, ["in.csv"], "which leaves no output")
    header = Found(folder, "first_name,last_name,email\n")
    tap.ok(header.done.returncode in (0, 1), f"header only: {header.done.returncode} {header.done.stderr.strip()}")
    if header.done.returncode == 0:
        tap.equal(header.bytes, [",".join(PAIRS).encode() + b"\r\n", ",".join(CLUSTERS).encode() + b"\r\n"],
                  "only the headers")
    one = Found(folder, "email\nanna@example.com\nANNA@example.com\nolga@example.com\n", "--threshold", "review")
    tap.equal((one.done.returncode, len(one.rows)), (0, 3), "one column")
    row = Found(folder, "first_name,last_name\nAnna,Nowak\n")
    tap.equal(row.clusters, {"1": 1}, "one row is a cluster of its own")
    unknown = Found(folder, "aaa,bbb\n1,2\n3,4\n")
    tap.ok(unknown.done.returncode == 1 and "--map" in unknown.done.stderr and "aaa" in unknown.done.stderr,
           f"no known column: {unknown.done.stderr.strip()}")
    gone = run("dedupe", folder / "nowhere.csv")
    tap.ok(gone.returncode == 1 and "nowhere.csv" in gone.stderr, f"no file: {gone.stderr.strip()}")
    tap.ok(run("dedupe", folder).returncode == 1, "a folder is no file")


def test_rows_alike(tap, folder):
    """Thousands of equal rows, rows of blanks, placeholders: it ends, and nothing empty matches."""
    same = Found(folder, "first_name,last_name,email\n" + "Anna,Nowak,anna.nowak@example.com\n" * 5000)
    tap.equal((same.done.returncode, len(same.rows)), (0, 5000), "5,000 equal rows")
    void = Found(folder, "id,first_name,last_name,email,phone\n" +
                 "".join(f"{i}, n/a,-,test@test.com,000000000\n" for i in range(500)), "--threshold", "review", "--id", "id")
    tap.equal((void.done.returncode, void.pairs, len(set(void.clusters.values()))), (0, [], 500), "500 rows of nothing")


def test_left_out(tap, folder):
    """Records so many alike that not all are compared: the summary says so, and what helps."""
    text = "first_name,last_name,email\n" + "Anna,Nowak,anna.nowak@example.com\n" * 300
    for lang, words in (("en", ("Comparisons left out", "a further column")), ("pl", ("Porównania pominięte", "kolumna")),
                        ("ru", ("Пропущенные сравнения", "колонка")), ("zh", ("未做的比较", "一列"))):
        got = Found(folder, text, "--language", lang)
        tap.ok(got.done.returncode == 0 and all(w in got.done.stdout for w in words), f"told in {lang}", got.done)
    few = Found(folder, "first_name,last_name\nAnna,Nowak\nAnna,Nowak\n", "--language", "en")
    tap.ok("left out" not in few.done.stdout, "nothing of it where all were compared", few.done)


def test_options_twice(tap, folder):
    """Nothing given twice is silently taken once, and two outputs are two files however they are named."""
    source = folder / "in.csv"
    source.write_text("first_name,last_name\nAnna,Nowak\nAnna,Nowak\n")
    out = folder / "out.csv"
    for given, word in ((["--pairs", out, "--clusters", f"{folder}/./out.csv"], "two files"),
                        (["--pairs", out, "--clusters", folder.parent / folder.name / "out.csv"], "two files"),
                        (["--pairs", out, "--pairs", folder / "b.csv"], "twice"),
                        (["--threshold", "sure", "--threshold=review"], "twice"),
                        (["--map", "first_name=given_name", "--map", "first_name="], "twice")):
        done = run("dedupe", source, *given)
        tap.ok(done.returncode in (1, 2) and word in done.stderr, f"refused: {' '.join(map(str, given[:3]))}", done)
        tap.equal(sorted(p.name for p in folder.iterdir()), ["in.csv"], "and nothing is written")
    (folder / "link.csv").symlink_to(out)
    out.write_text("before")
    done = run("dedupe", source, "--pairs", out, "--clusters", folder / "link.csv")
    tap.ok(done.returncode == 1 and out.read_text() == "before", "a link to the same file", done)
    done = run("clean", source, "--out", folder / "new.csv", "--issues", f"{folder}/./new.csv")
    tap.ok(done.returncode in (1, 2) and "two files" in done.stderr and not (folder / "new.csv").exists(), "clean, too", done)
    done = run("clean", source, "--out", folder / "new.csv", "--map", "first_name=city", "--map", "last_name=city")
    tap.ok(done.returncode == 2 and "city" in done.stderr, "one property for two columns", done)


def test_ids_made_up(tap, folder):
    """A row without an id is called by a name that no other row has."""
    got = Found(folder, "id,email\n#2,a@firma.example\n,b@firma.example\n##7,c@firma.example\n", "--id", "id")
    tap.equal([r["id"] for r in got.rows], ["#2", "###2", "##7"], "# as often as needed")


def test_clean_ids(tap, folder):
    """The ids of `clean --duplicates` are rows of what was written; those of dedupe are rows of the file."""
    source = folder / "in.csv"
    source.write_text("first_name,last_name,email\nOlga,Lis,olga@lis.example\n,,\nAnna,Nowak,anna@nowak.example\n"
                      "Anna,Nowak,anna@nowak.example\n")
    done = run("clean", source, "--out", folder / "clean.csv", "--duplicates", folder / "dup.csv")
    _, pairs = Found.read((folder / "dup.csv").read_bytes())
    _, rows = Found.read((folder / "clean.csv").read_bytes())
    tap.equal([(p["id_a"], p["id_b"]) for p in pairs], [("2", "3")], "rows of empty cells are not counted")
    tap.equal([rows[int(pairs[0][k]) - 1]["last_name"] for k in ("id_a", "id_b")], ["Nowak", "Nowak"],
              "they are rows of CLEAN.csv")
    got = Found(folder, source.read_text())
    tap.equal(got.both(), {("3", "4")}, "dedupe counts them")
    words = " ".join(run("clean", "--help").stdout.split())
    tap.ok("numbers of the rows in CLEAN.csv" in words and "the command dedupe counts them" in words, "and --help says so")


def test_hostile(tap, folder):
    """Whatever the bytes: exit 0 or 1, no crash, a row for every record."""
    nasty = [
        b"\x00\x01\x02\xff\xfe" * 50,
        b"\xff\xfe" + "Imię,Nazwisko\nŁucja,Żak\nŁucja,Żak\n".encode("utf-16-le"),
        "Imię;Nazwisko\nŁucja;Żak\n".encode("cp1250"),
        b"first_name,last_name\n\"open quote,Nowak\nEwa,Mazur\n",
        b"first_name,last_name\n" + b"a" * 3_000_000 + b",Nowak\n",
        b"first_name,last_name\nAnna,Nowak,more,cells,here\n,,,\nEwa\n",
        ("first_name,last_name\n" + "\u202eAnna\u200b,\U0001f600Nowak\n" * 3).encode(),
        b"first_name,last_name\r" + b"Anna,Nowak\r" * 4,
        ("first_name,last_name\n=cmd|' /C calc'!A0,Nowak\n" * 2).encode(),
        b",".join(b"c%d" % i for i in range(1500)) + b",email\n" + b"," * 1500 + b"a@example.com\n",
        b"email,email,email,EMAIL\na@example.com,b@example.com,c@example.com,d@example.com\n" * 2,
    ]
    for i, content in enumerate(nasty):
        got = Found(folder, content, "--threshold", "0")
        tap.ok(got.done.returncode in (0, 1) and (got.done.returncode == 0 or got.done.stderr.strip()),
               f"file {i}: {got.done.returncode} {got.done.stderr.strip()[:200]}")
        tap.ok(got.done.returncode or len({r["id"] for r in got.rows}) == len(got.rows) > 0, f"file {i}: its records")
    wide = Found(folder, "id,email\n=1+1,anna@example.com\n=1+1,anna@example.com\n,olga@example.com\n", "--id", "id")
    tap.equal([r["id"] for r in wide.rows], ["'=1+1", "'=1+1", "#3"], "ids a spreadsheet would run are made harmless")
    tap.ok("cannot" not in wide.done.stdout and "--id" in wide.done.stdout, "ids that repeat are told")


def test_scripts(tap, folder):
    got = Found(folder, "姓名,Телефон,E-mail\n王伟,+86 138 0013 8000,wang.wei@example.cn\n"
                "Wang Wei,13800138000,wang.wei@example.cn\n"
                "Иванов Александр,+7 916 123 45 67,a.ivanov@example.ru\n"
                "Aleksandr Ivanov,8 916 123-45-67,a.ivanov@example.ru\n", "--type", "contacts", "--threshold", "review")
    tap.equal(got.both(), {("1", "2"), ("3", "4")}, "one person in two scripts")


def test_several(tap, folder):
    """Several addresses or numbers of one cell are each compared."""
    got = Found(folder, "First name,Last name,E-mail,Phone\n"
                "Anna,Nowak,anna.nowak@firma.example; an123@post.example,22 345 67 89 / 601 234 567\n"
                "Anna,Nowak,an123@post.example,\n"
                "Piotr,Zieliński,piotr@dom.example,\"+48 602 345 678, +48 12 345 67 80\"\n"
                "Piotr,Zieliński,,12 345 67 80\n"
                "Ewa,Mazur,ewa@mazur.example,+48 22 111 22 33\n", "--country", "PL", "--threshold", "0.3")
    tap.equal(got.both(), {("1", "2"), ("3", "4")}, "by the second address, and by the second number")


def test_streams(tap, folder):
    text, _ = people(200, seed=5)
    (folder / "in.csv").write_text(text)
    piped = run("dedupe", "-", "--pairs", "-", stdin=text)
    tap.equal(piped.returncode, 0, "from standard input to standard output")
    tap.equal(next(csv.reader(io.StringIO(piped.stdout))), PAIRS, "only pairs on standard output")
    tap.ok("Records" in piped.stderr, "the summary beside it")
    full = subprocess.run([binary(), "dedupe", str(folder / "in.csv"), "--pairs", "/dev/full"],
                          capture_output=True, text=True, timeout=60)
    tap.ok(full.returncode in (1, 3) and full.stderr.strip(), f"a full disk: {full.stderr.strip()}")
    text, _ = people(60000, seed=6)
    (folder / "big.csv").write_text(text)
    process = subprocess.Popen([binary(), "dedupe", str(folder / "big.csv"), "--pairs", str(folder / "stopped.csv")],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(0.15)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=120)
    tap.ok(process.returncode == 0 or not (folder / "stopped.csv").exists(), "stopped: no half of a file")
    tap.ok(not [p for p in folder.iterdir() if p.name.startswith(".stopped") or "stopped.csv." in p.name],
           "and nothing else of it")


def test_clean(tap, folder):
    """`clean --duplicates`: the same pairs, of the rows as they are when they are clean."""
    text, _ = people(500, seed=7)
    found = Found(folder, text, "--threshold", "review", "--country", "PL")
    out, pairs = folder / "clean.csv", folder / "duplicates.csv"
    done = run("clean", folder / "in.csv", "--out", out, "--duplicates", pairs, "--country", "PL")
    tap.equal(done.returncode, 0, "it ends with 0")
    header, rows = Found.read(pairs.read_bytes())
    tap.equal(header, PAIRS, "the columns of the pairs")
    # dedupe compares the same cells, so what is missing on either side can only be doubtful.
    sure = {(p["id_a"], p["id_b"]) for p in found.pairs if float(p["probability"]) > 0.99}
    got = {(p["id_a"], p["id_b"]) for p in rows}
    tap.ok(len(sure) > 80 and sure <= got, f"what dedupe is sure of ({len(sure)} of {len(got)})")
    tap.ok(str(len(rows)) in done.stderr, "the summary says how many")
    messy = ("Name;E-mail;Phone\nDr. Jan Kowalski;JAN.KOWALSKI@firma.example;(022) 123 45 67\n"
             ";;\nKowalski Jan;jan.kowalski@firma.example;+48 22 123-45-67\nEwa Mazur;ewa@mazur.example;601 234 567\n")
    (folder / "messy.csv").write_text(messy)
    done = run("clean", folder / "messy.csv", "--out", out, "--duplicates", pairs, "--type", "contacts", "--country", "PL")
    tap.equal([(p["id_a"], p["id_b"]) for p in Found.read(pairs.read_bytes())[1]], [("1", "2")],
              "rows without text are not counted")
    same = run("clean", folder / "messy.csv", "--out", out, "--duplicates", out)
    tap.ok(same.returncode == 1 and "two files" in same.stderr, "three outputs want three files")


def f1(found, right, truth):
    return 2 * right / (found + truth)


def test_reference(tap, folder):
    """On collections of others the columns are found without help; the floor is below what is reached."""
    number = lambda row: re.search(r"\d+", row["rec_id"]).group()  # noqa: E731
    sets = (("febrl3/dataset3.csv", number, [], 0.98),
            ("fake_1000/fake_1000.csv", lambda row: row["cluster"], [], 0.88),
            ("chicago_childcare/csv_example_input_with_true_ids.csv", lambda row: row["True Id"],
             ["--country", "US"], 0.90))
    for name, truth, options, floor in sets:
        path = REFERENCE / name
        if not path.exists():
            tap.ok(True, f"{name} # SKIP not here")
            continue
        with open(path, newline="", encoding="utf-8") as file:
            entities = [truth(r) for r in csv.DictReader(file, skipinitialspace=True)]
        got = Found(folder, path, "--threshold", "review", *options)
        tap.equal(len(got.rows), len(entities), f"{name}: every record")
        size = lambda labels: sum(n * (n - 1) // 2 for n in  # noqa: E731
                                  __import__("collections").Counter(labels).values())
        clusters = [r["cluster"] for r in got.rows]
        score = f1(size(clusters), size(list(zip(clusters, entities))), size(entities))
        tap.ok(score >= floor, f"{name}: F1 after clustering {score:.4f}, at least {floor}")


def main():
    tap = Tap()
    for test in (test_result, test_same_always, test_row_numbers, test_thresholds, test_columns, test_companies,
                 test_type, test_small_files, test_rows_alike, test_left_out,
                 test_options_twice, test_ids_made_up, test_clean_ids, test_hostile, test_scripts, test_several,
                 test_streams, test_clean, test_reference):
        with tempfile.TemporaryDirectory() as folder:
            test(tap, pathlib.Path(folder))
    sys.exit(tap.end())


if __name__ == "__main__":
    main()
