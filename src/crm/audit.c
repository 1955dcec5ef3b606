// Adding to the trail. What is personal gets a salt of its own, so that its digest, which is all
// that the chain has of it, tells nothing once both are blanked.
#include "crm/audit.h"
#include "base/id.h"
#include "crm/audit_chain.h"

bool crm_audit_note(struct work *work, struct audit_entry *entry) {
    char *salt = arena_alloc(work->arena, AUDIT_SALT_BYTES);
    random_bytes(salt, AUDIT_SALT_BYTES);
    if (!entry->at)
        entry->at = work->now;
    if (!entry->actor_id)
        entry->actor_id = work->who.user_id;
    if (!entry->actor_name.len)
        entry->actor_name = work->who.name;
    str key = {salt, AUDIT_SALT_BYTES};
    str beside = audit_entry_beside(work->arena, entry);
    return store_audit_add(work, entry, key, audit_digest(work->arena, key, beside));
}

bool crm_audit_definition_details(struct work *work, str *details) {
    int64_t *ids;
    size_t count;
    struct buf out;
    *details = STR("");
    if (!store_audit_definition_rows(work, &ids, &count))
        return false;
    if (!count)
        return true;
    buf_init(&out, work->arena);
    for (size_t i = 0; i < count; i++)
        buf_format(&out, "%s\"%lld\"", i ? "," : "{\"changes\":[", (long long)ids[i]);
    buf_add(&out, STR("]}"));
    *details = buf_str(&out);
    return true;
}
