// Keeping roll-ups and other derived values of records current.
//
// Whatever a roll-up rests on changes in two places only: a record is written (record_write.c), or
// an edge is (association.c). Both note here which owners are due, in the work; before the
// transaction commits they are worked out once each (store_settle, called by the host for every
// write). So no caller can forget it, and a batch of a hundred deals of one company adds them up
// once. The update is quiet: no version, no history, no time of change.
//
// Owners with very many edges, or very many owners at once, are left to a job, which is put into
// the queue by the same transaction.
#pragma once
#include "model/calculated.h"
#include "store/work.h"

enum {
    SETTLE_OWNERS_MAX = 100, // in one transaction of people
    SETTLE_EDGES_MAX = 2000, // of one owner to the records of one type
    CALCULATE_IDS_MAX = 5000 // named by a job; more: all of the type
};

#define JOB_CALCULATE "calculate" // {"type":"deals"} or {"type":"deals","ids":["1",...]}

// The record was changed (archived, restored): owners of roll-ups that read what differs are due.
MUST_CHECK bool store_due_change(struct work *work, const struct record *before,
                                 const struct record *after);
// The record goes for good, or counts for all it says: owners of any roll-up over it are due. Ask
// before its edges are removed.
MUST_CHECK bool store_due_record(struct work *work, const struct object_type *type, int64_t id);
// An edge between the two came or went: both may be owners.
void store_due_edge(struct work *work, int64_t a_type, int64_t a_id, int64_t b_type, int64_t b_id);
// What is derived of the record's own values and standing, without its roll-ups.
void store_due_itself(struct work *work, const struct object_type *type, int64_t id);
// The same of all records of the type: a job for them, where there are any.
void store_due_type(struct work *work, const struct object_type *type);
// All that is derived of the record itself.
void store_due_all(struct work *work, const struct object_type *type, int64_t id);

// Works out what is due. `leave` to a job what is much; jobs themselves leave nothing. *changed
// (may be NULL) counts records that came out otherwise.
MUST_CHECK bool store_settle(struct work *work, bool leave, int64_t *changed);

// A job for these records, or for all of the type (ids NULL): one that waits, and has done
// nothing yet, is extended.
MUST_CHECK bool store_calculate_order(struct work *work, const struct object_type *type,
                                      const int64_t *ids, size_t count);
// The roll-ups of one record, worked out from the store into its slots: those of the bits of
// `slots` (NULL: all).
MUST_CHECK bool store_rollup_fill(struct work *work, struct record *record,
                                  const unsigned char *slots);
// Ids of records of the type behind `after`, ascending, archived ones included.
MUST_CHECK bool store_record_ids(struct work *work, const struct object_type *type, int64_t after,
                                 size_t limit, int64_t **ids, size_t *count);
// Holds others who would change the record until the transaction ends (PostgreSQL).
MUST_CHECK bool store_record_lock(struct work *work, int64_t id);
