// Scanning the whole base: stored match forms in, groups of the queue out.
//
// The matching itself is pure and runs on all cores; the groups are written in pieces, so that
// people's writes go in between.
#include "crm/duplicates.h"
#include "match/batch.h"
#include "store/form.h"
#include "store/record.h"
#include <stdlib.h>

enum { GROUPS_A_TIME = 200 };

struct place { // a record's place in a group
    int64_t id;
    size_t group;
};

struct group_pairs {
    size_t first;
    size_t count;
};

struct scanning {
    struct work *work;
    const struct object_type *type;
    const struct progress *progress;
    struct match_batch *batch;
    int64_t read;
    int64_t total;
    bool failed;
    struct match_result result;
    struct place *places; // by id
    size_t place_count;
    struct duplicate_pair *pairs; // by group
    struct group_pairs *group_pairs;
    size_t written; // groups
};

static bool read_form(void *user, int64_t record_id, str form) {
    struct scanning *s = user;
    struct err err;
    if (!match_batch_add_blob(s->batch, record_id, form, &err) && err.code != ERR_UNSUPPORTED) {
        *s->work->err = err;
        s->failed = true;
    }
    if (++s->read % 10000 == 0 && !progress_report(s->progress, s->read, s->total, "reading"))
        s->failed = !WORK_FAIL(s->work, ERR_CANCELLED, "The scan was cancelled.");
    return !s->failed;
}

static bool match_progress(void *context, double share) {
    struct scanning *s = context;
    return progress_report(s->progress, (int64_t)(share * (double)s->total), s->total, "comparing");
}

static bool load_verdicts(struct scanning *s, struct match_batch_options *options) {
    struct verdict_row *rows;
    size_t count;
    if (!store_verdict_list(s->work, s->type->id, &rows, &count))
        return false;
    struct match_verdict *verdicts = ARENA_ARRAY(s->work->arena, count, struct match_verdict);
    for (size_t i = 0; i < count; i++)
        verdicts[i] = (struct match_verdict){rows[i].a_id, rows[i].b_id, MATCH_NOT_SAME};
    options->verdicts = verdicts;
    options->verdict_count = count;
    return true;
}

static bool match_all(struct scanning *s) {
    struct match_batch_options options = {.progress = match_progress, .context = s};
    struct query all = {.type = s->type};
    if (!store_record_count(s->work, &all, 0, &s->total) || !load_verdicts(s, &options))
        return false;
    s->batch = match_batch_create(crm_match_model(s->type));
    return store_form_each(s->work, s->type->id, read_form, s) && !s->failed &&
           match_batch_run(s->batch, &options, &s->result, s->work->err);
}

static int by_id(const void *a, const void *b) {
    const struct place *x = a, *y = b;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return x->group < y->group ? -1 : x->group > y->group;
}

static void place_members(struct scanning *s) {
    size_t total = 0;
    for (size_t g = 0; g < s->result.group_count; g++)
        total += s->result.groups[g].count;
    s->places = ARENA_ARRAY(s->work->arena, total, struct place);
    for (size_t g = 0; g < s->result.group_count; g++)
        for (size_t i = 0; i < s->result.groups[g].count; i++)
            s->places[s->place_count++] = (struct place){s->result.groups[g].ids[i], g};
    qsort(s->places, s->place_count, sizeof *s->places, by_id);
}

