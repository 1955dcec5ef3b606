// Moving edges to the survivor of a merge. Both ends stay in step through store/association.h; the
// trail is not written, since the merge itself is in the history of both records.
#include "crm/associate.h"
#include "crm/merge_links_private.h"

// Whether `from` may have one more of that kind. A primary one is never replaced by a merge.
static bool has_room(struct work *work, const struct association_kind *kind, int64_t from_id,
                     bool *room) {
    int64_t *ids;
    size_t count;
    *room = true;
    if (!kind || !kind->to_max)
        return true;
    if (!store_association_of_kind(work, from_id, kind, (size_t)kind->to_max, &ids, &count))
        return false;
    *room = count < (size_t)kind->to_max;
    return true;
}

static bool is_plain(const struct work *work, int64_t number) {
    const struct association_kind *kind = schema_kind(work->schema, number);
    return kind && kind->rank == ASSOCIATION_PLAIN;
}

bool merge_links_look(struct work *work, const struct association *a, struct between *out) {
    int64_t *numbers;
    size_t count;
    *out = (struct between){0};
    if (!store_association_between(work, a->from_id, a->kind->to_type, a->to_id, &numbers, &count))
        return false;
    out->any = count > 0;
    for (size_t i = 0; i < count; i++) {
        out->plain = out->plain || is_plain(work, numbers[i]);
        out->this = out->this || numbers[i] == a->kind->number;
    }
    return true;
}

bool merge_links_put(struct work *work, const struct association *a, bool *done) {
    const struct association_kind *back = schema_kind(work->schema, a->kind->inverse);
    struct between between;
    bool here, there, round;
    *done = false;
    if (a->from_id == a->to_id)
        return true;
    if (!merge_links_look(work, a, &between) || !has_room(work, a->kind, a->from_id, &here) ||
        !has_room(work, back, a->to_id, &there))
        return false;
    bool plain = a->kind->rank == ASSOCIATION_PLAIN;
    if (between.this || !here || !there || between.plain == plain)
        return true;
    if (!associate_goes_round(work, a->kind, a->from_id, a->to_id, &round))
        return false;
    return round || store_association_put(work, a, done);
}

bool merge_links_pack(struct work *work, const struct moved_edges *edges, str *packed) {
    struct buf out;
    buf_init(&out, work->arena);
    moved_pack(edges, &out);
    *packed = buf_str(&out);
    return true;
}

static bool move_edge(struct work *work, int64_t primary_id, int64_t other_id,
                      struct moved_edge *edge) {
    const struct association_kind *kind = schema_kind(work->schema, edge->number);
    struct association a = {other_id, edge->to_id, kind, edge->created_at};
    bool unused;
    if (!kind)
        return true;
    if (!store_association_take(work, &a, &unused))
        return false;
    a.from_id = primary_id;
    return merge_links_put(work, &a, &edge->moved);
}

bool merge_links(struct work *work, int64_t primary_id, int64_t other_id, str *packed) {
    struct edge *all;
    struct moved_edges edges = {0};
    size_t count;
    if (!store_association_all(work, other_id, &all, &count))
        return false;
    edges.items = ARENA_ARRAY(work->arena, count, struct moved_edge);
    // The plain ones first: the others stand on them.
    for (size_t plain = 2; plain-- > 0;)
        for (size_t i = 0; i < count; i++)
            if (is_plain(work, all[i].number) == (plain == 1))
                edges.items[edges.count++] = (struct moved_edge){
                    all[i].to_type, all[i].to_id, all[i].number, all[i].created_at, false};
    for (size_t i = 0; i < edges.count; i++)
        if (!move_edge(work, primary_id, other_id, &edges.items[i]))
            return false;
    return merge_links_pack(work, &edges, packed);
}
