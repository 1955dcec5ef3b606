// Definitions as /api/v1 gives them: everything in all languages.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "crm/derive.h"
#include "model/consent.h"
#include "model/rights.h"
#include "model/standard.h"

void define_write_labels(struct jsonw *w, const char *name, const str *labels, bool always) {
    bool any = always;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        any = any || labels[lang].len;
    if (!any)
        return;
    jsonw_name(w, name);
    jsonw_object(w);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        jsonw_name_str(w, lang_code((enum lang)lang));
        jsonw_text(w, labels[lang].len ? labels[lang] : labels[LANG_EN]);
    }
    jsonw_object_end(w);
}

static void write_operators(struct jsonw *w, const struct property *p) {
    jsonw_name(w, "operators");
    jsonw_array(w);
    for (unsigned op = 0; op < FILTER_OPERATOR_COUNT; op++)
        if (p->level < FIELD_MASKED && (p->type->operators & FILTER_BIT(op)))
            jsonw_text_z(w, filter_operator_name((enum filter_operator)op));
    jsonw_array_end(w);
}

static void write_option(struct jsonw *w, const struct option *option) {
    jsonw_object(w);
    jsonw_put_text(w, "value", option->value);
    define_write_labels(w, "label", option->label, true);
    if (option->description.len)
        jsonw_put_text(w, "description", option->description);
    if (option->synonyms.len)
        jsonw_put_text(w, "synonyms", option->synonyms);
    if (option->colour.len)
        jsonw_put_text(w, "colour", option->colour);
    if (option->hidden)
        jsonw_put_bool(w, "hidden", true);
    jsonw_object_end(w);
}

static void write_options(struct jsonw *w, const struct property *p) {
    jsonw_name(w, "options");
    jsonw_array(w);
    for (size_t i = 0; i < p->option_count; i++)
        write_option(w, &p->options[i]);
    jsonw_array_end(w);
}

static const char *const sources[OPTIONS_SOURCE_COUNT] = {
    [OPTIONS_OWN] = "own",       [OPTIONS_PIPELINES] = "pipelines",
    [OPTIONS_STAGES] = "stages", [OPTIONS_CURRENCIES] = "currencies",
    [OPTIONS_TAGS] = "tags",
};

void define_write_property(struct jsonw *w, const struct property *p) {
    jsonw_object(w);
    jsonw_put_text(w, "name", p->name);
    jsonw_put_text(w, "wireName", p->wire_name);
    jsonw_put_text(w, "type", str_of(p->type->name));
    define_write_labels(w, "label", p->label, true);
    define_write_labels(w, "help", p->help, false);
    jsonw_put_text(w, "group", p->group);
    jsonw_put_text(w, "kind", str_of(property_kind_name(p->kind)));
    jsonw_put_text(w, "widget", str_of(p->type->widget));
    if (p->type->styles) {
        jsonw_name(w, "styles");
        jsonw_array(w);
        for (const char *const *one = p->type->styles; *one; one++)
            jsonw_text(w, str_of(*one));
        jsonw_array_end(w);
    }
    jsonw_put_bool(w, "indexed", p->indexed);
    jsonw_put_bool(w, "required", p->required);
    if (p->level)
        jsonw_put_text(w, "level", str_of(field_level_name(p->level)));
    jsonw_put_bool(w, "readOnly",
                   p->level || p->read_only || (p->standard && p->standard->read_only));
    jsonw_put_bool(w, "system", p->system != SYSTEM_NONE);
    jsonw_put_bool(w, "hidden", p->hidden);
    jsonw_put_bool(w, "shipped", p->shipped);
    jsonw_put_bool(w, "unique", p->unique);
    jsonw_put_bool(w, "formField", p->form_field);
    jsonw_put_bool(w, "archived", p->archived);
    jsonw_put_int(w, "displayOrder", p->position);
    if (p->synonyms.len)
        jsonw_put_text(w, "synonyms", p->synonyms);
    jsonw_put_bool(w, "calculated", p->calculation.len > 0);
    if (p->calculation.len)
        jsonw_put_text(w, "calculation", p->calculation);
    if (p->standard) {
        jsonw_name(w, "standard");
        standard_write(w, p->standard);
    }
    jsonw_put_text(w, "survivorship", str_of(survivorship_name(p->survivorship)));
    jsonw_put_text(w, "optionsFrom", str_of(sources[p->options_from]));
    write_operators(w, p);
    write_options(w, p);
    jsonw_object_end(w);
}

