// Taking everything of a person out of an account that was shut.
#include "base/json.h"
#include "crm/access.h"
#include "crm/account_private.h"
#include "crm/audit.h"
#include "crm/invitation.h"
#include "crm/people.h"
#include "crm/queue.h"
#include "crm/refuse.h"

// Which entries of others were emptied is an entry itself, so that the chain says who may have done
// it; of the person's own it is told by the entry of the erasure.
static bool note_blanked(struct work *work, const int64_t *ids, size_t count) {
    struct buf details;
    struct jsonw w;
    if (!count)
        return true;
    buf_init(&details, work->arena);
    jsonw_init(&w, &details);
    jsonw_object(&w);
    jsonw_name(&w, "blanked");
    jsonw_array(&w);
    for (size_t i = 0; i < count; i++)
        jsonw_id(&w, ids[i]);
    jsonw_array_end(&w);
    jsonw_object_end(&w);
    struct audit_entry entry = {.action = AUDIT_TRAIL_BLANK,
                                .source = SOURCE_API,
                                .subject = STR("audit"),
                                .count = (int64_t)count,
                                .details = buf_str(&details)};
    return crm_audit_note(work, &entry);
}

bool account_erase(struct work *work, int64_t user_id) {
    struct member member;
    int64_t *blanked;
    size_t count;
    bool found;
    if (!crm_access_area(work, AREA_PRIVACY) || !crm_member_within(work, user_id) ||
        !crm_member(work, user_id, &member))
        return false;
    if (!member.disabled)
        return crm_refuse(work, ERR_CONFLICT, "account.open", (str){0}, (str){0});
    if (!store_user_erase(work, user_id, &blanked, &count, &found))
        return false;
    if (!found)
        return crm_refuse(work, ERR_CONFLICT, "account.erased", (str){0}, (str){0});
    struct audit_entry entry = {.action = AUDIT_ACCOUNT_ERASE,
                                .source = SOURCE_API,
                                .subject =
                                    str_format(work->arena, "users/%lld", (long long)user_id)};
    struct job_order sweep = {.kind = JOB_ERASE_SWEEP, .payload = STR("{\"type\":\"contacts\"}")};
    return crm_audit_note(work, &entry) && note_blanked(work, blanked, count) &&
           crm_job_order_again(work, &sweep);
}
