// Whole names against tests/data/names/persons.txt (NAMES names the folder): the share of right
// parts, group by group. Names of the world are never all right, so a floor is held, not every row.
#include "text/person.h"
#include "text_test.h"
#include <stdio.h>
#include <stdlib.h>

enum { COLUMNS = 8 };

struct tally {
    char name[32];
    size_t parts, right, floor;
};

static const struct {
    const char *name;
    size_t floor; // per cent
} floors[] = {{"western", 97}, {"german", 97},  {"romance", 97}, {"polish", 97},
              {"czech", 97},   {"russian", 97}, {"chinese", 97}, {"hard", 90}};

static void judge(struct tally *tally, str line) {
    str columns[COLUMNS] = {{0}}, rest = line;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COLUMNS; i++)
        if (!str_split(&rest, '|', &columns[i]))
            break;
    struct person p = person_read(&arena, columns[0]);
    str got[COLUMNS] = {columns[0],   p.prefix, p.given,  p.middle,
                        p.patronymic, p.family, p.suffix, p.nickname};
    for (size_t i = 1; i < COLUMNS; i++) {
        if (!columns[i].len && !got[i].len)
            continue; // nothing there is no merit
        tally->parts++;
        if (str_equal(columns[i], got[i]))
            tally->right++;
        else
            print_message("# " STR_FMT ": part %zu \"" STR_FMT "\", wanted \"" STR_FMT "\"\n",
                          STR_ARG(columns[0]), i, STR_ARG(got[i]), STR_ARG(columns[i]));
    }
    arena_finish(&arena);
}

static void finish(const struct tally *tally) {
    if (!tally->parts)
        return;
    size_t share = tally->right * 100 / tally->parts, floor = 0;
    for (size_t i = 0; i < COUNT(floors); i++)
        if (strcmp(floors[i].name, tally->name) == 0)
            floor = floors[i].floor;
    print_message("# %s: %zu of %zu parts right, %zu %%\n", tally->name, tally->right, tally->parts,
                  share);
    assert_true(floor > 0 && share >= floor);
}

static void test_shares(void **state) {
    (void)state;
    char path[4096], *room = NULL;
    size_t size = 0, groups = 0;
    struct tally tally = {.name = ""};
    const char *folder = getenv("NAMES");
    assert_non_null(folder);
    snprintf(path, sizeof path, "%s/persons.txt", folder);
    FILE *file = fopen(path, "re");
    assert_non_null(file);
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
    assert_int_equal(groups, COUNT(floors));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_shares)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
