// Civil dates after Howard Hinnant, "chrono-compatible low-level date algorithms" (public domain
// description): exact for all years, no tables, no time zone of the machine.
#include "base/clock.h"
#include <time.h>

static int64_t read_clock(clockid_t which) {
    struct timespec t;
    clock_gettime(which, &t);
    return (int64_t)t.tv_sec * MICROS_PER_SECOND + t.tv_nsec / 1000;
}

int64_t clock_now(void) {
    return read_clock(CLOCK_REALTIME);
}

int64_t clock_monotonic(void) {
    return read_clock(CLOCK_MONOTONIC);
}

int64_t days_of_date(int year, int month, int day) {
    int64_t y = month <= 2 ? (int64_t)year - 1 : year;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

void date_from_days(int64_t days, int *year, int *month, int *day) {
    days += 719468;
    int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    int64_t day_of_era = days - era * 146097;
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t shifted = (5 * day_of_year + 2) / 153;
    *day = (int)(day_of_year - (153 * shifted + 2) / 5 + 1);
    *month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
    *year = (int)(year_of_era + era * 400 + (*month <= 2 ? 1 : 0));
}

bool days_exist(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

static char *put_digits(char *at, int64_t number, int count) {
    for (int i = count - 1; i >= 0; i--, number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + count;
}

// By hand: a page of records holds hundreds of times.
void time_write_iso(struct buf *out, int64_t micros) {
    int64_t day_micros = (int64_t)86400 * MICROS_PER_SECOND;
    int64_t days = micros / day_micros, rest = micros % day_micros;
    if (rest < 0) {
        rest += day_micros;
        days--;
    }
    int year, month, day;
    date_from_days(days, &year, &month, &day);
    const struct {
        int64_t number;
        int digits;
        char after;
    } parts[] = {
        {year, 4, '-'},
        {month, 2, '-'},
        {day, 2, 'T'},
        {rest / 3600000000, 2, ':'},
        {rest / 60000000 % 60, 2, ':'},
        {rest / 1000000 % 60, 2, '.'},
        {rest / 1000 % 1000, 3, 'Z'},
    };
    char text[sizeof "9999-12-31T23:59:59.999Z"], *at = text;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        at = put_digits(at, parts[i].number, parts[i].digits);
        *at++ = parts[i].after;
    }
    buf_add(out, (str){text, (size_t)(at - text)});
}

str time_iso(struct arena *arena, int64_t micros) {
    struct buf out;
    buf_init(&out, arena);
    time_write_iso(&out, micros);
    return buf_str(&out);
}

// Reads exactly `digits` digits at *at.
static bool read_digits(str s, size_t *at, size_t digits, int *out) {
    uint64_t number;
    if (*at + digits > s.len || !str_to_u64(str_slice(s, *at, *at + digits), &number))
        return false;
    *at += digits;
    *out = (int)number;
    return true;
}

static bool read_char(str s, size_t *at, char c) {
    if (*at >= s.len || s.ptr[*at] != c)
        return false;
    ++*at;
    return true;
}

static bool read_zone(str s, size_t *at, int64_t *micros) {
    if (*at == s.len || read_char(s, at, 'Z') || read_char(s, at, 'z'))
        return *at == s.len;
    bool ahead = read_char(s, at, '+');
    if (!ahead && !read_char(s, at, '-'))
        return false;
    int hours, minutes;
    if (!read_digits(s, at, 2, &hours))
        return false;
    read_char(s, at, ':');
    if (!read_digits(s, at, 2, &minutes) || hours > 23 || minutes > 59 || *at != s.len)
        return false;
    int64_t offset = ((int64_t)hours * 3600 + minutes * 60) * MICROS_PER_SECOND;
    *micros += ahead ? -offset : offset;
    return true;
}

static bool read_fraction(str s, size_t *at, int64_t *micros) {
    int64_t unit = MICROS_PER_SECOND;
    size_t start = *at;
    for (; *at < s.len && s.ptr[*at] >= '0' && s.ptr[*at] <= '9'; ++*at) {
        unit /= 10;
        *micros += (s.ptr[*at] - '0') * unit;
    }
    return *at > start;
}

bool time_read_iso(str text, int64_t *micros) {
    int64_t ms;
    if (str_to_i64(text, &ms) && (text.len > 8 || text.len < 4)) {
        if (ms > INT64_MAX / 1000 || ms < INT64_MIN / 1000)
            return false;
        *micros = ms * 1000;
        return true;
    }
    size_t at = 0;
    int year, month, day, hour = 0, minute = 0, second = 0;
    if (!read_digits(text, &at, 4, &year) || !read_char(text, &at, '-') ||
        !read_digits(text, &at, 2, &month) || !read_char(text, &at, '-') ||
        !read_digits(text, &at, 2, &day) || !days_exist(year, month, day))
        return false;
    int64_t result = days_of_date(year, month, day) * 86400 * MICROS_PER_SECOND;
    if (at == text.len) {
        *micros = result;
        return true;
    }
    if (!read_char(text, &at, 'T') && !read_char(text, &at, ' '))
        return false;
    if (!read_digits(text, &at, 2, &hour) || !read_char(text, &at, ':') ||
        !read_digits(text, &at, 2, &minute) || hour > 23 || minute > 59)
        return false;
    if (read_char(text, &at, ':') && (!read_digits(text, &at, 2, &second) || second > 60))
        return false;
    result += ((int64_t)hour * 3600 + minute * 60 + second) * MICROS_PER_SECOND;
    if (read_char(text, &at, '.') && !read_fraction(text, &at, &result))
        return false;
    if (!read_zone(text, &at, &result))
        return false;
    *micros = result;
    return true;
}
