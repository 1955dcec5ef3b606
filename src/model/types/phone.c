// Telephone numbers, kept as E.164 where they can be read; the record's country reads national
// ones.
#include "text/phone.h"
#include "model/types/type_private.h"
#include "text/country.h"
#include "text/fold.h"

static const char *const rules[PHONE_REASON_COUNT] = {
    [PHONE_NOT_A_NUMBER] = "phone.not_a_number",
    [PHONE_NO_COUNTRY] = "phone.no_country",
    [PHONE_TOO_SHORT] = "phone.too_short",
    [PHONE_TOO_LONG] = "phone.too_long",
    [PHONE_UNKNOWN_COUNTRY] = "phone.unknown_country",
    [PHONE_INVALID] = "phone.invalid",
};

static void judge(const struct type_context *c, const struct phone *phone) {
    if (rules[phone->reason])
        type_issue(c, rules[phone->reason], SEVERITY_WARNING, phone->normal, (str){0}, c->country);
    else if (c->country_own && phone->reason == PHONE_OK && phone->country[0] &&
             !str_is(c->country, phone->country))
        type_issue(c, "phone.other_country", SEVERITY_INFO, phone->normal, (str){0},
                   country_name(str_of(phone->country), c->lang));
}

static bool read(const struct type_context *c, str text, struct value *out) {
    if (!type_read_text(c, text, TEXT_MAX, out))
        return false;
    if (value_is_null(*out))
        return true;
    struct phone phone = phone_read(c->arena, out->s, c->country);
    bool nothing = phone.reason == PHONE_PLACEHOLDER;
    *out = nothing && !c->keep_placeholders ? value_null() : value_text_or_null(phone.normal);
    if (nothing)
        type_issue(c, "value.placeholder", SEVERITY_INFO, phone.normal, (str){0}, (str){0});
    else
        judge(c, &phone);
    return true;
}

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    return value_text_or_null(phone_read(c->arena, value.s, c->country).normal);
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    struct phone phone = phone_read(c->arena, value.s, c->country);
    judge(c, &phone);
}

static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    struct phone phone = phone_read(c->arena, value.s, c->country);
    buf_add(out, phone.reason == PHONE_OK ? phone_international(c->arena, &phone) : value.s);
}

// Normalised numbers with a country code are their own key, without another look at what is behind
// the code; others have none.
static bool is_e164(str value) {
    size_t digits = 0;
    while (digits + 1 < value.len && value.ptr[digits + 1] >= '0' && value.ptr[digits + 1] <= '9')
        digits++;
    str rest = str_from(value, digits + 1);
    return value.len && value.ptr[0] == '+' && digits >= 7 && digits <= 15 &&
           (!rest.len || str_starts(rest, STR(";ext=")));
}

static void match_key(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    if (!value_is_null(value) && is_e164(value.s))
        buf_add(out, value.s);
}

static double similarity(const struct type_context *c, struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return 0;
    if (value_equal(a, b))
        return 1;
    struct phone x = phone_read(c->arena, a.s, c->country);
    struct phone y = phone_read(c->arena, b.s, c->country);
    if (x.national && x.national == y.national)
        return x.calling_code == y.calling_code ? 0.95 : 0.8; // another extension; another country
    return 0.7 * type_text_likeness(c->arena, x.normal, y.normal);
}

static size_t digit_count(str text) {
    size_t digits = 0;
    for (size_t i = 0; i < text.len; i++)
        digits += text.ptr[i] >= '0' && text.ptr[i] <= '9' ? 1 : 0;
    return digits;
}

// A line break, semicolon, comma, bar or slash ends a number where what it ends is long enough to
// be one ("600 100 200 / 22 123 45 67", but "022/1234567" is one). A number has 6 digits or more.
static size_t split(const struct type_context *c, str text, str **parts) {
    size_t count = 0, max = 1;
    for (size_t i = 0; i < text.len; i++)
        max += text.ptr[i] == ',' || text.ptr[i] == ';' || text.ptr[i] == '/' ||
                       text.ptr[i] == '|' || text.ptr[i] == '\n'
                   ? 1
                   : 0;
    *parts = ARENA_ARRAY(c->arena, max, str);
    for (size_t from = 0, i = 0; max > 1 && i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != ',' && text.ptr[i] != ';' && text.ptr[i] != '/' &&
            text.ptr[i] != '|' && text.ptr[i] != '\n')
            continue;
        str part = str_trim(str_slice(text, from, i));
        from = i + 1;
        if (!part.len)
            continue;
        if (digit_count(part) < 6) {
            count = 0;
            break;
        }
        (*parts)[count++] = part;
    }
    if (count)
        return count;
    (*parts)[0] = text;
    return 1;
}

const struct property_type property_type_phone = {
    .name = "phone",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "phonenumber",
    .widget = "phone",
    .operators = FILTER_BITS_ALL,
    .contact_point = true,
    .reads_whole = true,
    .read = read,
    .write = text_type_write,
    .display = display,
    .normalise = normalise,
    .complain = complain,
    .match_key = match_key,
    .similarity = similarity,
    .split = split,
};
