// Imports, their preview and what the check found.
#include "api/import_render.h"
#include "api/render.h"
#include "model/rule.h"

static str property_name(const struct object_type *type, int64_t id) {
    const struct property *p = type && id ? type_property_by_id(type, id) : NULL;
    return p ? p->name : STR("");
}

static void write_dialect(struct jsonw *w, const struct import_dialect *d) {
    jsonw_name(w, "dialect");
    jsonw_object(w);
    jsonw_put_text(w, "encoding", d->encoding);
    jsonw_put_text(w, "delimiter", (str){&d->delimiter, d->delimiter ? 1 : 0});
    jsonw_put_text(w, "quote", (str){&d->quote, d->quote ? 1 : 0});
    jsonw_put_bool(w, "header", d->header);
    jsonw_name(w, "confidence");
    jsonw_real(w, d->confidence);
    jsonw_object_end(w);
}

static void write_guess(struct jsonw *w, const struct object_type *type,
                        const struct import_column *column) {
    str name = property_name(type, column->guess_id);
    jsonw_name(w, "guess");
    if (!name.len) {
        jsonw_null(w);
        return;
    }
    jsonw_object(w);
    jsonw_put_text(w, "property", name);
    jsonw_name(w, "score");
    jsonw_real(w, column->guess_score);
    jsonw_put_text(w, "reason", column->guess_by_content ? STR("content") : STR("header"));
    jsonw_object_end(w);
}

