// Sealing: what became visible since the last link becomes the next one.
#include "crm/audit_chain.h"
#include "crm/audit_private.h"
#include <assert.h>
#include <sodium.h>
#include <string.h>

enum { THINGS_A_LINK = 2000 };

static void need_sodium(void) {
    int ready = sodium_init(); // may be called often, from any thread
    assert(ready >= 0 && "libsodium can not start");
    (void)ready;
}

static const unsigned char *bytes(str text) {
    return (const unsigned char *)(text.len ? text.ptr : "");
}

str audit_digest(struct arena *arena, str key, str content) {
    unsigned char *hash = arena_alloc(arena, AUDIT_DIGEST_BYTES);
    need_sodium();
    crypto_generichash(hash, AUDIT_DIGEST_BYTES, bytes(content), content.len,
                       key.len ? bytes(key) : NULL, key.len);
    return (str){(const char *)hash, AUDIT_DIGEST_BYTES};
}

str audit_hex(struct arena *arena, str text) {
    char *hex = arena_alloc(arena, text.len * 2 + 1);
    sodium_bin2hex(hex, text.len * 2 + 1, bytes(text), text.len);
    return (str){hex, text.len * 2};
}

str audit_item_digest(struct arena *arena, const struct audit_item *item) {
    return audit_digest(arena, item->digest.len ? (str){0} : item->salt, item->content);
}

void audit_hash_begin(struct audit_hash *hash, str before, const struct audit_seal *s) {
    struct arena arena;
    arena_init(&arena);
    str head = str_format(&arena, "%lld %lld %lld %lld %lld %lld %lld %lld ", (long long)s->number,
                          (long long)s->at, (long long)s->events.tx, (long long)s->events.id,
                          (long long)s->entries.tx, (long long)s->entries.id,
                          (long long)s->history_id, (long long)s->event_count);
    str first = audit_digest(&arena, (str){0}, str_concat(&arena, head, before));
    memcpy(hash->bytes, first.ptr, sizeof hash->bytes);
    arena_finish(&arena);
}

// The item as it stands in the link: its id, too.
void audit_hash_add(struct audit_hash *hash, const char *item) {
    unsigned char both[AUDIT_DIGEST_BYTES + AUDIT_ITEM_BYTES];
    memcpy(both, hash->bytes, AUDIT_DIGEST_BYTES);
    memcpy(both + AUDIT_DIGEST_BYTES, item, AUDIT_ITEM_BYTES);
    crypto_generichash(hash->bytes, sizeof hash->bytes, both, sizeof both, NULL, 0);
}

static void pack(struct work *work, const struct audit_item *item, struct audit_hash *hash,
                 struct buf *out) {
    char packed[AUDIT_ITEM_BYTES];
    struct arena_mark mark = arena_mark(work->arena);
    str digest = audit_item_digest(work->arena, item);
    uint64_t id = (uint64_t)item->place.id;
    for (size_t i = 0; i < 8; i++)
        packed[i] = (char)(id >> (8 * (7 - i)));
    memcpy(packed + 8, digest.ptr, AUDIT_DIGEST_BYTES);
    arena_release(work->arena, mark);
    audit_hash_add(hash, packed);
    buf_add(out, (str){packed, sizeof packed});
}

// Where transactions were numbered anew, the places of before lead nowhere: on from what is there.
static bool find_places(struct work *work, struct audit_seal *last, bool *moved) {
    bool known;
    *moved = false;
    if (!store_feed_knows(work, last->events, &known))
        return false;
    if (known && !store_feed_knows(work, last->entries, &known))
        return false;
    if (known)
        return true;
    *moved = true;
    return store_feed_head(work, &last->events) && store_audit_entry_head(work, &last->entries);
}

bool crm_audit_look(struct work *work, struct audit_sealing *out) {
    struct audit_seal last;
    struct audit_item *events, *entries;
    size_t event_count, entry_count;
    struct audit_hash hash;
    struct buf items;
    bool moved;
    need_sodium();
    *out = (struct audit_sealing){0};
    if (!store_audit_seal_last(work, &last) || !find_places(work, &last, &moved) ||
        !store_audit_events(work, last.events, NULL, THINGS_A_LINK, &events, &event_count) ||
        !store_audit_entries(work, last.entries, NULL, THINGS_A_LINK, &entries, &entry_count))
        return false;
    out->some = moved || event_count || entry_count;
    out->more = event_count == THINGS_A_LINK || entry_count == THINGS_A_LINK;
    if (!out->some)
        return true;
    struct audit_seal *next = &out->next;
    *next = last;
    next->number++;
    next->at = work->now;
    next->event_count = (int64_t)event_count;
    if (event_count)
        next->events = events[event_count - 1].place;
    if (entry_count)
        next->entries = entries[entry_count - 1].place;
    for (size_t i = 0; i < event_count; i++)
        if (events[i].history_id > next->history_id)
            next->history_id = events[i].history_id;
    for (size_t i = 0; i < event_count; i++)
        if (!crm_tally(work, &events[i], &out->tallies))
            return false;
    audit_hash_begin(&hash, last.hash, next);
    buf_init(&items, work->arena);
    for (size_t i = 0; i < event_count; i++)
        pack(work, &events[i], &hash, &items);
    for (size_t i = 0; i < entry_count; i++)
        pack(work, &entries[i], &hash, &items);
    next->items = buf_str(&items);
    next->hash = str_copy(work->arena, (str){(const char *)hash.bytes, sizeof hash.bytes});
    return true;
}

bool crm_audit_seal(struct work *work, const struct audit_sealing *sealing) {
    bool added;
    return store_audit_seal_add(work, &sealing->next, &added) &&
           (!added || crm_tally_write(work, &sealing->tallies));
}
