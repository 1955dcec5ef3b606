// The object interface: one record, lists, creating, changing, archiving, merging.
#include "api/api_private.h"
#include "api/link.h"
#include "api/objects.h"
#include "api/query.h"
#include "api/render.h"
#include "api/trail.h"
#include "api/wire.h"
#include "crm/refuse.h"

enum { LIST_LIMIT = 10, LIST_MOST = 100 };

static bool not_there(struct call *c) {
    return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
}

bool wire_is_key(const struct object_type *type, const struct property *p) {
    return p && (p->system == SYSTEM_ID || p->unique || p == type_role(type, "email"));
}

bool wire_find(struct call *c, const struct object_type *type, str text, str id_property,
               int64_t *id) {
    int64_t *ids;
    size_t count;
    const struct property *p = id_property.len ? type_property(type, id_property) : NULL;
    if (!id_property.len || (p && p->system == SYSTEM_ID))
        return read_id(text, id) || not_there(c);
    if (!wire_is_key(type, p))
        return call_fault(c, id_property, "INVALID_ID_PROPERTY",
                          str_format(c->arena,
                                     "Property \"" STR_FMT "\" does not hold unique values",
                                     STR_ARG(id_property)));
    if (!crm_find_by_value(c->work, type, p, text, &ids, &count))
        return false;
    if (count == 0)
        return not_there(c);
    *id = ids[0];
    return count == 1 || WORK_FAIL(c->work, ERR_CONFLICT,
                                   "%zu records have this value; ask for one by its id", count);
}

static bool find_asked(struct call *c, const struct object_type **type, int64_t *id) {
    return call_type(c, type) && wire_find(c, *type, http_segment(c->request, "id"),
                                           call_query_text(c, "idProperty"), id);
}

// A change meets a conflict where another record has what it brings, which is then named, or where
// its own is archived; on /crm such a record is not there.
bool wire_is_gone(const struct err *err) {
    return err->code == ERR_NOT_FOUND ||
           (err->code == ERR_CONFLICT &&
            (!err->detail[0] || crm_refused_as(err, "record.archived")));
}

bool wire_explain(struct call *c) {
    if (c->work->err->code != ERR_INVALID || !issue_list_has_error(&c->work->issues))
        return false;
    struct issue_list *issues = ARENA_NEW(c->arena, struct issue_list);
    *issues = c->work->issues; // the work is gone when the answer is written
    c->issues = issues;
    return fail(c->work->err, ERR_INVALID, "Property values were not valid");
}

// -- reading

bool wire_get(struct call *c) {
    const struct object_type *type;
    struct wire_view view;
    struct link_view links;
    struct record *record;
    int64_t id = 0, redirected;
    bool archived;
    if (!find_asked(c, &type, &id) || !call_query_bool(c, "archived", false, &archived) ||
        !wire_view_of_query(c, type, &view) || !link_view_of_query(c, &links))
        return false;
    if (!browse_record(c->work, type, id, &record, &redirected))
        return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
    if (archived != (record->archived_at != 0))
        return not_there(c);
    view.links = &links;
    if (!link_view_load(c, &links, &record, 1) || !wire_write_object(c, record, &view, NULL))
        return false;
    call_seal(c, record->version);
    trail_seen(c, record);
    return true;
}

static str next_link(struct call *c, str after) {
    str host = http_header(c->request, "Host");
    str forwarded = http_header(c->request, "X-Forwarded-Proto");
    bool secure = c->request->secure || str_is(forwarded, "https");
    struct buf out;
    buf_init(&out, c->arena);
    buf_format(&out, "%s://" STR_FMT STR_FMT "?", secure ? "https" : "http", STR_ARG(host),
               STR_ARG(c->request->path));
    str rest = c->request->query_text, part;
    while (str_split(&rest, '&', &part))
        if (part.len && !str_starts(part, STR("after=")))
            buf_format(&out, STR_FMT "&", STR_ARG(part));
    buf_format(&out, "after=" STR_FMT, STR_ARG(http_percent_encode(c->arena, after)));
    return buf_str(&out);
}

void wire_write_next(struct call *c, str after, bool with_link) {
    if (!after.len)
        return;
    struct jsonw *w = &c->json;
    jsonw_name(w, "paging");
    jsonw_object(w);
    jsonw_name(w, "next");
    jsonw_object(w);
    jsonw_put_text(w, "after", after);
    if (with_link)
        jsonw_put_text(w, "link", next_link(c, after));
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static bool write_results(struct call *c, const struct record_page *page,
                          const struct wire_view *view) {
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < page->count; i++)
        if (!wire_write_object(c, page->records[i], view, NULL))
            return false;
    jsonw_array_end(&c->json);
    return true;
}

bool wire_list(struct call *c) {
    const struct object_type *type;
    struct wire_view view;
    struct link_view links;
    struct record_page page;
    struct query query = {0};
    if (!call_type(c, &type) || !wire_view_of_query(c, type, &view) ||
        !link_view_of_query(c, &links) ||
        !call_query_int(c, "limit", 1, LIST_MOST, LIST_LIMIT, &query.limit) ||
        !call_query_bool(c, "archived", false, &query.archived))
        return false;
    query.type = type;
    query.after = call_query_text(c, "after");
    if (!browse_query(c->work, &query, &page) ||
        !link_view_load(c, &links, page.records, page.count))
        return false;
    view.links = &links;
    jsonw_object(&c->json);
    if (!write_results(c, &page, &view))
        return false;
    wire_write_next(c, page.after, true);
    jsonw_object_end(&c->json);
    return true;
}

// -- searching

enum { SEARCH_LIMIT = 10, SEARCH_MOST = 200, SEARCH_END = 10000 };

