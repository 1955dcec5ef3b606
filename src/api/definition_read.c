// What is said about definitions, out of JSON. Bodies are checked against their shapes before, so
// kinds of members are as described; what the values may be is for crm to say.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/query.h"
#include "model/standard.h"

bool define_begin(struct call *c, const struct object_type **type) {
    return crm_define_begin(c->work) && call_type(c, type);
}

str text_member(const struct json *json, const char *name) {
    const struct json *member = json_get(json, name);
    if (!member || member->kind != JSON_KIND_TEXT)
        return (str){0};
    return member->text.len ? member->text : STR("");
}

bool labels_member(struct call *c, const struct json *json, const char *name, str out[LANG_COUNT]) {
    const struct json *member = json_get(json, name);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        out[lang] = (str){0};
    if (!member || member->kind == JSON_KIND_NULL)
        return true;
    if (member->kind == JSON_KIND_TEXT) {
        out[c->lang] = text_member(json, name);
        return true;
    }
    if (member->kind != JSON_KIND_OBJECT)
        return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("text, {en, pl, ...}"));
    for (int lang = 0; lang < LANG_COUNT; lang++)
        out[lang] = text_member(member, str_z(c->arena, lang_code((enum lang)lang)));
    return true;
}

bool names_member(struct call *c, const struct json *json, const char *name, bool *has, str **out,
                  size_t *count) {
    const struct json *list = json_get(json, name);
    *has = list && list->kind == JSON_KIND_ARRAY;
    *count = *has ? list->count : 0;
    *out = ARENA_ARRAY(c->arena, *count, str);
    for (size_t i = 0; i < *count; i++) {
        if (list->items[i].kind != JSON_KIND_TEXT)
            return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("[text]"));
        (*out)[i] = list->items[i].text.len ? list->items[i].text : STR("");
    }
    return true;
}

void bool_member(const struct json *json, const char *name, bool *has, bool *out) {
    const struct json *member = json_get(json, name);
    *has = member && member->kind == JSON_KIND_BOOL;
    *out = *has && member->boolean;
}

void position_member(const struct json *json, bool *has, int64_t *out) {
    const struct json *member = json_get(json, "displayOrder");
    *has = member && member->kind == JSON_KIND_INT;
    *out = *has ? member->integer : 0;
}

// -- properties

static int64_t option_place(const struct json *option, size_t i) {
    const struct json *place = json_get(option, "displayOrder");
    if (!place || place->kind != JSON_KIND_INT)
        return (int64_t)i;
    return place->integer < 0 ? INT64_MAX : place->integer;
}

// Options in the order they ask for.
static const struct json **sorted(struct arena *arena, const struct json *list) {
    const struct json **items = ARENA_ARRAY(arena, list->count, const struct json *);
    for (size_t i = 0; i < list->count; i++) {
        size_t k = i;
        int64_t place = option_place(&list->items[i], i);
        for (; k > 0 && option_place(items[k - 1], k - 1) > place; k--)
            items[k] = items[k - 1];
        items[k] = &list->items[i];
    }
    return items;
}

static bool read_option(struct call *c, const struct json *json, struct option *out) {
    const struct json *value = json_get(json, "value");
    bool hidden;
    *out = (struct option){.synonyms = text_member(json, "synonyms"),
                           .description = text_member(json, "description"),
                           .colour = text_member(json, "colour")};
    if (!value || !text_of_json(c->arena, value, &out->value))
        return call_refuse(c, ERR_INPUT, "api.missing", STR("value"), (str){0});
    bool_member(json, "hidden", &hidden, &out->hidden);
    return labels_member(c, json, "label", out->label);
}

static bool read_options(struct call *c, const struct json *json, struct property_change *out) {
    const struct json *list = json_get(json, "options");
    if (!list || list->kind != JSON_KIND_ARRAY)
        return true;
    out->has_options = true;
    out->option_count = list->count;
    out->options = ARENA_ARRAY(c->arena, list->count, struct option);
    const struct json **items = sorted(c->arena, list);
    for (size_t i = 0; i < list->count; i++)
        if (!read_option(c, items[i], &out->options[i]))
            return false;
    return true;
}

static bool read_common(struct call *c, const struct json *json, struct property_change *out) {
    out->name = text_member(json, "name");
    bool_member(json, "hidden", &out->has_hidden, &out->hidden);
    bool_member(json, "formField", &out->has_form_field, &out->form_field);
    position_member(json, &out->has_position, &out->position);
    return labels_member(c, json, "label", out->label) && read_options(c, json, out);
}

bool property_of_wire(struct call *c, const struct json *json, struct property_change *out) {
    *out = (struct property_change){.wire_type = text_member(json, "type"),
                                    .wire_field = text_member(json, "fieldType"),
                                    .group = text_member(json, "groupName"),
                                    .calculation = text_member(json, "calculationFormula")};
    if (!out->group.len)
        out->group = (str){0};
    if (!out->calculation.len)
        out->calculation = (str){0};
    bool_member(json, "hasUniqueValue", &out->has_unique, &out->unique);
    // People who own records are not options of a property but users.
    if (str_is(text_member(json, "referencedObjectType"), "OWNER"))
        out->type = STR("owner");
    return read_common(c, json, out) && labels_member(c, json, "description", out->help);
}

static const char *const sources[OPTIONS_SOURCE_COUNT] = {
    [OPTIONS_OWN] = "own",       [OPTIONS_PIPELINES] = "pipelines",
    [OPTIONS_STAGES] = "stages", [OPTIONS_CURRENCIES] = "currencies",
    [OPTIONS_TAGS] = "tags",
};

