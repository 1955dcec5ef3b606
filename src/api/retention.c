// Rules of retention: read, changed, tried, confirmed and run as jobs; what they did.
#include "crm/retention.h"
#include "api/api_private.h"
#include "api/render.h"
#include "crm/browse.h"
#include "crm/queue.h"
#include "crm/refuse.h"

enum { VERSIONS_SHOWN = 100, REPORTS_MAX = 100, REPORTS_SHOWN = 50 };

static void begin_results(struct call *c) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
}

static void end_results(struct call *c) {
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
}

static void write_state(struct call *c, const struct object_type *type,
                        const struct retention_state *state) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "type", type->name);
    jsonw_put_int(w, "version", state->version.version);
    render_time(w, "at", state->version.at);
    render_actor(w, "by", state->version.actor_id, state->version.actor_name);
    render_time(w, "confirmedAt", state->version.confirmed_at);
    render_actor(w, "confirmedBy", state->version.confirmed_by, state->version.confirmed_name);
    jsonw_name(w, "confirmedCount");
    if (state->version.confirmed_at)
        jsonw_int(w, state->version.confirmed_count);
    else
        jsonw_null(w);
    jsonw_name(w, "rules");
    retention_write(w, &state->rules);
    jsonw_object_end(w);
}

bool retention_list(struct call *c) {
    const struct schema *schema = call_schema(c);
    if (!crm_retention_may(c->work, NULL)) // numbers tell of records, here and below
        return false;
    begin_results(c);
    for (size_t i = 0; i < schema->type_count; i++) {
        struct retention_state state;
        if (!crm_retention_get(c->work, &schema->types[i], &state))
            return false;
        if (state.rules.count)
            write_state(c, &schema->types[i], &state);
    }
    end_results(c);
    return true;
}

bool retention_get(struct call *c) {
    const struct object_type *type;
    struct retention_state state;
    if (!call_type(c, &type) || !crm_retention_may(c->work, type) ||
        !crm_retention_get(c->work, type, &state))
        return false;
    write_state(c, type, &state);
    return true;
}

bool retention_put(struct call *c) {
    const struct object_type *type;
    struct retention_state state;
    if (!call_type(c, &type) || !crm_retention_put(c->work, type, json_get(&c->body, "rules"),
                                                   json_get_int(&c->body, "version", 0), &state))
        return false;
    write_state(c, type, &state);
    return true;
}

static bool read_back(struct call *c, struct retention_state *state) {
    struct json list;
    return json_read(c->arena, state->version.body, &list, c->work->err) &&
           retention_read(c->arena, &list, &state->rules, c->work->err);
}

bool retention_versions(struct call *c) {
    const struct object_type *type;
    struct retention_version *versions;
    size_t count;
    if (!call_type(c, &type) || !crm_retention_may(c->work, type) ||
        !store_retention_versions(c->work, type->id, VERSIONS_SHOWN, &versions, &count))
        return false;
    begin_results(c);
    for (size_t i = 0; i < count; i++) {
        struct retention_state state = {.version = versions[i]};
        if (!read_back(c, &state))
            return false;
        write_state(c, type, &state);
    }
    end_results(c);
    return true;
}

// -- jobs

static bool order(struct call *c, const char *kind, struct buf *payload) {
    struct job_order job_order = {.kind = kind, .payload = buf_str(payload)};
    struct job job;
    return crm_job_add(c->work, &job_order, &job) && call_answer_job(c, &job);
}

static void begin_payload(struct call *c, struct buf *payload, struct jsonw *w,
                          const struct object_type *type) {
    buf_init(payload, c->arena);
    jsonw_init(w, payload);
    jsonw_object(w);
    jsonw_put_text(w, "type", type->name);
}

bool retention_try(struct call *c) {
    const struct object_type *type;
    struct retention_state state = {0};
    struct buf payload;
    struct jsonw w;
    const struct json *list = json_get(&c->body, "rules");
    if (!call_type(c, &type) || !crm_retention_may(c->work, type) ||
        !(list ? crm_retention_sound(c->work, type, list, &state.rules)
               : crm_retention_get(c->work, type, &state)))
        return false;
    begin_payload(c, &payload, &w, type);
    if (state.version.version)
        jsonw_put_int(&w, "version", state.version.version);
    else {
        jsonw_name(&w, "rules");
        retention_write(&w, &state.rules);
    }
    jsonw_object_end(&w);
    return order(c, JOB_RETENTION_TRY, &payload);
}

bool retention_confirm(struct call *c) {
    const struct object_type *type;
    struct retention_state state;
    int64_t job;
    if (!call_type(c, &type) || !call_body_id(c, &c->body, "trialId", &job) ||
        !crm_retention_confirm(c->work, type, job, json_get_int(&c->body, "count", -1), &state))
        return false;
    write_state(c, type, &state);
    return true;
}

bool retention_run(struct call *c) {
    const struct object_type *type;
    struct retention_state state;
    struct buf payload;
    struct jsonw w;
    int64_t count = json_get_int(&c->body, "count", -1);
    int64_t version = json_get_int(&c->body, "version", 0);
    if (!call_type(c, &type) || !crm_retention_may(c->work, type) ||
        !crm_retention_get(c->work, type, &state))
        return false;
    if (count < 0)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("count"), STR("0, 1, 2 ..."));
    if (version != state.version.version)
        return crm_refuse_id(c->work, ERR_CONFLICT, "retention.version", state.version.version);
    if (!state.version.confirmed_at)
        return call_refuse(c, ERR_CONFLICT, "retention.unconfirmed", (str){0}, (str){0});
    begin_payload(c, &payload, &w, type);
    jsonw_put_int(&w, "count", count);
    jsonw_put_int(&w, "version", version);
    jsonw_object_end(&w);
    return order(c, JOB_RETENTION, &payload);
}

