// The industry packs: each is whole, in four languages, named as our own linter asks, and its rules
// judge. All of them are put over the shipped definitions at once, as a company might.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// cmocka needs those before it
#include "model/industry.h"
#include "model/record.h"
#include "model/shipped.h"
#include "quality/naming.h"
#include "text/pattern.h"
#include "text/script.h"
#include <cmocka.h>

enum { PACKS = 6, PROPERTIES_LEAST = 8, PROPERTIES_MOST = 15, RULES_LEAST = 3, RULES_MOST = 6 };

struct look {
    struct schema schema;
    struct industry_pack *packs;
    size_t count;
};

static struct property *add_property(struct look *l, struct object_type *type,
                                     const struct industry_part *part) {
    struct property *p = &type->properties[type->property_count++];
    *p = (struct property){.id = 5000 + (int64_t)type->property_count,
                           .name = part->name,
                           .wire_name = part->name,
                           .synonyms = STR(""),
                           .match_role = STR(""),
                           .group = part->group,
                           .type = part->is,
                           .kind = part->property_kind,
                           .options = part->options,
                           .option_count = part->option_count,
                           .standard = part->standard};
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        p->label[lang] = part->label[lang];
        p->help[lang] = part->about[lang];
    }
    (void)l;
    return p;
}

static void extend(struct look *l, struct object_type *type, const struct shipped_type *from) {
    enum { MORE = 200 };
    struct property *old = type->properties;
    struct object_type again;
    struct type_names names;
    type->properties = ARENA_ARRAY(&l->schema.arena, type->property_count + MORE, struct property);
    for (size_t i = 0; i < type->property_count; i++)
        type->properties[i] = old[i];
    for (size_t k = 0; k < l->count; k++)
        for (size_t i = 0; i < l->packs[k].part_count; i++) {
            const struct industry_part *part = &l->packs[k].parts[i];
            if (part->kind != INDUSTRY_PROPERTY || !str_equal(part->type, type->name))
                continue;
            for (size_t p = 0; p < type->property_count; p++)
                if (str_equal(type->properties[p].name, part->name))
                    fail_msg(STR_FMT " is there twice", STR_ARG(part->name));
            add_property(l, type, part);
        }
    shipped_type_read(&l->schema.arena, from, &again, &names);
    object_type_index(&l->schema.arena, type, &names);
}

static int set_up(void **state) {
    static struct look look;
    struct err err;
    size_t count;
    const struct shipped_type *types = shipped_types(&count);
    err_clear(&err);
    shipped_schema(&look.schema);
    if (!industry_packs(&look.schema.arena, &look.packs, &look.count, &err))
        fail_msg("%s", err.text);
    for (size_t i = 0; i < count; i++)
        extend(&look, &look.schema.types[i], &types[i]);
    *state = &look;
    return 0;
}

static int tear_down(void **state) {
    struct look *l = *state;
    schema_finish(&l->schema);
    return 0;
}

// -- what each holds

static size_t parts_of(const struct industry_pack *pack, enum industry_kind kind) {
    size_t count = 0;
    for (size_t i = 0; i < pack->part_count; i++)
        count += pack->parts[i].kind == kind;
    return count;
}

static void test_six(void **state) {
    const struct look *l = *state;
    assert_int_equal(l->count, PACKS);
    for (size_t i = 0; i < l->count; i++) {
        const struct industry_pack *pack = &l->packs[i];
        size_t properties = parts_of(pack, INDUSTRY_PROPERTY);
        assert_true(properties >= PROPERTIES_LEAST && properties <= PROPERTIES_MOST);
        assert_true(parts_of(pack, INDUSTRY_RULE) >= RULES_LEAST);
        assert_true(parts_of(pack, INDUSTRY_RULE) <= RULES_MOST);
        assert_true(parts_of(pack, INDUSTRY_TEMPLATE) >= 1);
    }
}

