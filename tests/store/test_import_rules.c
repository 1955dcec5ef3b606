// What blocks, over rows that change records: judged is the record as it will be, not the row. The
// check foretells it, and a refused row says why in the rule's own key.
#include "crm/rule.h"
#include "model/standard.h"
#include "store/import.h"
#include "store/import_plan.h"
#include "support/invariants.h"

#define LABEL(text)                                                                                \
    { [LANG_EN] = STR_INIT(text) }

static void rule(struct crm_fixture *f, const char *name, const char *condition) {
    struct rule *made;
    struct rule_change change = {.name = str_of(name),
                                 .label = LABEL("A rule"),
                                 .message = LABEL("Not so."),
                                 .condition = str_of(condition),
                                 .has_state = true,
                                 .state = RULE_BLOCK};
    crm_begin(f);
    OK(f->t, crm_define_begin(&f->work));
    OK(f->t, crm_rule_create(&f->work, f->contacts, &change, &made));
    crm_commit(f);
    f->contacts = schema_type(f->work.schema, STR("contacts"));
}

static void standard(struct crm_fixture *f, const char *property, struct standard standard) {
    struct property *made;
    struct property_change change = {.has_standard = true, .standard = &standard};
    standard.weight = -1;
    standard.strictness = RULE_BLOCK;
    crm_begin(f);
    OK(f->t, crm_define_begin(&f->work));
    OK(f->t, crm_property_update(&f->work, f->contacts,
                                 type_property(f->contacts, str_of(property)), &change, &made));
    crm_commit(f);
    f->contacts = schema_type(f->work.schema, STR("contacts"));
}

static int64_t person(struct crm_fixture *f, const char *email, const char *city,
                      const char *title) {
    return CRM_SAVE(f, f->contacts, 0,
                    crm_set(f->contacts, "firstname", *email == 'a' ? "Jan" : "Ewa"),
                    crm_set(f->contacts, "lastname", *email == 'a' ? "Kowalski" : "Lis"),
                    crm_set(f->contacts, "email", email), crm_set(f->contacts, "city", city),
                    crm_set(f->contacts, "jobtitle", title))
        .record->id;
}

static bool has(struct crm_fixture *f, int64_t id, const char *property, const char *text) {
    return str_is(record_text(crm_record(f, f->contacts, id), property), text);
}

// Checked and run, with a key ("email") or by likeness (NULL); both say the same.
static struct import_counters imported(struct crm_fixture *f, const char *rows, const char *key,
                                       int64_t *id) {
    struct import import;
    struct import_plan plan;
    struct import_report report;
    struct import_counters counters;
    *id = crm_upload_now(f, f->contacts, "file.csv", str_of(rows));
    crm_import_load(f, *id, &import, &plan);
    plan.options.key_id = key ? type_property(f->contacts, str_of(key))->id : 0;
    plan.options.policy = IMPORT_UPDATE;
    for (size_t i = 0; i < plan.column_count; i++)
        plan.columns[i].property_id = type_property(f->contacts, plan.columns[i].header)->id;
    crm_begin(f);
    OK(f->t, crm_import_plan_set(&f->work, &import, f->contacts, &plan));
    crm_commit(f);
    OK(f->t, crm_check(f, *id, &report));
    OK(f->t, crm_run(f, *id, &counters));
    assert_int_equal(report.counters.create, counters.create);
    assert_int_equal(report.counters.update, counters.update);
    assert_int_equal(report.counters.unchanged, counters.unchanged);
    assert_int_equal(report.counters.skip, counters.skip);
    assert_int_equal(report.counters.refused, counters.refused);
    assert_int_equal(report.counters.warnings, counters.warnings);
    assert_int_equal(report.refusal_count, counters.refused);
    return counters;
}

static void refusals(struct crm_fixture *f, int64_t id, const char *wanted) {
    struct import_refusal *list;
    struct buf out;
    size_t count;
    buf_init(&out, &f->t->arena);
    OK(f->t, store_import_refusals(&f->work, id, 0, -1, 100, &list, &count));
    for (size_t i = 0; i < count; i++)
        buf_format(&out, "%lld " STR_FMT " " STR_FMT "\n", (long long)list[i].row,
                   STR_ARG(list[i].rule), STR_ARG(list[i].column));
    crm_same(str_of(wanted), out.len ? buf_str(&out) : STR(""));
}

static void begin(struct crm_fixture *f, void **state) {
    crm_fixture_begin(f, state);
    f->twice = true; // what is written is written after a rollback, too
}

