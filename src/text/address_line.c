// The line of a street: words for flat, building and house with what follows them are taken out,
// then the house number in front or behind, then the word for what kind of street it is.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/rune.h"
#include <string.h>

enum { WORDS_MAX = 64 };

struct line {
    struct arena *arena;
    const struct address_country *country;
    str words[WORDS_MAX];
    size_t count;
};

static bool is_space(char c) {
    return c == ' ' || c == ',' || c == '\n' || c == '\t' || c == ';' || c == '(' || c == ')';
}

static void add_word(struct line *line, str word) {
    while (word.len && word.ptr[word.len - 1] == ',')
        word.len--;
    if (word.len && line->count < WORDS_MAX)
        line->words[line->count++] = word;
}

static bool is_sign(const struct line *line, str word) {
    static const enum address_kind kinds[] = {ADDRESS_HOUSE, ADDRESS_FLAT, ADDRESS_BUILDING};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (address_entry_of(line->country, word, kinds[i]))
            return true;
    return false;
}

// "ul.Długa" and "д.1" are two words, as are "кв3" and "#4B".
static void add_parts(struct line *line, str word) {
    size_t letters = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        if (!rune_is_letter(rune))
            break;
        letters = at;
    }
    char next = letters < word.len ? word.ptr[letters] : ' ';
    str sign = str_slice(word, 0, letters);
    if (word.len > 1 && (word.ptr[0] == '#' || str_starts(word, STR("№")))) {
        size_t length = word.ptr[0] == '#' ? 1 : strlen("№");
        add_word(line, str_slice(word, 0, length));
        add_word(line, str_from(word, length));
    } else if (letters && next == '.' && letters + 1 < word.len &&
               !address_entry_of(line->country, word, ADDRESS_STREET) &&
               (is_sign(line, sign) || address_entry_of(line->country, sign, ADDRESS_STREET) ||
                address_entry_of(line->country, sign, ADDRESS_CITY))) {
        add_word(line, str_slice(word, 0, letters + 1));
        add_parts(line, str_from(word, letters + 1));
    } else if (letters && next >= '0' && next <= '9' && is_sign(line, sign)) {
        add_word(line, sign);
        add_word(line, str_from(word, letters));
    } else {
        add_word(line, word);
    }
}

// "12/F" is a floor in Hong Kong.
static bool is_floor(str word) {
    return address_starts_with_digit(word) && str_ends(word, STR("/F"));
}

static void split_words(struct line *line, str text) {
    size_t from = 0;
    for (size_t i = 0; i <= text.len; i++)
        if (i == text.len || is_space(text.ptr[i])) {
            if (i > from && !is_floor(str_slice(text, from, i)))
                add_parts(line, str_slice(text, from, i));
            from = i + 1;
        }
}

static void take_out(struct line *line, size_t at, size_t count) {
    for (size_t i = at; i + count < line->count; i++)
        line->words[i] = line->words[i + count];
    line->count -= count;
}

static str joined(struct line *line, size_t from, size_t to, const char *between) {
    struct buf out;
    if (to == from + 1)
        return line->words[from];
    buf_init(&out, line->arena);
    for (size_t i = from; i < to; i++) {
        buf_add_z(&out, i > from ? between : "");
        buf_add(&out, line->words[i]);
    }
    return buf_str(&out);
}

static bool is_letter_alone(str word) {
    size_t at = 0;
    return word.len && word.len <= 2 && rune_is_letter(utf8_next(word, &at)) && at == word.len;
}

// What may stand behind a word like "flat": 7, 4B, B, /3.
static bool is_designation(str sign, str word) {
    if (address_starts_with_digit(word))
        return true;
    return utf8_count(sign) > 2 && is_letter_alone(word);
}

static bool is_number_sign(str word) {
    return str_is(word, "#") || str_is(word, "№");
}

