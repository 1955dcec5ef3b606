// Countries: a spelling is reduced to its key and looked up; what is not found as it stands is
// tried in the ways people write one country: with its code beside it, turned round at a comma,
// with "Republic of" in front.
#include "text/country.h"
#include "base/utf8.h"
#include "text/country_private.h"
#include "text/fold.h"
#include "text/names_private.h"
#include "text/rune.h"
#include <string.h>

// Around a name without changing it, as far as nothing else has that name; sorted by bytes.
static const char *const around[] = {
    "d",          "de",          "del",        "della",      "die",        "du",         "el",
    "il",         "kingdom",     "konigreich", "krolestwo",  "l",          "la",         "le",
    "les",        "los",         "of",         "regno",      "reino",      "rep",        "repub",
    "repubblica", "republic",    "republica",  "republik",   "republika",  "republique", "royaume",
    "the",        "королевство", "респ",       "республика", "республіка", "рэспубліка",
};

static const struct country_row *find_row(str code) {
    size_t low = 0, high = country_row_count;
    while (code.len == 2 && low < high) {
        size_t middle = (low + high) / 2;
        int order = memcmp(code.ptr, country_rows[middle].code, 2);
        if (order == 0)
            return &country_rows[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static bool is_ascii(str text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] >= 0x80)
            return false;
    return true;
}

static int meaning_of(str text) {
    char room[PLACE_KEY_ROOM];
    str key = place_key(room, text, PLACE_MARKS_KEPT);
    if (!key.len)
        return PLACE_UNKNOWN;
    if (key.len <= 3 && !is_ascii(text)) { // "Áo" is Austria in Vietnamese, and not the code AO
        int name = place_table_find(&country_spellings, place_hash(STR("accent"), key));
        if (name != PLACE_UNKNOWN)
            return name;
    }
    int meaning = place_table_find(&country_spellings, place_hash((str){0}, key));
    if (meaning != PLACE_UNKNOWN)
        return meaning;
    size_t length = key.len;
    key = place_key(room, text, PLACE_MARKS_DROPPED);
    if (!key.len || key.len == length)
        return PLACE_UNKNOWN;
    return place_table_find(&country_spellings, place_hash((str){0}, key));
}

// Two regional indicators, as a flag is written: the letters of the code.
static int meaning_of_flag(str text) {
    char code[2];
    size_t at = 0;
    for (int i = 0; i < 2; i++) {
        uint32_t rune = at < text.len ? utf8_next(text, &at) : 0;
        if (rune < 0x1F1E6 || rune > 0x1F1FF)
            return PLACE_UNKNOWN;
        code[i] = (char)('A' + (rune - 0x1F1E6));
    }
    const struct country_row *row = at == text.len ? find_row((str){code, 2}) : NULL;
    return row ? (int)(row - country_rows) : PLACE_UNKNOWN;
}

static bool is_country(int meaning) {
    return meaning >= 0 && meaning < COUNTRY_FIRST_SET;
}

// What two readings of one value mean together: the country that both allow.
static int agreed(int a, int b) {
    if (a == b)
        return a;
    if (is_country(b)) {
        int other = a;
        a = b;
        b = other;
    }
    if (!is_country(a) || b < COUNTRY_FIRST_SET || b >= COUNTRY_FIRST_FORMER)
        return PLACE_UNKNOWN;
    const struct country_set *set = &country_sets[b - COUNTRY_FIRST_SET];
    for (int i = 0; i < set->count; i++)
        if (set->rows[i] == a)
            return a;
    return PLACE_UNKNOWN;
}

// "Poland (PL)", "PL - Poland", "Poland/Polska", "🇵🇱 Poland".
static int meaning_of_pair(str text) {
    for (size_t i = 1; i + 1 < text.len; i++) {
        char c = text.ptr[i];
        if (c != '(' && c != '-' && c != '/' && c != ',' && c != ':' && c != ' ')
            continue;
        int before = meaning_of(str_slice(text, 0, i));
        if (before == PLACE_UNKNOWN)
            before = meaning_of_flag(str_slice(text, 0, i));
        if (before == PLACE_UNKNOWN)
            continue;
        int both = agreed(before, meaning_of(str_from(text, i + 1)));
        if (both != PLACE_UNKNOWN)
            return both;
    }
    return PLACE_UNKNOWN;
}

// "Korea, Republic of" is "Republic of Korea".
static int meaning_turned(str text) {
    char turned[PLACE_NAME_MAX + 1];
    size_t comma = str_find_char(text, ',');
    if (comma >= text.len || text.len > PLACE_NAME_MAX)
        return PLACE_UNKNOWN;
    size_t behind = text.len - comma - 1;
    memcpy(turned, text.ptr + comma + 1, behind);
    turned[behind] = ' ';
    memcpy(turned + behind + 1, text.ptr, comma);
    return meaning_of((str){turned, text.len});
}

// Without "the", "Republic of" and the like: those in front only, or all of them.
static int meaning_without(str folded, bool in_front) {
    char kept[TEXT_SHORT_ROOM];
    str word;
    size_t length = 0, left_out = 0;
    while (text_next_word(&folded, &word)) {
        if ((!in_front || !length) && WORD_IN(around, word)) {
            left_out++;
            continue;
        }
        memcpy(kept + length, word.ptr, word.len);
        length += word.len;
    }
    bool any = left_out > 0 && length > 3; // what is left may not be a code
    return any ? meaning_of((str){kept, length}) : PLACE_UNKNOWN;
}

static int meaning_reduced(str text) {
    char room[TEXT_SHORT_ROOM];
    if (text.len > TEXT_SHORT)
        return PLACE_UNKNOWN;
    str folded = text_fold_short(room, text);
    int meaning = meaning_without(folded, true);
    return meaning != PLACE_UNKNOWN ? meaning : meaning_without(folded, false);
}

static void list_candidates(struct country_match *match, const struct country_set *set) {
    match->candidate_count = set->count;
    for (int i = 0; i < set->count; i++)
        memcpy(match->candidates[i], country_rows[set->rows[i]].code, sizeof match->code);
}

static struct country_match match_of(int meaning) {
    struct country_match match = {.answer = COUNTRY_UNKNOWN};
    if (meaning >= COUNTRY_FIRST_FORMER) {
        const struct country_former *former = &country_formers[meaning - COUNTRY_FIRST_FORMER];
        match.answer = COUNTRY_FORMER;
        match.former_name = former->name;
        list_candidates(&match, &former->now);
    } else if (meaning >= COUNTRY_FIRST_SET) {
        match.answer = COUNTRY_AMBIGUOUS;
        list_candidates(&match, &country_sets[meaning - COUNTRY_FIRST_SET]);
    } else if (meaning != PLACE_UNKNOWN) {
        match.answer = COUNTRY_FOUND;
        match.candidate_count = 1;
        memcpy(match.code, country_rows[meaning].code, sizeof match.code);
        memcpy(match.candidates[0], match.code, sizeof match.code);
    }
    return match;
}

struct country_match country_find(str text) {
    int meaning = meaning_of(text);
    if (meaning == PLACE_UNKNOWN)
        meaning = meaning_of_flag(text);
    if (meaning == PLACE_UNKNOWN && text.len <= PLACE_NAME_MAX) {
        meaning = meaning_turned(text);
        if (meaning == PLACE_UNKNOWN)
            meaning = meaning_of_pair(text);
        if (meaning == PLACE_UNKNOWN)
            meaning = meaning_reduced(text);
    }
    return match_of(meaning);
}

str country_name(str code, enum lang lang) {
    char upper[2];
    if (code.len != 2)
        return (str){0};
    for (int i = 0; i < 2; i++)
        upper[i] = (char)rune_upper((unsigned char)code.ptr[i] & 0x7F);
    const struct country_row *row = find_row((str){upper, 2});
    return row ? row->name[lang] : (str){0};
}

str country_alpha3(str code) {
    const struct country_row *row = find_row(code);
    return row ? str_of(row->alpha3) : (str){0};
}

bool country_exists(str code) {
    return find_row(code) != NULL;
}

size_t country_count(void) {
    return country_row_count;
}

str country_code_at(size_t i) {
    return str_of(country_rows[i].code);
}
