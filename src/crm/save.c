// The door, read downward: access, prepare, duplicates, record, match form, history, event.
#include "crm/save.h"
#include "crm/access.h"
#include "crm/ask.h"
#include "crm/associate.h"
#include "crm/derive.h"
#include "crm/duplicates.h"
#include "crm/field_access.h"
#include "crm/fingerprint.h"
#include "crm/flaws.h"
#include "crm/identify.h"
#include "crm/live.h"
#include "crm/owner.h"
#include "crm/rate.h"
#include "crm/record_lock.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "crm/stages.h"
#include "model/calculated.h"
#include "model/change.h"
#include "store/calculate.h"
#include "store/duplicate_part.h"
#include "store/form.h"
#include "store/history.h"
#include "store/merge.h"
#include "store/record.h"
#include "store/store.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

static bool find_record(struct work *work, const struct object_type *type, int64_t id,
                        struct record **out, int64_t *redirected) {
    int64_t asked = id;
    if (!crm_identify(work, &id))
        return false;
    *redirected = id != asked ? asked : 0;
    return store_record_get(work, type, id, true, out);
}

bool crm_get(struct work *work, const struct object_type *type, int64_t id, struct record **out,
             int64_t *redirected) {
    if (!find_record(work, type, id, out, redirected))
        return false;
    if (!*out)
        return crm_refuse_id(work, ERR_NOT_FOUND, "api.no_record", id);
    return true;
}

bool crm_find_by_email(struct work *work, const struct object_type *type, str email, int64_t **ids,
                       size_t *count) {
    const struct property *property = type_role(type, "email");
    *ids = NULL;
    *count = 0;
    if (!property || (type->points_withheld >> POINT_EMAIL & 1))
        return true;
    struct type_context c = {.arena = work->arena, .property = property, .keep_placeholders = true};
    struct value value;
    if (!property_read(&c, email, &value) || value_is_null(value))
        return true;
    enum { SAME_MAX = 100 };
    struct contact_point point = {
        .kind = POINT_EMAIL, .key = property_key(&c, value), .value = value_as_str(value)};
    return !point.key.len || store_record_by_address(work, type, &point, SAME_MAX, ids, count);
}

// Of a record that the caller does not see not even the id is told.
static bool keep_seen(struct work *work, const struct object_type *type, int64_t *ids,
                      size_t *count) {
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        bool hidden = false;
        str department;
        if (work->who.scope != SCOPE_ALL &&
            !crm_access_hidden(work, type, ids[i], &hidden, &department))
            return false;
        if (!hidden)
            ids[kept++] = ids[i];
    }
    *count = kept;
    return true;
}

static bool find_by_value(struct work *work, const struct object_type *type,
                          const struct property *property, str text, int64_t **ids, size_t *count) {
    enum { SAME_MAX = 100 };
    struct type_context c = {.arena = work->arena, .property = property, .keep_placeholders = true};
    struct value value;
    *ids = NULL;
    *count = 0;
    if (!property->unique)
        return crm_find_by_email(work, type, text, ids, count);
    if (!property_read(&c, text, &value) || value_is_null(value))
        return true;
    return store_record_by_value(work, type, property, value, SAME_MAX, ids, count);
}

bool crm_find_by_value(struct work *work, const struct object_type *type,
                       const struct property *property, str text, int64_t **ids, size_t *count) {
    return find_by_value(work, type, property, text, ids, count) &&
           keep_seen(work, type, *ids, count);
}

// -- writing what was prepared

// Contact points beyond the properties are a change, too: of the pseudo-property 0.
static void add_points_change(struct work *work, const struct record *before,
                              const struct record *after, struct change_list *changes) {
    str old = before ? derive_points_text(work->arena, before) : (str){0};
    str new = derive_points_text(work->arena, after);
    if (before && !str_equal(old, new))
        change_add(work->arena, changes,
                   (struct change){.property_id = 0,
                                   .before = value_text_or_null(old),
                                   .after = value_text_or_null(new)});
}

