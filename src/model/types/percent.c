// A share in percent: 12.5 is an eighth, with or without the sign.
//
// 0.125 stays 0.125: whether a column holds shares of one or of a hundred is nothing to guess here.
#include "model/types/type_private.h"
#include "text/fold.h"

static bool read(const struct type_context *c, str text, struct value *out) {
    bool percent;
    return number_type_read(c, text, out, &percent);
}

// "12.5%", and where people write the comma "12,5 %".
static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    bool comma = c->lang == LANG_PL || c->lang == LANG_RU;
    struct buf number;
    buf_init(&number, c->arena);
    number_type_write(c, value, &number);
    str text = buf_str(&number);
    buf_add(out, comma ? str_replace(c->arena, text, STR("."), STR(",")) : text);
    buf_add(out, comma ? STR("\u00A0%") : STR("%"));
}

const struct property_type property_type_percent = {
    .name = "percent",
    .storage = VALUE_FLOAT,
    .wire_type = "number",
    .wire_field = "number",
    .widget = "number",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_ORDER,
    .read = read,
    .write = number_type_write,
    .display = display,
    .normalise = number_type_normalise,
    .complain = no_complain,
    .match_key = write_match_key,
    .similarity = number_type_similarity,
};
