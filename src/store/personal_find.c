// Texts that name no record and may hold a person's address or number all the same. They are looked
// for by those, never by a name: many people have it, and one must not be told of another.
#include "db/search.h"
#include "store/import.h"
#include "store/personal.h"
#include "store/statement_private.h"
#include <string.h>

enum { LONGEST_WORD = 256 };

struct finding {
    struct work *work;
    size_t limit;
    struct personal_found *out;
    size_t count;
};

// A row in which several of the words stand is told once.
static void add(struct finding *f, struct personal_found found) {
    for (size_t i = 0; i < f->count; i++)
        if (f->out[i].where == found.where && str_equal(f->out[i].id, found.id) &&
            str_equal(f->out[i].column, found.column) && str_equal(f->out[i].text, found.text))
            return;
    f->out[f->count++] = found;
}

static bool find_in(struct finding *f, const struct personal_mention *where, str column, str word) {
    struct work *work = f->work;
    struct statement s;
    struct db_rows rows;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT DISTINCT CAST(");
    statement_add(&s, where->id);
    statement_add(&s, " AS TEXT), ");
    statement_add_str(&s, column);
    statement_add(&s, " FROM ");
    statement_add(&s, where->table);
    statement_add(&s, " WHERE lower(");
    statement_add_str(&s, column);
    statement_add(&s, ") LIKE $1 ESCAPE '\\' ORDER BY 1 LIMIT 1000");
    if (!db_query(work->db, statement_sql(&s),
                  DB_ARGS(value_text(like_part(work->arena, str_lower_ascii(work->arena, word)))),
                  &rows, work->err))
        return false;
    while (f->count < f->limit && db_next(&rows))
        add(f, (struct personal_found){
                   .where = where,
                   .id = value_as_str(db_column_copy(work->arena, &rows, 0)),
                   .column = column,
                   .text = where->text ? value_as_str(db_column_copy(work->arena, &rows, 1))
                                       : STR("")});
    return db_done(&rows, work->err);
}

bool store_personal_find(struct work *work, const str *words, size_t word_count, size_t limit,
                         struct personal_found **out, size_t *count) {
    struct finding f = {.work = work, .limit = limit};
    const struct personal_mention *where;
    f.out = ARENA_ARRAY(work->arena, limit, struct personal_found);
    for (size_t i = 0; (where = personal_mention(i)); i++) {
        str rest = str_of(where->columns), column;
        while (str_split(&rest, ' ', &column))
            for (size_t k = 0; k < word_count; k++)
                if (!find_in(&f, where, column, words[k]))
                    return false;
    }
    *out = f.out;
    *count = f.count;
    return true;
}

static bool unmention(struct work *work, const struct personal_mention *where, str word) {
    str part = like_part(work->arena, str_lower_ascii(work->arena, word));
    str rest = str_of(where->columns), column;
    while (str_split(&rest, ' ', &column)) {
        struct statement s;
        statement_init(&s, work->arena);
        statement_add(&s, where->set[0] ? "UPDATE " : "DELETE FROM ");
        statement_add(&s, where->table);
        if (where->set[0]) {
            statement_add(&s, " SET ");
            statement_add(&s, where->set);
        }
        statement_add(&s, " WHERE lower(");
        statement_add_str(&s, column);
        statement_add(&s, ") LIKE $1 ESCAPE '\\'");
        if (!db_run(work->db, statement_sql(&s), DB_ARGS(value_text(part)), work->err))
            return false;
    }
    return true;
}

bool store_personal_unmention(struct work *work, const str *words, size_t word_count) {
    const struct personal_mention *where;
    for (size_t i = 0; (where = personal_mention(i)); i++)
        for (size_t k = 0; where->set && k < word_count; k++)
            if (!unmention(work, where, words[k]))
                return false;
    return true;
}

// -- files of imports

static void lower(char *to, str bytes) {
    for (size_t i = 0; i < bytes.len; i++)
        to[i] =
            bytes.ptr[i] >= 'A' && bytes.ptr[i] <= 'Z' ? (char)(bytes.ptr[i] + 32) : bytes.ptr[i];
}

// As it is, and with a NUL between the characters.
static bool stands_in(str text, str word) {
    char wide[2 * LONGEST_WORD];
    if (!word.len || word.len > LONGEST_WORD)
        return false;
    if (memmem(text.ptr, text.len, word.ptr, word.len))
        return true;
    for (size_t i = 0; i < word.len; i++) {
        wide[2 * i] = word.ptr[i];
        wide[2 * i + 1] = 0;
    }
    return memmem(text.ptr, text.len, wide, 2 * word.len - 1) != NULL;
}

// Pieces are looked at with the end of the one before: a word may stand across two.
static bool file_has(struct work *work, int64_t import_id, const str *words, size_t count,
                     bool *has) {
    enum { KEPT = 2 * LONGEST_WORD };
    struct db_rows rows;
    char *text = ARENA_ARRAY(work->arena, KEPT + 4 * IMPORT_CHUNK_BYTES, char);
    size_t kept = 0;
    *has = false;
    if (!db_query(work->db, "SELECT bytes FROM import_chunk WHERE import_id = $1 ORDER BY number",
                  DB_ARGS(value_int(import_id)), &rows, work->err))
        return false;
    while (!*has && db_next(&rows)) {
        str bytes = value_as_str(db_column(&rows, 0));
        while (bytes.len && !*has) {
            str part = str_slice(bytes, 0, 4 * (size_t)IMPORT_CHUNK_BYTES);
            lower(text + kept, part);
            str all = {text, kept + part.len};
            for (size_t i = 0; i < count && !*has; i++)
                *has = stands_in(all, words[i]);
            kept = all.len < KEPT ? all.len : KEPT;
            memmove(text, text + all.len - kept, kept);
            bytes = str_from(bytes, part.len);
        }
    }
    db_drop(&rows);
    return true;
}

static void add_id(struct work *work, int64_t id, int64_t **ids, size_t *count, size_t *cap) {
    for (size_t i = 0; i < *count; i++)
        if ((*ids)[i] == id)
            return;
    if (*count == *cap) {
        *ids = arena_grow(work->arena, *ids, *cap * sizeof **ids, 2 * *cap * sizeof **ids);
        *cap *= 2;
    }
    (*ids)[(*count)++] = id;
}

bool store_personal_imports(struct work *work, const str *words, size_t word_count, int64_t **ids,
                            size_t *count) {
    struct personal_found *found;
    size_t found_count, cap = 16;
    str *lowered = ARENA_ARRAY(work->arena, word_count + 1, str);
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, cap, int64_t);
    *count = 0;
    if (!word_count)
        return true;
    for (size_t i = 0; i < word_count; i++)
        lowered[i] = str_lower_ascii(work->arena, words[i]);
    if (!store_personal_find(work, words, word_count, 1000, &found, &found_count))
        return false;
    for (size_t i = 0; i < found_count; i++) {
        int64_t id;
        if (found[i].where->import && str_to_i64(found[i].id, &id))
            add_id(work, id, ids, count, &cap);
    }
    if (!db_query(work->db, "SELECT id FROM import WHERE forgotten_at IS NULL ORDER BY id",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        int64_t id = value_as_int(db_column(&rows, 0));
        bool has;
        if (!file_has(work, id, lowered, word_count, &has)) {
            db_drop(&rows);
            return false;
        }
        if (has)
            add_id(work, id, ids, count, &cap);
    }
    return db_done(&rows, work->err);
}

bool store_personal_import_name(struct work *work, int64_t import_id, const str *words,
                                size_t word_count) {
    for (size_t i = 0; i < word_count; i++) {
        str part = like_part(work->arena, str_lower_ascii(work->arena, words[i]));
        if (!db_run(work->db,
                    "UPDATE import SET file_name = '', parts = NULL, error = NULL WHERE id = $1 "
                    "AND (lower(file_name) LIKE $2 ESCAPE '\\' OR lower(parts) LIKE $2 ESCAPE '\\' "
                    "OR lower(error) LIKE $2 ESCAPE '\\')",
                    DB_ARGS(value_int(import_id), value_text(part)), work->err))
            return false;
    }
    return true;
}

// -- what is known of values

bool store_personal_spelling(struct work *work, const struct object_type *type,
                             const struct property *property, str text, bool *said) {
    struct db_row refusal = {.arena = work->arena}, other = {.arena = work->arena};
    struct statement s;
    *said = false;
    if (!db_one(work->db,
                "SELECT property_id FROM cluster_refusal WHERE property_id = $1 AND (canonical = "
                "$2 OR spelling = $2) LIMIT 1",
                DB_ARGS(value_int(property->id), value_text(text)), &refusal, work->err))
        return false;
    if (!refusal.found)
        return true;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT id FROM ");
    statement_add_str(&s, type->table);
    statement_add(&s, " WHERE ");
    statement_add_str(&s, property->column);
    statement_add(&s, " = ");
    statement_arg(&s, value_text(text));
    statement_add(&s, " LIMIT 1");
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &other, work->err))
        return false;
    *said = !other.found;
    return other.found ||
           db_run(work->db,
                  "DELETE FROM cluster_refusal WHERE property_id = $1 AND (canonical = $2 OR "
                  "spelling = $2)",
                  DB_ARGS(value_int(property->id), value_text(text)), work->err);
}

