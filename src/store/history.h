// History: one row per save, with an event row beside it for everything that follows the commit.
#pragma once
#include "model/change.h"
#include "store/work.h"

struct history_entry {
    int64_t id;
    int64_t record_id;
    int64_t type_id;
    int64_t version; // of the record after the change
    int64_t at;
    int64_t actor_id;
    str actor_name;
    struct source source;
    str source_label; // an import's file name, a rule's of retention, or empty
    str action;       // created updated archived restored merged unmerged
    struct change_list changes;
};

// Appends a history row and its event; sets *id.
MUST_CHECK bool store_history_add(struct work *work, const struct record *record,
                                  struct source source, const char *action,
                                  const struct change_list *changes, int64_t *id);
// Newest first, those with an id below `before` (0: from the newest).
MUST_CHECK bool store_history_list(struct work *work, const struct record *record, int64_t before,
                                   size_t limit, struct history_entry **out, size_t *count);
MUST_CHECK bool store_history_get(struct work *work, int64_t id, struct history_entry *out,
                                  bool *found);
// Entries that a source made (an import), ids below `before`, newest first: for taking it back.
MUST_CHECK bool store_history_by_source(struct work *work, enum source_kind kind, int64_t source_id,
                                        int64_t before, size_t limit, struct history_entry **out,
                                        size_t *count);
// How many of these records came from where (counts by enum source_kind, added to).
MUST_CHECK bool store_history_sources(struct work *work, const int64_t *ids, size_t count,
                                      int64_t counts[SOURCE_COUNT]);
MUST_CHECK bool store_history_count_by_source(struct work *work, enum source_kind kind,
                                              int64_t source_id, int64_t *count);
// Changes of the record after `after_id`, oldest first.
MUST_CHECK bool store_history_since(struct work *work, int64_t record_id, int64_t after_id,
                                    struct history_entry **out, size_t *count);
// The same from a time on (microseconds), at most `limit`.
MUST_CHECK bool store_history_from(struct work *work, int64_t record_id, int64_t since,
                                   int64_t after_id, size_t limit, struct history_entry **out,
                                   size_t *count);
MUST_CHECK bool store_event_last(struct work *work, int64_t *id);
