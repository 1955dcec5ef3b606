// What taking a merge back would do to associations: told of what was said of the record that would
// live again, and of what its holder has now.
#include "crm/merge_links.h"
#include "crm/merge_private.h"
#include "store/association_origin.h"
#include "store/record.h"

struct viewing {
    struct work *work;
    const struct unmerge_plan *plan;
    struct unmerge_preview *out;
};

enum { LINKS_MAX = 200 };

static bool title_of(struct work *work, const struct object_type *type, int64_t id, str *title) {
    struct record *record;
    if (!store_record_get(work, type, id, false, &record))
        return false;
    *title = record ? record_title(work->arena, record) : (str){0};
    return true;
}

static bool is_one_of(const struct merged_ids *tree, int64_t id) {
    for (size_t i = 0; i < tree->count; i++)
        if (tree->ids[i] == id)
            return true;
    return false;
}

struct origins { // of the record that would live again, and of what was merged into it
    struct merged_ids tree;
    struct origin *items;
    size_t count;
    const struct edge *held; // by the holder, now
    size_t held_count;
};

static bool load_origins(struct viewing *v, struct origins *all) {
    if (!merge_links_tree(v->work, v->plan->undone.row.record_id, &all->tree))
        return false;
    for (size_t i = 0; i < all->tree.count; i++) {
        struct origin *some;
        size_t count;
        if (!store_origin_of(v->work, all->tree.ids[i], 0, &some, &count))
            return false;
        all->items = arena_grow(v->work->arena, all->items, all->count * sizeof *some,
                                (all->count + count) * sizeof *some);
        for (size_t k = 0; k < count; k++)
            if (!is_one_of(&all->tree, some[k].to_id)) // within the record itself
                all->items[all->count++] = some[k];
    }
    return true;
}

// number 0: of any kind.
static const struct edge *held(const struct origins *all, int64_t end, int64_t number) {
    for (size_t i = 0; i < all->held_count; i++)
        if (all->held[i].to_id == end && (!number || all->held[i].number == number))
            return &all->held[i];
    return NULL;
}

// Whether the holder keeps the edge: it has it of its own, or others lead to it, too.
static bool is_kept(struct viewing *v, const struct origins *all, const struct origin *o,
                    bool *kept) {
    struct association a = {.from_id = v->plan->holder->id,
                            .to_id = o->end,
                            .kind = schema_kind(v->work->schema, o->number)};
    const struct edge *now = held(all, o->end, o->number);
    int64_t count, oldest, leaving = 0;
    *kept = now && !now->brought;
    if (!now || *kept)
        return true;
    if (!store_origin_count(v->work, &a, &count, &oldest))
        return false;
    for (size_t i = 0; i < all->count; i++)
        leaving += !all->items[i].taken && all->items[i].end == o->end &&
                   all->items[i].number == o->number;
    *kept = count > leaving;
    return true;
}

static bool see_origin(struct viewing *v, const struct origins *all, const struct origin *o) {
    const struct object_type *type = schema_type_by_id(v->work->schema, o->to_type);
    struct seen_link seen = {.type = type, .id = o->end, .outcome = UNMERGE_REMOVED};
    bool kept = false;
    if (!type || v->out->link_count == LINKS_MAX ||
        (o->taken && held(all, o->end, 0))) // the holder has it again: see_added tells
        return true;
    for (size_t i = 0; i < v->out->link_count; i++) // of several kinds: one line
        if (v->out->links[i].type == type && v->out->links[i].id == seen.id)
            return true;
    if (!title_of(v->work, type, seen.id, &seen.title) || (!o->taken && !is_kept(v, all, o, &kept)))
        return false;
    if (!o->taken)
        seen.outcome = kept ? UNMERGE_BOTH : UNMERGE_RETURNS;
    v->out->links[v->out->link_count++] = seen;
    return true;
}

// What returns before what people took away, and plain edges before labels: they say it for all.
static bool see_origins(struct viewing *v, const struct origins *all) {
    for (int taken = 0; taken <= 1; taken++)
        for (int plain = 1; plain >= 0; plain--)
            for (size_t i = 0; i < all->count; i++) {
                const struct origin *o = &all->items[i];
                const struct association_kind *kind = schema_kind(v->work->schema, o->number);
                if (o->taken == taken && kind && (kind->rank == ASSOCIATION_PLAIN) == plain &&
                    !see_origin(v, all, o))
                    return false;
            }
    return true;
}

static bool see_added(struct viewing *v, const struct edge *edge) {
    const struct object_type *type = schema_type_by_id(v->work->schema, edge->to_type);
    struct seen_link seen = {.type = type, .id = edge->to_id, .outcome = UNMERGE_STAYS};
    if (!type || edge->created_at < v->plan->undone.row.at || v->out->link_count == LINKS_MAX)
        return true;
    for (size_t i = 0; i < v->out->link_count; i++)
        if (v->out->links[i].type == type && v->out->links[i].id == seen.id)
            return true;
    if (!title_of(v->work, type, seen.id, &seen.title))
        return false;
    v->out->links[v->out->link_count++] = seen;
    return true;
}

bool unmerge_see_links(struct work *work, const struct unmerge_plan *plan,
                       struct unmerge_preview *out) {
    struct viewing view = {work, plan, out}, *v = &view;
    struct origins all = {0};
    struct edge *edges;
    v->out->links = ARENA_ARRAY(v->work->arena, LINKS_MAX, struct seen_link);
    if (!load_origins(v, &all) ||
        !store_association_all(v->work, v->plan->holder->id, &edges, &all.held_count))
        return false;
    all.held = edges;
    if (!see_origins(v, &all))
        return false;
    for (size_t i = 0; i < all.held_count; i++)
        if (!see_added(v, &edges[i]))
            return false;
    return true;
}
