// Taking a merge back: both records as they were, except what people changed since.
//
// Three states are known per property: before the merge (the snapshot), right after it (the merge's
// own history row) and now. Only where now equals right after does the snapshot's value return.
// Merges into one survivor may be taken back in any order: those that came later and still stand
// forget what this one had brought (their snapshots are corrected), and keep what they brought,
// too.
#include "crm/derive.h"
#include "crm/identify.h"
#include "crm/merge.h"
#include "crm/merge_links.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "model/change.h"
#include "store/file.h"
#include "store/history.h"
#include "store/record.h"

struct unmerging {
    struct work *work;
    const struct object_type *type;
    struct merge_row row;
    struct record *primary_before; // the snapshots
    struct record *record_before;
    struct record *primary; // as they are stored now
    struct record *record;
    struct source source;
    struct standing *others; // merges into the same survivor that are not taken back
    size_t other_count;
};

struct standing {
    int64_t id;
    struct record *primary_before;
    struct record *record_before;
};

static bool load(struct unmerging *u, int64_t merge_id) {
    struct work *work = u->work;
    bool found;
    if (!store_merge_get(work, merge_id, &u->row, &found))
        return false;
    u->type = found ? schema_type_by_id(work->schema, u->row.type_id) : NULL;
    if (!u->type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no merge %lld.", (long long)merge_id);
    if (u->row.reverted_at)
        return crm_refuse(work, ERR_CONFLICT, "merge.reverted", (str){0}, (str){0});
    u->source = (struct source){.kind = SOURCE_UNMERGE, .id = merge_id};
    return record_unpack(work->arena, u->type, u->row.primary_before, &u->primary_before,
                         work->err) &&
           record_unpack(work->arena, u->type, u->row.record_before, &u->record_before,
                         work->err) &&
           store_record_get(work, u->type, u->row.primary_id, true, &u->primary) &&
           store_record_get(work, u->type, u->row.record_id, true, &u->record);
}

static bool load_others(struct unmerging *u) {
    enum { OTHERS_MAX = 1000 };
    struct work *work = u->work;
    struct merge_row *rows, row;
    size_t count;
    bool found;
    if (!store_merge_list(work, u->row.type_id, u->row.primary_id, 0, OTHERS_MAX, &rows, &count))
        return false;
    u->others = ARENA_ARRAY(work->arena, count, struct standing);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].reverted_at || rows[i].id == u->row.id ||
            rows[i].primary_id != u->row.primary_id)
            continue;
        struct standing *other = &u->others[u->other_count++];
        other->id = rows[i].id;
        if (!store_merge_get(work, rows[i].id, &row, &found) || !found ||
            !record_unpack(work->arena, u->type, row.primary_before, &other->primary_before,
                           work->err) ||
            !record_unpack(work->arena, u->type, row.record_before, &other->record_before,
                           work->err))
            return false;
    }
    return true;
}

static bool possible(struct unmerging *u) {
    struct work *work = u->work;
    if (!u->primary || !u->record)
        return crm_refuse(work, ERR_CONFLICT, "merge.record_gone", (str){0}, (str){0});
    int64_t survivor, later;
    if (!store_redirect_get(work, u->row.primary_id, &survivor))
        return false;
    if (survivor)
        return store_merge_later(work, u->row.primary_id, u->row.id, &later) &&
               crm_refuse(work, ERR_CONFLICT, "merge.later_merge",
                          str_format(work->arena, "%lld", (long long)survivor),
                          str_format(work->arena, "%lld", (long long)later));
    return !u->primary->archived_at ||
           crm_refuse(work, ERR_CONFLICT, "merge.survivor_archived", (str){0}, (str){0});
}