static bool write_history(struct work *work, const struct record *before,
                          const struct record *after, struct source source, const char *action,
                          int64_t *history_id) {
    struct change_list changes = {0};
    change_compare(work->arena, before, after, &changes);
    add_points_change(work, before, after, &changes);
    return store_history_add(work, after, source, action, &changes, history_id);
}

bool save_new(struct work *work, struct prepared *prepared, struct source source,
              int64_t *history_id) {
    struct record *record = prepared->after;
    struct issue_list issues;
    if (!save_unique(work, NULL, record) || !crm_assign(work, record, &prepared->assigned) ||
        !store_next_record_id(work, &record->id))
        return false;
    record->version = 1;
    record->updated_at = work->now;
    if (!prepared->dated)
        record->created_at = work->now;
    record->created_by = work->who.user_id;
    record_sync_header(record);
    record_start_rollups(record);
    derive_further_emails(work->arena, record);
    stages_follow(NULL, record, work->now);
    if (!crm_work_out(work, record, true, &issues) ||
        !store_record_insert(work, record, prepared->search) || !stages_write(work, NULL, record) ||
        !save_form(work, record, &prepared->form) ||
        !write_history(work, NULL, record, source, "created", history_id) ||
        !crm_flaws_write(work, NULL, record, &issues, &source))
        return false;
    effect_add(work, (struct effect){.type = record->type,
                                     .record_id = record->id,
                                     .form = save_kept_form(work, &prepared->form),
                                     .live_delta = 1});
    return true;
}

bool save_changed(struct work *work, const struct record *before, struct record *after,
                  struct source source, const char *action, int64_t *history_id) {
    struct issue_list issues;
    if (!crm_lock_allows(work, before->id))
        return false;
    after->updated_at = work->now;
    record_sync_header(after);
    record_keep_rollups(before, after);
    derive_further_emails(work->arena, after);
    stages_follow(before, after, work->now);
    if (!crm_work_out(work, after, false, &issues) || !save_unique(work, before, after))
        return false;
    if (!store_record_update(work, before, after, derive_search(work->arena, after))) {
        // Another connection was faster between our reading and our writing: the lane runs this
        // again, which reads what is there now.
        if (work->err->code == ERR_STALE)
            work->err->code = ERR_BUSY;
        return false;
    }
    after->version = before->version + 1;
    bool lives = !after->archived_at, lived = !before->archived_at;
    // What was merged is archived, but is not one of those that are found as such.
    bool counted = strcmp(action, "merged") != 0 && strcmp(action, "unmerged") != 0;
    struct match_form form = derive_form(work->arena, after);
    if (lives ? !save_form(work, after, &form) : !store_form_delete(work, after->id))
        return false;
    if (!stages_write(work, before, after) ||
        !write_history(work, before, after, source, action, history_id) ||
        !crm_flaws_write(work, before, after, &issues, &source))
        return false;
    effect_add(work,
               (struct effect){.type = after->type,
                               .record_id = after->id,
                               .form = lives ? save_kept_form(work, &form) : NULL,
                               .live_delta = (lives ? 1 : 0) - (lived ? 1 : 0),
                               .archived_delta = counted ? (lived ? 1 : 0) - (lives ? 1 : 0) : 0});
    return true;
}

static bool differs(struct arena *arena, const struct record *before, const struct record *after) {
    struct change_list changes = {0};
    change_compare(arena, before, after, &changes);
    return changes.count > 0 ||
           !str_equal(derive_points_text(arena, before), derive_points_text(arena, after));
}

