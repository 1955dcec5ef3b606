// Holding the characters of a number against the form that its row asks for.
//
// A form is one letter per place. Where a character does not fit, but looks like one that does,
// that one is taken: surely for O and I among digits, as a guess for S, B, Z, G. Of several forms
// of one length the nearest counts; only then the check digit is asked.
#include "base/buf.h"
#include "text/ident_private.h"
#include <assert.h>
#include <string.h>

static bool made_up(const char *s, size_t n) {
    bool same = true, up = true, down = true;
    for (size_t i = 1; i < n; i++) {
        same = same && s[i] == s[i - 1];
        up = up && (s[i] == s[i - 1] + 1 || (s[i] == '0' && s[i - 1] == '9'));
        down = down && (s[i] == s[i - 1] - 1 || (s[i] == '9' && s[i - 1] == '0'));
    }
    return n >= 5 && (same || up || down);
}

// One form of a row: what every place wants.
struct form {
    char place[IDENT_LONGEST + 1];
    size_t n;
};

// The next form of a shape; false behind the last.
static bool next_form(const char **shape, struct form *out) {
    out->n = 0;
    const char *at = *shape;
    if (!*at)
        return false;
    while (*at && *at != '|') {
        char kind = *at++;
        size_t count = kind >= 'a' ? 0 : 1;
        for (; kind >= 'a' && *at >= '0' && *at <= '9'; at++)
            count = count * 10 + (size_t)(*at - '0');
        assert(out->n + count <= IDENT_LONGEST);
        memset(out->place + out->n, kind, count);
        out->n += count;
    }
    *shape = *at ? at + 1 : at;
    return true;
}

static bool fits(char c, char place) {
    bool digit = c >= '0' && c <= '9', letter = c >= 'A' && c <= 'Z';
    switch (place) {
    case 'd':
        return digit;
    case 'a':
        return letter;
    case 'x':
        return digit || letter;
    case 'c':
        return digit || (letter && !strchr("IOSVZ", c));
    default:
        return c == place;
    }
}

// The character that must have been meant, or 0; one more guess where it could be another one.
static char meant(char c, char place, unsigned *guesses) {
    bool want_letter = place == 'a' || (place >= 'A' && place <= 'Z');
    static const char letters[] = "OQDILSBZG", digits[] = "000115826";
    const char *at = want_letter ? strchr(digits, c) : strchr(letters, c);
    if (!at || !c)
        return 0;
    if (want_letter) {
        char letter = letters[at - digits];
        *guesses += c != '0' && c != '1';
        return place == 'a' || place == letter ? letter : 0;
    }
    *guesses += c != 'O' && c != 'I' && c != 'L';
    return digits[at - letters];
}

// Two different letters in front are a country's and no digits.
static bool is_country(const char *s) {
    return s[0] >= 'A' && s[1] >= 'A' && s[0] != s[1];
}

// Puts what was meant where a character does not fit the form; how many can not be repaired. One
// guess in a number can be held against its check digit, two prove nothing.
static size_t repair(const struct form *form, struct ident_trial *t) {
    bool digits = form->place[0] == 'd' && form->place[1] == 'd';
    size_t bad = digits && is_country(t->body.s) ? 2 : 0;
    unsigned guesses = 0;
    for (size_t i = 0; i < form->n; i++) {
        if (fits(t->body.s[i], form->place[i]))
            continue;
        char c = meant(t->body.s[i], form->place[i], &guesses);
        t->repaired = true;
        if (c)
            t->body.s[i] = c;
        else
            bad++;
    }
    t->guess = guesses > 0;
    return bad + (guesses > 1);
}

static enum ident_reason check_body(const struct ident_scheme *row, struct ident_body *body) {
    if (row->complete)
        row->complete(body);
    if (made_up(body->s, body->n))
        return IDENT_MADE_UP;
    return row->check ? row->check(body->s, body->n) : IDENT_OK;
}

// How far a form is from the characters, the nearest first: what can not be repaired weighs most.
static size_t try_form(const struct form *form, struct ident_trial *t) {
    size_t bad = repair(form, t);
    return bad * 16 + t->guess * 2U + t->repaired;
}

struct ident_trial ident_try(const struct ident_scheme *row, const struct ident_body *body) {
    struct ident_trial best = {.reason = IDENT_LENGTH, .body = *body};
    size_t nearest = SIZE_MAX;
    struct form form;
    for (const char *shape = row->shape; nearest && next_form(&shape, &form);) {
        if (form.n != body->n)
            continue;
        struct ident_trial t = {.reason = IDENT_CHARACTER, .body = *body};
        size_t far = try_form(&form, &t);
        if (far < nearest)
            best = t;
        nearest = far < nearest ? far : nearest;
    }
    if (nearest >= 16)
        return best;
    best.reason = check_body(row, &best.body);
    if (best.repaired && best.reason != IDENT_OK)
        best.reason = IDENT_CHARACTER;
    else if (best.guess)
        best.reason = row->check ? IDENT_LOOKALIKE : IDENT_CHARACTER;
    return best;
}

bool ident_find_zeros(const struct ident_scheme *row, const struct ident_body *body,
                      struct ident_trial *out) {
    struct ident_body longer = *body;
    for (int i = 0; i < row->zeros && longer.n < IDENT_LONGEST; i++) {
        memmove(longer.s + 1, longer.s, longer.n++);
        longer.s[0] = '0';
        struct ident_trial t = ident_try(row, &longer);
        if (t.reason == IDENT_OK) {
            *out = t;
            out->reason = IDENT_LOST_ZERO;
            return true;
        }
    }
    return false;
}

char ident_fitting_digit(const struct ident_scheme *row, const struct ident_body *body) {
    struct ident_body other = *body;
    char found = 0;
    if (row->check_elsewhere || !row->check)
        return 0;
    for (char c = '0'; c <= '9'; c++) {
        other.s[other.n - 1] = c;
        if (row->check(other.s, other.n) != IDENT_OK)
            continue;
        if (found)
            return 0;
        found = c;
    }
    return found;
}

str ident_lengths(struct arena *arena, const char *shape) {
    struct buf out;
    buf_init(&out, arena);
    struct form form;
    while (next_form(&shape, &form)) {
        if (out.len)
            buf_add(&out, STR(", "));
        buf_add_u64(&out, form.n);
    }
    return buf_str(&out);
}
