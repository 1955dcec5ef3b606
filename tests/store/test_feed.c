// The feed of changes: order and places; on PostgreSQL that what commits late is told late, and not
// passed over; that a store which moved to another server is mended.
#include "crm/feed.h"
#include "support/crm.h"
#include <stdio.h>
#include <unistd.h>

// A page of at least `wanted` entries. PostgreSQL tells of a change only when no older transaction
// runs in the whole cluster, so tests of other programs beside this one may hold it back for a
// while.
static struct feed_page page_of(struct crm_fixture *f, struct feed_place after, size_t limit,
                                size_t wanted) {
    struct feed_query query = {.after = after, .limit = limit};
    struct feed_page out;
    for (int left = 6000; left; left--) {
        crm_job_begin(f);
        OK(f->t, db_begin(f->read.db, f->read.err));
        OK(f->t, crm_feed(&f->read, &query, &out));
        db_rollback(f->read.db);
        if (out.count >= wanted)
            break;
        usleep(10000);
    }
    return out;
}

static struct feed_page page(struct crm_fixture *f, struct feed_place after, size_t limit) {
    return page_of(f, after, limit, 0);
}

// The place behind everything that is committed.
static struct feed_place end_of(struct crm_fixture *f) {
    int64_t all = crm_number(f, "SELECT count(*) FROM event", DB_NO_ARGS);
    struct feed_page p = page_of(f, (struct feed_place){0}, 1000, (size_t)all);
    assert_int_equal(p.count, all);
    crm_job_end(f);
    return p.next;
}

static void test_pages(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct feed_place start = end_of(&f);
    int64_t ids[5];
    for (int i = 0; i < 5; i++)
        ids[i] = CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "Nowak")).record->id;
    CRM_SAVE(&f, f.contacts, ids[0], crm_set(f.contacts, "city", "Praga"));
    page_of(&f, start, 10, 6);
    struct feed_place at = start;
    for (int i = 0; i < 6; i++) {
        struct feed_page p = page(&f, at, 1);
        assert_int_equal(p.count, 1);
        assert_int_equal(p.entries[0].record_id, ids[i % 5]);
        assert_int_equal(p.entries[0].version, i < 5 ? 1 : 2);
        assert_true(p.more == (i < 5));
        at = p.next;
        crm_job_end(&f);
    }
    struct feed_page none = page(&f, at, 10);
    assert_int_equal(none.count, 0);
    assert_memory_equal(&none.next, &at, sizeof at);
    crm_job_end(&f);
    // Of companies there is nothing, and the place moves on all the same.
    struct feed_query query = {.after = start, .limit = 10};
    query.types[query.type_count++] = f.companies;
    crm_job_begin(&f);
    OK(f.t, db_begin(f.read.db, f.read.err));
    OK(f.t, crm_feed(&f.read, &query, &none));
    db_rollback(f.read.db);
    assert_true(none.count == 0 && !none.more);
    assert_memory_equal(&none.next, &at, sizeof at);
    crm_job_end(&f);
    // A place of a store from the future.
    query.after = (struct feed_place){.tx = INT64_MAX, .id = 1};
    crm_job_begin(&f);
    OK(f.t, db_begin(f.read.db, f.read.err));
    REFUSED(f.t, ERR_INPUT, crm_feed(&f.read, &query, &none));
    db_rollback(f.read.db);
    crm_job_end(&f);
    crm_fixture_end(&f);
}

static void add_event(struct crm_fixture *f, struct db *db, int64_t record) {
    OK(f->t, db_run(db,
                    "INSERT INTO event (at, type_id, record_id, action, history_id) "
                    "VALUES (1, 1, $1, 'created', 0)",
                    DB_ARGS(value_int(record)), &f->t->err));
}

// Two writers: the order of beginning, of numbering and of committing in every combination in which
// a reader could be led astray.
static void test_late_commit(void **state) {
    struct crm_fixture f;
    struct db *a, *b;
    crm_fixture_begin(&f, state);
    OK(f.t, db_open(&f.t->options, &a, &f.t->err));
    OK(f.t, db_open(&f.t->options, &b, &f.t->err));
    for (int round = 0; round < 2; round++) {
        struct feed_place start = end_of(&f);
        OK(f.t, db_begin(a, &f.t->err));
        OK(f.t, db_begin(b, &f.t->err));
        add_event(&f, a, 1); // a's transaction is the older one
        add_event(&f, b, 2);
        if (round == 1)
            add_event(&f, a, 3); // and has the newest event
        struct db *first = round ? a : b, *second = round ? b : a;
        OK(f.t, db_commit(first, &f.t->err));
        struct feed_page p = page_of(&f, start, 100, round ? 2 : 0);
        assert_int_equal(p.count, round ? 2 : 0);
        struct feed_place next = p.next;
        crm_job_end(&f);
        OK(f.t, db_commit(second, &f.t->err));
        p = page_of(&f, next, 100, round ? 1 : 2);
        assert_int_equal(p.count, round ? 1 : 2);
        assert_int_equal(p.entries[0].record_id, round ? 2 : 1);
        crm_job_end(&f);
    }
    db_close(a);
    db_close(b);
    crm_fixture_end(&f);
}

static void test_mend(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    crm_begin(&f);
    add_event(&f, f.t->db, 1);
    OK(f.t, db_run(f.t->db, "UPDATE event SET tx = 1000000000000", DB_NO_ARGS, &f.t->err));
    crm_commit(&f);
    assert_int_equal(page(&f, (struct feed_place){0}, 100).count, 0);
    crm_job_end(&f);
    crm_begin(&f);
    OK(f.t, store_feed_mend(&f.work));
    crm_commit(&f);
    assert_int_equal(page_of(&f, (struct feed_place){0}, 100, 1).count, 1);
    crm_job_end(&f);
    crm_fixture_end(&f);
}

static void test_places(void **state) {
    (void)state;
    static const char *const good[] = {"0", "7", "9223372036854775807", "812.7", "1.0"};
    static const char *const bad[] = {"",
                                      ".",
                                      "7.",
                                      ".7",
                                      "0.7",
                                      "-1",
                                      "+1",
                                      " 7",
                                      "007",
                                      "1.2.3",
                                      "1.07",
                                      "7x",
                                      "9223372036854775808",
                                      "0x1"};
    struct arena arena;
    struct feed_place place;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(feed_place_read(str_of(good[i]), &place));
        assert_true(str_is(feed_place_write(&arena, place), good[i]));
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(feed_place_read(str_of(bad[i]), &place));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places),
        ON_BOTH_ENGINES(test_pages),
        ON_POSTGRES(test_late_commit),
        ON_POSTGRES(test_mend),
    };
    return cmocka_run_group_tests_name("feed", tests, NULL, NULL);
}