// A number, or a text of digits.
static bool count_of_json(const struct json *json, int64_t otherwise, int64_t *out) {
    *out = otherwise;
    if (!json || json->kind == JSON_KIND_NULL)
        return true;
    if (json->kind == JSON_KIND_INT)
        *out = json->integer;
    else if (json->kind != JSON_KIND_TEXT || (json->text.len && !str_to_i64(json->text, out)))
        return false;
    return *out >= 0;
}

static bool read_search_page(struct call *c, struct query *query) {
    if (!count_of_json(json_get(&c->body, "limit"), SEARCH_LIMIT, &query->limit) ||
        query->limit < 1 || query->limit > SEARCH_MOST)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("limit"), STR("1 - 200"));
    // The place in the result is the cursor: clients of the interface also count it by themselves.
    if (!count_of_json(json_get(&c->body, "after"), 0, &query->offset))
        return call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
    if (query->offset + query->limit > SEARCH_END)
        return fail_about(c->work->err, ERR_INPUT, STR("after"),
                          "A search goes no further than %d results; narrow it with filters.",
                          SEARCH_END);
    return true;
}

bool wire_search(struct call *c) {
    const struct object_type *type;
    struct wire_view view;
    struct record_page page;
    struct query query;
    struct json asked = query_grouped(c->arena, &c->body);
    if (!call_type(c, &type) || !query_of_json(c, c->arena, &asked, type, &query) ||
        !read_search_page(c, &query) || !wire_view_of_json(c, type, &c->body, &view))
        return false;
    query.archived = false;
    query.want_total = true;
    if (!browse_query(c->work, &query, &page))
        return false;
    if (!query.group_count && !query.text.len && browse_sees_all(c->work, type) &&
        !browse_count(c->work, type, false, &page.total))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "total", page.total);
    if (!write_results(c, &page, &view))
        return false;
    int64_t next = query.offset + (int64_t)page.count;
    bool more = page.after.len > 0;
    wire_write_next(c, more ? str_format(c->arena, "%lld", (long long)next) : STR(""), false);
    jsonw_object_end(&c->json);
    return true;
}

// -- writing

static bool read_save(struct call *c, const struct object_type *type, struct save *save) {
    struct assignment *assignments;
    if (!assignments_of_json(c, json_get(&c->body, "properties"), type, save->may_date,
                             &assignments, &save->count))
        return false;
    save->type = type;
    save->assignments = assignments;
    save->reading = wire_reading_exact();
    save->source = call_source(c);
    save->strict = true;
    save->stages_ask_only = true;
    return link_requests_of_json(c, type, json_get(&c->body, "associations"), &save->links,
                                 &save->link_count);
}

static struct wire_extra extra_of(const struct call *c) {
    return (struct wire_extra){.trace_id = json_get_text(&c->body, "objectWriteTraceId", STR(""))};
}

// What clients of the object interface expect, unless they ask for what /api/v1 does.
bool wire_read_policy(struct call *c, enum on_duplicate *out) {
    str text = call_query_text(c, "onDuplicate");
    *out = ON_DUPLICATE_EMAIL;
    return !text.len || objects_read_policy(c, text, out);
}

bool wire_create(struct call *c) {
    const struct object_type *type;
    struct save save = {.may_date = true};
    struct save_result result;
    if (!call_type(c, &type) || !read_save(c, type, &save) ||
        !wire_read_policy(c, &save.on_duplicate))
        return false;
    if (!crm_save(c->work, &save, &result))
        return wire_explain(c);
    call_status(c, 201);
    call_etag(c, result.record->version);
    struct wire_view view = {.all = true};
    struct wire_extra extra = extra_of(c);
    return wire_write_object(c, result.record, &view, &extra);
}

// After a change: what was sent, as it is stored.
static struct wire_view view_of_save(struct call *c, const struct save *save) {
    struct wire_view view = {0};
    view.shown = ARENA_ARRAY(c->arena, save->count, const struct property *);
    for (size_t i = 0; i < save->count; i++)
        view.shown[view.shown_count++] = save->assignments[i].property;
    return view;
}

bool wire_update(struct call *c) {
    const struct object_type *type;
    struct save save = {.on_duplicate = ON_DUPLICATE_EMAIL};
    struct save_result result;
    if (!find_asked(c, &type, &save.id) || !read_save(c, type, &save))
        return false;
    if (!call_if_match(c, type, save.id, &save.expected_version))
        return wire_is_gone(c->work->err) ? not_there(c) : false;
    if (!crm_save(c->work, &save, &result))
        return wire_is_gone(c->work->err) ? not_there(c) : wire_explain(c);
    call_etag(c, result.record->version);
    struct wire_view view = view_of_save(c, &save);
    struct wire_extra extra = extra_of(c);
    return wire_write_object(c, result.record, &view, &extra);
}

bool wire_archive(struct call *c) {
    const struct object_type *type;
    struct save_result result;
    int64_t id = 0;
    if (!find_asked(c, &type, &id))
        return false;
    if (!call_still_matches(c, type, id) ||
        !crm_archive(c->work, type, id, call_source(c), &result))
        return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
    call_status(c, 204);
    return true;
}

bool wire_merge(struct call *c) {
    const struct object_type *type;
    struct merge merge = {.source = "api"};
    struct merge_result result;
    int64_t other;
    if (!call_type(c, &type) || !call_body_id(c, &c->body, "primaryObjectId", &merge.primary_id) ||
        !call_body_id(c, &c->body, "objectIdToMerge", &other))
        return false;
    merge.type = type;
    merge.record_ids = &other;
    merge.record_count = 1;
    if (!crm_merge(c->work, &merge, &result))
        return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
    struct wire_view view = {.merged_ids = true};
    call_etag(c, result.record->version);
    return wire_write_object(c, result.record, &view, NULL);
}
