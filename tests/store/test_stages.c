// Records that go through stages: which one they get, what it asks, when they were where.
#include "crm/merge.h"
#include "crm/stages.h"
#include "model/change.h"
#include "store/definition.h"
#include "store/history.h"
#include "support/invariants.h"

static const struct object_type *deals_of(struct crm_fixture *f) {
    const struct object_type *type = schema_type(f->work.schema, STR("deals"));
    assert_non_null(type);
    return type;
}

static str text_of(const struct record *record, const char *name) {
    return record_text(record, name);
}

static struct value value_at(const struct record *record, const char *name) {
    return record_get(record, type_property(record->type, str_of(name)));
}

static void is_text(const struct record *record, const char *name, const char *wanted) {
    if (!str_is(text_of(record, name), wanted))
        print_error("%s: " STR_FMT "\n", name, STR_ARG(text_of(record, name)));
    assert_true(str_is(text_of(record, name), wanted));
}

static size_t visits_of(struct crm_fixture *f, int64_t id, struct stage_visit **out) {
    size_t count;
    OK(f->t, store_stage_visits(&f->work, id, 100, out, &count));
    return count;
}

static void test_first_stage(void **state) {
    struct crm_fixture f;
    struct stage_visit *visits;
    crm_fixture_begin(&f, state);
    const struct object_type *deals = deals_of(&f);
    struct record *r = CRM_SAVE(&f, deals, 0, crm_set(deals, "dealname", "Alfa")).record;
    is_text(r, "pipeline", "default");
    is_text(r, "dealstage", "appointmentscheduled");
    assert_int_equal(value_as_int(value_at(r, "is_closed")), 0);
    assert_float_equal(value_as_float(value_at(r, "stage_probability")), 0.2, 1e-9);
    assert_true(value_is_null(value_at(r, "closedate")));
    assert_int_equal(visits_of(&f, r->id, &visits), 1);
    assert_true(visits[0].entered_at == r->created_at && visits[0].left_at == 0);
    struct record *person =
        CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "N")).record;
    assert_int_equal(visits_of(&f, person->id, &visits), 0);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

