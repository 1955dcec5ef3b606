// Definitions, totals, and the interface's own description.
#include "api/api_private.h"
#include "api/render.h"
#include "crm/derive.h"
#include "model/pipeline.h"

static void write_labels(struct jsonw *w, const char *name, const str *labels, bool always) {
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
        if (p->type->operators & FILTER_BIT(op))
            jsonw_text_z(w, filter_operator_name((enum filter_operator)op));
    jsonw_array_end(w);
}

static void write_options(struct jsonw *w, const struct property *p) {
    jsonw_name(w, "options");
    jsonw_array(w);
    for (size_t i = 0; i < p->option_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "value", p->options[i].value);
        write_labels(w, "label", p->options[i].label, true);
        if (p->options[i].colour.len)
            jsonw_put_text(w, "colour", p->options[i].colour);
        if (p->options[i].hidden)
            jsonw_put_bool(w, "hidden", true);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_property(struct jsonw *w, const struct property *p) {
    jsonw_object(w);
    jsonw_put_text(w, "name", p->name);
    jsonw_put_text(w, "wireName", p->wire_name);
    jsonw_put_text(w, "type", str_of(p->type->name));
    write_labels(w, "label", p->label, true);
    write_labels(w, "help", p->help, false);
    jsonw_put_text(w, "group", p->group);
    jsonw_put_text(w, "kind", str_of(property_kind_name(p->kind)));
    jsonw_put_text(w, "widget", str_of(p->type->widget));
    jsonw_put_bool(w, "indexed", p->indexed);
    jsonw_put_bool(w, "required", p->required);
    jsonw_put_bool(w, "readOnly", p->read_only);
    jsonw_put_bool(w, "system", p->system != SYSTEM_NONE);
    jsonw_put_bool(w, "hidden", p->hidden);
    jsonw_put_bool(w, "calculated", p->calculation.len > 0);
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

static void write_groups(struct jsonw *w, const struct object_type *type) {
    jsonw_name(w, "groups");
    jsonw_array(w);
    for (size_t i = 0; i < type->group_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "name", type->groups[i].name);
        write_labels(w, "label", type->groups[i].label, true);
        jsonw_object_end(w);
    }
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

static void write_stage(struct jsonw *w, const struct stage *stage) {
    jsonw_object(w);
    jsonw_put_text(w, "id", stage->id);
    write_labels(w, "label", stage->label, true);
    jsonw_name(w, "probability");
    jsonw_real(w, stage->probability);
    jsonw_put_text(w, "outcome", str_of(stage_outcome_name(stage->outcome)));
    jsonw_name(w, "required");
    jsonw_array(w);
    str rest = stage->required, name;
    while (str_split(&rest, '|', &name))
        jsonw_text(w, name);
    jsonw_array_end(w);
    jsonw_put_int(w, "rotDays", stage->rot_days);
    jsonw_object_end(w);
}

static void write_pipelines(struct jsonw *w, const struct object_type *type) {
    jsonw_name(w, "pipelines");
    jsonw_array(w);
    for (size_t i = 0; i < type->pipeline_count; i++) {
        const struct pipeline *pipeline = &type->pipelines[i];
        jsonw_object(w);
        jsonw_put_text(w, "id", pipeline->id);
        write_labels(w, "label", pipeline->label, true);
        jsonw_name(w, "stages");
        jsonw_array(w);
        for (size_t j = 0; j < pipeline->stage_count; j++)
            write_stage(w, &pipeline->stages[j]);
        jsonw_array_end(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    if (type->pipeline_property)
        jsonw_put_text(w, "pipelineProperty", type->pipeline_property->name);
    if (type->stage_property)
        jsonw_put_text(w, "stageProperty", type->stage_property->name);
}

static void write_type(struct jsonw *w, const struct object_type *type) {
    jsonw_object(w);
    jsonw_put_text(w, "name", type->name);
    write_type_labels(w, type);
    jsonw_put_text(w, "family", str_of(type_family_name(type->family)));
    jsonw_put_bool(w, "shipped", type->shipped);
    jsonw_put_bool(w, "matched", crm_is_matched(type));
    write_names(w, "title", type->title, type->title_count);
    write_names(w, "secondary", type->secondary, type->secondary_count);
    write_groups(w, type);
    write_pipelines(w, type);
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; i < type->property_count; i++)
        if (!type->properties[i].archived)
            write_property(w, &type->properties[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool schema_get(struct call *c) {
    const struct schema *schema = call_schema(c);
    if (call_not_modified(c, schema->version))
        return true;
    call_etag(c, schema->version);
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "version", schema->version);
    jsonw_put_text(&c->json, "currency", schema->currency);
    jsonw_name(&c->json, "types");
    jsonw_array(&c->json);
    for (size_t i = 0; i < schema->type_count; i++)
        write_type(&c->json, &schema->types[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool write_objects(struct call *c) {
    const struct schema *schema = c->work->schema;
    jsonw_name(&c->json, "objects");
    jsonw_object(&c->json);
    for (size_t i = 0; i < schema->type_count; i++) {
        int64_t count, archived;
        if (!browse_count(c->work, &schema->types[i], false, &count) ||
            !browse_count(c->work, &schema->types[i], true, &archived))
            return false;
        jsonw_name_str(&c->json, schema->types[i].name);
        jsonw_object(&c->json);
        jsonw_put_int(&c->json, "count", count);
        jsonw_put_bool(&c->json, "exact", true);
        jsonw_put_int(&c->json, "archived", archived);
        jsonw_name(&c->json, "issues");
        jsonw_null(&c->json);
        jsonw_object_end(&c->json);
    }
    jsonw_object_end(&c->json);
    return true;
}

static void write_pair(struct jsonw *w, const char *name, const char *a, int64_t a_count,
                       const char *b, int64_t b_count) {
    jsonw_name(w, name);
    jsonw_object(w);
    jsonw_put_int(w, a, a_count);
    if (b)
        jsonw_put_int(w, b, b_count);
    jsonw_object_end(w);
}

bool summary_get(struct call *c) {
    struct totals totals;
    if (!browse_totals(c->work, &totals))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    if (!write_objects(c))
        return false;
    write_pair(w, "duplicates", "open", totals.groups_open, "sure", totals.groups_sure);
    write_pair(w, "imports", "running", totals.imports_running, NULL, 0);
    write_pair(w, "jobs", "running", totals.jobs_running, "dead", totals.jobs_dead);
    jsonw_name(w, "sample");
    jsonw_object(w);
    jsonw_put_bool(w, "loaded", totals.sample_loaded);
    jsonw_object_end(w);
    jsonw_object_end(w);
    return true;
}

bool openapi_get(struct call *c) {
    http_response_json(&c->response, c->api->openapi);
    return true;
}
