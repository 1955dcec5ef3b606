// The queue against the live index, against a scan, and against a batch that has never seen a
// store.
#include "support/queue.h"
#include "crm/candidate.h"
#include "crm/duplicates_follow.h"
#include "match/batch.h"
#include "store/duplicate_part.h"
#include "store/form.h"
#include "store/merge.h"
#include "store/record.h"
#include <stdlib.h>
#include <unistd.h>

static bool follow(void *argument, struct work *work) {
    bool *more = argument;
    struct feed_place head;
    return store_feed_head(work, &head) && crm_duplicates_follow(work, head, more);
}

void crm_queue_settle(struct crm_fixture *f) {
    enum { TRIES = 1200, PAUSE = 50000 }; // microseconds
    for (int i = 0;; i++) {
        struct feed_place head;
        crm_job_begin(f);
        OK(f->t, store_feed_head(&f->read, &head));
        crm_job_end(f);
        int64_t untold = crm_number(f, "SELECT count(*) FROM event WHERE (tx, id) > ($1, $2)",
                                    DB_ARGS(value_int(head.tx), value_int(head.id)));
        if (!untold)
            return;
        assert_true(i < TRIES);
        usleep(PAUSE);
    }
}

void crm_queue_follow(struct crm_fixture *f) {
    bool more = true;
    crm_queue_settle(f);
    for (int i = 0; more; i++) {
        assert_true(i < 1000); // comes to an end
        OK(f->t, f->writer.run(f->writer.context, follow, &more, &f->t->err));
    }
}

// The partners that the queue has for a record.
static size_t partners(struct crm_fixture *f, int64_t id, int64_t *out, size_t cap) {
    int64_t *groups;
    size_t group_count, count = 0;
    OK(f->t, store_duplicate_groups_of(&f->read, id, &groups, &group_count));
    for (size_t g = 0; g < group_count; g++) {
        struct duplicate_pair *pairs;
        size_t pair_count;
        OK(f->t, store_duplicate_pairs(&f->read, groups[g], &pairs, &pair_count));
        for (size_t i = 0; i < pair_count; i++) {
            int64_t other = pairs[i].a_id == id   ? pairs[i].b_id
                            : pairs[i].b_id == id ? pairs[i].a_id
                                                  : 0;
            size_t k = 0;
            while (k < count && out[k] != other)
                k++;
            assert_true(k < cap);
            if (other && k == count)
                out[count++] = other;
        }
    }
    return count;
}

// What other records' saves may have moved since: how frequent a value is, how large the base is.
// Neither is followed (crm/duplicates_follow.h); near the threshold both sides are right.
static const double moved_by_others = 0.03;

// An address or telephone of four names is shared and says little, one of three says much: whose
// save moves it over that edge moves all pairs that meet by it, and those are not followed either.
// Where three hold it, archived ones included, that may be.
static bool meets_on_edge(struct crm_fixture *f, int64_t a, int64_t b) {
    return crm_number(f,
                      "SELECT count(*) FROM contact_point x JOIN contact_point y "
                      "ON y.point_key = x.point_key AND y.kind = x.kind "
                      "WHERE x.record_id = $1 AND y.record_id = $2 AND "
                      "(SELECT count(*) FROM contact_point z WHERE z.point_key = x.point_key AND "
                      "z.kind = x.kind) >= 3",
                      DB_ARGS(value_int(a), value_int(b))) > 0;
}

static size_t check_record(struct crm_fixture *f, const struct object_type *type, int64_t id) {
    enum { MANY = 1000 };
    int64_t queued[MANY];
    struct match_candidate found[MANY];
    struct match_form form;
    double review = crm_review_threshold(type);
    size_t likely = 0, wrong = 0, known = partners(f, id, queued, MANY);
    str blob;
    OK(f->t, store_form_get(&f->read, id, &blob));
    if (blob.len) {
        OK(f->t, match_form_read(f->read.arena, blob, &form, &f->t->err));
        likely = match_live_find(live_index(f->live, type), &form, id, crm_review_threshold(type),
                                 found, MANY);
    }
    size_t there = 0;
    for (size_t i = 0; i < likely; i++) {
        bool different, queue = false;
        OK(f->t, store_verdict_exists(&f->read, id, found[i].id, &different));
        for (size_t k = 0; k < known; k++)
            queue = queue || queued[k] == found[i].id;
        there += queue;
        if (queue != different ||
            (!different && ((double)found[i].probability < review + moved_by_others ||
                            meets_on_edge(f, id, found[i].id))))
            continue;
        wrong++;
        print_error("record %lld and %lld (%.4f): %s\n", (long long)id, (long long)found[i].id,
                    (double)found[i].probability,
                    different ? "called different, and in the queue" : "not in the queue");
    }
    for (size_t k = 0; k < known && there < known; k++) {
        struct match_explanation why;
        OK(f->t, crm_explain(&f->read, type, id, queued[k], &why));
        if (why.probability >= review - moved_by_others || meets_on_edge(f, id, queued[k]))
            continue; // found by a scan, and still so
        wrong++;
        print_error("record %lld and %lld (%.4f): in the queue, and not likely\n", (long long)id,
                    (long long)queued[k], why.probability);
    }
    return wrong;
}

