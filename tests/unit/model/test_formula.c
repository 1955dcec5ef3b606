// Formulas: what they give, what is refused and where, what fits where.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "base/clock.h"
#include "base/utf8.h"
#include "model/calculation.h"
#include "model/currency.h"
#include "model/shipped.h"
#include "support/deals_schema.h"
#include <cmocka.h>

static struct deals_schema deals;
static const int64_t now = INT64_C(1767225600000000); // 2026-01-01

static void set(struct record *record, const char *name, struct value value) {
    record->values[deals_property(&deals, name)->slot] = value;
}

static struct record *sample(struct arena *arena) {
    struct record *record = record_create(arena, &deals.types[0]);
    int64_t created;
    assert_true(time_read_iso(STR("2024-01-31T22:30:00Z"), &created));
    set(record, "dealname", value_text(STR("Żółw 王")));
    set(record, "amount", value_int(1234500)); // 123.45
    set(record, "price", value_float(19.99));
    set(record, "quantity", value_float(3));
    set(record, "closedate", value_text(STR("2024-03-30")));
    set(record, "createdate", value_int(created));
    set(record, "won", value_bool(true));
    set(record, "dealstage", value_text(STR("closedwon")));
    set(record, "owner_id", value_int(7));
    return record;
}

// What a formula gives as text; "(empty)", or the refusal.
static const char *result(struct arena *arena, const char *text) {
    struct formula *f;
    struct err err = {0};
    if (!formula_parse(arena, &deals.types[0], str_of(text), &f, &err))
        return str_z(arena, str_of(err.text));
    const struct property *target = deals_property(&deals, "note");
    assert_true(formula_fits(f, target, &err));
    struct value value = formula_run(f, arena, sample(arena), now, target);
    return value_is_null(value) ? "(empty)" : str_z(arena, value.s);
}

struct row {
    const char *text, *gives;
};

static void check(const struct row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct arena arena;
        arena_init(&arena);
        const char *got = result(&arena, rows[i].text);
        if (strcmp(got, rows[i].gives) != 0)
            print_error("%s\n", rows[i].text);
        assert_string_equal(got, rows[i].gives);
        arena_finish(&arena);
    }
}
#define CHECK(rows) check(rows, sizeof rows / sizeof *rows)

static void arithmetic(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"1 + 2 * 3", "7"},
        {"(1 + 2) * 3", "9"},
        {"10 - 4 - 3", "3"},
        {"-2 * -(3 + 1)", "8"},
        {"7 % 4 + 1 / 4", "3.25"},
        {"-7 % 4", "-3"},
        {"amount * 2", "246.9"},
        {"amount * 0.1 + price * quantity", "72.315"},
        {"round(price * quantity * (1 - 7 / 100), 2)", "55.77"},
        {"round(1.005, 2)", "1.01"},
        {"round(2.5) + round(-2.5)", "0"},
        {"round(-0.5)", "-1"},
        {"round(1234.5, -2)", "1200"},
        {"round(123456789012345678, 2)", "1.2345678901234568e+17"},
        {"floor(-1.5)", "-2"},
        {"ceil(-1.5)", "-1"},
        {"abs(-3) + sqrt(16) + pow(2, 10)", "1031"},
        {"min(3, 1, 2) + max(price, 5)", "20.99"},
        {"1 / 0", "(empty)"},
        {"5 % 0", "(empty)"},
        {"sqrt(-1)", "(empty)"},
        {"pow(10, 400)", "(empty)"},
        {"1 + empty", "(empty)"},
        {"coalesce(1 / 0, 5)", "5"},
        {"0.1 + 0.2", "0.30000000000000004"},
        {"owner_id + 0 * hubspot_owner_id", "7"},
    };
    CHECK(rows);
}

