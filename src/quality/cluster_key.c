// The keys under which spellings of one thing meet, as hashes of 64 bits: two different keys of
// 200,000 meet by chance once in a billion columns, and a guard stands behind each.
#include "base/utf8.h"
#include "quality/cluster_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/sound.h"
#include "text/translit.h"
#include <stdlib.h>

static int by_bytes(const void *a, const void *b) {
    return str_compare(*(const str *)a, *(const str *)b);
}

struct cluster_words cluster_words(struct arena *arena, str folded) {
    struct cluster_words words = {.items = ARENA_ARRAY(arena, folded.len / 2 + 1, str)};
    str word;
    while (text_next_word(&folded, &word))
        words.items[words.count++] = word;
    if (words.count > 1)
        qsort(words.items, words.count, sizeof *words.items, by_bytes);
    return words;
}

str cluster_letters(struct arena *arena, str folded) {
    struct buf out;
    str word;
    buf_init(&out, arena);
    while (text_next_word(&folded, &word))
        buf_add(&out, word);
    return buf_str(&out);
}

static uint64_t some(uint64_t hash) { // 0 says that there is none
    return hash ? hash : 1;
}

uint64_t cluster_key_words(struct clustering *c, const struct unit *unit, unsigned variant) {
    struct cluster_words words = cluster_words(&c->scratch, unit->key);
    uint64_t hash = 0;
    (void)variant;
    for (size_t i = 0; i < words.count; i++)
        hash = hash_combine(hash, str_hash(words.items[i]));
    return words.count ? some(hash) : 0;
}

static int by_number(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

// The set of runs of `length` letters.
static uint64_t grams(struct clustering *c, const struct unit *unit, size_t length, size_t least) {
    str letters = cluster_letters(&c->scratch, unit->key);
    uint64_t *list = ARENA_ARRAY(&c->scratch, letters.len + 1, uint64_t);
    uint64_t last = 0, hash = 0;
    size_t count = 0, runes = 0;
    for (size_t at = 0; at < letters.len;) {
        uint64_t rune = utf8_next(letters, &at);
        if (++runes >= length)
            list[count++] = length == 1 ? rune : last << 32 | rune;
        last = rune;
    }
    if (runes < least)
        return 0;
    qsort(list, count, sizeof *list, by_number);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || list[i] != list[i - 1])
            hash = hash_combine(hash, list[i]);
    return some(hash);
}

uint64_t cluster_key_pairs(struct clustering *c, const struct unit *unit, unsigned variant) {
    (void)variant;
    return grams(c, unit, 2, 3);
}

uint64_t cluster_key_letters(struct clustering *c, const struct unit *unit, unsigned variant) {
    (void)variant;
    return grams(c, unit, 1, 5);
}

static bool has_sounds(const struct unit *unit) {
    return unit->script == SCRIPT_LATIN || unit->script == SCRIPT_CYRILLIC;
}

// Words in any order; fewer than three sounds say nothing.
uint64_t cluster_key_sound(struct clustering *c, const struct unit *unit, unsigned variant) {
    unsigned ambiguous;
    size_t sounds = 0;
    uint64_t hash = 0;
    if (!has_sounds(unit))
        return 0;
    str codes = text_sound(&c->scratch, unit->key, variant, &ambiguous);
    if (variant >> (ambiguous < 2 ? ambiguous : 2))
        return 0; // read that way already
    struct cluster_words words = cluster_words(&c->scratch, codes);
    for (size_t i = 0; i < words.count; i++) {
        sounds += words.items[i].len;
        hash = hash_combine(hash, str_hash(words.items[i]));
    }
    return sounds >= 3 ? some(hash) : 0;
}

// Shorter ones meet by chance: 马 and Ma. Han is read as it is in names of places and things.
uint64_t cluster_key_script(struct clustering *c, const struct unit *unit, unsigned variant) {
    (void)variant;
    size_t least = unit->script == SCRIPT_HAN ? 2 : 4;
    if (!has_sounds(unit) && unit->script != SCRIPT_HAN)
        return 0;
    if (utf8_count(cluster_letters(&c->scratch, unit->key)) < least)
        return 0;
    str skeleton = text_skeleton(&c->scratch, unit->key);
    str letters = cluster_letters(&c->scratch, skeleton);
    return letters.len ? some(str_hash(letters)) : 0;
}

// Mostly signs ("C++", or letters of Han read in the wrong charset): what is left without them says
// nothing.
bool cluster_is_mute(str folded) {
    size_t letters = 0, all = 0;
    for (size_t at = 0; at < folded.len;) {
        uint32_t rune = utf8_next(folded, &at);
        letters += rune_is_word(rune);
        all += rune != ' ';
    }
    return letters < 2 || 2 * letters < all;
}

// Of those beyond ASCII all but Chinese punctuation and the dot between names: what people type to
// part words is ASCII when it is folded.
static bool is_sign(uint32_t rune) {
    bool parts = rune == 0xB7 || (rune >= 0x3000 && rune <= 0x303F);
    if (rune < 0x80)
        return rune && strchr("+#%<>=$*", (int)rune);
    return !parts && !rune_is_word(rune);
}

// A sign, what stands between two digits ("1.5", "1-5"), or the minus in front of a number.
static bool tells(uint32_t before, uint32_t rune, uint32_t behind) {
    if (rune_is_digit(rune) || is_sign(rune))
        return true;
    if (!rune_is_digit(behind) || rune_is_word(rune))
        return false;
    return rune_is_digit(before) || (rune == '-' && (before == 0 || before == ' '));
}

uint64_t cluster_signs(str folded) {
    uint64_t hash = 0;
    uint32_t before = 0, rune = 0, behind = 0;
    for (size_t at = 0; at < folded.len || behind; before = rune, rune = behind) {
        behind = at < folded.len ? utf8_next(folded, &at) : 0;
        if (rune_is_digit(rune) && !rune_is_digit(before))
            hash = hash_combine(hash, ' '); // where a number begins
        if (rune && tells(before, rune, behind))
            hash = hash_combine(hash, rune);
    }
    return hash;
}