size_t crm_queue_check_latest(struct crm_fixture *f, size_t count) {
    size_t wrong = 0;
    crm_job_begin(f);
    for (size_t i = 0; i < count; i++) {
        struct db_row row = {.arena = f->read.arena};
        OK(f->t, db_one(f->read.db,
                        "SELECT type_id, record_id FROM event ORDER BY id DESC LIMIT 1 OFFSET $1",
                        DB_ARGS(value_int((int64_t)i)), &row, &f->t->err));
        if (!row.found)
            break;
        const struct object_type *type =
            schema_type_by_id(f->work.schema, value_as_int(row.columns[0]));
        if (type && live_index(f->live, type))
            wrong += check_record(f, type, value_as_int(row.columns[1]));
    }
    crm_job_end(f);
    return wrong;
}

// -- everything

struct refreshing {
    const struct object_type *type;
    int64_t id;
};

static bool refresh(void *argument, struct work *work) {
    struct refreshing *r = argument;
    size_t effort;
    return crm_duplicates_refresh(work, r->type, r->id, &effort);
}

struct id_list {
    int64_t *ids;
    size_t count, cap;
};

static bool keep_id(void *user, int64_t id, str blob) {
    struct id_list *list = user;
    (void)blob;
    if (list->count == list->cap)
        list->ids = memory_grow(list->ids, list->cap = list->cap * 2 + 64, sizeof *list->ids);
    list->ids[list->count++] = id;
    return true;
}

static void refresh_all(struct crm_fixture *f, const struct object_type *type) {
    struct id_list list = {0};
    crm_job_begin(f);
    OK(f->t, store_form_each(&f->read, type->id, keep_id, &list));
    crm_job_end(f);
    for (size_t i = 0; i < list.count; i++) {
        struct refreshing r = {type, list.ids[i]};
        OK(f->t, f->writer.run(f->writer.context, refresh, &r, &f->t->err));
    }
    free(list.ids);
}

// The groups of a type as lines, sorted: certainty and members.
static void add_line(struct buf *out, bool sure, const int64_t *ids, size_t count) {
    buf_add_z(out, sure ? "sure" : "review");
    for (size_t i = 0; i < count; i++)
        buf_format(out, " %lld", (long long)ids[i]);
    buf_add_char(out, '\n');
}

static int compare_lines(const void *a, const void *b) {
    return str_compare(*(const str *)a, *(const str *)b);
}

static str sorted_lines(struct arena *arena, str text) {
    str rest = text, line, *lines;
    size_t count = 0, all = 1;
    for (size_t i = 0; i < text.len; i++)
        all += text.ptr[i] == '\n';
    lines = ARENA_ARRAY(arena, all, str);
    while (str_split(&rest, '\n', &line))
        if (line.len)
            lines[count++] = line;
    qsort(lines, count, sizeof *lines, compare_lines);
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        buf_add(&out, lines[i]);
        buf_add_char(&out, '\n');
    }
    return buf_str(&out);
}

// Pairs that are in one and not in the other, for whoever looks for the reason.
static void tell_pairs(struct crm_fixture *f, const struct object_type *type,
                       const struct match_result *result) {
    enum { MANY = 1000 };
    int64_t queued[MANY];
    for (size_t i = 0; i < result->pair_count; i++) {
        const struct match_result_pair *pair = &result->pairs[i];
        size_t count = partners(f, pair->id_a, queued, MANY), k = 0;
        while (k < count && queued[k] != pair->id_b)
            k++;
        if (k == count)
            print_error(STR_FMT ": %lld and %lld (%.6f) are not in the queue\n",
                        STR_ARG(type->name), (long long)pair->id_a, (long long)pair->id_b,
                        (double)pair->probability);
    }
}

