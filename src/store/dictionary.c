// Dictionaries as rows. Entries are loaded with the definitions: their spellings stand folded in
// the store, so nothing is folded then.
#include "store/dictionary.h"
#include "store/definition_private.h"
#include "store/schema_private.h"
#include "store/statement_private.h"
#include "text/fold.h"

// -- loading

static bool read_dictionary(struct work *work, struct arena *arena, const struct db_rows *rows,
                            struct dictionary *d) {
    d->id = value_as_int(db_column(rows, 0));
    d->name = value_as_str(db_column_copy(arena, rows, 1));
    d->shipped = value_as_int(db_column(rows, 3)) != 0;
    d->created_at = value_as_int(db_column(rows, 4));
    d->updated_at = value_as_int(db_column(rows, 5));
    map_init(&d->terms, arena);
    return dictionary_of_json(arena, value_as_str(db_column(rows, 2)), d, work->err);
}

static bool load_entries(struct work *work, struct schema *schema) {
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT e.dictionary_id, e.term, e.spelling_keys FROM dictionary_entry e "
                  "JOIN dictionary d ON d.id = e.dictionary_id AND d.archived_at IS NULL "
                  "ORDER BY e.dictionary_id, e.id",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        int64_t id = value_as_int(db_column(&rows, 0));
        str *term = ARENA_NEW(&schema->arena, str);
        *term = value_as_str(db_column_copy(&schema->arena, &rows, 1));
        str keys = value_as_str(db_column_copy(&schema->arena, &rows, 2));
        for (size_t i = 0; i < schema->dictionary_count; i++)
            if (schema->dictionaries[i].id == id)
                dictionary_add(&schema->dictionaries[i], term, keys);
    }
    return db_done(&rows, work->err);
}

bool store_dictionaries_load(struct work *work, struct schema *schema) {
    struct db_rows rows;
    schema->dictionaries =
        arena_array(&schema->arena, DICTIONARIES_MAX, sizeof *schema->dictionaries);
    if (!db_query(work->db,
                  "SELECT id, name, body, shipped, created_at, updated_at FROM dictionary "
                  "WHERE archived_at IS NULL ORDER BY shipped, name, id LIMIT $1",
                  DB_ARGS(value_int(DICTIONARIES_MAX)), &rows, work->err))
        return false;
    while (schema->dictionary_count < DICTIONARIES_MAX && db_next(&rows)) {
        if (!read_dictionary(work, &schema->arena, &rows,
                             &schema->dictionaries[schema->dictionary_count++])) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err) && load_entries(work, schema);
}

// -- writing

bool store_dictionary_put(struct work *work, const struct dictionary *before,
                          const struct dictionary *d) {
    str body = dictionary_json(work->arena, d);
    if (!db_run(work->db,
                "INSERT INTO dictionary (id, name, body, shipped, created_at, created_by, "
                "updated_at, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $5, $6) "
                "ON CONFLICT (id) DO UPDATE SET body = excluded.body, "
                "updated_at = excluded.updated_at, updated_by = excluded.updated_by, "
                "archived_at = NULL",
                DB_ARGS(value_int(d->id), value_text(d->name), value_text(body),
                        value_bool(d->shipped), value_int(work->now), value_id(work->who.user_id)),
                work->err))
        return false;
    return definition_changed_from(work, 0, "dictionary", d->name, before ? "UPDATE" : "CREATE",
                                   before ? dictionary_json(work->arena, before) : STR(""), body);
}

bool store_dictionary_archive(struct work *work, const struct dictionary *d) {
    if (!db_run(work->db, "UPDATE dictionary SET archived_at = $2 WHERE id = $1",
                DB_ARGS(value_int(d->id), value_int(work->now)), work->err))
        return false;
    return definition_changed_from(work, 0, "dictionary", d->name, "DELETE",
                                   dictionary_json(work->arena, d), STR("{}"));
}

