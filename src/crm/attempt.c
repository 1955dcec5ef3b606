// Savepoints for the rooms above the store; effects in memory are cut back like the rows.
#include "crm/attempt.h"
#include "crm/live.h"

static bool is_refusal(enum err_code code) {
    switch (code) {
    case ERR_INPUT:
    case ERR_INVALID:
    case ERR_DENIED:
    case ERR_NOT_FOUND:
    case ERR_CONFLICT:
    case ERR_STALE:
    case ERR_TOO_LARGE:
    case ERR_UNSUPPORTED:
        return true;
    case ERR_NONE:
    case ERR_UNAUTHENTICATED:
    case ERR_BUSY:
    case ERR_CANCELLED:
    case ERR_STORAGE:
    case ERR_DATABASE:
    case ERR_NETWORK:
    case ERR_INTERNAL:
    case ERR_CODE_COUNT:
        break;
    }
    return false;
}

bool crm_attempt(struct work *work, bool (*run)(void *argument, struct work *work), void *argument,
                 bool *done, struct err *why) {
    size_t effects = work->effects ? work->effects->count : 0;
    issue_list_init(&work->issues, work->arena);
    *done = false;
    if (!db_savepoint(work->db, work->err))
        return false;
    if (run(argument, work)) {
        *done = true;
        return db_release(work->db, work->err);
    }
    if (!is_refusal(work->err->code))
        return false;
    *why = *work->err;
    err_clear(work->err);
    if (work->effects)
        work->effects->count = effects;
    return db_rollback_to(work->db, work->err);
}
