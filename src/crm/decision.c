// A decision keeps what the group was among the records it is about; undoing reads it again.
#include "crm/decision.h"
#include "crm/access.h"
#include "crm/decision_private.h"
#include "crm/refuse.h"
#include "crm/review.h"
#include "store/record.h"

// -- noting

str decision_ids(struct arena *arena, const int64_t *ids, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_format(&out, "%s%lld", i ? " " : "", (long long)ids[i]);
    return out.len ? buf_str(&out) : STR("");
}

static bool among(const int64_t *ids, size_t count, int64_t id) {
    for (size_t i = 0; i < count; i++)
        if (ids[i] == id)
            return true;
    return false;
}

static bool note_titles(struct work *work, const struct object_type *type, const int64_t *ids,
                        size_t count, str *out) {
    struct buf text;
    buf_init(&text, work->arena);
    for (size_t i = 0; i < count; i++) {
        struct record *record;
        if (!store_record_get(work, type, ids[i], false, &record))
            return false;
        str title = record ? record_title(work->arena, record) : STR("");
        buf_format(&text, "%s" STR_FMT, i ? "\n" : "", STR_ARG(title));
    }
    *out = text.len ? buf_str(&text) : STR("");
    return true;
}

bool decision_note(struct work *work, const struct duplicate_group *group, const int64_t *ids,
                   size_t count, struct decision *out) {
    const struct object_type *type = schema_type_by_id(work->schema, group->type_id);
    struct duplicate_pair *pairs;
    size_t pair_count;
    struct buf text;
    out->type_id = group->type_id;
    out->group_id = group->id;
    out->certainty = group->certainty;
    out->records = decision_ids(work->arena, ids, count);
    if (!note_titles(work, type, ids, count, &out->titles) ||
        !store_duplicate_pairs(work, group->id, &pairs, &pair_count))
        return false;
    buf_init(&text, work->arena);
    for (size_t i = 0; i < pair_count; i++)
        // What holds a record of these to one outside of them goes with a merge, too.
        if (among(ids, count, pairs[i].a_id) || among(ids, count, pairs[i].b_id))
            buf_format(&text, "%lld %lld %.17g\n", (long long)pairs[i].a_id,
                       (long long)pairs[i].b_id, pairs[i].probability);
    out->pairs = text.len ? buf_str(&text) : STR("");
    return true;
}

// -- undoing

static size_t read_ids(struct arena *arena, str text, int64_t **out) {
    str rest = text, part;
    size_t count = 0;
    *out = ARENA_ARRAY(arena, text.len / 2 + 1, int64_t);
    while (str_split(&rest, ' ', &part))
        count += str_to_i64(part, &(*out)[count]);
    return count;
}

static bool read_pair(str line, struct duplicate_pair *out) {
    str a, b;
    return str_split(&line, ' ', &a) && str_split(&line, ' ', &b) && str_to_i64(a, &out->a_id) &&
           str_to_i64(b, &out->b_id) && str_to_f64(line, &out->probability);
}

static bool take_merges_back(struct work *work, const struct decision *d) {
    int64_t *ids;
    size_t count = read_ids(work->arena, d->merges, &ids);
    for (size_t i = count; i-- > 0;) {
        struct merge_row row;
        struct unmerge_result result;
        bool found;
        if (!store_merge_get(work, ids[i], &row, &found) ||
            (found && !row.reverted_at && !crm_unmerge(work, ids[i], false, &result)))
            return false;
    }
    return true;
}

// Un-merging said that they are different, too.
static bool forget_verdicts(struct work *work, const int64_t *ids, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (!store_verdict_delete_pair(work, ids[i], ids[j]))
                return false;
    return true;
}

static bool lives(struct work *work, const struct object_type *type, int64_t id, bool *out) {
    struct record *record;
    if (!store_record_get(work, type, id, false, &record))
        return false;
    *out = record && !record->archived_at;
    return true;
}

struct refill { // of a group
    int64_t *members;
    size_t member_count;
    struct duplicate_pair *pairs;
    size_t pair_count;
    double best;
};

static void add_member(struct refill *r, int64_t id) {
    if (!among(r->members, r->member_count, id))
        r->members[r->member_count++] = id;
}

// Pairs whose records both live, are not said to be different and wait nowhere else by now.
static bool read_refill(struct work *work, const struct object_type *type, const struct decision *d,
                        struct refill *r) {
    str rest = d->pairs, line;
    size_t most = d->pairs.len / 4 + 1;
    r->pairs = ARENA_ARRAY(work->arena, most, struct duplicate_pair);
    r->members = ARENA_ARRAY(work->arena, 2 * most, int64_t);
    while (str_split(&rest, '\n', &line)) {
        struct duplicate_pair pair;
        bool a, b, different;
        int64_t *groups;
        size_t waiting;
        if (!read_pair(line, &pair))
            continue;
        if (!lives(work, type, pair.a_id, &a) || !lives(work, type, pair.b_id, &b) ||
            !store_verdict_exists(work, pair.a_id, pair.b_id, &different) ||
            !store_duplicate_groups_of_both(work, pair.a_id, pair.b_id, 1, &groups, &waiting))
            return false;
        if (!a || !b || different || waiting)
            continue;
        r->pairs[r->pair_count++] = pair;
        r->best = pair.probability > r->best ? pair.probability : r->best;
        add_member(r, pair.a_id);
        add_member(r, pair.b_id);
    }
    return true;
}

