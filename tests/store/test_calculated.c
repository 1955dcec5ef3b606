// What is worked out: formulas and roll-ups in the same transaction, by jobs, and currencies.
#include "base/json.h"
#include "crm/calculate.h"
#include "crm/currency.h"
#include "store/definition.h"
#include "store/job.h"
#include "store/record.h"
#include "support/invariants.h"

struct fixture {
    struct crm_fixture f;
    const struct object_type *deals, *calls;
};

static void find_types(struct fixture *x) {
    struct crm_fixture *f = &x->f;
    f->work.schema = live_schema(f->live);
    f->contacts = schema_type(f->work.schema, STR("contacts"));
    f->companies = schema_type(f->work.schema, STR("companies"));
    x->deals = schema_type(f->work.schema, STR("deals"));
    x->calls = schema_type(f->work.schema, STR("calls"));
}

static void begin(struct fixture *x, void **state) {
    crm_fixture_begin(&x->f, state);
    find_types(x);
}

static int64_t company(struct fixture *x, const char *name) {
    return CRM_SAVE(&x->f, x->f.companies, 0, crm_set(x->f.companies, "name", name)).record->id;
}

static int64_t deal(struct fixture *x, const char *amount, const char *stage) {
    return CRM_SAVE(&x->f, x->deals, 0, crm_set(x->deals, "dealname", "Deal"),
                    crm_set(x->deals, "amount", amount), crm_set(x->deals, "dealstage", stage))
        .record->id;
}

static void set(struct fixture *x, int64_t id, const char *name, const char *text) {
    CRM_SAVE(&x->f, x->deals, id, crm_set(x->deals, name, text));
}

static void join(struct fixture *x, const struct object_type *from, int64_t from_id,
                 const struct object_type *to, int64_t to_id, bool there) {
    crm_begin(&x->f);
    crm_edge(&x->f, from, from_id, to, to_id, there);
    crm_commit(&x->f);
}

static void associate(struct fixture *x, const struct object_type *from, int64_t from_id,
                      const struct object_type *to, int64_t to_id) {
    join(x, from, from_id, to, to_id, true);
}

static str value_text_of(struct fixture *x, const struct object_type *type, int64_t id,
                         const char *name) {
    struct record *record = crm_record(&x->f, type, id);
    const struct property *p = type_property(type, str_of(name));
    assert_non_null(p);
    struct type_context c = {.arena = x->f.work.arena, .property = p};
    return property_write(&c, record_get(record, p));
}

static void is_value(struct fixture *x, const struct object_type *type, int64_t id,
                     const char *name, const char *wanted) {
    str got = value_text_of(x, type, id, name);
    if (!str_is(got, wanted))
        print_error("%s is \"" STR_FMT "\", not \"%s\"\n", name, STR_ARG(got), wanted);
    assert_true(str_is(got, wanted));
}

static int64_t jobs_waiting(struct fixture *x) {
    return crm_number(&x->f,
                      "SELECT count(*) FROM job WHERE kind = 'calculate' AND state = 'waiting'",
                      DB_NO_ARGS);
}

static struct calculate_order order_of(struct fixture *x, const struct job *job) {
    struct crm_fixture *f = &x->f;
    struct json payload;
    OK(f->t, json_read(f->work.arena, job->payload, &payload, &f->t->err));
    const struct json *named = json_get(&payload, "ids");
    int64_t *ids = named ? ARENA_ARRAY(f->work.arena, named->count, int64_t) : NULL;
    for (size_t k = 0; named && k < named->count; k++)
        assert_true(str_to_i64(named->items[k].text, &ids[k]));
    return (struct calculate_order){
        .type = schema_type(f->work.schema, json_get_text(&payload, "type", STR(""))),
        .ids = ids,
        .count = named ? named->count : 0,
        .job = job};
}

