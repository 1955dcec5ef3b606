// Reading postal codes: the letters and digits of the text are laid into each form of the country.
#include "text/postcode.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/postcode_private.h"
#include <string.h>

enum { LONGEST_CODE = 16 };

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

static bool is_mark(char c) {
    return c == ' ' || c == '-';
}

static bool fits_place(char want, char c) {
    switch (want) {
    case '9':
        return is_digit(c);
    case 'A':
        return is_letter(c);
    case 'C': // Canada leaves out what reads like another letter or digit
        return is_letter(c) && !strchr("DFIOQU", c);
    case '*':
        return is_digit(c) || is_letter(c);
    default:
        return upper(want) == c;
    }
}

static bool is_fixed_letter(char want) {
    return want >= 'a' && want <= 'z';
}

// Lays the characters into the form; empty where they do not fit.
static str laid_out(const char *form, str chars, char room[LONGEST_CODE]) {
    size_t length = 0, at = 0;
    for (; *form; form++) {
        if (is_mark(*form)) {
            room[length++] = *form;
        } else if (at < chars.len && fits_place(*form, chars.ptr[at])) {
            room[length++] = chars.ptr[at++];
        } else if (is_fixed_letter(*form) && at == 0) {
            room[length++] = upper(*form);
        } else {
            return (str){0};
        }
    }
    return at == chars.len ? (str){room, length} : (str){0};
}

static bool in_range(const struct postcode_form *form, str code) {
    int found[2] = {0}, count = 0;
    if (!form->low && !form->high)
        return true;
    for (size_t i = 0; i < code.len && count < 2; i++)
        if (is_digit(code.ptr[i]))
            found[count++] = code.ptr[i] - '0';
    int first = found[0] * 10 + found[1];
    return first >= form->low && first <= form->high;
}

// The country's rows: from the first on as long as they are its.
static size_t first_form(str country) {
    size_t low = 0, high = postcode_form_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (memcmp(postcode_forms[middle].country, country.ptr, 2) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_form_of(str country, size_t i) {
    return i < postcode_form_count && memcmp(postcode_forms[i].country, country.ptr, 2) == 0;
}

static str fitted(str country, str chars, char room[LONGEST_CODE]) {
    for (size_t i = first_form(country); is_form_of(country, i); i++) {
        str code = laid_out(postcode_forms[i].form, chars, room);
        if (code.len && in_range(&postcode_forms[i], code))
            return code;
    }
    return (str){0};
}

// The text's letters and digits in capitals; false where it has anything but blanks, hyphens and
// dots besides, or too many.
static bool take_chars(str text, char room[LONGEST_CODE], str *chars) {
    size_t length = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = upper(text.ptr[i]);
        if (is_mark(c) || c == '.')
            continue;
        if ((!is_digit(c) && !is_letter(c)) || length == LONGEST_CODE - 1)
            return false;
        room[length++] = c;
    }
    *chars = (str){room, length};
    return length > 0;
}

// Signs of countries in front of a code that are not the alpha-2 code.
static const struct {
    char country[3], sign[3];
} signs[] = {{"DE", "D"}, {"AT", "A"}, {"FR", "F"}, {"IT", "I"}, {"BE", "B"}, {"LU", "L"},
             {"ES", "E"}, {"SE", "S"}, {"NO", "N"}, {"HU", "H"}, {"PT", "P"}};

// "PL-00-950" without "PL-"; the whole text where no sign of this country stands in front.
static str without_sign(str country, str text) {
    size_t length = 0;
    while (length < text.len && is_letter(upper(text.ptr[length])))
        length++;
    if (!length || length > 2 || length + 2 > text.len || !is_mark(text.ptr[length]) ||
        !is_digit(text.ptr[length + 1]))
        return text;
    str sign = str_slice(text, 0, length), rest = str_from(text, length + 1);
    if (str_equal_ascii_nocase(sign, country))
        return rest;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_is(country, signs[i].country) &&
            str_equal_ascii_nocase(sign, str_of(signs[i].sign)))
            return rest;
    return text;
}

