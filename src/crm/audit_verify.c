// Looking through the chain: each link anew from what the store has now, item by item, so that the
// first thing that is not as it was sealed is named.
#include "base/clock.h"
#include "crm/audit_chain.h"
#include "crm/audit_private.h"
#include <stdlib.h>
#include <string.h>

enum { MOST = 100000 }; // things read of one link; more than one holds

static const char *const names[] = {
    [AUDIT_WHOLE] = "whole",       [AUDIT_CHANGED] = "changed",     [AUDIT_REMOVED] = "removed",
    [AUDIT_INSERTED] = "inserted", [AUDIT_REORDERED] = "reordered", [AUDIT_LINK] = "link",
    [AUDIT_HEAD] = "head",
};

const char *audit_fault_name(enum audit_fault fault) {
    return names[fault];
}

struct sealed {
    int64_t id;
    const char *digest;
};

struct looking {
    struct work *work;
    const struct audit_seal *link, *before;
    bool by_ids;
    struct audit_finding *out;
};

static bool broken(struct looking *l, enum audit_fault fault, enum audit_stream stream, int64_t id,
                   int64_t record_id) {
    struct audit_finding *f = l->out;
    if (f->fault != AUDIT_WHOLE)
        return true;
    f->fault = fault;
    f->link = l->link->number;
    f->stream = stream;
    f->id = id;
    f->record_id = record_id;
    return true;
}

static int by_id(const void *a, const void *b) {
    int64_t x = ((const struct sealed *)a)->id, y = ((const struct sealed *)b)->id;
    return x < y ? -1 : x > y;
}

static struct sealed *unpack(struct looking *l, size_t from, size_t count) {
    struct sealed *list = ARENA_ARRAY(l->work->arena, count, struct sealed);
    for (size_t i = 0; i < count; i++) {
        const char *item = l->link->items.ptr + (from + i) * AUDIT_ITEM_BYTES;
        uint64_t id = 0;
        for (size_t k = 0; k < 8; k++)
            id = id << 8 | (unsigned char)item[k];
        list[i] = (struct sealed){(int64_t)id, item + 8};
    }
    return list;
}

static const struct sealed *find_sealed(const struct sealed *sorted, size_t count, int64_t id) {
    struct sealed key = {.id = id};
    return count ? bsearch(&key, sorted, count, sizeof *sorted, by_id) : NULL;
}

// -- one thing

static bool is_erased(struct looking *l, const struct audit_item *items, size_t count,
                      const struct audit_item *item, bool *erased) {
    if (!store_audit_is_erased(l->work, item->record_id, erased))
        return false;
    // An association has an event at each of its ends, and goes with either.
    for (size_t i = 0; item->history_id < 0 && !*erased && i < count; i++)
        if (items[i].history_id == item->history_id && items[i].record_id != item->record_id &&
            !store_audit_is_erased(l->work, items[i].record_id, erased))
            return false;
    return true;
}

static bool blanked(struct looking *l, enum audit_stream stream, int64_t id, int64_t record_id) {
    bool lost;
    if (!store_audit_is_lost(l->work, stream, id, &lost))
        return false;
    l->out->blanked += lost;
    return lost || broken(l, AUDIT_CHANGED, stream, id, record_id);
}

static bool look_at_event(struct looking *l, const struct audit_item *items, size_t count,
                          const struct audit_item *item, const struct sealed *sealed) {
    bool erased;
    int64_t id = item->history_id ? llabs(item->history_id) : item->place.id;
    enum audit_stream stream = item->history_id < 0 ? AUDIT_STREAM_LINK : AUDIT_STREAM_HISTORY;
    if (item->gone) {
        if (!is_erased(l, items, count, item, &erased))
            return false;
        l->out->erased += erased;
        return erased || broken(l, AUDIT_REMOVED, stream, id, item->record_id);
    }
    if (item->blank)
        return blanked(l, stream, id, item->record_id);
    str digest = audit_item_digest(l->work->arena, item);
    return memcmp(digest.ptr, sealed->digest, digest.len) == 0 ||
           broken(l, AUDIT_CHANGED, stream, id, item->record_id);
}

static bool look_at_entry(struct looking *l, const struct audit_item *item,
                          const struct sealed *sealed) {
    int64_t id = item->place.id;
    str digest = audit_item_digest(l->work->arena, item);
    if (memcmp(digest.ptr, sealed->digest, digest.len) != 0)
        return broken(l, AUDIT_CHANGED, AUDIT_STREAM_ENTRY, id, item->record_id);
    if (item->blank)
        return blanked(l, AUDIT_STREAM_ENTRY, id, item->record_id);
    str beside = audit_digest(l->work->arena, item->salt, item->beside);
    return str_equal(beside, item->digest) ||
           broken(l, AUDIT_CHANGED, AUDIT_STREAM_ENTRY, id, item->record_id);
}

