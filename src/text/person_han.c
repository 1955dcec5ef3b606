// Names in Han, kana and Hangul: the family name first, without a space.
#include "base/utf8.h"
#include "text/names_private.h"
#include "text/person_private.h"
#include "text/script.h"

enum { MOST_RUNES = 8 };

static bool is_hangul(uint32_t rune) {
    return rune >= 0xAC00 && rune <= 0xD7A3;
}

static bool is_kana(uint32_t rune) {
    return rune >= 0x3040 && rune <= 0x30FF && rune != 0x30FB;
}

// 迈克尔·杰克逊: a name from elsewhere, given name first.
static bool read_foreign(str text, struct person *person) {
    static const char *const dots[] = {"·", "•", "・", "‧"};
    for (size_t i = 0; i < COUNT_OF(dots); i++) {
        str dot = str_of(dots[i]);
        size_t first = str_find(text, dot), last = first;
        if (first == 0 || first + dot.len >= text.len || str_find_char(text, ' ') < text.len)
            continue;
        for (size_t at = first; at < text.len;
             at += dot.len + str_find(str_from(text, at + dot.len), dot))
            last = at;
        person->given = str_slice(text, 0, first);
        person->family = str_from(text, last + dot.len);
        if (last > first)
            person->middle = str_slice(text, first + dot.len, last);
        person->sure = true;
        return true;
    }
    return false;
}

static bool is_short_name(str text) {
    int spaces = 0, letters = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        spaces += rune == ' ';
        letters++;
        if (rune != ' ' && !rune_is_han(rune) && !is_hangul(rune) && !is_kana(rune))
            return false;
    }
    return letters > 0 && spaces <= 1 && letters <= MOST_RUNES;
}

static bool is_double_hangul(str text) {
    static const char *const names[] = {"남궁", "황보", "제갈", "선우", "독고", "사공", "서문"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (str_starts(text, str_of(names[i])))
            return true;
    return false;
}

static size_t surname_runes(str text, str country) {
    size_t at = 0, count = utf8_count(text);
    uint32_t first = utf8_next(text, &at);
    if (is_hangul(first))
        return count > 3 || (count == 3 && is_double_hangul(text)) ? 2 : 1;
    if (is_kana(first))
        return count;
    if (str_is(country, "JP"))
        return count > 3 ? 2 : count > 2 ? 2 : 1;
    return person_han_surname_runes(text);
}

bool name_read_han(struct arena *arena, str text, str country, struct person *out) {
    (void)arena;
    enum script script = script_of_text(text);
    if (script == SCRIPT_LATIN || script == SCRIPT_CYRILLIC || script == SCRIPT_NONE)
        return false;
    if (read_foreign(text, out))
        return true;
    if (!is_short_name(text))
        return false;
    out->order = PERSON_FAMILY_FIRST;
    out->sure = true;
    for (size_t at = 0; at < text.len;) { // the longest title at the end
        size_t start = at;
        utf8_next(text, &at);
        if (start > 0 && person_is_han_title(str_from(text, start))) {
            out->suffix = str_from(text, start);
            text = str_trim(str_slice(text, 0, start));
            break;
        }
    }
    size_t space = str_find_char(text, ' ');
    size_t surname = utf8_first(text, surname_runes(text, country)).len;
    if (space < text.len)
        surname = space;
    out->family = str_slice(text, 0, surname);
    out->given = str_trim(str_from(text, surname));
    return true;
}
