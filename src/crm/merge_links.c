// Giving edges to the survivor of a merge. Both ends stay in step through store/association.h; the
// trail is not written, since the merge itself is in the history of both records.
#include "crm/associate.h"
#include "crm/merge_links_private.h"
#include "store/association_origin.h"

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

struct between { // what there is between two records
    bool plain;
    bool this; // of the very kind
};

static bool look(struct work *work, const struct association *a, struct between *out) {
    int64_t *numbers;
    size_t count;
    *out = (struct between){0};
    if (!store_association_between(work, a->from_id, a->kind->to_type, a->to_id, &numbers, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        out->plain = out->plain || is_plain(work, numbers[i]);
        out->this = out->this || numbers[i] == a->kind->number;
    }
    return true;
}

bool merge_links_stands(struct work *work, const struct association *a, bool *stands) {
    struct between between;
    if (!look(work, a, &between))
        return false;
    *stands = between.this;
    return true;
}

// Whether both ends have room for one more of the kind, and nobody comes above himself.
static bool may_stand(struct work *work, const struct association *a, bool *may) {
    bool here, there, round;
    *may = false;
    if (!has_room(work, a->kind, a->from_id, &here) ||
        !has_room(work, schema_kind(work->schema, a->kind->inverse), a->to_id, &there))
        return false;
    if (!here || !there)
        return true;
    if (!associate_goes_round(work, a->kind, a->from_id, a->to_id, &round))
        return false;
    *may = !round;
    return true;
}

bool merge_links_put(struct work *work, const struct association *a, bool *done) {
    struct between between;
    bool may;
    *done = false;
    if (a->from_id == a->to_id)
        return true;
    if (!look(work, a, &between))
        return false;
    if (between.this)
        return store_association_older(work, a);
    if (between.plain == (a->kind->rank == ASSOCIATION_PLAIN))
        return true;
    return may_stand(work, a, &may) && (!may || store_association_put(work, a, done));
}

// It is as old as the oldest that leads to it, of which its own is one now.
static bool move_edge(struct work *work, int64_t primary_id, int64_t other_id,
                      const struct edge *edge) {
    struct association a = {other_id, edge->to_id, schema_kind(work->schema, edge->number),
                            edge->created_at, false};
    int64_t count;
    bool unused;
    if (!a.kind)
        return true;
    if (!store_association_take(work, &a, &unused) ||
        !store_origin_count(work, &a, &count, &a.created_at))
        return false;
    a.from_id = primary_id;
    a.brought = true;
    return merge_links_put(work, &a, &unused);
}

bool merge_links(struct work *work, int64_t primary_id, int64_t other_id) {
    struct edge *edges;
    size_t count;
    if (!store_origin_keep(work, other_id) ||
        !store_association_all(work, other_id, &edges, &count))
        return false;
    for (int plain = 1; plain >= 0; plain--) // first: the others stand on them
        for (size_t i = 0; i < count; i++)
            if (is_plain(work, edges[i].number) == plain &&
                !move_edge(work, primary_id, other_id, &edges[i]))
                return false;
    return true;
}

bool merge_links_tree(struct work *work, int64_t id, struct merged_ids *out) {
    struct standing_merge *into;
    size_t count;
    if (out->count == out->cap) {
        size_t more = out->cap ? 2 * out->cap : 8;
        out->ids =
            arena_grow(work->arena, out->ids, out->cap * sizeof *out->ids, more * sizeof *out->ids);
        out->cap = more;
    }
    out->ids[out->count++] = id;
    if (!store_merge_into(work, id, 0, &into, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!merge_links_tree(work, into[i].record_id, out))
            return false;
    return true;
}