// Not only there, but each in its own script.
static void check_words(const struct industry_part *part, const str words[LANG_COUNT]) {
    if (script_of_text(words[LANG_ZH]) == SCRIPT_LATIN ||
        script_of_text(words[LANG_RU]) == SCRIPT_LATIN ||
        script_of_text(words[LANG_EN]) == SCRIPT_CYRILLIC ||
        script_of_text(words[LANG_PL]) == SCRIPT_HAN)
        fail_msg(STR_FMT ": a language stands at another's place: " STR_FMT, STR_ARG(part->name),
                 STR_ARG(words[LANG_EN]));
}

static void check_options(const struct industry_part *part) {
    for (size_t i = 0; i < part->option_count; i++) {
        check_words(part, part->options[i].label);
        for (size_t k = 0; k < i; k++)
            if (str_equal(part->options[i].value, part->options[k].value))
                fail_msg(STR_FMT " has an option twice", STR_ARG(part->name));
    }
    bool lists = str_is(str_of(part->is->wire_type), "enumeration") && !part->is->is_user &&
                 !str_is(STR("country"), part->is->name);
    if (lists != (part->option_count > 0))
        fail_msg(STR_FMT ": options and type do not go together", STR_ARG(part->name));
}

static bool has_group(const struct industry_pack *pack, const struct industry_part *property) {
    for (size_t i = 0; i < pack->part_count; i++)
        if (pack->parts[i].kind == INDUSTRY_GROUP &&
            str_equal(pack->parts[i].type, property->type) &&
            str_equal(pack->parts[i].name, property->group))
            return true;
    return false;
}

static void test_parts(void **state) {
    const struct look *l = *state;
    for (size_t i = 0; i < l->count; i++)
        for (size_t k = 0; k < l->packs[i].part_count; k++) {
            const struct industry_part *part = &l->packs[i].parts[k];
            const struct object_type *type = schema_type(&l->schema, part->type);
            check_words(part, part->label);
            if (!type || !part->name.len)
                fail_msg(STR_FMT " of " STR_FMT, STR_ARG(part->name), STR_ARG(part->type));
            if (part->kind == INDUSTRY_PROPERTY || part->kind == INDUSTRY_RULE)
                check_words(part, part->about);
            if (part->kind == INDUSTRY_PROPERTY) {
                check_options(part);
                if (!has_group(&l->packs[i], part))
                    fail_msg(STR_FMT " is in no group", STR_ARG(part->name));
            }
        }
}

static void test_standards(void **state) {
    struct look *l = *state;
    for (size_t t = 0; t < l->schema.type_count; t++)
        for (size_t i = 0; i < l->schema.types[t].property_count; i++) {
            const struct property *p = &l->schema.types[t].properties[i];
            struct err err;
            err_clear(&err);
            if (!p->standard)
                continue;
            struct standard standard = *p->standard;
            if (!standard_read(&l->schema.arena, &l->schema.types[t], p, &standard, &err))
                fail_msg(STR_FMT ": %s", STR_ARG(p->name), err.text);
            struct type_context c = {.arena = &l->schema.arena, .property = p};
            struct value value;
            if (standard.example.len && !property_read(&c, standard.example, &value))
                fail_msg(STR_FMT ": its example can not be read", STR_ARG(p->name));
        }
}

static void test_naming(void **state) {
    struct look *l = *state;
    struct arena arena;
    struct naming_list found;
    arena_init(&arena);
    quality_naming(&arena, &l->schema, &found);
    for (size_t i = 0; i < found.count; i++)
        print_message("# " STR_FMT " %s\n", STR_ARG(found.items[i].type->name),
                      str_z(&arena, naming_message(&arena, &found.items[i], LANG_EN)));
    assert_int_equal(found.count, 0);
    arena_finish(&arena);
}

static void test_templates(void **state) {
    struct look *l = *state;
    for (size_t i = 0; i < l->count; i++)
        for (size_t k = 0; k < l->packs[i].part_count; k++) {
            const struct industry_part *part = &l->packs[i].parts[k];
            const struct object_type *type = schema_type(&l->schema, part->type);
            for (size_t v = 0; v < part->value_count; v++) {
                const struct property *p = type_property(type, part->values[v].property);
                struct type_context c = {.arena = &l->schema.arena, .property = p, .now = 1};
                struct value value;
                str text;
                if (!p || !template_text(&l->schema.arena, p, part->values[v].text, 1, 1, &text) ||
                    !property_read(&c, text, &value) || value_is_null(value))
                    fail_msg(STR_FMT ": " STR_FMT, STR_ARG(part->name),
                             STR_ARG(part->values[v].property));
            }
        }
}

