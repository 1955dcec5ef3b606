// A country, kept as its ISO 3166 alpha-2 code; what is no country is kept as text with an issue.
#include "text/country.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include "text/placeholder.h"

// Some codes also stand for "nothing" (NA: Namibia, BD: Bangladesh). A code is a code: what was
// written must read back; but somebody should look.
static bool read(const struct type_context *c, str text, struct value *out) {
    str clean = text_clean(c->arena, text);
    if (!country_exists(clean) || !text_is_placeholder(clean))
        return text_type_read(c, text, out);
    type_issue(c, "country.or_nothing", SEVERITY_WARNING, clean, (str){0},
               country_name(clean, c->lang));
    *out = value_text(clean);
    return true;
}

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    struct country_match match = country_find(value.s);
    if (match.answer == COUNTRY_FOUND)
        return value_text(str_copy(c->arena, str_of(match.code)));
    return value_text_or_null(text_clean(c->arena, value.s));
}

static str names_of(const struct type_context *c, const struct country_match *match) {
    struct buf names;
    buf_init(&names, c->arena);
    for (int i = 0; i < match->candidate_count; i++) {
        buf_add_z(&names, i ? ", " : "");
        buf_add(&names, country_name(str_of(match->candidates[i]), c->lang));
    }
    return buf_str(&names);
}

// What lies there now is suggested where it is one country.
static void complain_former(const struct type_context *c, str text,
                            const struct country_match *match) {
    str now = match->candidate_count == 1 ? str_of(match->candidates[0]) : (str){0};
    type_issue(c, "country.former", SEVERITY_WARNING, text, now, match->former_name[c->lang]);
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value) || country_exists(value.s) || !c->issues)
        return;
    struct country_match match = country_find(value.s);
    if (match.answer == COUNTRY_AMBIGUOUS) {
        type_issue(c, "country.ambiguous", SEVERITY_WARNING, value.s, (str){0},
                   names_of(c, &match));
    } else if (match.answer == COUNTRY_FORMER) {
        complain_former(c, value.s, &match);
    } else if (match.answer == COUNTRY_UNKNOWN) {
        str near = country_nearest(value.s);
        type_issue(c, near.len ? "country.typo" : "country.unknown", SEVERITY_WARNING, value.s,
                   near, country_name(near, c->lang));
    }
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    if (value_is_null(value) || !country_exists(value.s))
        return;
    part_add(out, "alpha2", value.s);
    part_add(out, "alpha3", country_alpha3(value.s));
    part_add(out, "name", country_name(value.s, c->lang));
}

static const char *const part_names[] = {"alpha2", "alpha3", "name", NULL};

static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    str name = country_exists(value.s) ? country_name(value.s, c->lang) : value.s;
    buf_add(out, name);
}

const struct property_type property_type_country = {
    .name = "country",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "country",
    .operators = FILTER_BITS_EQUALITY,
    .read = read,
    .write = text_type_write,
    .display = display,
    .normalise = normalise,
    .complain = complain,
    .parts = parts,
    .part_names = part_names,
    .match_key = write_match_key,
    .similarity = equal_similarity,
};
