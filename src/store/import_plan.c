// JSON of a plan: dialect, columns and options, each in its column of the import's row.
#include "store/import_plan.h"
#include "store/import_plan_private.h"

void import_dialect_write(struct jsonw *w, const struct import_dialect *d) {
    jsonw_object(w);
    jsonw_put_text(w, "encoding", d->encoding);
    jsonw_put_int(w, "delimiter", d->delimiter);
    jsonw_put_int(w, "quote", d->quote);
    if (d->escape)
        jsonw_put_int(w, "escape", d->escape);
    if (d->sep_line)
        jsonw_put_bool(w, "sepLine", true);
    if (d->cr_in_cells)
        jsonw_put_bool(w, "crInCells", true);
    jsonw_put_bool(w, "header", d->header);
    jsonw_name(w, "confidence");
    jsonw_real(w, d->confidence);
    jsonw_object_end(w);
}

static void write_options(struct jsonw *w, const struct import_options *o) {
    jsonw_object(w);
    jsonw_put_text(w, "onDuplicate", str_of(import_policy_name(o->policy)));
    jsonw_put_text(w, "country", o->country);
    jsonw_put_text(w, "dateOrder", o->date_order);
    if (o->time_zone.len)
        jsonw_put_text(w, "timeZone", o->time_zone);
    jsonw_put_text(w, "name", o->name);
    jsonw_put_int(w, "key", o->key_id);
    jsonw_put_text(w, "operation", str_of(import_operation_name(o->operation)));
    jsonw_object_end(w);
}

static void write_column(struct jsonw *w, const struct import_column *c) {
    jsonw_object(w);
    jsonw_put_int(w, "index", c->index);
    jsonw_put_text(w, "header", c->header);
    jsonw_name(w, "samples");
    jsonw_array(w);
    for (size_t i = 0; i < c->sample_count; i++)
        jsonw_text(w, c->samples[i]);
    jsonw_array_end(w);
    jsonw_put_int(w, "filled", c->filled);
    jsonw_put_int(w, "property", c->property_id);
    jsonw_put_int(w, "guess", c->guess_id);
    jsonw_name(w, "score");
    jsonw_real(w, c->guess_score);
    jsonw_put_bool(w, "byContent", c->guess_by_content);
    jsonw_put_int(w, "dateOrders", c->date_orders);
    jsonw_put_int(w, "decimals", c->number_decimals);
    jsonw_object_end(w);
}

void import_plan_write(struct arena *arena, const struct import_plan *plan, struct import *import) {
    struct buf out[3];
    struct jsonw w[3];
    for (size_t i = 0; i < 3; i++) {
        buf_init(&out[i], arena);
        jsonw_init(&w[i], &out[i]);
    }
    import_dialect_write(&w[0], &plan->dialect);
    jsonw_array(&w[1]);
    for (size_t i = 0; i < plan->column_count; i++)
        write_column(&w[1], &plan->columns[i]);
    jsonw_array_end(&w[1]);
    write_options(&w[2], &plan->options);
    import->dialect = buf_str(&out[0]);
    import->columns = buf_str(&out[1]);
    import->options = buf_str(&out[2]);
    import->parts = plan->parts ? import_parts_write(arena, plan->parts) : (str){0};
}

static void read_column(const struct json *json, struct import_column *c) {
    c->index = json_get_int(json, "index", 0);
    c->header = json_get_text(json, "header", STR(""));
    c->filled = json_get_int(json, "filled", 0);
    c->property_id = json_get_int(json, "property", 0);
    c->guess_id = json_get_int(json, "guess", 0);
    c->guess_score = json_get_real(json, "score", 0);
    c->guess_by_content = json_get_bool(json, "byContent", false);
    c->date_orders = (unsigned)json_get_int(json, "dateOrders", 0);
    c->number_decimals = (unsigned)json_get_int(json, "decimals", 0);
    const struct json *samples = json_get(json, "samples");
    for (size_t i = 0; samples && i < samples->count && i < IMPORT_SAMPLES; i++)
        c->samples[c->sample_count++] = samples->items[i].text;
}

void import_dialect_read(const struct json *json, struct import_dialect *out) {
    *out = (struct import_dialect){
        .encoding = json_get_text(json, "encoding", STR("UTF-8")),
        .delimiter = (char)json_get_int(json, "delimiter", ','),
        .quote = (char)json_get_int(json, "quote", '"'),
        .escape = (char)json_get_int(json, "escape", 0),
        .sep_line = json_get_bool(json, "sepLine", false),
        .cr_in_cells = json_get_bool(json, "crInCells", false),
        .header = json_get_bool(json, "header", true),
        .confidence = json_get_real(json, "confidence", 0),
    };
}

bool import_plan_read(struct work *work, const struct import *import, struct import_plan *plan) {
    struct json dialect, columns, options;
    *plan = (struct import_plan){0};
    if (!json_read(work->arena, import->dialect, &dialect, work->err) ||
        !json_read(work->arena, import->columns, &columns, work->err) ||
        !json_read(work->arena, import->options, &options, work->err))
        return false;
    import_dialect_read(&dialect, &plan->dialect);
    plan->options.country = json_get_text(&options, "country", STR(""));
    plan->options.date_order = json_get_text(&options, "dateOrder", STR("auto"));
    if (!import_policy_read(json_get_text(&options, "onDuplicate", STR("update")),
                            &plan->options.policy))
        plan->options.policy = IMPORT_UPDATE;
    plan->options.time_zone = json_get_text(&options, "timeZone", STR(""));
    plan->options.name = json_get_text(&options, "name", STR(""));
    plan->options.key_id = json_get_int(&options, "key", 0);
    if (!import_operation_read(json_get_text(&options, "operation", STR("upsert")),
                               &plan->options.operation))
        plan->options.operation = IMPORT_UPSERT;
    plan->column_count = columns.kind == JSON_KIND_ARRAY ? columns.count : 0;
    plan->columns = ARENA_ARRAY(work->arena, plan->column_count, struct import_column);
    for (size_t i = 0; i < plan->column_count; i++)
        read_column(&columns.items[i], &plan->columns[i]);
    return import_parts_read(work, import, &plan->parts);
}

// The counters by name, for reading and writing alike.
struct counter_name {
    const char *name;
    size_t offset;
};
#define COUNTER(name)                                                                              \
    { #name, offsetof(struct import_counters, name) }
static const struct counter_name counter_names[] = {
    COUNTER(rows),   COUNTER(create),   COUNTER(update),    COUNTER(skip),
    COUNTER(review), COUNTER(refused),  COUNTER(unchanged), COUNTER(warnings),
    COUNTER(links),  COUNTER(unlinked), COUNTER(records),
};
enum { COUNTERS = sizeof counter_names / sizeof *counter_names };

static int64_t *counter(struct import_counters *counters, size_t i) {
    return (int64_t *)(void *)((char *)counters + counter_names[i].offset);
}

bool import_counters_read(struct work *work, str text, struct import_counters *out) {
    struct json json;
    *out = (struct import_counters){0};
    if (!text.len)
        return true;
    if (!json_read(work->arena, text, &json, work->err))
        return false;
    for (size_t i = 0; i < COUNTERS; i++)
        *counter(out, i) = json_get_int(&json, counter_names[i].name, 0);
    return true;
}

str import_counters_write(struct arena *arena, const struct import_counters *counters) {
    struct import_counters copy = *counters;
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    for (size_t i = 0; i < COUNTERS; i++)
        jsonw_put_int(&w, counter_names[i].name, *counter(&copy, i));
    jsonw_object_end(&w);
    return buf_str(&out);
}
