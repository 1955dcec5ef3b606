// Guessing what columns mean: by header in several languages, by content alone, against a header
// that lies, one to one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "formats/table_guess.h"
#include <cmocka.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

// The candidates of a small table of contacts; words as a property's labels and synonyms are.
static const struct {
    const char *name, *words;
    enum content_kind kind;
} wanted[] = {
    {"firstname", "First name|Given name|Imię|Имя|名|名字|Vorname", CONTENT_PERSON},
    {"lastname", "Last name|Surname|Family name|Nazwisko|Фамилия|姓|Nachname", CONTENT_PERSON},
    {"email", "E-mail|Email address|Adres e-mail|Эл. почта|Почта|邮箱|电子邮件", CONTENT_EMAIL},
    {"phone", "Phone|Phone number|Telefon|Телефон|电话", CONTENT_PHONE},
    {"mobilephone", "Mobile|Mobile phone|Cell|Komórka|Telefon komórkowy|Мобильный|手机|Handy",
     CONTENT_PHONE},
    {"company", "Company|Company name|Firma|Компания|Организация|公司|Unternehmen",
     CONTENT_COMPANY},
    {"city", "City|Town|Miasto|Miejscowość|Город|城市|Ort|Stadt", CONTENT_TEXT},
    {"zip", "Zip|Postcode|Postal code|Kod pocztowy|Индекс|邮编|PLZ", CONTENT_POSTCODE},
    {"country", "Country|Kraj|Страна|国家|Land", CONTENT_COUNTRY},
    {"website", "Website|Web page|Strona www|Сайт|网站|Webseite", CONTENT_URL},
    {"date_of_birth", "Date of birth|Birthday|Data urodzenia|Дата рождения|生日|Geburtsdatum",
     CONTENT_DATE},
    {"numberofemployees", "Employees|Number of employees|Liczba pracowników", CONTENT_NUMBER},
    {"notes", "Notes|Uwagi|Примечание|备注|Bemerkung", CONTENT_TEXT},
};

// A column as "header|cell|cell ...", and the candidate that it should get ("" for none).
struct expectation {
    const char *column, *name;
    enum table_reason reason;
};

static size_t split(struct arena *arena, const char *text, str **parts) {
    *parts = ARENA_ARRAY(arena, 40, str);
    str rest = str_of(text);
    size_t count = 0;
    while (count < 40 && str_split(&rest, '|', &(*parts)[count]))
        count++;
    return count;
}

static void check(const struct expectation *expected, size_t count) {
    struct arena arena;
    arena_init(&arena);
    struct table_candidate candidates[COUNT_OF(wanted)];
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        str *words;
        size_t words_count = split(&arena, wanted[i].words, &words);
        candidates[i] =
            (struct table_candidate){str_of(wanted[i].name), words, words_count, wanted[i].kind};
    }
    struct table_column columns[20];
    struct table_guess guesses[20];
    for (size_t i = 0; i < count; i++) {
        str *cells;
        size_t cell_count = split(&arena, expected[i].column, &cells);
        columns[i] = (struct table_column){cells[0], cells + 1, cell_count - 1};
    }
    table_guess(&arena, columns, count, candidates, COUNT_OF(wanted), guesses);
    for (size_t i = 0; i < count; i++) {
        const char *name = guesses[i].candidate < 0 || guesses[i].score < 0.5
                               ? ""
                               : wanted[guesses[i].candidate].name;
        if (strcmp(name, expected[i].name) != 0)
            fail_msg("%s: %s (%.2f)", expected[i].column, name, guesses[i].score);
        if (*name && guesses[i].reason != expected[i].reason)
            fail_msg("%s: reason %d", expected[i].column, (int)guesses[i].reason);
    }
    arena_finish(&arena);
}

static void reads_headers(void **state) {
    (void)state;
    static const struct expectation english[] = {
        {"First Name|Jan|Anna", "firstname", TABLE_BY_BOTH},
        {"last_name|Nowak|Lis", "lastname", TABLE_BY_HEADER},
        {"E-mail 1 - Value|jan@wp.pl|anna@wp.pl", "email", TABLE_BY_BOTH},
        {"PhoneNumber|600100200|+48 22 123 45 67", "phone", TABLE_BY_BOTH},
        {"Cell|600100201", "mobilephone", TABLE_BY_BOTH},
        {"Compnay|Alfa|Beta", "company", TABLE_BY_HEADER},
        {"Zip Code|00-950|30-001", "zip", TABLE_BY_BOTH},
        {"Favourite colour|red|blue", "", TABLE_NO_GUESS},
    };
    check(english, COUNT_OF(english));
    static const struct expectation mixed[] = {
        {"Imię|Jan|Anna", "firstname", TABLE_BY_BOTH},
        {"NAZWISKO|Nowak|Lis", "lastname", TABLE_BY_HEADER},
        {"Телефон|+7 905 123-45-67", "phone", TABLE_BY_BOTH},
        {"手机|13800138000|13900139000", "mobilephone", TABLE_BY_BOTH},
        {"Geburtsdatum|12.05.1980|1.2.1990", "date_of_birth", TABLE_BY_BOTH},
        {"Miejscowość|Warszawa", "city", TABLE_BY_HEADER},
        {"国家|中国|Polska", "country", TABLE_BY_BOTH},
        {"Uwagi|", "notes", TABLE_BY_HEADER},
    };
    check(mixed, COUNT_OF(mixed));
}

static void reads_content_without_headers(void **state) {
    (void)state;
    static const struct expectation columns[] = {
        {"|jan@wp.pl|anna@o2.pl|", "email", TABLE_BY_CONTENT},
        {"|+48 600 100 200|+48 22 123 45 67|brak", "phone", TABLE_BY_CONTENT},
        {"|Alfa Sp. z o.o.|ООО Ромашка|Beta GmbH", "company", TABLE_BY_CONTENT},
        {"|Poland|PL|Niemcy|USA", "country", TABLE_BY_CONTENT},
        {"|https://example.com|www.example.org", "website", TABLE_BY_CONTENT},
        {"|Katarzyna|Piotr|Anna", "firstname", TABLE_BY_CONTENT},
        {"|some words|other words here", "", TABLE_NO_GUESS},
        {"|1|2|3", "", TABLE_NO_GUESS},
    };
    check(columns, COUNT_OF(columns));
}

static void does_not_believe_a_lying_header(void **state) {
    (void)state;
    static const struct expectation columns[] = {
        {"Phone|jan@wp.pl|anna@wp.pl|piotr@wp.pl", "email", TABLE_BY_CONTENT},
        {"Email|600 100 200|+48 600 100 201", "phone", TABLE_BY_CONTENT},
    };
    check(columns, COUNT_OF(columns));
}

static void gives_no_candidate_twice(void **state) {
    (void)state;
    static const struct expectation columns[] = {
        {"Contact e-mail address|jan@wp.pl", "", TABLE_NO_GUESS},
        {"E-mail|jan@wp.pl", "email", TABLE_BY_BOTH},
        {"Phone 2|600100200", "mobilephone", TABLE_BY_BOTH},
        {"Phone|600100201", "phone", TABLE_BY_BOTH},
    };
    check(columns, COUNT_OF(columns));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_headers),
        cmocka_unit_test(reads_content_without_headers),
        cmocka_unit_test(does_not_believe_a_lying_header),
        cmocka_unit_test(gives_no_candidate_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
