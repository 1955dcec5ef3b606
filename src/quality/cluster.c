// The methods, from the surest to the boldest, each over what those before it have joined.
#include "quality/cluster_private.h"
#include "text/sound.h"
#include <stdlib.h>

struct keyed {
    uint64_t key;
    uint32_t unit;
};

struct way {
    enum cluster_method method;
    unsigned variants; // keys that a unit may have
    uint64_t (*key)(struct clustering *c, const struct unit *unit, unsigned variant);
    bool (*guard)(struct clustering *c, const struct unit *a, const struct unit *b);
    // Joins units of equal keys, the most frequent first.
    void (*join)(struct clustering *c, const struct way *way, const struct keyed *list,
                 size_t count);
};

// -- joining

static bool is_one(struct clustering *c, const struct way *way, uint32_t a, uint32_t b) {
    struct arena_mark mark = arena_mark(&c->scratch);
    bool one = cluster_may_join(c, a, b) && way->guard(c, &c->units[a], &c->units[b]);
    arena_release(&c->scratch, mark);
    return one;
}

// A unit joins the first of those before it that it may join, or stands for itself. Nobody is held
// against more than MEETINGS, so that a bucket of any size takes its share of time only.
static void join_leaders(struct clustering *c, const struct way *way, const struct keyed *list,
                         size_t count) {
    enum { MEETINGS = 24 };
    uint32_t leaders[MEETINGS];
    size_t leader_count = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t unit = list[i].unit;
        size_t l = 0;
        while (l < leader_count && cluster_root(c, leaders[l]) != cluster_root(c, unit) &&
               !is_one(c, way, leaders[l], unit))
            l++;
        if (l < leader_count)
            cluster_join(c, leaders[l], unit, way->method);
        else if (leader_count < MEETINGS)
            leaders[leader_count++] = unit;
    }
}

enum { SIDES = 3, SIDE_LATIN = 0 };

static size_t side_of(enum script script) {
    return script == SCRIPT_LATIN ? SIDE_LATIN : script == SCRIPT_CYRILLIC ? 1 : 2;
}

// Texts of different scripts only, and where each script has one candidate: 山西 and 陕西 are both
// Shanxi, and then nobody can say which one is meant.
static void join_scripts(struct clustering *c, const struct way *way, const struct keyed *list,
                         size_t count) {
    uint32_t first[SIDES] = {0};
    bool has[SIDES] = {0}, several[SIDES] = {0};
    for (size_t i = 0; i < count; i++) {
        size_t side = side_of(c->units[list[i].unit].script);
        uint32_t root = cluster_root(c, list[i].unit);
        several[side] |= has[side] && cluster_root(c, first[side]) != root;
        first[side] = has[side] ? first[side] : list[i].unit;
        has[side] = true;
    }
    for (size_t a = 0; a < SIDES; a++)
        for (size_t b = a + 1; b < SIDES; b++)
            if (has[a] && has[b] && !several[a] && !several[b] &&
                cluster_may_join(c, first[a], first[b]))
                cluster_join(c, first[a], first[b], way->method);
}

// The two keys of a method differ in what they find: pairs know "data base", letters "Mnaager";
// codes know "Marceting", skeletons "Skania".
static const struct way ways[] = {
    {CLUSTER_FINGERPRINT, 1, cluster_key_words, cluster_same_words, join_leaders},
    {CLUSTER_NGRAM, 1, cluster_key_pairs, cluster_same_letters, join_leaders},
    {CLUSTER_NGRAM, 1, cluster_key_letters, cluster_is_slip, join_leaders},
    {CLUSTER_PHONETIC, TEXT_READINGS, cluster_key_sound, cluster_is_slip, join_leaders},
    {CLUSTER_PHONETIC, 1, cluster_key_script, cluster_is_slip, join_leaders},
    {CLUSTER_CROSS_SCRIPT, 1, cluster_key_script, NULL, join_scripts},
};
enum { WAYS = sizeof ways / sizeof *ways };

// -- the pass

static int by_key(const void *a, const void *b) {
    const struct keyed *x = a, *y = b;
    return x->key != y->key ? (x->key > y->key) - (x->key < y->key)
                            : (x->unit > y->unit) - (x->unit < y->unit);
}

static bool go_on(struct clustering *c, size_t done) {
    const struct cluster_order *order = c->order;
    return !order->go_on || order->go_on(order->user, done, WAYS * c->unit_count);
}

static bool make_keys(struct clustering *c, size_t number, struct keyed *list, size_t *count) {
    enum { REPORT_EVERY = 4096 };
    const struct way *way = &ways[number];
    *count = 0;
    for (size_t i = 0; i < c->unit_count; i++) {
        if (i % REPORT_EVERY == 0 && !go_on(c, number * c->unit_count + i))
            return false;
        const struct unit *unit = &c->units[i];
        for (unsigned v = 0; v < way->variants && !unit->is_mute && !unit->is_torn; v++) {
            uint64_t key = way->key(c, unit, v);
            if (key)
                list[(*count)++] = (struct keyed){key, (uint32_t)i};
        }
        arena_reset(&c->scratch);
    }
    return true;
}

static bool take(struct clustering *c, size_t number, struct keyed *list) {
    size_t count;
    if (!make_keys(c, number, list, &count))
        return false;
    if (count)
        qsort(list, count, sizeof *list, by_key);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && list[to].key == list[from].key;)
            to++;
        if (to - from > 1)
            ways[number].join(c, &ways[number], list + from, to - from);
        arena_reset(&c->scratch);
    }
    return true;
}

bool cluster_values(struct arena *arena, const struct cluster_order *order, struct cluster **out,
                    size_t *count) {
    struct clustering c = {.order = order, .arena = arena};
    bool going = true;
    *out = NULL;
    *count = 0;
    arena_init(&c.scratch);
    cluster_units(&c);
    struct keyed *list = memory_alloc((c.unit_count + 1) * TEXT_READINGS * sizeof *list);
    for (size_t i = 0; going && i < WAYS; i++)
        if (order->methods & 1U << ways[i].method)
            going = take(&c, i, list);
    if (going)
        cluster_results(&c, out, count);
    free(list);
    arena_finish(&c.scratch);
    return going;
}

// -- names

static const char *const names[CLUSTER_METHOD_COUNT] = {"fingerprint", "ngram", "phonetic",
                                                        "cross_script"};

const char *cluster_method_name(enum cluster_method method) {
    return names[method];
}

bool cluster_method_read(str name, enum cluster_method *method) {
    for (size_t i = 0; i < CLUSTER_METHOD_COUNT; i++)
        if (str_is(name, names[i])) {
            *method = (enum cluster_method)i;
            return true;
        }
    return false;
}