static void truth(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"1 < 2 and 2 <= 2 && not 3 > 4", "true"},
        {"1 = 2 or 1 <> 2", "true"},
        {"true or false and false", "true"},
        {"(true || false) && false", "false"},
        {"not 1 = 2", "true"},
        {"!won", "false"},
        {"!won = false", "true"},
        {"NOT hs_is_closed_won OR True", "true"},
        {"dealstage == \"closedwon\"", "true"},
        {"dealstage != \"open\"", "true"},
        {"email = empty", "true"},
        {"email = \"\"", "true"},
        {"email != \"a@b.pl\"", "true"},
        {"email < \"a\"", "(empty)"},
        {"email < \"a\" or true", "true"},
        {"email < \"a\" and false", "false"},
        {"email < \"a\" and true", "(empty)"},
        {"not (email < \"a\")", "(empty)"},
        {"if(email < \"a\", 1, 2)", "2"},
        {"if(won, amount, 0)", "123.45"},
        {"if(is_known(closedate), days_between(createdate, closedate), 0)", "59"},
        {"is_known(email)", "false"},
        {"coalesce(email, dealstage, \"x\")", "closedwon"},
        {"\"a\" < \"b\"", "true"},
    };
    CHECK(rows);
}

static void texts(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"concat(dealname, \": \", amount, \" \", won)", "Żółw 王: 123.45 true"},
        {"concat(email)", "(empty)"},
        {"concat(\"a\", email, \"b\")", "ab"},
        {"upper(dealname)", "ŻÓŁW 王"},
        {"lower(\"ÀB Д\")", "àb д"},
        {"length(dealname) + length(email)", "6"},
        {"contains(dealname, \"ółw\")", "true"},
        {"contains(dealname, \"Ółw\")", "false"},
        {"contains(email, \"a\")", "false"},
        {"starts_with(dealname, \"Żó\")", "true"},
        {"ends_with(dealname, \"王\") and not ends_with(email, \"a\")", "true"},
        {"fold(dealname)", "zolw 王"},
        {"trim(\" \u00a0a b\u3000\")", "a b"},
        {"trim(\"  \")", "(empty)"},
        {"digits(\"tel. 601-234\")", "601234"},
        {"digits(dealname)", "(empty)"},
        {"word_count(\"Anna-Maria  O'Neil, ul. 3 -\")", "4"},
        {"word_count(\"王 小明 Wang2\") + word_count(email)", "4"},
        {"concat(script(\"Jan\"), script(\"Иван\"), script(\"王\"), script(\"3\"))",
         "latincyrillichan"},
        {"script(\"Jаn\")", "mixed"}, // the second letter is Cyrillic
        {"replace(\"a-b-c\", \"-\", \"+\")", "a+b+c"},
        {"replace(\"a-b-c\", \"-\", empty)", "abc"},
        {"replace(\"aaa\", \"aa\", \"b\")", "ba"},
        {"replace(\"abc\", email, \"x\")", "abc"},
        {"replace(email, \"a\", \"x\")", "(empty)"},
        {"number(\" 12.5 \") + number(true)", "13.5"},
        {"number(\"12,5\")", "(empty)"},
        {"string(closedate)", "2024-03-30"},
        {"string(createdate)", "2024-01-31T22:30:00.000Z"},
        {"\"say \\\"hi\\\" \\\\\"", "say \"hi\" \\"},
        {"\"n/a\"", "n/a"},
    };
    CHECK(rows);
}

static void time_and_dates(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"year(createdate) * 10000 + month(createdate) * 100 + day(createdate)", "20240131"},
        {"days_between(closedate, createdate)", "-59"},
        {"days_between(\"2024-02-28\", \"2024-03-01\")", "2"},
        {"months_between(createdate, closedate)", "1"},
        {"months_between(closedate, createdate)", "-1"},
        {"months_between(\"2020-02-29\", closedate)", "49"},
        {"add_days(closedate, 2)", "2024-04-01"},
        {"add_days(createdate, 0.5)", "2024-02-01T10:30:00.000Z"},
        {"add_days(closedate, 9999999)", "(empty)"},
        {"add_days(\"9999-12-31\", 1)", "(empty)"},
        {"add_days(birthday, 1)", "(empty)"},
        {"now()", "2026-01-01T00:00:00.000Z"},
        {"closedate < now()", "true"},
        {"today()", "2026-01-01"},
        {"days_between(closedate, today())", "642"},
        {"closedate = \"2024-03-30\"", "true"},
        {"\"2024-03-30T00:00:00Z\" = closedate", "true"},
        {"createdate > \"2024-01-31T23:00:00+01:00\"", "true"},
        {"max(closedate, createdate, \"2024-03-31\")", "2024-03-31"},
        {"if(won, closedate, now())", "2024-03-30"},
    };
    CHECK(rows);
}

