// How often an API key or a session may ask: a bucket of tokens for each, in memory. Private to
// api.
//
// After the generic cell rate algorithm (ITU-T I.371, annex A): all that is kept for somebody is
// one time, at which the bucket will be full again. A request moves it on by a tenth of a second
// for a limit of 100 in 10 seconds, and is refused where it would come to lie further ahead than
// the window. So a quiet client may send its whole quota at once, and then goes on at the even
// rate.
//
// The table has a fixed size. Who has not asked for a whole window is as good as unknown, so a
// place is free again by itself; where all places of a row are taken, the one that is fullest again
// soonest is given away (a client may then ask more often than it should; never less).
#pragma once
#include "base/str.h"

struct limits;

enum { LIMIT_WINDOW_SECONDS = 10 };

// What an answer says of it.
struct limit_state {
    bool counted; // false: nobody limits this request
    int64_t most; // requests in a window
    int64_t left;
    int64_t full_in;  // seconds until all are there again
    int64_t again_in; // seconds until one is; 0: now
};

// `most` requests in a window for each identity; 0: no limit (NULL is returned).
struct limits *limits_create(int64_t most);
void limits_destroy(struct limits *limits); // fine with NULL
// Counts one request of `identity` (a hash) at `now` (monotonic microseconds). False where it is
// one too many. Any thread.
bool limits_take(struct limits *limits, uint64_t identity, int64_t now, struct limit_state *state);
