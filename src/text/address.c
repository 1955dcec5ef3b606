// Addresses: the pieces of the text say by their words, by a postal code or by their place what
// they are. Those left over are told apart by the country's order: in most the city follows the
// street, in Russia it goes before.
#include "text/address.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/country.h"
#include "text/subdivision.h"

// A country stands at the end, or in Russia at the beginning. Two letters are rather a state.
static bool take_country_of(struct address_reading *r, size_t i) {
    str piece = r->pieces[i];
    for (size_t k = 0; k < piece.len; k++)
        if (address_starts_with_digit(str_from(piece, k)))
            return false; // a street, or a number that is a country's code as well
    struct country_match match = country_find(piece);
    if (match.answer != COUNTRY_FOUND)
        return false;
    bool code = piece.len == 2 && !str_is(piece, "UK") && !str_is(r->code, match.code);
    bool region = subdivision_find(r->code, piece).answer == SUBDIVISION_FOUND;
    if (code || (region && !str_is(r->code, match.code) && r->code.len))
        return false;
    r->out->country = str_copy(r->arena, str_of(match.code));
    r->code = r->out->country;
    r->own = address_country_of(r->code, &r->memo);
    r->done[i] = true;
    return true;
}

static bool is_street(const struct address_reading *r, str piece) {
    str first = address_first_word(piece);
    if (address_is_kind(r, first, ADDRESS_STREET, ADDRESS_IN_FRONT) && first.len < piece.len)
        return true;
    size_t words = 0, typed = 0, digits = 0;
    for (str rest = piece; rest.len; words++) {
        str word = address_first_word(rest);
        rest = address_without_first(rest, word);
        digits += address_starts_with_digit(word) ? 1 : 0;
        typed += words && address_is_kind(r, word, ADDRESS_STREET, ADDRESS_BEHIND) ? 1 : 0;
        typed += address_is_glued_street(r->country, word) ? 1 : 0;
    }
    return typed && (digits || words > 1 || r->country->city_first);
}

// "мкр. Новогорск": a street only where no other is.
static bool is_weak_street(const struct address_reading *r, str piece) {
    str ends[] = {address_first_word(piece), address_last_word(piece)};
    for (size_t i = 0; i < 2; i++) {
        const struct address_entry *entry = address_entry_of(r->country, ends[i], ADDRESS_STREET);
        if (entry && entry->places & (i ? ADDRESS_BEHIND : ADDRESS_IN_FRONT))
            return entry->places & ADDRESS_WEAK;
    }
    return false;
}

// Whether this street is one rather than that found before it.
static bool is_likelier(const struct address_reading *r, bool numbered, str piece) {
    if (r->street == r->count || (!numbered && r->country->number_first))
        return true;
    return is_weak_street(r, r->pieces[r->street]) && !is_weak_street(r, piece);
}

static bool has_house(str piece) {
    for (size_t i = 0; i < piece.len; i++)
        if ((!i || piece.ptr[i - 1] == ' ') && address_starts_with_digit(str_from(piece, i)))
            return !address_starts_with_digit(piece) || str_find_char(piece, ' ') < piece.len;
    return false;
}

