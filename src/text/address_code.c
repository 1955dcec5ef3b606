// The postal code of an address, and town and region beside it.
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/postcode.h"
#include "text/rune.h"
#include "text/subdivision.h"
#include <string.h>

// Where in the piece a postal code stands; its length in *length, 0 where none.
static size_t find_code(const struct address_reading *r, str piece, size_t *length) {
    size_t best = 0;
    *length = 0;
    for (size_t at = 0; at < piece.len; at++) {
        if (at && piece.ptr[at - 1] != ' ')
            continue;
        str rest = str_from(piece, at), word = address_first_word(rest);
        size_t one = postcode_at_start(r->code, rest);
        if (!one && word.len > 4 && str_find_char(word, '-') <= 2 &&
            !address_starts_with_digit(word) &&
            postcode_read(r->arena, r->code, word).answer == POSTCODE_OK)
            one = word.len; // "D-10115"
        bool at_end = at + one == piece.len;
        if (!one || (r->country->postcode_last && !at_end))
            continue;
        // A house number of four digits is no code where a code has been or words say so.
        str before = str_trim(str_slice(piece, 0, at));
        if (before.len &&
            address_is_kind(r, address_last_word(before), ADDRESS_HOUSE, ADDRESS_IN_FRONT))
            continue;
        best = at;
        *length = one;
    }
    return best;
}

bool address_take_region(struct address_reading *r, str text) {
    struct subdivision_match match = subdivision_find(r->code, text);
    if (match.answer != SUBDIVISION_FOUND || r->out->subdivision.len)
        return false;
    r->out->subdivision = match.code;
    return true;
}

// A county of Britain, and no town that is one as well.
static bool is_county(str text) {
    static const char *const all[] = {"Kent",
                                      "Essex",
                                      "Surrey",
                                      "Sussex",
                                      "East Sussex",
                                      "West Sussex",
                                      "Norfolk",
                                      "Suffolk",
                                      "Dorset",
                                      "Cornwall",
                                      "Devon",
                                      "Somerset",
                                      "Cumbria",
                                      "Merseyside",
                                      "Middlesex",
                                      "England",
                                      "Scotland",
                                      "Wales",
                                      "West Midlands",
                                      "Tyne and Wear",
                                      "Greater Manchester",
                                      "Greater London",
                                      "Northern Ireland",
                                      "Herts",
                                      "Hants",
                                      "Berks"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (str_equal_ascii_nocase(text, str_of(all[i])))
            return true;
    return str_ends(text, STR("shire"));
}

bool address_is_region(struct address_reading *r, str text) {
    if (str_is(r->code, "GB")) {
        if (is_county(text) && !address_take_region(r, text) && !r->out->subdivision.len)
            r->out->subdivision = text;
        return is_county(text);
    }
    return address_take_region(r, text) ||
           (r->out->subdivision.len &&
            str_equal(subdivision_find(r->code, text).code, r->out->subdivision));
}

// "Springfield IL", "Milano (MI)", "Roma RM": the region off the end of the city.
str address_without_region(struct address_reading *r, str text) {
    bool usual = r->country->postcode_last || str_is(r->code, "IT") || str_is(r->code, "ES");
    str one = address_last_word(text), before = address_without_last(text, one);
    if (!usual || !text.len || str_is(r->code, "GB"))
        return text;
    if (r->country->postcode_last && address_take_region(r, text))
        return (str){0};
    str two = before.len ? str_from(text, before.len - address_last_word(before).len) : (str){0};
    bool capitals = one.len >= 2 && one.len <= 3 && rune_is_upper((unsigned char)one.ptr[0]) &&
                    rune_is_upper((unsigned char)one.ptr[1]);
    if (r->out->subdivision.len)
        return text;
    if (two.len > one.len && r->country->postcode_last && address_take_region(r, two))
        return address_without_last(text, two);
    if (before.len && (capitals || r->country->postcode_last) && address_take_region(r, one))
        return before;
    return text;
}

static str without_cedex(str city) {
    size_t at = str_find(city, STR(" Cedex"));
    size_t other = str_find(city, STR(" CEDEX"));
    return str_slice(city, 0, at < other ? at : other);
}

// "Plac Konstytucji 5/3 Warszawa": words behind the last number are a piece of their own, which is
// put behind; what is left is given back.
static str divided_behind_number(struct address_reading *r, size_t i, str text) {
    for (size_t at = text.len; at-- > 1;) {
        if (text.ptr[at - 1] != ' ')
            continue;
        str word = address_first_word(str_from(text, at)),
            behind = address_without_first(str_from(text, at), word);
        if (!address_starts_with_digit(word))
            continue;
        if (utf8_count(address_first_word(behind)) < 3)
            return text;
        address_insert_piece(r, i + 1, behind);
        return str_slice(text, 0, at + word.len);
    }
    return text;
}

// Takes the postal code out of the piece; what stands behind it is the city.
bool address_take_code(struct address_reading *r, size_t i) {
    size_t length, at = find_code(r, r->pieces[i], &length);
    if (!length)
        return false;
    str piece = r->pieces[i], code = str_slice(piece, at, at + length);
    str before = address_trimmed(str_slice(piece, 0, at)),
        behind = address_trimmed(str_from(piece, at + length));
    r->out->postcode = postcode_read(r->arena, r->code, code).normal;
    r->done[i] = true;
    if (r->country->postcode_last) {
        r->pieces[i] = address_without_region(r, before);
        r->done[i] = !r->pieces[i].len;
        return true;
    }
    if (behind.len &&
        !address_is_kind(r, address_first_word(behind), ADDRESS_CITY, ADDRESS_IN_FRONT) &&
        !r->country->city_first)
        r->out->city = without_cedex(address_without_region(r, behind));
    else if (behind.len)
        address_insert_piece(r, i + 1, behind);
    else
        before = divided_behind_number(r, i, before);
    r->pieces[i] = before;
    r->done[i] = !before.len;
    return true;
}

// What stands where the code should, and is none: "0950 Warszawa".
void address_take_wrong_code(struct address_reading *r) {
    for (size_t i = r->count; i-- > 0 && r->code.len && !r->country->number_first;) {
        str word = address_first_word(r->pieces[i]);
        size_t digits = 0;
        for (size_t k = 0; k < word.len; k++)
            digits += word.ptr[k] >= '0' && word.ptr[k] <= '9' ? 1 : 0;
        str behind = address_without_first(r->pieces[i], word);
        if (r->done[i] || digits < 3 || !address_starts_with_digit(word) || digits + 1 < word.len ||
            (i == 0 && !r->country->city_first) || (!behind.len && i + 1 < r->count))
            continue;
        r->out->postcode = word;
        r->out->postcode_wrong = true;
        r->out->city = behind;
        r->done[i] = true;
        return;
    }
}
