// A file as rows: bytes (of a stored file: pieces out of the store), through the charset, through
// the CSV reader.
#include "crm/import_private.h"
#include "crm/refuse.h"
#include "model/message.h"

static bool read_piece(void *state, char *to, size_t room, size_t *got, struct err *err) {
    struct import_pieces *pieces = state;
    struct work *work = pieces->work;
    if (!pieces->left.len) {
        struct arena *own = work->arena;
        bool found;
        arena_reset(&pieces->arena);
        work->arena = &pieces->arena;
        bool done =
            store_import_chunk(work, pieces->import_id, pieces->piece++, &pieces->left, &found);
        work->arena = own;
        if (!done) {
            *err = *work->err;
            return false;
        }
        if (!found)
            pieces->left = (str){0};
    }
    *got = pieces->left.len < room ? pieces->left.len : room;
    for (size_t i = 0; i < *got; i++)
        to[i] = pieces->left.ptr[i];
    pieces->left = str_from(pieces->left, *got);
    return true;
}

struct byte_source import_pieces_open(struct import_pieces *pieces, struct work *work,
                                      const struct import *import, const struct import_plan *plan) {
    *pieces = (struct import_pieces){
        .work = work, .import_id = import->id, .piece = (int64_t)plan->sheet * IMPORT_SHEET_PIECES};
    arena_init(&pieces->arena);
    return (struct byte_source){read_piece, pieces};
}

void import_pieces_close(struct import_pieces *pieces) {
    arena_finish(&pieces->arena);
}

static struct dialect dialect_of(const struct import_dialect *d) {
    struct dialect dialect = dialect_default();
    dialect.delimiter = d->delimiter;
    dialect.quote = d->quote;
    dialect.escape = d->escape;
    dialect.sep_line = d->sep_line;
    dialect.cr_in_cells = d->cr_in_cells;
    dialect.header = d->header;
    return dialect;
}

static bool is_separator(char c) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return !letter && c != '\n' && c != '\r' && (unsigned char)c < 0x80;
}

static bool dialect_possible(const struct import_dialect *d) {
    return d->delimiter && d->delimiter != d->quote && is_separator(d->delimiter) &&
           is_separator(d->quote);
}

static bool open_rows(struct import_file *file, struct work *work, struct byte_source source,
                      const struct import_plan *plan) {
    enum charset charset;
    file->header = plan->dialect.header;
    file->lang = work->who.lang;
    if (!charset_of_name(plan->dialect.encoding, &charset))
        return crm_refuse(work, ERR_UNSUPPORTED, "import.encoding", plan->dialect.encoding,
                          (str){0});
    if (!dialect_possible(&plan->dialect))
        return crm_refuse(work, ERR_INPUT, "import.dialect", (str){0}, (str){0});
    byte_source_charset_init(&file->charset, charset, source);
    csv_reader_init(&file->reader, dialect_of(&plan->dialect),
                    byte_source_of_charset(&file->charset));
    const struct row *header;
    return !file->header || csv_reader_next(&file->reader, &header, work->err);
}

bool import_file_open(struct import_file *file, struct work *work, const struct import *import,
                      const struct import_plan *plan) {
    *file = (struct import_file){0};
    return open_rows(file, work, import_pieces_open(&file->pieces, work, import, plan), plan);
}

bool import_file_open_source(struct import_file *file, struct work *work, struct byte_source source,
                             const struct import_plan *plan) {
    *file = (struct import_file){0};
    return open_rows(file, work, source, plan);
}

// In the language of whoever ordered the work: it stands in the import and in its job.
static bool refuse_row(struct import_file *file, struct err *err) {
    if (err->code != ERR_TOO_LARGE)
        return false;
    struct arena arena;
    arena_init(&arena);
    str what = str_copy(&arena, str_of(err->detail));
    const char *key =
        str_is(what, "columns") ? "import.too_many_columns_at" : "import.row_too_long_at";
    struct message_param number = {
        "value", str_format(&arena, "%llu", (unsigned long long)file->reader.number + 1)};
    str text = message_text(&arena, str_of(key), file->lang, &number, 1);
    fail_about(err, ERR_TOO_LARGE, what, STR_FMT, STR_ARG(text));
    arena_finish(&arena);
    return false;
}

bool import_file_next(struct import_file *file, const struct row **row, struct err *err) {
    return csv_reader_next(&file->reader, row, err) || refuse_row(file, err);
}

void import_file_close(struct import_file *file) {
    csv_reader_finish(&file->reader);
    byte_source_charset_finish(&file->charset);
    import_pieces_close(&file->pieces);
}

bool import_file_count(struct work *work, const struct import *import,
                       const struct import_plan *plan, const struct progress *progress,
                       int64_t *rows) {
    enum { ROWS_A_NOTE = 4096 };
    struct import_file file;
    const struct row *row;
    *rows = 0;
    bool done = import_file_open(&file, work, import, plan);
    while (done && (done = import_file_next(&file, &row, work->err)) && row)
        if (++*rows % ROWS_A_NOTE == 0 &&
            !progress_report(progress, (int64_t)file.reader.bytes, import->size, "reading"))
            done = WORK_FAIL(work, ERR_CANCELLED, "The import was cancelled.");
    import_file_close(&file);
    return done;
}