// Runs the jobs that wait, as the runner does.
static int64_t run_jobs(struct fixture *x) {
    struct crm_fixture *f = &x->f;
    struct job *jobs;
    size_t count;
    int64_t changed, all = 0;
    OK(f->t, store_job_list(&f->work, STR("waiting"), NULL, 100, &jobs, &count));
    for (size_t i = 0; i < count; i++) {
        crm_job_begin(f);
        struct calculate_order order = order_of(x, &jobs[i]);
        OK(f->t, crm_calculate(&f->read, &f->writer, &order, &f->progress, &changed));
        crm_job_end(f);
        crm_begin(f);
        OK(f->t, db_run(f->t->db, "UPDATE job SET state = 'done' WHERE id = $1",
                        DB_ARGS(value_int(jobs[i].id)), &f->t->err));
        crm_commit(f);
        all += changed;
    }
    return all;
}

static void test_rollups(void **state) {
    struct fixture x;
    begin(&x, state);
    int64_t alfa = company(&x, "Alfa"), beta = company(&x, "Beta");
    is_value(&x, x.f.companies, alfa, "num_associated_deals", "0");
    is_value(&x, x.f.companies, alfa, "total_revenue", "0");
    int64_t a = deal(&x, "100.5", "closedwon"), b = deal(&x, "30", "contractsent");
    int64_t version = crm_record(&x.f, x.f.companies, alfa)->version;
    int64_t updated = crm_record(&x.f, x.f.companies, alfa)->updated_at;
    int64_t entries = crm_number(&x.f, "SELECT count(*) FROM history", DB_NO_ARGS);
    associate(&x, x.deals, a, x.f.companies, alfa);
    associate(&x, x.f.companies, alfa, x.deals, b);
    associate(&x, x.deals, b, x.f.companies, beta);
    is_value(&x, x.f.companies, alfa, "num_associated_deals", "2");
    is_value(&x, x.f.companies, alfa, "num_open_deals", "1");
    is_value(&x, x.f.companies, alfa, "total_revenue", "100.5");
    is_value(&x, x.f.companies, beta, "num_open_deals", "1");
    // Quietly.
    assert_int_equal(crm_record(&x.f, x.f.companies, alfa)->version, version);
    assert_int_equal(crm_record(&x.f, x.f.companies, alfa)->updated_at, updated);
    assert_int_equal(crm_number(&x.f, "SELECT count(*) FROM history", DB_NO_ARGS), entries);
    set(&x, b, "dealstage", "closedwon");
    is_value(&x, x.f.companies, alfa, "total_revenue", "130.5");
    is_value(&x, x.f.companies, beta, "total_revenue", "30");
    is_value(&x, x.f.companies, beta, "num_open_deals", "0");
    set(&x, b, "amount", "31.25");
    is_value(&x, x.f.companies, alfa, "total_revenue", "131.75");
    struct save_result result;
    crm_begin(&x.f);
    OK(x.f.t, crm_archive(&x.f.work, x.deals, a, (struct source){0}, &result));
    crm_commit(&x.f);
    is_value(&x, x.f.companies, alfa, "total_revenue", "31.25");
    crm_begin(&x.f);
    OK(x.f.t, crm_restore(&x.f.work, x.deals, a, (struct source){0}, &result));
    crm_commit(&x.f);
    is_value(&x, x.f.companies, alfa, "total_revenue", "131.75");
    join(&x, x.f.companies, alfa, x.deals, b, false);
    is_value(&x, x.f.companies, alfa, "total_revenue", "100.5");
    assert_int_equal(jobs_waiting(&x), 0);
    assert_int_equal(crm_invariants(&x.f), 0);
    crm_fixture_end(&x.f);
}

