// Views of lists that people keep, and whom they are shared with. A view says only what is looked
// for: what is found is decided by the rights of whoever looks.
#pragma once
#include "model/rights.h"
#include "store/work.h"

struct view_share {
    int64_t user_id;       // one of the two, the other is 0
    int64_t department_id; // whoever is in it or below it
    bool may_edit;
    int64_t until_at; // 0: for good
};

struct saved_view {
    int64_t id;
    int64_t type_id;
    int64_t owner_id;
    str name;
    str query; // the parameters of the list's address: "f=...&sort=-created_at"
    bool everybody;
    bool may_edit; // the caller; filled by crm
    int64_t created_at, updated_at;
    struct view_share *shares; // filled by store_view_shares
    size_t share_count;
};

enum { VIEWS_MAX = 500, VIEW_SHARES_MAX = 100 };

// What the person owns, what everybody sees, and what is shared with them or the departments, by
// name; `type_id` 0: of all types.
MUST_CHECK bool store_view_list(struct work *work, int64_t type_id, int64_t user_id,
                                const struct id_set *groups, struct saved_view **out,
                                size_t *count);
MUST_CHECK bool store_view_get(struct work *work, int64_t id, struct saved_view *out, bool *found);
// A new one where its id is 0, which is set then.
MUST_CHECK bool store_view_put(struct work *work, struct saved_view *view);
MUST_CHECK bool store_view_delete(struct work *work, int64_t id);
// Those that hold now.
MUST_CHECK bool store_view_shares(struct work *work, struct saved_view *view);
// Instead of those there were.
MUST_CHECK bool store_view_share_all(struct work *work, const struct saved_view *view);
