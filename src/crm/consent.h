// Consents of a person: what may be recorded, and what holds now.
//
// Recording is one call whatever the state is, and a withdrawal needs no more than its purpose:
// taking back is as easy as giving. Nothing that was recorded is ever changed or taken out, except
// by erasing the record.
#pragma once
#include "crm/save.h"
#include "store/consent.h"

enum {
    CONSENT_PURPOSE_LENGTH = 60,
    CONSENT_CHANNEL_LENGTH = 60,
    CONSENT_EVIDENCE_LENGTH = 2000,
    CONSENT_PURPOSES = 100 // of one record
};

struct consent_note {
    const struct object_type *type;
    int64_t record_id;
    str purpose; // newsletter offers phone profiling sharing, or one's own name
    enum consent_state state;
    bool has_basis; // without: that of the entry it follows, else consent
    enum consent_basis basis;
    int64_t at;         // 0: now
    int64_t expires_at; // 0: never
    str channel;        // needed where consent is given
    str evidence;
    struct source source;
};
// In a write transaction. ERR_NOT_FOUND (record); ERR_INVALID for a type that is no people, for
// texts missing or too long, for times that can not be; ERR_CONFLICT where the record is archived
// and something is given, or has too many purposes. Sentences are in the catalogue (crm/refuse.h).
MUST_CHECK bool crm_consent_add(struct work *work, const struct consent_note *note,
                                struct consent *out);

struct consent_standing {
    enum consent_state state; // now; of `entry`, or CONSENT_EXPIRED
    struct consent entry;     // the one that counts
};
// One of each purpose that the record, or one merged into it, has an entry for. By purpose.
MUST_CHECK bool crm_consent_standing(struct work *work, const struct object_type *type, int64_t id,
                                     struct consent_standing **out, size_t *count);
// A page of entries, newest first. `after` is empty or *next of the page before; *next is empty on
// the last page. ERR_INPUT for a place that is none of ours.
MUST_CHECK bool crm_consent_list(struct work *work, const struct object_type *type, int64_t id,
                                 str after, size_t limit, struct consent **out, size_t *count,
                                 str *next);
