// What the rows of a file are called: by a column of theirs, or by their numbers.
#include "crm/dedupe_private.h"
#include <stdlib.h>

void dedupe_ids_init(struct dedupe_ids *ids, bool by_number) {
    *ids = (struct dedupe_ids){.by_number = by_number};
    buf_init(&ids->text, NULL);
}

void dedupe_ids_finish(struct dedupe_ids *ids) {
    buf_finish(&ids->text);
    free(ids->ends);
    *ids = (struct dedupe_ids){0};
}

// Of "#17" one, of "##17" two; of anything else none.
static size_t marks_of(str id) {
    size_t marks = 0;
    int64_t number;
    while (marks < id.len && id.ptr[marks] == '#')
        marks++;
    return str_to_i64(str_from(id, marks), &number) ? marks : 0;
}

void dedupe_ids_add(struct dedupe_ids *ids, str id) {
    size_t marks = marks_of(id);
    ids->marks = marks > ids->marks ? marks : ids->marks;
    if (ids->count == ids->cap) {
        ids->cap = ids->cap ? ids->cap + ids->cap / 2 : 1024;
        ids->ends = memory_grow(ids->ends, ids->cap, sizeof *ids->ends);
    }
    buf_add(&ids->text, id);
    ids->ends[ids->count++] = ids->text.len;
}

static str kept(const struct dedupe_ids *ids, size_t row) {
    return str_slice(buf_str(&ids->text), row ? ids->ends[row - 1] : 0, ids->ends[row]);
}

str dedupe_number(struct arena *arena, uint64_t number) {
    struct buf out;
    buf_init(&out, arena);
    buf_add_u64(&out, number);
    return buf_str(&out);
}

str dedupe_id(struct arena *arena, const struct dedupe_ids *ids, size_t row) {
    if (ids->by_number)
        return dedupe_number(arena, row + 1);
    str id = kept(ids, row);
    if (id.len)
        return id;
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i <= ids->marks; i++)
        buf_add_char(&out, '#');
    buf_format(&out, "%zu", row + 1);
    return buf_str(&out);
}

static int compare_hashes(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

int64_t dedupe_ids_repeated(const struct dedupe_ids *ids) {
    uint64_t *hashes = memory_alloc((ids->count + 1) * sizeof *hashes);
    size_t count = 0;
    int64_t repeated = 0;
    for (size_t i = 0; i < ids->count; i++)
        if (kept(ids, i).len)
            hashes[count++] = str_hash(kept(ids, i));
    qsort(hashes, count, sizeof *hashes, compare_hashes);
    for (size_t i = 1; i < count; i++)
        repeated += hashes[i] == hashes[i - 1] ? 1 : 0;
    free(hashes);
    return repeated;
}
