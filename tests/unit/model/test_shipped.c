// The shipped definitions: names, labels, types, groups, roles and headers.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "model/calculation.h"
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
    static const char *const roles[] = {
        "",           "given_name", "family_name", "whole_name",    "nickname",     "company_name",
        "email",      "job_title",  "phone",       "street",        "house_number", "city",
        "region",     "postcode",   "country",     "birth_date",    "tax_id",       "identifier",
        "web_domain", "title",      "buyer",       "buying_person", "amount",       "due_date"};
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

// Numbers that programs hard-code.
static void published_numbers_are_kept(void **state) {
    (void)state;
    static const struct {
        const char *from, *to;
        enum association_rank rank;
        int64_t number;
        const char *name;
    } published[] = {
        {"contacts", "companies", ASSOCIATION_PRIMARY, 1, "contact_to_company"},
        {"companies", "contacts", ASSOCIATION_PRIMARY, 2, "company_to_contact"},
        {"contacts", "companies", ASSOCIATION_PLAIN, 279, "contact_to_company_unlabeled"},
        {"companies", "contacts", ASSOCIATION_PLAIN, 280, "company_to_contact_unlabeled"},
        {"leads", "contacts", ASSOCIATION_PRIMARY, 578, "lead_to_contact"},
        {"orders", "line_items", ASSOCIATION_PLAIN, 513, "order_to_line_item"},
        {"invoices", "companies", ASSOCIATION_PLAIN, 179, "invoice_to_company"},
        {"deals", "contacts", ASSOCIATION_PLAIN, 3, "deal_to_contact"},
        {"contacts", "deals", ASSOCIATION_PLAIN, 4, "contact_to_deal"},
        {"deals", "companies", ASSOCIATION_PRIMARY, 5, "deal_to_company"},
        {"companies", "deals", ASSOCIATION_PLAIN, 342, "company_to_deal_unlabeled"},
        {"companies", "companies", ASSOCIATION_LABEL, 13, "parent_to_child_company"},
        {"contacts", "tickets", ASSOCIATION_PLAIN, 15, "contact_to_ticket"},
        {"line_items", "deals", ASSOCIATION_PLAIN, 20, "line_item_to_deal"},
        {"companies", "tickets", ASSOCIATION_PRIMARY, 25, "company_to_ticket"},
        {"tickets", "companies", ASSOCIATION_PRIMARY, 26, "ticket_to_company"},
        {"deals", "tickets", ASSOCIATION_PLAIN, 27, "deal_to_ticket"},
        {"quotes", "deals", ASSOCIATION_PLAIN, 64, "quote_to_deal"},
        {"quotes", "line_items", ASSOCIATION_PLAIN, 67, "quote_to_line_item"},
        {"communications", "contacts", ASSOCIATION_PLAIN, 81, "communication_to_contact"},
        {"calls", "companies", ASSOCIATION_PLAIN, 182, "call_to_company"},
        {"contacts", "meetings", ASSOCIATION_PLAIN, 199, "contact_to_meeting_event"},
        {"notes", "contacts", ASSOCIATION_PLAIN, 202, "note_to_contact"},
        {"tasks", "deals", ASSOCIATION_PLAIN, 216, "task_to_deal"},
        {"quotes", "tasks", ASSOCIATION_PLAIN, 217, "quote_to_task"},
        {"emails", "tickets", ASSOCIATION_PLAIN, 224, "email_to_ticket"},
        {"calls", "meetings", ASSOCIATION_PLAIN, 399, "call_to_meeting_event"},
        {"contacts", "contacts", ASSOCIATION_PLAIN, 449, "contact_to_contact"},
        {"companies", "companies", ASSOCIATION_PLAIN, 450, "company_to_company"},
        {"companies", "postal_mail", ASSOCIATION_PLAIN, 460, "company_to_postal_mail"},
    };
    for (size_t i = 0; i < sizeof published / sizeof *published; i++) {
        const struct association_kind *kind =
            schema_kind_between(&schema, schema_type(&schema, str_of(published[i].from)),
                                schema_type(&schema, str_of(published[i].to)), published[i].rank);
        if (!kind || kind->number != published[i].number || !str_is(kind->name, published[i].name))
            fail_msg("%s from %s to %s is not number %lld", published[i].name, published[i].from,
                     published[i].to, (long long)published[i].number);
    }
}

static void check_kind(const struct association_kind *kind) {
    struct arena arena;
    arena_init(&arena);
    const char *name = str_z(&arena, kind->name);
    const struct association_kind *inverse = schema_kind(&schema, kind->inverse);
    const struct object_type *from = schema_type_by_id(&schema, kind->from_type);
    const struct object_type *to = schema_type_by_id(&schema, kind->to_type);
    assert_true(from && to && kind->name.len && kind->shipped);
    if (!inverse || inverse->inverse != kind->number || inverse->from_type != kind->to_type ||
        inverse->to_type != kind->from_type || inverse->rank != kind->rank)
        fail_msg("%s has no inverse that points back", name);
    if (kind->number == kind->inverse)
        assert_ptr_equal(inverse, kind);
    if (!schema_kind_between(&schema, from, to, ASSOCIATION_PLAIN))
        fail_msg("%s is of two types without a plain kind", name);
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        if ((kind->label[lang].len == 0) != (kind->rank == ASSOCIATION_PLAIN))
            fail_msg("%s: a label, or none, in language %zu", name, lang);
    assert_true(kind->number > 0 && kind->number < DEFINITION_ID_FIRST);
    assert_int_equal(kind->number == ASSOCIATION_NUMBER_OWN, false);
    if (kind->rank == ASSOCIATION_PRIMARY)
        assert_true(kind->to_max == 1 || inverse->to_max == 1);
    arena_finish(&arena);
}

