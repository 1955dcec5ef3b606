// Writes the C tables of src/text/fold.c and pinyin.c, at build time, from ICU's Unicode data, and
// those of date_words.c.
//
// The one idea: opening transliterators is slow and their objects are not shared between threads,
// so everything they know about single code points is asked once here and becomes constant arrays.
// Usage: make_text_tables OUT.c DATE_WORDS.c
#include "make_text_tables.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum { RUNES = 0x110000, PAGE = 256, TEXT = 64, POOL = 1 << 17 };

static char *folded[RUNES]; // NULL: the rune itself
static const UNormalizer2 *nfkc_casefold, *nfd, *nfc;
static UTransliterator *simplify, *read_han;

static void check(UErrorCode code, const char *what) {
    if (U_FAILURE(code)) {
        fprintf(stderr, "make_text_tables: %s: %s\n", what, u_errorName(code));
        exit(1);
    }
}

static UTransliterator *open_transliterator(const char *id) {
    UErrorCode code = U_ZERO_ERROR;
    UChar wide[64];
    u_uastrcpy(wide, id);
    UTransliterator *made = utrans_openU(wide, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
    check(code, id);
    return made;
}

static void normalize(const UNormalizer2 *how, UChar *text) {
    UErrorCode code = U_ZERO_ERROR;
    UChar out[TEXT];
    unorm2_normalize(how, text, -1, out, TEXT, &code);
    check(code, "normalize");
    u_strcpy(text, out);
}

static void transliterate(UTransliterator *how, UChar *text) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = -1, limit = u_strlen(text);
    utrans_transUChars(how, text, &length, TEXT, 0, &limit, &code);
    check(code, "transliterate");
    text[limit] = 0;
}

// Marks that are accents; the vowel signs of Indic scripts and the like stay.
static int is_accent(UChar32 c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x487) || (c >= 0x591 && c <= 0x5C7) ||
           (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x1AB0 && c <= 0x1AFF) ||
           (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
           (c >= 0xFE20 && c <= 0xFE2F);
}

// Letters that Unicode does not decompose, and punctuation that people type in several ways.
static const char *special(UChar32 c) {
    static const struct {
        UChar32 rune;
        const char *text;
    } table[] = {
        {0x142, "l"},   {0xF8, "o"},    {0x111, "d"},   {0x127, "h"},        {0x167, "t"},
        {0xF0, "d"},    {0xFE, "th"},   {0xE6, "ae"},   {0x153, "oe"},       {0x131, "i"},
        {0x138, "k"},   {0x14B, "ng"},  {0x180, "b"},   {0x1E5, "g"},        {0x268, "i"},
        {0x289, "u"},   {0x24F, "y"},   {0x1B6, "z"},   {0x2018, "'"},       {0x2019, "'"},
        {0x201A, "'"},  {0x201B, "'"},  {0x2032, "'"},  {0x2BC, "'"},        {0x2B9, "'"},
        {0xB4, "'"},    {0x60, "'"},    {0x201C, "\""}, {0x201D, "\""},      {0x201E, "\""},
        {0x201F, "\""}, {0xAB, "\""},   {0xBB, "\""},   {0x2033, "\""},      {0x300C, "\""},
        {0x300D, "\""}, {0x300E, "\""}, {0x300F, "\""}, {0x2010, "-"},       {0x2011, "-"},
        {0x2012, "-"},  {0x2013, "-"},  {0x2014, "-"},  {0x2015, "-"},       {0x2212, "-"},
        {0x2116, "no"}, {0x2022, "-"},  {0xB7, "-"},    {0x30FB, "-"},       {0x3001, ","},
        {0x3002, "."},  {0x2039, "'"},  {0x203A, "'"},  {0x451, "\xD0\xB5"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].rune == c)
            return table[i].text;
    return NULL;
}

// Cyrillic letters whose mark is part of the letter: short i, yi, short u.
static int keeps_mark(UChar32 c) {
    return c == 0x439 || c == 0x457 || c == 0x45E;
}

