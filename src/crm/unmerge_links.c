// Giving associations back to the record that brought them to the survivor of a merge.
//
// What other merges remember is kept true meanwhile: those that had brought the same (and were told
// that it is there, or that there is no room) count now, and those that took the records at the
// other ends learn that an edge belongs to the record that returns.
#include "crm/merge_links_private.h"
#include "store/record.h"

struct taken { // from the survivor
    int64_t end;
    int64_t end_type;
    int64_t number;
};

struct giving {
    struct work *work;
    const struct merge_row *row;
    struct moved_edges edges; // of the merge that is taken back, the plain ones first
    struct taken *taken;
    size_t taken_count;
};

static bool load_moved(struct work *work, int64_t merge_id, struct moved_edges *out) {
    str bytes;
    return store_merge_moved(work, merge_id, &bytes) &&
           moved_unpack(work->arena, bytes, out, work->err);
}

static bool keep_moved(struct work *work, int64_t merge_id, const struct moved_edges *edges) {
    str packed;
    return merge_links_pack(work, edges, &packed) && store_merge_moved_set(work, merge_id, packed);
}

// -- records at the other ends that were merged meanwhile

// One step from a merged record towards its survivor; *merge_id is 0 where it was not merged.
static bool step(struct giving *g, int64_t *id, int64_t *merge_id) {
    struct merge_row row;
    int64_t survivor;
    bool found;
    if (!store_redirect_find(g->work, *id, &survivor, merge_id))
        return false;
    if (!survivor) {
        *merge_id = 0;
        return true;
    }
    if (!store_merge_get(g->work, *merge_id, &row, &found))
        return false;
    *id = found ? row.primary_id : survivor;
    return true;
}

static bool find_end(struct giving *g, int64_t *id) {
    int64_t merge_id;
    do {
        if (!step(g, id, &merge_id))
            return false;
    } while (merge_id);
    return true;
}

// In the list of such a merge: the survivor's edge is the returning record's now, or both had one.
static bool rewrite(struct giving *g, int64_t merge_id, const struct moved_edge *edge, bool alone,
                    bool moved) {
    const struct association_kind *kind = schema_kind(g->work->schema, edge->number);
    struct moved_edges edges;
    if (!load_moved(g->work, merge_id, &edges))
        return false;
    for (size_t i = 0; alone && i < edges.count; i++) {
        struct moved_edge *e = &edges.items[i];
        if (e->number != kind->inverse || e->to_id != g->row->primary_id)
            continue;
        e->to_id = g->row->record_id;
        e->moved = moved;
        return keep_moved(g->work, merge_id, &edges);
    }
    edges.items = arena_grow(g->work->arena, edges.items, edges.count * sizeof *edges.items,
                             (edges.count + 1) * sizeof *edges.items);
    edges.items[edges.count++] = (struct moved_edge){g->row->type_id, g->row->record_id,
                                                     kind->inverse, edge->created_at, moved};
    return keep_moved(g->work, merge_id, &edges);
}

static bool rewrite_all(struct giving *g, const struct moved_edge *edge, bool alone, bool moved) {
    int64_t id = edge->to_id, merge_id;
    do {
        if (!step(g, &id, &merge_id) || (merge_id && !rewrite(g, merge_id, edge, alone, moved)))
            return false;
    } while (merge_id);
    return true;
}

// -- giving back

static bool is_there(struct work *work, int64_t type_id, int64_t id, bool *there) {
    const struct object_type *type = schema_type_by_id(work->schema, type_id);
    enum record_state state = RECORD_MISSING;
    if (type && !store_record_state(work, type, id, &state))
        return false;
    *there = state != RECORD_MISSING; // erased for good since
    return true;
}

// Takes it from the survivor; *taken is false where people did that before.
static bool take(struct giving *g, const struct moved_edge *edge, const struct association *a,
                 bool *taken) {
    if (!store_association_take(g->work, a, taken))
        return false;
    if (*taken)
        g->taken[g->taken_count++] = (struct taken){a->to_id, edge->to_type, edge->number};
    return true;
}

