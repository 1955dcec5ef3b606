// Postal codes by country, and places written in one case only.
//
// Source of the formats: the Universal Postal Union's addressing guides. Only countries whose
// format is fixed are listed; 9 is a digit, A a letter.
#include "quality/judge_private.h"
#include "text/fold.h"
#include "text/person.h"
#include <string.h>

static const struct {
    char country[3];
    const char *format;
} formats[] = {
    {"PL", "99-999"},     {"RU", "999999"}, {"CN", "999999"}, {"DE", "99999"},   {"US", "99999"},
    {"US", "99999-9999"}, {"UA", "99999"},  {"BY", "999999"}, {"KZ", "999999"},  {"FR", "99999"},
    {"IT", "99999"},      {"ES", "99999"},  {"CZ", "999 99"}, {"SK", "999 99"},  {"AT", "9999"},
    {"CH", "9999"},       {"BE", "9999"},   {"DK", "9999"},   {"NO", "9999"},    {"HU", "9999"},
    {"SE", "999 99"},     {"FI", "99999"},  {"EE", "99999"},  {"NL", "9999 AA"}, {"CA", "A9A 9A9"},
    {"PT", "9999-999"},   {"RO", "999999"}, {"BG", "9999"},   {"GR", "999 99"},  {"HR", "99999"},
};

static bool is_digit(char ch) {
    return ch >= '0' && ch <= '9';
}

static bool is_letter(char ch) {
    return (ch >= 'A' && ch <= 'Z') || (ch >= 'a' && ch <= 'z');
}

static bool fits(str text, const char *format) {
    if (text.len != strlen(format))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char want = format[i], got = text.ptr[i];
        bool ok = want == '9' ? is_digit(got) : want == 'A' ? is_letter(got) : want == got;
        if (!ok)
            return false;
    }
    return true;
}

// The letters and digits of the text written in the format; empty where they do not fit. One digit
// too few is a leading zero that a spreadsheet dropped.
static str reformatted(struct arena *arena, str text, const char *format) {
    char kept[16];
    size_t count = 0, wanted = 0;
    for (const char *f = format; *f; f++)
        wanted += *f == '9' || *f == 'A' ? 1 : 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!is_digit(text.ptr[i]) && !is_letter(text.ptr[i]))
            continue;
        if (count == sizeof kept)
            return (str){0};
        kept[count++] = text.ptr[i];
    }
    size_t next = 0;
    bool zero = count + 1 == wanted && !strchr(format, 'A');
    if (count != wanted && !zero)
        return (str){0};
    struct buf out;
    buf_init(&out, arena);
    for (const char *f = format; *f; f++) {
        if (*f != '9' && *f != 'A')
            buf_add_char(&out, *f);
        else if (zero) {
            buf_add_char(&out, '0');
            zero = false;
        } else
            buf_add_char(&out, kept[next++]);
    }
    return fits(buf_str(&out), format) ? buf_str(&out) : (str){0};
}

void judge_postcode(const struct look *look) {
    str text = look_text(look, look->postcode);
    str country = record_country(look->record, (str){0});
    if (!text.len || !country.len)
        return;
    str suggestion = {0}, limit = {0};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (!str_is(country, formats[i].country))
            continue;
        if (fits(text, formats[i].format))
            return;
        if (!suggestion.len)
            suggestion = reformatted(look->c->arena, text, formats[i].format);
        if (!limit.len)
            limit = str_of(formats[i].format);
    }
    if (limit.len)
        look_issue(look, "postcode.format", SEVERITY_WARNING, look->postcode, text, suggestion,
                   limit);
}

void judge_one_case(const struct look *look) {
    str text = look_text(look, look->city);
    if (!text.len)
        return;
    str repaired = person_name_case(look->c->arena, text);
    if (!str_equal(repaired, text) &&
        str_equal(text_fold(look->c->arena, repaired), text_fold(look->c->arena, text)))
        look_issue(look, "text.one_case", SEVERITY_INFO, look->city, text, repaired, (str){0});
}