bool store_dictionary_archived(struct work *work, str name, struct dictionary *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db,
                  "SELECT id, name, body, shipped, created_at, updated_at FROM dictionary "
                  "WHERE name = $1 AND archived_at IS NOT NULL ORDER BY archived_at DESC LIMIT 1",
                  DB_ARGS(value_text(name)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        *found = true;
        if (!read_dictionary(work, work->arena, &rows, out)) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

// -- entries

static void read_entry(struct arena *arena, const struct db_rows *rows,
                       struct dictionary_entry *out) {
    out->id = value_as_int(db_column(rows, 0));
    out->term = value_as_str(db_column_copy(arena, rows, 1));
    out->spellings = value_as_str(db_column_copy(arena, rows, 2));
}

static bool read_entries(struct work *work, const char *sql, const struct value *args,
                         size_t arg_count, struct dictionary_entry *out, size_t limit,
                         size_t *count) {
    struct db_rows rows;
    *count = 0;
    if (!db_query(work->db, sql, args, arg_count, &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_entry(work->arena, &rows, &out[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_entry_list(struct work *work, int64_t dictionary_id, str text, str after, size_t limit,
                      struct dictionary_entry **out, size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct dictionary_entry);
    return read_entries(
        work,
        "SELECT id, term, spellings FROM dictionary_entry "
        "WHERE dictionary_id = $1 AND term_key > $2 "
        "AND ($3 = '' OR spelling_keys LIKE $4 ESCAPE '\\') ORDER BY term_key LIMIT $5",
        DB_ARGS(value_int(dictionary_id), value_text(after.ptr ? after : STR("")),
                value_text(text.ptr ? text : STR("")), value_text(like_part(work->arena, text)),
                value_int((int64_t)limit)),
        *out, limit, count);
}

bool store_entry_get(struct work *work, int64_t dictionary_id, int64_t id,
                     struct dictionary_entry *out, bool *found) {
    size_t count;
    if (!read_entries(work,
                      "SELECT id, term, spellings FROM dictionary_entry "
                      "WHERE dictionary_id = $1 AND id = $2",
                      DB_ARGS(value_int(dictionary_id), value_int(id)), out, 1, &count))
        return false;
    *found = count == 1;
    return true;
}

static str entry_json(struct arena *arena, const struct dictionary_entry *entry) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "term", entry->term);
    jsonw_put_text(&w, "spellings", entry->spellings);
    jsonw_object_end(&w);
    return buf_str(&out);
}

static bool entry_changed(struct work *work, const struct dictionary *d, const char *action,
                          const struct dictionary_entry *before,
                          const struct dictionary_entry *now) {
    const struct dictionary_entry *one = now ? now : before;
    str subject =
        str_format(work->arena, STR_FMT "/" STR_FMT, STR_ARG(d->name), STR_ARG(one->term));
    return definition_changed_from(work, 0, "entry", subject, action,
                                   before ? entry_json(work->arena, before) : STR(""),
                                   now ? entry_json(work->arena, now) : STR("{}"));
}

bool store_entry_fill(struct work *work, int64_t dictionary_id, struct dictionary_entry *entry) {
    return db_insert(
        work->db,
        "INSERT INTO dictionary_entry (dictionary_id, term, term_key, spellings, "
        "spelling_keys, updated_at, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        DB_ARGS(value_int(dictionary_id), value_text(entry->term),
                value_text(text_fold(work->arena, entry->term)), value_text(entry->spellings),
                value_text(dictionary_keys(work->arena, entry->term, entry->spellings)),
                value_int(work->now), value_id(work->who.user_id)),
        &entry->id, work->err);
}

static bool same_term(struct work *work, int64_t dictionary_id, str term, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    *id = 0;
    if (!db_one(work->db,
                "SELECT id FROM dictionary_entry WHERE dictionary_id = $1 AND term_key = $2",
                DB_ARGS(value_int(dictionary_id), value_text(text_fold(work->arena, term))), &row,
                work->err))
        return false;
    *id = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_entry_find(struct work *work, int64_t dictionary_id, str term,
                      struct dictionary_entry *out, bool *found) {
    int64_t id;
    *found = false;
    return same_term(work, dictionary_id, term, &id) &&
           (!id || store_entry_get(work, dictionary_id, id, out, found));
}

static bool update_entry(struct work *work, const struct dictionary_entry *entry) {
    return db_run(work->db,
                  "UPDATE dictionary_entry SET term = $2, term_key = $3, spellings = $4, "
                  "spelling_keys = $5, updated_at = $6, updated_by = $7 WHERE id = $1",
                  DB_ARGS(value_int(entry->id), value_text(entry->term),
                          value_text(text_fold(work->arena, entry->term)),
                          value_text(entry->spellings),
                          value_text(dictionary_keys(work->arena, entry->term, entry->spellings)),
                          value_int(work->now), value_id(work->who.user_id)),
                  work->err);
}

bool store_entry_write(struct work *work, const struct dictionary *d,
                       struct dictionary_entry *entry) {
    if (!entry->id && !same_term(work, d->id, entry->term, &entry->id))
        return false;
    return entry->id ? update_entry(work, entry) : store_entry_fill(work, d->id, entry);
}

bool store_entry_put(struct work *work, const struct dictionary *d,
                     struct dictionary_entry *entry) {
    struct dictionary_entry before = {0};
    bool found = false;
    if (!entry->id && !same_term(work, d->id, entry->term, &entry->id))
        return false;
    if (!entry->id)
        return store_entry_fill(work, d->id, entry) &&
               entry_changed(work, d, "CREATE", NULL, entry);
    return store_entry_get(work, d->id, entry->id, &before, &found) && update_entry(work, entry) &&
           entry_changed(work, d, "UPDATE", found ? &before : NULL, entry);
}

bool store_entry_remove(struct work *work, const struct dictionary_entry *entry) {
    return db_run(work->db, "DELETE FROM dictionary_entry WHERE id = $1",
                  DB_ARGS(value_int(entry->id)), work->err);
}

bool store_entry_delete(struct work *work, const struct dictionary *d,
                        const struct dictionary_entry *entry) {
    return store_entry_remove(work, entry) && entry_changed(work, d, "DELETE", entry, NULL);
}

static struct dictionary_entry entry_of(const struct json *json) {
    return (struct dictionary_entry){.term = json_get_text(json, "term", STR("")),
                                     .spellings = json_get_text(json, "spellings", STR(""))};
}

bool store_entry_of_event(struct work *work, int64_t dictionary_id,
                          const struct definition_event *event, struct dictionary_entry *before,
                          struct dictionary_entry *now, bool *found) {
    struct json json;
    *before = *now = (struct dictionary_entry){0};
    *found = false;
    if (event->before.len) {
        if (!json_read(work->arena, event->before, &json, work->err))
            return false;
        *before = entry_of(&json);
    }
    str term = str_from(event->subject, str_find_char(event->subject, '/') + 1);
    return store_entry_find(work, dictionary_id, term, now, found);
}