static void words(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"won implies amount > 100", "true"},
        {"won implies amount > 200", "false"},
        {"not won implies amount > 200", "true"},
        {"empty implies false", "true"},
        {"email < \"a\" implies false", "true"},
        {"won implies email < \"a\"", "(empty)"},
        {"false implies false implies false", "true"}, // (false implies false) implies false is not
        {"(false implies false) implies false", "false"},
        {"won or won implies won and not won", "false"},
        {"dealstage in (\"open\", \"closedwon\")", "true"},
        {"dealstage not in (\"open\", concat(\"closed\", \"won\"))", "false"},
        {"price in (1, 19.99)", "true"},
        {"closedate IN (\"2024-03-30\")", "true"},
        {"email in (\"a\")", "false"},
        {"email not in (\"a\")", "true"},
        {"email in (\"a\", empty)", "true"},
        {"price between 19.99 and 20 and won", "true"},
        {"price + 1 between 1 and 10 + 10", "false"},
        {"price not between 1 and 2", "true"},
        {"closedate between \"2024-01-01\" and today()", "true"},
        {"email between \"a\" and \"b\"", "(empty)"},
        {"birthday is empty and dealname is not empty", "true"},
        {"not dealname is empty", "true"},
        {"email is not empty", "false"},
        {"if(birthday is empty, 1, 2)", "1"},
    };
    CHECK(rows);
}

static void patterns(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"\"00-950\" matches \"^\\d{2}-\\d{3}$\"", "true"}, // as people write it: ^\d{2}
        {"\"00-950\" matches \"^\\\\d{2}-\\\\d{3}$\"", "true"},
        {"\"00-9501\" matches \"^\\d{2}-\\d{3}$\"", "false"},
        {"dealname matches \"^\\w+ \\p{Han}$\"", "true"},
        {"dealname matches \"(?i)ŻÓŁ\"", "true"},
        {"matches(dealname, \"^.{6}$\") and dealname not matches \"x\"", "true"},
        {"\"a\\\\b\" matches \"a\\\\\\\\b\"", "true"},
        {"\"say \\\"x\\\"\" matches \"\\\"x\\\"\"", "true"},
        {"email matches \"a\"", "(empty)"},
        {"string(amount) matches \"^123\"", "true"},
        {"\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" matches \"^(a+)+$\"",
         "(empty)"},
        {"dealname matches \"[\"",
         "At character 18: this is no pattern: at its character 2: missing terminating ] for "
         "character class."},
        {"dealname matches \"żż(\"", "At character 18: this is no pattern: at its character 4: "
                                     "missing closing parenthesis."},
        {"dealname matches \"\"", "At character 18: expected a pattern in double quotes "
                                  "(\"^[A-Z]\"); what is worked out can not be one."},
        {"dealname matches note", "At character 18: expected a pattern in double quotes "
                                  "(\"^[A-Z]\"); what is worked out can not be one."},
        {"amount matches \"1\"", "At character 1: \"matches\" takes a text here, but this is a "
                                 "number; string(x) makes it a text."},
        {"dealname matches \"\\C\"", "At character 18: this is no pattern: at its character 3: "
                                     "using \\C is disabled by the application."},
    };
    CHECK(rows);
}