// -- what a trial found: its job keeps ids, which are shown as whoever reads it sees them now

static bool write_example(struct call *c, const struct object_type *type, int64_t id) {
    struct record *record;
    int64_t redirected;
    struct jsonw *w = &c->json;
    if (!browse_record(c->work, type, id, &record, &redirected)) {
        bool gone = c->work->err->code == ERR_NOT_FOUND;
        if (gone)
            err_clear(c->work->err);
        return gone; // or not seen
    }
    jsonw_object(w);
    render_id(w, "id", record->id);
    jsonw_put_text(w, "title", record_title(c->arena, record));
    render_time(w, "updatedAt", record->updated_at);
    jsonw_put_bool(w, "archived", record->archived_at != 0);
    jsonw_object_end(w);
    return true;
}

static bool write_owner(struct call *c, const struct json *owner) {
    int64_t id = json_get_int(owner, "id", 0);
    str name = STR("");
    struct jsonw *w = &c->json;
    if (id && !browse_user_name(c->work, id, &name))
        return false;
    jsonw_object(w);
    render_id(w, "ownerId", id);
    jsonw_put_text(w, "name", name);
    jsonw_put_int(w, "count", json_get_int(owner, "count", 0));
    jsonw_object_end(w);
    return true;
}

static bool write_found(struct call *c, const struct object_type *type, const struct json *rule) {
    static const char *const numbers[] = {"matched", "locked", "others"};
    const struct json *examples = json_get(rule, "examples"), *owners = json_get(rule, "owners");
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "name", json_get_text(rule, "name", STR("")));
    jsonw_put_text(w, "action", json_get_text(rule, "action", STR("")));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        jsonw_put_int(w, numbers[i], json_get_int(rule, numbers[i], 0));
    jsonw_name(w, "owners");
    jsonw_array(w);
    for (size_t i = 0; owners && i < owners->count; i++)
        if (!write_owner(c, &owners->items[i]))
            return false;
    jsonw_array_end(w);
    jsonw_name(w, "examples");
    jsonw_array(w);
    for (size_t i = 0; examples && i < examples->count; i++)
        if (!write_example(c, type, json_get_int(&examples->items[i], "id", 0)))
            return false;
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

bool retention_trial(struct call *c) {
    struct job job;
    struct json order, result = {0};
    int64_t id;
    struct jsonw *w = &c->json;
    if (!call_id(c, "id", &id) || !crm_retention_trial(c->work, id, &job) ||
        !json_read(c->arena, job.payload, &order, c->work->err) ||
        (job.result.len && !json_read(c->arena, job.result, &result, c->work->err)))
        return false;
    const struct object_type *type =
        schema_type(call_schema(c), json_get_text(&order, "type", STR("")));
    const struct json *rules = json_get(&result, "rules");
    if (!crm_retention_may(c->work, type)) // numbers tell of records, too
        return false;
    jsonw_object(w);
    render_id(w, "id", job.id);
    jsonw_put_text(w, "type", json_get_text(&order, "type", STR("")));
    jsonw_put_int(w, "version", json_get_int(&order, "version", 0));
    jsonw_put_text(w, "state", job.state);
    render_text_or_null(w, "error", job.error);
    render_time(w, "at", job.created_at);
    jsonw_put_int(w, "goes", json_get_int(&result, "goes", 0));
    jsonw_name(w, "rules");
    jsonw_array(w);
    for (size_t i = 0; type && rules && i < rules->count; i++)
        if (!write_found(c, type, &rules->items[i]))
            return false;
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

// -- reports

static void write_report(struct call *c, const struct retention_report *report) {
    const struct object_type *type = schema_type_by_id(call_schema(c), report->type_id);
    struct jsonw *w = &c->json;
    jsonw_object(w);
    render_id(w, "id", report->id);
    render_id(w, "jobId", report->job_id);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    jsonw_put_text(w, "rule", report->name);
    jsonw_put_int(w, "version", report->version);
    jsonw_put_text(w, "action", report->action);
    // Of a job that is gone before its end nothing more is known.
    jsonw_put_text(w, "state",
                   report->ended_at    ? STR("done")
                   : report->state.len ? report->state
                                       : STR("failed"));
    render_text_or_null(w, "error", report->ended_at ? STR("") : report->error);
    render_time(w, "at", report->at);
    render_actor(w, "by", report->actor_id, report->actor_name);
    jsonw_put_int(w, "matched", report->matched);
    jsonw_put_int(w, "done", report->done);
    jsonw_put_int(w, "locked", report->locked);
    jsonw_put_int(w, "asking", report->asking);
    jsonw_put_int(w, "refused", report->refused);
    jsonw_object_end(w);
}

bool retention_reports(struct call *c) {
    struct retention_report *reports;
    str name = call_query_text(c, "type"), after = call_query_text(c, "after");
    const struct object_type *type = name.len ? schema_type(call_schema(c), name) : NULL;
    int64_t limit, before = 0;
    size_t count;
    if (name.len && !type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    if (after.len && !read_id(after, &before))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("after"), STR("paging.next.after"));
    if (!call_query_int(c, "limit", 1, REPORTS_MAX, REPORTS_SHOWN, &limit) ||
        !crm_retention_may(c->work, type) ||
        !store_retention_reports(c->work, type ? type->id : 0, before, (size_t)limit + 1, &reports,
                                 &count))
        return false;
    size_t shown = count > (size_t)limit ? (size_t)limit : count;
    begin_results(c);
    for (size_t i = 0; i < shown; i++)
        write_report(c, &reports[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json, count > shown
                                ? str_format(c->arena, "%lld", (long long)reports[shown - 1].id)
                                : STR(""));
    jsonw_object_end(&c->json);
    return true;
}
