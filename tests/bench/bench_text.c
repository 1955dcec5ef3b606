// Microseconds per call of what the text room does to every imported value, one thread.
#include "text/address.h"
#include "text/charset.h"
#include "text/company.h"
#include "text/country.h"
#include "text/date.h"
#include "text/email.h"
#include "text/fold.h"
#include "text/garble.h"
#include "text/ident.h"
#include "text/number.h"
#include "text/pattern.h"
#include "text/person.h"
#include "text/phone.h"
#include "text/placeholder.h"
#include "text/postcode.h"
#include "text/subdivision.h"
#include "text/translit.h"
#include "text/url.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t sink; // so that nothing is optimised away

static void do_clean(struct arena *a, str s) {
    sink += text_clean(a, s).len;
}
static void do_fold(struct arena *a, str s) {
    sink += text_fold(a, s).len;
}
static void do_search(struct arena *a, str s) {
    sink += text_search_form(a, s).len;
}
static void do_sort_key(struct arena *a, str s) {
    sink += text_sort_key(a, s, 64).len;
}
static void do_romanize(struct arena *a, str s) {
    sink += text_romanize(a, s).len;
}
static void do_skeleton(struct arena *a, str s) {
    sink += text_skeleton(a, s).len;
}
static void do_phonetic(struct arena *a, str s) {
    sink += text_phonetic(a, s).len;
}
static void do_email(struct arena *a, str s) {
    sink += email_read(a, s).normal.len;
}
static void do_phone(struct arena *a, str s) {
    sink += phone_read(a, s, STR("PL")).normal.len;
}
static void do_phone_format(struct arena *a, str s) {
    struct phone phone = phone_read(a, s, STR("PL"));
    sink += phone_international(a, &phone).len;
}

static void do_url(struct arena *a, str s) {
    sink += url_read(a, s).normal.len;
}
static void do_person(struct arena *a, str s) {
    sink += person_read(a, s).family.len;
}
static void do_is_named(struct arena *a, str s) {
    sink += company_is_named(a, s);
}

static void do_is_person(struct arena *a, str s) {
    sink += company_is_person(a, s);
}

static void do_name_case(struct arena *a, str s) {
    sink += person_name_case(a, s).len;
}

static void do_company(struct arena *a, str s) {
    sink += company_read(a, s).core.len;
}
static void do_placeholder(struct arena *a, str s) {
    (void)a;
    sink += text_is_placeholder(s);
}
static void do_country(struct arena *a, str s) {
    (void)a;
    sink += (size_t)country_find(s).answer;
}

static void do_subdivision(struct arena *a, str s) {
    (void)a;
    sink += (size_t)subdivision_find((str){0}, s).answer;
}

static void do_garble(struct arena *a, str s) {
    struct garble found;
    sink += garble_find(a, s, &found);
}
static void do_address(struct arena *a, str s) {
    struct address address;
    address_read(a, STR("PL"), s, &address);
    sink += address.street.len;
}

static void do_postcode(struct arena *a, str s) {
    sink += postcode_read(a, STR("PL"), s).normal.len;
}

static void do_date(struct arena *a, str s) {
    struct date date;
    (void)a;
    sink += (size_t)date_read(s, DATE_DMY | DATE_YMD, 2025, &date);
}

static void do_number(struct arena *a, str s) {
    struct number number;
    (void)a;
    sink += (size_t)number_read(s, NUMBER_COMMA, &number);
}

// As a formula asks: read once, then asked of each value.
static const struct pattern *iban_like(void) {
    static struct arena arena;
    static struct pattern *pattern;
    struct err err;
    if (!pattern && !pattern_read(&arena, STR("^[A-Z]{2}\\d{2}( ?\\w{4}){3,7}$"), &pattern, &err))
        abort();
    return pattern;
}

static void do_pattern(struct arena *a, str s) {
    (void)a;
    sink += (size_t)pattern_match(iban_like(), s, NULL);
}

static void do_nip(struct arena *a, str s) {
    sink += ident_read(a, s, STR("nip"), STR("PL")).normal.len;
}

static void do_vat(struct arena *a, str s) {
    sink += ident_read(a, s, STR("vat"), STR("PL")).normal.len;
}

static void do_tax(struct arena *a, str s) {
    sink += ident_read(a, s, STR(""), STR("PL")).normal.len;
}

static void do_iban(struct arena *a, str s) {
    sink += ident_read(a, s, STR("iban"), STR("PL")).normal.len;
}

static void do_group(struct arena *a, str s) {
    (void)a;
    sink += (size_t)person_given_group(s, NULL);
}

static void do_detect(struct arena *a, str s) {
    (void)a;
    sink += (size_t)charset_detect(s.ptr, s.len).charset;
}

