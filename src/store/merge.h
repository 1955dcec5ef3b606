// The merge log, redirects of merged ids, and verdicts that two records are different.
#pragma once
#include "store/work.h"

struct merge_row {
    int64_t id;
    int64_t type_id;
    int64_t primary_id;
    int64_t record_id; // went into the primary
    int64_t at;
    int64_t actor_id;
    str actor_name;
    str source; // queue selection api sure import
    str primary_title;
    str record_title;
    str primary_before; // packed records (model/change.h)
    str record_before;
    int64_t primary_version; // of the survivor right after the merge
    str redirects;           // packed ids that pointed to record_id before
    str taken;               // packed changes of the survivor (model/change.h) where taking another
                             // merge back corrected them; empty: as its history says
    str lists;               // "7:0 9:17000": lists the merged record was in, and since when the
                             // survivor had been; 0: it was not. Empty: none, or not written down
    int64_t reverted_at;     // 0: stands
    int64_t reverted_by;
};

MUST_CHECK bool store_merge_add(struct work *work, const struct merge_row *row, int64_t *id);
MUST_CHECK bool store_merge_get(struct work *work, int64_t id, struct merge_row *row, bool *found);
// Newest first; type_id, record_id (as primary or merged) and before are 0 where they do not
// matter. Snapshots are not read.
MUST_CHECK bool store_merge_list(struct work *work, int64_t type_id, int64_t record_id,
                                 int64_t before, size_t limit, struct merge_row **rows,
                                 size_t *count);
// Writes what a merge remembers (both snapshots, taken, lists) anew: one that it stands on was
// taken back.
MUST_CHECK bool store_merge_correct(struct work *work, const struct merge_row *row);
// Merges into a record that stand, with an id above `after`, in their order.
struct standing_merge {
    int64_t id;
    int64_t record_id; // that went
};
MUST_CHECK bool store_merge_into(struct work *work, int64_t primary_id, int64_t after,
                                 struct standing_merge **out, size_t *count);
// The merge that a record went with and that stands; 0: it was not merged.
MUST_CHECK bool store_merge_of(struct work *work, int64_t record_id, int64_t *id);
// Where an id leads to, and the merge that its record went with; 0 where it leads nowhere.
MUST_CHECK bool store_redirect_find(struct work *work, int64_t old_id, int64_t *new_id,
                                    int64_t *merge_id);
MUST_CHECK bool store_merge_revert(struct work *work, int64_t id);
// Whether a later merge that still stands has this record in it.
MUST_CHECK bool store_merge_later(struct work *work, int64_t record_id, int64_t after_id,
                                  int64_t *later_id);

// Old ids that lead to `id`.
MUST_CHECK bool store_redirects_to(struct work *work, int64_t id, int64_t **olds, size_t *count);
MUST_CHECK bool store_redirect_put(struct work *work, int64_t old_id, int64_t new_id,
                                   int64_t merge_id);
MUST_CHECK bool store_redirect_delete(struct work *work, int64_t old_id);

struct verdict_row {
    int64_t id;
    int64_t a_id, b_id;
};
// Remembers that two records are different; *id is its row (an existing one where it stood).
MUST_CHECK bool store_verdict_add(struct work *work, int64_t type_id, int64_t a, int64_t b,
                                  int64_t *id);
MUST_CHECK bool store_verdict_get(struct work *work, int64_t id, struct verdict_row *row,
                                  bool *found);
MUST_CHECK bool store_verdict_delete(struct work *work, int64_t id);
MUST_CHECK bool store_verdict_delete_pair(struct work *work, int64_t a, int64_t b);
MUST_CHECK bool store_verdict_list(struct work *work, int64_t type_id, struct verdict_row **rows,
                                   size_t *count);
MUST_CHECK bool store_verdict_exists(struct work *work, int64_t a, int64_t b, bool *exists);
