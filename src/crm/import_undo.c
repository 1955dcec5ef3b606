// Taking an import back: its history entries from the newest to the oldest, each where nothing
// newer stands on it. What people changed or merged since stays, and is counted.
#include "crm/import_private.h"
#include "crm/queue.h"
#include "store/history.h"
#include "store/record.h"

enum { ENTRIES_A_TIME = 100 };

struct undoing {
    int64_t import_id;
    int64_t before; // the oldest entry seen so far
    int64_t undone, kept;
    // of this piece, set anew when it is tried again
    int64_t piece_undone, piece_kept, piece_before;
    size_t piece_count;
};

struct since {     // an entry: what happened to its record behind it
    bool touched;  // somebody else changed it
    bool reverted; // this very entry was taken back already
};

static bool look_since(struct work *work, const struct history_entry *entry, int64_t import_id,
                       struct since *out) {
    struct history_entry *list;
    size_t count;
    *out = (struct since){0};
    if (!store_history_since(work, entry->record_id, entry->id, &list, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct source *source = &list[i].source;
        bool own = source->kind == SOURCE_IMPORT && source->id == import_id;
        if (source->kind == SOURCE_REVERT && source->id == entry->id)
            out->reverted = true;
        else if (!own && source->kind != SOURCE_REVERT)
            out->touched = true;
    }
    return true;
}

static bool undo_entry(struct work *work, struct undoing *u, const struct history_entry *entry) {
    const struct object_type *type = schema_type_by_id(work->schema, entry->type_id);
    struct source source = {.kind = SOURCE_REVERT, .id = entry->id};
    struct save_result result;
    const struct property **kept;
    size_t kept_count;
    struct since since;
    if (!type)
        return true;
    if (!look_since(work, entry, u->import_id, &since))
        return false;
    if (since.reverted) { // an undo before this one was interrupted behind it
        u->piece_undone++;
        return true;
    }
    if (str_is(entry->action, "created") && since.touched) {
        u->piece_kept++;
        return true;
    }
    if (!crm_revert(work, type, entry->id, source, &result, &kept, &kept_count)) {
        if (work->err->code != ERR_CONFLICT)
            return false;
        err_clear(work->err);
        u->piece_kept++;
        return true;
    }
    if (kept_count)
        u->piece_kept++;
    else
        u->piece_undone++;
    return true;
}

static bool undo_piece(void *argument, struct work *work) {
    struct undoing *u = argument;
    struct history_entry *entries;
    size_t count;
    u->piece_undone = u->piece_kept = 0;
    u->piece_before = u->before;
    if (!store_history_by_source(work, SOURCE_IMPORT, u->import_id, u->before, ENTRIES_A_TIME,
                                 &entries, &count))
        return false;
    u->piece_count = count;
    for (size_t i = 0; i < count; i++) {
        if (!undo_entry(work, u, &entries[i]))
            return false;
        u->piece_before = entries[i].id;
    }
    return true;
}

static bool undo_all(struct undoing *u, struct work *work, const struct writer *writer,
                     const struct progress *progress) {
    int64_t total;
    if (!store_history_count_by_source(work, SOURCE_IMPORT, u->import_id, &total))
        return false;
    do {
        if (!writer->run(writer->context, undo_piece, u, work->err))
            return false;
        u->undone += u->piece_undone;
        u->kept += u->piece_kept;
        u->before = u->piece_before;
        if (!progress_report(progress, u->undone + u->kept, total, "undoing"))
            return WORK_FAIL(work, ERR_CANCELLED, "The undoing was cancelled.");
    } while (u->piece_count);
    return true;
}

bool crm_import_undo(struct work *work, const struct writer *writer, int64_t import_id,
                     const struct progress *progress, int64_t *undone, int64_t *kept) {
    // Running: what a crash has left of the sample data. Undone: whoever undid it could not say so.
    static const char *const from[] = {"done", "failed", "cancelled", "running", "undone", NULL};
    struct undoing u = {.import_id = import_id};
    *undone = *kept = 0;
    if (!import_begin_work(writer, import_id, "undoing", from, work->err))
        return false;
    bool done = import_unlink(work, writer, import_id, progress, &u.undone, &u.kept) &&
                undo_all(&u, work, writer, progress) && import_list_drop(work, writer, import_id);
    *undone = u.undone;
    *kept = u.kept;
    if (done)
        return import_set_state(writer, import_id, "undone", (str){0}, work->err);
    struct err why = *work->err, unused;
    // Undoing again does what is left.
    if (!crm_job_tries_again(why.code) &&
        !import_set_state(writer, import_id, "done",
                          why.code == ERR_CANCELLED ? (str){0} : str_of(why.text), &unused))
        why = unused;
    *work->err = why;
    return false;
}
