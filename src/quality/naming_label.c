// What is poor about one name or one label alone.
#include "base/utf8.h"
#include "quality/naming_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/script.h"

// -- words of a label, cut at white space

struct label_word {
    str written; // without brackets, quotes, commas and the full stop around it
    str folded;
    bool point;      // a full stop stands behind it
    size_t from, to; // of `written` in the label
};

static bool is_around(char c) {
    return c == '(' || c == ')' || c == '"' || c == ',' || c == ':' || c == ';' || c == '/';
}

static bool next_label_word(struct arena *arena, str label, size_t *at, struct label_word *out) {
    while (*at < label.len && (label.ptr[*at] == ' ' || is_around(label.ptr[*at])))
        ++*at;
    if (*at == label.len)
        return false;
    size_t from = *at;
    while (*at < label.len && label.ptr[*at] != ' ' && !is_around(label.ptr[*at]))
        ++*at;
    size_t to = *at;
    out->point = to > from && label.ptr[to - 1] == '.';
    while (to > from && label.ptr[to - 1] == '.')
        to--;
    *out = (struct label_word){.written = str_slice(label, from, to),
                               .folded = text_fold(arena, str_slice(label, from, to)),
                               .point = out->point,
                               .from = from,
                               .to = to};
    return true;
}

static bool has_letter(str text) {
    for (size_t at = 0; at < text.len;)
        if (rune_is_letter(utf8_next(text, &at)))
            return true;
    return false;
}

static size_t letters(str text, bool (*is)(uint32_t)) {
    size_t count = 0;
    for (size_t at = 0; at < text.len;)
        count += is(utf8_next(text, &at)) ? 1 : 0;
    return count;
}

// "phone", in the case of what it replaces: "Tel" gives "Phone".
static str in_case_of(struct arena *arena, str full, str written) {
    size_t at = 0, rest = 0;
    if (!written.len || !full.len || !rune_is_upper(utf8_next(written, &at)))
        return full;
    struct buf out;
    buf_init(&out, arena);
    buf_add_rune(&out, rune_upper(utf8_next(full, &rest)));
    buf_add(&out, str_from(full, rest));
    return buf_str(&out);
}

// -- abbreviations

// "Resp." may be short for anything, but it is short for something. Options are often names, which
// have points of their own ("St. Gallen", "Sp. z o.o.").
static bool looks_cut(const struct naming_place *place, const struct label_word *word) {
    enum { LONGEST = 5 };
    return !place->option && word->point && has_letter(word->written) &&
           utf8_count(word->written) <= LONGEST &&
           !rune_is_han((uint32_t)(unsigned char)word->written.ptr[0]);
}

static void judge_abbreviations(const struct naming_place *place, str label, enum lang lang) {
    struct arena *arena = place->list->arena;
    struct buf better;
    struct label_word word;
    size_t copied = 0;
    bool found = false, known = true;
    buf_init(&better, arena);
    for (size_t at = 0; next_label_word(arena, label, &at, &word);) {
        const char *full = naming_full_word(lang, word.folded, word.point);
        if (!full && !looks_cut(place, &word))
            continue;
        found = true;
        known = known && full;
        buf_add(&better, str_slice(label, copied, word.from));
        buf_add(&better, full ? in_case_of(arena, str_of(full), word.written) : word.written);
        copied = word.to + (word.point ? 1 : 0);
    }
    buf_add(&better, str_from(label, copied));
    if (found)
        naming_add(place, lang, "naming.label_abbreviated", label, (str){0},
                   known ? buf_str(&better) : (str){0});
}

// -- capitals

// Capitals in every word; a short one alone is an acronym of somebody's trade ("SWOT").
static bool is_shouted(struct arena *arena, str label) {
    enum { SHORTEST = 4, SHORTEST_ALONE = 6 };
    size_t longest = 0, words = 0;
    struct label_word word;
    if (letters(label, rune_is_lower))
        return false;
    for (size_t at = 0; next_label_word(arena, label, &at, &word);) {
        size_t upper = naming_is_acronym(word.folded) ? 0 : letters(word.written, rune_is_upper);
        longest = upper > longest ? upper : longest;
        words += has_letter(word.written) ? 1 : 0;
    }
    return longest >= (words > 1 ? SHORTEST : SHORTEST_ALONE);
}

// The first letter large, the others small, but for acronyms.
static str calmed(struct arena *arena, str label) {
    struct buf out;
    struct label_word word;
    size_t copied = 0;
    buf_init(&out, arena);
    for (size_t at = 0; next_label_word(arena, label, &at, &word);) {
        if (naming_is_acronym(word.folded))
            continue;
        buf_add(&out, str_slice(label, copied, word.from));
        for (size_t k = 0; k < word.written.len;) {
            uint32_t rune = utf8_next(word.written, &k);
            buf_add_rune(&out, out.len ? rune_lower(rune) : rune);
        }
        copied = word.to;
    }
    buf_add(&out, str_from(label, copied));
    return buf_str(&out);
}

static void judge_capitals(const struct naming_place *place, str label, enum lang lang) {
    struct arena *arena = place->list->arena;
    if (is_shouted(arena, label))
        naming_add(place, lang, "naming.label_capitals", label, (str){0}, calmed(arena, label));
}

// -- punctuation

static bool is_closing_mark(uint32_t rune) {
    return rune == '.' || rune == ',' || rune == ':' || rune == ';' || rune == '!' || rune == '?' ||
           rune == '*' || rune == '-' || rune == 0x3002 || rune == 0xFF0C || rune == 0xFF1A ||
           rune == 0xFF1B || rune == 0xFF1F || rune == 0xFF01;
}

