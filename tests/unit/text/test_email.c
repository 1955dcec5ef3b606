// E-mail: typing errors in domains are found, and domains that only look like some are left alone.
// What is an address at all is held in tests/data/verdicts/email.jsonl.
#include "text/email.h"
#include "text/email_private.h"
#include "text_test.h"
#include <libpsl.h>
#include <stdio.h>
#include <stdlib.h>

static str suggested(struct arena *arena, const char *domain, const struct email_context *own) {
    str address = str_format(arena, "jan.kowal@%s", domain);
    return str_from(email_read_in(arena, address, own).suggestion, strlen("jan.kowal@"));
}

static void test_typos(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"gmial.com", "gmail.com"},
        {"gmal.com", "gmail.com"},
        {"gmaill.com", "gmail.com"},
        {"gnail.com", "gmail.com"},
        {"gmail.co", "gmail.com"},
        {"gmail.cm", "gmail.com"},
        {"gmail.comm", "gmail.com"},
        {"gmail.c0m", "gmail.com"},
        {"gmailcom", "gmail.com"},
        {"gmail-com", "gmail.com"},
        {"www.gmail.com", "gmail.com"},
        {"gmail.com.pl", "gmail.com"},
        {"hotmial.com", "hotmail.com"},
        {"hotmal.com", "hotmail.com"},
        {"hotnail.co.uk", "hotmail.co.uk"},
        {"yaho.com", "yahoo.com"},
        {"yahooo.fr", "yahoo.fr"},
        {"outlok.com", "outlook.com"},
        {"oultook.com", "outlook.com"},
        {"iclould.com", "icloud.com"},
        {"wp.lp", "wp.pl"},
        {"wp.plk", "wp.pl"},
        {"wp.pl.pl", "wp.pl"},
        {"onte.pl", "onet.pl"},
        {"onet.pll", "onet.pl"},
        {"inteira.pl", "interia.pl"},
        {"interia.pk", "interia.pl"},
        {"gazeta.lp", "gazeta.pl"},
        {"mial.ru", "mail.ru"},
        {"mail.ur", "mail.ru"},
        {"mali.ru", "mail.ru"},
        {"02.pl", "o2.pl"},
        {"yandx.ru", "yandex.ru"},
        {"rambelr.ru", "rambler.ru"},
        {"qq.con", "qq.com"},
        {"163.cmo", "163.com"},
        {"gmx.dee", "gmx.de"},
        {"t-onlin.de", "t-online.de"},
        {"frree.fr", "free.fr"},
        {"ornage.fr", "orange.fr"},
        {"laposte.nte", "laposte.net"},
        {"seznma.cz", "seznam.cz"},
        {"lbiero.it", "libero.it"},
        {"bluewn.ch", "bluewin.ch"},
        {"comcast.ne", "comcast.net"},
        {"ukr.ne", "ukr.net"},
        {"live.cm", "live.com"},
        {"mail.cm", ""},
        {"onwt.pl", "onet.pl"},
        {"maul.ru", ""},
        {"fbee.fr", ""},
        {"onet.lpl", "onet.pl"},
        {"yahoo.con.tw", "yahoo.com.tw"},
        {"poczta.onte.pl", "poczta.onet.pl"},
        {"poczta.one.pl", ""},
        {"g.mail.com", "gmail.com"},
        {"gmailc.om", "gmail.com"},
        {"gmail.co.m", "gmail.com"},
        {"w.ppl", "wp.pl"},
        {"wpxpl", "wp.pl"},
        {"hotnail.con", "hotmail.com"},
        {"gmali.con", "gmail.com"},
        {"gmail.cam", "gmail.com"},
        {"agmail.com", "gmail.com"},
        {"ya.oo.com", "yahoo.com"},
        {"on3et.pl", "onet.pl"},
        {"onqet.pl", "onet.pl"},
        {"0range.fr", ""},
        {"ora-nge.fr", "orange.fr"},
        {"orvqge.fr", ""},
        {"orajqe.fr", ""},
        {"1633.com", "163.com"},
        {"gmmx.de", "gmx.de"},
        {"gmail-.com", "gmail.com"},
        {"-gmail.com", "gmail.com"},
        {"gmail.-com", "gmail.com"},
        {"ьфшд.кг", "mail.ru"},
        {"пьфшдюсщь", "gmail.com"},
        {"o.net.pl", ""},
        {"firma.com.lp", "firma.com.pl"},
        {"firma.ogr", "firma.org"},
        {"firma.rru", "firma.ru"},
        {"firma.co.ku", "firma.co.uk"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(suggested(&arena, rows[i][0], NULL), rows[i][1], rows[i][0]);
    arena_finish(&arena);
}

