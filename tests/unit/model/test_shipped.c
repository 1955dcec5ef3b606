// The shipped definitions: names, labels, types, groups, roles and headers.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "model/shipped.h"
#include "text/fold.h"
#include <cmocka.h>

static struct schema schema;

static void check_labels(const char *name, const str labels[LANG_COUNT]) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        if (!labels[lang].len)
            fail_msg("%s has no label in language %zu", name, lang);
}

static bool has_group(const struct object_type *type, str name) {
    for (size_t i = 0; i < type->group_count; i++)
        if (str_equal(type->groups[i].name, name))
            return true;
    return false;
}

// Names of match/form.h's table: match is a neighbour above, so they are written out here.
static bool is_role(str role) {
    static const char *const roles[] = {"",         "given_name",   "family_name",  "whole_name",
                                        "nickname", "company_name", "email",        "job_title",
                                        "phone",    "street",       "house_number", "city",
                                        "region",   "postcode",     "country",      "birth_date",
                                        "tax_id",   "identifier",   "web_domain"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (str_is(role, roles[i]))
            return true;
    return false;
}

static void check_property(const struct object_type *type, const struct property *property) {
    struct arena arena;
    arena_init(&arena);
    const char *name = str_z(&arena, property->name);
    assert_true(property->name.len && property->wire_name.len && property->type);
    check_labels(name, property->label);
    for (size_t lang = 1; lang < LANG_COUNT; lang++)
        if ((property->help[lang].len != 0) != (property->help[0].len != 0))
            fail_msg("%s has help in some languages only", name);
    if (!has_group(type, property->group) || !is_role(property->match_role))
        fail_msg("%s has an unknown group or role", name);
    assert_ptr_equal(type_property(type, property->name), property);
    assert_ptr_equal(type_property(type, property->wire_name), property);
    bool choice =
        strcmp(property->type->name, "choice") == 0 || strcmp(property->type->name, "choices") == 0;
    bool of_store =
        property->options_from == OPTIONS_TAGS || property->options_from == OPTIONS_CURRENCIES;
    assert_int_equal(choice && !of_store, property->option_count > 0);
    for (size_t i = 0; i < property->option_count; i++) {
        check_labels(name, property->options[i].label);
        assert_true(property->options[i].value.len);
    }
    arena_finish(&arena);
}

static void definitions_are_sane(void **state) {
    (void)state;
    assert_int_equal(schema.type_count, 18);
    for (size_t t = 0; t < schema.type_count; t++) {
        const struct object_type *type = &schema.types[t];
        check_labels("type", type->label);
        check_labels("type", type->label_plural);
        assert_true(type->id > 0 && type->id < 100 && type->title_count > 0);
        size_t indexed = 0;
        for (size_t i = 0; i < type->property_count; i++) {
            const struct property *property = &type->properties[i];
            assert_int_equal(property->slot, i);
            check_property(type, property);
            for (size_t j = 0; j < i; j++)
                assert_false(str_equal(type->properties[j].name, property->name));
            indexed += property->indexed && property->system == SYSTEM_NONE ? 1 : 0;
        }
        assert_true(indexed <= 10); // each costs import time
        for (enum system_property s = SYSTEM_ID; s <= SYSTEM_ARCHIVED_AT; s++)
            assert_non_null(type_system_property(type, s));
    }
}

// Every text that means an option means only that one.
static void options_are_found(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t t = 0; t < schema.type_count; t++)
        for (size_t i = 0; i < schema.types[t].property_count; i++) {
            const struct property *property = &schema.types[t].properties[i];
            for (size_t o = 0; o < property->option_count; o++) {
                const struct option *option = &property->options[o];
                assert_ptr_equal(property_option(&arena, property, option->value), option);
                for (size_t lang = 0; lang < LANG_COUNT; lang++)
                    if (property_option(&arena, property, option->label[lang]) != option)
                        fail_msg("label \"" STR_FMT "\" is another option's",
                                 STR_ARG(option->label[lang]));
                str rest = option->synonyms;
                for (str synonym; str_split(&rest, '|', &synonym);)
                    if (synonym.len && property_option(&arena, property, synonym) != option)
                        fail_msg("synonym \"" STR_FMT "\" is another option's", STR_ARG(synonym));
            }
            assert_null(property_option(&arena, property, STR("no such option")));
            assert_null(property_option(&arena, property, STR("")));
        }
    const struct property *stage =
        type_property(schema_type(&schema, STR("contacts")), STR("lifecyclestage"));
    assert_true(str_is(property_option(&arena, stage, STR("KLIENT"))->value, "customer"));
    assert_true(
        str_is(property_option(&arena, stage, STR("MQL"))->value, "marketingqualifiedlead"));
    arena_finish(&arena);
}

