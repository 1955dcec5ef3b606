// Asking is one look-up by the record's id, in save_changed and before an erasure.
#include "crm/record_lock.h"
#include "base/json.h"
#include "crm/access.h"
#include "crm/audit.h"
#include "crm/refuse.h"
#include "crm/save.h"

static bool refuse(struct work *work, const struct record_lock *lock) {
    str who = lock->actor_name.len ? lock->actor_name : STR("Kartoteka");
    return crm_refuse(work, ERR_CONFLICT, RULE_LOCKED, lock->reason, who);
}

bool crm_lock_allows(struct work *work, int64_t record_id) {
    struct record_lock lock;
    bool locked;
    if (!store_record_lock_get(work, record_id, &lock, &locked))
        return false;
    return !locked || refuse(work, &lock);
}

bool crm_lock_get(struct work *work, const struct object_type *type, int64_t id,
                  struct record_lock *out, bool *locked) {
    struct record *record;
    int64_t redirected;
    return crm_get(work, type, id, &record, &redirected) &&
           store_record_lock_get(work, record->id, out, locked);
}

static bool note(struct work *work, const struct record *record, enum audit_action action,
                 str reason) {
    struct buf told;
    struct jsonw w;
    buf_init(&told, work->arena);
    jsonw_init(&w, &told);
    jsonw_object(&w);
    jsonw_put_text(&w, "reason", reason);
    jsonw_object_end(&w);
    struct audit_entry entry = {.action = action,
                                .source = SOURCE_API,
                                .actor_id = work->who.user_id,
                                .type_id = record->type->id,
                                .record_id = record->id,
                                .count = 1,
                                .told = buf_str(&told)};
    return crm_audit_note(work, &entry);
}

bool crm_lock_put(struct work *work, const struct object_type *type, int64_t id, str reason) {
    struct record *record;
    int64_t redirected;
    bool done;
    reason = str_trim(reason);
    if (!crm_get(work, type, id, &record, &redirected) ||
        !crm_access_record(work, RIGHT_DELETE, record))
        return false;
    if (!reason.len || reason.len > LOCK_REASON_MAX)
        return crm_refuse(work, ERR_INPUT, "person.reason", (str){0}, (str){0});
    if (!store_record_lock_put(work, record->id, type->id, reason, &done))
        return false;
    return done ? note(work, record, AUDIT_RECORD_LOCK, reason) : crm_lock_allows(work, record->id);
}

bool crm_lock_remove(struct work *work, const struct object_type *type, int64_t id) {
    struct record *record;
    struct record_lock lock;
    int64_t redirected;
    bool locked;
    if (!crm_get(work, type, id, &record, &redirected) ||
        !crm_access_record(work, RIGHT_DELETE, record) ||
        !store_record_lock_get(work, record->id, &lock, &locked))
        return false;
    if (!locked)
        return true;
    if (lock.actor_id != work->who.user_id && !crm_access_area(work, AREA_PRIVACY))
        return false;
    return store_record_lock_remove(work, record->id) &&
           note(work, record, AUDIT_RECORD_UNLOCK, lock.reason);
}
