// What is poor about whole records: one row per record, with exactly the issues it has.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
// cmocka needs those before it
#include "model/message.h"
#include "model/rule.h"
#include "record_support.h"
#include <cmocka.h>

static struct schema schema;

#define REACHED "|email=jan@kowalscy.pl"

// Every rule of the table has a record here that shows it; the others show that it keeps quiet.
static const struct {
    const char *type, *lines, *issues;
} cases[] = {
    {"contacts", "firstname=Jan|lastname=Kowalski" REACHED, ""},
    {"contacts", "firstname=Мария|lastname=Иванова|phone=+7 495 123-45-67|country=Россия", ""},
    {"contacts", "firstname=小明|lastname=王" REACHED, ""},
    {"contacts", "email=jan@kowalscy.pl", "lastname:record.no_name"},
    {"contacts", "firstname=Jan|lastname=Kowalski", "email:record.unreachable"},
    {"companies", "name=Alfa sp. z o.o.", "email:record.unreachable"},
    {"companies", "email=x@alfa.pl", "name:record.one_of"},
    {"companies", "email=x@alfa.pl|domain=alfa.pl", ""},
    {"deals", "amount=5", "dealname:record.required"},
    {"contacts", "firstname=Kowalski|lastname=Jan" REACHED, "full_name:name.swapped>Jan Kowalski"},
    {"contacts", "firstname=Thomas|lastname=Martin" REACHED, ""},
    {"contacts", "full_name=Anna Nowak|firstname=Jan|lastname=Kowalski" REACHED,
     "full_name:name.contradicts"},
    {"contacts", "full_name=Madonna" REACHED, "full_name:name.unsplit"},
    {"contacts", "firstname=Jan Kowalski|lastname=Kowalski" REACHED, "firstname:name.repeated>Jan"},
    {"contacts", "firstname=Jan|lastname=Jan" REACHED, "firstname:name.repeated"},
    {"contacts", "lastname=Alfa Sp. z o.o." REACHED, ""}, // the value itself says so
    {"contacts", "firstname=dr Anna|lastname=Nowak" REACHED, "firstname:name.has_title>Anna"},
    {"contacts", "firstname=J.|lastname=Kowalski" REACHED, "firstname:name.initial"},
    {"contacts", "firstname=伟|lastname=王" REACHED, ""},
    {"contacts", "firstname=Jan|lastname=Nowak|email=biuro@alfa.pl", "email:email.role"},
    {"contacts", "firstname=Jan|lastname=Nowak|email=jan@nie-ma.pl", "email:email.no_mail_host"},
    {"contacts", "firstname=Jan|lastname=Nowak|email=jan@WĘGIEL.pl", "email:email.no_mail_host"},
    {"contacts", "firstname=Jan|lastname=Nowak|email=jan@poczta.nie-ma.pl", ""},
    {"companies", "name=Alfa|email=biuro@alfa.pl", ""},
    {"contacts",
     "firstname=Jan|lastname=Nowak|phone=+48600100200|mobilephone=600 100 200|country=PL",
     "mobilephone:phone.repeated"},
    {"contacts", "firstname=Jan|lastname=Nowak|phone=+49 30 901820|country=PL", ""},
    {"companies", "name=Alfa|email=x@alfa.pl|domain=gmail.com", "domain:company.free_mail_domain"},
    {"companies", "name=Alfa|email=x@alfa.pl|domain=alfa.pl", ""},
    {"contacts", "firstname=Jan|lastname=Nowak|zip=00950|country=PL" REACHED,
     "zip:postcode.format>00-950"},
    {"contacts", "firstname=Jan|lastname=Nowak|zip=00-950|country=PL" REACHED, ""},
    {"contacts", "firstname=Al|lastname=Smith|zip=2134|country=US" REACHED,
     "zip:postcode.format>02134"},
    {"contacts", "firstname=Al|lastname=Smith|zip=02134-1000|country=US" REACHED, ""},
    {"contacts", "firstname=Al|lastname=Smith|zip=k1a 0b1|country=CA" REACHED, ""},
    {"contacts", "firstname=Al|lastname=Smith|zip=nonsense|country=PL" REACHED,
     "zip:postcode.format"},
    {"contacts", "firstname=Al|lastname=Smith|zip=nonsense" REACHED, ""},
    {"contacts", "firstname=Jan|lastname=Nowak|city=WARSZAWA" REACHED,
     "city:text.one_case>Warszawa"},
    {"contacts", "firstname=Jan|lastname=Nowak|city=北京" REACHED, ""},
};

