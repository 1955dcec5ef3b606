// Exporting: one pass over the query, some thousand rows at a time into the sink.
#include "crm/export.h"
#include "crm/identify.h"
#include "crm/refuse.h"
#include "formats/csv_writer.h"
#include "store/record.h"
#include "store/security_policy.h"

enum { FLUSH_BYTES = 1 << 16 };

struct exporting {
    struct work *work;
    const struct export_options *options;
    const struct property **columns;
    size_t column_count;
    const struct text_sink *sink;
    struct buf out;
    struct csv_writer csv;
    int64_t rows;
    bool stopped;
};

static void choose_columns(struct exporting *e) {
    const struct query *query = e->options->query;
    const struct object_type *type = query->type;
    e->columns = ARENA_ARRAY(e->work->arena, type->property_count + query->property_count,
                             const struct property *);
    if (query->properties) {
        for (size_t i = 0; i < query->property_count; i++)
            if (query->properties[i]->system != SYSTEM_ID)
                e->columns[e->column_count++] = query->properties[i];
        return;
    }
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].system != SYSTEM_ID && !type->properties[i].archived)
            e->columns[e->column_count++] = &type->properties[i];
}

static str header_of(const struct exporting *e, const struct property *p) {
    switch (e->options->header) {
    case EXPORT_WIRE_NAMES:
        return p->wire_name;
    case EXPORT_LABELS:
        return p->label[e->work->who.lang];
    case EXPORT_OWN_NAMES:
        break;
    }
    return p->name;
}

static void write_header(struct exporting *e) {
    const struct property *id = type_system_property(e->options->query->type, SYSTEM_ID);
    bool wire = e->options->header == EXPORT_WIRE_NAMES;
    csv_writer_cell(&e->csv, wire && id ? id->wire_name : STR("id"));
    for (size_t i = 0; i < e->column_count; i++)
        csv_writer_cell(&e->csv, header_of(e, e->columns[i]));
    csv_writer_end_row(&e->csv);
}

static str cell_of(const struct exporting *e, const struct type_context *c, struct value value) {
    struct buf out;
    if (!e->options->display || value_is_null(value))
        return property_write(c, value);
    buf_init(&out, c->arena);
    property_display(c, value, &out);
    return out.len ? buf_str(&out) : STR("");
}

static bool flush(struct exporting *e) {
    e->stopped = e->stopped || !e->sink->write(e->sink->context, buf_str(&e->out));
    buf_clear(&e->out);
    return !e->stopped;
}

static bool write_record(void *user, struct record *record) {
    struct exporting *e = user;
    struct type_context c = {.arena = e->work->arena, .lang = e->work->who.lang};
    char digits[24];
    struct buf id = {.ptr = digits, .cap = sizeof digits, .arena = e->work->arena};
    buf_add_i64(&id, record->id);
    csv_writer_cell(&e->csv, buf_str(&id));
    for (size_t i = 0; i < e->column_count; i++) {
        c.property = e->columns[i];
        csv_writer_cell(&e->csv, cell_of(e, &c, record->values[e->columns[i]->slot]));
    }
    csv_writer_end_row(&e->csv);
    audit_held_add(e->options->held, record->id);
    e->rows++;
    return e->out.len < FLUSH_BYTES || flush(e);
}

bool crm_export_csv(struct work *work, const struct export_options *options,
                    const struct text_sink *sink, int64_t *rows) {
    struct exporting e = {.work = work, .options = options, .sink = sink};
    choose_columns(&e);
    buf_init(&e.out, NULL);
    csv_writer_init(&e.csv, &e.out);
    if (options->bom)
        csv_writer_bom(&e.csv);
    write_header(&e);
    bool done = crm_identify_query(work, options->query) &&
                store_record_each(work, options->query, write_record, &e);
    if (done && !e.stopped)
        flush(&e);
    buf_finish(&e.out);
    *rows = e.rows;
    if (done && e.stopped)
        return WORK_FAIL(work, ERR_CANCELLED, "The receiver of the export has gone.");
    return done;
}

// A stream that goes on behind a cursor is as many records as it began with.
bool crm_export_permitted(struct work *work, const struct query *query) {
    struct query all = *query;
    struct security_policy policy;
    int64_t count;
    all.limit = all.offset = 0;
    all.after = (str){0};
    if (!store_policy_get(work, &policy))
        return false;
    if (!policy.export_rows)
        return true;
    if (!store_record_count(work, &all, policy.export_rows + 1, &count))
        return false;
    return count <= policy.export_rows ||
           crm_refuse_id(work, ERR_DENIED, "export.too_many", policy.export_rows);
}
