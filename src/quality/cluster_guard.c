// What speaks against joining two spellings whose keys are equal.
#include "base/utf8.h"
#include "quality/cluster_private.h"
#include "text/spell.h"
#include "text/translit.h"

bool cluster_same_words(struct clustering *c, const struct unit *a, const struct unit *b) {
    (void)c, (void)a, (void)b; // the key says it all
    return true;
}

// Only cut otherwise ("data base"), or a slip: "Type II" has the pairs of letters of "Type III".
bool cluster_same_letters(struct clustering *c, const struct unit *a, const struct unit *b) {
    return str_equal(cluster_letters(&c->scratch, a->key), cluster_letters(&c->scratch, b->key)) ||
           cluster_is_slip(c, a, b);
}

// The term is what the company decided on; otherwise a slip is rare beside what was meant. Two
// spellings that are both at home are two things: Johnson and Jonson.
static bool is_rare(const struct unit *x, const struct unit *y) {
    enum { TIMES = 3 };
    int64_t most = x->group_records > y->group_records ? x->group_records : y->group_records;
    int64_t least = x->group_records + y->group_records - most;
    return x->group_term || y->group_term || most >= TIMES * least;
}

static bool is_plain(str word) {
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] < 'a' || word.ptr[i] > 'z')
            return false;
    return true;
}

static bool same_letters(str x, str y) {
    int counts[26] = {0};
    for (size_t i = 0; i < x.len; i++)
        counts[x.ptr[i] - 'a']++;
    for (size_t i = 0; i < y.len; i++)
        counts[y.ptr[i] - 'a']--;
    for (size_t i = 0; i < 26; i++)
        if (counts[i])
            return false;
    return true;
}

// The first and the last have to be right: the last one is grammar (Kowalski, Kowalska).
static bool is_near(str x, str y) {
    enum { ONE_FROM = 7, TWO_FROM = 11 };
    size_t shorter = x.len < y.len ? x.len : y.len;
    unsigned allowed = shorter >= TWO_FROM ? 2 : shorter >= ONE_FROM || same_letters(x, y) ? 1 : 0;
    return x.ptr[0] == y.ptr[0] && x.ptr[x.len - 1] == y.ptr[y.len - 1] &&
           text_distance(x, y) <= allowed;
}

// Short words are told apart by single letters ("Region D", "Type II", Henan and Hunan), so those
// may only exchange two; what is spelled otherwise but sounds the same may be shorter.
static bool word_is_slip(struct arena *arena, str a, str b) {
    enum { LETTERS_MIN = 5 };
    enum script script = script_of_text(a);
    if (script != script_of_text(b) || (script != SCRIPT_LATIN && script != SCRIPT_CYRILLIC))
        return false; // what Han sounds like says nothing
    str x = text_romanize(arena, a), y = text_romanize(arena, b);
    if (str_equal(x, y))
        return true;
    if (x.len < LETTERS_MIN || y.len < LETTERS_MIN || !is_plain(x) || !is_plain(y))
        return false;
    return is_near(x, y) || str_equal(text_skeleton(arena, a), text_skeleton(arena, b));
}

// Takes out of two sorted lists what both have.
static void leave_different(struct cluster_words *x, struct cluster_words *y) {
    size_t i = 0, j = 0, left = 0, right = 0;
    while (i < x->count && j < y->count) {
        int order = str_compare(x->items[i], y->items[j]);
        if (order < 0)
            x->items[left++] = x->items[i++];
        else if (order > 0)
            y->items[right++] = y->items[j++];
        else
            i++, j++;
    }
    while (i < x->count)
        x->items[left++] = x->items[i++];
    while (j < y->count)
        y->items[right++] = y->items[j++];
    x->count = left;
    y->count = right;
}

static bool words_are_slips(struct arena *arena, const struct unit *a, const struct unit *b) {
    struct cluster_words x = cluster_words(arena, a->key), y = cluster_words(arena, b->key);
    leave_different(&x, &y);
    bool slips = x.count == y.count;
    for (size_t i = 0; slips && i < x.count; i++)
        slips = word_is_slip(arena, x.items[i], y.items[i]);
    return slips;
}

// Of what both groups stand for, too: a slip of a slip is another word. Other scripts are spelled
// otherwise because they are others, which is cross_script's to know.
bool cluster_is_slip(struct clustering *c, const struct unit *a, const struct unit *b) {
    const struct unit *x = &c->units[cluster_root(c, (uint32_t)(a - c->units))];
    const struct unit *y = &c->units[cluster_root(c, (uint32_t)(b - c->units))];
    if (!(c->order->methods & 1 << CLUSTER_PHONETIC) || a->script != b->script || !is_rare(x, y) ||
        !words_are_slips(&c->scratch, a, b))
        return false;
    return (x == a && y == b) || words_are_slips(&c->scratch, x, y);
}
