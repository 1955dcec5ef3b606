// Look-ups in the sorted tables of words and countries.
#include "text/date_words.h"
#include "base/utf8.h"
#include "text/date_words_private.h"
#include "text/names_private.h"

static size_t first_of(str word) {
    size_t low = 0, high = date_word_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (str_compare(date_words[middle].text, word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// What the rows of one word say in any of these languages.
static struct date_meaning meaning_in(size_t row, str word, uint64_t languages) {
    struct date_meaning found = {0};
    uint64_t best = 0;
    for (; row < date_word_count && str_equal(date_words[row].text, word); row++) {
        const struct date_word *one = &date_words[row];
        uint64_t in = one->languages & languages;
        uint64_t served_first = in & (~in + 1);
        if (!in)
            continue;
        found.months |= one->month ? 1U << one->month : 0;
        found.weekdays |= one->weekday ? 1U << one->weekday : 0;
        if (one->month && (!best || served_first < best)) {
            best = served_first;
            found.likely = one->month;
        }
    }
    return found;
}

struct date_meaning date_word_find(str word, struct date_languages languages) {
    size_t row = first_of(word);
    struct date_meaning all = meaning_in(row, word, UINT64_MAX);
    if (!(all.months & (all.months - 1))) // one at most
        return all;
    struct date_meaning first = meaning_in(row, word, languages.first);
    if (!first.months)
        first = meaning_in(row, word, languages.second);
    if (first.months) {
        all.months = first.months;
        all.likely = first.likely;
    }
    return all;
}

// Polish, Russian, Ukrainian, Belarusian, Kazakh, English, German, French, Spanish, Portuguese,
// Catalan, Italian, Dutch, Danish, Lithuanian, Latvian, Hungarian, Vietnamese, Chinese, Korean;
// sorted by bytes.
// clang-format off
static const char *const fillers[] = {
    "a", "ad", "am", "an", "at", "ce", "d", "dan", "date", "dato", "de", "del", "den", "der", "di",
    "dia", "dne", "dnia", "do", "dzien", "e", "ego", "el", "en", "er", "gada", "go", "godz",
    "godzina", "godziny", "il", "kl", "klo", "la", "le", "m", "metu", "nd", "o", "of", "on", "r",
    "rd", "re", "rok", "roku", "st", "t", "te", "th", "the", "u", "uhr", "um", "ur", "в", "г",
    "го", "год", "года", "году", "дата", "день", "е", "ж", "жыл", "жылы", "о", "ое", "от", "р",
    "року", "рік", "час", "часа", "часов",
};
// clang-format on

bool date_word_is_filler(str word) {
    return WORD_IN(fillers, word);
}

bool date_fillers_sorted(void) {
    return WORDS_SORTED(fillers);
}

int date_word_roman(str word) {
    static const char *const months[] = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                         "vii", "viii", "ix",  "x",  "xi", "xii"};
    char latin[5];
    size_t length = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        rune = rune == U'х' ? 'x' : rune == U'і' ? 'i' : rune;
        if ((rune != 'i' && rune != 'v' && rune != 'x') || length == sizeof latin - 1)
            return 0;
        latin[length++] = (char)rune;
    }
    for (int i = 0; i < 12; i++)
        if (str_is((str){latin, length}, months[i]))
            return i + 1;
    return 0;
}

uint64_t date_language(str code) {
    for (size_t i = 0; i < date_language_count; i++) {
        str name = str_of(date_language_codes[i]);
        if (str_starts(code, name) &&
            (code.len == name.len || code.ptr[name.len] == '-' || code.ptr[name.len] == '_'))
            return UINT64_C(1) << i;
    }
    return 0;
}

static const struct date_country *country_of(str code) {
    size_t low = 0, high = code.len == 2 ? date_country_count : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = memcmp(date_countries[middle].code, code.ptr, 2);
        if (order == 0)
            return &date_countries[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

uint64_t date_language_of_country(str country) {
    const struct date_country *row = country_of(country);
    return row && row->language < date_language_count ? UINT64_C(1) << row->language : 0;
}

enum date_order date_order_of_country(str country) {
    const struct date_country *row = country_of(country);
    return row ? row->order : DATE_DMY;
}
