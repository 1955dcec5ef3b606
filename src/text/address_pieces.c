// Cutting an address into pieces: at commas, line breaks and brackets, in front of words that begin
// a part ("г. Москва", "ul. Długa") and behind words that end one ("Московская обл.").
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/rune.h"
#include <string.h>

str address_trimmed(str text) {
    while (text.len && strchr(" ,;.\n\t()", text.ptr[text.len - 1]) &&
           !(text.ptr[text.len - 1] == '.' && text.len > 1))
        text.len--;
    while (text.len && strchr(" ,;.\n\t(", text.ptr[0]))
        text = str_from(text, 1);
    return text;
}

static void add_piece(struct address_reading *r, str text) {
    text = address_trimmed(text);
    if (text.len && r->count < PIECES_MAX)
        r->pieces[r->count++] = text;
}

void address_insert_piece(struct address_reading *r, size_t at, str text) {
    text = address_trimmed(text);
    if (!text.len || r->count == PIECES_MAX)
        return;
    for (size_t i = r->count++; i > at; i--) {
        r->pieces[i] = r->pieces[i - 1];
        r->done[i] = r->done[i - 1];
    }
    r->pieces[at] = text;
    r->done[at] = false;
}

str address_first_word(str text) {
    size_t end = 0;
    while (end < text.len && text.ptr[end] != ' ')
        end++;
    // "г.Москва" begins with "г.", "P.O." is one word
    str word = str_slice(text, 0, end);
    size_t dot = str_find_char(word, '.');
    return dot + 1 < end && str_find_char(str_from(word, dot + 1), '.') + dot + 1 == end
               ? str_slice(word, 0, dot + 1)
               : word;
}

str address_last_word(str text) {
    size_t from = text.len;
    while (from && text.ptr[from - 1] != ' ')
        from--;
    return str_from(text, from);
}

str address_without_first(str text, str word) {
    return str_trim(str_from(text, word.len));
}

str address_without_last(str text, str word) {
    return address_trimmed(str_slice(text, 0, text.len - word.len));
}

bool address_is_kind(const struct address_reading *r, str word, enum address_kind kind,
                     unsigned place) {
    const struct address_entry *entry = address_entry_of(r->country, word, kind);
    return entry && (entry->places & place);
}

static bool begins_lower(str text) {
    size_t at = 0;
    return text.len && rune_is_lower(utf8_next(text, &at));
}

static bool begins_with_sign(const struct address_reading *r, str piece) {
    str word = address_first_word(piece);
    return address_starts_with_digit(word) ||
           address_is_kind(r, word, ADDRESS_CITY, ADDRESS_IN_FRONT) ||
           address_is_kind(r, word, ADDRESS_REGION, ADDRESS_IN_FRONT);
}

// Whether a new piece begins with this word, inside of a piece: "... г. Москва", "... ul. Długa".
static bool begins_piece(const struct address_reading *r, str before, str rest) {
    str word = address_first_word(rest), behind = address_without_first(rest, word);
    if (!before.len || !behind.len)
        return false;
    bool number = address_starts_with_digit(behind);
    if (address_is_kind(r, word, ADDRESS_CITY, ADDRESS_IN_FRONT) && !number &&
        (str_find_char(word, '.') < word.len || word.len > 5) && !begins_lower(behind))
        return true;
    const struct address_entry *street = address_entry_of(r->country, word, ADDRESS_STREET);
    if (!street || number || !(street->places & ADDRESS_IN_FRONT))
        return false;
    if (address_is_kind(r, address_last_word(before), ADDRESS_STREET, ADDRESS_IN_FRONT))
        return false; // "ul. Plac Wolności"
    bool only_in_front = !(street->places & ADDRESS_BEHIND);
    if (r->country->number_first && address_starts_with_digit(before))
        return false; // "12 rue de Rivoli"
    return only_in_front || begins_with_sign(r, before);
}

// "Московская обл. ...", "Одинцовский р-н ...": a piece ends behind such a word.
static bool ends_piece(const struct address_reading *r, str before, str word) {
    return before.len && (address_is_kind(r, word, ADDRESS_REGION, ADDRESS_BEHIND) ||
                          address_is_kind(r, word, ADDRESS_DISTRICT, ADDRESS_BEHIND));
}

static void divide(struct address_reading *r, str text) {
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (i > from && text.ptr[i - 1] == ' ' &&
            begins_piece(r, address_trimmed(str_slice(text, from, i)), str_from(text, i))) {
            add_piece(r, str_slice(text, from, i));
            from = i;
        } else if (text.ptr[i] == ' ' && i > from) {
            str before = str_trim(str_slice(text, from, i)), word = address_last_word(before);
            if (ends_piece(r, str_slice(before, 0, before.len - word.len), word)) {
                add_piece(r, before);
                from = i;
            }
        }
    }
    add_piece(r, str_from(text, from));
}

void address_cut(struct address_reading *r, str text) {
    size_t from = 0;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && !strchr(",;\n(", text.ptr[i]))
            continue;
        divide(r, address_trimmed(str_slice(text, from, i)));
        from = i + 1;
    }
}
