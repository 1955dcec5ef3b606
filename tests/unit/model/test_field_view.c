// What roles let people do with single properties, and definitions as such a person sees them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// cmocka needs those before it
#include "base/buf.h"
#include "model/calculation.h"
#include "model/field_view.h"
#include "model/rule.h"
#include "model/shipped.h"
#include "model/standard.h"
#include <cmocka.h>

static struct arena arena;
static struct schema shipped;

static int begin(void **state) {
    (void)state;
    arena_init(&arena);
    shipped_schema(&shipped);
    return 0;
}

static int end(void **state) {
    (void)state;
    schema_finish(&shipped);
    arena_finish(&arena);
    return 0;
}

static struct role role_of(const char *text) {
    struct role role = {.name = STR("some")};
    struct json json;
    struct err err = {0};
    assert_true(json_read(&arena, str_of(text), &json, &err));
    assert_true(role_read(&arena, &json, &role, &err));
    return role;
}

static const struct object_type *seen_by(const char *text, const char *type) {
    const struct schema *schema = &shipped;
    struct role role = role_of(text);
    return schema_type(field_view(&arena, schema, &role), str_of(type));
}

static void levels(void **state) {
    (void)state;
    struct standard personal = {.sensitive = true};
    struct property plain = {.name = STR("a")}, sensitive = {.name = STR("b")};
    sensitive.standard = &personal;
    struct role none = role_of("{\"rights\":{\"*\":{\"view\":\"all\"}}}");
    struct role unmasks = role_of("{\"rights\":{\"contacts\":{\"unmask\":\"own\"}}}");
    struct role says = role_of("{\"fields\":{\"contacts\":{\"a\":\"hidden\",\"b\":\"read\"}}}");
    str type = STR("contacts");
    assert_int_equal(role_field_level(&none, type, &plain), FIELD_EDIT);
    assert_int_equal(role_field_level(&none, type, &sensitive), FIELD_MASKED);
    assert_int_equal(role_field_level(&unmasks, type, &sensitive), FIELD_EDIT);
    assert_int_equal(role_field_level(&unmasks, STR("deals"), &sensitive), FIELD_MASKED);
    assert_int_equal(role_field_level(&says, type, &plain), FIELD_HIDDEN);
    assert_int_equal(role_field_level(&says, type, &sensitive), FIELD_READ);
    assert_int_equal(role_field_level(&says, STR("deals"), &plain), FIELD_EDIT);
    const struct role *all = role_shipped_named(STR(ROLE_EVERYTHING));
    assert_int_equal(role_field_level(all, type, &sensitive), FIELD_EDIT);
    const struct role *analyst = role_shipped_named(STR("analyst"));
    assert_int_equal(role_field_level(analyst, type, &sensitive), FIELD_MASKED);
}

