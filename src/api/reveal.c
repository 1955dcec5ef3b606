// One masked value, for whoever may see it; that it was asked for stands in the trail (trail.c).
#include "api/api_private.h"
#include "api/render.h"
#include "crm/field_access.h"

bool object_reveal(struct call *c) {
    const struct object_type *type;
    const struct property *p;
    struct record *record;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !crm_reveal(c->work, type, id, json_get_text(&c->body, "property", STR("")), &p, &record))
        return false;
    struct value value = record_get(record, p);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "property", p->name);
    jsonw_name(&c->json, "value");
    render_value(&c->json, p, value);
    jsonw_put_text(&c->json, "display", render_display_of(c->arena, record, p, c->lang));
    jsonw_object_end(&c->json);
    c->noted.subject = p->name;
    c->noted.type_id = type->id;
    c->noted.record_id = record->id;
    return true;
}