// A condition over two properties of which the file has one.
static void whole_record(void **state, const char *key) {
    struct crm_fixture f;
    int64_t id;
    begin(&f, state);
    int64_t good = person(&f, "a@example.com", "Radom", "Boss"),
            none = person(&f, "b@example.com", "Lublin", "");
    rule(&f, "boss_in_town", "city = \"Kielce\" implies is_known(jobtitle)");
    struct import_counters c = imported(&f,
                                        "firstname,lastname,email,city\n"
                                        "Jan,Kowalski,a@example.com,Kielce\n"
                                        "Ewa,Lis,b@example.com,Kielce\n"
                                        "Piotr,Wolski,c@example.com,Kielce\n"
                                        "Adam,Wilk,d@example.com,Opole\n",
                                        key, &id);
    assert_true(has(&f, good, "city", "Kielce")); // the title is there, only not in the file
    assert_true(has(&f, none, "city", "Lublin"));
    assert_int_equal(c.update, 1);
    assert_int_equal(c.create, 1);
    refusals(&f, id, "3 rule.boss_in_town \n4 rule.boss_in_town \n");
    crm_fixture_end(&f);
}

static void test_whole_record(void **state) {
    whole_record(state, NULL);
}

static void test_whole_record_by_key(void **state) {
    whole_record(state, "email");
}

// A row that is fine by itself, and breaks the rule with what is stored.
static void breaks_together(void **state, const char *key) {
    struct crm_fixture f;
    int64_t id;
    begin(&f, state);
    int64_t boss = person(&f, "a@example.com", "Radom", "Boss"),
            clerk = person(&f, "b@example.com", "Radom", "Clerk");
    rule(&f, "no_boss", "not (city = \"Kielce\" and jobtitle = \"Boss\")");
    struct import_counters c = imported(&f,
                                        "firstname,lastname,email,city\n"
                                        "Jan,Kowalski,a@example.com,Kielce\n"
                                        "Ewa,Lis,b@example.com,Kielce\n",
                                        key, &id);
    assert_int_equal(c.update, 1);
    assert_int_equal(c.refused, 1);
    assert_true(has(&f, boss, "city", "Radom"));
    assert_true(has(&f, clerk, "city", "Kielce"));
    refusals(&f, id, "2 rule.no_boss \n");
    crm_fixture_end(&f);
}

static void test_breaks_together(void **state) {
    breaks_together(state, NULL);
}

static void test_breaks_together_by_key(void **state) {
    breaks_together(state, "email");
}

// What a standard needs is asked of the record; what its pattern asks, of the value in the row.
static void test_standards(void **state) {
    struct crm_fixture f;
    int64_t id;
    begin(&f, state);
    int64_t boss = person(&f, "a@example.com", "Radom", "Boss"),
            old = person(&f, "b@example.com", "radom", "Boss"),
            bare = person(&f, "c@example.com", "Radom", "");
    standard(&f, "jobtitle", (struct standard){.required_when = STR("city != \"Radom\"")});
    standard(&f, "city", (struct standard){.pattern = STR("[A-Z].*")});
    struct import_counters c = imported(&f,
                                        "email,city,lastname\n"
                                        "a@example.com,Kielce,Kowalski\n" // the title is stored
                                        "b@example.com,radom,Nowak\n"     // bad before, too
                                        "b@example.com,kielce,Lis\n"
                                        "c@example.com,Kielce,Lis\n" // nobody's title
                                        "d@example.com,Kielce,Lis\n",
                                        "email", &id);
    assert_int_equal(c.update, 2);
    assert_true(has(&f, boss, "city", "Kielce"));
    assert_true(has(&f, old, "lastname", "Nowak"));
    assert_true(has(&f, bare, "city", "Radom"));
    refusals(&f, id,
             "4 standard.pattern city\n5 standard.required Job title\n"
             "6 standard.required Job title\n");
    crm_fixture_end(&f);
}

// The second row finds what the first has made, by likeness.
static void test_rows_in_turn(void **state) {
    struct crm_fixture f;
    int64_t id;
    begin(&f, state);
    rule(&f, "no_boss", "not (city = \"Kielce\" and jobtitle = \"Boss\")");
    struct import_counters c;
    struct import_plan plan;
    struct import import;
    id = crm_upload_now(&f, f.contacts, "file.csv",
                        STR("email,city,jobtitle\na@example.com,Kielce,\na@example.com,,Boss\n"));
    crm_import_load(&f, id, &import, &plan);
    plan.options.key_id = type_property(f.contacts, STR("email"))->id;
    for (size_t i = 0; i < plan.column_count; i++)
        plan.columns[i].property_id = type_property(f.contacts, plan.columns[i].header)->id;
    crm_begin(&f);
    OK(f.t, crm_import_plan_set(&f.work, &import, f.contacts, &plan));
    crm_commit(&f);
    OK(f.t, crm_run(&f, id, &c));
    assert_int_equal(c.create, 1);
    assert_int_equal(c.refused, 1);
    refusals(&f, id, "3 rule.no_boss \n");
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_whole_record),    ON_BOTH_ENGINES(test_whole_record_by_key),
        ON_BOTH_ENGINES(test_breaks_together), ON_BOTH_ENGINES(test_breaks_together_by_key),
        ON_BOTH_ENGINES(test_standards),       ON_BOTH_ENGINES(test_rows_in_turn),
    };
    return cmocka_run_group_tests_name("import_rules", tests, NULL, NULL);
}