static void test_closing(void **state) {
    struct crm_fixture f;
    struct stage_visit *visits;
    crm_fixture_begin(&f, state);
    const struct object_type *deals = deals_of(&f);
    int64_t id = CRM_SAVE(&f, deals, 0, crm_set(deals, "dealname", "Alfa")).record->id;
    struct save_result won = CRM_SAVE(&f, deals, id, crm_set(deals, "dealstage", "closedwon"),
                                      crm_set(deals, "amount", "12.5"));
    struct record *r = won.record;
    assert_int_equal(value_as_int(value_at(r, "is_closed")), 1);
    assert_int_equal(value_as_int(value_at(r, "is_closed_won")), 1);
    assert_int_equal(value_as_int(value_at(r, "is_closed_lost")), 0);
    assert_float_equal(value_as_float(value_at(r, "stage_probability")), 1, 1e-9);
    assert_int_equal(value_as_int(value_at(r, "closedate")), r->updated_at);
    assert_int_equal(value_as_int(value_at(r, "stage_entered_at")), r->updated_at);
    assert_int_equal(visits_of(&f, id, &visits), 2);
    assert_int_equal(visits[0].left_at, visits[1].entered_at);
    // What it means is no change of its own; that it was closed is.
    size_t count;
    struct history_entry *entries;
    OK(f.t, store_history_since(&f.work, id, 1, &entries, &count));
    assert_int_equal(count, 1);
    for (size_t i = 0; i < entries[0].changes.count; i++)
        assert_false(type_property_by_id(deals, entries[0].changes.items[i].property_id)->derived);
    // A date that was typed stays, and a save that leaves the stage alone is no visit.
    int64_t other = CRM_SAVE(&f, deals, 0, crm_set(deals, "dealname", "Beta"),
                             crm_set(deals, "closedate", "2025-05-31"))
                        .record->id;
    r = CRM_SAVE(&f, deals, other, crm_set(deals, "dealstage", "closedwon")).record;
    assert_int_equal(value_as_int(value_at(r, "closedate")), INT64_C(1748649600) * 1000000);
    CRM_SAVE(&f, deals, other, crm_set(deals, "dealname", "Gamma"));
    assert_int_equal(visits_of(&f, other, &visits), 2);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

static bool try_save(struct crm_fixture *f, const struct save *save, struct save_result *result) {
    crm_begin(f);
    bool done = crm_save(&f->work, save, result);
    if (done)
        crm_commit(f);
    else
        crm_rollback(f);
    return done;
}

static const struct issue *issue_of(const struct crm_fixture *f, const char *rule) {
    for (size_t i = 0; i < f->work.issues.count; i++)
        if (strcmp(f->work.issues.items[i].rule, rule) == 0)
            return &f->work.issues.items[i];
    return NULL;
}

static void test_required(void **state) {
    struct crm_fixture f;
    struct save_result result;
    crm_fixture_begin(&f, state);
    const struct object_type *deals = deals_of(&f);
    int64_t id = CRM_SAVE(&f, deals, 0, crm_set(deals, "dealname", "Alfa")).record->id;
    struct assignment lost[] = {crm_set(deals, "dealstage", "closedlost"),
                                crm_set(deals, "closed_lost_reason", "Too expensive")};
    struct save save = {.type = deals, .id = id, .assignments = lost, .count = 1, .strict = true};
    assert_false(try_save(&f, &save, &result));
    assert_int_equal(f.t->err.code, ERR_INVALID);
    const struct issue *issue = issue_of(&f, "stage.required");
    assert_non_null(issue);
    assert_true(str_is(issue->property->name, "closed_lost_reason"));
    assert_int_equal(issue->severity, SEVERITY_ERROR);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        assert_true(str_has(issue_message(f.work.arena, issue, (enum lang)lang),
                            issue->property->label[lang]));
    save.stages_ask_only = true; // a remark
    assert_true(try_save(&f, &save, &result));
    assert_int_equal(issue_of(&f, "stage.required")->severity, SEVERITY_WARNING);
    save.stages_ask_only = false;
    save.count = 2;
    assert_true(try_save(&f, &save, &result));
    // Taking it away again is asked about, too; other changes are not.
    struct assignment without[] = {{lost[1].property, (str){0}}};
    save.assignments = without;
    save.count = 1;
    assert_false(try_save(&f, &save, &result));
    struct assignment name[] = {crm_set(deals, "dealname", "Beta")};
    save.assignments = name;
    assert_true(try_save(&f, &save, &result));
    crm_fixture_end(&f);
}

// A second pipeline, with a stage of its own and one that is called as in the first.
static void add_pipeline(struct crm_fixture *f) {
    struct stage stages[] = {{.id = STR("new"), .outcome = STAGE_OPEN, .probability = 0.1},
                             {.id = STR("closedwon"), .outcome = STAGE_WON, .probability = 1}};
    struct pipeline pipeline = {.id = STR("partners"), .position = 1};
    crm_begin(f);
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        pipeline.label[lang] = stages[0].label[lang] = stages[1].label[lang] = STR("Partners");
    OK(f->t, store_pipeline_put(&f->work, deals_of(f), &pipeline));
    for (size_t i = 0; i < 2; i++) {
        stages[i].position = (int64_t)i;
        stages[i].required = STR("");
        stages[i].metadata = STR("{}");
        stages[i].rot_days = 10;
        OK(f->t, store_stage_put(&f->work, deals_of(f), &pipeline, &stages[i]));
    }
    effect_add(&f->work, (struct effect){.definitions = true});
    crm_commit(f);
    f->work.schema = live_schema(f->live);
    f->contacts = schema_type(f->work.schema, STR("contacts"));
    f->companies = schema_type(f->work.schema, STR("companies"));
}

static void test_pipelines(void **state) {
    struct crm_fixture f;
    struct save_result result;
    crm_fixture_begin(&f, state);
    add_pipeline(&f);
    const struct object_type *deals = deals_of(&f);
    struct assignment name = crm_set(deals, "dealname", "Alfa");
    struct record *r = CRM_SAVE(&f, deals, 0, name, crm_set(deals, "pipeline", "partners")).record;
    is_text(r, "dealstage", "new");
    r = CRM_SAVE(&f, deals, 0, name, crm_set(deals, "dealstage", "new")).record;
    is_text(r, "pipeline", "partners");
    // The same name in its own pipeline comes first.
    r = CRM_SAVE(&f, deals, r->id, crm_set(deals, "dealstage", "closedwon")).record;
    is_text(r, "pipeline", "partners");
    r = CRM_SAVE(&f, deals, r->id, crm_set(deals, "dealstage", "contractsent")).record;
    is_text(r, "pipeline", "default");
    r = CRM_SAVE(&f, deals, r->id, crm_set(deals, "pipeline", "partners")).record;
    is_text(r, "dealstage", "new");
    struct assignment both[] = {crm_set(deals, "pipeline", "partners"),
                                crm_set(deals, "dealstage", "contractsent")};
    struct save save = {
        .type = deals, .id = r->id, .assignments = both, .count = 2, .strict = true};
    assert_false(try_save(&f, &save, &result));
    const struct issue *issue = issue_of(&f, "stage.unknown_in_pipeline");
    assert_true(issue && str_is(issue->value, "contractsent") && str_is(issue->suggestion, "new"));
    save.strict = false;
    assert_true(try_save(&f, &save, &result));
    is_text(result.record, "dealstage", "new");
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

static void test_rotting(void **state) {
    struct crm_fixture f;
    struct stage_state s;
    const int64_t day = INT64_C(86400) * 1000000;
    crm_fixture_begin(&f, state);
    const struct object_type *deals = deals_of(&f);
    struct record *r = CRM_SAVE(&f, deals, 0, crm_set(deals, "dealname", "Alfa")).record;
    crm_stage_state(r, r->created_at + 14 * day, &s);
    assert_true(s.entered_at == r->created_at && !s.rotting);
    assert_float_equal(s.days, 14, 1e-9);
    crm_stage_state(r, r->created_at + 14 * day + 1000000, &s);
    assert_true(s.rotting);
    r = CRM_SAVE(&f, deals, r->id, crm_set(deals, "dealstage", "closedwon")).record;
    crm_stage_state(r, r->created_at + 1000 * day, &s);
    assert_false(s.rotting);
    crm_fixture_end(&f);
}

// Merging, taking back and reverting move through stages, too.
static void test_other_ways(void **state) {
    struct crm_fixture f;
    struct merge_result merged;
    struct unmerge_result back;
    struct stage_visit *visits;
    crm_fixture_begin(&f, state);
    const struct object_type *deals = deals_of(&f);
    int64_t a = CRM_SAVE(&f, deals, 0, crm_set(deals, "dealname", "Alfa")).record->id;
    int64_t b = CRM_SAVE(&f, deals, 0, crm_set(deals, "dealname", "Alfa 2"),
                         crm_set(deals, "dealstage", "contractsent"))
                    .record->id;
    struct merge_choice choice = {type_property(deals, STR("dealstage")), b};
    struct merge merge = {.type = deals,
                          .primary_id = a,
                          .record_ids = &b,
                          .record_count = 1,
                          .choices = &choice,
                          .choice_count = 1,
                          .source = "selection"};
    crm_begin(&f);
    OK(f.t, crm_merge(&f.work, &merge, &merged));
    crm_commit(&f);
    is_text(crm_record(&f, deals, a), "dealstage", "contractsent");
    assert_int_equal(visits_of(&f, a, &visits), 2);
    assert_int_equal(crm_invariants(&f), 0);
    crm_begin(&f);
    OK(f.t, crm_unmerge(&f.work, merged.merge_ids[0], false, &back));
    crm_commit(&f);
    is_text(crm_record(&f, deals, a), "dealstage", "appointmentscheduled");
    assert_int_equal(visits_of(&f, a, &visits), 3);
    struct save_result saved = CRM_SAVE(&f, deals, a, crm_set(deals, "dealstage", "closedwon"));
    const struct property **kept;
    size_t count;
    crm_begin(&f);
    OK(f.t,
       crm_revert(&f.work, deals, saved.history_id, (struct source){0}, &saved, &kept, &count));
    crm_commit(&f);
    struct record *r = crm_record(&f, deals, a);
    is_text(r, "dealstage", "appointmentscheduled");
    assert_int_equal(value_as_int(value_at(r, "is_closed")), 0);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_first_stage), ON_BOTH_ENGINES(test_closing),
        ON_BOTH_ENGINES(test_required),    ON_BOTH_ENGINES(test_pipelines),
        ON_BOTH_ENGINES(test_rotting),     ON_BOTH_ENGINES(test_other_ways),
    };
    return cmocka_run_group_tests_name("stages", tests, NULL, NULL);
}
