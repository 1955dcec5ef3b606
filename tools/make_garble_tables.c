// Writes the tables of src/text/garble_*.c: how likely letters follow each other, and charsets.
//
// The one idea: what words look like is learnt from words that we have anyway: the names that
// ICU's copy of CLDR gives countries, languages, currencies, towns, months and days in the
// languages first served, and src/text/given_names.txt. Three letters in a row are enough to tell a
// word from one typed on the wrong keyboard. Usage: make_garble_tables GIVEN_NAMES.txt OUT.c
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ures.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

enum {
    LATIN = 27,
    CYRILLIC = 46,
    MOST = CYRILLIC,
    TEXT = 512,
    WORD = 64,
    SEEN = 1 << 20,
    LINE = 1 << 18
};

static const UChar cyrillic[] = u"абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўәғқңөұүһ";

struct model {
    const char *name;
    int symbols;
    double three[MOST][MOST][MOST], two[MOST][MOST], one[MOST];
    // how many different letters follow: Witten and Bell's measure of what was not seen
    double after_two[MOST][MOST], after_one[MOST];
};

static struct model latin_model = {.name = "garble_latin", .symbols = LATIN};
static struct model cyrillic_model = {.name = "garble_cyrillic", .symbols = CYRILLIC};

static void check(UErrorCode code, const char *what) {
    if (U_FAILURE(code)) {
        fprintf(stderr, "make_garble_tables: %s: %s\n", what, u_errorName(code));
        exit(1);
    }
}

static int cyrillic_index(UChar32 c) {
    for (int i = 0; cyrillic[i]; i++)
        if (cyrillic[i] == c)
            return i + 1;
    return 0;
}

static void count(struct model *m, const int *symbols, int length, double weight) {
    int a = 0, b = 0;
    for (int i = 0; i <= length; i++) {
        int c = i < length ? symbols[i] : 0;
        m->three[a][b][c] += weight;
        m->two[b][c] += weight;
        m->one[c] += weight;
        a = b;
        b = c;
    }
}

// A word once, however many languages have it.
static int is_new(const int *symbols, int length, int script) {
    static unsigned long long seen[SEEN];
    unsigned long long hash = 1469598103934665603ULL + (unsigned long long)script;
    for (int i = 0; i < length; i++)
        hash = (hash ^ (unsigned long long)symbols[i]) * 1099511628211ULL;
    hash |= 1;
    size_t at = hash % SEEN;
    for (; seen[at]; at = (at + 1) % SEEN)
        if (seen[at] == hash)
            return 0;
    seen[at] = hash;
    return 1;
}

static void add_word(const int *symbols, int length, int is_cyrillic, double weight) {
    if (length >= 2 && is_new(symbols, length, is_cyrillic))
        count(is_cyrillic ? &cyrillic_model : &latin_model, symbols, length, weight);
}

// Letters that Unicode does not take apart.
static const char *latin_of(UChar32 c) {
    switch (c) {
    case 0x142:
        return "l";
    case 0xF8:
        return "o";
    case 0x111:
        return "d";
    case 0x131:
        return "i";
    case 0xDF:
        return "ss";
    case 0xE6:
        return "ae";
    case 0x153:
        return "oe";
    default:
        return NULL;
    }
}

struct word {
    int symbols[WORD];
    int length, is_cyrillic, bad;
};

static void end_word(struct word *w, double weight) {
    if (!w->bad && w->length)
        add_word(w->symbols, w->length, w->is_cyrillic, weight);
    *w = (struct word){0};
}

static void add_symbol(struct word *w, int symbol, int is_cyrillic) {
    w->bad |= !symbol || w->length == WORD || (w->length && w->is_cyrillic != is_cyrillic);
    if (w->bad)
        return;
    w->is_cyrillic = is_cyrillic;
    w->symbols[w->length++] = symbol;
}

static void add_letter(struct word *w, UChar32 c) {
    const char *spelled = latin_of(c);
    for (; spelled && *spelled; spelled++)
        add_symbol(w, *spelled - 'a' + 1, 0);
    if (latin_of(c))
        return;
    if (c >= 0x400 && c < 0x530) {
        add_symbol(w, cyrillic_index(c == 0x451 ? 0x435 : c), 1);
        return;
    }
    UChar decomposed[8];
    UErrorCode code = U_ZERO_ERROR;
    int32_t units = unorm2_getDecomposition(unorm2_getNFDInstance(&code), c, decomposed, 8, &code);
    UChar32 base = units > 0 ? decomposed[0] : c;
    base = base == 0x131 ? 'i' : base;
    add_symbol(w, base >= 'a' && base <= 'z' ? (int)(base - 'a') + 1 : 0, 0);
}

static void learn(const UChar *text, int32_t length, double weight) {
    struct word w = {0};
    for (int32_t i = 0; i < length;) {
        UChar32 c;
        U16_NEXT(text, i, length, c);
        if (U_GET_GC_MASK(c) & U_GC_M_MASK)
            continue;
        if (u_isalpha(c))
            add_letter(&w, u_tolower(c));
        else
            end_word(&w, weight);
    }
    end_word(&w, weight);
}