static void append(UChar *text, int32_t *length, UChar32 c) {
    UBool error = 0;
    U16_APPEND(text, *length, TEXT - 1, c, error);
    if (error)
        exit(1);
    text[*length] = 0;
}

// One round for one code point after NFKC_Casefold.
static void fold_one(UChar *out, int32_t *length, UChar32 c) {
    UChar part[TEXT] = {0};
    int32_t part_length = 0;
    const char *replaced = special(c);
    if (replaced || keeps_mark(c)) {
        UErrorCode code = U_ZERO_ERROR;
        if (replaced)
            u_strFromUTF8(part, TEXT, &part_length, replaced, -1, &code);
        else
            append(part, &part_length, c);
        check(code, "special");
    } else {
        append(part, &part_length, c);
        normalize(nfd, part);
        transliterate(simplify, part);
    }
    for (int32_t i = 0, end = u_strlen(part); i < end;) {
        UChar32 one;
        U16_NEXT(part, i, end, one);
        if (u_isUWhiteSpace(one))
            append(out, length, ' ');
        else if (!is_accent(one) && u_charType(one) != U_CONTROL_CHAR &&
                 u_charType(one) != U_FORMAT_CHAR)
            append(out, length, one);
    }
}

static void fold_text(const UChar *in, UChar *out) {
    UChar text[TEXT];
    u_strcpy(text, in);
    if (!u_isUWhiteSpace(text[0]))
        normalize(nfkc_casefold, text);
    int32_t length = 0;
    out[0] = 0;
    for (int32_t i = 0, end = u_strlen(text); i < end;) {
        UChar32 c;
        U16_NEXT(text, i, end, c);
        fold_one(out, &length, c);
    }
    normalize(nfc, out);
}

static void fold_rune(UChar32 c) {
    UChar start[TEXT] = {0}, now[TEXT], next[TEXT];
    int32_t length = 0;
    append(start, &length, c);
    u_strcpy(now, start);
    for (int rounds = 0;; rounds++) { // until it stays: folding has to be idempotent
        fold_text(now, next);
        if (u_strcmp(now, next) == 0)
            break;
        if (rounds == 5)
            return; // some ideographs are each other's simplified form: they stay as they are
        u_strcpy(now, next);
    }
    if (u_strcmp(start, now) == 0)
        return;
    char utf8[TEXT * 3];
    UErrorCode code = U_ZERO_ERROR;
    u_strToUTF8(utf8, sizeof utf8, NULL, now, -1, &code);
    check(code, "utf8");
    folded[c] = strdup(utf8);
}

void fold_all(const UChar *text, UChar *out, int32_t room) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = 0;
    for (int32_t i = 0, end = u_strlen(text); i < end;) {
        UChar32 c;
        UChar one[TEXT];
        int32_t count = 0;
        U16_NEXT(text, i, end, c);
        if (folded[c])
            u_strFromUTF8(one, TEXT, &count, folded[c], -1, &code);
        else
            U16_APPEND_UNSAFE(one, count, c);
        check(code, "fold_all");
        if (length + count >= room)
            exit(1);
        memcpy(out + length, one, (size_t)count * sizeof *one);
        length += count;
    }
    out[length] = 0;
}

static unsigned char pool[POOL];
static unsigned pool_length = 2;

static unsigned pool_add(const char *text) {
    size_t length = strlen(text);
    for (unsigned at = 2; at + length < pool_length; at += (pool[at] + 2U) & ~1U)
        if (pool[at] == length && memcmp(pool + at + 1, text, length) == 0)
            return at / 2;
    unsigned at = pool_length;
    if (at + length + 2 >= POOL || length > 255)
        exit(1);
    pool[at] = (unsigned char)length;
    memcpy(pool + at + 1, text, length);
    pool_length = (unsigned)((at + length + 2) & ~1UL);
    return at / 2;
}

