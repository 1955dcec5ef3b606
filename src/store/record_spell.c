// What somebody meant who mistyped: words of the index that are a slip away from the words typed.
//
// One slip leaves few beginnings of all the words with the same first letter: the first two letters
// as they are, the second one exchanged or left out or mistaken or one too many. Who slips twice
// within the first three letters is not understood.
#include "base/utf8.h"
#include "db/search.h"
#include "store/define_private.h"
#include "store/record.h"
#include "text/fold.h"
#include "text/spell.h"

struct spelling {
    struct arena *arena;
    str typed;
    str found[DB_SEARCH_SPELLINGS - 1]; // nearest first
    unsigned distance[DB_SEARCH_SPELLINGS - 1];
    size_t count;
};

static bool is_known(const struct spelling *s, str word) {
    for (size_t i = 0; i < s->count; i++)
        if (str_equal(s->found[i], word))
            return true;
    return false;
}

static void consider(void *user, str word) {
    struct spelling *s = user;
    enum { ROOM = sizeof s->found / sizeof *s->found };
    if (str_equal(word, s->typed) || !text_is_slip(s->typed, word))
        return;
    unsigned distance = text_distance(s->typed, word);
    if (s->count == ROOM && distance >= s->distance[ROOM - 1])
        return;
    if (is_known(s, word))
        return;
    size_t at = s->count < ROOM ? s->count++ : ROOM - 1;
    for (; at > 0 && s->distance[at - 1] > distance; at--) {
        s->found[at] = s->found[at - 1];
        s->distance[at] = s->distance[at - 1];
    }
    s->found[at] = str_copy(s->arena, word);
    s->distance[at] = distance;
}

enum { BEGINNINGS = 2 + 2 * 26 };

static str joined(struct arena *arena, str first, str second, str third) {
    return str_concat(arena, str_concat(arena, first, second), third);
}

static size_t beginnings(struct arena *arena, str word, str out[BEGINNINGS]) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    str rune[3];
    size_t count = 0, at = 0;
    for (size_t i = 0; i < 3; i++) {
        size_t start = at;
        utf8_next(word, &at);
        rune[i] = str_slice(word, start, at);
    }
    out[count++] = joined(arena, rune[0], rune[1], STR(""));
    if (!str_equal(rune[1], rune[2]))
        out[count++] = joined(arena, rune[0], rune[2], STR(""));
    for (const char *c = letters; *c; c++) {
        str other = {c, 1};
        if (str_equal(other, rune[1]) || str_equal(other, rune[2]))
            continue; // among those already
        out[count++] = joined(arena, rune[0], other, rune[1]);
        if (!str_equal(rune[1], rune[2]))
            out[count++] = joined(arena, rune[0], other, rune[2]);
    }
    return count;
}

static bool spell_word(struct work *work, str table, str word, struct buf *out, bool *any) {
    struct spelling s = {.arena = work->arena, .typed = word};
    str list[BEGINNINGS];
    if (text_is_slip(word, word) &&             // long enough for a slip to be told
        str_find_char(word, '|') == word.len && // a group of a number has other spellings already
        !db_search_vocabulary(work->db, work->arena, table, list,
                              beginnings(work->arena, word, list), consider, &s, work->err))
        return false;
    buf_add(out, word);
    for (size_t i = 0; i < s.count; i++) {
        *any = true;
        buf_add_char(out, '|');
        buf_add(out, s.found[i]);
    }
    return true;
}

bool store_record_spell(struct work *work, const struct object_type *type, str text, str *words) {
    str table = search_table_name(work->arena, type->table), word;
    str rest = text_query_form(work->arena, text);
    struct buf out;
    bool any = false;
    buf_init(&out, work->arena);
    for (size_t count = 0; count < DB_SEARCH_WORDS && str_split(&rest, ' ', &word); count++) {
        if (out.len)
            buf_add_char(&out, ' ');
        if (!spell_word(work, table, word, &out, &any))
            return false;
    }
    *words = any ? buf_str(&out) : (str){0};
    return true;
}
