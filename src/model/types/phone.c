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
        type_issue(c, rules[phone->reason], SEVERITY_WARNING, phone->normal, phone->suggestion,
                   c->country);
    if (phone->other_words)
        type_issue(c, "phone.words", SEVERITY_WARNING, phone->normal, (str){0}, (str){0});
    if (phone->sequence)
        type_issue(c, "phone.sequence", SEVERITY_INFO, phone->normal, (str){0}, (str){0});
    if (c->country_own && phone->reason == PHONE_OK && phone->country[0] &&
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

static const char *const styles[] = {"international", "national", "e164", NULL};
static const enum phone_style style_of[] = {PHONE_INTERNATIONAL, PHONE_NATIONAL, PHONE_E164};

static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    struct phone phone = phone_read(c->arena, value.s, c->country);
    int style = type_style(c);
    enum phone_style as = style < 0 ? PHONE_INTERNATIONAL : style_of[style];
    // Dialled from the record's country, a number of another one needs its code.
    if (as == PHONE_NATIONAL && !str_is(c->country, phone.country))
        as = PHONE_INTERNATIONAL;
    buf_add(out, phone.reason == PHONE_OK ? phone_format(c->arena, &phone, as) : value.s);
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

// Fewer digits are no number: what stands between two separators belongs to its neighbours then.
enum { FEWEST_OF_A_NUMBER = 6 };

static bool is_number(const struct type_context *c, str text) {
    return phone_read(c->arena, text, c->country).reason == PHONE_OK;
}

// The separator that begins at `at`, or 0: a line break, semicolon, comma, bar or slash, a word for
// "and" or "or", a plus behind digits.
static size_t separator_at(str text, size_t at) {
    static const char *const words[] = {
        " / ",   " or ", " and ", " lub ", " oraz ", " albo ", " i ", " oder ",  " und ",
        " ou ",  " et ", " o ",   " y ",   " e ",    " nebo ", " a ", " alebo ", " и ",
        " или ", " та ", " або ", "和",    "或",     "、",     "，",  "；"};
    char c = text.ptr[at];
    if (c == ',' || c == ';' || c == '/' || c == '|' || c == '\n')
        return 1;
    if (c != ' ' && !(c & 0x80))
        return 0; // no word begins like that
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_starts(str_from(text, at), str_of(words[i])))
            return strlen(words[i]);
    return 0;
}

static bool any_separator(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (separator_at(text, i) || (text.ptr[i] == '+' && i > 0))
            return true;
    return false;
}

// "22 621 02 90/91": the end of another number that begins as the first does.
static str with_other_end(const struct type_context *c, str first, str end) {
    size_t keep = first.len;
    for (size_t left = digit_count(end); left && keep; keep--)
        left -= first.ptr[keep - 1] >= '0' && first.ptr[keep - 1] <= '9' ? 1 : 0;
    return str_concat(c->arena, str_slice(first, 0, keep), end);
}

// "91" or "123-45-68" behind a whole number: up to seven digits that are no number themselves.
static bool is_other_end(const struct type_context *c, str first, str text) {
    for (size_t i = 0; i < text.len; i++)
        if ((text.ptr[i] < '0' || text.ptr[i] > '9') && text.ptr[i] != '-' && text.ptr[i] != ' ')
            return false;
    return digit_count(text) >= 1 && digit_count(text) <= 7 && !is_number(c, text) &&
           is_number(c, first) && is_number(c, with_other_end(c, first, text));
}

struct cut {
    const struct type_context *c;
    str *parts;
    size_t count, max;
    bool one_value; // what was found does not fit together: the cell is one value
};

static void add_part(struct cut *cut, str part) {
    part = str_trim(part);
    if (!part.len)
        return;
    bool short_end = cut->count && is_other_end(cut->c, cut->parts[0], part);
    if (short_end)
        part = with_other_end(cut->c, cut->parts[0], part);
    if ((!short_end && digit_count(part) < FEWEST_OF_A_NUMBER) || cut->count == cut->max)
        cut->one_value = true;
    else
        cut->parts[cut->count++] = part;
}

// Two numbers with nothing but a space between them.
static bool cut_at_space(struct cut *cut, str text) {
    for (size_t i = 1; i + 1 < text.len; i++) {
        str front = str_slice(text, 0, i), back = str_from(text, i + 1);
        if (text.ptr[i] != ' ' || digit_count(front) < FEWEST_OF_A_NUMBER + 1 ||
            digit_count(back) < FEWEST_OF_A_NUMBER + 1)
            continue;
        if (is_number(cut->c, front) && is_number(cut->c, back)) {
            add_part(cut, front);
            add_part(cut, back);
            return true;
        }
    }
    return false;
}

// Several numbers in a cell. What is one number as a whole stays one ("022/1234567"); so does what
// has too few digits somewhere.
static size_t split(const struct type_context *c, str text, str **parts) {
    *parts = ARENA_ARRAY(c->arena, text.len / 2 + 2, str);
    **parts = text;
    bool any = any_separator(text);
    if ((!any && digit_count(text) < 14) || text.len > TEXT_MAX || is_number(c, text))
        return 1;
    struct cut cut = {.c = c, .parts = *parts, .max = text.len / 2 + 1};
    size_t from = 0;
    for (size_t i = 0; any && i < text.len;) {
        size_t length = separator_at(text, i);
        bool plus =
            text.ptr[i] == '+' && digit_count(str_slice(text, from, i)) >= FEWEST_OF_A_NUMBER;
        if (length || plus)
            add_part(&cut, str_slice(text, from, i));
        from = length ? i + length : plus ? i : from;
        i += length ? length : 1;
    }
    if (from)
        add_part(&cut, str_from(text, from));
    if (!cut.one_value && cut.count == 0)
        (void)cut_at_space(&cut, text);
    if (!cut.one_value && cut.count)
        return cut.count;
    **parts = text;
    return 1;
}

static const char *const part_names[] = {"e164", "national",  "country", "calling_code",
                                         "kind", "extension", NULL};

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    struct phone phone = phone_read(c->arena, value.s, c->country);
    if (phone.reason != PHONE_OK)
        return;
    part_add(out, "e164", str_slice(phone.normal, 0, str_find_char(phone.normal, ';')));
    part_add(out, "national", phone_national_digits(&phone));
    part_add(out, "country", str_copy(c->arena, str_of(phone.country)));
    part_add(out, "calling_code", str_format(c->arena, "%u", phone.calling_code));
    part_add(out, "kind", phone_kind_name(phone.kind));
    part_add(out, "extension", phone.extension);
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
    .styles = styles,
    .normalise = normalise,
    .complain = complain,
    .match_key = match_key,
    .similarity = similarity,
    .split = split,
    .parts = parts,
    .part_names = part_names,
};
