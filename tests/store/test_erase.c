// Erasing: no table has a row of the record any more, and what was not its own stays.
#include "crm/decision.h"
#include "crm/erase.h"
#include "support/crm.h"
#include "support/invariants.h"
#include <string.h>

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

// What the queue remembers of decisions, and what trials kept as examples.
static void test_names_in_decisions(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t one = person(&f, "Brzęczyszczykiewicz", "jan@brzecz.example");
    int64_t two = person(&f, "Nowak", "nowak@example.com");
    crm_begin(&f);
    for (int i = 0; i < 2; i++) { // of the one to be erased; of another whose number is longer
        str records =
            str_format(f.work.arena, "%lld %lld%s", (long long)two, (long long)one, i ? "7" : "");
        OK(f.t, db_run(f.t->db,
                       "INSERT INTO duplicate_decision (type_id, group_id, kind, at, run_id, "
                       "records, titles, merges, certainty, pairs) VALUES "
                       "($1, 1, 'different', 1, 0, $2, 'somebody', '', 'sure', '')",
                       DB_ARGS(value_int(f.contacts->id), value_text(records)), &f.t->err));
    }
    OK(f.t,
       db_run(f.t->db,
              "INSERT INTO job (kind, state, payload, subject_kind, language, done_count, phase, "
              "result, attempts, cancel_asked, run_after, created_at) VALUES ('match_trial', "
              "'done', '{}', '', 'en', 0, '', '{\"a\":\"Jan\"}', 1, 0, 0, 1)",
              DB_NO_ARGS, &f.t->err));
    crm_commit(&f);
    erase(&f, one, ERASURE_LAW);
    left(&f, "SELECT count(*) FROM duplicate_decision WHERE titles = ''", 1);
    left(&f, "SELECT count(*) FROM duplicate_decision WHERE titles = 'somebody'", 1);
    left(&f, "SELECT count(*) FROM job WHERE kind = 'match_trial' AND result IS NOT NULL", 0);
    crm_fixture_end(&f);
}

// -- every column of every table

struct looking {
    struct crm_fixture *f;
    int64_t found;
};

// Texts and bytes alike; the names of tables and columns come from the store itself.
static void look_into(struct looking *l, str table, str column) {
    bool sqlite = strcmp(l->f->t->engine, "sqlite") == 0;
    str sql = str_format(
        l->f->work.arena,
        sqlite ? "SELECT count(*) FROM \"" STR_FMT "\" WHERE instr(lower(CAST(\"" STR_FMT
                 "\" AS TEXT)), 'zqxvk') > 0 OR instr(CAST(\"" STR_FMT
                 "\" AS BLOB), CAST('zqxvk' AS BLOB)) > 0 OR instr(CAST(\"" STR_FMT
                 "\" AS BLOB), CAST('Zqxvk' AS BLOB)) > 0"
               : "SELECT count(*) FROM \"" STR_FMT "\" WHERE strpos(lower(CAST(\"" STR_FMT
                 "\" AS TEXT)), 'zqxvk') > 0 OR strpos(CAST(\"" STR_FMT
                 "\" AS TEXT), encode('zqxvk', 'hex')) > 0 OR strpos(CAST(\"" STR_FMT
                 "\" AS TEXT), encode('Zqxvk', 'hex')) > 0",
        STR_ARG(table), STR_ARG(column), STR_ARG(column), STR_ARG(column));
    int64_t rows = crm_number(l->f, str_z(l->f->work.arena, sql), DB_NO_ARGS);
    if (rows)
        print_message("# " STR_FMT "." STR_FMT ": %lld\n", STR_ARG(table), STR_ARG(column),
                      (long long)rows);
    l->found += rows;
}

