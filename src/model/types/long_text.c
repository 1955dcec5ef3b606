// Several lines of text: notes. Line breaks stay.
#include "base/utf8.h"
#include "model/types/type_private.h"
#include "text/fold.h"

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean_lines(c->arena, text);
    if (!clean.len || (!c->keep_placeholders && type_is_placeholder(c, clean)))
        return true;
    if (clean.len > LONG_TEXT_MAX && utf8_count(clean) > LONG_TEXT_MAX)
        return type_refuse(c, "value.too_many_characters", clean, (str){0},
                           str_format(c->arena, "%d", LONG_TEXT_MAX));
    *out = value_text(clean);
    type_remark_cleaning(c, text, clean, true);
    return true;
}

static struct value normalise(const struct type_context *c, struct value value) {
    return value_text_or_null(text_clean_lines(c->arena, value_as_str(value)));
}

static void complain(const struct type_context *c, struct value value) {
    type_complain_text(c, value);
    type_complain_shouted(c, value);
}

const struct property_type property_type_long_text = {
    .name = "long_text",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "textarea",
    .widget = "textarea",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_TOKEN,
    .read = read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .match_key = text_type_match_key,
    .similarity = text_type_similarity,
};
