// The match form of a record that is written, and anew where what it rests on was worked out anew.
#include "store/form.h"
#include "crm/derive.h"
#include "crm/live.h"
#include "crm/save_private.h"
#include "store/record.h"

bool save_form(struct work *work, const struct record *record, const struct match_form *form) {
    struct buf blob;
    buf_init(&blob, work->arena);
    match_form_write(form, &blob);
    return store_form_put(work, record->id, record->type->id, buf_str(&blob));
}

struct match_form *save_kept_form(struct work *work, const struct match_form *form) {
    struct match_form *copy = ARENA_NEW(work->arena, struct match_form);
    *copy = *form;
    return copy;
}

// The buyer of a deal follows from its associations.
static bool is_matched_by(const struct record *before, const struct record *after) {
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        if (p->derived && p->match_role.len && !value_equal(before->values[i], after->values[i]))
            return true;
    }
    return false;
}

bool crm_rederive(struct work *work, const struct record *before, const struct record *after) {
    if (after->archived_at || !crm_is_matched(after->type) || !is_matched_by(before, after))
        return true;
    struct record *record = record_copy(work->arena, after);
    if (!store_record_points(work, record))
        return false;
    struct match_form form = derive_form(work->arena, record);
    if (!save_form(work, record, &form))
        return false;
    effect_add(work, (struct effect){.type = record->type,
                                     .record_id = record->id,
                                     .form = save_kept_form(work, &form)});
    return true;
}