// Takes the first word of that kind with its designation into *out.
static void take_sign(struct line *line, enum address_kind kind, str *out) {
    for (size_t i = 0; !out->len && i + 1 < line->count; i++) {
        str sign = line->words[i], next = line->words[i + 1];
        bool number = kind == ADDRESS_FLAT ? str_is(sign, "#")
                                           : kind == ADDRESS_HOUSE && is_number_sign(sign);
        size_t words = 1;
        if (!number && !address_entry_of(line->country, sign, kind))
            continue;
        // "lok. nr 5", "byt č. 3"
        if (i + 2 < line->count &&
            (is_number_sign(next) ||
             (kind != ADDRESS_HOUSE && address_entry_of(line->country, next, ADDRESS_HOUSE)))) {
            next = line->words[i + 2];
            words = 2;
        }
        if (!is_designation(sign, next))
            continue;
        size_t end = i + words + 1;
        while (kind == ADDRESS_BOX && end < line->count && // "Postfach 10 20 30"
               address_starts_with_digit(line->words[end]))
            end++;
        *out = joined(line, i + words, end, " ");
        take_out(line, i, end - i);
    }
}

// "5º A" in Spain: floor and door.
static void take_door(struct line *line, str *out) {
    for (size_t i = 1; !out->len && i < line->count; i++) {
        str word = line->words[i];
        if (!address_starts_with_digit(word) ||
            !(str_has(word, STR("º")) || str_has(word, STR("ª"))))
            continue;
        size_t end = i + 1 < line->count && is_letter_alone(line->words[i + 1]) ? i + 2 : i + 1;
        *out = joined(line, i, end, " ");
        take_out(line, i, end - i);
    }
}

// "3 piętro", "этаж 2", "4th Floor": no part of ours, but not part of the street either.
static void drop_floor(struct line *line) {
    for (size_t i = 1; i < line->count; i++) {
        if (!address_entry_of(line->country, line->words[i], ADDRESS_FLOOR))
            continue;
        bool behind = i + 1 < line->count && address_starts_with_digit(line->words[i + 1]);
        bool before = i > 1 && address_starts_with_digit(line->words[i - 1]);
        if (behind)
            take_out(line, i, 2);
        else if (before)
            take_out(line, i - 1, 2);
        else
            continue;
        return;
    }
}

// 1st, 42nd, 5th: names of streets, no houses.
static bool is_ordinal(str word) {
    size_t digits = 0;
    while (digits < word.len && word.ptr[digits] >= '0' && word.ptr[digits] <= '9')
        digits++;
    str rest = str_from(word, digits);
    return digits &&
           (str_equal_ascii_nocase(rest, STR("st")) || str_equal_ascii_nocase(rest, STR("nd")) ||
            str_equal_ascii_nocase(rest, STR("rd")) || str_equal_ascii_nocase(rest, STR("th")));
}

bool address_is_repetition(str word) {
    return str_equal_ascii_nocase(word, STR("bis")) || str_equal_ascii_nocase(word, STR("ter")) ||
           str_equal_ascii_nocase(word, STR("quater"));
}

static bool is_mark(str word) {
    return str_is(word, "/") || str_is(word, "-") || str_is(word, "–");
}

static void take_house_in_front(struct line *line, struct address *out) {
    if (line->count > 1 && is_mark(line->words[0])) // "Suite 500 - 200 Bay Street"
        take_out(line, 0, 1);
    if (out->house.len || !line->count || !address_starts_with_digit(line->words[0]) ||
        is_ordinal(line->words[0]))
        return;
    size_t end = 1;
    if (line->count > 2 && address_is_repetition(line->words[1]))
        end = 2;
    out->house = joined(line, 0, end, " ");
    take_out(line, 0, end);
}