static void learn_places(const char *locale) {
    for (const char *const *country = uloc_getISOCountries(); *country; country++) {
        UChar text[TEXT];
        char id[16];
        UErrorCode code = U_ZERO_ERROR;
        snprintf(id, sizeof id, "und_%s", *country);
        int32_t length = uloc_getDisplayCountry(id, locale, text, TEXT, &code);
        if (U_SUCCESS(code))
            learn(text, length, 1);
    }
    for (const char *const *language = uloc_getISOLanguages(); *language; language++) {
        UChar text[TEXT];
        UErrorCode code = U_ZERO_ERROR;
        int32_t length = uloc_getDisplayLanguage(*language, locale, text, TEXT, &code);
        if (code == U_ZERO_ERROR)
            learn(text, length, 1);
    }
}

static void learn_money(const char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    UEnumeration *all = ucurr_openISOCurrencies(UCURR_ALL, &code);
    check(code, "currencies");
    int32_t length;
    for (const UChar *iso; (iso = uenum_unext(all, &length, &code)) != NULL && U_SUCCESS(code);) {
        UErrorCode one = U_ZERO_ERROR;
        UBool is_choice = 0;
        int32_t name_length;
        const UChar *name =
            ucurr_getName(iso, locale, UCURR_LONG_NAME, &is_choice, &name_length, &one);
        if (one == U_ZERO_ERROR)
            learn(name, name_length, 1);
    }
    uenum_close(all);
}

// Towns: each time zone's own, under "ec" in the zone bundle.
static void learn_towns(const char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    UResourceBundle *bundle = ures_open(U_ICUDATA_NAME "-zone", locale, &code);
    UResourceBundle *zones = ures_getByKey(bundle, "zoneStrings", NULL, &code);
    if (U_SUCCESS(code))
        for (ures_resetIterator(zones); ures_hasNext(zones);) {
            UErrorCode one = U_ZERO_ERROR;
            int32_t length = 0;
            UResourceBundle *zone = ures_getNextResource(zones, NULL, &one);
            const UChar *town = ures_getStringByKey(zone, "ec", &length, &one);
            if (U_SUCCESS(one))
                learn(town, length, 1);
            ures_close(zone);
        }
    ures_close(zones);
    ures_close(bundle);
}

static void learn_calendar(const char *locale) {
    static const UDateFormatSymbolType kinds[] = {UDAT_MONTHS, UDAT_STANDALONE_MONTHS,
                                                  UDAT_WEEKDAYS};
    UErrorCode code = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_DEFAULT, UDAT_DEFAULT, locale, NULL, 0, NULL, 0, &code);
    check(code, locale);
    for (int kind = 0; kind < 3; kind++)
        for (int32_t i = 0, n = udat_countSymbols(format, kinds[kind]); i < n; i++) {
            UChar text[TEXT];
            int32_t length = udat_getSymbols(format, kinds[kind], i, text, TEXT, &code);
            if (U_SUCCESS(code))
                learn(text, length, 1);
        }
    udat_close(format);
}

static void learn_file(const char *path) {
    FILE *file = fopen(path, "r");
    static char line[LINE];
    static UChar wide[LINE];
    if (!file) {
        perror(path);
        exit(1);
    }
    while (fgets(line, sizeof line, file)) {
        UErrorCode code = U_ZERO_ERROR;
        int32_t length = 0;
        if (line[0] == '#')
            continue;
        u_strFromUTF8(wide, LINE, &length, line, -1, &code);
        check(code, path);
        learn(wide, length, 4); // names are what most texts are
    }
    fclose(file);
}

// Each letter gets what it was seen, and a share of what shorter contexts foretell.
static double chance(const struct model *m, int a, int b, int c) {
    double all = 0, of_b = 0, of_ab = 0;
    for (int i = 0; i < m->symbols; i++) {
        all += m->one[i];
        of_b += m->two[b][i];
        of_ab += m->three[a][b][i];
    }
    double one = (m->one[c] + 0.5) / (all + 0.5 * m->symbols);
    double two = (m->two[b][c] + m->after_one[b] * one) / (of_b + m->after_one[b]);
    return of_ab + m->after_two[a][b] > 0
               ? (m->three[a][b][c] + m->after_two[a][b] * two) / (of_ab + m->after_two[a][b])
               : two;
}

static void write_model(FILE *out, struct model *m) {
    for (int a = 0; a < m->symbols; a++)
        for (int b = 0; b < m->symbols; b++) {
            m->after_one[a] += m->two[a][b] > 0;
            for (int c = 0; c < m->symbols; c++)
                m->after_two[a][b] += m->three[a][b][c] > 0;
        }
    for (int a = 0; a < m->symbols; a++)
        m->after_one[a] = m->after_one[a] > 0 ? m->after_one[a] : 1;
    fprintf(out, "const uint8_t %s[] = {\n", m->name);
    for (int a = 0; a < m->symbols; a++)
        for (int b = 0; b < m->symbols; b++)
            for (int c = 0; c < m->symbols; c++) {
                double cost = -8 * log2(chance(m, a, b, c));
                fprintf(out, "%d,%s", cost > 255 ? 255 : (int)cost,
                        c == m->symbols - 1 ? "\n" : "");
            }
    fputs("};\n", out);
}