static str queue_lines(struct crm_fixture *f, const struct object_type *type) {
    int64_t *groups;
    size_t count;
    struct buf out;
    buf_init(&out, f->read.arena);
    OK(f->t, store_duplicate_open(&f->read, type->id, &groups, &count));
    for (size_t i = 0; i < count; i++) {
        struct duplicate_group group;
        int64_t *members;
        size_t member_count;
        bool found;
        OK(f->t, store_duplicate_get(&f->read, groups[i], &group, &found));
        OK(f->t, store_duplicate_members(&f->read, groups[i], &members, &member_count));
        assert_int_equal((int64_t)member_count, group.size);
        add_line(&out, str_is(group.certainty, "sure"), members, member_count);
    }
    return sorted_lines(f->read.arena, buf_str(&out));
}

struct adding {
    struct crm_fixture *f;
    struct match_batch *batch;
    const struct object_type *type;
};

// From the record itself, not from what was stored of it.
static bool add_derived(void *user, int64_t id, str blob) {
    struct adding *adding = user;
    struct record *record;
    (void)blob;
    OK(adding->f->t, store_record_get(&adding->f->work, adding->type, id, true, &record));
    struct match_form form = derive_form(adding->f->work.arena, record);
    match_batch_add(adding->batch, id, &form);
    return true;
}

// *whole: no block was so large that only neighbours in it were compared.
static str batch_lines(struct crm_fixture *f, const struct object_type *type, bool *whole) {
    struct adding adding = {f, match_batch_create(crm_match_model(type)), type};
    struct match_batch_options options = {0};
    struct match_result result;
    struct verdict_row *rows;
    struct buf out;
    buf_init(&out, f->read.arena);
    OK(f->t, store_form_each(&f->read, type->id, add_derived, &adding));
    OK(f->t, store_verdict_list(&f->read, type->id, &rows, &options.verdict_count));
    struct match_verdict *verdicts =
        ARENA_ARRAY(f->read.arena, options.verdict_count, struct match_verdict);
    for (size_t i = 0; i < options.verdict_count; i++)
        verdicts[i] = (struct match_verdict){rows[i].a_id, rows[i].b_id, MATCH_NOT_SAME};
    options.verdicts = verdicts;
    OK(f->t, match_batch_run(adding.batch, &options, &result, &f->t->err));
    for (size_t i = 0; i < result.group_count; i++)
        add_line(&out, result.groups[i].kind == MATCH_GROUP_SURE, result.groups[i].ids,
                 result.groups[i].count);
    *whole = !result.report.blocks.windowed;
    if (*whole)
        tell_pairs(f, type, &result);
    match_result_finish(&result);
    match_batch_destroy(adding.batch);
    return sorted_lines(f->read.arena, buf_str(&out));
}

static size_t differ(const char *what, const struct object_type *type, str wanted, str got) {
    if (str_equal(wanted, got))
        return 0;
    print_error(STR_FMT ", %s. Wanted:\n" STR_FMT "got:\n" STR_FMT, STR_ARG(type->name), what,
                STR_ARG(wanted), STR_ARG(got));
    return 1;
}

static size_t check_type(struct crm_fixture *f, const struct object_type *type) {
    struct scan_result scan;
    size_t wrong = 0;
    refresh_all(f, type);
    crm_job_begin(f);
    bool whole;
    str wanted = batch_lines(f, type, &whole);
    if (whole)
        wrong += differ("the queue against a batch", type, wanted, queue_lines(f, type));
    OK(f->t, crm_duplicates_scan(&f->read, &f->writer, type, NULL, &scan));
    if (whole && scan.changed) {
        print_error(STR_FMT ": a scan changed %lld groups\n", STR_ARG(type->name),
                    (long long)scan.changed);
        wrong++;
    }
    wrong += differ("behind a scan", type, wanted, queue_lines(f, type));
    crm_job_end(f);
    return wrong;
}

size_t crm_queue_check(struct crm_fixture *f) {
    size_t wrong = 0;
    crm_queue_follow(f);
    for (size_t i = 0; i < f->work.schema->type_count; i++)
        if (live_index(f->live, &f->work.schema->types[i]))
            wrong += check_type(f, &f->work.schema->types[i]);
    return wrong;
}
