// What was found, as CSV: pairs with their reasons in words, and the cluster of every record.
//
// Reasons are not kept while pairs are searched: the scorer says them again, some thousand pairs at
// a time on all cores, written in the pairs' order.
#include "base/thread.h"
#include "crm/dedupe_private.h"
#include "formats/csv_writer.h"
#include "match/explain.h"
#include "model/message.h"
#include <stdlib.h>

enum { PARTS = 32, PAIRS_A_PART = 512, FLUSH_BYTES = 1 << 16 };

static bool put(struct deduping *d, const struct text_sink *sink, struct buf *text, size_t least) {
    if (text->len < least)
        return true;
    if (text->len && !sink->write(sink->context, buf_str(text)))
        return WORK_FAIL(d->work, ERR_STORAGE, "The result can not be written.");
    buf_clear(text);
    return true;
}

static void write_names(struct csv_writer *csv, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        csv_writer_cell(csv, str_of(names[i]));
    csv_writer_end_row(csv);
}

// -- pairs

struct telling {
    struct deduping *d;
    const struct match_result *result;
    size_t first, end; // pairs of this round
    struct buf out[PARTS];
};

static str in_words(struct arena *arena, const char *key, enum lang lang) {
    return message_text(arena, str_of(key), lang, NULL, 0);
}

// "Name: Same name (+10.2); Phone: Same telephone number (+14.1)". A level says more than its
// field, which stands in front so that the text can be taken apart.
static str reasons(struct arena *arena, const struct match_explanation *why, enum lang lang) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < why->count; i++) {
        const struct match_reason *reason = &why->reasons[i];
        str field = in_words(arena, reason->field, lang),
            level = in_words(arena, reason->level, lang);
        buf_format(&out, "%s" STR_FMT ": " STR_FMT " (%+.1f)", out.len ? "; " : "", STR_ARG(field),
                   STR_ARG(level), (double)reason->bits);
    }
    return buf_str(&out);
}

static void tell_pair(struct arena *arena, const struct telling *t, struct match_scorer *scorer,
                      const struct match_result_pair *pair, struct csv_writer *csv) {
    struct match_explanation why;
    const struct match_record *records = scorer->source.set->records;
    match_explain_records(arena, scorer, &records[pair->id_a], &records[pair->id_b], &why);
    csv_writer_cell(csv, dedupe_id(arena, &t->d->ids, (size_t)pair->id_a));
    csv_writer_cell(csv, dedupe_id(arena, &t->d->ids, (size_t)pair->id_b));
    csv_writer_cell(csv, str_format(arena, "%.6f", (double)pair->probability));
    csv_writer_cell(csv, reasons(arena, &why, t->d->work->who.lang));
    csv_writer_end_row(csv);
}

static void tell_part(void *argument, size_t i) {
    struct telling *t = argument;
    size_t begin = t->first + i * PAIRS_A_PART, end = begin + PAIRS_A_PART;
    end = end < t->end ? end : t->end;
    if (begin >= end)
        return;
    struct arena arena;
    struct csv_writer csv;
    struct match_scorer scorer;
    arena_init(&arena);
    csv_writer_init(&csv, &t->out[i]);
    match_scorer_init(&scorer, (struct match_source){.set = match_batch_set(t->d->batch)},
                      &t->result->weights, true);
    for (size_t p = begin; p < end; p++) {
        arena_reset(&arena);
        tell_pair(&arena, t, &scorer, &t->result->pairs[p], &csv);
    }
    match_scorer_finish(&scorer);
    arena_finish(&arena);
}

static bool tell_all(struct telling *t) {
    static const char *const names[] = {"id_a", "id_b", "probability", "explanation"};
    const struct dedupe_request *request = t->d->request;
    size_t threads = request->threads ? request->threads : thread_count();
    size_t count = (size_t)t->d->report->pairs_listed;
    struct csv_writer csv;
    csv_writer_init(&csv, &t->out[0]);
    write_names(&csv, names, sizeof names / sizeof *names);
    for (t->first = 0; t->first < count || !t->first; t->first += PARTS * PAIRS_A_PART) {
        t->end = t->first + PARTS * PAIRS_A_PART;
        t->end = t->end < count ? t->end : count;
        parallel_for(threads, PARTS, tell_part, t);
        for (size_t i = 0; i < PARTS; i++)
            if (!put(t->d, request->pairs, &t->out[i], 0))
                return false;
        double done = count ? (double)t->end / (double)count : 1;
        if (!dedupe_tell(t->d,
                         DEDUPE_SEARCHED_STEPS + (DEDUPE_STEPS - DEDUPE_SEARCHED_STEPS) * done))
            return false;
    }
    return true;
}

bool dedupe_write_pairs(struct deduping *d, const struct match_result *result) {
    struct telling t = {.d = d, .result = result};
    for (size_t i = 0; i < PARTS; i++)
        buf_init(&t.out[i], NULL);
    bool done = tell_all(&t);
    for (size_t i = 0; i < PARTS; i++)
        buf_finish(&t.out[i]);
    return done;
}

// -- clusters

// Of each row the group it is in, from 1; 0: alone.
static uint32_t *groups_of_rows(const struct deduping *d, const struct match_result *result) {
    uint32_t *group_of = memory_zero((size_t)d->report->rows + 1, sizeof *group_of);
    for (size_t g = 0; g < result->group_count && result->groups[g].kind == MATCH_GROUP_SURE; g++)
        for (size_t i = 0; i < result->groups[g].count; i++)
            group_of[result->groups[g].ids[i]] = (uint32_t)g + 1;
    return group_of;
}

// Clusters are numbered as their first records come.
static bool write_rows(struct deduping *d, const uint32_t *group_of, uint32_t *numbers) {
    static const char *const names[] = {"id", "cluster"};
    struct buf out;
    struct csv_writer csv;
    struct arena arena;
    uint32_t last = 0;
    bool done = true;
    arena_init(&arena);
    buf_init(&out, NULL);
    csv_writer_init(&csv, &out);
    write_names(&csv, names, sizeof names / sizeof *names);
    for (size_t row = 0; done && row < (size_t)d->report->rows; row++) {
        uint32_t own = 0, *number = group_of[row] ? &numbers[group_of[row]] : &own;
        arena_reset(&arena);
        if (!*number)
            *number = ++last;
        csv_writer_cell(&csv, dedupe_id(&arena, &d->ids, row));
        csv_writer_cell(&csv, dedupe_number(&arena, *number));
        csv_writer_end_row(&csv);
        done = put(d, d->request->clusters, &out, FLUSH_BYTES);
    }
    done = done && put(d, d->request->clusters, &out, 0);
    buf_finish(&out);
    arena_finish(&arena);
    return done;
}

bool dedupe_write_clusters(struct deduping *d, const struct match_result *result) {
    uint32_t *group_of = groups_of_rows(d, result);
    uint32_t *numbers = memory_zero(result->group_count + 1, sizeof *numbers);
    bool done = write_rows(d, group_of, numbers);
    free(numbers);
    free(group_of);
    return done;
}
