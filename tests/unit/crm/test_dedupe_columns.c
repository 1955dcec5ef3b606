// What the columns of a file mean to linkage: lists of headers, and the roles wanted of them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
// cmocka needs those before it
#include "crm/dedupe_private.h"
#include "model/shipped.h"
#include <cmocka.h>
#include <string.h>

// Headers, "|" between, and the roles in the same places; "-" takes no part. Cells are empty but
// where `sample` is given: that of every column.
static const struct file {
    const char *type, *headers, *roles, *sample;
} files[] = {
    {"contacts",
     "rec_id|given_name|surname|street_number|address_1|address_2|suburb|postcode|state|"
     "date_of_birth|soc_sec_id",
     "-|given_name|family_name|house_number|street|street|city|postcode|region|birth_date|tax_id",
     NULL},
    {"contacts", "unique_id|first_name|surname|dob|city|email|cluster",
     "-|given_name|family_name|birth_date|city|email|-", NULL},
    {"contacts",
     "unique_id|full_name|first_and_surname|first_name|surname|dob|birth_place|postcode_fake|"
     "gender|occupation|death_date",
     "-|-|-|given_name|family_name|birth_date|city|postcode|-|-|-", NULL},
    {"contacts", "id|full_name|birth_place|city|date of death", "-|whole_name|-|city|-", NULL},
    {"contacts", "name|surname|Tel 1|Tel 2|E-mail|Email 2",
     "given_name|family_name|phone|phone|email|email", "Anna"},
    {"contacts", "Name|Phone", "whole_name|phone", "Anna Maria Nowak"},
    {"contacts", "Imię|Drugie imię|Nazwisko|Nr domu|Ulica|Kod pocztowy|Miejscowość|PESEL",
     "given_name|given_name|family_name|house_number|street|postcode|city|tax_id", NULL},
    {"contacts", "Фамилия|Имя|Отчество|Дата рождения|СНИЛС|Телефон|Город",
     "family_name|given_name|given_name|birth_date|tax_id|phone|city", NULL},
    {"contacts", "姓名|身份证号|手机号|出生日期|地址", "whole_name|tax_id|phone|birth_date|street",
     NULL},
    {"contacts", "Vorname|Nachname|Geburtsdatum|Hausnummer|Strasse|PLZ|Ort|Firma",
     "given_name|family_name|birth_date|house_number|street|postcode|city|company_name", NULL},
    {"contacts", "customer_first_name|customer_email|manager_email", "given_name|email|-", NULL},
    {"companies", "True Id|Id|Site name|Address|Zip|Phone|Fax|Website|Email Address|Director",
     "-|-|company_name|street|postcode|phone|phone|web_domain|email|-", NULL},
    {"companies", "org_name|vat_number|KRS|company_phone|www|first name|birth date",
     "company_name|tax_id|identifier|phone|web_domain|-|-", NULL},
};

static struct schema schema;

static int set_up(void **state) {
    (void)state;
    shipped_schema(&schema);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    schema_finish(&schema);
    return 0;
}

static size_t split(struct arena *arena, const char *text, str *parts) {
    str rest = str_copy(arena, str_of(text));
    size_t count = 0;
    while (str_split(&rest, '|', &parts[count]))
        count++;
    return count;
}

