// Reading what records are associated with. Any connection; what is read lives in the work's arena.
#pragma once
#include "crm/associate.h"
#include "store/association.h"

// The record an id means (itself or the survivor of its merge). ERR_NOT_FOUND; archived ones are
// told by *archived.
MUST_CHECK bool links_end(struct work *work, const struct object_type *type, int64_t *id,
                          bool *archived);

struct links_query {
    const struct object_type *from;
    int64_t from_id;
    const struct object_type *to;
    int64_t after; // an id at the other end
    size_t limit;
};
// What one record is associated with. ERR_NOT_FOUND.
MUST_CHECK bool links_of(struct work *work, const struct links_query *query,
                         struct linked_list *out, bool *archived);
// The same for several records that are known to be there, by one statement; *lists in the order of
// the ids (up to LINKED_FROM_MAX).
MUST_CHECK bool links_of_many(struct work *work, const struct object_type *to, const int64_t *ids,
                              size_t count, size_t limit, struct linked_list **lists);
// The associated records themselves, for what people see of them; NULL for one that is gone.
MUST_CHECK bool links_records(struct work *work, const struct object_type *to,
                              const struct linked_list *list, struct record ***out);
MUST_CHECK bool links_count(struct work *work, int64_t from_id, const struct object_type *to,
                            int64_t cap, int64_t *count);
