// Dates: cut into numbers and words, then the shapes that three parts can have.
#include "text/date.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/rune.h"

static const char *const reason_names[DATE_REASON_COUNT] = {"ok", "empty", "not_a_date",
                                                            "impossible", "ambiguous"};

str date_reason_name(enum date_reason reason) {
    return str_of(reason_names[reason]);
}

// Beginnings of month names, folded; the first that fits wins, so longer ones stand first.
static const struct {
    const char *start;
    int month;
} months[] = {
    // English, German; short forms of three letters are beginnings of these
    {"jan", 1},
    {"jaen", 1},
    {"feb", 2},
    {"mar", 3},
    {"maer", 3},
    {"mrz", 3},
    {"apr", 4},
    {"may", 5},
    {"mai", 5},
    {"jun", 6},
    {"jul", 7},
    {"aug", 8},
    {"sep", 9},
    {"oct", 10},
    {"okt", 10},
    {"nov", 11},
    {"dec", 12},
    {"dez", 12},
    // Polish, nominative and genitive
    {"sty", 1},
    {"lut", 2},
    {"kwi", 4},
    {"maj", 5},
    {"cze", 6},
    {"lip", 7},
    {"sie", 8},
    {"wrz", 9},
    {"paz", 10},
    {"lis", 11},
    {"gru", 12},
    // Russian
    {"янв", 1},
    {"фев", 2},
    {"мар", 3},
    {"апр", 4},
    {"май", 5},
    {"мая", 5},
    {"июн", 6},
    {"июл", 7},
    {"авг", 8},
    {"сен", 9},
    {"окт", 10},
    {"ноя", 11},
    {"дек", 12},
};

// Every word that may stand for a month, so that "marmalade" is none: folded, full names and cases.
static const char *const month_words[] = {
    "january",     "jan",          "februar",   "february", "feb",       "march",    "mar",
    "april",       "apr",          "may",       "june",     "jun",       "july",     "jul",
    "august",      "aug",          "september", "sept",     "sep",       "october",  "oct",
    "november",    "nov",          "december",  "dec",      "januar",    "jaenner",  "janner",
    "marz",        "maerz",        "mrz",       "mai",      "juni",      "juli",     "oktober",
    "okt",         "dezember",     "dez",       "styczen",  "stycznia",  "sty",      "luty",
    "lutego",      "lut",          "marzec",    "marca",    "kwiecien",  "kwietnia", "kwi",
    "maj",         "maja",         "czerwiec",  "czerwca",  "cze",       "lipiec",   "lipca",
    "lip",         "sierpien",     "sierpnia",  "sie",      "wrzesien",  "wrzesnia", "wrz",
    "pazdziernik", "pazdziernika", "paz",       "listopad", "listopada", "lis",      "grudzien",
    "grudnia",     "gru",          "январь",    "января",   "янв",       "февраль",  "февраля",
    "фев",         "март",         "марта",     "мар",      "апрель",    "апреля",   "апр",
    "май",         "мая",          "июнь",      "июня",     "июн",       "июль",     "июля",
    "июл",         "август",       "августа",   "авг",      "сентябрь",  "сентября", "сен",
    "сент",        "октябрь",      "октября",   "окт",      "ноябрь",    "ноября",   "ноя",
    "нояб",        "декабрь",      "декабря",   "дек"};

// Words beside a date that say nothing.
static const char *const fillers[] = {"r",  "roku", "г",  "года", "год", "of",   "the", "st",
                                      "nd", "rd",   "th", "den",  "am",  "dnia", "t"};
// Names of days, which may stand in front ("Mon, 5 May 2024"), by their beginnings of three
// letters.
static const char *const weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

static int month_of(str word) {
    for (size_t i = 0; i < sizeof month_words / sizeof *month_words; i++) {
        if (!str_is(word, month_words[i]))
            continue;
        for (size_t j = 0; j < sizeof months / sizeof *months; j++)
            if (str_starts(word, str_of(months[j].start)))
                return months[j].month;
    }
    return 0;
}

static bool one_of(const char *const *list, size_t count, str word) {
    for (size_t i = 0; i < count; i++)
        if (str_is(word, list[i]))
            return true;
    return false;
}

enum { PARTS = 3 };

