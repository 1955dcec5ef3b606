// Deals: the words of the title as those of a company's name, but a number that differs tells two
// apart; who buys; how much; when, and whether that is the rhythm of a series; what became of it.
#include "base/clock.h"
#include "match/compare_private.h"
#include <stdlib.h>

// A year, a quarter (q1), a version (2b), a part (ii).
static bool is_number(str word) {
    static const char *const roman[] = {"i",  "ii",  "iii",  "iv", "v",
                                        "vi", "vii", "viii", "ix", "x"};
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9')
            return true;
    for (size_t i = 0; i < sizeof roman / sizeof *roman; i++)
        if (str_is(word, roman[i]))
            return true;
    return false;
}

static bool has_word(const struct match_source *source, const uint32_t *words, size_t count,
                     str wanted) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(match_text_of(source, words[i]), wanted))
            return true;
    return false;
}

// A number of `a` that is not in `b`.
static bool has_own_number(const struct match_source *source, uint32_t a, uint32_t b) {
    const uint32_t *words = match_words_of(source, a), *others = match_words_of(source, b);
    size_t count = match_token_of(source, a)->word_count;
    size_t other_count = match_token_of(source, b)->word_count;
    for (size_t i = 0; i < count; i++) {
        str word = match_text_of(source, words[i]);
        if (is_number(word) && !has_word(source, others, other_count, word))
            return true;
    }
    return false;
}

struct field_level compare_title(const struct pairing *p) {
    struct field_level found = compare_company(p);
    const struct match_source *source = &p->scorer->source;
    uint32_t a = p->a->company, b = p->b->company;
    if (found.level == COMPANY_NONE || found.level == COMPANY_EXACT ||
        found.level == COMPANY_DIFFERENT)
        return found;
    if (has_own_number(source, a, b) && has_own_number(source, b, a))
        return (struct field_level){TITLE_NUMBERED, 0};
    return found;
}

// One number in common is enough.
static uint8_t compare_ids(const struct pairing *p, enum match_item_kind kind) {
    uint32_t a[MATCH_VALUES_MAX], b[MATCH_VALUES_MAX];
    size_t na = match_record_values(&p->scorer->source, p->a, kind, a);
    size_t nb = match_record_values(&p->scorer->source, p->b, kind, b);
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb; j++)
            if (a[i] == b[j])
                return SIMPLE_SAME;
    return na && nb ? SIMPLE_DIFFERENT : SIMPLE_NONE;
}

struct field_level compare_buyer(const struct pairing *p) {
    uint8_t level = compare_ids(p, MATCH_ITEM_BUYER);
    float adjust =
        level == SIMPLE_SAME ? compare_frequency(p->scorer, p->a->tax, p->b->tax, .001) : 0;
    return (struct field_level){level, adjust};
}

struct field_level compare_buying_person(const struct pairing *p) {
    return (struct field_level){compare_ids(p, MATCH_ITEM_PERSON), 0};
}

struct field_level compare_amount(const struct pairing *p) {
    const struct match_source *source = &p->scorer->source;
    int64_t a, b;
    if (!p->a->domain || !p->b->domain || !str_to_i64(match_text_of(source, p->a->domain), &a) ||
        !str_to_i64(match_text_of(source, p->b->domain), &b))
        return (struct field_level){SIMPLE_NONE, 0};
    if (a == b)
        return (struct field_level){SIMPLE_SAME,
                                    compare_frequency(p->scorer, p->a->domain, p->b->domain, .01)};
    double apart = (double)llabs(a - b), larger = (double)(a > b ? a : b);
    return (struct field_level){apart <= .05 * larger ? SIMPLE_NEAR : SIMPLE_DIFFERENT, 0};
}

static bool is_last_day(int year, int month, int day) {
    int then_year, then_month, then_day;
    date_from_days(days_of_date(year, month, day) + 1, &then_year, &then_month, &then_day);
    return then_day == 1;
}

// About the same day of another month (a quarter, a year): weekends move it by some days, short
// months end it early.
static bool whole_months_apart(int32_t a, int32_t b) {
    enum { SHORTEST_MONTH = 26, MOVED_DAYS = 3 };
    int year, month, day, other_year, other_month, other_day;
    if (abs(a - b) < SHORTEST_MONTH)
        return false;
    date_from_days(a, &year, &month, &day);
    date_from_days(b, &other_year, &other_month, &other_day);
    int moved = abs(day - other_day), around = 30 - moved; // the 30th and the 2nd are near
    return moved <= MOVED_DAYS || around <= MOVED_DAYS ||
           (is_last_day(year, month, day) && is_last_day(other_year, other_month, other_day));
}

static bool same_title(const struct pairing *p) {
    uint8_t level = compare_title(p).level;
    return level == COMPANY_EXACT || level == COMPANY_FORM || level == COMPANY_SCRIPT ||
           level == COMPANY_NEAR || level == COMPANY_MOST;
}

// What a customer buys again and again: it looks the same but for its date.
static bool is_series(const struct pairing *p) {
    return whole_months_apart(p->a->birth, p->b->birth) && p->a->domain == p->b->domain &&
           compare_ids(p, MATCH_ITEM_BUYER) == SIMPLE_SAME && same_title(p);
}

struct field_level compare_outcome(const struct pairing *p) {
    uint8_t a = p->a->suffix, b = p->b->suffix;
    return (struct field_level){!a || !b ? OUTCOME_NONE
                                : a == b ? OUTCOME_SAME
                                : a == MATCH_OUTCOME_OPEN || b == MATCH_OUTCOME_OPEN
                                    ? OUTCOME_OPEN
                                    : OUTCOME_CONTRARY,
                                0};
}

struct field_level compare_due(const struct pairing *p) {
    enum { NEAR_DAYS = 28 };
    if (p->a->birth == MATCH_NO_DATE || p->b->birth == MATCH_NO_DATE)
        return (struct field_level){DUE_NONE, 0};
    int apart = abs(p->a->birth - p->b->birth);
    if (is_series(p))
        return (struct field_level){DUE_SERIES, 0};
    return (struct field_level){apart == 0           ? DUE_SAME
                                : apart <= NEAR_DAYS ? DUE_NEAR
                                                     : DUE_DIFFERENT,
                                0};
}
