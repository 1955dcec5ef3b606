// The second way through a file whose cells call records of other rows: when all rows of all files
// are written, batch by batch as these were.
#include "crm/import_run_private.h"

struct calling {
    struct import_run *running;
    size_t sheet;
    struct import_row rows[IMPORT_BATCH];
    size_t count;
};

static bool write_called(void *argument, struct work *work) {
    struct calling *c = argument;
    struct import_run *r = c->running;
    r->counters = r->before;
    struct import_linking linking = {r->import_id, r->plan, &r->counters, r->work->who.lang};
    for (size_t i = 0; i < c->count; i++)
        if (!import_link_called(work, &linking, c->sheet, &c->rows[i]))
            return false;
    return import_run_advance(work, r, c->count);
}

static bool call_rows(struct calling *c, struct import_file *file, int64_t skip) {
    struct import_run *r = c->running;
    struct arena arena;
    const struct row *row = NULL;
    bool done = true;
    arena_init(&arena);
    while (done && skip-- > 0)
        done = import_file_next(file, &row, r->work->err);
    do {
        arena_reset(&arena);
        c->count = 0;
        while (done && c->count < IMPORT_BATCH &&
               (done = import_file_next(file, &row, r->work->err)) && row)
            import_row_take(&arena, row, &c->rows[c->count++]);
        done = done &&
               (!c->count || (r->writer->run(r->writer->context, write_called, c, r->work->err) &&
                              import_run_told(r, c->count)));
    } while (done && c->count);
    arena_finish(&arena);
    return done;
}

bool import_run_call(struct import_run *r, size_t sheet, int64_t begin) {
    struct import_file file;
    struct import_plan plan = {.dialect = r->plan->parts->sheets[sheet].dialect, .sheet = sheet};
    struct calling *c = ARENA_NEW(r->work->arena, struct calling);
    c->running = r;
    c->sheet = sheet;
    bool done = import_file_open(&file, r->work, r->import, &plan) &&
                call_rows(c, &file, import_run_done_of(r, begin, r->rows[sheet]));
    import_file_close(&file);
    return done;
}
