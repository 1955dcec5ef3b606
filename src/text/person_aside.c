// What stands beside a name: a nickname in quotes or brackets, the name at birth.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/person_private.h"
#include "text/rune.h"
#include <string.h>

static const struct {
    const char *open, *close;
    bool word_edges; // an apostrophe is one, too: only around whole words
} pairs[] = {
    {"(", ")", false}, {"[", "]", false}, {"\"", "\"", false}, {"“", "”", false},
    {"„", "”", false}, {"„", "“", false}, {"«", "»", false},   {"（", "）", false},
    {"'", "'", true},  {"‘", "’", true},  {"`", "'", true},    {"„", "\"", false},
};

static bool has_letter(str text) {
    for (size_t at = 0; at < text.len;)
        if (rune_is_letter(utf8_next(text, &at)))
            return true;
    return false;
}

static bool is_edge(str text, size_t at) {
    return at >= text.len || text.ptr[at] == ' ' || text.ptr[at] == ',' || text.ptr[at] == '.';
}

// The first such span, with its marks.
static bool find_aside(str text, size_t *from, size_t *to, str *inner) {
    *from = text.len;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        str open = str_of(pairs[i].open), close = str_of(pairs[i].close);
        for (size_t at = 0; at < text.len; at++) {
            at += str_find(str_from(text, at), open);
            if (at >= *from)
                break;
            if (pairs[i].word_edges && at > 0 && text.ptr[at - 1] != ' ')
                continue;
            size_t start = at + open.len, end = start + str_find(str_from(text, start), close);
            while (pairs[i].word_edges && end < text.len && !is_edge(text, end + close.len))
                end += 1 + str_find(str_from(text, end + 1), close);
            str found = str_trim(str_slice(text, start, end));
            if (end >= text.len || !has_letter(found))
                continue;
            *from = at;
            *to = end + close.len;
            *inner = found;
            break;
        }
    }
    return *from < text.len;
}

static void add(struct arena *arena, str *to, str more, str between) {
    *to = to->len ? str_concat(arena, *to, str_concat(arena, between, more)) : more;
}

static bool starts_birth(struct arena *arena, str text) {
    // née, geb., roz., born, domu, z domu, урожд.
    if (!text.len || !strchr("nNgGrRbBdDz\xD1\xD0\xD2", text.ptr[0]))
        return false;
    size_t space = str_find_char(text, ' ');
    str folded = text_fold(arena, str_slice(text, 0, space));
    while (folded.len && folded.ptr[folded.len - 1] == '.')
        folded.len--;
    const struct person_word *word = person_word_find(folded);
    if (space == text.len)
        return false;
    return (word && word->flags & WORD_BIRTH) || str_starts(text, STR("z domu ")) ||
           str_starts(text, STR("z d. "));
}

// Brackets around post-nominals only, "(MD)", "(ret.)", are none.
static bool is_post_nominal(struct arena *arena, str inner) {
    struct name_words words = name_words_of(arena, inner, inner);
    for (size_t i = 0; i < words.count; i++)
        if (words.at[i].given || words.at[i].flags & WORD_PARTICLE)
            return false;
    return name_all_suffixes(&words);
}

// "Anna Kowalska z domu Nowak": from that word to the end or a comma.
static str take_birth(struct arena *arena, str text, struct person *person) {
    for (size_t at = 1; at < text.len; at++) {
        if (text.ptr[at - 1] != ' ' || !starts_birth(arena, str_from(text, at)))
            continue;
        size_t end = at + str_find_char(str_from(text, at), ',');
        add(arena, &person->birth, str_slice(text, at, end), STR(" "));
        str before = str_trim(str_slice(text, 0, at));
        while (before.len && before.ptr[before.len - 1] == ',')
            before.len--;
        return str_concat(arena, before, str_from(text, end));
    }
    return text;
}

// Whether there is a byte of any mark at all: most names have none.
static bool may_have_marks(str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '(' || c == '[' || c == '"' || c == '\'' || c == '`' || c == 0xC2 || c == 0xE2 ||
            c == 0xEF)
            return true;
    }
    return false;
}

str name_take_asides(struct arena *arena, str text, struct person *person) {
    size_t from = 0, to = 0;
    str inner;
    while (may_have_marks(text) && find_aside(text, &from, &to, &inner)) {
        str before = str_trim(str_slice(text, 0, from)), behind = str_trim(str_from(text, to));
        if (!has_letter(before) && !has_letter(behind))
            break; // nothing but it
        if (starts_birth(arena, inner))
            add(arena, &person->birth, inner, STR(" "));
        else if (is_post_nominal(arena, inner))
            break; // reading suffixes sees it
        else
            add(arena, &person->nickname, inner, STR(" "));
        bool tight = !before.len || !behind.len || behind.ptr[0] == ',';
        text = str_concat(arena, before, tight ? behind : str_concat(arena, STR(" "), behind));
    }
    return take_birth(arena, text, person);
}
