// Companies' names against tests/data/names/companies.txt (NAMES names the folder), and every
// abbreviation of the ISO list behind a name (FORMS names the list): shares of right answers.
#include "text/company.h"
#include "text_test.h"
#include <stdio.h>

enum { COLUMNS = 6, FLOOR = 98 };

struct tally {
    char name[32];
    size_t rows, right, code_rows, code_right;
};

static void miss(str input, const char *what, str got, str wanted) {
    print_message("# " STR_FMT ": %s \"" STR_FMT "\", wanted \"" STR_FMT "\"\n", STR_ARG(input),
                  what, STR_ARG(got), STR_ARG(wanted));
}

static void judge(struct tally *tally, str line) {
    str columns[COLUMNS] = {{0}}, rest = line;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COLUMNS; i++)
        if (!str_split(&rest, '|', &columns[i]))
            break;
    struct company company = company_read(&arena, columns[0]);
    struct form_code code = company_code(&company, columns[3]);
    bool right = str_equal(company.core, columns[1]) && str_equal(company.form, columns[2]);
    tally->rows++;
    tally->right += right;
    if (!right)
        miss(
            columns[0], "core or form",
            str_format(&arena, STR_FMT " | " STR_FMT, STR_ARG(company.core), STR_ARG(company.form)),
            columns[1]);
    if (columns[4].len || columns[5].len) {
        bool same =
            (!columns[4].len || str_is(columns[4], code.elf)) && str_is(columns[5], code.country);
        tally->code_rows++;
        tally->code_right += same;
        if (!same)
            miss(columns[0], "code", str_format(&arena, "%s %s", code.country, code.elf),
                 columns[4]);
    }
    arena_finish(&arena);
}

static void finish(const struct tally *tally) {
    if (!tally->rows)
        return;
    print_message("# %s: %zu of %zu names right, %zu of %zu codes\n", tally->name, tally->right,
                  tally->rows, tally->code_right, tally->code_rows);
    assert_true(tally->right * 100 >= tally->rows * FLOOR);
    assert_true(tally->code_right * 100 >= tally->code_rows * 90);
}

static FILE *open_list(const char *variable, const char *name) {
    char path[4096];
    const char *folder = getenv(variable);
    assert_non_null(folder);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    return file;
}

static void test_names(void **state) {
    (void)state;
    char *room = NULL;
    size_t size = 0, groups = 0;
    struct tally tally = {.name = ""};
    FILE *file = open_list("NAMES", "companies.txt");
    for (ssize_t length; (length = getline(&room, &size, file)) > 0;) {
        str line = str_trim((str){room, (size_t)length});
        if (!str_starts(line, STR("#"))) {
            judge(&tally, line);
        } else if (str_find_char(str_from(line, 2), ' ') + 2 == line.len) {
            finish(&tally);
            tally = (struct tally){.name = ""};
            snprintf(tally.name, sizeof tally.name, STR_FMT, STR_ARG(str_from(line, 2)));
            groups++;
        }
    }
    finish(&tally);
    free(room);
    fclose(file);
    assert_true(groups > 3);
}

static bool is_first_served(str country) {
    return str_has(STR("PL RU BY UA KZ CN TW HK DE AT CH FR ES IT CZ SK GB US CA"), country);
}

// "Kestrel Nord <abbreviation>" leaves Kestrel Nord.
static bool is_cut(str abbreviation) {
    static const char *const names[] = {"Kestrel Nord", "Acme", "Browar Żywiołek", "3M Systems"};
    bool all = true;
    for (size_t i = 0; i < COUNT(names); i++) {
        struct arena arena;
        arena_init(&arena);
        str name = str_of(names[i]);
        str whole = str_concat(&arena, name, str_concat(&arena, STR(" "), abbreviation));
        struct company company = company_read(&arena, whole);
        bool right = str_equal(company.core, name);
        if (!right && i == 0)
            miss(whole, "core", company.core, name);
        all = all && right;
        arena_finish(&arena);
    }
    return all;
}

