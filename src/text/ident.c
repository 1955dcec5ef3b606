// Reading a number: the rows of its scheme are tried, and the best answer counts.
//
// A row is tried in steps: the country's letters off, the form held against the characters (letters
// that look like a digit become it where the form wants one), then the check digit. What two rows
// say is weighed by enum ident_reason's order: the earlier reason knows more about the number.
#include "text/country.h"
#include "text/fold.h"
#include "text/ident_private.h"
#include "text/rune.h"
#include <string.h>

static const struct ident_scheme_list *const lists[] = {
    &ident_poland, &ident_russia, &ident_neighbours, &ident_china,
    &ident_west,   &ident_vat,    &ident_vat_east,   &ident_bank,
};
enum { LISTS = sizeof lists / sizeof *lists };

const struct ident_scheme *ident_scheme_at(size_t i) {
    for (size_t l = 0; l < LISTS; l++) {
        if (i < lists[l]->count)
            return &lists[l]->rows[i];
        i -= lists[l]->count;
    }
    return NULL;
}

bool ident_scheme_exists(str name) {
    for (size_t l = 0; name.len && l < LISTS; l++)
        for (size_t i = 0; i < lists[l]->count; i++)
            if (str_is(name, lists[l]->rows[i].name))
                return true;
    return false;
}

const char *ident_scheme_name(const struct ident_scheme *scheme) {
    return scheme->name;
}

const char *ident_scheme_country(const struct ident_scheme *scheme) {
    return scheme->country;
}

// The text being read, and the best answer so far.
struct reading {
    struct arena *arena;
    str clean;
    str asked;   // name of a scheme, or empty
    str country; // of the record
    struct ident_body body;
    size_t digits;
    bool alike; // another alphabet's letters were read as Latin ones
    bool any;   // any tax number is wanted
    bool named; // the text says which it is, by a label or its country's letters
    int good;   // how many rows fit
    struct ident best;
    struct ident_body kept; // of the best
    size_t tried;
};

enum { CHARACTER_BAD = '?' };

// Cyrillic and Greek letters that look like Latin ones.
static char latin_of(uint32_t rune) {
    static const char cyrillic[] = "A?B??E????K?MHO?PCT?"; // А to У
    static const char greek[] = "AB??EZH?IK?MN?O?P?TY?X";  // Α to Χ
    if (rune >= 0x410 && rune <= 0x423)
        return cyrillic[rune - 0x410];
    if (rune >= 0x391 && rune <= 0x3A6)
        return greek[rune - 0x391];
    switch (rune) {
    case 0x425:
    case 0x3A7:
        return 'X';
    case 0x405:
        return 'S';
    case 0x406:
        return 'I';
    case 0x408:
        return 'J';
    default:
        return CHARACTER_BAD;
    }
}

static char character_of(uint32_t rune, bool *alike) {
    if (rune < 0x80)
        return (char)rune;
    int digit = rune_digit_value(rune);
    if (digit >= 0)
        return (char)('0' + digit);
    *alike = true;
    return latin_of(rune);
}

static bool has_digits(const struct ident_runes *runes) {
    for (size_t i = 0; i < runes->n && !runes->cut; i++)
        if (rune_is_digit(runes->r[i]))
            return true;
    return false;
}

// False where the text is no number at all.
static bool take_body(struct reading *r, const struct ident_runes *runes) {
    if (runes->cut || runes->n > IDENT_LONGEST || runes->n < 2)
        return false;
    for (size_t i = 0; i < runes->n; i++) {
        char c = character_of(runes->r[i], &r->alike);
        r->digits += c >= '0' && c <= '9';
        r->body.s[r->body.n++] = c;
    }
    // Two letters to each digit are words.
    return r->digits * 3 >= runes->n;
}

// "7,70708E+09"
static bool is_spreadsheet(const struct ident_body *body) {
    const char *e = memchr(body->s, 'E', body->n);
    size_t at = e ? (size_t)(e - body->s) : 0;
    if (at < 2 || at + 3 > body->n || e[1] != '+')
        return false;
    for (size_t i = 0; i < body->n; i++)
        if (i != at && i != at + 1 && (body->s[i] < '0' || body->s[i] > '9'))
            return false;
    return true;
}

static bool starts_with(const struct ident_body *body, const char *prefix) {
    size_t length = prefix ? strlen(prefix) : 0;
    return length && body->n > length && memcmp(body->s, prefix, length) == 0;
}

static str written(struct arena *arena, const struct ident_scheme *row, bool prefix,
                   const struct ident_body *body) {
    return str_format(arena, "%s%.*s", prefix ? row->prefix : "", (int)body->n, body->s);
}

// Of a scheme that the text names and the record's country does not have: its letters stay in
// front, or the number would be taken for one of the record's country when it is read again.
static bool is_foreign(const struct reading *r, const struct ident_scheme *row) {
    return r->any && r->named && row->prefix && r->country.len && !str_is(r->country, row->country);
}