static void parts(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"closedate.year", "2024"},
        {"number(closedate.month) + 1", "4"},
        {"birthday.year", "(empty)"},
        {"email.domain", "(empty)"},
        {"email.domain in (\"gmail.com\")", "false"},
        {"birthday.year is empty", "true"},
        {"closedate.yaer", "At character 1: values of \"closedate\" have no part \"yaer\"; they "
                           "have: year, month, day."},
        {"1 + amount.net", "At character 5: values of \"amount\" have no parts; leave out what "
                           "follows the point."},
        {"closedate.", "At character 10: \".\" means nothing here (texts stand in double quotes)."},
        {"closedate.year.x", "At character 1: values of \"closedate\" have no part \"year.x\"; "
                             "they have: year, month, day."},
    };
    CHECK(rows);
}

// A property by its column header, where only one may have it.
static void headers(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"cost", "19.99"},
        {"unit_cost * 2", "39.98"},
        {"UNIT_COST", "19.99"},
        {"price_in_eur", "19.99"},
        {"number_of_pieces", "3"},
        {"day_of_end", "At character 1: \"day_of_end\" may be \"closedate\" or \"birthday\"; "
                       "write which."},
        {"note", "(empty)"}, // a name comes before a header
    };
    deals.properties[3].synonyms = STR("Cost|Unit cost|Price (in EUR)|Price/in/EUR|note");
    deals.properties[4].label[LANG_EN] = STR("Number of pieces");
    deals.properties[5].synonyms = deals.properties[11].synonyms = STR("Day of end");
    check(rows, sizeof rows / sizeof *rows);
    deals.properties[3].synonyms = deals.properties[5].synonyms = (str){0};
    deals.properties[11].synonyms = deals.properties[4].label[LANG_EN] = (str){0};
}

static enum formula_truth holds(const struct object_type *type, struct record *record,
                                const char *text) {
    struct arena arena;
    struct formula *f;
    struct err err = {0};
    arena_init(&arena);
    bool read = formula_parse(&arena, type, str_of(text), &f, &err);
    if (!read)
        print_error("%s\n", err.text);
    assert_true(read && formula_is_condition(f, &err));
    enum formula_truth truth = formula_holds(f, &arena, record, now);
    arena_finish(&arena);
    return truth;
}

// "country = "CN" implies length(mobile.national) = 11" over contacts as they are shipped.
static void chinese_mobiles_have_eleven_digits(void **state) {
    (void)state;
    static const char *const rule = "country = \"CN\" implies length(mobile.national) = 11";
    struct arena arena;
    struct schema schema;
    arena_init(&arena);
    shipped_schema(&schema);
    const struct object_type *type = schema_type(&schema, STR("contacts"));
    size_t country = type_property(type, STR("country"))->slot;
    size_t mobile = type_property(type, STR("mobilephone"))->slot;
    struct record *record = record_create(&arena, type);
    assert_int_equal(holds(type, record, rule), FORMULA_TRUE);
    record->values[country] = value_text(STR("CN"));
    assert_int_equal(holds(type, record, rule),
                     FORMULA_UNKNOWN); // no complaint about what is not there
    assert_int_equal(holds(type, record, "country = \"CN\" implies mobile is not empty"),
                     FORMULA_FALSE);
    assert_int_equal(holds(type, record, "mobile = empty and tel != empty"), FORMULA_FALSE);
    assert_int_equal(holds(type, record, "mobile = empty"), FORMULA_TRUE);
    assert_int_equal(holds(type, record, "mobile.national not in (\"1\", \"2\")"), FORMULA_UNKNOWN);
    assert_int_equal(holds(type, record, "not starts_with(tel, \"+\")"), FORMULA_UNKNOWN);
    assert_int_equal(holds(type, record, "length(coalesce(tel, \"12\")) = 2"), FORMULA_TRUE);
    record->values[mobile] = value_text(STR("+8613812345678"));
    assert_int_equal(holds(type, record, rule), FORMULA_TRUE);
    record->values[mobile] = value_text(STR("+862162345678"));
    assert_int_equal(holds(type, record, rule), FORMULA_FALSE);
    record->values[country] = value_text(STR("PL"));
    assert_int_equal(holds(type, record, rule), FORMULA_TRUE);
    assert_int_equal(holds(type, record, "mobile.national < \"2\" or tel < \"1\""),
                     FORMULA_UNKNOWN);
    struct formula *f;
    struct err err = {0};
    const struct property *const *list;
    size_t count;
    assert_true(formula_parse(&arena, type, STR("mobile.national"), &f, &err));
    formula_dependencies(f, &list, &count);
    assert_int_equal(count, 2); // and the country, by which it is read
    assert_false(formula_is_condition(f, &err));
    assert_int_equal(err.code, ERR_INVALID);
    assert_string_equal(err.text, "A condition is true or false, but this gives a text; compare it "
                                  "with something (=, <, is not empty).");
    schema_finish(&schema);
    arena_finish(&arena);
}

