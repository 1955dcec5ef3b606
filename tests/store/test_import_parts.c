// Imports of several files and types, on both engines: every row makes its records and associates
// them, cells call records of other files whichever comes first, what was interrupted goes on, and
// all of it is taken back at once.
#include "store/association.h"
#include "store/import.h"
#include "store/import_plan.h"
#include "support/invariants.h"
#include <stdlib.h>
#include <string.h>

enum { PEOPLE = 600, FIRMS = 40, DEALS = 300 };

struct imported {
    struct crm_fixture f;
    const struct object_type *deals;
    struct import_parts parts;
    struct import_plan sheets[2];
    int64_t id;
};

static void begin(struct imported *t, void **state) {
    *t = (struct imported){0};
    crm_fixture_begin(&t->f, state);
    t->deals = schema_type(t->f.work.schema, STR("deals"));
}

// People and companies in one file, every fifteenth row in fault on one side.
static str people_file(struct crm_fixture *f) {
    struct buf out;
    buf_init(&out, &f->t->arena);
    buf_add_z(&out, "First,Mail,Company,Domain\n");
    for (int i = 0; i < PEOPLE; i++)
        buf_format(&out, "Ala%d,%s%d%s,Firm %d,firm%d.example\n", i, i % 15 == 7 ? "no mail " : "a",
                   i, i % 15 == 7 ? "" : "@example.com", i % FIRMS, i % FIRMS);
    return buf_str(&out);
}

// Deals, each of which calls two people, some of whom are not there.
static str deals_file(struct crm_fixture *f) {
    struct buf out;
    buf_init(&out, &f->t->arena);
    buf_add_z(&out, "Deal,Stage,People\n");
    for (int i = 0; i < DEALS; i++)
        buf_format(&out, "Deal %d,appointmentscheduled,A%d@EXAMPLE.com; a%d@example.com\n", i, i,
                   i + 1);
    return buf_str(&out);
}

static struct import_part part_of(struct imported *t, size_t sheet, const struct object_type *type,
                                  const char *const *names) {
    struct import_part part = {.sheet = sheet, .type_id = type->id, .name_column = -1};
    const struct import_plan *plan = &t->sheets[sheet];
    part.properties = ARENA_ARRAY(&t->f.t->arena, plan->column_count, int64_t);
    for (size_t i = 0; i < plan->column_count; i++)
        if (names[i]) {
            const struct property *p = type_property(type, str_of(names[i]));
            assert_non_null(p);
            part.properties[i] = p->id;
            if (crm_import_key_possible(p))
                part.key_id = p->id;
        }
    return part;
}

static struct import_sheet sheet_of(const struct import_plan *plan, str text) {
    return (struct import_sheet){.file_name = STR("f.csv"),
                                 .size = (int64_t)text.len,
                                 .dialect = plan->dialect,
                                 .columns = plan->columns,
                                 .column_count = plan->column_count,
                                 .date_order = STR("auto")};
}

// The deals come first where `turned`, so that what their cells call is not written yet.
static void upload(struct imported *t, bool turned) {
    struct crm_fixture *f = &t->f;
    str texts[2] = {people_file(f), deals_file(f)};
    size_t people = turned ? 1 : 0, deals = 1 - people;
    struct import import;
    const struct object_type *first = turned ? t->deals : f->contacts;
    t->id = crm_upload_now(f, first, "f.csv", texts[turned ? 1 : 0]);
    crm_import_load(f, t->id, &import, &t->sheets[0]);
    struct crm_upload more = {.bytes = texts[turned ? 0 : 1]};
    struct import_file_more second = {1, first, STR("g.csv"), crm_upload_source(&more)};
    second.source.size = (int64_t)more.bytes.len;
    f->read.arena = f->work.arena;
    OK(f->t, crm_import_add_file(&f->work, &f->writer, t->id, &second, &t->sheets[1]));
    static const char *const of_contact[] = {"firstname", "email", NULL, NULL},
                             *const of_company[] = {NULL, NULL, "name", "domain"},
                             *const of_deal[] = {"dealname", "dealstage", NULL};
    struct import_part *parts = ARENA_ARRAY(&f->t->arena, 3, struct import_part);
    struct import_sheet *sheets = ARENA_ARRAY(&f->t->arena, 2, struct import_sheet);
    struct import_link *links = ARENA_ARRAY(&f->t->arena, 2, struct import_link);
    size_t c = turned ? 1 : 0, d = turned ? 0 : 2;
    parts[c] = part_of(t, people, f->contacts, of_contact);
    parts[c + 1] = part_of(t, people, f->companies, of_company);
    parts[d] = part_of(t, deals, t->deals, of_deal);
    for (size_t i = 0; i < 2; i++)
        sheets[i] = sheet_of(&t->sheets[i], texts[turned ? 1 - i : i]);
    links[0] = (struct import_link){.part = c,
                                    .other = c + 1,
                                    .column = -1,
                                    .to_type_id = f->companies->id,
                                    .label_column = -1};
    links[1] = (struct import_link){.part = d,
                                    .column = 2,
                                    .to_type_id = f->contacts->id,
                                    .property_id = type_role(f->contacts, "email")->id,
                                    .label_column = -1};
    t->parts = (struct import_parts){sheets, 2, parts, 3, links, 2, false, 0};
    t->sheets[0].parts = &t->parts;
    crm_begin(f);
    OK(f->t, crm_import_plan_set(&f->work, &import, first, &t->sheets[0]));
    crm_commit(f);
}