static void take(struct reading *r, const struct ident_scheme *row, const struct ident_trial *t,
                 bool prefix) {
    r->tried++;
    r->good += t->reason == IDENT_OK;
    if (r->best.scheme && t->reason >= r->best.reason)
        return;
    r->best = (struct ident){.reason = t->reason, .scheme = row, .normal = r->clean};
    r->best.lookalikes = t->repaired || r->alike;
    r->kept = t->body;
    bool keep_prefix = row->keeps_prefix ? prefix || str_is(r->asked, "vat") : is_foreign(r, row);
    if (t->reason == IDENT_OK)
        r->best.normal = written(r->arena, row, keep_prefix, &t->body);
    else if (t->reason == IDENT_LOST_ZERO || t->reason == IDENT_LOOKALIKE)
        r->best.suggestion = written(r->arena, row, keep_prefix, &t->body);
}

// Tries a row on the text as it is and without the country's letters.
static void try_row(struct reading *r, const struct ident_scheme *row) {
    struct ident_trial t = {.reason = IDENT_LENGTH};
    bool prefix = starts_with(&r->body, row->prefix);
    struct ident_body body = r->body;
    if (prefix) {
        size_t length = strlen(row->prefix);
        body.n -= length;
        memmove(body.s, body.s + length, body.n);
        t = ident_try(row, &body);
        if (t.reason == IDENT_LENGTH)
            ident_find_zeros(row, &body, &t);
    }
    if (!prefix || (t.reason >= IDENT_CHARACTER)) {
        struct ident_trial whole = ident_try(row, &r->body);
        if (whole.reason == IDENT_LENGTH)
            ident_find_zeros(row, &r->body, &whole);
        if (!prefix || whole.reason < t.reason) {
            t = whole;
            prefix = false;
        }
    }
    take(r, row, &t, prefix);
}

static bool letter(char c) {
    return c >= 'A' && c <= 'Z';
}

// The country whose letters stand in front, as its row calls it; empty where none do.
static str country_in_front(const struct ident_body *body) {
    if (body->n < 4 || !letter(body->s[0]) || !letter(body->s[1]))
        return (str){0};
    str code = {body->s, 2};
    if (str_is(code, "EL"))
        return STR("GR");
    if (str_is(code, "UK"))
        return STR("GB");
    return code;
}

// The letters that the country's VAT numbers begin with, for those that write others.
static void rename_prefix(struct ident_body *body) {
    if (body->n > 2 && memcmp(body->s, "GR", 2) == 0)
        memcpy(body->s, "EL", 2);
    else if (body->n > 2 && memcmp(body->s, "UK", 2) == 0)
        memcpy(body->s, "GB", 2);
    else if (body->n == 11 && memcmp(body->s, "CH", 2) == 0 && body->s[2] != 'E') {
        memmove(body->s + 3, body->s + 2, body->n++ - 2);
        body->s[2] = 'E';
    }
}

static size_t try_rows(struct reading *r, str scheme, str country, bool tax_only) {
    size_t before = r->tried;
    for (size_t l = 0; l < LISTS; l++) {
        if (tax_only && lists[l] == &ident_bank)
            continue;
        for (size_t i = 0; i < lists[l]->count; i++) {
            const struct ident_scheme *row = &lists[l]->rows[i];
            bool here = !country.len ||
                        (row->country[0] == country.ptr[0] && str_is(country, row->country));
            if (here && (!scheme.len || str_is(scheme, row->name)) && (!tax_only || row->tax))
                try_row(r, row);
        }
    }
    return r->tried - before;
}

static void fail_reading(struct reading *r, enum ident_reason reason, str detail) {
    r->best = (struct ident){.reason = reason, .normal = r->clean, .detail = detail};
}

// An account's number as at home, without the country's letters.
static void put_country(struct reading *r) {
    if (r->body.n + 2 > IDENT_LONGEST)
        return;
    memmove(r->body.s + 2, r->body.s, r->body.n);
    memcpy(r->body.s, r->country.ptr, 2);
    r->body.n += 2;
}

// VAT numbers and IBAN: the country's letters choose the row, else the record's country.
static void read_by_country(struct reading *r) {
    bool vat = str_is(r->asked, "vat");
    if (vat)
        rename_prefix(&r->body);
    str front = country_in_front(&r->body);
    if (front.len && try_rows(r, r->asked, front, false))
        return;
    front = str_copy(r->arena, front);
    if (!vat && !front.len && r->country.len == 2)
        put_country(r);
    size_t tried = r->country.len ? try_rows(r, r->asked, r->country, false) : 0;
    if (tried && (!front.len || r->best.reason == IDENT_OK))
        return;
    if (front.len && country_exists(front))
        fail_reading(r, IDENT_NO_SCHEME, front);
    else if (r->country.len && !tried)
        fail_reading(r, IDENT_NO_SCHEME, r->country);
    else if (!tried)
        fail_reading(r, IDENT_NO_COUNTRY, (str){0});
}

