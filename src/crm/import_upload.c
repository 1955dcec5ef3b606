// Taking in a file: storing it in pieces, finding out how it is written.
#include "crm/access.h"
#include "crm/import_private.h"
#include "crm/refuse.h"
#include "formats/format.h"
#include <assert.h>

enum { HEAD_BYTES = 1 << 18 };

struct uploading {
    const struct object_type *type;
    str file_name;
    int64_t id;
    int64_t number;
    str piece;
    struct import_plan plan;
    int64_t size;
};

static bool begin(void *argument, struct work *work) {
    struct uploading *u = argument;
    struct import import = {.type_id = u->type->id,
                            .file_name = u->file_name,
                            .size = u->size,
                            .state = STR("uploading")};
    import_plan_write(work->arena, &u->plan, &import);
    return store_import_add(work, &import, &u->id);
}

static bool add_piece(void *argument, struct work *work) {
    struct uploading *u = argument;
    return store_import_chunk_add(work, u->id, u->number, u->piece);
}

static bool finish(void *argument, struct work *work) {
    struct uploading *u = argument;
    struct import import;
    bool found;
    if (!store_import_get(work, u->id, &import, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The upload took too long.");
    import.state = STR("uploaded");
    import_plan_write(work->arena, &u->plan, &import);
    return store_import_update(work, &import);
}

static bool drop(void *argument, struct work *work) {
    struct uploading *u = argument;
    return store_import_forget(work, u->id);
}

// Fills `room` bytes or comes to the end.
static bool read_full(const struct import_source *source, char *out, size_t room, size_t *got,
                      struct err *err) {
    *got = 0;
    while (*got < room) {
        size_t some;
        if (!source->read(source->context, out + *got, room - *got, &some, err))
            return false;
        if (some == 0)
            break;
        *got += some;
    }
    return true;
}

static bool store_pieces(struct work *work, const struct writer *writer,
                         const struct import_source *source, struct uploading *u, str head) {
    char *piece = arena_alloc(work->arena, IMPORT_CHUNK_BYTES);
    u->piece = head;
    for (;;) {
        if (!u->piece.len)
            return true;
        if (!writer->run(writer->context, add_piece, u, work->err))
            return false;
        u->number++;
        size_t got;
        if (!read_full(source, piece, IMPORT_CHUNK_BYTES, &got, work->err))
            return false;
        u->piece = (str){piece, got};
    }
}

static void detect(struct work *work, const struct dialect_sample *sample,
                   struct import_plan *plan) {
    struct dialect_guess guess;
    dialect_guess(work->arena, *sample, (struct dialect_wish){0}, &guess);
    double sure = guess.charset_confidence;
    if (guess.delimiter_confidence < sure)
        sure = guess.delimiter_confidence;
    plan->dialect = (struct import_dialect){
        .encoding = guess.charset,
        .delimiter = guess.dialect.delimiter,
        .quote = guess.dialect.quote,
        .escape = guess.dialect.escape,
        .sep_line = guess.dialect.sep_line,
        .cr_in_cells = guess.dialect.cr_in_cells,
        .header = guess.dialect.header,
        .confidence = sure,
    };
    plan->options = (struct import_options){
        .policy = IMPORT_UPDATE, .country = STR(""), .date_order = STR("auto")};
}

// Programs, pictures and the like: control characters that no text has, in any of the encodings.
static bool is_text(const struct import_plan *plan, str head) {
    if (str_starts(plan->dialect.encoding, STR("UTF-16")))
        return true;
    size_t odd = 0;
    for (size_t i = 0; i < head.len; i++) {
        unsigned char c = (unsigned char)head.ptr[i];
        odd += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
    }
    return odd * 200 <= head.len;
}

bool import_head_read(struct work *work, str file_name, const struct dialect_sample *sample,
                      struct import_plan *plan) {
    const struct format *format;
    if (sample->head.len == 0)
        return import_refuse(work, "import.empty_file");
    if (!format_of_file(file_name, sample->head, &format, work->err))
        return false;
    detect(work, sample, plan);
    return is_text(plan, sample->head) ||
           crm_refuse(work, ERR_INPUT, "import.no_text", (str){0}, (str){0});
}

static bool take_head(struct work *work, struct uploading *u, const struct import_source *source,
                      str *head) {
    char *room = arena_alloc(work->arena, HEAD_BYTES);
    size_t length;
    if (!crm_access_whole(work, RIGHT_IMPORT, NULL) ||
        !read_full(source, room, HEAD_BYTES, &length, work->err))
        return false;
    *head = (str){room, length};
    struct dialect_sample sample = {.head = *head, .head_is_all = length < HEAD_BYTES};
    return import_head_read(work, u->file_name, &sample, &u->plan);
}

bool crm_import_create(struct work *work, const struct writer *writer,
                       const struct object_type *type, str file_name,
                       const struct import_source *source, int64_t *id) {
    struct uploading u = {.type = type, .file_name = file_name, .size = source->size};
    str head;
    if (!take_head(work, &u, source, &head))
        return false;
    if (!writer->run(writer->context, begin, &u, work->err))
        return false;
    struct import import = {.id = u.id, .type_id = type->id};
    struct err why;
    if (store_pieces(work, writer, source, &u, head) &&
        crm_import_columns(work, &import, type, &u.plan) &&
        writer->run(writer->context, finish, &u, work->err)) {
        *id = u.id;
        return true;
    }
    why = *work->err;
    if (!writer->run(writer->context, drop, &u, work->err))
        err_clear(work->err); // what is left of it is never listed
    *work->err = why;
    return false;
}

bool crm_import_add_file(struct work *work, const struct writer *writer, int64_t import_id,
                         const struct import_file_more *more, struct import_plan *plan) {
    struct uploading u = {.type = more->type,
                          .file_name = more->file_name,
                          .size = more->source.size,
                          .id = import_id,
                          .number = (int64_t)more->number * IMPORT_SHEET_PIECES};
    struct import import = {.id = import_id, .type_id = more->type->id};
    str head;
    assert(more->number > 0 && more->number < IMPORT_SHEETS_MAX);
    if (!take_head(work, &u, &more->source, &head) ||
        !store_pieces(work, writer, &more->source, &u, head))
        return false;
    u.plan.sheet = more->number;
    *plan = u.plan;
    return crm_import_columns(work, &import, more->type, plan);
}
