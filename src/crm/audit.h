// The trail: what people and programs did, saw and took away. Changes of records are in the history
// already; everything else is noted here. Who was where stands beside the chain and can be blanked.
#pragma once
#include "model/property.h"
#include "store/audit.h"
#include "store/host.h"

// Adds an entry in the caller's transaction: with what it tells of, or not at all. `at`, the actor
// and its name are those of the work where they are not given; entry->id is filled in.
MUST_CHECK bool crm_audit_note(struct work *work, struct audit_entry *entry);
// For crm_audit_note: {"changes":["7"]}, the rows of the rulebook's own trail that this transaction
// wrote, where values before and after stand; "" where there are none.
MUST_CHECK bool crm_audit_definition_details(struct work *work, str *details);

// -- which records an export held (audit_held.c)

struct audit_held {
    struct arena *arena; // of the ids: the caller's, and kept as long
    int64_t *ids;
    size_t count, cap;
};
void audit_held_add(struct audit_held *held, int64_t id); // fine with NULL
// {"held":"..."}: the digest of the ids, so that the chain holds them, too.
str audit_held_details(struct arena *arena, struct audit_held *held);
// With the entry that audit_held_details went into.
MUST_CHECK bool crm_audit_held_write(struct work *work, int64_t entry_id, struct audit_held *held);

// -- reading of single records (audit_seen.c)
//
// A person or key that reads one record is noted once an hour and process. Reads stay fast: the
// note is taken in memory and written some moments later, with others. A crash loses those of the
// last moment.

struct audit_seen;
struct audit_view {
    int64_t at;
    int64_t actor_id, key_id;
    enum source_kind source;
    int64_t type_id, record_id;
    char name[64], address[48], agent[AUDIT_AGENT_MAX + 4]; // cut, NUL-terminated
};
struct audit_seen *audit_seen_create(void);
void audit_seen_destroy(struct audit_seen *seen);
// Any thread.
void audit_seen_note(struct audit_seen *seen, const struct audit_view *view);
bool audit_seen_waits(struct audit_seen *seen);
// Writes what waits, in portions; what could not be written waits on.
MUST_CHECK bool audit_seen_write(struct audit_seen *seen, struct host *host, struct err *err);
