// The cheapest way to cut a password into pieces that people take for passwords. `cost[i][j]`
// begins as what one piece from i to j costs, then shorter ones are put together, and what is the
// same again costs little. At most 64 characters count, so the three loops stay within a
// millisecond.
#include "crm/password.h"
#include "base/utf8.h"
#include "crm/password_private.h"
#include "text/fold.h"
#include "text/person.h"
#include <string.h>

enum { RUNES_MAX = 64, KEYS_MAX = 14 };

static const double word_bits = 9;  // some 500 words
static const double name_bits = 11; // some 2,000 given names
static const double own_bits = 3;   // of the person
static const double walk_bits = 6.5, turn_bits = 1.5, jump_bits = 4;
static const double sequence_bits = 5;
static const double again_bits = 2;
static const double year_bits = 7, date_bits = 14;
static const double swap_bits = 2; // a zero for an o, or the other keyboard

struct guess {
    struct arena *arena;
    uint32_t runes[RUNES_MAX];    // folded
    uint32_t switched[RUNES_MAX]; // as the keys of the Russian layout would have written it
    size_t count;
    double cost[RUNES_MAX][RUNES_MAX + 1]; // [from][to]
};

static size_t read_runes(str text, uint32_t *out, size_t most) {
    size_t count = 0;
    for (size_t at = 0; at < text.len && count < most;)
        out[count++] = utf8_next(text, &at);
    return count;
}

static void offer(struct guess *g, size_t from, size_t to, double bits) {
    if (bits < g->cost[from][to])
        g->cost[from][to] = bits;
}

// -- single characters

static double rune_bits(uint32_t rune) {
    if (rune >= '0' && rune <= '9')
        return 3.32; // log2 of 10
    if (rune >= 'a' && rune <= 'z')
        return 4.7;
    if (rune == '!' || rune == '.')
        return 3; // what is put behind where a sign is asked for
    if (rune < 0x80)
        return 5;
    return rune < 0x2E80 ? 5 : 10; // letters of other alphabets; Han
}

// -- words

// What is typed instead of letters.
static bool stands_for(uint32_t typed, uint32_t letter) {
    static const char *const swaps[] = {"@a", "4a", "0o", "1i", "1l", "!i",
                                        "3e", "$s", "5s", "7t", "9g"};
    for (size_t i = 0; i < sizeof swaps / sizeof *swaps; i++)
        if (typed == (unsigned char)swaps[i][0] && letter == (unsigned char)swaps[i][1])
            return true;
    return false;
}

static void try_word(struct guess *g, const uint32_t *word, size_t length, double bits) {
    for (size_t from = 0; from + length <= g->count; from++) {
        size_t plain = 0, swapped = 0, switched = 0;
        while (plain + swapped < length) {
            size_t at = plain + swapped;
            if (g->runes[from + at] == word[at])
                plain++;
            else if (stands_for(g->runes[from + at], word[at]))
                swapped++;
            else
                break;
        }
        while (switched < length && g->switched[from + switched] == word[switched])
            switched++;
        if (plain + swapped == length)
            offer(g, from, from + length, bits + (swapped ? swap_bits : 0));
        else if (switched == length)
            offer(g, from, from + length, bits + swap_bits);
    }
}

static void try_text(struct guess *g, str folded, double bits) {
    enum { WORD_LEAST = 3 };
    uint32_t word[RUNES_MAX];
    size_t length = read_runes(folded, word, RUNES_MAX);
    if (length >= WORD_LEAST)
        try_word(g, word, length, bits);
}

static void try_words(struct guess *g) {
    for (size_t i = 0; i < password_word_count; i++)
        try_text(g, str_of(password_words[i]), word_bits);
}

// Every word of a name or an address; also the whole without what stands between.
static void try_own(struct guess *g, str text) {
    str rest = text_fold(g->arena, text), word;
    struct buf whole;
    buf_init(&whole, g->arena);
    while (text_next_word(&rest, &word)) {
        try_text(g, word, own_bits);
        buf_add(&whole, word);
    }
    if (whole.len)
        try_text(g, buf_str(&whole), own_bits);
}

static void try_given_names(struct guess *g) {
    enum { NAME_LEAST = 3, NAME_MOST = 12 };
    for (size_t from = 0; from < g->count; from++) {
        struct buf name;
        buf_init(&name, g->arena);
        for (size_t to = from; to < g->count && to < from + NAME_MOST; to++) {
            char bytes[4];
            buf_add(&name, (str){bytes, utf8_encode(g->runes[to], bytes)});
            if (to - from + 1 >= NAME_LEAST && person_is_given(buf_str(&name)))
                offer(g, from, to + 1, name_bits);
        }
    }
}