static void claim(struct map *owners, struct arena *arena, str header,
                  const struct property *property) {
    str folded = text_fold(arena, header);
    const struct property *other = map_get(owners, folded);
    if (other && other != property)
        fail_msg("header \"" STR_FMT "\" means both " STR_FMT " and " STR_FMT, STR_ARG(header),
                 STR_ARG(other->name), STR_ARG(property->name));
    union {
        const struct property *in;
        void *out;
    } borrowed = {property};
    map_set(owners, folded, borrowed.out);
}

// A column's header names one property of a type: by name, label or synonym.
static void headers_are_unambiguous(void **state) {
    (void)state;
    for (size_t t = 0; t < schema.type_count; t++) {
        struct arena arena;
        arena_init(&arena);
        struct map owners;
        map_init(&owners, &arena);
        for (size_t i = 0; i < schema.types[t].property_count; i++) {
            const struct property *property = &schema.types[t].properties[i];
            claim(&owners, &arena, property->name, property);
            claim(&owners, &arena, property->wire_name, property);
            for (size_t lang = 0; lang < LANG_COUNT; lang++)
                claim(&owners, &arena, property->label[lang], property);
            str rest = property->synonyms;
            for (str synonym; str_split(&rest, '|', &synonym);)
                if (synonym.len)
                    claim(&owners, &arena, synonym, property);
        }
        arena_finish(&arena);
    }
}

static void types_are_found(void **state) {
    (void)state;
    const struct object_type *contacts = schema_type(&schema, STR("contacts"));
    assert_ptr_equal(schema_type(&schema, STR("contact")), contacts);
    assert_ptr_equal(schema_type(&schema, STR("0-1")), contacts);
    assert_ptr_equal(schema_type_by_id(&schema, 1), contacts);
    assert_int_equal(schema_type(&schema, STR("0-136"))->id, 5);
    assert_null(schema_type(&schema, STR("cars")));
    assert_null(schema_type_by_id(&schema, 77));
    const struct property *owner = type_property(contacts, STR("hubspot_owner_id"));
    assert_ptr_equal(owner, type_property(contacts, STR("owner_id")));
    assert_ptr_equal(owner, type_system_property(contacts, SYSTEM_OWNER));
    assert_true(str_is(owner->column, "owner_id"));
    assert_ptr_equal(type_property_by_id(contacts, owner->id), owner);
    assert_null(type_property_by_id(contacts, 9999));
    assert_null(type_property(contacts, STR("nonsense")));
    const struct property *last = type_role(contacts, "family_name");
    assert_true(str_is(last->name, "lastname") && str_starts(last->column, STR("p")));
    assert_true(str_ends(last->sort_column, STR("s")));
    enum property_kind kind;
    assert_true(property_kind_read(STR("qualitative"), &kind) && kind == KIND_QUALITATIVE);
    assert_false(property_kind_read(STR("x"), &kind));
}

static void archived_properties_are_hidden(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct property properties[2] = {schema.types[0].properties[0], schema.types[0].properties[1]};
    properties[0].archived = true;
    struct object_type type = {.properties = properties, .property_count = 2};
    object_type_index(&arena, &type, &(struct type_names){.title = STR("firstname|lastname")});
    assert_null(type_property(&type, STR("firstname")));
    assert_int_equal(type.title_count, 1);
    assert_non_null(type_property_by_id(&type, properties[0].id));
    arena_finish(&arena);
}

int main(void) {
    shipped_schema(&schema);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(definitions_are_sane),           cmocka_unit_test(options_are_found),
        cmocka_unit_test(headers_are_unambiguous),        cmocka_unit_test(types_are_found),
        cmocka_unit_test(archived_properties_are_hidden),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
