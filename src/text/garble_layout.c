// The keyboard was in another language: Russian or Ukrainian words typed on Latin keys, and the
// reverse.
//
// Every token between spaces is put through the keys and judged by how likely its letters are
// before and after. One sure token is needed; then the shorter ones beside it, which could be
// either, go with it.
#include "base/utf8.h"
#include "text/garble_private.h"
#include "text/rune.h"
#include <string.h>

// Keys of a Latin keyboard and what they give in the layouts of Russian and Ukrainian. Source:
// the xkb layouts ru(winkeys) and ua.
struct key {
    char latin;
    uint16_t russian, ukrainian;
};

static const struct key keys[] = {
    {'q', U'й', U'й'}, {'w', U'ц', U'ц'}, {'e', U'у', U'у'},  {'r', U'к', U'к'}, {'t', U'е', U'е'},
    {'y', U'н', U'н'}, {'u', U'г', U'г'}, {'i', U'ш', U'ш'},  {'o', U'щ', U'щ'}, {'p', U'з', U'з'},
    {'[', U'х', U'х'}, {']', U'ъ', U'ї'}, {'a', U'ф', U'ф'},  {'s', U'ы', U'і'}, {'d', U'в', U'в'},
    {'f', U'а', U'а'}, {'g', U'п', U'п'}, {'h', U'р', U'р'},  {'j', U'о', U'о'}, {'k', U'л', U'л'},
    {'l', U'д', U'д'}, {';', U'ж', U'ж'}, {'\'', U'э', U'є'}, {'z', U'я', U'я'}, {'x', U'ч', U'ч'},
    {'c', U'с', U'с'}, {'v', U'м', U'м'}, {'b', U'и', U'и'},  {'n', U'т', U'т'}, {'m', U'ь', U'ь'},
    {',', U'б', U'б'}, {'.', U'ю', U'ю'}, {'`', U'ё', U'ґ'},
};
// The same keys with shift, where they are no letters.
static const char shifted[][2] = {{'{', '['}, {'}', ']'}, {':', ';'}, {'"', '\''},
                                  {'<', ','}, {'>', '.'}, {'~', '`'}};

enum layout { TO_RUSSIAN, TO_UKRAINIAN, FROM_RUSSIAN, FROM_UKRAINIAN, LAYOUTS };

enum {
    SURE_LETTERS = 4,   // of a token that decides
    SURE_GAIN = 15 * 8, // by how much likelier the other reading is, in eighths of a bit
    STRANGE_MEAN = 40,  // what stands there is hardly a word ...
    WORD_MEAN = 42,     // ... and what was meant is one
    CLEARLY = 2 * 8,
    LONGEST_TOKEN = 40,
    LIKELIEST = 14, // what a letter of a usual word costs at least
    TOKENS = 24,
};

static uint32_t of_key(char c, enum layout layout) {
    bool upper = c >= 'A' && c <= 'Z';
    char key = upper ? (char)(c | 32) : c;
    for (size_t i = 0; i < sizeof shifted / sizeof *shifted; i++)
        if (c == shifted[i][0]) {
            key = shifted[i][1];
            upper = true;
        }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].latin == key) {
            uint32_t rune = layout == TO_RUSSIAN ? keys[i].russian : keys[i].ukrainian;
            return upper ? rune_upper(rune) : rune;
        }
    return 0;
}

static uint32_t to_key(uint32_t rune, enum layout layout) {
    uint32_t lower = rune_lower(rune);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if ((layout == FROM_RUSSIAN ? keys[i].russian : keys[i].ukrainian) == lower)
            return lower == rune ? (uint32_t)(unsigned char)keys[i].latin
                                 : rune_upper((uint32_t)(unsigned char)keys[i].latin);
    return 0;
}

// False where a character is on no letter's key of that layout.
static bool put_through(str token, enum layout layout, char room[LONGEST_TOKEN * 2 + 4], str *out) {
    size_t length = 0;
    for (size_t at = 0; at < token.len;) {
        uint32_t rune = utf8_next(token, &at), other = rune == '-' ? '-' : 0;
        if (!other && layout <= TO_UKRAINIAN)
            other = rune < 0x80 ? of_key((char)rune, layout) : 0;
        else if (!other)
            other = to_key(rune, layout);
        bool sign = layout > TO_UKRAINIAN && other < 0x80 && other != '-' &&
                    ((other | 32) < 'a' || (other | 32) > 'z');
        if (sign && (other != '.' || length == 0 || at == token.len)) // gmail.com, but no more
            return false;
        if (!other || length + 4 > LONGEST_TOKEN * 2 + 4)
            return false;
        length += utf8_encode(other, room + length);
    }
    *out = (str){room, length};
    return true;
}

struct token {
    str text, before, after; // the word, and punctuation around it that stays
    char room[LONGEST_TOKEN * 2 + 4];
    str other;
    int gain; // in eighths of a bit; negative: what stands there is likelier
    int letters;
    int mean;  // of what stands there
    bool sure; // this one decides
};

// A capital behind a small letter: made-up names and codes.
static bool is_camel(str s) {
    bool small = false;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (small && rune_is_upper(rune))
            return true;
        small = rune_is_lower(rune);
    }
    return false;
}

static bool all_capitals(str s) {
    for (size_t at = 0; at < s.len;)
        if (rune_is_lower(utf8_next(s, &at)))
            return false;
    return true;
}

// Short words meet by accident.
static int needed_gain(int letters) {
    return letters > SURE_LETTERS ? SURE_GAIN : SURE_GAIN * 3 / 2;
}

