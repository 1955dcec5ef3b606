// Roles: what covers what, JSON there and back; and whose records a reach means.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// cmocka needs those before it
#include "base/buf.h"
#include "model/rights.h"
#include "model/shipped.h"
#include <cmocka.h>

static void covering(void **state) {
    (void)state;
    const struct role *all = role_shipped_named(STR(ROLE_EVERYTHING));
    const struct role *administrator = role_shipped_named(STR("administrator"));
    const struct role *steward = role_shipped_named(STR("steward"));
    const struct role *warehouse = role_shipped_named(STR("warehouse"));
    const struct role *analyst = role_shipped_named(STR("analyst"));
    assert_true(role_covers(all, all) && role_covers(all, administrator));
    assert_false(role_covers(administrator, all));
    assert_true(role_covers(administrator, steward));
    assert_false(role_covers(steward, administrator)); // areas
    assert_true(role_covers(steward, warehouse));
    assert_false(role_covers(analyst, warehouse)); // which edits products
    assert_false(role_covers(warehouse, analyst)); // which sees contacts
    for (size_t i = 0; role_shipped(i); i++)
        assert_true(role_covers(role_shipped(i), role_shipped(i)));
}

static void there_and_back(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; role_shipped(i); i++) {
        const struct role *role = role_shipped(i);
        struct role back = {.name = role->name};
        struct err err = {0};
        struct json json;
        struct jsonw w;
        struct buf text;
        buf_init(&text, &arena);
        jsonw_init(&w, &text);
        jsonw_object(&w);
        role_write(&w, role);
        jsonw_object_end(&w);
        assert_true(json_read(&arena, buf_str(&text), &json, &err));
        assert_true(role_read(&arena, &json, &back, &err));
        assert_int_equal(back.areas, role->areas);
        assert_int_equal(back.reach_count, role->reach_count);
        for (int verb = 0; verb < RIGHT_VERB_COUNT; verb++)
            assert_int_equal(role_reach_of(&back, STR("products"), (enum right_verb)verb),
                             role->everything
                                 ? REACH_ALL
                                 : role_reach_of(role, STR("products"), (enum right_verb)verb));
    }
    arena_finish(&arena);
}

static void unknown_words(void **state) {
    (void)state;
    static const char *const wrong[] = {"{\"areas\":[\"kitchen\"],\"rights\":{}}",
                                        "{\"areas\":[1],\"rights\":{}}",
                                        "{\"areas\":[],\"rights\":{\"*\":{\"see\":\"all\"}}}",
                                        "{\"areas\":[],\"rights\":{\"*\":{\"view\":\"some\"}}}",
                                        "{\"areas\":[],\"rights\":{\"*\":{\"view\":1}}}",
                                        "{\"areas\":[],\"rights\":{\"*\":[]}}"};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct role role = {0};
        struct err err = {0};
        struct json json;
        assert_true(json_read(&arena, str_of(wrong[i]), &json, &err));
        assert_false(role_read(&arena, &json, &role, &err));
        assert_int_equal(err.code, ERR_INPUT);
    }
    arena_finish(&arena);
}

static bool holds(struct arena *arena, const struct rights *rights, const struct object_type *type,
                  enum right_verb verb, int64_t owner, int64_t maker) {
    struct record *record = record_create(arena, type);
    struct rights_scope scope = rights_scope_of(arena, rights, type->name, verb);
    record->owner_id = owner;
    record->created_by = maker;
    return rights_hold(&scope, record);
}

static void whose(void **state) {
    (void)state;
    static struct schema schema;
    struct arena arena;
    arena_init(&arena);
    shipped_schema(&schema);
    const struct object_type *contacts = schema_type(&schema, STR("contacts"));
    int64_t own[] = {7}, below[] = {5, 7, 9}, managed[] = {9};
    struct rights r = {.role = role_shipped_named(STR("representative")), .user_id = 7};
    r.people[REACH_OWN] = (struct id_set){own, 1};
    r.people[REACH_BELOW] = (struct id_set){below, 3};
    assert_true(holds(&arena, &r, contacts, RIGHT_VIEW, 7, 1));
    assert_false(holds(&arena, &r, contacts, RIGHT_VIEW, 5, 7)); // made, and given away
    assert_false(holds(&arena, &r, contacts, RIGHT_VIEW, 9, 9));
    r.managed = (struct id_set){managed, 1};
    assert_true(holds(&arena, &r, contacts, RIGHT_VIEW, 9, 1));
    assert_true(holds(&arena, &r, contacts, RIGHT_VIEW, 1, 9)); // what the manager's people made
    assert_false(holds(&arena, &r, contacts, RIGHT_EDIT, 9, 9));
    r.role = role_shipped_named(STR("manager"));
    assert_true(holds(&arena, &r, contacts, RIGHT_EDIT, 5, 1));
    assert_true(holds(&arena, &r, contacts, RIGHT_EDIT, 1, 5));
    assert_false(holds(&arena, &r, contacts, RIGHT_EDIT, 1, 1));
    r.role = role_shipped_named(STR("warehouse"));
    assert_false(holds(&arena, &r, contacts, RIGHT_VIEW, 7, 7));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(covering),
        cmocka_unit_test(there_and_back),
        cmocka_unit_test(unknown_words),
        cmocka_unit_test(whose),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
