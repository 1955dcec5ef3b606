// A match index that is filled from the stored forms while records are saved.
//
// The forms are read by one statement, which sees nothing that is committed after its begin. So
// what is saved meanwhile is noted beside it and put in behind the forms, before anybody gets the
// index; and nobody gets one that was filled in part. Any thread.
#pragma once
#include "match/live.h"
#include <pthread.h>
#include <stdatomic.h>

struct live_note { // of a record that was saved meanwhile
    int64_t record_id;
    char *form; // a blob of its own; NULL: taken out
    size_t length;
};

struct live_fill {
    pthread_mutex_t lock;
    bool filling;
    struct live_note *notes; // in the order of the saves
    size_t count, cap;
};

void live_fill_init(struct live_fill *fill);
void live_fill_finish(struct live_fill *fill);
// Before the forms are read.
void live_fill_begin(struct live_fill *fill);
// Behind them: what was noted goes into the index, and `*place` is the index from now on. NULL: it
// could not be filled, and what was there stays.
void live_fill_end(struct live_fill *fill, struct match_live *index,
                   _Atomic(struct match_live *) *place);
// A record was saved (`form` NULL: is out of matching): into the index at `place`, and into the one
// that is being filled.
void live_fill_put(struct live_fill *fill, _Atomic(struct match_live *) *place, int64_t record_id,
                   const struct match_form *form);
