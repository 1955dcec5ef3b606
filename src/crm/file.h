// Files at records: taking one in, giving it to records, taking it off, and sweeping what nobody
// has any more.
//
// The bytes go to the blob folder first (store/blob.h), the rows follow in one write transaction: a
// crash leaves bytes without a row, which the sweep finds, never a row without bytes. A file taken
// off its last record stays for FILE_KEPT_HOURS, so that this can be undone.
#pragma once
#include "crm/duplicates.h"
#include "formats/byte_source.h"
#include "store/blob.h"
#include "store/file.h"

enum { FILE_KEPT_HOURS = 24, FILES_PER_RECORD = 1000 };

struct file_upload {
    const struct object_type *type;
    int64_t record_id;
    str name; // as sent; made harmless
    struct byte_source source;
    int64_t size_max;
    struct source change; // who says so, for an activity's history
};

// Reads the bytes, judges them by their content and keeps them; `work` reads, `writer` writes.
// Sentences of refusals are in the catalogue (err.detail). ERR_NOT_FOUND (record), ERR_CONFLICT
// (archived, or too many files), ERR_INPUT (empty, no name, a name of another kind),
// ERR_UNSUPPORTED (a program or script), ERR_TOO_LARGE, ERR_STORAGE.
MUST_CHECK bool crm_file_add(struct work *work, const struct writer *writer,
                             const struct blobs *blobs, const struct file_upload *upload,
                             struct file *out);
// The name under which a file is kept: the last part of a path, clean, without what systems take
// for something else. Empty where nothing is left.
str crm_file_name(struct arena *arena, str text);

// All that a record has, newest first. ERR_NOT_FOUND.
MUST_CHECK bool crm_file_list(struct work *work, const struct object_type *type, int64_t record_id,
                              struct file **out, size_t *count);
// ERR_NOT_FOUND also where the caller may see none of the records that have it.
MUST_CHECK bool crm_file_get(struct work *work, int64_t id, struct file *out);
// In a write transaction: takes the file off the record; ERR_NOT_FOUND where it is not there.
MUST_CHECK bool crm_file_remove(struct work *work, const struct object_type *type,
                                int64_t record_id, int64_t file_id, struct source change);
// In a write transaction: gives a file of another record, or one that was taken off, to the record.
MUST_CHECK bool crm_file_attach(struct work *work, const struct object_type *type,
                                int64_t record_id, int64_t file_id, struct source change,
                                struct file *out);

// For erasing, in its transaction: the record's links go, and the files that only it had, with
// their bytes right after.
MUST_CHECK bool crm_file_forget(struct work *work, int64_t record_id);

// In a write transaction: forgets some files whose time is over, and puts the sweep into the queue
// where there is something to do; *more says whether to come again.
MUST_CHECK bool crm_file_tidy(struct work *work, bool *more);
// The job: takes away the bytes of files that are gone, and once a day looks through the folder for
// what crashes left. *removed: files of bytes.
MUST_CHECK bool crm_file_sweep(struct work *work, const struct writer *writer,
                               const struct blobs *blobs, const struct progress *progress,
                               int64_t *removed);
