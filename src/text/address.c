// Addresses: cut at commas and line breaks into pieces, each of which says by its words, by a
// postal code or by its place what it is. The pieces left over are told apart by the country's
// order: in most the city follows the street, in Russia it goes before.
#include "text/address.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/country.h"
#include "text/postcode.h"
#include "text/rune.h"
#include "text/subdivision.h"
#include <string.h>

enum { PIECES_MAX = 24 };

struct reading {
    struct arena *arena;
    const struct address_country *country;
    str code; // of the country
    struct address *out;
    str pieces[PIECES_MAX];
    bool done[PIECES_MAX];
    size_t count;
    size_t street; // the piece that is the street, or count
};

static str trimmed(str text) {
    while (text.len && strchr(" ,;.\n\t()", text.ptr[text.len - 1]) &&
           !(text.ptr[text.len - 1] == '.' && text.len > 1))
        text.len--;
    while (text.len && strchr(" ,;.\n\t(", text.ptr[0]))
        text = str_from(text, 1);
    return text;
}

static void add_piece(struct reading *r, str text) {
    text = trimmed(text);
    if (text.len && r->count < PIECES_MAX)
        r->pieces[r->count++] = text;
}

static void insert_piece(struct reading *r, size_t at, str text) {
    text = trimmed(text);
    if (!text.len || r->count == PIECES_MAX)
        return;
    for (size_t i = r->count++; i > at; i--) {
        r->pieces[i] = r->pieces[i - 1];
        r->done[i] = r->done[i - 1];
    }
    r->pieces[at] = text;
    r->done[at] = false;
}

static str first_word(str text) {
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

static str last_word(str text) {
    size_t from = text.len;
    while (from && text.ptr[from - 1] != ' ')
        from--;
    return str_from(text, from);
}

static str without_first(str text, str word) {
    return str_trim(str_from(text, word.len));
}

static str without_last(str text, str word) {
    return trimmed(str_slice(text, 0, text.len - word.len));
}

static bool is_kind(const struct reading *r, str word, enum address_kind kind, unsigned place) {
    const struct address_entry *entry = address_entry_of(r->country, word, kind);
    return entry && (entry->places & place);
}

static bool begins_lower(str text) {
    size_t at = 0;
    return text.len && rune_is_lower(utf8_next(text, &at));
}

static bool begins_with_sign(const struct reading *r, str piece) {
    str word = first_word(piece);
    return address_starts_with_digit(word) || is_kind(r, word, ADDRESS_CITY, ADDRESS_IN_FRONT) ||
           is_kind(r, word, ADDRESS_REGION, ADDRESS_IN_FRONT);
}

// Whether a new piece begins with this word, inside of a piece: "... г. Москва", "... ul. Długa".
static bool begins_piece(const struct reading *r, str before, str rest) {
    str word = first_word(rest), behind = without_first(rest, word);
    if (!before.len || !behind.len)
        return false;
    bool number = address_starts_with_digit(behind);
    if (is_kind(r, word, ADDRESS_CITY, ADDRESS_IN_FRONT) && !number &&
        (str_find_char(word, '.') < word.len || word.len > 5) && !begins_lower(behind))
        return true;
    const struct address_entry *street = address_entry_of(r->country, word, ADDRESS_STREET);
    if (!street || number || !(street->places & ADDRESS_IN_FRONT))
        return false;
    if (is_kind(r, last_word(before), ADDRESS_STREET, ADDRESS_IN_FRONT))
        return false; // "ul. Plac Wolności"
    bool only_in_front = !(street->places & ADDRESS_BEHIND);
    if (r->country->number_first && address_starts_with_digit(before))
        return false; // "12 rue de Rivoli"
    return only_in_front || begins_with_sign(r, before);
}

// "Московская обл. ...", "Одинцовский р-н ...": a piece ends behind such a word.
static bool ends_piece(const struct reading *r, str before, str word) {
    return before.len && (is_kind(r, word, ADDRESS_REGION, ADDRESS_BEHIND) ||
                          is_kind(r, word, ADDRESS_DISTRICT, ADDRESS_BEHIND));
}

static void divide(struct reading *r, str text) {
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (i > from && text.ptr[i - 1] == ' ' &&
            begins_piece(r, trimmed(str_slice(text, from, i)), str_from(text, i))) {
            add_piece(r, str_slice(text, from, i));
            from = i;
        } else if (text.ptr[i] == ' ' && i > from) {
            str before = str_trim(str_slice(text, from, i)), word = last_word(before);
            if (ends_piece(r, str_slice(before, 0, before.len - word.len), word)) {
                add_piece(r, before);
                from = i;
            }
        }
    }
    add_piece(r, str_from(text, from));
}

