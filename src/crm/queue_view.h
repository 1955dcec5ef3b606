// What part of the queue of possible duplicates is meant, and in which order: as words of an
// address or of a job's order, and as a query.
#pragma once
#include "base/json.h"
#include "store/duplicate.h"

struct queue_words {
    str type; // empty: contacts
    str certainty, sort, source, q, owner, created_since, has;
    str reviewer; // "mine", "none", an id; empty: whosever
};
struct queue_words queue_words_of(const struct json *body);
// Open groups. ERR_INPUT.
MUST_CHECK bool queue_view_read(struct work *work, const struct queue_words *words,
                                struct duplicate_query *out);
