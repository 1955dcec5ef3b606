// Lists about e-mail: roles, free and disposable providers, placeholders, and typing errors in the
// names of popular domains (optimal string alignment distance, stricter the shorter the name is).
#include "text/email.h"
#include "text/email_private.h"
#include "text/names_private.h"
#include <string.h>

// All sorted by bytes: they are looked up by bisection.
// clang-format off
static const char *const free_mail[] = {
    "126.com", "139.com", "163.com", "189.cn", "aliyun.com", "aol.com", "bk.ru", "btinternet.com",
    "comcast.net", "email.cz", "email.de", "foxmail.com", "free.fr", "freenet.de", "gazeta.pl",
    "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net", "go2.pl", "googlemail.com",
    "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it", "hush.com",
    "icloud.com", "inbox.lv", "inbox.ru", "int.pl", "interia.eu", "interia.pl", "internet.ru",
    "laposte.net", "libero.it", "list.ru", "live.co.uk", "live.com", "live.de", "live.fr", "live.nl",
    "mac.com", "mail.com", "mail.de", "mail.ru", "me.com", "msn.com", "o2.pl", "onet.eu", "onet.pl",
    "op.pl", "orange.fr", "outlook.com", "outlook.de", "outlook.fr", "poczta.fm", "poczta.onet.pl",
    "proton.me", "protonmail.com", "qq.com", "rambler.ru", "seznam.cz", "sina.cn", "sina.com",
    "sohu.com", "t-online.de", "tlen.pl", "tut.by", "tutanota.com", "ukr.net", "verizon.net",
    "vip.163.com", "vip.qq.com", "vp.pl", "wanadoo.fr", "web.de", "wp.eu", "wp.pl", "ya.ru", "yahoo.ca",
    "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.br", "yahoo.de", "yahoo.es",
    "yahoo.fr", "yahoo.it", "yandex.com", "yandex.ru", "yeah.net", "ymail.com", "zoho.com",
};
static const char *const disposable[] = {
    "10minutemail.com", "33mail.com", "burnermail.io", "dispostable.com", "emailondeck.com",
    "fakeinbox.com", "fakemail.net", "getairmail.com", "getnada.com", "grr.la", "guerrillamail.com",
    "guerrillamail.info", "guerrillamail.net", "guerrillamail.org", "harakirimail.com", "inboxbear.com",
    "inboxkitten.com", "mail-temp.com", "mailcatch.com", "maildrop.cc", "mailinator.com",
    "mailnesia.com", "mailnull.com", "mintemail.com", "moakt.com", "mohmal.com", "mytemp.email",
    "nada.email", "sharklasers.com", "spam4.me", "spamgourmet.com", "temp-mail.org", "tempmail.com",
    "tempmail.net", "tempmailo.com", "tempr.email", "throwawaymail.com", "trash-mail.com",
    "trashmail.com", "trashmail.de", "wegwerfmail.de", "yopmail.com", "yopmail.fr", "yopmail.net",
};
static const char *const roles[] = {
    "abuse", "account", "accounting", "accounts", "admin", "administracja", "administration",
    "administrator", "anfrage", "anmeldung", "billing", "biuro", "biuro.obslugi", "bok", "booking",
    "buchhaltung", "buh", "buhgalter", "business", "careers", "cennik", "commercial", "contact",
    "contactus", "customer", "customerservice", "direktor", "do-not-reply", "donotreply", "dyrekcja",
    "ebiuro", "einkauf", "email", "enquiries", "enquiry", "export", "faktury", "feedback", "finance",
    "finanse", "firma", "general", "hallo", "handel", "hello", "help", "helpdesk", "hilfe", "hr",
    "hurt", "import", "info", "infolinia", "information", "invoice", "invoices", "it", "job", "jobs",
    "kadr", "kadry", "kariera", "karriere", "kasa", "kontakt", "ksiegowosc", "kundenservice", "legal",
    "logistics", "logistyka", "mail", "manager", "marketing", "media", "newsletter", "no-reply",
    "noreply", "obsluga", "ofertowanie", "oferty", "office", "ok", "operations", "order", "orders",
    "otdel", "partner", "personal", "poczta", "post", "postmaster", "praca", "press", "presse", "priem",
    "privacy", "produkcja", "prokuratura", "purchase", "recepcja", "reception", "rechnung",
    "recruitment", "redakcja", "reklama", "rekrutacja", "reservations", "rezerwacja", "sale", "sales",
    "secretary", "security", "sekretar", "sekretariat", "service", "servis", "serwis", "shop", "sklep",
    "snab", "spam", "spedycja", "sprzedaz", "supply", "support", "szkola", "team", "teh", "transport",
    "urzad", "vertrieb", "web", "webmaster", "wsparcie", "zakaz", "zakupy", "zamowienia", "zarzad",
    "zentrale",
};
static const char *const nobody[] = { // local parts that stand for "none" by themselves
    "bezemaila", "bezmaila", "brak", "brak.maila", "brakemail", "brakmaila", "empty", "net",
    "netpochty", "nie-ma", "nie.ma", "niema", "nieposiada", "no-email", "no-mail", "no.email",
    "noemail", "nomail", "nomejl", "none", "null", "unknown",
};
static const char *const filler[] = { // only on both sides of the @
    "a", "aa", "aaa", "abc", "asd", "asdf", "b", "email", "example", "fake", "firma", "ghj", "mail",
    "me", "name", "nn", "no", "qwe", "qwerty", "test", "test1", "test123", "tester", "user", "x", "xx",
    "xxx", "xyz", "you", "z",
};
static const struct { const char *wrong, *right; } suffixes[] = {
    {"cmo", "com"}, {"con", "com"}, {"ocm", "com"}, {"comm", "com"}, {"cim", "com"}, {"vom", "com"}, {"xom", "com"},
    {"copm", "com"}, {"ccom", "com"}, {"coom", "com"}, {"cpm", "com"}, {"om", "com"}, {"dcom", "com"},
    {"pll", "pl"}, {"lp", "pl"}, {"ppl", "pl"}, {"opl", "pl"}, {"p", "pl"}, {"nte", "net"}, {"ner", "net"}, {"nett", "net"},
    {"ogr", "org"}, {"orgg", "org"}, {"rg", "org"}, {"rru", "ru"}, {"ruu", "ru"}, {"dee", "de"}, {"ed", "de"}, {"ciom", "com"},
};
// clang-format on

