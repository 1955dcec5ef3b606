// Pages in the order of any indexed property are read from its index on PostgreSQL, too: no page
// reads a good part of the table, wherever it begins. Counted by the engine's own statistics of
// the transaction, over the very statements the program sends, and often enough for plans that do
// not know the arguments. Where an index does not give the order (empty values last instead of
// first) the engine reads and sorts the whole table, and this fails.
#include "base/embedded.h"
#include "store/record.h"
#include "support/crm.h"
#include <string.h>

// Made by the build from store/migrations.
extern const struct embedded_file store_migration_files[];
extern const size_t store_migration_files_count;

// Where many rows are alike or few are left, reading some more by ids is as good; sorting reads all
// that have a value or all that have none.
enum { ROWS = 3000, LIMIT = 20, READ_MAX = ROWS / 6, TIMES = 7 };

// Of every indexed property; every third record has none.
static void add_values(const struct object_type *type, struct buf *names, struct buf *values) {
    static const char *const by_kind[] = {
        [VALUE_NULL] = "'k' || g",
        [VALUE_INT] = "CASE WHEN g % 3 > 0 THEN g * 7919 % 2999 END",
        [VALUE_FLOAT] = "CASE WHEN g % 3 > 0 THEN g * 7919 % 2999 + 0.5 END",
        [VALUE_TEXT] = "CASE WHEN g % 3 > 0 THEN 'k' || g * 7919 % 2999 END",
        [VALUE_BYTES] = "NULL",
    };
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (p->system != SYSTEM_NONE || !p->indexed)
            continue;
        buf_format(names, ", " STR_FMT, STR_ARG(p->column));
        buf_format(values, ", %s", by_kind[p->type->storage]);
        if (p->sort_column.len) {
            buf_format(names, ", " STR_FMT, STR_ARG(p->sort_column));
            buf_format(values, ", coalesce(%s, '')", by_kind[p->type->storage]);
        }
    }
}

static void fill(struct crm_fixture *f, const struct object_type *type) {
    struct arena *arena = f->work.arena;
    struct buf names, values;
    buf_init(&names, arena);
    buf_init(&values, arena);
    add_values(type, &names, &values);
    str sql =
        str_format(arena,
                   "INSERT INTO " STR_FMT " (id, version, created_at, updated_at, owner_id" STR_FMT
                   ") SELECT %lld + g, 1, g * 31 %% 2999, g * 37 %% 2999, CASE WHEN g %% 3 > 0 "
                   "THEN g %% 50 END" STR_FMT " FROM generate_series(1, %d) AS g; ANALYZE " STR_FMT,
                   STR_ARG(type->table), STR_ARG(buf_str(&names)), (long long)type->id * 1000000,
                   STR_ARG(buf_str(&values)), ROWS, STR_ARG(type->table));
    OK(f->t, db_script(f->work.db, str_z(arena, sql), &f->t->err));
}

// Rows of the table that were read so far; *whole: how often it was read from end to end.
static int64_t rows_read(struct crm_fixture *f, const struct object_type *type, int64_t *whole) {
    struct db_row row = {.arena = f->work.arena};
    OK(f->t, db_one(f->work.db,
                    "SELECT coalesce(seq_scan, 0), seq_tup_read + coalesce(idx_tup_fetch, 0) "
                    "FROM pg_stat_xact_user_tables WHERE relid = CAST($1 AS TEXT)::regclass",
                    DB_ARGS(value_text(type->table)), &row, &f->t->err));
    assert_true(row.found);
    *whole = value_as_int(row.columns[0]);
    return value_as_int(row.columns[1]);
}

static void read_page(struct crm_fixture *f, const struct query *query, const char *what,
                      size_t wanted, struct record_page *out) {
    int64_t whole, before, after, whole_before;
    OK(f->t, db_begin(f->work.db, &f->t->err));
    before = rows_read(f, query->type, &whole_before);
    OK(f->t, store_record_query(&f->work, query, out));
    after = rows_read(f, query->type, &whole);
    whole -= whole_before;
    if (whole || after - before > READ_MAX)
        print_error(STR_FMT " by " STR_FMT "%s, %s: %lld rows read, %lld times all of them\n",
                    STR_ARG(query->type->name), STR_ARG(query->sorts[0].property->name),
                    query->sorts[0].descending ? ", descending" : "", what,
                    (long long)(after - before), (long long)whole);
    assert_int_equal(whole, 0);
    assert_true(after - before <= READ_MAX);
    assert_int_equal(out->count, wanted);
    db_rollback(f->work.db);
}

