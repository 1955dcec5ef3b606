// Jobs are rows: added in the transaction that causes them, so a crash in between leaves neither.
#include "crm/queue.h"
#include "crm/access.h"
#include "crm/refuse.h"
#include "store/import.h"
#include <string.h>

bool crm_job_ended(const struct job *job) {
    return !str_is(job->state, "waiting") && !str_is(job->state, "running");
}

bool crm_job_tries_again(enum err_code code) {
    return code == ERR_BUSY || code == ERR_STORAGE || code == ERR_NETWORK;
}

static bool same_order(const struct job *job, const struct job_order *order) {
    str subject = str_of(order->subject_kind);
    str payload = order->payload.len ? order->payload : STR("{}");
    return str_is(job->kind, order->kind) && str_equal(job->subject_kind, subject) &&
           job->subject_id == order->subject_id && str_equal(job->payload, payload);
}

// Two of the same at once would do everything twice. Of others' orders that have no subject of
// their own nothing is told to those who do not see them: they work by other rights, too.
static bool refuse_second(struct work *work, const struct job_order *order) {
    static const char *const states[] = {"waiting", "running"};
    enum { JOBS_LOOKED_AT = 1000 };
    for (size_t s = 0; s < sizeof states / sizeof *states; s++) {
        struct job *jobs;
        size_t count;
        if (!store_job_list(work, str_of(states[s]), NULL, JOBS_LOOKED_AT, &jobs, &count))
            return false;
        for (size_t i = 0; i < count; i++)
            if (same_order(&jobs[i], order) &&
                (order->subject_id || crm_access_person(work, jobs[i].actor_id)))
                return fail_about(work->err, ERR_CONFLICT,
                                  str_format(work->arena, "%lld", (long long)jobs[i].id),
                                  "This task is under way already.");
    }
    return true;
}

bool crm_job_add(struct work *work, const struct job_order *order, struct job *out) {
    int64_t id;
    struct job job = {
        .kind = str_of(order->kind),
        .payload = order->payload,
        .subject_kind = str_of(order->subject_kind),
        .subject_id = order->subject_id,
    };
    return refuse_second(work, order) && store_job_add(work, &job, &id) &&
           crm_job_get(work, id, out);
}

bool crm_job_get(struct work *work, int64_t id, struct job *out) {
    bool found;
    if (!store_job_get(work, id, out, &found))
        return false;
    if (!found || !crm_access_person(work, out->actor_id))
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no task %lld.", (long long)id);
    if (!crm_job_tells(work))
        crm_job_cover(out);
    return true;
}

bool crm_job_list(struct work *work, str state, size_t limit, struct job **out, size_t *count) {
    struct id_set people;
    bool all;
    crm_access_people(work, &people, &all);
    if (!store_job_list(work, state, all ? NULL : &people, limit, out, count))
        return false;
    for (size_t i = 0; !crm_job_tells(work) && i < *count; i++)
        crm_job_cover(&(*out)[i]);
    return true;
}

bool crm_job_tells(const struct work *work) {
    return crm_access_sees_all(work, NULL) && !(work->view && work->view->partial);
}

// What comes of the others are numbers. A kind that is not named is covered.
void crm_job_cover(struct job *job) {
    static const char *const numbers[] = {JOB_IMPORT_CHECK, JOB_IMPORT_RUN,     JOB_IMPORT_UNDO,
                                          JOB_EXPORT,       JOB_TRANSFER,       JOB_TRANSFER_UNDO,
                                          JOB_REVIEWERS,    JOB_REVIEWERS_UNDO, JOB_PERSON_EXPORT};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (str_is(job->kind, numbers[i]))
            return;
    job->result = job->error = STR("");
}

bool crm_job_order_again(struct work *work, const struct job_order *order) {
    struct job job;
    int64_t id;
    bool found;
    if (crm_job_add(work, order, &job))
        return true;
    if (work->err->code != ERR_CONFLICT)
        return false;
    bool known = str_to_i64(str_of(work->err->detail), &id);
    err_clear(work->err);
    if (!known || !store_job_get(work, id, &job, &found))
        return !known;
    if (!found || !str_is(job.state, "running"))
        return true;
    job = (struct job){.kind = str_of(order->kind), .payload = order->payload};
    return store_job_add(work, &job, &id);
}

bool crm_scan_order(struct work *work, int64_t type_id) {
    const struct object_type *type = schema_type_by_id(work->schema, type_id);
    if (!type)
        return true;
    struct job_order order = {
        .kind = JOB_DUPLICATE_SCAN,
        .payload = str_format(work->arena, "{\"type\":\"" STR_FMT "\"}", STR_ARG(type->name))};
    return crm_job_order_again(work, &order);
}

// A run that stopped for good: the rows it wrote are searched for duplicates all the same.
static bool scan_written(struct work *work, const struct import *import) {
    return import->next_row == 0 || crm_scan_order(work, import->type_id);
}

// The import the job is the present one of.
static bool find_subject(struct work *work, const struct job *job, struct import *import,
                         bool *found) {
    *found = false;
    if (!str_is(job->subject_kind, "import"))
        return true;
    if (!store_import_get(work, job->subject_id, import, found))
        return false;
    *found = *found && import->job_id == job->id;
    return true;
}

bool crm_job_gave_up(struct work *work, const struct job *job, str error) {
    struct import import;
    bool found;
    if (!find_subject(work, job, &import, &found))
        return false;
    if (!found)
        return true;
    import.state = STR("failed");
    import.error = error;
    if (str_is(job->kind, JOB_IMPORT_RUN) && !scan_written(work, &import))
        return false;
    return store_import_update(work, &import);
}

