// The folder of files' bytes, outside of everything the server gives out: each lies under the name
// of its digest (ab/cd/abcd...), so equal files lie there once and no name from outside is a path.
//
// Bytes are written under a temporary name, synced, renamed, and their folders synced, before the
// row that names them is written; so a row without its bytes can not be, and bytes without a row
// are swept. A sweep and writers keep apart by a lock on the folder: from blob_keep to blob_end it
// is shared, a sweep holds it alone. Several processes on one store share one folder (the file
// `store` in it names the store, so that nobody sweeps what another store keeps). Any thread.
#pragma once
#include "base/err.h"
#include "base/str.h"

enum { BLOB_DIGEST_LENGTH = 64 }; // lower-case hexadecimal

struct blobs;

// `folder` is made with the first file. `store_id`: SETTING_STORE_ID (store/store.h).
struct blobs *blobs_create(const char *folder, str store_id);
void blobs_destroy(struct blobs *blobs); // fine with NULL

// One file on its way in.
struct blob_draft {
    const struct blobs *blobs;
    int file; // or -1
    int lock; // or -1
    char path[512];
};

// ERR_STORAGE, here and below: no room, no right, or the folder is another store's.
MUST_CHECK bool blob_begin(const struct blobs *blobs, struct blob_draft *draft, struct err *err);
MUST_CHECK bool blob_write(struct blob_draft *draft, str bytes, struct err *err);
// The bytes are safe under that name from here on, and no sweep takes them before blob_end.
MUST_CHECK bool blob_keep(struct blob_draft *draft, str digest, struct err *err);
// After the row is written, or when nothing comes of it. Fine at any point behind blob_begin.
void blob_end(struct blob_draft *draft);

// For reading; the caller closes *file. ERR_STORAGE where the bytes are not there.
MUST_CHECK bool blob_open(const struct blobs *blobs, str digest, int *file, uint64_t *size,
                          struct err *err);

// Nobody writes meanwhile: *lock goes to blob_sweep_end. *ours is false where there is no folder of
// this store here: then there is nothing to sweep, and no lock.
MUST_CHECK bool blob_sweep_begin(const struct blobs *blobs, int *lock, bool *ours, struct err *err);
void blob_sweep_end(int lock);
// Takes bytes away that were written before `before` (microseconds UTC); later ones belong to
// somebody new. Nothing to do where there are none. Between sweep_begin and sweep_end.
MUST_CHECK bool blob_remove(const struct blobs *blobs, str digest, int64_t before, struct err *err);
// Calls `found` for each digest written before `before`, and takes away temporary files older than
// that; `found` returns false to stop, with `err` set.
MUST_CHECK bool blob_walk(const struct blobs *blobs, int64_t before,
                          bool (*found)(void *context, str digest, struct err *err), void *context,
                          struct err *err);
