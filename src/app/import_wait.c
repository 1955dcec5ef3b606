// The import command's jobs: order, progress, waiting, being asked to stop.
#include "app/importing.h"
#include <stdio.h>

static bool cancel(void *argument, struct work *work) {
    struct importing *i = argument;
    return crm_job_cancel(work, i->job.id, &i->job);
}

static bool look(void *argument, struct work *work) {
    struct importing *i = argument;
    return crm_job_get(work, i->job.id, &i->job);
}

bool importing_write(struct importing *i, bool (*run)(void *argument, struct work *work),
                     struct err *err) {
    struct host_task task = {
        .who = process_actor(), .arena = i->in->arena, .run = run, .argument = i};
    return host_write_wait(i->process.host, &task, err);
}

bool importing_read(struct importing *i, bool (*run)(void *argument, struct work *work),
                    struct arena *arena, struct err *err) {
    struct host_task task = {
        .who = process_actor(), .arena = arena, .loose = true, .run = run, .argument = i};
    return host_read(i->process.host, &task, err);
}

static void show_progress(const struct importing *i) {
    if (!i->shows_progress)
        return;
    int percent = i->job.total > 0 ? (int)(i->job.done * 100 / i->job.total) : 0;
    fprintf(stderr, "\r%-10.*s %3d %%", (int)i->job.phase.len, i->job.phase.ptr, percent);
}

// Waits a moment. Asked to stop, the job is cancelled: it ends behind a whole batch of rows.
static void wait_a_moment(struct importing *i) {
    struct err unused; // it may have ended meanwhile
    if (process_asked_to_stop(50000000) && importing_write(i, cancel, &unused))
        runner_wake(i->process.runner);
}

bool importing_wait(struct importing *i, struct err *err) {
    struct arena arena;
    arena_init(&arena);
    process_hold_signals(true);
    runner_wake(i->process.runner);
    bool done = true;
    for (;;) {
        arena_reset(&arena);
        done = importing_read(i, look, &arena, err);
        if (!done || crm_job_ended(&i->job))
            break;
        show_progress(i);
        wait_a_moment(i);
    }
    process_hold_signals(false);
    if (i->shows_progress)
        fputs("\r                    \r", stderr);
    // "failed" is what trying again would not mend, such as a file that can not be read to its end.
    if (done && str_is(i->job.state, "cancelled"))
        done = fail(err, ERR_CANCELLED, "Stopped.");
    else if (done && !str_is(i->job.state, "done"))
        done = fail(err, str_is(i->job.state, "failed") ? ERR_INPUT : ERR_INTERNAL, STR_FMT,
                    STR_ARG(i->job.error));
    arena_finish(&arena);
    return done;
}

// Other work that waits in the store is this process's, too: whoever watches should know.
static bool find_earlier(void *argument, struct work *work) {
    struct importing *i = argument;
    struct job *jobs;
    size_t waiting, running;
    if (!crm_job_list(work, STR("waiting"), 100, &jobs, &waiting) ||
        !crm_job_list(work, STR("running"), 100, &jobs, &running))
        return false;
    i->earlier = waiting + running;
    return true;
}

bool importing_tell_earlier(struct importing *i, struct err *err) {
    if (!i->process.runner)
        return true;
    if (!importing_read(i, find_earlier, i->in->arena, err))
        return false;
    if (i->earlier)
        fprintf(stderr, "Besides this import, %zu %s of the store %s being finished.\n", i->earlier,
                i->earlier == 1 ? "task" : "tasks", i->earlier == 1 ? "is" : "are");
    return true;
}

// The search for duplicates that follows an import: only where this process has to do it itself.
static bool find_scan(void *argument, struct work *work) {
    struct importing *i = argument;
    static const char *const states[] = {"waiting", "running"};
    i->job = (struct job){0};
    for (size_t s = 0; s < 2; s++) {
        struct job *jobs;
        size_t count;
        if (!crm_job_list(work, str_of(states[s]), 100, &jobs, &count))
            return false;
        for (size_t n = 0; n < count; n++)
            if (str_is(jobs[n].kind, JOB_DUPLICATE_SCAN))
                i->job = jobs[n];
    }
    return true;
}

bool importing_wait_for_scan(struct importing *i, struct err *err) {
    while (i->process.runner) {
        if (!importing_read(i, find_scan, i->in->arena, err))
            return false;
        if (!i->job.id)
            return true;
        if (!importing_wait(i, err))
            return false;
    }
    return true;
}
