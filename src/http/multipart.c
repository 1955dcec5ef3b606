// A body is cut at its delimiters: a line break, two dashes and the boundary. What stands before
// the first and behind the closing one is nobody's. Headers of a part are few and short.
#include "http/multipart.h"
#include "base/utf8.h"

enum { HEAD_MAX = 8 << 10, PREAMBLE_MAX = 1 << 10 };

#define LINE STR("\r\n")

// -- parameters of a header: ; name=value, the value bare or quoted

static str unquoted(struct arena *arena, str text) {
    if (str_find_char(text, '\\') == text.len)
        return text;
    char *out = arena_alloc(arena, text.len);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        // Only what has to be escaped is taken for an escape: old browsers send whole paths.
        bool escape = text.ptr[i] == '\\' && i + 1 < text.len &&
                      (text.ptr[i + 1] == '"' || text.ptr[i + 1] == '\\');
        out[len++] = text.ptr[escape ? ++i : i];
    }
    return (str){out, len};
}

// The length of the quoted text that begins behind a quote; text.len where it does not end.
static size_t quoted_end(str text) {
    size_t i = 0;
    while (i < text.len && text.ptr[i] != '"')
        i += text.ptr[i] == '\\' && i + 1 < text.len ? 2 : 1;
    return i < text.len ? i : text.len;
}

// The next parameter of `rest`, which begins at a semicolon; a quoted value is raw.
static bool next_parameter(str *rest, str *name, str *value, bool *quoted) {
    *rest = str_trim(*rest);
    if (!rest->len || rest->ptr[0] != ';')
        return false;
    str text = str_from(*rest, 1);
    size_t equals = str_find_char(text, '=');
    if (equals == text.len)
        return false;
    *name = str_trim(str_slice(text, 0, equals));
    text = str_trim(str_from(text, equals + 1));
    *quoted = text.len && text.ptr[0] == '"';
    if (*quoted) {
        text = str_from(text, 1);
        size_t end = quoted_end(text);
        *value = str_slice(text, 0, end);
        *rest = str_from(text, end + 1);
        return end < text.len;
    }
    size_t end = str_find_char(text, ';');
    *value = str_trim(str_slice(text, 0, end));
    *rest = str_from(text, end);
    return true;
}

static bool boundary_character(char c) {
    static const str marks = STR_INIT("'()+_,-./:=? ");
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           str_find_char(marks, c) < marks.len;
}

bool multipart_boundary(str content_type, str *boundary) {
    size_t semicolon = str_find_char(content_type, ';');
    str rest = str_from(content_type, semicolon), name, value;
    bool quoted;
    if (!str_equal_ascii_nocase(str_trim(str_slice(content_type, 0, semicolon)),
                                STR("multipart/form-data")))
        return false;
    while (next_parameter(&rest, &name, &value, &quoted)) {
        if (!str_equal_ascii_nocase(name, STR("boundary")))
            continue;
        for (size_t i = 0; i < value.len; i++)
            if (!boundary_character(value.ptr[i]))
                return false;
        *boundary = value;
        return value.len > 0 && value.len <= MULTIPART_BOUNDARY_MAX &&
               value.ptr[value.len - 1] != ' ';
    }
    return false;
}

// -- delimiters

// Where the next line "--boundary" begins with its line break, and what stands behind the boundary;
// false where there is none. `first`: at the body's beginning it needs no line break before it.
static bool find_delimiter(str text, str boundary, bool first, size_t *at, str *behind) {
    str dashes = STR("--");
    for (size_t from = 0; from < text.len;) {
        bool start = first && from == 0 && str_starts(text, dashes);
        size_t found = start ? 0 : from + str_find(str_from(text, from), STR("\r\n--"));
        if (found >= text.len)
            return false;
        *behind = str_from(text, found + (start ? 2 : 4));
        if (str_starts(*behind, boundary)) {
            *behind = str_from(*behind, boundary.len);
            *at = found;
            return true;
        }
        from = found + 1;
    }
    return false;
}

// Behind the boundary of a delimiter: dashes for the last one, else blanks and a line break. False
// where it is neither, so that the boundary is only the beginning of something longer.
static bool read_delimiter(str behind, str *next, bool *last) {
    *last = str_starts(behind, STR("--"));
    if (*last)
        return true;
    size_t i = 0;
    while (i < behind.len && (behind.ptr[i] == ' ' || behind.ptr[i] == '\t'))
        i++;
    *next = str_from(behind, i);
    if (!str_starts(*next, LINE))
        return false;
    *next = str_from(*next, 2);
    return true;
}

