// Work in the background, on both engines: each job runs once, whoever looks for it, and what a
// crash, a stop or a lost lease leaves behind is taken up by the next one.
#include "base/clock.h"
#include "crm/queue.h"
#include "crm/rate.h"
#include "crm/sample_load.h"
#include "jobs/runner.h"
#include "store/import.h"
#include "store/store.h"
#include "support/invariants.h"
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SECOND = 1000000 };

static struct job add(struct crm_fixture *f, const char *kind, const char *payload) {
    struct job job;
    struct job_order order = {.kind = kind, .payload = str_of(payload)};
    crm_begin(f);
    OK(f->t, crm_job_add(&f->work, &order, &job));
    crm_commit(f);
    return job;
}

static struct job get(struct crm_fixture *f, int64_t id) {
    struct job job;
    OK(f->t, crm_job_get(&f->work, id, &job));
    return job;
}

static void is_state(const struct job *job, const char *state) {
    if (!str_is(job->state, state))
        print_error("job %lld is " STR_FMT " (" STR_FMT "), not %s\n", (long long)job->id,
                    STR_ARG(job->state), STR_ARG(job->error), state);
    assert_true(str_is(job->state, state));
}

static bool claim(struct crm_fixture *f, const char *worker, int64_t now, struct job *out) {
    bool found;
    crm_begin(f);
    f->work.now = now;
    OK(f->t, store_job_claim(&f->work, str_of(worker), now + 300 * SECOND, out, &found));
    crm_commit(f);
    return found;
}

// -- claiming

enum { CLAIMERS = 4, JOBS = 60 };

struct claimer {
    struct crm_fixture *f;
    char name[8];
    int64_t ids[JOBS];
    size_t count;
    struct err err;
    bool failed;
};

static bool claim_one(struct claimer *c, struct db *db, struct arena *arena, bool *found) {
    struct work work;
    struct job job;
    work_init(&work, arena, &c->err, db);
    work.now = clock_now();
    *found = false;
    if (!db_begin(db, &c->err))
        return false;
    if (!store_job_claim(&work, str_of(c->name), work.now + 300 * (int64_t)SECOND, &job, found)) {
        db_rollback(db);
        return false;
    }
    if (!db_commit(db, &c->err))
        return false;
    if (*found)
        c->ids[c->count++] = job.id;
    return true;
}

static void *claim_all(void *argument) {
    struct claimer *c = argument;
    struct arena arena;
    struct db *db;
    bool found = true;
    arena_init(&arena);
    if (!db_open(&c->f->t->options, &db, &c->err)) {
        c->failed = true;
        return NULL;
    }
    while (found && !c->failed && c->count < JOBS) {
        arena_reset(&arena);
        if (!claim_one(c, db, &arena, &found)) {
            c->failed = c->err.code != ERR_BUSY;
            found = true;
        }
    }
    db_close(db);
    arena_finish(&arena);
    return NULL;
}

static void test_claim_once(void **state) {
    struct crm_fixture f;
    struct claimer claimers[CLAIMERS] = {0};
    pthread_t threads[CLAIMERS];
    bool seen[JOBS] = {false};
    int64_t first = 0;
    crm_fixture_begin(&f, state);
    for (int i = 0; i < JOBS; i++) {
        char payload[40];
        snprintf(payload, sizeof payload, "{\"type\":\"t%d\"}", i);
        struct job job = add(&f, JOB_DUPLICATE_SCAN, payload);
        first = first ? first : job.id;
    }
    for (size_t i = 0; i < CLAIMERS; i++) {
        claimers[i].f = &f;
        snprintf(claimers[i].name, sizeof claimers[i].name, "w%zu", i);
        assert_int_equal(pthread_create(&threads[i], NULL, claim_all, &claimers[i]), 0);
    }
    size_t total = 0;
    for (size_t i = 0; i < CLAIMERS; i++) {
        pthread_join(threads[i], NULL);
        if (claimers[i].failed)
            print_error("%s\n", claimers[i].err.text);
        assert_false(claimers[i].failed);
        for (size_t j = 0; j < claimers[i].count; j++) {
            int64_t at = claimers[i].ids[j] - first;
            assert_in_range(at, 0, JOBS - 1);
            assert_false(seen[at]);
            seen[at] = true;
        }
        total += claimers[i].count;
    }
    assert_int_equal(total, JOBS);
    crm_fixture_end(&f);
}

