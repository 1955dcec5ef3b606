// Standards of properties: their JSON, and reading what they ask.
#include "model/standard.h"
#include "base/buf.h"
#include "base/json.h"
#include "base/log.h"
#include "text/ident.h"
#include "text/number.h"
#include "text/pattern.h"
#include <stddef.h>

// Members that are texts.
static const struct {
    const char *name;
    size_t offset;
} texts[] = {
    {"example", offsetof(struct standard, example)},
    {"pattern", offsetof(struct standard, pattern)},
    {"minimum", offsetof(struct standard, minimum)},
    {"maximum", offsetof(struct standard, maximum)},
    {"requiredWhen", offsetof(struct standard, required_when)},
    {"default", offsetof(struct standard, initial)},
    {"style", offsetof(struct standard, style)},
    {"scheme", offsetof(struct standard, scheme)},
};

enum { TEXT_COUNT = sizeof texts / sizeof *texts };

static str *text_at(struct standard *standard, size_t i) {
    return (str *)(void *)((char *)standard + texts[i].offset);
}

static str text_of(const struct standard *standard, size_t i) {
    return *(const str *)(const void *)((const char *)standard + texts[i].offset);
}

bool standard_is_empty(const struct standard *standard) {
    if (!standard)
        return true;
    for (size_t i = 0; i < TEXT_COUNT; i++)
        if (text_of(standard, i).len)
            return false;
    return standard->weight < 0 && !standard->sensitive && !standard->read_only;
}

bool standard_of_json(struct arena *arena, str text, struct standard *standard, bool *any,
                      struct err *err) {
    struct json json;
    *standard = (struct standard){.weight = -1, .strictness = RULE_WARN};
    *any = false;
    if (!text.len || str_is(text, "{}"))
        return true;
    if (!json_read(arena, text, &json, err))
        return false;
    for (size_t i = 0; i < TEXT_COUNT; i++)
        *text_at(standard, i) = json_get_text(&json, texts[i].name, STR(""));
    standard->weight = json_get_int(&json, "weight", -1);
    standard->sensitive = json_get_bool(&json, "sensitive", false);
    standard->read_only = json_get_bool(&json, "readOnly", false);
    if (!rule_state_read(json_get_text(&json, "strictness", STR("warn")), &standard->strictness))
        return fail_about(err, ERR_INPUT, STR("strictness"), "strictness is off, warn or block.");
    *any = !standard_is_empty(standard);
    return true;
}

void standard_write(struct jsonw *w, const struct standard *standard) {
    jsonw_object(w);
    for (size_t i = 0; i < TEXT_COUNT; i++)
        if (text_of(standard, i).len)
            jsonw_put_text(w, texts[i].name, text_of(standard, i));
    if (standard->weight >= 0)
        jsonw_put_int(w, "weight", standard->weight);
    if (standard->sensitive)
        jsonw_put_bool(w, "sensitive", true);
    if (standard->read_only)
        jsonw_put_bool(w, "readOnly", true);
    jsonw_put_text(w, "strictness", str_of(rule_state_name(standard->strictness)));
    jsonw_object_end(w);
}

str standard_json(struct arena *arena, const struct standard *standard) {
    if (standard_is_empty(standard))
        return STR("{}");
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    standard_write(&w, standard);
    return buf_str(&out);
}

// -- what is asked

// The pattern as a condition over the property, so that there is one way to match.
static bool read_pattern(struct arena *arena, const struct object_type *type,
                         const struct property *property, struct standard *standard,
                         struct err *err) {
    struct buf text;
    struct formula *formula;
    struct pattern *alone;
    struct err why = {0};
    if (!standard->pattern.len)
        return true;
    // By itself, too: "a)|(b" is a pattern only inside of brackets, and then another one.
    if (!pattern_read(arena, standard->pattern, &alone, &why))
        return fail_about(err, ERR_INPUT, STR("pattern"), "This is no pattern: %s.", why.text);
    buf_init(&text, arena);
    buf_add_z(&text, "matches(string(");
    buf_add(&text, property->name);
    buf_add_z(&text, "), \"^(?:");
    for (size_t i = 0; i < standard->pattern.len; i++) {
        char c = standard->pattern.ptr[i];
        if (c == '"' || c == '\\')
            buf_add_char(&text, '\\');
        buf_add_char(&text, c);
    }
    buf_add_z(&text, ")$\")");
    if (!formula_parse(arena, type, buf_str(&text), &formula, err))
        return fail_about(err, ERR_INPUT, STR("pattern"), "%s", err->text);
    standard->matches = formula;
    return true;
}

static bool has_range(const struct property *property) {
    str wire = str_of(property->type->wire_type);
    return str_is(wire, "number") || str_is(wire, "date") || str_is(wire, "datetime");
}

