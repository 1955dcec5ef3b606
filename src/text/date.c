// What the parts of a date can mean: every order that fits is tried, what exists is kept, and where
// several days remain, the country, the mark between the numbers and the day of the week speak.
#include "text/date_private.h"
#include "text/date_words.h"

str date_reason_name(enum date_reason reason) {
    static const char *const names[DATE_REASON_COUNT] = {"ok",         "empty",     "not_a_date",
                                                         "impossible", "ambiguous", "incomplete"};
    return str_of(names[reason]);
}

enum { MOST_CANDIDATES = 8, ROC_START = 1911, WINDOW = 10, THIS_YEAR = 2025, NEAR = 5 };

struct candidate {
    enum date_order order;
    struct date date;
};

struct reading {
    const struct date_parts *p;
    const struct date_hints *hints;
    bool taiwan;
    bool impossible; // something had the shape of a date
    struct candidate items[MOST_CANDIDATES];
    size_t count;
};

// Where year, month and day stand.
struct places {
    enum date_order order;
    int year, month, day;
};

static bool same(struct date a, struct date b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static bool is_after(struct date a, struct date b) {
    return a.year != b.year     ? a.year > b.year
           : a.month != b.month ? a.month > b.month
                                : a.day > b.day;
}

static int full_year(int year, const struct date_hints *hints) {
    int this_year = hints->today.year ? hints->today.year : THIS_YEAR;
    int century = this_year - this_year % 100;
    int last = this_year % 100 + (hints->past ? 0 : WINDOW);
    return year <= last ? century + year : century - 100 + year;
}

static bool is_republic(const struct reading *r, const struct places *at) {
    const struct date_parts *p = r->p;
    return p->republic || (r->taiwan && at->year == 0 && p->digits[0] <= 3 &&
                           (at->order == DATE_YYMD || p->digits[0] == 3 || p->label[0] == 'y'));
}

static bool year_fits(const struct reading *r, const struct places *at) {
    const struct date_parts *p = r->p;
    int digits = p->digits[at->year];
    if (is_republic(r, at))
        return digits <= 3 && p->number[at->year] > 0;
    if (at->order == DATE_YDM)
        return digits == 4 && p->word_at < 0 && !p->label[at->year];
    if (at->order == DATE_YMD)
        return digits == 4 || (digits == 2 && p->label[at->year] == 'y');
    return at->order == DATE_YYMD ? digits == 2 && p->word_at < 0 : digits == 2 || digits == 4;
}

static bool shape_fits(const struct reading *r, const struct places *at) {
    const struct date_parts *p = r->p;
    if (p->word_at >= 0 && p->word_at != at->month)
        return false;
    for (int i = 0; i < DATE_PARTS; i++) {
        char label = i == at->year ? 'y' : i == at->month ? 'm' : 'd';
        if ((p->label[i] && p->label[i] != label) || (i != at->year && p->digits[i] > 2))
            return false;
    }
    return year_fits(r, at);
}

static void add(struct reading *r, enum date_order order, struct date date, bool short_year) {
    if (short_year && r->hints->past && r->hints->today.year && is_after(date, r->hints->today))
        date.year -= 100; // nobody is born later this year
    if (!date_exists(date)) {
        r->impossible = true;
        return;
    }
    if (r->count < MOST_CANDIDATES)
        r->items[r->count++] = (struct candidate){order, date};
}

static void try_places(struct reading *r, const struct places *at) {
    const struct date_parts *p = r->p;
    if (!shape_fits(r, at))
        return;
    int year = (int)p->number[at->year];
    bool republic = is_republic(r, at), short_year = !republic && p->digits[at->year] == 2;
    year = republic ? year + ROC_START : short_year ? full_year(year, r->hints) : year;
    struct date date = {year, (int)p->number[at->month], (int)p->number[at->day]};
    if (p->word_at < 0) {
        add(r, at->order, date, short_year);
        return;
    }
    date.month = p->likely_month; // the likely one first
    add(r, at->order, date, short_year);
    for (int month = 1; month <= 12; month++)
        if (p->months >> month & 1 && month != p->likely_month) {
            date.month = month;
            add(r, at->order, date, short_year);
        }
}

// 20240501, 01052024, 05012024; 1130501 in Taiwan. Years of these two centuries keep them apart.
static void try_compact(struct reading *r) {
    int n = (int)r->p->number[0], digits = r->p->digits[0];
    const struct date by_year = {n / 10000, n / 100 % 100, n % 100};
    const struct date by_day = {n % 10000, n / 10000 % 100, n / 1000000};
    const struct date by_month = {n % 10000, n / 1000000, n / 10000 % 100};
    if (digits == 7 && r->taiwan) {
        add(r, DATE_YMD, (struct date){by_year.year + ROC_START, by_year.month, by_year.day},
            false);
    } else if (digits == 8) {
        if (by_year.year >= 1800 && by_year.year < 2200 && date_exists(by_year))
            add(r, DATE_YMD, by_year, false);
        if (by_day.year < 1900 || by_day.year >= 2100)
            return;
        if (date_exists(by_day))
            add(r, DATE_DMY, by_day, false);
        if (date_exists(by_month))
            add(r, DATE_MDY, by_month, false);
    }
}

static unsigned orders_of(const struct reading *r) {
    unsigned orders = 0;
    for (size_t i = 0; i < r->count; i++)
        orders |= r->items[i].order;
    return orders;
}

static void keep(struct reading *r, unsigned orders) {
    size_t kept = 0;
    for (size_t i = 0; i < r->count; i++)
        if (r->items[i].order & orders)
            r->items[kept++] = r->items[i];
    r->count = kept;
}

static unsigned weekday_bit(struct date date) {
    int32_t days = date_to_days(date) + 4; // 1970-01-01 was a Thursday
    return 1U << ((days % 7 + 7) % 7 + 1);
}

// Only those on the day of the week beside the date, if there are any.
static bool keep_weekday(struct reading *r) {
    size_t kept = 0;
    for (size_t i = 0; i < r->count; i++)
        if (r->p->weekdays & weekday_bit(r->items[i].date)) {
            struct candidate one = r->items[i];
            r->items[i] = r->items[kept];
            r->items[kept++] = one;
        }
    r->count = kept ? kept : r->count;
    return kept > 0;
}

static struct reading try_all(const struct date_parts *p, const struct date_hints *hints) {
    static const struct places all[] = {
        {DATE_YMD, 0, 1, 2},  {DATE_YMD, 0, 2, 1}, // with a month in words: 2024. 1. maijs
        {DATE_DMY, 2, 1, 0},  {DATE_MDY, 2, 0, 1},
        {DATE_YYMD, 0, 1, 2}, {DATE_YDM, 0, 2, 1}}; // only where a column shows it
    struct reading r = {.p = p, .hints = hints, .taiwan = str_is(hints->country, "TW")};
    if (p->bad || p->count == 2)
        return r;
    if (p->count == 1)
        try_compact(&r);
    for (size_t i = 0; p->count == DATE_PARTS && i < sizeof all / sizeof *all; i++)
        if (all[i].order == DATE_YDM ? hints->allowed & DATE_YDM
                                     : all[i].month != 2 || p->word_at == 2)
            try_places(&r, &all[i]);
    return r;
}

static bool is_day(int64_t number) {
    return number >= 1 && number <= 31;
}

// "24/05/01" is of these years with the year in front, and of long ago or far ahead otherwise.
static bool only_short_is_near(const struct reading *r) {
    int now = r->hints->today.year ? r->hints->today.year : THIS_YEAR;
    bool short_near = false, other_near = false;
    for (size_t i = 0; i < r->count; i++) {
        int year = r->items[i].date.year;
        if (r->items[i].order == DATE_YYMD)
            short_near = year >= now - NEAR && year <= now + 1;
        else
            other_near |= year >= now - 2 * NEAR && year <= now + 1;
    }
    return short_near && !other_near && !r->hints->past;
}

// Without a column's word: which orders a text can be meant in. A first number that could be a day
// is the year only beside other readings, else 30.02.24 would be in 2030.
static void keep_usual(struct reading *r) {
    bool year_first = r->hints->country.len && date_order_of_country(r->hints->country) == DATE_YMD;
    unsigned others = orders_of(r) & ~(unsigned)DATE_YYMD;
    if (year_first)
        return;
    if (others ? r->p->mark != '-' && !only_short_is_near(r) : is_day(r->p->number[0]))
        keep(r, others);
}

static void keep_allowed(struct reading *r, unsigned allowed) {
    bool numbers = r->p->word_at < 0 && !r->p->label[0];
    if (allowed && numbers)
        keep(r, allowed);
    if (!allowed || allowed == DATE_ANY || !numbers)
        keep_usual(r);
    if (allowed || !numbers)
        return;
    // Dots stand between day and month; month first with them is known in few countries only.
    unsigned orders = orders_of(r);
    if (r->p->mark == '.' && orders & DATE_DMY &&
        (!r->hints->country.len || date_order_of_country(r->hints->country) != DATE_MDY))
        keep(r, orders & ~(unsigned)DATE_MDY);
}

static bool all_zero(const struct date_parts *p) {
    int digits = 0;
    for (int i = 0; i < p->count; i++) {
        if (p->number[i] || i == p->word_at)
            return false;
        digits += p->digits[i];
    }
    return p->count == DATE_PARTS || (p->count == 1 && (digits == 8 || digits == 1));
}

// 1/0/1900: how a spreadsheet shows its day 0.
static bool is_day_zero(const struct date_parts *p) {
    int64_t sum = 0, year = 0;
    for (int i = 0; i < p->count; i++) {
        sum += p->digits[i] == 4 ? 0 : p->number[i];
        year = p->digits[i] == 4 ? p->number[i] : year;
    }
    return p->count == DATE_PARTS && p->word_at < 0 && year == 1900 && sum == 1;
}

static bool is_year(const struct date_parts *p, int i) {
    return i != p->word_at &&
           (p->label[i] ? p->label[i] == 'y'
                        : p->digits[i] == 4 && p->number[i] >= 1800 && p->number[i] < 2200);
}

static bool is_month(const struct date_parts *p, int i) {
    return i == p->word_at || (p->digits[i] <= 2 && p->number[i] >= 1 && p->number[i] <= 12 &&
                               (!p->label[i] || p->label[i] == 'm'));
}

static int month_at(const struct date_parts *p, int i) {
    return i == p->word_at ? p->likely_month : (int)p->number[i];
}

static bool set_year_month(const struct date_parts *p, int year, int month, struct date *out) {
    if (!is_year(p, year) || !is_month(p, month))
        return false;
    *out = (struct date){.year = (int)p->number[year], .month = month_at(p, month)};
    return true;
}

// A part of a date is missing.
static bool incomplete(const struct date_parts *p, struct date *out) {
    if (p->bad || p->timed || p->count == 0 || p->count == DATE_PARTS)
        return false;
    int n = (int)p->number[0];
    if (p->count == 2) {
        if (set_year_month(p, 0, 1, out) || set_year_month(p, 1, 0, out))
            return true;
        for (int i = 0; i < 2; i++) { // 1 May, 1.5., May '24
            int other = 1 - i;
            if (is_month(p, i) && other != p->word_at && p->digits[other] <= 2 &&
                p->number[other] <= 31 && !(p->label[other] && p->label[other] != 'd')) {
                *out = (struct date){.month = month_at(p, i), .day = (int)p->number[other]};
                return true;
            }
            if (i == p->word_at && p->digits[other] == 2) {
                *out = (struct date){.month = month_at(p, i)};
                return true;
            }
        }
        return false;
    }
    *out = (struct date){.year = n};
    if (is_year(p, 0))
        return true;
    *out = (struct date){.month = p->word_at == 0 ? p->likely_month : 0};
    if (p->word_at == 0)
        return true;
    *out = (struct date){.year = n / 100, .month = n % 100}; // 202405
    if (p->digits[0] != 6 || out->year < 1900 || out->year >= 2100)
        *out = (struct date){.year = n % 10000, .month = n / 10000}; // 052024
    return p->digits[0] == 6 && out->year >= 1900 && out->year < 2100 && out->month >= 1 &&
           out->month <= 12;
}

// The likely one first: by the country's order, then day first.
static void sort_likely(struct reading *r) {
    const enum date_order order = date_order_of_country(r->hints->country);
    unsigned likely = order == DATE_MDY   ? DATE_MDY
                      : order == DATE_YMD ? DATE_YYMD | DATE_YMD
                                          : DATE_DMY;
    for (size_t i = 0; i < r->count; i++)
        if (r->items[i].order & likely) {
            struct candidate one = r->items[i];
            memmove(r->items + 1, r->items, i * sizeof one);
            r->items[0] = one;
            return;
        }
}

static void set_time(const struct date_parts *p, struct date_answer *out) {
    out->has_time = p->timed;
    out->has_zone = p->time.has_zone;
    out->micros = p->time.micros - (int64_t)p->time.zone_minutes * 60 * 1000000;
}

enum date_reason date_understand(str text, const struct date_hints *hints,
                                 struct date_answer *out) {
    *out = (struct date_answer){0};
    text = str_trim(text);
    if (!text.len)
        return DATE_EMPTY;
    struct date_languages languages = {date_language_of_country(hints->country),
                                       date_language(hints->language)};
    struct date_parts parts = date_parts_of(text, languages);
    if (!parts.bad && parts.count && (all_zero(&parts) || is_day_zero(&parts)))
        return DATE_EMPTY;
    struct reading r = try_all(&parts, hints);
    keep_allowed(&r, hints->allowed);
    if (!r.count) {
        if (incomplete(&parts, &out->date))
            return DATE_INCOMPLETE;
        return r.impossible ? DATE_IMPOSSIBLE : DATE_NOT_A_DATE;
    }
    out->wrong_weekday = parts.weekdays && !keep_weekday(&r);
    out->orders = orders_of(&r);
    out->in_words = parts.word_at >= 0;
    out->unusual = !hints->allowed && parts.mark == '.' && out->orders == DATE_MDY &&
                   !out->in_words && date_order_of_country(hints->country) != DATE_MDY;
    if (r.count > 1)
        sort_likely(&r);
    out->date = r.items[0].date;
    set_time(&parts, out);
    int at = r.items[0].order & (DATE_YMD | DATE_YYMD | DATE_YDM) ? 0 : 2;
    out->short_year = parts.count == DATE_PARTS && parts.digits[at] == 2 && !parts.republic;
    for (size_t i = 1; i < r.count && !out->other.year; i++)
        if (!same(r.items[i].date, out->date))
            out->other = r.items[i].date;
    return out->other.year ? DATE_AMBIGUOUS : DATE_OK;
}

unsigned date_orders(str text) {
    const struct date_hints hints = {.allowed = DATE_ANY};
    struct date_answer answer;
    enum date_reason reason = date_understand(text, &hints, &answer);
    return reason == DATE_OK || reason == DATE_AMBIGUOUS ? answer.orders : 0;
}

enum date_reason date_read(str text, unsigned allowed, int this_year, struct date *out) {
    const struct date_hints hints = {.allowed = allowed, .today = {this_year, 12, 31}};
    struct date_answer answer;
    enum date_reason reason = date_understand(text, &hints, &answer);
    if (reason == DATE_OK)
        *out = answer.date;
    return reason;
}

bool date_short_numbers(str text, int numbers[3]) {
    struct date_parts p = date_parts_of(str_trim(text), (struct date_languages){0});
    bool all = !p.bad && p.count == DATE_PARTS && p.word_at < 0;
    for (int i = 0; all && i < DATE_PARTS; i++) {
        all = p.digits[i] == 2 && !p.label[i];
        numbers[i] = (int)p.number[i];
    }
    return all;
}

bool date_of_serial_text(str text, struct date *date, int64_t *micros) {
    enum { SERIAL_DIGITS = 5, MOST = 20 };
    text = str_trim(text);
    double number = 0, unit = 1;
    if (text.len < SERIAL_DIGITS || text.len > MOST)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (i == SERIAL_DIGITS ? c != '.' && c != ',' : c < '0' || c > '9')
            return false;
        unit = i > SERIAL_DIGITS ? unit / 10 : unit;
        if (i != SERIAL_DIGITS)
            number = i < SERIAL_DIGITS ? number * 10 + (c - '0') : number + (c - '0') * unit;
    }
    if (number < 10000 || number >= 80000 || text.len == SERIAL_DIGITS + 1 ||
        !date_of_excel_serial(number, false, date))
        return false;
    *micros = (int64_t)((number - (double)(int64_t)number) * 86400e3 + 0.5) * 1000;
    return true;
}