// -- rules: a record that breaks each, and one like it that does not. Today is 15 June 2026.

static const struct {
    const char *rule, *broken, *fine;
} cases[] = {
    {"large_system_needs_permit", "installed_power=60",
     "installed_power=60|building_permit=needed"},
    {"connection_carries_system", "installed_power=20|connection_power=14",
     "installed_power=14|connection_power=14"},
    {"modules_fit_on_roof", "installed_power=10|roof_type=flat|roof_area=30",
     "installed_power=10|roof_type=ground|roof_area=30"},
    {"system_fits_consumption", "building_kind=house|installed_power=10|annual_consumption=3000",
     "building_kind=house|installed_power=10|annual_consumption=8000"},
    {"grant_needs_meter_point", "grant_programme=Mój Prąd",
     "grant_programme=Mój Prąd|meter_point=590310600000000018"},
    {"fire_safety_before_installation",
     "installed_power=10|installation_date=2026-05-01|fire_safety_date=2026-05-02",
     "installed_power=10|installation_date=2026-05-01|fire_safety_date=2026-04-02"},
    {"exposed_person_has_source_of_funds", "politically_exposed=true",
     "politically_exposed=true|source_of_funds=salary"},
    {"identity_check_is_fresh", "kyc_status=verified|kyc_checked_on=2023-06-15",
     "kyc_status=verified|kyc_checked_on=2023-06-16"},
    {"identity_document_is_valid", "identity_document_expiry=2026-06-14",
     "identity_document_expiry=2026-06-15"},
    {"speculation_needs_experience", "risk_profile=speculative|investment_experience=basic",
     "risk_profile=speculative|investment_experience=advanced"},
    {"credit_needs_beneficial_owner", "credit_limit=1000",
     "credit_limit=1000|beneficial_owner=Jan Lis"},
    {"cover_ends_after_it_begins", "policy_start=2026-05-02|policy_end=2026-05-01",
     "policy_start=2026-05-02|policy_end=2027-05-01"},
    {"premium_is_below_insured_sum", "premium=1000|insured_sum=100",
     "premium=100|insured_sum=1000"},
    {"deductible_is_below_insured_sum", "deductible=1000|insured_sum=1000",
     "deductible=100|insured_sum=1000"},
    {"motor_policy_has_registration", "policy_kind=motor",
     "policy_kind=motor|vehicle_registration=WA 12345"},
    {"life_policy_has_beneficiary", "policy_kind=life", "policy_kind=life|beneficiary=Anna"},
    {"won_policy_has_number", "policy_kind=life|is_closed_won=true",
     "policy_kind=life|is_closed_won=true|policy_number=A-123"},
    {"building_has_floor_area", "property_kind=house", "property_kind=house|floor_area=100"},
    {"plot_has_area", "property_kind=plot", "property_kind=plot|plot_area=1000"},
    {"rooms_fit_into_area", "property_kind=flat|room_count=30|floor_area=54",
     "property_kind=flat|room_count=3|floor_area=54"},
    {"sale_names_land_register", "transaction_kind=sale",
     "transaction_kind=sale|land_register_number=WA1M/00012345/6"},
    {"exclusivity_is_not_over", "is_closed=false|exclusivity_until=2026-06-14",
     "is_closed=true|exclusivity_until=2026-06-14"},
    {"construction_is_not_far_ahead", "construction_year=2032", "construction_year=2031"},
    {"points_need_a_card", "loyalty_points=5", "loyalty_points=0"},
    {"purchase_is_not_in_future", "last_purchase_on=2026-06-16", "last_purchase_on=2026-06-15"},
    {"birthday_discount_needs_birthday", "birthday_discount=10",
     "birthday_discount=10|date_of_birth=1980-01-01"},
    {"who_buys_has_a_last_purchase", "purchase_count=2",
     "purchase_count=2|last_purchase_on=2026-01-01"},
    {"renewal_is_after_start", "contract_start=2026-05-02|renewal_date=2026-05-02",
     "contract_start=2026-05-02|renewal_date=2027-05-02"},
    {"retainer_has_hours", "contract_kind=retainer|hours_per_month=0",
     "contract_kind=retainer|hours_per_month=10"},
    {"hourly_work_has_a_rate", "contract_kind=time_and_material",
     "contract_kind=time_and_material|hourly_rate=100"},
    {"automatic_renewal_has_notice", "automatic_renewal=true|renewal_date=2027-01-01",
     "automatic_renewal=true|renewal_date=2027-01-01|notice_period=30"},
    {"constant_support_has_response_time", "support_hours=around_the_clock",
     "support_hours=around_the_clock|response_time=4_hours"},
};