static struct quality_context context(struct arena *arena, struct issue_list *issues) {
    return (struct quality_context){
        .arena = arena, .issues = issues, .now = INT64_C(1767225600000000)};
}

static void records_are_judged(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena);
        struct issue_list issues;
        issue_list_init(&issues, &arena);
        struct quality_context quiet = context(&arena, NULL), c = context(&arena, &issues);
        struct record *record = record_create(&arena, schema_type(&schema, str_of(cases[i].type)));
        assign_lines(&quiet, record, cases[i].lines);
        quality_complete(&quiet, record, NULL);
        quality_judge_whole(&c, record);
        str text = issues_text(&arena, &issues);
        if (!str_is(text, cases[i].issues))
            fail_msg("%s: [" STR_FMT "] instead of [%s]", cases[i].lines, STR_ARG(text),
                     cases[i].issues);
        arena_finish(&arena);
    }
}

// Assigning the suggestion to the issue's property makes the issue go away.
static void suggestions_repair(void **state) {
    (void)state;
    size_t applied = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena);
        struct issue_list issues, left;
        issue_list_init(&issues, &arena);
        issue_list_init(&left, &arena);
        struct quality_context quiet = context(&arena, NULL), c = context(&arena, &issues);
        struct record *record = record_create(&arena, schema_type(&schema, str_of(cases[i].type)));
        assign_lines(&quiet, record, cases[i].lines);
        quality_complete(&quiet, record, NULL);
        quality_judge_whole(&c, record);
        for (size_t n = 0; n < issues.count; n++) {
            if (!issues.items[n].suggestion.len)
                continue;
            applied++;
            struct record *after = record_copy(&arena, record);
            assert_true(quality_assign(&quiet, after, issues.items[n].property,
                                       issues.items[n].suggestion));
            quality_complete(&quiet, after, record);
            c.issues = &left;
            quality_judge_whole(&c, after);
            for (size_t k = 0; k < left.count; k++)
                if (!strcmp(left.items[k].rule, issues.items[n].rule))
                    fail_msg("%s: the suggestion does not repair %s", cases[i].lines,
                             left.items[k].rule);
        }
        arena_finish(&arena);
    }
    assert_true(applied >= 5);
}

static void rules_have_sentences_and_cases(void **state) {
    (void)state;
    size_t count = 0;
    for (const char *rule; (rule = quality_rule(count)); count++) {
        if (!message_known(str_of(rule)))
            fail_msg("%s has no sentence", rule);
        bool shown = false;
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
            shown = shown || strstr(cases[i].issues, rule);
        if (!shown && strcmp(rule, "name.whole_in_part") != 0) // see test_prepare.c
            fail_msg("%s has no case", rule);
    }
    assert_true(count >= 16);
}