static int64_t count_of(struct imported *t, const char *sql) {
    return crm_number(&t->f, sql, DB_NO_ARGS);
}

static const char edges[] = "SELECT count(*) FROM association";

static int64_t live(struct imported *t, const struct object_type *type) {
    return live_count(t->f.live, type, false);
}

static size_t linked_to(struct imported *t, int64_t id, const struct object_type *to) {
    struct linked_list *lists;
    struct linked_query query = {.to = to, .from_ids = &id, .from_count = 1, .limit = 100};
    OK(t->f.t, store_association_list(&t->f.work, &query, &lists));
    return lists[0].count;
}

static void all_there(struct imported *t, const struct import_counters *n) {
    struct crm_fixture *f = &t->f;
    const int64_t bad = PEOPLE / 15, people = PEOPLE - bad;
    assert_int_equal(n->rows, PEOPLE + DEALS);
    assert_int_equal(n->refused, bad);
    assert_int_equal(n->create, people + FIRMS + DEALS);
    assert_int_equal(live(t, f->contacts), people);
    assert_int_equal(live(t, f->companies), FIRMS);
    assert_int_equal(live(t, t->deals), DEALS);
    // Rows 0 to 300 are called twice but for the ends; every fifteenth person is not there.
    int64_t called = 0;
    for (int i = 0; i < DEALS; i++)
        called += (i % 15 != 7) + ((i + 1) % 15 != 7);
    assert_int_equal(n->links, people + called);
    assert_int_equal(n->unlinked, 2 * DEALS - called);
    // Some of them looked at: a person's firm and deals.
    for (int i = 0; i < 100; i += 9) {
        int64_t *ids;
        size_t count;
        str email = str_format(&f->t->arena, "a%d@example.com", i);
        OK(f->t, crm_find_by_email(&f->work, f->contacts, email, &ids, &count));
        assert_int_equal(count, i % 15 != 7);
        if (count) {
            assert_int_equal(linked_to(t, ids[0], f->companies), 1);
            assert_int_equal(linked_to(t, ids[0], t->deals), i ? 2 : 1);
        }
    }
}

static void test_whole(void **state) {
    for (int turned = 0; turned < 2; turned++) {
        struct imported t;
        struct import_counters n;
        struct import import;
        struct import_plan plan;
        int64_t undone, kept;
        begin(&t, state);
        upload(&t, turned);
        OK(t.f.t, crm_run(&t.f, t.id, &n));
        all_there(&t, &n);
        crm_import_load(&t.f, t.id, &import, &plan);
        assert_true(str_is(import.state, "done"));
        assert_int_equal(import.rows, PEOPLE + DEALS);
        OK(t.f.t, import_counters_read(&t.f.work, import.counters, &n));
        assert_int_equal(n.records, PEOPLE - PEOPLE / 15 + FIRMS + DEALS);
        assert_int_equal(crm_invariants(&t.f), 0);
        OK(t.f.t, crm_undo(&t.f, t.id, &undone, &kept));
        assert_int_equal(kept, 0);
        assert_int_equal(count_of(&t, edges), 0);
        assert_int_equal(live(&t, t.f.contacts) + live(&t, t.f.companies) + live(&t, t.deals), 0);
        assert_int_equal(crm_invariants(&t.f), 0);
        crm_fixture_end(&t.f);
    }
}

