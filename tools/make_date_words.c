// Writes the table of src/text/date_words.c: names of months and weekdays, and how countries order
// the parts of a date, from ICU's copy of CLDR.
//
// The one idea: all forms that CLDR knows of a name (in a date and by itself, full and short) are
// rows of one sorted list, each with the set of languages that it has this meaning in. Where a
// language's three or four first letters mean one month only, they are rows, too, as people
// shorten so ("фев", "paź"). Part of make_text_tables, whose folding it uses.
#include "make_text_tables.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

// In the order in which they win where a word means different months and nothing else decides.
static const char *const languages[] = {
    "pl", "ru", "en", "zh", "uk", "be", "kk", "de", "fr", "es", "it", "cs", "sk",      "pt",
    "nl", "sv", "da", "nb", "fi", "et", "lv", "lt", "hu", "ro", "bg", "hr", "sr_Latn", "sr",
    "sl", "el", "tr", "ca", "az", "uz", "ky", "ka", "hy", "he", "ar", "id", "vi",      "ja",
    "ko", "mk", "is", "sq", "eu", "gl", "ga", "mt", "tg", "tk", "mn", "bs", "af",
};
// Regions whose words differ; they count as the language.
static const struct {
    const char *locale, *language;
} regions[] = {{"en_GB", "en"}, {"de_AT", "de"}, {"fr_CA", "fr"}, {"pt_PT", "pt"}, {"es_US", "es"}};

enum {
    LANGUAGES = sizeof languages / sizeof *languages,
    REGIONS = sizeof regions / sizeof *regions,
    MOST_WORDS = 20000,
    LONGEST = 96
};

struct word {
    char text[LONGEST];
    int month, weekday; // one of them is 0
    unsigned long long languages;
};

static struct word words[MOST_WORDS];
static size_t word_count;

static void add(const char *text, int month, int weekday, int language) {
    for (size_t i = 0; i < word_count; i++)
        if (words[i].month == month && words[i].weekday == weekday &&
            !strcmp(words[i].text, text)) {
            words[i].languages |= 1ULL << language;
            return;
        }
    if (word_count == MOST_WORDS || strlen(text) >= LONGEST)
        exit(1);
    struct word *word = &words[word_count++];
    strcpy(word->text, text);
    word->month = month;
    word->weekday = weekday;
    word->languages = 1ULL << language;
}

// The last run of letters of a folded name ("de maig", "янв.", "d'abril"); false where it has
// digits, or is too short to mean anything.
static int last_word(const UChar *name, UChar *out) {
    UChar folded[LONGEST];
    fold_all(name, folded, LONGEST);
    int32_t length = 0, letters = 0;
    int ended = 1;
    for (int32_t i = 0; folded[i];) {
        UChar32 c;
        U16_NEXT(folded, i, LONGEST, c);
        if (u_isdigit(c) || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
            return 0;
        if (!u_isalpha(c) && !(U_GET_GC_MASK(c) & U_GC_M_MASK)) {
            ended = 1;
            continue;
        }
        if (ended)
            length = letters = 0;
        ended = 0;
        letters++;
        UBool error = 0;
        U16_APPEND(out, length, LONGEST - 1, c, error);
        if (error)
            exit(1);
    }
    out[length] = 0;
    return letters >= 2;
}

static void add_wide(const UChar *text, int month, int weekday, int language) {
    char utf8[LONGEST * 3];
    UErrorCode code = U_ZERO_ERROR;
    u_strToUTF8(utf8, sizeof utf8, NULL, text, -1, &code);
    if (U_FAILURE(code))
        exit(1);
    add(utf8, month, weekday, language);
}

static void add_symbols(const char *locale, int language) {
    static const struct {
        UDateFormatSymbolType type;
        int months;
    } kinds[] = {{UDAT_MONTHS, 1},
                 {UDAT_SHORT_MONTHS, 1},
                 {UDAT_STANDALONE_MONTHS, 1},
                 {UDAT_STANDALONE_SHORT_MONTHS, 1},
                 {UDAT_WEEKDAYS, 0},
                 {UDAT_STANDALONE_WEEKDAYS, 0},
                 {UDAT_SHORT_WEEKDAYS, 0},
                 {UDAT_STANDALONE_SHORT_WEEKDAYS, 0}};
    UErrorCode code = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_DEFAULT, UDAT_DEFAULT, locale, NULL, 0, NULL, 0, &code);
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
        int32_t count = udat_countSymbols(format, kinds[kind].type);
        int32_t first = kinds[kind].months ? 0 : 1; // ICU's weekdays begin with Sunday at 1
        for (int32_t i = first; i < count && i < 12 + first; i++) {
            UChar name[LONGEST], word[LONGEST];
            udat_getSymbols(format, kinds[kind].type, i, name, LONGEST, &code);
            if (U_FAILURE(code))
                exit(1);
            if (last_word(name, word))
                add_wide(word, kinds[kind].months ? i + 1 : 0, kinds[kind].months ? 0 : i,
                         language);
        }
    }
    udat_close(format);
}

