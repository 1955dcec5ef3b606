// Languages, kept as BCP 47 tags.
#include "text/language.h"
#include "model/types/type_private.h"

static struct value normalise(const struct type_context *c, struct value value) {
    struct language language;
    if (value_is_null(value) || !language_read(c->arena, value.s, &language))
        return value;
    return value_text(language.code);
}

static bool read(const struct type_context *c, str text, struct value *out) {
    if (!type_read_text(c, text, TEXT_MAX, out))
        return false;
    if (value_is_null(*out))
        return true;
    struct language language;
    if (!language_read(c->arena, out->s, &language))
        type_issue(c, "language.unknown", SEVERITY_WARNING, out->s, (str){0}, (str){0});
    else if (language.level.len && c->beside)
        part_add(c->beside, "level", language.level);
    *out = normalise(c, *out);
    return true;
}

static void complain(const struct type_context *c, struct value value) {
    struct language language;
    if (!value_is_null(value) && !language_read(c->arena, value.s, &language))
        type_issue(c, "language.unknown", SEVERITY_WARNING, value.s, (str){0}, (str){0});
}

const struct property_type property_type_language = {
    .name = "language",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .reads_whole = true,
    .read = read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .match_key = text_type_match_key,
    .similarity = equal_similarity,
};
