// The sample generator: the same rows on every run and in any order, the promised share and size of
// clusters, truth that the rows bear out, numbers and dates that our own readers accept.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "base/map.h"
#include "base/utf8.h"
#include "crm/sample.h"
#include "crm/sample_private.h"
#include "formats/csv_reader.h"
#include "formats/csv_writer.h"
#include "text/phone.h"
#include <cmocka.h>

enum { ROWS = 20000 };

static void row_of(const struct sample *sample, uint64_t index, struct buf *text,
                   struct sample_row *row) {
    buf_clear(text);
    sample_row(sample, index, text, row);
}

static void rows_are_the_same_in_any_order(void **state) {
    (void)state;
    struct sample a, b, other;
    sample_init(&a, SAMPLE_CONTACTS, 7, 1000);
    sample_init(&b, SAMPLE_CONTACTS, 7, 1000);
    sample_init(&other, SAMPLE_CONTACTS, 8, 1000);
    struct buf whole, parts, text;
    buf_init(&whole, NULL);
    buf_init(&parts, NULL);
    buf_init(&text, NULL);
    sample_write_csv(&a, 0, 1000, &whole);
    for (uint64_t first = 0; first < 1000; first += 130)
        sample_write_csv(&b, first, 130, &parts);
    assert_true(str_equal(buf_str(&whole), buf_str(&parts)));
    buf_clear(&parts);
    sample_write_csv(&other, 0, 1000, &parts);
    assert_false(str_equal(buf_str(&whole), buf_str(&parts)));
    assert_true(utf8_valid(buf_str(&whole)));
    buf_finish(&whole);
    buf_finish(&parts);
    buf_finish(&text);
}

static void entities_come_in_clusters(void **state) {
    (void)state;
    for (int type = SAMPLE_CONTACTS; type <= SAMPLE_COMPANIES; type++) {
        struct sample sample;
        sample_init(&sample, (enum sample_type)type, 3, ROWS);
        struct buf text;
        buf_init(&text, NULL);
        unsigned char *seen = memory_zero(ROWS + SAMPLE_BLOCK + 1, 1);
        size_t entities = 0, repeats = 0, largest = 0, alike = 0;
        for (uint64_t i = 0; i < ROWS; i++) {
            struct sample_row row;
            row_of(&sample, i, &text, &row);
            assert_in_range(row.entity, 1, ROWS + SAMPLE_BLOCK);
            entities += seen[row.entity] == 0;
            seen[row.entity]++;
            largest = seen[row.entity] > largest ? seen[row.entity] : largest;
            repeats += row.hazard != SAMPLE_PLAIN && row.hazard <= SAMPLE_REPEAT_LAST;
            alike += row.hazard > SAMPLE_REPEAT_LAST;
            assert_int_equal(row.related != 0, row.hazard > SAMPLE_REPEAT_LAST);
        }
        assert_int_equal(ROWS - entities, repeats);
        assert_in_range(repeats, ROWS / 4, ROWS * 3 / 10);
        assert_in_range(largest, 5, 5);
        assert_in_range(alike, ROWS / 20, ROWS / 5);
        free(seen);
        buf_finish(&text);
    }
}

static void any_number_of_rows_works(void **state) {
    (void)state;
    struct buf text;
    buf_init(&text, NULL);
    for (uint64_t rows = 1; rows < 70; rows++) {
        struct sample sample;
        sample_init(&sample, SAMPLE_CONTACTS, rows, rows);
        for (uint64_t i = 0; i < rows; i++) {
            struct sample_row row;
            row_of(&sample, i, &text, &row);
            assert_true(row.cells[0].len || row.cells[1].len);
        }
    }
    struct sample sample;
    sample_init(&sample, SAMPLE_CONTACTS, 1, 5000000000);
    struct sample_row row;
    row_of(&sample, 4999999999, &text, &row);
    assert_true(row.entity > 0);
    buf_finish(&text);
}

static void every_hazard_occurs(void **state) {
    (void)state;
    size_t seen[SAMPLE_HAZARD_COUNT] = {0};
    struct buf text;
    buf_init(&text, NULL);
    for (int type = SAMPLE_CONTACTS; type <= SAMPLE_COMPANIES; type++) {
        struct sample sample;
        sample_init(&sample, (enum sample_type)type, 5, ROWS);
        for (uint64_t i = 0; i < ROWS; i++) {
            struct sample_row row;
            row_of(&sample, i, &text, &row);
            seen[row.hazard]++;
        }
    }
    for (int hazard = 0; hazard < SAMPLE_HAZARD_COUNT; hazard++)
        if (seen[hazard] < 40)
            fail_msg("%s: %zu", sample_hazard_name((enum sample_hazard)hazard).ptr, seen[hazard]);
    buf_finish(&text);
}

