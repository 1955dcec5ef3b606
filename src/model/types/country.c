// A country, kept as its ISO 3166 alpha-2 code; what is no country is kept as text with an issue.
#include "text/country.h"
#include "base/utf8.h"
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

static void complain_ambiguous(const struct type_context *c, str text,
                               const struct country_match *match) {
    struct buf names;
    buf_init(&names, c->arena);
    for (int i = 0; i < match->candidate_count; i++) {
        buf_add_z(&names, i ? ", " : "");
        buf_add(&names, country_name(str_of(match->candidates[i]), c->lang));
    }
    type_issue(c, "country.ambiguous", SEVERITY_WARNING, text, (str){0}, buf_str(&names));
}

// The code of the country whose name in one of our languages is most alike; empty where none is.
// Names that begin otherwise are left out, so that a column full of nonsense stays cheap to judge.
static str nearest(const struct type_context *c, str text) {
    str folded = text_fold(c->arena, text);
    str first = utf8_first(folded, 1), best = {0};
    double best_likeness = 0.6;
    for (size_t i = 0; first.len && i < country_count(); i++) {
        for (enum lang lang = LANG_EN; lang < LANG_COUNT; lang++) {
            struct arena_mark mark = arena_mark(c->arena);
            str name = text_fold(c->arena, country_name(country_code_at(i), lang));
            double likeness =
                str_starts(name, first) ? type_text_likeness(c->arena, folded, name) : 0;
            arena_release(c->arena, mark);
            if (likeness > best_likeness) {
                best_likeness = likeness;
                best = country_code_at(i);
            }
        }
    }
    return best;
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value) || country_exists(value.s))
        return;
    struct country_match match = country_find(value.s);
    if (match.answer == COUNTRY_AMBIGUOUS)
        complain_ambiguous(c, value.s, &match);
    else if (match.answer == COUNTRY_UNKNOWN && c->issues)
        type_issue(c, "country.unknown", SEVERITY_WARNING, value.s, nearest(c, value.s), (str){0});
}

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
    .match_key = write_match_key,
    .similarity = equal_similarity,
};
