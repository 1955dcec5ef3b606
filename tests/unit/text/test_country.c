// Countries: the names that ICU shows in every language it has, and what people write besides.
#include "base/buf.h"
#include "text/country.h"
#include "text_test.h"
#include <stdio.h>
#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum { LONGEST = 400 };

struct tally {
    size_t all, right, asked;
};

static void count(struct tally *tally, const UChar *name, const char *code) {
    char utf8[LONGEST * 3];
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(utf8, sizeof utf8, &length, name, -1, &status);
    struct country_match match = country_find((str){utf8, (size_t)length});
    tally->all++;
    if (strcmp(match.code, code) == 0)
        tally->right++;
    for (int i = 0; match.answer == COUNTRY_AMBIGUOUS && i < match.candidate_count; i++)
        tally->asked += strcmp(match.candidates[i], code) == 0 ? 1 : 0;
}

static void without_marks(const UChar *name, UChar out[LONGEST]) {
    UChar apart[LONGEST];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length =
        unorm2_normalize(unorm2_getNFDInstance(&status), name, -1, apart, LONGEST, &status);
    int32_t kept = 0;
    for (int32_t i = 0; i < length; i++)
        if (u_charType(apart[i]) != U_NON_SPACING_MARK)
            out[kept++] = apart[i];
    out[kept] = 0;
}

static void count_locale(const char *locale, UDisplayContext length, struct tally tallies[3]) {
    UErrorCode status = U_ZERO_ERROR;
    ULocaleDisplayNames *names = uldn_openForContext(locale, &length, 1, &status);
    assert_true(U_SUCCESS(status));
    for (size_t i = 0; i < country_count(); i++) {
        UChar name[LONGEST], other[LONGEST];
        str code = country_code_at(i);
        status = U_ZERO_ERROR;
        int32_t n = uldn_regionDisplayName(names, code.ptr, name, LONGEST, &status);
        if (U_FAILURE(status) || (n == 2 && name[0] == code.ptr[0] && name[1] == code.ptr[1]))
            continue; // no name in this language
        count(&tallies[0], name, code.ptr);
        u_strToUpper(other, LONGEST, name, -1, locale, &status);
        count(&tallies[1], other, code.ptr);
        without_marks(name, other);
        count(&tallies[2], other, code.ptr);
    }
    uldn_close(names);
}

static void test_every_language(void **state) {
    (void)state;
    static const char *const forms[] = {"as ICU shows it", "upper case", "without diacritics"};
    struct tally tallies[3] = {{0}};
    for (int32_t i = 0; i < uloc_countAvailable(); i++) {
        count_locale(uloc_getAvailable(i), UDISPCTX_LENGTH_FULL, tallies);
        count_locale(uloc_getAvailable(i), UDISPCTX_LENGTH_SHORT, tallies);
    }
    for (int i = 0; i < 3; i++) {
        const struct tally *t = &tallies[i];
        print_message("# %s: %zu names, %.3f %% right, %.3f %% asked\n", forms[i], t->all,
                      100.0 * (double)t->right / (double)t->all,
                      100.0 * (double)t->asked / (double)t->all);
        assert_true(t->all > 100000);
        assert_true((double)t->right >= 0.995 * (double)t->all);
        // The rest is read as a code: Catalan "RU" is Britain, the code RU is Russia.
        assert_true((double)(t->right + t->asked) >= 0.9995 * (double)t->all);
    }
}

// Every code there is, in any case.
static void test_codes(void **state) {
    (void)state;
    for (size_t i = 0; i < country_count(); i++) {
        str code = country_code_at(i), alpha3 = country_alpha3(code);
        assert_int_equal(alpha3.len, 3);
        char lower[4] = {0};
        for (size_t j = 0; j < 3; j++)
            lower[j] = (char)(alpha3.ptr[j] | 32);
        check_text(str_of(country_find(code).code), code.ptr, "alpha-2");
        check_text(str_of(country_find(alpha3).code), code.ptr, "alpha-3");
        check_text(str_of(country_find(str_of(lower)).code), code.ptr, "alpha-3 in lower case");
    }
    check_text(str_of(country_find(STR("616")).code), "PL", "numeric");
    check_text(country_alpha3(STR("ZZ")), "", "no country");
}

