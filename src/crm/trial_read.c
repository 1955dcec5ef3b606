// What is to be tried, read from its order; and one text tried by a standard.
#include "crm/refuse.h"
#include "crm/trial.h"
#include "model/dictionary.h"
#include "model/standard.h"
#include "quality/prepare.h"

static str text_of(struct arena *arena, const struct json *json) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_value(&w, json);
    return buf_str(&out);
}

static bool read_standard(struct work *work, const struct json *order, const struct property *of,
                          struct trial *out) {
    const struct json *json = json_get(order, "standard");
    struct standard *standard = ARENA_NEW(work->arena, struct standard);
    struct property *property = ARENA_NEW(work->arena, struct property);
    bool any = false;
    if (json &&
        !standard_of_json(work->arena, text_of(work->arena, json), standard, &any, work->err))
        return false;
    if (!any)
        return crm_refuse(work, ERR_INPUT, "standard_of.standard", (str){0}, (str){0});
    *property = *of;
    property->standard = standard;
    if (standard->scheme.len)
        property->scheme = standard->scheme;
    if (standard->strictness == RULE_OFF)
        standard->strictness = RULE_WARN;
    out->property = property;
    return standard_read(work->arena, out->type, property, standard, work->err) ||
           crm_refuse_member(work, "standard_of");
}

static bool read_dictionary(struct work *work, const struct json *order, str name,
                            struct trial *out) {
    for (size_t i = 0; i < work->schema->dictionary_count; i++) {
        const struct dictionary *of = &work->schema->dictionaries[i];
        if (!str_equal(of->name, name))
            continue;
        struct dictionary *tried = ARENA_NEW(work->arena, struct dictionary);
        *tried = *of;
        tried->mode = DICTIONARY_SUGGEST;
        tried->within = json_get_bool(order, "within", of->within);
        out->dictionary = tried;
        return true;
    }
    return crm_refuse(work, ERR_INPUT, "dictionary.unknown", name, (str){0});
}

bool crm_trial_read(struct work *work, const struct json *order, struct trial *out) {
    str type = json_get_text(order, "type", STR("")),
        name = json_get_text(order, "property", STR(""));
    *out = (struct trial){.type = schema_type(work->schema, type)};
    if (!out->type)
        return crm_refuse(work, ERR_INPUT, "api.unknown_type", type, (str){0});
    if (name.len) {
        str dictionary = json_get_text(order, "dictionary", STR(""));
        out->property = type_property(out->type, name);
        if (!out->property)
            return crm_refuse(work, ERR_INPUT, "api.unknown_property", name, (str){0});
        return dictionary.len ? read_dictionary(work, order, dictionary, out)
                              : read_standard(work, order, out->property, out);
    }
    return rule_of_json(work->arena, text_of(work->arena, order), &out->rule, work->err) &&
           (rule_read(work->arena, out->type, &out->rule, work->err) ||
            crm_refuse_member(work, "rule"));
}

bool crm_trial_sample(struct work *work, const struct trial *trial, str text, str *written) {
    struct quality_context c = {.arena = work->arena, .now = work->now, .no_points = true};
    struct record *record = record_create(work->arena, trial->type);
    *written = (str){0};
    if (!quality_assign(&c, record, trial->property, text) ||
        value_is_null(record_get(record, trial->property)))
        return false;
    struct type_context t = quality_type_context(&c, record, trial->property);
    *written = property_write(&t, record_get(record, trial->property));
    return quality_meets_standard(work->arena, record, trial->property, work->now) != FORMULA_FALSE;
}
