// Digits that are no number as they stand, read as what was meant. Every reading drops or changes
// what a habit of dialling put there, and only a valid number counts: so nothing is invented.
#include "text/phone_plan.h"
#include "text/phone_private.h"
#include <stdio.h>
#include <string.h>

enum { ROOM = PHONE_TEXT_DIGITS + 4 };

static str digits_of(const struct phone_text *text) {
    size_t count = text->count < PHONE_TEXT_DIGITS ? text->count : PHONE_TEXT_DIGITS;
    return (str){text->digits, count};
}

// How people write "+" who dial abroad: from Europe and China, from North America, from Russia and
// its neighbours. Countries that use it dial no national number so long.
static bool read_dialled_abroad(str digits, struct phone_shim *shim) {
    static const char *const prefixes[] = {"00", "011", "810"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        str prefix = str_of(prefixes[i]);
        if (digits.len >= prefix.len + 8 && str_starts(digits, prefix) &&
            phone_read_digits(str_from(digits, prefix.len), true, "", shim))
            return true;
    }
    return false;
}

static bool code_is(const struct phone_shim *shim, str code) {
    char text[12];
    snprintf(text, sizeof text, "%d", shim->calling_code);
    return str_is(code, text);
}

static bool read_joined(str code, str rest, struct phone_shim *shim) {
    char room[ROOM];
    if (!rest.len)
        return false;
    memcpy(room, code.ptr, code.len);
    memcpy(room + code.len, rest.ptr, rest.len);
    return phone_read_digits((str){room, code.len + rest.len}, true, "", shim) &&
           code_is(shim, code);
}

// Poland and the Czech Republic dialled a 0 in front of every number until 2010 and 2002, and many
// still write it.
static bool had_zero(str code_or_country) {
    return str_is(code_or_country, "48") || str_is(code_or_country, "PL") ||
           str_is(code_or_country, "420") || str_is(code_or_country, "CZ");
}

// "+34 (0) 91 ...": a 0 behind the code where the country has none; "+48 0048 22 ...": the code
// twice.
static bool read_behind_code(const struct phone_text *text, struct phone_shim *shim) {
    str digits = digits_of(text);
    if (str_starts(digits, STR("00")))
        digits = str_from(digits, 2);
    for (size_t length = 1; length <= 3 && length < digits.len; length++) {
        str code = str_slice(digits, 0, length), behind = str_from(digits, length), rest = behind;
        while (str_starts(rest, STR("0")))
            rest = str_from(rest, 1);
        bool zero = rest.len + 1 == behind.len && (text->zero_in_brackets || had_zero(code));
        if (zero && read_joined(code, rest, shim))
            return true;
        bool again = rest.len + 2 == behind.len || text->plus_again;
        if (again && str_starts(rest, code) && read_joined(code, str_from(rest, length), shim))
            return true;
    }
    return false;
}

// Russia and Kazakhstan dial 8 at home: "+8 916 ...", "+7 8 916 ...".
static bool read_eight(str digits, const char *region, struct phone_shim *shim) {
    char room[ROOM];
    bool seven = str_is(str_of(region), "RU") || str_is(str_of(region), "KZ");
    if (digits.len == 11 && digits.ptr[0] == '8' && (seven || !region[0])) {
        memcpy(room, digits.ptr, digits.len);
        room[0] = '7';
        return phone_read_digits((str){room, digits.len}, true, "", shim);
    }
    if (digits.len == 12 && str_starts(digits, STR("78"))) {
        room[0] = '7';
        memcpy(room + 1, digits.ptr + 2, digits.len - 2);
        return phone_read_digits((str){room, digits.len - 1}, true, "", shim);
    }
    return false;
}

bool phone_read_slip(const struct phone_text *text, const char *region, struct phone_shim *shim) {
    str digits = digits_of(text);
    if (text->count > PHONE_TEXT_DIGITS || digits.len < 8)
        return false;
    struct phone_shim other;
    bool found = read_dialled_abroad(digits, &other);
    bool zeros = str_starts(digits, STR("00"));
    if (!found && (text->plus || zeros))
        found =
            (text->plus && read_eight(digits, region, &other)) || read_behind_code(text, &other);
    if (!found && !text->plus && !zeros && region[0]) {
        const struct phone_plan_region *plan = phone_plan_of_region(str_of(region));
        bool eight = str_is(str_of(region), "UA") && str_starts(digits, STR("80")); // until 2009
        if (eight || (digits.ptr[0] == '0' && had_zero(str_of(region))))
            found = phone_read_digits(str_from(digits, 1), false, region, &other);
        char code[8];
        snprintf(code, sizeof code, "%u", plan ? plan->plan->calling_code : 0);
        if (!found && plan && str_starts(digits, str_of(code)))
            found = read_behind_code(text, &other) && code_is(&other, str_of(code));
        if (!found && plan && plan->plan->calling_code == 7)
            found = read_eight(digits, region, &other);
    }
    if (found)
        *shim = other;
    return found;
}

// "+48 48 601 ...": the code twice, or the code and a number that is too short.
static bool guess_doubled(str digits, struct phone_shim *shim) {
    for (size_t length = 1; length <= 3 && length * 2 < digits.len; length++) {
        str code = str_slice(digits, 0, length), rest = str_from(digits, length);
        if (str_starts(rest, code) && read_joined(code, str_from(rest, length), shim))
            return true;
    }
    return false;
}

// "+39 2 3661 8300": in Italy the 0 belongs to the number.
static bool guess_italian(str digits, struct phone_shim *shim) {
    char room[ROOM] = "0";
    str rest = str_from(digits, 2);
    memcpy(room + 1, rest.ptr, rest.len);
    return str_starts(digits, STR("39")) && read_joined(STR("39"), (str){room, rest.len + 1}, shim);
}

bool phone_guess(const struct phone_text *text, const char *region, struct phone_shim *shim) {
    str digits = digits_of(text);
    if (text->count > PHONE_TEXT_DIGITS || digits.len < 8 || digits.ptr[0] == '0')
        return false;
    if (text->plus)
        return guess_doubled(digits, shim) || guess_italian(digits, shim) ||
               (region[0] && phone_read_digits(digits, false, region, shim));
    return region[0] && digits.len >= 10 && phone_read_digits(digits, true, "", shim);
}