static void judge(struct token *t, enum layout layout) {
    bool to_cyrillic = layout <= TO_UKRAINIAN;
    t->gain = -1;
    t->sure = false;
    if (!t->text.len || t->text.len > LONGEST_TOKEN ||
        !put_through(t->text, layout, t->room, &t->other))
        return;
    struct garble_cost is = garble_cost_text(t->text, !to_cyrillic);
    struct garble_cost other = garble_cost_text(t->other, to_cyrillic);
    if (is.strange || other.strange || !other.letters)
        return;
    // Marks that the keys turn into letters are no letters where they stand now.
    int lost = other.letters > is.letters ? (other.letters - is.letters) * STRANGE_MEAN : 0;
    t->gain = is.sum + lost - other.sum;
    t->mean = garble_cost_mean(is);
    t->letters = is.letters;
    int needed = needed_gain(other.letters);
    t->sure = other.letters >= SURE_LETTERS && is.letters >= 3 && t->gain >= needed &&
              garble_cost_mean(is) >= STRANGE_MEAN && garble_cost_mean(other) <= WORD_MEAN &&
              !is_camel(t->text) && !(all_capitals(t->text) && other.letters < SURE_LETTERS + 2);
}

static bool is_edge(char c) {
    return strchr(".,;:!?\"'()[]{}<>", c) != NULL;
}

// With the punctuation around it as punctuation, or as letters, whichever gives the likelier word.
static void judge_token(struct token *t, str whole, enum layout layout) {
    size_t start = 0, end = whole.len;
    while (start < end && is_edge(whole.ptr[start]))
        start++;
    while (end > start && is_edge(whole.ptr[end - 1]))
        end--;
    *t = (struct token){.text = str_slice(whole, start, end),
                        .before = str_slice(whole, 0, start),
                        .after = str_from(whole, end)};
    judge(t, layout);
    if (end - start == whole.len || layout > TO_UKRAINIAN)
        return;
    struct token full = {.text = whole};
    judge(&full, layout);
    bool capital = start == 1 && strchr(":{}<>~", whole.ptr[0]); // {jrtyrj: they open nothing
    bool likelier = full.gain >= 0 && garble_cost_mean(garble_cost_text(full.other, true)) + 2 <
                                          garble_cost_mean(garble_cost_text(t->other, true));
    if (likelier || (full.gain >= 0 && (capital || t->gain < 0))) {
        *t = full;
        t->other.ptr = t->room;
    }
}

// The layout's reading of the whole text; how much likelier it is, 0 where no token is sure.
static int read_layout(str s, enum layout layout, struct buf *out) {
    struct token token;
    str rest = s, part;
    int gain = 0;
    bool sure = false;
    for (int round = 0; round < 2; round++) {
        rest = s;
        if (round == 1 && !sure)
            return 0;
        for (int i = 0; i < TOKENS && str_split(&rest, ' ', &part); i++) {
            judge_token(&token, part, layout);
            sure |= token.sure;
            if (round == 0)
                continue;
            gain += token.gain > 0 ? token.gain : 0;
            buf_add_z(out, i ? " " : "");
            // Somebody who typed blindly typed all of it so, but for what reads well.
            if (!token.other.len || (token.gain < 0 && token.letters > 3 && token.mean < 28)) {
                buf_add(out, part);
                continue;
            }
            buf_add(out, token.before);
            buf_add(out, token.other);
            buf_add(out, token.after);
        }
    }
    if (rest.len) {
        buf_add_char(out, ' ');
        buf_add(out, rest);
    }
    return gain;
}

// Is there a word at all that looks like none? What nearly all texts are asked, so it is quick.
static bool may_be(str s, bool *latin, bool *cyrillic) {
    size_t start = 0;
    bool ascii = true;
    *latin = *cyrillic = false;
    for (size_t i = 0; i <= s.len; i++) {
        if (i < s.len && s.ptr[i] != ' ') {
            ascii = ascii && (unsigned char)s.ptr[i] < 0x80;
            continue;
        }
        str word = str_slice(s, start, i);
        if (ascii && word.len >= SURE_LETTERS) {
            struct garble_cost cost = garble_cost_ascii(word);
            int least = needed_gain(cost.letters) + LIKELIEST * cost.marks;
            *latin |=
                cost.letters >= 3 && cost.sum >= least && garble_cost_mean(cost) >= STRANGE_MEAN;
        } else if (!ascii && ((unsigned char)word.ptr[0] & 0xFC) == 0xD0 &&
                   word.len >= 2 * SURE_LETTERS) { // begins in Cyrillic
            *cyrillic |= garble_cost_mean(garble_cost_text(word, true)) >= STRANGE_MEAN;
        }
        start = i + 1;
        ascii = true;
    }
    return *latin || *cyrillic;
}

bool garble_find_layout(struct arena *arena, str s, str *repaired) {
    bool latin, cyrillic;
    if (!may_be(s, &latin, &cyrillic) || str_find_char(s, '@') < s.len || str_has(s, STR("://")))
        return false;
    int best = 0;
    for (int layout = 0; layout < LAYOUTS; layout++) {
        if (layout <= TO_UKRAINIAN ? !latin : !cyrillic)
            continue;
        struct buf out;
        buf_init(&out, arena);
        int gain = read_layout(s, (enum layout)layout, &out);
        bool ukrainian = layout == TO_UKRAINIAN || layout == FROM_UKRAINIAN;
        if (gain > best + (ukrainian && best ? CLEARLY : 0)) {
            best = gain;
            *repaired = buf_str(&out);
        }
    }
    return best > 0;
}
