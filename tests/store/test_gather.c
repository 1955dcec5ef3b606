// Pages of filters that hold for more records than are counted: walked in the order of an index, or
// gathered where that order keeps them behind all others. Held against the engine's own ORDER BY.
#include "store/record.h"
#include "support/crm.h"
#include "text/fold.h"
#include <string.h>

// Of ROWS contacts the first PLAIN, in the order of their names, live in "a", the others in "z".
enum { ROWS = 33000, PLAIN = 21000, LIMIT = 40, PAGES = 3 };

#define TALKED "notes_last_contacted" // indexed, and may be empty

static str column_of(const struct object_type *type, const char *name) {
    return type_property(type, str_of(name))->column;
}

static struct value key_of(struct arena *arena, str text) {
    return value_text(text_sort_key(arena, text, SORT_KEY_BYTES));
}

static void fill(struct crm_fixture *f) {
    const struct object_type *t = f->contacts;
    struct arena *arena = f->work.arena;
    const struct property *name = type_property(t, STR("lastname")),
                          *zip = type_property(t, STR("zip"));
    str sql = str_format(
        arena,
        "INSERT INTO " STR_FMT " (id, version, created_at, updated_at, " STR_FMT ", " STR_FMT
        ", " STR_FMT ", " STR_FMT ", " STR_FMT ") VALUES ($1, 1, $1, $1, $2, $3, $4, $5, $6)",
        STR_ARG(t->table), STR_ARG(name->column), STR_ARG(name->sort_column), STR_ARG(zip->column),
        STR_ARG(zip->sort_column), STR_ARG(column_of(t, TALKED)));
    crm_begin(f);
    for (int i = 1; i <= ROWS; i++) {
        // Nobody talked with every third; names run with the ids, the talks against them.
        str lastname = str_format(arena, "n%d", 100000 + i),
            place = i <= PLAIN ? STR("a") : STR("z");
        OK(f->t, db_run(f->work.db, str_z(arena, sql),
                        DB_ARGS(value_int(1000000 + i), value_text(lastname),
                                key_of(arena, lastname), value_text(place), key_of(arena, place),
                                i % 3 ? value_int(900000 - i) : value_null()),
                        f->work.err));
    }
    crm_commit(f);
}

// Ids in the order that the engine gives, all of them.
static int64_t *expected(struct crm_fixture *f, const char *zip, str order, size_t *count) {
    struct arena *arena = f->work.arena;
    struct db_rows rows;
    str sql = str_format(arena,
                         "SELECT id FROM " STR_FMT " WHERE " STR_FMT
                         " = $1 AND archived_at IS NULL ORDER BY " STR_FMT,
                         STR_ARG(f->contacts->table), STR_ARG(column_of(f->contacts, "zip")),
                         STR_ARG(order));
    int64_t *ids = ARENA_ARRAY(arena, ROWS, int64_t);
    *count = 0;
    OK(f->t, db_query(f->work.db, str_z(arena, sql), DB_ARGS(value_text(str_of(zip))), &rows,
                      f->work.err));
    while (db_next(&rows))
        ids[(*count)++] = value_as_int(db_column(&rows, 0));
    OK(f->t, db_done(&rows, f->work.err));
    return ids;
}

static void same(const struct record_page *found, const int64_t *ids, size_t count) {
    assert_int_equal(found->count, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(found->records[i]->id, ids[i]);
}

static void walk_pages(struct crm_fixture *f, const char *zip, const char *by, bool descending) {
    struct arena *arena = f->work.arena;
    const struct property *p = type_property(f->contacts, str_of(by));
    bool nulls = !p->sort_column.len && p->system == SYSTEM_NONE;
    str order = str_format(arena, STR_FMT "%s%s, id%s",
                           STR_ARG(p->sort_column.len ? p->sort_column : p->column),
                           descending ? " DESC" : "",
                           !nulls       ? ""
                           : descending ? " NULLS LAST"
                                        : " NULLS FIRST",
                           descending ? " DESC" : "");
    size_t count, at = 0;
    int64_t *ids = expected(f, zip, order, &count);
    struct filter filter = {.property = type_property(f->contacts, STR("zip")),
                            .op = FILTER_EQ,
                            .value = value_text(str_of(zip))};
    struct filter_group group = {&filter, 1};
    struct query query = {.type = f->contacts,
                          .groups = &group,
                          .group_count = 1,
                          .sorts = {{p, descending}},
                          .sort_count = 1,
                          .limit = LIMIT,
                          .want_total = true};
    assert_true(count > TOTAL_EXACT_MAX);
    struct record_page found;
    for (int page = 0; page < PAGES; page++) {
        OK(f->t, store_record_query(&f->work, &query, &found));
        assert_false(found.total_exact);
        assert_int_equal(found.total, TOTAL_EXACT_MAX);
        same(&found, ids + at, LIMIT);
        at += found.count;
        query.after = found.after;
    }
    query.after = STR("");
    query.offset = (int64_t)(count - LIMIT - LIMIT / 2);
    OK(f->t, store_record_query(&f->work, &query, &found));
    same(&found, ids + query.offset, LIMIT);
    query.offset = 0;
    query.after = found.after;
    OK(f->t, store_record_query(&f->work, &query, &found));
    same(&found, ids + count - LIMIT / 2, LIMIT / 2);
    assert_int_equal(found.after.len, 0);
}

static void test_common_filters(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    fill(&f);
    static const char *const orders[] = {"lastname", TALKED, "created_at", "id"};
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        for (int way = 0; way < 4; way++)
            walk_pages(&f, way & 1 ? "z" : "a", orders[i], way & 2);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_common_filters)};
    return cmocka_run_group_tests_name("gather", tests, NULL, NULL);
}
