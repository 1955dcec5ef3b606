// Work in the background as the rooms above see it: putting a job into the queue, looking at jobs,
// asking one to stop. And the writer that such work writes through.
#pragma once
#include "crm/duplicates.h"
#include "store/host.h"
#include "store/job.h"

// Kinds of jobs; jobs/ has a handler for each. Payload members in brackets.
#define JOB_IMPORT_CHECK   "import_check"   // subject: the import
#define JOB_IMPORT_RUN     "import_run"     // subject: the import
#define JOB_IMPORT_UNDO    "import_undo"    // subject: the import
#define JOB_DUPLICATE_SCAN "duplicate_scan" // {"type":"contacts"}
#define JOB_MERGE_SURE     "merge_sure"     // {"type":"contacts","leaveConflicts":false}
#define JOB_UNDO_SURE      "undo_sure"      // {"type":"contacts","run":12}
#define JOB_SAMPLE         "sample"         // {"rows":2000}
#define JOB_SAMPLE_REMOVE  "sample_remove"  // {}
#define JOB_FILE_SWEEP     "file_sweep"     // {}
#define JOB_EXPORT         "export"         // subject: the export
#define JOB_PERSON_EXPORT  "person_export"  // subject: the person's export
#define JOB_ERASE_SWEEP    "erase_sweep"    // {"type":"contacts"}
#define JOB_TRIAL          "trial"          // a rule, standard or dictionary
#define JOB_CLUSTERS       "clusters"       // crm/cluster.h
#define JOB_RENEW          "renew"          // {"type","property","write"}: crm/renew.h
#define JOB_MAIL_CHECK     "mail_check"     // crm/mail_check.h
#define JOB_MATCH_TRIAL    "match_trial"    // {"type","language","rules"}: crm/match_trial.h
#define JOB_TRANSFER       "transfer"       // crm/transfer.h
#define JOB_TRANSFER_UNDO  "transfer_undo"  // {"run":12}
#define JOB_REVIEWERS      "reviewers"      // crm/review.h
#define JOB_REVIEWERS_UNDO "reviewers_undo" // {"run":12}
#define JOB_RETENTION      "retention"      // {"type","count","version"}: crm/retention.h
#define JOB_RETENTION_TRY  "retention_try"  // {"type","version","rules"}
#define JOB_TRASH          "trash"          // {"order","type","actor","rule","count"}: crm/trash.h
// JOB_CALCULATE: store/calculate.h

struct job_order {
    const char *kind;
    str payload;              // JSON object; empty: {}
    const char *subject_kind; // "import", or NULL
    int64_t subject_id;
};
// In a write transaction, so that it begins only if what caused it is committed. ERR_CONFLICT where
// a job of the same kind and subject (or payload) waits or runs already (its id in err.detail).
MUST_CHECK bool crm_job_add(struct work *work, const struct job_order *order, struct job *out);
// Jobs are seen by whom crm_access_people says; what came of one that shows records (a trial, a
// search for spellings) only by who sees all of them. ERR_NOT_FOUND.
MUST_CHECK bool crm_job_get(struct work *work, int64_t id, struct job *out);
MUST_CHECK bool crm_job_list(struct work *work, str state, size_t limit, struct job **out,
                             size_t *count);
// Whether the caller sees what came of every kind of job, and taking it away where not.
bool crm_job_tells(const struct work *work);
void crm_job_cover(struct job *job);
// ERR_NOT_FOUND; ERR_DENIED of others' jobs; ERR_CONFLICT where it has ended already.
MUST_CHECK bool crm_job_cancel(struct work *work, int64_t id, struct job *out);
bool crm_job_ended(const struct job *job);
// Whether a job that fails with this code is put back into the queue, to go on where it stopped:
// what is wrong may pass. Its subject then stays at work.
bool crm_job_tries_again(enum err_code code);
// What the job was about can go on without it: an import it leaves behind is failed, not at work.
MUST_CHECK bool crm_job_gave_up(struct work *work, const struct job *job, str error);
// The same for work that looks at what is there when it begins: where such a job waits, it will see
// what this transaction writes, and nothing is added; one that runs is followed by another.
MUST_CHECK bool crm_job_order_again(struct work *work, const struct job_order *order);
// A scan of the type's records for duplicates, in a write transaction: one that waits already will
// see what this transaction writes, one that runs has read without it and is followed by another.
MUST_CHECK bool crm_scan_order(struct work *work, int64_t type_id);

// The import jobs, with the states in which they are possible (ERR_CONFLICT otherwise): "check"
// from uploaded, checked, failed and cancelled while no row is written; "run" from checked, and
// from failed and cancelled where it goes on behind the rows that are written; "undo" from done,
// cancelled and failed. A job of the import that waits to be tried again is cancelled for this one;
// one that runs is not (ERR_CONFLICT). Puts the job and the import's new state into one
// transaction.
MUST_CHECK bool crm_import_order(struct work *work, int64_t import_id, const char *kind,
                                 struct job *out);
// A run of a file that nobody has checked (state "uploaded"), for whoever would not look at the
// check anyway: every row is judged before it is written either way, and the run writes the report.
MUST_CHECK bool crm_import_order_unchecked(struct work *work, int64_t import_id, struct job *out);

// A writer over the host's lane, in the name of `who`. The struct is the caller's and has to
// outlive the writer made from it. For worker threads, jobs and commands; never on the lane.
struct host_writer {
    struct host *host;
    struct actor who;
    bool bulk;
};
struct writer writer_of(struct host_writer *writer);
