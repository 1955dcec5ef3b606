"""Writes the word tables of src/text: given names, other words of names, forms of companies.

usage: make_words.py given src/text/given_names.txt OUT.c
       make_words.py person src/text/person_words.txt OUT.c
       make_words.py forms src/text/company_forms.txt src/text/company_elf.txt OUT.c
"""
import sys
import unicodedata

from text_key import key_of, quoted


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.strip()
            if line and not line.startswith("#"):
                yield number, line


def given(path, out):
    groups, group = {}, 0
    for _, line in lines_of(path):
        if line.startswith("= "):  # known, of no group
            for name in line[2:].split():
                groups.setdefault(folded(name), [])
            continue
        group += 1
        for name in line.split():
            found = groups.setdefault(folded(name), [])
            if group not in found:
                found.append(group)
    for name, found in groups.items():
        if len(found) > 2:
            sys.exit(f"{path}: {name} is in more than two groups")
    out.write('#include "text/person_private.h"\n\nconst struct given_name given_names[] = {\n')
    for name in sorted(groups, key=lambda n: n.encode()):
        found = groups[name] + [0, 0]
        out.write(f"    {{STR_INIT({quoted(name)}), {found[0]}, {found[1]}}},\n")
    out.write(f"}};\nconst size_t given_name_count = {len(groups)};\n")


def folded(name):
    return "-".join(key_of(part) for part in name.split("-"))


def person(path, out):
    flags, shown = {}, {}
    for number, line in lines_of(path):
        kind, _, words = line.partition(":")
        if not words or not kind.isalpha():
            sys.exit(f"{path}:{number}: \"kind: words\" expected")
        for word in words.split():
            key = key_of(word)
            shown.setdefault(key, word)
            flags.setdefault(key, []).append("WORD_" + kind.upper())
    out.write('#include "text/person_private.h"\n\nconst struct person_word person_words[] = {\n')
    for key in sorted(flags, key=lambda k: k.encode()):
        bits = " | ".join(sorted(set(flags[key])))
        out.write(f"    {{STR_INIT({quoted(key)}), STR_INIT({quoted(shown[key])}), {bits}}},\n")
    out.write(f"}};\nconst size_t person_word_count = {len(flags)};\n")


def is_glued(text):
    return any(unicodedata.name(c, "").startswith(("CJK", "HANGUL")) for c in text)


FLAGS = {"bl": "FORM_BEHIND | FORM_IN_FRONT | FORM_LATE", "b": "FORM_BEHIND", "f": "FORM_IN_FRONT", "fb": "FORM_BEHIND | FORM_IN_FRONT"}
# Where a spelled out form stands in front: ООО, Société anonyme, Spółka z o.o.
FRONT = "AM AZ BE BG BY CH ES FR GE IT KG KZ LT LU LV MD PL PT RO RU TJ UA UZ".split()


class Forms:
    """Forms by number, their spellings by key: (form, flags); who gives which code to a key."""

    def __init__(self):
        self.names, self.full, self.keys, self.codes, self.spelled = [], {}, {}, {}, {}
        self.written = {}
        self.homes = {}  # countries of a form without a code
        self.short = set()  # keys of abbreviations: a form's countries share them

    def add(self, name, kind):
        self.names.append((name, kind))
        return len(self.names) - 1


def everyday(path, table):
    for number, line in lines_of(path):
        fields = [field.strip() for field in line.split("|")]
        if len(fields) not in (4, 5):
            sys.exit(f"{path}:{number}: four or five fields expected")
        canonical, kind, where, spellings = fields[:4]
        form = table.add(canonical, kind)
        table.homes[form] = fields[4].split() if len(fields) > 4 else []
        for spelling in [canonical] + spellings.split(";"):
            spelling = spelling.strip()
            flags = FLAGS[where]
            if spelling.startswith("~"):
                spelling = spelling[1:]
                flags += " | FORM_KEPT"
            if spelling.startswith("="):
                spelling = spelling[1:]
                table.full[form] = spelling
            if spelling.startswith("+"):
                spelling = spelling[1:]
                table.written[form] = spelling
            if spelling.startswith("2:"):
                spelling = spelling[2:]
                flags += " | FORM_SEVERAL_WORDS"
            if is_glued(spelling):
                flags += " | FORM_GLUED"
            if kind == "status":
                flags += " | FORM_STATUS"
            if key_of(spelling).startswith(("societ", "socied", "spolka")) and where == "b":
                flags += " | FORM_IN_FRONT | FORM_LATE"
            if spelling:
                table.keys.setdefault(key_of(spelling), (form, flags))
            if max(map(len, spelling.split()), default=0) < 7:
                table.short.add(key_of(spelling))
        if form in table.written:
            of, flags = table.keys[key_of(canonical)]
            table.keys[key_of(canonical)] = of, flags + " | FORM_BARE"


