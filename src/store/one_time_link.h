// Links that are good once and for a while: invitations, password resets, and the ticket between
// the two steps of signing in. Only hashes of their tokens are kept.
#pragma once
#include "store/work.h"

#define LINK_INVITATION "invitation"
#define LINK_RESET      "reset"
#define LINK_CODE       "code"

struct one_time_link {
    int64_t id;
    str kind;        // LINK_*
    int64_t user_id; // whose; 0: somebody's who is not there yet
    str name;
    str email;
    str role;
    int64_t created_by;
    int64_t created_at;
    int64_t expires_at;
    int64_t tries;
};

MUST_CHECK bool store_link_add(struct work *work, str token_hash, struct one_time_link *link);
// *found only while it is good: neither used nor expired.
MUST_CHECK bool store_link_find(struct work *work, str token_hash, const char *kind,
                                struct one_time_link *out, bool *found);
// *taken false where somebody else was first.
MUST_CHECK bool store_link_take(struct work *work, int64_t id, bool *taken);
MUST_CHECK bool store_link_tried(struct work *work, int64_t id);
// Those that are good, newest first; at most a thousand.
MUST_CHECK bool store_link_list(struct work *work, const char *kind, struct one_time_link **out,
                                size_t *count);
MUST_CHECK bool store_link_delete(struct work *work, int64_t id, const char *kind, bool *found);
// All of a kind that are of a person, or for an address as
// written.
MUST_CHECK bool store_link_delete_of(struct work *work, const char *kind, int64_t user_id,
                                     str email);
MUST_CHECK bool store_link_delete_expired(struct work *work);
