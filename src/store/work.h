// `struct work`: one request or one job on its way through the program.
//
// The first parameter of everything from `store` upward. It carries memory, error, connection,
// definitions, who is asking and what time it is; there are no globals, and tests set `now`.
// One thread at a time. Lower rooms (model, text, match, quality) never take it, only what they
// need of it.
#pragma once
#include "base/arena.h"
#include "base/err.h"
#include "db/db.h"
#include "model/actor.h"
#include "model/issue.h"
#include "model/property.h"

struct effect_list; // crm/live.h: what to change in memory after the commit
struct due_list;    // store/calculate.h: whose derived values this transaction makes stale
struct record;      // model/record.h
struct live;        // crm/live.h: what the process keeps in memory; NULL in store tests

struct work;

// What crm knows to derive of a record and the store does not (crm/rate.h), for settling.
struct deriving {
    // Everything that follows from the record itself, put into it.
    bool (*work_out)(struct work *work, struct record *record);
    // It came out otherwise and was written: what rests on that is to be kept, too.
    bool (*changed)(struct work *work, const struct record *before, const struct record *after);
};

struct work {
    struct arena *arena;
    struct err *err;
    struct issue_list issues;
    struct db *db;
    const struct schema *schema;
    const struct schema *held; // what `schema` was at the work's begin, where it is another one now
    const struct schema *whole; // the definitions where `view` is of them; NULL without one
    const struct schema *view;  // as `who` sees them, where their role keeps properties back
    struct schema *own;         // newer ones that the work loaded; freed by work_finish
    struct live *live;
    struct effect_list *effects;     // collected by crm; NULL until the first
    struct due_list *due;            // NULL until the first
    const struct deriving *deriving; // NULL: formulas only
    bool settle_all;                 // a job's: leave nothing of it to another one
    struct actor who;
    int64_t now;
};

// `err` is cleared. Issues are collected in `arena`.
void work_init(struct work *work, struct arena *arena, struct err *err, struct db *db);
// Frees what the work loaded of definitions (store_schema_renew); `schema` is the held one again.
// Needed only after that call. The host does it for its works.
void work_finish(struct work *work);

// Definitions from now on as `who` sees them: the view of their role in the scope SCOPE_RIGHTS, all
// of them in any other. To be called when `who` changes; costs nothing without rights.
void work_see(struct work *work);
// All of them from now on, for what follows from a change after it was made.
void work_see_all(struct work *work);

// fail() into the work's error.
#define WORK_FAIL(work, code, ...) fail((work)->err, code, __VA_ARGS__)
