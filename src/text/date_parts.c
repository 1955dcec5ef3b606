// Cutting a text into the parts of a date: numbers, words, marks of Han and Hangul, a time of day.
//
// One pass over the folded text; ASCII digits and marks, what nearly all dates are, are not even
// folded. Each kind of thing has its reader, which says where it ends.
#include "base/utf8.h"
#include "text/date_private.h"
#include "text/date_words.h"
#include "text/fold.h"
#include "text/han_number.h"
#include "text/rune.h"
#include "text/script.h"

struct cutting {
    str s;
    struct date_languages languages;
    struct date_parts *parts;
    char mark;         // since the last part
    int marks;         // how many
    bool after_word;   // "godz." and "янв." end with a dot of their own
    char next_label;   // tháng 5: the mark stands in front
    unsigned weekdays; // that the word taken for a month may also mean
    bool half;         // 下午 was seen, the time is to come
    bool afternoon;
};

static void add_part(struct cutting *c, int64_t number, int digits) {
    struct date_parts *p = c->parts;
    if (p->count == DATE_PARTS || digits > 14 || c->marks > 1) {
        p->bad = true;
        return;
    }
    if (p->count == 1)
        p->mark = c->mark;
    p->label[p->count] = c->next_label;
    c->next_label = 0;
    p->number[p->count] = number;
    p->digits[p->count++] = digits;
    c->mark = 0;
    c->marks = 0;
}

static void add_time(struct cutting *c, const struct day_time *time) {
    c->parts->bad |= c->parts->timed || c->marks > 0;
    c->parts->timed = true;
    c->parts->time = *time;
    if (c->half)
        c->parts->bad |= !day_time_half(&c->parts->time, c->afternoon);
    c->half = false;
}

// 103000 behind 20240501t; 0 where it is no time
static size_t read_compact_time(struct cutting *c, size_t at) {
    int64_t number = 0;
    size_t start = at;
    for (; at < c->s.len && c->s.ptr[at] >= '0' && c->s.ptr[at] <= '9' && at - start < 7; at++)
        number = number * 10 + (c->s.ptr[at] - '0');
    number = at - start == 4 ? number * 100 : number;
    int64_t hours = number / 10000, minutes = number / 100 % 100, seconds = number % 100;
    if ((at - start != 4 && at - start != 6) || hours > 23 || minutes > 59 || seconds > 59)
        return 0;
    struct day_time time = {.micros = ((hours * 60 + minutes) * 60 + seconds) * 1000000};
    add_time(c, &time);
    return at;
}

static size_t read_digits(struct cutting *c, size_t at) {
    struct day_time time;
    size_t used = day_time_read(str_from(c->s, at), c->parts->count == DATE_PARTS, &time);
    if (used) {
        add_time(c, &time);
        return at + used;
    }
    int64_t number = 0;
    size_t start = at;
    for (; at < c->s.len && c->s.ptr[at] >= '0' && c->s.ptr[at] <= '9'; at++)
        if (at - start < 15)
            number = number * 10 + (c->s.ptr[at] - '0');
    int digits = at - start < 15 ? (int)(at - start) : 15;
    // 20240501103000: programs' own writing of a point in time
    if ((digits == 12 || digits == 14) && c->parts->count == 0 && number >= 180000000000 &&
        read_compact_time(c, start + 8) == at) {
        add_part(c, number / (digits == 12 ? 10000 : 1000000), 8);
        return at;
    }
    add_part(c, number, digits);
    return at;
}

static void add_label(struct cutting *c, char label) {
    struct date_parts *p = c->parts;
    if (p->count && !p->label[p->count - 1] && p->count - 1 != p->word_at && !c->marks)
        p->label[p->count - 1] = label;
    else
        p->bad = true;
}

static void add_month(struct cutting *c, const struct date_meaning *meaning) {
    struct date_parts *p = c->parts;
    if (p->word_at >= 0) { // "mar. 5 mars 2024": the first one was the day of the week
        if (p->word_at != 0 || !c->weekdays) {
            p->bad = true;
            return;
        }
        p->weekdays |= c->weekdays;
        for (int i = 1; i < p->count; i++) {
            p->number[i - 1] = p->number[i];
            p->digits[i - 1] = p->digits[i];
        }
        p->count--;
        p->word_at = -1;
    }
    int at = p->count;
    add_part(c, 0, 2);
    p->word_at = at;
    p->months = meaning->months;
    p->likely_month = meaning->likely;
    c->weekdays = meaning->weekdays;
}

