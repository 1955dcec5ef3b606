// Runs of retention on both engines: what changes between looking and taking stays, a write that
// runs twice or fails counts once, a run that broke off goes on, and a night is one process's.
#include "base/clock.h"
#include "crm/queue.h"
#include "crm/retention.h"
#include "crm/trash.h"
#include "store/record_lock.h"
#include "store/store.h"
#include "support/crm.h"
#include <string.h>

enum { RECORDS = 50, THREE_YEARS = 3 * 365 };
static const int64_t day = (int64_t)86400 * MICROS_PER_SECOND;
static const char rules[] = "[{\"name\":\"Old\",\"purpose\":\"P\",\"months\":24,"
                            "\"action\":\"archive\"}]";

static void put_rules(struct crm_fixture *f, const char *text) {
    struct retention_state state;
    struct json list;
    OK(f->t, json_read(&f->t->arena, str_of(text), &list, &f->t->err));
    crm_begin(f);
    OK(f->t, crm_retention_put(&f->work, f->contacts, &list, 0, &state));
    OK(f->t, store_retention_confirm(&f->work, &state.version, RECORDS));
    crm_commit(f);
}

static struct job order(struct crm_fixture *f, const char *kind, const char *payload) {
    struct job_order job_order = {.kind = kind, .payload = str_of(payload)};
    struct job job;
    crm_begin(f);
    OK(f->t, crm_job_add(&f->work, &job_order, &job));
    crm_commit(f);
    return job;
}

// People who were last touched three years ago; their first id.
static int64_t old_people(struct crm_fixture *f) {
    int64_t first = 0;
    for (int i = 0; i < RECORDS; i++) {
        int64_t id =
            CRM_SAVE(f, f->contacts, 0, crm_set(f->contacts, "lastname", "Lis")).record->id;
        first = first ? first : id;
    }
    f->now += THREE_YEARS * day;
    return first;
}

static bool run(struct crm_fixture *f, const struct job *job, const struct progress *progress,
                struct retention_result *result) {
    crm_job_begin(f);
    bool done = crm_retention_run(&f->read, &f->writer, job, f->contacts, -1, 0, progress, result);
    if (!done)
        f->t->err = *f->read.err;
    crm_job_end(f);
    return done;
}

static int64_t archived(struct crm_fixture *f) {
    str sql =
        str_format(&f->t->arena,
                   "SELECT CAST(count(*) AS BIGINT) FROM " STR_FMT " WHERE archived_at IS NOT NULL",
                   STR_ARG(f->contacts->table));
    return crm_number(f, str_z(&f->t->arena, sql), NULL, 0);
}

static int64_t noted(struct crm_fixture *f) {
    return crm_number(f,
                      "SELECT CAST(count(*) AS BIGINT) FROM audit_entry WHERE action = "
                      "'retention.run'",
                      NULL, 0);
}

static int64_t reported(struct crm_fixture *f) {
    return crm_number(f, "SELECT CAST(sum(done) AS BIGINT) FROM retention_report", NULL, 0);
}

// -- who comes back meanwhile stays

struct meddling {
    struct crm_fixture *f;
    int64_t back, locked;
    bool done;
};

static bool meddle(void *context, int64_t done, int64_t total, const char *phase) {
    struct meddling *m = context;
    (void)done;
    (void)total;
    if (m->done || strcmp(phase, "writing") != 0)
        return true;
    m->done = true;
    CRM_SAVE(m->f, m->f->contacts, m->back, crm_set(m->f->contacts, "city", "Hel"));
    crm_begin(m->f);
    bool put;
    OK(m->f->t,
       store_record_lock_put(&m->f->work, m->locked, m->f->contacts->id, STR("Dispute"), &put));
    crm_commit(m->f);
    return true;
}