static void refusals(void **state) {
    (void)state;
    static const struct row rows[] = {
        {"",
         "At the end of the formula: expected a number, a text, a property, a function or \"(\"."},
        {"1 +",
         "At the end of the formula: expected a number, a text, a property, a function or \"(\"."},
        {"1 2", "At character 3: expected an operator or the end, but found 2."},
        {"\"ż\" )", "At character 5: expected an operator or the end, but found )."},
        {"(1", "At the end of the formula: expected an operator or \")\"."},
        {"min(1", "At the end of the formula: expected \",\" or \")\"."},
        {"amout * 2", "At character 1: there is no property \"amout\" of deals; "
                      "did you mean \"amount\"?"},
        {"1 + foo(2)", "At character 5: there is no function \"foo\"."},
        {"if(won, 1)", "At character 1: \"if\" takes 3 arguments."},
        {"if(won, 1, 2, 3)", "At character 1: \"if\" takes 3 arguments."},
        {"now(1)", "At character 1: \"now\" takes 0 arguments."},
        {"min()", "At character 1: \"min\" takes at least 1 argument."},
        {"round(1, 2, 3)", "At character 1: \"round\" takes at most 2 arguments."},
        {"amount + dealname", "At character 10: \"+\" takes a number here, but this is a text; "
                              "concat(a, b) joins texts."},
        {"if(1, 2, 3)", "At character 4: \"if\" takes true or false here, but this is a number; "
                        "ask something of it (x > 0, x is not empty)."},
        {"dealname = 3", "At character 12: \"=\" wants things of one kind, but this is a number "
                         "beside a text; number(x) reads a text as a number."},
        {"closedate > \"soon\"", "At character 13: \">\" wants things of one kind, but this is a "
                                 "text beside a date or a time; a day is written \"2024-05-31\"."},
        {"if(won, 1, \"x\")",
         "At character 12: \"if\" wants things of one kind, but this is a text "
         "beside a number; number(x) reads a text as a number."},
        {"year(\"soon\")",
         "At character 6: \"year\" takes a date or a time here, but this is a text; "
         "a day is written \"2024-05-31\"."},
        {"1 < 2 < 3",
         "At character 7: expected \"and\" or \"or\" between two comparisons, but found <."},
        {"'x'", "At character 1: \"'\" means nothing here (texts stand in double quotes)."},
        {"1 & 2", "At character 3: \"&\" means nothing here (texts stand in double quotes)."},
        {"\"x", "At character 1: the text that begins here has no closing \"."},
        {"\"\\n\"", "At character 2: expected \\\" or \\\\ (nothing else follows a backslash in a "
                    "text that is "
                    "no pattern)."},
        {"dealstage = WON", "At character 13: there is no property \"WON\" of deals; a text stands "
                            "in double quotes: \"WON\"."},
        {"lenght(dealname)", "At character 1: there is no function \"lenght\"; did you mean "
                             "\"length\"?"},
        {"dealstage in \"open\"", "At character 14: expected a list in brackets behind \"in\" "
                                  "(\"a\", \"b\"), but found \"open\"."},
        {"dealstage in ()",
         "At character 15: expected at least one value in the list, but found )."},
        {"dealstage in (\"open\", 3)", "At character 23: \"in\" wants things of one kind, but this "
                                       "is a number beside a text; number(x) reads a text as a "
                                       "number."},
        {"price between 1 or 2", "At character 17: expected \"and\" and the higher bound of "
                                 "\"between\", but found or."},
        {"price is 3", "At character 10: expected \"empty\" or \"not empty\" behind \"is\" (values "
                       "are compared with =), but found 3."},
        {"price not 3", "At character 11: expected \"in\", \"between\" or \"matches\" behind "
                        "\"not\", but found 3."},
        {"price in (1) = true", "At character 14: expected \"and\" or \"or\" between two "
                                "comparisons, but found =."},
        {"won implies 1", "At character 13: \"implies\" takes true or false here, but this is a "
                          "number; ask something of it (x > 0, x is not empty)."},
        {"1.2.3", "At character 1: this is not a number (digits, with a decimal point)."},
        {"12px", "At character 1: this is not a number (digits, with a decimal point)."},
    };
    CHECK(rows);
}

