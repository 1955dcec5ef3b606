// What matching compares of a telephone number: by the tables of numbering plans alone.
//
// Two spellings of a number meet whether it is a valid one or not, and one value in four of a mixed
// list is none in the country it is read by: asking libphonenumber for each costs more than the
// rest of a record's normal forms together.
#include "text/fold.h"
#include "text/phone_plan.h"
#include "text/phone_private.h"

// Digits behind a calling code; all of them where none is known to stand there.
static str behind_code(str digits) {
    unsigned code = 0;
    for (size_t i = 0; i < 3 && i < digits.len; i++) {
        code = code * 10 + (unsigned)(digits.ptr[i] - '0');
        if (code && phone_plan_by_code[code])
            return str_from(digits, i + 1);
    }
    return digits;
}

// What is dialled for the plus: in Europe and China, in North America, in Russia.
static str behind_prefix(str digits) {
    static const char *const prefixes[] = {"00", "011", "810"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (digits.len > 9 && str_starts(digits, str_of(prefixes[i])))
            return str_from(digits, str_of(prefixes[i]).len);
    return digits;
}

// Of digits that are no number of the country they are read by: one of another country without its
// plus, or one that exists nowhere.
static uint64_t number_of_any(const struct phone_text *text, str digits) {
    struct phone_shim shim;
    str rest = text->plus ? digits : behind_prefix(digits);
    bool abroad = text->plus || rest.len < digits.len;
    bool may_be = digits.len > 9 && !phone_is_home(digits, text->grouped);
    if ((abroad || may_be) && phone_read_tables(rest, true, "", &shim))
        return phone_is_nobodys(phone_shim_national(&shim)) ? 0 : shim.national;
    if (abroad)
        rest = behind_code(rest);
    // Russian numbers are dialled with 8 or written with 7 in front.
    else if (rest.len == 11 && (rest.ptr[0] == '7' || rest.ptr[0] == '8') &&
             str_find_char(STR("3489"), rest.ptr[1]) < 4)
        rest = str_from(rest, 1);
    return phone_is_nobodys(rest) ? 0 : phone_bare_number(rest);
}

// Spelled in a way that only the full reading understands; few are.
static bool is_odd(const struct phone_text *text, str digits, str whole) {
    bool eight = digits.len == 11 && (text->plus ? digits.ptr[0] == '8' // Russia, Ukraine
                                                 : str_starts(digits, STR("80")));
    return eight || digits.len > 13 || text->plus_again || text->zero_in_brackets ||
           text->word_behind || (text->plus && str_starts(digits, STR("00"))) ||
           str_ends(whole, STR(".0"));
}

uint64_t phone_match_number(struct arena *arena, str text, str default_country) {
    str whole = text_clean(arena, text);
    struct phone_text found = phone_bare(arena, whole);
    str digits = {found.digits, found.count};
    if (!found.count || found.elsewhere || found.count > PHONE_TEXT_DIGITS ||
        phone_is_placeholder(digits, whole))
        return 0;
    char region[3];
    struct phone_shim shim;
    phone_region_of(default_country, region);
    bool readable = region[0] || !phone_needs_country(&found, digits);
    if (!readable || !phone_read_tables(digits, found.plus, region, &shim))
        return is_odd(&found, digits, whole) ? phone_read(arena, text, default_country).national
                                             : number_of_any(&found, digits);
    return phone_is_nobodys(phone_shim_national(&shim)) ? 0 : shim.national;
}
