// Reading forms: what is not right about one is said here, and nowhere else.
#include "crm/stored_form.h"
#include "base/log.h"
#include "crm/live.h"
#include "crm/save_private.h"
#include "store/form.h"
#include "store/record.h"

enum stored_form stored_form_read(struct arena *arena, int64_t record_id, str blob,
                                  struct match_form *form) {
    struct err err;
    if (!blob.len)
        return FORM_NONE;
    if (match_form_read(arena, blob, form, &err))
        return FORM_READ;
    if (err.code == ERR_UNSUPPORTED)
        return FORM_OLDER;
    log_warning("the match form of record %lld is damaged: it is left out until it is made anew",
                (long long)record_id);
    return FORM_DAMAGED;
}

static bool read_form(struct work *work, int64_t record_id, struct match_form *form,
                      enum stored_form *standing) {
    str blob;
    if (!store_form_get(work, record_id, &blob))
        return false;
    *standing = stored_form_read(work->arena, record_id, blob, form);
    return true;
}

bool crm_form_known(struct work *work, int64_t record_id, struct match_form *form, bool *known) {
    enum stored_form standing;
    if (!read_form(work, record_id, form, &standing))
        return false;
    *known = standing == FORM_READ;
    return true;
}

bool crm_form_mended(struct work *work, const struct object_type *type, int64_t record_id,
                     struct match_form *form, bool *known) {
    enum stored_form standing;
    struct record *record;
    if (!read_form(work, record_id, form, &standing))
        return false;
    *known = standing == FORM_READ;
    if (standing == FORM_READ || standing == FORM_NONE)
        return true;
    if (!store_record_get(work, type, record_id, true, &record))
        return false;
    if (!record || record->archived_at)
        return true;
    *form = derive_form(work->arena, record);
    if (!save_form(work, record, form))
        return false;
    effect_add(work, (struct effect){
                         .type = type, .record_id = record_id, .form = save_kept_form(work, form)});
    *known = true;
    return true;
}
