// Yes or no, as forms and spreadsheets of many countries write it.
#include "model/message.h"
#include "model/types/type_private.h"
#include "text/fold.h"

// Folded words, "|" around each. A mark in a column of ticks ("x") means yes.
static const char yes_words[] =
    "|1|y|yes|true|t|on|x|v|✓|✔|☑|tak|prawda|да|истина|д|是|有|真|对|ja|wahr|j|"
    "oui|vrai|si|verdadero|sim|+|";
static const char no_words[] =
    "|0|n|no|false|f|off|nie|falsz|нет|ложь|н|否|假|不|不是|nein|falsch|non|faux|"
    "falso|nao|☐|✗|✘|";

static bool is_among(struct arena *arena, const char *words, str folded) {
    if (str_find_char(folded, '|') < folded.len)
        return false;
    str wanted = str_format(arena, "|" STR_FMT "|", STR_ARG(folded));
    return str_has(str_of(words), wanted);
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    str folded = text_fold(c->arena, clean);
    if (!folded.len)
        return true;
    bool yes = is_among(c->arena, yes_words, folded);
    if (yes || is_among(c->arena, no_words, folded)) {
        *out = value_bool(yes);
        return true;
    }
    return type_is_placeholder(c, clean) ||
           type_refuse(c, "bool.unreadable", clean, (str){0}, (str){0});
}

static void write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    if (!value_is_null(value))
        buf_add_z(out, value_as_int(value) ? "true" : "false");
}

static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (!value_is_null(value))
        buf_add(out, message_text(c->arena, value_as_int(value) ? STR("word.yes") : STR("word.no"),
                                  c->lang, NULL, 0));
}

static struct value normalise(const struct type_context *c, struct value value) {
    (void)c;
    return value_is_null(value) ? value : value_bool(value_as_int(value) != 0);
}

const struct property_type property_type_bool = {
    .name = "bool",
    .storage = VALUE_INT,
    .wire_type = "bool",
    .wire_field = "booleancheckbox",
    .widget = "checkbox",
    .operators = FILTER_BITS_EQUALITY,
    .read = read,
    .write = write,
    .display = display,
    .normalise = normalise,
    .complain = no_complain,
    .match_key = write_match_key,
    .similarity = equal_similarity,
};
