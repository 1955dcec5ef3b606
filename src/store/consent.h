// The log of consents: rows are added and read, never changed.
//
// A row stays at the record it was written for. Those of records that were merged into another are
// read with the survivor's, by the redirects; a merge that is taken back ends the redirect, and
// with it that is undone, too. Erasing takes them with their record (store/erase.c).
#pragma once
#include "model/consent.h"
#include "store/work.h"

// Appends entry->purpose ... evidence; sets what the store gives: id, actor and recorded_at.
// The feed of changes tells of it.
MUST_CHECK bool store_consent_add(struct work *work, struct consent *entry, struct source source);

// Where a page begins: behind the entry with these. {0}: at the newest.
struct consent_place {
    int64_t at;
    int64_t strict; // 1: refused or withdrawn
    int64_t id;
};
struct consent_place consent_place_of(const struct consent *entry);
// Entries of the record and those merged into it in the order in which they count
// (model/consent.h), newest first.
MUST_CHECK bool store_consent_list(struct work *work, int64_t record_id, struct consent_place after,
                                   size_t limit, struct consent **out, size_t *count);
// The same in the order in which they were written down, newest first: ids below `before`, 0 for
// all.
MUST_CHECK bool store_consent_recorded(struct work *work, int64_t record_id, int64_t before,
                                       size_t limit, struct consent **out, size_t *count);
// The one entry of each spelling of a purpose that counts, by purpose.
MUST_CHECK bool store_consent_latest(struct work *work, int64_t record_id, size_t limit,
                                     struct consent **out, size_t *count);
