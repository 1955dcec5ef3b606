// What the property types share: the plain text functions that most rows point to, and issues.
#include "model/standard.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include "text/garble.h"
#include "text/placeholder.h"
#include "text/subdivision.h"

int type_style(const struct type_context *c) {
    const struct standard *standard = c->property->standard;
    const char *const *styles = c->property->type->styles;
    for (int i = 0; standard && standard->style.len && styles && styles[i]; i++)
        if (str_is(standard->style, styles[i]))
            return i;
    return -1;
}

void type_issue(const struct type_context *c, const char *rule, enum severity severity, str value,
                str suggestion, str limit) {
    if (c->issues)
        issue_add(c->issues, (struct issue){.property = c->property,
                                            .rule = rule,
                                            .severity = severity,
                                            .value = value,
                                            .suggestion = suggestion,
                                            .limit = limit});
}

bool type_refuse(const struct type_context *c, const char *rule, str value, str suggestion,
                 str limit) {
    type_issue(c, rule, SEVERITY_ERROR, value, suggestion, limit);
    return false;
}

// ND is North Dakota and nothing else in the United States, though elsewhere it says that there is
// no data. Only "n/a" is written in every country: a region of that code (NA: Naples, Navarre) is
// read, and somebody should look.
static bool is_region(const struct type_context *c, str clean) {
    bool region = c->property->type == &property_type_subdivision ||
                  str_is(c->property->match_role, "region");
    if (!region || !c->country.len)
        return false;
    struct subdivision_match match = subdivision_find(c->country, clean);
    if (match.answer != SUBDIVISION_FOUND)
        return false;
    if (str_equal_ascii_nocase(clean, STR("na")))
        type_issue(c, "subdivision.or_nothing", SEVERITY_WARNING, clean, (str){0},
                   subdivision_name(match.code, c->lang));
    return true;
}

// Written as names are, these are somebody's: programs write NULL and null.
static bool is_name(const struct type_context *c, str clean) {
    static const char *const names[] = {"Blank", "Na", "Nan", "Nil", "Null"};
    bool name = str_is(c->property->match_role, "given_name") ||
                str_is(c->property->match_role, "family_name");
    for (size_t i = 0; name && i < sizeof names / sizeof *names; i++)
        if (str_is(clean, names[i]))
            return true;
    return false;
}

bool type_is_placeholder(const struct type_context *c, str clean) {
    if (!text_is_placeholder(clean) || is_region(c, clean) || is_name(c, clean))
        return false;
    type_issue(c, "value.placeholder", SEVERITY_INFO, clean, (str){0}, (str){0});
    return true;
}

bool type_read_text(const struct type_context *c, str text, size_t max, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    if (!clean.len || (!c->keep_placeholders && type_is_placeholder(c, clean)))
        return true;
    if (clean.len > max)
        return type_refuse(c, "value.too_long", clean, (str){0}, str_format(c->arena, "%zu", max));
    *out = value_text(clean);
    return true;
}

static bool is_told(const struct type_context *c, const char *rule) {
    for (size_t i = 0; c->issues && i < c->issues->count; i++)
        if (c->issues->items[i].property == c->property &&
            str_is(str_of(rule), c->issues->items[i].rule))
            return true;
    return false;
}

void type_complain_text(const struct type_context *c, struct value value) {
    static const char *const rules[] = {[GARBLE_MOJIBAKE] = "slip.mojibake",
                                        [GARBLE_LAYOUT] = "slip.layout",
                                        [GARBLE_LOOKALIKE] = "slip.lookalike"};
    struct garble garble;
    if (str_has(value_as_str(value), STR("\xEF\xBF\xBD")))
        type_issue(c, "value.broken_characters", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (c->issues && !is_told(c, "slip.mojibake") &&
             garble_find(c->arena, value_as_str(value), &garble))
        type_issue(c, rules[garble.kind], SEVERITY_WARNING, value.s, garble.repaired, (str){0});
}

void type_complain_shouted(const struct type_context *c, struct value value) {
    if (c->issues && !value_is_null(value) && garble_is_shouted(value.s))
        type_issue(c, "slip.caps", SEVERITY_WARNING, value.s,
                   garble_sentence_case(c->arena, value.s), (str){0});
}

// Characters of the bytes 0x80 to 0xA0 and 0xAD read in ISO 8859-1: cleaning takes them away, and
// they may be halves of letters.
static bool has_lost_halves(str text) {
    for (size_t i = 0; i + 1 < text.len; i++) {
        unsigned char next = (unsigned char)text.ptr[i + 1];
        if ((unsigned char)text.ptr[i] == 0xC2 && (next <= 0xA0 || next == 0xAD))
            return true;
    }
    return false;
}

void type_remark_cleaning(const struct type_context *c, str text, str clean, bool lines) {
    static const struct {
        unsigned what;
        const char *rule;
    } rows[] = {{GARBLE_INVISIBLE, "slip.invisible"},
                {GARBLE_WIDTH, "slip.width"},
                {GARBLE_SPACES, "slip.spaces"}};
    str repaired;
    if (!c->issues || str_equal(text, clean))
        return;
    if (has_lost_halves(text) && garble_find_charset(c->arena, text, &repaired)) {
        type_issue(c, "slip.mojibake", SEVERITY_WARNING, clean, text_clean(c->arena, repaired),
                   (str){0});
        return;
    }
    unsigned found = garble_surface(text, lines);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (found & rows[i].what)
            type_issue(c, rows[i].rule, SEVERITY_INFO, clean, (str){0}, (str){0});
}

bool text_type_read(const struct type_context *c, str text, struct value *out) {
    if (!type_read_text(c, text, TEXT_MAX, out))
        return false;
    if (!value_is_null(*out))
        type_remark_cleaning(c, text, out->s, false);
    return true;
}

void text_type_write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    buf_add(out, value_as_str(value));
}

void text_type_match_key(const struct type_context *c, struct value value, struct buf *out) {
    buf_add(out, text_fold(c->arena, value_as_str(value)));
}

double text_type_similarity(const struct type_context *c, struct value a, struct value b) {
    return type_text_likeness(c->arena, value_as_str(a), value_as_str(b));
}

struct value same_normalise(const struct type_context *c, struct value value) {
    (void)c;
    return value;
}

void no_complain(const struct type_context *c, struct value value) {
    (void)c;
    (void)value;
}

void write_match_key(const struct type_context *c, struct value value, struct buf *out) {
    if (!value_is_null(value))
        c->property->type->write(c, value, out);
}

double equal_similarity(const struct type_context *c, struct value a, struct value b) {
    (void)c;
    return !value_is_null(a) && value_equal(a, b) ? 1 : 0;
}

bool reference_read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    int64_t number;
    if (str_to_i64(clean, &number) && number > 0) {
        *out = value_int(number);
        return true;
    }
    if (!clean.len || type_is_placeholder(c, clean))
        return true;
    return type_refuse(c, "reference.unreadable", clean, (str){0}, (str){0});
}

void reference_write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    if (!value_is_null(value))
        buf_add_i64(out, value_as_int(value));
}