static const struct {
    const char *name;
    void (*run)(struct arena *, str);
    const char *values[4];
} rows[] = {
    {"text_clean, ASCII", do_clean, {"Jan Kowalski", "Marszalkowska 12/5", "Warszawa", "00-950"}},
    {"text_clean, other", do_clean, {"Łukasz Wójcik", "Иван Петров", "王小明", "Żółta 5"}},
    {"text_fold, ASCII", do_fold, {"Jan Kowalski", "Marszalkowska 12/5", "warszawa", "00-950"}},
    {"text_fold, other", do_fold, {"Łukasz Wójcik", "Иван Петров", "王小明", "Żółta 5"}},
    {"text_search_form",
     do_search,
     {"Jan Kowalski jan@wp.pl Warszawa", "Иван Петров Москва", "王小明 北京", "Łukasz Wójcik"}},
    {"text_sort_key", do_sort_key, {"Jan Kowalski", "Иван Петров", "王小明", "Łukasz Wójcik"}},
    {"text_romanize", do_romanize, {"иван петров", "чайковский", "王小明", "kowalski"}},
    {"text_skeleton", do_skeleton, {"kowalski", "чайковский", "王小明", "schwarzenberger"}},
    {"text_phonetic", do_phonetic, {"kowalski", "чайковский", "tschaikowski", "schwarzenberger"}},
    {"email_read, good",
     do_email,
     {"jan.kowalski@wp.pl", "info@firma-budowlana.com.pl", "a.b+x@gmail.com", "ivan@mail.ru"}},
    {"email_read, odd", do_email, {"jan@gmail.cmo", "jan@gmial.com", "jan@wp,pl", "иван@почта.рф"}},
    {"phone_read",
     do_phone,
     {"601 234 567", "+48 22 621 02 90", "+7 916 123-45-67", "+86 138 1234 5678"}},
    {"phone_international",
     do_phone_format,
     {"601 234 567", "+48 22 621 02 90", "+7 916 123-45-67", "+86 138 1234 5678"}},
    {"url_read",
     do_url,
     {"www.firma.pl", "https://example.co.uk/a", "http://sklep.example.com/", "почта.рф"}},
    {"person_read",
     do_person,
     {"Jan Kowalski", "dr inż. Anna Maria Nowak", "Иванов Иван Иванович", "王小明"}},
    {"pattern_match",
     do_pattern,
     {"PL61109010140000071219812874", "13812345678", "DE89 3704 0044 0532 0130 00", "Łódź"}},
    {"person_given_group", do_group, {"kasia", "александр", "bob", "kowalski"}},
    {"person_name_case", do_name_case, {"Jan Kowalski", "KOWALSKI", "мария", "van der Berg"}},
    {"company_is_named", do_is_named, {"Jan", "Kowalska-Nowak", "Мария", "Alfa GmbH"}},
    {"company_is_person", do_is_person, {"Alfa", "Jan Kowalski", "Globex Corporation", "ООО Рога"}},
    {"company_read",
     do_company,
     {"Alfa Sp. z o.o.", "ООО «Ромашка»", "北京科技有限公司", "Müller GmbH & Co. KG"}},
    {"country_find", do_country, {"Polska", "USA", "美国", "Россия"}},
    {"subdivision_find",
     do_subdivision,
     {"woj. mazowieckie", "Московская обл.", "广东省", "State of Texas"}},
    {"garble_find, ASCII",
     do_garble,
     {"Katarzyna Kowalska", "Sales manager", "Manchester", "Acme Systems Ltd"}},
    {"garble_find, other",
     do_garble,
     {"Małgorzata Wiśniewska", "Александр Кузнецов", "北京朝阳区", "François Müller"}},
    {"address_read",
     do_address,
     {"ul. Długa 5/7, 00-950 Warszawa", "Długa 5 m. 7, 00-950 Warszawa",
      "Warszawa, ul.Marszałkowska 10 m.3", "31-042 Kraków, Rynek Główny 1"}},
    {"postcode_read", do_postcode, {"00-950", "00950", "PL-00-950", "0950"}},
    {"date_read", do_date, {"2024-05-01", "1.5.2024", "1 maja 2024", "2024年5月1日"}},
    {"number_read", do_number, {"1 234,56", "1500", "12,5 zł", "-7"}},
    {"ident_read, NIP",
     do_nip,
     {"5260001246", "764-23-05-489", "NIP: 526 000 12 46", "5260001247"}},
    {"ident_read, VAT",
     do_vat,
     {"DE113866163", "BE 0202.239.951", "5260001246", "FR 19 552 008 443"}},
    {"ident_read, any",
     do_tax,
     {"5260001246", "PL 764-23-05-489", "DE113866163", "NIP 5260001246"}},
    {"ident_read, IBAN",
     do_iban,
     {"PL61109010140000071219812874", "DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819",
      "IT60X0542811101000000123456"}},
    {"ident_read, garbage",
     do_tax,
     {"no idea what this is", "1234 5678 9012 3456 7890", "INN12A45B78", "ИНН/КПП в реквизитах"}},
    {"text_is_placeholder", do_placeholder, {"Jan", "brak", "n/a", "Иван"}},
    {"charset_detect, 1 KB", do_detect, {NULL}},
};

int main(void) {
    struct arena arena;
    arena_init(&arena);
    phone_read(&arena, STR("+48601234567"), STR("")); // the first use loads its tables
    static char kilobyte[1024];
    for (size_t i = 0; i < sizeof kilobyte; i++)
        kilobyte[i] = i % 7 == 3 ? (char)0xB3 : i % 9 == 0 ? ' ' : 'a';
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        size_t calls = 0;
        double start = now(), spent;
        do {
            for (size_t i = 0; i < 1000; i++) {
                const char *value = rows[r].values[i & 3];
                rows[r].run(&arena, value ? str_of(value) : (str){kilobyte, sizeof kilobyte});
                if ((i & 7) == 7)
                    arena_reset(&arena);
            }
            calls += 1000;
            spent = now() - start;
        } while (spent < 0.2);
        printf("%-22s %8.3f us\n", rows[r].name, spent * 1e6 / (double)calls);
    }
    arena_finish(&arena);
    return sink == 0;
}
