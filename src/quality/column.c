// Counting what single cells allow. Dates with a year of four digits in front have the month next,
// unless the column shows that it is the day; what has to be found out is whether the others have
// the day, the month or a short year first, and whether bare numbers are days of a spreadsheet.
#include "quality/column.h"
#include "text/date.h"
#include "text/number.h"

// How likely it may be that days of the month lie as close together as years do.
static const double accident = 0.02;

// Whether it may have a short year in front.
static bool add_short(struct column_evidence *evidence, str cell) {
    int numbers[3];
    if (!date_short_numbers(cell, numbers))
        return false;
    bool may = date_exists((struct date){2000 + numbers[0], numbers[1], numbers[2]});
    evidence->shorts++;
    evidence->short_years += may;
    evidence->firsts[numbers[0] / 64] |= UINT64_C(1) << numbers[0] % 64;
    evidence->lasts[numbers[2] / 64] |= UINT64_C(1) << numbers[2] % 64;
    return may;
}

// What may follow a year of four digits, where only one of day and month can.
static void add_behind_year(struct column_evidence *evidence, str cell, bool month) {
    const struct date_hints hints = {.allowed = DATE_YDM};
    struct date_answer answer;
    enum date_reason reason = date_understand(cell, &hints, &answer);
    evidence->year_days += !month && reason == DATE_OK;
    evidence->year_months += month && reason == DATE_IMPOSSIBLE;
}

static void add_date(struct column_evidence *evidence, str cell) {
    struct date date;
    int64_t micros;
    if (date_of_serial_text(cell, &date, &micros)) {
        evidence->serials++;
        return;
    }
    const struct date_hints hints = {.allowed = DATE_ANY};
    struct date_answer answer;
    enum date_reason reason = date_understand(cell, &hints, &answer);
    if (reason == DATE_IMPOSSIBLE || (answer.orders == DATE_YMD && !answer.in_words))
        add_behind_year(evidence, cell, reason != DATE_IMPOSSIBLE);
    unsigned orders = answer.orders, days = orders & (DATE_DMY | DATE_MDY);
    evidence->dates += orders != 0;
    if (!orders || answer.in_words) // "May 1, 2024" says nothing about 1/5/2024
        return;
    bool may_be_short = add_short(evidence, cell);
    evidence->years_first += orders == DATE_YYMD;
    evidence->doubtful += orders != DATE_YYMD && (orders & DATE_YYMD);
    evidence->either += days == (DATE_DMY | DATE_MDY);
    evidence->months_first += days == DATE_MDY;
    if (may_be_short)
        evidence->years_or_days += days == DATE_DMY;
    else
        evidence->days_first += days == DATE_DMY;
}

void column_add(struct column_evidence *evidence, str cell) {
    cell = str_trim(cell);
    if (!cell.len)
        return;
    evidence->filled++;
    add_date(evidence, cell);
    unsigned decimals = number_decimals(cell);
    evidence->points += decimals == NUMBER_POINT;
    evidence->commas += decimals == NUMBER_COMMA;
}

static unsigned decided(int64_t one, int64_t other, unsigned as_one, unsigned as_other) {
    return one && !other ? as_one : other && !one ? as_other : 0;
}

// How likely `cells` days of the month lie within so few days of each other by accident. More than
// half a month is no closeness, however many they are.
static double closeness(const uint64_t seen[2], int64_t cells) {
    enum { WIDE = 18 };
    int low = seen[0] ? __builtin_ctzll(seen[0]) : 64 + __builtin_ctzll(seen[1]);
    int high = seen[1] ? 127 - __builtin_clzll(seen[1]) : 63 - __builtin_clzll(seen[0]);
    double chance = (double)cells, part = (high - low + 1) / 31.0;
    if (high - low >= WIDE)
        return 1;
    for (int64_t i = 1; i < cells && chance > 1e-9; i++)
        chance *= part;
    return chance;
}

// Days of a column lie on many days of the month and in few years: of the numbers of short dates
// those that lie close together are the years. Where both do (2015 to 2021, always in the first
// days of a month), either may be meant: both.
static unsigned by_closeness(const struct column_evidence *e) {
    double firsts = e->shorts ? closeness(e->firsts, e->shorts) : 1;
    double lasts = e->shorts ? closeness(e->lasts, e->shorts) : 1;
    return (firsts < accident ? (unsigned)DATE_YYMD : 0) |
           (lasts < accident ? (unsigned)DATE_DMY : 0);
}

static unsigned date_order(const struct column_evidence *e) {
    bool short_years = e->shorts && e->short_years == e->shorts; // all of them may be years first
    unsigned shown = e->years_first ? DATE_YYMD : by_closeness(e);
    bool crowded = shown == (DATE_YYMD | DATE_DMY), open = short_years && !shown;
    int64_t days_first = e->days_first;
    if (short_years && crowded)
        return days_first ? DATE_DMY : DATE_YYMD | DATE_DMY;
    if (!short_years || shown == DATE_DMY || (open && !e->doubtful))
        days_first += e->years_or_days;
    if (e->years_first || (short_years && shown == DATE_YYMD))
        return days_first        ? DATE_YYMD | DATE_DMY
               : e->months_first ? DATE_YYMD | DATE_MDY
                                 : DATE_YYMD;
    if (days_first && e->months_first)
        return DATE_DMY | DATE_MDY;
    unsigned order = decided(days_first, e->months_first, DATE_DMY, DATE_MDY);
    return order == DATE_DMY && open && !e->days_first ? DATE_DMY | DATE_OR_SHORT : order;
}

// Days behind the year are believed of a column where no month can stand there; where few show it,
// or other cells show the month, both are allowed, and what may be either is flagged.
static unsigned behind_year(const struct column_evidence *e) {
    enum { SURE = 3, SLIPS = 20 };
    if (!e->year_days || e->year_days * SLIPS < e->year_months)
        return 0;
    return e->year_months || e->year_days < SURE ? DATE_YDM | DATE_YMD : DATE_YDM;
}

struct column_reading column_read(const struct column_evidence *evidence) {
    const struct column_evidence *e = evidence;
    unsigned decimals = decided(e->points, e->commas, NUMBER_POINT, NUMBER_COMMA);
    unsigned orders = date_order(e), shown = orders & DATE_ANY;
    orders |= behind_year(e);
    bool serials = e->serials >= 2 && (e->serials + e->dates) * 10 >= e->filled * 9;
    return (struct column_reading){
        .date_orders = orders | (serials ? (unsigned)DATE_SERIAL : 0),
        .number_decimals = decimals ? decimals : (unsigned)NUMBER_EITHER,
        .contradicts = (shown & (shown - 1)) != 0 && (e->years_first || e->months_first),
    };
}
