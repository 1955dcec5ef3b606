// Slips of hand and machine: what is told, what is suggested, and what has to be left alone.
#include "text/fold.h"
#include "text/garble.h"
#include "text_test.h"

static struct garble find(struct arena *arena, const char *in) {
    struct garble found;
    (void)garble_find(arena, text_clean(arena, str_of(in)), &found);
    return found;
}

static void test_found(void **state) {
    (void)state;
    static const struct {
        const char *in, *repaired;
        enum garble_kind kind;
    } rows[] = {
        // the keyboard
        {"ghbdtn", "привет", GARBLE_LAYOUT},
        {"Vfhbz Gtnhjdf", "Мария Петрова", GARBLE_LAYOUT},
        {"ghbdtn, vbh!", "привет, мир!", GARBLE_LAYOUT},
        {"k.,jdm", "любовь", GARBLE_LAYOUT},
        {"{jrtyrj", "Хокенко", GARBLE_LAYOUT},
        {"Иван Gtnhjd", "Иван Петров", GARBLE_LAYOUT},
        {"Ощрт Ыьшер", "John Smith", GARBLE_LAYOUT},
        {"Лщцфдылш", "Kowalski", GARBLE_LAYOUT},
        // letters that look alike
        {"Ивaнов", "Иванов", GARBLE_LOOKALIKE},
        {"Jоhn", "John", GARBLE_LOOKALIKE},
        {"OOO Ромашка", "ООО Ромашка", GARBLE_LOOKALIKE},
        {"работа c клиентами", "работа с клиентами", GARBLE_LOOKALIKE},
        {"Иванов A.", "Иванов А.", GARBLE_LOOKALIKE},
        {"Acme sp. z о.o.", "Acme sp. z o.o.", GARBLE_LOOKALIKE},
        {"Αnna", "Anna", GARBLE_LOOKALIKE}, // Greek
        // charsets
        {"ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет", GARBLE_MOJIBAKE},
        {"РџСЂРёРІРµС‚", "Привет", GARBLE_MOJIBAKE},
        {"╨Я╤А╨╕╨▓╨╡╤В", "Привет", GARBLE_MOJIBAKE},
        {"Ĺ»ĂłĹ‚Ä‡", "Żółć", GARBLE_MOJIBAKE},
        {"FranÃƒÂ§ois", "François", GARBLE_MOJIBAKE}, // twice
        {"Itâ€™s", "It’s", GARBLE_MOJIBAKE},
        {"Èâàíîâ", "Иванов", GARBLE_MOJIBAKE},
        {"оЕРПНБ хБЮМ", "Петров Иван", GARBLE_MOJIBAKE},
        {"Micha³ Wa³êsa", "Michał Wałęsa", GARBLE_MOJIBAKE},
        {"Szczepañski", "Szczepański", GARBLE_MOJIBAKE},
        {"£ukasz", "Łukasz", GARBLE_MOJIBAKE},
        {"Jasny Kamieñ", "Jasny Kamień", GARBLE_MOJIBAKE},
        {"Poznaсska", "Poznańska", GARBLE_MOJIBAKE},         // CP1250 read as CP1251
        {"‘ҐаЈҐ© ЏҐва®ў", "Сергей Петров", GARBLE_MOJIBAKE}, // CP866 read as CP1251
        {"ÕÅÎ°", "张伟", GARBLE_MOJIBAKE},
        {"寮犱紵", "张伟", GARBLE_MOJIBAKE},
        {"Jцrg Mьller", "Jörg Müller", GARBLE_MOJIBAKE},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena;
        arena_init(&arena);
        struct garble found = find(&arena, rows[i].in);
        if (found.kind != rows[i].kind || !str_is(found.repaired, rows[i].repaired))
            fail_msg("%s: %d " STR_FMT, rows[i].in, (int)found.kind, STR_ARG(found.repaired));
        arena_finish(&arena);
    }
}

