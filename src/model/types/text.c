// One line of text.
#include "model/types/type_private.h"
#include "text/fold.h"

static struct value normalise(const struct type_context *c, struct value value) {
    return value_text_or_null(text_clean(c->arena, value_as_str(value)));
}

static void complain(const struct type_context *c, struct value value) {
    type_complain_text(c, value);
    type_complain_shouted(c, value);
}

const struct property_type property_type_text = {
    .name = "text",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .spelled = true,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .match_key = text_type_match_key,
    .similarity = text_type_similarity,
};
