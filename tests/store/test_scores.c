// Stored scores: with every save, by the queue of duplicates, by changed rules, and by time.
#include "crm/calculate.h"
#include "crm/rule.h"
#include "model/calculated.h"
#include "store/define.h"
#include "store/definition.h"
#include "store/duplicate_part.h"
#include "store/record.h"
#include "store/store.h"
#include "support/invariants.h"

static int part(struct crm_fixture *f, const struct object_type *type, int64_t id,
                enum score_part which) {
    struct record *record = crm_record(f, type, id);
    assert_non_null(type->scores[which]);
    struct value value = record_get(record, type->scores[which]);
    assert_false(value_is_null(value));
    return (int)value_as_float(value);
}

static int64_t whole_contact(struct crm_fixture *f, const char *email, const char *phone) {
    const struct object_type *t = f->contacts;
    return CRM_SAVE(f, t, 0, crm_set(t, "firstname", "Anna"), crm_set(t, "lastname", "Nowak"),
                    crm_set(t, "email", email), crm_set(t, "phone", phone),
                    crm_set(t, "company", "Alfa"), crm_set(t, "jobtitle", "CEO"),
                    crm_set(t, "country", "PL"), crm_set(t, "city", "Kraków"),
                    crm_set(t, "zip", "30-001"), crm_set(t, "address", "ul. Długa 5"))
        .record->id;
}

static void find_types(struct crm_fixture *f) {
    f->work.schema = live_schema(f->live);
    f->contacts = schema_type(f->work.schema, STR("contacts"));
    f->companies = schema_type(f->work.schema, STR("companies"));
}

// Works out all records of the type, as the job does; how many came out otherwise.
static int64_t work_out_all(struct crm_fixture *f, const struct object_type *type) {
    struct calculate_order order = {.type = type};
    int64_t changed;
    crm_job_begin(f);
    OK(f->t, crm_calculate(&f->read, &f->writer, &order, &f->progress, &changed));
    crm_job_end(f);
    return changed;
}

