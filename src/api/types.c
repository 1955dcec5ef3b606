// Types of records that people make, in the words of /api/v1.
#include "api/api_private.h"
#include "api/definitions.h"

static bool read_properties(struct call *c, struct type_change *out) {
    const struct json *list = json_get(&c->body, "properties");
    if (!list || list->kind != JSON_KIND_ARRAY)
        return true;
    struct property_change *properties = ARENA_ARRAY(c->arena, list->count, struct property_change);
    for (size_t i = 0; i < list->count; i++)
        if (!property_of_json(c, &list->items[i], &properties[i]))
            return false;
    out->properties = properties;
    out->property_count = list->count;
    return true;
}

static bool read_type(struct call *c, struct type_change *out) {
    const struct json *body = &c->body;
    *out = (struct type_change){.name = text_member(body, "name"),
                                .title = text_member(body, "title"),
                                .description = text_member(body, "description"),
                                .icon = text_member(body, "icon")};
    return labels_member(c, body, "label", out->label) &&
           labels_member(c, body, "labelPlural", out->label_plural) &&
           names_member(c, body, "secondary", &out->has_secondary, &out->secondary,
                        &out->secondary_count) &&
           names_member(c, body, "searchable", &out->has_searchable, &out->searchable,
                        &out->searchable_count) &&
           names_member(c, body, "required", &out->has_required, &out->required,
                        &out->required_count) &&
           read_properties(c, out);
}

bool type_create(struct call *c) {
    struct type_change change;
    const struct object_type *made;
    if (!crm_define_begin(c->work) || !read_type(c, &change) ||
        !crm_type_create(c->work, &change, &made))
        return false;
    call_status(c, 201);
    define_write_type(&c->json, made);
    return true;
}

bool type_update(struct call *c) {
    const struct object_type *type, *now;
    struct type_change change;
    if (!define_begin(c, &type) || !read_type(c, &change) ||
        !crm_type_update(c->work, type, &change, &now))
        return false;
    define_write_type(&c->json, now);
    return true;
}

bool type_archive(struct call *c) {
    const struct object_type *type;
    if (!define_begin(c, &type) || !crm_type_archive(c->work, type))
        return false;
    call_status(c, 204);
    return true;
}

bool type_restore(struct call *c) {
    const struct object_type *now;
    if (!crm_define_begin(c->work) ||
        !crm_type_restore(c->work, http_segment(c->request, "type"), &now))
        return false;
    define_write_type(&c->json, now);
    return true;
}

bool type_list_archived(struct call *c) {
    struct object_type *types;
    size_t count;
    struct jsonw *w = &c->json;
    if (!store_types_archived(c->work, DEFINE_ARCHIVED_MAX, &types, &count))
        return false;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "name", types[i].name);
        jsonw_put_text(w, "wireId", types[i].wire_id);
        define_write_labels(w, "label", types[i].label, true);
        define_write_labels(w, "labelPlural", types[i].label_plural, true);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}
