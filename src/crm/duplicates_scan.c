// Scanning the whole base: stored match forms in, groups of the queue out.
//
// The matching itself is pure and runs on all cores; the groups are written in pieces, so that
// people's writes go in between. What the saves have left in the queue (duplicates_follow.c) is
// mostly what a scan finds: groups that are as they should be stay untouched, and nobody who looks
// at one loses it.
#include "base/log.h"
#include "crm/duplicates_follow.h"
#include "crm/duplicates_learn.h"
#include "crm/duplicates_private.h"
#include "crm/match_rule.h"
#include "crm/stored_form.h"
#include "crm/suggested_link.h"
#include "match/batch.h"
#include "store/form.h"
#include "store/record.h"
#include <stdlib.h>

enum { GROUPS_A_TIME = 200 };

struct scanning {
    struct work *work;
    const struct object_type *type;
    const struct progress *progress;
    struct match_batch *batch;
    int64_t read;
    int64_t total;
    bool failed;
    bool learns;
    struct match_result result;
    struct found_group *groups;
    size_t written; // of them
    size_t linked;  // suggested links
    int64_t *open;  // groups of the queue as it was, ascending
    size_t *kept;   // of each: the piece that found a use for it, 0 none
    size_t open_count;
    size_t forgotten; // of them, looked at
    int64_t changed;  // groups that were not as they should be
    int64_t piece_changed;
    struct feed_place seen; // everything up to here was read
    struct feed_place from; // where saves are followed again
    bool begun;
    struct scan_result counted;
    int64_t started_at;
    struct arena form_arena;
    int64_t *unreadable; // records whose forms could not be read
    size_t unreadable_count, unreadable_cap;
};

static void note_unreadable(struct scanning *s, int64_t record_id) {
    if (s->unreadable_count == s->unreadable_cap) {
        size_t more = s->unreadable_cap ? s->unreadable_cap * 2 : 16;
        s->unreadable =
            arena_grow(s->work->arena, s->unreadable, s->unreadable_cap * sizeof *s->unreadable,
                       more * sizeof *s->unreadable);
        s->unreadable_cap = more;
    }
    s->unreadable[s->unreadable_count++] = record_id;
}

