// A region of a country, kept as its ISO 3166-2 code; what is no region is kept as text with an
// issue. The record's country decides among regions of one name.
#include "text/subdivision.h"
#include "model/types/type_private.h"
#include "text/fold.h"

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value) || subdivision_exists(value.s))
        return value;
    struct subdivision_match match = subdivision_find(c->country, value.s);
    if (match.answer == SUBDIVISION_FOUND)
        return value_text(str_copy(c->arena, match.code));
    return value_text_or_null(text_clean(c->arena, value.s));
}

// "Rioja, Spain; Rioja, Argentina"
static str names_of(const struct type_context *c, const struct subdivision_match *match) {
    struct buf names;
    buf_init(&names, c->arena);
    for (int i = 0; i < match->candidate_count; i++) {
        str code = match->candidates[i];
        buf_add_z(&names, i ? "; " : "");
        buf_add(&names, subdivision_name(code, c->lang));
        buf_add_z(&names, ", ");
        buf_add(&names, country_name(str_slice(code, 0, 2), c->lang));
    }
    return buf_str(&names);
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value) || !c->issues)
        return;
    str country = str_slice(value.s, 0, 2);
    if (subdivision_exists(value.s)) {
        if (c->country_own && c->country.len && !str_equal(country, c->country))
            type_issue(c, "subdivision.elsewhere", SEVERITY_WARNING, value.s, (str){0},
                       country_name(country, c->lang));
        return;
    }
    struct subdivision_match match = subdivision_find(c->country, value.s);
    if (match.answer == SUBDIVISION_AMBIGUOUS)
        type_issue(c, "subdivision.ambiguous", SEVERITY_WARNING, value.s, (str){0},
                   names_of(c, &match));
    else if (match.answer == SUBDIVISION_ELSEWHERE)
        type_issue(c, "subdivision.elsewhere", SEVERITY_WARNING, value.s, match.code,
                   country_name(str_slice(match.code, 0, 2), c->lang));
    else
        type_issue(c, "subdivision.unknown", SEVERITY_WARNING, value.s, (str){0}, (str){0});
}

static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    str name = subdivision_name(value.s, c->lang);
    buf_add(out, name.len ? name : value.s);
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    if (value_is_null(value) || !subdivision_exists(value.s))
        return;
    part_add(out, "country", str_slice(value.s, 0, 2));
    part_add(out, "code", str_from(value.s, 3));
    part_add(out, "name", subdivision_name(value.s, c->lang));
}

static const char *const part_names[] = {"country", "code", "name", NULL};

const struct property_type property_type_subdivision = {
    .name = "subdivision",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_EQUALITY,
    .read = text_type_read,
    .write = text_type_write,
    .display = display,
    .normalise = normalise,
    .complain = complain,
    .parts = parts,
    .part_names = part_names,
    .match_key = write_match_key,
    .similarity = equal_similarity,
};
