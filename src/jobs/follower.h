// Follows the feed of changes: what other processes saved goes into this one's memory, and what
// anybody saved into the queue of duplicates.
//
// One thread a process. It looks some times a second, so that the memory of a process lags behind
// the saves of another by less than a second. The queue is brought up to date in the store by
// whichever process comes first (crm/duplicates_follow.h).
#pragma once
#include "store/host.h"

struct follower;

struct follower_options {
    struct host *host;
    bool shared; // others write to the store, too: PostgreSQL
};

MUST_CHECK bool follower_start(const struct follower_options *options, struct follower **out,
                               struct err *err);
// What is under way is ended; the rest is followed by the next one. Fine with NULL.
void follower_stop(struct follower *follower);
