// Taking the associations of an import back, the newest first: what it made goes, and what gave way
// to it (a former primary one) comes back, each where nobody has changed anything between the two
// records since.
#include "crm/import_private.h"
#include "store/association.h"

enum { EVENTS_A_TIME = 100 };

struct unlinking {
    int64_t import_id;
    int64_t before; // the oldest event seen so far
    // of this piece, set anew when it is tried again
    int64_t undone, kept, piece_before;
    size_t count;
};

// Whether the kind may come back to `from`: nobody else has taken its place.
static bool has_room(struct work *work, const struct association *a, bool *room) {
    int64_t *ids;
    size_t count;
    *room = true;
    if (!a->kind->to_max)
        return true;
    if (!store_association_of_kind(work, a->from_id, a->kind, (size_t)a->kind->to_max, &ids,
                                   &count))
        return false;
    *room = count < (size_t)a->kind->to_max;
    for (size_t i = 0; i < count; i++)
        *room = *room || ids[i] == a->to_id; // an undo before this one was interrupted behind it
    return true;
}

static bool undo_event(struct work *work, struct unlinking *u,
                       const struct association_event *event) {
    struct association a = {.from_id = event->from_id,
                            .to_id = event->to_id,
                            .kind = schema_kind(work->schema, event->number)};
    struct source source = {.kind = SOURCE_REVERT, .id = event->id};
    bool touched, room = true, changed = false;
    if (!a.kind) // its label was taken away since, everywhere
        return true;
    if (!store_association_since(work, event, &touched) ||
        (!event->added && !touched && !has_room(work, &a, &room)))
        return false;
    if (touched || !room) {
        u->kept++;
        return true;
    }
    if (!(event->added ? store_association_remove(work, &a, source, &changed)
                       : store_association_add(work, &a, source, &changed)))
        return false;
    u->undone += changed ? 1 : 0;
    return true;
}

static bool undo_piece(void *argument, struct work *work) {
    struct unlinking *u = argument;
    struct association_event *events;
    u->undone = u->kept = 0;
    u->piece_before = u->before;
    if (!store_association_events_by_source(work, SOURCE_IMPORT, u->import_id, u->before,
                                            EVENTS_A_TIME, &events, &u->count))
        return false;
    for (size_t i = 0; i < u->count; i++) {
        if (!undo_event(work, u, &events[i]))
            return false;
        u->piece_before = events[i].id;
    }
    return true;
}

bool import_unlink(struct work *work, const struct writer *writer, int64_t import_id,
                   const struct progress *progress, int64_t *undone, int64_t *kept) {
    struct unlinking u = {.import_id = import_id};
    do {
        if (!writer->run(writer->context, undo_piece, &u, work->err))
            return false;
        *undone += u.undone;
        *kept += u.kept;
        u.before = u.piece_before;
        if (u.count && !progress_report(progress, *undone + *kept, -1, "undoing"))
            return WORK_FAIL(work, ERR_CANCELLED, "The undoing was cancelled.");
    } while (u.count);
    return true;
}
