// Rules of retention as rows, a version each, and the report of what they did.
#pragma once
#include "model/property.h"
#include "store/work.h"

struct retention_version {
    int64_t type_id, version; // version 0: there never were rules
    str body;                 // JSON: model/retention.h
    int64_t at, actor_id;
    str actor_name;
    int64_t confirmed_at; // 0: nobody did
    int64_t confirmed_by, confirmed_count;
    str confirmed_name;
};

// The newest of the type; {version 0, body "[]"} where there is none.
MUST_CHECK bool store_retention_get(struct work *work, int64_t type_id,
                                    struct retention_version *out);
// Newest first.
MUST_CHECK bool store_retention_versions(struct work *work, int64_t type_id, size_t limit,
                                         struct retention_version **out, size_t *count);
MUST_CHECK bool store_retention_confirm(struct work *work, const struct retention_version *version,
                                        int64_t count);
// After the version that is there, with what is said of its confirmation; ERR_BUSY where somebody
// was faster, so that it is tried again.
MUST_CHECK bool store_retention_put(struct work *work, const struct retention_version *version);

struct retention_report {
    int64_t id, job_id, type_id, rule, version;
    str name, action;
    int64_t actor_id;
    str actor_name;
    int64_t at, ended_at;
    int64_t matched, done, locked, asking, refused;
    str state, error; // of the job; empty: it is gone
};
// Of a run that goes on: what was left out is counted anew, what was done stays. Of a rule that did
// nothing the last report is kept only.
MUST_CHECK bool store_retention_report_begin(struct work *work,
                                             const struct retention_report *report);
// Adds the numbers of `more` to the row of its run, type and rule.
MUST_CHECK bool store_retention_report_add(struct work *work, const struct retention_report *more);
// *out: as it is at its end. *first false: that was noted before.
MUST_CHECK bool store_retention_report_end(struct work *work, const struct retention_report *of,
                                           struct retention_report *out, bool *first);
MUST_CHECK bool store_retention_report_get(struct work *work, int64_t id,
                                           struct retention_report *out, bool *found);
// Newest first, ids below `before` (0: all). type_id 0: of all types.
MUST_CHECK bool store_retention_reports(struct work *work, int64_t type_id, int64_t before,
                                        size_t limit, struct retention_report **out, size_t *count);

// Whether an activity at the record, or a consent of it, is not older than that moment.
MUST_CHECK bool store_retention_busy(struct work *work, int64_t record_id, int64_t since,
                                     bool *busy);