// Words that are strange, and meant.
static void test_left_alone(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "a",
        "Krzysztof Szczepański",
        "Nguyễn Văn Đức",
        "Xiuying Zhang",
        "Þórsdóttir",
        "Llwyd",
        "Øystein Bjørnstad",
        "GmbH",
        "KGHM Polska Miedź",
        "IBM",
        "ООО",
        "ГБДД",
        "СССР",
        "РСФСР",
        "МВД",
        "ABB Россия",
        "HP Москва",
        "iФон",
        "ТехноPlus",
        "Wi-Fi роутер",
        "1С-Битрикс",
        "ВКонтакте",
        "500 m³",
        "¿Qué tal?",
        "£100",
        "CAFÉ™",
        "SPÓŁKA",
        "São Paulo",
        "Õnne Tõnisson",
        "Željko Đorđević",
        "Κώστας",
        "Київ",
        "Ёлкина Юлия",
        "Щука",
        "Ың-Зын",
        "Қазақстан Республикасы",
        "北京朝阳区",
        "東京都",
        "김민수",
        "https://x.example/ghbdtn",
        "ghbdtn@x.example",
        "5% — ½ °C",
        "№ 5 «Ромашка»",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct arena arena;
        arena_init(&arena);
        struct garble found = find(&arena, texts[i]);
        if (found.kind != GARBLE_NONE)
            fail_msg("%s: %d " STR_FMT, texts[i], (int)found.kind, STR_ARG(found.repaired));
        arena_finish(&arena);
    }
}

// What cleaning takes away shows the charset: halves of letters.
static void test_lost_halves(void **state) {
    (void)state;
    struct arena arena;
    str repaired;
    arena_init(&arena);
    assert_true(garble_find_charset(&arena, STR("\xC3\x85\xC2\x81ukasz"), &repaired));
    assert_true(str_is(repaired, "Łukasz"));
    assert_true(garble_find_charset(&arena,
                                    STR(" Garc\xC3\x83\xC2\xAD"
                                        "a "),
                                    &repaired));
    assert_true(str_is(repaired, "García"));
    assert_false(garble_find_charset(&arena, STR("García"), &repaired));
    arena_finish(&arena);
}

static void test_surface(void **state) {
    (void)state;
    assert_int_equal(garble_surface(STR(" Anna Maria "), false), 0);
    assert_int_equal(garble_surface(STR("Anna  Maria"), false), GARBLE_SPACES);
    assert_int_equal(garble_surface(STR("Anna\tMaria"), false), GARBLE_SPACES);
    assert_int_equal(garble_surface(STR("Anna\nMaria"), false), GARBLE_SPACES);
    assert_int_equal(garble_surface(STR("Anna\nMaria"), true), 0);
    assert_int_equal(garble_surface(STR("Anna\xC2\xA0Maria"), false), GARBLE_INVISIBLE);
    assert_int_equal(garble_surface(STR("An\xC2\xADna\u200B"), false), GARBLE_INVISIBLE);
    assert_int_equal(garble_surface(STR("ＡＢ１"), false), GARBLE_WIDTH);
    assert_int_equal(garble_surface(STR("你好，世界"), false), 0); // punctuation of Chinese
}

static void test_shouted(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    assert_true(garble_is_shouted(STR("DYREKTOR HANDLOWY REGIONU")));
    assert_true(garble_is_shouted(STR("ВНИМАНИЕ, СРОЧНО ПЕРЕЗВОНИТЬ")));
    assert_false(garble_is_shouted(STR("IBM")));
    assert_false(garble_is_shouted(STR("PKO BP SA NBP ZUS KRUS")));
    assert_false(garble_is_shouted(STR("MODEL ABCD1234 EFGHIJKL")));
    assert_false(garble_is_shouted(STR("Dyrektor handlowy regionu")));
    assert_false(garble_is_shouted(STR("北京朝阳区")));
    assert_true(str_is(garble_sentence_case(&arena, STR("ŻÓŁTY DOM. «ДА»")), "Żółty dom. «Да»"));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_found),       cmocka_unit_test(test_left_alone),
        cmocka_unit_test(test_lost_halves), cmocka_unit_test(test_surface),
        cmocka_unit_test(test_shouted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
