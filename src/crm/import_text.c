// Files that an import gives back: the refused rows with their reasons, and an empty template.
#include "crm/import_private.h"
#include "formats/csv_writer.h"
#include "model/message.h"
#include "model/rule.h"

enum { REFUSALS_A_TIME = 500 };

static str reason(struct work *work, const struct object_type *type,
                  const struct import_refusal *r) {
    struct issue issue = {.rule = str_z(work->arena, r->rule),
                          .value = r->value,
                          .suggestion = r->suggestion,
                          .limit = r->limit,
                          .own = rule_of_key(type, r->rule)};
    return issue_message(work->arena, &issue, work->who.lang);
}

// As import_run.c kept them: one a line, escaped.
str *crm_import_cells(struct arena *arena, str text, size_t *count) {
    size_t most = 1;
    for (size_t i = 0; i < text.len; i++)
        most += text.ptr[i] == '\n';
    str *cells = ARENA_ARRAY(arena, most, str), line;
    *count = 0;
    while (text.len && str_split(&text, '\n', &line)) {
        struct buf cell;
        buf_init(&cell, arena);
        for (size_t i = 0; i < line.len; i++) {
            char c = line.ptr[i];
            if (c == '\\' && i + 1 < line.len)
                c = line.ptr[++i] == 'n' ? '\n' : line.ptr[i];
            buf_add_char(&cell, c);
        }
        cells[(*count)++] = cell.len ? buf_str(&cell) : STR("");
    }
    return cells;
}

static void write_refusal(struct work *work, const struct object_type *type, struct csv_writer *csv,
                          const struct import_refusal *r) {
    csv_writer_cell(csv, str_format(work->arena, "%lld", (long long)r->row));
    csv_writer_cell(csv, r->column);
    csv_writer_cell(csv, r->value);
    csv_writer_cell(csv, reason(work, type, r));
    csv_writer_cell(csv, r->suggestion);
    size_t count;
    const str *cells = crm_import_cells(work->arena, r->cells, &count);
    for (size_t i = 0; i < count; i++)
        csv_writer_cell(csv, cells[i]);
    csv_writer_end_row(csv);
}

static void write_header(struct work *work, struct csv_writer *csv,
                         const struct import_plan *plan) {
    static const char *const keys[] = {"import.column_row", "import.column_name",
                                       "import.column_value", "import.column_reason",
                                       "import.column_suggestion"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        csv_writer_cell(csv, message_text(work->arena, str_of(keys[i]), work->who.lang, NULL, 0));
    for (size_t i = 0; i < plan->column_count; i++)
        csv_writer_cell(csv, plan->columns[i].header);
    csv_writer_end_row(csv);
}

bool crm_import_refused_csv(struct work *work, int64_t import_id, const struct text_sink *sink) {
    struct import import;
    struct import_plan plan;
    const struct object_type *type;
    struct buf out;
    struct csv_writer csv;
    int64_t after = 0;
    if (!import_load(work, import_id, &import, &plan, &type))
        return false;
    buf_init(&out, NULL);
    csv_writer_init(&csv, &out);
    csv_writer_bom(&csv);
    write_header(work, &csv, &plan);
    bool going = true, done = true;
    while (going && done) {
        struct arena_mark mark = arena_mark(work->arena);
        struct import_refusal *list;
        size_t count;
        done = store_import_refusals(work, import_id, after, INT32_MAX, REFUSALS_A_TIME, &list,
                                     &count);
        // A row's reasons stay together: a page that is full may end in the middle of one.
        if (done && count == REFUSALS_A_TIME)
            while (count > 1 && list[count - 1].row == list[count - 2].row)
                count--;
        for (size_t i = 0; done && i < count; i++)
            write_refusal(work, type, &csv, &list[i]);
        if (done && count)
            after = list[count - 1].row;
        going = sink->write(sink->context, buf_str(&out)) && done && count > 0;
        buf_clear(&out);
        arena_release(work->arena, mark);
    }
    buf_finish(&out);
    return done;
}
