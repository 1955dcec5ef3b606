// Values that are compared as one, the groups they are joined to, and the clusters those become.
#include "base/utf8.h"
#include "quality/cluster_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include <stdlib.h>

// -- how a text is written

// All in capitals is how people shout or what old programs left: it is worth a quarter of its
// count. Four letters and less may be an abbreviation.
static bool is_shouted(str text) {
    enum { ABBREVIATION = 4 };
    size_t letters = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        if (rune_is_lower(rune))
            return false;
        letters += rune_is_upper(rune);
    }
    return letters > ABBREVIATION;
}

static bool begins_large(str text) {
    size_t at = 0;
    return text.len && rune_is_upper(utf8_next(text, &at));
}

// Which of two spellings is the one to write: the more frequent, then the better written, then the
// one with more accents, which are left off more often than put on.
static int by_worth(const struct cluster_value *a, const struct cluster_value *b) {
    int64_t x = a->count * (is_shouted(a->text) ? 1 : 4),
            y = b->count * (is_shouted(b->text) ? 1 : 4);
    bool large_a = begins_large(a->text), large_b = begins_large(b->text);
    if (x != y)
        return x < y ? 1 : -1;
    if (large_a != large_b)
        return large_a ? -1 : 1;
    if (a->text.len != b->text.len)
        return a->text.len < b->text.len ? 1 : -1;
    return str_compare(a->text, b->text);
}

static int by_worth_of(const void *a, const void *b) {
    return by_worth(*(const struct cluster_value *const *)a,
                    *(const struct cluster_value *const *)b);
}

// -- units

struct folded {
    str key;
    const struct cluster_value *value;
    const str *term;
};

static int by_folded(const void *a, const void *b) {
    const struct folded *x = a, *y = b;
    int order = str_compare(x->key, y->key);
    return order ? order : by_worth(x->value, y->value);
}

// More frequent first.
static int by_records(const void *a, const void *b) {
    const struct unit *x = a, *y = b;
    if (x->records != y->records)
        return x->records < y->records ? 1 : -1;
    struct cluster_value v = {x->text, 1}, w = {y->text, 1};
    int order = by_worth(&v, &w);
    return order ? order : str_compare(x->key, y->key);
}

static bool can_be_entry(str text) {
    return text.len && text.len <= DICTIONARY_TERM_MAX && str_find_char(text, '|') == text.len;
}

static void fold_value(struct clustering *c, const struct cluster_value *value,
                       struct folded *out) {
    const struct dictionary *d = c->order->dictionary;
    str key = text_fold(c->arena, value->text);
    *out = (struct folded){.key = key, .value = value};
    if (!d)
        return;
    out->term = map_get(&d->terms, key);
    str better = !out->term && d->within ? dictionary_look(d, c->arena, value->text) : (str){0};
    if (out->term || better.len)
        out->key = text_fold(c->arena, out->term ? *out->term : better);
}

static size_t fold_values(struct clustering *c, struct folded *list) {
    size_t count = 0;
    for (size_t i = 0; i < c->order->count; i++)
        if (can_be_entry(c->order->values[i].text))
            fold_value(c, &c->order->values[i], &list[count++]);
    if (count)
        qsort(list, count, sizeof *list, by_folded);
    return count;
}

// The letters of a text as they are, capitals aside.
static uint64_t letters_of(str text) {
    uint64_t hash = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        if (rune_is_word(rune))
            hash = hash_combine(hash, rune_lower(rune));
    }
    return hash;
}

// Whether names that are equal when folded are two: one that has a third of the records of the best
// is written with other letters. `values` are in the order of their worth.
static bool is_torn(const struct unit *unit) {
    enum { TIMES = 3 };
    int64_t same = 0, other = 0;
    uint64_t letters = letters_of(unit->values[0]->text);
    for (size_t i = 0; i < unit->value_count; i++)
        *(letters_of(unit->values[i]->text) == letters ? &same : &other) += unit->values[i]->count;
    return other * TIMES > same;
}

static void make_unit(struct clustering *c, const struct folded *list, size_t count,
                      struct unit *out) {
    *out = (struct unit){.key = list[0].key, .text = list[0].value->text, .value_count = count};
    out->values = ARENA_ARRAY(c->arena, count, const struct cluster_value *);
    for (size_t i = 0; i < count; i++) {
        out->values[i] = list[i].value;
        out->records += list[i].value->count;
        if (list[i].term) {
            out->text = *list[i].term;
            out->is_term = true;
        }
    }
    qsort(out->values, count, sizeof *out->values, by_worth_of);
    if (!out->is_term)
        out->text = out->values[0]->text;
    out->script = script_of_text(out->key);
    out->is_mute = cluster_is_mute(out->key);
    out->is_torn = c->order->names && count > 1 && !out->is_term && is_torn(out);
    out->signs = cluster_signs(out->key);
    out->group_records = out->records;
    out->group_term = out->is_term;
}

void cluster_units(struct clustering *c) {
    struct folded *list = memory_alloc((c->order->count + 1) * sizeof *list);
    size_t count = fold_values(c, list);
    c->units = ARENA_ARRAY(c->arena, count + 1, struct unit);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && str_equal(list[to].key, list[from].key);)
            to++;
        make_unit(c, list + from, to - from, &c->units[c->unit_count++]);
    }
    free(list);
    if (c->unit_count)
        qsort(c->units, c->unit_count, sizeof *c->units, by_records);
    for (size_t i = 0; i < c->unit_count; i++)
        c->units[i].root = (uint32_t)i;
}