// Filtering and sorting by what is worked out, as by other properties.
static void test_found(void **state) {
    struct fixture x;
    begin(&x, state);
    int64_t ids[3];
    for (int i = 0; i < 3; i++) {
        ids[i] = company(&x, str_format(x.f.work.arena, "Firm %d", i).ptr);
        associate(&x, x.f.companies, ids[i], x.deals, deal(&x, i == 1 ? "900" : "20", "closedwon"));
    }
    struct filter filter = {.property = type_property(x.f.companies, STR("total_revenue")),
                            .op = FILTER_GT,
                            .value = value_int(1000000)}; // 100
    struct filter_group group = {&filter, 1};
    struct query query = {.type = x.f.companies, .groups = &group, .group_count = 1, .limit = 10};
    struct record_page page;
    OK(x.f.t, store_record_query(&x.f.work, &query, &page));
    assert_int_equal(page.count, 1);
    assert_int_equal(page.records[0]->id, ids[1]);
    crm_fixture_end(&x.f);
}

// A roll-up, and a formula over it, of the same record.
static void test_chain(void **state) {
    struct fixture x;
    begin(&x, state);
    int64_t alfa = company(&x, "Alfa");
    int64_t call =
        CRM_SAVE(&x.f, x.calls, 0, crm_set(x.calls, "happened_at", "2025-12-01T10:00:00Z"))
            .record->id;
    associate(&x, x.calls, call, x.f.companies, alfa);
    is_value(&x, x.f.companies, alfa, "last_call_at", "2025-12-01T10:00:00.000Z");
    is_value(&x, x.f.companies, alfa, "notes_last_contacted", "2025-12-01T10:00:00.000Z");
    assert_int_equal(crm_invariants(&x.f), 0);
    crm_fixture_end(&x.f);
}

static void test_formulas(void **state) {
    struct fixture x;
    begin(&x, state);
    int64_t id = deal(&x, "200", "contractsent");
    is_value(&x, x.deals, id, "projected_amount", "180");
    set(&x, id, "closedate", "2026-01-31");
    is_value(&x, x.deals, id, "days_to_close", "30");
    struct assignment list[] = {crm_set(x.deals, "projected_amount", "5")};
    struct save save = {.type = x.deals, .id = id, .assignments = list, .count = 1};
    struct save_result result;
    crm_begin(&x.f);
    REFUSED(x.f.t, ERR_INVALID, crm_save(&x.f.work, &save, &result));
    crm_rollback(&x.f);
    assert_int_equal(crm_invariants(&x.f), 0);
    crm_fixture_end(&x.f);
}

// What is much is left to a job, and what is more to the same one.
static void test_jobs(void **state) {
    enum { OWNERS = SETTLE_OWNERS_MAX + 5 };
    struct fixture x;
    begin(&x, state);
    int64_t owners[OWNERS], one = deal(&x, "10", "closedwon"), two = deal(&x, "7", "closedwon");
    for (int i = 0; i < OWNERS; i++)
        owners[i] = company(&x, str_format(x.f.work.arena, "Firm %d", i).ptr);
    crm_begin(&x.f);
    for (int i = 0; i < OWNERS; i++)
        crm_edge(&x.f, x.deals, one, x.f.companies, owners[i], true);
    crm_commit(&x.f);
    assert_int_equal(jobs_waiting(&x), 2); // of the companies, and of the deal that names its buyer
    is_value(&x, x.f.companies, owners[0], "num_associated_deals", "0");
    assert_int_equal(run_jobs(&x), OWNERS + 1);
    is_value(&x, x.f.companies, owners[OWNERS - 1], "total_revenue", "10");
    assert_int_equal(jobs_waiting(&x), 0);
    set(&x, one, "amount", "11"); // again
    assert_int_equal(jobs_waiting(&x), 1);
    set(&x, one, "amount", "12");
    assert_int_equal(jobs_waiting(&x), 1);
    assert_int_equal(run_jobs(&x), OWNERS);
    assert_int_equal(run_jobs(&x), 0);
    is_value(&x, x.f.companies, owners[3], "total_revenue", "12");
    associate(&x, x.deals, two, x.f.companies, owners[3]); // few: at once
    is_value(&x, x.f.companies, owners[3], "total_revenue", "19");
    assert_int_equal(crm_invariants(&x.f), 0);
    crm_fixture_end(&x.f);
}

