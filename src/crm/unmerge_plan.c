// What taking a merge back would do, worked out without writing anything: the preview shows it, and
// unmerge.c does it.
#include "crm/derive.h"
#include "crm/merge_private.h"
#include "crm/refuse.h"
#include "store/history.h"
#include "store/record.h"

// -- layers

// The merge's own history row of the survivor: what it changed, and to what.
static bool changes_of(struct work *work, const struct merge_row *row, struct change_list *out) {
    enum { ROWS_OF_A_MERGE = 8 };
    struct history_entry *entries;
    size_t count;
    *out = (struct change_list){0};
    if (row->taken.len)
        return change_unpack(work->arena, row->taken, out, work->err);
    if (!store_history_by_source(work, SOURCE_MERGE, row->id, 0, ROWS_OF_A_MERGE, &entries, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (entries[i].record_id == row->primary_id)
            *out = entries[i].changes;
    return true;
}

static struct value value_of(const struct record *record, const struct property *p) {
    return p->system == SYSTEM_OWNER ? value_id(record->owner_id) : record->values[p->slot];
}

static void unite_points(struct arena *arena, struct merge_layer *layer) {
    merge_take_points(arena, layer->after, layer->gone);
    derive_points(arena, layer->after, layer->before, true);
}

static bool load_layer(struct work *work, const struct object_type *type, int64_t id,
                       struct merge_layer *layer) {
    struct change_list changes;
    bool found;
    *layer = (struct merge_layer){0};
    if (!store_merge_get(work, id, &layer->row, &found) || !found ||
        !record_unpack(work->arena, type, layer->row.primary_before, &layer->before, work->err) ||
        !record_unpack(work->arena, type, layer->row.record_before, &layer->gone, work->err) ||
        !changes_of(work, &layer->row, &changes))
        return false;
    layer->after = record_copy(work->arena, layer->before);
    for (size_t i = 0; i < changes.count; i++) {
        const struct change *change = &changes.items[i];
        const struct property *p = type_property_by_id(type, change->property_id);
        if (p && merge_takes(p))
            merge_set(layer->after, p, change->after, change->entered_after);
    }
    unite_points(work->arena, layer);
    return true;
}

// -- carrying a difference on

static bool holds(str list, str wanted) {
    for (str piece; str_split(&list, ';', &piece);)
        if (str_equal(piece, wanted))
            return true;
    return false;
}

// Of several options each is a value of its own: those that only `old` had go, those that only
// `new` has come.
static struct value rebase_options(struct arena *arena, const struct property *p, struct value old,
                                   struct value new, struct value on) {
    struct buf out;
    str rest = value_as_str(on), piece;
    buf_init(&out, arena);
    while (str_split(&rest, ';', &piece))
        if (!holds(value_as_str(old), piece) || holds(value_as_str(new), piece))
            buf_format(&out, STR_FMT ";", STR_ARG(piece));
    rest = value_as_str(new);
    while (str_split(&rest, ';', &piece))
        if (!holds(value_as_str(old), piece))
            buf_format(&out, STR_FMT ";", STR_ARG(piece));
    struct type_context c = {.arena = arena, .property = p};
    return p->type->normalise(&c, value_text_or_null(buf_str(&out)));
}

static void rebase_value(struct arena *arena, const struct property *p, const struct record *old,
                         const struct record *new, struct record *on) {
    struct value was = value_of(old, p), is = value_of(new, p), now = value_of(on, p);
    if (value_equal(was, is))
        return;
    if (value_equal(now, was))
        merge_set(on, p, is, new->entered[p->slot]);
    else if (p->type->multiple)
        merge_set(on, p, rebase_options(arena, p, was, is, now), (str){0});
}

static const struct contact_point *same_point(const struct record *record,
                                              const struct contact_point *point) {
    for (size_t i = 0; i < record->point_count; i++)
        if (contact_point_same(&record->points[i], point))
            return &record->points[i];
    return NULL;
}

static void rebase_points(struct arena *arena, const struct record *old, const struct record *new,
                          struct record *on) {
    size_t kept = 0;
    for (size_t i = 0; i < on->point_count; i++) {
        struct contact_point point = on->points[i];
        const struct contact_point *was = same_point(old, &point), *is = same_point(new, &point);
        if (was && !is)
            continue;
        if (was && str_equal(point.label, was->label))
            point.label = is->label;
        on->points[kept++] = point;
    }
    on->point_count = kept;
    for (size_t i = 0; i < new->point_count; i++)
        if (!same_point(old, &new->points[i]))
            record_add_point(arena, on, new->points[i]);
}

// Takes the difference from `old` to `new` over to a record, except where that one was changed
// otherwise.
static struct record *rebase(struct arena *arena, const struct record *old,
                             const struct record *new, const struct record *on) {
    struct record *out = record_copy(arena, on);
    for (size_t i = 0; i < on->type->property_count; i++)
        if (merge_takes(&on->type->properties[i]))
            rebase_value(arena, &on->type->properties[i], old, new, out);
    rebase_points(arena, old, new, out);
    derive_points(arena, out, NULL, true);
    return out;
}

// The value that a merge leaves where it finds or is brought another one: it does the same again.
static void merge_again(struct arena *arena, const struct merge_layer *was,
                        const struct merge_layer *is, const struct property *p) {
    int from;
    struct value found = value_of(was->before, p), brought = value_of(was->gone, p),
                 left = value_of(was->after, p);
    struct value now_found = value_of(is->before, p), now_brought = value_of(is->gone, p);
    if (value_equal(found, now_found) && value_equal(brought, now_brought))
        return;
    if (value_equal(left, merge_default(arena, p, found, brought, &from))) {
        struct value value = merge_default(arena, p, now_found, now_brought, &from);
        merge_set(is->after, p, value,
                  from < 0    ? (str){0}
                  : from == 0 ? is->before->entered[p->slot]
                              : is->gone->entered[p->slot]);
    } else if (value_equal(left, brought)) { // chosen
        const struct record *source = value_is_null(now_brought) ? is->before : is->gone;
        merge_set(is->after, p, value_of(source, p), source->entered[p->slot]);
    }
}

// The layer over another record found or brought.
static struct merge_layer again(struct work *work, const struct merge_layer *was,
                                struct record *before, struct record *gone) {
    struct arena *arena = work->arena;
    struct merge_layer is = *was;
    is.before = before;
    is.gone = gone;
    is.after = record_copy(arena, was->after);
    is.corrected = true;
    for (size_t i = 0; i < before->type->property_count; i++)
        if (merge_takes(&before->type->properties[i]))
            merge_again(arena, was, &is, &before->type->properties[i]);
    is.after->points = NULL;
    is.after->point_count = 0;
    for (size_t i = 0; i < before->point_count; i++)
        record_add_point(arena, is.after, before->points[i]);
    unite_points(arena, &is);
    return is;
}

// -- the walk

static void push(struct work *work, struct unmerge_plan *plan, const struct merge_layer *layer) {
    plan->later = arena_grow(work->arena, plan->later, plan->later_count * sizeof *plan->later,
                             (plan->later_count + 1) * sizeof *plan->later);
    plan->later[plan->later_count++] = *layer;
}

struct climb {
    struct work *work;
    struct unmerge_plan *plan;
    const struct record *old, *new; // the survivor so far: as it is, and as it will be
};

static bool pass(struct climb *c, int64_t merge_id, bool climbs) {
    struct merge_layer was, is;
    struct arena *arena = c->work->arena;
    if (!load_layer(c->work, c->plan->type, merge_id, &was))
        return false;
    is = climbs ? again(c->work, &was, was.before, rebase(arena, c->old, c->new, was.gone))
                : again(c->work, &was, rebase(arena, c->old, c->new, was.before), was.gone);
    is.climbs = climbs;
    push(c->work, c->plan, &is);
    c->old = was.after;
    c->new = is.after;
    return true;
}

static void step_to(struct work *work, struct unmerge_plan *plan, int64_t id) {
    plan->path = arena_grow(work->arena, plan->path, plan->path_count * sizeof *plan->path,
                            (plan->path_count + 1) * sizeof *plan->path);
    plan->path[plan->path_count++] = id;
}

// Over the merges into the survivor that came later, then with it into its own survivor, and so on.
static bool walk(struct climb *c) {
    struct unmerge_plan *plan = c->plan;
    int64_t node = plan->undone.row.primary_id, since = plan->undone.row.id;
    c->old = plan->undone.after;
    c->new = plan->undone.before;
    for (;;) {
        struct standing_merge *above;
        size_t count;
        step_to(c->work, plan, node);
        if (!store_merge_into(c->work, node, since, &above, &count))
            return false;
        for (size_t i = 0; i < count; i++)
            if (!pass(c, above[i].id, false))
                return false;
        if (!store_merge_of(c->work, node, &since))
            return false;
        if (!since)
            return true;
        if (!pass(c, since, true))
            return false;
        node = plan->later[plan->later_count - 1].row.primary_id;
    }
}

enum unmerge_outcome unmerge_outcome(const struct unmerge_plan *plan, const struct property *p) {
    if (!merge_takes(p))
        return UNMERGE_SAME;
    if (!value_equal(value_of(plan->holder, p), value_of(plan->holder_after, p)))
        return UNMERGE_RETURNS;
    bool took = !value_equal(value_of(plan->undone.before, p), value_of(plan->undone.after, p));
    bool has = value_equal(value_of(plan->holder, p), value_of(plan->undone.after, p));
    return took && !has ? UNMERGE_STAYS : UNMERGE_SAME;
}

bool unmerge_plan(struct work *work, int64_t merge_id, struct unmerge_plan *plan) {
    struct climb climb = {.work = work, .plan = plan};
    struct merge_row row;
    bool found;
    *plan = (struct unmerge_plan){0};
    if (!store_merge_get(work, merge_id, &row, &found))
        return false;
    plan->type = found ? schema_type_by_id(work->schema, row.type_id) : NULL;
    if (!plan->type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no merge %lld.", (long long)merge_id);
    if (row.reverted_at)
        return crm_refuse(work, ERR_CONFLICT, "merge.reverted", (str){0}, (str){0});
    if (!load_layer(work, plan->type, merge_id, &plan->undone) || !walk(&climb) ||
        !store_record_get(work, plan->type, row.record_id, true, &plan->record) ||
        !store_record_get(work, plan->type, plan->path[plan->path_count - 1], true, &plan->holder))
        return false;
    if (!plan->holder || !plan->record)
        return crm_refuse(work, ERR_CONFLICT, "merge.record_gone", (str){0}, (str){0});
    plan->holder_after = rebase(work->arena, climb.old, climb.new, plan->holder);
    return unmerge_lists(work, plan) && unmerge_taken(work, plan);
}