// How many values of the whole store hold it. Indexes of words are looked at by the interface's own
// test: what they keep is nobody's text.
static int64_t look_everywhere(struct crm_fixture *f) {
    bool sqlite = strcmp(f->t->engine, "sqlite") == 0;
    struct looking l = {.f = f};
    struct db_rows rows;
    struct buf lines;
    buf_init(&lines, f->work.arena);
    OK(f->t, db_query(f->t->db,
                      sqlite ? "SELECT m.name, c.name FROM sqlite_master m, "
                               "pragma_table_info(m.name) c WHERE m.type = 'table' AND m.sql NOT "
                               "LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE '%\\_data' ESCAPE '\\' "
                               "AND m.name NOT LIKE '%\\_idx' ESCAPE '\\'"
                             : "SELECT c.table_name, c.column_name FROM information_schema.columns "
                               "c JOIN information_schema.tables t ON t.table_schema = "
                               "c.table_schema AND t.table_name = c.table_name WHERE "
                               "c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'",
                      DB_NO_ARGS, &rows, &f->t->err));
    while (db_next(&rows)) {
        buf_add(&lines, value_as_str(db_column(&rows, 0)));
        buf_add_char(&lines, '\t');
        buf_add(&lines, value_as_str(db_column(&rows, 1)));
        buf_add_char(&lines, '\n');
    }
    OK(f->t, db_done(&rows, &f->t->err));
    str rest = buf_str(&lines), line, table;
    int64_t columns = 0;
    while (str_split(&rest, '\n', &line)) {
        if (!line.len)
            continue;
        columns++;
        if (str_split(&line, '\t', &table))
            look_into(&l, table, line);
    }
    assert_true(columns > 300); // it did look
    return l.found;
}

// As much as can be known of somebody: edits, a merge, decisions of the queue, tags of jobs,
// answers kept to be repeated, an import.
static int64_t make_known(struct crm_fixture *f) {
    const struct object_type *t = f->contacts;
    struct import_counters counters;
    struct crm_upload upload = {
        .bytes = STR("firstname,lastname,email,city\nZqxvkjan,Zqxvkimport,zqxvk5@zqxvk.example,"
                     "Zqxvkstadt\n")};
    int64_t ids[3], import;
    for (int i = 0; i < 3; i++)
        ids[i] =
            CRM_SAVE(f, t, 0, crm_set(t, "firstname", "Zqxvkjan"),
                     crm_set(t, "lastname", "Zqxvknazwisko"),
                     crm_set(t, "email", "zqxvk@zqxvk.example"), crm_set(t, "notes", "zqxvk notes"))
                .record->id;
    CRM_SAVE(f, t, ids[0], crm_set(t, "lastname", "Zqxvknowe"),
             crm_set(t, "email", "zqxvk2@zqxvk.example"));
    struct duplicate_group group = {.type_id = t->id, .certainty = STR("sure"), .probability = .99};
    struct duplicate_pair pairs[] = {{ids[0], ids[1], .99}, {ids[0], ids[2], .99}};
    struct duplicate_content content = {ids, 3, pairs, 2};
    struct merge order = {
        .primary_id = ids[0], .record_ids = &ids[1], .record_count = 1, .source = "queue"};
    struct merge_result merged;
    struct rejection rejection;
    int64_t group_id, decision_id;
    crm_begin(f);
    OK(f->t, store_duplicate_add(&f->work, &group, &content, &group_id));
    OK(f->t, crm_duplicates_merge(&f->work, group_id, &order, &merged, &decision_id));
    int64_t rest[] = {ids[0], ids[2]};
    OK(f->t, crm_duplicates_reject(&f->work, group_id, rest, 2, &rejection));
    crm_commit(f);
    struct import_source source = crm_upload_source(&upload);
    crm_job_begin(f);
    OK(f->t, crm_import_create(&f->read, &f->writer, t, STR("people.csv"), &source, &import));
    crm_job_end(f);
    crm_policy(f, import, IMPORT_CREATE);
    OK(f->t, crm_run(f, import, &counters));
    assert_int_equal(counters.create, 1);
    int64_t imported = crm_number(f, "SELECT max(id) FROM r_contacts", DB_NO_ARGS);
    order = (struct merge){.type = t,
                           .primary_id = ids[0],
                           .record_ids = &imported,
                           .record_count = 1,
                           .source = "selection"};
    crm_begin(f);
    OK(f->t, crm_merge(&f->work, &order, &merged));
    crm_commit(f);
    erase(f, ids[2], ERASURE_LAW);
    return ids[0];
}

static void test_no_table_has_it(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id = make_known(&f);
    assert_true(look_everywhere(&f) > 10);
    erase(&f, id, ERASURE_LAW);
    crm_job_begin(&f);
    OK(f.t, crm_erase_sweep(&f.read, &f.writer, f.contacts, NULL));
    crm_job_end(&f);
    assert_int_equal(look_everywhere(&f), 0);
    assert_int_equal(crm_invariants(&f), 0);
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
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_nothing_is_left), ON_BOTH_ENGINES(test_names_in_decisions),
        ON_BOTH_ENGINES(test_no_table_has_it), ON_BOTH_ENGINES(test_purge_of_an_archived_one)};
    return cmocka_run_group_tests_name("erase", tests, NULL, NULL);
}
