// Rows of currency and exchange_rate, and the company's own currency, which is a setting.
#include "store/currency.h"
#include "base/json.h"
#include "store/definition_private.h"
#include "store/store.h"

enum { CURRENCIES_MAX = 1000, RATES_MAX = 100000 };

static str body(struct arena *arena, const char *name, str text) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, name, text);
    jsonw_object_end(&w);
    return buf_str(&out);
}

bool store_currency_list(struct work *work, struct currency **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, CURRENCIES_MAX, struct currency);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT code, position, created_at FROM currency WHERE archived_at IS NULL "
                  "ORDER BY position, code LIMIT 1000",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (*count < CURRENCIES_MAX && db_next(&rows))
        (*out)[(*count)++] =
            (struct currency){.code = value_as_str(db_column_copy(work->arena, &rows, 0)),
                              .position = value_as_int(db_column(&rows, 1)),
                              .created_at = value_as_int(db_column(&rows, 2))};
    return db_done(&rows, work->err);
}

bool store_currency_put(struct work *work, str code, int64_t position) {
    return db_run(work->db,
                  "INSERT INTO currency (code, position, created_at) VALUES ($1, $2, $3) "
                  "ON CONFLICT (code) DO UPDATE SET position = excluded.position, "
                  "archived_at = NULL",
                  DB_ARGS(value_text(code), value_int(position), value_int(work->now)),
                  work->err) &&
           definition_changed(work, 0, "currency", code, "UPDATE", body(work->arena, "code", code));
}

bool store_currency_archive(struct work *work, str code) {
    return db_run(work->db, "UPDATE currency SET archived_at = $2 WHERE code = $1",
                  DB_ARGS(value_text(code), value_int(work->now)), work->err) &&
           definition_changed(work, 0, "currency", code, "DELETE", STR("{}"));
}

bool store_rate_list(struct work *work, str code, struct rate_row **out, size_t *count) {
    struct db_rows rows;
    size_t cap = 0;
    *out = NULL;
    *count = 0;
    if (!db_query(work->db,
                  "SELECT code, valid_from, rate, entered_at, entered_by FROM exchange_rate "
                  "WHERE (CAST($1 AS TEXT) = '' OR code = $1) ORDER BY code, valid_from DESC "
                  "LIMIT 100000",
                  DB_ARGS(value_text(code.ptr ? code : STR(""))), &rows, work->err))
        return false;
    while (*count < RATES_MAX && db_next(&rows)) {
        if (*count == cap) {
            size_t more = cap ? cap * 2 : 16;
            *out = arena_grow(work->arena, *out, cap * sizeof **out, more * sizeof **out);
            cap = more;
        }
        (*out)[(*count)++] =
            (struct rate_row){.code = value_as_str(db_column_copy(work->arena, &rows, 0)),
                              .valid_from = value_as_str(db_column_copy(work->arena, &rows, 1)),
                              .rate = value_as_float(db_column(&rows, 2)),
                              .entered_at = value_as_int(db_column(&rows, 3)),
                              .entered_by = value_as_int(db_column(&rows, 4))};
    }
    return db_done(&rows, work->err);
}

bool store_rate_put(struct work *work, str code, str valid_from, double rate) {
    return db_run(work->db,
                  "INSERT INTO exchange_rate (code, valid_from, rate, entered_at, entered_by) "
                  "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code, valid_from) DO UPDATE SET "
                  "rate = excluded.rate, entered_at = excluded.entered_at, "
                  "entered_by = excluded.entered_by",
                  DB_ARGS(value_text(code), value_text(valid_from), value_float(rate),
                          value_int(work->now), value_id(work->who.user_id)),
                  work->err) &&
           definition_changed(work, 0, "currency", code, "UPDATE",
                              body(work->arena, "rateFrom", valid_from));
}

bool store_rate_delete(struct work *work, str code, str valid_from, bool *found) {
    if (!db_run(work->db, "DELETE FROM exchange_rate WHERE code = $1 AND valid_from = $2",
                DB_ARGS(value_text(code), value_text(valid_from)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return !*found || definition_changed(work, 0, "currency", code, "UPDATE",
                                         body(work->arena, "rateRemoved", valid_from));
}

bool store_currency_home(struct work *work, str code) {
    return store_setting_put(work, SETTING_CURRENCY, code) &&
           definition_changed(work, 0, "currency", code, "UPDATE", body(work->arena, "home", code));
}