def listed_spellings(country, names, short):
    """Spellings with their flags: names of one word are words of the language, too."""
    for spelling in short:
        doubtful = " | FORM_DOUBTFUL" if len(key_of(spelling)) < 6 else ""
        yield spelling, "FORM_BEHIND | FORM_KEPT" + doubtful
    for spelling in names:
        if is_glued(spelling) or len(spelling.split()) > 1:
            where = "fb" if country in FRONT else "b"
            yield spelling, FLAGS[where] + " | FORM_KEPT"


def listed(path, table):
    """Rows of ISO 20275: spellings that are not known yet, and the codes of all."""
    country = ""
    for number, line in lines_of(path):
        if len(line) == 2:
            country = line
            continue
        code, names, short = (field.split(";") for field in line.split("|"))
        names = [n for n in names if n]
        names += [n[:n.rindex(" (")] for n in names if n.endswith(")") and " (" in n]
        short, form = [s for s in short if s], None
        spellings = [(key_of(s), s, f) for s, f in listed_spellings(country, names, short)]
        for key in [key_of(s) for s in names + short]:
            if form is None and key in table.keys and "SEVERAL" not in table.keys[key][1]:
                form = table.keys[key][0]
        for key, spelling, flags in spellings:
            if not key or len(key.encode()) > 96:
                continue
            if key not in table.keys:
                if form is None:
                    form = table.add((short or names)[0], "")
                if is_glued(spelling):
                    flags += " | FORM_GLUED"
                table.keys[key] = (form, flags)
        if not code[0].startswith("-"):
            for key in {key_of(s) for s in names + short}:
                table.codes.setdefault(key, {}).setdefault(country, set()).add(code[0])
            table.spelled[country, code[0]] = names


def full_name(table, form, country, code):
    """In the language of the form: SA in Switzerland is no Aktiengesellschaft."""
    for name in table.spelled.get((country, code), []):
        if table.keys.get(key_of(name), (None,))[0] == form:
            return name
    return ""


def code_rows(table):
    """For each key its rows of country and code ("" where a country has several)."""
    by_form, rows = {}, {}
    for key, (form, flags) in table.keys.items():
        if "SEVERAL" in flags:
            continue  # the "z o.o." of Slovenia is another
        for country, codes in table.codes.get(key, {}).items():
            by_form.setdefault(form, {}).setdefault(country, set()).update(codes)
    for key, (form, _) in table.keys.items():
        canonical = key_of(table.names[form][0])
        found = table.codes.get(key)
        # The list has Russia's forms in the plural only, so Cyrillic spellings share their codes.
        if key == canonical or not found or key in table.short or "Ѐ" <= key[0] <= "ӿ":
            found = by_form.get(form, {})
        found = {**{home: {""} for home in table.homes.get(form, [])}, **found}
        rows[key] = tuple((country, *codes, full_name(table, form, country, *codes))
                          if len(codes) == 1 else (country, "", "")
                          for country, codes in sorted(found.items()))
    return rows


def forms(path, more, out):
    table = Forms()
    everyday(path, table)
    listed(more, table)
    rows, at, codes = code_rows(table), {}, []
    for found in rows.values():
        if found not in at:
            at[found] = len(codes)
            codes += found
    out.write('#include "text/company_private.h"\n\nconst struct form_name form_names[] = {\n')
    for i, (canonical, kind) in enumerate(table.names):
        out.write(f"    {{STR_INIT({quoted(canonical)}), STR_INIT({quoted(kind)}), "
                  f"STR_INIT({quoted(table.full.get(i, ''))}), "
                  f"STR_INIT({quoted(table.written.get(i, ''))})}},\n")
    out.write("};\n\nconst struct form_code form_codes[] = {\n")
    for country, code, full in codes:
        out.write(f'    {{"{country}", "{code}", STR_INIT({quoted(full)})}},\n')
    out.write("};\n\nconst struct form_key form_keys[] = {\n")
    for key in sorted(table.keys, key=lambda k: k.encode()):
        name, flags = table.keys[key]
        out.write(f"    {{STR_INIT({quoted(key)}), {name}, {flags}, {len(rows[key])}, "
                  f"{at[rows[key]]}}},\n")
    out.write(f"}};\nconst size_t form_key_count = {len(table.keys)};\n")


def main():
    kinds = {"given": (given, 4), "person": (person, 4), "forms": (forms, 5)}
    if len(sys.argv) < 2 or sys.argv[1] not in kinds or len(sys.argv) != kinds[sys.argv[1]][1]:
        sys.exit(__doc__)
    with open(sys.argv[-1], "w", encoding="utf-8") as out:
        out.write("// Made by tools/make_words.py.\n")
        kinds[sys.argv[1]][0](*sys.argv[2:-1], out)


main()
