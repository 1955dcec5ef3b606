// The trail as one list, newest first: three streams (entries, history, associations), each read
// along its own ids downwards and merged by time. Each goes on below an id of its own, so a page
// costs the same wherever it is. What is rare among much is looked for in portions of ids, so that
// no question reads the whole store: a page may come short and still say that there is more.
#include "store/audit.h"
#include "store/statement_private.h"

enum {
    PORTION = 200000, // ids looked at with one statement
    PORTIONS = 12,    // in one question
};
static const int64_t slack = 600 * INT64_C(1000000); // by which times may be out of order

struct stream {
    const struct audit_query *query;
    enum audit_stream kind;
    const char *table;
    int64_t before, floor; // ids in [floor, before) are asked for
    bool unfinished;       // there are ids below `floor`
    int64_t held;          // lines of other streams older than this wait for it
    struct audit_line *lines;
    size_t count, used;
};

// -- where a time is among ids, which rise with it but for moments

static bool time_at(struct work *work, const char *table, int64_t id, int64_t *at, int64_t *found) {
    struct db_row row = {.arena = work->arena};
    const char *sql = str_z(
        work->arena,
        str_format(work->arena, "SELECT id, at FROM %s WHERE id >= $1 ORDER BY id LIMIT 1", table));
    if (!db_one(work->db, sql, DB_ARGS(value_int(id)), &row, work->err))
        return false;
    *found = row.found ? value_as_int(row.columns[0]) : INT64_MAX;
    *at = row.found ? value_as_int(row.columns[1]) : INT64_MAX;
    return true;
}

