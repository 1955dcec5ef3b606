"""Writes the dictionary of words in addresses (src/text/address_words.c's table), sorted by key.

usage: make_address_words.py PLACE_NAMES address_words.txt OUT.c
"""
import sys

from place_rows import Keys
from text_key import quoted

KINDS = {"street": "ADDRESS_STREET", "house": "ADDRESS_HOUSE", "building": "ADDRESS_BUILDING",
         "flat": "ADDRESS_FLAT", "floor": "ADDRESS_FLOOR", "city": "ADDRESS_CITY",
         "district": "ADDRESS_DISTRICT", "region": "ADDRESS_REGION", "box": "ADDRESS_BOX"}
PLACES = {"p": "ADDRESS_IN_FRONT", "s": "ADDRESS_BEHIND", "g": "ADDRESS_GLUED", "w": "ADDRESS_WEAK"}


def read(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip() or line.startswith("#"):
                continue
            fields = [field.strip() for field in line.split("|")]
            if len(fields) != 6 or fields[0] not in KINDS:
                sys.exit(f"{path}:{number}: kind and five fields expected")
            yield fields


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    entries = list(read(sys.argv[2]))
    spellings = [[short, full] + [s.strip() for s in more.split(";") if s.strip()]
                 for _, _, _, short, full, more in entries]
    keys = Keys(sys.argv[1])
    keys.learn([name for names in spellings for name in names])
    rows = set()
    for entry, names in enumerate(spellings):
        for name in names:
            rows.add((keys.of(name)[-1], entry))
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        out.write("// Made by tools/make_address_words.py from address_words.txt.\n"
                  '#include "text/address_private.h"\n\n'
                  "const struct address_entry address_entries[] = {\n")
        for kind, languages, places, short, full, _ in entries:
            flags = " | ".join(PLACES[place] for place in places)
            out.write(f"    {{{KINDS[kind]}, {flags}, {quoted(languages)}, STR_INIT({quoted(short)}), "
                      f"STR_INIT({quoted(full)})}},\n")
        out.write("};\nconst struct address_word address_words[] = {\n")
        for key, entry in sorted(rows, key=lambda row: (row[0].encode(), row[1])):
            out.write(f"    {{STR_INIT({quoted(key)}), {entry}}},\n")
        out.write(f"}};\nconst size_t address_word_count = {len(rows)};\n")
        glued = sorted({key for key, entry in rows if "g" in entries[entry][2] and len(key) >= 3})
        out.write("const str address_glued[] = {\n    "
                  + ", ".join(f"STR_INIT({quoted(key)})" for key in glued)
                  + f"}};\nconst size_t address_glued_count = {len(glued)};\n")
        lengths = [0] * 58  # as first_letter of src/text/address_words.c counts them
        for key, _ in rows:
            letter = ord(key[0])
            if ord("a") <= letter <= ord("z"):
                lengths[letter - ord("a")] |= 1 << len(key)
            elif 0x430 <= letter <= 0x44F:
                lengths[26 + letter - 0x430] |= 1 << len(key)
        out.write("const uint32_t address_word_lengths[] = {\n    "
                  + ", ".join(map(str, lengths)) + "};\n")



main()
