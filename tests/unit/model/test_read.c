// What each type makes of single texts: value or refusal, and the rules that complain. One row
// each.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "model/shipped.h"
#include "text/date.h"
#include "text/number.h"
#include <cmocka.h>

static struct schema schema;

static const struct read_case {
    const char *property, *text;
    const char *written; // NULL: refused
    const char *rules;   // "rule" or "rule>suggestion", ";" between
    const char *country;
    unsigned orders, decimals;
    enum lang lang;
} cases[] = {
    {.property = "firstname", .text = "  ANNA  ", .written = "Anna", .rules = ""},
    {.property = "firstname", .text = "brak", .written = "", .rules = "value.placeholder"},
    {.property = "firstname",
     .text = "jan@wp.pl",
     .written = "jan@wp.pl",
     .rules = "name.is_email"},
    {.property = "firstname", .text = "Jan2", .written = "Jan2", .rules = "name.digits"},
    {.property = "jobtitle",
     .text = "CEO \xEF\xBF\xBD",
     .written = "CEO \xEF\xBF\xBD",
     .rules = "value.broken_characters"},
    {.property = "notes", .text = "one\r\ntwo", .written = "one\ntwo", .rules = ""},
    {.property = "email", .text = "jan@GMAIL.com ", .written = "jan@gmail.com", .rules = ""},
    {.property = "email",
     .text = "jan.wp.pl",
     .written = "jan.wp.pl",
     .rules = "email.no_at>jan@wp.pl"},
    {.property = "email",
     .text = "jan@gmail.cmo",
     .written = "jan@gmail.cmo",
     .rules = "email.domain_unknown_suffix>jan@gmail.com"},
    {.property = "email",
     .text = "jan@gmial.com",
     .written = "jan@gmial.com",
     .rules = "email.domain_typo>jan@gmail.com"},
    {.property = "email", .text = "test@test.com", .written = "", .rules = "value.placeholder"},
    {.property = "phone",
     .text = "600 100 200",
     .written = "+48600100200",
     .rules = "",
     .country = "PL"},
    {.property = "phone",
     .text = "600 100 200",
     .written = "600 100 200",
     .rules = "phone.no_country"},
    {.property = "phone",
     .text = "12",
     .written = "12",
     .rules = "phone.too_short",
     .country = "PL"},
    {.property = "phone",
     .text = "000000000",
     .written = "",
     .rules = "value.placeholder",
     .country = "PL"},
    {.property = "phone", .text = "call me", .written = "call me", .rules = "phone.not_a_number"},
    {.property = "website",
     .text = "WWW.Example.com/",
     .written = "https://www.example.com",
     .rules = ""},
    {.property = "website",
     .text = "javascript:alert(1)",
     .written = "javascript:alert(1)",
     .rules = "url.scheme"},
    {.property = "website", .text = "jan@wp.pl", .written = "jan@wp.pl", .rules = "url.email"},
    {.property = "country", .text = "Polska", .written = "PL", .rules = ""},
    {.property = "country", .text = "美国", .written = "US", .rules = ""},
    {.property = "country", .text = "Georgia", .written = "Georgia", .rules = "country.ambiguous"},
    {.property = "country", .text = "Polnad", .written = "Polnad", .rules = "country.typo>PL"},
    {.property = "country", .text = "NA", .written = "NA", .rules = "country.or_nothing"},
    {.property = "country", .text = "n/a", .written = "", .rules = "value.placeholder"},
    {.property = "lastname", .text = "Blank", .written = "Blank", .rules = ""},
    {.property = "lastname", .text = "Null", .written = "Null", .rules = ""},
    {.property = "lastname", .text = "NULL", .written = "", .rules = "value.placeholder"},
    {.property = "city", .text = "Null", .written = "", .rules = "value.placeholder"},
    {.property = "country", .text = "Qwxyz", .written = "Qwxyz", .rules = "country.unknown"},
    {.property = "date_of_birth", .text = "31.02.1980", .rules = "date.impossible"},
    {.property = "date_of_birth",
     .text = "1900-01-01",
     .written = "",
     .rules = "value.placeholder"},
    {.property = "date_of_birth",
     .text = "2100-01-01",
     .written = "2100-01-01",
     .rules = "date.in_future"},
    {.property = "date_of_birth",
     .text = "1850-01-01",
     .written = "1850-01-01",
     .rules = "date.too_old"},
    {.property = "date_of_birth", .text = "soon", .rules = "date.unreadable"},
    {.property = "date_of_birth",
     .text = "01/02/1980",
     .written = "1980-02-01",
     .rules = "date.ambiguous>1980-01-02"},
    {.property = "date_of_birth",
     .text = "01/02/1980",
     .written = "1980-01-02",
     .rules = "date.ambiguous>1980-02-01",
     .country = "US"},
    {.property = "date_of_birth",
     .text = "01/02/1980",
     .written = "1980-01-02",
     .rules = "",
     .orders = DATE_MDY},
    {.property = "date_of_birth",
     .text = "13/02/1980",
     .written = "1980-02-13",
     .rules = "date.other_order",
     .orders = DATE_MDY},
    {.property = "date_of_birth", .text = "29342", .written = "1980-05-01", .rules = "date.serial"},
    {.property = "lead_score", .text = "12,5", .written = "12.5", .rules = "", .lang = LANG_PL},
    {.property = "lead_score", .text = "12.5", .written = "12.5", .rules = ""},
    {.property = "lead_score",
     .text = "1,234",
     .written = "1234",
     .rules = "number.ambiguous>1.234"},
    {.property = "lead_score",
     .text = "1,234",
     .written = "1.234",
     .rules = "number.ambiguous>1234",
     .lang = LANG_PL},
    {.property = "lead_score",
     .text = "1.234",
     .written = "1234",
     .rules = "",
     .decimals = NUMBER_COMMA},
    {.property = "lead_score", .text = "1 000 PLN", .written = "1000", .rules = "number.currency"},
    {.property = "lead_score", .text = "many", .rules = "number.unreadable"},
    {.property = "lead_score", .text = "0", .written = "0", .rules = ""},
    {.property = "newsletter", .text = "Tak", .written = "true", .rules = ""},
    {.property = "newsletter", .text = "x", .written = "true", .rules = ""},
    {.property = "newsletter", .text = "否", .written = "false", .rules = ""},
    {.property = "newsletter", .text = "0", .written = "false", .rules = ""},
    {.property = "newsletter", .text = "maybe", .rules = "bool.unreadable"},
    {.property = "newsletter", .text = "-", .written = "", .rules = "value.placeholder"},
    {.property = "lifecyclestage", .text = "KLIENT", .written = "customer", .rules = ""},
    {.property = "lifecyclestage", .text = "Лид", .written = "lead", .rules = ""},
    {.property = "lifecyclestage", .text = "Custommer", .rules = "choice.unknown>customer"},
    {.property = "interests",
     .text = "Szkolenia, news;offers",
     .written = "offers;news;training",
     .rules = ""},
    {.property = "interests", .text = "news; nonsense", .rules = "choice.unknown"},
    {.property = "owner_id", .text = "12", .written = "12", .rules = ""},
    {.property = "owner_id", .text = "Anna", .rules = "reference.unreadable"},
    {.property = "created_at",
     .text = "2024-05-01T12:00:00+02:00",
     .written = "2024-05-01T10:00:00.000Z",
     .rules = ""},
    {.property = "created_at",
     .text = "1.5.2024",
     .written = "2024-05-01T00:00:00.000Z",
     .rules = ""},
    {.property = "created_at", .text = "later", .rules = "datetime.unreadable"},
};

