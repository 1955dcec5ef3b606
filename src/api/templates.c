// Record templates: written, and read as the values a form begins with.
#include "api/templates.h"
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/objects.h"
#include "api/query.h"
#include "api/render.h"

// -- writing

static void write_template(struct jsonw *w, const struct object_type *type,
                           const struct template *template) {
    jsonw_object(w);
    render_id(w, "id", template->id);
    jsonw_put_text(w, "type", type->name);
    jsonw_put_text(w, "name", template->name);
    define_write_labels(w, "label", template->label, true);
    jsonw_name(w, "values");
    jsonw_object(w);
    for (size_t i = 0; i < template->value_count; i++) {
        jsonw_name_str(w, template->values[i].property);
        jsonw_text(w, template->values[i].text);
    }
    jsonw_object_end(w);
    jsonw_put_int(w, "displayOrder", template->position);
    render_time(w, "createdAt", template->created_at);
    render_time(w, "updatedAt", template->updated_at);
    render_actor(w, "createdBy", template->created_by, template->creator);
    jsonw_object_end(w);
}

void template_write_left(struct jsonw *w, struct arena *arena, const struct template_use *use,
                         enum lang lang) {
    jsonw_name(w, "leftOut");
    jsonw_array(w);
    for (size_t i = 0; i < use->left_count; i++) {
        const struct template_left *left = &use->left[i];
        jsonw_object(w);
        jsonw_put_text(w, "property", left->property);
        jsonw_put_text(w, "text", left->text);
        jsonw_put_text(w, "rule", str_of(left->rule));
        jsonw_put_text(w, "message", template_left_message(arena, left, lang));
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

// -- reading

// Texts are kept as they came, so what a program sends as a number is its text.
static bool read_values(struct call *c, struct template_change *out) {
    const struct json *values = json_get(&c->body, "values");
    out->has_values = values && values->kind == JSON_KIND_OBJECT;
    if (!out->has_values)
        return true;
    out->values = ARENA_ARRAY(c->arena, values->count, struct template_value);
    for (size_t i = 0; i < values->count; i++) {
        struct template_value *value = &out->values[out->value_count++];
        value->property = values->members[i].name;
        if (!text_of_json(c->arena, &values->members[i].value, &value->text))
            return call_refuse(c, ERR_INPUT, "api.bad_value", value->property, STR("text"));
    }
    return true;
}

static bool read_template(struct call *c, struct template_change *out) {
    *out = (struct template_change){.name = text_member(&c->body, "name")};
    position_member(&c->body, &out->has_position, &out->position);
    return labels_member(c, &c->body, "label", out->label) && read_values(c, out);
}

static bool find_template(struct call *c, struct template *out, const struct object_type **type) {
    int64_t id;
    return call_id(c, "id", &id) && crm_template_get(c->work, id, out, type);
}

// A refused value is told as one of a record is: with its property.
static bool explain(struct call *c, bool done) {
    if (done || !c->work->issues.count)
        return done;
    struct issue_list *issues = ARENA_NEW(c->arena, struct issue_list);
    *issues = c->work->issues; // the work is gone when the answer is written
    c->issues = issues;
    return call_refuse(c, ERR_INVALID, "api.invalid", (str){0}, (str){0});
}

// -- calls

bool template_list(struct call *c) {
    str name = call_query_text(c, "type");
    const struct object_type *type = name.len ? schema_type(call_schema(c), name) : NULL;
    struct template *list;
    size_t count;
    if (name.len && !type)
        return call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", name, (str){0});
    if (!crm_template_list(c->work, type, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_template(&c->json, schema_type_by_id(c->work->schema, list[i].type_id), &list[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool template_get(struct call *c) {
    const struct object_type *type;
    struct template template;
    if (!find_template(c, &template, &type))
        return false;
    write_template(&c->json, type, &template);
    return true;
}

bool template_values(struct call *c) {
    const struct object_type *type;
    struct template template;
    struct template_use use;
    if (!find_template(c, &template, &type) ||
        !crm_template_use(c->work, type, &template, NULL, 0, &use))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "type", type->name);
    jsonw_name(&c->json, "properties");
    jsonw_object(&c->json);
    for (size_t i = 0; i < use.count; i++) {
        jsonw_name_str(&c->json, use.assignments[i].property->name);
        render_value(&c->json, use.assignments[i].property, use.values[i]);
    }
    jsonw_object_end(&c->json);
    template_write_left(&c->json, c->arena, &use, c->lang);
    jsonw_object_end(&c->json);
    return true;
}

bool template_create(struct call *c) {
    const struct object_type *type;
    struct template_change change;
    struct template *made;
    if (!crm_define_begin(c->work) || !call_body_type(c, &type) || !read_template(c, &change) ||
        !explain(c, crm_template_create(c->work, type, &change, &made)))
        return false;
    call_status(c, 201);
    made->creator = c->who ? c->who->user.name : STR("");
    write_template(&c->json, type, made);
    return true;
}

bool template_update(struct call *c) {
    const struct object_type *type;
    struct template template;
    struct template_change change;
    struct template *now;
    if (!crm_define_begin(c->work) || !find_template(c, &template, &type) ||
        !read_template(c, &change) ||
        !explain(c, crm_template_update(c->work, type, &template, &change, &now)))
        return false;
    write_template(&c->json, type, now);
    return true;
}

bool template_archive(struct call *c) {
    const struct object_type *type;
    struct template template;
    if (!crm_define_begin(c->work) || !find_template(c, &template, &type) ||
        !crm_template_archive(c->work, &template))
        return false;
    call_status(c, 204);
    return true;
}

// -- with a new record

bool template_fill(struct call *c, const struct object_type *type, struct save *save,
                   struct template_use *use) {
    struct template template;
    const struct object_type *whose;
    int64_t id;
    *use = (struct template_use){0};
    if (!call_body_id(c, &c->body, "template", &id))
        return false;
    if (!id)
        return true;
    if (!crm_template_get(c->work, id, &template, &whose))
        return false;
    if (whose != type)
        return call_refuse(c, ERR_INPUT, "template.other_type", template.name,
                           type->label_plural[c->lang]);
    if (!crm_template_use(c->work, type, &template, save->assignments, save->count, use))
        return false;
    save->assignments = use->assignments;
    save->count = use->count;
    return true;
}