// The text before the next real delimiter; false where the body ends first.
static bool take_part(struct multipart *m, str *part) {
    size_t skipped = 0;
    str rest = m->rest, behind, next = {0};
    for (size_t at; find_delimiter(rest, m->boundary, false, &at, &behind);) {
        bool last;
        if (read_delimiter(behind, &next, &last)) {
            *part = str_slice(m->rest, 0, skipped + at);
            m->ended = last;
            m->rest = next;
            return true;
        }
        skipped += at + 1;
        rest = str_from(rest, at + 1);
    }
    return false;
}

bool multipart_open(struct multipart *m, str body, str boundary, struct err *err) {
    *m = (struct multipart){.boundary = boundary};
    size_t at;
    str behind;
    bool last;
    if (!find_delimiter(body, boundary, true, &at, &behind) || at > PREAMBLE_MAX ||
        !read_delimiter(behind, &m->rest, &last))
        return fail(err, ERR_INPUT,
                    "The body does not begin with the boundary that Content-Type names.");
    m->ended = last;
    return true;
}

// -- parts

static bool read_name(struct arena *arena, str value, bool quoted, str *out) {
    *out = quoted ? unquoted(arena, value) : value;
    return utf8_valid(*out);
}

static bool read_disposition(struct arena *arena, str value, struct multipart_part *part) {
    size_t semicolon = str_find_char(value, ';');
    str rest = str_from(value, semicolon), name, text;
    bool quoted;
    if (!str_equal_ascii_nocase(str_trim(str_slice(value, 0, semicolon)), STR("form-data")))
        return false;
    while (next_parameter(&rest, &name, &text, &quoted)) {
        str *to = str_equal_ascii_nocase(name, STR("name"))       ? &part->name
                  : str_equal_ascii_nocase(name, STR("filename")) ? &part->file_name
                                                                  : NULL;
        if (to && !read_name(arena, text, quoted, to))
            return false;
    }
    return !rest.len && part->name.len > 0;
}

static bool has_control(str line) {
    for (size_t i = 0; i < line.len; i++)
        if (((unsigned char)line.ptr[i] < ' ' && line.ptr[i] != '\t') || line.ptr[i] == 0x7f)
            return true;
    return false;
}

static bool read_header(struct arena *arena, str line, struct multipart_part *part) {
    size_t colon = str_find_char(line, ':');
    if (has_control(line))
        return false;
    str name = str_slice(line, 0, colon), value = str_trim(str_from(line, colon + 1));
    if (str_equal_ascii_nocase(name, STR("Content-Disposition")))
        return read_disposition(arena, value, part);
    if (str_equal_ascii_nocase(name, STR("Content-Type")))
        part->media_type = str_trim(str_slice(value, 0, str_find_char(value, ';')));
    return colon < line.len;
}

static bool read_part(struct arena *arena, str text, struct multipart_part *part) {
    *part = (struct multipart_part){0};
    for (size_t read = 0; read < HEAD_MAX;) {
        size_t end = str_find(text, LINE);
        str line = str_slice(text, 0, end);
        if (end == text.len)
            return false;
        text = str_from(text, end + 2);
        read += end + 2;
        if (!line.len) {
            part->body = text;
            return part->name.len > 0;
        }
        if (!read_header(arena, line, part))
            return false;
    }
    return false;
}

bool multipart_next(struct multipart *m, struct arena *arena, struct multipart_part *part,
                    bool *found, struct err *err) {
    str text;
    *found = false;
    if (m->ended)
        return true;
    if (++m->parts > MULTIPART_PARTS_MAX)
        return fail(err, ERR_INPUT, "The form has more than %d parts.", MULTIPART_PARTS_MAX);
    if (!take_part(m, &text))
        return fail(err, ERR_INPUT, "The form breaks off: its closing boundary is missing.");
    if (!read_part(arena, text, part))
        return fail(err, ERR_INPUT, "Part %zu of the form has no name, or broken headers.",
                    m->parts);
    *found = true;
    return true;
}
