// Filters to conditions. Texts compare by their folded sort key, so "łódź" finds "Łódź" on both
// engines alike; the key is never NULL ('' when empty), other columns may be.
//
// NEQ, NOT_IN and NOT_CONTAINS_TOKEN hold for empty values, too: "city is not Berlin" includes
// records without a city, as people expect.
#include "store/record_filter.h"
#include "db/search.h"
#include "store/define_private.h"
#include "store/record.h"
#include "text/fold.h"
#include <string.h>

struct value filter_sort_key(struct arena *arena, struct value value) {
    str text = value_as_str(value);
    if (!text.len)
        return value_text(STR(""));
    str key = text_sort_key(arena, text, SORT_KEY_BYTES);
    return value_text(key.len ? key : STR("~")); // nothing but punctuation is not empty
}

static bool by_key(const struct property *p) {
    return p->sort_column.len > 0;
}

static str compared_column(const struct property *p) {
    return by_key(p) ? p->sort_column : p->column;
}

static struct value compared_value(struct arena *arena, const struct property *p, struct value v) {
    return by_key(p) ? filter_sort_key(arena, v) : v;
}

static str like_escape(struct arena *arena, str text, const char *before, const char *after) {
    struct buf out;
    buf_init(&out, arena);
    buf_add_z(&out, before);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '%' || c == '_' || c == '\\')
            buf_add_char(&out, '\\');
        buf_add_char(&out, c == '*' ? '%' : c);
    }
    buf_add_z(&out, after);
    return buf_str(&out);
}

static void add_like(struct statement *s, struct value pattern) {
    statement_add(s, " LIKE ");
    statement_arg(s, pattern);
    statement_add(s, " ESCAPE '\\'");
}

// One option of several is there: ';a;b;' holds ';a;'.
static void add_has_option(struct arena *arena, const struct property *p, str option,
                           struct statement *s) {
    statement_add(s, "(';' || ");
    statement_add_str(s, p->column);
    statement_add(s, " || ';')");
    add_like(s, value_text(like_escape(arena, option, "%;", ";%")));
}

static void add_contains(struct arena *arena, const struct filter *f, struct statement *s) {
    const struct property *p = f->property;
    str text = value_as_str(f->value);
    if (p->type->multiple) {
        add_has_option(arena, p, text, s);
        return;
    }
    // Texts without a key: capitals of ASCII do not matter, which LIKE of SQLite says by itself.
    text = by_key(p) ? text_fold(arena, text) : str_lower_ascii(arena, text);
    statement_add(s, by_key(p) ? "" : "lower(");
    statement_add_str(s, compared_column(p));
    statement_add(s, by_key(p) ? "" : ")");
    add_like(s, value_text(like_escape(arena, text, f->anchor == ANCHOR_START ? "" : "%",
                                       f->anchor == ANCHOR_END ? "" : "%")));
}

static void add_comparison(struct arena *arena, const struct property *p, const char *op,
                           struct value v, struct statement *s) {
    if (p->type->multiple) {
        add_has_option(arena, p, value_as_str(v), s);
        return;
    }
    statement_add_str(s, compared_column(p));
    statement_add(s, op);
    statement_arg(s, compared_value(arena, p, v));
    // An empty text is smaller than all, but not "less than Berlin" to people.
    if (by_key(p) && (op[1] == '<')) {
        statement_add(s, " AND ");
        statement_add_str(s, compared_column(p));
        statement_add(s, " <> ''");
    }
}

static void add_in(struct arena *arena, const struct filter *f, struct statement *s) {
    if (f->value_count == 0) {
        statement_add(s, "1 = 0");
        return;
    }
    if (f->property->type->multiple) {
        for (size_t i = 0; i < f->value_count; i++) {
            statement_add(s, i ? " OR " : "");
            add_has_option(arena, f->property, value_as_str(f->values[i]), s);
        }
        return;
    }
    statement_add_str(s, compared_column(f->property));
    statement_add(s, " IN (");
    for (size_t i = 0; i < f->value_count; i++) {
        statement_add(s, i ? ", " : "");
        statement_arg(s, compared_value(arena, f->property, f->values[i]));
    }
    statement_add(s, ")");
}

static void add_has(const struct property *p, bool has, struct statement *s) {
    statement_add_str(s, compared_column(p));
    if (by_key(p))
        statement_add(s, has ? " > ''" : " = ''");
    else
        statement_add(s, has ? " IS NOT NULL" : " IS NULL");
}

// NOT (...) that also holds where the column is empty.
static void add_negated(struct work *work, const struct filter *f, enum filter_operator positive,
                        struct statement *s);

