// What formulas can do with texts.
//
// Rows and kinds stand in formula_function.c: arguments are what their row says. A text worked out
// has at most FORMULA_RESULT_MAX bytes, so that a chain of calls can not grow without end.
#include "base/utf8.h"
#include "model/formula_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/script.h"

static str text_at(const struct formula_call *c, size_t i) {
    return c->arguments[i].kind == FORMULA_TEXT ? c->arguments[i].text : (str){0};
}

static struct datum cut(str text) {
    return datum_text(utf8_cut(text, FORMULA_RESULT_MAX));
}

// -- made of texts

struct datum text_concat(const struct formula_call *c) {
    struct buf out;
    buf_init(&out, c->arena);
    for (size_t i = 0; i < c->count && out.len < FORMULA_RESULT_MAX; i++)
        buf_add(&out,
                utf8_cut(datum_write(c->arena, c->arguments[i]), FORMULA_RESULT_MAX - out.len));
    return datum_text(buf_str(&out));
}

static struct datum map_runes(const struct formula_call *c, uint32_t (*map)(uint32_t)) {
    str text = text_at(c, 0);
    struct buf out;
    buf_init(&out, c->arena);
    for (size_t at = 0; at < text.len;)
        buf_add_rune(&out, map(utf8_next(text, &at)));
    return cut(buf_str(&out));
}

struct datum text_lower(const struct formula_call *c) {
    return map_runes(c, rune_lower);
}

struct datum text_upper(const struct formula_call *c) {
    return map_runes(c, rune_upper);
}

struct datum text_folded(const struct formula_call *c) {
    return cut(text_fold(c->arena, text_at(c, 0)));
}

// White space of every kind, inside a text it stays.
struct datum text_trimmed(const struct formula_call *c) {
    str text = text_at(c, 0);
    size_t from = text.len, to = 0;
    for (size_t at = 0; at < text.len;) {
        size_t begin = at;
        if (rune_is_space(utf8_next(text, &at)))
            continue;
        from = begin < from ? begin : from;
        to = at;
    }
    return datum_text(from < to ? str_slice(text, from, to) : (str){0});
}

struct datum text_digits(const struct formula_call *c) {
    str text = text_at(c, 0);
    struct buf out;
    buf_init(&out, c->arena);
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        if (rune_is_digit(rune))
            buf_add_rune(&out, rune);
    }
    return datum_text(buf_str(&out));
}

struct datum text_replaced(const struct formula_call *c) {
    str rest = text_at(c, 0), from = text_at(c, 1), to = text_at(c, 2);
    struct buf out;
    if (!from.len)
        return datum_text(rest);
    buf_init(&out, c->arena);
    while (rest.len && out.len < FORMULA_RESULT_MAX) {
        size_t at = str_find(rest, from);
        buf_add(&out, str_slice(rest, 0, at));
        if (at == rest.len)
            break;
        buf_add(&out, to);
        rest = str_from(rest, at + from.len);
    }
    return cut(buf_str(&out));
}

// -- said of texts

struct datum text_length(const struct formula_call *c) {
    return datum_number((double)utf8_count(text_at(c, 0)));
}

// What stands between white space and has a letter or a digit; of Han each character, as word
// processors count.
struct datum text_word_count(const struct formula_call *c) {
    str text = text_at(c, 0);
    size_t count = 0;
    bool inside = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        bool han = rune_is_han(rune);
        count += han || (rune_is_word(rune) && !inside) ? 1 : 0;
        inside = !han && !rune_is_space(rune) && (inside || rune_is_word(rune));
    }
    return datum_number((double)count);
}

struct datum text_script(const struct formula_call *c) {
    static const char *const names[] = {
        [SCRIPT_NONE] = "",   [SCRIPT_LATIN] = "latin", [SCRIPT_CYRILLIC] = "cyrillic",
        [SCRIPT_HAN] = "han", [SCRIPT_OTHER] = "other", [SCRIPT_MIXED] = "mixed",
    };
    return datum_text(str_of(names[script_of_text(text_at(c, 0))]));
}

// -- asked of texts: no, where either is empty

static struct datum ask(const struct formula_call *c, bool (*has)(str text, str part)) {
    str text = text_at(c, 0), part = text_at(c, 1);
    return datum_bool(text.len && part.len && has(text, part));
}

struct datum text_contains(const struct formula_call *c) {
    return ask(c, str_has);
}

struct datum text_starts_with(const struct formula_call *c) {
    return ask(c, str_starts);
}

struct datum text_ends_with(const struct formula_call *c) {
    return ask(c, str_ends);
}

struct datum text_matches(const struct formula_call *c) {
    enum pattern_answer answer =
        pattern_match(c->arguments[1].pattern, c->arguments[0].text, c->patterns);
    return answer == PATTERN_COSTLY ? datum_empty() : datum_bool(answer == PATTERN_YES);
}
