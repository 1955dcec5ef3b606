// One row: of each cell the verdict, and the text that follows from it.
//
// The idea: what an import would store is what is written, unless somebody should look at it first.
#include "crm/clean_private.h"
#include "quality/judge.h"
#include "quality/score.h"

static bool is_excused(const struct cleaning *c, const struct issue *issue) {
    for (size_t i = 0; i < c->excused_count; i++)
        if (c->excused[i].rule == issue->rule && c->excused[i].property == issue->property)
            return true;
    return false;
}

// What the rules about records still miss when every column is filled.
void clean_find_excused(struct cleaning *c) {
    struct arena *arena = c->work->arena;
    struct record *full = record_create(arena, c->reading.type);
    struct issue_list issues;
    issue_list_init(&issues, arena);
    for (size_t i = 0; i < c->plan.column_count; i++) {
        const struct property *p = c->reading.properties[i];
        if (p)
            full->values[p->slot] =
                p->type->storage == VALUE_TEXT ? value_text(STR("x")) : value_int(1);
    }
    struct quality_context context = {
        .arena = arena, .issues = &issues, .lang = c->work->who.lang, .now = c->work->now};
    quality_judge_whole(&context, full);
    for (size_t i = 0; i < issues.count && c->excused_count < CLEAN_EXCUSED; i++)
        if (str_starts(str_of(issues.items[i].rule), STR("record.")))
            c->excused[c->excused_count++] = issues.items[i];
}

static bool has_rule(const struct issue_list *issues, const char *rule) {
    for (size_t i = 0; i < issues->count; i++)
        if (str_is(str_of(issues->items[i].rule), rule))
            return true;
    return false;
}

static str as_stored(struct arena *arena, const struct record *record, const struct property *p) {
    struct type_context t = {.arena = arena, .property = p};
    return property_write(&t, record->values[p->slot]);
}

// Of a cell that nothing was typed into: what follows from the others, where that is sure.
static str completed(struct arena *arena, const struct import_row *row, const struct property *p) {
    const struct record *record = row->prepared.after;
    if (value_is_null(record->values[p->slot]) ||
        has_rule(&row->prepared.issues, "name.split_guess"))
        return (str){0};
    return as_stored(arena, record, p);
}

static str normalised(struct arena *arena, const struct cleaning *c, const struct import_row *row,
                      const struct property *p) {
    bool part = c->given && c->family && (p == c->given || p == c->family);
    return part ? as_stored(arena, row->prepared.after, p) : row->written[p->slot];
}

static void clean_cell(struct arena *arena, const struct cleaning *c, const struct import_row *row,
                       size_t column, enum verdict worst, struct cleaned_cell *out) {
    const struct property *p = c->reading.properties[column];
    str entered = column < row->cell_count ? csv_unguard(row->cells[column]) : STR("");
    *out = (struct cleaned_cell){entered, VERDICT_EMPTY};
    if (!p || p->system == SYSTEM_ID || row->flags & ROW_LONG)
        return;
    if (!str_trim(entered).len) {
        str text = completed(arena, row, p);
        *out = (struct cleaned_cell){text, text.len ? VERDICT_FIXED : VERDICT_EMPTY};
        return;
    }
    str text = normalised(arena, c, row, p);
    out->verdict = verdict_with(worst, entered, text);
    if (out->verdict != VERDICT_SUSPECT && out->verdict != VERDICT_INVALID)
        out->text = text;
}

// As good as what the file says: nobody knows yet whether it is there twice.
static int score_of(const struct record *record, const struct issue_list *issues) {
    struct standing standing = {.uniqueness = 100};
    struct rating rating;
    quality_rate(record, issues, &standing, &rating);
    return rating.parts[SCORE_WHOLE];
}

void clean_row(struct arena *arena, const struct cleaning *c, const struct import_row *row,
               struct cleaned_row *out) {
    const struct issue_list *issues = &row->prepared.issues;
    size_t columns = c->plan.column_count;
    enum verdict *worst = ARENA_ARRAY(arena, c->reading.type->property_count, enum verdict);
    enum verdict all = VERDICT_OK, cells = VERDICT_EMPTY;
    for (size_t i = 0; i < issues->count; i++) {
        const struct issue *issue = &issues->items[i];
        if (is_excused(c, issue))
            continue;
        enum verdict verdict = verdict_of_issue(issue);
        all = verdict > all ? verdict : all;
        // What a record lacks as a whole is no fault of the cell it would stand in.
        bool of_cell = issue->property && !str_starts(str_of(issue->rule), STR("record."));
        if (of_cell && verdict > worst[issue->property->slot])
            worst[issue->property->slot] = verdict;
    }
    *out = (struct cleaned_row){.row = row, .score = score_of(row->prepared.after, issues)};
    out->cell_count = row->cell_count > columns ? row->cell_count : columns;
    out->cells = ARENA_ARRAY(arena, out->cell_count, struct cleaned_cell);
    for (size_t i = 0; i < out->cell_count; i++) {
        if (i >= columns) {
            out->cells[i] = (struct cleaned_cell){csv_unguard(row->cells[i]), VERDICT_EMPTY};
            continue;
        }
        const struct property *p = c->reading.properties[i];
        clean_cell(arena, c, row, i, p ? worst[p->slot] : VERDICT_OK, &out->cells[i]);
        enum verdict cell = out->cells[i].verdict;
        if (cell != VERDICT_EMPTY)
            cells = cells == VERDICT_EMPTY || cell > cells ? cell : cells;
    }
    out->verdict = all == VERDICT_OK ? cells : all;
}

static void write_issue(struct arena *arena, const struct cleaning *c, const struct import_row *row,
                        const struct issue *issue, struct csv_writer *csv) {
    const struct property *p = issue->property;
    size_t column = p ? c->columns[p->slot] : 0;
    str entered = column && column <= row->cell_count ? row->cells[column - 1] : STR("");
    csv_writer_cell(csv, str_format(arena, "%lld", (long long)row->number));
    csv_writer_cell(csv, column ? c->plan.columns[column - 1].header : STR(""));
    csv_writer_cell(csv, p ? p->name : STR(""));
    csv_writer_cell(csv, str_of(issue->rule));
    csv_writer_cell(csv, str_of(severity_name(issue->severity)));
    csv_writer_cell(csv, str_of(verdict_name(verdict_of_issue(issue))));
    csv_writer_cell(csv, issue->value.len ? issue->value : entered);
    csv_writer_cell(csv, issue_message(arena, issue, c->work->who.lang));
    csv_writer_cell(csv, issue->suggestion);
    csv_writer_end_row(csv);
}

void clean_write_issues(struct arena *arena, const struct cleaning *c, const struct import_row *row,
                        struct csv_writer *csv) {
    for (size_t i = 0; i < row->prepared.issues.count; i++)
        if (!is_excused(c, &row->prepared.issues.items[i]))
            write_issue(arena, c, row, &row->prepared.issues.items[i], csv);
}