static void test_changed_meanwhile(void **state) {
    struct crm_fixture f;
    struct retention_result result;
    crm_fixture_begin(&f, state);
    int64_t first = old_people(&f);
    put_rules(&f, rules);
    struct meddling m = {.f = &f, .back = first + 3, .locked = first + 4};
    struct progress progress = {meddle, &m};
    struct job job = order(&f, JOB_RETENTION, "{}");
    OK(f.t, run(&f, &job, &progress, &result));
    assert_true(m.done);
    assert_int_equal(result.matched, RECORDS);
    assert_int_equal(result.done, RECORDS - 2);
    assert_int_equal(result.locked, 1);
    assert_int_equal(archived(&f), RECORDS - 2);
    assert_int_equal(crm_record(&f, f.contacts, m.back)->archived_at, 0);
    assert_int_equal(crm_record(&f, f.contacts, m.locked)->archived_at, 0);
    crm_fixture_end(&f);
}

// -- writes that run twice, fail, and runs that are stopped

static void test_twice(void **state) {
    struct crm_fixture f;
    struct retention_result result;
    crm_fixture_begin(&f, state);
    (void)old_people(&f);
    put_rules(&f, rules);
    f.twice = true;
    struct job job = order(&f, JOB_RETENTION, "{}");
    OK(f.t, run(&f, &job, &f.progress, &result));
    assert_int_equal(result.done, RECORDS);
    assert_int_equal(reported(&f), RECORDS);
    assert_int_equal(archived(&f), RECORDS);
    assert_int_equal(noted(&f), 1);
    crm_fixture_end(&f);
}

// Whichever write fails, the next try of the same job does the rest.
static void test_failing(void **state) {
    enum { WRITES_MOST = 6 };
    struct crm_fixture f;
    struct retention_result result;
    crm_fixture_begin(&f, state);
    (void)old_people(&f);
    put_rules(&f, rules);
    struct job job = order(&f, JOB_RETENTION, "{}");
    for (int64_t at = 1; at <= WRITES_MOST; at++) {
        f.writes = 0;
        f.fail_at = at;
        assert_false(run(&f, &job, &f.progress, &result));
        assert_int_equal(f.t->err.code, ERR_BUSY);
        assert_int_equal(noted(&f), 0);
        assert_int_equal(reported(&f), archived(&f));
        if (archived(&f) == RECORDS)
            break;
    }
    f.fail_at = 0;
    OK(f.t, run(&f, &job, &f.progress, &result));
    assert_int_equal(archived(&f), RECORDS);
    assert_int_equal(reported(&f), RECORDS);
    assert_int_equal(noted(&f), 1);
    OK(f.t, run(&f, &job, &f.progress, &result));
    assert_int_equal(noted(&f), 1);
    crm_fixture_end(&f);
}

static void test_stopped(void **state) {
    struct crm_fixture f;
    struct retention_result result;
    crm_fixture_begin(&f, state);
    (void)old_people(&f);
    put_rules(&f, rules);
    struct job job = order(&f, JOB_RETENTION, "{}");
    f.stop_after = 3;
    assert_false(run(&f, &job, &f.progress, &result));
    assert_int_equal(f.t->err.code, ERR_CANCELLED);
    int64_t before = archived(&f);
    assert_true(before < RECORDS);
    f.stop_after = 0;
    OK(f.t, run(&f, &job, &f.progress, &result));
    assert_int_equal(archived(&f), RECORDS);
    crm_fixture_end(&f);
}

// -- what nobody confirmed, and what is emptied

static void test_unconfirmed(void **state) {
    struct crm_fixture f;
    struct retention_result result;
    struct retention_state kept;
    struct json list;
    crm_fixture_begin(&f, state);
    (void)old_people(&f);
    OK(f.t, json_read(&f.t->arena, str_of(rules), &list, &f.t->err));
    crm_begin(&f);
    OK(f.t, crm_retention_put(&f.work, f.contacts, &list, 0, &kept));
    crm_commit(&f);
    struct job job = order(&f, JOB_RETENTION, "{}");
    OK(f.t, run(&f, &job, &f.progress, &result));
    assert_int_equal(result.matched, 0);
    assert_int_equal(archived(&f), 0);
    crm_fixture_end(&f);
}

