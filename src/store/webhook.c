// Rows of webhooks. Nothing is sent from here.
#include "store/webhook.h"
#include "store/definition.h"

bool store_webhook_settings_get(struct work *work, int64_t app_id, struct webhook_settings *out,
                                bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT target_url, max_concurrent, created_at, updated_at FROM webhook_settings "
                "WHERE app_id = $1",
                DB_ARGS(value_int(app_id)), &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *out = (struct webhook_settings){app_id, value_as_str(row.columns[0]),
                                         value_as_int(row.columns[1]), value_as_int(row.columns[2]),
                                         value_as_int(row.columns[3])};
    return true;
}

bool store_webhook_settings_put(struct work *work, struct webhook_settings *settings) {
    struct webhook_settings old;
    bool found;
    if (!store_webhook_settings_get(work, settings->app_id, &old, &found))
        return false;
    settings->created_at = found ? old.created_at : work->now;
    settings->updated_at = work->now;
    return db_run(work->db,
                  "INSERT INTO webhook_settings (app_id, target_url, max_concurrent, created_at, "
                  "updated_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (app_id) DO UPDATE SET "
                  "target_url = excluded.target_url, max_concurrent = excluded.max_concurrent, "
                  "updated_at = excluded.updated_at",
                  DB_ARGS(value_int(settings->app_id), value_text(settings->target_url),
                          value_int(settings->max_concurrent), value_int(settings->created_at),
                          value_int(settings->updated_at)),
                  work->err);
}

bool store_webhook_settings_delete(struct work *work, int64_t app_id, bool *found) {
    if (!db_run(work->db, "DELETE FROM webhook_settings WHERE app_id = $1",
                DB_ARGS(value_int(app_id)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return true;
}

bool store_webhook_insert(struct work *work, struct webhook_subscription *s) {
    s->created_at = s->updated_at = work->now;
    return store_next_definition_id(work, &s->id) &&
           db_run(work->db,
                  "INSERT INTO webhook_subscription (id, app_id, event_type, property_name, "
                  "object_type_id, active, created_at, updated_at) "
                  "VALUES ($1, $2, $3, $4, $5, $6, $7, $7)",
                  DB_ARGS(value_int(s->id), value_int(s->app_id), value_text(s->event_type),
                          value_text(s->property_name), value_text(s->object_type_id),
                          value_bool(s->active), value_int(work->now)),
                  work->err);
}

bool store_webhook_activate(struct work *work, struct webhook_subscription *s, bool active) {
    s->active = active;
    s->updated_at = work->now;
    return db_run(work->db,
                  "UPDATE webhook_subscription SET active = $2, updated_at = $3 WHERE id = $1",
                  DB_ARGS(value_int(s->id), value_bool(active), value_int(work->now)), work->err);
}

bool store_webhook_delete(struct work *work, int64_t app_id, int64_t id, bool *found) {
    if (!db_run(work->db, "DELETE FROM webhook_subscription WHERE app_id = $1 AND id = $2",
                DB_ARGS(value_int(app_id), value_int(id)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return true;
}

#define SUBSCRIPTION_SELECT                                                                        \
    "SELECT id, app_id, event_type, property_name, object_type_id, active, created_at, "           \
    "updated_at FROM webhook_subscription WHERE app_id = $1 "

static void read_subscription(struct work *work, const struct db_rows *rows,
                              struct webhook_subscription *s) {
    s->id = value_as_int(db_column(rows, 0));
    s->app_id = value_as_int(db_column(rows, 1));
    s->event_type = value_as_str(db_column_copy(work->arena, rows, 2));
    s->property_name = value_as_str(db_column_copy(work->arena, rows, 3));
    s->object_type_id = value_as_str(db_column_copy(work->arena, rows, 4));
    s->active = value_as_int(db_column(rows, 5)) != 0;
    s->created_at = value_as_int(db_column(rows, 6));
    s->updated_at = value_as_int(db_column(rows, 7));
}

bool store_webhook_get(struct work *work, int64_t app_id, int64_t id,
                       struct webhook_subscription *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, SUBSCRIPTION_SELECT "AND id = $2",
                  DB_ARGS(value_int(app_id), value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_subscription(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_webhook_list(struct work *work, int64_t app_id, struct webhook_subscription **out,
                        size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, WEBHOOKS_MAX, struct webhook_subscription);
    *count = 0;
    if (!db_query(work->db, SUBSCRIPTION_SELECT "ORDER BY id LIMIT 1000",
                  DB_ARGS(value_int(app_id)), &rows, work->err))
        return false;
    while (*count < WEBHOOKS_MAX && db_next(&rows))
        read_subscription(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}
