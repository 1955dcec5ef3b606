// Records: reading by id and by query, inserting, updating with compare-and-set.
//
// record_select.c writes every SELECT over record tables and appends the caller's scope;
// record_write.c writes every INSERT and UPDATE. Both build their statements from the definitions.
#pragma once
#include "model/filter.h"
#include "model/record.h"
#include "store/work.h"

enum { SORT_KEY_BYTES = 120 };

struct record_page {
    struct record **records;
    size_t count;
    str after;     // cursor of the next page; empty on the last
    int64_t total; // when asked for
    bool total_exact;
};

// *out is NULL where there is no such record (or the caller may not see it). Archived ones are
// found, too; contact points are read where `with_points`.
MUST_CHECK bool store_record_get(struct work *work, const struct object_type *type, int64_t id,
                                 bool with_points, struct record **out);
enum record_state { RECORD_MISSING, RECORD_LIVE, RECORD_ARCHIVED };
// Whether there is such a record that the caller may see.
MUST_CHECK bool store_record_state(struct work *work, const struct object_type *type, int64_t id,
                                   enum record_state *state);
// One page. ERR_INPUT for a cursor that is none of ours.
MUST_CHECK bool store_record_query(struct work *work, const struct query *query,
                                   struct record_page *out);
// How many there are, counting no further than `cap`.
MUST_CHECK bool store_record_count(struct work *work, const struct query *query, int64_t cap,
                                   int64_t *count);
// Another form of the words typed, for a query that found nothing: each word with those of the
// type's index that may have been meant ("kowlaski|kowalski"). Empty where there are none.
MUST_CHECK bool store_record_spell(struct work *work, const struct object_type *type, str text,
                                   str *words);
// Every record of the query in its order, for exports and scans: `each` returns false to stop.
// The record and what it points to live until `each` returns.
MUST_CHECK bool store_record_each(struct work *work, const struct query *query,
                                  bool (*each)(void *user, struct record *record), void *user);
// All live records, with a few properties only, as fast as they can be read: for trials and totals
// over everything. One record is filled again and again; it and its texts are good until `each`
// returns, which says whether to go on. Of the header only id, owner and times.
MUST_CHECK bool store_record_scan(struct work *work, const struct object_type *type,
                                  const struct property *const *properties, size_t count,
                                  bool (*each)(void *user, struct record *record), void *user);
// Ids of live records that have that contact point, at most `limit`.
MUST_CHECK bool store_record_by_point(struct work *work, const struct object_type *type,
                                      enum contact_point_kind kind, str key, size_t limit,
                                      int64_t **ids, size_t *count);
// Those of them that have this very value, not only one under an equal key.
MUST_CHECK bool store_record_by_address(struct work *work, const struct object_type *type,
                                        const struct contact_point *point, size_t limit,
                                        int64_t **ids, size_t *count);
// The same for an equal value of a property; in anybody's scope, since a unique value is
// everybody's.
MUST_CHECK bool store_record_by_value(struct work *work, const struct object_type *type,
                                      const struct property *property, struct value value,
                                      size_t limit, int64_t **ids, size_t *count);
MUST_CHECK bool store_record_points(struct work *work, struct record *record);

// Where a merged record's id leads to; 0 where it was not merged.
MUST_CHECK bool store_redirect_get(struct work *work, int64_t old_id, int64_t *new_id);

// `search` is the record's search form. The record's id and version are set by the caller.
MUST_CHECK bool store_record_insert(struct work *work, const struct record *record, str search);
// Writes what differs from `before` and adds one to the version; ERR_STALE when the stored version
// is not before->version any more.
MUST_CHECK bool store_record_update(struct work *work, const struct record *before,
                                    const struct record *after, str search);
// Writes what differs of the derived values, quietly: version and time of change stay. *changed
// tells whether anything did.
MUST_CHECK bool store_record_update_derived(struct work *work, const struct record *before,
                                            const struct record *after, bool *changed);