static void add_any(struct work *work, const struct filter *f, struct statement *s);
static void add_linked(struct work *work, const struct filter *f, struct statement *s);

// Records that are in a list, or found by another query.
static void add_members(struct work *work, const struct filter *f, struct statement *s) {
    statement_add(s, f->op == FILTER_NOT_IN ? "id NOT IN (" : "id IN (");
    if (f->among) {
        statement_add(s, "SELECT id FROM ");
        statement_add_str(s, f->among->type->table);
        filter_where(work, f->among, s);
    } else {
        statement_add(s, "SELECT record_id FROM list_member WHERE list_id = ");
        statement_arg(s, value_int(f->list_id));
    }
    statement_add(s, ")");
}

void filter_add(struct work *work, const struct filter *f, struct statement *s) {
    struct arena *arena = work->arena;
    if (f->property && f->property->level >= FIELD_MASKED) {
        // Who asks was told before that this can not be asked; what forgot to tell learns nothing.
        statement_add(s, "1 = 0");
        return;
    }
    if (!f->property) {
        if (f->any)
            add_any(work, f, s);
        else if (f->linked)
            add_linked(work, f, s);
        else
            add_members(work, f, s);
        return;
    }
    switch (f->op) {
    case FILTER_EQ:
        add_comparison(arena, f->property, " = ", f->value, s);
        return;
    case FILTER_LT:
        add_comparison(arena, f->property, " < ", f->value, s);
        return;
    case FILTER_LTE:
        add_comparison(arena, f->property, " <= ", f->value, s);
        return;
    case FILTER_GT:
        add_comparison(arena, f->property, " > ", f->value, s);
        return;
    case FILTER_GTE:
        add_comparison(arena, f->property, " >= ", f->value, s);
        return;
    case FILTER_BETWEEN:
        add_comparison(arena, f->property, " >= ", f->value, s);
        statement_add(s, " AND ");
        add_comparison(arena, f->property, " <= ", f->high, s);
        return;
    case FILTER_IN:
        add_in(arena, f, s);
        return;
    case FILTER_HAS_PROPERTY:
    case FILTER_NOT_HAS_PROPERTY:
        add_has(f->property, f->op == FILTER_HAS_PROPERTY, s);
        return;
    case FILTER_CONTAINS_TOKEN:
        add_contains(arena, f, s);
        return;
    case FILTER_NEQ:
        add_negated(work, f, FILTER_EQ, s);
        return;
    case FILTER_NOT_IN:
        add_negated(work, f, FILTER_IN, s);
        return;
    case FILTER_NOT_CONTAINS_TOKEN:
        add_negated(work, f, FILTER_CONTAINS_TOKEN, s);
        return;
    case FILTER_OPERATOR_COUNT:
        break;
    }
}

static void add_negated(struct work *work, const struct filter *f, enum filter_operator positive,
                        struct statement *s) {
    struct filter inner = *f;
    inner.op = positive;
    statement_add(s, "(NOT (");
    filter_add(work, &inner, s);
    statement_add(s, ") OR ");
    add_has(f->property, false, s);
    statement_add(s, ")");
}

static void add_any(struct work *work, const struct filter *f, struct statement *s) {
    for (size_t i = 0; i < f->any_count; i++) {
        statement_add(s, i ? " OR (" : "(");
        filter_add(work, &f->any[i], s);
        statement_add(s, ")");
    }
}

// -- associations

static void add_ids(const struct filter *f, struct statement *s) {
    bool one = f->op == FILTER_EQ || f->op == FILTER_NEQ;
    statement_add(s, " IN (");
    for (size_t i = 0; i < (one ? 1 : f->value_count); i++) {
        statement_add(s, i ? ", " : "");
        statement_arg(s, one ? f->value : f->values[i]);
    }
    statement_add(s, ")");
}

// Ids are looked up from the other end, which the primary key of the edges gives at once; presence
// is asked of each record.
static void add_linked(struct work *work, const struct filter *f, struct statement *s) {
    bool has = f->op == FILTER_HAS_PROPERTY || f->op == FILTER_NOT_HAS_PROPERTY;
    bool negated =
        f->op == FILTER_NEQ || f->op == FILTER_NOT_IN || f->op == FILTER_NOT_HAS_PROPERTY;
    statement_add(s, negated ? "NOT " : "");
    statement_add(s, has ? "EXISTS (SELECT 1" : "id IN (SELECT a.to_id");
    statement_add(s, " FROM association a JOIN ");
    statement_add_str(s, f->linked->table);
    statement_add(s, has ? " r ON r.id = a.to_id WHERE a.from_id = "
                         : " r ON r.id = a.from_id WHERE a.from_id");
    if (has) {
        statement_add_str(s, f->linked_from->table);
        statement_add(s, ".id");
    } else
        add_ids(f, s);
    statement_add(s, " AND a.to_type = ");
    statement_arg(s, value_int(has ? f->linked->id : f->linked_from->id));
    statement_add(s, " AND r.archived_at IS NULL");
    filter_scope(work, f->linked, "r.", s);
    statement_add(s, ")");
}

