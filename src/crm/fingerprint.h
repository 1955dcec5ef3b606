// What an erasure for the law leaves of a person, and asking whether somebody entered now is one of
// those: keyed hashes (BLAKE2b under a secret of the store's own) of normalised e-mail addresses,
// phone numbers, tax ids and identifiers, and of the folded name with the date of birth.
//
// Who has the store and its secret can try all phone numbers; the hashes keep from reading, not
// from guessing. An address or number that others have as well (a shared mailbox, their company's
// switchboard) leaves none.
#pragma once
#include "model/issue.h"
#include "model/record.h"
#include "store/work.h"

#define RULE_ERASED "person.erased" // of the issue, and the refusal's key

// Of somebody who is about to be erased; left by crm_fingerprint_leave once the record is gone.
struct fingerprint_source {
    int64_t point_kind; // -1: no contact point
    str key, text;
};
MUST_CHECK bool crm_fingerprint_leave(struct work *work, const struct fingerprint_source *sources,
                                      size_t count);
// The marks of a record: of people all, of other types (a company, a deal) their contact points, as
// which somebody erased could come back.
void crm_fingerprint_sources(struct arena *arena, const struct record *record,
                             struct fingerprint_source **out, size_t *count);
// Whether `after` has a mark of somebody erased that `before` (NULL: new) has not. One short
// look-up where nobody was erased.
MUST_CHECK bool crm_fingerprint_hit(struct work *work, const struct record *before,
                                    const struct record *after, bool *hit);
// The refusal: ERR_CONFLICT. Returns false.
bool crm_fingerprint_refuse(struct work *work);
// Takes back what keeps somebody out, with the reason in the trail; *lifted marks. AREA_PRIVACY.
MUST_CHECK bool crm_fingerprint_lift(struct work *work, const struct record *record, str reason,
                                     int64_t *lifted);
