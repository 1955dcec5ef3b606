"""Writes the table of src/text/country.c: countries, their names in four languages, and every
spelling as a folded key. Needs only Python's own library and Debian's iso-codes.

usage: make_countries.py OUT.c
"""
import gettext
import json
import os
import sys

from text_key import key_of, quoted

CODES = "/usr/share/iso-codes/json/iso_3166-1.json"
LOCALES = "/usr/share/locale"
SPELLINGS = ["pl", "ru", "zh_CN", "zh_TW", "de", "fr", "es", "it", "pt", "nl", "cs", "sk", "uk",
             "be", "sv", "da", "nb", "fi", "hu", "ro", "bg", "el", "tr", "lt", "lv", "et", "hr",
             "sr", "sl", "ja", "ko", "ar", "he", "vi", "id", "kk", "ka", "hy", "az", "is", "pt_BR"]
SHOWN = {"pl": "pl", "ru": "ru", "zh": "zh_CN"}

# Spellings that iso-codes does not have. One line a country.
ALIASES = """
US: USA; U.S.A.; U.S.; US of A; United States; United States of America; The United States; America; Stany Zjednoczone; Stany Zjednoczone Ameryki; Stany; Ameryka; Соединенные Штаты; Соединённые Штаты Америки; США; Штаты; Америка; 美国; 美利坚合众国; Vereinigte Staaten; Vereinigte Staaten von Amerika; Amerika; États-Unis; Etats-Unis d'Amérique; Estados Unidos; EE.UU.; EEUU; EUA; Stati Uniti
GB: UK; U.K.; United Kingdom; The United Kingdom; Great Britain; Britain; GB; England; Scotland; Wales; Northern Ireland; Wielka Brytania; Zjednoczone Królestwo; Anglia; Szkocja; Walia; Великобритания; Соединённое Королевство; Англия; Шотландия; Британия; 英国; 大不列颠; 英格兰; Großbritannien; Vereinigtes Königreich; Royaume-Uni; Angleterre; Grande-Bretagne; Reino Unido; Gran Bretaña; Inglaterra
RU: Russia; Russian Federation; RF; Rosja; Federacja Rosyjska; Россия; РФ; Российская Федерация; 俄罗斯; 俄国; 俄罗斯联邦; Russland; Russie; Rusia
CN: China; PRC; P.R. China; PR China; P.R.C.; People's Republic of China; Peoples Republic of China; Mainland China; Chiny; ChRL; Chińska Republika Ludowa; Китай; КНР; Китайская Народная Республика; 中国; 中华人民共和国; 中国大陆; VR China; Volksrepublik China; Chine; Zhongguo
TW: Taiwan; Taiwan, Province of China; Republic of China; ROC; Tajwan; Тайвань; 台湾; 中国台湾; 臺灣; 中華民國
HK: Hong Kong; Hongkong; HKSAR; Hong Kong SAR; Гонконг; 香港; 中国香港; 中國香港
MO: Macau; Macao; Makau; Макао; 澳门; 中国澳门
KR: South Korea; Republic of Korea; Korea, South; Korea (South); S. Korea; ROK; Korea Południowa; Republika Korei; Южная Корея; Республика Корея; 韩国; 大韩民国; 南韩; Südkorea; Corée du Sud; Corea del Sur
KP: North Korea; DPRK; Korea, North; Korea Północna; Северная Корея; КНДР; 朝鲜; 北朝鲜; Nordkorea; Corée du Nord; Corea del Norte
CZ: Czech Republic; Czechia; The Czech Republic; Czechy; Republika Czeska; Чехия; Чешская Республика; 捷克; 捷克共和国; Tschechien; Tschechische Republik; République tchèque; Tchéquie; República Checa; Česko; Česká republika; ČR
DE: Germany; Federal Republic of Germany; Niemcy; RFN; Republika Federalna Niemiec; Германия; ФРГ; 德国; Deutschland; BRD; Bundesrepublik Deutschland; Allemagne; Alemania
PL: Poland; Polska; RP; Rzeczpospolita Polska; Republic of Poland; Польша; Республика Польша; 波兰; Polen; Pologne; Polonia; PRL; Polsko
NL: Netherlands; The Netherlands; Holland; Holandia; Niderlandy; Голландия; Нидерланды; 荷兰; Niederlande; Pays-Bas; Países Bajos; Nederland
CH: Switzerland; Swiss; Szwajcaria; Швейцария; 瑞士; Schweiz; die Schweiz; Suisse; Suiza; Svizzera
AE: UAE; U.A.E.; United Arab Emirates; Emirates; Zjednoczone Emiraty Arabskie; ZEA; Emiraty; Dubai; ОАЭ; Эмираты; Объединённые Арабские Эмираты; 阿联酋; 阿拉伯联合酋长国; VAE
BY: Belarus; Byelorussia; Białoruś; Беларусь; Белоруссия; 白俄罗斯; Weißrussland; Belorussia; Biélorussie; Bielorrusia
UA: Ukraine; The Ukraine; Ukraina; Украина; Україна; 乌克兰
KZ: Kazakhstan; Kazachstan; Казахстан; Республика Казахстан; Қазақстан; 哈萨克斯坦; Kasachstan; Qazaqstan
UZ: Uzbekistan; Узбекистан; Oʻzbekiston; O'zbekiston; 乌兹别克斯坦
KG: Kyrgyzstan; Киргизия; Кыргызстан; Kirgistan; Kirgizja; 吉尔吉斯斯坦; 吉尔吉斯
TJ: Tajikistan; Таджикистан; 塔吉克斯坦
TM: Turkmenistan; Туркмения; Туркменистан; 土库曼斯坦
AM: Armenia; Армения; Հայաստան; 亚美尼亚
AZ: Azerbaijan; Азербайджан; Azərbaycan; 阿塞拜疆
MD: Moldova; Republic of Moldova; Moldavia; Молдова; Молдавия; Mołdawia; 摩尔多瓦
GE: Gruzja; Грузия; Republic of Georgia; Sakartvelo; საქართველო; 格鲁吉亚; Georgien; Géorgie
VN: Vietnam; Viet Nam; Wietnam; Вьетнам; Việt Nam; 越南
LA: Laos; Лаос; 老挝
IR: Iran; Islamic Republic of Iran; Persia; Иран; 伊朗
SY: Syria; Сирия; 叙利亚
TZ: Tanzania; Танзания; 坦桑尼亚
VE: Venezuela; Wenezuela; Венесуэла; 委内瑞拉
BO: Bolivia; Boliwia; Боливия; 玻利维亚
BN: Brunei; Бруней; 文莱
CI: Ivory Coast; Cote d'Ivoire; Wybrzeże Kości Słoniowej; Кот-д'Ивуар; 科特迪瓦; Elfenbeinküste
CD: DR Congo; DRC; Democratic Republic of the Congo; Congo-Kinshasa; Zaire; Demokratyczna Republika Konga; ДР Конго; 刚果(金)
CG: Republic of the Congo; Congo-Brazzaville; Republika Konga; Республика Конго; 刚果(布)
MK: Macedonia; North Macedonia; FYROM; Macedonia Północna; Македония; Северная Македония; 北马其顿; 马其顿
MM: Burma; Myanmar; Birma; Mjanma; Мьянма; Бирма; 缅甸
PS: Palestine; Palestinian Territories; Palestyna; Палестина; 巴勒斯坦
SZ: Swaziland; Eswatini; Suazi
TL: East Timor; Timor-Leste; Timor Wschodni
TR: Turkey; Türkiye; Turkiye; Turcja; Турция; 土耳其; Türkei; Turquie; Turquía
VA: Vatican; Vatican City; Holy See; Watykan; Ватикан; 梵蒂冈
XK: Kosovo; Kosowo; Косово; Kosova; 科索沃
CV: Cape Verde; Cabo Verde; Wyspy Zielonego Przylądka
FM: Micronesia; Mikronezja; Микронезия
IE: Ireland; Republic of Ireland; Eire; Irlandia; Ирландия; 爱尔兰; Irland; Éire
AT: Austria; Österreich; Oesterreich; Австрия; 奥地利; Autriche
GR: Greece; Hellas; Grecja; Греция; Ελλάδα; Ελλάς; 希腊; Griechenland
HU: Hungary; Węgry; Венгрия; Magyarország; 匈牙利; Ungarn; Hongrie; Hungría
FI: Finland; Suomi; Finlandia; Финляндия; 芬兰
SE: Sweden; Sverige; Szwecja; Швеция; 瑞典
NO: Norway; Norge; Norwegia; Норвегия; 挪威; Noreg
DK: Denmark; Danmark; Dania; Дания; 丹麦
IS: Iceland; Ísland; Islandia; Исландия; 冰岛
ES: Spain; España; Hiszpania; Испания; 西班牙; Espana; Spanien
PT: Portugal; Portugalia; Португалия; 葡萄牙
IT: Italy; Italia; Włochy; Италия; 意大利; Italien; Italie
FR: France; Francja; Франция; 法国; Frankreich; Francia
BE: Belgium; België; Belgique; Belgien; Belgia; Бельгия; 比利时; Belgie
JP: Japan; Nippon; Nihon; 日本; Japonia; Япония
IN: India; Bharat; Indie; Индия; 印度; Indien; भारत
SA: Saudi Arabia; KSA; Arabia Saudyjska; Саудовская Аравия; 沙特阿拉伯; 沙特
ZA: South Africa; RSA; Republic of South Africa; RPA; Republika Południowej Afryki; ЮАР; 南非; Südafrika
BA: Bosnia; Bosnia-Herzegovina; Bosnia and Herzegovina; Bosnia & Herzegovina; BiH; Bośnia; Босния; 波黑
RS: Serbia; Srbija; Србија; Сербия; 塞尔维亚
HR: Croatia; Hrvatska; Chorwacja; Хорватия; 克罗地亚
SK: Slovakia; Slovak Republic; Słowacja; Словакия; Slovensko; 斯洛伐克
SI: Slovenia; Slovenija; Słowenia; Словения; 斯洛文尼亚
LT: Lithuania; Lietuva; Litwa; Литва; 立陶宛; Litauen
LV: Latvia; Latvija; Łotwa; Латвия; 拉脱维亚; Lettland
EE: Estonia; Eesti; Эстония; 爱沙尼亚; Estland
RO: Romania; Rumania; România; Rumunia; Румыния; 罗马尼亚; Rumänien
BG: Bulgaria; България; Bułgaria; Болгария; 保加利亚
AL: Albania; Shqipëria; Албания
LU: Luxembourg; Luxemburg; Luksemburg; Люксембург; 卢森堡; Letzebuerg
NZ: New Zealand; Aotearoa; Nowa Zelandia; Новая Зеландия; 新西兰; 纽西兰; NZ
AU: Australia; Oz; Австралия; 澳大利亚; 澳洲
CA: Canada; Kanada; Канада; 加拿大
MX: Mexico; México; Meksyk; Мексика; 墨西哥; Méjico
BR: Brazil; Brasil; Brazylia; Бразилия; 巴西
EG: Egypt; Egipt; Египет; Misr; 埃及
IL: Israel; Izrael; Израиль; 以色列
SG: Singapore; Singapur; Сингапур; 新加坡; Republic of Singapore
PH: Philippines; The Philippines; Filipiny; Филиппины; 菲律宾
TH: Thailand; Siam; Tajlandia; Таиланд; Тайланд; 泰国
MY: Malaysia; Malezja; Малайзия; 马来西亚
BS: Bahamas; The Bahamas; Bahamy
GM: Gambia; The Gambia
MV: Maldives; Malediwy; Мальдивы; 马尔代夫
LK: Sri Lanka; Ceylon; Cejlon
BF: Burkina Faso; Upper Volta
CY: Cyprus; Cypr; Кипр; 塞浦路斯; Kypros
MN: Mongolia; Монголия; 蒙古; 蒙古国
"""
# One spelling, several countries: asked back, never guessed.
AMBIGUOUS = """
GE US: Georgia; Джорджия
CG CD: Congo; Kongo; Конго; 刚果
KR KP: Korea; Корея; Corea; Corée; 高丽
VG VI: Virgin Islands; Wyspy Dziewicze; Виргинские острова
MF SX: Saint Martin; St. Martin; Sint Maarten
"""
def names_in(country):
    for field in ("name", "official_name", "common_name"):
        if field in country:
            yield country[field]


