// The four languages of the program and the choice among them.
#include "text/lang.h"

static const str codes[LANG_COUNT] = {STR_INIT("en"), STR_INIT("pl"), STR_INIT("ru"),
                                      STR_INIT("zh")};

str lang_code(enum lang lang) {
    return codes[lang];
}

bool lang_of_code(str code, enum lang *out) {
    code = str_trim(code);
    size_t end = 0;
    while (end < code.len && code.ptr[end] != '-' && code.ptr[end] != '_')
        end++;
    for (int i = 0; i < LANG_COUNT; i++) {
        if (str_equal_ascii_nocase(str_slice(code, 0, end), codes[i])) {
            *out = (enum lang)i;
            return true;
        }
    }
    return false;
}

// The q value in thousandths; 1000 where none is given, 0 where it can not be read.
static int weight_of(str parameters) {
    str one;
    while (str_split(&parameters, ';', &one)) {
        one = str_trim(one);
        if (one.len < 2 || (one.ptr[0] | 32) != 'q' || one.ptr[1] != '=')
            continue;
        double q;
        if (!str_to_f64(str_trim(str_from(one, 2)), &q) || !(q >= 0 && q <= 1))
            return 0;
        return (int)(q * 1000 + 0.5);
    }
    return 1000;
}

enum lang lang_pick(str accept_language) {
    enum lang best = LANG_EN;
    int best_weight = 0;
    str part;
    while (str_split(&accept_language, ',', &part)) {
        size_t end = str_find_char(part, ';');
        enum lang lang;
        if (!lang_of_code(str_slice(part, 0, end), &lang))
            continue;
        int weight = weight_of(str_from(part, end));
        if (weight > best_weight) {
            best = lang;
            best_weight = weight;
        }
    }
    return best;
}