static void test_lease(void **state) {
    struct crm_fixture f;
    struct job job, other;
    bool cancel, alive;
    crm_fixture_begin(&f, state);
    int64_t id = add(&f, JOB_DUPLICATE_SCAN, "{\"type\":\"contacts\"}").id;
    int64_t now = f.now + SECOND;
    assert_true(claim(&f, "a", now, &job));
    assert_int_equal(job.id, id);
    assert_int_equal(job.attempts, 1);
    is_state(&job, "running");
    assert_false(claim(&f, "b", now + 299 * (int64_t)SECOND, &other)); // the lease stands
    // A note renews it.
    crm_begin(&f);
    job.done = 5;
    job.total = 10;
    job.phase = STR("writing");
    OK(f.t,
       store_job_progress(&f.work, &job, STR("a"), now + 600 * (int64_t)SECOND, &cancel, &alive));
    crm_commit(&f);
    assert_true(alive);
    assert_false(cancel);
    assert_false(claim(&f, "b", now + 599 * (int64_t)SECOND, &other));
    assert_true(claim(&f, "b", now + 601 * (int64_t)SECOND, &other)); // and runs out
    assert_int_equal(other.id, id);
    assert_int_equal(other.attempts, 2);
    assert_int_equal(other.done, 5);
    // Whoever lost it is told so, and can not say how it ended.
    crm_begin(&f);
    OK(f.t,
       store_job_progress(&f.work, &job, STR("a"), now + 900 * (int64_t)SECOND, &cancel, &alive));
    assert_false(alive);
    OK(f.t, store_job_finish(&f.work, &job, STR("a"), "failed", STR(""), STR("lost")));
    OK(f.t, store_job_retry(&f.work, &job, STR("a"), now, STR("lost")));
    crm_commit(&f);
    job = get(&f, id);
    is_state(&job, "running");
    crm_begin(&f);
    OK(f.t, store_job_finish(&f.work, &other, STR("b"), "done", STR("{\"pairs\":0}"), STR("")));
    crm_commit(&f);
    job = get(&f, id);
    is_state(&job, "done");
    assert_true(str_is(job.result, "{\"pairs\":0}"));
    assert_false(claim(&f, "c", now + 5000 * (int64_t)SECOND, &other));
    crm_fixture_end(&f);
}

static void test_retry_pauses(void **state) {
    struct crm_fixture f;
    struct job job, other;
    crm_fixture_begin(&f, state);
    int64_t id = add(&f, JOB_DUPLICATE_SCAN, "{\"type\":\"contacts\"}").id;
    int64_t now = f.now + SECOND;
    assert_true(claim(&f, "a", now, &job));
    crm_begin(&f);
    OK(f.t, store_job_retry(&f.work, &job, STR("a"), now + 8 * SECOND, STR("Locked.")));
    crm_commit(&f);
    job = get(&f, id);
    is_state(&job, "waiting");
    assert_true(str_is(job.error, "Locked."));
    assert_false(claim(&f, "a", now + 7 * SECOND, &other));
    assert_true(claim(&f, "a", now + 9 * SECOND, &other));
    assert_int_equal(other.attempts, 2);
    crm_fixture_end(&f);
}

static void test_second_order_is_refused(void **state) {
    struct crm_fixture f;
    struct job job, other;
    crm_fixture_begin(&f, state);
    int64_t id = add(&f, JOB_DUPLICATE_SCAN, "{\"type\":\"contacts\"}").id;
    struct job_order order = {.kind = JOB_DUPLICATE_SCAN,
                              .payload = STR("{\"type\":\"contacts\"}")};
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_job_add(&f.work, &order, &other));
    char text[32];
    snprintf(text, sizeof text, "%lld", (long long)id);
    assert_string_equal(f.t->err.detail, text);
    crm_rollback(&f);
    add(&f, JOB_DUPLICATE_SCAN, "{\"type\":\"companies\"}"); // something else
    // Cancelled before it began, it never runs, and the next may be ordered.
    crm_begin(&f);
    OK(f.t, crm_job_cancel(&f.work, id, &job));
    crm_commit(&f);
    is_state(&job, "cancelled");
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_job_cancel(&f.work, id, &job));
    REFUSED(f.t, ERR_NOT_FOUND, crm_job_cancel(&f.work, 999999, &job));
    crm_rollback(&f);
    assert_true(claim(&f, "a", f.now + SECOND, &other));
    assert_int_not_equal(other.id, id);
    assert_false(claim(&f, "a", f.now + SECOND, &other));
    add(&f, JOB_DUPLICATE_SCAN, "{\"type\":\"contacts\"}");
    crm_fixture_end(&f);
}

