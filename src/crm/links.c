// The store's listings with redirects of merged records followed, and "not found" as an error.
#include "crm/links.h"
#include "crm/browse.h"
#include "crm/refuse.h"
#include "store/record.h"

bool links_end(struct work *work, const struct object_type *type, int64_t *id, bool *archived) {
    enum record_state state;
    int64_t asked = *id;
    if (!associate_find_end(work, type, id, &state))
        return false;
    *archived = state == RECORD_ARCHIVED;
    return state != RECORD_MISSING || crm_refuse_id(work, ERR_NOT_FOUND, "api.no_record", asked);
}

bool links_of(struct work *work, const struct links_query *query, struct linked_list *out,
              bool *archived) {
    int64_t id = query->from_id;
    struct linked_list *list;
    if (!links_end(work, query->from, &id, archived))
        return false;
    struct linked_query q = {.to = query->to,
                             .from_ids = &id,
                             .from_count = 1,
                             .after = query->after,
                             .limit = query->limit};
    if (!store_association_list(work, &q, &list))
        return false;
    *out = *list;
    return true;
}

bool links_of_many(struct work *work, const struct object_type *to, const int64_t *ids,
                   size_t count, size_t limit, struct linked_list **lists) {
    struct linked_query q = {.to = to, .from_ids = ids, .from_count = count, .limit = limit};
    return store_association_list(work, &q, lists);
}

bool links_records(struct work *work, const struct object_type *to, const struct linked_list *list,
                   struct record ***out) {
    *out = ARENA_ARRAY(work->arena, list->count, struct record *);
    for (size_t i = 0; i < list->count; i++)
        if (!store_record_get(work, to, list->items[i].to_id, false, &(*out)[i]))
            return false;
    return true;
}

bool links_count(struct work *work, int64_t from_id, const struct object_type *to, int64_t cap,
                 int64_t *count) {
    return store_association_count(work, from_id, to, cap, count);
}
