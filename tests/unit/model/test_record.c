// Records, changes and their blobs; names of actors, operators and queries.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "model/actor.h"
#include "model/change.h"
#include "model/filter.h"
#include "model/shipped.h"
#include <cmocka.h>

static struct schema schema;

static size_t slot(const struct record *record, const char *name) {
    return type_property(record->type, str_of(name))->slot;
}

static struct record *sample(struct arena *arena) {
    struct record *record = record_create(arena, schema_type(&schema, STR("contacts")));
    record->id = 101;
    record->version = 3;
    record->owner_id = 7;
    record->department_id = -2;
    record->created_at = 1700000000000000;
    record->created_by = 1;
    record->updated_at = INT64_MAX;
    record->values[slot(record, "firstname")] = value_text(STR("Jan"));
    record->values[slot(record, "lastname")] = value_text(STR("Żółć"));
    record->values[slot(record, "lead_score")] = value_float(-0.1);
    record->values[slot(record, "newsletter")] = value_int(1);
    record->values[slot(record, "phone")] = value_text(STR("+48600100200"));
    record->entered[slot(record, "phone")] = STR("600-100-200");
    record_add_point(arena, record,
                     (struct contact_point){.kind = POINT_PHONE,
                                            .key = STR("+48600100200"),
                                            .value = STR("+48600100200"),
                                            .label = STR("work"),
                                            .primary = true});
    record_sync_header(record);
    return record;
}

static void assert_records_equal(const struct record *a, const struct record *b) {
    assert_ptr_equal(a->type, b->type);
    assert_int_equal(a->id, b->id);
    assert_int_equal(a->version, b->version);
    assert_int_equal(a->owner_id, b->owner_id);
    assert_int_equal(a->department_id, b->department_id);
    assert_int_equal(a->created_at, b->created_at);
    assert_int_equal(a->created_by, b->created_by);
    assert_int_equal(a->updated_at, b->updated_at);
    assert_int_equal(a->archived_at, b->archived_at);
    for (size_t i = 0; i < a->type->property_count; i++) {
        assert_true(value_equal(a->values[i], b->values[i]));
        assert_true(str_equal(a->entered[i], b->entered[i]));
    }
    assert_int_equal(a->point_count, b->point_count);
    for (size_t i = 0; i < a->point_count; i++) {
        assert_int_equal(a->points[i].kind, b->points[i].kind);
        assert_true(str_equal(a->points[i].key, b->points[i].key));
        assert_true(str_equal(a->points[i].value, b->points[i].value));
        assert_true(str_equal(a->points[i].label, b->points[i].label));
        assert_int_equal(a->points[i].primary, b->points[i].primary);
    }
}

static void records_survive_packing(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record = sample(&arena), *back;
    struct buf blob;
    buf_init(&blob, &arena);
    record_pack(record, &blob);
    struct err err = {0};
    assert_true(record_unpack(&arena, record->type, buf_str(&blob), &back, &err));
    assert_records_equal(record, back);
    assert_records_equal(record, record_copy(&arena, record));
    // Every cut of it is refused; so is a byte too many.
    for (size_t len = 0; len < blob.len; len++)
        assert_false(record_unpack(&arena, record->type, (str){blob.ptr, len}, &back, &err));
    assert_int_equal(err.code, ERR_INPUT);
    buf_add_char(&blob, 0);
    assert_false(record_unpack(&arena, record->type, buf_str(&blob), &back, &err));
    arena_finish(&arena);
}

// A property that the type does not have (any more) is dropped, the rest is read.
static void unknown_properties_are_dropped(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record = sample(&arena), *back;
    struct buf blob;
    buf_init(&blob, &arena);
    record_pack(record, &blob);
    struct object_type smaller = *record->type;
    smaller.property_count = 2; // firstname and lastname
    struct err err = {0};
    assert_true(record_unpack(&arena, &smaller, buf_str(&blob), &back, &err));
    assert_true(value_equal(back->values[0], value_text(STR("Jan"))));
    assert_int_equal(back->point_count, 1);
    arena_finish(&arena);
}

static void entered_texts_survive(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record = sample(&arena);
    struct record *back = record_create(&arena, record->type);
    struct buf blob;
    buf_init(&blob, &arena);
    entered_pack(back, &blob);
    assert_int_equal(blob.len, 0);
    struct err err = {0};
    assert_true(entered_unpack(&arena, buf_str(&blob), back, &err));
    entered_pack(record, &blob);
    assert_true(entered_unpack(&arena, buf_str(&blob), back, &err));
    for (size_t i = 0; i < record->type->property_count; i++)
        assert_true(str_equal(record->entered[i], back->entered[i]));
    for (size_t len = 1; len < blob.len; len++)
        assert_false(entered_unpack(&arena, (str){blob.ptr, len}, back, &err));
    arena_finish(&arena);
}

static void changes_are_compared_and_packed(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *before = sample(&arena), *after = record_copy(&arena, before);
    struct change_list list = {0}, back;
    change_compare(&arena, before, after, &list);
    assert_int_equal(list.count, 0);
    after->values[slot(after, "lastname")] = value_null();
    after->values[slot(after, "phone")] = value_text(STR("+48600100201"));
    after->entered[slot(after, "phone")] = (str){0};
    after->owner_id = 0;
    after->version++;
    after->updated_at--;
    record_sync_header(after);
    change_compare(&arena, before, after, &list);
    assert_int_equal(list.count, 3); // not the version, not the times
    struct buf blob;
    buf_init(&blob, &arena);
    change_pack(&list, &blob);
    struct err err = {0};
    assert_true(change_unpack(&arena, buf_str(&blob), &back, &err));
    assert_int_equal(back.count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(back.items[i].property_id, list.items[i].property_id);
        assert_true(value_equal(back.items[i].before, list.items[i].before));
        assert_true(value_equal(back.items[i].after, list.items[i].after));
        assert_true(str_equal(back.items[i].entered_before, list.items[i].entered_before));
        assert_true(str_equal(back.items[i].entered_after, list.items[i].entered_after));
    }
    for (size_t len = 0; len < blob.len; len++)
        assert_false(change_unpack(&arena, (str){blob.ptr, len}, &back, &err));
    struct change_list fresh = {0};
    change_compare(&arena, NULL, before, &fresh);
    assert_int_equal(fresh.count, 6); // five values and the owner
    arena_finish(&arena);
}

