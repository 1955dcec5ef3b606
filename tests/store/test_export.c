// Exports in the background: the file and its pieces, links and their end, tidying up, orders that
// outlive a change of definitions. And imports whose rows say which record they are about.
#include "base/clock.h"
#include "crm/erase.h"
#include "crm/export_job.h"
#include "crm/queue.h"
#include "store/job.h"
#include "support/crm.h"
#include <string.h>

static int64_t person(struct crm_fixture *f, const char *last, const char *email) {
    const struct object_type *type = f->contacts;
    return CRM_SAVE(f, type, 0, crm_set(type, "lastname", last), crm_set(type, "email", email))
        .record->id;
}

static struct export order(struct crm_fixture *f, const struct export_request *request) {
    struct export export;
    crm_begin(f);
    OK(f->t, crm_export_order(&f->work, request, STR("Name"), STR("VIEW"), &export));
    crm_commit(f);
    return export;
}

static bool run(struct crm_fixture *f, int64_t id, int64_t *rows) {
    crm_job_begin(f);
    bool done = crm_export_run(&f->read, &f->writer, id, &f->progress, rows);
    crm_job_end(f);
    return done;
}

static bool take(void *context, str bytes) {
    buf_add(context, bytes);
    return true;
}

static str content(struct crm_fixture *f, int64_t id) {
    struct buf out;
    struct text_sink sink = {take, &out};
    buf_init(&out, NULL);
    OK(f->t, crm_export_content(&f->work, id, &sink));
    str text = str_copy(&f->t->arena, buf_str(&out));
    buf_finish(&out);
    return text;
}

// Those called Kowal or Kot, from the last name down; the columns last name and e-mail.
static struct export_request request_of(struct crm_fixture *f) {
    struct arena *arena = &f->t->arena;
    struct export_request request = {.names = true, .values = true, .query = {.type = f->contacts}};
    struct query *query = &request.query;
    struct filter *filter = ARENA_NEW(arena, struct filter);
    query->properties = ARENA_ARRAY(arena, 2, const struct property *);
    query->properties[0] = type_property(f->contacts, STR("lastname"));
    query->properties[1] = type_property(f->contacts, STR("email"));
    query->property_count = 2;
    *filter = (struct filter){.property = query->properties[0],
                              .op = FILTER_IN,
                              .values = ARENA_ARRAY(arena, 2, struct value),
                              .value_count = 2};
    filter->values[0] = value_text(STR("Kowal"));
    filter->values[1] = value_text(STR("Kot"));
    query->groups = ARENA_NEW(arena, struct filter_group);
    *query->groups = (struct filter_group){filter, 1};
    query->group_count = 1;
    query->sorts[0] = (struct sort){query->properties[0], true};
    query->sort_count = 1;
    return request;
}

static void test_file(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t rows, a = person(&f, "Kowal", "a@example.com"), b = person(&f, "Kot", "b@example.com");
    person(&f, "Nowak", "c@example.com");
    struct export_request request = request_of(&f);
    struct export export = order(&f, &request);
    assert_true(str_is(export.state, "waiting") && export.job_id);
    struct text_sink sink = {take, NULL};
    REFUSED(f.t, ERR_NOT_FOUND, crm_export_content(&f.work, export.id, &sink));
    OK(f.t, run(&f, export.id, &rows));
    assert_int_equal(rows, 2);
    str wanted = str_format(&f.t->arena,
                            "hs_object_id,lastname,email\r\n%lld,Kowal,a@example.com\r\n"
                            "%lld,Kot,b@example.com\r\n",
                            (long long)a, (long long)b);
    str got = content(&f, export.id);
    crm_same(wanted, got);
    OK(f.t, crm_export_get(&f.work, export.id, &export));
    assert_true(str_is(export.state, "done"));
    assert_int_equal(export.size, wanted.len);
    assert_int_equal(export.rows, 2);
    OK(f.t, run(&f, export.id, &rows)); // again: what is done stays
    assert_int_equal(rows, 2);
    assert_true(str_equal(content(&f, export.id), wanted));
    REFUSED(f.t, ERR_NOT_FOUND, crm_export_get(&f.work, export.id + 1, &export));
    crm_fixture_end(&f);
}

static void test_broken_off(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t rows;
    for (int i = 0; i < 3; i++)
        person(&f, "Kowal", "x@example.com");
    struct export_request request = request_of(&f);
    struct export export = order(&f, &request);
    f.fail_at = f.writes + 2; // the piece
    REFUSED(f.t, ERR_BUSY, run(&f, export.id, &rows));
    f.stop_after = f.reports;
    REFUSED(f.t, ERR_CANCELLED, run(&f, export.id, &rows));
    f.stop_after = 0;
    f.twice = true; // a piece that is written twice stands there once
    OK(f.t, run(&f, export.id, &rows));
    assert_int_equal(rows, 3);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM export_chunk", NULL, 0), 1);
    // A job that gave up says so for the export.
    f.twice = false;
    export = order(&f, &request);
    crm_begin(&f);
    struct job job;
    OK(f.t, crm_job_cancel(&f.work, export.job_id, &job));
    crm_commit(&f);
    OK(f.t, crm_export_get(&f.work, export.id, &export));
    assert_true(str_is(export.state, "cancelled"));
    crm_fixture_end(&f);
}

