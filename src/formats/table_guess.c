// Columns to candidates: likeness of headers, evidence of the cells, then the best pairs first.
#include "formats/table_guess.h"
#include "formats/table_private.h"
#include "text/fold.h"
#include <stdlib.h>
#include <string.h>

enum { HEADER_BYTES_MAX = 64 };

// What a column full of such cells is worth without any help of its header: an e-mail address is
// an e-mail address, a date may be any date.
static const double alone[CONTENT_KIND_COUNT] = {
    [CONTENT_EMAIL] = 0.9,  [CONTENT_PHONE] = 0.75,   [CONTENT_URL] = 0.7,
    [CONTENT_DATE] = 0.3,   [CONTENT_NUMBER] = 0.1,   [CONTENT_COUNTRY] = 0.75,
    [CONTENT_PERSON] = 0.6, [CONTENT_COMPANY] = 0.75, [CONTENT_POSTCODE] = 0.55,
};

// The share of cells below which a header of that kind is not believed.
static const double least[CONTENT_KIND_COUNT] = {
    [CONTENT_EMAIL] = 0.15, [CONTENT_PHONE] = 0.15,  [CONTENT_URL] = 0.1,
    [CONTENT_DATE] = 0.15,  [CONTENT_NUMBER] = 0.15,
};

// Letters and digits of a folded text, "firstName2" and "first_name" as "firstname".
static str joined(struct arena *arena, str folded) {
    char *text = arena_alloc(arena, folded.len + 1);
    size_t length = 0;
    str rest = folded, word;
    while (text_next_word(&rest, &word)) {
        memcpy(text + length, word.ptr, word.len);
        length += word.len;
    }
    return (str){text, length};
}

// Edit distance of two short texts by bytes; two exchanged neighbours are one slip (optimal string
// alignment).
static size_t distance(str a, str b) {
    size_t rows[3][HEADER_BYTES_MAX + 1];
    if (a.len > HEADER_BYTES_MAX || b.len > HEADER_BYTES_MAX)
        return HEADER_BYTES_MAX;
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t *row = rows[i % 3], *above = rows[(i - 1) % 3], *second = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t best = above[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
            best = above[j] + 1 < best ? above[j] + 1 : best;
            best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1])
                best = second[j - 2] + 1 < best ? second[j - 2] + 1 : best;
            row[j] = best;
        }
    }
    return rows[a.len % 3][b.len];
}

static bool has_word(str text, str wanted) {
    str word;
    while (text_next_word(&text, &word))
        if (str_equal(word, wanted))
            return true;
    return false;
}

static bool is_number(str word) {
    uint64_t number;
    return str_to_u64(word, &number);
}

// The words of both over the words of either, numbers ("phone 2") left out.
static double shared_words(str a, str b) {
    size_t in_a = 0, in_b = 0, in_both = 0;
    str rest = a, word;
    while (text_next_word(&rest, &word)) {
        in_a += !is_number(word);
        in_both += !is_number(word) && has_word(b, word);
    }
    for (rest = b; text_next_word(&rest, &word);)
        in_b += !is_number(word);
    size_t either = in_a + in_b - in_both;
    return either ? (double)in_both / (double)either : 0;
}

double table_header_likeness(struct arena *arena, str header, str word) {
    if (str_equal(header, word))
        return 1;
    str a = joined(arena, header), b = joined(arena, word);
    if (!a.len || !b.len)
        return 0;
    if (str_equal(a, b))
        return 0.98;
    double words = shared_words(header, word) * 0.9;
    // One slip of the pen in a longer word; Han and Cyrillic letters are several bytes.
    size_t shorter = a.len < b.len ? a.len : b.len;
    if (words < 0.8 && shorter >= 5 && distance(a, b) <= (shorter >= 8 ? 2U : 1U))
        return 0.8;
    return words;
}

struct pair {
    size_t column, candidate;
    double score;
    enum table_reason reason;
    str word;
};

// What is used for every column: the folded words of each candidate, and memory for one comparison
// at a time.
struct guessing {
    const struct table_candidate *candidates;
    size_t count;
    str **folded; // by candidate and word
    struct arena scratch;
};

static void guessing_init(struct guessing *g, struct arena *arena,
                          const struct table_candidate *candidates, size_t count) {
    *g = (struct guessing){.candidates = candidates, .count = count};
    g->folded = ARENA_ARRAY(arena, count, str *);
    for (size_t i = 0; i < count; i++) {
        g->folded[i] = ARENA_ARRAY(arena, candidates[i].word_count, str);
        for (size_t k = 0; k < candidates[i].word_count; k++)
            g->folded[i][k] = text_fold(arena, candidates[i].words[k]);
    }
    arena_init(&g->scratch);
}

