// Passwords that everybody tries first are refused by rule, without a list; those that a person or
// a password manager makes up are not.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "crm/password.h"
#include <cmocka.h>

static const struct password_person anna = {STR_INIT("Anna Nowakowska"),
                                            STR_INIT("a.nowakowska@wiertarka-serwis.pl")};

// Of eight characters or more, known from published counts of leaked passwords (Splashdata, NCSC,
// NordPass, CERT Polska, Group-IB) and what such people write who have to add a digit.
static const char *const common[] = {
    "12345678",       "123456789",        "1234567890",   "0123456789",     "87654321",
    "987654321",      "11223344",         "12341234",     "12344321",       "123123123",
    "123321123",      "11111111",         "00000000",     "88888888",       "66668888",
    "147258369",      "123654789",        "789456123",    "963852741",      "159753159753",
    "1q2w3e4r",       "1q2w3e4r5t",       "1qaz2wsx",     "1qazxsw2",       "q1w2e3r4",
    "zaq12wsx",       "zaq1@WSX",         "zaq1xsw2cde3", "qwertyui",       "qwertyuiop",
    "qwerty123",      "qwerty12",         "qwerty1234",   "qwertz123",      "qwertzuiop",
    "azertyuiop",     "qwer1234",         "asdfghjk",     "asdfghjkl",      "asdf1234",
    "asdfasdf",       "zxcvbnm1",         "zxcvbnm123",   "!QAZ2wsx",       "qazwsxedc",
    "abcd1234",       "abc12345",         "abc123456",    "abcdefgh",       "a1b2c3d4",
    "aa123456",       "a123456789",       "1234qwer",     "password",       "password1",
    "password12",     "password123",      "Password1",    "Password1!",     "Password123!",
    "PASSWORD",       "passw0rd",         "P@ssw0rd",     "p@ssword",       "pa$$word",
    "Pa$$w0rd",       "iloveyou",         "iloveyou1",    "ilovey0u",       "sunshine",
    "sunshine1",      "princess",         "princess1",    "football",       "football1",
    "baseball",       "superman",         "starwars",     "trustno1",       "whatever",
    "welcome1",       "welcome123",       "computer",     "internet",       "michelle",
    "jennifer",       "samantha",         "alexander",    "jessica1",       "charlie1",
    "michael1",       "liverpool",        "liverpool1",   "chocolate",      "butterfly",
    "administrator",  "admin123",         "admin1234",    "adminadmin",     "letmein1",
    "changeme",       "changeme1",        "secret123",    "test1234",       "testtest",
    "default1",       "kartoteka",        "kartoteka1",   "kartoteka123",   "Kartoteka2026",
    "haslo123",       "haslo1234",        "hasło123",     "polska123",      "polska12",
    "kochamcie",      "mateusz1",         "bartek123",    "misiaczek",      "marcin123",
    "kasia123",       "monika12",         "agnieszka",    "agnieszka1",     "dupa1234",
    "kurwamac1",      "йцукен123",        "йцукенгш",     "пароль123",      "Пароль123",
    "gfhjkm123",      "ghbdtn123",        "натальяя",     "любовь123",      "солнышко",
    "qweasdzxc",      "123qweasd",        "qwe123qwe",    "1qa2ws3ed",      "woaini1314",
    "woaini520",      "5201314520",       "woaini123",    "passwort",       "passwort1",
    "hallo123",       "schatz123",        "schalke04",    "sommer2023",     "winter2023",
    "Summer2024",     "spring2024",       "Sommer2025!",  "company123",     "customer1",
    "monkey123",      "dragon123",        "master123",    "shadow123",      "michael123",
    "19850101",       "01011985",         "31.12.1985",   "1985-12-31",     "19901990",
    "20202020",       "121212121",        "010203040506", "qwerty2025",     "zima2024",
    "anna1985",       "Anna1985",         "Nowakowska1",  "nowakowska2024", "wiertarka-serwis",
    "annanowakowska", "Wiertarka1!",      "abababab",     "xxxxxxxx",       "blink182blink182",
    "aaaabbbb",       "angel123angel123", "lovelove",     "babygirl1",      "fuckyou1",
    "fuckyou123",     "1111aaaa",
};

static const char *const good[] = {
    "correct horse battery",
    "another good one",
    "xK9#mQ2p",
    "v7Tz!qRb",
    "tRq8wLzk",
    "pjgzmvkw",
    "krzesło pod oknem",
    "zielony rower Marka stoi",
    "лампа над дверью",
    "das alte fahrrad quietscht",
    "窗边的旧椅子很舒服",
    "7f3a9c1e5b",
    "Tuesday-Lamp-Gravel",
    "mój pies nie lubi zupy",
    "ten litres of rain",
    "ivanpetrov1985kazan",
    "b8e-77a-q",
    "правильная лошадь",
    "plukdzvor",
};

static void common_ones_are_refused(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    int wrong = 0;
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        if (password_is_common(&arena, str_of(common[i]), &anna))
            continue;
        wrong++;
        print_message("# %s: %.1f bits\n", common[i],
                      password_bits(&arena, str_of(common[i]), &anna));
    }
    assert_int_equal(wrong, 0);
    arena_finish(&arena);
}

static void good_ones_are_taken(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    int wrong = 0;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        double bits = password_bits(&arena, str_of(good[i]), &anna);
        wrong += bits < PASSWORD_BITS;
        if (bits < PASSWORD_BITS)
            print_message("# %s: %.1f bits\n", good[i], bits);
    }
    assert_int_equal(wrong, 0);
    arena_finish(&arena);
}

static void ones_own_words_are_for_oneself(void **state) {
    (void)state;
    struct arena arena;
    static const struct password_person nobody = {0};
    arena_init(&arena);
    assert_true(password_is_common(&arena, STR("Nowakowska7!"), &anna));
    assert_false(password_is_common(&arena, STR("Nowakowska7!"), &nobody));
    arena_finish(&arena);
}

// Whatever stands behind something makes it no easier; long ones take no longer than 64 characters.
static void ends_of_what_is_judged(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    assert_true(password_bits(&arena, STR(""), &anna) < 1);
    char text[1001];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = 0;
    assert_true(password_is_common(&arena, str_of(text), &anna));
    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = (char)('a' + (i * i * 7 + i / 3) % 26);
    assert_false(password_is_common(&arena, str_of(text), &anna));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_ones_are_refused),
        cmocka_unit_test(good_ones_are_taken),
        cmocka_unit_test(ones_own_words_are_for_oneself),
        cmocka_unit_test(ends_of_what_is_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