static bool parses(struct arena *arena, str text, struct err *err) {
    struct formula *f;
    return formula_parse(arena, &deals.types[0], text, &f, err);
}

static str repeat(struct arena *arena, const char *before, size_t times, const char *middle,
                  const char *after) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < times; i++)
        buf_add_z(&out, before);
    buf_add_z(&out, middle);
    for (size_t i = 0; i < times; i++)
        buf_add_z(&out, after);
    return buf_str(&out);
}

static void bounds(void **state) {
    (void)state;
    struct arena arena;
    struct err err;
    arena_init(&arena);
    assert_true(parses(&arena, repeat(&arena, "(", FORMULA_DEPTH_MAX, "1", ")"), &err));
    assert_false(parses(&arena, repeat(&arena, "(", FORMULA_DEPTH_MAX + 1, "1", ")"), &err));
    assert_string_equal(err.text, "At character 51: more than 50 levels inside each other.");
    assert_false(parses(&arena, repeat(&arena, "-", 2000, "1", ""), &err));
    assert_true(parses(&arena, repeat(&arena, "won implies ", 50, "won", ""), &err));
    assert_false(parses(&arena, repeat(&arena, "won implies ", 51, "won", ""), &err));
    assert_true(parses(&arena, repeat(&arena, "note matches \"a\" or ", 10, "won", ""), &err));
    assert_false(parses(&arena, repeat(&arena, "note matches \"a\" or ", 11, "won", ""), &err));
    assert_string_equal(err.text, "The formula has more than 10 patterns; join them with |.");
    // Long, but flat.
    assert_true(parses(&arena, repeat(&arena, "1+", 249, "1", ""), &err));
    assert_false(parses(&arena, repeat(&arena, "1+", 250, "1", ""), &err));
    assert_string_equal(err.text, "The formula has more than 500 parts.");
    assert_true(parses(&arena, repeat(&arena, " ", FORMULA_TEXT_MAX - 1, "1", ""), &err));
    assert_false(parses(&arena, repeat(&arena, " ", FORMULA_TEXT_MAX, "1", ""), &err));
    assert_string_equal(err.text, "The formula is longer than 4000 bytes.");
    assert_int_equal(err.code, ERR_INPUT);
    assert_false(parses(&arena, STR("1 + nonsense"), &err));
    assert_string_equal(err.detail, "nonsense");
    arena_finish(&arena);
}

