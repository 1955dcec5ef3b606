// Times of day: hours, a colon (or 時, h), minutes, and what may follow.
#include "text/day_time.h"

enum { HOUR = 60, MICROS = 1000000 };

static bool is_digit(str s, size_t at) {
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

// One or two digits; the place behind them, 0 where there are none or more.
static size_t two_digits(str s, size_t at, int *number) {
    size_t start = at;
    for (*number = 0; is_digit(s, at) && at - start < 2; at++)
        *number = *number * 10 + (s.ptr[at] - '0');
    return at == start || is_digit(s, at) ? 0 : at;
}

static size_t skip(str s, size_t at, const char *mark) {
    return str_starts(str_from(s, at), str_of(mark)) ? at + strlen(mark) : 0;
}

// What stands between hours and minutes, minutes and seconds; 0: nothing of the kind.
static size_t mark_behind(str s, size_t at, const char *const marks[3]) {
    size_t behind = 0;
    for (size_t i = 0; i < 3 && !behind; i++)
        behind = marks[i] ? skip(s, at, marks[i]) : 0;
    return behind;
}

static size_t fraction(str s, size_t at, int64_t *micros) {
    int64_t unit = MICROS / 10;
    for (at++; is_digit(s, at); at++, unit /= 10)
        *micros += (s.ptr[at] - '0') * unit;
    return at;
}

// Hours alone ("-5") only where minutes may be left out.
static size_t zone(str s, bool hours_alone, struct day_time *out) {
    if (s.len < 2 || (s.ptr[0] != '+' && s.ptr[0] != '-'))
        return 0;
    int hours, minutes = 0;
    size_t end;
    if (is_digit(s, 1) && is_digit(s, 2) && is_digit(s, 3) && is_digit(s, 4)) {
        hours = (s.ptr[1] - '0') * 10 + (s.ptr[2] - '0');
        minutes = (s.ptr[3] - '0') * 10 + (s.ptr[4] - '0');
        end = is_digit(s, 5) ? 0 : 5;
    } else {
        end = two_digits(s, 1, &hours);
        if (end && end < s.len && s.ptr[end] == ':')
            end = two_digits(s, end + 1, &minutes);
        else if (!hours_alone)
            end = 0;
    }
    if (!end || hours > 14 || minutes > 59)
        return 0;
    out->zone_minutes = (s.ptr[0] == '-' ? -1 : 1) * (hours * HOUR + minutes);
    out->has_zone = true;
    return end;
}

size_t day_time_zone_read(str s, struct day_time *time) {
    return zone(s, false, time);
}

// 10.30 or 10.30.15 at the end of a text.
static size_t read_dotted(str s, struct day_time *out) {
    int number[3] = {0}, count = 0;
    size_t at = 0;
    while (count < 3) {
        size_t next = two_digits(s, at, &number[count++]);
        if (!next || (count > 1 && next - at != 2))
            return 0;
        at = next;
        if (at == s.len || s.ptr[at] != '.')
            break;
        at++;
    }
    if (at != s.len || count < 2 || number[0] > 23 || number[1] > 59 || number[2] > 59)
        return 0;
    out->micros = ((int64_t)(number[0] * HOUR + number[1]) * 60 + number[2]) * MICROS;
    return at;
}

size_t day_time_read(str s, bool dots, struct day_time *out) {
    static const char *const behind_hours[3] = {":", "时", "点"}, *const behind_minutes[3] = {":",
                                                                                              "分"};
    *out = (struct day_time){0};
    int hours, minutes = 0, seconds = 0;
    int64_t micros = 0;
    size_t at = two_digits(s, 0, &hours), next;
    size_t hours_end = at;
    if (!at || hours > 24)
        return 0;
    if (at < s.len && s.ptr[at] == '.')
        return dots ? read_dotted(s, out) : 0;
    if (at + 1 < s.len && s.ptr[at] == 'h' && is_digit(s, at + 1))
        at++; // 10h30
    else
        at = mark_behind(s, at, behind_hours);
    if (!at)
        return 0;
    bool han = s.ptr[hours_end] != ':' && s.ptr[hours_end] != 'h';
    next = two_digits(s, at, &minutes);
    if ((!next && !han) || minutes > 59)
        return 0;
    at = next ? next : at;
    next = next ? mark_behind(s, at, behind_minutes) : 0;
    if (next) {
        at = two_digits(s, next, &seconds);
        if ((!at && !han) || seconds > 59)
            return 0;
        at = at ? at : next;
        if (han)
            at = skip(s, at, "秒") ? skip(s, at, "秒") : at;
        else if (at < s.len && (s.ptr[at] == '.' || s.ptr[at] == ',') && is_digit(s, at + 1))
            at = fraction(s, at, &micros);
    }
    if (hours == 24 && (minutes || seconds || micros))
        return 0;
    out->micros = ((int64_t)(hours * HOUR + minutes) * 60 + seconds) * MICROS + micros;
    return at + zone(str_from(s, at), true, out);
}

bool day_time_half(struct day_time *time, bool afternoon) {
    const int64_t noon = (int64_t)12 * HOUR * 60 * MICROS, one = noon / 12;
    if (time->micros >= noon + one)
        return afternoon; // "15:00 pm" says it twice; "15:00 am" is none
    bool twelve = time->micros >= noon;
    if (afternoon && !twelve)
        time->micros += noon;
    if (!afternoon && twelve)
        time->micros -= noon;
    return true;
}

bool day_time_zone(str word, int *minutes) {
    static const struct {
        const char *name;
        int hours;
    } zones[] = {{"z", 0},    {"utc", 0},  {"gmt", 0},  {"wet", 0},  {"bst", 1},  {"cet", 1},
                 {"cest", 2}, {"eet", 2},  {"eest", 3}, {"msk", 3},  {"мск", 3},  {"est", -5},
                 {"edt", -4}, {"cdt", -5}, {"mst", -7}, {"mdt", -6}, {"pst", -8}, {"pdt", -7}};
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
        if (str_is(word, zones[i].name)) {
            *minutes = zones[i].hours * HOUR;
            return true;
        }
    return false;
}