// -- runners

struct hosted {
    struct arena arena;
    struct live *live;
    struct host *host;
    struct runner *runner;
    struct err err;
};

static bool open_host(struct hosted *h, str url) {
    struct db *db;
    struct work work;
    struct db_options options = {.url = url};
    *h = (struct hosted){0};
    arena_init(&h->arena);
    if (!db_open(&options, &db, &h->err))
        return false;
    work_init(&work, &h->arena, &h->err, db);
    bool done = live_create(&work, true, &h->live);
    db_close(db);
    struct host_options host = {.store_url = url,
                                .live = h->live,
                                .hold = live_hold,
                                .release = live_release,
                                .deriving = &crm_deriving,
                                .after_commit = live_apply};
    return done && host_create(&host, &h->host, &h->err);
}

static bool start_runner(struct hosted *h, size_t threads, bool only_owner) {
    struct runner_options options = {
        .host = h->host, .threads = threads, .only_owner = only_owner, .scan_hour = -1};
    return runner_start(&options, &h->runner, &h->err);
}

static void close_host(struct hosted *h) {
    runner_stop(h->runner);
    h->runner = NULL;
    host_destroy(h->host);
    live_destroy(h->live);
    arena_finish(&h->arena);
}

static void pause_millis(long millis) {
    struct timespec t = {millis / 1000, millis % 1000 * 1000000};
    nanosleep(&t, NULL);
}

static struct job wait_for(struct crm_fixture *f, int64_t id) {
    for (int i = 0; i < 6000; i++) {
        struct job job = get(f, id);
        if (crm_job_ended(&job))
            return job;
        pause_millis(20);
    }
    print_error("job %lld does not end\n", (long long)id);
    return get(f, id);
}

static void test_import_by_jobs(void **state) {
    struct crm_fixture f;
    struct hosted h;
    crm_fixture_begin(&f, state);
    int64_t id = crm_upload_now(&f, f.contacts, "f.csv",
                                STR("firstname,lastname,email\nJan,Nowak,j@example.com\n"
                                    "Anna,Lis,a@example.com\nJan,Nowak,j@example.com\n"));
    // Only now: the fixture's clock stands still, and its upload looks like one of long ago.
    OK(&h, open_host(&h, f.t->options.url));
    OK(&h, start_runner(&h, 2, true));
    static const char *const kinds[] = {JOB_IMPORT_CHECK, JOB_IMPORT_RUN, JOB_IMPORT_UNDO};
    static const char *const states[] = {"checked", "done", "undone"};
    static const char *const results[] = {"\"create\":2", "\"unchanged\":1", "\"undone\":2"};
    for (size_t i = 0; i < 3; i++) {
        struct job job;
        struct import import;
        bool found;
        crm_begin(&f);
        OK(f.t, crm_import_order(&f.work, id, kinds[i], &job));
        crm_commit(&f);
        runner_wake(h.runner);
        job = wait_for(&f, job.id);
        is_state(&job, "done");
        if (!str_has(job.result, str_of(results[i])))
            print_error("result: " STR_FMT "\n", STR_ARG(job.result));
        assert_true(str_has(job.result, str_of(results[i])));
        assert_true(job.started_at && job.finished_at >= job.started_at);
        OK(f.t, store_import_get(&f.work, id, &import, &found));
        assert_true(str_is(import.state, states[i]));
        // Not a second time.
        if (i > 0) {
            crm_begin(&f);
            REFUSED(f.t, ERR_CONFLICT, crm_import_order(&f.work, id, kinds[i], &job));
            crm_rollback(&f);
        }
    }
    // The run ordered a scan of what it brought.
    struct job *jobs;
    size_t count, scans = 0;
    OK(f.t, crm_job_list(&f.work, STR(""), 100, &jobs, &count));
    for (size_t i = 0; i < count; i++)
        if (str_is(jobs[i].kind, JOB_DUPLICATE_SCAN)) {
            struct job scan = wait_for(&f, jobs[i].id);
            is_state(&scan, "done");
            scans++;
        }
    assert_int_equal(scans, 1);
    // What is no job of ours fails with a reason.
    struct job job = add(&f, "brew_coffee", "{}");
    job = wait_for(&f, job.id);
    is_state(&job, "failed");
    assert_true(job.error.len > 0);
    // A broken order does, too.
    job = add(&f, JOB_DUPLICATE_SCAN, "{\"type\":\"ships\"}");
    job = wait_for(&f, job.id);
    is_state(&job, "failed");
    close_host(&h);
    crm_fixture_end(&f);
}

