// From related pairs to links worth suggesting: a tree for each net of records that belong
// together.
//
// Each net has a hub, its likely head office: the record that people linked others below, else the
// one with most relatives, the shortest name and most values. Every other member is suggested once:
// to the hub where the two are related themselves, else to a member that is reached already. What
// people linked counts as reached; who was said to have nothing to do with the hub is left alone.
#include "match/relate.h"
#include <stdlib.h>
#include <string.h>

enum { STEPS = 32 }; // links from the hub to the farthest member

struct node { // a record, or several that are surely one
    uint32_t slot;
    uint32_t net;    // disjoint-set forest of what belongs together
    uint32_t joined; // and of what people linked
    uint32_t tied;   // records that people linked below it
    uint32_t degree;
    uint32_t hub;  // of a net's root: the node
    bool reached;  // of a joined root
    bool left_out; // has nothing to do with the hub
};

struct web {
    const struct match_relating *in;
    struct match_scorer scorer;
    uint32_t *one_of;   // per slot: the smallest slot of those that are rather one
    struct node *nodes; // by slot
    size_t count;
    uint64_t *apart; // pairs of nodes that have nothing to do with each other, ascending
    size_t apart_count;
    struct match_links *out;
    size_t cap;
};

// -- nodes

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static bool listed(const uint64_t *pairs, size_t count, uint32_t a, uint32_t b) {
    uint64_t pair = a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
    return count && bsearch(&pair, pairs, count, sizeof *pairs, compare_u64);
}

