// Building statements: texts come from definitions, values are only ever bound.
#include "store/statement_private.h"

void statement_init(struct statement *s, struct arena *arena) {
    *s = (struct statement){0};
    buf_init(&s->sql, arena);
}

void statement_add(struct statement *s, const char *sql) {
    buf_add_z(&s->sql, sql);
}

void statement_add_str(struct statement *s, str sql) {
    buf_add(&s->sql, sql);
}

void statement_arg(struct statement *s, struct value value) {
    if (s->count == s->cap) {
        size_t cap = s->cap ? s->cap * 2 : 32;
        s->args =
            arena_grow(s->sql.arena, s->args, s->cap * sizeof *s->args, cap * sizeof *s->args);
        s->cap = cap;
    }
    s->args[s->count++] = value;
    buf_add_char(&s->sql, '$');
    buf_add_u64(&s->sql, s->count);
}

const char *statement_sql(const struct statement *s) {
    return s->sql.ptr;
}

str like_part(struct arena *arena, str text) {
    struct buf out;
    buf_init(&out, arena);
    buf_add_char(&out, '%');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '%' || text.ptr[i] == '_' || text.ptr[i] == '\\')
            buf_add_char(&out, '\\');
        buf_add_char(&out, text.ptr[i]);
    }
    buf_add_char(&out, '%');
    return buf_str(&out);
}
