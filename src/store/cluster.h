// What value clusters (quality/cluster.h) are made of and what is kept of them: the distinct values
// of a property, and which of its spellings people said are not the same.
#pragma once
#include "base/map.h"
#include "model/property.h"
#include "store/work.h"

// The distinct texts of a property over all live records that the caller may see, with how many
// have each, the most frequent first; `each` says whether to go on. Texts of more than `longest`
// runes are left out. Reads the whole table where the property has no index.
MUST_CHECK bool store_value_counts(struct work *work, const struct object_type *type,
                                   const struct property *property, int64_t longest, int64_t limit,
                                   bool (*each)(void *user, str text, int64_t count), void *user);

struct cluster_refusal {
    str pair_key; // cluster_pair
    str canonical, spelling;
    int64_t at, actor_id;
    str actor; // name; empty: nobody known
};
// Keeps one; where the pair is kept already, nothing is done.
MUST_CHECK bool store_cluster_refuse(struct work *work, const struct property *property,
                                     const struct cluster_refusal *refusal);
// Forgets one pair, or all of the property's (empty key). *count: how many there were.
MUST_CHECK bool store_cluster_forget(struct work *work, const struct property *property,
                                     str pair_key, int64_t *count);
// Adds all pair keys of the property to `out`.
MUST_CHECK bool store_cluster_refused(struct work *work, const struct property *property,
                                      struct map *out);
// Those of the property, by key, behind `after`.
MUST_CHECK bool store_cluster_refusals(struct work *work, const struct property *property,
                                       str after, size_t limit, struct cluster_refusal **out,
                                       size_t *count);
