// E-mail: typing errors in domains are found, and domains that only look like some are left alone.
// What is an address at all is held in tests/data/verdicts/email.jsonl.
#include "text/email.h"
#include "text/email_private.h"
#include "text_test.h"
#include <libpsl.h>
#include <stdio.h>

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

// Real ones: providers, companies, words that are one letter away from a provider's name.
static void test_no_false_alarm(void **state) {
    (void)state;
    static const char *const rows[] = {
        "mail.com",       "email.com",
        "ymail.com",      "gmx.com",
        "gmx.net",        "gmx.at",
        "gmx.ch",         "gmx.eu",
        "gmx.us",         "gmx.fr",
        "gmx.co.uk",      "gmx.es",
        "live.com",       "live.co.uk",
        "live.fr",        "live.nl",
        "live.it",        "live.de",
        "live.ca",        "live.se",
        "live.no",        "live.dk",
        "live.be",        "live.com.au",
        "live.com.mx",    "me.com",
        "mac.com",        "msn.com",
        "aol.com",        "aol.de",
        "aol.fr",         "aol.co.uk",
        "aim.com",        "hotmail.co.uk",
        "hotmail.fr",     "hotmail.de",
        "hotmail.it",     "hotmail.es",
        "hotmail.be",     "hotmail.se",
        "hotmail.no",     "hotmail.nl",
        "hotmail.ch",     "hotmail.ca",
        "hotmail.com.br", "hotmail.com.ar",
        "hotmail.com.tr", "hotmail.co.jp",
        "hotmail.gr",     "hotmail.cz",
        "hotmail.sk",     "outlook.fr",
        "outlook.de",     "outlook.es",
        "outlook.it",     "outlook.cz",
        "outlook.sk",     "outlook.pt",
        "outlook.com.br", "outlook.jp",
        "outlook.at",     "outlook.be",
        "outlook.in",     "outlook.kr",
        "yahoo.fr",       "yahoo.de",
        "yahoo.es",       "yahoo.it",
        "yahoo.pl",       "yahoo.co.uk",
        "yahoo.co.jp",    "yahoo.co.in",
        "yahoo.com.br",   "yahoo.com.ar",
        "yahoo.com.mx",   "yahoo.com.au",
        "yahoo.com.tw",   "yahoo.com.hk",
        "yahoo.com.sg",   "yahoo.com.vn",
        "yahoo.com.tr",   "yahoo.ca",
        "yahoo.gr",       "yahoo.se",
        "yahoo.no",       "yahoo.dk",
        "yahoo.at",       "yahoo.ro",
        "yahoo.ie",       "yahoo.in",
        "yahoo.cn",       "yahoo.com.cn",
        "wp.pl",          "wp.eu",
        "wp.com",         "o2.pl",
        "o2.co.uk",       "o2.com",
        "o2.ie",          "o2.cz",
        "o2.de",          "op.pl",
        "op.com",         "vp.pl",
        "tlen.pl",        "go2.pl",
        "onet.pl",        "onet.eu",
        "onet.com.pl",    "interia.pl",
        "interia.eu",     "interia.com",
        "gazeta.pl",      "int.pl",
        "ok.pl",          "pw.pl",
        "pw.edu.pl",      "ep.pl",
        "sp.pl",          "up.pl",
        "cp.pl",          "vip.pl",
        "pl.pl",          "mail.ru",
        "mail.ua",        "mail.by",
        "mail.kz",        "mail.bg",
        "mail.ee",        "mail.de",
        "mail.dk",        "mail.me",
        "mail.cz",        "mail.fr",
        "mail.pl",        "mail.tm",
        "bk.ru",          "list.ru",
        "inbox.ru",       "inbox.lv",
        "inbox.lt",       "inbox.com",
        "internet.ru",    "yandex.ru",
        "yandex.com",     "yandex.by",
        "yandex.kz",      "yandex.ua",
        "yandex.com.tr",  "ya.ru",
        "rambler.ru",     "lenta.ru",
        "ro.ru",          "gmail.ru",
        "email.ru",       "nm.ru",
        "km.ru",          "ok.ru",
        "vk.com",         "vk.ru",
        "ngs.ru",         "e1.ru",
        "ukr.net",        "i.ua",
        "meta.ua",        "bigmir.net",
        "email.ua",       "online.ua",
        "tut.by",         "open.by",
        "qq.com",         "163.com",
        "126.com",        "139.com",
        "188.com",        "189.cn",
        "163.net",        "263.net",
        "21cn.com",       "sina.com",
        "sina.cn",        "sina.com.cn",
        "vip.sina.com",   "sohu.com",
        "sogou.com",      "foxmail.com",
        "aliyun.com",     "alibaba.com",
        "tom.com",        "yeah.net",
        "hinet.net",      "pchome.com.tw",
        "netvigator.com", "biznetvigator.com",
        "web.de",         "t-online.de",
        "freenet.de",     "arcor.de",
        "online.de",      "email.de",
        "posteo.de",      "posteo.net",
        "mailbox.org",    "vodafone.de",
        "t-systems.com",  "telekom.de",
        "aon.at",         "chello.at",
        "a1.net",         "bluewin.ch",
        "bluemail.ch",    "hispeed.ch",
        "sunrise.ch",     "orange.fr",
        "orange.com",     "orange.pl",
        "orange.es",      "orange.be",
        "free.fr",        "wanadoo.fr",
        "wanadoo.es",     "laposte.net",
        "laposte.fr",     "sfr.fr",
        "neuf.fr",        "bbox.fr",
        "numericable.fr", "seznam.cz",
        "centrum.cz",     "centrum.sk",
        "email.cz",       "volny.cz",
        "atlas.cz",       "atlas.sk",
        "post.cz",        "post.sk",
        "azet.sk",        "zoznam.sk",
        "pobox.sk",       "libero.it",
        "virgilio.it",    "tiscali.it",
        "alice.it",       "tin.it",
        "tim.it",         "email.it",
        "poste.it",       "aruba.it",
        "pec.it",         "libera.it",
        "libri.it",       "inwind.it",
        "btinternet.com", "bt.com",
        "sky.com",        "skynet.be",
        "talktalk.net",   "virginmedia.com",
        "virgin.net",     "blueyonder.co.uk",
        "ntlworld.com",   "comcast.net",
        "comcast.com",    "verizon.net",
        "verizon.com",    "att.net",
        "cox.net",        "charter.net",
        "sbcglobal.net",  "bellsouth.net",
        "earthlink.net",  "rogers.com",
        "shaw.ca",        "bell.ca",
        "bell.net",       "telus.net",
        "telus.com",      "videotron.ca",
        "cogeco.ca",      "sympatico.ca",
        "protonmail.com", "protonmail.ch",
        "proton.me",      "pm.me",
        "tutanota.com",   "tutanota.de",
        "tuta.io",        "zoho.com",
        "zoho.eu",        "fastmail.com",
        "fastmail.fm",    "hushmail.com",
        "hey.com",        "icloud.com",
        "cloud.com",      "rocketmail.com",
        "googlemail.com", "google.com",
        "uol.com.br",     "bol.com.br",
        "terra.com.br",   "terra.com",
        "terra.es",       "naver.com",
        "daum.net",       "hanmail.net",
        "rediffmail.com", "abv.bg",
        "freemail.hu",    "citromail.hu",
        "telenet.be",     "ziggo.nl",
        "xs4all.nl",      "kpnmail.nl",
        "planet.nl",      "home.nl",
        "sapo.pt",        "walla.co.il",
        "allegro.pl",     "olx.pl",
        "orlen.pl",       "pkobp.pl",
        "pko.pl",         "mbank.pl",
        "ing.pl",         "ing.com",
        "ing.de",         "pzu.pl",
        "lotos.pl",       "kghm.com",
        "play.pl",        "plus.pl",
        "t-mobile.pl",    "t-mobile.com",
        "t-mobile.de",    "netia.pl",
        "vectra.pl",      "uw.edu.pl",
        "uj.edu.pl",      "agh.edu.pl",
        "mf.gov.pl",      "mon.gov.pl",
        "wsp.pl",         "wpr.pl",
        "inet.pl",        "onyx.pl",
        "ont.pl",         "inter.pl",
        "interim.pl",     "gazette.fr",
        "sberbank.ru",    "gazprom.ru",
        "lukoil.ru",      "rosneft.ru",
        "rzd.ru",         "tele2.ru",
        "mts.ru",         "beeline.ru",
        "megafon.ru",     "msu.ru",
        "spbu.ru",        "vtb.ru",
        "tinkoff.ru",     "ozon.ru",
        "avito.ru",       "kaspersky.com",
        "index.ru",       "gambler.com",
        "ramblers.co.uk", "baidu.com",
        "huawei.com",     "tencent.com",
        "jd.com",         "xiaomi.com",
        "lenovo.com",     "icbc.com.cn",
        "cnpc.com.cn",    "tsinghua.edu.cn",
        "pku.edu.cn",     "siemens.com",
        "siemens.de",     "bosch.com",
        "bosch.de",       "sap.com",
        "basf.com",       "bmw.de",
        "vw.de",          "volkswagen.de",
        "daimler.com",    "allianz.de",
        "allianz.com",    "dhl.com",
        "dhl.de",         "lidl.de",
        "aldi.de",        "metro.de",
        "otto.de",        "tum.de",
        "lmu.de",         "gmd.de",
        "gmb.de",         "webb.de",
        "webde.org",      "sncf.fr",
        "edf.fr",         "engie.com",
        "total.com",      "renault.com",
        "renault.fr",     "michelin.com",
        "axa.fr",         "axa.com",
        "bnpparibas.com", "carrefour.com",
        "danone.com",     "orage.fr",
        "range.fr",       "grange.fr",
        "free.org",       "libre.fr",
        "skoda-auto.cz",  "cez.cz",
        "csob.cz",        "kb.cz",
        "alza.cz",        "mall.cz",
        "cvut.cz",        "cuni.cz",
        "muni.cz",        "slovnaft.sk",
        "eset.sk",        "eset.com",
        "stuba.sk",       "uniba.sk",
        "enel.com",       "enel.it",
        "eni.com",        "fiat.com",
        "ferrari.com",    "unicredit.it",
        "generali.com",   "libro.it",
        "libera.org",     "telefonica.com",
        "telefonica.es",  "santander.com",
        "bbva.com",       "repsol.com",
        "inditex.com",    "zara.com",
        "seat.es",        "bbc.co.uk",
        "tesco.com",      "barclays.com",
        "hsbc.com",       "hsbc.co.uk",
        "shell.com",      "bp.com",
        "unilever.com",   "vodafone.com",
        "vodafone.co.uk", "ox.ac.uk",
        "cam.ac.uk",      "nhs.net",
        "nhs.uk",         "microsoft.com",
        "apple.com",      "amazon.com",
        "facebook.com",   "meta.com",
        "ibm.com",        "intel.com",
        "oracle.com",     "dell.com",
        "hp.com",         "cisco.com",
        "ford.com",       "gm.com",
        "ge.com",         "boeing.com",
        "pfizer.com",     "merck.com",
        "visa.com",       "chase.com",
        "citi.com",       "wellsfargo.com",
        "harvard.edu",    "mit.edu",
        "stanford.edu",   "gail.com",
        "grail.com",      "gomail.com",
        "hmail.com",      "fmail.com",
        "vmail.me",       "tmail.com",
        "xmail.com",      "zmail.com",
        "imail.com",      "ucloud.cn",
        "ucloud.com",     "kcloud.com",
        "ecloud.com",     "version.net",
        "vernon.com",     "compact.net",
        "compass.net",    "outdoor.com",
        "outdoor.de",     "topline.de",
        "nokia.com",      "ericsson.com",
        "volvo.com",      "ikea.com",
        "maersk.com",     "novartis.com",
        "roche.com",      "nestle.com",
        "ubs.com",        "abb.com",
        "philips.com",    "heineken.com",
        "redbull.com",    "omv.com",
        "erstegroup.com", "raiffeisen.at",
        "swisscom.ch",    "swisscom.com",
        "post.ch",        "sbb.ch",
        "migros.ch",      "coop.ch",
        "ethz.ch",        "epfl.ch",
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(suggested(&arena, rows[i], NULL), "", rows[i]);
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
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_typos), cmocka_unit_test(test_no_false_alarm),
        cmocka_unit_test(test_own_domains), cmocka_unit_test(test_flat_suffixes),
        cmocka_unit_test(test_parts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