// Letters typed for digits they look like and the reverse, as the form wants them.
static str repaired(const char *form, str chars, char room[LONGEST_CODE]) {
    static const char pairs[][3] = {"O0", "I1", "L1", "S5", "B8", "Z2"};
    size_t at = 0;
    memcpy(room, chars.ptr, chars.len);
    for (; *form && at < chars.len; form++) {
        if (is_mark(*form))
            continue;
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
            if (*form == '9' && room[at] == pairs[i][0]) {
                room[at] = pairs[i][1];
                break;
            }
            if ((*form == 'A' || *form == 'C') && room[at] == pairs[i][1]) {
                room[at] = pairs[i][0];
                break;
            }
        }
        at++;
    }
    return (str){room, chars.len};
}

// One digit too few is a zero in front that a spreadsheet dropped; else letters for digits.
static str suggested(struct arena *arena, str country, str chars) {
    char room[LONGEST_CODE], changed[LONGEST_CODE] = "0";
    if (chars.len + 1 < sizeof changed) {
        memcpy(changed + 1, chars.ptr, chars.len);
        str code = fitted(country, (str){changed, chars.len + 1}, room);
        if (code.len && is_digit(code.ptr[0]))
            return str_copy(arena, code);
    }
    for (size_t i = first_form(country); is_form_of(country, i); i++) {
        str code = fitted(country, repaired(postcode_forms[i].form, chars, changed), room);
        if (code.len)
            return str_copy(arena, code);
    }
    return (str){0};
}

// "99999, 99999-9999"; empty for a country whose forms we do not know.
static str forms_of(struct arena *arena, str country) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = first_form(country); is_form_of(country, i); i++) {
        const struct postcode_form *form = &postcode_forms[i];
        if (i && strcmp(form->country, form[-1].country) == 0 &&
            strcmp(form->form, form[-1].form) == 0)
            continue; // another range of the same form
        buf_add_z(&out, out.len ? ", " : "");
        for (const char *c = form->form; *c; c++)
            buf_add_char(&out, *c == 'C' ? 'A' : *c == '*' ? 'X' : upper(*c));
    }
    return buf_str(&out);
}

struct postcode postcode_read(struct arena *arena, str country, str text) {
    struct postcode out = {.answer = POSTCODE_NO_COUNTRY, .normal = text};
    char chars_room[LONGEST_CODE], room[LONGEST_CODE];
    str chars, code = {0};
    if (country.len != 2 || !text.len)
        return out;
    bool any = take_chars(without_sign(country, text), chars_room, &chars);
    if (any)
        code = fitted(country, chars, room);
    if (code.len) {
        out.answer = POSTCODE_OK;
        out.normal = str_equal(code, text) ? text : str_copy(arena, code);
        return out;
    }
    out.expected = forms_of(arena, country);
    if (out.expected.len)
        out.answer = POSTCODE_WRONG;
    else if (postcode_none_in(country))
        out.answer = POSTCODE_NONE_THERE;
    if (any && out.expected.len)
        out.suggestion = suggested(arena, country, chars);
    return out;
}

// How much of the text the form takes; blanks and hyphens of the form may be left out or exchanged.
static size_t taken(const char *form, str text) {
    size_t at = 0;
    for (; *form; form++) {
        if (is_mark(*form)) {
            at += at < text.len && is_mark(text.ptr[at]) ? 1 : 0;
            continue;
        }
        if (at < text.len && fits_place(*form, upper(text.ptr[at])))
            at++;
        else if (!(is_fixed_letter(*form) && at == 0))
            return 0;
    }
    char next = at < text.len ? upper(text.ptr[at]) : ' ';
    unsigned char lead = (unsigned char)next;
    bool letter = lead >= 0x80 && (lead < 0xE3 || lead > 0xE9); // Han may follow without a blank
    return is_digit(next) || is_letter(next) || letter ? 0 : at;
}

size_t postcode_at_start(str country, str text) {
    size_t best = 0;
    if (country.len != 2)
        return 0;
    for (size_t i = first_form(country); is_form_of(country, i); i++) {
        size_t length = taken(postcode_forms[i].form, text);
        if (length > best && in_range(&postcode_forms[i], str_slice(text, 0, length)))
            best = length;
    }
    return best;
}