static void associations_are_sane(void **state) {
    (void)state;
    assert_true(schema.kind_count > 200);
    for (size_t i = 0; i < schema.kind_count; i++) {
        const struct association_kind *a = &schema.kinds[i];
        check_kind(a);
        for (size_t k = 0; k < i; k++) {
            const struct association_kind *b = &schema.kinds[k];
            assert_true(a->number != b->number);
            if (a->from_type != b->from_type || a->to_type != b->to_type)
                continue;
            if (str_equal(a->name, b->name))
                fail_msg("two kinds are called " STR_FMT, STR_ARG(a->name));
            if (a->rank == b->rank && a->rank != ASSOCIATION_LABEL)
                fail_msg(STR_FMT " is a second one of its rank", STR_ARG(a->name));
            for (size_t lang = 0; lang < LANG_COUNT; lang++)
                if (a->label[lang].len && str_equal(a->label[lang], b->label[lang]))
                    fail_msg("two kinds are labelled " STR_FMT, STR_ARG(a->label[lang]));
        }
    }
    // Whatever happens, happens with any record.
    for (size_t a = 0; a < schema.type_count; a++)
        for (size_t r = 0; r < schema.type_count; r++)
            if (schema.types[a].family == FAMILY_ACTIVITY &&
                schema.types[r].family == FAMILY_RECORD)
                assert_non_null(schema_kind_between(&schema, &schema.types[a], &schema.types[r],
                                                    ASSOCIATION_PLAIN));
}

static size_t check_names(const struct object_type *type, const char *list) {
    size_t count = 0;
    str rest = list ? str_of(list) : STR("");
    for (str name; str_split(&rest, '|', &name);) {
        if (name.len && !type_property(type, name))
            fail_msg(STR_FMT " has no property " STR_FMT, STR_ARG(type->name), STR_ARG(name));
        count += name.len > 0;
    }
    return count;
}

static void check_stages(const struct object_type *type, const struct shipped_pipeline *pipeline) {
    bool open = false, closed = false;
    for (const struct shipped_stage *stage = pipeline->stages; stage->id; stage++) {
        const struct pipeline *of;
        const struct stage *read = type_stage(type, str_of(stage->id), &of);
        assert_true(read && str_is(of->id, pipeline->id)); // no other pipeline has that stage
        check_labels(stage->id, read->label);
        check_names(type, stage->required);
        assert_true(stage->probability >= 0 && stage->probability <= 1);
        assert_true(stage->outcome == STAGE_OPEN || stage->rot_days == 0);
        open = open || stage->outcome == STAGE_OPEN;
        closed = closed || stage->outcome != STAGE_OPEN;
    }
    assert_true(open && closed);
}

static void titles_and_pipelines(void **state) {
    (void)state;
    size_t count;
    const struct shipped_type *types = shipped_types(&count);
    for (size_t i = 0; i < count; i++) {
        const struct object_type *type = &schema.types[i];
        assert_int_equal(check_names(type, types[i].title), type->title_count);
        assert_int_equal(check_names(type, types[i].secondary), type->secondary_count);
        assert_ptr_equal(schema_type(&schema, type->name), type);
        assert_ptr_equal(schema_type(&schema, type->wire_id), type);
        assert_ptr_equal(schema_type(&schema, type->wire_name), type);
        bool staged = type->pipeline_count > 0;
        assert_int_equal(staged, type->pipeline_property && type->stage_property);
        for (const struct shipped_pipeline *p = types[i].pipelines; p && p->id; p++)
            check_stages(type, p);
    }
    const struct object_type *deals = schema_type(&schema, STR("deals"));
    assert_true(str_is(deals->pipelines[0].id, "default"));
    assert_int_equal(type_stage(deals, STR("closedlost"), NULL)->outcome, STAGE_LOST);
    assert_non_null(property_option(&schema.arena, deals->stage_property, STR("Wygrana")));
}

static void calculations_can_be_read(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    size_t count = 0;
    for (size_t t = 0; t < schema.type_count; t++)
        for (size_t i = 0; i < schema.types[t].property_count; i++) {
            const struct property *property = &schema.types[t].properties[i];
            if (!property->calculation.len)
                continue;
            struct calculation calculation;
            struct err err = {0};
            if (!calculation_parse(&arena, &schema, &schema.types[t], property->calculation,
                                   &calculation, &err) ||
                !calculation_fits(&calculation, property, &err))
                fail_msg(STR_FMT "." STR_FMT ": %s", STR_ARG(schema.types[t].name),
                         STR_ARG(property->name), err.text);
            assert_true(property->read_only);
            count++;
        }
    assert_true(count >= 50);
    arena_finish(&arena);
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
        cmocka_unit_test(archived_properties_are_hidden), cmocka_unit_test(associations_are_sane),
        cmocka_unit_test(published_numbers_are_kept),     cmocka_unit_test(titles_and_pipelines),
        cmocka_unit_test(calculations_can_be_read),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
