// Regions of countries: whole names first, then their cores; the country's own first, then all.
#include "text/subdivision.h"
#include "text/subdivision_private.h"
#include <string.h>

static const struct subdivision_row *find_row(str code) {
    size_t low = 0, high = code.len < sizeof subdivision_rows->code ? subdivision_row_count : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(code, str_of(subdivision_rows[middle].code));
        if (order == 0)
            return &subdivision_rows[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static int meaning_of(str scope, str key) {
    return key.len ? place_table_find(&subdivision_spellings, place_hash(scope, key))
                   : PLACE_UNKNOWN;
}

static struct subdivision_match match_of(int meaning) {
    struct subdivision_match match = {.answer = SUBDIVISION_UNKNOWN};
    if (meaning >= SUBDIVISION_FIRST_SET) {
        const struct subdivision_set *set = &subdivision_sets[meaning - SUBDIVISION_FIRST_SET];
        match.answer = SUBDIVISION_AMBIGUOUS;
        match.candidate_count = set->count;
        for (int i = 0; i < set->count; i++)
            match.candidates[i] = str_of(subdivision_rows[set->rows[i]].code);
    } else if (meaning != PLACE_UNKNOWN) {
        match.answer = SUBDIVISION_FOUND;
        match.code = str_of(subdivision_rows[meaning].code);
    }
    return match;
}

// "pl-14", "PL14", "pl 14".
static const struct subdivision_row *row_of_code(str text) {
    char code[8];
    size_t length = 0;
    for (size_t i = 0; i < text.len && text.len <= 7; i++) {
        char c = text.ptr[i];
        bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
        if (length == 2)
            code[length++] = '-';
        if (letter || (c >= '0' && c <= '9'))
            code[length++] = (char)(letter ? c & ~32 : c);
        else if (c != '-' && c != ' ' && c != '.')
            return NULL;
    }
    return length > 3 ? find_row((str){code, length}) : NULL;
}

struct subdivision_match subdivision_find(str country, str text) {
    char room[PLACE_KEY_ROOM], core_room[PLACE_KEY_ROOM];
    const struct subdivision_row *row = row_of_code(text);
    // A code that is written as one ("PL-14") is one; "COAST" is only perhaps.
    if (row && (str_find_char(text, '-') < text.len || (text.ptr[2] >= '0' && text.ptr[2] <= '9')))
        return match_of((int)(row - subdivision_rows));
    str key = place_key(room, text, PLACE_MARKS_DROPPED);
    str core = subdivision_core(core_room, text);
    int meaning = PLACE_UNKNOWN;
    if (country.len == 2) {
        meaning = meaning_of(country, key);
        if (meaning == PLACE_UNKNOWN)
            meaning = meaning_of(country, core);
        if (meaning != PLACE_UNKNOWN)
            return match_of(meaning);
    }
    meaning = meaning_of(STR("*"), key);
    if (meaning == PLACE_UNKNOWN)
        meaning = meaning_of(STR("*"), core);
    struct subdivision_match match = match_of(meaning);
    if (country.len == 2 && match.answer == SUBDIVISION_FOUND)
        match.answer = SUBDIVISION_ELSEWHERE;
    else if (country.len == 2 && match.answer == SUBDIVISION_AMBIGUOUS)
        match = (struct subdivision_match){.answer = SUBDIVISION_UNKNOWN};
    return match;
}

bool subdivision_exists(str code) {
    return find_row(code) != NULL;
}

str subdivision_name(str code, enum lang lang) {
    const struct subdivision_row *row = find_row(code);
    return row ? str_of((const char *)subdivision_names + row->name[lang]) : (str){0};
}

size_t subdivision_count(void) {
    return subdivision_row_count;
}

str subdivision_code_at(size_t i) {
    return str_of(subdivision_rows[i].code);
}
