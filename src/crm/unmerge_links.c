// Giving associations back to a record that was merged: its redirects lead to it again, so what was
// said of it leads to it again, too. What nothing leads to any more goes from the record that held
// it, what leads somewhere else now comes to stand there, and what had no room is tried again.
//
// Only edges of the record that lives again are touched, and those that waited for their places; of
// a company with ten thousand contacts those of the two that are parted.
#include "crm/identify.h"
#include "crm/merge_links_private.h"
#include "store/association_origin.h"

struct parting {
    struct work *work;
    int64_t id, holder_id;  // that lives again, that held its edges
    struct origin *origins; // of the first, and of all that was merged into it
    size_t count;
};

static struct association edge_of(struct work *work, int64_t from_id, const struct origin *o) {
    return (struct association){from_id, o->end, schema_kind(work->schema, o->number),
                                o->created_at, true};
}

// In the order in which there is room: its own, then what was merged into it, merge by merge.
static bool load(struct parting *p) {
    struct merged_ids tree = {0};
    if (!merge_links_tree(p->work, p->id, &tree))
        return false;
    for (size_t i = 0; i < tree.count; i++) {
        struct origin *some;
        size_t count;
        if (!store_origin_of(p->work, tree.ids[i], 0, &some, &count))
            return false;
        p->origins = arena_grow(p->work->arena, p->origins, p->count * sizeof *some,
                                (p->count + count) * sizeof *some);
        for (size_t k = 0; k < count; k++)
            if (schema_kind(p->work->schema, some[k].number))
                p->origins[p->count++] = some[k];
    }
    return true;
}

// The holder keeps what it has of its own, and what others lead to.
static bool loosen(struct parting *p, const struct origin *o) {
    struct association a = edge_of(p->work, p->holder_id, o);
    int64_t others, oldest;
    bool taken = false, unused;
    if (o->taken || o->end == p->holder_id || o->end == p->id)
        return true;
    if (!store_origin_count(p->work, &a, &others, &oldest))
        return false;
    if (others && oldest <= o->created_at)
        return true;
    if (!store_association_take(p->work, &a, &taken))
        return false;
    a.created_at = oldest;
    return !taken || !others || store_association_put(p->work, &a, &unused);
}

// An edge to which an origin of `id`, or of what was merged into it, leads. Where both records are
// themselves again it is their own, and needs no row to remember it.
static bool stand(struct work *work, int64_t id, const struct origin *o) {
    struct association a = edge_of(work, id, o);
    bool itself = o->from_id == id && o->end == o->to_id, stands = false;
    bool unused;
    if (!o->taken && !merge_links_put(work, &a, &unused))
        return false;
    if (!itself)
        return true;
    if (!o->taken && !store_association_settle(work, &a, &stands))
        return false;
    return (!o->taken && !stands) || store_origin_forget(work, &a);
}

static bool stand_all(const struct parting *p) {
    for (int plain = 1; plain >= 0; plain--) // first: the others stand on them
        for (size_t i = 0; i < p->count; i++) {
            const struct association_kind *kind =
                schema_kind(p->work->schema, p->origins[i].number);
            if ((kind->rank == ASSOCIATION_PLAIN) == plain &&
                !stand(p->work, p->id, &p->origins[i]))
                return false;
        }
    return true;
}

// Where a record may have so many of a kind only: who brought them gets their places in order.
static bool refill(struct work *work, int64_t id, const struct association_kind *kind) {
    struct merged_ids tree = {0};
    int64_t *ids;
    size_t count;
    bool unused;
    if (!merge_links_tree(work, id, &tree) ||
        !store_association_of_kind(work, id, kind, (size_t)kind->to_max, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct association a = {id, ids[i], kind, 0, true};
        if (!store_association_take(work, &a, &unused))
            return false;
    }
    for (size_t i = 0; i < tree.count; i++) {
        struct origin *some;
        size_t some_count;
        if (!store_origin_of(work, tree.ids[i], kind->number, &some, &some_count))
            return false;
        for (size_t k = 0; k < some_count; k++)
            if (!stand(work, id, &some[k]))
                return false;
    }
    return true;
}

// What the holder has no more, another one of those that are still in it may have room for.
static bool refill_holder(const struct parting *p) {
    for (size_t i = 0; i < p->work->schema->kind_count; i++) {
        const struct association_kind *kind = &p->work->schema->kinds[i];
        bool touched = false;
        for (size_t k = 0; k < p->count && kind->to_max && !touched; k++)
            touched = !p->origins[k].taken && p->origins[k].number == kind->number;
        if (touched && !refill(p->work, p->holder_id, kind))
            return false;
    }
    return true;
}

// At the other end it was among those with a place, and is now beside the one that the holder has
// there.
static bool refill_end(const struct parting *p, const struct origin *o) {
    struct association a = edge_of(p->work, p->id, o);
    const struct association_kind *back = schema_kind(p->work->schema, a.kind->inverse);
    bool stands;
    if (o->taken || !back || !back->to_max || o->end == p->id)
        return true;
    return merge_links_stands(p->work, &a, &stands) && (stands || refill(p->work, o->end, back));
}

bool unmerge_links(struct work *work, const struct merge_row *row) {
    struct parting p = {.work = work, .id = row->record_id, .holder_id = row->primary_id};
    if (!crm_identify(work, &p.holder_id) || !load(&p))
        return false;
    for (size_t i = 0; i < p.count; i++)
        if (!loosen(&p, &p.origins[i]))
            return false;
    if (!stand_all(&p) || !refill_holder(&p))
        return false;
    for (size_t i = 0; i < p.count; i++)
        if (!refill_end(&p, &p.origins[i]))
            return false;
    return true;
}
