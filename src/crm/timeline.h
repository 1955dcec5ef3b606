// Everything that happened with a record in one stream, newest first, and what it is related to.
#pragma once
#include "store/consent.h"
#include "store/history.h"
#include "store/record.h"
#include "store/timeline.h"

enum timeline_kind {
    TIMELINE_ACTIVITY,
    TIMELINE_CHANGE,
    TIMELINE_LINK,
    TIMELINE_CONSENT,
    TIMELINE_KIND_COUNT
};

struct timeline_entry {
    enum timeline_kind kind;
    int64_t at;
    struct record *activity;              // of TIMELINE_ACTIVITY
    const struct history_entry *change;   // of TIMELINE_CHANGE: values, merges, imports
    const struct association_event *link; // of TIMELINE_LINK
    const struct consent *consent;        // of TIMELINE_CONSENT, at the time it was written down
    const struct association_kind *role;  // of a link, seen from the record; NULL where retired
    const struct object_type *other_type; // of a link; NULL where retired
    int64_t other_id;
    str other_title; // empty where it is gone
};

struct timeline {
    const struct object_type *type;
    int64_t id;
    unsigned kinds; // bits 1 << enum timeline_kind; 0: all
    str after;      // of the page before, or empty
    size_t limit;
};
// ERR_NOT_FOUND; ERR_INPUT for a cursor that is none of ours. Nothing is left out or given twice
// from page to page, whatever times say. *after is empty on the last page.
MUST_CHECK bool crm_timeline(struct work *work, const struct timeline *timeline,
                             struct timeline_entry **out, size_t *count, str *after);

struct related {
    const struct object_type *type;
    int64_t count; // RELATED_COUNT_MAX: at least so many
    struct record **records;
    size_t record_count;
};
enum { RELATED_COUNT_MAX = 1000 };
// The types that the record has associations with, each with its first records.
MUST_CHECK bool crm_related(struct work *work, const struct object_type *type, int64_t id,
                            size_t limit, struct related **out, size_t *count);
