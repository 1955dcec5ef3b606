// Giving many records to others: from a person, from nobody, or chosen ones, to one person or in
// turn to several.
//
// A job, ordered in the name of whoever asks: each record is saved through the one door with their
// rights, in small batches, with a row of what its owner was. So it can be stopped and goes on,
// and all of it is taken back by one undo, where nobody gave the record on meanwhile.
#pragma once
#include "base/json.h"
#include "crm/duplicates.h"

enum { TRANSFER_IDS_MAX = 10000, TRANSFER_TO_MAX = 100, TRANSFER_DIRECT = 100 };

enum transfer_from {
    TRANSFER_CHOSEN, // the ids
    TRANSFER_PERSON,
    TRANSFER_NOBODY, // without an owner
    TRANSFER_LEFT    // whose owner's account is disabled
};

struct transfer {
    enum transfer_from from;
    int64_t from_id;                  // of TRANSFER_PERSON
    const struct object_type **types; // NULL items never
    size_t type_count;
    const int64_t *ids; // of TRANSFER_CHOSEN, all of types[0]
    size_t id_count;
    const int64_t *to; // one or more people
    size_t to_count;
};

// {"from":"5"|"none"|"left","types":[...],"ids":[...],"to":["7","8"]}. ERR_INPUT, ERR_NOT_FOUND.
MUST_CHECK bool crm_transfer_read(struct work *work, const struct json *order,
                                  struct transfer *out);
// How many of each type it would be, of those the caller sees, up to TOTAL_EXACT_MAX; by the order
// of transfer->types.
MUST_CHECK bool crm_transfer_count(struct work *work, const struct transfer *transfer,
                                   int64_t **counts);
// Whether the caller may order it: more than a few need the right to change many at once.
MUST_CHECK bool crm_transfer_may(struct work *work, const struct transfer *transfer);

struct transfer_result {
    int64_t done, left; // left: that may not be given by them, or are otherwise now
};
struct job;
MUST_CHECK bool crm_transfer_run(struct work *work, const struct writer *writer,
                                 const struct job *job, const struct transfer *transfer,
                                 const struct progress *progress, struct transfer_result *result);
MUST_CHECK bool crm_transfer_undo(struct work *work, const struct writer *writer,
                                  const struct job *job, int64_t of,
                                  const struct progress *progress, struct transfer_result *result);
// The job of a transfer or of an undo, that the caller ordered: ERR_NOT_FOUND, ERR_DENIED.
MUST_CHECK bool crm_transfer_job(struct work *work, int64_t id, struct job *out);
// An order to take back what that job did: ERR_NOT_FOUND, ERR_CONFLICT, ERR_DENIED.
MUST_CHECK bool crm_transfer_undo_order(struct work *work, int64_t of, struct job *out);

// What has no owner, or one who left, by type; of what the caller sees, up to TOTAL_EXACT_MAX.
struct unowned {
    const struct object_type *type;
    int64_t nobody, left;
};
MUST_CHECK bool crm_unowned(struct work *work, struct unowned **out, size_t *count);
