"""Writes the tables of src/text/country.c: countries with their names in four languages, and every
spelling we know as a row of hashes (src/text/place_key.h).

Spellings are ICU's (CLDR's) names in all its languages, iso-codes' short, common and official names
with all their translations, codes, and our own country_names.txt. Needs only Python's own library.

usage: make_countries.py PLACE_NAMES country_names.txt OUT.c
"""
import gettext
import glob
import json
import os
import sys

from place_rows import Keys, place_hash, write_table
from text_key import quoted

CODES = "/usr/share/iso-codes/json/iso_3166-1.json"
CATALOGS = "/usr/share/locale/*/LC_MESSAGES/iso_3166-1.mo"
SHOWN = {"pl": "pl", "ru": "ru", "zh": "zh_CN"}
# Typing errors are looked for among the short names in these languages, and nowhere else.
TYPED = {"en", "pl", "ru", "uk", "be", "de", "fr", "es", "it", "cs"}
SHORTEST_TYPED = 4
# Meanings of a row: a country, then sets of countries to ask between, then former countries.
FIRST_SET, FIRST_FORMER = 1000, 2000
# Regions of CLDR that are parts of a country of ISO 3166.
PARTS = {"AC": "SH", "TA": "SH", "CP": "FR", "DG": "IO", "EA": "ES", "IC": "ES"}
SHORT = {  # what a list shows where ISO's name is a bureaucrat's
    "en": {"RU": "Russia", "KR": "South Korea", "KP": "North Korea", "GB": "United Kingdom",
           "US": "United States", "CZ": "Czechia", "SY": "Syria", "LA": "Laos", "MD": "Moldova",
           "IR": "Iran", "TW": "Taiwan", "VN": "Vietnam", "TZ": "Tanzania", "VE": "Venezuela",
           "BO": "Bolivia", "BN": "Brunei", "PS": "Palestine", "FM": "Micronesia",
           "CD": "Congo (Kinshasa)", "CG": "Congo (Brazzaville)", "TR": "Turkey",
           "MK": "North Macedonia", "VA": "Vatican City", "FK": "Falkland Islands",
           "VG": "Virgin Islands (UK)", "VI": "Virgin Islands (US)"},
    "pl": {"CD": "Kongo (Kinszasa)", "CG": "Kongo (Brazzaville)", "KR": "Korea Południowa",
           "KP": "Korea Północna", "XK": "Kosowo", "TW": "Tajwan", "RU": "Rosja", "US": "Stany Zjednoczone",
           "GB": "Wielka Brytania", "CZ": "Czechy", "SY": "Syria", "LA": "Laos", "MD": "Mołdawia",
           "IR": "Iran", "VN": "Wietnam", "TZ": "Tanzania", "VE": "Wenezuela", "BO": "Boliwia"},
    "ru": {"RU": "Россия", "KR": "Южная Корея", "KP": "Северная Корея", "GB": "Великобритания",
           "US": "США", "TW": "Тайвань", "MD": "Молдова", "IR": "Иран", "SY": "Сирия", "LA": "Лаос",
           "XK": "Косово", "CZ": "Чехия", "VN": "Вьетнам", "TZ": "Танзания", "VE": "Венесуэла",
           "BO": "Боливия", "CD": "Конго (Киншаса)", "CG": "Конго (Браззавиль)"},
    "zh": {"KR": "韩国", "KP": "朝鲜", "RU": "俄罗斯", "GB": "英国", "US": "美国", "XK": "科索沃",
           "TW": "台湾", "IR": "伊朗", "LA": "老挝", "SY": "叙利亚", "MD": "摩尔多瓦", "CZ": "捷克",
           "VN": "越南", "VE": "委内瑞拉", "BO": "玻利维亚", "TZ": "坦桑尼亚", "CN": "中国",
           "CD": "刚果(金)", "CG": "刚果(布)"},
}



def shown(country, catalogs):
    code = country["alpha_2"]
    plain = country.get("common_name", country["name"])
    names = [SHORT["en"].get(code, plain)]
    for lang, locale in SHOWN.items():
        catalog = catalogs[locale]
        name = catalog.gettext(plain)
        if name == plain:
            name = catalog.gettext(country["name"])
        names.append(SHORT[lang].get(code, name))
    return names


def load():
    with open(CODES, encoding="utf-8") as file:
        countries = json.load(file)["3166-1"]
    countries.append({"alpha_2": "XK", "alpha_3": "XKX", "numeric": "", "name": "Kosovo"})
    catalogs = {}
    for path in sorted(glob.glob(CATALOGS)):
        with open(path, "rb") as file:
            catalogs[path.split(os.sep)[-3]] = gettext.GNUTranslations(file)
    for locale in SHOWN.values():
        if locale not in catalogs:
            sys.exit(f"make_countries: no translation {locale} of iso-codes")
    return sorted(countries, key=lambda c: c["alpha_2"]), catalogs


def iso_names(country, catalogs):
    for field in ("name", "official_name", "common_name"):
        if field not in country:
            continue
        name = country[field]
        yield "en", name
        for locale, catalog in catalogs.items():
            if catalog.gettext(name) != name:
                yield locale, catalog.gettext(name)


def german(name):
    """As it is typed without umlauts."""
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe")):
        name = name.replace(letter, pair)
    return name


def read_spellings(path):
    """country_names.txt: (head, names) of each entry."""
    entries = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            text = line.strip().rstrip(";")
            if not text or text.startswith("#"):
                continue
            if not line.startswith(" "):
                head, text = text.split(": ", 1)
                entries.append((head, []))
            entries[-1][1].extend(name.strip() for name in text.split(";") if name.strip())
    return entries