// -- what was sealed against what is there

// Where only ids tell what belongs here, what others hold is between.
static size_t keep_sealed(struct audit_item *items, size_t count, const struct sealed *sorted,
                          size_t sealed_count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (find_sealed(sorted, sealed_count, items[i].place.id))
            items[kept++] = items[i];
    return kept;
}

static bool is_there(const struct audit_item *items, size_t count, int64_t id) {
    for (size_t i = 0; i < count; i++)
        if (items[i].place.id == id)
            return true;
    return false;
}

static bool compare(struct looking *l, enum audit_stream stream, struct audit_item *items,
                    size_t count, struct sealed *sealed, size_t sealed_count) {
    struct sealed *sorted = ARENA_ARRAY(l->work->arena, sealed_count, struct sealed);
    if (sealed_count)
        memcpy(sorted, sealed, sealed_count * sizeof *sealed);
    qsort(sorted, sealed_count, sizeof *sorted, by_id);
    if (l->by_ids) {
        count = keep_sealed(items, count, sorted, sealed_count);
        sealed = sorted;
    }
    size_t i = 0;
    for (size_t k = 0; k < count; i++, k++) {
        const struct audit_item *item = &items[k];
        if (i < sealed_count && sealed[i].id == item->place.id) {
            bool looked = stream == AUDIT_STREAM_ENTRY
                              ? look_at_entry(l, item, &sealed[i])
                              : look_at_event(l, items, count, item, &sealed[i]);
            if (!looked)
                return false;
            continue;
        }
        if (!find_sealed(sorted, sealed_count, item->place.id))
            return broken(l, AUDIT_INSERTED, stream, item->place.id, item->record_id);
        bool elsewhere = i < sealed_count && is_there(items, count, sealed[i].id);
        return broken(l, elsewhere ? AUDIT_REORDERED : AUDIT_REMOVED, stream, sealed[i].id, 0);
    }
    return i == sealed_count || broken(l, AUDIT_REMOVED, stream, sealed[i].id, 0);
}

// Mostly both go up together, so the search begins where the last one ended.
static bool is_among(const struct audit_item *events, size_t count, int64_t history_id,
                     size_t *known) {
    for (size_t k = 0; k < count; k++) {
        size_t at = (*known + k) % count;
        if (events[at].history_id == history_id) {
            *known = at;
            return true;
        }
    }
    return false;
}

// Rows of the history that no event tells of. An event may be in a link beside this one.
static bool look_for_strays(struct looking *l, int64_t upto, const struct audit_item *events,
                            size_t count) {
    enum { LOOKED_UP = 500 };
    int64_t *ids;
    size_t id_count, known = 0, looked_up = 0;
    if (!store_audit_history_ids(l->work, l->before->history_id, upto, MOST, &ids, &id_count))
        return false;
    for (size_t i = 0; i < id_count && looked_up < LOOKED_UP; i++) {
        bool told = is_among(events, count, ids[i], &known);
        if (told)
            continue;
        looked_up++;
        if (!store_audit_is_told(l->work, ids[i], l->link->events.id, &told))
            return false;
        if (!told)
            return broken(l, AUDIT_INSERTED, AUDIT_STREAM_HISTORY, ids[i], 0);
    }
    return true;
}

static bool read_places(struct looking *l, bool entries, const struct sealed *sealed, size_t count,
                        struct audit_item **items, size_t *item_count) {
    struct feed_place after = entries ? l->before->entries : l->before->events;
    struct feed_place upto = entries ? l->link->entries : l->link->events;
    if (entries && l->before->number == 0)
        after.tx = INT64_MIN; // nothing is in front of the first entry
    if (l->by_ids) {
        int64_t low = INT64_MAX, high = 0;
        for (size_t i = 0; i < count; i++) {
            low = sealed[i].id < low ? sealed[i].id : low;
            high = sealed[i].id > high ? sealed[i].id : high;
        }
        after = (struct feed_place){0, low - 1};
        upto = (struct feed_place){AUDIT_BY_IDS, high};
    }
    *item_count = 0;
    if (l->by_ids && !count)
        return true;
    return entries ? store_audit_entries(l->work, after, &upto, MOST, items, item_count)
                   : store_audit_events(l->work, after, &upto, MOST, items, item_count);
}

