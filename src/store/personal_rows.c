// Reading, counting and erasing by the table of places: statements are made of its texts, which are
// our own.
#include "store/personal.h"
#include "store/statement_private.h"

enum { FIELDS_MAX = 32 };

static enum personal_kind kind_of(str word) {
    static const struct {
        const char *word;
        enum personal_kind kind;
    } kinds[] = {{"time", PERSONAL_TIME},
                 {"json", PERSONAL_JSON},
                 {"changes", PERSONAL_CHANGES},
                 {"record", PERSONAL_RECORD}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_is(word, kinds[i].word))
            return kinds[i].kind;
    return PERSONAL_PLAIN;
}

static size_t fields_of(const struct personal_place *place, struct personal_field *fields) {
    str rest = str_of(place->told), word, name;
    size_t count = 0;
    while (count < FIELDS_MAX && str_split(&rest, ' ', &word)) {
        str kind = word;
        if (str_split(&kind, ':', &name) && name.len)
            fields[count++] = (struct personal_field){.name = name, .kind = kind_of(kind)};
    }
    return count;
}

// Both arguments stand in every statement, so that each engine knows their kinds.
static void where_mine(struct statement *s, const struct personal_place *place) {
    statement_add(s, " WHERE (");
    statement_add(s, place->mine);
    statement_add(s, ") AND $2 > 0");
}

bool store_personal_rows(struct work *work, const struct personal_place *place,
                         const struct record *record, const struct personal_sink *sink) {
    struct personal_field fields[FIELDS_MAX];
    size_t count = fields_of(place, fields);
    struct statement s;
    struct db_rows rows;
    if (!count)
        return true;
    statement_init(&s, work->arena);
    for (size_t i = 0; i < count; i++) {
        statement_add(&s, i ? ", " : "SELECT ");
        statement_add_str(&s, fields[i].name);
    }
    statement_add(&s, " FROM ");
    statement_add(&s, place->table);
    where_mine(&s, place);
    statement_add(&s, " ORDER BY 1 LIMIT 100000");
    if (!db_query(work->db, statement_sql(&s),
                  DB_ARGS(value_int(record->id), value_int(record->type->id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        for (size_t i = 0; i < count; i++)
            fields[i].value = db_column_copy(work->arena, &rows, i);
        if (!sink->row(sink->context, place, fields, count)) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

bool store_personal_count(struct work *work, const struct personal_place *place,
                          const struct record *record, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT count(*) FROM ");
    statement_add(&s, place->table);
    where_mine(&s, place);
    if (!db_one(work->db, statement_sql(&s),
                DB_ARGS(value_int(record->id), value_int(record->type->id)), &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

static bool erase_place(struct work *work, const struct personal_place *place,
                        const struct value args[2]) {
    struct statement s;
    if (place->elsewhere)
        return true;
    if (place->first && !db_run(work->db, place->first, args, 2, work->err))
        return false;
    statement_init(&s, work->arena);
    statement_add(&s, place->set ? "UPDATE " : "DELETE FROM ");
    statement_add(&s, place->table);
    if (place->set) {
        statement_add(&s, " SET ");
        statement_add(&s, place->set);
    }
    where_mine(&s, place);
    return db_run(work->db, statement_sql(&s), args, 2, work->err);
}

bool store_personal_erase(struct work *work, const struct record *record) {
    const struct value args[] = {value_int(record->id), value_int(record->type->id)};
    const struct personal_place *place;
    for (size_t i = 0; (place = personal_place(i)); i++)
        if (!erase_place(work, place, args))
            return false;
    return true;
}