// -- groups

str cluster_pair(struct arena *arena, str a, str b) {
    str x = text_fold(arena, a), y = text_fold(arena, b);
    bool turned = str_compare(x, y) > 0;
    return str_format(arena, STR_FMT "|" STR_FMT, STR_ARG(turned ? y : x), STR_ARG(turned ? x : y));
}

uint32_t cluster_root(struct clustering *c, uint32_t unit) {
    while (c->units[unit].root != unit) {
        c->units[unit].root = c->units[c->units[unit].root].root; // halves the way for the next
        unit = c->units[unit].root;
    }
    return unit;
}

static bool is_refused(struct clustering *c, str a, str b) {
    const struct map *refused = c->order->refused;
    if (!refused || !refused->count)
        return false;
    struct arena_mark mark = arena_mark(&c->scratch);
    bool has = map_has(refused, cluster_pair(&c->scratch, a, b));
    arena_release(&c->scratch, mark);
    return has;
}

bool cluster_may_join(struct clustering *c, uint32_t a, uint32_t b) {
    const struct unit *x = &c->units[cluster_root(c, a)], *y = &c->units[cluster_root(c, b)];
    return x->signs == y->signs && !(x->group_term && y->group_term) &&
           !is_refused(c, c->units[a].key, c->units[b].key) && !is_refused(c, x->key, y->key);
}

// The root is the term, or else the most frequent: the one with the smaller number.
void cluster_join(struct clustering *c, uint32_t a, uint32_t b, enum cluster_method method) {
    uint32_t keep = cluster_root(c, a), go = cluster_root(c, b);
    if (c->units[go].group_term || (!c->units[keep].group_term && go < keep)) {
        uint32_t other = keep;
        keep = go;
        go = other;
    }
    if (keep == go)
        return; // a surer method has found it
    c->units[keep].methods |= 1U << method | c->units[go].methods;
    c->units[go].root = keep;
    c->units[keep].group_records += c->units[go].group_records;
    c->units[keep].group_term |= c->units[go].group_term;
}

// -- clusters

static int by_touched(const void *a, const void *b) {
    const struct cluster *x = a, *y = b;
    if (x->touched != y->touched)
        return x->touched < y->touched ? 1 : -1;
    if (x->records != y->records)
        return x->records < y->records ? 1 : -1;
    return str_compare(x->canonical, y->canonical);
}

static int by_count(const void *a, const void *b) {
    const struct cluster_member *x = a, *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return str_compare(x->text, y->text);
}

static void add_members(struct clustering *c, const struct unit *unit, struct cluster *out) {
    const struct dictionary *d = c->order->dictionary;
    // Where people said that it may be written in any of its ways, only the best of them is named.
    bool any = !unit->is_term && unit->value_count > 1 && is_refused(c, unit->key, unit->key);
    for (size_t i = 0; i < (any ? 1 : unit->value_count); i++) {
        const struct cluster_value *value = unit->values[i];
        struct cluster_member *member = &out->members[out->member_count++];
        *member = (struct cluster_member){.text = value->text, .count = value->count};
        member->known =
            unit->is_term ||
            (d && d->within && !str_equal(text_fold(&c->scratch, value->text), unit->key));
        out->records += value->count;
        if (!member->known && !str_equal(value->text, out->canonical))
            out->touched += value->count;
    }
    arena_reset(&c->scratch);
}

// The root's unit and those that nobody has called different from it. `next` links the units of a
// group by number + 1.
static void make_cluster(struct clustering *c, uint32_t root, const uint32_t *next,
                         struct cluster *out) {
    const struct unit *first = &c->units[root];
    size_t room = 0;
    for (uint32_t i = root + 1; i; i = next[i - 1])
        room += c->units[i - 1].value_count;
    *out = (struct cluster){
        .canonical = first->text, .is_term = first->is_term, .methods = first->methods};
    out->members = ARENA_ARRAY(c->arena, room, struct cluster_member);
    add_members(c, first, out);
    for (uint32_t i = next[root]; i; i = next[i - 1])
        if (!is_refused(c, first->key, c->units[i - 1].key))
            add_members(c, &c->units[i - 1], out);
    qsort(out->members, out->member_count, sizeof *out->members, by_count);
    if (!out->methods)
        out->methods = 1 << CLUSTER_FINGERPRINT; // only written otherwise
}

void cluster_results(struct clustering *c, struct cluster **out, size_t *count) {
    uint32_t *next = memory_zero(c->unit_count + 1, sizeof *next);
    size_t groups = 0;
    for (size_t i = c->unit_count; i-- > 0;) {
        uint32_t root = cluster_root(c, (uint32_t)i);
        groups += root == i;
        if (root == i)
            continue;
        next[i] = next[root];
        next[root] = (uint32_t)i + 1;
    }
    *out = ARENA_ARRAY(c->arena, groups + 1, struct cluster);
    bool written = (c->order->methods & 1 << CLUSTER_FINGERPRINT) != 0;
    for (uint32_t i = 0; i < c->unit_count; i++) {
        const struct unit *unit = &c->units[i];
        if (unit->root != i || unit->is_torn || (!next[i] && (unit->value_count == 1 || !written)))
            continue;
        struct cluster *cluster = &(*out)[*count];
        make_cluster(c, i, next, cluster);
        *count += cluster->touched > 0;
    }
    free(next);
    if (*count)
        qsort(*out, *count, sizeof **out, by_touched);
}
