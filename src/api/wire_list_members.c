// Members of lists of the object interface: pages of them, putting in and taking out, and the lists
// of a record.
#include "api/api_private.h"
#include "api/render.h"
#include "api/wire_lists.h"
#include "base/clock.h"

enum { MEMBERS_LIMIT = 100, MEMBERS_MOST = 250, CHANGES_MOST = 10000, INPUTS_MOST = 100 };

// -- pages

// "123", or by time "1700000000000000:123".
static bool read_cursor(str text, bool by_time, struct list_member *out) {
    str time;
    if (!text.len || str_is(text, "0"))
        return true;
    if (by_time && (!str_split(&text, ':', &time) || !str_to_i64(time, &out->added_at)))
        return false;
    return read_id(text, &out->record_id);
}

static str write_cursor(struct call *c, bool by_time, const struct list_member *member) {
    if (!by_time)
        return str_format(c->arena, "%lld", (long long)member->record_id);
    return str_format(c->arena, "%lld:%lld", (long long)member->added_at,
                      (long long)member->record_id);
}

static void write_members(struct call *c, const struct list_member *members, size_t count) {
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        render_id(&c->json, "recordId", members[i].record_id);
        render_time(&c->json, "membershipTimestamp", members[i].added_at);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
}

static bool read_page(struct call *c, struct list_page *page, int64_t *limit) {
    str after = call_query_text(c, "after"), before = call_query_text(c, "before");
    page->backward = !after.len && before.len;
    if (!call_query_int(c, "limit", 1, MEMBERS_MOST, MEMBERS_LIMIT, limit))
        return false;
    page->limit = (size_t)*limit + 1;
    return read_cursor(page->backward ? before : after, page->by_time, &page->after) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
}

static bool page_of(struct call *c, bool by_time) {
    struct list list;
    struct list_page page = {.by_time = by_time};
    struct list_member *members;
    size_t count;
    int64_t limit, size;
    if (!wire_list_of_path(c, &list))
        return false;
    // What is worked out has no order of coming in but that of its ids.
    page.by_time = by_time && list.processing != LIST_DYNAMIC;
    if (!read_page(c, &page, &limit) || !crm_list_page(c->work, &list, &page, &members, &count) ||
        !crm_list_size(c->work, &list, &size))
        return false;
    bool more = count > (size_t)limit;
    count = more ? (size_t)limit : count;
    jsonw_object(&c->json);
    write_members(c, members, count);
    jsonw_put_int(&c->json, "total", size);
    if (!page.backward)
        wire_write_next(c, more ? write_cursor(c, page.by_time, &members[count - 1]) : STR(""),
                        true);
    jsonw_object_end(&c->json);
    return true;
}

bool wire_list_members(struct call *c) {
    return page_of(c, false);
}

bool wire_list_join_order(struct call *c) {
    return page_of(c, true);
}

// -- changes

static bool read_ids(struct call *c, const struct json *list, struct list_change *change) {
    size_t count = list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
    int64_t *ids = ARENA_ARRAY(c->arena, count, int64_t);
    if (count > CHANGES_MOST)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("recordIds"), STR("0 - 10000"));
    for (size_t i = 0; i < count; i++) {
        const struct json *item = &list->items[i];
        bool number = item->kind == JSON_KIND_INT;
        ids[i] = number ? item->integer : 0;
        if (!number && !read_id(item->text, &ids[i]))
            return call_refuse(c, ERR_INPUT, "api.bad_value", item->text, STR("id"));
    }
    change->ids = ids;
    change->count = count;
    return true;
}

static void write_ids(struct jsonw *w, const char *name, const int64_t *ids, size_t count) {
    jsonw_name(w, name);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        jsonw_id(w, ids[i]);
    jsonw_array_end(w);
}

