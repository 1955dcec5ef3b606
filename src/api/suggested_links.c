// Branches and sister companies that a scan found: the list with its reasons, linking, refusing,
// and taking either back.
#include "api/api_private.h"
#include "api/render.h"
#include "crm/suggested_link.h"

enum { PAGE = 50, PAGE_MAX = 200, COUNT_CAP = 10000 };

static bool write_end(struct call *c, const char *name, const struct object_type *type,
                      int64_t id) {
    struct record *record;
    int64_t redirected;
    if (!browse_record(c->work, type, id, &record, &redirected))
        return false;
    jsonw_name(&c->json, name);
    render_shown(&c->json, c->arena, record, c->lang);
    return true;
}

static void write_kind(struct call *c, const struct suggested_link *link) {
    const struct association_kind *kind = link->number ? schema_kind(call_schema(c), link->number)
                                                       : crm_suggested_kind(c->work, link);
    struct jsonw *w = &c->json;
    jsonw_name(w, "kind");
    if (!kind) {
        jsonw_null(w);
        return;
    }
    render_kind(w, kind, c->lang);
}

// The head of one that was linked is who was made it.
static bool write_suggested(struct call *c, const struct suggested_link *link) {
    const struct object_type *type = schema_type_by_id(call_schema(c), link->type_id);
    int64_t head = link->from_id ? link->from_id : link->head_id;
    struct match_explanation why;
    struct jsonw *w = &c->json;
    str name;
    if (!type)
        return call_refuse(c, ERR_NOT_FOUND, "suggested.none", (str){0}, (str){0});
    if (!crm_suggested_explain(c->work, link, &why) ||
        !browse_user_name(c->work, link->settled_by, &name))
        return false;
    jsonw_object(w);
    render_id(w, "id", link->id);
    jsonw_put_text(w, "type", type->name);
    jsonw_put_text(w, "status", link->status);
    jsonw_put_text(w, "bond", link->bond);
    jsonw_name(w, "probability");
    jsonw_real(w, link->probability);
    if (!write_end(c, "head", type, head) ||
        !write_end(c, "other", type, head == link->a_id ? link->b_id : link->a_id))
        return false;
    write_kind(c, link);
    jsonw_name(w, "reasons");
    render_reasons(w, c->arena, &why, c->lang);
    render_time(w, "created", link->created_at);
    render_time(w, "settled", link->settled_at);
    render_actor(w, "settledBy", link->settled_by, name);
    jsonw_object_end(w);
    return true;
}

static bool answer(struct call *c, int64_t id) {
    struct suggested_link link;
    return crm_suggested_get(c->work, id, &link) && write_suggested(c, &link);
}

// -- the list

static bool read_query(struct call *c, struct suggested_query *q) {
    str type = call_query_text(c, "type"), status = call_query_text(c, "status");
    str record = call_query_text(c, "record");
    int64_t limit;
    *q = (struct suggested_query){.status = status.len ? status : STR("open"),
                                  .after = call_query_text(c, "after")};
    q->type = schema_type(call_schema(c), type.len ? type : STR("companies"));
    if (!q->type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", type, (str){0});
    if (!str_is(q->status, "open") && !str_is(q->status, "linked") && !str_is(q->status, "refused"))
        return call_refuse(c, ERR_INPUT, "api.bad_value", status, STR("open, linked, refused"));
    if (record.len && !read_id(record, &q->record_id))
        return call_refuse(c, ERR_INPUT, "api.bad_value", record, STR("id"));
    if (!call_query_int(c, "limit", 1, PAGE_MAX, PAGE, &limit))
        return false;
    q->limit = (size_t)limit;
    return true;
}

bool suggested_list(struct call *c) {
    struct suggested_query q;
    struct suggested_link *links;
    struct jsonw *w = &c->json;
    int64_t total;
    size_t count;
    if (!read_query(c, &q))
        return false;
    size_t page = q.limit++; // to see whether another page follows
    if (!store_suggested_list(c->work, &q, &links, &count) ||
        !store_suggested_count(c->work, &q, COUNT_CAP, &total))
        return false;
    bool more = count > page;
    count = more ? page : count;
    jsonw_object(w);
    jsonw_put_int(w, "total", total);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        if (!write_suggested(c, &links[i]))
            return false;
    jsonw_array_end(w);
    render_paging(w, more ? store_suggested_cursor(c->arena, &links[count - 1]) : STR(""));
    jsonw_object_end(w);
    return true;
}

// -- deciding

bool suggested_accept(struct call *c) {
    struct suggested_answer given = {0};
    struct suggested_link link;
    int64_t id;
    str kind = json_get_text(&c->body, "kind", (str){0});
    if (!call_id(c, "id", &id) || !call_body_id(c, &c->body, "from", &given.from_id) ||
        !crm_suggested_get(c->work, id, &link))
        return false;
    const struct object_type *type = schema_type_by_id(call_schema(c), link.type_id);
    if (kind.len && type && !crm_kind_find(c->work, type, type, kind, &given.kind))
        return false;
    return crm_suggested_accept(c->work, id, &given, call_source(c), &link) && answer(c, id);
}

bool suggested_refuse(struct call *c) {
    struct suggested_link link;
    int64_t id;
    return call_id(c, "id", &id) && crm_suggested_refuse(c->work, id, &link) && answer(c, id);
}

bool suggested_undo(struct call *c) {
    struct suggested_link link;
    int64_t id;
    return call_id(c, "id", &id) && crm_suggested_undo(c->work, id, call_source(c), &link) &&
           answer(c, id);
}
