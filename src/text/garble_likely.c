// How likely a text is in a script, by three letters in a row.
#include "base/utf8.h"
#include "text/fold.h"
#include "text/garble_private.h"
#include "text/rune.h"

enum { STRANGE = 120 };

static void end_word(struct garble_cost *cost, int a, int b, const uint8_t *table, int symbols) {
    if (!b)
        return;
    cost->sum += table[(a * symbols + b) * symbols];
    cost->marks++;
}

struct garble_cost garble_cost_ascii(str s) {
    struct garble_cost cost = {0};
    int a = 0, b = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned letter = ((unsigned char)s.ptr[i] | 32U) - 'a';
        if (letter < 26) {
            int c = (int)letter + 1;
            cost.sum += garble_latin[(a * GARBLE_LATIN + b) * GARBLE_LATIN + c];
            cost.letters++;
            cost.marks++;
            a = b;
            b = c;
        } else if (b) {
            end_word(&cost, a, b, garble_latin, GARBLE_LATIN);
            a = b = 0;
        }
    }
    end_word(&cost, a, b, garble_latin, GARBLE_LATIN);
    return cost;
}

// As tools/make_garble_tables.c numbers them.
static int cyrillic_symbol(uint32_t rune) {
    static const struct {
        uint16_t rune;
        uint8_t symbol;
    } others[] = {{U'і', 33}, {U'ї', 34}, {U'є', 35}, {U'ґ', 36}, {U'ў', 37},
                  {U'ә', 38}, {U'ғ', 39}, {U'қ', 40}, {U'ң', 41}, {U'ө', 42},
                  {U'ұ', 43}, {U'ү', 44}, {U'һ', 45}};
    if (rune >= U'а' && rune <= U'я')
        return (int)(rune - U'а') + 1;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i].rune == rune)
            return others[i].symbol;
    return 0;
}

// Small letters of the Cyrillic of today are found by arithmetic: folding would look each one up.
static uint32_t cyrillic_small(uint32_t rune) {
    rune = rune >= U'А' && rune <= U'Я'   ? rune + 32
           : rune >= 0x400 && rune < U'А' ? rune + 80
                                          : rune;
    return rune == U'ё' ? U'е' : rune >= 0x490 && rune < 0x4F0 ? rune_lower(rune) : rune;
}

static struct garble_cost cost_cyrillic(str s) {
    struct garble_cost cost = {0};
    int a = 0, b = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        int symbol = rune < 0x400 ? 0 : cyrillic_symbol(cyrillic_small(rune));
        if (symbol) {
            cost.sum += garble_cyrillic[(a * GARBLE_CYRILLIC + b) * GARBLE_CYRILLIC + symbol];
            cost.letters++;
            cost.marks++;
            a = b;
            b = symbol;
            continue;
        }
        cost.strange += rune_is_letter(rune);
        end_word(&cost, a, b, garble_cyrillic, GARBLE_CYRILLIC);
        a = b = 0;
    }
    end_word(&cost, a, b, garble_cyrillic, GARBLE_CYRILLIC);
    return cost;
}

static struct garble_cost cost_latin(str s) {
    char room[TEXT_SHORT_ROOM];
    str folded = text_fold_short(room, s);
    struct garble_cost cost = garble_cost_ascii(folded);
    for (size_t at = 0; at < folded.len;) {
        uint32_t rune = utf8_next(folded, &at);
        cost.strange += rune >= 0x80 && rune_is_letter(rune);
    }
    return cost;
}

struct garble_cost garble_cost_text(str s, bool cyrillic) {
    str start = utf8_cut(s, TEXT_SHORT);
    return cyrillic ? cost_cyrillic(start) : cost_latin(start);
}

int garble_cost_mean(struct garble_cost cost) {
    int marks = cost.marks + cost.strange;
    return marks ? (cost.sum + cost.strange * STRANGE) / marks : 0;
}