static void test_abbreviations(void **state) {
    (void)state;
    char *room = NULL, country[3] = "";
    size_t size = 0, first = 0, first_right = 0, all = 0, all_right = 0;
    FILE *file = open_list("FORMS", "company_elf.txt");
    for (ssize_t length; (length = getline(&room, &size, file)) > 0;) {
        str line = str_trim((str){room, (size_t)length}), one;
        if (line.len == 2)
            memcpy(country, line.ptr, 2);
        if (line.len < 4 || line.ptr[0] == '#')
            continue;
        str rest = str_from(line, str_find_last_char(line, '|') + 1);
        while (rest.len && str_split(&rest, ';', &one)) {
            bool right = is_cut(one), core = is_first_served(str_of(country));
            all++;
            all_right += right;
            first += core;
            first_right += core && right;
        }
    }
    free(room);
    fclose(file);
    print_message("# abbreviations: %zu of %zu in the first countries, %zu of %zu in all\n",
                  first_right, first, all_right, all);
    assert_true(first_right * 100 >= first * FLOOR && all_right * 100 >= all * 95);
}

static void test_styles(void **state) {
    (void)state;
    static const struct {
        const char *in, *country, *brief, *full;
    } rows[] = {
        {"Alfa Spółka z o.o.", "", "Alfa sp. z o.o.",
         "Alfa spółka z ograniczoną odpowiedzialnością"},
        {"Alfa S.A.", "PL", "Alfa S.A.", "Alfa spółka akcyjna"},
        {"Alfa S.A.", "FR", "Alfa S.A.", "Alfa Société anonyme"},
        {"Alfa S.A.", "", "Alfa S.A.", "Alfa S.A."}, // whose?
        {"Acme Limited", "GB", "Acme Ltd", "Acme Limited"},
        {"Acme Incorporated", "US", "Acme Inc.", "Acme Incorporated"},
        {"ООО «Ромашка»", "RU", "ООО «Ромашка»",
         "общество с ограниченной ответственностью «Ромашка»"},
        {"Pérez S.L.U.", "ES", "Pérez S.L.U.", "Pérez S.L.U."},
        {"Alfa sp. z o.o. w likwidacji", "PL", "Alfa sp. z o.o. w likwidacji",
         "Alfa sp. z o.o. w likwidacji"},
        {"Neustart UG (haftungsbeschränkt)", "DE", "Neustart UG (haftungsbeschränkt)",
         "Neustart Unternehmergesellschaft (haftungsbeschränkt)"},
        {"Neustart UG", "DE", "Neustart UG (haftungsbeschränkt)",
         "Neustart Unternehmergesellschaft (haftungsbeschränkt)"},
        {"Neustart UG (haftungsbeschränkt) & Co. KG", "DE",
         "Neustart UG (haftungsbeschränkt) & Co. KG", "Neustart UG (haftungsbeschränkt) & Co. KG"},
        {"Alfa", "", "Alfa", "Alfa"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct company company = company_read(&arena, str_of(rows[i].in));
        str country = str_of(rows[i].country);
        check_text(company_write(&arena, &company, COMPANY_AS_WRITTEN, country), rows[i].in,
                   rows[i].in);
        check_text(company_write(&arena, &company, COMPANY_SHORT, country), rows[i].brief,
                   rows[i].in);
        check_text(company_write(&arena, &company, COMPANY_FULL, country), rows[i].full,
                   rows[i].in);
    }
    arena_finish(&arena);
}

static void test_people_and_companies(void **state) {
    (void)state;
    static const char *const companies[] = {"Alfa Sp. z o.o.",    "ООО Ромашка",
                                            "Siemens AG",         "Firma Handlowa Jan Kowalski",
                                            "Globex Corporation", "北京科技有限公司",
                                            "Uniwersytet Śląski", "Acme Ltd",
                                            "Dupont Consulting",  "Завод Прогресс"};
    static const char *const people[] = {
        "Jan Kowalski",      "Петров Сергей Николаевич", "王小明",
        "Mr John Smith",     "Kowalska, Anna",           "María García López",
        "Dr. Anna Zielińska"};
    static const char *const brands[] = {"Alfa",     "Hugo Boss", "John Deere", "Orlen",
                                         "华为",     "Ромашка",   "Bank",       "Handel",
                                         "Red Bull", "Coca-Cola", "Burger King"};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(companies); i++)
        if (!company_is_named(&arena, str_of(companies[i])) ||
            company_is_person(&arena, str_of(companies[i])))
            fail_msg("company %s", companies[i]);
    for (size_t i = 0; i < COUNT(people); i++)
        if (company_is_named(&arena, str_of(people[i])) ||
            !company_is_person(&arena, str_of(people[i])))
            fail_msg("person %s", people[i]);
    for (size_t i = 0; i < COUNT(brands); i++)
        if (company_is_named(&arena, str_of(brands[i])) ||
            company_is_person(&arena, str_of(brands[i])))
            fail_msg("brand %s", brands[i]);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names), cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_styles), cmocka_unit_test(test_people_and_companies)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