static const struct {
    const char *name;
    int controls; // U+0080 to U+009F where it has nothing
} charsets[] = {{"windows-1252", 1}, {"windows-1250", 1}, {"windows-1251", 1},
                {"ISO-8859-2", 1},   {"KOI8-R", 0},       {"IBM866", 0},
                {"ibm-852", 0},      {"ibm-437", 0},      {"macintosh", 0}};

struct byte {
    unsigned rune, byte;
};

static int by_rune(const void *a, const void *b) {
    const struct byte *x = a, *y = b;
    return x->rune != y->rune ? (x->rune < y->rune ? -1 : 1) : (int)x->byte - (int)y->byte;
}

static void read_charset(size_t i, struct byte rows[128]) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charsets[i].name, &code);
    check(code, charsets[i].name);
    for (unsigned byte = 0; byte < 128; byte++) {
        char from = (char)(byte + 128);
        UChar to[4];
        UErrorCode one = U_ZERO_ERROR;
        int32_t length = ucnv_toUChars(converter, to, 4, &from, 1, &one);
        unsigned rune = U_SUCCESS(one) && length == 1 ? to[0] : 0xFFFD;
        // Best fits for undefined bytes differ between systems: the control stands for the byte.
        if (charsets[i].controls && byte < 32 && (rune == 0xFFFD || rune == 0x1A))
            rune = byte + 128;
        rows[byte] = (struct byte){rune, byte + 128};
    }
    ucnv_close(converter);
}

static void write_charsets(FILE *out) {
    enum { CHARSETS = sizeof charsets / sizeof *charsets };
    static struct byte rows[CHARSETS][128];
    fputs("const uint16_t garble_runes[GARBLE_CHARSETS][128] = {\n", out);
    for (size_t i = 0; i < CHARSETS; i++) {
        read_charset(i, rows[i]);
        fputs("{", out);
        for (int byte = 0; byte < 128; byte++)
            fprintf(out, "0x%x,%s", rows[i][byte].rune, byte % 16 == 15 ? "\n" : "");
        fputs("},\n", out);
    }
    fputs("};\nconst struct garble_byte garble_bytes[GARBLE_CHARSETS][128] = {\n", out);
    for (size_t i = 0; i < CHARSETS; i++) {
        qsort(rows[i], 128, sizeof **rows, by_rune);
        fputs("{", out);
        for (int byte = 0; byte < 128; byte++)
            fprintf(out, "{0x%x,%u},%s", rows[i][byte].rune, rows[i][byte].byte,
                    byte % 12 == 11 ? "\n" : "");
        fputs("},\n", out);
    }
    fputs("};\n", out);
}

// Han that UTF-8 text read as GBK begins with: first bytes of a Han letter of UTF-8.
static void write_gbk(FILE *out) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("GBK", &code);
    check(code, "GBK");
    fputs("const uint32_t garble_gbk_start[] = {\n", out);
    for (UChar32 c = 0x4E00; c < 0xA000;) {
        unsigned bits = 0;
        for (int i = 0; i < 32; i++, c++) {
            UChar from = (UChar)c;
            char to[8];
            UErrorCode one = U_ZERO_ERROR;
            int32_t length = ucnv_fromUChars(converter, to, sizeof to, &from, 1, &one);
            unsigned char lead = (unsigned char)to[0], trail = (unsigned char)to[1];
            if (U_SUCCESS(one) && length == 2 && lead >= 0xE4 && lead <= 0xE9 && trail >= 0x80 &&
                trail <= 0xBF)
                bits |= 1U << i;
        }
        fprintf(out, "0x%x,%s", bits, c % 256 == 0 ? "\n" : "");
    }
    fputs("};\n", out);
    ucnv_close(converter);
}

int main(int argc, char **argv) {
    static const char *const locales[] = {
        "en", "pl", "de", "fr", "es", "it", "cs", "sk", "pt", "nl", "sv", "da", "nb", "fi", "et",
        "lv", "lt", "hu", "ro", "hr", "sl", "tr", "ca", "id", "ru", "uk", "be", "kk", "bg"};
    FILE *out = argc == 3 ? fopen(argv[2], "w") : NULL;
    if (!out) {
        fputs("usage: make_garble_tables GIVEN_NAMES.txt OUT.c\n", stderr);
        return 1;
    }
    learn_file(argv[1]);
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
        learn_places(locales[i]);
        learn_money(locales[i]);
        learn_towns(locales[i]);
        learn_calendar(locales[i]);
    }
    fputs("// Made by tools/make_garble_tables.c from ICU's data.\n#include "
          "\"text/garble_private.h\"\n\n",
          out);
    write_model(out, &latin_model);
    write_model(out, &cyrillic_model);
    write_charsets(out);
    write_gbk(out);
    return fclose(out) == 0 ? 0 : 1;
}