static const int64_t now = INT64_C(1781524800000000); // 2026-06-15T12:00:00Z

static bool breaks(struct look *l, const struct object_type *type, const struct rule *rule,
                   const char *values) {
    struct record *record = record_create(&l->schema.arena, type);
    str rest = str_of(values), one;
    while (rest.len && str_split(&rest, '|', &one)) {
        size_t equals = str_find_char(one, '=');
        const struct property *p = type_property(type, str_slice(one, 0, equals));
        struct type_context c = {.arena = &l->schema.arena, .property = p, .now = now};
        if (!p)
            fail_msg("no property " STR_FMT, STR_ARG(one));
        assert_true(property_read(&c, str_from(one, equals + 1), &record->values[p->slot]));
        assert_false(value_is_null(record->values[p->slot]));
    }
    struct pattern_budget patterns = PATTERN_BUDGET;
    return rule_broken(rule, &l->schema.arena, record, now, &patterns);
}

static void test_rules(void **state) {
    struct look *l = *state;
    size_t judged = 0;
    for (size_t i = 0; i < l->count; i++)
        for (size_t k = 0; k < l->packs[i].part_count; k++) {
            const struct industry_part *part = &l->packs[i].parts[k];
            const struct object_type *type = schema_type(&l->schema, part->type);
            struct rule rule = {.condition = part->condition, .about = part->rule_about};
            struct err err;
            size_t at = 0;
            if (part->kind != INDUSTRY_RULE)
                continue;
            err_clear(&err);
            if (!rule_read(&l->schema.arena, type, &rule, &err) || !rule.property)
                fail_msg(STR_FMT ": %s", STR_ARG(part->name), err.text);
            while (at < sizeof cases / sizeof *cases && !str_is(part->name, cases[at].rule))
                at++;
            if (at == sizeof cases / sizeof *cases)
                fail_msg(STR_FMT " is not tried", STR_ARG(part->name));
            if (!breaks(l, type, &rule, cases[at].broken))
                fail_msg(STR_FMT " is not broken by %s", STR_ARG(part->name), cases[at].broken);
            if (breaks(l, type, &rule, cases[at].fine))
                fail_msg(STR_FMT " is broken by %s", STR_ARG(part->name), cases[at].fine);
            assert_false(breaks(l, type, &rule, ""));
            judged++;
        }
    assert_int_equal(judged, sizeof cases / sizeof *cases);
}

static void test_note(void **state) {
    struct look *l = *state;
    const struct industry_name made[] = {{INDUSTRY_RULE, STR_INIT("deals"), STR_INIT("a")},
                                         {INDUSTRY_GROUP, STR_INIT("contacts"), STR_INIT("b")}};
    struct industry_name *read;
    struct err err;
    size_t count;
    err_clear(&err);
    str note = industry_note(&l->schema.arena, made, 2);
    assert_true(industry_note_read(&l->schema.arena, note, &read, &count, &err));
    assert_int_equal(count, 2);
    assert_true(read[0].kind == INDUSTRY_GROUP && str_is(read[0].type, "contacts") &&
                str_is(read[0].name, "b"));
    assert_true(read[1].kind == INDUSTRY_RULE && str_is(read[1].name, "a"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_six),       cmocka_unit_test(test_parts),
        cmocka_unit_test(test_standards), cmocka_unit_test(test_naming),
        cmocka_unit_test(test_templates), cmocka_unit_test(test_rules),
        cmocka_unit_test(test_note),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