static void write_fold(FILE *out) {
    static unsigned char page_number[RUNES / PAGE];
    unsigned pages = 1;
    fputs("const uint16_t fold_entry[][256] = {{0},\n", out);
    for (unsigned page = 0; page < RUNES / PAGE; page++) {
        int any = 0;
        for (unsigned i = 0; i < PAGE; i++)
            any |= folded[page * PAGE + i] != NULL;
        if (!any)
            continue;
        if (pages > 255)
            exit(1);
        page_number[page] = (unsigned char)pages++;
        fputs("{", out);
        for (unsigned i = 0; i < PAGE; i++) {
            const char *text = folded[page * PAGE + i];
            fprintf(out, "%u,%s", text ? pool_add(text) : 0, i % 16 == 15 ? "\n" : "");
        }
        fputs("},\n", out);
    }
    fputs("};\nconst uint8_t fold_page[] = {\n", out);
    for (unsigned page = 0; page < RUNES / PAGE; page++)
        fprintf(out, "%u,%s", page_number[page], page % 32 == 31 ? "\n" : "");
    fputs("};\nconst uint8_t fold_pool[] = {\n", out);
    for (unsigned i = 0; i < pool_length; i++)
        fprintf(out, "%u,%s", pool[i], i % 32 == 31 ? "\n" : "");
    fputs("};\n", out);
}

static char syllables[1024][8];
static unsigned syllable_count = 1;

static unsigned syllable_of(UChar32 c) {
    UChar text[TEXT] = {0};
    int32_t length = 0;
    append(text, &length, c);
    transliterate(read_han, text);
    normalize(nfd, text);
    char ascii[8];
    size_t n = 0;
    for (int32_t i = 0; text[i]; i++) {
        if (is_accent(text[i]))
            continue;
        if (text[i] < 'a' || text[i] > 'z' || n == sizeof ascii - 1)
            return 0; // no reading
        ascii[n++] = (char)text[i];
    }
    ascii[n] = '\0';
    for (unsigned i = 0; i < syllable_count; i++)
        if (strcmp(syllables[i], ascii) == 0)
            return i;
    strcpy(syllables[syllable_count], ascii);
    return syllable_count++;
}

static void write_range(FILE *out, const char *name, UChar32 from, UChar32 to) {
    fprintf(out, "const uint16_t %s[] = {\n", name);
    for (UChar32 c = from; c <= to; c++)
        fprintf(out, "%u,%s", syllable_of(c), c % 16 == 15 ? "\n" : "");
    fputs("};\n", out);
}

static FILE *open_out(const char *path) {
    FILE *out = fopen(path, "w");
    if (!out) {
        perror(path);
        exit(1);
    }
    fputs("// Made by tools/make_text_tables.c from ICU's data.\n", out);
    return out;
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fputs("usage: make_text_tables OUT.c DATE_WORDS.c\n", stderr);
        return 1;
    }
    FILE *out = open_out(argv[1]), *words = open_out(argv[2]);
    UErrorCode code = U_ZERO_ERROR;
    nfkc_casefold = unorm2_getNFKCCasefoldInstance(&code);
    nfd = unorm2_getNFDInstance(&code);
    nfc = unorm2_getNFCInstance(&code);
    check(code, "normalizers");
    simplify = open_transliterator("Traditional-Simplified");
    read_han = open_transliterator("Han-Latin");
    for (UChar32 c = 1; c < RUNES; c++)
        if (!U_IS_SURROGATE(c) && u_isdefined(c))
            fold_rune(c);
    fputs("#include \"text/tables_private.h\"\n", out);
    write_fold(out);
    write_range(out, "pinyin_main", 0x4E00, 0x9FFF);
    write_range(out, "pinyin_ext_a", 0x3400, 0x4DBF);
    fputs("const char pinyin_syllable[][8] = {\n", out);
    for (unsigned i = 0; i < syllable_count; i++)
        fprintf(out, "\"%s\",%s", syllables[i], i % 12 == 11 ? "\n" : "");
    fputs("};\n", out);
    write_date_words(words);
    utrans_close(simplify);
    utrans_close(read_han);
    for (UChar32 c = 0; c < RUNES; c++)
        free(folded[c]);
    return fclose(out) == 0 && fclose(words) == 0 ? 0 : 1;
}