def split_lines(text):
    for line in text.strip().splitlines():
        codes, names = line.split(": ", 1)
        yield codes, [name.strip() for name in names.split(";")]


def load():
    with open(CODES, encoding="utf-8") as file:
        countries = json.load(file)["3166-1"]
    countries.append({"alpha_2": "XK", "alpha_3": "XKX", "name": "Kosovo"})
    catalogs = {}
    for locale in SPELLINGS:
        path = os.path.join(LOCALES, locale, "LC_MESSAGES", "iso_3166-1.mo")
        if os.path.exists(path):
            with open(path, "rb") as file:
                catalogs[locale] = gettext.GNUTranslations(file)
    for locale in SHOWN.values():
        if locale not in catalogs:
            sys.exit(f"make_countries: no translation {locale} of iso-codes")
    return sorted(countries, key=lambda c: c["alpha_2"]), catalogs


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


def keys_of(countries, catalogs):
    """key -> list of codes. Names in many languages give way to a spelling that is somebody's own."""
    keys, strong = {}, {}
    for country in countries:
        code = country["alpha_2"]
        for name in list(names_in(country)) + shown(country, catalogs) + [code, country["alpha_3"]]:
            strong.setdefault(key_of(name), set()).add(code)
    for codes, names in split_lines(ALIASES):
        for name in names:
            strong[key_of(name)] = {codes}
    for codes, names in split_lines(AMBIGUOUS):
        for name in names:
            strong[key_of(name)] = set(codes.split())
    for country in countries:
        for catalog in catalogs.values():
            for name in names_in(country):
                translated = catalog.gettext(name)
                if translated != name:
                    keys.setdefault(key_of(translated), set()).add(country["alpha_2"])
    keys.update(strong)
    keys.pop("", None)
    return {key: sorted(codes) for key, codes in keys.items() if len(codes) <= 4}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    countries, catalogs = load()
    keys = keys_of(countries, catalogs)
    position = {c["alpha_2"]: i for i, c in enumerate(countries)}
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.write("// Made by tools/make_countries.py from iso-codes and its own aliases.\n"
                  '#include "text/country_private.h"\n\n'
                  "const struct country_row country_rows[] = {\n")
        for country in countries:
            names = ", ".join(f"STR_INIT({quoted(n)})" for n in shown(country, catalogs))
            out.write(f'    {{"{country["alpha_2"]}", {{{names}}}}},\n')
        out.write(f"}};\nconst size_t country_row_count = {len(countries)};\n\n"
                  "const struct country_key country_keys[] = {\n")
        for key in sorted(keys, key=lambda k: k.encode()):
            codes = [position[c] for c in keys[key]]
            rows = ", ".join(str(c) for c in codes)
            out.write(f"    {{STR_INIT({quoted(key)}), {len(codes)}, {{{rows}}}}},\n")
        out.write(f"}};\nconst size_t country_key_count = {len(keys)};\n")


main()