struct parts {
    int number[PARTS];
    int digits[PARTS];
    int count;
    int month_at; // which part was a word, or -1
    bool bad;
};

static void add_part(struct parts *parts, int number, int digits) {
    if (parts->count == PARTS || digits > 8) {
        parts->bad = true;
        return;
    }
    parts->number[parts->count] = number;
    parts->digits[parts->count++] = digits;
}

static size_t read_digits(str s, size_t at, struct parts *parts) {
    int number = 0;
    size_t start = at;
    for (; at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9'; at++)
        if (at - start < 8)
            number = number * 10 + (s.ptr[at] - '0');
    add_part(parts, number, (int)(at - start));
    return at;
}

static size_t read_word(str s, size_t at, struct parts *parts) {
    size_t end = at;
    while (end < s.len) {
        size_t behind = end;
        if (!rune_is_letter(utf8_next(s, &behind)))
            break;
        end = behind;
    }
    if (end == at) { // something that is no letter, no digit and no mark of a date
        parts->bad = true;
        return s.len;
    }
    str word = str_slice(s, at, end);
    int month = month_of(word);
    if (month && parts->month_at < 0) {
        parts->month_at = parts->count;
        add_part(parts, month, 2);
    } else if (!one_of(fillers, sizeof fillers / sizeof *fillers, word) &&
               !(word.len >= 3 && parts->count == 0 &&
                 one_of(weekdays, sizeof weekdays / sizeof *weekdays, str_slice(word, 0, 3)))) {
        parts->bad = true;
    }
    return end;
}

// Is the rest of the text a time of day ("t10:00:00z", " 10:00", "00:00:00.000+02:00", "5 pm")?
static bool is_time(str s) {
    bool colon = false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool fine = (c >= '0' && c <= '9') || c == ':' || c == '.' || c == ' ' || c == '+' ||
                    c == '-' || c == 'z' || c == 'a' || c == 'p' || c == 'm' || c == 't';
        if (!fine)
            return false;
        colon = colon || c == ':';
    }
    return colon;
}

static struct parts cut(str s) {
    struct parts parts = {.month_at = -1};
    for (size_t at = 0; at < s.len && !parts.bad;) {
        char c = s.ptr[at];
        if (parts.count == PARTS && (c == ' ' || c == 't') && is_time(str_from(s, at + 1)))
            break;
        if (c >= '0' && c <= '9')
            at = read_digits(s, at, &parts);
        else if (c == '.' || c == '/' || c == '-' || c == ' ' || c == ',' || c == '\'')
            at++;
        else if (str_starts(str_from(s, at), STR("年")) || str_starts(str_from(s, at), STR("月")) ||
                 str_starts(str_from(s, at), STR("日")) || str_starts(str_from(s, at), STR("号")))
            at += 3;
        else
            at = read_word(s, at, &parts);
    }
    return parts;
}

static int full_year(int year, int digits, int this_year) {
    if (digits > 2)
        return year;
    int century = this_year - this_year % 100;
    return year <= this_year % 100 + 10 ? century + year : century - 100 + year;
}

// Does the shape of the parts allow the order at all (not yet: is the date possible)?
static bool shape_fits(const struct parts *p, enum date_order order) {
    int year_at = order == DATE_YMD ? 0 : 2;
    int month_at = order == DATE_MDY ? 0 : 1;
    if (p->month_at >= 0 && p->month_at != month_at)
        return false;
    for (int i = 0; i < PARTS; i++) {
        if (i == year_at ? p->digits[i] != 2 && p->digits[i] != 4 : p->digits[i] > 2)
            return false;
    }
    // Two digits as a year in front only with a month in words behind, never: too many readings.
    return order != DATE_YMD || p->digits[0] == 4;
}

static struct date arrange(const struct parts *p, enum date_order order, int this_year) {
    int year_at = order == DATE_YMD ? 0 : 2;
    struct date date = {.month = p->number[order == DATE_MDY ? 0 : 1],
                        .day = p->number[order == DATE_YMD   ? 2
                                         : order == DATE_DMY ? 0
                                                             : 1]};
    date.year = full_year(p->number[year_at], p->digits[year_at], this_year);
    return date;
}

// 20240501
static bool is_compact(const struct parts *p) {
    return p->count == 1 && p->digits[0] == 8;
}

