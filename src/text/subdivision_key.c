// The core of a region's name, by two lists: words for what it is, and endings of adjectives in
// -sk-.
#include "base/utf8.h"
#include "text/fold.h"
#include "text/names_private.h"
#include "text/subdivision_private.h"

// Folded; sorted by bytes.
// clang-format off
static const char *const kinds[] = {
    "and", "autonoma", "autonomo", "autonomous", "avtonomna", "avtonomnaja", "avtonomnyj",
    "avtonomnyy", "bezirk", "bundesland", "canton", "cantone", "capital", "citta", "city", "co",
    "community", "comunidad", "county", "d", "da", "de", "del", "della", "dep", "departamento",
    "departement", "department", "dept", "des", "di", "district", "do", "du", "el", "federal",
    "federalny", "freie", "freistaat", "gorod", "gorodskoj", "hansestadt", "hl", "hlavni",
    "hrabstwo", "kanton", "kantonu", "krai", "kraj", "kraju", "kray", "kreis", "la", "land",
    "lands", "las", "le", "les", "los", "mesto", "metropolitan", "metropolitana", "miasta",
    "miasto", "municipality", "obl", "oblast", "oblast'", "oblasti", "oblasts", "oblysi",
    "oblysy", "of", "okres", "okrug", "powiat", "prefecture", "principado", "prov", "province",
    "provincia", "provincie", "provincja", "provincji", "provinz", "prowincja", "reg", "regija",
    "region", "regione", "regionu", "rep", "republic", "republik", "republika", "republiki",
    "resp", "respublika", "respubliki", "sar", "sheng", "shi", "stadt", "stan", "stanu", "state",
    "states", "stolitsa", "terr", "territoire", "territory", "the", "und", "voblasc", "voblast",
    "voblasts", "voivodeship", "voivodship", "woj", "wojewodztwa", "wojewodztwie", "wojewodztwo",
    "zemia", "ziemia", "zizhiqu", "авт", "автономная", "автономного", "автономной", "автономном",
    "автономный", "ао", "аобл", "вобл", "вобласци", "вобласць", "г", "гор", "горад", "город",
    "города", "графство", "земля", "кантон", "кр", "крае", "край", "края", "м", "міста", "місто",
    "обл", "области", "область", "областью", "області", "обласць", "облась", "облысы", "округ",
    "округа", "округе", "провинция", "провінція", "регион", "респ", "республика", "республике",
    "республики", "республіка", "рэспубліка", "штат", "штата",
};
// Behind -sk-, -ck-, -zk- and their Cyrillic forms: Polish, transliterated and written Russian,
// Ukrainian, Belarusian. As the key writes them (short i is i there).
static const char *const endings[] = {
    "a", "aia", "aja", "aya", "ej", "i", "ie", "iego", "iej", "iemu", "ii", "ij", "im", "iy",
    "ogo", "oi", "oj", "oje", "om", "oy", "uju", "uyu", "yi", "yy", "а", "ага", "аи", "аму", "аю",
    "ая", "аі", "ии", "им", "ого", "ои", "ом", "ому", "ою", "оя", "оі", "у", "ую", "і", "іи",
};
static const char *const han_kinds[] = {"壮族自治区", "维吾尔自治区", "回族自治区", "特别行政区", "自治区", "省", "市", "县", "州"};
// clang-format on

// Where the adjective's stem ends, or the whole length.
static size_t stem_of(str word) {
    static const char *const before[] = {"sk", "ck", "zk", "ськ", "цьк", "зьк", "ск", "цк"};
    for (size_t i = 0; i < COUNT_OF(before); i++) {
        str mark = str_of(before[i]);
        for (size_t at = word.len > 16 ? word.len - 16 : 1; at + mark.len < word.len; at++)
            if (str_starts(str_from(word, at), mark) &&
                WORD_IN(endings, str_from(word, at + mark.len)))
                return at + mark.len;
    }
    return word.len;
}

static str without_han_kind(str word) {
    for (size_t i = 0; i < COUNT_OF(han_kinds); i++) {
        str kind = str_of(han_kinds[i]);
        if (word.len >= kind.len + 6 && str_ends(word, kind))
            return str_slice(word, 0, word.len - kind.len);
    }
    return word;
}

str subdivision_core(char room[PLACE_KEY_ROOM], str text) {
    char folded_room[TEXT_SHORT_ROOM], key_room[PLACE_KEY_ROOM];
    size_t length = 0;
    if (text.len > TEXT_SHORT)
        return (str){0};
    str rest = text_fold_short(folded_room, text), word;
    while (text_next_word(&rest, &word)) {
        if (WORD_IN(kinds, word))
            continue;
        str key = place_key(key_room, without_han_kind(word), PLACE_MARKS_DROPPED);
        size_t stem = stem_of(key);
        if (length + stem > PLACE_KEY_ROOM)
            return (str){0};
        memcpy(room + length, key.ptr, stem);
        length += stem;
    }
    return (str){room, length};
}