static void test_spellings(void **state) {
    (void)state;
    static const struct {
        const char *in, *code;
    } rows[] = {
        {"U.S.A.", "US"},
        {"the united states of america", "US"},
        {"Złączone Stany", ""},
        {"Соединённые Штаты", "US"},
        {"соединенные штаты америки", "US"},
        {"美國", "US"},
        {"Holland", "NL"},
        {"England", "GB"},
        {"Scotland", "GB"},
        {"Walia", "GB"},
        {"Czechia", "CZ"},
        {"Česko", "CZ"},
        {"Burma", "MM"},
        {"Ivory Coast", "CI"},
        {"Swaziland", "SZ"},
        {"KSA", "SA"},
        {"D.P.R.K.", "KP"},
        {"ROC", "TW"},
        {"P.R.C.", "CN"},
        {"Białoruś", "BY"},
        {"Belorussia", "BY"},
        {"BELARUS'", "BY"},
        {"Korea, Republic of", "KR"},
        {"Republic of Korea", "KR"},
        {"Congo, Democratic Republic of the", "CD"},
        {"Republic of Congo", "CG"},
        {"Moldova, Republic of", "MD"},
        {"Rep. of Moldova", "MD"},
        {"The Gambia", "GM"},
        {"Gambia, The", "GM"},
        {"die Schweiz", "CH"},
        {"Republik Österreich", "AT"},
        {"Oesterreich", "AT"},
        {"Rumaenien", "RO"},
        {"Oʻzbekiston", "UZ"},
        {"O'zbekiston", "UZ"},
        {"Poland (PL)", "PL"},
        {"PL - Poland", "PL"},
        {"Polska / Poland", "PL"},
        {"Georgia (GE)", "GE"},
        {"US Georgia", "US"},
        {"Poland, Germany", ""},
        {"Poland (Warsaw)", ""},
        {"🇵🇱", "PL"},
        {"🇵🇱 Poland", "PL"},
        {"🇵🇱🇩🇪", ""},
        {"Áo", "AT"},
        {"AO", "AO"},
        {"ČR", "CZ"},
        {"Ceylon", "LK"},
        {"Zair", "CD"},
        {"Guinea", "GN"},
        {"the", ""},
        {"Republic", ""},
        {"of the US", ""},
        {"xyz", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(str_of(country_find(str_of(rows[i].in)).code), rows[i].code, rows[i].in);
}

static void check_asked(const char *in, enum country_answer answer, const char *candidates) {
    struct country_match match = country_find(str_of(in));
    char text[COUNTRY_CANDIDATES * 3 + 1] = "";
    for (int i = 0; i < match.candidate_count; i++) {
        strcat(text, i ? " " : "");
        strcat(text, match.candidates[i]);
    }
    if (match.answer != answer || strcmp(text, candidates) != 0 || match.code[0])
        fail_msg("%s: answer %d, candidates %s", in, (int)match.answer, text);
}

static void test_asked(void **state) {
    (void)state;
    static const char *const asked[][2] = {
        {"Georgia", "GE US"}, {"GEORGIA", "GE US"}, {"Джорджия", "GE US"},
        {"喬治亞", "GE US"},  {"Congo", "CD CG"},   {"the Congo", "CD CG"},
        {"Kongo", "CD CG"},   {"刚果", "CD CG"},    {"Korea", "KP KR"},
        {"Корея", "KP KR"},   {"Corée", "KP KR"},   {"Virgin Islands", "VG VI"},
        {"Nigeri", "NE NG"},
    };
    static const char *const former[][2] = {
        {"USSR", ""},
        {"СССР", ""},
        {"Związek Radziecki", ""},
        {"Yugoslavia", ""},
        {"Jugosławia", ""},
        {"苏联", ""},
        {"Czechoslovakia", "CZ SK"},
        {"Československo", "CZ SK"},
        {"GDR", "DE"},
        {"NRD", "DE"},
        {"Serbia and Montenegro", "RS ME"},
    };
    for (size_t i = 0; i < COUNT(asked); i++)
        check_asked(asked[i][0], COUNTRY_AMBIGUOUS, asked[i][1]);
    for (size_t i = 0; i < COUNT(former); i++)
        check_asked(former[i][0], COUNTRY_FORMER, former[i][1]);
    check_text(country_find(STR("USSR")).former_name[LANG_PL], "Związek Radziecki", "former name");
}

static void test_typing_errors(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"Polnad", "PL"},
        {"Germnay", "DE"},
        {"Swizterland", "CH"},
        {"Россйя", "RU"},
        {"Niemyc", "DE"},
        {"Frnace", "FR"},
        {"Untied States", "US"},
        {"Deutschlnad", "DE"},
        {"Kazahkstan", "KZ"},
        {"Irab", ""},
        {"Neverland", ""},
        {"Kraina Czarów", ""},
        {"Warszawa", ""},
        {"test", ""},
        {"", ""},
        {"Wielkabrytnia", "GB"},
        {"Xyzzy Qwert", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(country_nearest(str_of(rows[i][0])), rows[i][1], rows[i][0]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_language), cmocka_unit_test(test_codes),
        cmocka_unit_test(test_spellings),      cmocka_unit_test(test_asked),
        cmocka_unit_test(test_typing_errors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
