// The nightly scan: at its hour, once a night, and only where something was saved since the last
// one.
#include "crm/duplicates_follow.h"
#include "support/queue.h"
#include <stdlib.h>

enum { HOUR = 2 };

static int64_t waiting(struct crm_fixture *f) {
    return crm_number(f, "SELECT count(*) FROM job WHERE kind = 'duplicate_scan'", DB_NO_ARGS);
}

static void night(struct crm_fixture *f, int day, int hour, int wanted) {
    crm_queue_settle(f);
    f->now = ((int64_t)1767225600 + day * 86400 + hour * 3600) * 1000000; // from 2026-01-01
    crm_begin(f);
    OK(f->t, crm_duplicates_nightly(&f->work, wanted));
    crm_commit(f);
}

static void scan(struct crm_fixture *f) {
    struct scan_result result;
    crm_queue_settle(f);
    crm_job_begin(f);
    OK(f->t, crm_duplicates_scan(&f->read, &f->writer, f->contacts, NULL, &result));
    crm_job_end(f);
    crm_begin(f);
    OK(f->t, db_run(f->t->db, "DELETE FROM job", DB_NO_ARGS, &f->t->err));
    crm_commit(f);
}

static void test_night(void **state) {
    struct crm_fixture f;
    setenv("TZ", "UTC", 1);
    crm_fixture_begin(&f, state);
    night(&f, 0, HOUR, HOUR);
    assert_int_equal(waiting(&f), 0); // nothing is there
    CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "Nowak"));
    night(&f, 1, HOUR - 1, HOUR);
    night(&f, 1, HOUR + 5, HOUR);
    night(&f, 1, HOUR, -1);
    assert_int_equal(waiting(&f), 0); // too early, too late, off
    night(&f, 1, HOUR + 1, HOUR);
    assert_int_equal(waiting(&f), 1); // contacts only
    scan(&f);
    CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "Lis"));
    night(&f, 1, HOUR + 2, HOUR);
    assert_int_equal(waiting(&f), 0); // once a night
    night(&f, 2, HOUR, HOUR);
    assert_int_equal(waiting(&f), 1);
    scan(&f);
    night(&f, 3, HOUR, HOUR);
    assert_int_equal(waiting(&f), 0); // nothing was saved since
    crm_fixture_end(&f);
}

// An hour that the day ends behind: three hours later is the next day, and the same night.
static void test_late_evening(void **state) {
    enum { EVENING = 23, SECOND = 1 };
    struct crm_fixture f;
    setenv("TZ", "UTC", 1);
    crm_fixture_begin(&f, state);
    night(&f, 0, EVENING, EVENING);
    CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "Nowak"));
    night(&f, 1, EVENING - 1, EVENING);
    assert_int_equal(waiting(&f), 0);
    night(&f, 2, SECOND, EVENING); // the server was down at the hour
    assert_int_equal(waiting(&f), 1);
    scan(&f);
    CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "Lis"));
    night(&f, 2, SECOND + 1, EVENING); // too late
    assert_int_equal(waiting(&f), 0);
    night(&f, 2, EVENING, EVENING);
    assert_int_equal(waiting(&f), 1);
    scan(&f);
    CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "Zych"));
    night(&f, 3, 0, EVENING);
    assert_int_equal(waiting(&f), 0); // that night had its own
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_night),
                                       ON_BOTH_ENGINES(test_late_evening)};
    return cmocka_run_group_tests_name("scans", tests, NULL, NULL);
}
