#!/usr/bin/env python3
"""How well `kartoteka dedupe` does on sets with known truth, at its own thresholds: one table.

    match.py [--rows 100000] [SET ...]       sets: febrl1 febrl2 febrl3 fake_1000 chicago contacts companies

Sets of others lie in the folder that KARTOTEKA_REFERENCE_DATA names (default ../shared/data); what is not
there is skipped. The command finds the columns by itself. `contacts` and `companies` are generated
(`kartoteka sample`), ROWS of each, and sliced by hazard below the table. Best is the highest pair F1 of all
thresholds. KARTOTEKA_TEST_BINARY names another program than build/kartoteka.
"""
import argparse
import collections
import csv
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(os.environ.get("KARTOTEKA_REFERENCE_DATA", HOME.parent / "shared/data"))
BINARY = os.environ.get("KARTOTEKA_TEST_BINARY", str(HOME / "build/kartoteka"))
csv.field_size_limit(1 << 24)


def number_of(column):
    return lambda row: re.search(r"\d+", row[column]).group()


SETS = {  # file, truth of a row, options
    "febrl1": ("febrl1/dataset1.csv", number_of("rec_id"), []),
    "febrl2": ("febrl2/dataset2.csv", number_of("rec_id"), []),
    "febrl3": ("febrl3/dataset3.csv", number_of("rec_id"), []),
    "fake_1000": ("fake_1000/fake_1000.csv", lambda row: row["cluster"], []),
    "chicago": ("chicago_childcare/csv_example_input_with_true_ids.csv", lambda row: row["True Id"],
                ["--country", "US"]),
}
HEADER = ("set", "records", "pairs", "at", "precision", "recall", "F1", "best F1", "clusters F1", "B-cubed",
          "seconds", "CPU s", "MB")
LINE = "{:<10} {:>9} {:>9} {:<7} {:>9} {:>7} {:>7} {:>8} {:>11} {:>8} {:>8} {:>6} {:>5}"


def pairs_within(labels):
    return sum(n * (n - 1) // 2 for n in collections.Counter(labels).values())


def f1(found, right, truth):
    return 2 * right / (found + truth) if found + truth else 0


def b_cubed(clusters, truth):
    both, own, true = (collections.Counter(x) for x in (zip(clusters, truth), clusters, truth))
    precision = sum(n * n / own[c] for (c, _), n in both.items()) / len(truth)
    recall = sum(n * n / true[t] for (_, t), n in both.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


def dedupe(path, options, threshold, folder):
    """Pairs as (row, row, probability), cluster of each row, seconds, CPU seconds, megabytes."""
    pairs, clusters = folder / "pairs.csv", folder / "clusters.csv"
    command = [BINARY, "dedupe", str(path), "--pairs", str(pairs), "--clusters", str(clusters),
               "--threshold", threshold, "--language", "en", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out = process.stdout.read()
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{path}: {error.strip()}")
    with open(pairs, newline="", encoding="utf-8") as file:
        found = [(int(p["id_a"]) - 1, int(p["id_b"]) - 1, float(p["probability"])) for p in csv.DictReader(file)]
    with open(clusters, newline="", encoding="utf-8") as file:
        labels = [row["cluster"] for row in csv.DictReader(file)]
    seconds = float(re.search(r"([\d.]+) s: reading", out).group(1))
    return found, labels, (seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure(name, path, truth, options, folder):
    """Prints the set's two lines; gives the clusters of each threshold."""
    total = pairs_within(truth)
    everything, _, _ = dedupe(path, options, "0", folder)
    best = right = 0
    for i, (a, b, _) in enumerate(everything):
        right += truth[a] == truth[b]
        best = max(best, f1(i + 1, right, total))
    kept = {}
    for threshold in ("sure", "review"):
        found, labels, (seconds, cpu, memory) = dedupe(path, options, threshold, folder)
        assert len(labels) == len(truth), f"{name}: {len(labels)} clusters' rows for {len(truth)} records"
        right = sum(truth[a] == truth[b] for a, b, _ in found)
        together = pairs_within(zip(labels, truth))
        print(LINE.format(name, len(truth), total, threshold, f"{right / max(1, len(found)):.4f}",
                          f"{right / max(1, total):.4f}", f"{f1(len(found), right, total):.4f}", f"{best:.4f}",
                          f"{f1(pairs_within(labels), together, total):.4f}", f"{b_cubed(labels, truth):.4f}",
                          f"{seconds:.2f}", f"{cpu:.2f}", f"{memory:.0f}"), flush=True)
        kept[threshold] = labels
    return kept


def slices(name, labels, truth, hazards):
    """Of each hazard: how many of its rows are with another row of theirs, how many with a stranger."""
    groups = collections.defaultdict(list)
    for row, label in enumerate(labels):
        groups[label].append(row)
    entities = collections.Counter(truth)
    count, owns, joined, wrong = (collections.Counter() for _ in range(4))
    for rows in groups.values():
        inside = collections.Counter(truth[row] for row in rows)
        for row in rows:
            hazard = hazards[row] or "(none)"
            count[hazard] += 1
            owns[hazard] += entities[truth[row]] > 1
            joined[hazard] += inside[truth[row]] > 1
            wrong[hazard] += len(inside) > 1
    print(f"\n{name}, clusters at review, by what is special about a row:")
    for hazard, rows in sorted(count.items(), key=lambda item: -item[1]):
        found = f"{100 * joined[hazard] / owns[hazard]:6.1f} % found" if owns[hazard] else " " * 14
        print(f"  {hazard:<20} {rows:>8} rows, {owns[hazard]:>8} of them there again {found}"
              f" {100 * wrong[hazard] / rows:7.2f} % with a stranger")


def generated(kind, rows, folder):
    """A file of so many rows, its entities and hazards."""
    made = rows if kind == "contacts" else rows * 5  # companies are a fifth of the contacts
    target = folder / kind
    target.mkdir()
    subprocess.run([BINARY, "sample", "--rows", str(made), "--seed", "7", "--out", str(target)], check=True,
                   stdout=subprocess.DEVNULL)
    with open(target / f"{kind}-truth.csv", newline="", encoding="utf-8") as file:
        truth = list(csv.DictReader(file))
    return target / f"{kind}.csv", [row["entity"] for row in truth], [row["hazard"] for row in truth]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", type=int, default=100000)
    parser.add_argument("sets", nargs="*", metavar="SET")
    given = parser.parse_args()
    names = given.sets or [*SETS, "contacts", "companies"]
    later = []
    with tempfile.TemporaryDirectory(prefix="kartoteka-match-") as place:
        folder = pathlib.Path(place)
        print(LINE.format(*HEADER))
        for name in names:
            if name in ("contacts", "companies"):
                path, truth, hazards = generated(name, given.rows, folder)
                kept = measure(name, path, truth, ["--type", name, "--country", "PL"], folder)
                later.append((name, kept["review"], truth, hazards))
                continue
            path, entity, options = SETS[name]
            if not (DATA / path).exists():
                print(f"{name:<10} skipped: {DATA / path} is not there")
                continue
            with open(DATA / path, newline="", encoding="utf-8-sig") as file:
                truth = [entity(row) for row in csv.DictReader(file, skipinitialspace=True)]
            measure(name, DATA / path, truth, options, folder)
        for what in later:
            slices(*what)


if __name__ == "__main__":
    main()
