// What can be done with one record, and who has it.
#include "crm/record_access.h"
#include "api/api_private.h"
#include "api/render.h"

static void write_own(struct jsonw *w, const struct record_access *access) {
    jsonw_name(w, "verbs");
    jsonw_array(w);
    for (int verb = 0; verb < RIGHT_VERB_COUNT; verb++)
        if (access->verbs >> verb & 1)
            jsonw_text_z(w, right_verb_name((enum right_verb)verb));
    jsonw_array_end(w);
    jsonw_put_bool(w, "shared", access->share != NULL);
    render_time(w, "sharedUntil", access->share ? access->share->until_at : 0);
    render_id(w, "sharedBy", access->share ? access->share->created_by : 0);
}

static void write_holders(struct jsonw *w, const struct record_access *access) {
    jsonw_name(w, "people");
    jsonw_array(w);
    for (size_t i = 0; i < access->holder_count; i++) {
        const struct holder *holder = &access->holders[i];
        jsonw_object(w);
        render_id(w, "userId", holder->user_id);
        jsonw_put_text(w, "why", str_of(access_why_name(holder->why)));
        jsonw_put_bool(w, "mayEdit", holder->may_edit);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

bool record_access_get(struct call *c) {
    const struct object_type *type;
    struct record_access access;
    int64_t id;
    bool people;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !call_query_bool(c, "people", false, &people) ||
        !crm_record_access(c->work, type, id, people, &access))
        return false;
    jsonw_object(&c->json);
    write_own(&c->json, &access);
    if (people)
        write_holders(&c->json, &access);
    jsonw_object_end(&c->json);
    return true;
}
