// Labels that people take for each other, and one thing called by several words.
//
// Labels are not compared with each other, of which a property with many options has millions of
// pairs: each leaves marks, hashes of what it may have in common with one that is alike, and only
// those that share a mark are compared.
#include "base/utf8.h"
#include "quality/naming_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/script.h"
#include "text/spell.h"
#include <stdlib.h>
#include <string.h>

struct tag {
    const struct property *property;
    const struct option *option;
    str label; // as written
    str folded;
    str sorted;   // its words in order of letters, one space between
    bool spelled; // in letters, so that one letter more or less is a slip
};

static int by_text(const void *a, const void *b) {
    return str_compare(*(const str *)a, *(const str *)b);
}

static str sorted_words(struct arena *arena, str folded) {
    enum { WORDS = 16 };
    str words[WORDS], rest = folded;
    size_t count = 0;
    struct buf out;
    while (count < WORDS && text_next_word(&rest, &words[count]))
        count++;
    qsort(words, count, sizeof *words, by_text);
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        buf_add_z(&out, out.len ? " " : "");
        buf_add(&out, words[i]);
    }
    return buf_str(&out);
}

static struct tag tag_of(struct arena *arena, const struct property *property,
                         const struct option *option, str label) {
    enum { SHORTEST = 6 };
    struct tag tag = {
        .property = property, .option = option, .label = label, .folded = text_fold(arena, label)};
    tag.sorted = sorted_words(arena, tag.folded);
    enum script script = script_of_text(tag.folded);
    tag.spelled =
        (script == SCRIPT_LATIN || script == SCRIPT_CYRILLIC) && utf8_count(tag.folded) >= SHORTEST;
    return tag;
}

// "Line 1" and "Line 2" are meant to be alike.
static bool same_digits(str a, str b) {
    size_t i = 0, k = 0;
    for (;;) {
        while (i < a.len && (a.ptr[i] < '0' || a.ptr[i] > '9'))
            i++;
        while (k < b.len && (b.ptr[k] < '0' || b.ptr[k] > '9'))
            k++;
        if (i == a.len || k == b.len)
            return i == a.len && k == b.len;
        if (a.ptr[i++] != b.ptr[k++])
            return false;
    }
}

static const char *likeness(const struct tag *a, const struct tag *b) {
    enum { RUNE_BYTES = 4 };
    size_t longer = a->folded.len > b->folded.len ? a->folded.len : b->folded.len;
    size_t shorter = a->folded.len + b->folded.len - longer;
    if (str_equal(a->folded, b->folded))
        return "naming.label_same";
    if (a->sorted.len && str_equal(a->sorted, b->sorted))
        return "naming.label_alike";
    bool near = a->spelled && b->spelled && longer - shorter <= RUNE_BYTES &&
                same_digits(a->folded, b->folded) && text_distance(a->folded, b->folded) <= 1;
    return near ? "naming.label_alike" : NULL;
}

struct mark {
    uint64_t hash;
    size_t tag;
};

struct marks {
    struct arena *arena;
    struct mark *items;
    size_t count, cap;
};

enum { MARK_SAME = 1, MARK_SORTED, MARK_NEAR }; // what a mark is of

static void mark(struct marks *marks, uint64_t kind, str text, size_t tag) {
    if (marks->count == marks->cap) {
        size_t cap = marks->cap ? marks->cap * 2 : 64;
        marks->items = arena_grow(marks->arena, marks->items, marks->cap * sizeof *marks->items,
                                  cap * sizeof *marks->items);
        marks->cap = cap;
    }
    marks->items[marks->count++] = (struct mark){hash_combine(str_hash(text), kind), tag};
}

// Two texts that are one letter apart are equal where the letter is left out of the longer one, or
// of both (Garbe, SymSpell: symmetric deletion, 2012).
static void mark_slips(struct marks *marks, str text, size_t tag) {
    enum { RUNE_BYTES = 4 };
    char bytes[TEXT_DISTANCE_RUNES * RUNE_BYTES];
    if (utf8_count(text) > TEXT_DISTANCE_RUNES)
        return;
    mark(marks, MARK_NEAR, text, tag);
    for (size_t at = 0, begin = 0; at < text.len; begin = at) {
        (void)utf8_next(text, &at);
        memcpy(bytes, text.ptr, begin);
        memcpy(bytes + begin, text.ptr + at, text.len - at);
        mark(marks, MARK_NEAR, (str){bytes, text.len - (at - begin)}, tag);
    }
}

static int by_mark(const void *a, const void *b) {
    const struct mark *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->tag > y->tag) - (x->tag < y->tag);
}

