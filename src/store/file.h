// Files as rows: what each is (`file`), and which record has it (`file_link`).
//
// A file that no record has any more is marked `deleted_at` and stays for a while, so that taking
// it off a record can be undone; then its row goes and leaves the digest in `file_gone`, by which
// the sweep (crm/file.h) finds the bytes. All of it inside the caller's transaction.
#pragma once
#include "store/work.h"

struct file {
    int64_t id;
    str name;
    str media_type;
    int64_t size;
    str digest;
    int64_t created_at, created_by;
    str created_by_name;
    int64_t deleted_at; // 0: a record has it
};

// `*id` is the new file's; it is no record's yet.
MUST_CHECK bool store_file_add(struct work *work, const struct file *file, int64_t *id);
MUST_CHECK bool store_file_get(struct work *work, int64_t id, struct file *out, bool *found);
// What a record has, newest first.
MUST_CHECK bool store_file_list(struct work *work, int64_t record_id, size_t limit,
                                struct file **out, size_t *count);
MUST_CHECK bool store_file_count(struct work *work, int64_t record_id, int64_t *count);

// Gives the file to the record, also after it was taken off it.
MUST_CHECK bool store_file_link(struct work *work, int64_t file_id, int64_t type_id,
                                int64_t record_id);
// *found: the record had it.
MUST_CHECK bool store_file_unlink(struct work *work, int64_t file_id, int64_t record_id,
                                  bool *found);

struct file_place {
    int64_t type_id, record_id;
};
// Records that have the file; `removed`: that had it and were taken off, instead.
MUST_CHECK bool store_file_places(struct work *work, int64_t file_id, bool removed,
                                  struct file_place **out, size_t *count);

// Merging: what `from` has goes to `to`, except what that has already.
MUST_CHECK bool store_file_move(struct work *work, int64_t from, int64_t to, int64_t merge_id);
// Taking it back: what that merge moved and is at `holder` goes to `record` again. For each record
// the survivor was merged into since, too; then store_file_returned.
MUST_CHECK bool store_file_return(struct work *work, int64_t record, int64_t holder,
                                  int64_t merge_id);
// How many would.
MUST_CHECK bool store_file_returning(struct work *work, int64_t holder, int64_t merge_id,
                                     int64_t *count);
// A merge that had moved them further remembers that no more.
MUST_CHECK bool store_file_forget_moved(struct work *work, int64_t record, int64_t merge_id);
// `from`, merged into `to` later, has one of the returned files as well: it goes to `to` now,
// unless that has it or passed it on to its own survivor.
MUST_CHECK bool store_file_move_instead(struct work *work, int64_t from, int64_t to,
                                        int64_t merge_id, int64_t returned_id);
MUST_CHECK bool store_file_returned(struct work *work, int64_t merge_id);

// Forgets the record's links, and the files that no other record has; *gone: there were some.
MUST_CHECK bool store_file_forget(struct work *work, int64_t record_id, bool *gone);
// Forgets up to `limit` files that no record has since before `before`; *count of them.
MUST_CHECK bool store_file_expire(struct work *work, int64_t before, size_t limit, size_t *count);

struct file_gone {
    int64_t id;
    str digest;
    int64_t at;
};
MUST_CHECK bool store_file_gone(struct work *work, size_t limit, struct file_gone **out,
                                size_t *count);
MUST_CHECK bool store_file_gone_done(struct work *work, int64_t id);
// Whether any file, deleted or not, has these bytes.
MUST_CHECK bool store_file_held(struct work *work, str digest, bool *held);