static struct job waiting_job(struct fixture *x, int64_t id) {
    struct job job;
    bool found;
    OK(x->f.t, store_job_get(&x->f.work, id, &job, &found));
    assert_true(found);
    return job;
}

// Stopped after one batch, it goes on behind it: what the batch wrote is not worked out again. Who
// orders meanwhile gets a job of its own, since the first part has been passed.
static void goes_on(void **state, bool named) {
    enum { FIRMS = 450, BATCH = 200 };
    struct fixture x;
    struct job *jobs;
    size_t count;
    int64_t firms[FIRMS], changed, changed_first;
    begin(&x, state);
    for (int i = 0; i < FIRMS; i++)
        firms[i] = company(&x, "Firm");
    crm_begin(&x.f);
    OK(x.f.t, db_run(x.f.t->db, "UPDATE job SET state = 'done'", DB_NO_ARGS, &x.f.t->err));
    OK(x.f.t,
       store_calculate_order(&x.f.work, x.f.companies, named ? firms : NULL, named ? FIRMS : 0));
    crm_commit(&x.f);
    OK(x.f.t, store_job_list(&x.f.work, STR("waiting"), NULL, 2, &jobs, &count));
    assert_int_equal(count, 1);
    crm_job_begin(&x.f);
    struct calculate_order order = order_of(&x, &jobs[0]);
    x.f.stop_after = x.f.reports + 1;
    REFUSED(x.f.t, ERR_CANCELLED,
            crm_calculate(&x.f.read, &x.f.writer, &order, &x.f.progress, &changed_first));
    x.f.stop_after = 0;
    crm_job_end(&x.f);
    struct job job = waiting_job(&x, jobs[0].id);
    assert_int_equal(job.position, named ? BATCH : firms[BATCH - 1]);
    // A wrong value before the position stays, one behind it is mended.
    crm_begin(&x.f);
    str sql = str_format(
        x.f.work.arena, "UPDATE " STR_FMT " SET " STR_FMT " = 7", STR_ARG(x.f.companies->table),
        STR_ARG(type_property(x.f.companies, STR("num_associated_deals"))->column));
    OK(x.f.t, db_run(x.f.t->db, sql.ptr, DB_NO_ARGS, &x.f.t->err));
    OK(x.f.t, store_calculate_order(&x.f.work, x.f.companies, firms, 1));
    crm_commit(&x.f);
    assert_int_equal(jobs_waiting(&x), 2);
    crm_job_begin(&x.f);
    order = order_of(&x, &job);
    OK(x.f.t, crm_calculate(&x.f.read, &x.f.writer, &order, &x.f.progress, &changed));
    crm_job_end(&x.f);
    assert_int_equal(changed, FIRMS - BATCH);
    is_value(&x, x.f.companies, firms[BATCH - 1], "num_associated_deals", "7");
    is_value(&x, x.f.companies, firms[BATCH], "num_associated_deals", "0");
    is_value(&x, x.f.companies, firms[FIRMS - 1], "num_associated_deals", "0");
    crm_fixture_end(&x.f);
}

static void test_all_go_on(void **state) {
    goes_on(state, false);
}

static void test_named_go_on(void **state) {
    goes_on(state, true);
}

static void add_property(struct fixture *x, const struct object_type *type, const char *name,
                         const char *kind, const char *calculation) {
    struct property p = {.name = str_of(name),
                         .wire_name = str_of(name),
                         .type = property_type_find(str_of(kind)),
                         .group = STR("status"),
                         .read_only = true,
                         .calculation = str_of(calculation)};
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        p.label[lang] = p.name;
        p.help[lang] = STR("");
    }
    OK(x->f.t, schema_check_calculation(x->f.work.arena, x->f.work.schema, type, &p, &x->f.t->err));
    crm_begin(&x->f);
    OK(x->f.t, store_property_insert(&x->f.work, type, &p, 900));
    effect_add(&x->f.work, (struct effect){.definitions = true});
    crm_commit(&x->f);
    find_types(x);
}

