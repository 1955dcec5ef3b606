// Helps tools/make_countries.py and make_subdivisions.py with what only C knows: ICU's names of
// countries, and the keys under which src/text looks names up.
//
//   place_names names             every name of every region in every locale of ICU, a line each:
//                                 locale, code, name, separated by tabs
//   place_names keys < NAMES      for each line its two keys and its core, separated by tabs
//
// Names are read from ICU's region bundles themselves, because display names through its API leave
// out the variants ("Czech Republic" beside "Czechia", "UK" beside "United Kingdom").
#include "text/subdivision_private.h"
#include <stdio.h>
#include <unicode/uenum.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#define REGIONS U_ICUDATA_NAME "-region"

enum { LONGEST = 1024 };

static void print_table(const char *locale, const UResourceBundle *bundle, const char *table) {
    UErrorCode code = U_ZERO_ERROR;
    UResourceBundle *names = ures_getByKey(bundle, table, NULL, &code);
    while (U_SUCCESS(code) && ures_hasNext(names)) {
        const char *key = NULL;
        int32_t length = 0;
        char utf8[LONGEST];
        const UChar *name = ures_getNextString(names, &length, &key, &code);
        u_strToUTF8(utf8, LONGEST, NULL, name, length, &code);
        if (U_SUCCESS(code))
            printf("%s\t%s\t%s\n", locale, key, utf8);
    }
    ures_close(names);
}

static int print_names(void) {
    static const char *const tables[] = {"Countries", "Countries%short", "Countries%variant"};
    UErrorCode code = U_ZERO_ERROR;
    UEnumeration *locales = ures_openAvailableLocales(REGIONS, &code);
    const char *locale;
    while ((locale = uenum_next(locales, NULL, &code)) != NULL && U_SUCCESS(code)) {
        UErrorCode opened = U_ZERO_ERROR;
        UResourceBundle *bundle = ures_openDirect(REGIONS, locale, &opened);
        for (size_t i = 0; U_SUCCESS(opened) && i < sizeof tables / sizeof *tables; i++)
            print_table(locale, bundle, tables[i]);
        ures_close(bundle);
    }
    uenum_close(locales);
    return U_SUCCESS(code) ? 0 : 1;
}

static int print_keys(void) {
    char line[LONGEST], with[PLACE_KEY_ROOM], without[PLACE_KEY_ROOM], bare[PLACE_KEY_ROOM];
    while (fgets(line, sizeof line, stdin)) {
        str name = {line, strcspn(line, "\n")};
        str kept = place_key(with, name, PLACE_MARKS_KEPT);
        str dropped = place_key(without, name, PLACE_MARKS_DROPPED);
        str core = subdivision_core(bare, name);
        printf("%.*s\t%.*s\t%.*s\n", STR_ARG(kept), STR_ARG(dropped), STR_ARG(core));
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "names") == 0)
        return print_names();
    if (argc == 2 && strcmp(argv[1], "keys") == 0)
        return print_keys();
    fputs("usage: place_names names|keys\n", stderr);
    return 1;
}
