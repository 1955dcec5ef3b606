// Jobs: looking, cancelling, following.
#include "api/api_private.h"
#include "api/render.h"

bool call_answer_job(struct call *c, const struct job *job) {
    call_status(c, 202);
    c->job_id = job->id;
    render_job(&c->json, job);
    return true;
}

bool call_confirms(struct call *c, int64_t found) {
    if (!json_get(&c->body, "count") || json_get_int(&c->body, "count", -1) == found)
        return true;
    return call_refuse(c, ERR_CONFLICT, "api.other_count",
                       str_format(c->arena, "%lld", (long long)found), (str){0});
}

bool call_order_job(struct call *c, const char *kind) {
    struct job job;
    struct buf payload;
    struct jsonw w;
    buf_init(&payload, c->arena);
    jsonw_init(&w, &payload);
    jsonw_value(&w, &c->body);
    struct job_order order = {.kind = kind, .payload = buf_str(&payload)};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}

bool job_list(struct call *c) {
    enum { SHOWN = 200 };
    struct job *jobs;
    size_t count;
    if (!crm_job_list(c->work, call_query_text(c, "state"), SHOWN, &jobs, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        render_job(&c->json, &jobs[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool job_get(struct call *c) {
    struct job job;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_job_get(c->work, id, &job))
        return false;
    render_job(&c->json, &job);
    return true;
}

bool job_cancel(struct call *c) {
    struct job job;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_job_cancel(c->work, id, &job))
        return false;
    call_status(c, 202);
    render_job(&c->json, &job);
    return true;
}

struct finding {
    int64_t id;
    struct job job;
    bool whole;
};

static bool find_job(void *argument, struct work *work) {
    struct finding *f = argument;
    f->whole = crm_job_tells(work);
    return crm_job_get(work, f->id, &f->job);
}

bool job_events(struct call *c) {
    struct finding f = {0};
    struct host_task task = {
        .who = call_actor(c), .arena = c->arena, .loose = true, .run = find_job, .argument = &f};
    if (!call_id(c, "id", &f.id) || !host_read(c->api->options.host, &task, &c->err))
        return false;
    *c->sent = true;
    events_follow(c->api->events, c->exchange, f.id, f.whole);
    return true;
}