static void test_saves(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    const struct object_type *t = f.contacts;
    int64_t id = whole_contact(&f, "anna@nowak.pl", "+48600100200");
    for (enum score_part i = SCORE_WHOLE; i < SCORE_COUNT; i++)
        assert_int_equal(part(&f, t, id, i), 100);
    int64_t version = crm_record(&f, t, id)->version;
    CRM_SAVE(&f, t, id, crm_set(t, "email", "anna@gmial.com"));
    assert_int_equal(part(&f, t, id, SCORE_COMPLETENESS), 100);
    assert_true(part(&f, t, id, SCORE_VALIDITY) < 100);
    assert_true(part(&f, t, id, SCORE_WHOLE) < 100);
    CRM_SAVE(&f, t, id, crm_set(t, "email", "anna@nowak.pl"), crm_set(t, "jobtitle", ""));
    assert_int_equal(part(&f, t, id, SCORE_VALIDITY), 100);
    assert_true(part(&f, t, id, SCORE_COMPLETENESS) < 100);
    assert_int_equal(crm_record(&f, t, id)->version, version + 2);
    // Nobody sets them, and they are not in the history.
    crm_begin(&f);
    struct assignment set = crm_set(t, "quality_score", "100");
    struct save save = {.type = t, .id = id, .assignments = &set, .count = 1};
    struct save_result result;
    REFUSED(f.t, ERR_INVALID, crm_save(&f.work, &save, &result));
    crm_rollback(&f);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

static struct query worst_first(const struct object_type *type, struct filter *filter,
                                struct filter_group *group) {
    *filter = (struct filter){
        .property = type->scores[SCORE_WHOLE], .op = FILTER_LT, .value = value_float(90)};
    *group = (struct filter_group){filter, 1};
    return (struct query){.type = type,
                          .groups = group,
                          .group_count = 1,
                          .sorts = {{type->scores[SCORE_WHOLE], false}},
                          .sort_count = 1,
                          .limit = 10};
}

static void test_found(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    const struct object_type *t = f.contacts;
    whole_contact(&f, "anna@nowak.pl", "+48600100200");
    int64_t some =
        CRM_SAVE(&f, t, 0, crm_set(t, "lastname", "Lis"), crm_set(t, "email", "lis@firma.pl"))
            .record->id;
    int64_t least = CRM_SAVE(&f, t, 0, crm_set(t, "city", "Kraków")).record->id;
    struct filter filter;
    struct filter_group group;
    struct query query = worst_first(t, &filter, &group);
    struct record_page page;
    OK(f.t, store_record_query(&f.work, &query, &page));
    assert_int_equal(page.count, 2);
    assert_int_equal(page.records[0]->id, least);
    assert_int_equal(page.records[1]->id, some);
    crm_fixture_end(&f);
}

static int64_t add_group(struct crm_fixture *f, int64_t a, int64_t b, const char *certainty) {
    struct duplicate_group group = {
        .type_id = f->contacts->id, .certainty = str_of(certainty), .probability = .9};
    struct duplicate_pair pair = {a, b, .9};
    int64_t members[] = {a, b}, id;
    struct duplicate_content content = {members, 2, &pair, 1};
    crm_begin(f);
    OK(f->t, store_duplicate_add(&f->work, &group, &content, &id));
    crm_commit(f);
    return id;
}

static void test_duplicates(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    const struct object_type *t = f.contacts;
    int64_t a = whole_contact(&f, "anna@nowak.pl", "+48600100200");
    int64_t b = whole_contact(&f, "a.nowak@alfa.pl", "+48600100201");
    int64_t version = crm_record(&f, t, a)->version;
    int64_t group = add_group(&f, a, b, "review");
    assert_int_equal(part(&f, t, a, SCORE_UNIQUENESS), 50);
    assert_int_equal(part(&f, t, b, SCORE_UNIQUENESS), 50);
    int64_t sure = add_group(&f, a, b, "sure");
    assert_int_equal(part(&f, t, a, SCORE_UNIQUENESS), 0);
    assert_int_equal(part(&f, t, a, SCORE_WHOLE), 85);
    crm_begin(&f);
    OK(f.t, store_duplicate_settle(&f.work, sure, "rejected"));
    crm_commit(&f);
    assert_int_equal(part(&f, t, a, SCORE_UNIQUENESS), 50);
    crm_begin(&f);
    OK(f.t, store_duplicate_remove_member(&f.work, group, a, "rejected"));
    crm_commit(&f);
    assert_int_equal(part(&f, t, a, SCORE_UNIQUENESS), 100);
    assert_int_equal(part(&f, t, b, SCORE_UNIQUENESS), 100); // the group was settled with it
    sure = add_group(&f, a, b, "sure");
    crm_begin(&f);
    OK(f.t, store_duplicate_forget(&f.work, sure));
    crm_commit(&f);
    assert_int_equal(part(&f, t, b, SCORE_UNIQUENESS), 100);
    // None of it was a change of the record.
    assert_int_equal(crm_record(&f, t, a)->version, version);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

static void make_rule_named(struct crm_fixture *f, const char *name, const char *condition) {
    struct rule_change change = {.name = str_of(name),
                                 .label = {STR("Near")},
                                 .message = {STR("Too far.")},
                                 .condition = str_of(condition),
                                 .has_state = true,
                                 .state = RULE_WARN,
                                 .position = DEFINE_AT_END};
    struct rule *rule;
    crm_begin(f);
    OK(f->t, crm_define_begin(&f->work));
    OK(f->t, crm_rule_create(&f->work, f->contacts, &change, &rule));
    crm_commit(f);
    crm_begin(f);
    OK(f->t, store_schema_renew(&f->work));
    crm_commit(f);
    find_types(f);
}

static void make_rule(struct crm_fixture *f, const char *condition) {
    make_rule_named(f, "near", condition);
}

static int64_t jobs_waiting(struct crm_fixture *f) {
    return crm_number(f, "SELECT count(*) FROM job WHERE kind = 'calculate' AND state = 'waiting'",
                      DB_NO_ARGS);
}

static void test_rules(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id = whole_contact(&f, "anna@nowak.pl", "+48600100200");
    assert_int_equal(jobs_waiting(&f), 0);
    make_rule(&f, "city = \"Warszawa\"");
    assert_int_equal(jobs_waiting(&f), 1);
    assert_int_equal(part(&f, f.contacts, id, SCORE_CONSISTENCY), 100); // the job is on its way
    assert_int_equal(work_out_all(&f, f.contacts), 1);
    assert_int_equal(part(&f, f.contacts, id, SCORE_CONSISTENCY), 80);
    assert_int_equal(part(&f, f.contacts, id, SCORE_VALIDITY), 100);
    assert_int_equal(work_out_all(&f, f.contacts), 0);
    CRM_SAVE(&f, f.contacts, id, crm_set(f.contacts, "city", "Warszawa"));
    assert_int_equal(part(&f, f.contacts, id, SCORE_CONSISTENCY), 100);
    crm_fixture_end(&f);
}

static void test_time(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id = whole_contact(&f, "anna@nowak.pl", "+48600100200");
    crm_begin(&f);
    OK(f.t, crm_calculate_daily(&f.work));
    crm_commit(&f);
    assert_int_equal(jobs_waiting(&f), 0); // a new store has nothing to catch up with
    f.now += INT64_C(86400) * 365 * 1000000;
    crm_begin(&f);
    OK(f.t, crm_calculate_daily(&f.work));
    crm_commit(&f);
    assert_int_equal(jobs_waiting(&f), 1);
    assert_int_equal(work_out_all(&f, f.contacts), 1);
    assert_int_equal(part(&f, f.contacts, id, SCORE_FRESHNESS), 80);
    CRM_SAVE(&f, f.contacts, id, crm_set(f.contacts, "city", "Warszawa"));
    assert_int_equal(part(&f, f.contacts, id, SCORE_FRESHNESS), 100);
    crm_fixture_end(&f);
}

static void change_city(struct crm_fixture *f, const struct property_change *change) {
    struct property *out;
    crm_begin(f);
    OK(f->t, crm_define_begin(&f->work));
    OK(f->t, crm_property_update(&f->work, f->contacts, type_property(f->contacts, STR("city")),
                                 change, &out));
    crm_commit(f);
    crm_begin(f);
    OK(f->t, store_schema_renew(&f->work));
    crm_commit(f);
    find_types(f);
}

// What only shows is no reason to work out a million records again; what judges them is.
static void test_labels(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    whole_contact(&f, "anna@nowak.pl", "+48600100200");
    struct property_change label = {.label = {STR("Town or city"), STR("Miasto lub wieś")},
                                    .help = {STR("Where the letters go.")},
                                    .has_position = true,
                                    .position = 3};
    change_city(&f, &label);
    assert_true(str_is(type_property(f.contacts, STR("city"))->label[LANG_EN], "Town or city"));
    assert_int_equal(jobs_waiting(&f), 0);
    struct standard standard = {.weight = 70};
    struct property_change weight = {.has_standard = true, .standard = &standard};
    change_city(&f, &weight);
    assert_int_equal(jobs_waiting(&f), 1);
    crm_fixture_end(&f);
}

static void change(struct crm_fixture *f, const char *sql) {
    crm_begin(f);
    OK(f->t, db_run(f->t->db, sql, DB_ARGS(value_int(f->contacts->id)), &f->t->err));
    crm_commit(f);
}

// A company had a field of its own under the name of the score: the parts are kept up all the same,
// and the score takes its place once it is archived.
static void test_taken(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id = whole_contact(&f, "anna@nowak.pl", "+48600100200");
    change(&f, "UPDATE property SET shipped = 0, read_only = 0 "
               "WHERE type_id = $1 AND name = 'quality_score'");
    make_rule(&f, "city = \"Warszawa\"");
    assert_null(f.contacts->scores[SCORE_WHOLE]);
    assert_true(type_is_scored(f.contacts));
    assert_int_equal(jobs_waiting(&f), 1);
    assert_int_equal(work_out_all(&f, f.contacts), 1);
    assert_int_equal(part(&f, f.contacts, id, SCORE_CONSISTENCY), 80);
    change(&f, "UPDATE job SET state = 'done' WHERE $1 > 0");
    crm_begin(&f);
    OK(f.t, crm_calculate_daily(&f.work));
    crm_commit(&f);
    f.now += INT64_C(86400) * 365 * 1000000;
    crm_begin(&f);
    OK(f.t, crm_calculate_daily(&f.work));
    crm_commit(&f);
    assert_int_equal(jobs_waiting(&f), 1); // it ages, too
    change(&f, "UPDATE job SET state = 'done' WHERE $1 > 0");
    OK(f.t, store_prepare(f.t->db, &f.t->arena, &f.t->err)); // it stands in the way
    assert_int_equal(jobs_waiting(&f), 0);
    change(&f, "UPDATE property SET archived_at = 1 WHERE type_id = $1 AND name = 'quality_score'");
    OK(f.t, store_prepare(f.t->db, &f.t->arena, &f.t->err));
    assert_int_equal(jobs_waiting(&f), 1);
    make_rule_named(&f, "far", "city = \"Lublin\"");
    assert_non_null(f.contacts->scores[SCORE_WHOLE]);
    assert_true(work_out_all(&f, f.contacts) == 1);
    assert_true(part(&f, f.contacts, id, SCORE_WHOLE) > 0);
    assert_int_equal(crm_number(&f,
                                "SELECT count(*) FROM property WHERE type_id = $1 AND shipped = 0 "
                                "AND name LIKE 'quality_score\\_%' ESCAPE '\\'",
                                DB_ARGS(value_int(f.contacts->id))),
                     1);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_saves),  ON_BOTH_ENGINES(test_found), ON_BOTH_ENGINES(test_duplicates),
        ON_BOTH_ENGINES(test_rules),  ON_BOTH_ENGINES(test_time),  ON_BOTH_ENGINES(test_taken),
        ON_BOTH_ENGINES(test_labels),
    };
    return cmocka_run_group_tests_name("scores", tests, NULL, NULL);
}