static struct date compact(const struct parts *p) {
    int n = p->number[0];
    return (struct date){n / 10000, n / 100 % 100, n % 100};
}

enum { LONGEST_DATE = 64 };

static struct parts parts_of(str text) {
    struct parts parts = {.bad = true};
    if (text.len > LONGEST_DATE)
        return parts;
    struct arena arena;
    arena_init(&arena);
    parts = cut(text_fold(&arena, text));
    arena_finish(&arena);
    return parts;
}

static unsigned orders_of(const struct parts *p, unsigned allowed, int this_year,
                          bool *impossible) {
    unsigned orders = 0;
    *impossible = false;
    if (p->bad || p->count != PARTS)
        return 0;
    for (unsigned order = DATE_YMD; order <= DATE_MDY; order <<= 1) {
        if (!(allowed & order) || !shape_fits(p, (enum date_order)order))
            continue;
        if (date_exists(arrange(p, (enum date_order)order, this_year)))
            orders |= order;
        else
            *impossible = true;
    }
    return orders;
}

unsigned date_orders(str text) {
    struct parts parts = parts_of(str_trim(text)); // as date_read does
    bool impossible;
    if (!parts.bad && is_compact(&parts))
        return date_exists(compact(&parts)) ? DATE_YMD : 0;
    return orders_of(&parts, DATE_ANY, 2000, &impossible);
}

static bool same(struct date a, struct date b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

enum date_reason date_read(str text, unsigned allowed, int this_year, struct date *out) {
    text = str_trim(text);
    if (text.len == 0)
        return DATE_EMPTY;
    struct parts parts = parts_of(text);
    if (!parts.bad && is_compact(&parts) && (allowed & DATE_YMD)) {
        *out = compact(&parts);
        return date_exists(*out) ? DATE_OK : DATE_NOT_A_DATE;
    }
    bool impossible;
    unsigned orders = orders_of(&parts, allowed, this_year, &impossible);
    // A text that only an order not asked for can read is still a date that the caller refused.
    if (orders == 0)
        return impossible ? DATE_IMPOSSIBLE : DATE_NOT_A_DATE;
    struct date found = {0};
    for (unsigned order = DATE_YMD; order <= DATE_MDY; order <<= 1) {
        if (!(orders & order))
            continue;
        struct date one = arrange(&parts, (enum date_order)order, this_year);
        if (found.year && !same(found, one))
            return DATE_AMBIGUOUS;
        found = one;
    }
    *out = found;
    return DATE_OK;
}

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool date_exists(struct date date) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1)
        return false;
    return date.day <= days[date.month - 1] + (date.month == 2 && is_leap(date.year));
}

bool date_of_excel_serial(double serial, bool system_1904, struct date *out) {
    if (!(serial >= 1 && serial < 2958466))
        return false;
    int32_t day = (int32_t)serial;
    if (system_1904) {
        *out = date_of_days(day - 24107); // 1904-01-01 is serial 0
        return date_exists(*out);
    }
    if (day == 60)
        return false; // 29 February 1900 never was
    *out = date_of_days(day - 25569 + (day < 60));
    return true;
}

int32_t date_to_days(struct date date) {
    int32_t year = date.year - (date.month <= 2);
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t of_era = year - era * 400;
    int32_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct date date_of_days(int32_t days) {
    days += 719468;
    int32_t era = (days >= 0 ? days : days - 146096) / 146097;
    int32_t of_era = days - era * 146097;
    int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int32_t month = (5 * of_year + 2) / 153;
    struct date date = {.day = of_year - (153 * month + 2) / 5 + 1,
                        .month = month < 10 ? month + 3 : month - 9};
    date.year = year + era * 400 + (date.month <= 2);
    return date;
}

void date_write(struct date date, char out[11]) {
    int rest = date.year;
    for (int i = 3; i >= 0; i--, rest /= 10)
        out[i] = (char)('0' + rest % 10);
    out[4] = out[7] = '-';
    out[5] = (char)('0' + date.month / 10);
    out[6] = (char)('0' + date.month % 10);
    out[8] = (char)('0' + date.day / 10);
    out[9] = (char)('0' + date.day % 10);
    out[10] = '\0';
}
