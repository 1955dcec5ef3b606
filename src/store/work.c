// Putting a work together; callers set schema, who and live where they have them.
#include "store/work.h"
#include "base/clock.h"

void work_init(struct work *work, struct arena *arena, struct err *err, struct db *db) {
    err_clear(err);
    *work = (struct work){
        .arena = arena,
        .err = err,
        .db = db,
        .who = {.scope = SCOPE_ALL},
        .now = clock_now(),
    };
    issue_list_init(&work->issues, arena);
}
