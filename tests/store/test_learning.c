// What people decide teaches the next scan, and what that learnt is kept for all that follows.
#include "crm/duplicates.h"
#include "crm/match_rule.h"
#include "crm/merge.h"
#include "support/crm.h"

enum { DECISIONS = 110 };

static void find_types(struct crm_fixture *f) {
    f->work.schema = live_schema(f->live);
    f->contacts = schema_type(f->work.schema, STR("contacts"));
}

static int64_t person(struct crm_fixture *f, int i, const char *prefix) {
    const struct object_type *t = f->contacts;
    struct arena *arena = f->work.arena;
    uint64_t h = hash_u64((uint64_t)i + 11);
    char family[9] = {0};
    for (size_t k = 0; k < 8; k++, h /= 20)
        family[k] = (k % 2 ? "aeiouaeiouaeiouaeiou" : "bcdfghjklmnprstwzvxb")[h % 20];
    str phone = str_format(arena, "%s%07d", prefix, i * 7919 % 10000000);
    return CRM_SAVE(f, t, 0, crm_set(t, "firstname", "Jan"),
                    crm_set(t, "lastname", str_z(arena, (str){family, 8})),
                    crm_set(t, "phone", phone.ptr), crm_set(t, "city", "Gdynia"))
        .record->id;
}

static void scan(struct crm_fixture *f) {
    struct scan_result result;
    crm_job_begin(f);
    OK(f->t, crm_duplicates_scan(&f->read, &f->writer, f->contacts, NULL, &result));
    crm_job_end(f);
    find_types(f);
}

static void merge(struct crm_fixture *f, int64_t a, int64_t b, const char *source) {
    struct merge order = {.type = f->contacts,
                          .primary_id = a,
                          .record_ids = &b,
                          .record_count = 1,
                          .source = source};
    struct merge_result result;
    crm_begin(f);
    OK(f->t, crm_merge(&f->work, &order, &result));
    crm_commit(f);
}

static float told_by_phone(struct crm_fixture *f) {
    struct match_weights weights;
    crm_match_weights(f->contacts, &weights);
    return weights.bits[PERSON_PHONE][PHONE_DIFFERENT];
}

static void test_decisions_teach(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    float usual = told_by_phone(&f);
    for (int i = 0; i < DECISIONS - 20; i++)
        merge(&f, person(&f, i, "+4850"), person(&f, i, "+4872"), "queue");
    scan(&f);
    assert_int_equal(f.contacts->match_learnt.len, 0); // too few to learn from
    for (int i = DECISIONS - 20; i < DECISIONS; i++)
        merge(&f, person(&f, i, "+4850"), person(&f, i, "+4872"), "selection");
    scan(&f);
    assert_true(f.contacts->match_learnt.len > 0);
    assert_true(told_by_phone(&f) > usual + 0.5f); // numbers change, they said
    assert_int_equal(crm_number(&f, "SELECT decisions FROM match_learnt", DB_NO_ARGS), DECISIONS);
    // The same base and decisions teach the same: nothing is written anew.
    str before = str_copy(f.work.arena, f.contacts->match_learnt);
    int64_t version = f.work.schema->version;
    scan(&f);
    assert_true(str_equal(before, f.contacts->match_learnt));
    assert_int_equal(f.work.schema->version, version);
    crm_fixture_end(&f);
}

// What nobody looked at teaches nothing.
static void test_merges_by_machine_do_not(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    for (int i = 0; i < DECISIONS; i++)
        merge(&f, person(&f, i, "+4850"), person(&f, i, "+4872"), "sure");
    scan(&f);
    assert_int_equal(f.contacts->match_learnt.len, 0);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_decisions_teach),
        ON_BOTH_ENGINES(test_merges_by_machine_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