// -- walks over keys

// Rows of keys, each half a key to the right of the one above; a digit pad without the shift.
static const struct layout {
    const char *rows[4];
    bool straight;
} layouts[] = {
    {{"1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"}, false},
    {{"1234567890ß", "qwertzuiopü+", "asdfghjklöä#", "yxcvbnm,.-"}, false},
    {{"&é\"'(-è_çà)=", "azertyuiop^$", "qsdfghjklmù*", "wxcvbn,;:!"}, false},
    {{"1234567890-=", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю."}, false},
    {{"789", "456", "123", "0"}, true},
};

struct key {
    int row, column;
};

// "!QAZ" is the walk "1qaz".
static uint32_t without_shift(uint32_t rune) {
    static const char shifted[] = "!@#$%^&*()_+{}:\"<>?", plain[] = "1234567890-=[];',./";
    const char *at = rune && rune < 0x80 ? strchr(shifted, (int)rune) : NULL;
    return at ? (uint32_t)plain[at - shifted] : rune;
}

static bool find_key(const struct layout *layout, uint32_t rune, struct key *out) {
    for (int row = 0; row < 4; row++) {
        uint32_t keys[KEYS_MAX];
        size_t count = read_runes(str_of(layout->rows[row]), keys, KEYS_MAX);
        for (size_t i = 0; i < count; i++)
            if (keys[i] == rune) {
                *out = (struct key){row, (int)i};
                return true;
            }
    }
    return false;
}

static bool is_step(struct key from, struct key to) {
    int down = to.row - from.row, right = to.column - from.column;
    return down >= -1 && down <= 1 && right >= -1 && right <= 1;
}

static bool is_near(struct key from, struct key to) {
    int right = to.column - from.column;
    return right >= -2 && right <= 2;
}

static bool find_walked(const struct layout *layout, uint32_t rune, struct key *out) {
    return find_key(layout, rune, out) || find_key(layout, without_shift(rune), out);
}

// From every key as far as neighbours go; each change of direction costs, and so does setting down
// anew nearby, as in "qweasdzxc".
static void try_walks(struct guess *g, const struct layout *layout) {
    enum { WALK_LEAST = 3 };
    for (size_t from = 0; from < g->count; from++) {
        struct key at, next, last = {9, 9};
        double bits = walk_bits - turn_bits; // the first direction is no turn
        if (!find_walked(layout, g->runes[from], &at))
            continue;
        for (size_t to = from + 1; to < g->count; to++) {
            if (!find_walked(layout, g->runes[to], &next) || !is_near(at, next))
                break;
            struct key step = {next.row - at.row, next.column - at.column};
            bool turned = step.row != last.row || step.column != last.column;
            bits += !is_step(at, next) ? jump_bits : turned ? turn_bits : 0;
            last = step;
            at = next;
            if (to - from + 1 >= WALK_LEAST)
                offer(g, from, to + 1, bits);
        }
    }
}

// -- runs: abcd, 2468, dcba

static void try_runs(struct guess *g) {
    enum { RUN_LEAST = 3, STEP_MOST = 2 };
    for (size_t from = 0; from + 1 < g->count; from++) {
        int64_t step = (int64_t)g->runes[from + 1] - g->runes[from];
        if (step < -STEP_MOST || step > STEP_MOST)
            continue;
        for (size_t to = from + 1; to < g->count; to++) {
            if ((int64_t)g->runes[to] - g->runes[to - 1] != step)
                break;
            if (to - from + 1 >= RUN_LEAST)
                offer(g, from, to + 1, sequence_bits);
        }
    }
}

// Two runs that take turns: a1b2c3, 010203.
static void try_pairs_of_runs(struct guess *g) {
    enum { PAIRS_LEAST = 3, STEP_MOST = 2 };
    for (size_t from = 0; from + 2 < g->count; from++) {
        const uint32_t *r = g->runes;
        int64_t steps[2] = {(int64_t)r[from + 2] - r[from], 0};
        size_t to = from + 2;
        for (; to < g->count; to++) {
            size_t side = (to - from) % 2;
            int64_t step = (int64_t)r[to] - r[to - 2];
            if (to == from + 3)
                steps[1] = step;
            if (step != steps[side] || step < -STEP_MOST || step > STEP_MOST)
                break;
            if ((to - from + 1) / 2 >= PAIRS_LEAST)
                offer(g, from, to + 1, 2 * sequence_bits);
        }
    }
}

// -- dates

static bool digits(const struct guess *g, size_t at, size_t count, int *out) {
    *out = 0;
    for (size_t i = at; i < at + count; i++) {
        if (i >= g->count || g->runes[i] < '0' || g->runes[i] > '9')
            return false;
        *out = *out * 10 + (int)(g->runes[i] - '0');
    }
    return true;
}

static bool is_year(int year) {
    return year >= 1920 && year <= 2039;
}

static bool is_day(int day, int month) {
    return (day >= 1 && day <= 31 && month >= 1 && month <= 12) ||
           (month >= 1 && month <= 31 && day >= 1 && day <= 12);
}

// Years; 31121985, 19851231, 311285, also with one sign between the parts.
static void try_dates(struct guess *g) {
    int a, b, c;
    for (size_t i = 0; i < g->count; i++) {
        if (digits(g, i, 4, &a) && is_year(a))
            offer(g, i, i + 4, year_bits);
        for (size_t gap = 0; gap < 2; gap++) {
            size_t second = i + 2 + gap, third = second + 2 + gap;
            if (digits(g, i, 2, &a) && digits(g, second, 2, &b) && is_day(a, b)) {
                if (digits(g, third, 4, &c) && is_year(c))
                    offer(g, i, third + 4, date_bits + (double)gap);
                if (digits(g, third, 2, &c))
                    offer(g, i, third + 2, date_bits + (double)gap);
            }
            size_t month = i + 4 + gap, day = month + 2 + gap;
            if (digits(g, i, 4, &a) && is_year(a) && digits(g, month, 2, &b) &&
                digits(g, day, 2, &c) && is_day(c, b))
                offer(g, i, day + 2, date_bits + (double)gap);
        }
    }
}

// -- putting together

static bool is_again(const struct guess *g, size_t from, size_t to, size_t block) {
    for (size_t i = from + block; i < to; i++)
        if (g->runes[i] != g->runes[i - block])
            return false;
    return true;
}

static void put_together(struct guess *g) {
    for (size_t length = 2; length <= g->count; length++)
        for (size_t from = 0; from + length <= g->count; from++) {
            size_t to = from + length;
            for (size_t cut = from + 1; cut < to; cut++)
                offer(g, from, to, g->cost[from][cut] + g->cost[cut][to]);
            for (size_t block = 1; block <= length / 2; block++)
                if (length % block == 0 && is_again(g, from, to, block))
                    offer(g, from, to, g->cost[from][from + block] + again_bits);
        }
}

static void begin(struct guess *g) {
    for (size_t i = 0; i < g->count; i++)
        for (size_t j = i + 1; j <= g->count; j++)
            g->cost[i][j] = j == i + 1 ? rune_bits(g->runes[i]) : 1e9;
}

// What the Russian layout has on the keys: "gfhjkm" is written where "пароль" is meant.
static void switch_layout(struct guess *g) {
    const struct layout *latin = &layouts[0], *russian = &layouts[3];
    for (size_t i = 0; i < g->count; i++) {
        struct key key;
        uint32_t keys[KEYS_MAX];
        g->switched[i] = 0;
        if (!find_key(latin, g->runes[i], &key))
            continue;
        size_t count = read_runes(str_of(russian->rows[key.row]), keys, KEYS_MAX);
        g->switched[i] = (size_t)key.column < count ? keys[key.column] : 0;
    }
}

// Capitals cost little where people put them: first, or everywhere.
static double capital_bits(str password) {
    size_t capitals = 0, letters = 0;
    bool first = false;
    for (size_t i = 0; i < password.len; i++) {
        bool capital = password.ptr[i] >= 'A' && password.ptr[i] <= 'Z';
        capitals += capital;
        letters += capital || (password.ptr[i] >= 'a' && password.ptr[i] <= 'z');
        first = first || (capital && i == 0);
    }
    if (!capitals)
        return 0;
    if ((capitals == 1 && first) || capitals == letters)
        return 1;
    return capitals < 4 ? (double)capitals + 1 : 4;
}

double password_bits(struct arena *arena, str password, const struct password_person *person) {
    struct guess *g = ARENA_NEW(arena, struct guess);
    g->arena = arena;
    g->count = read_runes(text_fold(arena, password), g->runes, RUNES_MAX);
    if (!g->count)
        return 0;
    begin(g);
    switch_layout(g);
    try_words(g);
    try_own(g, person->name);
    try_own(g, person->email);
    try_given_names(g);
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        try_walks(g, &layouts[i]);
    try_runs(g);
    try_pairs_of_runs(g);
    try_dates(g);
    put_together(g);
    return g->cost[0][g->count] + capital_bits(password);
}

bool password_is_common(struct arena *arena, str password, const struct password_person *person) {
    return password_bits(arena, password, person) < PASSWORD_BITS;
}