static void test_emptying(void **state) {
    struct crm_fixture f;
    struct retention_result result;
    struct json payload;
    int64_t due;
    crm_fixture_begin(&f, state);
    (void)old_people(&f);
    put_rules(&f, rules);
    struct job job = order(&f, JOB_RETENTION, "{}");
    OK(f.t, run(&f, &job, &f.progress, &result));
    struct job empty = order(&f, JOB_TRASH, "{\"order\":\"empty\"}");
    OK(f.t, json_read(&f.t->arena, empty.payload, &payload, &f.t->err));
    for (int later = 0; later < 3; later++) {
        // Nobody said how many days; not yet; now.
        crm_begin(&f);
        if (later)
            OK(f.t, crm_trash_days_put(&f.work, 30, later == 2 ? RECORDS : 0));
        OK(f.t, crm_trash_due(&f.work, 30, &due));
        crm_commit(&f);
        assert_int_equal(due, later == 2 ? RECORDS : 0);
        crm_job_begin(&f);
        OK(f.t, crm_trash_run(&f.read, &f.writer, &empty, &payload, &f.progress, &result));
        crm_job_end(&f);
        assert_int_equal(result.done, later == 2 ? RECORDS : 0);
        assert_int_equal(archived(&f), later == 2 ? 0 : RECORDS);
        f.now += later == 1 ? 31 * day : 0;
    }
    crm_fixture_end(&f);
}

// -- the night

static int64_t nights(struct crm_fixture *f) {
    crm_begin(f);
    OK(f->t, crm_retention_nightly(&f->work));
    crm_commit(f);
    return crm_number(f, "SELECT CAST(count(*) AS BIGINT) FROM job WHERE kind = 'retention'", NULL,
                      0);
}

static void finish(struct crm_fixture *f) {
    crm_begin(f);
    OK(f->t, db_run(f->work.db, "UPDATE job SET state = 'done'", NULL, 0, &f->t->err));
    crm_commit(f);
}

static void test_night(void **state) {
    struct crm_fixture f;
    bool taken;
    crm_fixture_begin(&f, state);
    put_rules(&f, rules);
    int64_t midnight = f.now - f.now % day;
    f.now = midnight + day + 2 * day / 24;
    assert_int_equal(nights(&f), 0); // before three
    f.now = midnight + day + 4 * day / 24;
    assert_int_equal(nights(&f), 1);
    finish(&f);
    f.now += day / 24;
    assert_int_equal(nights(&f), 1); // once
    f.now += day;
    assert_int_equal(nights(&f), 2);
    finish(&f);
    f.now += 30 * day; // a clock that leapt, or a server that was away
    assert_int_equal(nights(&f), 2);
    f.now += day;
    assert_int_equal(nights(&f), 3);
    finish(&f);
    f.now -= 10 * day;
    assert_int_equal(nights(&f), 3);
    // Another process was faster.
    crm_begin(&f);
    OK(f.t, store_setting_take(&f.work, "night", STR(""), STR("1"), &taken));
    assert_true(taken);
    OK(f.t, store_setting_take(&f.work, "night", STR(""), STR("1"), &taken));
    assert_false(taken);
    OK(f.t, store_setting_take(&f.work, "night", STR("1"), STR("2"), &taken));
    assert_true(taken);
    crm_commit(&f);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_changed_meanwhile),
        ON_BOTH_ENGINES(test_twice),
        ON_BOTH_ENGINES(test_failing),
        ON_BOTH_ENGINES(test_stopped),
        ON_BOTH_ENGINES(test_unconfirmed),
        ON_BOTH_ENGINES(test_emptying),
        ON_BOTH_ENGINES(test_night),
    };
    return cmocka_run_group_tests_name("retention", tests, NULL, NULL);
}