// A word that is a mark, as 年 is: Hangul behind the number, Vietnamese in front of it.
static bool read_label_word(struct cutting *c, str word) {
    static const struct {
        const char *word;
        char label;
        bool in_front;
    } labels[] = {{"년", 'y', false}, {"월", 'm', false},   {"일", 'd', false},
                  {"nam", 'y', true}, {"thang", 'm', true}, {"ngay", 'd', true}};
    static const char *const days[] = {"일", "월", "화", "수", "목", "금", "토"};
    const struct date_parts *p = c->parts;
    if (p->count == DATE_PARTS && p->label[p->count - 1])
        for (unsigned day = 0; day < 7; day++)
            if (str_is(word, days[day])) {
                c->parts->weekdays |= 1U << (day + 1);
                return true;
            }
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (!str_is(word, labels[i].word))
            continue;
        if (labels[i].in_front)
            c->next_label = labels[i].label;
        else
            add_label(c, labels[i].label);
        return true;
    }
    return false;
}

// What stands beside times.
static bool read_time_word(struct cutting *c, str word) {
    bool afternoon = str_is(word, "pm") || str_is(word, "오후");
    if (afternoon || str_is(word, "am") || str_is(word, "오전")) {
        if (c->parts->timed) {
            c->parts->bad |= !day_time_half(&c->parts->time, afternoon);
        } else {
            c->half = word.len > 2; // "am 5. Mai" is German for "on"
            c->afternoon = afternoon;
        }
        return true;
    }
    int minutes;
    if (c->parts->timed && day_time_zone(word, &minutes)) {
        if (!c->parts->time.has_zone)
            c->parts->time.zone_minutes = minutes;
        c->parts->time.has_zone = true;
        return true;
    }
    return false;
}

static size_t word_end(str s, size_t at) {
    size_t end = at;
    while (end < s.len) {
        size_t behind = end;
        uint32_t rune = utf8_next(s, &behind);
        if (!rune_is_letter(rune) || rune_is_han(rune))
            break;
        end = behind;
    }
    return end;
}

static size_t read_word(struct cutting *c, size_t at) {
    struct date_parts *p = c->parts;
    size_t end = word_end(c->s, at);
    str word = str_slice(c->s, at, end);
    if (end == at) { // something that is no letter, no digit and no mark of a date
        p->bad = true;
        return c->s.len;
    }
    if (word.len == 1 && word.ptr[0] == 't' && p->count && end < c->s.len && c->s.ptr[end] >= '0' &&
        c->s.ptr[end] <= '9') {
        size_t behind = p->count == 1 && p->digits[0] == 8 ? read_compact_time(c, end) : 0;
        return behind ? behind : end;
    }
    int roman = p->count == 1 && p->word_at < 0 ? date_word_roman(word) : 0;
    struct date_meaning meaning = {0};
    if (roman)
        meaning = (struct date_meaning){.months = 1U << roman, .likely = roman};
    else if (word.len >= 2)
        meaning = date_word_find(word, c->languages);
    if (read_label_word(c, word) || read_time_word(c, word))
        return end;
    if (meaning.months && !(p->word_at >= 0 && meaning.weekdays))
        add_month(c, &meaning);
    else if (!date_word_is_filler(word)) { // "st" is Wednesday in Czech, but stands in "1st", too
        p->weekdays |= meaning.weekdays;
        p->bad |= !meaning.weekdays;
    }
    return end;
}

// 日月火水木金土, and 一 to 六 behind 星期 or 周: the day of the week.
static unsigned han_weekday(str rest, size_t *length) {
    static const char *const days[2][7] = {{"日", "月", "火", "水", "木", "金", "土"},
                                           {"日", "一", "二", "三", "四", "五", "六"}};
    static const char *const in_front[] = {"星期", "礼拜", "周"};
    for (size_t i = 0; i < 3; i++) {
        str front = str_of(in_front[i]);
        if (!str_starts(rest, front))
            continue;
        str behind = str_from(rest, front.len);
        *length = front.len + 3;
        if (str_starts(behind, STR("天")))
            return 1U << 1;
        for (int day = 0; day < 7; day++)
            if (str_starts(behind, str_of(days[1][day])))
                return 1U << (day + 1);
    }
    for (int day = 0; day < 7; day++) {
        if (!str_starts(rest, str_of(days[0][day])))
            continue;
        *length = str_starts(str_from(rest, 3), STR("曜日")) ? 9
                  : str_starts(str_from(rest, 3), STR("曜")) ? 6
                                                             : 3;
        return 1U << (day + 1);
    }
    return 0;
}