class Meanings:
    """What each key means. Sure ones go before the rest: codes, our own list, ICU's names, and then
    iso-codes' translations, among which some are another country's by mistake."""

    def __init__(self, keys):
        self.keys, self.codes, self.own, self.icu, self.iso = keys, {}, {}, {}, {}

    def add(self, where, name, meaning):
        for key in self.keys.of(name):
            where.setdefault(key, set()).add(meaning)

    def add_code(self, text, country):
        self.add(self.codes, text, country)

    def final(self):
        return {**self.names(), **self.codes}

    def names(self):
        return {**self.iso, **self.icu, **self.own}

    def hidden(self):
        """Names that read like another country's code without their accents (Áo, ČR)."""
        names = self.names()
        return {key: names[key] for key, code in self.codes.items()
                if key in names and names[key] != code and len(names[key]) == 1}


def collect(meanings, position, icu, countries, catalogs, entries):
    """Fills the meanings; the former countries come back as (name in four languages, codes)."""
    for country in countries:
        code = position[country["alpha_2"]]
        for field in ("alpha_2", "alpha_3", "numeric"):
            meanings.add_code(country[field], code)
        for locale, name in iso_names(country, catalogs):
            meanings.add(meanings.icu if locale == "en" else meanings.iso, name, code)
        for name in shown(country, catalogs):
            meanings.add(meanings.icu, name, code)
    for locale, region, name in icu:
        region = PARTS.get(region, region)
        if region in position and name != region:
            meanings.add(meanings.icu, name, position[region])
            if locale == "de":
                meanings.add(meanings.icu, german(name), position[region])
    former = []
    for head, names in entries:
        if head.startswith("former "):
            codes, *shown_as = [field.strip() for field in head[7:].split("|")]
            former.append((shown_as, [] if codes == "-" else codes.split()))
            means = [FIRST_FORMER + len(former) - 1]
        else:
            means = [position[code] for code in head.removeprefix("asked ").split()]
        for name in names:
            for meaning in means:
                meanings.add(meanings.own, name, meaning)
    return former


def typed(keys, position, icu, countries, catalogs, final):
    """(key, row) of the short names among which typing errors are looked for."""
    names = {}
    for country in countries:
        for name in shown(country, catalogs)[:3]:
            names[keys.of(name)[0]] = position[country["alpha_2"]]
    for locale, region, name in icu:
        if locale in TYPED and region in position:
            names[keys.of(name)[0]] = position[region]
    return sorted((key, row) for key, row in names.items()
                  if len(key) >= SHORTEST_TYPED and final.get(key) == {row})


def rows_of(final, hidden):
    """Rows of the table, and the sets that are asked between."""
    rows = {place_hash("accent", key): min(meaning) for key, meaning in hidden.items()}
    sets = []
    for key, meaning in final.items():
        former = [m for m in meaning if m >= FIRST_FORMER]
        if len(meaning) == 1:
            rows[place_hash("", key)] = min(meaning)
        elif former:
            rows[place_hash("", key)] = former[0]
        elif len(meaning) <= 4:
            chosen = sorted(meaning)
            if chosen not in sets:
                sets.append(chosen)
            rows[place_hash("", key)] = FIRST_SET + sets.index(chosen)
    return rows, sets


def write(out, countries, catalogs, position, former, rows, sets, typed_names):
    out.write("// Made by tools/make_countries.py from ICU, iso-codes and country_names.txt.\n"
              '#include "text/country_private.h"\n\nconst struct country_row country_rows[] = {\n')
    for country in countries:
        names = ", ".join(f"STR_INIT({quoted(n)})" for n in shown(country, catalogs))
        out.write(f'    {{"{country["alpha_2"]}", "{country["alpha_3"]}", {{{names}}}}},\n')
    out.write(f"}};\nconst size_t country_row_count = {len(countries)};\n\n"
              "const struct country_set country_sets[] = {\n")
    for chosen in sets:
        out.write(f"    {{{len(chosen)}, {{{', '.join(map(str, chosen))}}}}},\n")
    out.write("};\nconst struct country_former country_formers[] = {\n")
    for names, codes in former:
        texts = ", ".join(f"STR_INIT({quoted(n)})" for n in names)
        now = ", ".join(str(position[c]) for c in codes) or "0"
        out.write(f"    {{{{{texts}}}, {{{len(codes)}, {{{now}}}}}}},\n")
    out.write("};\nconst struct country_typed country_typed[] = {\n")
    for key, row in typed_names:
        letters = 0
        for c in key:
            letters |= 1 << (ord(c) & 31)
        out.write(f"    {{{quoted(key)}, {letters}U, {len(key.encode())}, {row}}},\n")
    out.write(f"}};\nconst size_t country_typed_count = {len(typed_names)};\n\n")
    write_table(out, "country_spellings", rows)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    countries, catalogs = load()
    entries = read_spellings(sys.argv[2])
    keys = Keys(sys.argv[1])
    icu = keys.icu_names()
    position = {c["alpha_2"]: i for i, c in enumerate(countries)}
    keys.learn([name for _, _, name in icu] + [german(name) for _, _, name in icu]
               + [name for c in countries for _, name in iso_names(c, catalogs)]
               + [name for c in countries for name in shown(c, catalogs)]
               + [c[field] for c in countries for field in ("alpha_2", "alpha_3", "numeric")]
               + [name for _, names in entries for name in names])
    meanings = Meanings(keys)
    former = collect(meanings, position, icu, countries, catalogs, entries)
    final = meanings.final()
    rows, sets = rows_of(final, meanings.hidden())
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        write(out, countries, catalogs, position, former, rows, sets,
              typed(keys, position, icu, countries, catalogs, final))


main()