// Texts worked out are cut between characters.
static void long_texts_are_cut(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *record = sample(&arena);
    set(record, "note", value_text(repeat(&arena, "ż", 30000, "", "")));
    struct formula *f;
    struct err err;
    assert_true(formula_parse(&arena, &deals.types[0], STR("concat(\"a\", note, note)"), &f, &err));
    struct value value = formula_run(f, &arena, record, now, deals_property(&deals, "note"));
    assert_true(value.s.len <= FORMULA_RESULT_MAX && value.s.len >= FORMULA_RESULT_MAX - 1);
    assert_true(utf8_valid(value.s));
    value = formula_run(f, &arena, record, now, deals_property(&deals, "dealname"));
    assert_int_equal(value.s.len, 1999);
    assert_true(utf8_valid(value.s));
    arena_finish(&arena);
}

// -- targets

static struct value run_into(struct arena *arena, const char *text, const char *target) {
    struct formula *f;
    struct err err = {0};
    const struct property *property = deals_property(&deals, target);
    assert_true(formula_parse(arena, &deals.types[0], str_of(text), &f, &err));
    if (!formula_fits(f, property, &err)) {
        assert_int_equal(err.code, ERR_INVALID);
        return value_text(str_copy(arena, str_of(err.text)));
    }
    return formula_run(f, arena, sample(arena), now, property);
}

static void targets(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct {
        const char *text, *target;
        struct value value;
    } rows[] = {
        {"price * quantity", "price", value_float(19.99 * 3)},
        {"-0", "price", value_float(0)},
        {"amount / 3", "amount", value_int(411500)},
        {"0.00005", "amount", value_int(1)},
        {"-0.00005", "amount", value_int(-1)},
        {"1.1 * 3", "amount", value_int(33000)},
        {"pow(10, 300)", "amount", value_null()},
        {"amount > 100", "won", value_int(1)},
        {"email < \"x\"", "won", value_null()},
        {"createdate", "closedate", value_text(STR("2024-01-31"))},
        {"closedate", "createdate", value_int(INT64_C(1711756800000000))},
        {"now()", "createdate", value_int(now)},
        {"closedate", "dealname", value_text(STR("2024-03-30"))},
        {"concat(\" a \", \" b \")", "dealname", value_text(STR("a b"))},
        {"\"open\"", "dealstage", value_text(STR("open"))},
        {"\"lost\"", "dealstage", value_null()},
        {"empty", "price", value_null()},
        {"amount", "owner_id",
         value_text(STR("The property \"owner_id\" can not be a calculated one."))},
        {"dealname", "price",
         value_text(
             STR("The property \"price\" holds a number, but the calculation gives a text."))},
        {"1", "closedate",
         value_text(
             STR("The property \"closedate\" holds a date, but the calculation gives a number."))},
        {"amount", "won",
         value_text(
             STR("The property \"won\" holds true or false, but the calculation gives a number."))},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct value value = run_into(&arena, rows[i].text, rows[i].target);
        if (!value_equal(value, rows[i].value))
            print_error("%s into %s\n", rows[i].text, rows[i].target);
        assert_true(value_equal(value, rows[i].value));
    }
    arena_finish(&arena);
}

static void currencies(void **state) {
    (void)state;
    struct rate list[] = {{STR("EUR"), 19000, 4.5}, {STR("EUR"), 20000, 4}, {STR("USD"), 0, 3}};
    struct rates rates = {STR("PLN"), list, 3};
    static const struct row rows[] = {
        {"in_home_currency(100, \"PLN\")", "100"},
        {"in_home_currency(100, empty, closedate)", "100"},
        {"in_home_currency(100, \"EUR\")", "400"},
        {"in_home_currency(100, \"EUR\", closedate)", "450"},
        {"in_home_currency(100, \"EUR\", \"2001-01-01\")", "450"}, // before the first
        {"in_home_currency(100, \"EUR\", empty)", "400"},
        {"in_home_currency(100, \"GBP\")", "(empty)"},
        {"in_home_currency(empty, \"PLN\")", "(empty)"},
    };
    deals.types[0].rates = &rates;
    check(rows, sizeof rows / sizeof *rows);
    deals.types[0].rates = NULL;
    assert_non_null(currency_find(STR("PLN")));
    assert_int_equal(currency_find(STR("JPY"))->minor_units, 0);
    assert_null(currency_find(STR("XYZ")));
    assert_null(currency_find(STR("eur")));
    assert_null(currency_find(STR("")));
    for (const struct currency_fact *fact = currency_facts; fact[1].code[0]; fact++)
        assert_true(strcmp(fact[0].code, fact[1].code) < 0);
}

