// Numbers that registers give: tax numbers and the like, of the property's scheme or of any.
//
// A number that is wrong is kept as it was typed: people have to find out what it should be. What a
// label says ("NIP: ...") is lost in the normal form, so `read` judges itself.
#include "model/types/type_private.h"
#include "text/country.h"
#include "text/ident.h"

// The sentence of each reason, and what its {limit} is.
static const char *const rules[IDENT_REASON_COUNT] = {
    [IDENT_LOST_ZERO] = "ident.lost_zero",
    [IDENT_LOOKALIKE] = "ident.lookalike",
    [IDENT_TWO] = "ident.two",
    [IDENT_MADE_UP] = "ident.made_up",
    [IDENT_DATE] = "ident.birth_date",
    [IDENT_REGION] = "ident.region",
    [IDENT_FORM] = "ident.form",
    [IDENT_CHECK] = "ident.check_sum",
    [IDENT_CHARACTER] = "ident.character",
    [IDENT_LENGTH] = "ident.length",
    [IDENT_OTHER] = "ident.other_kind",
    [IDENT_NO_COUNTRY] = "ident.no_country",
    [IDENT_NO_SCHEME] = "ident.no_scheme",
    [IDENT_UNKNOWN] = "ident.unknown",
    [IDENT_SPREADSHEET] = "ident.spreadsheet",
    [IDENT_NOT_ONE] = "ident.not_one",
};

static struct ident ident_of(const struct type_context *c, str text) {
    return ident_read(c->arena, text, c->property->scheme, c->country);
}

static void judge_good(const struct type_context *c, const struct ident *ident, str text) {
    if (ident->lookalikes)
        type_issue(c, "ident.repaired", SEVERITY_INFO, text, (str){0}, ident->normal);
    if (ident->suggestion.len)
        type_issue(c, "ident.old_form", SEVERITY_INFO, ident->normal, ident->suggestion, (str){0});
    str country = str_of(ident->scheme ? ident_scheme_country(ident->scheme) : "");
    if (c->country_own && country.len && !str_equal(country, c->country))
        type_issue(c, "ident.other_country", SEVERITY_INFO, ident->normal, (str){0},
                   country_name(country, c->lang));
}

static void judge(const struct type_context *c, const struct ident *ident, str text) {
    const char *rule = rules[ident->reason];
    str limit = ident->detail;
    if (ident->reason == IDENT_OK)
        judge_good(c, ident, text);
    if (!rule)
        return;
    if (ident->reason == IDENT_CHECK && limit.len)
        rule = "ident.check_digit";
    if (ident->reason == IDENT_OTHER)
        limit = ident_label(c->arena, limit);
    else if (ident->reason == IDENT_NO_SCHEME)
        limit = country_name(limit, c->lang);
    type_issue(c, rule, SEVERITY_WARNING, text, ident->suggestion, limit);
}

static bool read(const struct type_context *c, str text, struct value *out) {
    if (!type_read_text(c, text, TEXT_MAX, out))
        return false;
    if (value_is_null(*out))
        return true;
    struct ident ident = ident_of(c, out->s);
    judge(c, &ident, out->s);
    *out = value_text_or_null(ident.normal);
    type_complain_text(c, *out);
    return true;
}

static struct value normalise(const struct type_context *c, struct value value) {
    return value_is_null(value) ? value : value_text_or_null(ident_of(c, value.s).normal);
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    struct ident ident = ident_of(c, value.s);
    judge(c, &ident, value.s);
}

static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    struct ident ident = ident_of(c, value.s);
    buf_add(out, ident_display(c->arena, &ident));
}

// Wrong numbers have no key: two of them are not one and the same.
static void match_key(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    struct ident ident = ident_of(c, value.s);
    buf_add(out, ident_key(c->arena, &ident));
}

static double similarity(const struct type_context *c, struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return 0;
    if (value_equal(a, b))
        return 1;
    struct ident x = ident_of(c, a.s), y = ident_of(c, b.s);
    str one = ident_key(c->arena, &x), other = ident_key(c->arena, &y);
    if (one.len && str_equal(one, other))
        return 1;
    // Two good numbers that differ in a digit are two companies; a wrong one may be a slip of it.
    double likeness = 0.9 * type_text_likeness(c->arena, x.normal, y.normal);
    return one.len && other.len ? likeness / 2 : likeness;
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    struct ident ident = ident_of(c, value.s);
    struct ident_part found[IDENT_PARTS_MAX];
    size_t count = ident_parts(c->arena, &ident, found);
    for (size_t i = 0; i < count; i++)
        part_add(out, found[i].name, found[i].value);
}

static const char *const part_names[] = {
    "scheme",
    "country",
    "number",
    "office",
    "entity_type",
    "parent",
    "birth_date",
    "sex",
    "region",
    "region_code",
    "organisation_code",
    "registration_reason",
    "year",
    "check_digits",
    "bank",
    "branch",
    "account",
    "issuer",
    "siren",
    "birth_place",
    NULL,
};

const struct property_type property_type_tax_id = {
    .name = "tax_id",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .reads_whole = true,
    .read = read,
    .write = text_type_write,
    .display = display,
    .normalise = normalise,
    .complain = complain,
    .match_key = match_key,
    .similarity = similarity,
    .parts = parts,
    .part_names = part_names,
};
