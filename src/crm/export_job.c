// Exports as jobs. The file is written piece by piece, each in a transaction of its own, so that
// the write lane is never held for long; it counts only once the last transaction says "done".
#include "crm/export_job.h"
#include "base/clock.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/list.h"
#include "crm/queue.h"

static bool load(struct work *work, int64_t id, struct export *out) {
    bool found;
    if (!store_export_get(work, id, out, &found))
        return false;
    return found || WORK_FAIL(work, ERR_NOT_FOUND, "There is no export %lld.", (long long)id);
}

static bool choose_records(struct work *work, struct export_request *request) {
    struct query listed;
    struct list list;
    if (!request->list_id)
        return true;
    if (!crm_list_get(work, request->list_id, &list) || !crm_list_query(work, &list, &listed))
        return false;
    listed.properties = request->query.properties;
    listed.property_count = request->query.property_count;
    request->query = listed;
    return true;
}

// Of those the caller may take along, which are fewer than they see where the role says so.
static bool is_permitted(struct work *work, const struct export_request *request) {
    struct export_request chosen = *request;
    int kept = work->who.verb;
    work->who.verb = RIGHT_EXPORT;
    bool done = choose_records(work, &chosen) && crm_export_permitted(work, &chosen.query);
    work->who.verb = kept;
    return done;
}

bool crm_export_order(struct work *work, const struct export_request *request, str name, str kind,
                      struct export *out) {
    struct job job;
    struct export export = {.type_id = request->query.type->id,
                            .name = name,
                            .kind = kind,
                            .request = export_request_write(work->arena, request),
                            .state = STR("waiting")};
    if (!crm_fields_all(work, request->query.type) ||
        !crm_access_verb(work, RIGHT_EXPORT, request->query.type) || !is_permitted(work, request) ||
        !export_secret_make(work) || !store_export_add(work, &export, &export.id))
        return false;
    struct job_order order = {
        .kind = JOB_EXPORT, .subject_kind = "export", .subject_id = export.id};
    if (!crm_job_add(work, &order, &job))
        return false;
    export.job_id = job.id;
    return store_export_update(work, &export) && load(work, export.id, out);
}

bool crm_export_linked(struct work *work, int64_t id, struct export *out) {
    return load(work, id, out);
}

bool crm_export_get(struct work *work, int64_t id, struct export *out) {
    struct job job;
    if (!load(work, id, out))
        return false;
    if (!crm_access_person(work, out->created_by))
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no export %lld.", (long long)id);
    bool open = str_is(out->state, "waiting") || str_is(out->state, "running");
    if (!open || !out->job_id)
        return true;
    if (!crm_job_get(work, out->job_id, &job))
        return false;
    // A job that gave up, or was cancelled, could not say so here.
    if (crm_job_ended(&job) && !str_is(job.state, "done")) {
        out->state = str_is(job.state, "cancelled") ? STR("cancelled") : STR("failed");
        out->error = job.error;
        out->finished_at = job.finished_at;
    }
    return true;
}

// -- the job

struct writing {
    struct work *work;
    const struct writer *writer;
    const struct progress *progress;
    struct export export;
    int64_t pieces;
    str bytes;          // of the piece
    struct err why;     // a piece could not be written
    struct arena arena; // of what it held
    struct audit_held held;
};

static bool begin(void *argument, struct work *work) {
    struct writing *w = argument;
    struct export export = w->export;
    export.state = STR("running");
    export.started_at = work->now;
    export.size = export.rows = 0;
    return store_export_clear(work, export.id) && store_export_update(work, &export);
}

static bool write_piece(void *argument, struct work *work) {
    const struct writing *w = argument;
    return store_export_chunk_add(work, w->export.id, w->pieces, w->bytes);
}

// Who ordered it has it from now on; the link may be anybody's, and each fetching is noted.
static bool note_held(struct work *work, struct writing *w) {
    struct audit_entry entry = {
        .actor_id = w->export.created_by,
        .actor_name = w->work->who.name,
        .action = AUDIT_EXPORT_DONE,
        .source = SOURCE_API,
        .type_id = w->export.type_id,
        .subject = str_format(work->arena, "exports/%lld", (long long)w->export.id),
        .count = (int64_t)w->held.count,
        .details = audit_held_details(work->arena, &w->held)};
    return crm_audit_note(work, &entry) && crm_audit_held_write(work, entry.id, &w->held);
}

