// JSON of what the check of an import found.
#include "base/json.h"
#include "store/import_plan.h"

static void write_issue(struct jsonw *w, const struct report_issue *issue) {
    jsonw_object(w);
    jsonw_put_int(w, "column", issue->column);
    jsonw_put_int(w, "property", issue->property_id);
    jsonw_put_text(w, "rule", issue->rule);
    jsonw_put_int(w, "severity", issue->severity);
    jsonw_put_text(w, "limit", issue->limit);
    jsonw_put_int(w, "count", issue->count);
    jsonw_name(w, "examples");
    jsonw_array(w);
    for (size_t i = 0; i < issue->example_count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "row", issue->examples[i].row);
        jsonw_put_text(w, "value", issue->examples[i].value);
        jsonw_put_text(w, "suggestion", issue->examples[i].suggestion);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_sample(struct jsonw *w, const struct report_sample *s) {
    jsonw_object(w);
    jsonw_put_int(w, "row", s->row);
    jsonw_put_int(w, "record", s->record_id);
    jsonw_put_text(w, "title", s->title);
    jsonw_name(w, "probability");
    jsonw_real(w, s->probability);
    jsonw_name(w, "changes");
    jsonw_array(w);
    for (size_t i = 0; i < s->change_count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "property", s->changes[i].property_id);
        jsonw_put_text(w, "before", s->changes[i].before);
        jsonw_put_text(w, "after", s->changes[i].after);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_samples(struct jsonw *w, const char *name, const struct report_sample *samples,
                          size_t count) {
    jsonw_name(w, name);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        write_sample(w, &samples[i]);
    jsonw_array_end(w);
}

static void write_refusal(struct jsonw *w, const struct report_refusal *r) {
    jsonw_object(w);
    jsonw_put_int(w, "row", r->row);
    jsonw_put_text(w, "column", r->column);
    jsonw_put_text(w, "value", r->value);
    jsonw_put_text(w, "rule", r->rule);
    jsonw_put_text(w, "suggestion", r->suggestion);
    jsonw_put_text(w, "limit", r->limit);
    jsonw_object_end(w);
}

str import_report_write(struct arena *arena, const struct import_report *report) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_name(&w, "counters");
    jsonw_raw(&w, import_counters_write(arena, &report->counters));
    jsonw_name(&w, "issues");
    jsonw_array(&w);
    for (size_t i = 0; i < report->issue_count; i++)
        write_issue(&w, &report->issues[i]);
    jsonw_array_end(&w);
    write_samples(&w, "create", report->creates, report->create_count);
    write_samples(&w, "update", report->updates, report->update_count);
    write_samples(&w, "review", report->reviews, report->review_count);
    jsonw_name(&w, "refused");
    jsonw_array(&w);
    for (size_t i = 0; i < report->refusal_count; i++)
        write_refusal(&w, &report->refusals[i]);
    jsonw_array_end(&w);
    jsonw_object_end(&w);
    return buf_str(&out);
}

static void read_issue(const struct json *json, struct report_issue *issue) {
    *issue = (struct report_issue){
        .column = json_get_int(json, "column", -1),
        .property_id = json_get_int(json, "property", 0),
        .rule = json_get_text(json, "rule", STR("")),
        .severity = (enum severity)json_get_int(json, "severity", 0),
        .limit = json_get_text(json, "limit", STR("")),
        .count = json_get_int(json, "count", 0),
    };
    const struct json *examples = json_get(json, "examples");
    for (size_t i = 0; examples && i < examples->count && i < IMPORT_EXAMPLES; i++)
        issue->examples[issue->example_count++] = (struct report_example){
            json_get_int(&examples->items[i], "row", 0),
            json_get_text(&examples->items[i], "value", STR("")),
            json_get_text(&examples->items[i], "suggestion", STR("")),
        };
}

static void read_sample(struct arena *arena, const struct json *json, struct report_sample *s) {
    const struct json *changes = json_get(json, "changes");
    *s = (struct report_sample){
        .row = json_get_int(json, "row", 0),
        .record_id = json_get_int(json, "record", 0),
        .title = json_get_text(json, "title", STR("")),
        .probability = json_get_real(json, "probability", 0),
        .change_count = changes ? changes->count : 0,
    };
    s->changes = ARENA_ARRAY(arena, s->change_count, struct report_change);
    for (size_t i = 0; i < s->change_count; i++)
        s->changes[i] = (struct report_change){
            json_get_int(&changes->items[i], "property", 0),
            json_get_text(&changes->items[i], "before", STR("")),
            json_get_text(&changes->items[i], "after", STR("")),
        };
}

static size_t read_samples(struct arena *arena, const struct json *json, const char *name,
                           struct report_sample *samples) {
    const struct json *list = json_get(json, name);
    size_t count = 0;
    for (; list && count < list->count && count < IMPORT_REPORT_SAMPLES; count++)
        read_sample(arena, &list->items[count], &samples[count]);
    return count;
}

static void read_refusals(const struct json *json, struct import_report *report) {
    const struct json *list = json_get(json, "refused");
    for (size_t i = 0; list && i < list->count && i < IMPORT_REPORT_SAMPLES; i++)
        report->refusals[report->refusal_count++] = (struct report_refusal){
            .row = json_get_int(&list->items[i], "row", 0),
            .column = json_get_text(&list->items[i], "column", STR("")),
            .value = json_get_text(&list->items[i], "value", STR("")),
            .rule = json_get_text(&list->items[i], "rule", STR("")),
            .suggestion = json_get_text(&list->items[i], "suggestion", STR("")),
            .limit = json_get_text(&list->items[i], "limit", STR("")),
        };
}

bool import_report_read(struct work *work, const struct import *import,
                        struct import_report **out) {
    struct json json;
    *out = NULL;
    if (!import->report.len)
        return true;
    if (!json_read(work->arena, import->report, &json, work->err))
        return false;
    struct import_report *report = ARENA_NEW(work->arena, struct import_report);
    if (!import_counters_read(work, import->counters, &report->counters))
        return false;
    const struct json *issues = json_get(&json, "issues");
    report->issue_count = issues ? issues->count : 0;
    report->issues = ARENA_ARRAY(work->arena, report->issue_count, struct report_issue);
    for (size_t i = 0; i < report->issue_count; i++)
        read_issue(&issues->items[i], &report->issues[i]);
    report->create_count = read_samples(work->arena, &json, "create", report->creates);
    report->update_count = read_samples(work->arena, &json, "update", report->updates);
    report->review_count = read_samples(work->arena, &json, "review", report->reviews);
    read_refusals(&json, report);
    *out = report;
    return true;
}
