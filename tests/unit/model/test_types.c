// The one loop over the table of property types, with inputs of many kinds and languages.
//
// Every type meets every input, whatever it was meant for.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "base/utf8.h"
#include "model/shipped.h"
#include <cmocka.h>

static const char *const corpus[] = {
    // names
    "Jan",
    "KOWALSKI",
    "Jan Kowalski",
    "Kowalski, Jan",
    "dr inż. Anna Maria Nowak-Kowalska",
    "jan",
    "McDonald",
    "MCDONALD",
    "van der Berg",
    "O'Neil",
    "Żółć",
    "ŻÓŁĆ",
    "Иван",
    "ИВАНОВ",
    "Иванов Иван Иванович",
    "王小明",
    "欧阳娜娜",
    "王 小明",
    "J.",
    "Zoë Müller-Lüdenscheidt",
    "Ångström",
    "İstanbul",
    "ǅ",
    "ﬁancé",
    "ß",
    "STRASSE",
    "Straße",
    "x",
    "X Æ A-12",
    "R2-D2",
    // companies
    "Alfa sp. z o.o.",
    "ALFA SP Z O O",
    "Alfa Spółka z ograniczoną odpowiedzialnością",
    "ООО Ромашка",
    "ООО «Ромашка»",
    "Общество с ограниченной ответственностью «Ромашка»",
    "北京科技有限公司",
    "Müller GmbH & Co. KG",
    "Acme, Inc.",
    "ACME INC",
    "Acme Limited",
    "sp. z o.o.",
    "GmbH",
    "S.A.",
    "Zakład Usługowy \"Jan\" s.c.",
    "3M",
    "123",
    "The Coca-Cola Company",
    "株式会社ABC",
    // addresses, mail, web
    "jan@example.org",
    "Jan.Kowalski+crm@GMAIL.com",
    "jan@gmial.com",
    "jan(at)wp.pl",
    "a@b@c.pl",
    "mailto:jan@firma.pl",
    "<jan@firma.pl>",
    "info@firma.pl",
    "test@test.com",
    "@",
    "jan@",
    "@wp.pl",
    "jan@żółć.pl",
    "ящик@пример.рф",
    "a..b@firma.pl",
    "jan@firma.pl; anna@firma.pl",
    "jan@firma",
    "http://example.com",
    "HTTP://WWW.Example.COM/Path?q=1#x",
    "example.co.uk",
    "www.example.com/",
    "javascript:alert(1)",
    "ftp://x.pl",
    "http://[::1]/",
    "http://192.168.0.1:80",
    "https://пример.рф/путь",
    "co.uk",
    "http://x y.pl",
    "http://example.com:99999",
    // phones
    "+48 600 100 200",
    "600-100-200",
    "0048 600 100 200",
    "(22) 123 45 67",
    "22 123 45 67 wew. 12",
    "+7 (495) 123-45-67",
    "8 800 555 35 35",
    "+86 138 0013 8000",
    "13800138000",
    "000000000",
    "123456789",
    "12",
    "+999 123 456",
    "+44 020 7946 0958",
    "600 100 200 / 22 123 45 67",
    "＋４８　６００　１００　２００",
    "+48123456789012345678",
    "call me",
    // numbers
    "0",
    "-0",
    "1",
    "-1",
    "1.5",
    "1,5",
    "1,234",
    "1.234",
    "1 234,56",
    "1.234.567,89",
    "1,234,567.89",
    "12 %",
    "1,2 mln",
    "1.5k",
    "3万元",
    "100 m",
    "100.-",
    "12,34,567",
    "¥1000",
    "5 тыс. руб.",
    "12 ‰",
    "1000 PLN",
    "$1,000.50",
    "1e3",
    "1e400",
    "-1e-300",
    "0.1",
    "00012",
    "1.7976931348623157e308",
    "9007199254740993",
    "123456789012345678901234567890",
    "(100)",
    "+5",
    "１２３",
    "--1",
    "1-2",
    "½",
    "1234.5",
    "0.00005",
    "1234.56789",
    "1.5E+3",
    "922337203685477.5807",
    "922337203685477.5808",
    "-922337203685477.5807",
    "0.1000000000000000055511151231257827",
    ".5",
    "12 345,6789 zł",
    // dates and times
    "2024-05-01",
    "2024-5-1",
    "01.05.2024",
    "1/5/2024",
    "13/05/2024",
    "05/13/2024",
    "31.02.2024",
    "2024-02-30",
    "5 maja 2024",
    "May 5, 2024",
    "2024年5月1日",
    "45292",
    "1714521600000",
    "0001-01-01",
    "9999-12-31",
    "1900-01-01",
    "1.5.24",
    "2024-05-01T12:34:56Z",
    "2024-05-01T12:34:56.789+02:00",
    "2024-05-01 12:34",
    "2024-05-01T25:00:00Z",
    "20240501",
    // numbers of registers
    "5260001246",
    "PL 526-000-12-46",
    "5260001247",
    "S260001246",
    "NIP: 526OOO1246",
    "ИНН 7707083893",
    "RU7707083893",
    "7707083893/773601001",
    "770708389",
    "DE113866163",
    "CHE-107.787.577 IVA",
    "91350100M000100Y43",
    "130503670401001",
    "DE89 3704 0044 0532 0130 00",
    "IBAN",
    "NIP",
    // languages
    "polski",
    "pl",
    "zh_Hant_TW",
    "English (B2)",
    // job titles
    "SALES MANAGER",
    "kier. sprzedaży",
    "Sr. Mgr.",
    // accounts
    "https://pl.linkedin.com/in/Jan-Kowalski?trk=x",
    "tg: @jan_kowal",
    "@jan_k",
    "wechat:abc_12345",
    "https://x.com/JanK",
    "x.com/jank",
    "+48 600 100 200 WhatsApp",
    // words
    "yes",
    "tak",
    "да",
    "是",
    "нет",
    "nie",
    "No",
    "true",
    "FALSE",
    "✓",
    "Klient",
    "customer",
    "Лид",
    "客户",
    "Custommer",
    "offers;news",
    "news, offers",
    "Oferty|Aktualności;events",
    "offers;offers",
    "none",
    "line ;AS P ZO$$",
    "Alfa a.s. PZO",
    "n/a",
    "NA",
    "n/a|",
    "BD",
    "brak",
    "-",
    "...",
    "无",
    "Polska",
    "PL",
    "pol",
    "USA",
    "U.S.A.",
    "Georgia",
    "Congo",
    "Rosja",
    "中国",
    "Deutschland",
    "Polnad",
    "Kraina Czarów",
    "woj. mazowieckie",
    "PL-14",
    "Московская обл.",
    "广东省",
    "TX",
    "Bavaria",
    "La Rioja",
    "ul. Długa 5/7, 00-950 Warszawa",
    "123 Main St Apt 4B, Springfield, IL 62701",
    "г. Москва, ул. Тверская, д. 1, кв. 3",
    "北京市朝阳区建国路88号",
    "00-950 WARSZAWA",
    "00-950",
    "ul. Długa 5/7",
    "7",
    "101",
    // naughty
    "",
    " ",
    "\t\r\n",
    "\xC2\xA0",
    "\xE2\x80\x8B",
    "\xEF\xBB\xBF",
    "a\xE2\x80\x8Bz",
    "  two  spaces  ",
    "line one\nline two\r\n\r\n\r\nline three",
    ";",
    ";;",
    "|",
    "a;b",
    "a|b",
    "'; DROP TABLE x; --",
    "<script>alert(1)</script>",
    "=1+1",
    "%s%n%d",
    "{value}",
    "\\",
    "\"",
    "\xEF\xBF\xBD",
    "te\xCC\x81",
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
    "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
    "👨‍👩‍👧",
    "🇵🇱",
    "\xE2\x80\xAEgnp.exe",
    "\x01\x02",
    "a\177b",
    "ａｂｃ",
    "Ⅷ",
    "㎏",
    "ｶﾞ",
    "\xF0\x90\x90\x80",
    "ı",
    "ſ",
    "ΣΊΣΥΦΟΣ",
    "Ǆ",
    "ŉ",
};

