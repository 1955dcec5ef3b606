// Rows of four places, each row found by the identity's hash and under one of a few locks, held for
// some nanoseconds: clients of different rows hardly ever meet.
#include "api/limit.h"
#include "base/clock.h"
#include <pthread.h>
#include <stdlib.h>

enum { ROWS = 1024, PLACES = 4, LOCKS = 64 };

static const int64_t window = (int64_t)LIMIT_WINDOW_SECONDS * MICROS_PER_SECOND;

struct place {
    uint64_t identity;
    int64_t full_at; // in the past: nothing is known of anybody
};

struct limits {
    int64_t most;
    int64_t step; // what one request costs, microseconds
    pthread_mutex_t locks[LOCKS];
    struct place rows[ROWS][PLACES];
};

struct limits *limits_create(int64_t most) {
    if (most <= 0)
        return NULL;
    struct limits *limits = memory_zero(1, sizeof *limits);
    limits->most = most;
    limits->step = window / most;
    for (size_t i = 0; i < LOCKS; i++)
        pthread_mutex_init(&limits->locks[i], NULL);
    return limits;
}

void limits_destroy(struct limits *limits) {
    if (!limits)
        return;
    for (size_t i = 0; i < LOCKS; i++)
        pthread_mutex_destroy(&limits->locks[i]);
    free(limits);
}

static struct place *find(struct place *row, uint64_t identity) {
    struct place *oldest = row;
    for (size_t i = 0; i < PLACES; i++) {
        if (row[i].identity == identity)
            return &row[i];
        if (row[i].full_at < oldest->full_at)
            oldest = &row[i];
    }
    *oldest = (struct place){.identity = identity};
    return oldest;
}

static int64_t seconds_up(int64_t micros) {
    return micros <= 0 ? 0 : (micros + MICROS_PER_SECOND - 1) / MICROS_PER_SECOND;
}

bool limits_take(struct limits *limits, uint64_t identity, int64_t now, struct limit_state *state) {
    size_t row = identity % ROWS;
    int64_t bound = limits->step * limits->most; // the window, but for what division left
    pthread_mutex_lock(&limits->locks[row % LOCKS]);
    struct place *place = find(limits->rows[row], identity);
    int64_t full_at = place->full_at > now ? place->full_at : now;
    bool taken = full_at + limits->step <= now + bound;
    if (taken)
        place->full_at = full_at += limits->step;
    pthread_mutex_unlock(&limits->locks[row % LOCKS]);
    *state = (struct limit_state){.counted = true,
                                  .most = limits->most,
                                  .left = (now + bound - full_at) / limits->step,
                                  .full_in = seconds_up(full_at - now),
                                  .again_in = seconds_up(full_at + limits->step - now - bound)};
    return taken;
}