static str rules_of(struct arena *arena, const struct issue_list *issues) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < issues->count; i++) {
        buf_add_z(&out, i ? ";" : "");
        buf_add_z(&out, issues->items[i].rule);
        if (issues->items[i].suggestion.len) {
            buf_add_char(&out, '>');
            buf_add(&out, issues->items[i].suggestion);
        }
    }
    return buf_str(&out);
}

static void texts_are_read(void **state) {
    (void)state;
    const struct object_type *type = schema_type(&schema, STR("contact"));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct read_case *k = &cases[i];
        struct arena arena;
        arena_init(&arena);
        struct issue_list issues;
        issue_list_init(&issues, &arena);
        struct type_context c = {.arena = &arena,
                                 .property = type_property(type, str_of(k->property)),
                                 .issues = &issues,
                                 .country = str_of(k->country),
                                 .date_orders = k->orders,
                                 .number_decimals = k->decimals,
                                 .lang = k->lang,
                                 .now = INT64_C(1767225600000000)};
        assert_non_null(c.property);
        struct value value;
        bool ok = property_read(&c, str_of(k->text), &value);
        str written = property_write(&c, value), rules = rules_of(&arena, &issues);
        if (ok != (k->written != NULL) || !str_equal(written, str_of(k->written)) ||
            !str_is(rules, k->rules))
            fail_msg("%s \"%s\": %s \"" STR_FMT "\" [" STR_FMT "]", k->property, k->text,
                     ok ? "read" : "refused", STR_ARG(written), STR_ARG(rules));
        for (size_t n = 0; n < issues.count; n++)
            for (enum lang lang = LANG_EN; lang < LANG_COUNT; lang++) {
                str message = issue_message(&arena, &issues.items[n], lang);
                assert_false(str_is(message, issues.items[n].rule));
                assert_int_equal(str_find_char(message, '{'), message.len);
            }
        arena_finish(&arena);
    }
}