static void write_columns(struct jsonw *w, const struct object_type *type,
                          const struct import_plan *plan) {
    jsonw_name(w, "columns");
    jsonw_array(w);
    for (size_t i = 0; i < plan->column_count; i++) {
        const struct import_column *column = &plan->columns[i];
        jsonw_object(w);
        jsonw_put_int(w, "index", column->index);
        jsonw_put_text(w, "header", column->header);
        jsonw_name(w, "samples");
        jsonw_array(w);
        for (size_t s = 0; s < column->sample_count; s++)
            jsonw_text(w, column->samples[s]);
        jsonw_array_end(w);
        render_text_or_null(w, "property", property_name(type, column->property_id));
        write_guess(w, type, column);
        jsonw_put_int(w, "filled", column->filled);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_options(struct jsonw *w, const struct import_options *o) {
    jsonw_name(w, "options");
    jsonw_object(w);
    jsonw_put_text(w, "onDuplicate", str_of(import_policy_name(o->policy)));
    jsonw_put_text(w, "country", o->country);
    jsonw_put_text(w, "dateOrder", o->date_order);
    jsonw_object_end(w);
}

static void write_counters(struct jsonw *w, const struct import_counters *n) {
    jsonw_object(w);
    jsonw_put_int(w, "rows", n->rows);
    jsonw_put_int(w, "create", n->create);
    jsonw_put_int(w, "update", n->update);
    jsonw_put_int(w, "skip", n->skip);
    jsonw_put_int(w, "review", n->review);
    jsonw_put_int(w, "refused", n->refused);
    jsonw_put_int(w, "unchanged", n->unchanged);
    jsonw_put_int(w, "warnings", n->warnings);
    jsonw_object_end(w);
}

static bool write_progress(struct call *c, const struct import *import) {
    struct jsonw *w = &c->json;
    struct import_counters counters;
    jsonw_name(w, "rows");
    if (import->rows >= 0)
        jsonw_int(w, import->rows);
    else
        jsonw_null(w);
    jsonw_name(w, "counters");
    if (!import->counters.len) {
        jsonw_null(w);
        return true;
    }
    if (!browse_import_counters(c->work, import, &counters))
        return false;
    write_counters(w, &counters);
    return true;
}

bool import_render(struct call *c, const struct import *import) {
    const struct object_type *type = schema_type_by_id(call_schema(c), import->type_id);
    struct import_plan plan;
    struct jsonw *w = &c->json;
    if (!browse_import_plan(c->work, import, &plan))
        return false;
    jsonw_object(w);
    render_id(w, "id", import->id);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    jsonw_put_text(w, "fileName", import->file_name);
    jsonw_put_int(w, "size", import->size);
    jsonw_put_text(w, "state", import->state);
    write_dialect(w, &plan.dialect);
    write_columns(w, type, &plan);
    write_options(w, &plan.options);
    if (!write_progress(c, import))
        return false;
    render_id(w, "job", import->job_id);
    render_text_or_null(w, "error", import->error);
    render_time(w, "createdAt", import->created_at);
    render_actor(w, "createdBy", import->created_by, import->created_by_name);
    render_time(w, "finishedAt", import->finished_at);
    jsonw_object_end(w);
    return true;
}

// -- preview

static void write_cell(struct call *c, const struct preview_cell *cell) {
    struct jsonw *w = &c->json;
    struct buf out;
    struct type_context context = {.arena = c->arena, .property = cell->property, .lang = c->lang};
    buf_init(&out, c->arena);
    if (!value_is_null(cell->value))
        property_display(&context, cell->value, &out);
    jsonw_name_str(w, cell->property->name);
    jsonw_object(w);
    jsonw_put_text(w, "entered", cell->entered);
    jsonw_name(w, "value");
    render_value(w, cell->property, cell->value);
    jsonw_put_text(w, "display", buf_str(&out));
    jsonw_name(w, "issues");
    render_issues(w, c->arena, &cell->issues, c->lang);
    jsonw_object_end(w);
}

void import_render_preview(struct call *c, const struct preview_row *rows, size_t count) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "rows");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "row", rows[i].row);
        jsonw_name(w, "cells");
        jsonw_array(w);
        for (size_t k = 0; k < rows[i].cell_count; k++)
            jsonw_text(w, rows[i].cells[k]);
        jsonw_array_end(w);
        jsonw_name(w, "values");
        jsonw_object(w);
        for (size_t k = 0; k < rows[i].value_count; k++)
            write_cell(c, &rows[i].values[k]);
        jsonw_object_end(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

// -- what the check found

static str rule_message(struct call *c, const struct object_type *type, str rule,
                        const struct issue *about) {
    struct issue issue = *about;
    issue.rule = str_z(c->arena, rule);
    issue.own = rule_of_key(type, rule);
    return issue_message(c->arena, &issue, c->lang);
}

static str header_of(const struct import_plan *plan, int64_t column) {
    for (size_t i = 0; i < plan->column_count; i++)
        if (plan->columns[i].index == column)
            return plan->columns[i].header;
    return STR("");
}

static void write_issue(struct call *c, const struct object_type *type,
                        const struct import_plan *plan, const struct report_issue *issue) {
    struct jsonw *w = &c->json;
    const struct property *p =
        issue->property_id ? type_property_by_id(type, issue->property_id) : NULL;
    const struct report_example *first = issue->example_count ? &issue->examples[0] : NULL;
    jsonw_object(w);
    render_text_or_null(w, "property", p ? p->name : STR(""));
    render_text_or_null(w, "column", header_of(plan, issue->column));
    jsonw_put_text(w, "rule", issue->rule);
    jsonw_put_text(w, "severity", str_of(severity_name(issue->severity)));
    jsonw_put_text(w, "message",
                   rule_message(c, type, issue->rule,
                                &(struct issue){.property = p,
                                                .value = first ? first->value : STR(""),
                                                .suggestion = first ? first->suggestion : STR(""),
                                                .limit = issue->limit}));
    jsonw_put_int(w, "count", issue->count);
    jsonw_name(w, "examples");
    jsonw_array(w);
    for (size_t i = 0; i < issue->example_count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "row", issue->examples[i].row);
        jsonw_put_text(w, "value", issue->examples[i].value);
        render_text_or_null(w, "suggestion", issue->examples[i].suggestion);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

void import_render_changes(struct jsonw *w, const struct object_type *type,
                           const struct report_change *changes, size_t count) {
    jsonw_name(w, "changes");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "property", property_name(type, changes[i].property_id));
        jsonw_put_text(w, "before", changes[i].before);
        jsonw_put_text(w, "after", changes[i].after);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_samples(struct jsonw *w, const char *name, const struct object_type *type,
                          const struct report_sample *samples, size_t count) {
    jsonw_name(w, name);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "row", samples[i].row);
        render_id(w, "id", samples[i].record_id);
        jsonw_put_text(w, "title", samples[i].title);
        jsonw_name(w, "probability");
        jsonw_real(w, samples[i].probability);
        import_render_changes(w, type, samples[i].changes, samples[i].change_count);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_refusals(struct call *c, const struct object_type *type,
                           const struct import_report *report) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "refused");
    jsonw_array(w);
    for (size_t i = 0; i < report->refusal_count; i++) {
        const struct report_refusal *r = &report->refusals[i];
        jsonw_object(w);
        jsonw_put_int(w, "row", r->row);
        jsonw_put_text(w, "column", r->column);
        jsonw_put_text(w, "value", r->value);
        jsonw_put_text(w, "message",
                       rule_message(c, type, r->rule,
                                    &(struct issue){.value = r->value,
                                                    .suggestion = r->suggestion,
                                                    .limit = r->limit}));
        render_text_or_null(w, "suggestion", r->suggestion);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

void import_render_report(struct call *c, const struct object_type *type,
                          const struct import_plan *plan, const struct import_report *report) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "counters");
    write_counters(w, &report->counters);
    jsonw_name(w, "issues");
    jsonw_array(w);
    for (size_t i = 0; i < report->issue_count; i++)
        write_issue(c, type, plan, &report->issues[i]);
    jsonw_array_end(w);
    jsonw_name(w, "samples");
    jsonw_object(w);
    write_samples(w, "create", type, report->creates, report->create_count);
    write_samples(w, "update", type, report->updates, report->update_count);
    write_samples(w, "review", type, report->reviews, report->review_count);
    write_refusals(c, type, report);
    jsonw_object_end(w);
    jsonw_object_end(w);
}
