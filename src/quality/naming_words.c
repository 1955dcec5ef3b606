// The words that the naming linter knows: abbreviations with their full words, what everybody
// writes in capitals, what is called alike in every language, and terms that mean one thing.
//
// Tables are short lists asked while somebody looks at definitions, so they are walked.
#include "base/utf8.h"
#include "quality/naming_private.h"

// A full stop behind an abbreviation: it counts only where it is written so ("no" is a word, too).
static const struct {
    enum lang lang;
    const char *brief, *full;
} abbreviations[] = {
    {LANG_EN, "acct", "account"},
    {LANG_EN, "addl", "additional"},
    {LANG_EN, "addr", "address"},
    {LANG_EN, "amt", "amount"},
    {LANG_EN, "appt", "appointment"},
    {LANG_EN, "approx", "approximate"},
    {LANG_EN, "assoc", "associated"},
    {LANG_EN, "avg", "average"},
    {LANG_EN, "bday", "birthday"},
    {LANG_EN, "biz", "business"},
    {LANG_EN, "cntry", "country"},
    {LANG_EN, "comp", "company"},
    {LANG_EN, "corp", "corporate"},
    {LANG_EN, "curr", "currency"},
    {LANG_EN, "cust", "customer"},
    {LANG_EN, "dept", "department"},
    {LANG_EN, "desc", "description"},
    {LANG_EN, "descr", "description"},
    {LANG_EN, "dob", "date of birth"},
    {LANG_EN, "dt", "date"},
    {LANG_EN, "emp", "employee"},
    {LANG_EN, "est", "estimated"},
    {LANG_EN, "ext", "extension"},
    {LANG_EN, "fname", "first name"},
    {LANG_EN, "freq", "frequency"},
    {LANG_EN, "grp", "group"},
    {LANG_EN, "hrs", "hours"},
    {LANG_EN, "img", "image"},
    {LANG_EN, "intl", "international"},
    {LANG_EN, "inv", "invoice"},
    {LANG_EN, "lang", "language"},
    {LANG_EN, "lname", "last name"},
    {LANG_EN, "loc", "location"},
    {LANG_EN, "lvl", "level"},
    {LANG_EN, "mfr", "manufacturer"},
    {LANG_EN, "mgr", "manager"},
    {LANG_EN, "mktg", "marketing"},
    {LANG_EN, "mob", "mobile"},
    {LANG_EN, "msg", "message"},
    {LANG_EN, "no.", "number"},
    {LANG_EN, "nr", "number"},
    {LANG_EN, "num", "number"},
    {LANG_EN, "opp", "opportunity"},
    {LANG_EN, "org", "organisation"},
    {LANG_EN, "pct", "percent"},
    {LANG_EN, "ph.", "phone"},
    {LANG_EN, "pmt", "payment"},
    {LANG_EN, "pref", "preferred"},
    {LANG_EN, "prev", "previous"},
    {LANG_EN, "prio", "priority"},
    {LANG_EN, "prod", "product"},
    {LANG_EN, "proj", "project"},
    {LANG_EN, "qtr", "quarter"},
    {LANG_EN, "qty", "quantity"},
    {LANG_EN, "ref", "reference"},
    {LANG_EN, "reg", "registration"},
    {LANG_EN, "resp", "responsible"},
    {LANG_EN, "src", "source"},
    {LANG_EN, "subj", "subject"},
    {LANG_EN, "svc", "service"},
    {LANG_EN, "tel", "telephone"},
    {LANG_EN, "tot", "total"},
    {LANG_EN, "txn", "transaction"},
    {LANG_EN, "usr", "user"},
    {LANG_EN, "vol", "volume"},
    {LANG_EN, "wk", "week"},
    {LANG_EN, "yr", "year"},
    {LANG_PL, "adr", "adres"},
    {LANG_PL, "al.", "aleja"},
    {LANG_PL, "dod", "dodatkowy"},
    {LANG_PL, "dot.", "dotyczy"},
    {LANG_PL, "dz.", "dział"},
    {LANG_PL, "fv", "faktura"},
    {LANG_PL, "gm.", "gmina"},
    {LANG_PL, "godz", "godzina"},
    {LANG_PL, "il.", "ilość"},
    {LANG_PL, "kat", "kategoria"},
    {LANG_PL, "kom", "komórka"},
    {LANG_PL, "nazw", "nazwisko"},
    {LANG_PL, "nr", "numer"},
    {LANG_PL, "os.", "osoba"},
    {LANG_PL, "ost", "ostatni"},
    {LANG_PL, "poczt", "pocztowy"},
    {LANG_PL, "pow.", "powiat"},
    {LANG_PL, "prac", "pracownik"},
    {LANG_PL, "szt", "sztuka"},
    {LANG_PL, "tel", "telefon"},
    {LANG_PL, "ul.", "ulica"},
    {LANG_PL, "ur.", "urodzenia"},
    {LANG_PL, "wart", "wartość"},
    {LANG_PL, "woj", "województwo"},
    {LANG_PL, "zam", "zamówienie"},
    {LANG_RU, "адр", "адрес"},
    {LANG_RU, "г.", "город"},
    {LANG_RU, "д.", "дом"},
    {LANG_RU, "дог.", "договор"},
    {LANG_RU, "долж", "должность"},
    {LANG_RU, "доп", "дополнительный"},
    {LANG_RU, "ед", "единица"},
    {LANG_RU, "кв.", "квартира"},
    {LANG_RU, "кол-во", "количество"},
    {LANG_RU, "комм", "комментарий"},
    {LANG_RU, "корп", "корпус"},
    {LANG_RU, "моб", "мобильный"},
    {LANG_RU, "наим", "наименование"},
    {LANG_RU, "ном", "номер"},
    {LANG_RU, "обл", "область"},
    {LANG_RU, "орг", "организация"},
    {LANG_RU, "осн", "основной"},
    {LANG_RU, "отд", "отдел"},
    {LANG_RU, "р-н", "район"},
    {LANG_RU, "рожд", "рождения"},
    {LANG_RU, "сч.", "счёт"},
    {LANG_RU, "тел", "телефон"},
    {LANG_RU, "ул", "улица"},
    {LANG_RU, "шт", "штука"},
    {LANG_RU, "эл", "электронный"},
};

