// What people said about pairs of records, as pairs of a batch's slots. Private to batch.c.
#pragma once
#include "match/batch.h"

struct id_slot {
    int64_t id;
    uint32_t slot;
};

// Each list a << 32 | b with a < b, ascending; of `linked` the head first. Verdicts and ties about
// records that are not in the set are in none.
struct decided {
    struct id_slot *ids;
    size_t id_count;
    uint64_t *same, *not_same, *linked, *unrelated;
    size_t same_count, not_same_count, linked_count, unrelated_count;
};

void decided_read(struct decided *decided, const struct match_set *set,
                  const struct match_batch_options *options);
void decided_finish(struct decided *decided);
// Whether one of these lists has the pair; a < b.
bool decided_has(const uint64_t *pairs, size_t count, uint32_t a, uint32_t b);
