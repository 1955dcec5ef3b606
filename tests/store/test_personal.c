// Every column of text or bytes in the store is in the table of places of personal data, or in the
// list of those that hold none; and nothing stands there that is not in the store.
#include "store/personal.h"
#include "support/crm.h"
#include <string.h>

struct columns {
    str names[1000]; // "table.column"
    size_t count;
};

static void read_columns(struct crm_fixture *f, struct columns *columns) {
    bool sqlite = strcmp(f->t->engine, "sqlite") == 0;
    struct db_rows rows;
    OK(f->t,
       db_query(f->t->db,
                sqlite ? "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
                         "WHERE m.type = 'table' AND upper(c.type) NOT IN ('INTEGER', 'REAL')"
                       : "SELECT c.table_name, c.column_name FROM information_schema.columns c "
                         "JOIN information_schema.tables t ON t.table_schema = c.table_schema AND "
                         "t.table_name = c.table_name WHERE c.table_schema = current_schema() AND "
                         "t.table_type = 'BASE TABLE' AND c.data_type NOT IN ('bigint', "
                         "'double precision', 'integer')",
                DB_NO_ARGS, &rows, &f->t->err));
    while (db_next(&rows) && columns->count < 1000)
        columns->names[columns->count++] = str_format(f->work.arena, STR_FMT "." STR_FMT,
                                                      STR_ARG(value_as_str(db_column(&rows, 0))),
                                                      STR_ARG(value_as_str(db_column(&rows, 1))));
    OK(f->t, db_done(&rows, &f->t->err));
}

static void test_every_column_is_known(void **state) {
    struct crm_fixture f;
    struct columns *columns;
    size_t unknown = 0;
    crm_fixture_begin(&f, state);
    columns = ARENA_NEW(f.work.arena, struct columns);
    read_columns(&f, columns);
    assert_true(columns->count > 250); // it did look
    for (size_t i = 0; i < columns->count; i++) {
        str column = columns->names[i], table;
        assert_true(str_split(&column, '.', &table));
        if (personal_knows(table, column))
            continue;
        print_error("# " STR_FMT "." STR_FMT
                    " is new: say in store/personal.c whether it holds something of a person\n",
                    STR_ARG(table), STR_ARG(column));
        unknown++;
    }
    assert_int_equal(unknown, 0);
    assert_false(personal_knows(STR("contact_point"), STR("another")));
    assert_false(personal_knows(STR("another"), STR("name")));
    crm_fixture_end(&f);
}

static bool nothing(void *context, const struct personal_place *place,
                    const struct personal_field *fields, size_t count) {
    (void)place, (void)fields, (void)count;
    ++*(int *)context;
    return true;
}

// Each statement that the table makes is one the engine takes.
static void test_every_place_is_there(void **state) {
    struct crm_fixture f;
    const struct personal_place *place;
    const struct personal_none *none;
    int rows = 0;
    crm_fixture_begin(&f, state);
    struct record *record =
        CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "email", "jan@example.com")).record;
    struct personal_sink sink = {nothing, &rows};
    str word = STR("jan@example.com");
    struct personal_found *found;
    size_t count;
    for (size_t i = 0; (place = personal_place(i)); i++) {
        int64_t there;
        OK(f.t, store_personal_rows(&f.work, place, record, &sink));
        OK(f.t, store_personal_count(&f.work, place, record, &there));
    }
    assert_true(rows >= 2); // the address, the history
    OK(f.t, store_personal_find(&f.work, &word, 1, 10, &found, &count));
    assert_int_equal(count, 0);
    for (size_t i = 0; (none = personal_none(i)); i++) {
        str sql = str_format(f.work.arena, "SELECT count(*) FROM %s", none->table);
        if (strcmp(none->table, "sqlite_sequence") != 0)
            crm_number(&f, str_z(f.work.arena, sql), DB_NO_ARGS);
        assert_true(strlen(none->why) > 5);
    }
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_every_column_is_known),
                                       ON_BOTH_ENGINES(test_every_place_is_there)};
    return cmocka_run_group_tests_name("personal", tests, NULL, NULL);
}
