// Putting a work together; callers set schema, who and live where they have them.
#include "store/work.h"
#include "base/clock.h"
#include "model/field_view.h"
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

void work_see_all(struct work *work) {
    if (work->whole)
        work->schema = work->whole;
    work->whole = work->view = NULL;
}

void work_see(struct work *work) {
    const struct rights *rights = work->who.scope == SCOPE_RIGHTS ? work->who.rights : NULL;
    work_see_all(work);
    if (!rights || !work->schema)
        return;
    const struct schema *view = field_view(work->arena, work->schema, rights->role);
    if (view == work->schema)
        return;
    work->whole = work->schema;
    work->schema = work->view = view;
}

void work_finish(struct work *work) {
    work_see_all(work);
    if (work->own)
        work->schema = work->held;
    while (work->own) {
        struct schema *older = work->own->older;
        schema_destroy(work->own);
        work->own = older;
    }
    work->held = NULL;
}
