// The naming linter: a schema of small sins, each found once with its remedy; and the shipped one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// cmocka needs those before it
#include "model/shipped.h"
#include "model/standard.h"
#include "quality/naming.h"
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct sample {
    struct property properties[8];
    size_t count;
    struct object_type types[2];
    struct schema schema;
    struct arena arena;
    struct naming_list found;
};

static void set_labels(str label[LANG_COUNT], const char *en, const char *pl, const char *ru,
                       const char *zh) {
    label[LANG_EN] = str_of(en);
    label[LANG_PL] = str_of(pl);
    label[LANG_RU] = str_of(ru);
    label[LANG_ZH] = str_of(zh);
}

static struct property *add(struct sample *s, const char *name, const char *en, const char *pl,
                            const char *ru, const char *zh) {
    struct property *property = &s->properties[s->count++];
    *property = (struct property){
        .name = str_of(name), .type = property_type_find(STR("text")), .kind = KIND_DESCRIPTIVE};
    set_labels(property->label, en, pl, ru, zh);
    return property;
}

static void begin(struct sample *s) {
    *s = (struct sample){.count = 0};
    arena_init(&s->arena);
}

static void judge(struct sample *s) {
    s->types[0] = (struct object_type){
        .name = STR("machines"), .properties = s->properties, .property_count = s->count};
    set_labels(s->types[0].label, "Machine", "Maszyna", "Машина", "机器");
    set_labels(s->types[0].label_plural, "Machines", "Maszyny", "Машины", "机器");
    object_type_index(&s->arena, &s->types[0], &(struct type_names){0});
    s->schema = (struct schema){.types = s->types, .type_count = 1};
    quality_naming(&s->arena, &s->schema, &s->found);
}

static void end(struct sample *s) {
    arena_finish(&s->arena);
}

// Exactly these findings, "rule lang|value|other|suggestion" each.
static void expect(struct sample *s, const char *const *wanted) {
    judge(s);
    size_t i = 0;
    for (; wanted[i]; i++) {
        if (i == s->found.count)
            fail_msg("nothing more, wanted %s", wanted[i]);
        const struct naming_finding *f = &s->found.items[i];
        const char *got =
            str_z(&s->arena, str_format(&s->arena, "%s %d|" STR_FMT "|" STR_FMT "|" STR_FMT,
                                        f->rule + 7, (int)f->lang, STR_ARG(f->value),
                                        STR_ARG(f->other), STR_ARG(f->suggestion)));
        assert_string_equal(got, wanted[i]);
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            str told = naming_message(&s->arena, f, (enum lang)lang);
            assert_true(told.len > 0 && !str_has(told, STR("{")) && !str_has(told, STR("“”")));
        }
    }
    if (i < s->found.count)
        fail_msg("too much: %s " STR_FMT, s->found.items[i].rule, STR_ARG(s->found.items[i].value));
    end(s);
}
#define EXPECT(s, ...) expect(s, (const char *const[]){__VA_ARGS__, NULL})
#define NOTHING(s)     expect(s, (const char *const[]){NULL})

static void names(void **state) {
    (void)state;
    struct sample s;
    begin(&s);
    add(&s, "installationDate", "Installed on", "Data instalacji", "Дата установки", "安装日期");
    add(&s, "cust_tel_nr", "Telephone", "Telefon", "Телефон", "电话");
    add(&s, "maint_cntrct", "Maintenance", "Serwis", "Обслуживание", "维护");
    add(&s, "vat_id", "VAT number", "Numer VAT", "Номер НДС", "增值税号");
    add(&s, "qty", "Pieces", "Sztuki", "Штуки", "件数")->shipped = true; // an interface by now
    add(&s, "quality_validity", "Fit", "Stan", "Состояние", "状态");
    EXPECT(&s, "name_form 4|installationDate||installation_date",
           "name_abbreviated 4|cust_tel_nr||customer_telephone_number",
           "name_abbreviated 4|maint_cntrct||", "name_taken 4|quality_validity||");
}

