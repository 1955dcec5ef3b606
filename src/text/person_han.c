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

// 王小明 Peter, Peter 王小明: the other name beside it; 李 Bruce: the given name.
static bool read_two_scripts(struct arena *arena, str text, str country, struct person *out) {
    size_t space = str_find_char(text, ' ');
    str first = str_slice(text, 0, space), second = str_trim(str_from(text, space + 1));
    bool han_first = script_of_text(first) == SCRIPT_HAN;
    str han = han_first ? first : second, other = han_first ? second : first;
    if (script_of_text(han) != SCRIPT_HAN || script_of_text(other) != SCRIPT_LATIN ||
        !is_short_name(han) || str_find_char(other, ' ') < other.len ||
        str_find_char(other, ',') < other.len)
        return false;
    if (utf8_count(han) > 1) {
        out->nickname = other;
        return name_read_han(arena, han, country, out);
    }
    out->order = PERSON_FAMILY_FIRST;
    out->sure = true;
    out->family = han;
    out->given = other;
    return true;
}

bool name_read_han(struct arena *arena, str text, str country, struct person *out) {
    enum script script = script_of_text(text);
    if (script == SCRIPT_LATIN || script == SCRIPT_CYRILLIC || script == SCRIPT_NONE)
        return false;
    if (script == SCRIPT_MIXED && read_two_scripts(arena, text, country, out))
        return true;
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
    str behind = str_from(text, space + 1);
    if (utf8_count(str_slice(text, 0, space)) == 2 && utf8_count(behind) == 1 &&
        person_han_surname_runes(text) < 2) { // 小明 王
        out->order = PERSON_GIVEN_FIRST;
        out->given = str_slice(text, 0, space);
        out->family = behind;
        return true;
    }
    size_t surname = utf8_first(text, surname_runes(text, country)).len;
    if (space < text.len)
        surname = space;
    out->family = str_slice(text, 0, surname);
    out->given = str_trim(str_from(text, surname));
    return true;
}