// What the truth calls alike is alike, and not the same.
static void relations_hold(void **state) {
    (void)state;
    struct sample sample;
    sample_init(&sample, SAMPLE_CONTACTS, 11, ROWS);
    size_t checked = 0;
    for (uint64_t entity = 1; entity < ROWS; entity++) {
        struct sample_person person, other;
        sample_person_make(&sample, entity, &person);
        if (person.relation == SAMPLE_PLAIN)
            continue;
        sample_person_make(&sample, person.related, &other);
        bool same_name =
            strcmp(person.given, other.given) == 0 && strcmp(person.family, other.family) == 0;
        checked++;
        assert_true(person.mobile != other.mobile);
        switch ((int)person.relation) {
        case SAMPLE_HOUSEHOLD:
            assert_string_equal(person.root, other.root);
            assert_string_not_equal(person.given, other.given);
            assert_int_equal(person.place.street, other.place.street);
            break;
        case SAMPLE_FATHER_SON:
            assert_true(same_name && person.birth - other.birth > 6500);
            assert_int_equal(person.place.house, other.place.house);
            break;
        case SAMPLE_NAMESAKE:
            assert_true(same_name && person.birth != other.birth);
            break;
        default:
            assert_true(person.company && person.company == other.company);
            assert_int_equal(person.mailbox, other.mailbox);
        }
    }
    assert_true(checked > 1000);
}

static void numbers_are_valid(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct sample sample;
    sample_init(&sample, SAMPLE_CONTACTS, 13, ROWS);
    size_t wrong[SAMPLE_LANGUAGES] = {0}, people[SAMPLE_LANGUAGES] = {0};
    for (uint64_t entity = 1; entity < 6000; entity++) {
        struct sample_person p;
        sample_person_make(&sample, entity, &p);
        people[p.language]++;
        for (unsigned style = 0; style < SAMPLE_PHONE_STYLES; style++) {
            for (int mobile = 0; mobile < 2; mobile++) {
                char text[64];
                struct pen pen = {text, text, text + sizeof text};
                sample_phone(&pen, p.language, p.place.city, mobile ? p.mobile : p.landline, mobile,
                             style);
                const struct sample_tables *t = sample_tables_of(p.language);
                const char *country = t->cities[p.place.city].code;
                str number = pen_cell(&pen);
                struct phone phone =
                    phone_read(&arena, number, str_of(country ? country : t->country));
                if (phone.reason == PHONE_OK)
                    continue;
                if (wrong[p.language]++ < 5)
                    print_message("%.*s (%s)\n", STR_ARG(number),
                                  phone_reason_name(phone.reason).ptr);
            }
        }
        arena_reset(&arena);
    }
    for (int language = 0; language < SAMPLE_LANGUAGES; language++) {
        assert_true(people[language] > 400);
        assert_int_equal(wrong[language], 0);
    }
    arena_finish(&arena);
}

static void writes_csv_that_reads_back(void **state) {
    (void)state;
    for (int type = SAMPLE_CONTACTS; type <= SAMPLE_COMPANIES; type++) {
        struct sample sample;
        sample_init(&sample, (enum sample_type)type, 17, 3000);
        struct buf csv, truth, text;
        buf_init(&csv, NULL);
        buf_init(&truth, NULL);
        buf_init(&text, NULL);
        sample_write_csv(&sample, 0, 3000, &csv);
        sample_write_truth(&sample, 0, 3000, &truth);
        struct csv_reader rows, facts;
        csv_reader_init_memory(&rows, dialect_default(), buf_str(&csv));
        csv_reader_init_memory(&facts, dialect_default(), buf_str(&truth));
        const struct row *row, *fact;
        for (uint64_t i = 0; i <= 3000; i++) {
            assert_true(csv_reader_next(&rows, &row, NULL) && row);
            assert_true(csv_reader_next(&facts, &fact, NULL) && fact);
            assert_int_equal(row->flags, 0);
            assert_int_equal(fact->count, 4);
            if (i == 0)
                continue;
            struct sample_row wanted;
            row_of(&sample, i - 1, &text, &wanted);
            for (size_t c = 0; c < row->count; c++)
                assert_true(str_equal(csv_unguard(row->cells[c]), wanted.cells[c]));
            int64_t entity;
            assert_true(str_to_i64(fact->cells[1], &entity));
            assert_int_equal(entity, wanted.entity);
        }
        assert_true(csv_reader_next(&rows, &row, NULL) && !row);
        csv_reader_finish(&rows);
        csv_reader_finish(&facts);
        buf_finish(&csv);
        buf_finish(&truth);
        buf_finish(&text);
    }
}

// A million contacts are not absurdly dense in names: of 20,000 people few share both names.
static void names_are_many(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct map names;
    map_init(&names, &arena);
    struct sample sample;
    sample_init(&sample, SAMPLE_CONTACTS, 19, 1000000);
    size_t people = 0;
    for (uint64_t entity = 1; entity <= 20000; entity++) {
        struct sample_person p;
        sample_person_make(&sample, entity, &p);
        if (p.relation != SAMPLE_PLAIN)
            continue;
        people++;
        map_set(&names, str_format(&arena, "%s %s", p.given, p.family), &arena);
    }
    assert_true(names.count > people * 9 / 10);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_the_same_in_any_order),
        cmocka_unit_test(entities_come_in_clusters),
        cmocka_unit_test(any_number_of_rows_works),
        cmocka_unit_test(every_hazard_occurs),
        cmocka_unit_test(relations_hold),
        cmocka_unit_test(numbers_are_valid),
        cmocka_unit_test(writes_csv_that_reads_back),
        cmocka_unit_test(names_are_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
