// Every list is a query: of the members it keeps, or of what its filter finds. A filter may ask for
// other lists, which become queries inside, to a bounded depth, so that a circle ends.
#include "crm/list.h"
#include "crm/browse.h"
#include "crm/company.h"
#include "crm/identify.h"
#include "model/list_filter.h"

enum { DEPTH_MAX = 5, DYNAMIC_MAX = 500, NAME_MAX_BYTES = 500 };

// -- filters

struct expansion {
    struct work *work;
    const struct object_type *type;
    int depth;
};

static bool query_of(struct work *work, const struct list *list, int depth, struct query *out);

static bool find_list(void *user, int64_t id, struct filter *out) {
    const struct expansion *e = user;
    struct work *work = e->work;
    struct list list;
    bool found;
    if (!store_list_get(work, id, &list, &found))
        return false;
    if (!found || list.type_id != e->type->id)
        return fail_about(work->err, ERR_INPUT, STR("listId"),
                          "There is no list %lld of this type of records.", (long long)id);
    if (list.processing != LIST_DYNAMIC) {
        out->list_id = id;
        return true;
    }
    struct query *inner = ARENA_NEW(work->arena, struct query);
    out->among = inner;
    return query_of(work, &list, e->depth + 1, inner);
}

static bool read_filter(struct work *work, const struct object_type *type, str filter, int depth,
                        struct query *out) {
    struct expansion expansion = {work, type, depth};
    struct company company;
    struct json json;
    if (depth > DEPTH_MAX)
        return fail_about(work->err, ERR_INPUT, STR("listId"),
                          "Lists ask for one another in a circle, or too deeply.");
    if (!crm_company_get(work, &company) || !json_read(work->arena, filter, &json, work->err))
        return false;
    struct list_filter_context context = {.arena = work->arena,
                                          .err = work->err,
                                          .type = type,
                                          .now = work->now,
                                          .time_zone = company.time_zone,
                                          .find_list = find_list,
                                          .user = &expansion};
    return list_filter_read(&context, &json, out) && crm_identify_query(work, out);
}

static bool type_of(struct work *work, const struct list *list, const struct object_type **type) {
    *type = schema_type_by_id(work->schema, list->type_id);
    return *type || WORK_FAIL(work, ERR_NOT_FOUND, "The list's type of records is gone.");
}

static bool query_of(struct work *work, const struct list *list, int depth, struct query *out) {
    const struct object_type *type;
    if (!type_of(work, list, &type))
        return false;
    if (list->processing == LIST_DYNAMIC)
        return read_filter(work, type, list->filter, depth, out);
    struct filter *filter = ARENA_NEW(work->arena, struct filter);
    struct filter_group *group = ARENA_NEW(work->arena, struct filter_group);
    *filter = (struct filter){.op = FILTER_IN, .list_id = list->id};
    *group = (struct filter_group){filter, 1};
    *out = (struct query){.type = type, .groups = group, .group_count = 1};
    return true;
}

bool crm_list_query(struct work *work, const struct list *list, struct query *out) {
    return query_of(work, list, 0, out);
}

// -- definitions

static bool name_is_free(struct work *work, int64_t type_id, str name, int64_t own) {
    struct list other;
    bool found;
    if (!name.len || name.len > NAME_MAX_BYTES)
        return fail_about(work->err, ERR_INPUT, STR("name"), "A list's name has 1 to %d bytes.",
                          NAME_MAX_BYTES);
    if (!store_list_by_name(work, type_id, name, &other, &found))
        return false;
    return !found || other.id == own ||
           fail_about(work->err, ERR_CONFLICT, STR("name"),
                      "A list with this name exists already: %lld", (long long)other.id);
}

bool crm_list_create(struct work *work, struct list *list) {
    const struct object_type *type;
    struct query query;
    if (!type_of(work, list, &type) || !name_is_free(work, list->type_id, list->name, 0))
        return false;
    if (list->processing == LIST_MANUAL && list->filter.len)
        return fail_about(work->err, ERR_INPUT, STR("filterBranch"),
                          "A list of the kind MANUAL has no filter.");
    if (list->processing != LIST_MANUAL && !list->filter.len)
        return fail_about(work->err, ERR_INPUT, STR("filterBranch"),
                          "A list of the kind %s needs a filter.",
                          list_processing_name(list->processing));
    if (list->filter.len && !read_filter(work, type, list->filter, 0, &query))
        return false;
    return store_list_insert(work, list) &&
           (list->processing != LIST_SNAPSHOT || store_list_fill(work, list->id, &query));
}