static void add_groups(struct work *work, const struct query *query, const char *end,
                       struct statement *s) {
    bool any = false;
    for (size_t g = 0; g < query->group_count; g++) {
        const struct filter_group *group = &query->groups[g];
        if (group->count == 0)
            continue;
        statement_add(s, any ? " OR (" : " AND ((");
        any = true;
        for (size_t i = 0; i < group->count; i++) {
            statement_add(s, i ? " AND (" : "(");
            filter_add(work, &group->filters[i], s);
            statement_add(s, ")");
        }
        statement_add(s, ")");
    }
    if (any)
        statement_add(s, end);
}

bool filter_search(struct work *work, const struct query *query, struct db_search *out) {
    *out = (struct db_search){search_table_name(work->arena, query->type->table),
                              query->words.len ? query->words
                                               : text_query_form(work->arena, query->text),
                              query->archived};
    return out->words.len > 0;
}

// Each word typed stands in one of the values that are seen: of what the index finds by words of
// others nothing is told.
static void add_recheck(struct work *work, const struct query *query, struct statement *s) {
    const struct object_type *type = query->type;
    str rest = query->text;
    for (str word; str_split(&rest, ' ', &word);) {
        struct filter contains = {.op = FILTER_CONTAINS_TOKEN, .value = value_text(word)};
        if (!word.len)
            continue;
        statement_add(s, " AND (1 = 0");
        for (size_t i = 0; i < type->recheck_count; i++) {
            contains.property = type->recheck[i];
            statement_add(s, " OR ");
            filter_add(work, &contains, s);
        }
        statement_add(s, ")");
    }
}

int64_t filter_search_most(const struct work *work, const struct query *query) {
    return filter_sees_all(work, query->type) ? DB_SEARCH_CAP : DB_SEARCH_CAP_SCOPED;
}

static void add_text(struct work *work, const struct query *query, struct statement *s) {
    struct db_search search;
    if (!filter_search(work, query, &search)) {
        if (str_trim(query->text).len)
            statement_add(s, " AND 1 = 0"); // typed, but nothing a word could be made of
        return;
    }
    statement_add(s, " AND ");
    struct buf condition;
    buf_init(&condition, work->arena);
    size_t before = s->count, count = before;
    struct value *numbered = ARENA_ARRAY(work->arena, count + DB_SEARCH_ARGS, struct value);
    int64_t most = query->limit > 0 ? filter_search_most(work, query) : 0;
    db_search_where(work->db, work->arena, &search, most, "id", &condition, numbered, &count);
    // The arguments are numbered already; only keep them.
    for (size_t i = before; i < count; i++) {
        size_t length = s->sql.len;
        statement_arg(s, numbered[i]);
        s->sql.len = length;
    }
    statement_add_str(s, buf_str(&condition));
    if (query->type->recheck)
        add_recheck(work, query, s);
}

// Records that were merged are archived, too, but lead to the survivor: nobody finds them by
// themselves.
static void add_archived(const struct query *query, struct statement *s) {
    if (!query->archived) {
        statement_add(s, " IS NULL");
        return;
    }
    statement_add(s, " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM redirect d WHERE d.old_id = ");
    statement_add_str(s, query->type->table);
    statement_add(s, ".id)");
}

// An index leaves archived records out, so it serves who asks for the others in its own words: not
// who asks for the sum of the column. Nor does it serve who asks whether a condition is true.
void filter_where_by(struct work *work, const struct query *query, enum filter_way way,
                     struct statement *s) {
    statement_add(s, way == FILTER_SCAN ? " WHERE +archived_at" : " WHERE archived_at");
    add_archived(query, s);
    if (way == FILTER_OWNED)
        scope_add_ids(work, query->type, s);
    else
        scope_add(work, query->type, "", way == FILTER_UNAIDED ? ") IS TRUE" : ")", s);
    add_groups(work, query, way == FILTER_UNAIDED ? ") IS TRUE" : ")", s);
}

void filter_where(struct work *work, const struct query *query, struct statement *s) {
    filter_where_by(work, query, FILTER_FREE, s);
    if (query->text.len)
        add_text(work, query, s);
}
