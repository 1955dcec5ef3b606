// One of the options of a property's list, read by value, label or synonym in any language.
#include "model/types/option_private.h"
#include "text/fold.h"

const struct option *option_of_value(const struct property *property, str value) {
    for (size_t i = 0; i < property->option_count; i++)
        if (str_equal(property->options[i].value, value))
            return &property->options[i];
    return NULL;
}

str option_label(const struct type_context *c, str value) {
    const struct option *option = option_of_value(c->property, value);
    return option && option->label[c->lang].len ? option->label[c->lang] : value;
}

bool option_refuse(const struct type_context *c, str text) {
    struct buf valid;
    buf_init(&valid, c->arena);
    str nearest = {0};
    double best = 0.5; // less alike than this is no suggestion
    for (size_t i = 0; i < c->property->option_count; i++) {
        const struct option *option = &c->property->options[i];
        if (valid.len)
            buf_add_z(&valid, ", ");
        buf_add(&valid, option_label(c, option->value));
        for (size_t lang = 0; lang <= LANG_COUNT; lang++) {
            str name = lang < LANG_COUNT ? option->label[lang] : option->value;
            double likeness = type_text_likeness(c->arena, text, name);
            if (likeness > best) {
                best = likeness;
                nearest = option->value;
            }
        }
    }
    return type_refuse(c, "choice.unknown", text, nearest, buf_str(&valid));
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    if (!clean.len)
        return true;
    const struct option *option = property_option(c->arena, c->property, clean);
    if (option)
        *out = value_text(option->value);
    return option || type_is_placeholder(c, clean) || option_refuse(c, clean);
}

static void display(const struct type_context *c, struct value value, struct buf *out) {
    if (!value_is_null(value))
        buf_add(out, option_label(c, value.s));
}

// Stored before the option was taken off the list.
static void complain(const struct type_context *c, struct value value) {
    if (!value_is_null(value) && !option_of_value(c->property, value.s))
        type_issue(c, "choice.retired", SEVERITY_WARNING, value.s, (str){0}, (str){0});
}

const struct property_type property_type_choice = {
    .name = "choice",
    .storage = VALUE_TEXT,
    .wire_type = "enumeration",
    .wire_field = "select",
    .widget = "select",
    .operators = FILTER_BITS_EQUALITY,
    .spelled = true,
    .read = read,
    .write = text_type_write,
    .display = display,
    .normalise = same_normalise,
    .complain = complain,
    .match_key = write_match_key,
    .similarity = equal_similarity,
};