enum { CORPUS = sizeof corpus / sizeof *corpus };

static struct schema schema;

// A property of the type, with options where the type wants them.
static struct property property_of(const struct property_type *type) {
    const struct object_type *contacts = schema_type(&schema, STR("contacts"));
    const char *name = strcmp(type->name, "choices") == 0 ? "interests" : "lifecyclestage";
    struct property property = *type_property(contacts, str_of(name));
    property.type = type;
    property.match_role = (str){0};
    return property;
}

static struct type_context context(struct arena *arena, const struct property *property,
                                   str country) {
    return (struct type_context){.arena = arena,
                                 .property = property,
                                 .country = country,
                                 .lang = LANG_EN,
                                 .now = INT64_C(1767225600000000)};
}

static const str countries[] = {STR_INIT(""), STR_INIT("PL"), STR_INIT("US"), STR_INIT("RU")};

static void fail_value(const char *what, const struct type_context *c, const char *input,
                       struct value a, struct value b) {
    str x = a.kind == VALUE_TEXT ? a.s : property_write(c, a);
    str y = b.kind == VALUE_TEXT ? b.s : property_write(c, b);
    fail_msg("%s: %s of \"%s\" (%.*s): \"" STR_FMT "\" but \"" STR_FMT "\"",
             c->property->type->name, what, input, (int)c->country.len,
             c->country.ptr ? c->country.ptr : "", STR_ARG(x), STR_ARG(y));
}

