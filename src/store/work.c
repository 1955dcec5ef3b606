// Putting a work together; callers set schema, who and live where they have them.
#include "store/work.h"
#include "base/clock.h"
#include "store/define.h"

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

void work_finish(struct work *work) {
    if (work->own)
        work->schema = work->held;
    while (work->own) {
        struct schema *older = work->own->older;
        schema_destroy(work->own);
        work->own = older;
    }
    work->held = NULL;
}