static bool may_be(struct fixture *x, const struct object_type *type, const char *name,
                   const char *calculation) {
    struct property p = *type_property(type, str_of(name));
    p.calculation = str_of(calculation);
    return schema_check_calculation(x->f.work.arena, x->f.work.schema, type, &p, &x->f.t->err);
}

static void test_made_later(void **state) {
    struct fixture x;
    begin(&x, state);
    int64_t alfa = company(&x, "Alfa"), a = deal(&x, "10", "closedwon");
    associate(&x, x.f.companies, alfa, x.deals, a);
    add_property(&x, x.f.companies, "doubled", "money", "total_revenue * 2");
    assert_int_equal(jobs_waiting(&x), 1);
    is_value(&x, x.f.companies, alfa, "doubled", "");
    int64_t version = crm_record(&x.f, x.f.companies, alfa)->version;
    x.f.twice = true;
    assert_int_equal(run_jobs(&x), 1);
    x.f.twice = false;
    is_value(&x, x.f.companies, alfa, "doubled", "20");
    assert_int_equal(crm_record(&x.f, x.f.companies, alfa)->version, version);
    // From type to type and back in its own.
    add_property(&x, x.deals, "share", "number",
                 "{\"rollup\":\"max\",\"type\":\"companies\",\"property\":\"doubled\"}");
    run_jobs(&x);
    is_value(&x, x.deals, a, "share", "20");
    set(&x, a, "amount", "30");
    is_value(&x, x.f.companies, alfa, "doubled", "60");
    is_value(&x, x.deals, a, "share", "60");
    assert_int_equal(crm_invariants(&x.f), 0);
    assert_false(may_be(&x, x.f.companies, "doubled", "doubled + 1"));
    assert_int_equal(x.f.t->err.code, ERR_INVALID);
    assert_false(may_be(&x, x.f.companies, "doubled",
                        "{\"rollup\":\"sum\",\"type\":\"deals\",\"property\":\"share\"}"));
    assert_false(may_be(&x, x.f.companies, "doubled",
                        "{\"rollup\":\"sum\",\"type\":\"deals\",\"property\":\"amount\",\"where\":"
                        "[{\"property\":\"share\",\"operator\":\"GT\",\"value\":1}]}"));
    assert_true(may_be(&x, x.f.companies, "doubled", "total_revenue * 3"));
    crm_fixture_end(&x.f);
}

static void put_rate(struct fixture *x, const char *code, const char *day, double rate) {
    crm_begin(&x->f);
    OK(x->f.t, crm_rate_put(&x->f.work, str_of(code), str_of(day), rate));
    crm_commit(&x->f);
    find_types(x);
}

