// People and groups as the company's directory keeps them (SCIM).
#pragma once
#include "store/work.h"

enum directory_by { DIRECTORY_ALL, DIRECTORY_BY_ID, DIRECTORY_BY_NAME, DIRECTORY_BY_EXTERNAL };

struct directory_query {
    enum directory_by by;
    str value;           // of name (people: the e-mail address; folded here) and external id
    int64_t id;          // with DIRECTORY_BY_ID
    int64_t from, limit; // from 0
};

struct directory_user {
    int64_t id;
    str name, email, external_id;
    int64_t created_at;
    bool active;
};
// By id. *total: of all that fit.
MUST_CHECK bool store_directory_users(struct work *work, const struct directory_query *query,
                                      struct directory_user **out, size_t *count, int64_t *total);
// Name, address and external id; ERR_CONFLICT where the address is taken.
MUST_CHECK bool store_directory_user_put(struct work *work, const struct directory_user *user);

struct directory_group {
    int64_t id;
    str name, external_id;
    int64_t created_at;
};
MUST_CHECK bool store_directory_groups(struct work *work, const struct directory_query *query,
                                       struct directory_group **out, size_t *count, int64_t *total);
// A new one where its id is 0, which is set then.
MUST_CHECK bool store_directory_group_put(struct work *work, struct directory_group *group);
MUST_CHECK bool store_directory_group_delete(struct work *work, int64_t id);

struct directory_member {
    int64_t group_id, user_id;
    str group; // the group's name
    str user;  // the person's
};
enum { DIRECTORY_MEMBERS_MAX = 10000 };
// Of a group or of a person, the other 0.
MUST_CHECK bool store_directory_members(struct work *work, int64_t group_id, int64_t user_id,
                                        struct directory_member **out, size_t *count);
MUST_CHECK bool store_directory_member_add(struct work *work, int64_t group_id, int64_t user_id);
MUST_CHECK bool store_directory_member_remove(struct work *work, int64_t group_id, int64_t user_id);