static void numbers_survive_packing(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    static const int64_t numbers[] = {0, 1, -1, 63, 64, -64, -65, 8191, INT64_MAX, INT64_MIN};
    struct change_list list = {0}, back;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        change_add(&arena, &list,
                   (struct change){.property_id = numbers[i],
                                   .before = value_int(numbers[i]),
                                   .after = value_float((double)numbers[i] / 3)});
    struct buf blob;
    buf_init(&blob, &arena);
    change_pack(&list, &blob);
    struct err err = {0};
    assert_true(change_unpack(&arena, buf_str(&blob), &back, &err));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        assert_true(back.items[i].property_id == numbers[i]);
        assert_true(value_equal(back.items[i].before, list.items[i].before));
        assert_true(value_equal(back.items[i].after, list.items[i].after));
    }
    arena_finish(&arena);
}

static void titles(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    static const struct {
        const char *given, *family, *email, *title;
    } rows[] = {
        {"Jan", "Kowalski", NULL, "Jan Kowalski"}, {"小明", "王", NULL, "王小明"},
        {NULL, "Kowalski", "x@y.pl", "Kowalski"},  {"小明", "Wang", NULL, "小明 Wang"},
        {NULL, NULL, "x@y.pl", "x@y.pl"},          {NULL, NULL, NULL, "#101"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct record *record = record_create(&arena, schema_type(&schema, STR("contacts")));
        record->id = 101;
        record->values[slot(record, "firstname")] = value_text_or_null(str_of(rows[i].given));
        record->values[slot(record, "lastname")] = value_text_or_null(str_of(rows[i].family));
        record->values[slot(record, "email")] = value_text_or_null(str_of(rows[i].email));
        assert_string_equal(str_z(&arena, record_title(&arena, record)), rows[i].title);
    }
    struct record *record = sample(&arena);
    assert_true(str_is(record_text(record, "firstname"), "Jan"));
    assert_int_equal(record_text(record, "nonsense").len, 0);
    assert_int_equal(record_text(record, "lead_score").len, 0);
    assert_true(str_is(record_country(record, STR("DE")), "DE"));
    record->values[slot(record, "country")] = value_text(STR("PL"));
    assert_true(str_is(record_country(record, STR("DE")), "PL"));
    record->values[slot(record, "country")] = value_text(STR("Georgia"));
    assert_true(str_is(record_country(record, STR("DE")), "DE"));
    arena_finish(&arena);
}

static void points_are_unique(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record = record_create(&arena, &schema.types[0]);
    for (int i = 0; i < 9; i++)
        record_add_point(&arena, record,
                         (struct contact_point){.kind = (enum contact_point_kind)(i % 2),
                                                .key = str_format(&arena, "%d", i % 3)});
    assert_int_equal(record->point_count, 6);
    enum contact_point_kind kind;
    assert_true(contact_point_kind_read(STR("phone"), &kind) && kind == POINT_PHONE);
    assert_false(contact_point_kind_read(STR("fax"), &kind));
    arena_finish(&arena);
}

static void names_are_read_back(void **state) {
    (void)state;
    for (int i = 0; i < FILTER_OPERATOR_COUNT; i++) {
        enum filter_operator op;
        assert_true(
            filter_operator_read(str_of(filter_operator_name((enum filter_operator)i)), &op));
        assert_int_equal(op, i);
    }
    for (int i = 0; i < SOURCE_COUNT; i++) {
        enum source_kind kind;
        assert_true(source_kind_read(str_of(source_kind_name((enum source_kind)i)), &kind));
        assert_int_equal(kind, i);
    }
    enum filter_operator op;
    assert_false(filter_operator_read(STR("eq"), &op));
}

static void queries_know_their_indexes(void **state) {
    (void)state;
    const struct object_type *type = &schema.types[0];
    struct filter filter = {.property = type_property(type, STR("lastname"))};
    struct filter_group group = {.filters = &filter, .count = 1};
    struct query query = {.type = type, .groups = &group, .group_count = 1, .sort_count = 1};
    query.sorts[0].property = type_property(type, STR("archived_at"));
    assert_true(query_is_indexed(&query));
    query.sorts[0].property = type_property(type, STR("notes"));
    assert_false(query_is_indexed(&query));
    query.sort_count = 0;
    filter.property = type_property(type, STR("notes"));
    assert_false(query_is_indexed(&query));
}

int main(void) {
    shipped_schema(&schema);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_survive_packing),
        cmocka_unit_test(unknown_properties_are_dropped),
        cmocka_unit_test(entered_texts_survive),
        cmocka_unit_test(changes_are_compared_and_packed),
        cmocka_unit_test(numbers_survive_packing),
        cmocka_unit_test(titles),
        cmocka_unit_test(points_are_unique),
        cmocka_unit_test(names_are_read_back),
        cmocka_unit_test(queries_know_their_indexes),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