static void test_several_runners(void **state) {
    struct crm_fixture f;
    struct hosted a, b;
    int64_t ids[20];
    crm_fixture_begin(&f, state);
    // Two processes on PostgreSQL; on SQLite one process has the write lane.
    bool two = strcmp(f.t->engine, "postgresql") == 0;
    for (int i = 0; i < 20; i++) {
        char payload[60];
        snprintf(payload, sizeof payload, "{\"type\":\"contacts\",\"n\":%d}", i);
        ids[i] = add(&f, JOB_DUPLICATE_SCAN, payload).id;
    }
    OK(&a, open_host(&a, f.t->options.url));
    OK(&a, start_runner(&a, 3, false));
    if (two) {
        OK(&b, open_host(&b, f.t->options.url));
        OK(&b, start_runner(&b, 3, false));
    }
    for (int i = 0; i < 20; i++) {
        struct job job = wait_for(&f, ids[i]);
        is_state(&job, "done");
        assert_int_equal(job.attempts, 1);
    }
    close_host(&a);
    if (two)
        close_host(&b);
    crm_fixture_end(&f);
}

// -- what broken uploads leave

static int64_t broken_upload(struct crm_fixture *f, const char *state, int64_t age) {
    struct import import = {.type_id = f->contacts->id,
                            .file_name = STR("x.csv"),
                            .state = str_of(state),
                            .dialect = STR("{}"),
                            .columns = STR("[]"),
                            .options = STR("{}")};
    int64_t id;
    crm_begin(f);
    f->work.now = clock_now() - age;
    OK(f->t, store_import_add(&f->work, &import, &id));
    for (int64_t i = 0; i < 70; i++)
        OK(f->t, store_import_chunk_add(&f->work, id, i, STR("a,b\n")));
    crm_commit(f);
    return id;
}

static int64_t pieces_of(struct crm_fixture *f, int64_t id) {
    return crm_number(f, "SELECT count(*) FROM import_chunk WHERE import_id = $1",
                      DB_ARGS(value_int(id)));
}

static void test_broken_uploads_go(void **state) {
    enum { HOUR = 3600 };
    struct crm_fixture f;
    struct hosted h;
    crm_fixture_begin(&f, state);
    int64_t old = broken_upload(&f, "uploading", INT64_C(25) * HOUR * SECOND);
    int64_t older = broken_upload(&f, "uploading", INT64_C(250) * HOUR * SECOND);
    int64_t fresh = broken_upload(&f, "uploading", INT64_C(23) * HOUR * SECOND);
    int64_t whole = broken_upload(&f, "uploaded", INT64_C(250) * HOUR * SECOND);
    // A part at a time, so that people's writes come in between.
    bool more;
    crm_begin(&f);
    f.work.now = clock_now();
    OK(f.t, crm_import_tidy(&f.work, &more));
    crm_commit(&f);
    assert_true(more);
    assert_in_range(pieces_of(&f, old), 1, 69);
    OK(&h, open_host(&h, f.t->options.url));
    OK(&h, start_runner(&h, 2, false));
    static const char stale[] = "SELECT count(*) FROM import WHERE id = $1 OR id = $2";
    for (int i = 0; i < 500 && crm_number(&f, stale, DB_ARGS(value_int(old), value_int(older)));
         i++)
        pause_millis(20);
    close_host(&h);
    assert_int_equal(crm_number(&f, stale, DB_ARGS(value_int(old), value_int(older))), 0);
    assert_int_equal(pieces_of(&f, old) + pieces_of(&f, older), 0);
    assert_int_equal(pieces_of(&f, fresh), 70);
    assert_int_equal(pieces_of(&f, whole), 70);
    crm_fixture_end(&f);
}

