// Single values against the tables in tests/data/verdicts, which command and interface are held to,
// too (tests/api/test_verdicts.py). VERDICTS names the folder.
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "base/clock.h"
#include "base/json.h"
#include "quality/value.h"
#include "text/date.h"
#include <cmocka.h>

static size_t lines, wrong;

static void complain(const char *file, size_t line, const char *what, str wanted, str got) {
    wrong++;
    print_error("%s:%zu: %s: wanted \"" STR_FMT "\", got \"" STR_FMT "\"\n", file, line, what,
                STR_ARG(wanted), STR_ARG(got));
}

static str rules_text(struct arena *arena, const struct issue_list *issues) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < issues->count; i++) {
        buf_add_z(&out, i ? " " : "");
        buf_add_z(&out, issues->items[i].rule);
    }
    return buf_str(&out);
}

static str wanted_rules(struct arena *arena, const struct json *rules) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < rules->count; i++) {
        buf_add_z(&out, i ? " " : "");
        buf_add(&out, rules->items[i].text);
    }
    return buf_str(&out);
}

static void compare(struct arena *arena, const char *file, size_t line, const struct json *wanted,
                    const struct value_answer *got) {
    str verdict = json_get_text(wanted, "verdict", STR(""));
    const struct json *rules = json_get(wanted, "rules"), *parts = json_get(wanted, "parts");
    if (!str_is(verdict, verdict_name(got->verdict)))
        complain(file, line, "verdict", verdict, str_of(verdict_name(got->verdict)));
    if (json_get(wanted, "value") &&
        !str_equal(json_get_text(wanted, "value", STR("")), got->value))
        complain(file, line, "value", json_get_text(wanted, "value", STR("")), got->value);
    if (json_get(wanted, "suggestion") &&
        !str_equal(json_get_text(wanted, "suggestion", STR("")), got->suggestion))
        complain(file, line, "suggestion", json_get_text(wanted, "suggestion", STR("")),
                 got->suggestion);
    if (rules && !str_equal(wanted_rules(arena, rules), rules_text(arena, &got->issues)))
        complain(file, line, "rules", wanted_rules(arena, rules), rules_text(arena, &got->issues));
    for (size_t i = 0; parts && i < parts->count; i++) {
        str part = part_get(&got->parts, parts->members[i].name);
        if (!str_equal(part, parts->members[i].value.text))
            complain(file, line, str_z(arena, parts->members[i].name), parts->members[i].value.text,
                     part);
    }
}

static void judge_line(const char *file, size_t number, str text) {
    struct arena arena;
    struct err err;
    struct json wanted;
    int64_t now;
    arena_init(&arena);
    assert_true(time_read_iso(STR("2026-06-15T12:00:00Z"), &now));
    if (!json_read(&arena, text, &wanted, &err))
        fail_msg("%s:%zu: %s", file, number, err.text);
    str kind = json_get_text(&wanted, "kind", STR(""));
    struct value_question question = {.type = value_type_find(kind),
                                      .country = json_get_text(&wanted, "country", STR("")),
                                      .now = now};
    struct value_answer answer;
    (void)lang_of_code(json_get_text(&wanted, "language", STR("en")), &question.lang);
    if (!question.type)
        fail_msg("%s:%zu: no kind \"" STR_FMT "\"", file, number, STR_ARG(kind));
    quality_value(&arena, &question, json_get_text(&wanted, "input", STR("")), &answer);
    compare(&arena, file, number, &wanted, &answer);
    lines++;
    arena_finish(&arena);
}

static void judge_file(const char *folder, const char *name) {
    char path[4096], *room = NULL;
    size_t size = 0, number = 0;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    for (ssize_t length; (length = getline(&room, &size, file)) > 0;)
        judge_line(name, ++number, str_trim((str){room, (size_t)length}));
    free(room);
    fclose(file);
}

