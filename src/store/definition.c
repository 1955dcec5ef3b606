// What all changes of definitions share: their trail, the version they raise, and how labels and
// options are written.
#include "store/definition.h"
#include "model/dictionary.h"
#include "store/define.h"
#include "store/definition_private.h"
#include "store/store.h"

str labels_json(struct arena *arena, const str labels[LANG_COUNT]) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        if (labels[lang].len) {
            jsonw_name_str(&w, lang_code((enum lang)lang));
            jsonw_text(&w, labels[lang]);
        }
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

str type_labels_json(struct arena *arena, const struct object_type *type) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        jsonw_name_str(&w, lang_code((enum lang)lang));
        jsonw_object(&w);
        jsonw_put_text(&w, "singular", type->label[lang]);
        jsonw_put_text(&w, "plural", type->label_plural[lang]);
        jsonw_object_end(&w);
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

static void write_option(struct arena *arena, struct jsonw *w, const struct option *option) {
    jsonw_object(w);
    jsonw_put_text(w, "value", option->value);
    jsonw_name(w, "labels");
    jsonw_raw(w, labels_json(arena, option->label));
    jsonw_put_text(w, "synonyms", option->synonyms);
    if (option->description.len)
        jsonw_put_text(w, "description", option->description);
    if (option->colour.len)
        jsonw_put_text(w, "colour", option->colour);
    if (option->hidden)
        jsonw_put_bool(w, "hidden", true);
    jsonw_object_end(w);
}

str options_json(struct arena *arena, const struct property *property) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_array(&w);
    for (size_t i = 0; property->options_from == OPTIONS_OWN && i < property->option_count; i++)
        write_option(arena, &w, &property->options[i]);
    jsonw_array_end(&w);
    return buf_str(&out);
}

str names_text(struct arena *arena, const struct property *const *list, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_add_char(&out, '|');
        buf_add(&out, list[i]->name);
    }
    return out.len ? buf_str(&out) : STR("");
}

bool store_define_begin(struct work *work) {
    enum { DEFINITIONS = 0x64656669 };
    int64_t version;
    if (!db_lock_key(work->db, DEFINITIONS, work->err) || !store_schema_version(work, &version))
        return false;
    return (work->schema && work->schema->version == version) || store_schema_renew(work);
}

bool store_next_definition_id(struct work *work, int64_t *id) {
    if (!db_next_id(work->db, "definition_id", id, work->err))
        return false;
    *id += DEFINITION_ID_FIRST;
    return true;
}

bool definition_raise_version(struct work *work) {
    return db_run(work->db,
                  "INSERT INTO setting (name, value) VALUES ($1, '1') ON CONFLICT (name) "
                  "DO UPDATE SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT)",
                  DB_ARGS(value_text(STR(SCHEMA_VERSION))), work->err);
}

bool definition_noted(struct work *work, int64_t type_id, const char *kind, str subject,
                      const char *action, str before, str body) {
    return db_run(work->db,
                  "INSERT INTO definition_event (at, actor_id, type_id, kind, subject, action, "
                  "body, body_before) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                  DB_ARGS(value_int(work->now), value_id(work->who.user_id), value_int(type_id),
                          value_text(str_of(kind)), value_text(subject), value_text(str_of(action)),
                          value_text(body), value_text(before)),
                  work->err) &&
           definition_raise_version(work);
}

bool definition_changed_from(struct work *work, int64_t type_id, const char *kind, str subject,
                             const char *action, str before, str body) {
    definition_due(work, type_id, kind, subject, before, body);
    return definition_noted(work, type_id, kind, subject, action, before, body);
}

bool store_pack_event(struct work *work, str name, const char *action, str before, str body,
                      int64_t *id) {
    return db_insert(work->db,
                     "INSERT INTO definition_event (at, actor_id, type_id, kind, subject, action, "
                     "body, body_before) VALUES ($1, $2, 0, 'pack', $3, $4, $5, $6)",
                     DB_ARGS(value_int(work->now), value_id(work->who.user_id), value_text(name),
                             value_text(str_of(action)), value_text(body), value_text(before)),
                     id, work->err) &&
           definition_raise_version(work);
}

bool definition_changed(struct work *work, int64_t type_id, const char *kind, str subject,
                        const char *action, str body) {
    return definition_changed_from(work, type_id, kind, subject, action, STR(""), body);
}

static void read_event(struct work *work, const struct db_rows *rows,
                       struct definition_event *out) {
    struct arena *arena = work->arena;
    out->id = value_as_int(db_column(rows, 0));
    out->at = value_as_int(db_column(rows, 1));
    out->actor_id = value_as_int(db_column(rows, 2));
    out->kind = value_as_str(db_column_copy(arena, rows, 3));
    out->subject = value_as_str(db_column_copy(arena, rows, 4));
    out->action = value_as_str(db_column_copy(arena, rows, 5));
    out->body = value_as_str(db_column_copy(arena, rows, 6));
    out->before = value_as_str(db_column_copy(arena, rows, 7));
    out->type_id = value_as_int(db_column(rows, 8));
    out->actor = value_as_str(db_column_copy(arena, rows, 9));
}

static bool read_events(struct work *work, const char *sql, const struct value *args,
                        size_t arg_count, struct definition_event *out, size_t limit,
                        size_t *count) {
    struct db_rows rows;
    *count = 0;
    if (!db_query(work->db, sql, args, arg_count, &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_event(work, &rows, &out[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_definition_events(struct work *work, const struct object_type *type, const char *kind,
                             str subject, size_t limit, struct definition_event **out,
                             size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct definition_event);
    return read_events(
        work,
        EVENT_SELECT "WHERE e.type_id = $1 AND e.kind = $2 AND ($3 = '' OR e.subject = $3) "
                     "ORDER BY e.id DESC LIMIT $4",
        DB_ARGS(value_int(type->id), value_text(str_of(kind)),
                value_text(subject.ptr ? subject : STR("")), value_int((int64_t)limit)),
        *out, limit, count);
}

bool store_rulebook_events(struct work *work, int64_t type_id, int64_t before_id, size_t limit,
                           struct definition_event **out, size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct definition_event);
    return read_events(work,
                       EVENT_SELECT "WHERE e.kind IN (" RULEBOOK_KINDS ") "
                                    "AND ($1 = 0 OR e.type_id = $1) AND ($2 = 0 OR e.id < $2) "
                                    "ORDER BY e.id DESC LIMIT $3",
                       DB_ARGS(value_int(type_id), value_int(before_id), value_int((int64_t)limit)),
                       *out, limit, count);
}

bool definition_events_read(struct work *work, const char *sql, const struct value *args,
                            size_t arg_count, size_t limit, struct definition_event **out,
                            size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct definition_event);
    return read_events(work, sql, args, arg_count, *out, limit, count);
}

bool store_definition_event(struct work *work, int64_t id, struct definition_event *out,
                            bool *found, bool *last) {
    size_t count;
    struct db_row later = {.arena = work->arena};
    *last = false;
    if (!read_events(work, EVENT_SELECT "WHERE e.id = $1", DB_ARGS(value_int(id)), out, 1, &count))
        return false;
    *found = count == 1;
    if (!*found)
        return true;
    if (!db_one(work->db,
                "SELECT id FROM definition_event WHERE type_id = $1 AND kind = $2 "
                "AND subject = $3 AND id > $4 LIMIT 1",
                DB_ARGS(value_int(out->type_id), value_text(out->kind), value_text(out->subject),
                        value_int(id)),
                &later, work->err))
        return false;
    *last = !later.found;
    return true;
}
