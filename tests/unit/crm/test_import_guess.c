// What the columns of a file are taken for: header and cells as two witnesses.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
// cmocka needs those before it
#include "crm/import_private.h"
#include "model/shipped.h"
#include <cmocka.h>

enum { CELLS = 40 };

static const char *const emails[] = {
    "anna@example.com",        "jan.kowalski@firma.pl", "info@brick.de",    "o.smirnova@mail.ru",
    "li.na@huaxing.com.cn",    "james@smith.co.uk",     "biuro@stolarz.pl", "m.weber@online.de",
    "kate.brown@fastmail.com", "piotr@zielony.org"};
static const char *const phones[] = {"+48 600 100 200",   "(312) 243-1087", "+7 495 123-45-67",
                                     "+86 138 0013 8000", "+49 30 901820",  "+48 22 555 12 34"};
static const char *const sites[] = {"www.example.com", "https://brick.de", "www.firma.pl",
                                    "huaxing.com.cn",  "www.smith.co.uk",  "stolarz.pl"};
static const char *const names[] = {"Anna Nowak",    "Piotr Zieliński", "James Smith",
                                    "Olga Smirnova", "Maria Weber",     "Jan Kowalski",
                                    "Kate Brown"};
static const char *const words[] = {"oak", "pine", "larch", "beech", "maple", "birch", "yew"};

struct cells {
    const char *const *of;
    size_t count;
};
#define OF(array)                                                                                  \
    { array, sizeof array / sizeof *array }

static const struct guessed {
    const char *type, *header;
    struct cells cells;
    unsigned filled;     // this many of the CELLS have one
    struct cells others; // in every second of the filled, where there are any
    const char *wanted;  // the property it goes into, NULL: into none
} rows[] = {
    // Headers that say nothing: the cells decide.
    {"contacts", "Column2", OF(emails), CELLS, {0}, "email"},
    {"contacts", "", OF(emails), CELLS, {0}, "email"},
    {"contacts", "Correo", OF(emails), CELLS, {0}, "email"},
    {"contacts", "Numero", OF(phones), CELLS, {0}, "phone"},
    {"companies", "7", OF(emails), CELLS, {0}, "email"},
    // A word in common with the property is no contradiction, whatever else is said.
    {"contacts", "Type of e-mail used", OF(emails), CELLS, {0}, "email"},
    {"contacts", "Director's phone number", OF(phones), CELLS, {0}, "phone"},
    // Headers that speak of something else.
    {"contacts", "Purpose type", OF(emails), CELLS, {0}, NULL},
    {"contacts", "Country manager", OF(emails), CELLS, {0}, NULL},
    {"contacts", "Opiekun klienta", OF(emails), CELLS, {0}, NULL},
    {"contacts", "Менеджер", OF(phones), CELLS, {0}, NULL},
    {"contacts", "区域经理", OF(emails), CELLS, {0}, NULL},
    {"contacts", "Fax", OF(phones), CELLS, {0}, NULL},
    {"companies", "Vertreter", OF(sites), CELLS, {0}, NULL},
    {"companies", "Coordinator", OF(sites), CELLS, {0}, NULL},
    {"companies", "Link", OF(sites), CELLS, {0}, "domain"},
    // Half of it is something else.
    {"contacts", "Column2", OF(emails), CELLS, OF(words), NULL},
    {"contacts", "Column2", OF(sites), CELLS, OF(words), NULL},
    // Three cells in forty rows are none to go by; as many of a short file's would be.
    {"contacts", "Column2", OF(emails), 3, {0}, NULL},
    // Headers are believed with few cells, but not against them.
    {"contacts", "E-mail", OF(emails), 1, {0}, "email"},
    {"contacts", "Web site", OF(words), CELLS, {0}, NULL},
    {"contacts", "Client name", OF(names), CELLS, {0}, "full_name"},
    {"companies", "Neighborhood", OF(words), CELLS, {0}, NULL},
};

static struct table_column column_of(struct arena *arena, const struct guessed *row, size_t cells) {
    str *made = ARENA_ARRAY(arena, cells, str);
    for (size_t i = 0; i < cells && i < row->filled; i++) {
        const struct cells *from = row->others.count && i % 2 ? &row->others : &row->cells;
        made[i] = str_of(from->of[i / (row->others.count ? 2 : 1) % from->count]);
    }
    return (struct table_column){str_of(row->header), made, cells};
}

static void guess(struct arena *arena, const struct schema *schema, const char *type,
                  const struct table_column *columns, size_t count, struct import_plan *plan) {
    *plan = (struct import_plan){.column_count = count,
                                 .columns = ARENA_ARRAY(arena, count, struct import_column)};
    import_guess_columns(arena, schema, schema_type(schema, str_of(type)), columns, plan);
}

static str name_of(const struct schema *schema, const char *type, int64_t id) {
    const struct object_type *t = schema_type(schema, str_of(type));
    for (size_t i = 0; i < t->property_count; i++)
        if (t->properties[i].id == id)
            return t->properties[i].name;
    return STR("");
}

static void header_and_cells_are_two_witnesses(void **state) {
    (void)state;
    struct arena arena;
    struct schema schema;
    arena_init(&arena);
    shipped_schema(&schema);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct import_plan plan;
        struct table_column column = column_of(&arena, &rows[i], CELLS);
        guess(&arena, &schema, rows[i].type, &column, 1, &plan);
        str got = name_of(&schema, rows[i].type, plan.columns[0].property_id);
        if (!str_equal(got, str_of(rows[i].wanted ? rows[i].wanted : "")))
            fail_msg("%s, \"%s\" (row %zu): expected %s, got %.*s", rows[i].type, rows[i].header, i,
                     rows[i].wanted ? rows[i].wanted : "none", (int)got.len, got.ptr);
    }
    schema_finish(&schema);
    arena_finish(&arena);
}

static void few_cells_count_in_a_short_file(void **state) {
    (void)state;
    struct arena arena;
    struct schema schema;
    struct import_plan plan;
    arena_init(&arena);
    shipped_schema(&schema);
    struct guessed row = {"contacts", "Column2", OF(emails), 3, {0}, NULL};
    struct table_column column = column_of(&arena, &row, 4);
    guess(&arena, &schema, "contacts", &column, 1, &plan);
    assert_true(str_is(name_of(&schema, "contacts", plan.columns[0].property_id), "email"));
    schema_finish(&schema);
    arena_finish(&arena);
}

// What one column does not get, the next one may.
static void a_refused_guess_leaves_the_property_to_others(void **state) {
    (void)state;
    struct arena arena;
    struct schema schema;
    struct import_plan plan;
    arena_init(&arena);
    shipped_schema(&schema);
    const struct guessed manager = {"contacts", "Manager", OF(emails), CELLS, {0}, NULL};
    const struct guessed other = {"contacts", "Column2", OF(emails), CELLS, {0}, NULL};
    const struct table_column columns[] = {column_of(&arena, &manager, CELLS),
                                           column_of(&arena, &other, CELLS)};
    guess(&arena, &schema, "contacts", columns, 2, &plan);
    assert_int_equal(plan.columns[0].property_id, 0);
    assert_true(str_is(name_of(&schema, "contacts", plan.columns[1].property_id), "email"));
    schema_finish(&schema);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(header_and_cells_are_two_witnesses),
        cmocka_unit_test(few_cells_count_in_a_short_file),
        cmocka_unit_test(a_refused_guess_leaves_the_property_to_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