// For each tag the first one that is alike, or itself. Of those that share a mark a hundred are
// looked at: that many which are not alike are no labels of people.
static size_t *first_alike(struct arena *arena, const struct tag *tags, size_t count) {
    enum { LOOKED_AT = 100 };
    struct marks marks = {.arena = arena};
    size_t *first = ARENA_ARRAY(arena, count, size_t);
    for (size_t i = 0; i < count; i++) {
        first[i] = i;
        mark(&marks, MARK_SAME, tags[i].folded, i);
        if (tags[i].sorted.len)
            mark(&marks, MARK_SORTED, tags[i].sorted, i);
        if (tags[i].spelled)
            mark_slips(&marks, tags[i].folded, i);
    }
    if (marks.count)
        qsort(marks.items, marks.count, sizeof *marks.items, by_mark);
    for (size_t i = 0, begin = 0; i < marks.count; i++) {
        const struct mark *own = &marks.items[i];
        if (own->hash != marks.items[begin].hash)
            begin = i;
        for (size_t k = begin; k < i && k < begin + LOOKED_AT; k++) {
            size_t other = marks.items[k].tag;
            if (other >= first[own->tag])
                break;
            if (likeness(&tags[other], &tags[own->tag]))
                first[own->tag] = other;
        }
    }
    return first;
}

static void compare(struct naming_list *list, const struct object_type *type, enum lang lang,
                    const struct tag *tags, size_t count) {
    struct arena arena;
    arena_init(&arena);
    const size_t *first = first_alike(&arena, tags, count);
    for (size_t i = 1; i < count; i++) {
        struct naming_place place = {list, type, tags[i].property, tags[i].option};
        const struct tag *other = &tags[first[i]];
        if (first[i] != i) // said once of each
            naming_add(&place, lang, likeness(other, &tags[i]), tags[i].label, other->label,
                       (str){0});
    }
    arena_finish(&arena);
}

static void judge_options(struct naming_list *list, const struct object_type *type, size_t lang,
                          const struct property *property) {
    struct tag *tags = ARENA_ARRAY(list->arena, property->option_count, struct tag);
    size_t count = 0;
    for (size_t i = 0; property->options_from == OPTIONS_OWN && i < property->option_count; i++) {
        const struct option *option = &property->options[i];
        if (!option->hidden && option->label[lang].len)
            tags[count++] = tag_of(list->arena, property, option, option->label[lang]);
    }
    compare(list, type, (enum lang)lang, tags, count);
}

void naming_judge_alike(struct naming_list *list, const struct object_type *type) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        struct tag *tags = ARENA_ARRAY(list->arena, type->property_count, struct tag);
        size_t count = 0;
        for (size_t i = 0; i < type->property_count; i++) {
            const struct property *property = &type->properties[i];
            if (!naming_is_shown(property))
                continue;
            if (property->label[lang].len)
                tags[count++] = tag_of(list->arena, property, NULL, property->label[lang]);
            judge_options(list, type, lang, property);
        }
        compare(list, type, (enum lang)lang, tags, count);
    }
}

// -- terms

// Han is written without gaps, so a term is a part of the text; elsewhere it is whole words.
static bool uses(str folded, str term) {
    str at_words, at_term, word, wanted;
    size_t first = 0;
    if (script_of_text(term) == SCRIPT_HAN)
        return str_has(folded, term);
    for (str rest = folded; text_next_word(&rest, &word); first++) {
        at_words = (str){word.ptr, (size_t)(folded.ptr + folded.len - word.ptr)};
        at_term = term;
        bool fits = true;
        while (fits && text_next_word(&at_term, &wanted))
            fits = text_next_word(&at_words, &word) && str_equal(word, wanted);
        if (fits)
            return true;
    }
    return false;
}

enum { TERMS_MAX = 8 };

struct term_use {
    str term;
    str folded;
    size_t count;
};

// The term of the group that the label uses, the longest one; NULL where none.
static struct term_use *used_term(struct term_use *terms, size_t count, str folded) {
    struct term_use *found = NULL;
    for (size_t i = 0; i < count; i++)
        if (uses(folded, terms[i].folded) && (!found || terms[i].folded.len > found->folded.len))
            found = &terms[i];
    return found;
}

static void each_label(struct naming_list *list, const struct schema *schema, enum lang lang,
                       struct term_use *terms, size_t count, const struct term_use *usual) {
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].property_count; i++) {
            const struct property *property = &schema->types[t].properties[i];
            struct arena_mark mark = arena_mark(list->arena);
            struct term_use *used =
                naming_is_shown(property)
                    ? used_term(terms, count, text_fold(list->arena, property->label[lang]))
                    : NULL;
            arena_release(list->arena, mark);
            struct naming_place place = {list, &schema->types[t], property, NULL};
            if (used && !usual)
                used->count++;
            else if (used && used != usual)
                naming_add(&place, lang, "naming.term_mixed", property->label[lang], usual->term,
                           (str){0});
        }
}

static void judge_group(struct naming_list *list, const struct schema *schema,
                        const struct naming_terms *row) {
    struct term_use terms[TERMS_MAX];
    const struct term_use *usual = terms;
    size_t count = 0;
    str rest = str_of(row->terms);
    for (str term; count < TERMS_MAX && str_split(&rest, '|', &term); count++)
        terms[count] = (struct term_use){.term = term, .folded = text_fold(list->arena, term)};
    each_label(list, schema, row->lang, terms, count, NULL);
    for (size_t i = 1; i < count; i++)
        usual = terms[i].count > usual->count ? &terms[i] : usual;
    if (usual->count)
        each_label(list, schema, row->lang, terms, count, usual);
}

void naming_judge_terms(struct naming_list *list, const struct schema *schema) {
    for (size_t i = 0; naming_terms_row(i); i++)
        judge_group(list, schema, naming_terms_row(i));
}
