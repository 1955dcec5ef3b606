// What differs between the engines as text: `{TOKENS}` of a migration become fragments of the
// engine's dialect row.
#include "base/buf.h"
#include "db/db_private.h"
#include <assert.h>
#include <stddef.h>

static const struct {
    str token;
    size_t offset; // of the fragment in struct db_dialect
} tokens[] = {
    {STR_INIT("INT64"), offsetof(struct db_dialect, int64)},
    {STR_INIT("FLOAT64"), offsetof(struct db_dialect, float64)},
    {STR_INIT("TEXT"), offsetof(struct db_dialect, text)},
    {STR_INIT("BYTES"), offsetof(struct db_dialect, bytes)},
    {STR_INIT("ID"), offsetof(struct db_dialect, id)},
    {STR_INIT("STRICT"), offsetof(struct db_dialect, strict)},
    {STR_INIT("STRICT_KEYED"), offsetof(struct db_dialect, strict_keyed)},
    {STR_INIT("FOR_UPDATE"), offsetof(struct db_dialect, for_update)},
    {STR_INIT("SKIP_LOCKED"), offsetof(struct db_dialect, skip_locked)},
    {STR_INIT("NOW"), offsetof(struct db_dialect, now)},
    {STR_INIT("GREATEST"), offsetof(struct db_dialect, greatest)},
    {STR_INIT("TX_OPEN"), offsetof(struct db_dialect, tx_open)},
    {STR_INIT("TX_NEXT"), offsetof(struct db_dialect, tx_next)},
    {STR_INIT("LEAST"), offsetof(struct db_dialect, least)},
    {STR_INIT("NULLS_FIRST"), offsetof(struct db_dialect, nulls_first)},
};

const struct db_dialect *db_dialect(const struct db *db) {
    return &db->engine->dialect;
}

static bool is_token(str s) {
    for (size_t i = 0; i < s.len; i++)
        if (!(s.ptr[i] == '_' || (s.ptr[i] >= 'A' && s.ptr[i] <= 'Z') ||
              (i && s.ptr[i] >= '0' && s.ptr[i] <= '9')))
            return false;
    return s.len > 0;
}

static void add_sequence(struct buf *out, const struct db_dialect *dialect, str name) {
    for (str rest = str_of(dialect->create_sequence); rest.len;) {
        size_t at = str_find_char(rest, '#');
        buf_add(out, str_slice(rest, 0, at));
        if (at < rest.len)
            buf_add(out, name);
        rest = str_from(rest, at + 1);
    }
}

static bool add_token(struct buf *out, const struct db_dialect *dialect, str inside) {
    if (str_starts(inside, STR("SEQUENCE "))) {
        add_sequence(out, dialect, str_trim(str_from(inside, STR("SEQUENCE ").len)));
        return true;
    }
    if (!is_token(inside))
        return false;
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++)
        if (str_equal(tokens[i].token, inside)) {
            const char *row = (const char *)dialect;
            buf_add_z(out, *(const char *const *)(const void *)(row + tokens[i].offset));
            return true;
        }
    bool known = false;
    assert(known && "an unknown {TOKEN} in SQL text");
    return known;
}

str db_dialect_expand(struct arena *arena, const struct db_dialect *dialect, str sql) {
    struct buf out;
    buf_init(&out, arena);
    while (sql.len) {
        size_t open = str_find_char(sql, '{');
        buf_add(&out, str_slice(sql, 0, open));
        sql = str_from(sql, open);
        size_t close = str_find_char(sql, '}');
        if (close == sql.len) {
            buf_add(&out, sql);
            break;
        }
        if (add_token(&out, dialect, str_slice(sql, 1, close))) {
            sql = str_from(sql, close + 1);
        } else {
            buf_add_char(&out, '{');
            sql = str_from(sql, 1);
        }
    }
    return buf_str(&out);
}