static void dependencies(void **state) {
    (void)state;
    struct arena arena;
    struct err err;
    struct formula *f;
    const struct property *const *list;
    size_t count;
    arena_init(&arena);
    assert_true(formula_parse(&arena, &deals.types[0],
                              STR("if(hs_is_closed_won, price * amount, price)"), &f, &err));
    formula_dependencies(f, &list, &count);
    assert_int_equal(count, 3);
    assert_ptr_equal(list[0], deals_property(&deals, "won"));
    assert_ptr_equal(list[1], deals_property(&deals, "price"));
    assert_ptr_equal(list[2], deals_property(&deals, "amount"));
    assert_false(formula_uses_now(f));
    assert_true(formula_parse(&arena, &deals.types[0], STR("year(NOW())"), &f, &err));
    formula_dependencies(f, &list, &count);
    assert_int_equal(count, 0);
    assert_true(formula_uses_now(f));
    assert_true(formula_parse(&arena, &deals.types[0], STR("today() in (closedate)"), &f, &err));
    assert_true(formula_uses_now(f));
    arena_finish(&arena);
}

static void one_entry_for_both(void **state) {
    (void)state;
    struct arena arena;
    struct err err;
    struct calculation c;
    arena_init(&arena);
    const struct property *number = deals_property(&deals, "price");
    assert_true(
        calculation_parse(&arena, &deals.schema, &deals.types[0], STR("amount * 2"), &c, &err));
    assert_int_equal(c.kind, CALCULATION_FORMULA);
    assert_true(calculation_fits(&c, number, &err));
    assert_true(calculation_parse(&arena, &deals.schema, &deals.types[0],
                                  STR(" {\"rollup\":\"count\",\"type\":\"deals\"}"), &c, &err));
    assert_int_equal(c.kind, CALCULATION_ROLLUP);
    assert_true(calculation_fits(&c, number, &err));
    assert_false(calculation_fits(&c, deals_property(&deals, "closedate"), &err));
    assert_false(calculation_parse(&arena, &deals.schema, &deals.types[0], STR("{}"), &c, &err));
    arena_finish(&arena);
}

// Every function is documented, with its name at the beginning of a row of the table.
static void functions_are_documented(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    FILE *file = fopen(DOCS "/formulas.md", "r");
    assert_non_null(file);
    char *text = arena_alloc(&arena, 65536);
    size_t len = fread(text, 1, 65535, file);
    fclose(file);
    size_t count = 0;
    for (const char *name; (name = formula_function_name(count)); count++) {
        if (!str_has((str){text, len}, str_format(&arena, "\n| `%s(", name)))
            print_error("%s\n", name);
        assert_true(str_has((str){text, len}, str_format(&arena, "\n| `%s(", name)));
    }
    assert_int_equal(count, 36);
    arena_finish(&arena);
}

int main(void) {
    deals_schema_init(&deals);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arithmetic),
        cmocka_unit_test(truth),
        cmocka_unit_test(texts),
        cmocka_unit_test(time_and_dates),
        cmocka_unit_test(words),
        cmocka_unit_test(patterns),
        cmocka_unit_test(parts),
        cmocka_unit_test(headers),
        cmocka_unit_test(chinese_mobiles_have_eleven_digits),
        cmocka_unit_test(refusals),
        cmocka_unit_test(bounds),
        cmocka_unit_test(long_texts_are_cut),
        cmocka_unit_test(targets),
        cmocka_unit_test(currencies),
        cmocka_unit_test(dependencies),
        cmocka_unit_test(one_entry_for_both),
        cmocka_unit_test(functions_are_documented),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_finish(&deals.schema.arena);
    return failed;
}
