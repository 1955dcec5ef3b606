// Letters that look like others: Latin ones inside Cyrillic words, Cyrillic and Greek inside Latin.
//
// In a word of two scripts the letters of one must all have doubles in the other; which of them was
// meant say the other letters, then the words around. A word that is written with doubles only
// could be either: it is told by its neighbours, where it is a legal form, an initial, a
// preposition or clearly a word of their language.
#include "base/utf8.h"
#include "text/garble_private.h"
#include "text/rune.h"
#include "text/script.h"

static const struct {
    uint16_t latin, cyrillic, greek;
} doubles[] = {
    {'A', U'А', U'Α'}, {'B', U'В', U'Β'}, {'C', U'С', 0},    {'E', U'Е', U'Ε'},  {'H', U'Н', U'Η'},
    {'I', U'І', U'Ι'}, {'J', U'Ј', 0},    {'K', U'К', U'Κ'}, {'M', U'М', U'Μ'},  {'O', U'О', U'Ο'},
    {'P', U'Р', U'Ρ'}, {'S', U'Ѕ', 0},    {'T', U'Т', U'Τ'}, {'X', U'Х', U'Χ'},  {'Y', U'У', U'Υ'},
    {'N', 0, U'Ν'},    {'Z', 0, U'Ζ'},    {'a', U'а', U'α'}, {'c', U'с', 0},     {'e', U'е', 0},
    {'i', U'і', U'ι'}, {'j', U'ј', 0},    {'o', U'о', U'ο'}, {'p', U'р', U'ρ'},  {'s', U'ѕ', 0},
    {'v', 0, U'ν'},    {'x', U'х', U'χ'}, {'y', U'у', 0},    {0xEF, U'ї', U'ϊ'}, {0xEB, U'ё', 0},
    {0xCB, U'Ё', 0},   {0xCF, U'Ї', 0},
};

enum side { LATIN, CYRILLIC, GREEK, SIDES };

static enum side side_of(uint32_t rune) {
    if (rune >= 0x400 && rune < 0x530)
        return CYRILLIC;
    if (rune >= 0x370 && rune < 0x400)
        return GREEK;
    return script_of_rune(rune) == SCRIPT_LATIN ? LATIN : SIDES;
}

// The letter of that script that looks the same; 0: there is none.
static uint32_t as_side(uint32_t rune, enum side side) {
    if (side_of(rune) == side)
        return rune;
    for (size_t i = 0; i < sizeof doubles / sizeof *doubles; i++)
        if (doubles[i].latin == rune || doubles[i].cyrillic == rune || doubles[i].greek == rune)
            return side == LATIN ? doubles[i].latin : side == CYRILLIC ? doubles[i].cyrillic : 0;
    return 0;
}

struct word {
    size_t start, end; // in the text
    int letters[SIDES + 1];
    bool can[2]; // be written in Latin, in Cyrillic letters
    bool brand;  // iФон: one small letter, then a capital of the other script
};

static bool next_word(str s, size_t *at, struct word *out) {
    *out = (struct word){.start = *at, .can = {true, true}};
    bool any = false, small = false;
    enum side first = SIDES;
    int runes = 0;
    while (*at < s.len) {
        size_t before = *at;
        uint32_t rune = utf8_next(s, at);
        if (!rune_is_letter(rune)) {
            if (any) {
                out->end = before;
                return true;
            }
            out->start = *at;
            continue;
        }
        enum side side = side_of(rune);
        first = any ? first : side;
        out->brand |= runes == 1 && small && side != first && rune_is_upper(rune);
        small = rune_is_lower(rune);
        runes++;
        any = true;
        out->letters[side]++;
        out->can[LATIN] &= as_side(rune, LATIN) != 0;
        out->can[CYRILLIC] &= as_side(rune, CYRILLIC) != 0;
    }
    out->end = s.len;
    return any;
}

static bool is_mixed(const struct word *w) {
    return !w->letters[SIDES] &&
           (w->letters[LATIN] > 0) + (w->letters[CYRILLIC] > 0) + (w->letters[GREEK] > 0) > 1;
}

static void write_as(str word, enum side side, struct buf *out) {
    for (size_t at = 0; at < word.len;)
        buf_add_rune(out, as_side(utf8_next(word, &at), side));
}

// Words of one script only, of at least three letters of which one has no double.
struct neighbours {
    int latin, cyrillic;
    int initials; // single Latin capitals that no Cyrillic letter looks like: E.U.
};

