// Lists about e-mail: roles, free and disposable providers, placeholders.
#include "text/email_private.h"
#include "text/names_private.h"
#include <string.h>

// All sorted by bytes: they are looked up by bisection.
// clang-format off
static const char *const free_mail[] = {
    "126.com", "139.com", "163.com", "188.com", "189.cn", "1gb.pl", "21cn.com", "263.net", "263.net.cn",
    "2gb.pl", "9online.fr", "a1.net", "abv.bg", "adresik.net", "aim.com", "akcja.pl", "alice.it",
    "aliceadsl.fr", "aliyun.com", "ameritech.net", "amorki.pl", "aol.com", "aon.at", "arcor.de", "atlas.cz",
    "atlas.sk", "att.net", "autograf.pl", "autorambler.ru", "azet.sk", "bbox.fr", "bell.net", "bellsouth.net",
    "bigmir.net", "bk.ru", "blu.it", "bluewin.ch", "blueyonder.co.uk", "bol.com.br", "btinternet.com",
    "btopenworld.com", "bulwa.net", "buziaczek.pl", "cegetel.net", "centrum.cz", "centrum.sk", "charter.net",
    "chello.at", "citromail.hu", "club-internet.fr", "cogeco.ca", "comcast.net", "cox.net", "czateria.pl",
    "daum.net", "delfi.lt", "dir.bg", "docomo.ne.jp", "duck.com", "e-mail.pl", "earthlink.net", "email.cz",
    "email.de", "email.it", "email.ua", "ezweb.ne.jp", "fastmail.com", "fastmail.fm", "fastwebnet.it",
    "foxmail.com", "free.fr", "freemail.hu", "freenet.de", "frontier.com", "gazeta.pl", "gmail.com", "gmx.at",
    "gmx.ch", "gmx.co.uk", "gmx.com", "gmx.de", "gmx.eu", "gmx.fr", "gmx.net", "gmx.us", "go2.pl",
    "googlemail.com", "hanmail.net", "hey.com", "hinet.net", "hispeed.ch", "home.nl", "hotbox.ru",
    "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it", "hush.com",
    "hushmail.com", "i.ua", "icloud.com", "ig.com.br", "inbox.kz", "inbox.lt", "inbox.lv", "inbox.ru",
    "inode.at", "int.pl", "interia.com", "interia.eu", "interia.pl", "internet.ru", "intmail.pl", "inwind.it",
    "iol.it", "juno.com", "kabelmail.de", "kabsi.at", "kimo.com", "kpnmail.nl", "land.ru", "laposte.net",
    "lenta.ru", "libero.it", "list.ru", "live.co.uk", "live.com", "live.de", "live.fr", "live.nl", "liwest.at",
    "mac.com", "magenta.de", "mail.bg", "mail.by", "mail.com", "mail.de", "mail.dk", "mail.ee", "mail.kz",
    "mail.ru", "mail.ua", "mailbox.org", "me.com", "mein.gmx", "meta.ua", "movistar.es", "msn.com",
    "myrambler.ru", "myyahoo.com", "narod.ru", "nate.com", "naver.com", "neostrada.pl", "netvigator.com",
    "netzero.net", "neuf.fr", "nm.ru", "ntlworld.com", "numericable.fr", "o2.pl", "one.lt", "onet.com.pl",
    "onet.eu", "onet.pl", "online.de", "online.ua", "ono.com", "op.pl", "open.by", "opoczta.pl",
    "optonline.net", "orange.fr", "outlook.com", "outlook.de", "outlook.fr", "pacbell.net", "passport.com",
    "pchome.com.tw", "planet.nl", "plusnet.com", "plusnet.pl", "pm.me", "pobox.sk", "pochta.ru", "poczta.fm",
    "poczta.gazeta.pl", "poczta.neostrada.pl", "poczta.onet.eu", "poczta.onet.pl", "poczta.pl", "post.cz",
    "post.sk", "poste.it", "posteo.de", "prodigy.net", "prokonto.pl", "proton.me", "protonmail.ch",
    "protonmail.com", "qip.ru", "qq.com", "quick.cz", "rambler.ru", "rediffmail.com", "ro.ru", "roadrunner.com",
    "rocketmail.com", "rogers.com", "sapo.pt", "sbcglobal.net", "seed.net.tw", "seznam.cz", "sfr.fr", "shaw.ca",
    "sina.cn", "sina.com", "sina.com.cn", "sky.com", "skynet.be", "softbank.ne.jp", "sogou.com", "sohu.com",
    "spoko.pl", "stonline.sk", "student.pl", "sunrise.ch", "swissonline.ch", "sympatico.ca", "t-online.de",
    "talk21.com", "talktalk.net", "telefonica.net", "telenet.be", "telia.com", "telus.net", "terra.com.br",
    "terra.es", "tim.it", "tin.it", "tiscali.co.uk", "tiscali.cz", "tiscali.it", "tlen.pl", "tom.com", "tut.by",
    "tuta.com", "tuta.io", "tutamail.com", "tutanota.com", "tutanota.de", "ukr.net", "unitybox.de",
    "uol.com.br", "url.com.tw", "utanet.at", "verizon.net", "videotron.ca", "vip.126.com", "vip.163.com",
    "vip.interia.pl", "vip.onet.pl", "vip.qq.com", "vip.sina.com", "virgilio.it", "virginmedia.com", "vk.com",
    "vodafone.de", "volny.cz", "vp.eu", "vp.pl", "walla.co.il", "walla.com", "wanadoo.fr", "web.de",
    "windstream.net", "wo.cn", "wp.eu", "wp.pl", "ya.ru", "yahoo.ca", "yahoo.co.in", "yahoo.co.jp",
    "yahoo.co.uk", "yahoo.com", "yahoo.com.br", "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yam.com",
    "yandex.by", "yandex.com", "yandex.kz", "yandex.ru", "yandex.ua", "yeah.net", "ymail.com", "ziggo.nl",
    "zoho.com", "zohomail.com", "zoznam.sk",
};
static const char *const disposable[] = {
    "10minutemail.com", "10minutemail.net", "1secmail.com", "1secmail.net", "1secmail.org", "20minutemail.com",
    "24mail.chacuo.net", "33mail.com", "anonbox.net", "armyspy.com", "bccto.me", "burnermail.io", "byom.de",
    "chacuo.net", "cool.fr.nf", "crazymailing.com", "cuvox.de", "dayrep.com", "deadaddress.com",
    "discard.email", "discardmail.com", "discardmail.de", "dispostable.com", "dropmail.me", "einrot.com",
    "emailfake.com", "emailondeck.com", "emailtemporal.org", "emailtemporanea.com", "emltmp.com",
    "fakeinbox.com", "fakemail.net", "fakemailgenerator.com", "fex.plus", "fleckens.hu", "getairmail.com",
    "getmule.com", "getnada.com", "grr.la", "guerrillamail.biz", "guerrillamail.com", "guerrillamail.de",
    "guerrillamail.info", "guerrillamail.net", "guerrillamail.org", "guerrillamailblock.com", "gustr.com",
    "harakirimail.com", "inboxbear.com", "inboxes.com", "inboxkitten.com", "incognitomail.org",
    "jednorazowy-mail.pl", "jetable.com", "jetable.net", "jetable.org", "jourrapide.com", "koszmail.pl",
    "linshiyouxiang.net", "mail-temp.com", "mail-temporaire.fr", "mailbox52.ga", "mailcatch.com", "maildrop.cc",
    "mailexpire.com", "mailforspam.com", "mailinator.com", "mailnesia.com", "mailnull.com", "mailpoof.com",
    "mailsac.com", "mailtemp.net", "mailtm.com", "mintemail.com", "minuteinbox.com", "moakt.com", "mohmal.com",
    "muellmail.com", "mytemp.email", "mytrashmail.com", "nada.email", "niepodam.pl", "nowmymail.com",
    "pokemail.net", "rhyta.com", "sharklasers.com", "sofort-mail.de", "spam4.me", "spambog.com", "spambog.de",
    "spambox.us", "spamgourmet.com", "superrito.com", "teleworm.us", "temp-mail.io", "temp-mail.org",
    "temp-mail.ru", "tempail.com", "tempinbox.com", "tempmail.com", "tempmail.de", "tempmail.io",
    "tempmail.net", "tempmail.ninja", "tempmail.plus", "tempmailaddress.com", "tempmailo.com", "tempomail.fr",
    "tempr.email", "thankyou2010.com", "throwam.com", "throwawaymail.com", "tmail.ws", "tmpmail.net",
    "tmpmail.org", "trash-mail.com", "trash-mail.de", "trashmail.com", "trashmail.de", "trashmail.me",
    "trashmail.net", "trbvm.com", "tyldd.com", "tymczasowy.email", "vomoto.com", "wegwerf-email.de",
    "wegwerfemail.de", "wegwerfmail.de", "wegwerfmail.net", "wegwerfmail.org", "yopmail.com", "yopmail.fr",
    "yopmail.gq", "yopmail.net", "yopmail.pl", "zetmail.com",
};
static const char *const roles[] = {
    "abuse", "account", "accounting", "accounts", "accueil", "admin", "administracion", "administracja",
    "administration", "administrativo", "administrator", "amministrazione", "anfrage", "anmeldung",
    "bestellung", "bestellungen", "bewerbung", "billing", "biuro", "biuro.obslugi", "bok", "booking",
    "buchhaltung", "buero", "buh", "buhgalter", "buhgalteria", "bukhgalteria", "bureau", "buro", "business",
    "caiwu", "careers", "cennik", "comercial", "commandes", "commercial", "compta", "comptabilite",
    "contabilidad", "contabilita", "contact", "contacto", "contactus", "contatti", "correo", "customer",
    "customerservice", "datenschutz", "direccion", "director", "direktor", "dispatch",
    "do-not-reply", "donotreply", "dostawa", "dostawy", "dpo", "dyrekcja", "dyrektor", "dzial.handlowy",
    "dzialhandlowy", "ebiuro", "einkauf", "email", "enquiries", "enquiry", "export", "facturacion", "factures",
    "faktura", "faktury", "fattura", "feedback", "finance", "finanse", "firma", "gdpr",
    "gendirector", "general", "hallo", "handel", "handlowy", "hello", "help", "helpdesk", "helpline", "hezuo",
    "hilfe", "hostmaster", "hr", "hurt", "import", "info", "infolinia", "informacion", "informacja",
    "informacje", "information", "informazioni", "inquiry", "invoice", "invoices", "iod", "it", "it-support",
    "job", "jobs", "kadry", "kancelaria", "kantoor", "kariera", "karriere", "kasa", "kefu", "kontakt",
    "ksiegowosc", "kundendienst", "kundenservice", "legal", "leitung", "lieferung", "logistics", "logistyka",
    "magazyn", "mail", "mailbox", "mailer-daemon", "mairie", "manager", "marketing", "media", "news",
    "newsletter", "no-reply", "noc", "noreply", "obchod", "objednavky", "obsluga", "ochrona", "odbyt",
    "ofertowanie", "oferty", "office", "ok", "operations", "opt", "order", "orders", "ordini", "otdel",
    "otdelkadrov", "partner", "personal", "poczta", "podpora", "pomoc", "post", "postmaster", "pr", "praca",
    "praxis", "prensa", "press", "presse", "priem", "priemnaya", "privacy", "prodaja", "prodazhi", "produkcja",
    "purchase", "recepcja", "reception", "rechnung", "recruitment", "redaccion", "redaction",
    "redakcja", "reklama", "reklamacja", "reklamacje", "rekrutacja", "reservas",
    "reservation", "reservations", "reservierung", "rezerwacja", "rodo", "root", "rrhh", "rsvp",
    "sale", "sales", "sbyt", "secretaria", "secretariat", "secretary", "security", "segreteria",
    "sekretar", "sekretariat", "service", "service.client", "serviceclient", "servis", "servizio-clienti",
    "serwis", "shipping", "shop", "sklep", "snab", "spam", "spedycja", "sprzedaz", "ssladmin",
    "subscribe", "supply", "support", "systemadmin", "szkola", "team", "tech", "technik", "teh",
    "tender", "tenders", "trade", "transport", "uctarna", "unsubscribe", "urzad", "usenet", "uslugi", "vendite",
    "ventas", "ventes", "verkauf", "versand", "vertrieb", "verwaltung", "warehouse", "web", "webadmin",
    "webmaster", "windykacja", "wsparcie", "www", "xiaoshou", "zakaz", "zakazy", "zakup",
    "zakupki", "zakupy", "zamowienia", "zapisy", "zarzad", "zayavka", "zentrale", "zhaopin",
};
static const char *const fronts[] = { // a role whatever follows: "biuro.krakow"
    "biuro", "contact", "faktury", "info", "kontakt", "noreply", "office", "sales", "sekretariat",
    "support",
};
static const char *const families[] = { // providers with a domain in every country
    "gmx", "hotmail", "live", "msn", "outlook", "yahoo", "yandex",
};
static const char *const nobody[] = { // local parts that stand for "none" by themselves
    "bezemaila", "bezmaila", "brak", "brak.maila", "brakdanych", "brakemail", "brakemaila",
    "brakmaila", "empty", "net", "netpochty", "nie-ma", "nie.ma", "niema", "niemam", "niepodano",
    "nieposiada", "no-email", "no-mail", "no.email",
    "noemail", "nomail", "nomejl", "none", "null", "unknown",
};
static const char *const filler[] = { // only on both sides of the @
    "a", "aa", "aaa", "abc", "asd", "asdf", "b", "email", "example", "fake", "firma", "ghj", "mail",
    "me", "name", "nn", "no", "qwe", "qwerty", "test", "test1", "test123", "tester", "user", "x", "xx",
    "xxx", "xyz", "you", "z",
};
// clang-format on

