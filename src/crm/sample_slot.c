// Which entity a row is about: row number -> slot by a permutation, slot -> entity by the pattern
// of its block.
#include "crm/sample_private.h"
#include <assert.h>

unsigned random_rank(struct random *random, unsigned count, unsigned head) {
    unsigned octaves = 0;
    for (unsigned begin = 0; begin < count; begin = begin * 2 + head)
        octaves++;
    for (;;) {
        unsigned octave = random_below(random, octaves);
        unsigned index = head * ((1U << octave) - 1) + random_below(random, head << octave);
        if (index < count)
            return index;
    }
}

// A permutation of 0 .. count-1: a Feistel network over the next even number of bits, walked until
// the result is in range.
static uint64_t permuted(const struct sample *sample, uint64_t index) {
    unsigned half = 1;
    while ((uint64_t)1 << (2 * half) < sample->rows)
        half++;
    uint64_t mask = ((uint64_t)1 << half) - 1;
    do {
        uint64_t left = index >> half, right = index & mask;
        for (unsigned round = 0; round < 4; round++) {
            uint64_t key =
                hash_combine(sample->seed + round, right + ((uint64_t)sample->type << 60));
            uint64_t next = left ^ (hash_u64(key) & mask);
            left = right;
            right = next;
        }
        index = left << half | right;
    } while (index >= sample->rows);
    return index;
}

// How many further appearances the first entities of a block have: 5 or 6 of 20 rows are repeats,
// in clusters of 2 to 5.
static const unsigned char patterns[][6] = {
    {1, 1, 1, 1, 1, 1}, {2, 1, 1, 1, 1, 0}, {1, 1, 1, 1, 1, 0}, {2, 2, 1, 1, 0, 0},
    {2, 1, 1, 1, 0, 0}, {3, 1, 1, 0, 0, 0}, {1, 1, 1, 1, 1, 0}, {4, 1, 1, 0, 0, 0},
};

struct sample_slot sample_slot_of(const struct sample *sample, uint64_t index) {
    uint64_t slot = permuted(sample, index);
    uint64_t block = slot / SAMPLE_BLOCK;
    unsigned left = (unsigned)(slot % SAMPLE_BLOCK);
    struct random random =
        random_of(sample->seed, block, RANDOM_BLOCK + ((uint64_t)sample->type << 8));
    const unsigned char *pattern = patterns[random_below(&random, COUNT_OF(patterns))];
    for (unsigned number = 0;; number++) {
        unsigned further = number < 6 ? pattern[number] : 0;
        if (left <= further)
            return (struct sample_slot){sample_entity(block, number), left, further > 0};
        left -= further + 1;
    }
}

bool sample_related(const struct sample *sample, uint64_t entity, unsigned *draw) {
    unsigned number = (unsigned)((entity - 1) % SAMPLE_BLOCK);
    if (number < SAMPLE_RELATION || number >= 2 * SAMPLE_RELATION)
        return false;
    struct random random =
        random_of(sample->seed, entity, RANDOM_RELATION + ((uint64_t)sample->type << 8));
    *draw = random_below(&random, 100);
    return random_percent(&random, 35);
}