static struct neighbours look_around(str s) {
    struct neighbours found = {0};
    struct word w;
    for (size_t at = 0; next_word(s, &at, &w);) {
        found.latin += !is_mixed(&w) && w.letters[LATIN] >= 2 && !w.can[CYRILLIC];
        found.initials += w.letters[LATIN] == 1 && w.end - w.start == 1 && !w.can[CYRILLIC];
        found.cyrillic += !is_mixed(&w) && w.letters[CYRILLIC] >= 2 && !w.can[LATIN];
    }
    return found;
}

// Legal forms of letters that Latin has, too.
static bool is_form(str cyrillic) {
    static const char *const forms[] = {"ООО", "ОАО", "АО",  "НАО", "ТОО",
                                        "АНО", "НКО", "СНТ", "ТСН"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_is(cyrillic, forms[i]))
            return true;
    return false;
}

static bool has_lower(str s) {
    for (size_t at = 0; at < s.len;)
        if (rune_is_lower(utf8_next(s, &at)))
            return true;
    return false;
}

// A word of doubles only, in Latin letters among Cyrillic words, or the reverse.
static bool stands_wrong(struct arena *arena, str s, const struct word *w,
                         struct neighbours around) {
    enum { CLEARLY = 12 * 8 };
    str word = str_slice(s, w->start, w->end);
    bool is_latin = w->letters[LATIN] > 0;
    enum side other = is_latin ? CYRILLIC : LATIN;
    int letters = w->letters[LATIN] + w->letters[CYRILLIC];
    if (!w->can[other] || w->letters[GREEK] || (is_latin ? around.latin : around.cyrillic) ||
        !(is_latin ? around.cyrillic : around.latin))
        return false;
    struct buf out;
    buf_init(&out, arena);
    write_as(word, other, &out);
    bool dot = w->end < s.len && s.ptr[w->end] == '.';
    if (letters == 1 && !is_latin) // "sp. z о.o."
        return true;
    if (letters == 1) // "работа c клиентами", "Иванов A. C."
        return has_lower(word) ? around.cyrillic >= 2 && w->start > 0 && w->end < s.len
                               : dot && !around.initials;
    if (is_latin && is_form(buf_str(&out)))
        return true;
    struct garble_cost now = garble_cost_text(word, !is_latin),
                       then = garble_cost_text(buf_str(&out), is_latin);
    return letters >= 3 && has_lower(word) && now.sum - then.sum >= CLEARLY;
}

// Which script a mixed word was meant in; SIDES: nothing to say.
static enum side meant(struct arena *arena, str s, const struct word *w, struct neighbours around) {
    if (!w->can[LATIN] && !w->can[CYRILLIC])
        return SIDES;
    if (!w->can[LATIN] || !w->can[CYRILLIC])
        return w->brand ? SIDES : w->can[LATIN] ? LATIN : CYRILLIC;
    if ((around.latin > 0) != (around.cyrillic > 0))
        return around.latin ? LATIN : CYRILLIC;
    if (w->letters[LATIN] != w->letters[CYRILLIC])
        return w->letters[LATIN] > w->letters[CYRILLIC] ? LATIN : CYRILLIC;
    struct buf latin, cyrillic;
    buf_init(&latin, arena);
    buf_init(&cyrillic, arena);
    write_as(str_slice(s, w->start, w->end), LATIN, &latin);
    write_as(str_slice(s, w->start, w->end), CYRILLIC, &cyrillic);
    return garble_cost_text(buf_str(&latin), false).sum <=
                   garble_cost_text(buf_str(&cyrillic), true).sum
               ? LATIN
               : CYRILLIC;
}

bool garble_find_lookalike(struct arena *arena, str s, str *repaired) {
    struct neighbours around = look_around(s);
    struct buf out;
    struct word w;
    size_t done = 0;
    buf_init(&out, arena);
    for (size_t at = 0; next_word(s, &at, &w);) {
        enum side side = SIDES;
        if (is_mixed(&w))
            side = meant(arena, s, &w, around);
        else if (stands_wrong(arena, s, &w, around))
            side = w.letters[LATIN] ? CYRILLIC : LATIN;
        if (side == SIDES)
            continue;
        buf_add(&out, str_slice(s, done, w.start));
        write_as(str_slice(s, w.start, w.end), side, &out);
        done = w.end;
    }
    if (!done)
        return false;
    buf_add(&out, str_from(s, done));
    *repaired = buf_str(&out);
    return true;
}
