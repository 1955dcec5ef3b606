// Records shared with a person or a department, to be seen or to be edited, for good or until a
// time.
#pragma once
#include "model/rights.h"
#include "store/work.h"

struct share {
    int64_t id;
    int64_t record_id;
    int64_t type_id;
    int64_t user_id;       // one of the two, the other is 0
    int64_t department_id; // whoever is in it or below it
    bool may_edit;
    int64_t until_at; // 0: for good
    int64_t created_at;
    int64_t created_by;
};

// Of a record, those that hold now.
MUST_CHECK bool store_share_list(struct work *work, int64_t record_id, struct share **out,
                                 size_t *count);
// One with the same person or department is replaced.
MUST_CHECK bool store_share_put(struct work *work, struct share *share);
MUST_CHECK bool store_share_delete(struct work *work, int64_t record_id, int64_t id, bool *found);
// Whether anything is shared with the person or the departments; whether this record is, to be
// edited where `edit`.
MUST_CHECK bool store_share_any(struct work *work, int64_t user_id, const struct id_set *groups,
                                bool *any);
MUST_CHECK bool store_share_allows(struct work *work, const struct rights *rights,
                                   int64_t record_id, bool edit, bool *allows);