static str cursor_at(struct crm_fixture *f, const struct query *query, int64_t offset) {
    struct query jump = *query;
    struct record_page found;
    jump.offset = offset;
    jump.limit = 1;
    OK(f->t, store_record_query(&f->work, &jump, &found));
    assert_true(found.after.len > 0);
    return found.after;
}

static void read_order(struct crm_fixture *f, const struct object_type *type,
                       const struct property *p, bool descending) {
    const struct property *shown[] = {p};
    struct query query = {.type = type,
                          .sorts = {{p, descending}},
                          .sort_count = 1,
                          .properties = shown,
                          .property_count = 1,
                          .limit = LIMIT};
    // Among the empty ones, where the others begin or end, and among the others.
    static const int64_t places[] = {100, ROWS / 3 - 5, ROWS / 2, ROWS * 2 / 3 - 5, ROWS - 200};
    struct record_page found;
    for (int i = 0; i < TIMES; i++)
        read_page(f, &query, "first page", LIMIT, &found);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        query.after = cursor_at(f, &query, places[i]);
        for (int k = 0; k < TIMES; k++)
            read_page(f, &query, "behind a cursor", LIMIT, &found);
        query.after = STR("");
    }
}

static bool is_ordered(const struct property *p) {
    return p->indexed || p->system == SYSTEM_OWNER || p->system == SYSTEM_CREATED_AT ||
           p->system == SYSTEM_UPDATED_AT;
}

static void read_type(struct crm_fixture *f, const char *name, size_t *orders) {
    const struct object_type *type = schema_type(f->work.schema, str_of(name));
    assert_non_null(type);
    fill(f, type);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (!is_ordered(p))
            continue;
        for (int descending = 0; descending < 2; descending++)
            read_order(f, type, p, descending);
        ++*orders;
    }
}

static void test_orders(void **state) {
    static const char *const types[] = {"contacts", "companies", "deals", "tasks", "notes"};
    struct crm_fixture f;
    size_t orders = 0;
    crm_fixture_begin(&f, state);
    // Of so few rows a scan might be as cheap; what is asked is whether the index can do it.
    OK(f.t,
       db_script(f.work.db, "SET enable_seqscan = off; SET enable_bitmapscan = off", &f.t->err));
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        read_type(&f, types[i], &orders);
    assert_true(orders > 40);
    crm_fixture_end(&f);
}

static int64_t number(struct crm_fixture *f, const char *sql) {
    return crm_number(f, sql, DB_NO_ARGS);
}

// Other tests drop their schemas in the same database meanwhile: only of one's own is the
// definition asked for, which the planner would else do of all.
#define OWN_INDEXES                                                                                \
    "WITH own AS MATERIALIZED (SELECT c.oid, c.relname FROM pg_class c WHERE c.relkind = 'i' "     \
    "AND c.relnamespace = current_schema()::regnamespace), defined AS MATERIALIZED "               \
    "(SELECT relname, pg_get_indexdef(oid) AS indexdef FROM own) "

// A store of before has its indexes made anew, those and no others.
static void test_mended(void **state) {
    static const char as_before[] =
        "DO $$ DECLARE i record; BEGIN FOR i IN " OWN_INDEXES "SELECT relname, indexdef "
        "FROM defined WHERE indexdef LIKE '% NULLS FIRST,%' LOOP "
        "EXECUTE 'DROP INDEX ' || i.relname; "
        "EXECUTE replace(i.indexdef, ' NULLS FIRST', ''); END LOOP; END $$";
    static const char count_all[] = OWN_INDEXES "SELECT count(*) FROM own";
    static const char count_mended[] =
        OWN_INDEXES "SELECT count(*) FROM defined "
                    "WHERE indexdef LIKE '% NULLS FIRST, id) WHERE (archived_at IS NULL)'";
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t all = number(&f, count_all), mended = number(&f, count_mended);
    assert_true(mended > 50);
    OK(f.t, db_script(f.work.db, as_before, &f.t->err));
    assert_int_equal(number(&f, count_mended), 0);
    const char *text = NULL;
    for (size_t i = 0; i < store_migration_files_count; i++)
        if (!strcmp(store_migration_files[i].name, "0011_keys.postgres.sql"))
            text = (const char *)store_migration_files[i].data;
    assert_non_null(text);
    for (int i = 0; i < 2; i++) {
        OK(f.t, db_script(f.work.db, text, &f.t->err));
        assert_int_equal(number(&f, count_mended), mended);
        assert_int_equal(number(&f, count_all), all);
    }
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_POSTGRES(test_orders), ON_POSTGRES(test_mended)};
    return cmocka_run_group_tests_name("plans", tests, NULL, NULL);
}