static struct job wait_for_progress(struct crm_fixture *f, int64_t id, const char *phase) {
    for (int i = 0; i < 6000; i++) {
        struct job job = get(f, id);
        if (crm_job_ended(&job) || (job.done > 0 && str_is(job.phase, phase)))
            return job;
        pause_millis(10);
    }
    return get(f, id);
}

// The job that was waited for leaves others behind: the scan for duplicates, scores to be worked
// out.
static void wait_for_the_rest(struct crm_fixture *f) {
    const char *open = "SELECT count(*) FROM job WHERE state IN ('waiting', 'running')";
    for (int i = 0; i < 6000 && crm_number(f, open, DB_NO_ARGS); i++)
        pause_millis(10);
}

static void check_with(struct crm_fixture *f, struct hosted *h) {
    if (h->runner)
        wait_for_the_rest(f);
    struct live *own = f->live;
    f->live = h->live;
    assert_int_equal(crm_invariants(f), 0);
    f->live = own;
}

static void test_cancel_running(void **state) {
    struct crm_fixture f;
    struct hosted h;
    crm_fixture_begin(&f, state);
    OK(&h, open_host(&h, f.t->options.url));
    OK(&h, start_runner(&h, 1, true));
    struct job job = add(&f, JOB_SAMPLE, "{\"rows\":20000}");
    job = wait_for_progress(&f, job.id, "writing");
    is_state(&job, "running");
    assert_true(job.total >= job.done);
    crm_begin(&f);
    OK(f.t, crm_job_cancel(&f.work, job.id, &job));
    crm_commit(&f);
    job = wait_for(&f, job.id);
    is_state(&job, "cancelled");
    assert_true(job.done < 20000);
    check_with(&f, &h);
    close_host(&h);
    crm_fixture_end(&f);
}

// A program that is stopped leaves its job to the next one, which goes on with it.
static void test_stop_and_go_on(void **state) {
    struct crm_fixture f;
    struct hosted h;
    crm_fixture_begin(&f, state);
    OK(&h, open_host(&h, f.t->options.url));
    OK(&h, start_runner(&h, 1, true));
    int64_t id = add(&f, JOB_SAMPLE, "{\"rows\":2500}").id;
    struct job job = wait_for_progress(&f, id, "writing");
    close_host(&h);
    job = get(&f, id);
    is_state(&job, "waiting");
    OK(&h, open_host(&h, f.t->options.url));
    OK(&h, start_runner(&h, 1, true));
    job = wait_for(&f, id);
    is_state(&job, "done");
    static const char rows[] = "SELECT count(*) FROM r_contacts WHERE archived_at IS NULL";
    assert_int_equal(crm_number(&f, rows, DB_NO_ARGS), 2500);
    check_with(&f, &h);
    close_host(&h);
    crm_fixture_end(&f);
}

// A process that is killed in the middle of it.
static void test_killed(void **state) {
    struct crm_fixture f;
    struct hosted h;
    crm_fixture_begin(&f, state);
    int64_t id = add(&f, JOB_SAMPLE, "{\"rows\":2500}").id;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        if (open_host(&h, f.t->options.url) && start_runner(&h, 1, false))
            pause();
        _exit(1);
    }
    struct job job = wait_for_progress(&f, id, "writing");
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    is_state(&job, "running");
    job = get(&f, id);
    is_state(&job, "running"); // nobody could say anything else
    OK(&h, open_host(&h, f.t->options.url));
    OK(&h, start_runner(&h, 1, false));
    pause_millis(700);
    job = get(&f, id);
    assert_int_equal(job.attempts, 1); // the lease stands
    crm_begin(&f);
    OK(f.t, db_run(f.t->db, "UPDATE job SET lease_until = 1", DB_NO_ARGS, &f.t->err));
    crm_commit(&f);
    job = wait_for(&f, id);
    is_state(&job, "done");
    assert_int_equal(job.attempts, 2);
    static const char rows[] = "SELECT count(*) FROM r_contacts WHERE archived_at IS NULL";
    assert_int_equal(crm_number(&f, rows, DB_NO_ARGS), 2500);
    static const char others[] = "SELECT count(*) FROM r_companies WHERE archived_at IS NULL";
    assert_int_equal(crm_number(&f, others, DB_NO_ARGS), 501);
    check_with(&f, &h);
    close_host(&h);
    crm_fixture_end(&f);
}