static void labels(void **state) {
    (void)state;
    struct sample s;
    begin(&s);
    add(&s, "a", "Tel.", "Nr klienta", "Тел. офиса", "办公电话");
    add(&s, "b", "DATE OF SALE", "DATA SPRZEDAŻY", "ДАТА ПРОДАЖИ", "销售日期");
    add(&s, "c", "IBAN", "Numer IBAN", "IBAN", "IBAN");
    add(&s, "d", "SWOT analysis", "Analiza SWOT", "Анализ", "分析");
    add(&s, "e", "BANT", "BANT", "БЮДЖ", "评分");
    EXPECT(&s, "label_abbreviated 0|Tel.||Telephone",
           "label_abbreviated 1|Nr klienta||Numer klienta",
           "label_abbreviated 2|Тел. офиса||Телефон офиса",
           "label_capitals 0|DATE OF SALE||Date of sale",
           "label_capitals 1|DATA SPRZEDAŻY||Data sprzedaży",
           "label_capitals 2|ДАТА ПРОДАЖИ||Дата продажи");
    begin(&s);
    add(&s, "first_seen", "first_seen", "Pierwszy raz:", "Впервые?", "首次出现。");
    add(&s, "d", "Resp. person", "Osoba", "Лицо", "负责人");
    add(&s, "e", "Obj. weight", "Masa", "Вес", "重量");
    EXPECT(&s, "label_is_name 0|first_seen||First seen",
           "label_punctuation 1|Pierwszy raz:||Pierwszy raz",
           "label_punctuation 2|Впервые?||Впервые", "label_punctuation 3|首次出现。||首次出现",
           "label_abbreviated 0|Resp. person||Responsible person",
           "label_abbreviated 0|Obj. weight||");
}

static void translations(void **state) {
    (void)state;
    struct sample s;
    begin(&s);
    add(&s, "serial_number", "Serial number", "Serial number", "Serial number", "Serial number");
    add(&s, "state", "Status", "Status", "Статус", "状态");
    add(&s, "linkedin", "LinkedIn", "LinkedIn", "LinkedIn", "LinkedIn");
    add(&s, "mass", "Mass", "Masa", "", "质量");
    EXPECT(&s, "label_untranslated 1|Serial number||", "label_untranslated 2|Serial number||",
           "label_untranslated 3|Serial number||", "label_missing 2|||");
}

static void alike(void **state) {
    (void)state;
    struct sample s;
    begin(&s);
    add(&s, "a", "Delivery date", "Data dostawy", "Дата поставки", "交货日期");
    add(&s, "b", "Date, delivery", "Dostawa", "Поставка", "交货");
    add(&s, "c", "Deliverydate", "Termin", "Срок", "期限");
    add(&s, "d", "Line 1", "Wiersz 1", "Строка 1", "第1行");
    add(&s, "e", "Line 2", "Wiersz 2", "Строка 2", "第2行");
    add(&s, "f", "Deadline", "TERMIN", "Предел", "截止日期");
    EXPECT(&s, "label_capitals 1|TERMIN||Termin", "label_alike 0|Date, delivery|Delivery date|",
           "label_alike 0|Deliverydate|Delivery date|", "label_same 1|TERMIN|Termin|");
}

static void terms(void **state) {
    (void)state;
    struct sample s;
    begin(&s);
    add(&s, "a", "Office phone", "Telefon biura", "Телефон офиса", "办公电话");
    add(&s, "b", "Home phone", "Telefon domowy", "Домашний телефон", "家庭电话");
    add(&s, "c", "Telephone of the lawyer", "Telefon prawnika", "Телефон юриста", "律师电话");
    add(&s, "d", "Lawyer's mobile phone", "Komórka prawnika", "Мобильный юриста", "律师手机");
    EXPECT(&s, "term_mixed 0|Telephone of the lawyer|phone|");
}

static void helps(void **state) {
    (void)state;
    struct sample s;
    struct standard personal = {.sensitive = true},
                    shown = {.sensitive = true, .example = STR("x")};
    begin(&s);
    add(&s, "a", "Serial", "Seria", "Серия", "系列")->kind = KIND_IDENTITY;
    add(&s, "b", "Illness", "Choroba", "Болезнь", "疾病")->standard = &personal;
    add(&s, "c", "Diet", "Dieta", "Диета", "饮食")->standard = &shown;
    struct property *partly = add(&s, "d", "Colour", "Kolor", "Цвет", "颜色");
    set_labels(partly->help, "As on the plate.", "", "Как на табличке.", "如铭牌所示。");
    EXPECT(&s, "help_missing 4|a||", "help_missing 4|b||", "help_untranslated 1|d||");
}

static void options(void **state) {
    (void)state;
    struct sample s;
    struct option list[5] = {{.value = STR("in_use")}, {.value = STR("PL")}, {.value = STR("3")}};
    set_labels(list[0].label, "in_use", "W użyciu", "В работе", "使用中");
    set_labels(list[1].label, "Poland", "Polska", "Poland", "波兰");
    set_labels(list[2].label, "poland", "Polska 2", "Польша 2", "波兰2");
    set_labels(list[3].label, "Tel.", "", "", "");
    list[3].hidden = true;
    set_labels(list[4].label, "St. Gallen", "Sp. z o.o.", "ООО", "圣加仑");
    begin(&s);
    struct property *property = add(&s, "a", "State", "Stan", "Состояние", "状态");
    property->options = list;
    property->option_count = 5;
    EXPECT(&s, "label_is_name 0|in_use||In use", "label_untranslated 2|Poland||",
           "label_same 0|poland|Poland|");
}