static void cut(struct reading *r, str text) {
    size_t from = 0;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && !strchr(",;\n(", text.ptr[i]))
            continue;
        divide(r, trimmed(str_slice(text, from, i)));
        from = i + 1;
    }
}

// A country stands at the end, or in Russia at the beginning. Two letters are rather a state.
static bool take_country_of(struct reading *r, size_t i) {
    str piece = r->pieces[i];
    if (address_starts_with_digit(piece))
        return false; // not a numeric code
    struct country_match match = country_find(piece);
    if (match.answer != COUNTRY_FOUND)
        return false;
    bool code = piece.len == 2 && !str_is(piece, "UK") && !str_is(r->code, match.code);
    bool region = subdivision_find(r->code, piece).answer == SUBDIVISION_FOUND;
    if (code || (region && !str_is(r->code, match.code) && r->code.len))
        return false;
    r->out->country = str_copy(r->arena, str_of(match.code));
    r->code = r->out->country;
    r->country = address_country_of(r->code);
    r->done[i] = true;
    return true;
}

static bool has_cyrillic(str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        if (rune >= 0x400 && rune < 0x530)
            return true;
    }
    return false;
}

static bool any_code(const char *country, str text) {
    for (size_t i = 0; i < text.len; i++)
        if ((!i || strchr(" ,\n", text.ptr[i - 1])) &&
            postcode_at_start(str_of(country), str_from(text, i)))
            return true;
    return false;
}

// How to read where no country is said: only where the form of a postal code or the words leave no
// doubt. It is a way of reading, not a part.
static str guessed_country(str text) {
    static const char *const forms[] = {"GB", "CA"};
    if (has_cyrillic(text)) {
        if (str_has(text, STR("вул.")) || str_has(text, STR("і")) || str_has(text, STR("ї")))
            return STR("UA");
        return any_code("BY", text) ? STR("BY") : any_code("KZ", text) ? STR("KZ") : STR("RU");
    }
    for (size_t i = 0; i + 6 <= text.len; i++)
        if (text.ptr[i + 2] == '-' && postcode_at_start(STR("PL"), str_from(text, i)) == 6 &&
            (!i || strchr(" ,\n", text.ptr[i - 1])))
            return STR("PL");
    if (str_starts(text, STR("ul.")) || str_has(text, STR(" ul. ")))
        return STR("PL");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (any_code(forms[i], text))
            return str_of(forms[i]);
    for (size_t i = 4; i < text.len; i++) { // "IL 62701"
        str state = str_slice(text, i - 3, i - 1);
        if (text.ptr[i - 1] == ' ' && strchr(" ,", text.ptr[i - 4]) &&
            postcode_at_start(STR("US"), str_from(text, i)) >= 5 &&
            rune_is_upper((unsigned char)state.ptr[0]) &&
            subdivision_find(STR("US"), state).answer == SUBDIVISION_FOUND)
            return STR("US");
    }
    return (str){0};
}

// Where in the piece a postal code stands; its length in *length, 0 where none.
static size_t find_code(const struct reading *r, str piece, size_t *length) {
    size_t best = 0;
    *length = 0;
    for (size_t at = 0; at < piece.len; at++) {
        if (at && piece.ptr[at - 1] != ' ')
            continue;
        str rest = str_from(piece, at), word = first_word(rest);
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
        if (before.len && is_kind(r, last_word(before), ADDRESS_HOUSE, ADDRESS_IN_FRONT))
            continue;
        best = at;
        *length = one;
    }
    return best;
}

