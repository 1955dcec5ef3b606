// One record at a time: what the live index finds for it against what the queue has of it. Mostly
// both are nothing. Where they differ, the groups around it are taken out whole, made anew and put
// back; a group that comes out with the same members is left alone, others keep their ids where
// they can, so that who is looking at one still has it.
//
// All or nothing: what hangs together is read without a limit, so nothing is lost by being left
// out, and where it is more than a transaction should handle, nothing is touched and a scan does
// it.
#include "crm/candidate.h"
#include "crm/duplicates_follow.h"
#include "crm/duplicates_private.h"
#include "crm/live.h"
#include "crm/queue.h"
#include "crm/stored_form.h"
#include <stdlib.h>

enum {
    FOUND_MAX = 100,    // likely ones of one record
    RECORDS_MAX = 2000, // whose groups are made anew together
    PAIRS_MAX = 20000,  // between them
    IDS_AT_FIRST = 16
};

struct id_list {
    int64_t *ids;
    size_t count, cap;
};

// Records around one, by the open groups they share, and the pairs between them.
struct vicinity {
    struct work *work;
    const struct object_type *type;
    struct id_list records, sorted; // the same ones: as they came, and by id
    struct id_list groups;
    struct match_verdict *pairs; // a pair of several groups comes several times
    size_t pair_count, pair_cap;
};

static int compare_ids(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static bool has(const struct id_list *sorted, int64_t id) {
    return sorted->count &&
           bsearch(&id, sorted->ids, sorted->count, sizeof *sorted->ids, compare_ids);
}

static void append(struct arena *arena, struct id_list *list, int64_t id) {
    if (list->count == list->cap) {
        size_t more = list->cap ? list->cap * 2 : IDS_AT_FIRST;
        list->ids =
            arena_grow(arena, list->ids, list->cap * sizeof *list->ids, more * sizeof *list->ids);
        list->cap = more;
    }
    list->ids[list->count++] = id;
}

// False where it is there already.
static bool insert(struct arena *arena, struct id_list *sorted, int64_t id) {
    if (has(sorted, id))
        return false;
    append(arena, sorted, id);
    for (size_t i = sorted->count - 1; i && sorted->ids[i - 1] > id; i--) {
        sorted->ids[i] = sorted->ids[i - 1];
        sorted->ids[i - 1] = id;
    }
    return true;
}

static void add_record(struct vicinity *p, int64_t id) {
    if (insert(p->work->arena, &p->sorted, id))
        append(p->work->arena, &p->records, id);
}

static void add_pair(struct vicinity *p, int64_t a, int64_t b, enum match_verdict_kind kind) {
    if (p->pair_count == p->pair_cap) {
        size_t more = p->pair_cap ? p->pair_cap * 2 : IDS_AT_FIRST;
        p->pairs = arena_grow(p->work->arena, p->pairs, p->pair_cap * sizeof *p->pairs,
                              more * sizeof *p->pairs);
        p->pair_cap = more;
    }
    p->pairs[p->pair_count++] = (struct match_verdict){a < b ? a : b, a < b ? b : a, kind};
}

static bool is_too_large(const struct vicinity *p) {
    return p->records.count > RECORDS_MAX || p->pair_count > PAIRS_MAX;
}

// -- what is there around the record

static bool take_group(struct vicinity *p, int64_t group_id, int64_t but) {
    struct duplicate_pair *pairs;
    int64_t *members;
    size_t pair_count, member_count;
    if (!store_duplicate_pairs(p->work, group_id, &pairs, &pair_count) ||
        !store_duplicate_members(p->work, group_id, &members, &member_count))
        return false;
    for (size_t i = 0; i < member_count; i++)
        add_record(p, members[i]);
    for (size_t i = 0; i < pair_count; i++)
        if (pairs[i].a_id != but && pairs[i].b_id != but)
            add_pair(p, pairs[i].a_id, pairs[i].b_id, MATCH_SAME);
    return true;
}

// The records that the groups of those here bring, and so on. `but`: whose pairs are not taken from
// the queue, 0 none.
static bool grow(struct vicinity *p, int64_t but) {
    for (size_t i = 0; i < p->records.count && !is_too_large(p); i++) {
        int64_t *groups;
        size_t count;
        if (!store_duplicate_groups_of(p->work, p->records.ids[i], &groups, &count))
            return false;
        for (size_t g = 0; g < count && !is_too_large(p); g++)
            if (insert(p->work->arena, &p->groups, groups[g]) && !take_group(p, groups[g], but))
                return false;
    }
    return true;
}

// By their records; "different" before "likely" of the same two.
static int compare_pairs(const void *a, const void *b) {
    const struct match_verdict *x = a, *y = b;
    if (x->id_a != y->id_a)
        return x->id_a < y->id_a ? -1 : 1;
    if (x->id_b != y->id_b)
        return x->id_b < y->id_b ? -1 : 1;
    return (x->kind > y->kind) - (x->kind < y->kind);
}

_Static_assert(MATCH_NOT_SAME < MATCH_SAME, "compare_pairs puts what people said first");

// Pairs that people called different are none, and their records are never in one group. Each pair
// is there once then.
static bool take_verdicts(struct vicinity *p) {
    size_t kept = 0;
    for (size_t i = 0; i < p->records.count; i++) {
        int64_t *others;
        size_t count;
        if (!store_verdicts_of(p->work, p->records.ids[i], &others, &count))
            return false;
        for (size_t k = 0; k < count; k++)
            if (p->records.ids[i] < others[k] && has(&p->sorted, others[k]))
                add_pair(p, p->records.ids[i], others[k], MATCH_NOT_SAME);
    }
    if (p->pair_count)
        qsort(p->pairs, p->pair_count, sizeof *p->pairs, compare_pairs);
    for (size_t i = 0; i < p->pair_count; i++) {
        const struct match_verdict *pair = &p->pairs[i], *last = &p->pairs[kept ? kept - 1 : 0];
        if (!kept || last->id_a != pair->id_a || last->id_b != pair->id_b)
            p->pairs[kept++] = *pair;
    }
    p->pair_count = kept;
    return true;
}

// -- putting the groups back

static bool forget_others(struct work *work, const struct queued_group *old, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!old[i].taken && !store_duplicate_forget(work, old[i].group.id))
            return false;
    return true;
}