static bool last_id(struct work *work, const char *table, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    const char *sql = str_z(work->arena, str_format(work->arena, "SELECT max(id) FROM %s", table));
    if (!db_one(work->db, sql, DB_NO_ARGS, &row, work->err))
        return false;
    *id = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

// The lowest id from which on times are not below `at`.
static bool id_at(struct work *work, const char *table, int64_t high, int64_t at, int64_t *id) {
    int64_t low = 1;
    high++;
    while (low < high) {
        int64_t middle = low + (high - low) / 2, time, found;
        if (!time_at(work, table, middle, &time, &found))
            return false;
        if (time >= at)
            high = middle;
        else
            low = found + 1;
    }
    *id = low;
    return true;
}

// -- one stream's statement

#define ENTRY_COLUMNS                                                                              \
    "t.id, t.at, t.actor_id, t.key_id, t.source_kind, t.action, t.type_id, t.record_id, "          \
    "t.subject, t.count, t.details, t.actor_name, t.address, t.agent, t.told, 0 "
#define HISTORY_COLUMNS                                                                            \
    "t.id, t.at, t.actor_id, 0, t.source_kind, t.action, t.type_id, t.record_id, '', 1, '', "      \
    "u.name, '', '', '', t.source_id "
#define LINK_COLUMNS                                                                               \
    "t.id, t.at, t.actor_id, 0, t.source_kind, t.action, t.from_type, t.from_id, "                 \
    "'objects/' || t.to_id, 1, '', u.name, '', '', '', t.source_id "

static const char *const selects[AUDIT_STREAMS] = {
    [AUDIT_STREAM_ENTRY] = "SELECT " ENTRY_COLUMNS "FROM audit_entry t WHERE t.id >= ",
    [AUDIT_STREAM_HISTORY] = "SELECT " HISTORY_COLUMNS "FROM history t LEFT JOIN user_account u "
                             "ON u.id = t.actor_id WHERE t.id >= ",
    [AUDIT_STREAM_LINK] = "SELECT " LINK_COLUMNS "FROM association_event t LEFT JOIN user_account "
                          "u ON u.id = t.actor_id WHERE t.id >= ",
};

static void add_test(struct statement *s, const char *text, int64_t number) {
    statement_add(s, text);
    statement_arg(s, value_int(number));
}

static void add_subject(struct statement *s, const struct stream *stream) {
    const struct audit_query *q = stream->query;
    bool link = stream->kind == AUDIT_STREAM_LINK;
    if (q->record_id && link) {
        add_test(s, " AND (t.from_id = ", q->record_id);
        add_test(s, " OR t.to_id = ", q->record_id);
        statement_add(s, ")");
    } else if (q->record_id) {
        add_test(s, " AND t.record_id = ", q->record_id);
    } else if (q->type_id && link) {
        add_test(s, " AND (t.from_type = ", q->type_id);
        add_test(s, " OR t.to_type = ", q->type_id);
        statement_add(s, ")");
    } else if (q->type_id) {
        add_test(s, " AND t.type_id = ", q->type_id);
    }
}

static void add_action(struct statement *s, const struct stream *stream) {
    const struct audit_query *q = stream->query;
    const struct audit_action_row *row = q->by_action ? audit_action_row(q->action) : NULL;
    if (row) {
        statement_add(s, " AND t.action = ");
        statement_arg(s, value_text(str_of(row->history ? row->history : row->name)));
    } else if (q->seen_only) {
        statement_add(s, " AND t.action IN ('record.view', 'record.unmask', 'export.start', "
                         "'export.done', 'export.download')");
    }
}

static void write_statement(struct statement *s, const struct stream *stream, size_t limit) {
    const struct audit_query *q = stream->query;
    statement_add(s, selects[stream->kind]);
    statement_arg(s, value_int(stream->floor));
    add_test(s, " AND t.id < ", stream->before);
    if (q->actor_id)
        add_test(s, " AND t.actor_id = ", q->actor_id);
    if (q->since)
        add_test(s, " AND t.at >= ", q->since);
    if (q->until)
        add_test(s, " AND t.at < ", q->until);
    add_subject(s, stream);
    add_action(s, stream);
    add_test(s, " ORDER BY t.id DESC LIMIT ", (int64_t)limit);
}

static void read_line(struct work *work, const struct db_rows *rows, enum audit_stream stream,
                      struct audit_line *line) {
    struct arena *arena = work->arena;
    struct audit_entry *e = &line->entry;
    str action = value_as_str(db_column(rows, 5));
    *line = (struct audit_line){.stream = stream, .source_id = value_as_int(db_column(rows, 15))};
    e->id = value_as_int(db_column(rows, 0));
    e->at = value_as_int(db_column(rows, 1));
    e->actor_id = value_as_int(db_column(rows, 2));
    e->key_id = value_as_int(db_column(rows, 3));
    e->source = (enum source_kind)value_as_int(db_column(rows, 4));
    e->action = stream == AUDIT_STREAM_HISTORY ? audit_action_of_history(action)
                : stream == AUDIT_STREAM_LINK  ? audit_action_of_association(action)
                                               : AUDIT_OTHER_CHANGE;
    if (stream == AUDIT_STREAM_ENTRY && !audit_action_read(action, &e->action))
        e->action = AUDIT_OTHER_CHANGE;
    e->type_id = value_as_int(db_column(rows, 6));
    e->record_id = value_as_int(db_column(rows, 7));
    e->subject = value_as_str(db_column_copy(arena, rows, 8));
    e->count = value_as_int(db_column(rows, 9));
    e->details = value_as_str(db_column_copy(arena, rows, 10));
    e->actor_name = value_as_str(db_column_copy(arena, rows, 11));
    e->address = value_as_str(db_column_copy(arena, rows, 12));
    e->agent = value_as_str(db_column_copy(arena, rows, 13));
    e->told = value_as_str(db_column_copy(arena, rows, 14));
}

static bool run_statement(struct work *work, struct stream *stream, size_t limit) {
    struct statement s;
    struct db_rows rows;
    statement_init(&s, work->arena);
    write_statement(&s, stream, limit - stream->count);
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (stream->count < limit && db_next(&rows))
        read_line(work, &rows, stream->kind, &stream->lines[stream->count++]);
    return db_done(&rows, work->err);
}

// -- reading a stream

static bool is_wanted(const struct stream *stream) {
    const struct audit_query *q = stream->query;
    const struct audit_action_row *row = q->by_action ? audit_action_row(q->action) : NULL;
    enum audit_stream of_action = !row || !row->history ? AUDIT_STREAM_ENTRY
                                  : row->associates     ? AUDIT_STREAM_LINK
                                                        : AUDIT_STREAM_HISTORY;
    if (q->seen_only)
        return stream->kind == AUDIT_STREAM_ENTRY;
    return !row || stream->kind == of_action;
}

// An index leads to what is asked for, so that nothing is read in vain.
static bool is_led(const struct stream *stream) {
    const struct audit_query *q = stream->query;
    bool narrow = q->by_action || q->type_id || q->seen_only;
    return q->record_id || !narrow ||
           (stream->kind == AUDIT_STREAM_ENTRY && q->by_action && !q->actor_id && !q->type_id);
}

static bool read_portions(struct work *work, struct stream *stream, int64_t lowest, size_t limit) {
    int64_t before = stream->before;
    for (size_t i = 0; i < PORTIONS; i++) {
        stream->floor = is_led(stream) || before - lowest <= PORTION ? lowest : before - PORTION;
        stream->before = before;
        if (!run_statement(work, stream, limit))
            return false;
        if (stream->count == limit || stream->floor == lowest)
            return true;
        before = stream->floor;
    }
    stream->unfinished = true;
    int64_t unused;
    return time_at(work, stream->table, stream->floor, &stream->held, &unused);
}

static bool read_stream(struct work *work, struct stream *stream, size_t limit) {
    const struct audit_query *q = stream->query;
    int64_t last, lowest = 1, bound;
    stream->lines = ARENA_ARRAY(work->arena, limit, struct audit_line);
    if (!is_wanted(stream))
        return true;
    if (!last_id(work, stream->table, &last))
        return false;
    stream->before = q->before[stream->kind] ? q->before[stream->kind] : last + 1;
    if (q->since && !id_at(work, stream->table, last, q->since - slack, &lowest))
        return false;
    if (q->until) {
        if (!id_at(work, stream->table, last, q->until + slack, &bound))
            return false;
        stream->before = bound < stream->before ? bound : stream->before;
    }
    return stream->before <= lowest || read_portions(work, stream, lowest, limit);
}

// -- the exports that held a record

static bool holds(str ids, int64_t wanted) {
    uint64_t id = 0, step = 0;
    unsigned shift = 0;
    for (size_t i = 0; i < ids.len; i++) {
        unsigned char c = (unsigned char)ids.ptr[i];
        step |= (uint64_t)(c & 0x7F) << shift;
        shift += 7;
        if (c & 0x80)
            continue;
        id += step;
        if ((int64_t)id >= wanted)
            return (int64_t)id == wanted;
        step = 0;
        shift = 0;
    }
    return false;
}

static bool read_exports(struct work *work, struct stream *stream, size_t limit) {
    const struct audit_query *q = stream->query;
    struct db_rows rows;
    size_t count = 0;
    stream->lines = ARENA_ARRAY(work->arena, limit, struct audit_line);
    int64_t before = q->before[AUDIT_STREAM_ENTRY] ? q->before[AUDIT_STREAM_ENTRY] : INT64_MAX;
    if (!db_query(work->db,
                  "SELECT " ENTRY_COLUMNS ", x.ids FROM audit_export x JOIN audit_entry t "
                  "ON t.id = x.entry_id WHERE x.bucket = $1 AND x.entry_id < $2 AND t.at >= $3 "
                  "AND t.at < $4 ORDER BY x.entry_id DESC",
                  DB_ARGS(value_int(q->record_id >> AUDIT_BUCKET_BITS), value_int(before),
                          value_int(q->since), value_int(q->until ? q->until : INT64_MAX)),
                  &rows, work->err))
        return false;
    while (count < limit && db_next(&rows)) {
        struct audit_line *line = &stream->lines[count];
        if (!holds(value_as_str(db_column(&rows, 16)), q->record_id))
            continue;
        read_line(work, &rows, AUDIT_STREAM_ENTRY, line);
        line->by_export = true;
        if ((!q->actor_id || q->actor_id == line->entry.actor_id) &&
            (!q->by_action || q->action == line->entry.action))
            count++;
    }
    stream->count = count;
    return db_done(&rows, work->err);
}

// -- merging

// Lines of one table by their ids, for that is where the next page goes on.
static bool is_before(const struct audit_line *a, const struct audit_line *b) {
    if (a->stream != b->stream && a->entry.at != b->entry.at)
        return a->entry.at > b->entry.at;
    return a->stream != b->stream ? a->stream > b->stream : a->entry.id > b->entry.id;
}

static struct stream *newest(struct stream *streams, size_t count) {
    struct stream *best = NULL;
    for (size_t i = 0; i < count; i++) {
        struct stream *s = &streams[i];
        if (s->used < s->count &&
            (!best || is_before(&s->lines[s->used], &best->lines[best->used])))
            best = s;
    }
    return best;
}

static void merge(struct stream *streams, size_t count, const struct audit_query *q,
                  struct audit_page *out) {
    struct stream *s;
    int64_t held = 0;
    for (size_t i = 0; i < count; i++) {
        held = streams[i].unfinished && streams[i].held > held ? streams[i].held : held;
        out->more = out->more || streams[i].unfinished;
    }
    while ((s = newest(streams, count)) != NULL) {
        const struct audit_line *line = &s->lines[s->used];
        if (out->count == q->limit || line->entry.at < held) {
            out->more = true;
            break;
        }
        out->lines[out->count++] = *line;
        out->before[line->stream] = line->entry.id;
        s->used++;
    }
    // A stream that came to the end of its portions goes on below them.
    for (size_t i = 0; i < count; i++)
        if (streams[i].unfinished && streams[i].used == streams[i].count)
            out->before[streams[i].kind] = streams[i].floor;
}

bool store_audit_list(struct work *work, const struct audit_query *query, struct audit_page *out) {
    struct stream streams[AUDIT_STREAMS + 1] = {
        {.kind = AUDIT_STREAM_ENTRY, .table = "audit_entry"},
        {.kind = AUDIT_STREAM_HISTORY, .table = "history"},
        {.kind = AUDIT_STREAM_LINK, .table = "association_event"},
        {.kind = AUDIT_STREAM_ENTRY, .table = "audit_entry"},
    };
    size_t limit = query->limit + 1;
    *out = (struct audit_page){.lines = ARENA_ARRAY(work->arena, query->limit, struct audit_line)};
    for (size_t i = 0; i < AUDIT_STREAMS; i++)
        out->before[i] = query->before[i];
    for (size_t i = 0; i <= AUDIT_STREAMS; i++) {
        streams[i].query = query;
        bool exports = i == AUDIT_STREAMS;
        if (exports && !(query->exports && query->record_id))
            continue;
        if (!(exports ? read_exports(work, &streams[i], limit)
                      : read_stream(work, &streams[i], limit)))
            return false;
    }
    merge(streams, AUDIT_STREAMS + 1, query, out);
    return true;
}