static bool is_placeholder(str local, str domain) {
    str name = str_slice(domain, 0, str_find_char(domain, '.'));
    if (WORD_IN(nobody, local))
        return true;
    // The same word on both sides: a real mailbox at a domain for examples stays what it is.
    return WORD_IN(filler, local) && str_equal(local, name);
}

bool email_lists_sorted(void) {
    return WORDS_SORTED(free_mail) && WORDS_SORTED(disposable) && WORDS_SORTED(roles) &&
           WORDS_SORTED(nobody) && WORDS_SORTED(filler);
}

unsigned email_traits(str local, str domain) {
    char lower[64];
    size_t length = local.len < sizeof lower ? local.len : sizeof lower;
    for (size_t i = 0; i < length; i++) {
        char c = local.ptr[i];
        lower[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    str name = {lower, length};
    str until_plus = str_slice(name, 0, str_find_char(name, '+'));
    unsigned traits = 0;
    if (WORD_IN(roles, until_plus))
        traits |= EMAIL_ROLE;
    if (WORD_IN(free_mail, domain))
        traits |= EMAIL_FREE_MAIL;
    else if (WORD_IN(disposable, domain))
        traits |= EMAIL_DISPOSABLE;
    if (is_placeholder(name, domain))
        traits |= EMAIL_PLACEHOLDER;
    return traits;
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

// Optimal string alignment: insert, delete, change, swap neighbours. Above 2 it says 3.
static int distance(str a, str b) {
    enum { LONGEST = 40 };
    int rows[3][LONGEST + 1];
    size_t difference = a.len > b.len ? a.len - b.len : b.len - a.len;
    if (difference > 2 || a.len > LONGEST || b.len > LONGEST)
        return 3;
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= a.len; i++) {
        int *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        now[0] = (int)i;
        for (size_t j = 1; j <= b.len; j++) {
            int change = last[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
            now[j] = smaller(change, smaller(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1])
                now[j] = smaller(now[j], before[j - 2] + 1);
        }
    }
    return smaller(rows[a.len % 3][b.len], 3);
}

static str name_of(str domain) {
    return str_slice(domain, 0, str_find_char(domain, '.'));
}

// May `domain` be a typing error of the popular `known`?
static bool is_typo(str domain, str known, bool suffix_unknown) {
    int apart = distance(domain, known);
    if (apart == 1)
        // Short names have real neighbours (op.pl, wp.pl): only where the suffix can not be right.
        return suffix_unknown || (known.len >= 9 && name_of(known).len >= 5);
    return apart == 2 && known.len >= 9 && domain.ptr[0] == known.ptr[0] &&
           (suffix_unknown || name_of(known).len >= 7);
}

str email_likely_domain(struct arena *arena, str domain, bool suffix_unknown) {
    if (WORD_IN(free_mail, domain) || domain.len > 40 || domain.len < 3)
        return (str){0};
    static const char *const first[] = {"gmail.com",   "wp.pl",     "onet.pl",    "hotmail.com",
                                        "outlook.com", "yahoo.com", "icloud.com", "interia.pl",
                                        "mail.ru",     "yandex.ru", "web.de",     "gmx.de",
                                        "163.com",     "qq.com",    "o2.pl"};
    for (int closest = 1; closest <= 2; closest++)
        for (size_t i = 0; i < COUNT_OF(first); i++)
            if (distance(domain, str_of(first[i])) == closest &&
                is_typo(domain, str_of(first[i]), suffix_unknown))
                return str_of(first[i]);
    if (!suffix_unknown)
        return (str){0};
    size_t dot = str_find_last_char(domain, '.');
    str suffix = str_from(domain, dot + 1);
    for (size_t i = 0; i < COUNT_OF(suffixes); i++)
        if (str_is(suffix, suffixes[i].wrong))
            return str_format(arena, STR_FMT ".%s", STR_ARG(str_slice(domain, 0, dot)),
                              suffixes[i].right);
    return (str){0};
}