// "nie@ma.pl", "brak@maila.pl", "no@email.com": the words go on behind the @.
static bool goes_on(str local, str name) {
    static const char *const begun[] = {"bez", "brak", "net", "nie", "no"};
    char whole[32];
    if (!WORD_IN(begun, local) || !name.len || local.len + name.len > sizeof whole)
        return false;
    memcpy(whole, local.ptr, local.len);
    memcpy(whole + local.len, name.ptr, name.len);
    return WORD_IN(nobody, ((str){whole, local.len + name.len}));
}

static bool is_placeholder(str local, str domain) {
    str name = str_slice(domain, 0, str_find_char(domain, '.'));
    if (WORD_IN(nobody, local) || goes_on(local, name))
        return true;
    // The same word on both sides: a real mailbox at a domain for examples stays what it is.
    return WORD_IN(filler, local) && str_equal(local, name);
}

bool email_lists_sorted(void) {
    return WORDS_SORTED(free_mail) && WORDS_SORTED(disposable) && WORDS_SORTED(roles) &&
           WORDS_SORTED(nobody) && WORDS_SORTED(filler) && WORDS_SORTED(fronts) &&
           WORDS_SORTED(families);
}

// ".br", ".com.br", ".co.uk"; not what is one slip from ".com".
static bool is_country_ending(str text) {
    static const char *const slips[] = {".cm", ".co", ".ne", ".om"};
    for (size_t i = 0; i < COUNT_OF(slips); i++)
        if (str_is(text, slips[i]))
            return false;
    if (str_starts(text, STR(".com.")))
        text = str_from(text, 4);
    else if (str_starts(text, STR(".co.")))
        text = str_from(text, 3);
    return text.len == 3 && str_find_last_char(text, '.') == 0;
}

bool email_is_free(str domain) {
    if (WORD_IN(free_mail, domain))
        return true;
    size_t dot = str_find_char(domain, '.');
    return WORD_IN(families, str_slice(domain, 0, dot)) && is_country_ending(str_from(domain, dot));
}

// "info", "info2", "biuro.krakow".
static bool is_role(str local) {
    if (WORD_IN(roles, local))
        return true;
    size_t length = local.len;
    while (length && local.len - length < 2 && local.ptr[length - 1] >= '0' &&
           local.ptr[length - 1] <= '9')
        length--;
    if (length < local.len && length > 2)
        return WORD_IN(roles, str_slice(local, 0, length));
    size_t end = 0;
    while (end < local.len && !str_has(STR(".-_"), str_slice(local, end, end + 1)))
        end++;
    return end < local.len && WORD_IN(fronts, str_slice(local, 0, end));
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
    if (is_role(until_plus))
        traits |= EMAIL_ROLE;
    if (email_is_free(domain))
        traits |= EMAIL_FREE_MAIL;
    else if (WORD_IN(disposable, domain))
        traits |= EMAIL_DISPOSABLE;
    if (is_placeholder(name, domain))
        traits |= EMAIL_PLACEHOLDER;
    return traits;
}
