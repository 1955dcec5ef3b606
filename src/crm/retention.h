// How long records are kept: rules of a type, trying them out, and carrying them out.
//
// Rules do nothing before somebody has tried them (a job that reads everything and changes nothing)
// and confirmed how many records they mean; a change of what they do, or of a definition that they
// read, takes that back. A run is a
// job: it reads all records once, asks of those that may be meant what only the store knows, and
// then archives or erases them in small batches through the ordinary doors. In each batch a record
// is judged again, so what changed meanwhile is left alone, and a run that was interrupted goes on
// by beginning anew. Records that are locked, or whose owners have to be asked by whoever ordered
// the run, are left out and counted. Once a night, at the company's place, every type with
// confirmed rules has a run, and the trash is emptied where the policy says so (crm/trash.h).
//
// Rules, trials and runs are for the area privacy, with the right to delete everything and a role
// that keeps no property back.
#pragma once
#include "base/json.h"
#include "crm/duplicates.h"
#include "model/retention.h"
#include "store/job.h"
#include "store/retention.h"

enum {
    RETENTION_EXAMPLES = 20,
    RETENTION_OWNERS = 20,
    RETENTION_HOUR = 3,
    RETENTION_TRIAL_DAYS = 7 // an older trial tells nothing of today
};

struct retention_state {
    struct retention_version version;
    struct retention_rules rules;
};

MUST_CHECK bool crm_retention_get(struct work *work, const struct object_type *type,
                                  struct retention_state *out);
// In place of all rules of the type; `expected` 0: whatever version is there, else ERR_STALE where
// it is another. ERR_INPUT where a rule can not be read. They stay confirmed where nothing else
// becomes of records than before.
MUST_CHECK bool crm_retention_put(struct work *work, const struct object_type *type,
                                  const struct json *list, int64_t expected,
                                  struct retention_state *out);
// The rules can be read for the type. ERR_INPUT.
MUST_CHECK bool crm_retention_sound(struct work *work, const struct object_type *type,
                                    const struct json *list, struct retention_rules *out);
// The caller may try and order runs of the type; NULL: of all.
MUST_CHECK bool crm_retention_may(struct work *work, const struct object_type *type);

// -- trying

struct retention_owner {
    int64_t id; // 0: nobody
    int64_t count;
};
struct retention_found { // by one rule
    int64_t matched, locked;
    int64_t examples[RETENTION_EXAMPLES]; // ids
    size_t example_count;
    struct retention_owner owners[RETENTION_OWNERS]; // of most first
    size_t owner_count;
    int64_t others; // records of owners beyond those
};
// What the enabled rules would do; nothing is changed. `found` has one for each rule.
MUST_CHECK bool crm_retention_try(struct work *work, const struct object_type *type,
                                  const struct retention_rules *rules,
                                  const struct progress *progress, struct retention_found *found);
// The rules that a trial is about, by its order. ERR_CONFLICT where they are others meanwhile.
MUST_CHECK bool crm_retention_tried(struct work *work, const struct json *order,
                                    const struct object_type **type, struct retention_rules *rules);
// The job of a trial. ERR_NOT_FOUND of any other.
MUST_CHECK bool crm_retention_trial(struct work *work, int64_t job_id, struct job *job);
// After a trial of just these rules that found `count` records to go: they are carried out from now
// on. ERR_CONFLICT where it was another number, or the trial is no good.
MUST_CHECK bool crm_retention_confirm(struct work *work, const struct object_type *type,
                                      int64_t job_id, int64_t count, struct retention_state *out);

// -- carrying out

struct retention_result {
    int64_t matched, done, locked, asking, refused;
};
// `most`: ERR_CONFLICT where the rules mean more records than that; -1: any number. `version`: of
// the rules that were confirmed; 0: those of now. Rules nobody confirmed do nothing.
MUST_CHECK bool crm_retention_run(struct work *work, const struct writer *writer,
                                  const struct job *job, const struct object_type *type,
                                  int64_t most, int64_t version, const struct progress *progress,
                                  struct retention_result *result);
// Orders the runs of the night, once, by whichever process comes first. A clock that moved by more
// than a week is believed only the night after.
MUST_CHECK bool crm_retention_nightly(struct work *work);