static void test_verdicts(void **state) {
    (void)state;
    const char *folder = getenv("VERDICTS");
    assert_non_null(folder);
    struct dirent **entries;
    int count = scandir(folder, &entries, NULL, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        if (strstr(entries[i]->d_name, ".jsonl"))
            judge_file(folder, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    assert_true(lines > 20);
    assert_int_equal(wrong, 0);
}

// Every row names a property type that there is, and every part a type can give is one it names.
static void test_rows(void **state) {
    (void)state;
    const struct value_type *row;
    for (size_t i = 0; (row = value_type_row(i)); i++) {
        const struct property_type *type = property_type_find(str_of(row->type));
        assert_non_null(type);
        assert_ptr_equal(value_type_find(str_of(row->name)), row);
        assert_true((type->parts == NULL) == (type->part_names == NULL));
    }
    assert_null(value_type_find(STR("nonsense")));
}

// Dates of a column decide together; where they contradict each other, all that is proven goes.
static void test_columns(void **state) {
    (void)state;
    enum { CELLS = 6 };
    static const struct {
        const char *cells[CELLS];
        unsigned orders;
        bool contradicts;
    } cases[] = {
        {{"1/2/2024", "13/2/2024", "3/3/2024"}, DATE_DMY, false},
        {{"1/2/2024", "2/13/2024"}, DATE_MDY, false},
        {{"1/2/2024", "3/4/2024"}, 0, false},
        {{"13/2/2024", "2/13/2024", "1/2/2024"}, DATE_DMY | DATE_MDY, true},
        // a short year in front: proven, shown by what differs, or neither
        {{"99-12-31", "24-05-01"}, DATE_YYMD, false},
        {{"23/05/01", "23/05/13", "24/01/22", "24/03/30"}, DATE_YYMD, false},
        {{"01-05-23", "13-05-23", "22-01-24", "30-03-24"}, DATE_DMY, false},
        {{"24-05-13", "13-05-24"}, 0, false},
        {{"13.05.24", "24.05.24"}, DATE_DMY | DATE_OR_SHORT, false},
        {{"13.05.24", "24.05.24", "13.05.2024"}, DATE_DMY, false},
        {{"May 1, 2024", "13/02/2024"}, DATE_DMY, false},
        {{"May 1, 2024", "1/2/2024"}, 0, false},
        {{"31-12-99", "99-12-31"}, DATE_YYMD | DATE_DMY, true},
        {{"05/13/24", "01/02/24"}, DATE_MDY, false},
        // years from 2015 to 2021, and days from 1 to 5: either may be what is close together
        {{"15/02/04", "18/08/05", "20/09/03", "16/01/02", "21/06/05", "19/11/01"},
         DATE_YYMD | DATE_DMY,
         false},
        // days behind the year: shown by several, or asked
        {{"2024-13-05", "2024-05-07", "2024-25-05", "2023-30-01"}, DATE_YDM, false},
        {{"2024-13-05", "2024-05-07"}, DATE_YDM | DATE_YMD, false},
        {{"2024-13-05", "2024-05-07", "2024-05-31"}, DATE_YDM | DATE_YMD, false},
        {{"2024-05-13", "2024-05-07"}, 0, false},
        // days of a spreadsheet
        {{"45413", "45414", "45415.5"}, DATE_SERIAL, false},
        {{"45413", "45414", "13.05.2024"}, DATE_DMY | DATE_SERIAL, false},
        {{"45413", "13.05.2024"}, DATE_DMY, false},
        {{"45413", "45414", "Warszawa", "Lublin"}, 0, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct column_evidence evidence = {0};
        for (size_t j = 0; j < CELLS; j++)
            column_add(&evidence, str_of(cases[i].cells[j]));
        struct column_reading reading = column_read(&evidence);
        if (reading.date_orders != cases[i].orders)
            fail_msg("%s ...: orders %u", cases[i].cells[0], reading.date_orders);
        assert_int_equal(reading.contradicts, cases[i].contradicts);
    }
}

// What a value of a column of these cells is read as.
static void test_in_column(void **state) {
    (void)state;
    static const struct {
        const char *cells[3]; // the first is judged
        const char *verdict, *value;
    } cases[] = {
        {{"01/02/2024", "13/02/2024"}, "fixed", "2024-02-01"},
        {{"01/02/2024", "02/13/2024"}, "fixed", "2024-01-02"},
        {{"02/13/2024", "13/02/2024", "14/02/2024"}, "fixed", "2024-02-13"},
        {{"01.02.2024", "13.02.2024", "02.13.2024"}, "suspect", "2024-02-01"},
        {{"01/02/2024", "03/04/2024"}, "suspect", "2024-02-01"},
        {{"24-05-01", "99-12-31"}, "fixed", "2024-05-01"},
        {{"24/05/19", "24/06/20"}, "fixed", "2019-05-24"}, // in Poland; in China it is asked
        {{"24/05/13", "24/06/01"}, "suspect", "2013-05-24"},
        {{"2024-05-07", "2024-13-05"}, "suspect", "2024-05-07"},
        {{"2024-13-05", "2024-25-05", "2023-30-01"}, "fixed", "2024-05-13"},
        {{"45413", "45414"}, "fixed", "2024-05-01"},
        {{"45413", "2024-05-01"}, "suspect", "2024-05-01"},
        {{"2024-05-01", "13/02/2024"}, "ok", "2024-05-01"},
        {{"May 1, 2024", "13/02/2024"}, "fixed", "2024-05-01"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        struct column_evidence evidence = {0};
        struct value_answer answer;
        for (size_t j = 0; j < 3; j++)
            column_add(&evidence, str_of(cases[i].cells[j]));
        struct column_reading reading = column_read(&evidence);
        struct value_question question = {
            .type = value_type_find(STR("date")), .country = STR("PL"), .column = &reading};
        arena_init(&arena);
        quality_value(&arena, &question, str_of(cases[i].cells[0]), &answer);
        if (!str_is(answer.value, cases[i].value) ||
            strcmp(verdict_name(answer.verdict), cases[i].verdict) != 0)
            fail_msg("%s beside %s: %s " STR_FMT, cases[i].cells[0], cases[i].cells[1],
                     verdict_name(answer.verdict), STR_ARG(answer.value));
        arena_finish(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_verdicts),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_in_column),
    };
    return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
