// Writes the table of languages' names: every name in every locale of ICU, folded as the program
// folds, with the language's code. Usage: make_languages OUTPUT
//
// Where locales disagree about a name, most of them decide.
#include "base/buf.h"
#include "text/fold.h"
#include <stdio.h>
#include <stdlib.h>
#include <unicode/uenum.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#define LANGUAGES U_ICUDATA_NAME "-lang"

enum { LONGEST = 512, MOST = 200000 };

struct name {
    str key, code;
    int votes;
};

static struct name names[MOST];
static size_t count;

static void add_name(struct arena *arena, const char *code, str name) {
    str key = text_fold(arena, name);
    size_t length = strcspn(code, "_");
    // Languages of two letters, and those of three that many people write.
    if ((length != 2 && strcmp(code, "fil") != 0 && strcmp(code, "yue") != 0) || !key.len ||
        count == MOST)
        return;
    struct buf tag;
    buf_init(&tag, arena);
    for (const char *c = code; *c; c++)
        buf_add_char(&tag, *c == '_' ? '-' : *c);
    names[count++] = (struct name){str_copy(arena, key), buf_str(&tag), 1};
}

static void add_locale(struct arena *arena, const char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    UResourceBundle *bundle = ures_openDirect(LANGUAGES, locale, &code);
    UResourceBundle *table = ures_getByKey(bundle, "Languages", NULL, &code);
    while (U_SUCCESS(code) && ures_hasNext(table)) {
        const char *key = NULL;
        int32_t length = 0, bytes = 0;
        char utf8[LONGEST];
        const UChar *name = ures_getNextString(table, &length, &key, &code);
        u_strToUTF8(utf8, LONGEST, &bytes, name, length, &code);
        if (U_SUCCESS(code))
            add_name(arena, key, (str){utf8, (size_t)bytes});
    }
    ures_close(table);
    ures_close(bundle);
}

static int by_key(const void *a, const void *b) {
    const struct name *x = a, *y = b;
    int order = str_compare(x->key, y->key);
    return order ? order : str_compare(x->code, y->code);
}

// One row a key: the code that most locales give it.
static void write_rows(FILE *out) {
    for (size_t i = 0; i < count;) {
        size_t end = i, best = i;
        int most = 0;
        while (end < count && str_equal(names[end].key, names[i].key)) {
            size_t same = end;
            while (same < count && by_key(&names[same], &names[end]) == 0)
                same++;
            if ((int)(same - end) > most) {
                most = (int)(same - end);
                best = end;
            }
            end = same;
        }
        fprintf(out, "    {\"" STR_FMT "\", \"" STR_FMT "\"},\n", STR_ARG(names[best].key),
                STR_ARG(names[best].code));
        i = end;
    }
}

int main(int argc, char **argv) {
    struct arena arena;
    UErrorCode code = U_ZERO_ERROR;
    FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (!out)
        return 1;
    arena_init(&arena);
    UEnumeration *locales = ures_openAvailableLocales(LANGUAGES, &code);
    const char *locale;
    while ((locale = uenum_next(locales, NULL, &code)) != NULL && U_SUCCESS(code))
        add_locale(&arena, locale);
    uenum_close(locales);
    qsort(names, count, sizeof *names, by_key);
    fprintf(out, "#include \"text/language_private.h\"\n\nconst struct language_name "
                 "language_names[] = {\n");
    write_rows(out);
    fprintf(out, "};\nconst size_t language_name_count = sizeof language_names / sizeof "
                 "*language_names;\n");
    arena_finish(&arena);
    return fclose(out) || count < 1000 ? 1 : 0;
}
