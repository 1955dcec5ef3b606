// Erasing records for good: for the law, or because nobody wants them any more.
#pragma once
#include "crm/duplicates.h"
#include "crm/save.h"

enum erasure {
    ERASURE_PURGE, // an archived record is thrown away
    ERASURE_LAW    // a person asked to be forgotten: what is known of nobody else goes, too
};

// The record, those merged into it, and for ERASURE_LAW the activities that are about nobody else
// and the files of the imports that brought it and of exports it may be in. Nothing of it can be
// brought back. ERR_NOT_FOUND;
// ERR_CONFLICT for ERASURE_PURGE of a record that is not archived. Inside a write transaction,
// effects after the commit, as with crm_save.
MUST_CHECK bool crm_erase(struct work *work, const struct object_type *type, int64_t id,
                          enum erasure erasure, struct source source);
// The job that follows: what the engine keeps of deleted rows of that type in its index of words.
MUST_CHECK bool crm_erase_sweep(struct work *work, const struct writer *writer,
                                const struct object_type *type, const struct progress *progress);
