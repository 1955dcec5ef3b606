// Names of persons as items: words of given names, parts of family names, each as folded Latin
// text with its skeleton.
#include "base/utf8.h"
#include "match/form_private.h"
#include "text/fold.h"
#include "text/person.h"
#include "text/script.h"
#include "text/translit.h"

enum { WORDS_MAX = 6 };

static bool is_generation(str word) {
    return str_is(word, "jr") || str_is(word, "sr") || str_is(word, "iii") || str_is(word, "iv");
}

static void add_generation(struct form_builder *b, str word) {
    form_add(b, (struct match_item){.kind = MATCH_ITEM_SUFFIX, .text = word});
}

// Apostrophes belong into the word: O'Neil is one name.
static str without_apostrophes(struct arena *arena, str folded) {
    if (str_find_char(folded, '\'') == folded.len)
        return folded;
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < folded.len; i++)
        if (folded.ptr[i] != '\'')
            buf_add_char(&out, folded.ptr[i]);
    return buf_str(&out);
}

static uint8_t script_flags(str folded) {
    enum script script = script_of_text(folded);
    return script == SCRIPT_HAN                              ? MATCH_FLAG_SCRIPT | MATCH_FLAG_HAN
           : script == SCRIPT_LATIN || script == SCRIPT_NONE ? 0
                                                             : MATCH_FLAG_SCRIPT;
}

static uint32_t group_of(str folded, str romanised) {
    int group = person_given_group(folded, NULL);
    if (!group)
        group = person_given_group(romanised, NULL);
    return group ? (uint32_t)hash_u64((uint64_t)group) | 1 : 0;
}

void form_add_given(struct form_builder *b, str text, uint8_t kind, uint8_t flags) {
    str rest = without_apostrophes(b->arena, text_fold(b->arena, text)), word;
    for (size_t n = 0; n < WORDS_MAX && text_next_word(&rest, &word); n++) {
        if (n && is_generation(word)) {
            add_generation(b, word);
            continue;
        }
        struct match_item item = {.kind = kind, .flags = flags | script_flags(word)};
        if (item.flags & MATCH_FLAG_HAN) {
            item.text = text_pinyin(b->arena, word, 0);
            item.group = form_hash(word);
        } else {
            item.text = text_romanize(b->arena, word);
            item.group = group_of(word, item.text);
        }
        item.skeleton = form_skeleton(b->arena, item.text);
        if (utf8_count(word) == 1 && !(item.flags & MATCH_FLAG_HAN))
            item.flags |= MATCH_FLAG_INITIAL;
        form_add(b, item);
    }
}

static bool is_particle(str word) {
    static const char *const particles[] = {
        "van", "von", "der", "den", "de",  "da",  "di", "du", "del", "dos", "la",  "le", "el",
        "al",  "bin", "ibn", "ter", "ten", "mac", "mc", "o",  "zu",  "st",  "san", "abu"};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (str_is(word, particles[i]))
            return true;
    return false;
}

static void add_family_part(struct form_builder *b, str folded, uint8_t flags) {
    struct match_item item = {.kind = MATCH_ITEM_FAMILY, .flags = flags | script_flags(folded)};
    item.text = item.flags & MATCH_FLAG_HAN ? text_pinyin(b->arena, folded, utf8_count(folded))
                                            : text_romanize(b->arena, folded);
    str masculine = person_family_masculine(b->arena, item.text);
    item.skeleton = form_skeleton(b->arena, masculine);
    if (utf8_count(folded) == 1 && !(item.flags & MATCH_FLAG_HAN))
        item.flags |= MATCH_FLAG_INITIAL;
    form_add(b, item);
}

void form_add_family(struct form_builder *b, str text, uint8_t flags) {
    str rest = without_apostrophes(b->arena, text_fold(b->arena, text)), word;
    struct buf part; // particles so far
    buf_init(&part, b->arena);
    for (size_t n = 0; n < WORDS_MAX && text_next_word(&rest, &word); n++) {
        if (n && is_generation(word)) {
            add_generation(b, word);
            continue;
        }
        buf_add(&part, word);
        if (is_particle(word) && rest.len)
            continue;
        add_family_part(b, str_copy(b->arena, buf_str(&part)), flags);
        buf_clear(&part);
    }
    if (part.len)
        add_family_part(b, str_copy(b->arena, buf_str(&part)), flags);
}

static void add_suffix(struct form_builder *b, str text) {
    str rest = text_fold(b->arena, text), word;
    while (text_next_word(&rest, &word))
        if (is_generation(word))
            add_generation(b, word);
}

void form_add_whole(struct form_builder *b, str text) {
    struct person person = person_read(b->arena, text);
    uint8_t flags = person.sure ? 0 : MATCH_FLAG_GUESSED;
    form_add_given(b, person.given, MATCH_ITEM_GIVEN, flags);
    form_add_given(b, person.middle, MATCH_ITEM_GIVEN, flags);
    form_add_given(b, person.patronymic, MATCH_ITEM_GIVEN, flags);
    form_add_family(b, person.family, flags);
    add_suffix(b, person.suffix);
}
