// Groups as they were found, groups as they are, and bringing the second in line with the first.
// Ids are sorted on both sides, so all that is compared is walked side by side: a group of
// thousands costs thousands of steps, not their square.
#include "crm/duplicates_private.h"
#include "crm/review.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double same_probability = 1e-6;

// -- found

struct place { // a record's in a group
    int64_t id;
    size_t group;
};

struct placing {
    struct found_group *groups;
    struct duplicate_pair **pairs; // by group
    struct place *places;          // by id, then by group
    size_t place_count;
};

static int by_id(const void *a, const void *b) {
    const struct place *x = a, *y = b;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return x->group < y->group ? -1 : x->group > y->group;
}

static void place_members(struct arena *arena, struct placing *p,
                          const struct match_result *result) {
    size_t total = 0;
    for (size_t g = 0; g < result->group_count; g++)
        total += result->groups[g].count;
    p->places = ARENA_ARRAY(arena, total, struct place);
    for (size_t g = 0; g < result->group_count; g++)
        for (size_t i = 0; i < result->groups[g].count; i++)
            p->places[p->place_count++] = (struct place){result->groups[g].ids[i], g};
    qsort(p->places, p->place_count, sizeof *p->places, by_id);
}

static size_t first_place(const struct placing *p, int64_t id) {
    size_t low = 0, high = p->place_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->places[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// Into every group that holds both of its ends: counted only where `keep` is false.
static void place_pair(struct placing *p, const struct match_result_pair *pair, bool keep) {
    size_t a = first_place(p, pair->id_a), b = first_place(p, pair->id_b);
    while (a < p->place_count && p->places[a].id == pair->id_a && b < p->place_count &&
           p->places[b].id == pair->id_b) {
        size_t x = p->places[a].group, y = p->places[b].group;
        if (x == y && keep)
            p->pairs[x][p->groups[x].content.pair_count] =
                (struct duplicate_pair){pair->id_a, pair->id_b, (double)pair->probability};
        p->groups[x].content.pair_count += x == y;
        a += x <= y;
        b += y <= x;
    }
}

struct found_group *found_groups(struct arena *arena, const struct object_type *type,
                                 const struct match_result *result) {
    struct placing p = {.groups = ARENA_ARRAY(arena, result->group_count, struct found_group),
                        .pairs = ARENA_ARRAY(arena, result->group_count, struct duplicate_pair *)};
    place_members(arena, &p, result);
    for (size_t i = 0; i < result->pair_count; i++)
        place_pair(&p, &result->pairs[i], false);
    for (size_t g = 0; g < result->group_count; g++) {
        const struct match_result_group *found = &result->groups[g];
        struct found_group *group = &p.groups[g];
        p.pairs[g] = ARENA_ARRAY(arena, group->content.pair_count, struct duplicate_pair);
        group->content = (struct duplicate_content){found->ids, found->count, p.pairs[g], 0};
        group->group = (struct duplicate_group){
            .type_id = type->id,
            .certainty = found->kind == MATCH_GROUP_SURE ? STR("sure") : STR("review"),
            .probability = (double)found->probability};
    }
    for (size_t i = 0; i < result->pair_count; i++)
        place_pair(&p, &result->pairs[i], true);
    return p.groups;
}

// -- as they are

bool queued_groups(struct work *work, const int64_t *ids, size_t count, struct queued_group **out) {
    *out = ARENA_ARRAY(work->arena, count, struct queued_group);
    for (size_t i = 0; i < count; i++) {
        struct queued_group *group = &(*out)[i];
        bool found;
        if (!store_duplicate_get(work, ids[i], &group->group, &found) ||
            !store_duplicate_members(work, ids[i], &group->members, &group->member_count))
            return false;
        group->taken = !found || !str_is(group->group.status, "open");
    }
    return true;
}

bool queued_whole(const struct queued_group *place, const struct found_group *found) {
    const struct duplicate_content *c = &found->content;
    return place->member_count == c->member_count &&
           !memcmp(place->members, c->members, c->member_count * sizeof *c->members);
}

static size_t common_members(const struct queued_group *place, const struct found_group *found) {
    const struct duplicate_content *c = &found->content;
    size_t count = 0;
    if (!place->member_count || place->members[0] > c->members[c->member_count - 1] ||
        c->members[0] > place->members[place->member_count - 1])
        return 0;
    for (size_t i = 0, k = 0; i < place->member_count && k < c->member_count;) {
        int64_t x = place->members[i], y = c->members[k];
        count += x == y;
        i += x <= y;
        k += y <= x;
    }
    return count;
}

struct queued_group *queued_place(struct queued_group *list, size_t count,
                                  const struct found_group *found, bool whole) {
    struct queued_group *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        if (list[i].taken || !str_equal(list[i].group.certainty, found->group.certainty) ||
            (whole && !queued_whole(&list[i], found)))
            continue;
        size_t common = common_members(&list[i], found);
        if (common <= most)
            continue;
        most = common;
        best = &list[i];
    }
    return best;
}

// -- putting

static int by_ends(const void *a, const void *b) {
    const struct duplicate_pair *x = a, *y = b;
    if (x->a_id != y->a_id)
        return x->a_id < y->a_id ? -1 : 1;
    return (x->b_id > y->b_id) - (x->b_id < y->b_id);
}

// The smaller id first, in the order of both.
static struct duplicate_pair *sorted_pairs(struct arena *arena, const struct duplicate_pair *pairs,
                                           size_t count) {
    struct duplicate_pair *out = ARENA_ARRAY(arena, count, struct duplicate_pair);
    for (size_t i = 0; i < count; i++) {
        out[i] = pairs[i];
        if (out[i].a_id > out[i].b_id) {
            out[i].a_id = pairs[i].b_id;
            out[i].b_id = pairs[i].a_id;
        }
    }
    qsort(out, count, sizeof *out, by_ends);
    return out;
}

static bool near(double a, double b) {
    return fabs(a - b) < same_probability;
}

static bool same_pairs(struct work *work, int64_t group_id, const struct duplicate_content *content,
                       bool *same) {
    struct duplicate_pair *pairs;
    size_t count;
    if (!store_duplicate_pairs(work, group_id, &pairs, &count))
        return false;
    *same = count == content->pair_count;
    if (!*same)
        return true;
    struct duplicate_pair *a = sorted_pairs(work->arena, pairs, count),
                          *b = sorted_pairs(work->arena, content->pairs, count);
    for (size_t i = 0; i < count && *same; i++)
        *same = !by_ends(&a[i], &b[i]) && near(a[i].probability, b[i].probability);
    return true;
}

// Most of the group's members are in the found one.
static bool went_into(const struct queued_group *old, const struct found_group *found) {
    return 2 * common_members(old, found) > old->member_count;
}

// Whose the group was that most of comes into a new one, if it is anybody's.
static int64_t reviewer_before(const struct queued_neighbours *old,
                               const struct found_group *found) {
    const struct queued_group *best = NULL;
    for (size_t i = 0; i < old->count; i++) {
        const struct queued_group *g = &old->list[i];
        if (g->group.reviewer_id && str_is(g->group.status, "open") && went_into(g, found) &&
            (!best || common_members(g, found) > common_members(best, found)))
            best = g;
    }
    return best ? best->group.reviewer_id : 0;
}

static bool replace(struct work *work, const struct found_group *found,
                    const struct queued_group *place) {
    return store_duplicate_replace(work, &found->group, &found->content) &&
           (went_into(place, found) || crm_review_lost(work, &place->group));
}

bool queued_put(struct work *work, const struct object_type *type, struct found_group *found,
                const struct queued_group *place, const struct queued_neighbours *old) {
    bool same = false;
    if (!place)
        return store_duplicate_add(work, &found->group, &found->content, &found->group.id) &&
               crm_review_new(work, type->id, found->group.id, reviewer_before(old, found));
    found->group.id = place->group.id;
    if (queued_whole(place, found) && near(place->group.probability, found->group.probability) &&
        !same_pairs(work, place->group.id, &found->content, &same))
        return false;
    // What it is worth may have changed by others, deals above all.
    return same ? store_duplicate_weigh(work, type, place->group.id) : replace(work, found, place);
}