static void write_type_labels(struct jsonw *w, const struct object_type *type) {
    jsonw_name(w, "labels");
    jsonw_object(w);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        jsonw_name_str(w, lang_code((enum lang)lang));
        jsonw_object(w);
        jsonw_put_text(w, "singular", type->label[lang]);
        jsonw_put_text(w, "plural", type->label_plural[lang]);
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

void define_write_group(struct jsonw *w, const struct property_group *group) {
    jsonw_object(w);
    jsonw_put_text(w, "name", group->name);
    define_write_labels(w, "label", group->label, true);
    jsonw_put_int(w, "displayOrder", group->position);
    jsonw_object_end(w);
}

static void write_groups(struct jsonw *w, const struct object_type *type) {
    jsonw_name(w, "groups");
    jsonw_array(w);
    for (size_t i = 0; i < type->group_count; i++)
        define_write_group(w, &type->groups[i]);
    jsonw_array_end(w);
}

static void write_names(struct jsonw *w, const char *name, const struct property **properties,
                        size_t count) {
    jsonw_name(w, name);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        jsonw_text(w, properties[i]->name);
    jsonw_array_end(w);
}

void define_write_stage(struct jsonw *w, const struct stage *stage) {
    jsonw_object(w);
    jsonw_put_text(w, "id", stage->id);
    define_write_labels(w, "label", stage->label, true);
    jsonw_name(w, "probability");
    jsonw_real(w, stage->probability);
    jsonw_put_text(w, "outcome", str_of(stage_outcome_name(stage->outcome)));
    jsonw_name(w, "required");
    jsonw_array(w);
    str rest = stage->required, name;
    while (str_split(&rest, '|', &name))
        if (name.len) // an empty list is one empty name
            jsonw_text(w, name);
    jsonw_array_end(w);
    jsonw_put_int(w, "rotDays", stage->rot_days);
    jsonw_put_int(w, "displayOrder", stage->position);
    jsonw_object_end(w);
}

void define_write_pipeline(struct jsonw *w, const struct pipeline *pipeline) {
    jsonw_object(w);
    jsonw_put_text(w, "id", pipeline->id);
    define_write_labels(w, "label", pipeline->label, true);
    jsonw_put_int(w, "displayOrder", pipeline->position);
    jsonw_name(w, "stages");
    jsonw_array(w);
    for (size_t i = 0; i < pipeline->stage_count; i++)
        define_write_stage(w, &pipeline->stages[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_pipelines(struct jsonw *w, const struct object_type *type) {
    jsonw_name(w, "pipelines");
    jsonw_array(w);
    for (size_t i = 0; i < type->pipeline_count; i++)
        define_write_pipeline(w, &type->pipelines[i]);
    jsonw_array_end(w);
    if (type->pipeline_property)
        jsonw_put_text(w, "pipelineProperty", type->pipeline_property->name);
    if (type->stage_property)
        jsonw_put_text(w, "stageProperty", type->stage_property->name);
}

void define_write_type(struct jsonw *w, const struct object_type *type) {
    jsonw_object(w);
    jsonw_put_text(w, "name", type->name);
    jsonw_put_text(w, "wireId", type->wire_id);
    write_type_labels(w, type);
    jsonw_put_text(w, "description", type->description);
    jsonw_put_text(w, "icon", type->icon);
    jsonw_put_text(w, "family", str_of(type_family_name(type->family)));
    jsonw_put_bool(w, "shipped", type->shipped);
    jsonw_put_bool(w, "matched", crm_is_matched(type));
    jsonw_put_bool(w, "consents", consent_kept_for(type->name));
    write_names(w, "title", type->title, type->title_count);
    write_names(w, "secondary", type->secondary, type->secondary_count);
    write_names(w, "searchable", type->searchable, type->searchable_count);
    write_names(w, "oneOf", type->one_of, type->one_of_count);
    write_groups(w, type);
    write_pipelines(w, type);
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; i < type->property_count; i++)
        if (!type->properties[i].archived)
            define_write_property(w, &type->properties[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

// One direction of a relation; `from` and `to` are names of types.
static void write_kind(struct jsonw *w, const struct schema *schema,
                       const struct association_kind *kind) {
    const struct object_type *from = schema_type_by_id(schema, kind->from_type);
    const struct object_type *to = schema_type_by_id(schema, kind->to_type);
    if (!from || !to)
        return;
    jsonw_object(w);
    jsonw_put_int(w, "number", kind->number);
    jsonw_put_int(w, "inverse", kind->inverse);
    jsonw_put_text(w, "from", from->name);
    jsonw_put_text(w, "to", to->name);
    jsonw_put_text(w, "rank", str_of(association_rank_name(kind->rank)));
    jsonw_put_text(w, "name", kind->name);
    define_write_labels(w, "label", kind->label, false);
    jsonw_put_int(w, "max", kind->to_max);
    jsonw_put_bool(w, "shipped", kind->shipped);
    jsonw_object_end(w);
}

void define_write_kinds(struct jsonw *w, const struct schema *schema) {
    jsonw_name(w, "associations");
    jsonw_array(w);
    for (size_t i = 0; i < schema->kind_count; i++)
        write_kind(w, schema, &schema->kinds[i]);
    jsonw_array_end(w);
}

void define_write_tags(struct jsonw *w, const struct schema *schema) {
    jsonw_name(w, "tags");
    jsonw_array(w);
    for (size_t i = 0; i < schema->tag_count; i++)
        write_option(w, &schema->tags[i]);
    jsonw_array_end(w);
    jsonw_name(w, "colours");
    jsonw_array(w);
    for (size_t i = 0; crm_colour(i); i++)
        jsonw_text_z(w, crm_colour(i));
    jsonw_array_end(w);
}
