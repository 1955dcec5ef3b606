// Skeletons: spellings of one name in several scripts and languages reduced to one.
//
// The one idea: a name is romanised and then read left to right; at each place the first row of the
// rules for that letter that fits is applied. Rows are data: what is there, what becomes of it, and
// what has to stand before or behind. Written for Polish, Russian, German, English and pinyin
// names; the merged pairs are those of docs/matching.md, the rest follows from how these languages
// write each other's names. Lossy on purpose: equal skeletons are a reason to compare, not a proof.
#include "base/utf8.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/translit.h"
#include <string.h>

enum where {
    ANYWHERE = 0,
    AT_START = 1,
    AT_END = 2,
    BEFORE_VOWEL = 4,
    BEFORE_CONSONANT = 8, // not at the end
    AFTER_CONSONANT = 16,
    AFTER_VOWEL = 32,
    BEFORE_FRONT = 64,      // e, i, y
    BEFORE_END_VOWEL = 128, // one vowel, then the end
};

struct rule {
    const char *from;
    const char *to;
    unsigned where;
};

// By first letter; within a letter the first row that fits wins. {0} ends a letter.
static const struct rule *const rules[26] = {
    ['a' - 'a'] =
        (const struct rule[]){
            {"aie", "aie", 0},
            {"aye", "aie", 0},
            {"aje", "aie", 0},
            {"ae", "a", 0},
            {0},
        },
    ['c' - 'a'] =
        (const struct rule[]){
            {"cik", "hik", AT_END}, // wojcik: Polish ci is a soft cz
            {"ciak", "hiak", AT_END},
            {"cz", "h", 0},
            {"ch", "h", 0},
            {"ck", "ck", BEFORE_END_VOWEL}, // nowicki, nowicka
            {"ck", "k", 0},
            {"c", "c", BEFORE_FRONT},
            {"c", "c", AT_END},
            {"c", "k", 0},
            {0},
        },
    ['d' - 'a'] =
        (const struct rule[]){
            {"dzh", "i", 0},
            {"dh", "d", 0},
            {0},
        },
    ['e' - 'a'] =
        (const struct rule[]){
            {"ei", "ai", 0},
            {"ey", "ai", 0},
            {"ej", "ai", 0},
            {0},
        },
    ['g' - 'a'] =
        (const struct rule[]){
            {"gh", "g", 0},
            {0},
        },
    ['h' - 'a'] =
        (const struct rule[]){
            {"h", "", AFTER_VOWEL | BEFORE_CONSONANT},
            {"h", "", AFTER_VOWEL | AT_END},
            {0},
        },
    ['i' - 'a'] =
        (const struct rule[]){
            {"iej", "ai", 0},
            {"iey", "ai", 0},
            {"ie", "e", 0},
            {"io", "e", AFTER_CONSONANT | BEFORE_CONSONANT}, // piotr, fiodor
            {0},
        },
    ['j' - 'a'] =
        (const struct rule[]){
            {"ju", "u", AFTER_CONSONANT},
            {"je", "e", 0},
            {"jo", "e", AFTER_CONSONANT},
            {"j", "i", 0},
            {0},
        },
    ['k' - 'a'] =
        (const struct rule[]){
            {"krz", "ks", 0},
            {"kh", "h", 0},
            {0},
        },
    ['l' - 'a'] =
        (const struct rule[]){
            {"lz", "lc", AT_END},
            {0},
        },
    ['n' - 'a'] =
        (const struct rule[]){
            {"nz", "nc", AT_END},
            {0},
        },
    ['o' - 'a'] =
        (const struct rule[]){
            {"oe", "o", 0},
            {"off", "ov", AT_END},
            {0},
        },
    ['p' - 'a'] =
        (const struct rule[]){
            {"prz", "ps", 0},
            {"ph", "f", 0},
            {0},
        },
    ['q' - 'a'] =
        (const struct rule[]){
            {"qu", "kv", 0},
            {"q", "k", 0},
            {0},
        },
    ['r' - 'a'] =
        (const struct rule[]){
            {"rz", "z", 0},
            {"rh", "r", 0},
            {0},
        },
    ['s' - 'a'] =
        (const struct rule[]){
            {"szczo", "se", 0}, // khrushchev: yo is written o behind hushers
            {"schtscho", "se", 0},
            {"shcho", "se", 0},
            {"schtsch", "s", 0},
            {"szcz", "s", 0},
            {"shch", "s", 0},
            {"sch", "s", 0},
            {"sh", "s", 0},
            {"sz", "s", 0},
            {0},
        },
    ['t' - 'a'] =
        (const struct rule[]){
            {"trz", "ts", 0},
            {"tsch", "h", 0},
            {"tch", "h", 0},
            {"tsh", "ts", 0},
            {"th", "t", 0},
            {"ts", "c", 0},
            {"tz", "c", 0},
            {0},
        },
    ['u' - 'a'] =
        (const struct rule[]){
            {"ue", "u", 0},
            {0},
        },
    ['v' - 'a'] =
        (const struct rule[]){
            {"vuj", "voi", AT_START}, // wojcik, вуйчик
            {"vuy", "voi", AT_START},
            {0},
        },
    ['w' - 'a'] =
        (const struct rule[]){
            {"w", "v", 0},
            {0},
        },
    ['x' - 'a'] =
        (const struct rule[]){
            {"x", "ks", 0},
            {0},
        },
    ['y' - 'a'] =
        (const struct rule[]){
            {"ye", "e", 0},
            {"yo", "e", AFTER_CONSONANT},
            {"yu", "u", AFTER_CONSONANT},
            {"y", "i", 0},
            {0},
        },
    ['z' - 'a'] =
        (const struct rule[]){
            {"zsch", "h", 0},
            {"zh", "z", 0},
            {"zs", "z", 0},
            {0},
        },
};