static size_t read_han(struct cutting *c, size_t at) {
    static const struct {
        const char *text;
        char what; // a label, 'r'epublic, 'n'othing, 'a'm, 'p'm
    } marks[] = {{"年", 'y'},   {"月", 'm'},   {"日", 'd'},   {"号", 'd'},   {"民国", 'r'},
                 {"公元", 'n'}, {"西元", 'n'}, {"上午", 'a'}, {"凌晨", 'a'}, {"早上", 'a'},
                 {"下午", 'p'}, {"晚上", 'p'}, {"元", '1'},   {"正", '1'}};
    struct date_parts *p = c->parts;
    str rest = str_from(c->s, at);
    int number, digits;
    size_t used = han_number_read(rest, &number, &digits), length = 0;
    if (used) {
        add_part(c, number, digits);
        return at + used;
    }
    bool labelled = p->count && p->label[p->count - 1];
    unsigned weekday = !p->count || labelled || str_has(rest, STR("曜")) || p->count == DATE_PARTS
                           ? han_weekday(rest, &length)
                           : 0;
    bool day_mark = p->count == DATE_PARTS && !labelled && length == 3 && at &&
                    c->s.ptr[at - 1] != '(' && c->s.ptr[at - 1] != ' ';
    if (weekday && !day_mark) {
        p->weekdays |= weekday;
        return at + length;
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!str_starts(rest, str_of(marks[i].text)))
            continue;
        char what = marks[i].what;
        if (what == 'r')
            p->republic = true;
        else if (what == '1')
            add_part(c, 1, 1); // 元年, 元月: the first
        else if (what == 'a' || what == 'p')
            c->half = true, c->afternoon = what == 'p';
        else if (what != 'n')
            add_label(c, what);
        return at + strlen(marks[i].text);
    }
    p->bad = true;
    return c->s.len;
}

static bool is_blank(char ch) {
    return ch == ' ' || ch == ',' || ch == '\'' || ch == '(' || ch == ')';
}

static bool is_mark(char ch) {
    return ch == '.' || ch == '/' || ch == '-' || ch == '\\' || ch == '_' || ch == '+';
}

// A mark between parts. Nothing begins with one, and a dot behind a word is the word's.
static size_t read_mark(struct cutting *c, size_t at) {
    struct date_parts *p = c->parts;
    char ch = c->s.ptr[at];
    bool zone_may_follow = p->timed && (c->after_word || !p->time.has_zone); // GMT+0200
    size_t used = zone_may_follow ? day_time_zone_read(str_from(c->s, at), &p->time) : 0;
    if (used)
        return at + used;
    p->bad |= ch == '+' || (p->count == 0 && !p->weekdays && ch != '.');
    if (!(ch == '.' && (c->after_word || p->count == 0))) {
        c->mark = ch;
        c->marks++;
    }
    return at + 1;
}

static size_t read_next(struct cutting *c, size_t at) {
    char ch = c->s.ptr[at];
    bool after_word = c->after_word;
    c->after_word = false;
    if (ch >= '0' && ch <= '9')
        return read_digits(c, at);
    if (is_blank(ch))
        return at + 1;
    if (is_mark(ch)) {
        c->after_word = after_word;
        return read_mark(c, at);
    }
    c->after_word = true;
    size_t behind = at;
    uint32_t rune = utf8_next(c->s, &behind);
    if (rune == 0xB0 && c->parts->count) // 1° maggio
        return behind;
    return rune_is_han(rune) || rune == 0x25CB ? read_han(c, at) : read_word(c, at);
}

static void cut(struct cutting *c) {
    for (size_t at = 0; at < c->s.len && !c->parts->bad;)
        at = read_next(c, at);
    // "01.05." and "2024. 05. 01." end with the mark of an ordinal, nothing ends with another
    c->parts->bad |= c->marks > 1 || (c->marks == 1 && c->mark != '.') || c->half || c->next_label;
}

struct date_parts date_parts_of(str text, struct date_languages languages) {
    struct date_parts parts = {.word_at = -1};
    if (text.len > DATE_LONGEST) {
        parts.bad = true;
        return parts;
    }
    bool plain = true; // digits and marks only
    for (size_t i = 0; i < text.len; i++)
        plain = plain && text.ptr[i] >= ' ' && text.ptr[i] < 'A';
    struct cutting c = {.s = text, .languages = languages, .parts = &parts};
    if (plain) {
        cut(&c);
        return parts;
    }
    char room[TEXT_SHORT_ROOM];
    c.s = text_fold_short(room, text);
    cut(&c);
    return parts;
}
