// Words of rules, dictionaries and properties: one way to read and write them.
#include "model/words.h"

void words_read(struct arena *arena, const struct json *words, str out[LANG_COUNT]) {
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        const char *code = str_z(arena, lang_code((enum lang)lang));
        out[lang] = json_get_text(words, code, STR(""));
    }
    for (int lang = 0; lang < LANG_COUNT; lang++)
        for (int other = 0; !out[lang].len && other < LANG_COUNT; other++)
            out[lang] = out[other];
}

void words_write(struct jsonw *w, const char *name, const str words[LANG_COUNT]) {
    jsonw_name(w, name);
    jsonw_object(w);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        if (!words[lang].len)
            continue;
        jsonw_name_str(w, lang_code((enum lang)lang));
        jsonw_text(w, words[lang]);
    }
    jsonw_object_end(w);
}
