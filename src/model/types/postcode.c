// A postal code, in the form of the record's country; what fits none of its forms is kept with an
// issue. Without a country it stays as it is.
#include "text/postcode.h"
#include "model/types/type_private.h"
#include "text/country.h"
#include "text/fold.h"

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    str clean = text_clean(c->arena, value.s);
    return value_text_or_null(postcode_read(c->arena, c->country, clean).normal);
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value) || !c->issues)
        return;
    struct postcode code = postcode_read(c->arena, c->country, value.s);
    if (code.answer == POSTCODE_WRONG)
        type_issue(c, "postcode.format", SEVERITY_WARNING, value.s, code.suggestion, code.expected);
    else if (code.answer == POSTCODE_NONE_THERE)
        type_issue(c, "postcode.none_there", SEVERITY_WARNING, value.s, (str){0},
                   country_name(c->country, c->lang));
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    if (value_is_null(value))
        return;
    struct postcode code = postcode_read(c->arena, c->country, value.s);
    if (code.answer != POSTCODE_OK)
        return;
    size_t cut = 0;
    while (cut < code.normal.len && code.normal.ptr[cut] != ' ' && code.normal.ptr[cut] != '-')
        cut++;
    part_add(out, "country", c->country);
    if (cut < code.normal.len) {
        part_add(out, "area", str_slice(code.normal, 0, cut));
        part_add(out, "local", str_from(code.normal, cut + 1));
    }
}

static const char *const part_names[] = {"country", "area", "local", NULL};

const struct property_type property_type_postcode = {
    .name = "postcode",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .parts = parts,
    .part_names = part_names,
    .match_key = text_type_match_key,
    .similarity = text_type_similarity,
};
