// Associations of one record on the object interface: listing, making, taking away. The calls of
// version 4 name kinds by numbers; the older ones by a number or name at the end of the path.
#include "api/api_private.h"
#include "api/link.h"
#include "api/render.h"
#include "api/wire.h"
#include "base/clock.h"

enum { LIST_MOST = 500 };

static bool read_after(struct call *c, int64_t *after) {
    str text = call_query_text(c, "after");
    *after = 0;
    return !text.len || str_is(text, "0") || read_id(text, after) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", text, (str){0});
}

static bool read_list(struct call *c, struct links_query *q, struct linked_list *list) {
    int64_t limit;
    bool archived;
    if (!link_types(c, &q->from, &q->to) || !call_id(c, "id", &q->from_id) ||
        !call_query_int(c, "limit", 1, LIST_MOST, LIST_MOST, &limit) || !read_after(c, &q->after))
        return false;
    q->limit = (size_t)limit;
    if (!links_of(c->work, q, list, &archived))
        return link_refused(c);
    return !archived || fail(c->work->err, ERR_NOT_FOUND, "resource not found");
}

static void end_list(struct call *c, const struct linked_list *list) {
    jsonw_array_end(&c->json);
    if (list->more)
        wire_write_next(
            c, str_format(c->arena, "%lld", (long long)list->items[list->count - 1].to_id), true);
    jsonw_object_end(&c->json);
}

bool wire_link_list(struct call *c) {
    struct links_query q;
    struct linked_list list;
    struct jsonw *w = &c->json;
    if (!read_list(c, &q, &list))
        return false;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < list.count; i++)
        link_write_linked(c, &list.items[i]);
    end_list(c, &list);
    return true;
}

// The list of version 3: one item for each kind.
bool wire_link_list_old(struct call *c) {
    struct links_query q;
    struct linked_list list;
    if (!read_list(c, &q, &list))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    link_write_named(c, &list);
    end_list(c, &list);
    return true;
}

bool wire_link_put(struct call *c) {
    struct link_ends ends;
    struct link_kinds kinds;
    if (!link_ends_of_path(c, &ends) || !link_read_specs(c, &c->body, ends.from, ends.to, &kinds))
        return false;
    if (!crm_associate(c->work, &ends, kinds.items, kinds.count, call_source(c)))
        return link_refused(c);
    call_status(c, 201);
    link_write_pair(c, &ends, &kinds);
    return true;
}

bool wire_link_default(struct call *c) {
    struct link_ends ends;
    int64_t started = clock_now();
    if (!link_ends_of_path(c, &ends))
        return false;
    if (!crm_associate(c->work, &ends, NULL, 0, call_source(c)))
        return link_refused(c);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status", STR("COMPLETE"));
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    if (!link_write_default(c, &ends))
        return false;
    jsonw_array_end(&c->json);
    render_time(&c->json, "startedAt", started);
    render_time(&c->json, "completedAt", clock_now());
    jsonw_object_end(&c->json);
    return true;
}

bool wire_link_delete(struct call *c) {
    struct link_ends ends;
    if (!link_ends_of_path(c, &ends))
        return false;
    if (!crm_dissociate(c->work, &ends, call_source(c)))
        return link_refused(c);
    call_status(c, 204);
    return true;
}

// -- version 3, with the kind in the path

static bool kind_of_path(struct call *c, const struct link_ends *ends,
                         const struct association_kind **kind) {
    return crm_kind_find(c->work, ends->from, ends->to, http_segment(c->request, "kind"), kind);
}

bool wire_link_put_old(struct call *c) {
    struct link_ends ends;
    const struct association_kind *kind;
    struct record *record;
    struct wire_view view = {0};
    int64_t redirected;
    if (!link_ends_of_path(c, &ends) || !kind_of_path(c, &ends, &kind))
        return false;
    if (!crm_associate(c->work, &ends, &kind, 1, call_source(c)) ||
        !browse_record(c->work, ends.from, ends.from_id, &record, &redirected))
        return link_refused(c);
    return wire_write_object(c, record, &view, NULL);
}

bool wire_link_delete_old(struct call *c) {
    struct link_ends ends;
    const struct association_kind *kind;
    if (!link_ends_of_path(c, &ends) || !kind_of_path(c, &ends, &kind))
        return false;
    if (!link_remove_old(c, &ends, kind))
        return link_refused(c);
    call_status(c, 204);
    return true;
}
