// One row made ready: cells become assignments, assignments a prepared record.
#include "base/clock.h"
#include "crm/import_private.h"
#include "crm/owner.h"
#include "formats/csv_writer.h"
#include "quality/column.h"
#include "text/date.h"
#include "text/number.h"
#include "text/time_zone.h"

static bool is_dates(const struct property *p) {
    return p && str_is(str_of(p->type->wire_type), "date");
}

static unsigned wanted_orders(const struct import_plan *plan) {
    str order = plan->options.date_order;
    return str_is(order, "dmy")   ? DATE_DMY
           : str_is(order, "mdy") ? DATE_MDY
           : str_is(order, "ymd") ? DATE_YMD
                                  : DATE_ANY;
}

// What all columns together allow: a file is rarely written in two ways.
static void judge_columns(struct import_reading *reading) {
    const struct import_plan *plan = reading->plan;
    unsigned orders = wanted_orders(plan), decimals = 0;
    bool asked = orders != DATE_ANY;
    for (size_t i = 0; i < plan->column_count; i++) {
        const struct import_column *column = &plan->columns[i];
        unsigned shown = column->date_orders & DATE_ANY; // several: the column contradicts itself
        if (!asked && is_dates(reading->properties[i]) && shown & orders && !(shown & (shown - 1)))
            orders &= shown;
        if (reading->properties[i] && column->number_decimals &&
            str_is(str_of(reading->properties[i]->type->wire_type), "number"))
            decimals = decimals ? decimals & column->number_decimals : column->number_decimals;
    }
    bool known = orders != DATE_ANY;
    reading->save.reading.date_orders = known ? orders | DATE_YMD : 0;
    reading->save.reading.number_decimals = decimals;
}

// A column that shows how it is written is read that way, whatever the others are like.
static void judge_own_columns(struct arena *arena, struct import_reading *reading) {
    const struct import_plan *plan = reading->plan;
    struct column_reading *own =
        ARENA_ARRAY(arena, reading->type->property_count, struct column_reading);
    bool asked = wanted_orders(plan) != DATE_ANY;
    for (size_t i = 0; i < plan->column_count; i++) {
        const struct property *property = reading->properties[i];
        const struct import_column *column = &plan->columns[i];
        if (!property)
            continue;
        if (!asked && column->date_orders)
            own[property->slot].date_orders =
                column->date_orders | (column->date_orders & DATE_YDM ? 0 : DATE_YMD);
        if (column->number_decimals != NUMBER_EITHER)
            own[property->slot].number_decimals = column->number_decimals;
    }
    reading->save.reading.columns = own;
}

void import_reading_begin(struct work *work, const struct object_type *type,
                          const struct import_plan *plan, struct import_reading *reading) {
    *reading = (struct import_reading){
        .type = type, .plan = plan, .lang = work->who.lang, .now = work->now};
    reading->properties = ARENA_ARRAY(work->arena, plan->column_count, const struct property *);
    for (size_t i = 0; i < plan->column_count; i++)
        if (plan->columns[i].property_id)
            reading->properties[i] = type_property_by_id(type, plan->columns[i].property_id);
    if (plan->options.key_id)
        reading->key = type_property_by_id(type, plan->options.key_id);
    reading->save = (struct save){
        .type = type, .reading = {.country = plan->options.country}, .keep_points = true};
    judge_columns(reading);
    judge_own_columns(work->arena, reading);
}