// The merge's own history row of the survivor: what it changed, and to what.
static bool merge_changes(struct unmerging *u, struct change_list *out) {
    struct history_entry *entries;
    size_t count;
    *out = (struct change_list){0};
    enum { ROWS_OF_A_MERGE = 8 };
    if (!store_history_by_source(u->work, SOURCE_MERGE, u->row.id, 0, ROWS_OF_A_MERGE, &entries,
                                 &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (entries[i].record_id == u->row.primary_id)
            *out = entries[i].changes;
    return true;
}

static void give_values_back(struct unmerging *u, const struct change_list *changes,
                             struct record *after, struct unmerge_result *result) {
    result->kept = ARENA_ARRAY(u->work->arena, changes->count + 1, const struct property *);
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const struct property *p = type_property_by_id(u->type, change->property_id);
        if (!p)
            continue; // contact points (0), see below; or retired
        if (!value_equal(after->values[p->slot], change->after)) {
            result->kept[result->kept_count++] = p;
            continue;
        }
        after->values[p->slot] = u->primary_before->values[p->slot];
        after->entered[p->slot] = u->primary_before->entered[p->slot];
        if (p->system == SYSTEM_OWNER)
            after->owner_id = u->primary_before->owner_id;
    }
}

static bool brought_by_others(const struct unmerging *u, const struct contact_point *point) {
    for (size_t i = 0; i < u->other_count; i++)
        if (record_has_point(u->others[i].record_before, point))
            return true;
    return false;
}

// Points that only the merged record brought go back to it; all others stay. The merge took none
// away, so none has to return.
static void give_points_back(struct unmerging *u, struct record *after) {
    size_t kept = 0;
    for (size_t i = 0; i < after->point_count; i++) {
        const struct contact_point *point = &after->points[i];
        if (record_has_point(u->record_before, point) &&
            !record_has_point(u->primary_before, point) && !brought_by_others(u, point))
            continue;
        after->points[kept++] = *point;
    }
    after->point_count = kept;
    derive_points(u->work->arena, after, NULL, true);
}

// A later merge that stands remembers the survivor with what this one had brought.
static bool correct_later(struct unmerging *u, const struct change_list *changes,
                          struct standing *later) {
    struct record *snapshot = later->primary_before;
    for (size_t i = 0; i < changes->count; i++) {
        const struct property *p = type_property_by_id(u->type, changes->items[i].property_id);
        if (!p || !value_equal(snapshot->values[p->slot], changes->items[i].after))
            continue;
        snapshot->values[p->slot] = u->primary_before->values[p->slot];
        snapshot->entered[p->slot] = u->primary_before->entered[p->slot];
        if (p->system == SYSTEM_OWNER)
            snapshot->owner_id = u->primary_before->owner_id;
    }
    size_t kept = 0;
    for (size_t i = 0; i < snapshot->point_count; i++) {
        const struct contact_point *point = &snapshot->points[i];
        if (!record_has_point(u->record_before, point) ||
            record_has_point(u->primary_before, point))
            snapshot->points[kept++] = *point;
    }
    snapshot->point_count = kept;
    struct buf packed;
    buf_init(&packed, u->work->arena);
    record_pack(snapshot, &packed);
    return store_merge_correct(u->work, later->id, buf_str(&packed));
}

static bool restore_record(struct unmerging *u, struct unmerge_result *result) {
    struct record *after = record_copy(u->work->arena, u->record_before);
    int64_t unused;
    after->archived_at = 0;
    after->version = u->record->version;
    result->record = after;
    return crm_identify_merged(u->work, after) &&
           save_changed(u->work, u->record, after, u->source, "unmerged", &unused);
}

static bool restore_primary(struct unmerging *u, struct unmerge_result *result) {
    struct change_list changes;
    int64_t unused;
    if (!merge_changes(u, &changes) || !load_others(u))
        return false;
    for (size_t i = 0; i < u->other_count; i++)
        if (u->others[i].id > u->row.id && !correct_later(u, &changes, &u->others[i]))
            return false;
    struct record *after = record_copy(u->work->arena, u->primary);
    give_values_back(u, &changes, after, result);
    give_points_back(u, after);
    result->primary = after;
    return crm_identify_merged(u->work, after) &&
           save_changed(u->work, u->primary, after, u->source, "unmerged", &unused);
}

// Ids that led to the merged record before lead to it again.
static bool restore_redirects(struct unmerging *u) {
    str rest = u->row.redirects, part;
    if (!store_redirect_delete(u->work, u->row.record_id))
        return false;
    while (str_split(&rest, ' ', &part)) {
        int64_t old;
        if (str_to_i64(part, &old) &&
            !store_redirect_put(u->work, old, u->row.record_id, u->row.id))
            return false;
    }
    return true;
}

bool crm_unmerge(struct work *work, int64_t merge_id, struct unmerge_result *result) {
    struct unmerging u = {.work = work};
    int64_t verdict;
    *result = (struct unmerge_result){0};
    if (work->who.scope != SCOPE_ALL)
        return WORK_FAIL(work, ERR_DENIED, "You may not take merges back.");
    return load(&u, merge_id) && possible(&u) && restore_redirects(&u) &&
           // The survivor gives values back first: one that is unique is nobody else's then.
           restore_primary(&u, result) && restore_record(&u, result) &&
           unmerge_links(work, &u.row) &&
           store_file_move_back(work, u.row.record_id, u.row.primary_id, merge_id) &&
           store_merge_revert(work, merge_id) &&
           store_verdict_add(work, u.row.type_id, u.row.primary_id, u.row.record_id, &verdict);
}