static bool is_vowel(char c) {
    return c != 0 && strchr("aeiouyj", c) != NULL;
}

static bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

// `word` is NUL-terminated behind its letters.
static bool fits(const struct rule *rule, str word, size_t at, size_t length) {
    char before = at ? word.ptr[at - 1] : 0;
    char behind = at + length < word.len ? word.ptr[at + length] : 0;
    unsigned where = rule->where;
    return !((where & AT_START && at != 0) || (where & AT_END && behind != 0) ||
             (where & BEFORE_VOWEL && !is_vowel(behind)) ||
             (where & BEFORE_CONSONANT && (!is_letter(behind) || is_vowel(behind))) ||
             (where & AFTER_CONSONANT && (!is_letter(before) || is_vowel(before))) ||
             (where & AFTER_VOWEL && !is_vowel(before)) ||
             (where & BEFORE_FRONT && behind != 'e' && behind != 'i' && behind != 'y') ||
             (where & BEFORE_END_VOWEL && (!is_vowel(behind) || at + length + 1 != word.len)));
}

static const struct rule *find_rule(str word, size_t at) {
    const struct rule *row = rules[word.ptr[at] - 'a'];
    for (; row && row->from; row++) {
        size_t length = strlen(row->from);
        if (at + length <= word.len && memcmp(word.ptr + at, row->from, length) == 0 &&
            fits(row, word, at, length))
            return row;
    }
    return NULL;
}

// Appends, never the same letter twice in a row within the word.
static void put(struct buf *out, size_t word_start, const char *text, size_t length) {
    char *to = buf_room(out, length);
    for (size_t i = 0; i < length; i++) {
        if (out->len > word_start && out->ptr[out->len - 1] == text[i] &&
            ((unsigned char)text[i] < 0x80 && !(text[i] >= '0' && text[i] <= '9')))
            continue;
        *to++ = text[i];
        out->len++;
    }
    out->ptr[out->len] = '\0';
}

static void skeleton_word(struct buf *out, str word) {
    size_t start = out->len;
    for (size_t at = 0; at < word.len;) {
        char c = word.ptr[at];
        const struct rule *rule = is_letter(c) ? find_rule(word, at) : NULL;
        if (!rule) {
            put(out, start, word.ptr + at, 1);
            at++;
            continue;
        }
        put(out, start, rule->to, strlen(rule->to));
        at += strlen(rule->from);
    }
    if (out->len == start) // nothing left ("h"): the word itself
        put(out, start, word.ptr, word.len);
}

// w as v before the rules look at it, so that a rule with v covers both.
static str with_v(struct arena *arena, str word) {
    if (str_find_char(word, 'w') == word.len)
        return word;
    str copy = str_copy(arena, word);
    char *letters = arena_alloc(arena, copy.len + 1);
    for (size_t i = 0; i < copy.len; i++)
        letters[i] = copy.ptr[i] == 'w' ? 'v' : copy.ptr[i];
    return (str){letters, copy.len};
}

str text_skeleton(struct arena *arena, str folded) {
    str rest = text_romanize(arena, folded);
    struct buf out;
    buf_init(&out, arena);
    buf_room(&out, rest.len + 8);
    str word;
    while (text_next_word(&rest, &word)) {
        if (out.len)
            buf_add_char(&out, ' ');
        if (str_is(word, "lv") || str_is(word, "nv")) // pinyin with v for u-umlaut
            word = str_is(word, "lv") ? STR("lu") : STR("nu");
        skeleton_word(&out, with_v(arena, word));
    }
    return buf_str(&out);
}

// Voiced and voiceless as one, vowels and h gone.
static char consonant_class(char c) {
    static const char classes[] = ".pst.fk...klmn.pkrst.ffk.s";
    char class = classes[c - 'a'];
    return class == '.' ? 0 : class;
}

static char first_class(char c) {
    char class = consonant_class(c);
    return class ? class : c;
}

str text_phonetic(struct arena *arena, str folded) {
    str skeleton = text_skeleton(arena, folded);
    char *out = arena_alloc(arena, skeleton.len + 1);
    size_t length = 0;
    bool first = true;
    for (size_t i = 0; i < skeleton.len; i++) {
        char c = skeleton.ptr[i];
        if (c == ' ') {
            out[length++] = ' ';
            first = true;
            continue;
        }
        char class = is_letter(c) ? (first ? first_class(c) : consonant_class(c)) : c;
        if (class && (first || !is_letter(c) || out[length - 1] != class))
            out[length++] = class;
        first = false;
    }
    return (str){out, length};
}
