// What was decided in the queue: the log with its undo, merging all sure groups after a look at
// what that would do, and the runs that did.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"
#include "crm/decision.h"

enum { PAGE = 50, RUNS = 20 };

static bool query_type(struct call *c, const struct object_type **type) {
    str name = call_query_text(c, "type");
    *type = name.len ? schema_type(c->work->schema, name) : NULL;
    return !name.len || *type || call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
}

// -- merging all sure groups

static void write_sure_properties(struct call *c, const struct sure_group *g) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "differing");
    jsonw_array(w);
    for (size_t i = 0; i < g->differing_count; i++)
        jsonw_text(w, g->differing[i]->name);
    jsonw_array_end(w);
}

static void write_sure_group(struct call *c, const struct sure_group *g) {
    static const char *const names[] = {[SURE_MERGED] = "merged",
                                        [SURE_CONFLICT] = "conflict",
                                        [SURE_GONE] = "gone",
                                        [SURE_CONTRADICTS] = "contradicts",
                                        [SURE_ASKS] = "asks"};
    struct jsonw *w = &c->json;
    jsonw_object(w);
    render_id(w, "id", g->group.id);
    jsonw_put_text(w, "outcome", str_of(names[g->leaving]));
    jsonw_name(w, "probability");
    jsonw_real(w, g->group.probability);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < g->record_count; i++)
        render_shown(w, c->arena, g->records[i], c->lang);
    jsonw_array_end(w);
    jsonw_name(w, "proposal");
    merge_write_proposal(w, &(struct merge_proposal){g->primary_id, g->choices, g->choice_count});
    write_sure_properties(c, g);
    jsonw_object_end(w);
}

static void write_sure_groups(struct call *c, const char *name, const struct sure_group *groups,
                              size_t count) {
    jsonw_name(&c->json, name);
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_sure_group(c, &groups[i]);
    jsonw_array_end(&c->json);
}

bool sure_plan(struct call *c) {
    struct sure_order order = {0};
    struct sure_plan plan;
    struct jsonw *w = &c->json;
    if (!query_type(c, &order.type) ||
        !call_query_bool(c, "leaveConflicts", false, &order.leave_conflicts))
        return false;
    if (!order.type)
        return call_refuse(c, ERR_INPUT, "api.missing", STR("type"), (str){0});
    if (!crm_duplicates_plan_sure(c->work, &order, &plan))
        return false;
    jsonw_object(w);
    jsonw_put_int(w, "groups", plan.groups);
    jsonw_put_int(w, "records", plan.records);
    jsonw_put_int(w, "review", plan.review);
    jsonw_put_int(w, "lookedAt", plan.looked_at);
    jsonw_put_int(w, "conflicts", plan.conflicts);
    jsonw_put_int(w, "gone", plan.gone);
    jsonw_put_int(w, "contradictions", plan.contradictions);
    jsonw_put_int(w, "asking", plan.asking);
    write_sure_groups(c, "examples", plan.examples, plan.example_count);
    write_sure_groups(c, "leftOut", plan.left, plan.left_count);
    jsonw_object_end(w);
    return true;
}

static bool answer_in_job(struct call *c, const struct job *job) {
    call_status(c, 202);
    c->job_id = job->id;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "job");
    render_job(&c->json, job);
    jsonw_object_end(&c->json);
    return true;
}

bool merge_sure(struct call *c) {
    const struct object_type *type;
    struct job job;
    int64_t groups, records;
    if (!call_body_type(c, &type))
        return false;
    if (json_get_bool(&c->body, "dryRun", false)) {
        if (!crm_duplicates_count_sure(c->work, type, &groups, &records))
            return false;
        jsonw_object(&c->json);
        jsonw_put_int(&c->json, "groups", groups);
        jsonw_put_int(&c->json, "records", records);
        jsonw_object_end(&c->json);
        return true;
    }
    bool leave = json_get_bool(&c->body, "leaveConflicts", false);
    bool ask = json_get_bool(&c->body, "ask", false);
    struct job_order order = {
        .kind = JOB_MERGE_SURE,
        .payload =
            str_format(c->arena, "{\"type\":\"" STR_FMT "\",\"leaveConflicts\":%s,\"ask\":%s}",
                       STR_ARG(type->name), leave ? "true" : "false", ask ? "true" : "false")};
    return crm_job_add(c->work, &order, &job) && answer_in_job(c, &job);
}