static void values_are_judged_again(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct issue_list issues;
    issue_list_init(&issues, &arena);
    struct quality_context quiet = context(&arena, NULL), c = context(&arena, &issues);
    struct record *record = record_create(&arena, schema_type(&schema, STR("contacts")));
    assign_lines(&quiet, record,
                 "firstname=Jan|lastname=Nowak|email=jan@gmial.com|country=Polnad|"
                 "mobilephone=+48600100200");
    quality_complete(&quiet, record, NULL);
    quality_judge(&c, record);
    assert_string_equal(str_z(&arena, issues_text(&arena, &issues)),
                        "email:email.domain_typo>jan@gmail.com;country:country.typo>PL");
    // A number from abroad is worth a remark where the record's own country is known.
    assign_lines(&quiet, record, "country=DE|email=jan@gmail.com");
    issue_list_init(&issues, &arena);
    quality_judge(&c, record);
    assert_string_equal(str_z(&arena, issues_text(&arena, &issues)),
                        "mobilephone:phone.other_country");
    arena_finish(&arena);
}

// As in a store from before there was a type for postal codes: then the whole record is judged.
static void old_postcode(void) {
    struct object_type *contacts = &schema.types[0];
    for (size_t i = 0; i < contacts->property_count; i++)
        if (str_is(contacts->properties[i].name, "zip"))
            contacts->properties[i].type = property_type_find(STR("text"));
}

// Many patterns that are slow each, over one record: what they cost together is limited, what was
// not judged says so, and a rule that asks for no pattern is judged all the same.
static void costly_patterns_are_told(void **state) {
    (void)state;
    enum { RULES = 60, LENGTH = 9000 };
    static char text[LENGTH];
    static struct rule list[RULES + 1];
    struct arena arena;
    struct issue_list issues;
    struct err err = {0};
    struct timespec from, to;
    arena_init(&arena);
    issue_list_init(&issues, &arena);
    struct object_type type = *schema_type(&schema, STR("contacts"));
    const struct property *city = type_property(&type, STR("city"));
    struct quality_context c = context(&arena, &issues);
    memset(text, 'a', sizeof text);
    for (size_t i = 0; i <= RULES; i++) {
        list[i] = (struct rule){.key = "rule.slow", .state = RULE_BLOCK, .about = STR("city")};
        list[i].condition = i < RULES
                                ? STR("not matches(city, \"a++[bc]|a++[cd]|a++[de]|a++[ef]\")")
                                : STR("starts_with(city, \"b\")");
        list[i].label[LANG_EN] = STR("Slow");
        if (!rule_read(&arena, &type, &list[i], &err))
            fail_msg("%s", err.text);
    }
    type.rules = list;
    type.rule_count = RULES + 1;
    struct record *record = record_create(&arena, &type);
    record->values[city->slot] = value_text((str){text, sizeof text});
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    quality_judge_whole(&c, record);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
    size_t unjudged = 0, broken = 0;
    for (size_t i = 0; i < issues.count; i++) {
        unjudged += !strcmp(issues.items[i].rule, "pattern.unjudged");
        broken += !strcmp(issues.items[i].rule, "rule.slow");
        assert_true(strcmp(issues.items[i].rule, "pattern.unjudged") != 0 ||
                    (issues.items[i].severity == SEVERITY_WARNING &&
                     str_is(issues.items[i].limit, "Slow")));
    }
    if (getenv("SHOW_TIMES"))
        print_message("%.0f ms, %zu not judged\n", seconds * 1e3, unjudged);
    assert_true(seconds < 2.5);
    assert_true(unjudged > RULES / 2 && unjudged < RULES);
    assert_int_equal(broken, 1);
    arena_finish(&arena);
}

// As the name service said of them.
static void dead_mail(void) {
    static const char *const domains[] = {"nie-ma.pl", "xn--wgiel-j0a.pl"};
    map_init(&schema.dead_mail, &schema.arena);
    for (size_t i = 0; i < sizeof domains / sizeof *domains; i++)
        map_set(&schema.dead_mail, str_of(domains[i]), &schema);
}

int main(void) {
    shipped_schema(&schema);
    dead_mail();
    old_postcode();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_judged),
        cmocka_unit_test(suggestions_repair),
        cmocka_unit_test(rules_have_sentences_and_cases),
        cmocka_unit_test(values_are_judged_again),
        cmocka_unit_test(costly_patterns_are_told),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
