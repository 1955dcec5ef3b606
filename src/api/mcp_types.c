// The tool that tells a model what records consist of. Unlike GET /api/v1/schema in one language
// and only what is needed to fill in other tools: models pay for every word they read.
#include "api/api_private.h"
#include "api/mcp.h"
#include "model/association.h"
#include "model/pipeline.h"

static str in_language(const struct call *c, const str *labels) {
    return labels[c->lang].len ? labels[c->lang] : labels[LANG_EN];
}

static void write_options(struct call *c, const struct property *p) {
    struct jsonw *w = &c->json;
    if (!p->option_count)
        return;
    jsonw_name(w, "options");
    jsonw_array(w);
    for (size_t i = 0; i < p->option_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "value", p->options[i].value);
        jsonw_put_text(w, "label", in_language(c, p->options[i].label));
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_operators(struct jsonw *w, const struct property *p) {
    jsonw_name(w, "operators");
    jsonw_array(w);
    for (unsigned op = 0; op < FILTER_OPERATOR_COUNT; op++)
        if (p->type->operators & FILTER_BIT(op))
            jsonw_text_z(w, filter_operator_name((enum filter_operator)op));
    jsonw_array_end(w);
}

static void write_property(struct call *c, const struct property *p) {
    struct jsonw *w = &c->json;
    str help = in_language(c, p->help);
    jsonw_object(w);
    jsonw_put_text(w, "name", p->name);
    jsonw_put_text(w, "label", in_language(c, p->label));
    jsonw_put_text(w, "type", str_of(p->type->name));
    jsonw_put_bool(w, "required", p->required);
    jsonw_put_bool(w, "readOnly", p->level || p->read_only);
    if (help.len)
        jsonw_put_text(w, "help", help);
    write_options(c, p);
    write_operators(w, p);
    jsonw_object_end(w);
}

static void write_kind(struct call *c, const struct object_type *to,
                       const struct association_kind *kind) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "toType", to->name);
    jsonw_put_int(w, "number", kind->number);
    jsonw_put_text(w, "name", kind->name);
    jsonw_put_text(w, "label", in_language(c, kind->label));
    jsonw_object_end(w);
}

static void write_kinds(struct call *c, const struct object_type *from) {
    const struct schema *schema = call_schema(c);
    jsonw_name(&c->json, "associations");
    jsonw_array(&c->json);
    for (size_t i = 0; i < schema->type_count; i++) {
        const struct association_kind *kind = NULL;
        while ((kind = schema_kind_next(schema, from, &schema->types[i], kind)))
            write_kind(c, &schema->types[i], kind);
    }
    jsonw_array_end(&c->json);
}

static void write_names(struct call *c, const struct object_type *type) {
    struct jsonw *w = &c->json;
    jsonw_put_text(w, "name", type->name);
    jsonw_put_text(w, "label", in_language(c, type->label));
    jsonw_put_text(w, "labelPlural", in_language(c, type->label_plural));
}

static void write_stages(struct call *c, const struct object_type *type) {
    struct jsonw *w = &c->json;
    if (!type->pipeline_count)
        return;
    jsonw_name(w, "pipelines");
    jsonw_array(w);
    for (size_t i = 0; i < type->pipeline_count; i++) {
        const struct pipeline *pipeline = &type->pipelines[i];
        jsonw_object(w);
        jsonw_put_text(w, "value", pipeline->id);
        jsonw_put_text(w, "label", in_language(c, pipeline->label));
        jsonw_name(w, "stages");
        jsonw_array(w);
        for (size_t k = 0; k < pipeline->stage_count; k++) {
            jsonw_object(w);
            jsonw_put_text(w, "value", pipeline->stages[k].id);
            jsonw_put_text(w, "label", in_language(c, pipeline->stages[k].label));
            jsonw_object_end(w);
        }
        jsonw_array_end(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_type(struct call *c, const struct object_type *type, bool whole) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    write_names(c, type);
    if (whole) {
        jsonw_name(w, "properties");
        jsonw_array(w);
        for (size_t i = 0; i < type->property_count; i++)
            if (!type->properties[i].archived && !type->properties[i].hidden)
                write_property(c, &type->properties[i]);
        jsonw_array_end(w);
        write_stages(c, type);
        write_kinds(c, type);
    }
    jsonw_object_end(w);
}

bool mcp_list_types(struct call *c) {
    const struct schema *schema = call_schema(c);
    const struct object_type *one = NULL;
    if (json_get(&c->body, "type") && !call_body_type(c, &one))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "types");
    jsonw_array(&c->json);
    for (size_t i = 0; i < schema->type_count; i++)
        if (!one || one == &schema->types[i])
            write_type(c, &schema->types[i], one != NULL);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
