// What is looked for, in the languages of the two engines' indexes.
#include "db/search_private.h"
#include <string.h>

// "=word" is that word and no longer one. The quotes make it a plain string, whatever it holds.
static void add_lite_word(struct buf *out, str word) {
    bool whole = str_starts(word, STR("="));
    buf_add_char(out, '"');
    for (size_t i = whole; i < word.len; i++) {
        if (word.ptr[i] == '"')
            buf_add_char(out, '"');
        buf_add_char(out, word.ptr[i]);
    }
    buf_add_z(out, whole ? "\"" : "\"*");
}

static void add_postgres_word(struct buf *out, str word) {
    bool whole = str_starts(word, STR("="));
    buf_add_char(out, '\'');
    for (size_t i = whole; i < word.len; i++) {
        if (strchr("'\\", word.ptr[i]))
            buf_add_char(out, word.ptr[i]);
        buf_add_char(out, word.ptr[i]);
    }
    buf_add_z(out, whole ? "'" : "':*");
}

struct syntax {
    const char *and, * or ;
    void (*add_word)(struct buf *out, str word);
};

// ("jan"*) AND ("kow"* OR "kov"*)
static str expression(struct arena *arena, const struct syntax *syntax, str words) {
    struct buf out;
    buf_init(&out, arena);
    str word, spelling;
    size_t count = 0;
    while (count < DB_SEARCH_WORDS && str_split(&words, ' ', &word)) {
        if (!word.len)
            continue;
        buf_add_z(&out, count++ ? syntax->and : "");
        buf_add_char(&out, '(');
        size_t spellings = 0;
        while (word.len && str_split(&word, '|', &spelling)) {
            buf_add_z(&out, spellings++ ? syntax->or : "");
            syntax->add_word(&out, spelling);
        }
        buf_add_char(&out, ')');
    }
    return buf_str(&out);
}

str words_fts(struct arena *arena, str words) {
    return expression(arena, &(struct syntax){" AND ", " OR ", add_lite_word}, words);
}

str words_tsquery(struct arena *arena, str words) {
    return expression(arena, &(struct syntax){" & ", " | ", add_postgres_word}, words);
}

bool words_spread_all(struct db *db, struct arena *arena, str name, str *words, struct err *err) {
    struct buf out;
    str rest = *words, word, spelling;
    buf_init(&out, arena);
    while (rest.len && str_split(&rest, ' ', &word)) {
        buf_add(&out, out.len ? STR(" ") : STR(""));
        for (size_t i = 0; word.len && str_split(&word, '|', &spelling); i++) {
            buf_add(&out, i ? STR("|") : STR(""));
            if (!words_spread(db, arena, name, spelling, &out, err))
                return false;
        }
    }
    *words = buf_str(&out);
    return true;
}
