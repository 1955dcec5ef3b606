// Erasing: no table has a row of the record any more, and what was not its own stays.
#include "crm/erase.h"
#include "support/crm.h"
#include "support/invariants.h"

static int64_t person(struct crm_fixture *f, const char *last, const char *email) {
    const struct object_type *t = f->contacts;
    return CRM_SAVE(f, t, 0, crm_set(t, "firstname", "Jan"), crm_set(t, "lastname", last),
                    crm_set(t, "email", email))
        .record->id;
}

static void merge(struct crm_fixture *f, int64_t primary, int64_t other) {
    struct merge order = {.type = f->contacts,
                          .primary_id = primary,
                          .record_ids = &other,
                          .record_count = 1,
                          .source = "api"};
    struct merge_result result;
    crm_begin(f);
    OK(f->t, crm_merge(&f->work, &order, &result));
    crm_commit(f);
}

static void erase(struct crm_fixture *f, int64_t id, enum erasure erasure) {
    crm_begin(f);
    OK(f->t, crm_erase(&f->work, f->contacts, id, erasure, (struct source){.kind = SOURCE_API}));
    crm_commit(f);
}

static void refused(struct crm_fixture *f, int64_t id, enum erasure erasure, enum err_code code) {
    crm_begin(f);
    REFUSED(f->t, code,
            crm_erase(&f->work, f->contacts, id, erasure, (struct source){.kind = SOURCE_API}));
    crm_rollback(f);
}

static void left(struct crm_fixture *f, const char *sql, int64_t expected) {
    int64_t rows = crm_number(f, sql, NULL, 0);
    if (rows != expected)
        print_error("%s\n", sql);
    assert_int_equal(rows, expected);
}

static void test_nothing_is_left(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t one = person(&f, "Brzęczyszczykiewicz", "jan@brzecz.example");
    int64_t two = person(&f, "Brzęczyszczykiewicz", "jan2@brzecz.example");
    person(&f, "Nowak", "nowak@example.com");
    merge(&f, one, two);
    refused(&f, one, ERASURE_PURGE, ERR_CONFLICT);
    erase(&f, two, ERASURE_LAW); // by the old id of the one merged
    left(&f, "SELECT count(*) FROM r_contacts", 1);
    left(&f, "SELECT count(*) FROM s_contacts", 1);
    left(&f, "SELECT count(*) FROM s_contacts WHERE body LIKE '%brz%'", 0);
    left(&f, "SELECT count(*) FROM contact_point", 1);
    left(&f, "SELECT count(*) FROM match_form", 1);
    left(&f, "SELECT count(*) FROM merge", 0);
    left(&f, "SELECT count(*) FROM redirect", 0);
    left(&f, "SELECT count(*) FROM history WHERE action <> 'erased'", 1);
    left(&f, "SELECT count(*) FROM history", 3);
    left(&f, "SELECT count(*) FROM erased", 2);
    assert_int_equal(live_count(f.live, f.contacts, false), 1);
    assert_int_equal(live_count(f.live, f.contacts, true), 0);
    assert_int_equal(crm_invariants(&f), 0);
    refused(&f, one, ERASURE_LAW, ERR_NOT_FOUND);
    crm_fixture_end(&f);
}

static void test_purge_of_an_archived_one(void **state) {
    struct crm_fixture f;
    struct save_result result;
    crm_fixture_begin(&f, state);
    int64_t id = person(&f, "Nowak", "nowak@example.com");
    crm_begin(&f);
    OK(f.t, crm_archive(&f.work, f.contacts, id, (struct source){.kind = SOURCE_FORM}, &result));
    crm_commit(&f);
    erase(&f, id, ERASURE_PURGE);
    left(&f, "SELECT count(*) FROM r_contacts", 0);
    left(&f, "SELECT count(*) FROM s_contacts", 0);
    assert_int_equal(live_count(f.live, f.contacts, true), 0);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_nothing_is_left),
                                       ON_BOTH_ENGINES(test_purge_of_an_archived_one)};
    return cmocka_run_group_tests_name("erase", tests, NULL, NULL);
}
