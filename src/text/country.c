// Countries: a spelling is folded to letters and digits and looked up by bisection.
#include "text/country.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/country_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include <string.h>

enum { LONGEST_NAME = TEXT_SHORT };

static const struct country_key *find_key(str key) {
    size_t low = 0, high = country_key_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(key, country_keys[middle].key);
        if (order == 0)
            return &country_keys[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

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

// Letters and digits of the folded text, in `out` of the room given; 0 where it does not fit.
static size_t key_of(str text, char *out, size_t room) {
    char folded[TEXT_SHORT_ROOM];
    str rest = text_fold_short(folded, text);
    str word;
    size_t length = 0;
    while (text_next_word(&rest, &word)) {
        if (length + word.len > room) {
            length = 0;
            break;
        }
        memcpy(out + length, word.ptr, word.len);
        length += word.len;
    }
    return length;
}

struct country_match country_find(str text) {
    struct country_match match = {.answer = COUNTRY_UNKNOWN};
    char room[LONGEST_NAME * 2];
    if (text.len > LONGEST_NAME)
        return match;
    str key = {room, key_of(text, room, sizeof room)};
    const struct country_key *found = find_key(key);
    if (!found)
        return match;
    match.candidate_count = found->count;
    for (int i = 0; i < found->count; i++)
        memcpy(match.candidates[i], country_rows[found->rows[i]].code, sizeof match.code);
    match.answer = found->count == 1 ? COUNTRY_FOUND : COUNTRY_AMBIGUOUS;
    if (found->count == 1)
        memcpy(match.code, match.candidates[0], sizeof match.code);
    return match;
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

bool country_exists(str code) {
    return find_row(code) != NULL;
}

size_t country_count(void) {
    return country_row_count;
}

str country_code_at(size_t i) {
    return str_of(country_rows[i].code);
}
