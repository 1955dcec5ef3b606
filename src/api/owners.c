// The people a record can belong to: as owners of the object interface, and as users for pickers.
#include "api/api_private.h"
#include "api/render.h"
#include "api/wire.h"
#include "crm/owner.h"
#include "text/person.h"

enum { OWNERS_LIMIT = 100, OWNERS_MOST = 500, USERS_MOST = 1000 };

static void write_owner(struct jsonw *w, struct arena *arena, const struct owner *owner) {
    struct person person = person_read(arena, owner->name);
    jsonw_object(w);
    render_id(w, "id", owner->id);
    jsonw_put_text(w, "email", owner->email);
    jsonw_put_text(w, "type", STR("PERSON"));
    jsonw_put_text(w, "firstName", person.given);
    jsonw_put_text(w, "lastName", person.family);
    if (!owner->disabled_at)
        jsonw_put_int(w, "userId", owner->id);
    jsonw_put_int(w, "userIdIncludingInactive", owner->id);
    render_time(w, "createdAt", owner->created_at);
    render_time(w, "updatedAt", owner->disabled_at ? owner->disabled_at : owner->created_at);
    jsonw_put_bool(w, "archived", owner->disabled_at != 0);
    jsonw_name(w, "teams");
    jsonw_array(w);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool owner_list(struct call *c) {
    struct owner_query query = {.email = call_query_text(c, "email")};
    struct owner *owners;
    size_t count;
    int64_t limit;
    str after = call_query_text(c, "after");
    if (!call_query_int(c, "limit", 1, OWNERS_MOST, OWNERS_LIMIT, &limit) ||
        !call_query_bool(c, "archived", false, &query.disabled))
        return false;
    if (after.len && !str_is(after, "0") && !read_id(after, &query.after))
        return call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
    query.limit = (size_t)limit + 1;
    if (!crm_owner_list(c->work, &query, &owners, &count))
        return false;
    bool more = count > (size_t)limit;
    count = more ? (size_t)limit : count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_owner(&c->json, c->arena, &owners[i]);
    jsonw_array_end(&c->json);
    wire_write_next(
        c, more ? str_format(c->arena, "%lld", (long long)owners[count - 1].id) : STR(""), true);
    jsonw_object_end(&c->json);
    return true;
}

// An owner's id and the user's are the same number, so idProperty only has to be one of the two.
bool owner_get(struct call *c) {
    struct owner owner;
    int64_t id;
    bool archived;
    str property = call_query_text(c, "idProperty");
    if (!call_query_bool(c, "archived", false, &archived))
        return false;
    if (property.len && !str_is(property, "id") && !str_is(property, "userId"))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("idProperty"), STR("id, userId"));
    if (!read_id(http_segment(c->request, "id"), &id) || !crm_owner_get(c->work, id, &owner) ||
        archived != (owner.disabled_at != 0))
        return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
    write_owner(&c->json, c->arena, &owner);
    return true;
}

static void write_users(struct jsonw *w, const struct owner *users, size_t count) {
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        render_id(w, "id", users[i].id);
        jsonw_put_text(w, "name", users[i].name);
        jsonw_put_text(w, "email", users[i].email);
        jsonw_put_bool(w, "active", users[i].disabled_at == 0);
        jsonw_object_end(w);
    }
}

bool user_list(struct call *c) {
    struct owner *users;
    size_t count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (int disabled = 0; disabled < 2; disabled++) {
        struct owner_query query = {.disabled = disabled != 0, .limit = USERS_MOST};
        if (!crm_owner_list(c->work, &query, &users, &count))
            return false;
        write_users(&c->json, users, count);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