static void test_currencies(void **state) {
    struct fixture x;
    begin(&x, state);
    crm_begin(&x.f);
    OK(x.f.t, crm_currency_start(&x.f.work, LANG_PL));
    crm_commit(&x.f);
    find_types(&x);
    assert_true(str_is(x.f.work.schema->currency, "PLN"));
    int64_t alfa = company(&x, "Alfa"), home = deal(&x, "10", "closedwon");
    int64_t a = deal(&x, "100", "contractsent");
    associate(&x, x.f.companies, alfa, x.deals, a);
    associate(&x, x.f.companies, alfa, x.deals, home);
    is_value(&x, x.deals, home, "amount_in_home_currency", "10");
    set(&x, a, "currency", "EUR");
    is_value(&x, x.deals, a, "amount_in_home_currency", ""); // nothing is known
    put_rate(&x, "EUR", "2026-01-01", 4.25);
    run_jobs(&x);
    is_value(&x, x.deals, a, "amount_in_home_currency", "425");
    put_rate(&x, "EUR", "2025-06-01", 4.5);
    run_jobs(&x);
    is_value(&x, x.deals, a, "amount_in_home_currency", "425"); // open: today's
    CRM_SAVE(&x.f, x.deals, a, crm_set(x.deals, "closedate", "2025-07-10"),
             crm_set(x.deals, "dealstage", "closedwon"));
    is_value(&x, x.deals, a, "amount_in_home_currency", "450");
    is_value(&x, x.f.companies, alfa, "total_revenue", "460");
    put_rate(&x, "EUR", "2025-06-01", 5);
    assert_int_equal(jobs_waiting(&x), 1);
    run_jobs(&x);
    is_value(&x, x.f.companies, alfa, "total_revenue", "510");
    set(&x, a, "closedate", "2020-07-10"); // before the first: the first
    is_value(&x, x.deals, a, "amount_in_home_currency", "500");
    assert_int_equal(crm_invariants(&x.f), 0);
    crm_begin(&x.f);
    REFUSED(x.f.t, ERR_INVALID, crm_currency_add(&x.f.work, STR("XYZ")));
    REFUSED(x.f.t, ERR_CONFLICT, crm_currency_add(&x.f.work, STR("EUR")));
    REFUSED(x.f.t, ERR_CONFLICT, crm_currency_set_home(&x.f.work, STR("CZK")));
    REFUSED(x.f.t, ERR_CONFLICT, crm_currency_remove(&x.f.work, STR("PLN")));
    REFUSED(x.f.t, ERR_CONFLICT, crm_currency_set_home(&x.f.work, STR("EUR")));
    REFUSED(x.f.t, ERR_NOT_FOUND, crm_rate_put(&x.f.work, STR("GBP"), STR("2026-01-01"), 1));
    REFUSED(x.f.t, ERR_INVALID, crm_rate_put(&x.f.work, STR("EUR"), STR("2026-02-30"), 1));
    REFUSED(x.f.t, ERR_INVALID, crm_rate_put(&x.f.work, STR("EUR"), STR("2026-01-01"), 0));
    OK(x.f.t, crm_currency_add(&x.f.work, STR("GBP")));
    crm_commit(&x.f);
    crm_fixture_end(&x.f);
}

// A rate that begins tomorrow counts from then on.
static void test_daily(void **state) {
    struct fixture x;
    begin(&x, state);
    crm_begin(&x.f);
    OK(x.f.t, crm_currency_start(&x.f.work, LANG_PL));
    OK(x.f.t, crm_calculate_daily(&x.f.work));
    crm_commit(&x.f);
    find_types(&x);
    int64_t a = deal(&x, "100", "contractsent");
    set(&x, a, "currency", "EUR");
    put_rate(&x, "EUR", "2026-01-01", 4);
    put_rate(&x, "EUR", "2026-01-02", 5);
    run_jobs(&x);
    is_value(&x, x.deals, a, "amount_in_home_currency", "400");
    crm_begin(&x.f);
    OK(x.f.t, crm_calculate_daily(&x.f.work));
    crm_commit(&x.f);
    assert_int_equal(jobs_waiting(&x), 0); // the same day
    x.f.now += INT64_C(86400) * 1000000;
    crm_begin(&x.f);
    OK(x.f.t, crm_calculate_daily(&x.f.work));
    crm_commit(&x.f);
    assert_true(jobs_waiting(&x) > 0);
    run_jobs(&x);
    is_value(&x, x.deals, a, "amount_in_home_currency", "500");
    crm_fixture_end(&x.f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_rollups),    ON_BOTH_ENGINES(test_found),
        ON_BOTH_ENGINES(test_chain),      ON_BOTH_ENGINES(test_formulas),
        ON_BOTH_ENGINES(test_jobs),       ON_BOTH_ENGINES(test_made_later),
        ON_BOTH_ENGINES(test_currencies), ON_BOTH_ENGINES(test_daily),
        ON_BOTH_ENGINES(test_all_go_on),  ON_BOTH_ENGINES(test_named_go_on),
    };
    return cmocka_run_group_tests_name("calculated", tests, NULL, NULL);
}