// A label of letters that no other has by chance: 14 of them.
static str own_label(struct arena *arena, uint64_t number) {
    struct buf out;
    buf_init(&out, arena);
    for (uint64_t i = 0, x = hash_u64(number + 1); i < 14; i++, x /= 20)
        buf_add_char(&out, "bcdfghjklmnpqrstvwxz"[x % 20]);
    return buf_str(&out);
}

// One letter of the label otherwise, away, more, or changed with its neighbour.
static str with_slip(struct arena *arena, str label, size_t i) {
    size_t at = 1 + i % 12;
    str before = str_slice(label, 0, at), behind = str_from(label, at + 1);
    switch (i % 4) {
    case 0:
        return str_format(arena, STR_FMT "ą" STR_FMT, STR_ARG(before), STR_ARG(behind));
    case 1:
        return str_concat(arena, before, behind);
    case 2:
        return str_format(arena, STR_FMT "o" STR_FMT, STR_ARG(before),
                          STR_ARG(str_from(label, at)));
    default:
        return str_format(arena, STR_FMT "%c%c" STR_FMT, STR_ARG(before), label.ptr[at + 1],
                          label.ptr[at], STR_ARG(str_from(label, at + 2)));
    }
}

// As many options as a property may have, some of them alike: all of these are found, and soon.
static void many_options(void **state) {
    (void)state;
    enum { OPTIONS = 5000, SLIPS = 48 };
    struct sample s;
    struct timespec from, to;
    begin(&s);
    struct option *list = ARENA_ARRAY(&s.arena, OPTIONS, struct option);
    struct property *property = add(&s, "kind", "Kind", "Rodzaj", "Вид", "种类");
    for (size_t i = 0; i < OPTIONS; i++) {
        str label = i < OPTIONS - SLIPS
                        ? own_label(&s.arena, i)
                        : with_slip(&s.arena, list[i - (OPTIONS - SLIPS)].label[LANG_EN], i);
        list[i] = (struct option){.value = str_format(&s.arena, "o%zu", i)};
        list[i].label[LANG_EN] = label;
    }
    property->options = list;
    property->option_count = OPTIONS;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    judge(&s);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
    size_t alike = 0;
    for (size_t i = 0; i < s.found.count; i++) {
        const struct naming_finding *f = &s.found.items[i];
        bool is = str_is(STR("naming.label_alike"), f->rule);
        if (is)
            assert_true(
                str_equal(f->other, list[f->option - list - (OPTIONS - SLIPS)].label[LANG_EN]));
        alike += is;
    }
    if (getenv("SHOW_TIMES"))
        print_message("%.0f ms, %zu alike\n", seconds * 1e3, alike);
    assert_int_equal(alike, SLIPS);
    assert_true(seconds < 1.5);
    end(&s);
}

static void what_is_not_shown(void **state) {
    (void)state;
    struct sample s;
    begin(&s);
    add(&s, "QTY", "QTY", "", "", "")->hidden = true;
    add(&s, "QTY2", "QTY", "", "", "")->archived = true;
    NOTHING(&s);
}

// What the program brings is named as it asks others to name theirs.
static void shipped_is_clean(void **state) {
    (void)state;
    struct schema schema;
    struct naming_list found;
    struct arena arena;
    arena_init(&arena);
    shipped_schema(&schema);
    quality_naming(&arena, &schema, &found);
    for (size_t i = 0; i < found.count; i++) {
        const struct naming_finding *f = &found.items[i];
        print_error(STR_FMT "." STR_FMT " %s: " STR_FMT "\n", STR_ARG(f->type->name),
                    STR_ARG(f->property ? f->property->name : STR("")), f->rule,
                    STR_ARG(naming_message(&arena, f, LANG_EN)));
    }
    assert_int_equal(found.count, 0);
    schema_finish(&schema);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),
        cmocka_unit_test(labels),
        cmocka_unit_test(translations),
        cmocka_unit_test(alike),
        cmocka_unit_test(terms),
        cmocka_unit_test(helps),
        cmocka_unit_test(options),
        cmocka_unit_test(many_options),
        cmocka_unit_test(what_is_not_shown),
        cmocka_unit_test(shipped_is_clean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
