// A change asked for twice under one key is made once: its answer is kept with it for a day.
//
// Who names their request (who, name) and repeats it gets the answer of the first time. The answer
// is written in the transaction of the change, so there is never one without the other, whatever
// breaks; on a store with several writers the key is held until the commit.
#pragma once
#include "store/answer.h"

enum { ANSWER_HOURS = 24, ANSWER_BODY_MAX = 1 << 20, ANSWERS_MAX = 1000000 };

struct answer_key {
    str who;     // "key:1", "user:1": everybody has names of their own
    str name;    // as the client chose it
    str request; // SHA-256 of what was asked
};

// SHA-256 of the texts, each with its length; 32 bytes.
str crm_answer_request(struct arena *arena, const str *parts, size_t count);
// Within the write: holds the key until the commit; *found with the answer of the first time. ERR_
// CONFLICT where that was too large to keep, or a record was erased since; ERR_INVALID where the
// key was used for another request.
MUST_CHECK bool crm_answer_find(struct work *work, const struct answer_key *key,
                                struct kept_answer *out, bool *found);
MUST_CHECK bool crm_answer_keep(struct work *work, const struct answer_key *key, int64_t status,
                                str headers, str body);
// Removes some of what is older than a day, or more than ANSWERS_MAX; *more says whether to come
// again. In a write transaction.
MUST_CHECK bool crm_answer_tidy(struct work *work, bool *more);