// A piece that is only a house, a flat, a building or a box: "д. 1", "кв. 3", "Apt 4B", "12".
static bool is_detail(const struct address_reading *r, str piece) {
    static const enum address_kind kinds[] = {ADDRESS_HOUSE, ADDRESS_BUILDING, ADDRESS_FLAT,
                                              ADDRESS_BOX, ADDRESS_FLOOR};
    str word = address_first_word(piece), behind = address_without_first(piece, word);
    if (address_starts_with_digit(piece))
        return str_find_char(piece, ' ') == piece.len || behind.len <= 2 ||
               address_is_repetition(behind) ||
               address_is_kind(r, behind, ADDRESS_FLOOR, ADDRESS_BEHIND);
    if (piece.ptr[0] == '#' || str_starts(piece, STR("№")))
        return true;
    // "PO Box 12", "skr. poczt. 5": the sign may be two words
    str second = address_first_word(behind);
    str both = str_slice(piece, 0, (size_t)(second.ptr ? second.ptr + second.len - piece.ptr : 0));
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (address_entry_of(r->country, word, kinds[i]) &&
            (address_starts_with_digit(behind) || str_starts(behind, STR("№")) ||
             (behind.len && behind.len <= 3)))
            return true;
        if (second.len && address_entry_of(r->country, both, kinds[i]) &&
            address_starts_with_digit(address_without_first(behind, second)))
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

static void take_box(struct address_reading *r, str piece) {
    str word = address_first_word(piece), behind = address_without_first(piece, word),
        second = address_first_word(behind);
    str both = str_slice(piece, 0, (size_t)(second.ptr ? second.ptr + second.len - piece.ptr : 0));
    if (second.len && address_entry_of(r->country, both, ADDRESS_BOX))
        r->out->box = address_without_first(behind, second);
}

static bool take_signed(struct address_reading *r, str piece) {
    struct address *out = r->out;
    str first = address_first_word(piece), last = address_last_word(piece);
    if (address_is_kind(r, last, ADDRESS_REGION, ADDRESS_BEHIND) ||
        address_is_kind(r, first, ADDRESS_REGION, ADDRESS_IN_FRONT)) {
        if (!address_take_region(r, piece) && !out->subdivision.len)
            out->subdivision = piece;
        return true;
    }
    if (address_is_kind(r, first, ADDRESS_DISTRICT, ADDRESS_IN_FRONT) ||
        address_is_kind(r, last, ADDRESS_DISTRICT, ADDRESS_BEHIND)) {
        out->district = out->district.len ? out->district : piece;
        return true;
    }
    if (address_is_kind(r, last, ADDRESS_CITY, ADDRESS_BEHIND) && last.len < piece.len &&
        !out->city.len) { // "Тула г"
        out->city = address_without_last(piece, last);
        return true;
    }
    str name = address_without_first(piece, first);
    if (!address_is_kind(r, first, ADDRESS_CITY, ADDRESS_IN_FRONT) || !name.len ||
        address_starts_with_digit(name) || out->city.len)
        return false;
    out->city = name;
    return true;
}

static void take_signs(struct address_reading *r) {
    bool numbered = false; // what has a number is the street rather than "Business Park"
    for (size_t i = 0; i < r->count; i++) {
        if (r->done[i])
            continue;
        bool number = has_house(r->pieces[i]);
        if (take_signed(r, r->pieces[i])) {
            r->done[i] = true;
        } else if (is_likelier(r, numbered, r->pieces[i]) && is_street(r, r->pieces[i]) &&
                   !is_detail(r, r->pieces[i])) {
            if (r->street < r->count && is_weak_street(r, r->pieces[r->street]) &&
                !r->out->district.len) {
                r->out->district = r->pieces[r->street];
                r->done[r->street] = true;
            }
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
static void take_street(struct address_reading *r) {
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
static void divide_street(struct address_reading *r) {
    if (r->street == r->count || !r->country->postcode_last)
        return;
    for (size_t i = 0; i < r->count; i++)
        if (!r->done[i] && i != r->street && !is_detail(r, r->pieces[i]))
            return; // another piece is the city
    str piece = r->pieces[r->street];
    for (size_t at = piece.len; at-- > 1;) {
        if (piece.ptr[at - 1] != ' ')
            continue;
        str word = address_first_word(str_from(piece, at));
        str behind = address_trimmed(str_from(piece, at + word.len));
        if (!address_is_kind(r, word, ADDRESS_STREET, ADDRESS_BEHIND) || !behind.len ||
            address_starts_with_digit(str_from(piece, at)) || is_detail(r, behind) ||
            utf8_count(behind) < 3)
            continue;
        r->pieces[r->street] = str_slice(piece, 0, at + word.len);
        address_insert_piece(r, r->street + 1, behind);
        return;
    }
}

static void add_rest(struct address_reading *r, str text) {
    str *rest = &r->out->rest;
    *rest = rest->len ? str_format(r->arena, STR_FMT ", " STR_FMT, STR_ARG(*rest), STR_ARG(text))
                      : text;
}

// The pieces left: the city is the last behind the street, or the nearest in front of it.
static void take_left(struct address_reading *r) {
    size_t city = r->count, left = 0;
    size_t from = r->country->city_first || r->street == r->count ? 0 : r->street;
    for (size_t i = from; i < r->count; i++)
        left += !r->done[i] ? 1 : 0;
    for (size_t i = r->count;
         i-- > from && (left > 1 || r->out->city.len);) // a region beside a city
        if (!r->done[i] && address_is_region(r, r->pieces[i])) {
            r->done[i] = true;
            left--;
        }
    for (size_t i = 0; i < r->count && !r->out->city.len; i++) {
        if (r->done[i])
            continue;
        if (r->country->city_first ? i < r->street || city == r->count
                                   : i > r->street || city == r->count || r->street == r->count)
            city = i;
    }
    if (city < r->count) {
        r->out->city = address_without_region(r, r->pieces[city]);
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

static void read_pieces(struct address_reading *r, str text) {
    address_cut(r, text);
    if (r->count && !(r->count > 1 && take_country_of(r, r->count - 1)) && r->count > 1)
        (void)take_country_of(r, 0);
    bool coded = false;
    for (size_t i = r->count; i-- > 0 && !coded;)
        coded = !r->done[i] && address_take_code(r, i);
    if (!coded)
        address_take_wrong_code(r);
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
    str code = country.len ? country : address_guessed_country(text);
    struct address_reading r = {.arena = arena, .code = code, .out = out};
    r.own = address_country_of(code, &r.memo);
    r.country = &r.own;
    read_pieces(&r, text);
    if (!out->country.len)
        out->country = country;
}

void address_read_street(struct arena *arena, str country, str text, struct address *out) {
    *out = (struct address){.country = country};
    str code = country.len ? country : address_guessed_country(text);
    struct address_memo memo = {0};
    struct address_country own = address_country_of(code, &memo);
    address_read_line(arena, &own, text, out);
}