bool import_reading_init(struct work *work, const struct import *import,
                         const struct import_plan *plan, struct import_reading *reading) {
    const struct object_type *type = schema_type_by_id(work->schema, import->type_id);
    if (!type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The import's object type is gone.");
    import_reading_begin(work, type, plan, reading);
    reading->save.source = (struct source){.kind = SOURCE_IMPORT, .id = import->id};
    return crm_owners_know(work, &reading->save.reading);
}

struct save import_row_save(const struct import_reading *reading, const struct import_row *row,
                            int64_t id) {
    struct save save = reading->save;
    save.id = id;
    save.assignments = row->assignments;
    save.count = row->assignment_count;
    save.source.row = row->number;
    save.strict = save.stages_ask_only = id != 0; // a new one is judged before it is decided
    return save;
}

static void add_issue(struct import_row *row, const char *rule, enum severity severity, str value,
                      str limit) {
    issue_add(&row->prepared.issues,
              (struct issue){.rule = rule, .severity = severity, .value = value, .limit = limit});
}

// What is odd about the row itself. One cell too many puts every value behind it into the wrong
// property, so such a row is refused; missing ones at the end count as empty.
static void judge_shape(struct arena *arena, const struct import_reading *reading,
                        struct import_row *row) {
    str cells = str_format(arena, "%zu", row->cell_count);
    str wanted = str_format(arena, "%zu", reading->plan->column_count);
    if (row->assignment_count == 0 && !(reading->shared && row->key.len))
        add_issue(row, "import.empty_row", SEVERITY_ERROR, (str){0}, (str){0});
    if (row->flags & ROW_LONG)
        add_issue(row, "import.row_long", SEVERITY_ERROR, cells, wanted);
    if (row->flags & ROW_SHORT)
        add_issue(row, "import.row_short", SEVERITY_INFO, cells, wanted);
    if (row->flags & ROW_OPEN_QUOTE)
        add_issue(row, "import.open_quote", SEVERITY_WARNING,
                  str_format(arena, "%lld", (long long)row->number), (str){0});
}

// Of a row that several parts read: nothing is said of this one's record. A row of which none is
// told anything is the first one's, and refused; so is one with a cell too many.
static bool is_absent(const struct import_reading *reading, const struct import_row *row) {
    if (!reading->shared)
        return false;
    if (!reading->leads && row->flags & ROW_LONG)
        return true;
    if (row->assignment_count || row->key.len)
        return false;
    for (size_t i = 0; reading->leads && i < row->cell_count; i++)
        if (i < reading->plan->column_count && reading->others[i] && str_trim(row->cells[i]).len)
            return true;
    return !reading->leads;
}

// A time as ISO 8601 has it but for its zone ("2026-03-29 09:30"): what a clock shows there.
static bool lacks_zone(str text) {
    if (text.len < 10 || text.ptr[4] != '-' || text.ptr[7] != '-')
        return false;
    char last = text.ptr[text.len - 1];
    str time = str_from(text, 10);
    return last >= '0' && last <= '9' && str_find_char(time, '+') == time.len &&
           str_find_char(time, '-') == time.len;
}

static str at_home(struct arena *arena, const struct import_reading *reading,
                   const struct property *p, str text) {
    str zone = reading->plan->options.time_zone, clean = str_trim(text);
    int64_t shown;
    if (!zone.len || !str_is(str_of(p->type->wire_type), "datetime") || !lacks_zone(clean) ||
        !time_read_iso(clean, &shown))
        return text;
    // The offset then, by two looks: where the clock is put forward or back between them, the
    // second is right but for the hour that there is not or twice.
    int64_t at = shown - time_zone_offset(zone, shown) * MICROS_PER_SECOND;
    at = shown - time_zone_offset(zone, at) * MICROS_PER_SECOND;
    return time_iso(arena, at);
}

static void prepare(struct arena *arena, const struct import_reading *reading,
                    struct import_row *row) {
    struct save save = import_row_save(reading, row, 0);
    if (!reading->cells_only) {
        crm_prepare(arena, &save, NULL, reading->lang, reading->now, &row->prepared);
        return;
    }
    save.written = row->written = ARENA_ARRAY(arena, reading->type->property_count, str);
    crm_prepare_values(arena, &save, reading->lang, reading->now, &row->prepared);
}

void import_row_prepare(struct arena *arena, const struct import_reading *reading,
                        struct import_row *row) {
    row->assignments = ARENA_ARRAY(arena, row->cell_count, struct assignment);
    row->columns = ARENA_ARRAY(arena, row->cell_count, size_t);
    row->assignment_count = 0;
    row->key = (str){0};
    for (size_t i = 0; i < row->cell_count && i < reading->plan->column_count; i++) {
        const struct property *p = reading->properties[i];
        if (!p || !str_trim(row->cells[i]).len)
            continue; // an empty cell says nothing: it clears nothing
        if (p == reading->key)
            row->key = str_trim(row->cells[i]);
        if (p->system == SYSTEM_ID)
            continue; // says which record, and is no value of it
        row->columns[row->assignment_count] = i;
        row->assignments[row->assignment_count++] =
            (struct assignment){p, at_home(arena, reading, p, csv_unguard(row->cells[i]))};
    }
    prepare(arena, reading, row);
    row->absent = is_absent(reading, row);
    if (reading->shared && !reading->leads)
        row->flags = 0; // the first part speaks of them
    if (row->absent)
        issue_list_init(&row->prepared.issues, arena);
    else
        judge_shape(arena, reading, row);
    row->refused = row->absent || issue_list_has_error(&row->prepared.issues);
    row->lacking = !row->absent && row->refused && import_row_is_lacking(&row->prepared.issues);
}

void import_row_take(struct arena *arena, const struct row *from, struct import_row *row) {
    *row = (struct import_row){
        .number = (int64_t)from->number, .cell_count = from->count, .flags = from->flags};
    row->cells = ARENA_ARRAY(arena, from->count, str);
    for (size_t i = 0; i < from->count; i++)
        row->cells[i] = str_copy(arena, from->cells[i]);
}
