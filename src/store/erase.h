// Erasing a record for good: every row that holds anything of it, in one transaction.
//
// What stays is that there was one (`erased`), one history row without content, and ids: in event
// rows, by which others learn that it is gone, and in decisions and settled groups of the queue.
#pragma once
#include "model/record.h"
#include "store/work.h"

// Inside a write transaction. The record's own old ids (records merged into it) are the caller's to
// erase as well, before it.
MUST_CHECK bool store_erase(struct work *work, const struct record *record, const char *reason,
                            struct source source);
// Takes the words of erased records of the type out of the index for searching, a piece at a time:
// db_search_forget. Inside a write transaction.
MUST_CHECK bool store_erase_words(struct work *work, const struct object_type *type, bool begin,
                                  bool *more);
// Records that were merged into it and stand archived behind a redirect.
MUST_CHECK bool store_erase_merged(struct work *work, int64_t id, int64_t **ids, size_t *count);
// Records at the other end of the record's edges, of that type.
MUST_CHECK bool store_erase_related(struct work *work, int64_t id, const struct object_type *type,
                                    int64_t **ids, size_t *count);
// Imports whose files brought the record.
MUST_CHECK bool store_erase_imports(struct work *work, int64_t id, int64_t **ids, size_t *count);
// Whether there was a record with that id which was erased.
MUST_CHECK bool store_erased(struct work *work, int64_t id, bool *erased);