// Those to records that were merged meanwhile come after the others: the survivor's own edges have
// to be seen first.
static bool give_back(struct giving *g, const struct moved_edge *edge, bool merged_ends) {
    const struct association_kind *kind = schema_kind(g->work->schema, edge->number);
    int64_t end = edge->to_id;
    bool taken = true, there, done = false;
    if (!kind)
        return true;
    if (!find_end(g, &end) || !is_there(g->work, edge->to_type, end, &there))
        return false;
    if ((end != edge->to_id) != merged_ends)
        return true;
    bool self = merged_ends && end == g->row->primary_id; // went into the survivor, too
    struct association a = {g->row->primary_id, end, kind, edge->created_at};
    if (edge->moved && !self && !take(g, edge, &a, &taken))
        return false;
    if (!taken)
        return true;
    a.from_id = g->row->record_id;
    if (there && !merge_links_put(g->work, &a, &done))
        return false;
    return !merged_ends || rewrite_all(g, edge, edge->moved || self, done);
}

// Labels that people gave the survivor since stay, and so does the plain edge they stand on.
static bool keep_whole(struct giving *g, const struct moved_edge *edge) {
    const struct association_kind *kind = schema_kind(g->work->schema, edge->number);
    int64_t end = edge->to_id;
    struct between between;
    bool unused;
    if (!kind || kind->rank != ASSOCIATION_PLAIN)
        return true;
    if (!find_end(g, &end))
        return false;
    struct association a = {g->row->primary_id, end, kind, edge->created_at};
    if (end == g->row->primary_id)
        return true;
    return merge_links_look(g->work, &a, &between) &&
           (!between.any || between.plain || store_association_put(g->work, &a, &unused));
}

// -- other merges that stand

// Whether an edge that a merge into `survivor` could not move may have room now.
static bool is_due(const struct giving *g, int64_t survivor, const struct moved_edge *edge) {
    const struct association_kind *kind = schema_kind(g->work->schema, edge->number);
    for (size_t i = 0; kind && !edge->moved && i < g->taken_count; i++) {
        const struct taken *t = &g->taken[i];
        bool ours = survivor == g->row->primary_id && t->number == edge->number;
        bool theirs =
            survivor == t->end && t->number == kind->inverse && edge->to_id == g->row->primary_id;
        if (ours || theirs)
            return true;
    }
    return false;
}

static bool settle_merge(struct giving *g, int64_t merge_id, int64_t survivor) {
    struct moved_edges edges;
    bool changed = false, there;
    if (!load_moved(g->work, merge_id, &edges))
        return false;
    for (size_t i = 0; i < edges.count; i++) {
        struct moved_edge *edge = &edges.items[i];
        if (!is_due(g, survivor, edge))
            continue;
        struct association a = {survivor, edge->to_id, schema_kind(g->work->schema, edge->number),
                                edge->created_at};
        if (!find_end(g, &a.to_id) || !is_there(g->work, edge->to_type, a.to_id, &there) ||
            (there && !merge_links_put(g->work, &a, &edge->moved)))
            return false;
        changed = changed || edge->moved;
    }
    return !changed || keep_moved(g->work, merge_id, &edges);
}

static bool settle_survivor(struct giving *g, int64_t type_id, int64_t survivor) {
    enum { MERGES_MAX = 1000 };
    struct merge_row *rows;
    size_t count;
    if (!store_merge_list(g->work, type_id, survivor, 0, MERGES_MAX, &rows, &count))
        return false;
    while (count-- > 0) // the oldest first
        if (!rows[count].reverted_at && rows[count].id != g->row->id &&
            rows[count].primary_id == survivor && !settle_merge(g, rows[count].id, survivor))
            return false;
    return true;
}

static bool settle(struct giving *g) {
    if (g->taken_count && !settle_survivor(g, g->row->type_id, g->row->primary_id))
        return false;
    for (size_t i = 0; i < g->taken_count; i++) {
        bool seen = false;
        for (size_t k = 0; k < i; k++)
            seen = seen || g->taken[k].end == g->taken[i].end;
        if (!seen && !settle_survivor(g, g->taken[i].end_type, g->taken[i].end))
            return false;
    }
    return true;
}

bool unmerge_links(struct work *work, const struct merge_row *row) {
    struct giving g = {.work = work, .row = row};
    if (!load_moved(work, row->id, &g.edges))
        return false;
    g.taken = ARENA_ARRAY(work->arena, g.edges.count, struct taken);
    for (int merged = 0; merged < 2; merged++)
        for (size_t i = 0; i < g.edges.count; i++)
            if (!give_back(&g, &g.edges.items[i], merged == 1))
                return false;
    for (size_t i = 0; i < g.edges.count; i++)
        if (!keep_whole(&g, &g.edges.items[i]))
            return false;
    return settle(&g);
}