// -- imports that stopped

static int64_t upload_people(struct crm_fixture *f, int count) {
    struct buf text;
    struct import_report report;
    buf_init(&text, &f->t->arena);
    buf_add_z(&text, "firstname,lastname,email,city\n");
    for (int i = 0; i < count; i++)
        buf_format(&text, "Ala%d,Kot%d,a%d@example.com,Lublin\n", i, i, i);
    int64_t id = crm_upload_now(f, f->contacts, "people.csv", buf_str(&text));
    crm_policy(f, id, IMPORT_CREATE);
    OK(f->t, crm_check(f, id, &report));
    return id;
}

static struct job order(struct crm_fixture *f, int64_t id, const char *kind) {
    struct job job;
    crm_begin(f);
    OK(f->t, crm_import_order(&f->work, id, kind, &job));
    crm_commit(f);
    return job;
}

static void order_refused(struct crm_fixture *f, int64_t id, const char *kind, const char *why) {
    struct job job;
    crm_begin(f);
    REFUSED(f->t, ERR_CONFLICT, crm_import_order(&f->work, id, kind, &job));
    if (!strstr(f->t->err.text, why))
        print_error("%s\n", f->t->err.text);
    assert_non_null(strstr(f->t->err.text, why));
    crm_rollback(f);
}

static struct import import_of(struct crm_fixture *f, int64_t id) {
    struct import import;
    bool found;
    OK(f->t, store_import_get(&f->work, id, &import, &found));
    assert_true(found);
    return import;
}

static void is_import(struct crm_fixture *f, int64_t id, const char *state, int64_t next_row) {
    struct import import = import_of(f, id);
    if (!str_is(import.state, state))
        print_error("import: " STR_FMT ", not %s\n", STR_ARG(import.state), state);
    assert_true(str_is(import.state, state));
    assert_int_equal(import.next_row, next_row);
}

static void put_state(struct crm_fixture *f, int64_t id, const char *state) {
    struct import import = import_of(f, id);
    crm_begin(f);
    import.state = str_of(state);
    OK(f->t, store_import_update(&f->work, &import));
    crm_commit(f);
}

// The job is claimed, writes one batch and is stopped.
static struct job run_one_batch(struct crm_fixture *f, int64_t id, const struct job *ordered) {
    struct import_counters counters;
    struct job job;
    assert_true(claim(f, "a", f->now + SECOND, &job));
    assert_int_equal(job.id, ordered->id);
    f->stop_after = 1;
    REFUSED(f->t, ERR_CANCELLED, crm_run(f, id, &counters));
    f->stop_after = 0;
    assert_int_equal(import_of(f, id).next_row, 256);
    return job;
}

static void wait_again(struct crm_fixture *f, const struct job *job) {
    crm_begin(f);
    OK(f->t, store_job_retry(&f->work, job, STR("a"), f->now, STR("Stopped.")));
    crm_commit(f);
}

static struct job cancel(struct crm_fixture *f, int64_t id) {
    struct job job;
    crm_begin(f);
    OK(f->t, crm_job_cancel(&f->work, id, &job));
    crm_commit(f);
    return job;
}

// The scans that wait; they are then out of the way.
static int64_t scans_ordered(struct crm_fixture *f) {
    static const char scans[] =
        "SELECT count(*) FROM job WHERE kind = 'duplicate_scan' AND state = 'waiting'";
    static const char away[] = "UPDATE job SET state = 'done' WHERE kind = 'duplicate_scan'";
    int64_t count = crm_number(f, scans, DB_NO_ARGS);
    crm_begin(f);
    OK(f->t, db_run(f->t->db, away, DB_NO_ARGS, &f->t->err));
    crm_commit(f);
    return count;
}

