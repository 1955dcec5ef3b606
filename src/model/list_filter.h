// The filter of a list as programs of the object interface write it, read into groups of filters.
//
// A filter is a branch OR of branches AND, each with filters of the types PROPERTY and IN_LIST.
// What else that interface knows (events, forms, associated records) is refused, saying so. Times
// that are relative ("seven days before today") are worked out for context.now, so a filter is read
// anew whenever it is asked. Pure; results live in the arena.
#pragma once
#include "base/err.h"
#include "base/json.h"
#include "model/filter.h"

enum {
    LIST_BRANCHES_MAX = 60,
    LIST_FILTERS_MAX = 300, // conditions that come of a whole filter
    LIST_VALUES_MAX = 2000  // that a whole filter compares with
};

struct list_filter_context {
    struct arena *arena;
    struct err *err;
    const struct object_type *type;
    int64_t now;
    str time_zone; // of points in time that name none
    // Fills list_id or among of `out` for a list; false with err set.
    bool (*find_list)(void *user, int64_t list_id, struct filter *out);
    void *user;
};

// Sets type, groups and group_count of `out`. ERR_INPUT, about the member that is wrong.
MUST_CHECK bool list_filter_read(const struct list_filter_context *context,
                                 const struct json *branch, struct query *out);