static size_t first_place(const struct scanning *s, int64_t id) {
    size_t low = 0, high = s->place_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->places[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// Calls `each` for every group that holds both ends of the pair.
static void each_group(struct scanning *s, const struct match_result_pair *pair,
                       void (*each)(struct scanning *s, size_t group,
                                    const struct match_result_pair *pair)) {
    for (size_t a = first_place(s, pair->id_a); a < s->place_count && s->places[a].id == pair->id_a;
         a++)
        for (size_t b = first_place(s, pair->id_b);
             b < s->place_count && s->places[b].id == pair->id_b; b++)
            if (s->places[a].group == s->places[b].group)
                each(s, s->places[a].group, pair);
}

static void count_pair(struct scanning *s, size_t group, const struct match_result_pair *pair) {
    (void)pair;
    s->group_pairs[group].count++;
}

static void keep_pair(struct scanning *s, size_t group, const struct match_result_pair *pair) {
    struct group_pairs *own = &s->group_pairs[group];
    s->pairs[own->first + own->count++] =
        (struct duplicate_pair){pair->id_a, pair->id_b, (double)pair->probability};
}

static void place_pairs(struct scanning *s) {
    size_t first = 0;
    s->group_pairs = ARENA_ARRAY(s->work->arena, s->result.group_count, struct group_pairs);
    for (size_t i = 0; i < s->result.pair_count; i++)
        each_group(s, &s->result.pairs[i], count_pair);
    for (size_t g = 0; g < s->result.group_count; g++) {
        s->group_pairs[g].first = first;
        first += s->group_pairs[g].count;
        s->group_pairs[g].count = 0;
    }
    s->pairs = ARENA_ARRAY(s->work->arena, first, struct duplicate_pair);
    for (size_t i = 0; i < s->result.pair_count; i++)
        each_group(s, &s->result.pairs[i], keep_pair);
}

static bool clear(void *argument, struct work *work) {
    struct scanning *s = argument;
    return store_duplicate_clear_open(work, s->type->id);
}

// The scan took a while: since it read, members may have been archived or merged, and pairs may
// have been said to be different.
static bool still_pairs(struct work *work, const struct duplicate_pair *pairs, size_t count,
                        struct duplicate_pair *kept, size_t *kept_count) {
    for (size_t i = 0; i < count; i++) {
        str a, b;
        bool different;
        if (!store_form_get(work, pairs[i].a_id, &a) || !store_form_get(work, pairs[i].b_id, &b) ||
            !store_verdict_exists(work, pairs[i].a_id, pairs[i].b_id, &different))
            return false;
        if (a.len && b.len && !different)
            kept[(*kept_count)++] = pairs[i];
    }
    return true;
}

static size_t held_members(const struct match_result_group *found,
                           const struct duplicate_pair *pairs, size_t count, int64_t *members) {
    size_t held = 0;
    for (size_t i = 0; i < found->count; i++)
        for (size_t j = 0; j < count; j++)
            if (pairs[j].a_id == found->ids[i] || pairs[j].b_id == found->ids[i]) {
                members[held++] = found->ids[i];
                break;
            }
    return held;
}

static bool write_group(struct scanning *s, struct work *work, size_t g) {
    const struct match_result_group *found = &s->result.groups[g];
    const struct group_pairs *own = &s->group_pairs[g];
    struct duplicate_pair *pairs = ARENA_ARRAY(work->arena, own->count, struct duplicate_pair);
    int64_t *members = ARENA_ARRAY(work->arena, found->count, int64_t), id;
    size_t count = 0;
    if (!still_pairs(work, s->pairs + own->first, own->count, pairs, &count))
        return false;
    size_t member_count = held_members(found, pairs, count, members);
    if (member_count < 2)
        return true;
    struct duplicate_group group = {
        .type_id = s->type->id,
        .certainty = found->kind == MATCH_GROUP_SURE ? STR("sure") : STR("review"),
        .probability = (double)found->probability,
    };
    return store_duplicate_add(work, &group, members, member_count, pairs, count, &id);
}

static bool write_groups(void *argument, struct work *work) {
    struct scanning *s = argument;
    for (size_t i = 0; i < GROUPS_A_TIME && s->written + i < s->result.group_count; i++)
        if (!write_group(s, work, s->written + i))
            return false;
    return true;
}

static bool write_all(struct scanning *s, const struct writer *writer) {
    if (!writer->run(writer->context, clear, s, s->work->err))
        return false;
    int64_t total = (int64_t)s->result.group_count;
    for (; s->written < s->result.group_count; s->written += GROUPS_A_TIME) {
        if (!writer->run(writer->context, write_groups, s, s->work->err))
            return false;
        if (!progress_report(s->progress, (int64_t)s->written, total, "writing"))
            return WORK_FAIL(s->work, ERR_CANCELLED, "The scan was cancelled.");
    }
    return true;
}

static void count_groups(const struct scanning *s, struct scan_result *result) {
    *result = (struct scan_result){.records = s->read, .pairs = (int64_t)s->result.pair_count};
    for (size_t g = 0; g < s->result.group_count; g++) {
        if (s->result.groups[g].kind == MATCH_GROUP_SURE)
            result->sure_groups++;
        else
            result->review_groups++;
    }
}

bool crm_duplicates_scan(struct work *work, const struct writer *writer,
                         const struct object_type *type, const struct progress *progress,
                         struct scan_result *result) {
    struct scanning s = {.work = work, .type = type, .progress = progress};
    bool done = match_all(&s);
    if (done) {
        place_members(&s);
        place_pairs(&s);
        done = write_all(&s, writer);
    }
    if (done)
        count_groups(&s, result);
    match_result_finish(&s.result);
    match_batch_destroy(s.batch);
    return done;
}