static bool read_source(struct call *c, const struct json *json, struct property_change *out) {
    str text = text_member(json, "optionsFrom");
    if (!text.ptr)
        return true;
    out->has_source = true;
    for (size_t i = 0; i < OPTIONS_SOURCE_COUNT; i++)
        if (str_is(text, sources[i]) && i != OPTIONS_PIPELINES && i != OPTIONS_STAGES) {
            out->options_from = (enum option_source)i;
            return true;
        }
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("optionsFrom"),
                       STR("own, tags, currencies"));
}

static str raw(struct arena *arena, const struct json *json) {
    struct buf out;
    struct jsonw w;
    if (!json || json->kind != JSON_KIND_OBJECT)
        return (str){0};
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_value(&w, json);
    return buf_str(&out);
}

static bool read_standard(struct call *c, const struct json *json, struct property_change *out) {
    const struct json *member = json_get(json, "standard");
    bool any;
    out->has_standard = member != NULL;
    if (!member || member->kind != JSON_KIND_OBJECT)
        return true;
    struct standard *standard = ARENA_NEW(c->arena, struct standard);
    if (!standard_of_json(c->arena, raw(c->arena, member), standard, &any, &c->err))
        return false;
    out->standard = any ? standard : NULL;
    return true;
}

static bool read_survivorship(struct call *c, const struct json *json,
                              struct property_change *out) {
    str text = text_member(json, "survivorship");
    out->has_survivorship = text.ptr != NULL;
    if (!text.ptr || survivorship_read(text, &out->survivorship))
        return true;
    struct buf names;
    buf_init(&names, c->arena);
    for (size_t i = 0; i < SURVIVORSHIP_COUNT; i++)
        buf_format(&names, "%s%s", i ? ", " : "", survivorship_name((enum survivorship)i));
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("survivorship"), buf_str(&names));
}

bool property_of_json(struct call *c, const struct json *json, struct property_change *out) {
    *out = (struct property_change){.type = text_member(json, "type"),
                                    .group = text_member(json, "group"),
                                    .synonyms = text_member(json, "synonyms"),
                                    .calculation = text_member(json, "calculation")};
    str kind = text_member(json, "kind");
    bool_member(json, "unique", &out->has_unique, &out->unique);
    bool_member(json, "required", &out->has_required, &out->required);
    out->has_kind = kind.ptr != NULL;
    if (out->has_kind && !property_kind_read(kind, &out->kind))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("kind"),
                           STR("identity, descriptive, qualitative, quantitative"));
    return read_common(c, json, out) && read_source(c, json, out) &&
           labels_member(c, json, "help", out->help) && read_standard(c, json, out) &&
           read_survivorship(c, json, out);
}

bool group_of_json(struct call *c, const struct json *json, struct group_change *out) {
    *out = (struct group_change){.name = text_member(json, "name")};
    position_member(json, &out->has_position, &out->position);
    return labels_member(c, json, "label", out->label);
}

// -- pipelines

static bool read_outcome(struct call *c, const struct json *json, struct stage_change *out) {
    str text = text_member(json, "outcome");
    out->has_outcome = text.ptr != NULL;
    return !out->has_outcome || stage_outcome_read(text, &out->outcome) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", STR("outcome"),
                       STR("open, won, lost, closed"));
}

static str joined(struct arena *arena, const str *names, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_format(&out, "%s" STR_FMT, i ? "|" : "", STR_ARG(names[i]));
    return count ? buf_str(&out) : STR("");
}

bool stage_of_json(struct call *c, const struct json *json, struct stage_change *out) {
    str *required;
    size_t count;
    *out = (struct stage_change){.id = text_member(json, "stageId"),
                                 .metadata = raw(c->arena, json_get(json, "metadata"))};
    if (!out->id.len)
        out->id = text_member(json, "id");
    position_member(json, &out->has_position, &out->position);
    const struct json *probability = json_get(json, "probability");
    out->has_probability =
        probability && (probability->kind == JSON_KIND_INT || probability->kind == JSON_KIND_REAL);
    out->probability = json_get_real(json, "probability", 0);
    const struct json *days = json_get(json, "rotDays");
    out->has_rot_days = days && days->kind == JSON_KIND_INT;
    out->rot_days = out->has_rot_days ? days->integer : 0;
    if (!names_member(c, json, "required", &out->has_required, &required, &count))
        return false;
    out->required = joined(c->arena, required, count);
    return read_outcome(c, json, out) && labels_member(c, json, "label", out->label);
}

bool pipeline_of_json(struct call *c, const struct json *json, struct pipeline_change *out) {
    const struct json *list = json_get(json, "stages");
    *out = (struct pipeline_change){.id = text_member(json, "pipelineId")};
    if (!out->id.len)
        out->id = text_member(json, "id");
    position_member(json, &out->has_position, &out->position);
    out->has_stages = list && list->kind == JSON_KIND_ARRAY;
    out->stage_count = out->has_stages ? list->count : 0;
    struct stage_change *stages = ARENA_ARRAY(c->arena, out->stage_count, struct stage_change);
    for (size_t i = 0; i < out->stage_count; i++)
        if (!stage_of_json(c, &list->items[i], &stages[i]))
            return false;
    out->stages = stages;
    return labels_member(c, json, "label", out->label);
}
