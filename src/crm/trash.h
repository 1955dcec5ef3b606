// The trash: archived records of all types that the caller sees, given back, or thrown away.
//
// Several at once are pieces of one transaction, each of which may be refused by itself; giving
// back is undone by archiving again what nobody changed since. A whole group (of a person, of a
// rule in one run) and emptying by age are jobs.
#pragma once
#include "base/json.h"
#include "crm/retention.h"
#include "model/record.h"
#include "store/trash.h"

enum { TRASH_PAGE_MAX = 100, TRASH_AT_ONCE = 100, TRASH_FOUND_MAX = 200, TRASH_DAYS_MAX = 3650 };

struct trash_entry {
    struct record *record;
    struct trash_origin origin; // of the last time it was archived
    bool locked;
};
struct trash_page {
    struct trash_entry *items;
    size_t count;
    str after; // cursor; empty on the last
};
struct trash_asked {
    const struct object_type *type; // NULL: all
    int64_t actor_id;               // who archived; 0: anybody
    int64_t report_id;              // which rule in which run (store/retention.h); 0: any
    int64_t until;                  // archived before; 0: any
    str text;                       // words; of each type the first TRASH_FOUND_MAX are found
    str after;
    size_t limit;
};
// ERR_INPUT for a cursor that is none.
MUST_CHECK bool crm_trash(struct work *work, const struct trash_asked *asked,
                          struct trash_page *out);
// How many there are, whatever the words.
MUST_CHECK bool crm_trash_count(struct work *work, const struct trash_asked *asked, int64_t *count);

enum trash_order { TRASH_RESTORE, TRASH_RETURN, TRASH_ERASE };
struct trash_one {
    const struct object_type *type;
    int64_t id, version; // version: of TRASH_RETURN, as it was given back
    bool done;
    str why; // of one that was refused, in the language of whoever asked
};
// In a write transaction. TRASH_ERASE is for the area privacy.
MUST_CHECK bool crm_trash_do(struct work *work, enum trash_order order, struct source source,
                             struct trash_one *items, size_t count);

// -- jobs (trash_run.c)

// The payload of a job that restores or erases all of these; `count` of them were confirmed, more
// are refused then (ERR_CONFLICT).
str crm_trash_job(struct arena *arena, enum trash_order order, const struct trash_asked *asked,
                  int64_t count);
// By the payload; also {"order":"empty"}: what was archived longer ago than the policy's days.
MUST_CHECK bool crm_trash_run(struct work *work, const struct writer *writer, const struct job *job,
                              const struct json *payload, const struct progress *progress,
                              struct retention_result *result);

// Days after which the trash is emptied; 0: never.
MUST_CHECK bool crm_trash_days(struct work *work, int64_t *days);
// How many lie there for longer than that, of all; 0 for 0 days.
MUST_CHECK bool crm_trash_due(struct work *work, int64_t days, int64_t *count);
// ERR_CONFLICT where more than `most` would go the next night.
MUST_CHECK bool crm_trash_days_put(struct work *work, int64_t days, int64_t most);