static void test_links(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct export_request request = request_of(&f);
    struct export one = order(&f, &request), two = order(&f, &request);
    int64_t until = f.work.now / MICROS_PER_SECOND + 60;
    const struct export_link link = {one.id, 7, until};
    str signature, again;
    bool good;
    OK(f.t, crm_export_sign(&f.work, &link, &signature));
    OK(f.t, crm_export_sign(&f.work, &link, &again));
    assert_true(str_equal(signature, again)); // the secret is kept
    assert_int_equal(signature.len, 43);
    OK(f.t, crm_export_signed(&f.work, &link, signature, &good));
    assert_true(good);
    const struct {
        struct export_link link;
        str signature;
    } wrong[] = {
        {{two.id, 7, until}, signature},
        {{one.id, 8, until}, signature},
        {{one.id, 7, until + 1}, signature},
        {link, str_slice(signature, 0, 42)},
        {link, STR("")},
        {link, STR("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        OK(f.t, crm_export_signed(&f.work, &wrong[i].link, wrong[i].signature, &good));
        assert_false(good);
    }
    f.work.now = until * MICROS_PER_SECOND;
    OK(f.t, crm_export_signed(&f.work, &link, signature, &good));
    assert_false(good); // its time is over
    crm_fixture_end(&f);
}

static void test_tidy(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t rows;
    bool more = true;
    person(&f, "Kowal", "a@example.com");
    struct export_request request = request_of(&f);
    struct export export = order(&f, &request);
    OK(f.t, run(&f, export.id, &rows));
    crm_begin(&f);
    OK(f.t, crm_export_tidy(&f.work, &more));
    assert_false(more);
    crm_commit(&f);
    content(&f, export.id);
    f.now += (int64_t)(EXPORT_KEPT_DAYS + 1) * 24 * 3600 * MICROS_PER_SECOND;
    for (int i = 0; i < 10 && (i == 0 || more); i++) {
        crm_begin(&f);
        OK(f.t, crm_export_tidy(&f.work, &more));
        crm_commit(&f);
    }
    assert_false(more);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM export_chunk", NULL, 0), 0);
    struct text_sink sink = {take, NULL};
    REFUSED(f.t, ERR_NOT_FOUND, crm_export_content(&f.work, export.id, &sink));
    OK(f.t, crm_export_get(&f.work, export.id, &export));
    assert_true(str_is(export.state, "expired"));
    crm_fixture_end(&f);
}

// Erases somebody before the first piece of an export is written.
struct erasing {
    struct crm_fixture *f;
    int64_t person;
};

static void erase(struct crm_fixture *f, int64_t id) {
    crm_begin(f);
    OK(f->t,
       crm_erase(&f->work, f->contacts, id, ERASURE_LAW, (struct source){.kind = SOURCE_API}));
    crm_commit(f);
}

static bool erase_meanwhile(void *context, int64_t done, int64_t total, const char *phase) {
    struct erasing *e = context;
    (void)done, (void)total, (void)phase;
    if (e->person)
        erase(e->f, e->person);
    e->person = 0;
    return true;
}

static void test_erasing(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t rows, a = person(&f, "Kowal", "a@example.com"), b = person(&f, "Kot", "b@example.com");
    struct export_request request = request_of(&f);
    struct export one = order(&f, &request), two = order(&f, &request), three = order(&f, &request);
    struct text_sink sink = {take, NULL};
    OK(f.t, run(&f, one.id, &rows));
    erase(&f, a);
    REFUSED(f.t, ERR_NOT_FOUND, crm_export_content(&f.work, one.id, &sink));
    struct progress honest = f.progress;
    struct erasing erasing = {&f, b};
    f.progress = (struct progress){erase_meanwhile, &erasing};
    OK(f.t, run(&f, two.id, &rows));
    f.progress = honest;
    REFUSED(f.t, ERR_NOT_FOUND, crm_export_content(&f.work, two.id, &sink));
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM export_chunk", NULL, 0), 0);
    OK(f.t, run(&f, three.id, &rows)); // what begins later has nobody of them
    assert_int_equal(rows, 0);
    assert_true(str_is(content(&f, three.id), "hs_object_id,lastname,email\r\n"));
    crm_fixture_end(&f);
}

// A file that never was whole goes as well.
static void test_tidy_broken(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t rows;
    bool more = true;
    person(&f, "Kowal", "a@example.com");
    struct export_request request = request_of(&f);
    struct export export = order(&f, &request);
    f.fail_at = f.writes + 3; // the end
    REFUSED(f.t, ERR_BUSY, run(&f, export.id, &rows));
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM export_chunk", NULL, 0), 1);
    f.now += (int64_t)(EXPORT_KEPT_DAYS + 1) * 24 * 3600 * MICROS_PER_SECOND;
    for (int i = 0; i < 10 && more; i++) {
        crm_begin(&f);
        OK(f.t, crm_export_tidy(&f.work, &more));
        crm_commit(&f);
    }
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM export_chunk", NULL, 0), 0);
    crm_fixture_end(&f);
}

// -- rows with a key

static const char key_rows[] = "email,city\n"
                               "a@example.com,Radom\n"    // there
                               "new@example.com,Lublin\n" // not there
                               "NEW@example.com,Kielce\n" // the row before
                               "an address,Nowhere\n"     // none
                               ",Torun\n";                // says nothing

static struct import_counters keyed(struct crm_fixture *f, const char *rows, const char *key,
                                    enum import_operation operation, int64_t *id) {
    struct import import;
    struct import_plan plan;
    struct import_report report;
    struct import_counters counters;
    *id = crm_upload_now(f, f->contacts, "file.csv", str_of(rows));
    crm_import_load(f, *id, &import, &plan);
    plan.options.key_id = type_property(f->contacts, str_of(key))->id;
    plan.options.operation = operation;
    for (size_t i = 0; i < plan.column_count; i++)
        plan.columns[i].property_id = type_property(f->contacts, plan.columns[i].header)->id;
    crm_begin(f);
    OK(f->t, crm_import_plan_set(&f->work, &import, f->contacts, &plan));
    crm_commit(f);
    OK(f->t, crm_check(f, *id, &report));
    OK(f->t, crm_run(f, *id, &counters));
    // What the check said is what the run did.
    assert_int_equal(report.counters.refused, counters.refused);
    assert_int_equal(report.counters.create, counters.create);
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

static void test_keys(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id, a = person(&f, "Nowak", "a@example.com");
    const struct property *city = type_property(f.contacts, STR("city"));
    struct import_counters c = keyed(&f, key_rows, "email", IMPORT_UPSERT, &id);
    assert_int_equal(c.create, 2); // the new one, and the one without an address
    assert_int_equal(c.update, 2);
    assert_int_equal(c.refused, 1);
    refusals(&f, id, "5 email.no_at email\n");
    assert_true(str_is(value_as_str(crm_record(&f, f.contacts, a)->values[city->slot]), "Radom"));
    c = keyed(&f, "email,city\na@example.com,Gdynia\nc@example.com,Lublin\nc@example.com,Łódź\n",
              "email", IMPORT_ONLY_CREATE, &id);
    assert_int_equal(c.create, 1);
    refusals(&f, id, "2 import.key_exists email\n4 import.key_exists email\n");
    c = keyed(&f, "email,city\na@example.com,Gdynia\nd@example.com,Lublin\n,Opole\n", "email",
              IMPORT_ONLY_UPDATE, &id);
    assert_int_equal(c.update, 1);
    refusals(&f, id, "3 import.key_unknown email\n4 import.key_missing email\n");
    assert_true(str_is(value_as_str(crm_record(&f, f.contacts, a)->values[city->slot]), "Gdynia"));
    person(&f, "Other", "a@example.com"); // an address that two have says nothing
    c = keyed(&f, "email,city\na@example.com,Sopot\n", "email", IMPORT_UPSERT, &id);
    refusals(&f, id, "2 import.key_shared email\n");
    crm_fixture_end(&f);
}

static void test_keys_by_id(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id, a = person(&f, "Nowak", "a@example.com"), b = person(&f, "Lis", "b@example.com");
    str rows = str_format(&f.t->arena, "id,city\n%lld,Radom\n%lld,Kielce\nx,Lublin\n,Opole\n",
                          (long long)a, (long long)b + 1000);
    struct import_counters c = keyed(&f, str_z(&f.t->arena, rows), "id", IMPORT_UPSERT, &id);
    assert_int_equal(c.update, 1);
    assert_int_equal(c.create, 1);
    refusals(&f, id, "3 import.key_no_record id\n4 import.key_no_record id\n");
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_file),    ON_BOTH_ENGINES(test_broken_off),
        ON_BOTH_ENGINES(test_links),   ON_BOTH_ENGINES(test_tidy),
        ON_BOTH_ENGINES(test_erasing), ON_BOTH_ENGINES(test_tidy_broken),
        ON_BOTH_ENGINES(test_keys),    ON_BOTH_ENGINES(test_keys_by_id),
    };
    return cmocka_run_group_tests_name("export", tests, NULL, NULL);
}