static void check_storage(const struct type_context *c, const char *input, struct value value) {
    if (value.kind != VALUE_NULL && value.kind != c->property->type->storage)
        fail_msg("%s: \"%s\" stored as kind %d", c->property->type->name, input, (int)value.kind);
    if (value.kind == VALUE_TEXT && (!value.s.len || !utf8_valid(value.s)))
        fail_msg("%s: \"%s\" gives an empty or ill-formed text", c->property->type->name, input);
}

static void check_input(const struct type_context *c, const char *input) {
    const struct property_type *type = c->property->type;
    struct value raw, value;
    bool ok = type->read(c, str_of(input), &raw);
    struct issue_list issues;
    issue_list_init(&issues, c->arena);
    struct type_context loud = *c;
    loud.issues = &issues;
    assert_int_equal(property_read(&loud, str_of(input), &value), ok);
    if (!ok) {
        assert_true(issue_list_has_error(&issues));
        assert_true(value_is_null(value));
        return;
    }
    if (issue_list_has_error(&issues))
        fail_msg("%s: \"%s\" was kept with an error", type->name, input);
    check_storage(c, input, value);
    struct value again = type->normalise(c, value);
    if (!value_equal(value, again))
        fail_value("normalise twice", c, input, value, again);
    struct value back;
    if (!type->read(c, property_write(c, value), &back))
        fail_msg("%s: \"%s\": what was written can not be read", type->name, input);
    if (!value_equal(value, back))
        fail_value("read after write", c, input, value, back);
    struct buf display;
    buf_init(&display, c->arena);
    property_display(c, value, &display);
    assert_int_equal(display.len == 0, value_is_null(value));
    if (value_is_null(value)) {
        assert_int_equal(property_write(c, value).len, 0);
        assert_int_equal(property_key(c, value).len, 0);
    }
    str *parts;
    assert_true(property_split(c, str_of(input), &parts) >= 1);
}

static void every_type_keeps_its_promises(void **state) {
    (void)state;
    size_t count;
    const struct property_type *const *types = property_types(&count);
    struct arena arena;
    arena_init(&arena);
    for (size_t t = 0; t < count; t++) {
        struct property property = property_of(types[t]);
        for (size_t k = 0; k < sizeof countries / sizeof *countries; k++) {
            for (size_t i = 0; i < CORPUS; i++) {
                struct type_context c = context(&arena, &property, countries[k]);
                check_input(&c, corpus[i]);
                arena_reset(&arena);
            }
        }
    }
    arena_finish(&arena);
}

// Likeness of every pair: 0 to 1, 1 for equal values, 0 with an empty one, the same both ways; and
// equal values have equal keys.
static void check_pairs(const struct type_context *c, const struct value *values) {
    const struct property_type *type = c->property->type;
    for (size_t i = 0; i < CORPUS; i++) {
        if (value_is_null(values[i]))
            continue;
        assert_true(type->similarity(c, values[i], value_null()) <= 0);
        assert_true(type->similarity(c, value_null(), values[i]) <= 0);
        for (size_t j = i; j < CORPUS; j += 1 + i % 3) {
            if (value_is_null(values[j]))
                continue;
            struct arena_mark mark = arena_mark(c->arena);
            double there = type->similarity(c, values[i], values[j]);
            double back = type->similarity(c, values[j], values[i]);
            if (!(there >= 0 && there <= 1) || there - back > 1e-9 || back - there > 1e-9)
                fail_msg("%s: likeness of \"%s\" and \"%s\": %g, %g", type->name, corpus[i],
                         corpus[j], there, back);
            if (value_equal(values[i], values[j])) {
                if (there < 1)
                    fail_msg("%s: likeness of equals \"%s\": %g", type->name, corpus[i], there);
                assert_true(str_equal(property_key(c, values[i]), property_key(c, values[j])));
            }
            arena_release(c->arena, mark);
        }
    }
    assert_true(type->similarity(c, value_null(), value_null()) <= 0);
}

