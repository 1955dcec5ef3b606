// Records under /api/v1: pages, one record, creating, changing, history.
#include "api/objects.h"
#include "api/api_private.h"
#include "api/link.h"
#include "api/ownership.h"
#include "api/query.h"
#include "api/render.h"
#include "api/stream.h"
#include "api/templates.h"
#include "api/trail.h"

enum { LIMIT = 100, HISTORY_PAGE = 50, OFFSET_MAX = 100000000 };

// -- pages

static bool read_range(struct call *c, const char *name, int64_t least, int64_t most,
                       int64_t otherwise, int64_t *out) {
    *out = json_get_int(&c->body, name, otherwise);
    return (*out >= least && *out <= most) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name),
                       str_format(c->arena, "%lld - %lld", (long long)least, (long long)most));
}

static bool is_whole_list(const struct query *query) {
    return query->group_count == 0 && query->text.len == 0;
}

// What people see of a record in a list, beside its values.
static void render_listed(struct call *c, const struct record *record,
                          const struct property *const *only, size_t only_count, bool details) {
    if (details)
        render_detailed(&c->json, c->arena, record, only, only_count, c->work->who.lang);
    else
        render_record(&c->json, c->arena, record, only, only_count);
}

// A record's title is shown whatever was asked for, so what it is made of is read, too.
static void read_titles(struct call *c, struct query *query) {
    const struct object_type *type = query->type;
    const struct property **all = ARENA_ARRAY(
        c->arena, query->property_count + type->property_count, const struct property *);
    size_t count = 0;
    for (size_t i = 0; i < query->property_count; i++)
        all[count++] = query->properties[i];
    for (size_t i = 0; i < type->property_count; i++)
        if (record_title_reads(&type->properties[i], type))
            all[count++] = &type->properties[i];
    query->properties = all;
    query->property_count = count;
}

bool objects_answer_page(struct call *c, const struct object_type *type,
                         struct record_paging paging) {
    struct query query;
    struct record_page page;
    if (!query_of_json(c, c->arena, &c->body, type, &query) ||
        !properties_of_json(c, c->arena, json_get(&c->body, "properties"), type, false,
                            &query.properties, &query.property_count) ||
        !read_range(c, "limit", 1, paging.most, paging.otherwise, &query.limit) ||
        !read_range(c, "offset", 0, OFFSET_MAX, 0, &query.offset))
        return false;
    query.after = json_get_text(&c->body, "after", STR(""));
    query.want_total = !is_whole_list(&query) || !browse_sees_all(c->work, type);
    bool details = json_get_bool(&c->body, "details", false);
    const struct property **only = query.properties;
    size_t only_count = query.property_count;
    if (details)
        query.properties = NULL;
    else if (query.properties)
        read_titles(c, &query);
    if (!browse_query(c->work, &query, &page))
        return false;
    if (is_whole_list(&query) && browse_sees_all(c->work, type)) {
        if (!browse_count(c->work, type, query.archived, &page.total))
            return false;
        page.total_exact = true;
    }
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "total", page.total);
    jsonw_put_bool(&c->json, "totalExact", page.total_exact);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < page.count; i++)
        render_listed(c, page.records[i], only, only_count, details);
    jsonw_array_end(&c->json);
    render_paging(&c->json, page.after);
    jsonw_object_end(&c->json);
    return true;
}

bool object_query(struct call *c) {
    const struct object_type *type;
    return call_type(c, &type) &&
           objects_answer_page(c, type, (struct record_paging){LIMIT, QUERY_LIMIT_MAX});
}

// -- one record

static bool answer_full(struct call *c, struct record *record, int64_t redirected) {
    call_etag(c, record->version);
    return render_full(c, &c->json, record, redirected);
}

bool object_get(struct call *c) {
    const struct object_type *type;
    struct record *record;
    int64_t id, redirected;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !browse_record(c->work, type, id, &record, &redirected))
        return false;
    // Scores, calculated values and duplicates change without a new version.
    if (!browse_points(c->work, record) || !render_full(c, &c->json, record, redirected))
        return false;
    call_seal(c, record->version);
    trail_seen(c, record);
    return true;
}