static double best_header(struct guessing *g, str header, size_t candidate, str *word) {
    double best = 0;
    for (size_t i = 0; i < g->candidates[candidate].word_count; i++) {
        double likeness = table_header_likeness(&g->scratch, header, g->folded[candidate][i]);
        arena_reset(&g->scratch);
        if (likeness > best) {
            best = likeness;
            *word = g->candidates[candidate].words[i];
        }
    }
    return best;
}

static void judge(struct pair *pair, double header, enum content_kind kind, double share,
                  bool has_cells) {
    bool typed = kind != CONTENT_TEXT;
    double by_content = share * alone[kind];
    if (header >= 0.4 && header < 0.5 && typed && share >= 0.5) { // "Zip code", "Phone 2"
        pair->reason = TABLE_BY_BOTH;
        pair->score = 0.5 + 0.3 * share;
        return;
    }
    if (header < 0.5) {
        pair->score = by_content > header * 0.6 ? by_content : header * 0.6;
        pair->reason = by_content > header * 0.6 ? TABLE_BY_CONTENT : TABLE_BY_HEADER;
        return;
    }
    pair->reason = TABLE_BY_HEADER;
    pair->score = header * 0.9;
    if (!typed || !has_cells)
        return;
    if (share < least[kind]) { // "phone" over a column of e-mail addresses
        pair->score = header * 0.4;
    } else if (share >= 0.5) {
        pair->score += share * 0.1;
        pair->reason = TABLE_BY_BOTH;
    }
}

static int by_score(const void *a, const void *b) {
    const struct pair *x = a, *y = b;
    if (x->score > y->score || x->score < y->score)
        return x->score > y->score ? -1 : 1;
    if (x->column != y->column)
        return x->column < y->column ? -1 : 1;
    return x->candidate < y->candidate ? -1 : x->candidate > y->candidate;
}

static bool any_cell(const struct table_column *column) {
    for (size_t i = 0; i < column->cell_count; i++)
        if (str_trim(column->cells[i]).len)
            return true;
    return false;
}

static size_t judge_column(struct arena *arena, struct guessing *g,
                           const struct table_column *column, size_t number, struct pair *pairs) {
    double shares[CONTENT_KIND_COUNT];
    for (int kind = 0; kind < CONTENT_KIND_COUNT; kind++)
        shares[kind] = table_content_share(arena, column, (enum content_kind)kind);
    str header = text_fold(arena, column->header);
    bool cells = any_cell(column);
    size_t made = 0;
    for (size_t i = 0; i < g->count; i++) {
        struct pair pair = {.column = number, .candidate = i};
        enum content_kind kind = g->candidates[i].kind;
        double likeness = best_header(g, header, i, &pair.word);
        judge(&pair, likeness, kind, shares[kind], cells);
        if (pair.score >= 0.3)
            pairs[made++] = pair;
    }
    return made;
}

void table_guess(struct arena *arena, const struct table_column *columns, size_t column_count,
                 const struct table_candidate *candidates, size_t candidate_count,
                 struct table_guess *guesses) {
    for (size_t i = 0; i < column_count; i++)
        guesses[i] = (struct table_guess){.candidate = -1};
    struct pair *pairs = ARENA_ARRAY(arena, column_count * candidate_count + 1, struct pair);
    struct guessing guessing;
    size_t count = 0;
    guessing_init(&guessing, arena, candidates, candidate_count);
    for (size_t i = 0; i < column_count; i++)
        count += judge_column(arena, &guessing, &columns[i], i, pairs + count);
    arena_finish(&guessing.scratch);
    qsort(pairs, count, sizeof *pairs, by_score);
    bool *taken = ARENA_ARRAY(arena, candidate_count + 1, bool);
    for (size_t i = 0; i < count; i++) {
        const struct pair *pair = &pairs[i];
        struct table_guess *guess = &guesses[pair->column];
        if (guess->candidate >= 0 || taken[pair->candidate])
            continue;
        taken[pair->candidate] = true;
        *guess = (struct table_guess){(int)pair->candidate, pair->score, pair->reason,
                                      pair->reason == TABLE_BY_CONTENT ? (str){0} : pair->word};
    }
}
