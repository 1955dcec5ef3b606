"""Writes the word tables of src/text: given names, other words of names, forms of companies.

usage: make_words.py given src/text/given_names.txt OUT.c
       make_words.py person src/text/person_words.txt OUT.c
       make_words.py forms src/text/company_forms.txt src/text/company_forms_more.txt OUT.c
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


def forms(path, more, out):
    names, keys = [], {}
    for number, line in lines_of(path):
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 4:
            sys.exit(f"{path}:{number}: four fields expected")
        canonical, kind, where, spellings = fields
        names.append((canonical, kind))
        for spelling in [canonical] + spellings.split(";"):
            spelling = spelling.strip()
            flags = {"b": "FORM_BEHIND", "f": "FORM_IN_FRONT",
                     "fb": "FORM_BEHIND | FORM_IN_FRONT"}[where]
            if spelling.startswith("2:"):
                spelling = spelling[2:]
                flags += " | FORM_SEVERAL_WORDS"
            if is_glued(spelling):
                flags += " | FORM_GLUED"
            if spelling:
                keys.setdefault(key_of(spelling), (len(names) - 1, flags))
    for _, spelling in lines_of(more):
        key = key_of(spelling)
        if key and key not in keys:
            names.append((spelling, ""))
            keys[key] = (len(names) - 1, "FORM_BEHIND" + (" | FORM_DOUBTFUL" if len(key) < 6 else ""))
    out.write('#include "text/company_private.h"\n\nconst struct form_name form_names[] = {\n')
    for canonical, kind in names:
        out.write(f"    {{STR_INIT({quoted(canonical)}), STR_INIT({quoted(kind)})}},\n")
    out.write("};\n\nconst struct form_key form_keys[] = {\n")
    for key in sorted(keys, key=lambda k: k.encode()):
        name, flags = keys[key]
        out.write(f"    {{STR_INIT({quoted(key)}), {name}, {flags}}},\n")
    out.write(f"}};\nconst size_t form_key_count = {len(keys)};\n")


def main():
    kinds = {"given": (given, 4), "person": (person, 4), "forms": (forms, 5)}
    if len(sys.argv) < 2 or sys.argv[1] not in kinds or len(sys.argv) != kinds[sys.argv[1]][1]:
        sys.exit(__doc__)
    with open(sys.argv[-1], "w", encoding="utf-8") as out:
        out.write("// Made by tools/make_words.py.\n")
        kinds[sys.argv[1]][0](*sys.argv[2:-1], out)


main()
