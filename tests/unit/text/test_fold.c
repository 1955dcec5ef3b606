// Folding, cleaning, searching, scripts, romanisation and skeletons on names in four scripts.
#include "base/utf8.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/translit.h"
#include "text_test.h"

struct pair {
    const char *in, *out;
};

static void each(const struct pair *pairs, size_t count, str (*function)(struct arena *, str)) {
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < count; i++)
        check_text(function(&arena, str_of(pairs[i].in)), pairs[i].out, pairs[i].in);
    arena_finish(&arena);
}

static void test_fold(void **state) {
    (void)state;
    static const struct pair pairs[] = {
        {"", ""},
        {"plain", "plain"},
        {"  Two   Words\t\n", "two words"},
        {"ŁÓDŹ Gdańsk Żółć", "lodz gdansk zolc"},
        {"Straße", "strasse"},
        {"Müller Øre Đorđe Ħal", "muller ore dorde hal"},
        {"Ёлкин", "елкин"},
        {"Сергей Йовович", "сергей йовович"},
        {"Серге\u0438\u0306", "сергей"}, // typed as two code points
        {"И\u0306ован", "йован"},
        {"Їжак", "їжак"},
        {"ＡＢＣ１２３", "abc123"},
        {"ﬁrma", "firma"},
        {"王偉 歐陽", "王伟 欧阳"},
        {"O’Neil – „X“", "o'neil - \"x\""},
        {"a\u200Bb\u00ADc", "abc"},
        {"I\u0307stanbul", "istanbul"},
        {"Nguyễn Văn", "nguyen van"},
        {"한국", "한국"},
    };
    each(pairs, COUNT(pairs), text_fold);
}

