// Rows that change a record. What a row lacks or breaks by itself says little then: what the
// company asks is asked of the record as it will be, which crm_save and the check work out.
#include "crm/import_private.h"

static bool is_of(const struct issue *issue, const char *kind) {
    return str_starts(str_of(issue->rule), str_of(kind));
}

// What the program or the company asks of a record as a whole.
static bool of_whole(const struct issue *issue) {
    return is_of(issue, "record.") || is_of(issue, "stage.") || is_of(issue, "rule.") ||
           str_is(STR("standard.required"), issue->rule);
}

// A value that does not meet its standard may be the one that is stored.
bool import_row_is_lacking(const struct issue_list *issues) {
    for (size_t i = 0; i < issues->count; i++) {
        const struct issue *issue = &issues->items[i];
        if (issue->severity == SEVERITY_ERROR && !of_whole(issue) && !is_of(issue, "standard."))
            return false;
    }
    return true;
}

static bool is_forgiven(const struct issue *issue) {
    return of_whole(issue) && (issue->severity == SEVERITY_ERROR || !is_of(issue, "record."));
}

static bool is_judged_anew(const struct issue *issue) {
    return is_forgiven(issue) || issue->severity == SEVERITY_ERROR || is_of(issue, "standard.");
}

static void drop(struct import_row *row, bool (*is_dropped)(const struct issue *issue)) {
    struct issue_list *issues = &row->prepared.issues;
    size_t kept = 0;
    for (size_t i = 0; i < issues->count; i++)
        if (!is_dropped(&issues->items[i]))
            issues->items[kept++] = issues->items[i];
    issues->count = kept;
}

void import_row_forgive(struct import_row *row) {
    drop(row, is_forgiven);
    row->refused = false;
}

bool import_row_merged(struct import_row *row, const struct issue_list *merged) {
    drop(row, is_judged_anew);
    for (size_t i = 0; i < merged->count; i++)
        if (is_judged_anew(&merged->items[i]))
            issue_add(&row->prepared.issues, merged->items[i]);
    row->refused = issue_list_has_error(&row->prepared.issues);
    return !row->refused;
}