static bool finish(void *argument, struct work *work) {
    struct writing *w = argument;
    struct export export;
    if (!load(work, w->export.id, &export))
        return false;
    // Somebody was erased while it was written, and may be in it.
    if (!str_is(export.state, "running"))
        return store_export_clear(work, export.id);
    export.state = STR("done");
    export.rows = w->export.rows;
    export.size = w->export.size;
    export.finished_at = work->now;
    return store_export_update(work, &export) && note_held(work, w);
}

static bool take_bytes(void *context, str bytes) {
    struct writing *w = context;
    w->bytes = bytes;
    if (!bytes.len)
        return true;
    if (!progress_report(w->progress, w->export.size, -1, "writing"))
        return fail(&w->why, ERR_CANCELLED, "The export was cancelled.");
    if (!w->writer->run(w->writer->context, write_piece, w, &w->why))
        return false;
    w->pieces++;
    w->export.size += (int64_t)bytes.len;
    return true;
}

static bool write_file(struct writing *w) {
    struct work *work = w->work;
    const struct object_type *type = schema_type_by_id(work->schema, w->export.type_id);
    struct export_request request;
    struct text_sink sink = {take_bytes, w};
    if (!type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The export's object type is gone.");
    if (!export_request_read(work, type, w->export.request, &request) ||
        !choose_records(work, &request))
        return false;
    struct export_options options = {.query = &request.query,
                                     .header = request.names ? EXPORT_WIRE_NAMES : EXPORT_LABELS,
                                     .display = !request.values,
                                     .held = &w->held};
    enum lang own = work->who.lang;
    work->who.lang = request.lang;
    bool done = crm_export_csv(work, &options, &sink, &w->export.rows);
    work->who.lang = own;
    if (!done && w->why.code != ERR_NONE)
        *work->err = w->why;
    return done;
}

bool crm_export_run(struct work *work, const struct writer *writer, int64_t id,
                    const struct progress *progress, int64_t *rows) {
    struct writing w = {.work = work, .writer = writer, .progress = progress};
    *rows = 0;
    if (!load(work, id, &w.export))
        return false;
    *rows = w.export.rows;
    if (str_is(w.export.state, "done")) // whoever ended it could not say so any more
        return true;
    w.export.size = 0;
    // With the rights of whoever ordered it, as they are now.
    if (!crm_access_become(work, w.export.created_by, work->who.lang))
        return false;
    work->who.verb = RIGHT_EXPORT;
    arena_init(&w.arena);
    w.held.arena = &w.arena;
    bool done = writer->run(writer->context, begin, &w, work->err) && write_file(&w) &&
                writer->run(writer->context, finish, &w, work->err);
    arena_finish(&w.arena);
    if (done)
        *rows = w.export.rows;
    return done;
}

// -- the file

bool crm_export_content(struct work *work, int64_t id, const struct text_sink *sink) {
    struct export export;
    if (!load(work, id, &export))
        return false;
    if (!str_is(export.state, "done"))
        return WORK_FAIL(work, ERR_NOT_FOUND, "Export %lld has no file.", (long long)id);
    bool found = true;
    for (int64_t number = 0; found; number++) {
        struct arena_mark mark = arena_mark(work->arena);
        str bytes;
        if (!store_export_chunk(work, id, number, &bytes, &found))
            return false;
        if (found && !sink->write(sink->context, bytes))
            return WORK_FAIL(work, ERR_CANCELLED, "The receiver of the export has gone.");
        arena_release(work->arena, mark);
    }
    return true;
}

bool crm_export_tidy(struct work *work, bool *more) {
    const int64_t day = INT64_C(24) * 3600 * MICROS_PER_SECOND;
    return store_export_sweep(work, work->now - EXPORT_KEPT_DAYS * day, more);
}