static void there_and_back(void **state) {
    (void)state;
    const char *text = "{\"contacts\":{\"email\":\"masked\",\"phone\":\"edit\"},"
                       "\"deals\":{\"amount\":\"hidden\",\"dealname\":\"read\"}}";
    struct role role = role_of(
        str_z(&arena, str_format(&arena, "{\"areas\":[],\"rights\":{},\"fields\":%s}", text)));
    struct buf out;
    struct jsonw w;
    buf_init(&out, &arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    role_write(&w, &role);
    jsonw_object_end(&w);
    assert_true(str_has(buf_str(&out), str_of(text)));
    static const char *const wrong[] = {"{\"fields\":{\"contacts\":{\"email\":\"secret\"}}}",
                                        "{\"fields\":{\"contacts\":{\"email\":1}}}",
                                        "{\"fields\":{\"contacts\":[\"email\"]}}",
                                        "{\"fields\":[]}", "{\"fields\":\"email\"}"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct json json;
        struct err err = {0};
        assert_true(json_read(&arena, str_of(wrong[i]), &json, &err));
        assert_false(role_read(&arena, &json, &role, &err));
        assert_int_equal(err.code, ERR_INPUT);
    }
}

static void covering(void **state) {
    (void)state;
    const struct schema *schema = &shipped;
    struct role open = role_of("{}");
    struct role read = role_of("{\"fields\":{\"contacts\":{\"email\":\"read\"}}}");
    struct role masked = role_of("{\"fields\":{\"contacts\":{\"email\":\"masked\"}}}");
    struct role other = role_of("{\"fields\":{\"contacts\":{\"phone\":\"masked\"}}}");
    assert_true(role_fields_cover(schema, &open, &masked));
    assert_true(role_fields_cover(schema, &read, &masked));
    assert_true(role_fields_cover(schema, &masked, &masked));
    assert_false(role_fields_cover(schema, &masked, &read));
    assert_false(role_fields_cover(schema, &masked, &open));
    assert_false(role_fields_cover(schema, &masked, &other));
}

static void nothing_kept_back(void **state) {
    (void)state;
    const struct schema *schema = &shipped;
    struct role role = role_of("{\"rights\":{\"*\":{\"view\":\"all\"}}}");
    assert_ptr_equal(field_view(&arena, schema, &role), schema);
    role = role_of("{\"fields\":{\"contacts\":{\"email\":\"edit\"}}}");
    assert_ptr_equal(field_view(&arena, schema, &role), schema);
}

static void hidden(void **state) {
    (void)state;
    const struct object_type *type = seen_by(
        "{\"fields\":{\"contacts\":{\"email\":\"hidden\",\"lastname\":\"hidden\"}}}", "contacts");
    assert_null(type_property(type, STR("email")));
    assert_null(type_property(type, STR("lastname")));
    assert_null(type_role(type, "email"));
    assert_true(type->partial && type->match_withheld && type->recheck);
    assert_true(type->points_withheld >> POINT_EMAIL & 1);
    assert_false(type->points_withheld >> POINT_PHONE & 1);
    for (size_t i = 0; i < type->property_count; i++) {
        assert_int_equal(type->properties[i].slot, i);
        assert_false(str_is(type->properties[i].name, "email"));
    }
    for (size_t i = 0; i < type->title_count; i++)
        assert_true(type->title[i]->level == FIELD_EDIT);
    if (type->further_emails)
        assert_int_equal(type->further_emails->level, FIELD_EDIT);
    assert_null(type_property(type, STR("hs_additional_emails")));
    const struct object_type *deals =
        seen_by("{\"fields\":{\"contacts\":{\"email\":\"hidden\"}}}", "deals");
    assert_false(deals->partial);
}

static void worked_out(void **state) {
    (void)state;
    const char *role = "{\"fields\":{\"deals\":{\"amount\":\"masked\"}}}";
    const struct schema *schema = &shipped;
    const struct object_type *deals = schema_type(schema, STR("deals"));
    const struct object_type *view = seen_by(role, "deals");
    size_t followed = 0;
    for (size_t i = 0; i < deals->formula_count; i++) {
        const struct property *const *read;
        size_t count;
        formula_dependencies(deals->formulas[i]->worked_out->formula, &read, &count);
        for (size_t j = 0; j < count; j++)
            if (str_is(read[j]->name, "amount")) {
                assert_int_equal(view->properties[deals->formulas[i]->slot].level, FIELD_MASKED);
                followed++;
            }
    }
    assert_true(followed > 0 || deals->formula_count == 0);
}

static void masks(void **state) {
    (void)state;
    const struct object_type *type = schema_type(&shipped, STR("contacts"));
    const struct property *text = type_property(type, STR("lastname"));
    static const struct {
        const char *value, *mask;
    } cases[] = {{"44051401458", "\u2022\u2022\u2022\u2022 58"},
                 {"Kowal", "\u2022\u2022\u2022\u2022"},
                 {"\u017b\u00f3\u0142ty\u017b\u0119", "\u2022\u2022\u2022\u2022 \u017b\u0119"},
                 {"", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str value = str_of(cases[i].value);
        str mask = field_mask(&arena, text, value_text_or_null(value));
        assert_string_equal(str_z(&arena, mask), cases[i].mask);
    }
    assert_string_equal(str_z(&arena, field_mask(&arena, text, value_int(123456789))),
                        "\u2022\u2022\u2022\u2022");
}

static void seen_record(void **state) {
    (void)state;
    const struct object_type *type = schema_type(&shipped, STR("contacts"));
    const struct object_type *view = seen_by(
        "{\"fields\":{\"contacts\":{\"email\":\"hidden\",\"lastname\":\"masked\"}}}", "contacts");
    struct record *record = record_create(&arena, type);
    size_t email = type_property(type, STR("email"))->slot;
    size_t last = type_property(type, STR("lastname"))->slot;
    size_t first = type_property(type, STR("firstname"))->slot;
    record->values[email] = value_text(STR("a@b.pl"));
    record->values[last] = value_text(STR("Kowalska"));
    record->values[first] = value_text(STR("Anna"));
    record->entered[last] = STR("KOWALSKA");
    record_add_point(
        &arena, record,
        (struct contact_point){.kind = POINT_EMAIL, .key = STR("a@b.pl"), .value = STR("a@b.pl")});
    const struct record *seen = field_seen(&arena, view, record);
    assert_ptr_equal(seen->type, view);
    assert_true(value_is_null(seen->values[email]) && value_is_null(seen->values[last]));
    assert_int_equal(seen->entered[last].len, 0);
    assert_int_equal(seen->point_count, 0);
    assert_int_equal(seen->masks[email].len, 0);
    assert_string_equal(str_z(&arena, seen->masks[last]), "\u2022\u2022\u2022\u2022 ka");
    assert_string_equal(str_z(&arena, record_title(&arena, seen)), "Anna");
    assert_int_equal(record->point_count, 1); // the record itself is as it was
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(levels, begin, end),
        cmocka_unit_test_setup_teardown(there_and_back, begin, end),
        cmocka_unit_test_setup_teardown(covering, begin, end),
        cmocka_unit_test_setup_teardown(nothing_kept_back, begin, end),
        cmocka_unit_test_setup_teardown(hidden, begin, end),
        cmocka_unit_test_setup_teardown(worked_out, begin, end),
        cmocka_unit_test_setup_teardown(masks, begin, end),
        cmocka_unit_test_setup_teardown(seen_record, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
