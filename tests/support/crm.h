// A store with shipped definitions, a live index and the way to work on them, for tests of crm and
// above. Single writes go through `crm_begin`/`crm_commit`; long work reads from a connection of
// its own and writes through `writer`, as jobs do in the program. That writer can be told to fail,
// and to run what it is given twice.
#pragma once
#include "crm/import.h"
#include "crm/live.h"
#include "crm/merge.h"
#include "crm/save.h"
#include "support/engines.h"

struct crm_fixture {
    struct test_store *t;
    struct live *live;
    struct work work; // writes; its arena is t's unless crm_scratch is used
    struct arena scratch;
    struct arena write_arena; // of one run of the writer
    struct db *reader;
    struct arena read_arena;
    struct work read; // between crm_job_begin and crm_job_end
    const struct schema *held;
    struct writer writer;
    int64_t now;
    int64_t writes;     // runs of the writer so far
    int64_t fail_at;    // the write with this number fails before its commit with ERR_BUSY; 0: none
    bool twice;         // every write runs a second time after a rollback
    int64_t stop_after; // `progress` says stop after that many reports; 0: never
    struct progress progress;
    int64_t reports;
    const struct object_type *contacts, *companies;
};

void crm_fixture_begin(struct crm_fixture *f, void **state);
void crm_fixture_end(struct crm_fixture *f);

// One write transaction over f->work.
void crm_begin(struct crm_fixture *f);
void crm_commit(struct crm_fixture *f);
void crm_rollback(struct crm_fixture *f);
// f->read for one job; what it reads lives until the next begin.
void crm_job_begin(struct crm_fixture *f);
void crm_job_end(struct crm_fixture *f);

struct assignment crm_set(const struct object_type *type, const char *name, const char *text);
// Saves one record in a transaction of its own; fails the test where that is refused.
struct save_result crm_save_now(struct crm_fixture *f, const struct object_type *type, int64_t id,
                                const struct assignment *list, size_t count);
#define CRM_SAVE(f, type, id, ...)                                                                 \
    crm_save_now((f), (type), (id), (const struct assignment[]){__VA_ARGS__},                      \
                 sizeof((const struct assignment[]){__VA_ARGS__}) / sizeof(struct assignment))
// Puts an edge of the plain kind between two records, or takes it away; within a transaction.
void crm_edge(struct crm_fixture *f, const struct object_type *from, int64_t from_id,
              const struct object_type *to, int64_t to_id, bool there);
struct record *crm_record(struct crm_fixture *f, const struct object_type *type, int64_t id);
// A number out of the store.
int64_t crm_number(struct crm_fixture *f, const char *sql, const struct value *args, size_t count);

// Every live record with its values, texts as entered, contact points, search text and match form,
// a line each; without ids in the order of the texts.
str crm_dump(struct crm_fixture *f, const struct object_type *type, bool ids);
// Fails the test where two dumps differ, and shows the first line that does.
void crm_same(str wanted, str got);

// An upload out of memory.
struct crm_upload {
    str bytes;
    size_t given;
    size_t piece; // most bytes given at once; 0: all
};
struct import_source crm_upload_source(struct crm_upload *upload);
// Uploads, and fails the test where that is refused.
int64_t crm_upload_now(struct crm_fixture *f, const struct object_type *type, const char *name,
                       str bytes);
void crm_import_load(struct crm_fixture *f, int64_t id, struct import *import,
                     struct import_plan *plan);
void crm_policy(struct crm_fixture *f, int64_t id, enum import_policy policy);
bool crm_check(struct crm_fixture *f, int64_t id, struct import_report *report);
bool crm_run(struct crm_fixture *f, int64_t id, struct import_counters *counters);
bool crm_undo(struct crm_fixture *f, int64_t id, int64_t *undone, int64_t *kept);
