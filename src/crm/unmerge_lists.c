// Memberships of lists in a merge and in taking it back.
//
// The merged record keeps its own rows; the survivor gets one where it was no member, with the time
// of the other one. By that time it is known again: one with another time was made by people since.
#include "crm/merge_private.h"
#include "store/list.h"

struct was_member { // of a list the merged record was in
    int64_t list_id;
    int64_t at; // since when the survivor was, before; 0: not
};

static int64_t earlier(int64_t a, int64_t b) {
    return !a || (b && b < a) ? b : a;
}

static void unpack(struct arena *arena, str text, struct was_member **out, size_t *count) {
    str part, list;
    *out = ARENA_ARRAY(arena, text.len / 4 + 1, struct was_member);
    *count = 0;
    while (str_split(&text, ' ', &part)) {
        struct was_member *m = &(*out)[*count];
        if (str_split(&part, ':', &list) && str_to_i64(list, &m->list_id) &&
            str_to_i64(part, &m->at))
            (*count)++;
    }
}

static str pack(struct arena *arena, const struct was_member *members, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_format(&out, "%s%lld:%lld", i ? " " : "", (long long)members[i].list_id,
                   (long long)members[i].at);
    return out.len ? buf_str(&out) : (str){0};
}

bool merge_lists_pack(struct work *work, int64_t primary_id, int64_t other_id, str *out) {
    struct list_membership *rows;
    size_t count;
    if (!store_list_of_record(work, other_id, &rows, &count))
        return false;
    struct was_member *members = ARENA_ARRAY(work->arena, count, struct was_member);
    for (size_t i = 0; i < count; i++) {
        members[i].list_id = rows[i].list_id;
        if (!store_list_member_at(work, rows[i].list_id, primary_id, &members[i].at))
            return false;
    }
    *out = pack(work->arena, members, count);
    return true;
}

static void move(struct work *work, struct unmerge_plan *plan, struct list_move what) {
    plan->lists = arena_grow(work->arena, plan->lists, plan->list_count * sizeof *plan->lists,
                             (plan->list_count + 1) * sizeof *plan->lists);
    plan->lists[plan->list_count++] = what;
}

// In what a layer remembers: another time of the survivor before; with `drop` the merged
// record brought nobody into the list.
static void rewrite(struct work *work, struct merge_layer *layer, int64_t list_id, int64_t at,
                    bool drop) {
    struct was_member *members;
    size_t count, kept = 0;
    unpack(work->arena, layer->row.lists, &members, &count);
    for (size_t i = 0; i < count; i++) {
        struct was_member m = members[i];
        if (m.list_id == list_id && drop)
            continue;
        if (m.list_id == list_id)
            m.at = at;
        members[kept++] = m;
    }
    layer->row.lists = pack(work->arena, members, kept);
}

static bool find(struct work *work, const struct merge_layer *layer, int64_t list_id, int64_t *at) {
    struct was_member *members;
    size_t count;
    unpack(work->arena, layer->row.lists, &members, &count);
    for (size_t i = 0; i < count; i++)
        if (members[i].list_id == list_id) {
            *at = members[i].at;
            return true;
        }
    return false;
}

struct carried { // since when the survivor so far is a member, as it is and as it will be
    int64_t list_id, old, new;
    bool done; // nothing above is touched
};

// A later merge into the same survivor.
static bool pass(struct work *work, struct merge_layer *layer, struct carried *c) {
    int64_t before, own;
    if (!find(work, layer, c->list_id, &before))
        return true; // brought nobody into the list
    if (!store_list_member_at(work, c->list_id, layer->row.record_id, &own))
        return false;
    c->done = before != c->old || !own;
    if (c->done)
        return true;
    c->old = earlier(c->old, own);
    rewrite(work, layer, c->list_id, c->new, false);
    c->new = earlier(c->new, own);
    return true;
}

// The survivor's own merge into another one.
static bool climb(struct work *work, struct unmerge_plan *plan, struct merge_layer *layer,
                  struct carried *c) {
    int64_t before, own;
    if (!store_list_member_at(work, c->list_id, layer->row.record_id, &own))
        return false;
    c->done = own != c->old || !find(work, layer, c->list_id, &before);
    if (c->done)
        return true;
    move(work, plan, (struct list_move){c->list_id, layer->row.record_id, c->new});
    c->old = earlier(before, c->old);
    if (!c->new)
        rewrite(work, layer, c->list_id, 0, true);
    c->new = earlier(before, c->new);
    return true;
}

static bool carry(struct work *work, struct unmerge_plan *plan, struct was_member brought) {
    int64_t own, now;
    if (!store_list_member_at(work, brought.list_id, plan->undone.row.record_id, &own))
        return false;
    struct carried c = {brought.list_id, earlier(brought.at, own), brought.at, !own};
    for (size_t i = 0; i < plan->later_count && !c.done && c.old != c.new; i++) {
        struct merge_layer *layer = &plan->later[i];
        if (!(layer->climbs ? climb(work, plan, layer, &c) : pass(work, layer, &c)))
            return false;
    }
    if (c.done || c.old == c.new)
        return true;
    if (!store_list_member_at(work, c.list_id, plan->holder->id, &now))
        return false;
    if (now == c.old)
        move(work, plan, (struct list_move){c.list_id, plan->holder->id, c.new});
    return true;
}

bool unmerge_lists(struct work *work, struct unmerge_plan *plan) {
    struct was_member *members;
    size_t count;
    unpack(work->arena, plan->undone.row.lists, &members, &count);
    for (size_t i = 0; i < count; i++)
        if (!carry(work, plan, members[i]))
            return false;
    return true;
}