// "5", "5 / 7", "12 a" at the end; the name keeps at least one word ("ul. 3 Maja 5").
static void take_house_behind(struct line *line, struct address *out) {
    while (line->count && is_mark(line->words[line->count - 1])) // "1/A - 50122": the code is gone
        line->count--;
    size_t end = line->count, from = end;
    while (from > 0) {
        str word = line->words[from - 1];
        bool part =
            address_starts_with_digit(word) || is_mark(word) || address_is_repetition(word) ||
            (is_letter_alone(word) && from > 1 && address_starts_with_digit(line->words[from - 2]));
        if (!part)
            break;
        from--;
        if (address_starts_with_digit(word) && !(from > 0 && is_mark(line->words[from - 1])))
            break;
    }
    if (out->house.len || from == end || is_mark(line->words[from]) ||
        !address_starts_with_digit(line->words[from]))
        return;
    if (is_ordinal(line->words[from]) && from + 1 == end)
        return;
    out->house = joined(line, from, end, "");
    line->count = from;
}

static bool is_all_digits(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.len > 0;
}

// "10-123 Maple Ave" in Canada: the flat goes before.
static void divide_canadian(struct address *out) {
    size_t at = str_find_char(out->house, '-');
    str flat = str_slice(out->house, 0, at), house = str_from(out->house, at + 1);
    if (out->flat.len || !is_all_digits(flat) || !is_all_digits(house))
        return;
    out->flat = flat;
    out->house = house;
}

// "5/7" in Poland, "5-12" in Russia.
static void divide_house(const struct line *line, struct address *out) {
    const struct address_country *country = line->country;
    if (str_is(str_of(country->code), "CA"))
        divide_canadian(out);
    char mark = country->slash_is_flat ? '/' : country->dash_is_flat ? '-' : '\0';
    size_t at = mark ? str_find_char(out->house, mark) : out->house.len;
    if (out->flat.len || !at || at + 1 >= out->house.len)
        return;
    str house = str_slice(out->house, 0, at), flat = str_from(out->house, at + 1);
    if (mark == '-' && !is_all_digits(flat))
        return;
    out->house = house;
    out->flat = flat;
}

static bool is_direction(str word) {
    static const char *const all[] = {"N", "S", "E", "W", "NE", "NW", "SE", "SW"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (str_is(word, all[i]))
            return true;
    return false;
}

// "Am Markt", "An der Allee" are names as they stand.
static bool is_preposition(str word) {
    static const char *const all[] = {"am", "an", "im", "in", "zum", "zur", "auf", "der", "dem"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (str_equal_ascii_nocase(word, str_of(all[i])))
            return true;
    return false;
}

static void take_name(struct line *line, struct address *out) {
    if (!line->count || out->street.len)
        return;
    const struct address_entry *first =
        address_entry_of(line->country, line->words[0], ADDRESS_STREET);
    size_t last = line->count - 1;
    if (last > 1 && is_direction(line->words[last]))
        last--;
    const struct address_entry *behind =
        last ? address_entry_of(line->country, line->words[last], ADDRESS_STREET) : NULL;
    if (first && (first->places & ADDRESS_IN_FRONT) && line->count > 1) {
        out->street_type = line->words[0];
        take_out(line, 0, 1);
    } else if (behind && (behind->places & ADDRESS_BEHIND) &&
               !is_preposition(line->words[last - 1])) {
        out->street_type = line->words[last];
        take_out(line, last, 1);
    }
    out->street = joined(line, 0, line->count, " ");
}

void address_read_line(struct arena *arena, const struct address_country *country, str text,
                       struct address *out) {
    struct line line = {.arena = arena, .country = country};
    split_words(&line, text);
    take_sign(&line, ADDRESS_BOX, &out->box);
    take_sign(&line, ADDRESS_FLAT, &out->flat);
    take_sign(&line, ADDRESS_BUILDING, &out->building);
    take_door(&line, &out->flat);
    drop_floor(&line);
    take_sign(&line, ADDRESS_HOUSE, &out->house);
    if (country->number_first)
        take_house_in_front(&line, out);
    take_house_behind(&line, out);
    divide_house(&line, out);
    take_name(&line, out);
}