static int compare_u32(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static uint32_t one_of(struct web *web, uint32_t slot) {
    uint32_t *of = web->one_of;
    while (of[slot] != slot)
        slot = of[slot] = of[of[slot]];
    return slot;
}

// But for pairs that are rather sisters, of which the scorer knows nothing.
static void join_likely(struct web *web) {
    const struct match_relating *in = web->in;
    uint64_t *related = memory_alloc((in->pair_count + 1) * sizeof *related);
    for (size_t i = 0; i < in->pair_count; i++)
        related[i] = (uint64_t)in->pairs[i].a << 32 | in->pairs[i].b;
    qsort(related, in->pair_count, sizeof *related, compare_u64);
    web->one_of = memory_alloc((in->set->count + 1) * sizeof *web->one_of);
    memcpy(web->one_of, in->cluster_of, in->set->count * sizeof *web->one_of);
    for (size_t i = 0; i < in->likely_count && in->likely[i].probability > 0.5f; i++) {
        uint32_t a = one_of(web, in->likely[i].a), b = one_of(web, in->likely[i].b);
        if (!listed(related, in->pair_count, in->likely[i].a, in->likely[i].b))
            web->one_of[a > b ? a : b] = a > b ? b : a;
    }
    free(related);
}

static void make_nodes(struct web *web) {
    const struct match_relating *in = web->in;
    size_t count = 0;
    uint32_t *slots = memory_alloc((2 * (in->pair_count + in->linked_count) + 1) * sizeof *slots);
    for (size_t i = 0; i < in->pair_count; i++) {
        slots[count++] = one_of(web, in->pairs[i].a);
        slots[count++] = one_of(web, in->pairs[i].b);
    }
    for (size_t i = 0; i < in->linked_count; i++) {
        slots[count++] = one_of(web, (uint32_t)(in->linked[i] >> 32));
        slots[count++] = one_of(web, (uint32_t)in->linked[i]);
    }
    qsort(slots, count, sizeof *slots, compare_u32);
    web->nodes = memory_zero(count + 1, sizeof *web->nodes);
    for (size_t i = 0; i < count; i++)
        if (!web->count || web->nodes[web->count - 1].slot != slots[i])
            web->nodes[web->count++].slot = slots[i];
    for (uint32_t i = 0; i < web->count; i++)
        web->nodes[i].net = web->nodes[i].joined = web->nodes[i].hub = i;
    free(slots);
}

// The node of a record; web->count where it has none.
static uint32_t node_of(struct web *web, uint32_t slot) {
    uint32_t wanted = one_of(web, slot);
    size_t low = 0, high = web->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (web->nodes[middle].slot < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low < web->count && web->nodes[low].slot == wanted ? (uint32_t)low
                                                              : (uint32_t)web->count;
}

static uint32_t net_of(struct web *web, uint32_t i) {
    while (web->nodes[i].net != i)
        i = web->nodes[i].net = web->nodes[web->nodes[i].net].net;
    return i;
}

static uint32_t joined_of(struct web *web, uint32_t i) {
    while (web->nodes[i].joined != i)
        i = web->nodes[i].joined = web->nodes[web->nodes[i].joined].joined;
    return i;
}

static void join_nets(struct web *web, uint32_t a, uint32_t b) {
    a = net_of(web, a);
    b = net_of(web, b);
    web->nodes[a > b ? a : b].net = a > b ? b : a;
}

// -- who has nothing to do with whom

static void note_apart(struct web *web) {
    const struct match_relating *in = web->in;
    web->apart = memory_alloc((in->unrelated_count + 1) * sizeof *web->apart);
    for (size_t i = 0; i < in->unrelated_count; i++) {
        uint32_t a = node_of(web, (uint32_t)(in->unrelated[i] >> 32));
        uint32_t b = node_of(web, (uint32_t)in->unrelated[i]);
        if (a < web->count && b < web->count)
            web->apart[web->apart_count++] = a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
    }
    qsort(web->apart, web->apart_count, sizeof *web->apart, compare_u64);
}

static bool apart(const struct web *web, uint32_t a, uint32_t b) {
    return listed(web->apart, web->apart_count, a, b);
}

// -- nets and their hubs

static void make_nets(struct web *web) {
    const struct match_relating *in = web->in;
    for (size_t i = 0; i < in->linked_count; i++) {
        uint32_t head = node_of(web, (uint32_t)(in->linked[i] >> 32));
        uint32_t other = node_of(web, (uint32_t)in->linked[i]);
        uint32_t a = joined_of(web, head), b = joined_of(web, other);
        web->nodes[head].tied++;
        web->nodes[a > b ? a : b].joined = a > b ? b : a;
        join_nets(web, head, other);
    }
    for (size_t i = 0; i < in->pair_count; i++) {
        uint32_t a = node_of(web, in->pairs[i].a), b = node_of(web, in->pairs[i].b);
        if (a == b)
            continue;
        // Who was refused counts here, so that the hub stays the hub.
        web->nodes[a].degree++;
        web->nodes[b].degree++;
        if (!apart(web, a, b))
            join_nets(web, a, b);
    }
}

static int filled(const struct match_record *r) {
    return !!r->email[0] + !!r->phone[0] + !!r->tax + !!r->identifier + !!r->street[0] + !!r->city +
           !!r->postcode + !!r->domain + !!r->legal_form;
}

// Positive where `a` is rather the head than `b`.
static int compare_heads(const struct web *web, const struct node *a, const struct node *b) {
    const struct match_set *set = web->in->set;
    const struct match_record *x = &set->records[a->slot], *y = &set->records[b->slot];
    if (a->tied != b->tied)
        return a->tied > b->tied ? 1 : -1;
    // No more partners than that are kept of one record.
    uint32_t degree_a = a->degree < MATCH_PARTNERS ? a->degree : MATCH_PARTNERS;
    uint32_t degree_b = b->degree < MATCH_PARTNERS ? b->degree : MATCH_PARTNERS;
    if (degree_a != degree_b)
        return degree_a > degree_b ? 1 : -1;
    // "Alfa" rather than "Alfa, branch Gdynia"
    int words = (int)set->tokens.items[y->company].word_count -
                (int)set->tokens.items[x->company].word_count;
    int values = filled(x) - filled(y);
    return words ? words : values ? values : (x->id < y->id) - (x->id > y->id);
}

static void find_hubs(struct web *web) {
    for (uint32_t i = 0; i < web->count; i++) {
        struct node *root = &web->nodes[net_of(web, i)];
        if (compare_heads(web, &web->nodes[i], &web->nodes[root->hub]) > 0)
            root->hub = i;
    }
    for (uint32_t i = 0; i < web->count; i++)
        if (net_of(web, i) == i)
            web->nodes[joined_of(web, web->nodes[i].hub)].reached = true;
    for (size_t i = 0; i < web->apart_count; i++) {
        uint32_t a = (uint32_t)(web->apart[i] >> 32), b = (uint32_t)web->apart[i];
        uint32_t hub_a = joined_of(web, web->nodes[net_of(web, a)].hub);
        uint32_t hub_b = joined_of(web, web->nodes[net_of(web, b)].hub);
        if (joined_of(web, b) == hub_a)
            web->nodes[a].left_out = true;
        if (joined_of(web, a) == hub_b)
            web->nodes[b].left_out = true;
    }
}

static uint32_t hub_of(struct web *web, uint32_t i) {
    return web->nodes[net_of(web, i)].hub;
}

// -- links

static bool wants(struct web *web, uint32_t i) {
    return !web->nodes[i].left_out && !web->nodes[joined_of(web, i)].reached;
}

static void add_link(struct web *web, uint32_t head, uint32_t other,
                     const struct match_related *pair) {
    if (web->out->count == web->cap) {
        web->cap = web->cap ? web->cap * 2 : 64;
        web->out->items = memory_grow(web->out->items, web->cap, sizeof *web->out->items);
    }
    web->out->items[web->out->count++] =
        (struct match_link){head, other, pair->probability, pair->bond, pair->levels};
}

// Links the pair where one end is a hub, or reached, and the other waits for a link.
static bool link_pair(struct web *web, const struct match_related *pair, bool hubs_only) {
    uint32_t a = node_of(web, pair->a), b = node_of(web, pair->b);
    if (a == b || apart(web, a, b))
        return false;
    bool from_a = hubs_only ? hub_of(web, a) == a : web->nodes[joined_of(web, a)].reached;
    bool from_b = hubs_only ? hub_of(web, b) == b : web->nodes[joined_of(web, b)].reached;
    if (from_a && wants(web, b)) {
        web->nodes[joined_of(web, b)].reached = true;
        add_link(web, pair->a, pair->b, pair);
        return true;
    }
    if (from_b && wants(web, a)) {
        web->nodes[joined_of(web, a)].reached = true;
        add_link(web, pair->b, pair->a, pair);
        return true;
    }
    return false;
}

// Partners beyond those that were kept: the hub and the member are compared.
static void link_to_hub(struct web *web, uint32_t i) {
    const struct match_set *set = web->in->set;
    uint32_t hub = hub_of(web, i);
    uint32_t a = web->nodes[hub].slot, b = web->nodes[i].slot;
    struct match_related pair;
    if (hub == i || !wants(web, i) || apart(web, hub, i))
        return;
    bool two = listed(web->in->not_same, web->in->not_same_count, a, b);
    struct match_score score =
        match_score(&web->scorer, &set->records[a < b ? a : b], &set->records[a < b ? b : a]);
    if (!match_relate(&web->scorer, &set->records[a], &set->records[b], &score, two, &pair))
        return;
    web->nodes[joined_of(web, i)].reached = true;
    add_link(web, a, b, &pair);
}

static void find_links(struct web *web) {
    const struct match_relating *in = web->in;
    for (size_t i = 0; i < in->pair_count; i++)
        link_pair(web, &in->pairs[i], true);
    for (uint32_t i = 0; i < web->count; i++)
        link_to_hub(web, i);
    bool more = true;
    for (int step = 0; more && step < STEPS; step++) {
        more = false;
        for (size_t i = 0; i < in->pair_count; i++)
            more = link_pair(web, &in->pairs[i], false) || more;
    }
}

// -- in order

static int compare_pairs(const void *a, const void *b) {
    const struct match_related *x = a, *y = b;
    if (x->probability > y->probability || x->probability < y->probability)
        return x->probability > y->probability ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static int compare_links(const void *a, const void *b) {
    const struct match_link *x = a, *y = b;
    if (x->probability > y->probability || x->probability < y->probability)
        return x->probability > y->probability ? -1 : 1;
    if (x->head != y->head)
        return x->head < y->head ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

void match_links_find(const struct match_relating *in, struct match_links *links) {
    *links = (struct match_links){0};
    if (!in->pair_count)
        return;
    struct web web = {.in = in, .out = links};
    qsort(in->pairs, in->pair_count, sizeof *in->pairs, compare_pairs);
    match_scorer_init(&web.scorer, (struct match_source){.set = in->set}, in->weights, false);
    join_likely(&web);
    make_nodes(&web);
    note_apart(&web);
    make_nets(&web);
    find_hubs(&web);
    find_links(&web);
    if (links->count)
        qsort(links->items, links->count, sizeof *links->items, compare_links);
    match_scorer_finish(&web.scorer);
    free(web.one_of);
    free(web.nodes);
    free(web.apart);
}