static void long_texts_are_refused(void **state) {
    (void)state;
    const struct object_type *type = schema_type(&schema, STR("contact"));
    static const struct {
        const char *property;
        size_t limit;
        const char *rule;
    } limits[] = {{"jobtitle", 2000, "value.too_long"},
                  {"notes", 65536, "value.too_many_characters"},
                  {"firstname", 2000, "value.too_long"},
                  {"email", 2000, "value.too_long"}};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct arena arena;
        arena_init(&arena);
        struct issue_list issues;
        issue_list_init(&issues, &arena);
        struct type_context c = {.arena = &arena,
                                 .property = type_property(type, str_of(limits[i].property)),
                                 .issues = &issues};
        size_t len = limits[i].limit + 1;
        char *text = arena_alloc(&arena, len);
        for (size_t at = 0; at < len; at++)
            text[at] = (char)('a' + at % 7);
        struct value value;
        assert_true(property_read(&c, (str){text, len - 1}, &value));
        assert_false(property_read(&c, (str){text, len}, &value));
        assert_string_equal(issues.items[issues.count - 1].rule, limits[i].rule);
        arena_finish(&arena);
    }
}

static void displays_are_for_people(void **state) {
    (void)state;
    static const struct {
        const char *property, *text, *display;
        enum lang lang;
    } rows[] = {
        {"phone", "600100200", "+48 600 100 200", LANG_EN},
        {"country", "PL", "Польша", LANG_RU},
        {"lifecyclestage", "customer", "客户", LANG_ZH},
        {"interests", "offers;news", "Oferty, Aktualności", LANG_PL},
        {"newsletter", "yes", "Tak", LANG_PL},
    };
    const struct object_type *type = schema_type(&schema, STR("contact"));
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct type_context c = {.arena = &arena,
                                 .property = type_property(type, str_of(rows[i].property)),
                                 .country = STR("PL"),
                                 .lang = rows[i].lang};
        struct value value;
        assert_true(property_read(&c, str_of(rows[i].text), &value));
        struct buf out;
        buf_init(&out, &arena);
        property_display(&c, value, &out);
        assert_string_equal(str_z(&arena, buf_str(&out)), rows[i].display);
    }
    arena_finish(&arena);
}

static void cells_are_split(void **state) {
    (void)state;
    static const struct {
        const char *property, *text, *parts;
    } rows[] = {
        {"email", "a@x.pl; b@y.pl", "a@x.pl|b@y.pl"},
        {"email", "a@x.pl b@y.pl,c@z.pl", "a@x.pl|b@y.pl|c@z.pl"},
        {"email", "a@x.pl", "a@x.pl"},
        {"email", "Jan <a@x.pl>, b@y.pl", "Jan <a@x.pl>, b@y.pl"},
        {"email", "nothing", "nothing"},
        {"phone", "600 100 200 / 22 123 45 67", "600 100 200|22 123 45 67"},
        {"phone", "022/1234567", "022/1234567"},
        {"phone", "600100200;600100201\n600100202", "600100200|600100201|600100202"},
        {"phone", "600 100 200 wew. 12", "600 100 200 wew. 12"},
        {"city", "a; b", "a; b"},
    };
    const struct object_type *type = schema_type(&schema, STR("contact"));
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct type_context c = {.arena = &arena,
                                 .property = type_property(type, str_of(rows[i].property))};
        str *parts;
        size_t count = property_split(&c, str_of(rows[i].text), &parts);
        struct buf out;
        buf_init(&out, &arena);
        for (size_t n = 0; n < count; n++) {
            buf_add_z(&out, n ? "|" : "");
            buf_add(&out, parts[n]);
        }
        assert_string_equal(str_z(&arena, buf_str(&out)), rows[i].parts);
    }
    arena_finish(&arena);
}

static void keys_bring_equals_together(void **state) {
    (void)state;
    static const struct {
        const char *type, *property, *a, *b;
        bool same;
    } rows[] = {
        {"contact", "email", "Jan.Kowalski+crm@gmail.com", "jankowalski@googlemail.com", true},
        {"contact", "email", "jan@wp.pl", "anna@wp.pl", false},
        {"contact", "phone", "600100200", "0048 600-100-200", true},
        {"company", "name", "Alfa sp. z o.o.", "ALFA Spółka z o.o.", true},
        {"company", "name", "Alfa", "Beta", false},
        {"company", "domain", "www.example.co.uk", "https://shop.example.co.uk/x", true},
        {"contact", "lastname", "ŻÓŁĆ", "żółć", true},
        {"contact", "country", "Polska", "波兰", true},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct object_type *type = schema_type(&schema, str_of(rows[i].type));
        struct type_context c = {.arena = &arena,
                                 .property = type_property(type, str_of(rows[i].property)),
                                 .country = STR("PL")};
        struct value a, b;
        assert_true(property_read(&c, str_of(rows[i].a), &a));
        assert_true(property_read(&c, str_of(rows[i].b), &b));
        str x = property_key(&c, a), y = property_key(&c, b);
        if (!x.len || str_equal(x, y) != rows[i].same)
            fail_msg("%s and %s: keys \"" STR_FMT "\" and \"" STR_FMT "\"", rows[i].a, rows[i].b,
                     STR_ARG(x), STR_ARG(y));
    }
    arena_finish(&arena);
}

int main(void) {
    shipped_schema(&schema);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_read),
        cmocka_unit_test(long_texts_are_refused),
        cmocka_unit_test(displays_are_for_people),
        cmocka_unit_test(cells_are_split),
        cmocka_unit_test(keys_bring_equals_together),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
