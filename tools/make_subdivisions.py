"""Writes the tables of src/text/subdivision.c: the regions of ISO 3166-2 with names in four languages,
and every spelling we know as a row of hashes (src/text/place_key.h).

Spellings are iso-codes' names with all their translations, the codes, and subdivision_names.txt; each
also by its core (subdivision_key.c), which the program place_names makes.

usage: make_subdivisions.py PLACE_NAMES subdivision_names.txt OUT.c
"""
import gettext
import glob
import json
import os
import re
import sys

from place_rows import Keys, place_hash, write_table

CODES = "/usr/share/iso-codes/json/iso_3166-2.json"
CATALOGS = "/usr/share/locale/*/LC_MESSAGES/iso_3166-2.mo"
SHOWN = ("en", "pl", "ru", "zh_CN")
FIRST_SET, MOST_ASKED = 8000, 8
# Whose two letters everybody writes alone: "Austin, TX".
KNOWN_CODES = {"US", "CA"}
# Chinese regions are written without the word for their kind in Latin script.
PINYIN_KIND = re.compile(r" (Sheng|Shi|Zizhiqu|Uygur Zizhiqu|Zhuangzu Zizhiqu|Huizi Zizhiqu)$")


def plain(code, name):
    """The name to be shown, from iso-codes' own way of writing it."""
    name = re.sub(r" ?\[.*\]|\*$", "", name)
    if name.count(", ") == 1:
        name = " ".join(reversed(name.split(", ")))
    return PINYIN_KIND.sub("", name) if code.startswith("CN-") else name


def variants(code, name):
    yield name
    yield plain(code, name)
    for part in re.split(r"[\[\]/()]", name):
        part = re.sub(r" [A-Z]{2}-[A-Z]{3}$", "", part.strip())
        if part:
            yield part


def load():
    with open(CODES, encoding="utf-8") as file:
        rows = sorted(json.load(file)["3166-2"], key=lambda row: row["code"])
    catalogs = {}
    for path in sorted(glob.glob(CATALOGS)):
        with open(path, "rb") as file:
            catalogs[path.split(os.sep)[-3]] = gettext.GNUTranslations(file)
    return rows, catalogs


def read_own(path):
    """subdivision_names.txt: code to ({language: name to be shown}, spellings)."""
    own = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.strip() or line.startswith("#"):
                continue
            code, names = line.strip().split(": ", 1)
            shown = {}
            spellings = []
            for name in names.split(";"):
                found = re.match(r"\s*(?:(en|pl|ru|zh)=)?(.*\S)", name)
                if not found:
                    continue
                if found[1]:
                    shown["zh_CN" if found[1] == "zh" else found[1]] = found[2]
                spellings.append(found[2])
            before = own.setdefault(code, ({}, []))
            before[0].update(shown)
            before[1].extend(spellings)
    return own


def shown(row, catalogs, own):
    code, name = row["code"], row["name"]
    ours = own.get(code, ({}, []))[0]
    for lang in SHOWN:
        if lang in ours:
            yield ours[lang]
        elif lang == "en":
            yield plain(code, name)
        else:
            yield plain(code, catalogs[lang].gettext(name))


class Spellings:
    """What a key means in each country and anywhere, by how sure that is: our own list, names, codes,
    cores. Of regions with one name the larger is meant (a community before its province)."""

    def __init__(self, keys, rows):
        self.keys, self.rows = keys, rows
        self.levels = [{} for _ in range(4)]

    def add(self, level, scope, key, row):
        if key:
            self.levels[level].setdefault((scope, key), set()).add(row)

    def add_name(self, level, name, row):
        country = self.rows[row]["code"][:2]
        key = (self.keys.of(name) or [""])[-1]
        for scope in (country, "*"):
            self.add(level, scope, key, row)
            self.add(3, scope, self.keys.core(name), row)

    def final(self):
        found = {}
        for level in reversed(self.levels):
            for place, rows in level.items():
                top = {row for row in rows if "parent" not in self.rows[row]}
                by_country = {}
                for row in top or rows:
                    by_country.setdefault(self.rows[row]["code"][:2], set()).add(row)
                found[place] = set().union(*by_country.values())
        return found


def collect(keys, rows, catalogs, own):
    spellings = Spellings(keys, rows)
    for i, row in enumerate(rows):
        code = row["code"]
        for name in variants(code, row["name"]):
            spellings.add_name(1, name, i)
        for catalog in catalogs.values():
            spellings.add_name(1, plain(code, catalog.gettext(row["name"])), i)
        for name in own.get(code, ({}, []))[1]:
            spellings.add_name(0, name, i)
        for scope in (code[:2], "*") if code[:2] in KNOWN_CODES else (code[:2],):
            spellings.add(2, scope, code[3:].lower(), i)
    return spellings.final()


def table_of(final):
    rows, sets, numbers = {}, [], {}
    for (scope, key), meaning in sorted(final.items()):
        chosen = tuple(sorted(meaning))[:MOST_ASKED]
        if len(chosen) == 1:
            rows[place_hash(scope, key)] = chosen[0]
            continue
        if chosen not in numbers:
            numbers[chosen] = FIRST_SET + len(sets)
            sets.append(chosen)
        rows[place_hash(scope, key)] = numbers[chosen]
    return rows, sets


def write(out, rows, names, spellings, sets):
    pool, where, at = [], {}, 0
    out.write("// Made by tools/make_subdivisions.py from iso-codes and subdivision_names.txt.\n"
              '#include "text/subdivision_private.h"\n\n'
              "const struct subdivision_row subdivision_rows[] = {\n")
    for row, shown_names in zip(rows, names):
        for name in shown_names:
            if name not in where:
                where[name] = at
                pool.append(name)
                at += len(name.encode()) + 1
        offsets = ", ".join(str(where[name]) for name in shown_names)
        out.write(f'    {{"{row["code"]}", {{{offsets}}}}},\n')
    out.write(f"}};\nconst size_t subdivision_row_count = {len(rows)};\n\n"
              "const uint8_t subdivision_names[] = {\n")
    for name in pool:
        out.write(f"    {', '.join(str(byte) for byte in name.encode())}, 0, // {name}\n")
    out.write("};\n\nconst struct subdivision_set subdivision_sets[] = {\n")
    for chosen in sets:
        out.write(f"    {{{len(chosen)}, {{{', '.join(map(str, chosen))}}}}},\n")
    out.write("};\n\n")
    write_table(out, "subdivision_spellings", spellings)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    rows, catalogs = load()
    own = read_own(sys.argv[2])
    unknown = own.keys() - {row["code"] for row in rows}
    if unknown:
        sys.exit(f"make_subdivisions: no such region: {' '.join(sorted(unknown))}")
    keys = Keys(sys.argv[1])
    keys.learn([name for row in rows for name in variants(row["code"], row["name"])]
               + [plain(row["code"], catalog.gettext(row["name"])) for row in rows
                  for catalog in catalogs.values()]
               + [name for _, spellings in own.values() for name in spellings])
    spellings, sets = table_of(collect(keys, rows, catalogs, own))
    names = [list(shown(row, catalogs, own)) for row in rows]
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        write(out, rows, names, spellings, sets)


main()