// Each new group takes the place of the old one with its members, else of the one of its kind that
// has the most of them.
static bool put_groups(struct vicinity *p, const struct match_result *result) {
    struct work *work = p->work;
    struct found_group *found = found_groups(work->arena, p->type, result);
    struct queued_group *old,
        **places = ARENA_ARRAY(work->arena, result->group_count, struct queued_group *);
    if (!queued_groups(work, p->groups.ids, p->groups.count, &old))
        return false;
    for (int whole = 1; whole >= 0; whole--)
        for (size_t i = 0; i < result->group_count; i++) {
            if (places[i])
                continue;
            places[i] = queued_place(old, p->groups.count, &found[i], whole == 1);
            if (places[i])
                places[i]->taken = true;
        }
    if (!forget_others(work, old, p->groups.count))
        return false;
    struct queued_neighbours before = {old, p->groups.count};
    for (size_t i = 0; i < result->group_count; i++)
        if (!queued_put(work, p->type, &found[i], places[i], &before))
            return false;
    return true;
}

static bool group_anew(struct vicinity *p, struct match_live *index) {
    struct match_result result;
    if (!take_verdicts(p))
        return false;
    struct match_grouping grouping = {p->sorted.ids, p->sorted.count, p->pairs, p->pair_count};
    match_live_group(index, &grouping, &result);
    bool done = put_groups(p, &result);
    match_result_finish(&result);
    return done;
}

// -- one record

struct likely {
    struct match_candidate items[FOUND_MAX];
    size_t count;
    bool whole; // there are no others
};

static bool is_listed(const int64_t *ids, size_t count, int64_t id) {
    for (size_t i = 0; i < count; i++)
        if (ids[i] == id)
            return true;
    return false;
}

// What the index finds for the record, without those it was called different from.
static bool find_likely(struct work *work, const struct object_type *type, struct match_live *index,
                        int64_t id, struct likely *out) {
    struct match_form form;
    int64_t *different;
    size_t different_count;
    bool known;
    *out = (struct likely){.whole = true};
    if (!crm_form_mended(work, type, id, &form, &known) ||
        !store_verdicts_of(work, id, &different, &different_count))
        return false;
    if (!known)
        return true;
    size_t all =
        match_live_find(index, &form, id, crm_review_threshold(type), out->items, FOUND_MAX);
    out->whole = all < FOUND_MAX && !match_live_leaves(index, &form);
    for (size_t i = 0; i < all; i++)
        if (!is_listed(different, different_count, out->items[i].id))
            out->items[out->count++] = out->items[i];
    return true;
}

// Where not all were looked at, a scan may have found neighbours in an oversize block that a search
// does not see: those pairs stay, judged anew.
bool crm_duplicates_refresh(struct work *work, const struct object_type *type, int64_t record_id,
                            size_t *effort) {
    struct match_live *index = live_index(work->live, type);
    struct likely *likely = ARENA_NEW(work->arena, struct likely);
    struct vicinity p = {.work = work, .type = type};
    *effort = 1;
    if (!index)
        return true;
    if (!find_likely(work, type, index, record_id, likely))
        return false;
    add_record(&p, record_id);
    for (size_t i = 0; i < likely->count; i++) {
        add_record(&p, likely->items[i].id);
        add_pair(&p, record_id, likely->items[i].id, MATCH_SAME);
    }
    if (!grow(&p, likely->whole ? record_id : 0))
        return false;
    *effort = p.records.count + p.pair_count;
    if (is_too_large(&p))
        return crm_scan_order(work, type->id);
    return !(likely->count || p.groups.count) || group_anew(&p, index);
}