// Without a country: the tax numbers that have a check digit and no letters in front.
static void try_everywhere(struct reading *r) {
    r->good = 0;
    r->named = false;
    for (size_t l = 0; l < LISTS && lists[l] != &ident_vat; l++)
        for (size_t i = 0; i < lists[l]->count; i++) {
            const struct ident_scheme *row = &lists[l]->rows[i];
            if (row->tax && row->check && !row->keeps_prefix && !row->check_elsewhere)
                try_row(r, row);
        }
}

// Any tax number: of the country whose letters stand in front, then of the record's, then of any.
// A number that has the form of its own country's and the wrong check digit is not looked for
// elsewhere: one of eleven wrong ones fits somewhere.
static void read_any(struct reading *r) {
    rename_prefix(&r->body);
    str front = str_copy(r->arena, country_in_front(&r->body));
    r->named = r->named || front.len;
    if (front.len) {
        try_rows(r, STR("vat"), front, true);
        try_rows(r, (str){0}, front, true);
        if (r->best.scheme && r->best.reason <= IDENT_CHARACTER)
            return;
    }
    bool known = r->country.len && try_rows(r, (str){0}, r->country, true);
    if (known && r->best.reason <= IDENT_CHARACTER)
        return;
    struct reading home = *r;
    r->best = (struct ident){0};
    try_everywhere(r);
    if (r->best.scheme && r->best.reason == IDENT_OK) {
        if (r->good > 1)
            r->best.scheme = NULL; // several fit: which one is not known
        return;
    }
    if (home.best.scheme)
        *r = home;
    else if (r->country.len && country_exists(r->country) && !front.len)
        fail_reading(r, IDENT_OK, (str){0}); // a country whose numbers are not known here
    else
        fail_reading(r, IDENT_UNKNOWN, (str){0});
}

// A spreadsheet's ".0" behind a whole number.
static str cut_decimals(str text) {
    size_t digits = 0;
    while (digits < text.len && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
        digits++;
    str tail = str_from(text, digits);
    bool zeros = tail.len >= 2 && tail.len <= 3 && (tail.ptr[0] == '.' || tail.ptr[0] == ',');
    for (size_t i = 1; zeros && i < tail.len; i++)
        zeros = tail.ptr[i] == '0';
    return zeros && digits >= 7 ? str_slice(text, 0, digits) : text;
}

// Another scheme's label than the one asked for.
static bool names_another(const struct reading *r, const char *label) {
    if (!label || !label[0] || str_is(r->asked, label))
        return false;
    // A NIP is Poland's VAT number; so are most countries' "tax" words.
    return !(str_is(r->asked, "vat") || strcmp(label, "vat") == 0);
}

// A number with another one behind it: "7707083893/773601001", "5260001246, 7642305489".
static bool is_two(struct reading *r) {
    struct ident_body first = r->body;
    for (first.n -= first.n > 8 ? 8 : first.n; first.n >= 8; first.n--) {
        struct ident_trial t = ident_try(r->best.scheme, &first);
        if (t.reason != IDENT_OK || t.repaired)
            continue;
        r->best.suggestion = written(r->arena, r->best.scheme, false, &t.body);
        return true;
    }
    return false;
}

static void finish(struct reading *r) {
    struct ident *best = &r->best;
    if (best->reason == IDENT_LENGTH && is_two(r))
        best->reason = IDENT_TWO;
    if (best->reason == IDENT_OK && best->scheme && best->scheme->key) {
        str key = ident_key(r->arena, best);
        best->suggestion = str_equal(key, best->normal) ? (str){0} : key;
    }
    if (best->reason == IDENT_CHECK) {
        char digit = ident_fitting_digit(best->scheme, &r->kept);
        best->detail = digit ? str_format(r->arena, "%c", digit) : (str){0};
    } else if (best->reason == IDENT_LENGTH) {
        best->detail = ident_lengths(r->arena, best->scheme->shape);
    }
}

struct ident ident_read(struct arena *arena, str text, str scheme, str country) {
    struct reading r = {.arena = arena, .country = country, .clean = text_clean(arena, text)};
    struct ident_runes runes;
    if (!r.clean.len)
        return (struct ident){.reason = IDENT_EMPTY};
    r.asked = ident_scheme_exists(scheme) ? scheme : (str){0};
    ident_compact(cut_decimals(r.clean), &runes);
    bool digits = has_digits(&runes);
    const char *label = digits ? ident_cut_labels(&runes, r.asked) : NULL;
    r.any = !r.asked.len;
    r.named = label != NULL;
    if (r.any && label)
        r.asked = str_of(label);
    if (!digits || !take_body(&r, &runes))
        fail_reading(&r, IDENT_NOT_ONE, (str){0});
    else if (is_spreadsheet(&r.body))
        fail_reading(&r, IDENT_SPREADSHEET, (str){0});
    else if (names_another(&r, label))
        fail_reading(&r, IDENT_OTHER, str_of(label));
    else if (!r.asked.len)
        read_any(&r);
    else if (str_is(r.asked, "vat") || str_is(r.asked, "iban"))
        read_by_country(&r);
    else
        try_rows(&r, r.asked, (str){0}, false);
    finish(&r);
    return r.best;
}
