// Connections shared by threads that need one now and then: read connections of worker threads.
//
// Opened when first needed, at most `limit` at once, kept open afterwards. Any thread.
#pragma once
#include "db/db.h"

struct db_pool;

struct db_pool *db_pool_create(const struct db_options *options, size_t limit);
void db_pool_destroy(struct db_pool *pool); // all must have been given back; fine with NULL

// Waits while all are taken. False only when a new connection could not be opened.
MUST_CHECK bool db_pool_take(struct db_pool *pool, struct db **out, struct err *err);
// Rolls back what is still open. `db` may be NULL.
void db_pool_give(struct db_pool *pool, struct db *db);