// Whatever the import says of itself, its job counts: one that runs stands in the way of all
// others, one that waits makes room and never wakes what was undone.
static void test_undone_stays_undone(void **state) {
    static const char *const stopped[] = {"cancelled", "failed"};
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    for (size_t i = 0; i < 2; i++) {
        struct import_counters counters;
        struct job undo, other;
        int64_t undone, kept, id = upload_people(&f, 600);
        struct job first = order(&f, id, JOB_IMPORT_RUN);
        first = run_one_batch(&f, id, &first);
        put_state(&f, id, stopped[i]);
        order_refused(&f, id, JOB_IMPORT_UNDO, "at work");
        order_refused(&f, id, JOB_IMPORT_RUN, "at work");
        wait_again(&f, &first);
        // A new order to go on takes the place of the old one.
        struct job second = order(&f, id, JOB_IMPORT_RUN);
        first = get(&f, first.id);
        is_state(&first, "cancelled");
        assert_true(claim(&f, "a", f.now + SECOND, &other));
        assert_int_equal(other.id, second.id);
        wait_again(&f, &other);
        put_state(&f, id, stopped[i]);
        undo = order(&f, id, JOB_IMPORT_UNDO);
        second = get(&f, second.id);
        is_state(&second, "cancelled");
        is_import(&f, id, "undoing", 256);
        assert_true(claim(&f, "a", f.now + SECOND, &other));
        assert_int_equal(other.id, undo.id);
        REFUSED(f.t, ERR_CONFLICT, crm_run(&f, id, &counters));
        is_import(&f, id, "undoing", 256);
        OK(f.t, crm_undo(&f, id, &undone, &kept));
        assert_int_equal(undone, 256);
        REFUSED(f.t, ERR_CONFLICT, crm_run(&f, id, &counters));
        struct import_report report;
        REFUSED(f.t, ERR_CONFLICT, crm_check(&f, id, &report));
        is_import(&f, id, "undone", 256);
        assert_int_equal(live_count(f.live, f.contacts, false), 0);
        assert_false(claim(&f, "b", f.now + SECOND, &other));
    }
    crm_fixture_end(&f);
}

// A half-written import is not checked again: its counters are those of what it wrote.
static void test_half_written_is_not_checked(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t undone, kept, id = upload_people(&f, 600);
    struct job job = order(&f, id, JOB_IMPORT_RUN);
    run_one_batch(&f, id, &job);
    crm_begin(&f);
    OK(f.t, store_job_finish(&f.work, &job, STR("a"), "failed", STR(""), STR("x")));
    crm_commit(&f);
    str counters = import_of(&f, id).counters;
    static const char *const stopped[] = {"cancelled", "failed"};
    for (size_t i = 0; i < 2; i++) {
        put_state(&f, id, stopped[i]);
        order_refused(&f, id, JOB_IMPORT_CHECK, "written rows");
        is_import(&f, id, stopped[i], 256);
    }
    assert_true(str_equal(import_of(&f, id).counters, counters));
    order(&f, id, JOB_IMPORT_UNDO);
    OK(f.t, crm_undo(&f, id, &undone, &kept));
    assert_int_equal(undone, 256);
    crm_fixture_end(&f);
}

// -- how a run ends that does not come to its end

struct breaking {
    struct writer honest;
    int64_t left; // writes before the one that fails
    enum err_code code;
};

static bool break_write(void *context, bool (*write)(void *argument, struct work *work),
                        void *argument, struct err *err) {
    struct breaking *b = context;
    if (b->left-- == 0)
        return fail(err, b->code, "The write is broken.");
    return b->honest.run(b->honest.context, write, argument, err);
}

static void run_broken(struct crm_fixture *f, int64_t id, enum err_code code) {
    struct import_counters counters;
    struct breaking breaking = {f->writer, 2, code}; // the beginning, a batch, and no more
    f->writer = (struct writer){break_write, &breaking};
    REFUSED(f->t, code, crm_run(f, id, &counters));
    f->writer = breaking.honest;
}

static void undo_now(struct crm_fixture *f, int64_t id) {
    int64_t undone, kept;
    OK(f->t, crm_undo(f, id, &undone, &kept));
    assert_int_equal(live_count(f->live, f->contacts, false), 0);
}

