// Taking a merge back: both records as they were, except what people changed since.
//
// What is to be done is worked out first (unmerge_plan.c). The survivor may have been merged into
// others since, or archived: then it is the record that holds everything now that gives back, and
// the merges on the way and those that came later are corrected, so that they can be taken back in
// any order, too.
#include "crm/access.h"
#include "crm/identify.h"
#include "crm/merge_links.h"
#include "crm/merge_private.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "store/file.h"
#include "store/list.h"

struct unmerging {
    struct work *work;
    struct unmerge_plan plan;
    struct source source;
    const struct merge_row **above; // merges of the survivor, and of what that went into ...
    size_t above_count;
};

// What the merge changed and people did since.
static void list_kept(struct unmerging *u, struct unmerge_result *result) {
    const struct unmerge_plan *p = &u->plan;
    result->kept = ARENA_ARRAY(u->work->arena, p->type->property_count, const struct property *);
    for (size_t i = 0; i < p->type->property_count; i++)
        if (unmerge_outcome(p, &p->type->properties[i]) == UNMERGE_STAYS)
            result->kept[result->kept_count++] = &p->type->properties[i];
}

static str pack_taken(struct arena *arena, const struct merge_layer *layer) {
    struct change_list changes = {0};
    struct buf out;
    buf_init(&out, arena);
    change_compare(arena, layer->before, layer->after, &changes);
    change_pack(&changes, &out);
    return buf_str(&out);
}

static bool correct_later(struct unmerging *u) {
    struct arena *arena = u->work->arena;
    for (size_t i = 0; i < u->plan.later_count; i++) {
        struct merge_layer *layer = &u->plan.later[i];
        layer->row.primary_before = merge_pack(arena, layer->before);
        layer->row.record_before = merge_pack(arena, layer->gone);
        layer->row.taken = pack_taken(arena, layer);
        if (!store_merge_correct(u->work, &layer->row))
            return false;
    }
    return true;
}

// -- redirects

// Ids that led to the merged record lead to it again: of all that went into it and stayed there.
static bool lead_to(struct work *work, int64_t record_id, int64_t target) {
    struct standing_merge *into;
    size_t count;
    if (!store_merge_into(work, record_id, 0, &into, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!store_redirect_put(work, into[i].record_id, target, into[i].id) ||
            !lead_to(work, into[i].record_id, target))
            return false;
    return true;
}

static bool restore_redirects(struct unmerging *u) {
    int64_t id = u->plan.undone.row.record_id;
    return store_redirect_delete(u->work, id) && lead_to(u->work, id, id);
}

// -- the records

static bool restore_record(struct unmerging *u, struct unmerge_result *result) {
    struct record *after = record_copy(u->work->arena, u->plan.undone.gone);
    int64_t unused;
    after->archived_at = 0;
    after->version = u->plan.record->version;
    result->record = after;
    return crm_identify_merged(u->work, after) &&
           save_changed(u->work, u->plan.record, after, u->source, "unmerged", &unused);
}

static bool restore_holder(struct unmerging *u, struct unmerge_result *result) {
    struct record *after = u->plan.holder_after;
    int64_t unused;
    result->primary = after;
    return crm_identify_merged(u->work, after) &&
           save_changed(u->work, u->plan.holder, after, u->source, "unmerged", &unused);
}

static bool restore_lists(struct unmerging *u) {
    for (size_t i = 0; i < u->plan.list_count; i++) {
        const struct list_move *m = &u->plan.lists[i];
        if (!store_list_member_set(u->work, m->list_id, m->record_id, m->at))
            return false;
    }
    return true;
}

static size_t place_on_path(const struct unmerge_plan *plan, int64_t id) {
    size_t place = 0;
    while (plan->path[place] != id)
        place++;
    return place;
}

// Those that had come as far as one record of the path. What others brought as well takes their
// place, no further than that: beyond, people took them off.
static bool restore_files_from(struct unmerging *u, size_t place) {
    struct work *work = u->work;
    int64_t record = u->plan.undone.row.record_id, id = u->plan.undone.row.id;
    if (!store_file_return(work, record, u->plan.path[place], id))
        return false;
    for (size_t i = 0; i < u->above_count; i++)
        if (!store_file_forget_moved(work, record, u->above[i]->id))
            return false;
    for (size_t i = 0; i < u->plan.later_count; i++) {
        const struct merge_row *row = &u->plan.later[i].row;
        if (place_on_path(&u->plan, row->primary_id) <= place &&
            !store_file_move_instead(work, row->record_id, row->primary_id, row->id, id))
            return false;
    }
    return store_file_forget_moved(work, record, id);
}

static bool restore_files(struct unmerging *u) {
    for (size_t i = 0; i < u->plan.path_count; i++)
        if (!restore_files_from(u, i))
            return false;
    return store_file_returned(u->work, u->plan.undone.row.id);
}

static void find_above(struct unmerging *u) {
    u->above = ARENA_ARRAY(u->work->arena, u->plan.later_count, const struct merge_row *);
    for (size_t i = 0; i < u->plan.later_count; i++)
        if (u->plan.later[i].climbs)
            u->above[u->above_count++] = &u->plan.later[i].row;
}

// The two are different, and what holds the survivor now is another one than the returning record.
static bool say_different(struct unmerging *u) {
    const struct merge_row *row = &u->plan.undone.row;
    int64_t unused, holder = u->plan.holder->id;
    return store_verdict_add(u->work, row->type_id, row->primary_id, row->record_id, &unused) &&
           (holder == row->primary_id ||
            store_verdict_add(u->work, row->type_id, holder, row->record_id, &unused));
}

// Values that are somebody else's by now: left out where that is wanted, else the first one is
// told.
static bool settle_taken(struct unmerging *u, bool leave, struct unmerge_result *result) {
    const struct unmerge_plan *p = &u->plan;
    struct arena *arena = u->work->arena;
    if (!p->taken_count)
        return true;
    if (!leave) {
        const struct taken_value *t = &p->taken[0];
        struct type_context c = {.arena = arena, .property = t->property};
        return crm_refuse(u->work, ERR_CONFLICT, "merge.value_taken", property_write(&c, t->value),
                          t->title.len ? t->title
                                       : str_format(arena, "#%lld", (long long)t->record_id));
    }
    result->left = p->taken;
    result->left_count = p->taken_count;
    unmerge_leave_taken(&u->plan);
    return true;
}

bool crm_unmerge(struct work *work, int64_t merge_id, bool leave_taken,
                 struct unmerge_result *result) {
    struct unmerging u = {.work = work, .source = {.kind = SOURCE_UNMERGE, .id = merge_id}};
    *result = (struct unmerge_result){0};
    if (!crm_access_whole(work, RIGHT_MERGE, NULL) || !unmerge_plan(work, merge_id, &u.plan) ||
        !settle_taken(&u, leave_taken, result))
        return false;
    find_above(&u);
    list_kept(&u, result);
    return correct_later(&u) && restore_redirects(&u) && store_merge_revert(work, merge_id) &&
           // The holder gives values back first: one that is unique is nobody else's then.
           restore_holder(&u, result) && restore_record(&u, result) &&
           unmerge_links(work, &u.plan.undone.row) && restore_files(&u) && restore_lists(&u) &&
           say_different(&u);
}
