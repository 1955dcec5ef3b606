// The words of a name, each with what is known of it, so that the reading asks every table once.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/person_private.h"
#include "text/rune.h"

static bool single_letters(str text) {
    size_t letters = 0, run = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        run = rune_is_letter(rune) ? run + 1 : 0;
        letters += rune_is_letter(rune);
        if (run > 1 || (!rune_is_letter(rune) && rune != '.' && rune != '-'))
            return false;
    }
    return letters > 0;
}

static bool starts_small(str text) {
    size_t at = 0;
    return text.len && rune_is_lower(utf8_next(text, &at));
}

static struct name_word word_of(struct arena *arena, str entered, str cased) {
    struct name_word word = {.text = cased, .folded = text_fold(arena, entered)};
    while (word.folded.len && str_find_char(STR(".,;"), word.folded.ptr[word.folded.len - 1]) < 3)
        word.folded.len--;
    const struct person_word *known = person_word_find(word.folded);
    word.flags = known ? known->flags : 0;
    if (str_is(word.folded, "&") || str_is(word.folded, "+"))
        word.flags = WORD_CONJUNCTION;
    word.given = person_is_given(word.folded);
    word.upper = name_all_upper(entered);
    word.lower = starts_small(entered);
    word.comma = str_ends(entered, STR(","));
    if (word.comma)
        entered.len--;
    word.dotted = str_find_char(entered, '.') < entered.len;
    word.initials = single_letters(entered);
    return word;
}

// The next part between spaces; the rest as one where there is room for one only.
static bool next_part(str *rest, bool all, str *part) {
    do {
        if (rest->len == 0)
            return false;
        if (all) {
            *part = *rest;
            *rest = (str){0};
        } else if (!str_split(rest, ' ', part)) {
            return false;
        }
    } while (part->len == 0);
    return true;
}

struct name_words name_words_of(struct arena *arena, str text, str cased) {
    struct name_words words = {0};
    str entered_part, cased_part;
    while (words.count < NAME_WORDS_MOST) {
        bool last = words.count == NAME_WORDS_MOST - 1;
        if (!next_part(&text, last, &entered_part) || !next_part(&cased, last, &cased_part))
            break;
        words.at[words.count++] = word_of(arena, entered_part, cased_part);
    }
    return words;
}

str name_join(struct arena *arena, const struct name_words *words, struct span span) {
    struct buf out;
    if (span.from >= span.to)
        return (str){0};
    buf_init(&out, arena);
    for (size_t i = span.from; i < span.to; i++) {
        if (i > span.from)
            buf_add_char(&out, ' ');
        buf_add(&out, words->at[i].text);
    }
    str joined = buf_str(&out);
    while (joined.len && (joined.ptr[joined.len - 1] == ',' || joined.ptr[joined.len - 1] == ';'))
        joined.len--;
    return joined;
}
