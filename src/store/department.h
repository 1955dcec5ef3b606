// Departments as a tree, and who is in them. A company has tens of departments and hundreds of
// people: both are read whole where rights are worked out.
#pragma once
#include "store/work.h"

struct department {
    int64_t id;
    str name;
    int64_t parent_id;  // 0: at the top
    int64_t manager_id; // 0: nobody
    int64_t people;     // who may sign in; filled by store_department_list
};

enum { DEPARTMENTS_MAX = 1000, MEMBERS_MAX = 10000 };

// By id.
MUST_CHECK bool store_department_list(struct work *work, struct department **out, size_t *count);
MUST_CHECK bool store_department_get(struct work *work, int64_t id, struct department *out,
                                     bool *found);
MUST_CHECK bool store_department_add(struct work *work, struct department *department);
MUST_CHECK bool store_department_update(struct work *work, const struct department *department);
// Archived: old records may still name it. People and departments below go to its parent.
MUST_CHECK bool store_department_archive(struct work *work, const struct department *department);

// Where a person stands.
struct member {
    int64_t user_id;
    str role;
    int64_t department_id;         // 0: none
    int64_t deputy_id;             // 0: nobody
    int64_t away_from, away_until; // 0: open; the deputy stands in between the two
    bool disabled;
};
// By id; the disabled ones, too, whose records others still have to see.
MUST_CHECK bool store_member_list(struct work *work, struct member **out, size_t *count);
MUST_CHECK bool store_member_get(struct work *work, int64_t user_id, struct member *out,
                                 bool *found);
MUST_CHECK bool store_member_update(struct work *work, const struct member *member);
