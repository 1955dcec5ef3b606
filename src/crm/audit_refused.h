// Refusals by rights, noted without flooding the trail: of what one person or key is refused at one
// route in one hour the first is an entry at once, and the others together are one more when the
// hour is over (or the process ends), with their number.
//
// Notes are taken in memory, any thread, and written some moments later with the reads
// (audit_seen); a crash loses those of the last moment, and the numbers of the hour.
#pragma once
#include "crm/audit.h"

struct audit_refusal {
    int64_t at;
    int64_t actor_id, key_id;
    enum source_kind source;
    int64_t type_id, record_id;    // of the first of the hour; 0: none
    char subject[128];             // "DELETE objects/{type}/{id}": never what stands in an address
    char reason[64], property[64]; // key of the sentence; what was to be shown
    char name[64], address[48], agent[AUDIT_AGENT_MAX + 4]; // cut, NUL-terminated
};

struct audit_refused;
struct audit_refused *audit_refused_create(void);
void audit_refused_destroy(struct audit_refused *refused); // fine with NULL
void audit_refused_note(struct audit_refused *refused, const struct audit_refusal *refusal);
// Writes what waits at `now`; `all`: the numbers of this hour, too. What could not be written waits
// on.
MUST_CHECK bool audit_refused_write(struct audit_refused *refused, struct host *host, int64_t now,
                                    bool all, struct err *err);