static const char *const acronyms[] = {
    "bic",   "ceidg", "crm",   "csv",   "duns",  "ean",   "eori",  "erp",  "eur",  "gbp",
    "gdpr",  "gln",   "gtin",  "html",  "http",  "https", "iban",  "id",   "inn",  "isbn",
    "isin",  "json",  "kpp",   "krs",   "lei",   "mms",   "mpn",   "mql",  "nace", "naics",
    "nip",   "ogrn",  "pdf",   "pesel", "pkd",   "pln",   "regon", "rodo", "rub",  "siren",
    "siret", "sku",   "sms",   "sql",   "swift", "teryt", "url",   "usd",  "utm",  "uuid",
    "vat",   "vies",  "xml",   "бик",   "егрюл", "инн",   "кпп",   "ндс",  "огрн", "огрнип",
    "оквэд", "окпо",  "октмо", "снилс", "эцп",
};

static const char *const own_names[] = {
    "e",        "email", "facebook",  "github", "google",   "instagram", "kakao",   "line",
    "linkedin", "mail",  "messenger", "skype",  "telegram", "tiktok",    "twitter", "viber",
    "wechat",   "weibo", "whatsapp",  "x",      "xing",     "youtube",
};

static const struct naming_terms terms[] = {
    {LANG_EN, "phone|telephone"},
    {LANG_EN, "mobile phone|cell phone|cellphone|mobile telephone"},
    {LANG_EN, "e-mail|email|electronic mail"},
    {LANG_EN, "postal code|postcode|zip code|zip"},
    {LANG_EN, "website|web site|homepage"},
    {LANG_EN, "company|organisation|organization|firm"},
    {LANG_EN, "customer|client"},
    {LANG_EN, "last name|surname|family name"},
    {LANG_EN, "date of birth|birth date|birthdate|birthday"},
    {LANG_EN, "job title|job position"},
    {LANG_EN, "employees|headcount|staff"},
    {LANG_EN, "turnover|annual revenue|yearly revenue"},
    {LANG_PL, "telefon komórkowy|komórka|telefon mobilny"},
    {LANG_PL, "e-mail|email|poczta elektroniczna"},
    {LANG_PL, "kod pocztowy|zip"},
    {LANG_PL, "strona internetowa|strona www|witryna"},
    {LANG_PL, "firma|przedsiębiorstwo|organizacja"},
    {LANG_PL, "data urodzenia|urodziny"},
    {LANG_PL, "klient|kontrahent|odbiorca"},
    {LANG_PL, "pracownicy|zatrudnieni|personel"},
    {LANG_RU, "мобильный телефон|сотовый телефон|мобильный номер"},
    {LANG_RU, "электронная почта|эл почта|e-mail|имейл"},
    {LANG_RU, "почтовый индекс|zip"},
    {LANG_RU, "сайт|веб-сайт|домашняя страница"},
    {LANG_RU, "компания|организация|фирма|предприятие"},
    {LANG_RU, "клиент|заказчик|покупатель"},
    {LANG_RU, "дата рождения|день рождения"},
    {LANG_RU, "сотрудники|работники|персонал"},
    {LANG_ZH, "手机|移动电话"},
    {LANG_ZH, "电子邮件|电子邮箱|邮箱|电邮"},
    {LANG_ZH, "邮政编码|邮编"},
    {LANG_ZH, "公司|企业"},
    {LANG_ZH, "客户|顾客"},
    {LANG_ZH, "网站|网址"},
    {LANG_ZH, "出生日期|生日"},
};

const char *naming_full_word(enum lang lang, str word, bool point) {
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++) {
        str brief = str_of(abbreviations[i].brief);
        bool needs_point = str_ends(brief, STR("."));
        if (abbreviations[i].lang == lang && (point || !needs_point) &&
            str_equal(word, str_slice(brief, 0, brief.len - (needs_point ? 1 : 0))))
            return abbreviations[i].full;
    }
    return NULL;
}

static bool stands_in(const char *const *list, size_t count, str word) {
    for (size_t i = 0; i < count; i++)
        if (str_is(word, list[i]))
            return true;
    return false;
}

bool naming_is_acronym(str word) {
    return stands_in(acronyms, sizeof acronyms / sizeof *acronyms, word);
}

bool naming_is_own_name(str word) {
    return stands_in(own_names, sizeof own_names / sizeof *own_names, word);
}

bool naming_is_unpronounceable(str word) {
    enum { SHORTEST = 3 };
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] < 'a' || word.ptr[i] > 'z' || strchr("aeiouy", word.ptr[i]))
            return false;
    return word.len >= SHORTEST && !naming_is_acronym(word);
}

const struct naming_terms *naming_terms_row(size_t i) {
    return i < sizeof terms / sizeof *terms ? &terms[i] : NULL;
}