bool crm_list_rename(struct work *work, struct list *list, str name) {
    if (!name_is_free(work, list->type_id, name, list->id))
        return false;
    list->name = name;
    return store_list_update(work, list);
}

bool crm_list_filter(struct work *work, struct list *list, str filter) {
    struct query query;
    const struct object_type *type;
    if (list->processing != LIST_DYNAMIC)
        return fail_about(work->err, ERR_INPUT, STR("filterBranch"),
                          "Only a list of the kind DYNAMIC has a filter that can be changed.");
    if (!type_of(work, list, &type))
        return false;
    list->filter = filter;
    list->filters_updated_at = work->now;
    // Kept first, so that a filter that asks for this very list is found to be a circle.
    return store_list_update(work, list) && read_filter(work, type, filter, 0, &query);
}

// A list whose filter asks for what is kept from the caller would tell of it by its members.
static bool is_seen(struct work *work, const struct list *list) {
    const struct object_type *type = schema_type_by_id(work->schema, list->type_id);
    struct query query;
    if (!work->view || !type || !type->partial || !list->filter.len ||
        read_filter(work, type, list->filter, 0, &query))
        return true;
    err_clear(work->err);
    return false;
}

static bool get(struct work *work, int64_t id, bool deleted, struct list *out) {
    bool found;
    if (!store_list_get(work, id, out, &found))
        return false;
    return (found && is_seen(work, out) && (out->deleted_at != 0) == deleted) ||
           WORK_FAIL(work, ERR_NOT_FOUND, "There is no list %lld.", (long long)id);
}

bool crm_list_get(struct work *work, int64_t id, struct list *out) {
    return get(work, id, false, out);
}

bool crm_list_delete(struct work *work, int64_t id) {
    struct list list;
    return get(work, id, false, &list) && store_list_delete(work, id, true);
}

bool crm_list_restore(struct work *work, int64_t id) {
    struct list list;
    return get(work, id, true, &list) && name_is_free(work, list.type_id, list.name, id) &&
           store_list_delete(work, id, false);
}

bool crm_list_by_name(struct work *work, const struct object_type *type, str name,
                      struct list *out) {
    bool found;
    if (!store_list_by_name(work, type->id, name, out, &found))
        return false;
    return (found && is_seen(work, out)) ||
           WORK_FAIL(work, ERR_NOT_FOUND, "There is no list of this name.");
}

bool crm_list_search(struct work *work, const struct list_search *search, struct list **out,
                     size_t *count, int64_t *total) {
    size_t kept = 0;
    if (!store_list_search(work, search, out, count, total))
        return false;
    for (size_t i = 0; i < *count; i++)
        if (is_seen(work, &(*out)[i]))
            (*out)[kept++] = (*out)[i];
    *total -= (int64_t)(*count - kept);
    *count = kept;
    return true;
}

// -- members

bool crm_list_size(struct work *work, const struct list *list, int64_t *size) {
    struct query query;
    return crm_list_query(work, list, &query) && store_record_count(work, &query, 0, size);
}

bool crm_list_page(struct work *work, const struct list *list, struct list_page *page,
                   struct list_member **out, size_t *count) {
    struct query query;
    page->list_id = list->id;
    if (!type_of(work, list, &page->type))
        return false;
    if (list->processing != LIST_DYNAMIC)
        return store_list_members(work, page, out, count);
    if (!crm_list_query(work, list, &query) || !store_list_found(work, &query, page, 0, out, count))
        return false;
    for (size_t i = 0; i < *count; i++)
        if ((*out)[i].added_at < list->filters_updated_at)
            (*out)[i].added_at = list->filters_updated_at;
    return true;
}

static bool keeps_members(struct work *work, const struct list *list) {
    return list->processing != LIST_DYNAMIC ||
           fail_about(work->err, ERR_INPUT, STR("listId"),
                      "The members of a list of the kind DYNAMIC follow from its filter.");
}