static bool back_into_queue(struct work *work, const struct decision *d, int64_t *group_id) {
    const struct object_type *type = schema_type_by_id(work->schema, d->type_id);
    struct refill r = {0};
    bool open;
    *group_id = 0;
    if (!type || !read_refill(work, type, d, &r))
        return type == NULL;
    if (r.member_count < 2)
        return true;
    *group_id = d->group_id;
    struct duplicate_content content = {r.members, r.member_count, r.pairs, r.pair_count};
    if (!store_duplicate_refill(work, d->group_id, &content, &open))
        return false;
    if (open)
        return true;
    struct duplicate_group group = {
        .type_id = d->type_id, .certainty = d->certainty, .probability = r.best};
    return store_duplicate_add(work, &group, &content, group_id) &&
           crm_review_new(work, d->type_id, *group_id, 0);
}

// Who does not look after the whole queue undoes what they decided themselves, while all its
// records are still theirs to merge; what others decided is not there for them.
static bool may_undo(struct work *work, const struct decision *d, bool *narrow, bool *may) {
    const struct object_type *type = schema_type_by_id(work->schema, d->type_id);
    int64_t *records;
    size_t count = read_ids(work->arena, d->records, &records);
    *may = true;
    if (!crm_review_enter(work, type, narrow))
        return false;
    if (!*narrow)
        return crm_access_whole(work, RIGHT_MERGE, type);
    *may = type && d->actor_id && d->actor_id == work->who.user_id;
    return !*may || crm_review_holds(work, type, records, count, may);
}

static bool undo(struct work *work, const struct decision *d, int64_t *group_id) {
    int64_t *records;
    size_t count = read_ids(work->arena, d->records, &records);
    return take_merges_back(work, d) && forget_verdicts(work, records, count) &&
           store_decision_undone(work, d->id) && back_into_queue(work, d, group_id);
}

bool crm_decision_undo(struct work *work, int64_t id, int64_t *group_id) {
    struct decision d;
    struct actor kept;
    bool found, narrow = false, may = false;
    if (!store_decision_get(work, id, &d, &found) || (found && !may_undo(work, &d, &narrow, &may)))
        return false;
    if (!may)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_decision", id);
    if (d.undone_at)
        return crm_refuse(work, ERR_CONFLICT, "queue.decision_undone", (str){0}, (str){0});
    if (!narrow)
        return undo(work, &d, group_id);
    // Behind it, everything is seen; what keeps it from being done may be about others' records.
    crm_access_raise(work, &kept);
    bool done = undo(work, &d, group_id);
    crm_access_lower(work, &kept);
    return done || work->err->code != ERR_CONFLICT ||
           crm_refuse(work, ERR_CONFLICT, "review.undo", (str){0}, (str){0});
}

// Of who does not look after the whole queue only their own, about records that they see.
static bool keep_seen(struct work *work, struct decision *list, size_t *count) {
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        const struct object_type *type = schema_type_by_id(work->schema, list[i].type_id);
        int64_t *records;
        size_t record_count = read_ids(work->arena, list[i].records, &records);
        bool holds = true;
        if (type && !crm_review_holds(work, type, records, record_count, &holds))
            return false;
        if (type && holds)
            list[kept++] = list[i];
    }
    *count = kept;
    return true;
}

bool crm_decision_page(struct work *work, const struct decision_query *query, struct decision **out,
                       size_t *count, int64_t *next) {
    struct decision_query own = *query;
    const struct object_type *type =
        query->type_id ? schema_type_by_id(work->schema, query->type_id) : NULL;
    bool narrow;
    *next = 0;
    if (!crm_review_enter(work, type, &narrow))
        return false;
    if (narrow)
        own.actor_id = work->who.user_id ? work->who.user_id : -1;
    own.limit++; // to see whether another page follows
    if (!store_decision_list(work, &own, out, count))
        return false;
    if (*count > query->limit) {
        *count = query->limit;
        *next = (*out)[*count - 1].id;
    }
    return !narrow || keep_seen(work, *out, count);
}

bool crm_decision_runs(struct work *work, int64_t type_id, size_t limit, struct decision_run **out,
                       size_t *count) {
    return store_decision_runs(work, type_id, 0, limit, out, count);
}

bool crm_decision_run(struct work *work, int64_t run_id, struct decision_run *out) {
    struct decision_run *runs;
    size_t count;
    if (!store_decision_runs(work, 0, run_id, 1, &runs, &count))
        return false;
    if (!count)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_run", run_id);
    *out = runs[0];
    return true;
}

// -- all of a run

struct undoing {
    int64_t id;
};

static bool undo_one(void *argument, struct work *work) {
    struct undoing *u = argument;
    int64_t group_id;
    return crm_decision_undo(work, u->id, &group_id);
}

bool crm_run_undo(struct work *work, const struct writer *writer, int64_t run_id,
                  const struct progress *progress, int64_t *undone, int64_t *kept) {
    enum { PAGE = 200 };
    struct decision_run run;
    struct decision_query query = {.run_id = run_id, .standing = true, .limit = PAGE};
    *undone = *kept = 0;
    if (!crm_decision_run(work, run_id, &run))
        return false;
    for (;;) {
        struct decision *list;
        size_t count;
        if (!store_decision_list(work, &query, &list, &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            struct undoing u = {list[i].id};
            bool done = writer->run(writer->context, undo_one, &u, work->err);
            if (!done && work->err->code != ERR_CONFLICT)
                return false;
            if (!done)
                err_clear(work->err); // undone by a person meanwhile, or it can not be
            *undone += done;
            *kept += !done;
            if (!progress_report(progress, *undone + *kept, run.standing, "undoing"))
                return WORK_FAIL(work, ERR_CANCELLED, "Undoing was cancelled.");
        }
        if (count < PAGE)
            return true;
        query.before = list[count - 1].id;
    }
}