static void judge_punctuation(const struct naming_place *place, str label, enum lang lang) {
    size_t end = 0, last = 0;
    struct label_word word = {.point = false};
    for (size_t at = 0; at < label.len;) {
        uint32_t rune = utf8_next(label, &at);
        if (!is_closing_mark(rune) && !rune_is_space(rune))
            end = at;
    }
    for (size_t at = 0; next_label_word(place->list->arena, label, &at, &word);)
        last = at;
    bool abbreviated =
        last == label.len && word.point && (place->option || looks_cut(place, &word));
    if (end && end < label.len && !abbreviated)
        naming_add(place, lang, "naming.label_punctuation", label, (str){0},
                   str_slice(label, 0, end));
}

// -- translations

// Whether the label may well be the same in another language: acronyms, own names, numbers.
static bool is_international(struct arena *arena, str label) {
    str rest = text_fold(arena, label);
    for (str word; text_next_word(&rest, &word);)
        if (has_letter(word) && !naming_is_acronym(word) && !naming_is_own_name(word))
            return false;
    return true;
}

static bool has_two_words(str label) {
    return str_find_char(label, ' ') < label.len;
}

// Polish and English share single words ("Status"); in another script nothing is shared.
static bool is_untranslated(struct arena *arena, const str label[LANG_COUNT], size_t lang) {
    bool same = str_equal(text_fold(arena, label[lang]), text_fold(arena, label[LANG_EN]));
    bool latin = script_of_text(label[lang]) == SCRIPT_LATIN;
    if (lang == LANG_EN || !label[LANG_EN].len || is_international(arena, label[lang]))
        return false;
    if (lang == LANG_PL)
        return same && has_two_words(label[lang]);
    return same && latin;
}

static void judge_languages(const struct naming_place *place, const str label[LANG_COUNT]) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        if (!label[lang].len)
            naming_add(place, (enum lang)lang, "naming.label_missing", STR(""), (str){0}, (str){0});
        else if (is_untranslated(place->list->arena, label, lang))
            naming_add(place, (enum lang)lang, "naming.label_untranslated", label[lang], (str){0},
                       (str){0});
    }
}

// -- a name as label

// "date_of_birth" gives "Date of birth".
static str humanised(struct arena *arena, str name) {
    str spaced = str_replace(arena, name, STR("_"), STR(" "));
    return in_case_of(arena, spaced, STR("A"));
}

static void judge_name_as_label(const struct naming_place *place, str label, enum lang lang,
                                str name) {
    bool joined = str_find_char(name, '_') < name.len;
    bool is_small = letters(name, rune_is_upper) == 0;
    if (!str_equal(label, name) || !has_letter(name) || (place->option && !joined) ||
        (!joined && !is_small))
        return;
    naming_add(place, lang, "naming.label_is_name", label, (str){0},
               humanised(place->list->arena, name));
}

void naming_judge_label(const struct naming_place *place, const str label[LANG_COUNT], str name) {
    judge_languages(place, label);
    for (size_t i = 0; i < LANG_COUNT; i++) {
        enum lang lang = (enum lang)i;
        if (!label[i].len || (i && str_equal(label[i], label[LANG_EN])))
            continue; // said once
        judge_abbreviations(place, label[i], lang);
        judge_capitals(place, label[i], lang);
        judge_punctuation(place, label[i], lang);
        judge_name_as_label(place, label[i], lang, name);
    }
}

// -- names

// "firstContact" and "First-Contact" give "first_contact".
static str snake_case(struct arena *arena, str name) {
    struct buf out;
    bool lower_before = false;
    buf_init(&out, arena);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';
        bool digit = c >= '0' && c <= '9';
        bool gap = !upper && !lower && !digit;
        if ((gap || (upper && lower_before)) && out.len && out.ptr[out.len - 1] != '_')
            buf_add_char(&out, '_');
        if (!gap)
            buf_add_char(&out, upper ? (char)(c - 'A' + 'a') : c);
        lower_before = lower || digit;
    }
    while (out.len && out.ptr[out.len - 1] == '_')
        out.len--;
    return buf_str(&out);
}

static const char *full_word_of_name(str word) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        const char *full = naming_full_word((enum lang)lang, word, false);
        if (full)
            return full;
    }
    return NULL;
}

static void judge_words_of_name(const struct naming_place *place, str name) {
    struct arena *arena = place->list->arena;
    struct buf better;
    bool cut = false, known = true;
    buf_init(&better, arena);
    str rest = name;
    for (str word; str_split(&rest, '_', &word);) {
        const char *full = full_word_of_name(word);
        bool strange = naming_is_unpronounceable(word);
        cut = cut || full || strange;
        known = known && (full || !strange);
        buf_add_z(&better, better.len ? "_" : "");
        buf_add(&better,
                full ? str_replace(arena, text_fold(arena, str_of(full)), STR(" "), STR("_"))
                     : word);
    }
    if (cut)
        naming_add(place, LANG_COUNT, "naming.name_abbreviated", name, (str){0},
                   known ? buf_str(&better) : (str){0});
}

void naming_judge_name(const struct naming_place *place, str name) {
    str snake = snake_case(place->list->arena, name);
    if (!str_equal(snake, name))
        naming_add(place, LANG_COUNT, "naming.name_form", name, (str){0}, snake);
    judge_words_of_name(place, snake);
}
