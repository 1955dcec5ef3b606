// Definitions in the shape of the object interface: read only in this version.
#include "api/api_private.h"
#include "api/render.h"

static void write_options(struct jsonw *w, const struct property *p, enum lang lang) {
    jsonw_name(w, "options");
    jsonw_array(w);
    for (size_t i = 0; i < p->option_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "label", p->options[i].label[lang]);
        jsonw_put_text(w, "value", p->options[i].value);
        jsonw_put_text(w, "description", STR(""));
        jsonw_put_int(w, "displayOrder", (int64_t)i);
        jsonw_put_bool(w, "hidden", false);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_property(struct jsonw *w, const struct property *p, enum lang lang) {
    jsonw_object(w);
    jsonw_put_text(w, "name", p->wire_name);
    jsonw_put_text(w, "label", p->label[lang]);
    jsonw_put_text(w, "type", str_of(p->type->wire_type));
    jsonw_put_text(w, "fieldType", str_of(p->type->wire_field));
    jsonw_put_text(w, "description", p->help[lang]);
    jsonw_put_text(w, "groupName", p->group);
    write_options(w, p, lang);
    jsonw_put_int(w, "displayOrder", (int64_t)p->slot);
    jsonw_put_bool(w, "hasUniqueValue", p->system == SYSTEM_ID);
    jsonw_put_bool(w, "hidden", false);
    jsonw_put_bool(w, "formField", !p->read_only);
    jsonw_put_bool(w, "calculated", false);
    jsonw_put_bool(w, "externalOptions", p->system == SYSTEM_OWNER);
    jsonw_put_bool(w, "archived", p->archived);
    jsonw_put_bool(w, "hubspotDefined", true);
    jsonw_name(w, "modificationMetadata");
    jsonw_object(w);
    jsonw_put_bool(w, "archivable", false);
    jsonw_put_bool(w, "readOnlyDefinition", true);
    jsonw_put_bool(w, "readOnlyValue", p->read_only);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

bool wire_property_list(struct call *c) {
    const struct object_type *type;
    bool archived;
    if (!call_type(c, &type) || !call_query_bool(c, "archived", false, &archived))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].archived == archived)
            write_property(&c->json, &type->properties[i], c->lang);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool wire_property_get(struct call *c) {
    const struct object_type *type;
    if (!call_type(c, &type))
        return false;
    const struct property *p = type_property(type, http_segment(c->request, "name"));
    if (!p)
        return fail(&c->err, ERR_NOT_FOUND, "resource not found");
    write_property(&c->json, p, c->lang);
    return true;
}