static bool look_at_link(struct looking *l) {
    const struct audit_seal *s = l->link;
    struct audit_item *events = NULL, *entries = NULL;
    size_t event_count, entry_count, all = s->items.len / AUDIT_ITEM_BYTES;
    struct audit_hash hash;
    if (s->items.len % AUDIT_ITEM_BYTES || s->event_count < 0 || (size_t)s->event_count > all)
        return broken(l, AUDIT_LINK, AUDIT_STREAM_ENTRY, s->number, 0);
    audit_hash_begin(&hash, l->before->hash, s);
    for (size_t i = 0; i < all; i++)
        audit_hash_add(&hash, s->items.ptr + i * AUDIT_ITEM_BYTES);
    if (s->hash.len != sizeof hash.bytes || memcmp(s->hash.ptr, hash.bytes, s->hash.len) != 0)
        return broken(l, AUDIT_LINK, AUDIT_STREAM_ENTRY, s->number, 0);
    size_t sealed = (size_t)s->event_count;
    struct sealed *first = unpack(l, 0, sealed), *second = unpack(l, sealed, all - sealed);
    l->out->things += (int64_t)all;
    return read_places(l, false, first, sealed, &events, &event_count) &&
           read_places(l, true, second, all - sealed, &entries, &entry_count) &&
           compare(l, AUDIT_STREAM_HISTORY, events, event_count, first, sealed) &&
           compare(l, AUDIT_STREAM_ENTRY, entries, entry_count, second, all - sealed) &&
           (l->by_ids || look_for_strays(l, s->history_id, events, event_count));
}

static bool check_head(struct looking *l, const struct audit_check *check) {
    str hex = audit_hex(l->work->arena, l->link->hash);
    if (check->head_number != l->link->number ||
        str_equal_ascii_nocase(hex, str_trim(check->head_hash)))
        return true;
    return broken(l, AUDIT_HEAD, AUDIT_STREAM_ENTRY, l->link->number, 0);
}

// Behind the last link: rows that will never be sealed, for no event tells of them.
static bool finish(struct looking *l, const struct audit_check *check) {
    struct audit_item *events;
    struct audit_seal last;
    size_t count;
    l->out->next = 0;
    if (!store_audit_seal_last(l->work, &last))
        return false;
    if (last.number != l->link->number) { // one in between is gone
        l->out->fault = AUDIT_LINK;
        l->out->link = l->link->number + 1;
        return true;
    }
    if (check->head_number > l->link->number)
        return broken(l, AUDIT_HEAD, AUDIT_STREAM_ENTRY, check->head_number, 0);
    return store_audit_events(l->work, l->link->events, NULL, MOST, &events, &count) &&
           look_for_strays(l, INT64_MAX, events, count);
}

// The link that was looked at last; its hash lives here, for memory goes with each step.
struct place {
    struct audit_seal seal;
    char hash[AUDIT_DIGEST_BYTES];
};

static void remember(struct place *place, const struct audit_seal *seal) {
    place->seal = *seal;
    place->seal.items = (str){0};
    memcpy(place->hash, seal->hash.ptr ? seal->hash.ptr : "", seal->hash.len);
    place->seal.hash.ptr = place->hash;
}

// *last: there is no further link, or it is broken.
static bool step(struct looking *l, const struct audit_check *check, struct place *place,
                 int64_t renumbered, bool *last) {
    struct audit_seal seal;
    bool found;
    *last = true;
    if (!store_audit_seal_get(l->work, place->seal.number + 1, &seal, &found))
        return false;
    l->link = l->before = &place->seal;
    if (!found)
        return finish(l, check);
    l->link = &seal;
    l->by_ids = seal.number <= renumbered;
    if (!look_at_link(l) || !check_head(l, check))
        return false;
    *last = l->out->fault != AUDIT_WHOLE;
    if (*last)
        return true;
    l->out->links++;
    remember(place, &seal);
    return true;
}

static bool step_in(struct arena *scratch, struct looking *l, const struct audit_check *check,
                    struct place *place, int64_t renumbered, bool *last) {
    struct arena *own = l->work->arena;
    arena_reset(scratch);
    l->work->arena = scratch;
    bool done = step(l, check, place, renumbered, last);
    l->work->arena = own;
    return done;
}

bool crm_audit_verify(struct work *work, const struct audit_check *check,
                      struct audit_finding *out) {
    struct audit_seal first;
    struct place place;
    struct arena scratch;
    bool found, last = false, done;
    int64_t from = check->from > 0 ? check->from : 1, renumbered, begun = clock_monotonic();
    *out = (struct audit_finding){0};
    if (!store_audit_renumbered(work, &renumbered) ||
        !store_audit_seal_get(work, from - 1, &first, &found))
        return false;
    struct looking l = {.work = work, .before = &first, .link = &first, .out = out};
    if (!found || first.hash.len > AUDIT_DIGEST_BYTES) {
        first.number = from - 1;
        return broken(&l, AUDIT_LINK, AUDIT_STREAM_ENTRY, first.number, 0);
    }
    remember(&place, &first);
    arena_init(&scratch);
    do
        done = step_in(&scratch, &l, check, &place, renumbered, &last);
    while (done && !last && (!check->budget || clock_monotonic() - begun < check->budget));
    arena_finish(&scratch);
    out->next = last ? 0 : place.seal.number + 1;
    out->number = place.seal.number;
    out->hash = audit_hex(work->arena, place.seal.hash);
    return done;
}
