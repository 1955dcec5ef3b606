// The only door through which records change.
//
// crm_save reads downward: access, prepare (read, normalise, judge, match form: pure), then inside
// the caller's write transaction the duplicate check, the record (compare-and-set on its version),
// its match form, one history row, one event. Call it with a writing connection inside a
// transaction; after the commit the caller applies work->effects (crm/live.h). On false the
// transaction must be rolled back to where it was.
#pragma once
#include "crm/assign.h"
#include "crm/associate.h"
#include "crm/candidate.h"
#include "model/actor.h"
#include "model/record.h"
#include "store/work.h"

// One value as it came in: text as typed, or NULL text (ptr NULL) to clear.
struct assignment {
    const struct property *property;
    str text;
};

enum on_duplicate {
    ON_DUPLICATE_CREATE, // does not look
    ON_DUPLICATE_REFUSE, // ERR_CONFLICT with the candidates when one is sure
    ON_DUPLICATE_ASK,    // the same also when one is only likely
    ON_DUPLICATE_EMAIL   // ERR_CONFLICT only for an equal e-mail address, also of a change that
                         // brings one (what /crm clients expect)
};

struct reading {          // how texts are to be understood
    str country;          // default of phone numbers without a country; or empty
    unsigned date_orders; // see model/type.h; 0: not known
    unsigned number_decimals;
    const struct column_reading *columns; // see quality/judge.h; or NULL
    bool keep_placeholders;               // see model/type.h
    bool exact_dates;                     // the same
    bool appends; // ";b" adds options to those there, as clients of the object interface write it
    const int64_t *owners; // ids of the active accounts, ascending (crm/owner.h); NULL: not judged
    size_t owner_count;
};

struct save {
    const struct object_type *type;
    int64_t id;               // 0: a new record. An old id of a merged record leads to the survivor
    int64_t expected_version; // 0: any; else ERR_STALE when the record has another one
    const struct assignment *assignments;
    size_t count;
    enum on_duplicate on_duplicate; // of new records; of changes ON_DUPLICATE_EMAIL only
    struct reading reading;
    struct source source;
    const struct link_request *links; // made with the record, in the same transaction
    size_t link_count;
    bool keep_points; // a replaced e-mail or phone stays as a further contact point (imports)
    bool strict;      // refuse values that have an ERROR issue (else the issue is reported, the
                      // value left out): imports decide by row
    bool may_date;    // the time of creation may be given with a new record: programs that bring
                      // records from elsewhere know it
    str *written;     // see quality/judge.h; NULL: nobody asks
    bool stages_ask_only; // what a stage asks for is a warning even so: clients of the object
                          // interface fill it in later
};

struct save_result {
    struct record *record; // as stored now, with contact points
    bool created;
    bool changed;                 // false: nothing differed, nothing was written
    int64_t history_id;           // of the change; 0 where none
    struct assigned assigned;     // of one that was created: why its owner is who it is
    struct candidate *candidates; // of ERR_CONFLICT; also likely ones beside a record that was made
    size_t candidate_count;
};

// ERR_INVALID with work->issues (values that can not be read, required ones missing), ERR_CONFLICT
// with result->candidates and err.detail the existing id, ERR_STALE, ERR_NOT_FOUND.
MUST_CHECK bool crm_save(struct work *work, const struct save *save, struct save_result *result);

// The pure part, for hints while typing and for imports that prepare on all cores: reads the
// assignments on top of `before` (NULL: a new record of save->type), normalises and judges.
struct prepared {
    struct record *after; // contact points included; id and version not set yet
    struct match_form form;
    str search;               // search form
    struct issue_list issues; // of the values assigned and of the record as a whole
    bool dated;               // says itself when it was created
    struct assigned assigned; // where it was stored
};
void crm_prepare(struct arena *arena, const struct save *save, const struct record *before,
                 enum lang lang, int64_t now, struct prepared *out);
// The same of a new record that goes into no store: without match form, search form and the contact
// points of its values.
void crm_prepare_values(struct arena *arena, const struct save *save, enum lang lang, int64_t now,
                        struct prepared *out);
// Stores what crm_prepare made of a new record: the writing half of crm_save.
MUST_CHECK bool crm_insert(struct work *work, const struct save *save, struct prepared *prepared,
                           struct save_result *result);

// Writes the match form of a record anew where values it is compared by were worked out otherwise
// (work->deriving).
MUST_CHECK bool crm_rederive(struct work *work, const struct record *before,
                             const struct record *after);

// Archiving takes a record out of lists and matching; restoring brings it back.
MUST_CHECK bool crm_archive(struct work *work, const struct object_type *type, int64_t id,
                            struct source source, struct save_result *result);
MUST_CHECK bool crm_restore(struct work *work, const struct object_type *type, int64_t id,
                            struct source source, struct save_result *result);

// Takes one history entry back: each property it changed gets its value before, where nothing newer
// changed it; the others are named in `kept`. Reverting a creation archives the record.
MUST_CHECK bool crm_revert(struct work *work, const struct object_type *type, int64_t history_id,
                           struct source source, struct save_result *result,
                           const struct property ***kept, size_t *kept_count);

// By id, following redirects of merged records (*redirected: the id asked for, else 0).
// ERR_NOT_FOUND. Archived records are found.
MUST_CHECK bool crm_get(struct work *work, const struct object_type *type, int64_t id,
                        struct record **out, int64_t *redirected);
// By the value of a property that is unique, or of the e-mail address: ids of live records.
MUST_CHECK bool crm_find_by_value(struct work *work, const struct object_type *type,
                                  const struct property *property, str text, int64_t **ids,
                                  size_t *count);
// By an equal e-mail address, any of a record's (case and the spelling of the domain do not count,
// tags and dots do): ids of live records.
MUST_CHECK bool crm_find_by_email(struct work *work, const struct object_type *type, str email,
                                  int64_t **ids, size_t *count);