static bool blank_one(struct work *work, str word, int64_t **ids, size_t *count, size_t *cap) {
    struct db_rows rows;
    str part = like_part(work->arena, str_lower_ascii(work->arena, word));
    if (!db_query(work->db,
                  "UPDATE audit_entry SET told = '', salt = NULL WHERE told <> '' AND lower(told) "
                  "LIKE $1 ESCAPE '\\' RETURNING id",
                  DB_ARGS(value_text(part)), &rows, work->err))
        return false;
    while (db_next(&rows))
        add_id(work, value_as_int(db_column(&rows, 0)), ids, count, cap);
    return db_done(&rows, work->err);
}

bool store_personal_blank(struct work *work, const str *words, size_t word_count, int64_t **ids,
                          size_t *count) {
    size_t cap = 16;
    *ids = ARENA_ARRAY(work->arena, cap, int64_t);
    *count = 0;
    for (size_t i = 0; i < word_count; i++)
        if (!blank_one(work, words[i], ids, count, &cap))
            return false;
    return true;
}

bool store_personal_mail_host(struct work *work, str domain) {
    str part = str_concat(work->arena, STR("@"), str_lower_ascii(work->arena, domain));
    part = like_part(work->arena, part);
    return db_run(work->db,
                  "DELETE FROM mail_host WHERE domain = $1 AND NOT EXISTS (SELECT 1 FROM "
                  "contact_point WHERE lower(value) LIKE $2 ESCAPE '\\')",
                  DB_ARGS(value_text(str_lower_ascii(work->arena, domain)), value_text(part)),
                  work->err);
}