// Who can not be compared is left to those who follow saves: they make its form anew, and look
// then.
static bool read_form(void *user, int64_t record_id, str blob) {
    struct scanning *s = user;
    struct match_form form;
    arena_reset(&s->form_arena);
    if (stored_form_read(&s->form_arena, record_id, blob, &form) != FORM_READ)
        note_unreadable(s, record_id);
    else if (form.model == crm_match_model(s->type))
        match_batch_add(s->batch, record_id, &form);
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

// Learns from the tables on, so that the same base and decisions always teach the same. Thresholds
// that the company set itself stay.
static bool load_lessons(struct scanning *s, struct match_batch_options *options,
                         struct match_weights *weights) {
    struct match_lesson *lessons;
    if (!crm_duplicates_lessons(s->work, s->type, &lessons, &options->lesson_count))
        return false;
    options->lessons = lessons;
    options->learn = crm_duplicates_may_learn(s->total, options->lesson_count);
    s->learns = options->learn;
    options->thresholds = options->learn && !options->rules;
    options->weights = weights;
    if (options->learn)
        crm_match_table_weights(s->type, weights);
    else
        crm_match_usual_weights(s->type, weights);
    return true;
}

static bool match_all(struct scanning *s) {
    struct match_batch_options options = {.progress = match_progress, .context = s};
    struct query all = {.type = s->type};
    struct match_weights usual;
    struct match_rules rules;
    if (crm_match_rules(s->type, &rules))
        options.rules = &rules;
    if (!store_record_count(s->work, &all, 0, &s->total) || !load_verdicts(s, &options) ||
        !load_lessons(s, &options, &usual) || !crm_suggested_options(s->work, s->type, &options))
        return false;
    s->batch = match_batch_create(crm_match_model(s->type));
    return store_form_each(s->work, s->type->id, read_form, s) && !s->failed &&
           match_batch_run(s->batch, &options, &s->result, s->work->err);
}

static int compare_ids(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
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

// Those of the members that a pair holds.
static size_t held_members(struct arena *arena, const struct duplicate_content *found,
                           const struct duplicate_pair *pairs, size_t count, int64_t *members) {
    int64_t *ends = ARENA_ARRAY(arena, 2 * count, int64_t);
    size_t held = 0;
    for (size_t i = 0; i < count; i++) {
        ends[2 * i] = pairs[i].a_id;
        ends[2 * i + 1] = pairs[i].b_id;
    }
    qsort(ends, 2 * count, sizeof *ends, compare_ids);
    for (size_t i = 0; i < found->member_count; i++)
        if (bsearch(&found->members[i], ends, 2 * count, sizeof *ends, compare_ids))
            members[held++] = found->members[i];
    return held;
}

// -- what the queue has of it already

// The place of an id among the groups as they were; `open_count` where it is a newer one.
static size_t open_place(const struct scanning *s, int64_t id) {
    size_t low = 0, high = s->open_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->open[middle] < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < s->open_count && s->open[low] == id ? low : s->open_count;
}

// The open group that has the same members, else one of the same kind whose place this may take:
// one that was there before the scan.
static bool find_place(struct scanning *s, struct work *work, const struct found_group *f,
                       struct queued_group **out, struct queued_neighbours *old) {
    struct queued_group *list;
    int64_t *ids;
    size_t count;
    if (!store_duplicate_groups_of(work, f->content.members[0], &ids, &count) ||
        !queued_groups(work, ids, count, &list))
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t place = open_place(s, ids[i]);
        list[i].taken = list[i].taken || (place < s->open_count && s->kept[place]);
    }
    *out = queued_place(list, count, f, true);
    for (size_t i = 0; i < count; i++)
        list[i].taken = list[i].taken || open_place(s, ids[i]) == s->open_count;
    if (!*out)
        *out = queued_place(list, count, f, false);
    *old = (struct queued_neighbours){list, count};
    return true;
}

static bool put_group(struct scanning *s, struct work *work, struct found_group *f) {
    struct queued_group *place;
    struct queued_neighbours old;
    if (!find_place(s, work, f, &place, &old))
        return false;
    size_t at = place ? open_place(s, place->group.id) : s->open_count;
    if (at < s->open_count)
        s->kept[at] = s->written + 1;
    s->piece_changed += !place || !queued_whole(place, f);
    return queued_put(work, s->type, f, place, &old);
}

// Something of the group went while the scan was at work: those that are left are looked at again.
static bool look_again(struct scanning *s, struct work *work, const struct found_group *f) {
    for (size_t i = 0; i < f->content.pair_count; i++)
        if (!store_duplicate_due(work, s->type->id, f->content.pairs[i].a_id))
            return false;
    return true;
}

static bool write_group(struct scanning *s, struct work *work, const struct found_group *found) {
    struct found_group f = *found;
    const struct duplicate_content *was = &found->content;
    struct duplicate_pair *pairs = ARENA_ARRAY(work->arena, was->pair_count, struct duplicate_pair);
    int64_t *members = ARENA_ARRAY(work->arena, was->member_count, int64_t);
    size_t count = 0;
    if (!still_pairs(work, was->pairs, was->pair_count, pairs, &count))
        return false;
    f.content = (struct duplicate_content){
        members, held_members(work->arena, was, pairs, count, members), pairs, count};
    if (count < was->pair_count && !look_again(s, work, &f))
        return false;
    return f.content.member_count < 2 || put_group(s, work, &f);
}

// May run twice: what the first run has taken into use is free again.
static bool write_groups(void *argument, struct work *work) {
    struct scanning *s = argument;
    s->piece_changed = 0;
    if (!crm_duplicates_hold(work))
        return false;
    for (size_t i = 0; i < s->open_count; i++)
        if (s->kept[i] == s->written + 1)
            s->kept[i] = 0;
    for (size_t i = 0; i < GROUPS_A_TIME && s->written + i < s->result.group_count; i++)
        if (!write_group(s, work, &s->groups[s->written + i]))
            return false;
    return true;
}

// Groups that nothing was found for.
static bool forget_groups(void *argument, struct work *work) {
    struct scanning *s = argument;
    s->piece_changed = 0;
    if (!crm_duplicates_hold(work))
        return false;
    for (size_t i = s->forgotten; i < s->open_count && i < s->forgotten + GROUPS_A_TIME; i++) {
        struct duplicate_group group;
        bool found;
        if (s->kept[i])
            continue;
        if (!store_duplicate_get(work, s->open[i], &group, &found))
            return false;
        if (!found || !str_is(group.status, "open"))
            continue; // people were faster
        if (!store_duplicate_forget(work, group.id))
            return false;
        s->piece_changed++;
    }
    return true;
}

// -- branches and sister companies

static bool write_links(void *argument, struct work *work) {
    struct scanning *s = argument;
    size_t left = s->result.link_count - s->linked;
    s->piece_changed = 0;
    return crm_suggested_store(work, s->type, s->result.links + s->linked,
                               left < GROUPS_A_TIME ? left : GROUPS_A_TIME, s->started_at);
}

static bool forget_links(void *argument, struct work *work) {
    struct scanning *s = argument;
    return store_suggested_forget(work, s->type->id, s->started_at);
}

// -- begin and end

static bool begin_scan(void *argument, struct work *work) {
    struct scanning *s = argument;
    s->started_at = work->now;
    return crm_duplicates_scan_begins(work, s->type, &s->seen, &s->from);
}

static bool leave_unreadable(struct scanning *s, struct work *work) {
    for (size_t i = 0; i < s->unreadable_count; i++)
        if (!store_duplicate_due(work, s->type->id, s->unreadable[i]))
            return false;
    return true;
}

static bool end_scan(void *argument, struct work *work) {
    struct scanning *s = argument;
    struct scan_result *result = &s->counted;
    struct duplicate_scan scan = {.type_id = s->type->id,
                                  .started_at = s->started_at,
                                  .ended_at = work->now,
                                  .place = s->seen,
                                  .records = result->records,
                                  .sure = result->sure_groups,
                                  .review = result->review_groups,
                                  .pairs = result->pairs,
                                  .changed = result->changed};
    return store_duplicate_scan_put(work, &scan) && leave_unreadable(s, work) &&
           crm_duplicates_scan_ends(work, s->from);
}

// Cancelled or failed: what it wrote may be older than what was followed meanwhile.
static bool give_up_scan(void *argument, struct work *work) {
    struct scanning *s = argument;
    return crm_duplicates_scan_ends(work, s->from);
}

static void give_up(struct scanning *s, const struct writer *writer) {
    struct err err;
    if (s->begun && !writer->run(writer->context, give_up_scan, s, &err))
        log_warning("a scan was stopped, and what was saved during it is not looked at again until "
                    "the next one: %s",
                    err.text);
}

static bool write_piece(struct scanning *s, const struct writer *writer,
                        bool (*write)(void *argument, struct work *work), size_t done) {
    if (!writer->run(writer->context, write, s, s->work->err))
        return false;
    s->changed += s->piece_changed;
    return progress_report(s->progress, (int64_t)done,
                           (int64_t)(s->result.group_count + s->open_count), "writing") ||
           WORK_FAIL(s->work, ERR_CANCELLED, "The scan was cancelled.");
}

static bool keep_learnt(void *argument, struct work *work) {
    struct scanning *s = argument;
    return crm_duplicates_learnt(work, s->type, &s->result.learnt, &s->result.report);
}

static bool write_all(struct scanning *s, const struct writer *writer) {
    if (s->learns && !writer->run(writer->context, keep_learnt, s, s->work->err))
        return false;
    if (!store_duplicate_open(s->work, s->type->id, &s->open, &s->open_count))
        return false;
    s->kept = ARENA_ARRAY(s->work->arena, s->open_count, size_t);
    for (; s->written < s->result.group_count; s->written += GROUPS_A_TIME)
        if (!write_piece(s, writer, write_groups, s->written))
            return false;
    for (; s->forgotten < s->open_count; s->forgotten += GROUPS_A_TIME)
        if (!write_piece(s, writer, forget_groups, s->result.group_count + s->forgotten))
            return false;
    for (; s->linked < s->result.link_count; s->linked += GROUPS_A_TIME)
        if (!write_piece(s, writer, write_links, s->result.group_count + s->open_count))
            return false;
    return writer->run(writer->context, forget_links, s, s->work->err);
}

static void count_groups(struct scanning *s) {
    struct scan_result *result = &s->counted;
    *result = (struct scan_result){.records = s->read,
                                   .pairs = (int64_t)s->result.pair_count,
                                   .changed = s->changed,
                                   .unreadable = (int64_t)s->unreadable_count};
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
    arena_init(&s.form_arena);
    s.begun = writer->run(writer->context, begin_scan, &s, work->err);
    bool done = s.begun && match_all(&s);
    if (done) {
        s.groups = found_groups(work->arena, type, &s.result);
        done = write_all(&s, writer);
    }
    if (done) {
        count_groups(&s);
        done = writer->run(writer->context, end_scan, &s, work->err);
    }
    if (!done)
        give_up(&s, writer);
    *result = s.counted;
    match_result_finish(&s.result);
    match_batch_destroy(s.batch);
    arena_finish(&s.form_arena);
    return done;
}
