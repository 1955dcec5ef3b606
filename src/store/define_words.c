// The lists of words that search tables of an earlier version lack or made otherwise
// (db/search.h), made once.
#include "db/search.h"
#include "store/define.h"
#include "store/define_private.h"
#include "store/store.h"

#define SETTING_WORDS "search_words" // how they are listed
#define LISTED        STR("first 32 letters")

// Of all types, the retired ones included: one that comes back is written as any other.
static bool list_words(struct work *work) {
    struct db_rows rows;
    if (!db_query(work->db, "SELECT name, base_table FROM object_type", DB_NO_ARGS, &rows,
                  work->err))
        return false;
    bool fine = true;
    while (fine && db_next(&rows)) {
        str table = value_as_str(db_column_copy(work->arena, &rows, 1));
        if (!table.len)
            table = table_name(work->arena, value_as_str(db_column_copy(work->arena, &rows, 0)));
        fine = db_search_renew(work->db, work->arena, search_table_name(work->arena, table),
                               work->err);
    }
    if (!fine) {
        db_drop(&rows);
        return false;
    }
    return db_done(&rows, work->err);
}

bool store_define_words(struct work *work) {
    str listed;
    if (!store_setting_get(work, SETTING_WORDS, &listed))
        return false;
    return str_equal(listed, LISTED) ||
           (list_words(work) && store_setting_put(work, SETTING_WORDS, LISTED));
}