// Clients of different ages look for either spelling of the first two.
static bool change(struct call *c, const struct json *in, const struct json *out) {
    struct list list;
    struct list_change added = {0}, removed = {0};
    struct jsonw *w = &c->json;
    if (!wire_list_of_path(c, &list) || !read_ids(c, in, &added) || !read_ids(c, out, &removed) ||
        !crm_list_add(c->work, &list, &added) || !crm_list_remove(c->work, &list, &removed))
        return false;
    jsonw_object(w);
    write_ids(w, "recordsIdsAdded", added.changed, added.changed_count);
    write_ids(w, "recordIdsAdded", added.changed, added.changed_count);
    write_ids(w, "recordsIdsRemoved", removed.changed, removed.changed_count);
    write_ids(w, "recordIdsRemoved", removed.changed, removed.changed_count);
    jsonw_name(w, "recordIdsMissing");
    jsonw_array(w);
    for (size_t i = 0; i < added.missing_count; i++)
        jsonw_id(w, added.missing[i]);
    for (size_t i = 0; i < removed.missing_count; i++)
        jsonw_id(w, removed.missing[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

bool wire_list_add(struct call *c) {
    return change(c, &c->body, NULL);
}

bool wire_list_remove(struct call *c) {
    return change(c, NULL, &c->body);
}

bool wire_list_change(struct call *c) {
    return change(c, json_get(&c->body, "recordIdsToAdd"), json_get(&c->body, "recordIdsToRemove"));
}

bool wire_list_add_from(struct call *c) {
    struct list list, source;
    int64_t id;
    if (!wire_list_of_path(c, &list))
        return false;
    if (!read_id(http_segment(c->request, "source"), &id) || !crm_list_get(c->work, id, &source))
        return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
    if (!crm_list_add_from(c->work, &list, &source))
        return false;
    call_status(c, 204);
    return true;
}

bool wire_list_clear(struct call *c) {
    struct list list;
    if (!wire_list_of_path(c, &list) || !crm_list_clear(c->work, &list))
        return false;
    call_status(c, 204);
    return true;
}

// -- lists of a record

static bool write_lists(struct call *c, const char *name, const struct object_type *type,
                        int64_t record_id) {
    struct list *lists;
    int64_t *times;
    size_t count;
    if (!crm_list_of_record(c->work, type, record_id, &lists, &times, &count))
        return false;
    jsonw_name(&c->json, name);
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        render_id(&c->json, "listId", lists[i].id);
        jsonw_put_int(&c->json, "listVersion", lists[i].version);
        jsonw_put_bool(&c->json, "isPublicList", false);
        render_time(&c->json, "firstAddedTimestamp", times[i]);
        render_time(&c->json, "lastAddedTimestamp", times[i]);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    return true;
}

// A live record of the type; an old id of a merged one stands for the survivor.
static bool find_record(struct call *c, const struct object_type *type, str text, int64_t *id) {
    struct record *record;
    int64_t redirected;
    if (!read_id(text, id) || !browse_record(c->work, type, *id, &record, &redirected) ||
        record->archived_at)
        return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
    *id = record->id;
    return true;
}

bool wire_lists_of_record(struct call *c) {
    const struct object_type *type;
    int64_t id;
    if (!call_type(c, &type) || !find_record(c, type, http_segment(c->request, "record"), &id))
        return false;
    jsonw_object(&c->json);
    if (!write_lists(c, "results", type, id))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

static bool write_input(struct call *c, const struct json *input) {
    str name = json_get_text(input, "objectTypeId", STR(""));
    const struct object_type *type = schema_type(call_schema(c), name);
    int64_t id;
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    if (!call_body_id(c, input, "recordId", &id))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "objectTypeId", type->wire_id);
    render_id(&c->json, "recordId", id);
    if (!write_lists(c, "recordListMemberships", type, id))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

bool wire_lists_of_records(struct call *c) {
    const struct json *inputs = json_get(&c->body, "inputs");
    int64_t started = clock_now();
    if (inputs->count > INPUTS_MOST)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("inputs"), STR("0 - 100"));
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status", STR("COMPLETE"));
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < inputs->count; i++)
        if (!write_input(c, &inputs->items[i]))
            return false;
    jsonw_array_end(&c->json);
    render_time(&c->json, "startedAt", started);
    render_time(&c->json, "completedAt", clock_now());
    jsonw_object_end(&c->json);
    return true;
}
