// What the property types share: the plain text functions that most rows point to, and issues.
#include "model/types/type_private.h"
#include "text/fold.h"
#include "text/placeholder.h"

void type_issue(const struct type_context *c, const char *rule, enum severity severity, str value,
                str suggestion, str limit) {
    if (c->issues)
        issue_add(c->issues, (struct issue){.property = c->property,
                                            .rule = rule,
                                            .severity = severity,
                                            .value = value,
                                            .suggestion = suggestion,
                                            .limit = limit});
}

bool type_refuse(const struct type_context *c, const char *rule, str value, str suggestion,
                 str limit) {
    type_issue(c, rule, SEVERITY_ERROR, value, suggestion, limit);
    return false;
}

bool type_is_placeholder(const struct type_context *c, str clean) {
    if (!text_is_placeholder(clean))
        return false;
    type_issue(c, "value.placeholder", SEVERITY_INFO, clean, (str){0}, (str){0});
    return true;
}

bool type_read_text(const struct type_context *c, str text, size_t max, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    if (!clean.len || (!c->keep_placeholders && type_is_placeholder(c, clean)))
        return true;
    if (clean.len > max)
        return type_refuse(c, "value.too_long", clean, (str){0}, str_format(c->arena, "%zu", max));
    *out = value_text(clean);
    return true;
}

void type_complain_text(const struct type_context *c, struct value value) {
    if (str_has(value_as_str(value), STR("\xEF\xBF\xBD")))
        type_issue(c, "value.broken_characters", SEVERITY_WARNING, value.s, (str){0}, (str){0});
}

bool text_type_read(const struct type_context *c, str text, struct value *out) {
    return type_read_text(c, text, TEXT_MAX, out);
}

void text_type_write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    buf_add(out, value_as_str(value));
}

void text_type_match_key(const struct type_context *c, struct value value, struct buf *out) {
    buf_add(out, text_fold(c->arena, value_as_str(value)));
}

double text_type_similarity(const struct type_context *c, struct value a, struct value b) {
    return type_text_likeness(c->arena, value_as_str(a), value_as_str(b));
}

struct value same_normalise(const struct type_context *c, struct value value) {
    (void)c;
    return value;
}

void no_complain(const struct type_context *c, struct value value) {
    (void)c;
    (void)value;
}

void write_match_key(const struct type_context *c, struct value value, struct buf *out) {
    if (!value_is_null(value))
        c->property->type->write(c, value, out);
}

double equal_similarity(const struct type_context *c, struct value a, struct value b) {
    (void)c;
    return !value_is_null(a) && value_equal(a, b) ? 1 : 0;
}

bool reference_read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    int64_t number;
    if (str_to_i64(clean, &number) && number > 0) {
        *out = value_int(number);
        return true;
    }
    if (!clean.len || type_is_placeholder(c, clean))
        return true;
    return type_refuse(c, "reference.unreadable", clean, (str){0}, (str){0});
}

void reference_write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    if (!value_is_null(value))
        buf_add_i64(out, value_as_int(value));
}