// A check foretells the records; the same rows come out of it.
static void test_check(void **state) {
    struct imported t;
    struct import_report report;
    struct import_counters n;
    begin(&t, state);
    upload(&t, false);
    OK(t.f.t, crm_check(&t.f, t.id, &report));
    assert_int_equal(report.counters.rows, PEOPLE + DEALS);
    assert_int_equal(report.counters.refused, PEOPLE / 15);
    assert_int_equal(report.counters.create, PEOPLE - PEOPLE / 15 + FIRMS + DEALS);
    assert_int_equal(live(&t, t.f.contacts), 0);
    OK(t.f.t, crm_run(&t.f, t.id, &n));
    all_there(&t, &n);
    crm_fixture_end(&t.f);
}

// Cancelled behind each batch, then to the end.
static void test_cancelled(void **state) {
    struct imported t;
    struct import_counters n;
    int64_t undone, kept;
    begin(&t, state);
    upload(&t, true);
    t.f.stop_after = 1;
    int stops = 0;
    while (!crm_run(&t.f, t.id, &n)) {
        assert_int_equal(t.f.t->err.code, ERR_CANCELLED);
        // Rows are whole: nobody of a row that was written lacks the firm of it.
        assert_int_equal(n.links - count_of(&t, "SELECT count(*) FROM association "
                                                "WHERE number = 4"),
                         live(&t, t.f.contacts));
        assert_true(++stops < 20);
    }
    // Three and two batches of rows, two of cells; the last tells no more.
    assert_true(stops >= 6);
    t.f.stop_after = 0;
    all_there(&t, &n);
    OK(t.f.t, crm_undo(&t.f, t.id, &undone, &kept));
    assert_int_equal(count_of(&t, edges), 0);
    crm_fixture_end(&t.f);
}

// A crash at every write, and every write run twice.
static void test_crashed(void **state) {
    struct imported t;
    struct import_counters n;
    int64_t undone, kept;
    begin(&t, state);
    for (int64_t at = 1; at <= 9; at += 2) {
        upload(&t, at % 4 == 1);
        t.f.fail_at = t.f.writes + at;
        t.f.twice = true;
        bool done = crm_run(&t.f, t.id, &n);
        assert_true(done || t.f.t->err.code == ERR_BUSY);
        t.f.fail_at = 0;
        if (!done)
            OK(t.f.t, crm_run(&t.f, t.id, &n));
        t.f.twice = false;
        all_there(&t, &n);
        t.f.fail_at = t.f.writes + at * 3;
        if (!crm_undo(&t.f, t.id, &undone, &kept)) {
            assert_int_equal(t.f.t->err.code, ERR_BUSY);
            t.f.fail_at = 0;
            OK(t.f.t, crm_undo(&t.f, t.id, &undone, &kept));
        }
        t.f.fail_at = 0;
        assert_int_equal(kept, 0);
        assert_int_equal(count_of(&t, edges), 0);
        assert_int_equal(live(&t, t.f.contacts) + live(&t, t.f.companies) + live(&t, t.deals), 0);
    }
    assert_int_equal(crm_invariants(&t.f), 0);
    crm_fixture_end(&t.f);
}

// What is personal goes with the file.
static void test_forgotten(void **state) {
    struct imported t;
    struct import_counters n;
    begin(&t, state);
    upload(&t, false);
    OK(t.f.t, crm_run(&t.f, t.id, &n));
    assert_true(count_of(&t, "SELECT count(*) FROM import_record") > 0);
    crm_begin(&t.f);
    OK(t.f.t, store_import_forget(&t.f.work, t.id));
    crm_commit(&t.f);
    assert_int_equal(count_of(&t, "SELECT count(*) FROM import_record"), 0);
    assert_int_equal(count_of(&t, "SELECT count(*) FROM import_chunk"), 0);
    assert_int_equal(count_of(&t, "SELECT count(*) FROM import_refusal"), 0);
    crm_fixture_end(&t.f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_whole),     ON_BOTH_ENGINES(test_check),
        ON_BOTH_ENGINES(test_cancelled), ON_BOTH_ENGINES(test_crashed),
        ON_BOTH_ENGINES(test_forgotten),
    };
    const char *only = getenv("KARTOTEKA_TESTS");
    if (only)
        cmocka_set_test_filter(only);
    return cmocka_run_group_tests_name("import parts", tests, NULL, NULL);
}