// The first `length` letters of this language's month names, where they mean one month only.
static void add_beginnings(int language, int32_t length) {
    size_t end = word_count;
    for (size_t i = 0; i < end; i++) {
        if (!words[i].month || !(words[i].languages >> language & 1))
            continue;
        UChar wide[LONGEST];
        UErrorCode code = U_ZERO_ERROR;
        int32_t units = 0;
        u_strFromUTF8(wide, LONGEST, &units, words[i].text, -1, &code);
        if (units <= length || wide[0] >= 0x530) // scripts with marks are not cut
            continue;
        wide[length] = 0;
        char start[LONGEST];
        u_strToUTF8(start, LONGEST, NULL, wide, -1, &code);
        int several = 0;
        for (size_t j = 0; j < end; j++)
            several |= words[j].languages >> language & 1 && words[j].month != words[i].month &&
                       strncmp(words[j].text, start, strlen(start)) == 0;
        if (!several)
            add(start, words[i].month, 0, language);
    }
}

static int compare(const void *a, const void *b) {
    const struct word *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    return order ? order : x->month - y->month ? x->month - y->month : x->weekday - y->weekday;
}

static int language_of_country(const char *country, char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    char region[16], language[16];
    snprintf(region, sizeof region, "und_%s", country);
    uloc_addLikelySubtags(region, locale, ULOC_FULLNAME_CAPACITY, &code);
    uloc_getLanguage(locale, language, sizeof language, &code);
    if (U_FAILURE(code))
        return LANGUAGES;
    int found = 0;
    while (found < LANGUAGES && strcmp(languages[found], language) != 0)
        found++;
    return found;
}

// Which of y, M, d stands first, and before the others, in the country's short date.
static const char *order_of(const char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    UChar pattern[64];
    UDateFormat *format = udat_open(UDAT_NONE, UDAT_SHORT, locale, NULL, 0, NULL, 0, &code);
    udat_toPattern(format, 0, pattern, 64, &code);
    const char *from = udat_getLocaleByType(format, ULOC_ACTUAL_LOCALE, &code);
    int known = U_SUCCESS(code) && *from && strcmp(from, "root") != 0;
    udat_close(format);
    if (!known)
        return "DATE_DMY";
    const UChar *year = u_strchr(pattern, 'y'), *month = u_strchr(pattern, 'M'),
                *day = u_strchr(pattern, 'd');
    if (!year || !month || !day)
        return "DATE_DMY";
    return year < month && year < day ? "DATE_YMD" : month < day ? "DATE_MDY" : "DATE_DMY";
}

void write_date_words(FILE *out) {
    UErrorCode code = U_ZERO_ERROR;
    uloc_setDefault("root", &code); // what CLDR does not know is not this machine's
    for (int i = 0; i < LANGUAGES; i++)
        add_symbols(languages[i], i);
    for (size_t i = 0; i < REGIONS; i++)
        for (int j = 0; j < LANGUAGES; j++)
            if (!strcmp(languages[j], regions[i].language))
                add_symbols(regions[i].locale, j);
    for (int i = 0; i < LANGUAGES; i++) {
        add_beginnings(i, 4);
        add_beginnings(i, 3);
    }
    qsort(words, word_count, sizeof *words, compare);
    fputs("#include \"text/date_words_private.h\"\n\nconst struct date_word date_words[] = {\n",
          out);
    for (size_t i = 0; i < word_count; i++)
        fprintf(out, "    {STR_INIT(\"%s\"), %d, %d, UINT64_C(0x%llx)},\n", words[i].text,
                words[i].month, words[i].weekday, words[i].languages);
    fprintf(out, "};\nconst size_t date_word_count = %zu;\n\n", word_count);
    fputs("const char date_language_codes[][8] = {", out);
    for (int i = 0; i < LANGUAGES; i++)
        fprintf(out, "\"%s\", ", languages[i]);
    fprintf(out, "};\nconst size_t date_language_count = %d;\n\n", LANGUAGES);
    fputs("const struct date_country date_countries[] = {\n", out);
    size_t countries = 0;
    for (const char *const *country = uloc_getISOCountries(); *country; country++, countries++) {
        char locale[ULOC_FULLNAME_CAPACITY];
        int language = language_of_country(*country, locale);
        fprintf(out, "    {\"%s\", %d, %s},\n", *country, language, order_of(locale));
    }
    fprintf(out, "};\nconst size_t date_country_count = %zu;\n", countries);
}
