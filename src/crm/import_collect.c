// What rows say about a file: every kind of issue with its count and examples, and the first rows
// that are refused. A check collects while it judges, an unchecked run while it writes.
#include "crm/import_private.h"
#include <stdlib.h>

enum { ISSUE_KINDS_MAX = 300 };

str import_report_keep(struct work *work, str text) {
    enum { EXAMPLE_BYTES = 200 };
    return str_copy(work->arena, utf8_cut(text, EXAMPLE_BYTES));
}

void import_report_begin(struct work *work, struct import_report *report) {
    *report = (struct import_report){
        .issues = ARENA_ARRAY(work->arena, ISSUE_KINDS_MAX, struct report_issue)};
}

static int64_t column_of(const struct import_row *row, const struct property *property) {
    for (size_t i = 0; i < row->assignment_count; i++)
        if (row->assignments[i].property == property)
            return (int64_t)row->columns[i];
    return -1;
}

static struct report_issue *find_issue(struct work *work, struct import_report *report,
                                       const struct issue *issue, int64_t column) {
    int64_t property = issue->property ? issue->property->id : 0;
    for (size_t i = 0; i < report->issue_count; i++)
        if (report->issues[i].column == column && report->issues[i].property_id == property &&
            str_is(report->issues[i].rule, issue->rule))
            return &report->issues[i];
    if (report->issue_count == ISSUE_KINDS_MAX)
        return NULL;
    struct report_issue *new = &report->issues[report->issue_count++];
    *new = (struct report_issue){.column = column,
                                 .property_id = property,
                                 .rule = str_of(issue->rule),
                                 .severity = issue->severity,
                                 .limit = import_report_keep(work, issue->limit)};
    return new;
}

static void count_issue(struct work *work, struct import_report *report,
                        const struct import_plan *plan, const struct import_row *row,
                        const struct issue *issue) {
    struct report_issue *kind =
        find_issue(work, report, issue, plan->sheet ? -1 : column_of(row, issue->property));
    if (!kind)
        return;
    kind->count++;
    if (kind->example_count < IMPORT_EXAMPLES)
        kind->examples[kind->example_count++] =
            (struct report_example){row->number, import_report_keep(work, issue->value),
                                    import_report_keep(work, issue->suggestion)};
}

static void add_refusal(struct work *work, struct import_report *report,
                        const struct import_plan *plan, const struct import_row *row) {
    for (size_t i = 0; i < row->prepared.issues.count; i++) {
        const struct issue *issue = &row->prepared.issues.items[i];
        if (issue->severity != SEVERITY_ERROR || report->refusal_count == IMPORT_REPORT_SAMPLES)
            continue;
        int64_t column = column_of(row, issue->property);
        report->refusals[report->refusal_count++] = (struct report_refusal){
            .row = row->number,
            .column = column >= 0       ? plan->columns[column].header
                      : issue->property ? issue->property->label[work->who.lang]
                                        : STR(""),
            .value = import_report_keep(work, issue->value),
            .rule = str_of(issue->rule),
            .suggestion = import_report_keep(work, issue->suggestion),
            .limit = import_report_keep(work, issue->limit)};
    }
}

bool import_row_warns(const struct import_row *row) {
    for (size_t i = 0; i < row->prepared.issues.count; i++)
        if (row->prepared.issues.items[i].severity == SEVERITY_WARNING)
            return true;
    return false;
}

void import_report_row(struct work *work, struct import_report *report,
                       const struct import_plan *plan, const struct import_row *row) {
    if (row->absent)
        return;
    for (size_t i = 0; i < row->prepared.issues.count; i++)
        count_issue(work, report, plan, row, &row->prepared.issues.items[i]);
    if (row->refused)
        add_refusal(work, report, plan, row);
}

static int by_count(const void *a, const void *b) {
    const struct report_issue *x = a, *y = b;
    if (x->severity != y->severity)
        return x->severity > y->severity ? -1 : 1;
    return x->count > y->count ? -1 : x->count < y->count;
}

void import_report_end(struct import_report *report) {
    if (report->issue_count)
        qsort(report->issues, report->issue_count, sizeof *report->issues, by_count);
}
