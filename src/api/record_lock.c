// Locks of records.
#include "crm/record_lock.h"
#include "api/api_private.h"
#include "api/render.h"

static bool answer(struct call *c, const struct object_type *type, int64_t id) {
    struct record_lock lock;
    struct jsonw *w = &c->json;
    bool locked;
    if (!crm_lock_get(c->work, type, id, &lock, &locked))
        return false;
    jsonw_object(w);
    jsonw_put_bool(w, "locked", locked);
    if (locked) {
        jsonw_put_text(w, "reason", lock.reason);
        render_time(w, "at", lock.at);
        if (lock.actor_id)
            render_id(w, "byId", lock.actor_id);
        jsonw_put_text(w, "byName", lock.actor_name);
    }
    jsonw_object_end(w);
    return true;
}

bool lock_get(struct call *c) {
    const struct object_type *type;
    int64_t id;
    return call_type(c, &type) && call_id(c, "id", &id) && answer(c, type, id);
}

bool lock_put(struct call *c) {
    const struct object_type *type;
    int64_t id;
    return call_type(c, &type) && call_id(c, "id", &id) &&
           crm_lock_put(c->work, type, id, json_get_text(&c->body, "reason", STR(""))) &&
           answer(c, type, id);
}

bool lock_delete(struct call *c) {
    const struct object_type *type;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) || !crm_lock_remove(c->work, type, id))
        return false;
    call_status(c, 204);
    return true;
}
