// From texts to a prepared record: names divided, legal forms filled, contact points collected.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "record_support.h"
#include <cmocka.h>

static struct schema schema;

static struct record *prepared(struct arena *arena, struct issue_list *issues, const char *type,
                               const struct record *before, const char *lines) {
    struct quality_context c = {.arena = arena, .issues = issues, .country = STR("PL")};
    struct record *record = before ? record_copy(arena, before)
                                   : record_create(arena, schema_type(&schema, str_of(type)));
    assign_lines(&c, record, lines);
    quality_complete(&c, record, before);
    return record;
}

static void whole_names_are_divided(void **state) {
    (void)state;
    static const struct {
        const char *lines, *first, *last, *whole, *issues;
    } rows[] = {
        {"full_name=Jan Kowalski", "Jan", "Kowalski", "", ""},
        {"full_name=KOWALSKI, JAN", "Jan", "Kowalski", "", ""},
        {"full_name=Иванов Иван Иванович", "Иван Иванович", "Иванов", "", ""},
        {"full_name=王小明", "小明", "王", "", ""},
        {"full_name=Madonna", "", "", "Madonna", ""},
        {"full_name=Jan Kowalski|firstname=Jan|lastname=Kowalski", "Jan", "Kowalski", "", ""},
        {"full_name=Anna Nowak|firstname=Jan|lastname=Kowalski", "Jan", "Kowalski", "Anna Nowak",
         ""},
        {"firstname=Jan Kowalski", "Jan", "Kowalski", "", ""},
        {"lastname=Anna Nowak", "Anna", "Nowak", "", ""},
        {"lastname=van der Berg", "", "Van der Berg", "", ""},
        {"firstname=Anna Maria|lastname=Nowak", "Anna Maria", "Nowak", "", ""},
        {"firstname=Jan", "Jan", "", "", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena;
        arena_init(&arena);
        struct issue_list issues;
        issue_list_init(&issues, &arena);
        struct record *record = prepared(&arena, &issues, "contacts", NULL, rows[i].lines);
        str first = record_text(record, "firstname"), last = record_text(record, "lastname");
        str whole = record_text(record, "full_name"), text = issues_text(&arena, &issues);
        if (!str_is(first, rows[i].first) || !str_equal_ascii_nocase(last, str_of(rows[i].last)) ||
            !str_is(whole, rows[i].whole) || !str_is(text, rows[i].issues))
            fail_msg("%s: first \"" STR_FMT "\" last \"" STR_FMT "\" whole \"" STR_FMT
                     "\" [" STR_FMT "]",
                     rows[i].lines, STR_ARG(first), STR_ARG(last), STR_ARG(whole), STR_ARG(text));
        arena_finish(&arena);
    }
}

static void what_was_typed_is_kept(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record = prepared(&arena, NULL, "contacts", NULL,
                                     "firstname=JAN KOWALSKI|phone=600-100-200|email=jan@firma.pl|"
                                     "newsletter=tak|full_name=");
    const struct object_type *type = record->type;
    assert_true(
        str_is(record->entered[type_property(type, STR("firstname"))->slot], "JAN KOWALSKI"));
    assert_true(str_is(record->entered[type_property(type, STR("phone"))->slot], "600-100-200"));
    assert_true(str_is(record->entered[type_property(type, STR("newsletter"))->slot], "tak"));
    assert_int_equal(record->entered[type_property(type, STR("email"))->slot].len, 0);
    assert_int_equal(record->entered[type_property(type, STR("lastname"))->slot].len, 0);
    // A title has no field of its own: the whole text stays beside the empty whole name.
    record = prepared(&arena, NULL, "contacts", NULL, "full_name=dr Anna Nowak");
    assert_true(str_is(record_text(record, "lastname"), "Nowak"));
    assert_true(
        str_is(record->entered[type_property(type, STR("full_name"))->slot], "dr Anna Nowak"));
    arena_finish(&arena);
}

static void refused_texts_change_nothing(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct issue_list issues;
    issue_list_init(&issues, &arena);
    struct quality_context c = {.arena = &arena, .issues = &issues};
    struct record *record = record_create(&arena, schema_type(&schema, STR("contacts")));
    const struct property *score = type_property(record->type, STR("lead_score"));
    assert_true(quality_assign(&c, record, score, STR("1 000")));
    assert_false(quality_assign(&c, record, score, STR("many")));
    assert_true(value_equal(record->values[score->slot], value_float(1000)));
    assert_true(str_is(record->entered[score->slot], "1 000"));
    assert_true(issue_list_has_error(&issues));
    assert_true(quality_assign(&c, record, score, STR("")));
    assert_true(value_is_null(record->values[score->slot]));
    assert_int_equal(record->entered[score->slot].len, 0);
    const struct property *owner = type_property(record->type, STR("owner_id"));
    assert_true(quality_assign(&c, record, owner, STR("7")));
    assert_int_equal(record->owner_id, 7);
    arena_finish(&arena);
}

static void legal_forms_come_from_names(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record = prepared(&arena, NULL, "companies", NULL, "name=Alfa spółka z o.o.");
    assert_true(str_is(record_text(record, "legal_form"), "sp. z o.o."));
    // It follows the name as long as it came from there ...
    record = prepared(&arena, NULL, "companies", record, "name=Alfa S.A.");
    assert_true(str_is(record_text(record, "legal_form"), "S.A."));
    record = prepared(&arena, NULL, "companies", record, "name=Alfa");
    assert_int_equal(record_text(record, "legal_form").len, 0);
    // ... and stays what somebody said.
    record = prepared(&arena, NULL, "companies", NULL, "name=Alfa GmbH|legal_form=foundation");
    assert_true(str_is(record_text(record, "legal_form"), "foundation"));
    record = prepared(&arena, NULL, "companies", record, "name=Alfa S.A.");
    assert_true(str_is(record_text(record, "legal_form"), "foundation"));
    arena_finish(&arena);
}

// "email jan@x.pl*;phone +48600100200:mobilephone", "*" for the primary one, ":" before the label.
static str points_text(struct arena *arena, const struct record *record) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *point = &record->points[i];
        buf_format(&out, "%s%s " STR_FMT "%s", i ? ";" : "", contact_point_kind_name(point->kind),
                   STR_ARG(point->key), point->primary ? "*" : "");
        if (point->label.len)
            buf_format(&out, ":" STR_FMT, STR_ARG(point->label));
    }
    return buf_str(&out);
}

