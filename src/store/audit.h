// The trail in the store: entries that are added and never changed, the chain that seals them
// together with the history (crm/audit_chain.h), and reading all of it as one list.
#pragma once
#include "model/audit.h"
#include "store/feed.h"

// -- entries

// entry->id is filled in. `salt` and `digest`: of audit_entry_beside.
MUST_CHECK bool store_audit_add(struct work *work, struct audit_entry *entry, str salt, str digest);
// Which records an export held: those of one bucket (id >> AUDIT_BUCKET_BITS), as they are packed.
enum { AUDIT_BUCKET_BITS = 16 };
MUST_CHECK bool store_audit_export_add(struct work *work, int64_t entry_id, int64_t bucket,
                                       str ids);
// An erasure: what was asked for goes from the entries about the record and from the exports of its
// type, whose filters may name it; who, when and what stays.
MUST_CHECK bool store_audit_blank(struct work *work, int64_t record_id, int64_t type_id);
// Takes the people out of the entries from `first_id` on whose accounts are erased: of what waited
// in memory while that was done.
MUST_CHECK bool store_audit_blank_erased(struct work *work, int64_t first_id);
// An export that is fetched again holds what it held.
MUST_CHECK bool store_audit_export_again(struct work *work, int64_t entry_id, str subject);
// Ids of the rows of the rulebook's own trail that this transaction wrote, for an entry to name.
MUST_CHECK bool store_audit_definition_rows(struct work *work, int64_t **ids, size_t *count);

// -- the chain

enum audit_stream { AUDIT_STREAM_ENTRY, AUDIT_STREAM_HISTORY, AUDIT_STREAM_LINK, AUDIT_STREAMS };

struct audit_seal {
    int64_t number; // 0: the beginning, which seals nothing
    int64_t at;
    struct feed_place events, entries; // the last ones sealed
    int64_t history_id;                // the highest up to here
    int64_t event_count;               // of the items, which come first
    str items;                         // AUDIT_ITEM_BYTES each
    str hash;
};
enum { AUDIT_ITEM_BYTES = 40, AUDIT_DIGEST_BYTES = 32, AUDIT_SALT_BYTES = 16 };

// One thing that is sealed.
struct audit_item {
    struct feed_place place;
    int64_t record_id;  // 0: about none
    int64_t history_id; // of events: as in the row; negative: of the trail of associations
    str content;        // what its digest is of
    str salt;           // NULL pointer: none, by its kind
    str beside, digest; // of entries: what the salted digest in the content is of, and that digest
    int64_t at, actor_id; // of rows of the history
    enum source_kind source;
    str action, changes;
    bool gone;  // the row of the history behind an event is not there
    bool blank; // it has no salt any more
};

MUST_CHECK bool store_audit_seal_last(struct work *work, struct audit_seal *out);
MUST_CHECK bool store_audit_seal_get(struct work *work, int64_t number, struct audit_seal *out,
                                     bool *found);
// *added false: another process was faster.
MUST_CHECK bool store_audit_seal_add(struct work *work, const struct audit_seal *seal, bool *added);
// Events behind `after`, up to `upto` (NULL: what is surely visible), in their order; with
// AUDIT_BY_IDS as the transaction of `upto`, those with ids in between, in the order of ids.
#define AUDIT_BY_IDS INT64_MAX
MUST_CHECK bool store_audit_events(struct work *work, struct feed_place after,
                                   const struct feed_place *upto, size_t limit,
                                   struct audit_item **out, size_t *count);
MUST_CHECK bool store_audit_entries(struct work *work, struct feed_place after,
                                    const struct feed_place *upto, size_t limit,
                                    struct audit_item **out, size_t *count);
MUST_CHECK bool store_audit_entry_head(struct work *work, struct feed_place *head);
// Links up to this number were made before the store moved to another server, which numbers
// transactions anew; 0: none.
MUST_CHECK bool store_audit_renumbered(struct work *work, int64_t *number);
// Whether an erasure may have blanked that entry or row of the history.
MUST_CHECK bool store_audit_is_lost(struct work *work, enum audit_stream stream, int64_t id,
                                    bool *lost);
// Ids of the history in (after, upto], ascending.
MUST_CHECK bool store_audit_history_ids(struct work *work, int64_t after, int64_t upto,
                                        size_t limit, int64_t **ids, size_t *count);
// Whether an event near (by its id) leads to the row of the history.
MUST_CHECK bool store_audit_is_told(struct work *work, int64_t history_id, int64_t event_id,
                                    bool *told);
// Whether the record was erased: that is an entry of the history itself, and sealed as such.
MUST_CHECK bool store_audit_is_erased(struct work *work, int64_t record_id, bool *erased);

// -- reading: history, trail of associations and entries as one list

struct audit_line {
    enum audit_stream stream;
    struct audit_entry entry; // its id is that of its stream's table
    int64_t source_id;
    bool by_export; // of a record's own trail: an export that held it
};

struct audit_query {
    int64_t actor_id, type_id, record_id; // 0: any
    bool by_action;
    enum audit_action action;
    int64_t since, until;          // microseconds; 0: any
    int64_t before[AUDIT_STREAMS]; // ids below which each stream goes on; 0: from the newest
    bool exports;                  // with record_id: also the exports that held it
    bool seen_only;                // views and exports only: who saw it
    size_t limit;
};

struct audit_page {
    struct audit_line *lines; // newest first
    size_t count;
    int64_t before[AUDIT_STREAMS];
    bool more; // also where nothing was found yet: looking for what is rare goes in portions
};
MUST_CHECK bool store_audit_list(struct work *work, const struct audit_query *query,
                                 struct audit_page *out);
