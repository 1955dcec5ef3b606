// Numbers in a query. A telephone number is kept in one piece; people type it in groups, with 00 or
// with the digit that is dialled in front of it at home.
//
// A run of groups may be such a number or words by themselves ("2024-12 600"), so every group is
// looked for as itself or as the whole number: what a query found without this it still finds.
#include "base/utf8.h"
#include "text/rune.h"
#include "text/search_private.h"
#include <string.h>

enum {
    FEWEST_DIGITS = 6,
    MOST_DIGITS = 17, // 15 of E.164 and 00 in front
    MOST_GROUPS = MOST_DIGITS
};

struct number_run {
    str groups[MOST_GROUPS];
    size_t group_count;
    char digits[MOST_DIGITS]; // of all groups
    size_t digit_count;
    bool plus; // in front
};

static bool is_digits(str word) {
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] < '0' || word.ptr[i] > '9')
            return false;
    return word.len > 0;
}

// Whether what stands between two groups may stand within one number.
static bool joins(str between) {
    for (size_t i = 0; i < between.len; i++)
        if (!strchr(" -./()", between.ptr[i]))
            return false;
    return true;
}

// "+49 (0)171": the 0 is not dialled where the code is.
static bool is_bracketed_zero(const struct number_run *run, str group, char before, char behind) {
    return run->group_count && str_is(group, "0") && before == '(' && behind == ')';
}

static bool add_group(struct number_run *run, str group, bool spoken) {
    if (run->group_count == MOST_GROUPS || run->digit_count + group.len > MOST_DIGITS)
        return false;
    if (spoken) {
        memcpy(run->digits + run->digit_count, group.ptr, group.len);
        run->digit_count += group.len;
        run->groups[run->group_count++] = group;
    }
    return true;
}

// The groups at the beginning of `*rest`, which is cut behind them. False: too many digits for one
// number, or too few.
static bool read_run(str *rest, struct number_run *run) {
    str left = *rest, word;
    while (text_next_word(&left, &word) && is_digits(word)) {
        str between = str_slice(*rest, 0, (size_t)(word.ptr - rest->ptr));
        if (run->group_count && !joins(between))
            break;
        if (!run->group_count)
            run->plus = between.len && word.ptr[-1] == '+';
        bool zero = is_bracketed_zero(run, word, between.len ? word.ptr[-1] : ' ',
                                      left.len ? left.ptr[0] : ' ');
        if (!add_group(run, word, !zero))
            return false;
        *rest = left;
    }
    return run->digit_count >= FEWEST_DIGITS;
}

static void add_spelling(struct buf *out, str group, str number) {
    if (str_starts(number, group))
        return; // found by its beginning
    buf_add_char(out, '|');
    buf_add(out, number);
}

// Behind 00 stands the country's code. One 0, and an 8 in front of ten digits, are dialled at home
// only.
static size_t dialled_in_front(str number) {
    if (str_starts(number, STR("00")))
        return 2;
    return str_starts(number, STR("0")) || (number.len == 11 && number.ptr[0] == '8') ? 1 : 0;
}

// One or two digits begin half of all numbers, and a country's code all of its own: to look for
// them takes long and leaves nothing out, where two longer groups are looked for.
static bool is_left_out(const struct number_run *run, size_t at) {
    enum { TELLING_DIGITS = 3 };
    size_t telling = 0;
    for (size_t i = 0; i < run->group_count; i++)
        telling += i != at && run->groups[i].len >= TELLING_DIGITS;
    return telling >= 2 && (run->groups[at].len < TELLING_DIGITS || (run->plus && at == 0));
}

size_t search_number_read(struct arena *arena, str *rest, str words[SEARCH_NUMBER_WORDS]) {
    struct number_run run = {0};
    str left = *rest;
    if (!read_run(&left, &run))
        return 0;
    str number = {run.digits, run.digit_count};
    size_t skip = dialled_in_front(number), count = 0;
    if (run.group_count == 1 && !skip)
        return 0;
    for (size_t i = 0; i < run.group_count; i++) {
        struct buf out;
        if (is_left_out(&run, i))
            continue;
        buf_init(&out, arena);
        buf_add(&out, run.groups[i]);
        add_spelling(&out, run.groups[i], number);
        if (skip)
            add_spelling(&out, run.groups[i], str_from(number, skip));
        words[count++] = buf_str(&out);
    }
    *rest = left;
    return count;
}