// *live: the id of the record that is meant, 0 where there is none.
static bool resolve(struct work *work, const struct object_type *type, int64_t id, int64_t *live) {
    struct record *record;
    int64_t redirected;
    *live = 0;
    if (!browse_record(work, type, id, &record, &redirected)) {
        if (work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(work->err);
        return true;
    }
    *live = record->archived_at ? 0 : record->id;
    return true;
}

bool crm_list_add(struct work *work, const struct list *list, struct list_change *change) {
    const struct object_type *type;
    if (!keeps_members(work, list) || !type_of(work, list, &type))
        return false;
    change->changed = ARENA_ARRAY(work->arena, change->count, int64_t);
    change->missing = ARENA_ARRAY(work->arena, change->count, int64_t);
    for (size_t i = 0; i < change->count; i++) {
        int64_t live;
        bool added = false;
        if (!resolve(work, type, change->ids[i], &live) ||
            (live && !store_list_member_add(work, list->id, live, &added)))
            return false;
        if (!live)
            change->missing[change->missing_count++] = change->ids[i];
        else if (added)
            change->changed[change->changed_count++] = change->ids[i];
    }
    return true;
}

bool crm_list_remove(struct work *work, const struct list *list, struct list_change *change) {
    const struct object_type *type;
    if (!keeps_members(work, list) || !type_of(work, list, &type))
        return false;
    change->changed = ARENA_ARRAY(work->arena, change->count, int64_t);
    change->missing = ARENA_ARRAY(work->arena, change->count, int64_t);
    for (size_t i = 0; i < change->count; i++) {
        int64_t live;
        bool removed;
        if (!resolve(work, type, change->ids[i], &live) ||
            !store_list_member_remove(work, list->id, live ? live : change->ids[i], &removed))
            return false;
        if (removed)
            change->changed[change->changed_count++] = change->ids[i];
        else if (!live)
            change->missing[change->missing_count++] = change->ids[i];
    }
    return true;
}

bool crm_list_add_from(struct work *work, const struct list *list, const struct list *source) {
    struct query query;
    if (!keeps_members(work, list))
        return false;
    if (list->type_id != source->type_id)
        return fail_about(work->err, ERR_INPUT, STR("sourceListId"),
                          "The two lists have different types of records.");
    if (source->processing != LIST_DYNAMIC)
        return store_list_copy(work, list->id, source->id);
    return crm_list_query(work, source, &query) && store_list_fill(work, list->id, &query);
}

bool crm_list_clear(struct work *work, const struct list *list) {
    return keeps_members(work, list) && store_list_clear(work, list->id);
}

static bool add_kept(struct work *work, int64_t record_id, struct list *lists, int64_t *times,
                     size_t room, size_t *count) {
    struct list_membership *kept;
    size_t kept_count;
    if (!store_list_of_record(work, record_id, &kept, &kept_count))
        return false;
    for (size_t i = 0; i < kept_count && *count < room; i++) {
        bool found;
        if (!store_list_get(work, kept[i].list_id, &lists[*count], &found))
            return false;
        if (found)
            times[(*count)++] = kept[i].added_at;
    }
    return true;
}

bool crm_list_of_record(struct work *work, const struct object_type *type, int64_t record_id,
                        struct list **lists, int64_t **times, size_t *count) {
    enum { ROOM = 2000 };
    struct list_search search = {
        .type_id = type->id, .processings = 1U << LIST_DYNAMIC, .limit = DYNAMIC_MAX};
    struct list *dynamic;
    size_t dynamic_count, found;
    int64_t total;
    if (!crm_identify(work, &record_id))
        return false;
    *lists = ARENA_ARRAY(work->arena, ROOM, struct list);
    *times = ARENA_ARRAY(work->arena, ROOM, int64_t);
    *count = 0;
    if (!add_kept(work, record_id, *lists, *times, ROOM, count) ||
        !store_list_search(work, &search, &dynamic, &dynamic_count, &total))
        return false;
    for (size_t i = 0; i < dynamic_count && *count < ROOM; i++) {
        struct list_page page = {.limit = 1};
        struct list_member *member;
        struct query query;
        if (!crm_list_query(work, &dynamic[i], &query) ||
            !store_list_found(work, &query, &page, record_id, &member, &found))
            return false;
        if (!found)
            continue;
        bool later = member->added_at > dynamic[i].filters_updated_at;
        (*lists)[*count] = dynamic[i];
        (*times)[(*count)++] = later ? member->added_at : dynamic[i].filters_updated_at;
    }
    return true;
}

bool list_merge_members(struct work *work, int64_t from, int64_t to) {
    return store_list_move(work, from, to);
}