// -- the log of decisions

static void write_records(struct jsonw *w, const struct decision *d) {
    str ids = d->records, titles = d->titles, id, title;
    jsonw_name(w, "records");
    jsonw_array(w);
    while (str_split(&ids, ' ', &id)) {
        if (!str_split(&titles, '\n', &title))
            title = STR("");
        jsonw_object(w);
        jsonw_put_text(w, "id", id);
        jsonw_put_text(w, "title", title);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_decision(struct call *c, const struct decision *d) {
    struct jsonw *w = &c->json;
    const struct object_type *type = schema_type_by_id(c->work->schema, d->type_id);
    str rest = d->merges, merge;
    jsonw_object(w);
    render_id(w, "id", d->id);
    render_id(w, "group", d->group_id);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    jsonw_put_text(w, "kind", d->kind);
    render_time(w, "at", d->at);
    render_actor(w, "actor", d->actor_id, d->actor_name);
    render_id(w, "run", d->run_id);
    write_records(w, d);
    jsonw_name(w, "merges");
    jsonw_array(w);
    while (rest.len && str_split(&rest, ' ', &merge))
        jsonw_text(w, merge);
    jsonw_array_end(w);
    render_time(w, "undone", d->undone_at);
    jsonw_object_end(w);
}

bool decision_list(struct call *c) {
    const struct object_type *type;
    struct decision_query query = {.limit = PAGE};
    struct decision *list;
    int64_t next;
    size_t count;
    str by = call_query_text(c, "by");
    if (!query_type(c, &type) ||
        !call_query_int(c, "after", 1, INT64_C(1) << 53, 0, &query.before) ||
        !call_query_int(c, "run", 1, INT64_C(1) << 53, -1, &query.run_id))
        return false;
    if (by.len && !str_is(by, "me") && !str_is(by, "all"))
        return call_refuse(c, ERR_INPUT, "api.bad_value", by, STR("me, all"));
    query.type_id = type ? type->id : 0;
    // A key is nobody: it has decided nothing as a person.
    int64_t me = c->work->who.user_id ? c->work->who.user_id : -1;
    query.actor_id = str_is(by, "me") ? me : 0;
    if (!crm_decision_page(c->work, &query, &list, &count, &next))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_decision(c, &list[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json, next ? str_format(c->arena, "%lld", (long long)next) : STR(""));
    jsonw_object_end(&c->json);
    return true;
}

bool decision_undo(struct call *c) {
    int64_t id, group_id;
    if (!call_id(c, "id", &id) || !crm_decision_undo(c->work, id, &group_id))
        return false;
    jsonw_object(&c->json);
    render_id(&c->json, "id", id);
    render_id(&c->json, "group", group_id);
    jsonw_object_end(&c->json);
    return true;
}

bool run_list(struct call *c) {
    const struct object_type *type;
    struct decision_run *runs;
    struct jsonw *w = &c->json;
    size_t count;
    if (!query_type(c, &type) ||
        !crm_decision_runs(c->work, type ? type->id : 0, RUNS, &runs, &count))
        return false;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        const struct object_type *of = schema_type_by_id(c->work->schema, runs[i].type_id);
        str name;
        if (!browse_user_name(c->work, runs[i].actor_id, &name))
            return false;
        jsonw_object(w);
        render_id(w, "id", runs[i].id);
        jsonw_put_text(w, "type", of ? of->name : STR(""));
        render_time(w, "at", runs[i].at);
        render_actor(w, "actor", runs[i].actor_id, name);
        jsonw_put_int(w, "groups", runs[i].groups);
        jsonw_put_int(w, "standing", runs[i].standing);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

bool run_undo(struct call *c) {
    struct decision_run run;
    struct job job;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_decision_run(c->work, id, &run))
        return false;
    if (!run.standing)
        return call_refuse(c, ERR_CONFLICT, "queue.run_undone", (str){0}, (str){0});
    const struct object_type *type = schema_type_by_id(c->work->schema, run.type_id);
    struct job_order order = {.kind = JOB_UNDO_SURE,
                              .payload =
                                  str_format(c->arena, "{\"type\":\"" STR_FMT "\",\"run\":%lld}",
                                             STR_ARG(type ? type->name : STR("")), (long long)id)};
    return crm_job_add(c->work, &order, &job) && answer_in_job(c, &job);
}