// Every code point alone: folding twice is folding once, and the result is well-formed.
static void test_fold_is_idempotent(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (uint32_t rune = 1; rune < 0x110000; rune++) {
        if (rune >= 0xD800 && rune < 0xE000)
            continue;
        char bytes[4];
        str one = {bytes, utf8_encode(rune, bytes)};
        str folded = text_fold(&arena, one);
        assert_true(utf8_valid(folded));
        if (!str_equal(folded, text_fold(&arena, folded)))
            fail_msg("U+%04X is not folded at once", rune);
        str cleaned = text_clean(&arena, one);
        if (!str_equal(cleaned, text_clean(&arena, cleaned)))
            fail_msg("U+%04X is not cleaned at once", rune);
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

static void test_clean(void **state) {
    (void)state;
    static const struct pair pairs[] = {
        {"  Jan  Kowalski ", "Jan Kowalski"},
        {"Jan\u00A0Kowalski\u200B", "Jan Kowalski"},
        {"\uFEFFJan", "Jan"},
        {"o\u0301", "ó"},
        {"＋４８　６０１", "+48 601"},
        {"a\r\nb", "a b"},
        {"\x01\x02", ""},
        {"Łódź", "Łódź"},
    };
    each(pairs, COUNT(pairs), text_clean);
    static const struct pair lines[] = {
        {"a\r\nb", "a\nb"}, {" a \n\n\n\n b ", "a\n\nb"}, {"\n\na\n", "a"}, {"x\ty", "x y"}};
    each(lines, COUNT(lines), text_clean_lines);
}

// Letters that cleaning keeps at first sight are those the long way keeps, too: an invisible code
// point and a mark to be joined send the same rune there.
static void test_clean_both_ways(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (uint32_t rune = 0xA0; rune < 0x30000; rune++, arena_reset(&arena)) {
        char letter[4];
        str one = {letter, utf8_encode(rune, letter)};
        str plain = text_clean(&arena, one);
        str marked =
            text_clean(&arena, str_format(&arena, "e\u0301 -\u200B" STR_FMT, STR_ARG(one)));
        if (!str_equal(str_from(marked, strlen("\u00E9 -")), plain))
            fail_msg("U+%04X", rune);
    }
    arena_finish(&arena);
}

static void test_search(void **state) {
    (void)state;
    static const struct pair forms[] = {
        {"Андрей Щукин", "андрей andrey щукин shchukin"},
        {"王伟", "王 伟 王伟 wang wei wangwei"},
        {"王小明", "王 小 明 王小 小明 wang xiao ming wangxiaoming xiaoming"},
        {"单晓", "单 晓 单晓 dan xiao danxiao shan shanxiao"},
        {"Łódź, Łódź!", "lodz"},
        {"jan@wp.pl", "jan wp pl"},
        {"IBM北京", "ibm 北 京 北京 bei jing beijing"},
    };
    each(forms, COUNT(forms), text_search_form);
    static const struct pair queries[] = {
        {"Андрей", "andrey"},
        {"Andrey", "andrey"},
        {"王", "王"},
        {"王小明", "王 小明"},
        {"firma.example", "firma example"},
        {"https://www.Firma.example/o-nas", "firma example o nas"},
        {"www.firma", "firma"},
        {"www.", "www"},
        {"http www", "http www"},
        {"http://", "http"},
        {"", ""}};
    each(queries, COUNT(queries), text_query_form);
}

// Family name and given name are kept apart, so no pair of characters spans both.
static void test_query_names(void **state) {
    (void)state;
    static const struct pair queries[] = {{"王小明", "王 小明"},
                                          {"王明", "王 明"},
                                          {"欧阳小明", "欧阳 小明"},
                                          {"欧阳明", "欧阳 明"},
                                          {"王", "王"},
                                          {"北京", "北京"},
                                          {"小明", "小明"},
                                          {"科技公司", "科技 技公 公司"},
                                          {"李 小明", "李 小明"},
                                          {"王小明王小明", "王小 小明 明王"},
                                          {"王abcиван", "王 abcivan"}};
    each(queries, COUNT(queries), text_query_form);
}

// A telephone number is found however it is typed; groups of digits stay words of their own.
static void test_query_numbers(void **state) {
    (void)state;
    static const struct pair queries[] = {
        {"600 100 200", "600 100|600100200 200|600100200"},
        {"600-100-200", "600 100|600100200 200|600100200"},
        {"(600) 100.200", "600 100|600100200 200|600100200"},
        {"６００ １００ ２００", "600 100|600100200 200|600100200"},
        {"600 100 2", "600 100|6001002"},
        {"Anna 600 100 200 Kowal", "anna 600 100|600100200 200|600100200 kowal"},
        {"+48 600 100 200", "600|48600100200 100|48600100200 200|48600100200"},
        {"+48600100200", "48600100200"},
        {"600100200", "600100200"},
        {"0048600100200", "0048600100200|48600100200"},
        {"0048 600100200", "0048|48600100200 600100200|0048600100200|48600100200"},
        {"0171 123456", "0171|171123456 123456|0171123456|171123456"},
        {"+49 (0)171 123456", "171|49171123456 123456|49171123456"},
        {"89161234567", "89161234567|9161234567"},
        {"600 600 600", "600"}, // one clause: the number begins with it
        {"2026-11-22", "2026 11|20261122 22|20261122"},
        {"+380 50 123 4567", "123|380501234567 4567|380501234567"},
        {"12-34", "12 34"},
        {"00-950", "00 950"},
        {"600 100 200, 500 100 300", // a comma ends a number
         "600 100|600100200 200|600100200 500 100|500100300 300|500100300"},
        {"600100200 500100300", "600100200 500100300"}, // more digits than a number has
        {"1234567890123456789", "1234567890123456789"},
        {"12 ab 345678", "12 ab 345678"},
        {"007", "007"},
        {"000000", "000000|0000"},
    };
    each(queries, COUNT(queries), text_query_form);
}

static void test_sort_key(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    check_text(text_sort_key(&arena, STR("„Żabka”"), 64), "zabka\"", "quotes in front");
    check_text(text_sort_key(&arena, STR("ёж ёж"), 3), "е", "cut between runes");
    check_text(text_sort_key(&arena, STR("---"), 9), "---", "only punctuation");
    arena_finish(&arena);
}

static void test_script(void **state) {
    (void)state;
    assert_int_equal(script_of_text(STR("Łódź 12")), SCRIPT_LATIN);
    assert_int_equal(script_of_text(STR("Иван, 5")), SCRIPT_CYRILLIC);
    assert_int_equal(script_of_text(STR("王小明")), SCRIPT_HAN);
    assert_int_equal(script_of_text(STR("ООО Alfa")), SCRIPT_MIXED);
    assert_int_equal(script_of_text(STR("123-45")), SCRIPT_NONE);
    assert_int_equal(script_of_text(STR("Ελλάδα")), SCRIPT_OTHER);
}

static void test_romanize(void **state) {
    (void)state;
    static const struct pair pairs[] = {
        {"андрей", "andrey"},         {"щукин", "shchukin"}, {"дмитрий", "dmitry"},
        {"чайковский", "chaykovsky"}, {"юлия", "yuliya"},    {"объект", "obekt"},
        {"григорій", "hryhoriy"},     {"київ", "kyyiv"},     {"быкаў", "bykau"},
        {"王小明", "wangxiaoming"},   {"lodz", "lodz"},      {"ооо ромашка", "ooo romashka"},
    };
    each(pairs, COUNT(pairs), text_romanize);
}

static void test_surnames(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    static const struct {
        const char *han;
        size_t surname;
        const char *pinyin;
    } names[] = {
        {"单雄信", 1, "shanxiongxin"}, {"曾国藩", 1, "zengguofan"},   {"解晓东", 1, "xiexiaodong"},
        {"仇英", 1, "qiuying"},        {"查良镛", 1, "zhaliangyong"}, {"單雄信", 1, "shanxiongxin"},
        {"欧阳修", 2, "ouyangxiu"},    {"尉迟恭", 2, "yuchigong"},    {"区伟", 1, "ouwei"},
        {"吕布", 1, "lubu"},           {"任正非", 1, "renzhengfei"},  {"華羅", 1, "hualuo"}};
    for (size_t i = 0; i < COUNT(names); i++)
        check_text(text_pinyin(&arena, str_of(names[i].han), names[i].surname), names[i].pinyin,
                   names[i].han);
    arena_finish(&arena);
}

// Names of one line have one skeleton.
static void test_skeletons_meet(void **state) {
    (void)state;
    static const char *const lines[][6] = {
        {"Wójcik", "Wojcik", "Вуйчик"},
        {"Czajkowski", "Чайковский", "Tschaikowski", "Tchaikovsky", "Chaykovskiy"},
        {"Wiśniewski", "Вишневский", "Vishnevsky", "Wisniewski"},
        {"Андрей", "Andrey", "Andrei", "Andrej"},
        {"Юлия", "Yulia", "Julia", "Iulia"},
        {"Сергей", "Sergey", "Sergei", "Siergiej"},
        {"Чехов", "Chekhov", "Tschechow", "Czechow"},
        {"Щукин", "Shchukin", "Szczukin", "Schtschukin"},
        {"Алексей", "Aleksey", "Alexei", "Alexey"},
        {"Хрущев", "Khrushchev", "Chruszczow", "Chruschtschow"},
        {"Жуков", "Zhukov", "Żukow"},
        {"王小明", "Wang Xiaoming"},
        {"Müller", "Mueller", "Muller", "Мюллер"},
        {"Meier", "Maier", "Meyer", "Mayer", "Майер"},
        {"Пётр", "Piotr", "Petr"},
        {"Krzysztof", "Кшиштоф"},
        {"Татьяна", "Tatiana", "Tatyana", "Tatjana"},
        {"Елена", "Yelena", "Jelena", "Elena"},
        {"吕", "Lv", "Lyu", "Lu"},
        {"Nowicki", "Новицкий", "Novitsky"},
    };
    struct arena arena;
    arena_init(&arena);
    int apart = 0;
    for (size_t i = 0; i < COUNT(lines); i++) {
        str first = text_skeleton(&arena, text_fold(&arena, str_of(lines[i][0])));
        for (size_t j = 1; j < 6 && lines[i][j]; j++) {
            str other = text_skeleton(&arena, text_fold(&arena, str_of(lines[i][j])));
            // spaces: a Han name is one word
            size_t space = str_find_char(other, ' ');
            if (space < other.len)
                other = str_concat(&arena, str_slice(other, 0, space), str_from(other, space + 1));
            if (!str_equal(first, other)) {
                print_message("# %s %.*s, %s %.*s\n", lines[i][0], STR_ARG(first), lines[i][j],
                              STR_ARG(other));
                apart++;
            }
        }
    }
    arena_finish(&arena);
    assert_int_equal(apart, 0);
}

static void test_skeletons_differ(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"Kowalski", "Kowalczyk"}, {"Wang", "Zhang"},    {"Liu", "Lu"},
        {"Zhou", "Zhu"},           {"Ivanov", "Petrov"}, {"Nowak", "Nowicki"}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(pairs); i++)
        assert_false(str_equal(text_skeleton(&arena, text_fold(&arena, str_of(pairs[i][0]))),
                               text_skeleton(&arena, text_fold(&arena, str_of(pairs[i][1])))));
    arena_finish(&arena);
}

static void test_phonetic(void **state) {
    (void)state;
    static const struct pair pairs[] = {
        {"schmidt", "smt"},      {"schmitt", "smt"},    {"szmit", "smt"}, {"kowalski", "kflsk"},
        {"kowalsky", "kflsk"},   {"kovalsky", "kflsk"}, {"anna", "an"},   {"", ""},
        {"jan nowak", "in nfk"},
    };
    each(pairs, COUNT(pairs), text_phonetic);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fold),
        cmocka_unit_test(test_fold_is_idempotent),
        cmocka_unit_test(test_clean),
        cmocka_unit_test(test_clean_both_ways),
        cmocka_unit_test(test_search),
        cmocka_unit_test(test_query_names),
        cmocka_unit_test(test_query_numbers),
        cmocka_unit_test(test_sort_key),
        cmocka_unit_test(test_script),
        cmocka_unit_test(test_romanize),
        cmocka_unit_test(test_surnames),
        cmocka_unit_test(test_skeletons_meet),
        cmocka_unit_test(test_skeletons_differ),
        cmocka_unit_test(test_phonetic),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
