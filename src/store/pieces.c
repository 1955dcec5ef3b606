// Sweeping pieces of files: the statements are their owner's, the way is one.
#include "store/pieces_private.h"

bool pieces_sweep(struct work *work, const struct pieces *pieces, int64_t before, bool *more) {
    enum { PIECES_A_TIME = 32 };
    struct db_row owner = {.arena = work->arena}, left = {.arena = work->arena};
    *more = false;
    if (!db_one(work->db, pieces->find, DB_ARGS(value_int(before)), &owner, work->err))
        return false;
    if (!owner.found)
        return true;
    *more = true;
    struct value id = owner.columns[0];
    if (!db_run(work->db, pieces->take, DB_ARGS(id, value_int(PIECES_A_TIME)), work->err) ||
        !db_one(work->db, pieces->left, DB_ARGS(id), &left, work->err))
        return false;
    return left.found || db_run(work->db, pieces->ended, DB_ARGS(id), work->err);
}