static struct match_form *form_of(struct call *c, const struct save *save,
                                  const struct record *before, struct prepared *prepared) {
    crm_prepare(c->arena, save, before, c->lang, c->work->now, prepared);
    return &prepared->form;
}

// The candidates of a refused creation, for the answer: the run's memory lives until it is sent.
static bool keep_candidates(struct call *c, const struct save *save,
                            const struct save_result *result) {
    struct prepared prepared;
    struct err why = *c->work->err;
    const struct match_form *form = form_of(c, save, NULL, &prepared);
    call_refuse(c, ERR_CONFLICT, "api.duplicate", str_of(why.detail), (str){0});
    c->candidate_count = result->candidate_count;
    if (result->candidate_count && !render_candidates(c, &c->json, save->type, form,
                                                      result->candidates, result->candidate_count))
        c->candidate_count = 0;
    return false;
}

static bool explain_save(struct call *c, const struct save *save,
                         const struct save_result *result) {
    struct issue_list *issues = ARENA_NEW(c->arena, struct issue_list);
    *issues = c->work->issues; // the work is gone when the answer is written
    c->issues = issues;
    if (c->work->err->code == ERR_CONFLICT && result->candidate_count)
        return keep_candidates(c, save, result);
    if (c->work->err->code == ERR_INVALID && c->work->issues.count)
        return call_refuse(c, ERR_INVALID, "api.invalid", (str){0}, (str){0});
    return false;
}

bool objects_save(struct call *c, const struct save *save, struct save_result *result) {
    return crm_save(c->work, save, result) || explain_save(c, save, result);
}

bool objects_read_save(struct call *c, struct save *save) {
    struct assignment *assignments;
    if (!assignments_of_json(c, json_get(&c->body, "properties"), save->type, false, &assignments,
                             &save->count))
        return false;
    save->assignments = assignments;
    save->reading = people_reading();
    save->source = call_source(c);
    save->strict = true;
    return true;
}

bool objects_create(struct call *c, const struct object_type *type, struct save_result *result,
                    struct template_use *use) {
    struct save save = {.type = type};
    str policy = json_get_text(&c->body, "onDuplicate", STR("refuse"));
    if (!objects_read_save(c, &save) || !template_fill(c, type, &save, use) ||
        !objects_read_policy(c, policy, &save.on_duplicate))
        return false;
    return link_requests_of_json(c, type, json_get(&c->body, "associations"), &save.links,
                                 &save.link_count) &&
           objects_save(c, &save, result);
}

bool object_create(struct call *c) {
    const struct object_type *type;
    struct save_result result;
    struct template_use use;
    if (!call_type(c, &type) || !objects_create(c, type, &result, &use))
        return false;
    call_status(c, 201);
    call_etag(c, result.record->version);
    jsonw_object(&c->json);
    if (!render_full_members(c, &c->json, result.record, 0) ||
        !objects_write_likely(c, &c->json, &result, CANDIDATES_MAX))
        return false;
    ownership_write_assigned(&c->json, &result.assigned);
    if (use.left)
        template_write_left(&c->json, c->arena, &use, c->lang);
    jsonw_object_end(&c->json);
    return true;
}

bool objects_change(struct call *c, const struct object_type *type, int64_t id, int64_t version,
                    struct save_result *result) {
    struct save save = {.type = type, .id = id, .expected_version = version};
    save.keep_points = json_get_bool(&c->body, "keepPoints", false);
    return objects_read_save(c, &save) && objects_save(c, &save, result);
}

bool object_patch(struct call *c) {
    const struct object_type *type;
    struct save_result result;
    int64_t id, version;
    return call_type(c, &type) && call_id(c, "id", &id) && call_if_match(c, type, id, &version) &&
           objects_change(c, type, id, version, &result) && answer_full(c, result.record, 0);
}

