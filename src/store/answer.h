// Answers kept under the key a client gave its request, so that a repetition is answered alike.
#pragma once
#include "store/work.h"

struct kept_answer {
    int64_t status;
    str headers; // "Name: value" lines
    str body;
    bool whole;  // false: the body was too large to keep, or had to go with an erased record
    str request; // SHA-256 of the request it answered
    int64_t at;
};

MUST_CHECK bool store_answer_get(struct work *work, str who, str name, struct kept_answer *out,
                                 bool *found);
// `at` is work->now. In place of an older one of the same name.
MUST_CHECK bool store_answer_put(struct work *work, str who, str name,
                                 const struct kept_answer *answer);
// Removes up to `limit` of those from before `before`, and of those beyond the newest `most`.
// *more: there may be others.
MUST_CHECK bool store_answer_tidy(struct work *work, int64_t before, int64_t most, int64_t limit,
                                  bool *more);