// Providers, companies, words that are one letter away from a provider's name.
static void test_no_false_alarm(void **state) {
    (void)state;
    char path[1000], line[300];
    snprintf(path, sizeof path, "%s/../domains_real.txt", getenv("VERDICTS"));
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    struct arena arena;
    arena_init(&arena);
    size_t count = 0;
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (*line == '#')
            continue;
        check_text(suggested(&arena, line, NULL), "", line);
        count++;
    }
    assert_true(count > 1000);
    fclose(file);
    arena_finish(&arena);
}

// Every letter of a long name left out, doubled, swapped with the next or another one; and every
// such slip in an ending: 19 of 20 are told. By kind of slip: tests/bench/bench_typo.c.
static void test_most_slips_are_told(void **state) {
    (void)state;
    static const char *const providers[] = {"gmail.com",   "hotmail.com", "yahoo.com",
                                            "outlook.com", "interia.pl",  "yandex.ru",
                                            "t-online.de", "seznam.cz",   "bluewin.ch"};
    struct arena arena;
    arena_init(&arena);
    size_t all = 0, found = 0;
    for (size_t i = 0; i < COUNT(providers); i++) {
        const char *right = providers[i];
        for (size_t at = 0; right[at]; at++)
            for (char c = 'a'; c <= 'z'; c++) {
                str other = str_format(&arena, "%.*s%c%s", (int)at, right, c, right + at + 1);
                str more = str_format(&arena, "%.*s%c%s", (int)at, right, c, right + at);
                all += 2 - str_is(other, right);
                found += !str_is(other, right) && str_is(suggested(&arena, other.ptr, NULL), right);
                found += str_is(suggested(&arena, more.ptr, NULL), right);
            }
    }
    assert_true(all > 4000 && found * 20 >= all * 19);
    arena_finish(&arena);
}

static void test_own_domains(void **state) {
    (void)state;
    static const str own[] = {STR_INIT("kwiatkowski.com.pl"), STR_INIT("alfa.de")};
    static const struct email_context context = {own, COUNT(own)};
    struct arena arena;
    arena_init(&arena);
    check_text(suggested(&arena, "kwiatkowksi.com.pl", &context), "kwiatkowski.com.pl", "swapped");
    check_text(suggested(&arena, "kwiatkowski.com.lp", &context), "kwiatkowski.com.pl", "ending");
    check_text(suggested(&arena, "kwiatkowski.com.pl", &context), "", "right");
    check_text(suggested(&arena, "kwiatkowski.pl", &context), "", "another");
    check_text(suggested(&arena, "aalfa.de", &context), "alfa.de", "doubled");
    check_text(suggested(&arena, "alba.de", &context), "", "short: a name of its own");
    check_text(suggested(&arena, "kwiatkowksi.com.pl", NULL), "", "nobody's");
    arena_finish(&arena);
}

static void test_parts(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct email email = email_read(&arena, STR("Jan+News+2@B\u00fccher.DE"));
    check_text(email.local, "Jan+News+2", "local");
    check_text(email.tag, "News+2", "tag");
    check_text(email.domain, "b\u00fccher.de", "domain");
    check_text(email.ascii_domain, "xn--bcher-kva.de", "ascii");
    check_text(email_read(&arena, STR("+49@x.de")).tag, "", "a plus in front is no tag");
    check_text(email_read(&arena, STR("\"a+b\"@x.de")).tag, "", "nor a quoted one");
    assert_true(email_lists_sorted() && email_typo_lists_sorted());
    arena_finish(&arena);
}

// What is answered without the public suffix list is what the list says.
static void test_flat_suffixes(void **state) {
    (void)state;
    static const char *const tops[] = {"biz",  "ch",  "com", "cz",  "de", "dk",     "eu",
                                       "info", "net", "nl",  "org", "ru", "sk",     "pl",
                                       "uk",   "at",  "cn",  "fr",  "kz", "museum", "jp"};
    static const char *const seconds[] = {"ac",  "co", "com",  "edu", "firma", "gov", "gv",
                                          "id",  "in", "info", "int", "med",   "mil", "net",
                                          "nom", "or", "org",  "sch", "tm",    "web", "www"};
    size_t answered = 0;
    for (size_t i = 0; i < COUNT(tops); i++) {
        if (!host_suffix_is_flat(str_of(tops[i])))
            continue;
        answered++;
        assert_true(psl_is_public_suffix2(psl_builtin(), tops[i], PSL_TYPE_ICANN));
        for (size_t j = 0; j < COUNT(seconds); j++) {
            char name[64];
            snprintf(name, sizeof name, "%s.%s", seconds[j], tops[i]);
            if (psl_is_public_suffix2(psl_builtin(), name, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE))
                fail_msg("%s is a suffix", name);
        }
    }
    assert_int_equal(answered, 13);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_typos),
                                       cmocka_unit_test(test_no_false_alarm),
                                       cmocka_unit_test(test_most_slips_are_told),
                                       cmocka_unit_test(test_own_domains),
                                       cmocka_unit_test(test_flat_suffixes),
                                       cmocka_unit_test(test_parts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
