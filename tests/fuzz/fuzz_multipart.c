// Forms: any bytes are refused, or become parts that lie inside the body, in order, without the
// delimiter in them; written down again they read back the same.
#include "base/buf.h"
#include "base/utf8.h"
#include "http/multipart.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void add_quoted(struct buf *out, const char *name, str text) {
    buf_format(out, "; %s=\"", name);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"' || text.ptr[i] == '\\')
            buf_add_char(out, '\\');
        buf_add_char(out, text.ptr[i]);
    }
    buf_add_char(out, '"');
}

static void add_part(struct buf *out, str boundary, const struct multipart_part *part) {
    buf_format(out, "--" STR_FMT "\r\nContent-Disposition: form-data", STR_ARG(boundary));
    add_quoted(out, "name", part->name);
    if (part->file_name.ptr)
        add_quoted(out, "filename", part->file_name);
    buf_format(out, "\r\nContent-Type: " STR_FMT "\r\n\r\n", STR_ARG(part->media_type));
    buf_add(out, part->body);
    buf_add_z(out, "\r\n");
}

// How many parts, written into `out` as a form.
static bool read_form(struct arena *arena, str body, str boundary, struct buf *out, size_t *count) {
    struct multipart m;
    struct multipart_part part;
    const char *last = body.ptr;
    bool found = true;
    *count = 0;
    if (!multipart_open(&m, body, boundary, NULL))
        return false;
    while (found) {
        if (!multipart_next(&m, arena, &part, &found, NULL))
            return false;
        if (!found)
            break;
        assert(part.name.len && utf8_valid(part.name) && utf8_valid(part.file_name));
        if (part.body.len) {
            assert(part.body.ptr >= last && part.body.ptr + part.body.len <= body.ptr + body.len);
            last = part.body.ptr + part.body.len;
        }
        add_part(out, boundary, &part);
        assert(++*count <= MULTIPART_PARTS_MAX);
    }
    buf_format(out, "--" STR_FMT "--", STR_ARG(boundary));
    return true;
}

static void form(struct arena *arena, str body, str boundary) {
    struct buf once, twice;
    size_t count, again;
    buf_init(&once, arena);
    buf_init(&twice, arena);
    if (!read_form(arena, body, boundary, &once, &count))
        return;
    bool fine = read_form(arena, buf_str(&once), boundary, &twice, &again);
    assert(fine && again == count && str_equal(buf_str(&once), buf_str(&twice)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// The first line is a Content-Type, the rest the body; also under the boundary "b".
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size ? size : 1);
    memcpy(copy, data, size);
    str text = {copy, size}, boundary = {0};
    struct arena arena;
    arena_init(&arena);
    size_t line = str_find_char(text, '\n');
    if (multipart_boundary(str_slice(text, 0, line), &boundary)) {
        assert(boundary.len > 0 && boundary.len <= MULTIPART_BOUNDARY_MAX);
        form(&arena, str_from(text, line + 1), boundary);
    }
    form(&arena, text, STR("b"));
    arena_finish(&arena);
    free(copy);
    return 0;
}
