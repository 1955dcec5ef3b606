// What an import from the command line has to say.
#include "app/importing.h"
#include "model/message.h"
#include "model/rule.h"
#include <stdio.h>

static void print_issue(struct importing *i, const struct report_issue *issue) {
    struct arena *arena = i->in->arena;
    struct issue sentence = {.property = type_property_by_id(i->type, issue->property_id),
                             .rule = str_z(arena, issue->rule),
                             .limit = issue->limit,
                             .own = rule_of_key(i->type, issue->rule)};
    str column = issue->column >= 0 ? i->plan.columns[issue->column].header : STR("row");
    if (issue->example_count) {
        sentence.value = issue->examples[0].value;
        sentence.suggestion = issue->examples[0].suggestion;
    }
    str text = issue_message(arena, &sentence, process_lang());
    printf("  %-7s %6lld x  " STR_FMT ": " STR_FMT, severity_name(issue->severity),
           (long long)issue->count, STR_ARG(column), STR_ARG(text));
    for (size_t e = 0; e < issue->example_count && e < 3; e++)
        printf("%s%lld: \"" STR_FMT "\"", e ? "; " : "  [row ", (long long)issue->examples[e].row,
               STR_ARG(issue->examples[e].value));
    printf("%s\n", issue->example_count ? "]" : "");
}

void importing_print(struct importing *i) {
    printf("Columns:\n");
    for (size_t c = 0; c < i->plan.column_count; c++) {
        const struct import_column *column = &i->plan.columns[c];
        const struct property *p = type_property_by_id(i->type, column->property_id);
        printf("  %-30.*s -> " STR_FMT "\n", (int)column->header.len, column->header.ptr,
               STR_ARG(p ? p->name : STR("(left out)")));
    }
    printf("Issues:\n");
    for (size_t n = 0; n < i->report->issue_count; n++)
        print_issue(i, &i->report->issues[n]);
    if (i->report->issue_count == 0)
        printf("  none\n");
}

void importing_print_counters(const struct import_counters *c, const char *verb) {
    printf("%lld rows: %s %lld new, %lld updated, %lld unchanged, %lld skipped, %lld to review, "
           "%lld refused; %lld with warnings\n",
           (long long)c->rows, verb, (long long)c->create, (long long)c->update,
           (long long)c->unchanged, (long long)c->skip, (long long)c->review, (long long)c->refused,
           (long long)c->warnings);
}