static bool take_region(struct reading *r, str text) {
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

static bool is_region(struct reading *r, str text) {
    if (str_is(r->code, "GB")) {
        if (is_county(text) && !take_region(r, text) && !r->out->subdivision.len)
            r->out->subdivision = text;
        return is_county(text);
    }
    return take_region(r, text) ||
           (r->out->subdivision.len &&
            str_equal(subdivision_find(r->code, text).code, r->out->subdivision));
}

// "Springfield IL", "Milano (MI)", "Roma RM": the region off the end of the city.
static str without_region(struct reading *r, str text) {
    bool usual = r->country->postcode_last || str_is(r->code, "IT") || str_is(r->code, "ES");
    str one = last_word(text), before = without_last(text, one);
    if (!usual || !text.len || str_is(r->code, "GB"))
        return text;
    if (r->country->postcode_last && take_region(r, text))
        return (str){0};
    str two = before.len ? str_from(text, before.len - last_word(before).len) : (str){0};
    bool capitals = one.len >= 2 && one.len <= 3 && rune_is_upper((unsigned char)one.ptr[0]) &&
                    rune_is_upper((unsigned char)one.ptr[1]);
    if (r->out->subdivision.len)
        return text;
    if (two.len > one.len && r->country->postcode_last && take_region(r, two))
        return without_last(text, two);
    if (before.len && (capitals || r->country->postcode_last) && take_region(r, one))
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
static str divided_behind_number(struct reading *r, size_t i, str text) {
    for (size_t at = text.len; at-- > 1;) {
        if (text.ptr[at - 1] != ' ')
            continue;
        str word = first_word(str_from(text, at)), behind = without_first(str_from(text, at), word);
        if (!address_starts_with_digit(word))
            continue;
        if (utf8_count(first_word(behind)) < 3)
            return text;
        insert_piece(r, i + 1, behind);
        return str_slice(text, 0, at + word.len);
    }
    return text;
}

// Takes the postal code out of the piece; what stands behind it is the city.
static bool take_code(struct reading *r, size_t i) {
    size_t length, at = find_code(r, r->pieces[i], &length);
    if (!length)
        return false;
    str piece = r->pieces[i], code = str_slice(piece, at, at + length);
    str before = trimmed(str_slice(piece, 0, at)), behind = trimmed(str_from(piece, at + length));
    r->out->postcode = postcode_read(r->arena, r->code, code).normal;
    r->done[i] = true;
    if (r->country->postcode_last) {
        r->pieces[i] = without_region(r, before);
        r->done[i] = !r->pieces[i].len;
        return true;
    }
    if (behind.len && !is_kind(r, first_word(behind), ADDRESS_CITY, ADDRESS_IN_FRONT) &&
        !r->country->city_first)
        r->out->city = without_cedex(without_region(r, behind));
    else if (behind.len)
        insert_piece(r, i + 1, behind);
    else
        before = divided_behind_number(r, i, before);
    r->pieces[i] = before;
    r->done[i] = !before.len;
    return true;
}

// What stands where the code should, and is none: "0950 Warszawa".
static void take_wrong_code(struct reading *r) {
    for (size_t i = r->count; i-- > 0 && r->code.len && !r->country->number_first;) {
        str word = first_word(r->pieces[i]);
        size_t digits = 0;
        for (size_t k = 0; k < word.len; k++)
            digits += word.ptr[k] >= '0' && word.ptr[k] <= '9' ? 1 : 0;
        str behind = without_first(r->pieces[i], word);
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

static bool is_street(const struct reading *r, str piece) {
    str first = first_word(piece);
    if (is_kind(r, first, ADDRESS_STREET, ADDRESS_IN_FRONT) && first.len < piece.len)
        return true;
    size_t words = 0, typed = 0, digits = 0;
    for (str rest = piece; rest.len; words++) {
        str word = first_word(rest);
        rest = without_first(rest, word);
        digits += address_starts_with_digit(word) ? 1 : 0;
        typed += words && is_kind(r, word, ADDRESS_STREET, ADDRESS_BEHIND) ? 1 : 0;
        typed += address_is_glued_street(r->country, word) ? 1 : 0;
    }
    return typed && (digits || words > 1 || r->country->city_first);
}

static bool has_house(str piece) {
    for (size_t i = 0; i < piece.len; i++)
        if ((!i || piece.ptr[i - 1] == ' ') && address_starts_with_digit(str_from(piece, i)))
            return !address_starts_with_digit(piece) || str_find_char(piece, ' ') < piece.len;
    return false;
}

// A piece that is only a house, a flat, a building or a box: "д. 1", "кв. 3", "Apt 4B", "12".
static bool is_detail(const struct reading *r, str piece) {
    static const enum address_kind kinds[] = {ADDRESS_HOUSE, ADDRESS_BUILDING, ADDRESS_FLAT,
                                              ADDRESS_BOX, ADDRESS_FLOOR};
    str word = first_word(piece), behind = without_first(piece, word);
    if (address_starts_with_digit(piece))
        return str_find_char(piece, ' ') == piece.len || behind.len <= 2 ||
               address_is_repetition(behind) || is_kind(r, behind, ADDRESS_FLOOR, ADDRESS_BEHIND);
    if (piece.ptr[0] == '#' || str_starts(piece, STR("№")))
        return true;
    // "PO Box 12", "skr. poczt. 5": the sign may be two words
    str second = first_word(behind);
    str both = str_slice(piece, 0, (size_t)(second.ptr ? second.ptr + second.len - piece.ptr : 0));
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (address_entry_of(r->country, word, kinds[i]) &&
            (address_starts_with_digit(behind) || (behind.len && behind.len <= 3)))
            return true;
        if (second.len && address_entry_of(r->country, both, kinds[i]) &&
            address_starts_with_digit(without_first(behind, second)))
            return true;
    }
    // "д.1": the number stands behind the dot; "кв3"
    size_t letters = 0;
    while (letters < word.len && !(word.ptr[letters] >= '0' && word.ptr[letters] <= '9'))
        letters++;
    str sign = str_slice(word, 0, letters);
    for (size_t i = 0; letters < word.len && i < 3; i++)
        if (address_entry_of(r->country, sign, kinds[i]))
            return true;
    return false;
}

static void take_box(struct reading *r, str piece) {
    str word = first_word(piece), behind = without_first(piece, word), second = first_word(behind);
    str both = str_slice(piece, 0, (size_t)(second.ptr ? second.ptr + second.len - piece.ptr : 0));
    if (second.len && address_entry_of(r->country, both, ADDRESS_BOX))
        r->out->box = without_first(behind, second);
}

static bool take_signed(struct reading *r, str piece) {
    struct address *out = r->out;
    str first = first_word(piece), last = last_word(piece);
    if (is_kind(r, last, ADDRESS_REGION, ADDRESS_BEHIND) ||
        is_kind(r, first, ADDRESS_REGION, ADDRESS_IN_FRONT)) {
        if (!take_region(r, piece) && !out->subdivision.len)
            out->subdivision = piece;
        return true;
    }
    if (is_kind(r, first, ADDRESS_DISTRICT, ADDRESS_IN_FRONT) ||
        is_kind(r, last, ADDRESS_DISTRICT, ADDRESS_BEHIND)) {
        out->district = out->district.len ? out->district : piece;
        return true;
    }
    str name = without_first(piece, first);
    if (!is_kind(r, first, ADDRESS_CITY, ADDRESS_IN_FRONT) || !name.len ||
        address_starts_with_digit(name) || out->city.len)
        return false;
    out->city = name;
    return true;
}

static void take_signs(struct reading *r) {
    bool numbered = false; // what has a number is the street rather than "Business Park"
    for (size_t i = 0; i < r->count; i++) {
        if (r->done[i])
            continue;
        bool number = has_house(r->pieces[i]);
        if (take_signed(r, r->pieces[i])) {
            r->done[i] = true;
        } else if ((r->street == r->count || (!numbered && r->country->number_first)) &&
                   is_street(r, r->pieces[i]) && !is_detail(r, r->pieces[i])) {
            r->street = i;
            numbered = number;
        }
    }
    // Without a word for it, the first piece with a number is the street.
    for (size_t i = 0; r->street == r->count && i < r->count; i++)
        if (!r->done[i] && has_house(r->pieces[i]) && !is_detail(r, r->pieces[i]))
            r->street = i;
}

// The street with the details around it: "ул. Тверская", "д. 1", "кв. 3" are one line.
static void take_street(struct reading *r) {
    struct buf line;
    buf_init(&line, r->arena);
    for (size_t i = 0; i < r->count; i++) {
        bool detail = !r->done[i] && i != r->street && is_detail(r, r->pieces[i]);
        if (r->done[i] || (i != r->street && !detail))
            continue;
        take_box(r, r->pieces[i]);
        r->done[i] = true;
        if (r->out->box.len && detail)
            continue;
        buf_add_z(&line, line.len ? " " : "");
        buf_add(&line, r->pieces[i]);
    }
    if (line.len)
        address_read_line(r->arena, r->country, buf_str(&line), r->out);
}

// "10 Downing Street London": what follows the last word for a street is the city.
static void divide_street(struct reading *r) {
    if (r->street == r->count || !r->country->postcode_last)
        return;
    for (size_t i = 0; i < r->count; i++)
        if (!r->done[i] && i != r->street && !is_detail(r, r->pieces[i]))
            return; // another piece is the city
    str piece = r->pieces[r->street];
    for (size_t at = piece.len; at-- > 1;) {
        if (piece.ptr[at - 1] != ' ')
            continue;
        str word = first_word(str_from(piece, at));
        str behind = trimmed(str_from(piece, at + word.len));
        if (!is_kind(r, word, ADDRESS_STREET, ADDRESS_BEHIND) || !behind.len ||
            address_starts_with_digit(str_from(piece, at)) || is_detail(r, behind) ||
            utf8_count(behind) < 3)
            continue;
        r->pieces[r->street] = str_slice(piece, 0, at + word.len);
        insert_piece(r, r->street + 1, behind);
        return;
    }
}

static void add_rest(struct reading *r, str text) {
    str *rest = &r->out->rest;
    *rest = rest->len ? str_format(r->arena, STR_FMT ", " STR_FMT, STR_ARG(*rest), STR_ARG(text))
                      : text;
}

// The pieces left: the city is the last behind the street, or the nearest in front of it.
static void take_left(struct reading *r) {
    size_t city = r->count, left = 0;
    size_t from = r->country->city_first || r->street == r->count ? 0 : r->street;
    for (size_t i = from; i < r->count; i++)
        left += !r->done[i] ? 1 : 0;
    for (size_t i = r->count;
         i-- > from && (left > 1 || r->out->city.len);) // a region beside a city
        if (!r->done[i] && is_region(r, r->pieces[i])) {
            r->done[i] = true;
            left--;
        }
    for (size_t i = 0; i < r->count && !r->out->city.len; i++) {
        if (r->done[i])
            continue;
        if (r->country->city_first ? i < r->street || city == r->count
                                   : i > r->street || city == r->count)
            city = i;
    }
    if (city < r->count) {
        r->out->city = without_region(r, r->pieces[city]);
        r->done[city] = true;
    }
    for (size_t i = 0; i < r->count; i++) {
        if (r->done[i])
            continue;
        if (i > r->street && !r->out->district.len)
            r->out->district = r->pieces[i];
        else
            add_rest(r, r->pieces[i]);
    }
}

static void read_pieces(struct reading *r, str text) {
    cut(r, text);
    if (r->count && !(r->count > 1 && take_country_of(r, r->count - 1)) && r->count > 1)
        (void)take_country_of(r, 0);
    bool coded = false;
    for (size_t i = r->count; i-- > 0 && !coded;)
        coded = !r->done[i] && take_code(r, i);
    if (!coded)
        take_wrong_code(r);
    r->street = r->count;
    take_signs(r);
    divide_street(r);
    take_street(r);
    take_left(r);
}

void address_read(struct arena *arena, str country, str text, struct address *out) {
    *out = (struct address){0};
    if (address_read_han(arena, country, text, out))
        return;
    str code = country.len ? country : guessed_country(text);
    struct reading r = {
        .arena = arena, .country = address_country_of(code), .code = code, .out = out};
    read_pieces(&r, text);
    if (!out->country.len)
        out->country = country;
}

void address_read_street(struct arena *arena, str country, str text, struct address *out) {
    *out = (struct address){.country = country};
    str code = country.len ? country : guessed_country(text);
    address_read_line(arena, address_country_of(code), text, out);
}
