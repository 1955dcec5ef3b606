// The company's currency is a setting that definitions are loaded with; see schema.c.
#include "store/company.h"
#include "store/definition_private.h"
#include "store/store.h"

bool store_company_currency_put(struct work *work, str code) {
    struct buf body;
    struct jsonw w;
    buf_init(&body, work->arena);
    jsonw_init(&w, &body);
    jsonw_object(&w);
    jsonw_put_text(&w, "company", code);
    jsonw_object_end(&w);
    return store_setting_put(work, SETTING_CURRENCY, code) &&
           definition_changed(work, 0, "currency", code, "UPDATE", buf_str(&body));
}

bool store_currency_codes(struct work *work, str **codes, size_t *count) {
    enum { CODES_MAX = 300 };
    struct db_rows rows;
    *codes = ARENA_ARRAY(work->arena, CODES_MAX, str);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT code FROM currency WHERE archived_at IS NULL "
                  "ORDER BY position, code LIMIT 300",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (*count < CODES_MAX && db_next(&rows))
        (*codes)[(*count)++] = value_as_str(db_column_copy(work->arena, &rows, 0));
    return db_done(&rows, work->err);
}