static void check_file(const struct file *file) {
    struct arena arena;
    arena_init(&arena);
    str headers[32], roles[32];
    struct dedupe_column columns[32] = {{{0}, MATCH_ROLE_NONE, false}};
    size_t count = split(&arena, file->headers, headers);
    assert_int_equal(count, split(&arena, file->roles, roles));
    struct import_plan plan = {.column_count = count};
    plan.columns = ARENA_ARRAY(&arena, count, struct import_column);
    struct table_column *cells = ARENA_ARRAY(&arena, count, struct table_column);
    for (size_t i = 0; i < count; i++) {
        cells[i] = (struct table_column){.header = headers[i]};
        plan.columns[i] = (struct import_column){.index = (int64_t)i, .header = headers[i]};
        if (file->sample) {
            plan.columns[i].samples[0] = str_of(file->sample);
            plan.columns[i].sample_count = 1;
        }
    }
    const struct object_type *type = schema_type(&schema, str_of(file->type));
    import_guess_columns(&arena, &schema, type, cells, &plan);
    dedupe_guess_roles(&arena, type, &plan, columns);
    for (size_t i = 0; i < count; i++) {
        str role = columns[i].role ? match_role_name(columns[i].role) : STR("-");
        if (!str_equal(role, roles[i]))
            print_error("%s: \"" STR_FMT "\" is " STR_FMT "\n", file->type, STR_ARG(headers[i]),
                        STR_ARG(role));
        assert_true(str_equal(role, roles[i]));
    }
    arena_finish(&arena);
}

static void test_guesses(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        check_file(&files[i]);
}

// Every word of the table is found as it stands: none is hidden by a row above it.
static void test_words_are_reached(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t r = 0; r < dedupe_word_count; r++) {
        const struct dedupe_word *row = &dedupe_words[r];
        str rest = str_of(row->words), word;
        while (str_split(&rest, '|', &word)) {
            struct import_column header = {.header = word};
            struct import_plan plan = {.columns = &header, .column_count = 1};
            struct dedupe_column column = {.header = word};
            const char *type = row->model == MATCH_COMPANY ? "companies" : "contacts";
            dedupe_guess_roles(&arena, schema_type(&schema, str_of(type)), &plan, &column);
            if (column.role != row->role)
                print_error("%s: \"" STR_FMT "\"\n", type, STR_ARG(word));
            assert_int_equal(column.role, row->role);
            arena_reset(&arena);
        }
    }
    arena_finish(&arena);
}

static bool map(const char *text, struct dedupe_column *columns, size_t count, enum lang lang,
                struct err *err) {
    struct arena arena;
    struct work work;
    arena_init(&arena);
    work_init(&work, &arena, err, NULL);
    work.schema = &schema;
    work.who.lang = lang;
    bool done = dedupe_map_column(&work, schema_type(&schema, STR("contacts")), str_of(text),
                                  columns, count);
    work_finish(&work);
    arena_finish(&arena);
    return done;
}

static void test_map(void **state) {
    (void)state;
    struct err err;
    struct dedupe_column columns[] = {{.header = STR("A=b")}, {.header = STR("Second")}};
    assert_true(map("A=b=lastname", columns, 2, LANG_EN, &err));
    assert_int_equal(columns[0].role, MATCH_ROLE_FAMILY_NAME);
    assert_true(map("second = family_name", columns, 2, LANG_EN, &err));
    assert_int_equal(columns[1].role, MATCH_ROLE_FAMILY_NAME);
    assert_true(map("Second=identifier", columns, 2, LANG_EN, &err));
    assert_int_equal(columns[1].role, MATCH_ROLE_IDENTIFIER);
    assert_true(map("Second=", columns, 2, LANG_EN, &err));
    assert_int_equal(columns[1].role, MATCH_ROLE_NONE);
    assert_false(map("Second", columns, 2, LANG_EN, &err));
    assert_false(map("Third=lastname", columns, 2, LANG_PL, &err));
    assert_non_null(strstr(err.text, "nie ma kolumny „Third”"));
    assert_non_null(strstr(err.text, "A=b, Second"));
    assert_false(map("Second=shoe", columns, 2, LANG_EN, &err));
    assert_non_null(strstr(err.text, "\u201cSecond\u201d"));
    assert_non_null(strstr(err.text, "house_number"));
    assert_false(map("Second=salutation", columns, 2, LANG_ZH, &err));
    assert_non_null(strstr(err.text, "不参与查重"));
    assert_false(map("Second=amount", columns, 2, LANG_EN, &err));
    assert_int_equal(columns[1].role, MATCH_ROLE_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_guesses),
        cmocka_unit_test(test_words_are_reached),
        cmocka_unit_test(test_map),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
