// The people a record can belong to: accounts as others see them, without anything secret.
#pragma once
#include "store/work.h"

struct owner {
    int64_t id;
    str name;
    str email;
    int64_t created_at;
    int64_t disabled_at; // 0: active
};

struct owner_query {
    str email;     // of exactly this address; empty: any
    int64_t after; // with larger ids
    bool disabled; // the disabled ones instead of the active
    size_t limit;
};

// In the order of ids.
MUST_CHECK bool store_owner_list(struct work *work, const struct owner_query *query,
                                 struct owner **out, size_t *count);
// Disabled ones are found, too.
MUST_CHECK bool store_owner_get(struct work *work, int64_t id, struct owner *out, bool *found);