// A job that waited never runs, so nobody else gives its subject a state to go on from.
static bool free_subject(struct work *work, const struct job *job) {
    struct import import;
    bool found;
    if (!str_is(job->state, "cancelled"))
        return true;
    if (!find_subject(work, job, &import, &found))
        return false;
    if (!found)
        return true;
    if (str_is(import.state, "checking"))
        import.state = STR("uploaded");
    else if (str_is(import.state, "running")) {
        import.state = import.next_row > 0 ? STR("cancelled")
                       : import.report.len ? STR("checked")
                                           : STR("uploaded");
        if (!scan_written(work, &import))
            return false;
    } else if (str_is(import.state, "undoing"))
        import.state = STR("done");
    return store_import_update(work, &import);
}

// Of others, their managers and whoever looks after anything; seeing it is not enough.
static bool may_stop(const struct work *work, const struct job *job) {
    const struct rights *rights = work->who.rights;
    return work->who.scope == SCOPE_ALL || !rights || rights->role->areas ||
           (job->actor_id && (id_set_has(&rights->people[REACH_OWN], job->actor_id) ||
                              id_set_has(&rights->managed, job->actor_id)));
}

bool crm_job_cancel(struct work *work, int64_t id, struct job *out) {
    bool found;
    if (!crm_job_get(work, id, out))
        return false;
    if (!may_stop(work, out))
        return crm_refuse(work, ERR_DENIED, "job.not_yours", (str){0}, (str){0});
    if (crm_job_ended(out))
        return crm_refuse(work, ERR_CONFLICT, "job.finished", (str){0}, (str){0});
    return store_job_cancel(work, id, &found) && crm_job_get(work, id, out) &&
           free_subject(work, out);
}

// -- imports

static const struct import_step {
    const char *kind;
    const char *from[6]; // states in which it is possible
    const char *to;
} import_steps[] = {
    {JOB_IMPORT_CHECK, {"uploaded", "checked", "failed", "cancelled", NULL}, "checking"},
    {JOB_IMPORT_RUN, {"checked", "failed", "cancelled", NULL}, "running"},
    {JOB_IMPORT_UNDO, {"done", "failed", "cancelled", NULL}, "undoing"},
};

static bool step_possible(const struct import_step *step, const struct import *import,
                          bool unchecked) {
    // A run that stopped may go on; one that was never checked may not begin unless that is wanted.
    if (strcmp(step->kind, JOB_IMPORT_RUN) == 0 && !str_is(import->state, "checked") &&
        import->next_row == 0)
        return unchecked && str_is(import->state, "uploaded");
    for (size_t i = 0; step->from[i]; i++)
        if (str_is(import->state, step->from[i]))
            return true;
    return false;
}

// A check counts from the first row and would overwrite what the run has counted so far.
static bool refuse_half_written(struct work *work, const char *kind, const struct import *import) {
    if (strcmp(kind, JOB_IMPORT_CHECK) != 0 || import->next_row == 0)
        return true;
    return crm_refuse(work, ERR_CONFLICT, "import.half_written", (str){0}, (str){0});
}

// One job at a time: an earlier one that waits to be tried again makes room, one that runs does
// not.
static bool make_room(struct work *work, const struct import *import) {
    struct job job;
    bool found = false;
    if (import->job_id && !store_job_get(work, import->job_id, &job, &found))
        return false;
    if (!found || crm_job_ended(&job))
        return true;
    if (str_is(job.state, "waiting"))
        return store_job_cancel(work, job.id, &found);
    return crm_refuse(work, ERR_CONFLICT, "import.at_work", (str){0}, (str){0});
}

static bool order_import(struct work *work, int64_t import_id, const char *kind, bool unchecked,
                         struct job *out) {
    const struct import_step *step = import_steps;
    struct import import;
    bool found;
    while (strcmp(step->kind, kind) != 0)
        step++;
    if (!store_import_get(work, import_id, &import, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no import %lld.", (long long)import_id);
    if (!step_possible(step, &import, unchecked))
        return crm_refuse(work, ERR_CONFLICT, "import.state", import.state, (str){0});
    struct job_order order = {.kind = kind, .subject_kind = "import", .subject_id = import_id};
    if (!refuse_half_written(work, kind, &import) || !make_room(work, &import) ||
        !crm_job_add(work, &order, out))
        return false;
    import.state = str_of(step->to);
    import.job_id = out->id;
    import.error = STR("");
    return store_import_update(work, &import);
}

bool crm_import_order(struct work *work, int64_t import_id, const char *kind, struct job *out) {
    return order_import(work, import_id, kind, false, out);
}

bool crm_import_order_unchecked(struct work *work, int64_t import_id, struct job *out) {
    return order_import(work, import_id, JOB_IMPORT_RUN, true, out);
}

// -- the writer

struct writing {
    bool (*write)(void *argument, struct work *work);
    void *argument;
};

static bool run_task(void *argument, struct work *work) {
    struct writing *writing = argument;
    return writing->write(writing->argument, work);
}

static bool write_through(void *context, bool (*write)(void *argument, struct work *work),
                          void *argument, struct err *err) {
    struct host_writer *writer = context;
    struct writing writing = {write, argument};
    struct host_task task = {
        .who = writer->who, .bulk = writer->bulk, .run = run_task, .argument = &writing};
    return host_write_wait(writer->host, &task, err);
}

struct writer writer_of(struct host_writer *writer) {
    return (struct writer){write_through, writer};
}
