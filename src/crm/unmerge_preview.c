// Told from the plan of taking the merge back (unmerge_plan.c), so it can not say anything else
// than what would happen.
#include "crm/unmerge_preview.h"
#include "crm/merge_private.h"
#include "crm/refuse.h"
#include "store/file.h"
#include "store/record.h"

static const char *const names[] = {
    [UNMERGE_SAME] = "same", [UNMERGE_RETURNS] = "returns", [UNMERGE_STAYS] = "stays",
    [UNMERGE_BOTH] = "both", [UNMERGE_REMOVED] = "removed", [UNMERGE_TAKEN] = "taken"};

const char *unmerge_outcome_name(enum unmerge_outcome outcome) {
    return names[outcome];
}

struct viewing {
    struct work *work;
    struct unmerge_plan plan;
    struct unmerge_preview *out;
    struct history_entry **since; // of each record of the path, what happened while it held all
    size_t *since_count;
};

// -- properties

static bool load_since(struct viewing *v) {
    struct unmerge_plan *p = &v->plan;
    v->since = ARENA_ARRAY(v->work->arena, p->path_count, struct history_entry *);
    v->since_count = ARENA_ARRAY(v->work->arena, p->path_count, size_t);
    for (size_t i = 0; i < p->path_count; i++)
        if (!store_history_since(v->work, p->path[i], 0, &v->since[i], &v->since_count[i]))
            return false;
    return true;
}

static bool touches(const struct history_entry *entry, const struct property *p) {
    for (size_t i = 0; i < entry->changes.count; i++)
        if (entry->changes.items[i].property_id == p->id)
            return true;
    return false;
}

// The last one of people or programs, not of merges, that changed it.
static const struct history_entry *last_change(const struct viewing *v, const struct property *p) {
    for (size_t i = v->plan.path_count; i-- > 0;)
        for (size_t k = v->since_count[i]; k-- > 0;) {
            const struct history_entry *entry = &v->since[i][k];
            if (entry->at >= v->plan.undone.row.at && entry->source.kind != SOURCE_MERGE &&
                entry->source.kind != SOURCE_UNMERGE && touches(entry, p))
                return entry;
        }
    return NULL;
}

static struct value value_of(const struct record *record, const struct property *p) {
    return p->system == SYSTEM_OWNER ? value_id(record->owner_id) : record->values[p->slot];
}

static enum unmerge_outcome outcome_of(const struct unmerge_plan *plan, const struct property *p) {
    for (size_t i = 0; i < plan->taken_count; i++)
        if (plan->taken[i].property == p)
            return UNMERGE_TAKEN;
    return unmerge_outcome(plan, p);
}

static void see_properties(struct viewing *v) {
    const struct unmerge_plan *plan = &v->plan;
    struct unmerge_preview *out = v->out;
    out->properties = ARENA_ARRAY(v->work->arena, plan->type->property_count, struct seen_property);
    for (size_t i = 0; i < plan->type->property_count; i++) {
        const struct property *p = &plan->type->properties[i];
        struct seen_property seen = {.property = p,
                                     .survivor_before = value_of(plan->undone.before, p),
                                     .merged_before = value_of(plan->undone.gone, p),
                                     .merged = value_of(plan->undone.after, p),
                                     .now = value_of(plan->holder, p),
                                     .outcome = outcome_of(plan, p)};
        if (!merge_takes(p) || p->archived ||
            (value_is_null(seen.survivor_before) && value_is_null(seen.merged_before) &&
             value_is_null(seen.now)))
            continue;
        seen.change = last_change(v, p);
        out->properties[out->property_count++] = seen;
    }
}

// -- contact points

static enum unmerge_outcome outcome_of_point(const struct unmerge_plan *plan,
                                             const struct contact_point *point) {
    if (!record_has_point(plan->undone.gone, point))
        return record_has_point(plan->undone.before, point) ? UNMERGE_SAME : UNMERGE_STAYS;
    if (record_has_point(plan->holder_after, point))
        return UNMERGE_BOTH;
    return record_has_point(plan->holder, point) ? UNMERGE_RETURNS : UNMERGE_REMOVED;
}

static void see_points_of(struct viewing *v, const struct record *record, bool returning) {
    for (size_t i = 0; i < record->point_count; i++) {
        struct seen_point seen = {record->points[i],
                                  outcome_of_point(&v->plan, &record->points[i])};
        if (record_has_point(v->plan.undone.gone, &seen.point) == returning)
            v->out->points[v->out->point_count++] = seen;
    }
}

static void see_points(struct viewing *v) {
    const struct unmerge_plan *plan = &v->plan;
    v->out->points =
        ARENA_ARRAY(v->work->arena, plan->undone.gone->point_count + plan->holder->point_count,
                    struct seen_point);
    see_points_of(v, plan->undone.gone, true);
    see_points_of(v, plan->holder, false);
}

// -- the rest

static bool see_files_and_lists(struct viewing *v) {
    for (size_t i = 0; i < v->plan.path_count; i++) {
        int64_t count;
        if (!store_file_returning(v->work, v->plan.path[i], v->plan.undone.row.id, &count))
            return false;
        v->out->files += count;
    }
    for (size_t i = 0; i < v->plan.list_count; i++)
        v->out->lists += v->plan.lists[i].record_id == v->plan.holder->id && !v->plan.lists[i].at;
    return true;
}

static void see_later(struct viewing *v) {
    v->out->later = ARENA_ARRAY(v->work->arena, v->plan.later_count, const struct merge_row *);
    for (size_t i = 0; i < v->plan.later_count; i++)
        v->out->later[v->out->later_count++] = &v->plan.later[i].row;
}

static bool refused(struct viewing *v) {
    if (v->work->err->code != ERR_CONFLICT)
        return false;
    v->out->refusal = crm_refusal(v->work);
    err_clear(v->work->err);
    return true;
}

bool crm_unmerge_preview(struct work *work, int64_t merge_id, struct unmerge_preview *out) {
    struct viewing v = {.work = work, .out = out};
    bool found;
    *out = (struct unmerge_preview){0};
    if (!store_merge_get(work, merge_id, &out->row, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no merge %lld.", (long long)merge_id);
    if (!unmerge_plan(work, merge_id, &v.plan))
        return refused(&v);
    out->possible = true;
    out->holder_id = v.plan.holder->id;
    out->holder_title = record_title(work->arena, v.plan.holder);
    out->taken = v.plan.taken;
    out->taken_count = v.plan.taken_count;
    if (!load_since(&v))
        return false;
    see_properties(&v);
    see_points(&v);
    see_later(&v);
    return unmerge_see_links(work, &v.plan, out) && see_files_and_lists(&v);
}
