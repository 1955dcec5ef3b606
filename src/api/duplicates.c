// The queue of possible duplicates: looking at groups, deciding, taking decisions back.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"
#include "crm/derive.h"

enum { PAGE = 50, PAGE_MAX = 200, GROUP_SHOWN = 10, MEMBERS_MAX = 1000 };

// -- jobs

static str type_payload(struct arena *arena, const struct object_type *type) {
    return str_format(arena, "{\"type\":\"" STR_FMT "\"}", STR_ARG(type->name));
}

bool duplicate_scan(struct call *c) {
    const struct object_type *type;
    struct job job;
    if (!call_body_type(c, &type))
        return false;
    if (!crm_is_matched(type))
        return call_refuse(c, ERR_INVALID, "api.not_matched", type->name, (str){0});
    struct job_order order = {.kind = JOB_DUPLICATE_SCAN, .payload = type_payload(c->arena, type)};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}

bool merge_sure(struct call *c) {
    const struct object_type *type;
    struct job job;
    int64_t groups, records;
    if (!call_body_type(c, &type))
        return false;
    if (json_get_bool(&c->body, "dryRun", false)) {
        if (!crm_duplicates_merge_sure(c->work, NULL, type, true, NULL, &groups, &records))
            return false;
        jsonw_object(&c->json);
        jsonw_put_int(&c->json, "groups", groups);
        jsonw_put_int(&c->json, "records", records);
        jsonw_object_end(&c->json);
        return true;
    }
    struct job_order order = {.kind = JOB_MERGE_SURE, .payload = type_payload(c->arena, type)};
    if (!crm_job_add(c->work, &order, &job))
        return false;
    call_status(c, 202);
    c->job_id = job.id;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "job");
    render_job(&c->json, &job);
    jsonw_object_end(&c->json);
    return true;
}

// -- the queue

static void write_group_header(struct jsonw *w, const struct group_view *view) {
    render_id(w, "id", view->group.id);
    jsonw_put_text(w, "type", view->type->name);
    jsonw_put_text(w, "status", view->group.status);
    jsonw_put_text(w, "certainty", view->group.certainty);
    jsonw_name(w, "probability");
    jsonw_real(w, view->group.probability);
}

// Reasons are worked out from the match forms; where one of them is gone (archived meanwhile) there
// is nothing to say.
static bool write_reasons(struct call *c, const struct object_type *type,
                          const struct duplicate_pair *pair) {
    struct match_explanation why = {0};
    jsonw_name(&c->json, "reasons");
    if (!crm_explain(c->work, type, pair->a_id, pair->b_id, &why)) {
        if (c->work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(c->work->err);
        why = (struct match_explanation){0};
    }
    render_reasons(&c->json, c->arena, &why, c->lang);
    return true;
}

static const struct duplicate_pair *strongest(const struct group_view *view) {
    const struct duplicate_pair *best = NULL;
    for (size_t i = 0; i < view->pair_count; i++)
        if (!best || view->pairs[i].probability > best->probability)
            best = &view->pairs[i];
    return best;
}

static bool write_listed(struct call *c, const struct duplicate_group *group) {
    struct group_view view;
    struct jsonw *w = &c->json;
    if (!browse_group(c->work, group->id, &view))
        return false;
    jsonw_object(w);
    write_group_header(w, &view);
    jsonw_put_int(w, "size", group->size);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < view.record_count && i < GROUP_SHOWN; i++)
        render_shown(w, c->arena, view.records[i], c->lang);
    jsonw_array_end(w);
    const struct duplicate_pair *pair = strongest(&view), none = {0};
    if (!write_reasons(c, view.type, pair ? pair : &none))
        return false;
    jsonw_object_end(w);
    return true;
}

static bool read_listing(struct call *c, struct group_listing *l) {
    str type = call_query_text(c, "type"), after = call_query_text(c, "after");
    *l = (struct group_listing){.status = call_query_text(c, "status"),
                                .certainty = call_query_text(c, "certainty")};
    if (!l->status.len)
        l->status = STR("open");
    l->type = schema_type(c->work->schema, type.len ? type : STR("contacts"));
    if (!l->type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", type, (str){0});
    if (!str_is(l->status, "open") && !str_is(l->status, "merged") &&
        !str_is(l->status, "rejected"))
        return call_refuse(c, ERR_INPUT, "api.bad_value", l->status, STR("open, merged, rejected"));
    if (l->certainty.len && !str_is(l->certainty, "sure") && !str_is(l->certainty, "review"))
        return call_refuse(c, ERR_INPUT, "api.bad_value", l->certainty, STR("sure, review"));
    if (after.len && !read_id(after, &l->after))
        return call_refuse(c, ERR_INPUT, "api.bad_cursor", after, (str){0});
    return call_query_int(c, "limit", 1, PAGE_MAX, PAGE, &l->limit);
}

bool duplicate_answer_groups(struct call *c, const struct group_listing *l) {
    struct duplicate_group *groups;
    int64_t total;
    size_t count;
    if (!browse_groups(c->work, l->type->id, l->status, l->certainty, l->after,
                       (size_t)l->limit + 1, &groups, &count) ||
        !browse_group_count(c->work, l->type->id, l->status, l->certainty, &total))
        return false;
    bool more = count > (size_t)l->limit;
    if (more)
        count--;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "total", total);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        if (!write_listed(c, &groups[i]))
            return false;
    jsonw_array_end(&c->json);
    render_paging(&c->json,
                  more ? str_format(c->arena, "%lld", (long long)groups[count - 1].id) : STR(""));
    jsonw_object_end(&c->json);
    return true;
}

