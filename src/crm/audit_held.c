// Which records an export held, kept small: ascending ids as differences, a byte or two each.
#include "crm/audit.h"
#include "crm/audit_chain.h"
#include <stdlib.h>

void audit_held_add(struct audit_held *held, int64_t id) {
    if (!held)
        return;
    if (held->count == held->cap) {
        size_t cap = held->cap ? held->cap * 2 : 256;
        held->ids = arena_grow(held->arena, held->ids, held->cap * sizeof *held->ids,
                               cap * sizeof *held->ids);
        held->cap = cap;
    }
    held->ids[held->count++] = id;
}

static int by_number(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

static void sort(struct audit_held *held) {
    size_t kept = 0;
    if (held->count)
        qsort(held->ids, held->count, sizeof *held->ids, by_number);
    for (size_t i = 0; i < held->count; i++)
        if (!i || held->ids[i] != held->ids[i - 1])
            held->ids[kept++] = held->ids[i];
    held->count = kept;
}

static void add_varint(struct buf *out, uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        buf_add_char(out, (char)(number | 0x80));
    buf_add_char(out, (char)number);
}

// From `first` on as many as belong to the same bucket; returns the first of the next.
static size_t pack(const struct audit_held *held, size_t first, struct buf *out) {
    int64_t bucket = held->ids[first] >> AUDIT_BUCKET_BITS, before = 0;
    size_t i = first;
    for (; i < held->count && held->ids[i] >> AUDIT_BUCKET_BITS == bucket; i++) {
        add_varint(out, (uint64_t)(held->ids[i] - before));
        before = held->ids[i];
    }
    return i;
}

str audit_held_details(struct arena *arena, struct audit_held *held) {
    struct buf all;
    sort(held);
    buf_init(&all, NULL);
    for (size_t i = 0; i < held->count;)
        i = pack(held, i, &all);
    str digest = audit_digest(arena, (str){0}, buf_str(&all));
    buf_finish(&all);
    return str_format(arena, "{\"held\":\"" STR_FMT "\"}", STR_ARG(audit_hex(arena, digest)));
}

bool crm_audit_held_write(struct work *work, int64_t entry_id, struct audit_held *held) {
    sort(held);
    for (size_t i = 0; i < held->count;) {
        struct arena_mark mark = arena_mark(work->arena);
        int64_t bucket = held->ids[i] >> AUDIT_BUCKET_BITS;
        struct buf packed;
        buf_init(&packed, work->arena);
        i = pack(held, i, &packed);
        if (!store_audit_export_add(work, entry_id, bucket, buf_str(&packed)))
            return false;
        arena_release(work->arena, mark);
    }
    return true;
}
