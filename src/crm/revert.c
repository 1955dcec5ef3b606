// Taking one history entry back: value by value, where nothing newer stands on it.
#include "crm/access.h"
#include "crm/derive.h"
#include "crm/field_access.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "store/history.h"
#include "store/record.h"

static void keep(struct work *work, const struct property *property, const struct property ***kept,
                 size_t *count) {
    *kept = arena_grow(work->arena, *kept, *count * sizeof **kept, (*count + 1) * sizeof **kept);
    (*kept)[(*count)++] = property;
}

// As they were, where nothing changed since. Else point by point: those that the change brought go,
// those that it took come back, those added since stay.
static void revert_points(struct work *work, const struct change *change, struct record *after) {
    str now = derive_points_text(work->arena, after);
    if (str_equal(now, value_as_str(change->after))) {
        derive_points_read(work->arena, after, value_as_str(change->before));
        return;
    }
    struct record had = {.type = after->type}, got = had;
    derive_points_read(work->arena, &had, value_as_str(change->before));
    derive_points_read(work->arena, &got, value_as_str(change->after));
    size_t kept = 0;
    for (size_t i = 0; i < after->point_count; i++)
        if (!record_has_point(&got, &after->points[i]) || record_has_point(&had, &after->points[i]))
            after->points[kept++] = after->points[i];
    after->point_count = kept;
    for (size_t i = 0; i < had.point_count; i++)
        if (!record_has_point(&got, &had.points[i]))
            record_add_point(work->arena, after, had.points[i]);
}

static void revert_values(struct work *work, const struct history_entry *entry,
                          struct record *after, const struct property ***kept, size_t *count) {
    for (size_t i = 0; i < entry->changes.count; i++) {
        const struct change *change = &entry->changes.items[i];
        if (change->property_id == 0) {
            revert_points(work, change, after);
            continue;
        }
        const struct property *p = type_property_by_id(after->type, change->property_id);
        if (!p)
            continue; // retired meanwhile
        if (!value_equal(after->values[p->slot], change->after)) {
            keep(work, p, kept, count);
            continue;
        }
        after->values[p->slot] = change->before;
        after->entered[p->slot] = change->entered_before;
        if (p->system == SYSTEM_OWNER)
            after->owner_id = value_as_int(change->before);
    }
}

// Who does not see, or may not set, a value does not bring it back either.
static bool all_seen(struct work *work, const struct object_type *type,
                     const struct history_entry *entry) {
    for (size_t i = 0; work->view && i < entry->changes.count; i++) {
        const struct change *change = &entry->changes.items[i];
        const struct property *p = type_property_by_id(type, change->property_id);
        if (p ? p->level != FIELD_EDIT : change->property_id == 0 && type->points_withheld != 0)
            return crm_refuse(work, ERR_DENIED, "field.whole", (str){0}, (str){0});
    }
    return true;
}

bool crm_revert(struct work *work, const struct object_type *type, int64_t history_id,
                struct source source, struct save_result *result, const struct property ***kept,
                size_t *kept_count) {
    struct history_entry entry;
    struct record *before;
    bool found;
    *kept = NULL;
    *kept_count = 0;
    *result = (struct save_result){0};
    if (!store_history_get(work, history_id, &entry, &found))
        return false;
    if (!found || entry.type_id != type->id)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no such change.");
    if (str_is(entry.action, "created"))
        return crm_archive(work, type, entry.record_id, source, result);
    if (str_is(entry.action, "archived"))
        return crm_restore(work, type, entry.record_id, source, result);
    if (str_is(entry.action, "restored"))
        return crm_archive(work, type, entry.record_id, source, result);
    if (!str_is(entry.action, "updated"))
        return crm_refuse(work, ERR_CONFLICT, "merge.in_log", (str){0}, (str){0});
    if (!store_record_get(work, type, entry.record_id, true, &before))
        return false;
    if (!before || before->archived_at)
        return crm_refuse(work, ERR_CONFLICT, "record.archived", (str){0}, (str){0});
    if (!crm_access_record(work, RIGHT_EDIT, before))
        return false;
    if (!all_seen(work, type, &entry))
        return false;
    struct actor kept_actor;
    crm_access_raise(work, &kept_actor);
    if (work->whole &&
        !store_record_get(work, crm_type_now(work, type), entry.record_id, true, &before)) {
        crm_access_lower(work, &kept_actor);
        return false;
    }
    struct record *after = record_copy(work->arena, before);
    revert_values(work, &entry, after, kept, kept_count);
    derive_points(work->arena, after, before, true);
    result->record = after;
    result->changed = *kept_count < entry.changes.count;
    bool done = !result->changed ||
                save_changed(work, before, after, source, "updated", &result->history_id);
    crm_access_lower(work, &kept_actor);
    crm_fields_saved(work, &(struct save){.type = type}, result);
    return done;
}
