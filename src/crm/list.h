// Lists of records of one type. MANUAL ones keep members; DYNAMIC ones are worked out when they are
// read, from a filter; SNAPSHOT ones are filled by their filter once, when they are made.
#pragma once
#include "base/json.h"
#include "store/list.h"

// Judges the filter (the JSON of list->filter) and keeps the list. ERR_INPUT for a filter that can
// not be read, or that a MANUAL list has; ERR_CONFLICT for a name that the type has already.
MUST_CHECK bool crm_list_create(struct work *work, struct list *list);
MUST_CHECK bool crm_list_rename(struct work *work, struct list *list, str name);
// Only DYNAMIC ones have a filter that can be changed.
MUST_CHECK bool crm_list_filter(struct work *work, struct list *list, str filter);
MUST_CHECK bool crm_list_delete(struct work *work, int64_t id);
MUST_CHECK bool crm_list_restore(struct work *work, int64_t id);
// ERR_NOT_FOUND, also for deleted ones.
MUST_CHECK bool crm_list_get(struct work *work, int64_t id, struct list *out);
MUST_CHECK bool crm_list_by_name(struct work *work, const struct object_type *type, str name,
                                 struct list *out);
MUST_CHECK bool crm_list_search(struct work *work, const struct list_search *search,
                                struct list **out, size_t *count, int64_t *total);

// The records of a list as a query over its type.
MUST_CHECK bool crm_list_query(struct work *work, const struct list *list, struct query *out);
MUST_CHECK bool crm_list_size(struct work *work, const struct list *list, int64_t *size);
// A page of members; page->list_id and page->type are set here. Of a DYNAMIC list the time is the
// latest at which the record can have come in: when it or the filter was changed last.
MUST_CHECK bool crm_list_page(struct work *work, const struct list *list, struct list_page *page,
                              struct list_member **out, size_t *count);

struct list_change {
    const int64_t *ids;
    size_t count;
    int64_t *changed; // those that were put in or taken out, as asked for
    size_t changed_count;
    int64_t *missing; // that are no live records of the list's type
    size_t missing_count;
};
// ERR_INPUT for DYNAMIC lists. An old id of a merged record stands for the survivor.
MUST_CHECK bool crm_list_add(struct work *work, const struct list *list,
                             struct list_change *change);
MUST_CHECK bool crm_list_remove(struct work *work, const struct list *list,
                                struct list_change *change);
MUST_CHECK bool crm_list_add_from(struct work *work, const struct list *list,
                                  const struct list *source);
MUST_CHECK bool crm_list_clear(struct work *work, const struct list *list);
// The lists a record is in, DYNAMIC ones included.
MUST_CHECK bool crm_list_of_record(struct work *work, const struct object_type *type,
                                   int64_t record_id, struct list **lists, int64_t **times,
                                   size_t *count);

// Part of a merge: the survivor is a member wherever the other was. The other keeps its rows, which
// nobody sees while it is archived, so taking the merge back needs nothing.
MUST_CHECK bool list_merge_members(struct work *work, int64_t from, int64_t to);