static void likeness_and_keys(void **state) {
    (void)state;
    size_t count;
    const struct property_type *const *types = property_types(&count);
    for (size_t t = 0; t < count; t++) {
        struct arena arena;
        arena_init(&arena);
        struct property property = property_of(types[t]);
        struct type_context c = context(&arena, &property, STR("PL"));
        struct value values[CORPUS];
        size_t read = 0;
        for (size_t i = 0; i < CORPUS; i++)
            read += property_read(&c, str_of(corpus[i]), &values[i]) && !value_is_null(values[i]);
        if (read < 3)
            fail_msg("%s reads nearly nothing of the corpus", types[t]->name);
        check_pairs(&c, values);
        arena_finish(&arena);
    }
}

static void amounts_are_exact(void **state) {
    (void)state;
    static const struct {
        const char *text;
        const char *written; // NULL: refused
        int64_t kept;
        const char *rule; // or NULL: no remark
    } cases[] = {
        {"0.1", "0.1", 1000, NULL},
        {"-0.0001", "-0.0001", -1, NULL},
        {"1234.5", "1234.5", 12345000, NULL},
        {"1234.50", "1234.5", 12345000, NULL},
        {"1e3", "1000", 10000000, NULL},
        {"1.25e-2", "0.0125", 125, NULL},
        {"12 345,67 zł", "12345.67", 123456700, "number.currency"},
        {"900000000000000.0001", "900000000000000.0001", INT64_C(9000000000000000001), NULL},
        {"922337203685477.5807", "922337203685477.5807", INT64_MAX, NULL},
        {"-922337203685477.5807", "-922337203685477.5807", -INT64_MAX, NULL},
        {"922337203685477.5808", NULL, 0, "money.range"},
        {"922337203685477.58075", NULL, 0, "money.range"},
        {"1e15", NULL, 0, "money.range"},
        {"1e999999999", NULL, 0, "money.range"},
        {"0e999999999", "0", 0, NULL},
        {"0.00005", "0.0001", 1, "money.rounded"},
        {"-0.00005", "-0.0001", -1, "money.rounded"},
        {"0.00004999", "0", 0, "money.rounded"},
        {"0.1000000000000000055511151231257827", "0.1", 1000, "money.rounded"},
        {"12e", NULL, 0, "number.unreadable"},
        {"1.2.3.4", NULL, 0, "number.unreadable"},
        {"-", "", 0, "value.placeholder"},
    };
    struct property property = property_of(property_type_find(STR("money")));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena);
        struct issue_list issues;
        issue_list_init(&issues, &arena);
        struct type_context c = context(&arena, &property, STR("PL"));
        c.issues = &issues;
        c.lang = LANG_PL;
        struct value value;
        bool ok = property_read(&c, str_of(cases[i].text), &value);
        if (ok != (cases[i].written != NULL) || value_as_int(value) != cases[i].kept)
            fail_msg("\"%s\" is kept as %lld", cases[i].text, (long long)value_as_int(value));
        if (ok)
            assert_true(str_is(property_write(&c, value), cases[i].written));
        assert_int_equal(issues.count, cases[i].rule ? 1 : 0);
        if (cases[i].rule)
            assert_string_equal(issues.items[0].rule, cases[i].rule);
        arena_finish(&arena);
    }
}

static void rows_are_complete(void **state) {
    (void)state;
    size_t count;
    const struct property_type *const *types = property_types(&count);
    assert_true(count >= 18);
    for (size_t t = 0; t < count; t++) {
        const struct property_type *type = types[t];
        assert_ptr_equal(property_type_find(str_of(type->name)), type);
        assert_true(type->read && type->write && type->normalise && type->complain);
        assert_true(type->match_key && type->similarity);
        assert_true(type->wire_type && type->wire_field && type->widget && type->operators);
        assert_true(!type->sort_key || type->storage == VALUE_TEXT);
        assert_true(!type->contact_point || type->split);
        assert_true(!type->decimals || type->storage == VALUE_INT);
    }
    assert_null(property_type_find(STR("nonsense")));
}

int main(void) {
    shipped_schema(&schema);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_complete),
        cmocka_unit_test(every_type_keeps_its_promises),
        cmocka_unit_test(likeness_and_keys),
        cmocka_unit_test(amounts_are_exact),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
