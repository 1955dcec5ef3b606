// Between the files of the live index.
#pragma once
#include "match/live.h"
#include "match/postings.h"
#include <pthread.h>

struct match_live {
    pthread_rwlock_t lock;
    struct match_set set;
    struct match_weights weights;
    struct postings keys;
    struct postings ids;      // hash of id to its one slot
    struct postings contacts; // token of e-mail or phone to the slots that hold it
};

// The slot of an id, or UINT32_MAX. Under the lock.
uint32_t match_live_slot(const struct match_live *live, int64_t id);
