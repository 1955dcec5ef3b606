// Deleting for good, on both faces.
#include "crm/erase.h"
#include "api/api_private.h"
#include "api/wire.h"

bool object_erase(struct call *c) {
    const struct object_type *type;
    int64_t id;
    bool law = str_is(json_get_text(&c->body, "reason", STR("")), "gdpr");
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !crm_erase(c->work, type, id, law ? ERASURE_LAW : ERASURE_PURGE, call_source(c)))
        return false;
    call_status(c, 204);
    return true;
}

bool wire_gdpr_delete(struct call *c) {
    const struct object_type *type;
    int64_t id = 0;
    const struct json *given = json_get(&c->body, "objectId");
    str id_property = json_get_text(&c->body, "idProperty", STR(""));
    if (!call_type(c, &type))
        return false;
    str text = given->kind == JSON_KIND_TEXT ? given->text : (str){0};
    if (given->kind == JSON_KIND_INT)
        text = str_format(c->arena, "%lld", (long long)given->integer);
    if (!wire_find(c, type, text, id_property, &id) ||
        !crm_erase(c->work, type, id, ERASURE_LAW, call_source(c)))
        return false;
    call_status(c, 204);
    return true;
}
