// Opening a store: layout brought up to date, shipped definitions written.
#pragma once
#include "store/work.h"

// Migrates and writes shipped definitions that are missing. Call once at start, with a writing
// connection outside of a transaction. ERR_UNSUPPORTED when the store is newer than the program.
MUST_CHECK bool store_prepare(struct db *db, struct arena *arena, struct err *err);

// Settings by name; `*value` is empty where unset.
#define SETTING_CURRENCY  "currency"  // the company's own, ISO 4217
#define SETTING_TIME_ZONE "time_zone" // "Europe/Warsaw"
#define SETTING_STORE_ID  "store_id"  // random, made by store_prepare: tells stores apart

MUST_CHECK bool store_setting_get(struct work *work, const char *name, str *value);
MUST_CHECK bool store_setting_put(struct work *work, const char *name, str value);
// The same where it still is `before` (empty: where there is none, too). *taken: it was; of several
// processes that would, one is.
MUST_CHECK bool store_setting_take(struct work *work, const char *name, str before, str value,
                                   bool *taken);

// Gives a record id of the one sequence over all types. Inside a write transaction.
MUST_CHECK bool store_next_record_id(struct work *work, int64_t *id);