bool duplicate_list(struct call *c) {
    struct group_listing l;
    return read_listing(c, &l) && duplicate_answer_groups(c, &l);
}

static bool write_pairs(struct call *c, const struct group_view *view) {
    jsonw_name(&c->json, "pairs");
    jsonw_array(&c->json);
    for (size_t i = 0; i < view->pair_count; i++) {
        const struct duplicate_pair *pair = &view->pairs[i];
        jsonw_object(&c->json);
        render_id(&c->json, "a", pair->a_id);
        render_id(&c->json, "b", pair->b_id);
        jsonw_name(&c->json, "probability");
        jsonw_real(&c->json, pair->probability);
        jsonw_put_text(&c->json, "certainty", str_of(certainty(view->type, pair->probability)));
        if (!write_reasons(c, view->type, pair))
            return false;
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    return true;
}

void merge_write_proposal(struct jsonw *w, int64_t primary, const struct merge_choice *choices,
                          size_t count) {
    jsonw_name(w, "proposal");
    jsonw_object(w);
    jsonw_name(w, "primary");
    jsonw_id(w, primary);
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_name_str(w, choices[i].property->name);
        jsonw_id(w, choices[i].record_id);
    }
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static void write_proposal(struct call *c, const struct group_view *view) {
    struct merge_choice *choices = NULL;
    size_t count = 0;
    int64_t primary = 0;
    if (view->record_count)
        primary = crm_merge_proposal(c->arena, view->records, view->record_count, &choices, &count);
    merge_write_proposal(&c->json, primary, choices, count);
}

bool duplicate_get(struct call *c) {
    struct group_view view;
    int64_t id;
    if (!call_id(c, "id", &id) || !browse_group(c->work, id, &view))
        return false;
    jsonw_object(&c->json);
    write_group_header(&c->json, &view);
    jsonw_name(&c->json, "records");
    jsonw_array(&c->json);
    for (size_t i = 0; i < view.record_count; i++)
        if (!browse_points(c->work, view.records[i]) ||
            !render_full(c, &c->json, view.records[i], 0))
            return false;
    jsonw_array_end(&c->json);
    if (!write_pairs(c, &view))
        return false;
    write_proposal(c, &view);
    jsonw_object_end(&c->json);
    return true;
}

// -- decisions

static bool write_next(struct call *c, const struct duplicate_group *group) {
    int64_t next;
    if (!crm_duplicates_next(c->work, group, &next))
        return false;
    // Wrapped around to where we are: there is no other one.
    render_id(&c->json, "next", next == group->id ? 0 : next);
    return true;
}

static bool decide_merge(struct call *c, const struct group_view *view) {
    struct merge merge;
    struct merge_result result;
    if (!merge_of_json(c, view->type, "queue", &merge) ||
        !crm_duplicates_merge(c->work, view->group.id, &merge, &result))
        return false;
    jsonw_object(&c->json);
    return merge_write(c, &result) && write_next(c, &view->group) &&
           (jsonw_object_end(&c->json), true);
}

static bool decide_different(struct call *c, const struct group_view *view) {
    int64_t *records, *verdicts;
    size_t count, verdict_count;
    if (!call_body_ids(c, "records", MEMBERS_MAX, &records, &count) ||
        !crm_duplicates_reject(c->work, view->group.id, records, count, &verdicts, &verdict_count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "verdicts");
    jsonw_array(&c->json);
    for (size_t i = 0; i < verdict_count; i++)
        jsonw_id(&c->json, verdicts[i]);
    jsonw_array_end(&c->json);
    return write_next(c, &view->group) && (jsonw_object_end(&c->json), true);
}

bool duplicate_decide(struct call *c) {
    struct group_view view;
    int64_t id;
    str decision = json_get_text(&c->body, "decision", STR(""));
    if (!call_id(c, "id", &id) || !browse_group(c->work, id, &view))
        return false;
    if (str_is(decision, "merge"))
        return decide_merge(c, &view);
    if (str_is(decision, "not_duplicate"))
        return decide_different(c, &view);
    jsonw_object(&c->json); // later: nothing changes
    return write_next(c, &view.group) && (jsonw_object_end(&c->json), true);
}

bool verdict_revert(struct call *c) {
    int64_t *ids;
    size_t count;
    if (!call_body_ids(c, "verdicts", MEMBERS_MAX, &ids, &count) ||
        !crm_verdicts_revert(c->work, ids, count))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "reverted", (int64_t)count);
    jsonw_object_end(&c->json);
    return true;
}

// -- sample data

bool sample_post(struct call *c) {
    enum { ROWS_MAX = 100000 };
    struct job job;
    int64_t rows = json_get_int(&c->body, "rows", 0);
    if (rows < 1 || rows > ROWS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("rows"), STR("1 - 100000"));
    struct job_order order = {.kind = JOB_SAMPLE,
                              .payload = str_format(c->arena, "{\"rows\":%lld}", (long long)rows)};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}

bool sample_delete(struct call *c) {
    struct job job;
    struct job_order order = {.kind = JOB_SAMPLE_REMOVE};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}