// Those who stay in the group may have been held together by who leaves it.
static bool look_at_rest(struct work *work, const struct duplicate_group *group, int64_t left) {
    int64_t *members;
    size_t count;
    if (!store_duplicate_members_shown(work, group->id, 2, &members, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (members[i] != left)
            return store_duplicate_due(work, group->type_id, members[i]);
    return true;
}

// A record may be in two groups: a sure one, and a larger one for review that holds it.
bool save_leave_queue(struct work *work, int64_t record_id, const char *status) {
    int64_t *groups;
    size_t count;
    if (!store_duplicate_groups_of(work, record_id, &groups, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct duplicate_group group;
        bool found;
        if (!store_duplicate_get(work, groups[i], &group, &found) ||
            (found && !look_at_rest(work, &group, record_id)) ||
            !store_duplicate_remove_member(work, groups[i], record_id, status))
            return false;
    }
    return true;
}

// -- duplicates

static bool has_point(const struct record *record, const struct contact_point *point) {
    for (size_t i = 0; record && i < record->point_count; i++)
        if (record->points[i].kind == point->kind &&
            str_equal(record->points[i].value, point->value))
            return true;
    return false;
}

// Another record with an address that `after` has and `before` (NULL: a new one) had not: *id, else
// 0. Only the address itself counts: alike ones ("a+x@", "a@") may be other people's.
static bool equal_email(struct work *work, const struct record *before, const struct record *after,
                        int64_t *id) {
    *id = 0;
    for (size_t i = 0; !*id && i < after->point_count; i++) {
        const struct contact_point *point = &after->points[i];
        if (point->kind != POINT_EMAIL || has_point(before, point))
            continue;
        int64_t *ids;
        size_t found;
        if (!store_record_by_address(work, after->type, point, 2, &ids, &found))
            return false;
        for (size_t k = 0; k < found && !*id; k++)
            *id = ids[k] == after->id ? 0 : ids[k];
    }
    return true;
}

static int compare_keys(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

// Of two who bring the same address, number or tax id at once, the second waits for the first and
// then sees its record. In one order everywhere, so that nobody waits for each other. `form` may be
// NULL.
static bool lock_points(struct work *work, const struct record *record,
                        const struct match_form *form) {
    size_t items = form ? form->count : 0, count = 0;
    int64_t *keys = ARENA_ARRAY(work->arena, record->point_count + items, int64_t);
    for (size_t i = 0; i < record->point_count; i++)
        keys[count++] = (int64_t)str_hash(record->points[i].key);
    for (size_t i = 0; i < items; i++)
        if (form->items[i].kind == MATCH_ITEM_TAX || form->items[i].kind == MATCH_ITEM_IDENTIFIER)
            keys[count++] = (int64_t)str_hash(form->items[i].text);
    qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t i = 0; i < count; i++)
        if (!db_lock_key(work->db, keys[i], work->err))
            return false;
    return true;
}

static bool check_duplicates(struct work *work, const struct save *save,
                             const struct prepared *prepared, struct save_result *result) {
    if (save->on_duplicate == ON_DUPLICATE_CREATE)
        return true;
    if (!lock_points(work, prepared->after, &prepared->form))
        return false;
    int64_t existing;
    if (save->on_duplicate == ON_DUPLICATE_EMAIL) {
        if (!equal_email(work, NULL, prepared->after, &existing))
            return false;
        return !existing || save_refuse(work, save->type, existing);
    }
    if (!crm_candidates(work, prepared->after, &prepared->form, 0, &result->candidates,
                        &result->candidate_count))
        return false;
    bool asks = save->on_duplicate == ON_DUPLICATE_ASK;
    if (result->candidate_count && (asks || result->candidates[0].sure))
        return save_refuse(work, save->type, result->candidates[0].id);
    return true;
}

// -- the door

static bool link_to(struct work *work, const struct save *save, const struct record *record) {
    struct actor kept;
    crm_access_drop(work, &kept);
    bool done =
        crm_link_all(work, record->type, record->id, save->links, save->link_count, save->source);
    crm_access_lower(work, &kept);
    return done;
}

static bool acceptable(struct work *work, const struct save *save,
                       const struct prepared *prepared) {
    work->issues = prepared->issues;
    if (prepared->dated && prepared->after->created_at > work->now)
        return fail_about(work->err, ERR_INVALID, STR("created_at"),
                          "The time of creation can not lie in the future.");
    if (save->strict && issue_list_has_error(&prepared->issues))
        return WORK_FAIL(work, ERR_INVALID, "Some values can not be stored as they are.");
    return true;
}

// Rows of imports were looked at before, many at a time (import_judge.c).
static bool keep_erased_out(struct work *work, const struct save *save, const struct record *before,
                            const struct record *after) {
    bool hit;
    if (!before && save->source.kind == SOURCE_IMPORT)
        return true;
    if (!crm_fingerprint_hit(work, before, after, &hit))
        return false;
    return !hit || crm_fingerprint_refuse(work);
}

bool crm_insert(struct work *work, const struct save *save, struct prepared *prepared,
                struct save_result *result) {
    *result = (struct save_result){0};
    if (!keep_erased_out(work, save, NULL, prepared->after))
        return false;
    if (!acceptable(work, save, prepared) || !check_duplicates(work, save, prepared, result) ||
        !save_new(work, prepared, save->source, &result->history_id) ||
        !link_to(work, save, prepared->after))
        return false;
    result->record = prepared->after;
    result->assigned = prepared->assigned;
    result->created = result->changed = true;
    return true;
}

static bool brings_address(const struct record *before, const struct record *after) {
    for (size_t i = 0; i < after->point_count; i++)
        if (after->points[i].kind == POINT_EMAIL && !has_point(before, &after->points[i]))
            return true;
    return false;
}

static bool check_address(struct work *work, const struct save *save, const struct record *before,
                          const struct record *after) {
    int64_t existing;
    if (save->on_duplicate != ON_DUPLICATE_EMAIL || !brings_address(before, after))
        return true;
    if (!lock_points(work, after, NULL) || !equal_email(work, before, after, &existing))
        return false;
    return !existing || save_refuse(work, save->type, existing);
}

static bool update(struct work *work, const struct save *save, struct save_result *result) {
    struct record *before;
    int64_t redirected;
    // Where several connections write, they change one record one after the other.
    int64_t id = save->id;
    if (!crm_identify(work, &id) || !store_record_lock(work, id) ||
        !crm_get(work, save->type, save->id, &before, &redirected))
        return false;
    if (save->expected_version && before->version != save->expected_version)
        return WORK_FAIL(work, ERR_STALE, "The record was changed by somebody else meanwhile.");
    if (before->archived_at)
        return crm_refuse(work, ERR_CONFLICT, "record.archived", (str){0}, (str){0});
    struct prepared prepared;
    crm_prepare(work->arena, save, before, work->who.lang, work->now, &prepared);
    if (!acceptable(work, save, &prepared) || !check_address(work, save, before, prepared.after))
        return false;
    result->record = prepared.after;
    result->changed = differs(work->arena, before, prepared.after);
    if (result->changed && !keep_erased_out(work, save, before, prepared.after))
        return false;
    return (!result->changed || (save_changed(work, before, prepared.after, save->source, "updated",
                                              &result->history_id) &&
                                 crm_duplicates_weigh(work, prepared.after))) &&
           link_to(work, save, before);
}

// A new one may be entered; one that is there has to be within reach of the verb.
static bool may_write(struct work *work, enum right_verb verb, const struct object_type *type,
                      int64_t id) {
    struct record *record;
    int64_t redirected;
    if (work->who.scope == SCOPE_ALL)
        return true;
    if (!id)
        return crm_access_verb(work, RIGHT_ENTER, type);
    return crm_get(work, type, id, &record, &redirected) && crm_access_record(work, verb, record);
}

// A share lets edit, not take over.
static bool may_give(struct work *work, const struct save *save) {
    struct record *record;
    int64_t redirected;
    bool gives = false;
    for (size_t i = 0; i < save->count; i++)
        gives = gives || save->assignments[i].property->system == SYSTEM_OWNER;
    if (!gives || !save->id || work->who.scope == SCOPE_ALL)
        return true;
    return crm_get(work, save->type, save->id, &record, &redirected) &&
           crm_access_give(work, record);
}

static bool writable(struct work *work, const struct save *save) {
    for (size_t i = 0; i < save->count; i++) {
        const struct property *p = save->assignments[i].property;
        if (p->system == SYSTEM_CREATED_AT && save->may_date && !save->id)
            continue;
        if (p->read_only)
            return fail_about(work->err, ERR_INVALID, p->name,
                              "The property \"" STR_FMT "\" can not be set.", STR_ARG(p->name));
    }
    return true;
}

static bool names_users(const struct save *save) {
    for (size_t i = 0; i < save->count; i++)
        if (save->assignments[i].property->type->is_user)
            return true;
    return false;
}

static bool save_raised(struct work *work, const struct save *asked, struct save_result *result) {
    struct save save = *asked;
    if (!writable(work, &save) ||
        (names_users(&save) && !save.reading.owners && !crm_owners_know(work, &save.reading)))
        return false;
    if (save.id)
        return update(work, &save, result);
    struct prepared prepared;
    crm_prepare(work->arena, &save, NULL, work->who.lang, work->now, &prepared);
    return crm_insert(work, &save, &prepared, result);
}

// Of who does not see all that records are matched by: by what they see, before it is saved whole.
static bool check_seen(struct work *work, const struct save *asked, struct save_result *result) {
    struct prepared prepared;
    if (asked->id || !asked->type->match_withheld ||
        (asked->on_duplicate != ON_DUPLICATE_ASK && asked->on_duplicate != ON_DUPLICATE_REFUSE))
        return true;
    crm_prepare(work->arena, asked, NULL, work->who.lang, work->now, &prepared);
    return check_duplicates(work, asked, &prepared, result);
}

bool crm_save(struct work *work, const struct save *asked, struct save_result *result) {
    struct actor kept;
    struct save save;
    *result = (struct save_result){0};
    if (!may_write(work, RIGHT_EDIT, asked->type, asked->id) ||
        !crm_fields_writable(work, asked->assignments, asked->count) || !may_give(work, asked) ||
        !check_seen(work, asked, result))
        return false;
    crm_access_raise(work, &kept);
    crm_fields_save(work, asked, &save);
    bool done = save_raised(work, &save, result);
    crm_access_lower(work, &kept);
    crm_fields_saved(work, asked, result);
    return done;
}

// The record as it is whole: the one given is as the caller sees it.
static bool write_archived(struct work *work, const struct record *seen, struct source source,
                           int64_t at, struct save_result *result) {
    struct record *before;
    if (!store_record_get(work, crm_type_now(work, seen->type), seen->id, true, &before))
        return false;
    assert(before);
    result->record = record_copy(work->arena, before);
    result->record->archived_at = at;
    result->changed = true;
    return save_changed(work, before, result->record, source, at ? "archived" : "restored",
                        &result->history_id) &&
           (!at || save_leave_queue(work, before->id, "rejected"));
}

static bool set_archived(struct work *work, const struct object_type *type, int64_t id,
                         struct source source, int64_t at, struct save_result *result) {
    struct record *before;
    struct actor kept;
    *result = (struct save_result){0};
    // Who restores an old id means that record itself, which only taking the merge back brings.
    if ((at && !crm_identify(work, &id)) || !store_record_get(work, type, id, true, &before))
        return false;
    if (!before)
        return crm_refuse_id(work, ERR_NOT_FOUND, "api.no_record", id);
    if (!crm_access_record(work, RIGHT_DELETE, before) ||
        (at && !before->archived_at && !crm_ask(work, &before, 1)))
        return false;
    result->record = before;
    if (!before->archived_at == !at)
        return true; // is as wanted already
    int64_t survivor;
    if (!store_redirect_get(work, id, &survivor))
        return false;
    if (survivor)
        return crm_refuse_id(work, ERR_CONFLICT, "merge.take_back", survivor);
    crm_access_raise(work, &kept);
    bool done = write_archived(work, before, source, at, result);
    crm_access_lower(work, &kept);
    crm_fields_saved(work, &(struct save){.type = type}, result);
    return done;
}

bool crm_archive(struct work *work, const struct object_type *type, int64_t id,
                 struct source source, struct save_result *result) {
    return set_archived(work, type, id, source, work->now, result);
}

bool crm_restore(struct work *work, const struct object_type *type, int64_t id,
                 struct source source, struct save_result *result) {
    return set_archived(work, type, id, source, 0, result);
}