static void contact_points_follow_properties(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record =
        prepared(&arena, NULL, "contacts", NULL,
                 "email=anna@firma.pl; biuro@firma.pl|phone=600100200|mobilephone=600100201");
    assert_true(str_is(record_text(record, "email"), "anna@firma.pl"));
    assert_string_equal(str_z(&arena, points_text(&arena, record)),
                        "email biuro@firma.pl;email anna@firma.pl*;phone +48600100200*;"
                        "phone +48600100201:mobilephone");
    // A corrected address replaces its point; further ones stay.
    struct record *after =
        prepared(&arena, NULL, "contacts", record, "email=celina@firma.pl|phone=");
    assert_string_equal(
        str_z(&arena, points_text(&arena, after)),
        "email biuro@firma.pl;phone +48600100201*:mobilephone;email celina@firma.pl*");
    // An import keeps the old one beside it.
    struct quality_context keep = {.arena = &arena, .country = STR("PL"), .keep_points = true};
    after = record_copy(&arena, record);
    assign_lines(&keep, after, "email=celina@firma.pl");
    quality_complete(&keep, after, record);
    assert_string_equal(str_z(&arena, points_text(&arena, after)),
                        "email biuro@firma.pl;email anna@firma.pl;phone +48600100200*;"
                        "phone +48600100201:mobilephone;email celina@firma.pl*");
    // What can not be read is no contact point.
    record = prepared(&arena, NULL, "contacts", NULL, "email=nonsense|phone=12");
    assert_int_equal(record->point_count, 0);
    assert_true(str_is(record_text(record, "email"), "nonsense"));
    arena_finish(&arena);
}

static void completing_twice_changes_nothing(void **state) {
    (void)state;
    static const char *const rows[] = {
        "full_name=Jan Kowalski|email=anna@firma.pl; biuro@firma.pl|phone=600100200",
        "firstname=Jan Kowalski",
        "full_name=Madonna",
        "full_name=dr Anna Nowak",
        "full_name=Anna Nowak|firstname=Jan|lastname=Kowalski",
        "mobilephone=600100201"};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct record *once = prepared(&arena, NULL, "contacts", NULL, rows[i]);
        struct record *twice = prepared(&arena, NULL, "contacts", once, "");
        for (size_t n = 0; n < once->type->property_count; n++) {
            assert_true(value_equal(once->values[n], twice->values[n]));
            assert_true(str_equal(once->entered[n], twice->entered[n]));
        }
        assert_string_equal(str_z(&arena, points_text(&arena, once)),
                            str_z(&arena, points_text(&arena, twice)));
    }
    arena_finish(&arena);
}

int main(void) {
    shipped_schema(&schema);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_names_are_divided),
        cmocka_unit_test(what_was_typed_is_kept),
        cmocka_unit_test(refused_texts_change_nothing),
        cmocka_unit_test(legal_forms_come_from_names),
        cmocka_unit_test(contact_points_follow_properties),
        cmocka_unit_test(completing_twice_changes_nothing),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