// What the queue will try again is under way all the time.
static void test_tried_again_is_running(void **state) {
    static const enum err_code passing[] = {ERR_BUSY, ERR_STORAGE, ERR_NETWORK};
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    for (size_t i = 0; i < 3; i++) {
        struct import_counters counters;
        struct job other;
        int64_t id = upload_people(&f, 600);
        order(&f, id, JOB_IMPORT_RUN);
        assert_true(claim(&f, "a", f.now + SECOND, &other));
        run_broken(&f, id, passing[i]);
        is_import(&f, id, "running", 256);
        assert_int_equal(scans_ordered(&f), 0);
        OK(f.t, crm_run(&f, id, &counters));
        assert_int_equal(counters.create, 600);
        assert_int_equal(live_count(f.live, f.contacts, false), 600);
        assert_int_equal(scans_ordered(&f), 1);
        undo_now(&f, id);
    }
    // A program that is stopped, too: nobody cancelled anything.
    int64_t id = upload_people(&f, 600);
    struct job job = order(&f, id, JOB_IMPORT_RUN);
    job = run_one_batch(&f, id, &job);
    is_import(&f, id, "running", 256);
    assert_int_equal(scans_ordered(&f), 0);
    // Cancelled while it waits to go on.
    wait_again(&f, &job);
    cancel(&f, job.id);
    is_import(&f, id, "cancelled", 256);
    assert_int_equal(scans_ordered(&f), 1);
    crm_fixture_end(&f);
}

// Rows that were written are searched for duplicates, however their run ended.
static void test_stopped_run_is_scanned(void **state) {
    struct crm_fixture f;
    struct job job;
    crm_fixture_begin(&f, state);
    int64_t id = upload_people(&f, 600);
    order(&f, id, JOB_IMPORT_RUN);
    run_broken(&f, id, ERR_INTERNAL);
    is_import(&f, id, "failed", 256);
    assert_true(str_is(import_of(&f, id).error, "The write is broken."));
    assert_int_equal(scans_ordered(&f), 1);
    undo_now(&f, id);
    // Cancelled by somebody.
    id = upload_people(&f, 600);
    job = order(&f, id, JOB_IMPORT_RUN);
    struct job claimed;
    crm_begin(&f);
    OK(f.t, db_run(f.t->db, "UPDATE job SET state = 'done' WHERE id <> $1",
                   DB_ARGS(value_int(job.id)), &f.t->err));
    crm_commit(&f);
    assert_true(claim(&f, "a", f.now + SECOND, &claimed));
    cancel(&f, job.id);
    struct import_counters counters;
    f.stop_after = 1;
    REFUSED(f.t, ERR_CANCELLED, crm_run(&f, id, &counters));
    f.stop_after = 0;
    is_import(&f, id, "cancelled", 256);
    assert_int_equal(scans_ordered(&f), 1);
    // Tried in vain too often.
    put_state(&f, id, "running");
    crm_begin(&f);
    OK(f.t, crm_job_gave_up(&f.work, &job, STR("Locked.")));
    crm_commit(&f);
    is_import(&f, id, "failed", 256);
    assert_int_equal(scans_ordered(&f), 1);
    undo_now(&f, id);
    // Without a row there is nothing to search.
    id = upload_people(&f, 600);
    job = order(&f, id, JOB_IMPORT_RUN);
    cancel(&f, job.id);
    is_import(&f, id, "checked", 0);
    crm_begin(&f);
    OK(f.t, crm_job_gave_up(&f.work, &job, STR("Locked.")));
    crm_commit(&f);
    assert_int_equal(scans_ordered(&f), 0);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_claim_once),
        ON_BOTH_ENGINES(test_lease),
        ON_BOTH_ENGINES(test_retry_pauses),
        ON_BOTH_ENGINES(test_second_order_is_refused),
        ON_BOTH_ENGINES(test_import_by_jobs),
        ON_BOTH_ENGINES(test_several_runners),
        ON_BOTH_ENGINES(test_cancel_running),
        ON_BOTH_ENGINES(test_stop_and_go_on),
        ON_BOTH_ENGINES(test_killed),
        ON_BOTH_ENGINES(test_broken_uploads_go),
        ON_BOTH_ENGINES(test_undone_stays_undone),
        ON_BOTH_ENGINES(test_half_written_is_not_checked),
        ON_BOTH_ENGINES(test_tried_again_is_running),
        ON_BOTH_ENGINES(test_stopped_run_is_scanned),
    };
    const char *only = getenv("KARTOTEKA_TESTS");
    if (only)
        cmocka_set_test_filter(only);
    return cmocka_run_group_tests_name("jobs", tests, NULL, NULL);
}