static bool read_bound(struct arena *arena, const struct property *property, str text,
                       const char *member, struct value *out, struct err *err) {
    struct type_context c = {.arena = arena, .property = property, .number_decimals = NUMBER_POINT};
    *out = value_null();
    if (!text.len)
        return true;
    if (!has_range(property))
        return fail_about(err, ERR_INPUT, str_of(member),
                          "Only numbers, amounts and days have a smallest and a largest value.");
    if (!property_read(&c, text, out) || value_is_null(*out))
        return fail_about(err, ERR_INPUT, str_of(member),
                          "\"" STR_FMT "\" can not be a value of this property.", STR_ARG(text));
    return true;
}

static bool check_range(const struct standard *standard, struct err *err) {
    struct value least = standard->least, most = standard->most;
    if (value_is_null(least) || value_is_null(most))
        return true;
    bool crossed = least.kind == VALUE_TEXT
                       ? str_compare(value_as_str(least), value_as_str(most)) > 0
                       : value_as_float(least) > value_as_float(most);
    return !crossed || fail_about(err, ERR_INPUT, STR("maximum"),
                                  "Nothing can be at least " STR_FMT " and at most " STR_FMT ".",
                                  STR_ARG(standard->minimum), STR_ARG(standard->maximum));
}

static bool read_needed(struct arena *arena, const struct object_type *type,
                        struct standard *standard, struct err *err) {
    struct formula *formula;
    if (!standard->required_when.len)
        return true;
    if (!formula_parse(arena, type, standard->required_when, &formula, err) ||
        !formula_is_condition(formula, err))
        return fail_about(err, ERR_INPUT, STR("requiredWhen"), "%s", err->text);
    standard->needed = formula;
    return true;
}

static bool read_initial(struct arena *arena, const struct property *property,
                         const struct standard *standard, struct err *err) {
    struct type_context c = {.arena = arena, .property = property, .number_decimals = NUMBER_POINT};
    struct value value;
    if (!standard->initial.len)
        return true;
    if (property->read_only || property->calculation.len || property->system != SYSTEM_NONE)
        return fail_about(err, ERR_INPUT, STR("default"),
                          "A property that nobody may write has no default.");
    if (!property_read(&c, standard->initial, &value) || value_is_null(value))
        return fail_about(err, ERR_INPUT, STR("default"),
                          "\"" STR_FMT "\" can not be a value of this property.",
                          STR_ARG(standard->initial));
    return true;
}

static bool read_scheme(const struct property *property, const struct standard *standard,
                        struct err *err) {
    if (!standard->scheme.len)
        return true;
    if (!str_is(STR("tax_id"), property->type->name))
        return fail_about(err, ERR_INPUT, STR("scheme"),
                          "Only numbers of registers (type tax_id) have a scheme.");
    return ident_scheme_exists(standard->scheme) ||
           fail_about(err, ERR_INPUT, STR("scheme"),
                      "There is no scheme \"" STR_FMT "\": name one such as nip, inn or vat.",
                      STR_ARG(standard->scheme));
}

static bool read_style(struct arena *arena, const struct property *property,
                       const struct standard *standard, struct err *err) {
    struct buf known;
    buf_init(&known, arena);
    if (!standard->style.len)
        return true;
    for (const char *const *one = property->type->styles; one && *one; one++) {
        if (str_is(standard->style, *one))
            return true;
        buf_format(&known, "%s%s", known.len ? ", " : "", *one);
    }
    return fail_about(err, ERR_INPUT, STR("style"), "There is no style \"" STR_FMT "\" here%s%s.",
                      STR_ARG(standard->style), known.len ? "; there are " : "",
                      known.len ? str_z(arena, buf_str(&known)) : "");
}

bool standard_read(struct arena *arena, const struct object_type *type,
                   const struct property *property, struct standard *standard, struct err *err) {
    standard->matches = standard->needed = NULL;
    for (size_t i = 0; i < TEXT_COUNT; i++)
        if (text_of(standard, i).len > STANDARD_TEXT_MAX)
            return fail_about(err, ERR_INPUT, str_of(texts[i].name), "At most %d bytes.",
                              STANDARD_TEXT_MAX);
    return read_pattern(arena, type, property, standard, err) &&
           read_bound(arena, property, standard->minimum, "minimum", &standard->least, err) &&
           read_bound(arena, property, standard->maximum, "maximum", &standard->most, err) &&
           check_range(standard, err) && read_needed(arena, type, standard, err) &&
           read_scheme(property, standard, err) && read_style(arena, property, standard, err) &&
           read_initial(arena, property, standard, err);
}

static void read_one(struct schema *schema, const struct object_type *type, struct property *p) {
    struct standard *standard = ARENA_NEW(&schema->arena, struct standard);
    struct err err;
    err_clear(&err);
    *standard = *p->standard;
    if (!standard_read(&schema->arena, type, p, standard, &err))
        log_warning("The standard of " STR_FMT " of " STR_FMT " is not held in all: %s",
                    STR_ARG(p->name), STR_ARG(type->name), err.text);
    p->standard = standard;
}

void schema_read_standards(struct schema *schema) {
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].property_count; i++)
            if (schema->types[t].properties[i].standard && !schema->types[t].properties[i].archived)
                read_one(schema, &schema->types[t], &schema->types[t].properties[i]);
}