bool object_delete(struct call *c) {
    const struct object_type *type;
    struct save_result result;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) || !call_still_matches(c, type, id) ||
        !crm_archive(c->work, type, id, call_source(c), &result))
        return false;
    call_status(c, 204);
    return true;
}

bool object_restore(struct call *c) {
    const struct object_type *type;
    struct save_result result;
    int64_t id;
    return call_type(c, &type) && call_id(c, "id", &id) &&
           crm_restore(c->work, type, id, call_source(c), &result) &&
           answer_full(c, result.record, 0);
}

// -- history

static bool read_after(struct call *c, int64_t *after) {
    str text = call_query_text(c, "after");
    *after = 0;
    return !text.len || read_id(text, after) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", text, (str){0});
}

bool object_history(struct call *c) {
    const struct object_type *type;
    struct history_entry *entries;
    int64_t id, after;
    size_t count;
    if (!call_type(c, &type) || !call_id(c, "id", &id) || !read_after(c, &after) ||
        !browse_history(c->work, type, id, after, HISTORY_PAGE + 1, &entries, &count))
        return false;
    bool more = count > HISTORY_PAGE;
    if (more)
        count = HISTORY_PAGE;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        render_history_entry(&c->json, type, &entries[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json,
                  more ? str_format(c->arena, "%lld", (long long)entries[count - 1].id) : STR(""));
    jsonw_object_end(&c->json);
    return true;
}

bool object_revert(struct call *c) {
    const struct object_type *type;
    const struct property **kept;
    struct history_entry entry;
    struct save_result result;
    int64_t id, entry_id;
    size_t kept_count;
    if (!call_type(c, &type) || !call_id(c, "id", &id) || !call_id(c, "entry", &entry_id) ||
        !browse_history_entry(c->work, type, id, entry_id, &entry))
        return false;
    struct source source = {.kind = SOURCE_REVERT, .id = entry_id};
    if (!crm_revert(c->work, type, entry_id, source, &result, &kept, &kept_count))
        return false;
    call_etag(c, result.record->version);
    jsonw_object(&c->json);
    jsonw_name(&c->json, "record");
    if (!render_full(c, &c->json, result.record, 0))
        return false;
    jsonw_name(&c->json, "kept");
    jsonw_array(&c->json);
    for (size_t i = 0; i < kept_count; i++)
        jsonw_text(&c->json, kept[i]->name);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// -- export

static bool read_export(struct call *c, struct arena *arena, struct query *query) {
    const struct object_type *type;
    return call_type(c, &type) && query_of_json(c, arena, &c->body, type, query) &&
           properties_of_json(c, arena, json_get(&c->body, "columns"), type, false,
                              &query->properties, &query->property_count);
}

// Filters hold views of the request, which is gone while the stream is written: what has been read
// once is read again in the stream's memory.
static bool own_export(struct call *c, struct arena *arena, struct query *query) {
    return json_read(arena, str_copy(arena, c->request->body), &c->body, &c->err) &&
           read_export(c, arena, query);
}

bool object_export(struct call *c) {
    struct csv_stream *stream;
    struct query query;
    enum lang lang = c->lang;
    lang_of_code(json_get_text(&c->body, "language", STR("")), &lang);
    if (!read_export(c, c->arena, &query) || !csv_stream_open(c, lang, &stream))
        return false;
    if (!own_export(c, &stream->arena, &query)) {
        csv_stream_close(stream, false);
        return call_refuse(c, ERR_INTERNAL, "api.internal", c->request->id, (str){0});
    }
    const char *name = str_z(c->arena, str_concat(c->arena, query.type->name, STR(".csv")));
    if (!csv_stream_permitted(stream, c, &query) || !csv_stream_note(stream, c, query.type->id)) {
        csv_stream_close(stream, false);
        return false;
    }
    csv_stream_answer(stream, c, name);
    struct export_options options = {
        .query = &query, .header = EXPORT_LABELS, .bom = true, .held = &stream->held};
    struct text_sink sink = csv_stream_sink(stream);
    int64_t rows;
    csv_stream_close(stream, crm_export_csv(&stream->work, &options, &sink, &rows));
    return true;
}
