// The small languages inside a request: percent-encoding, query strings, Accept, Accept-Encoding,
// If-None-Match, names of requests. Pure functions over views, so that tests and fuzzers reach them
// without a socket.
#include "base/buf.h"
#include "base/utf8.h"
#include "http/request.h"
#include <string.h>

enum { QUERIES_MAX = 500 };

static int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

static bool needs_decoding(str text, bool plus) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '%' || (plus && text.ptr[i] == '+'))
            return true;
    return false;
}

// False where an escape is broken.
static bool decode(struct arena *arena, str text, bool plus, str *out) {
    char *bytes = arena_alloc(arena, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '%') {
            int high = i + 1 < text.len ? hex_digit(text.ptr[i + 1]) : -1;
            int low = i + 2 < text.len ? hex_digit(text.ptr[i + 2]) : -1;
            if (high < 0 || low < 0)
                return false;
            c = (char)(high * 16 + low);
            i += 2;
        } else if (plus && c == '+') {
            c = ' ';
        }
        bytes[len++] = c;
    }
    *out = (str){bytes, len};
    return true;
}

bool http_percent_decode(struct arena *arena, str text, bool plus, str *out, struct err *err) {
    if (needs_decoding(text, plus) && !decode(arena, text, plus, &text))
        return fail(err, ERR_INPUT,
                    "A %% in the address is not followed by two hexadecimal digits.");
    if (!utf8_valid(text))
        return fail(err, ERR_INPUT,
                    "The address is not UTF-8 text when its %% escapes are "
                    "decoded, or holds a NUL.");
    *out = text;
    return true;
}

static bool unreserved(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

str http_percent_encode(struct arena *arena, str text) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < text.len; i++)
        if (unreserved(text.ptr[i]))
            buf_add_char(&out, text.ptr[i]);
        else
            buf_format(&out, "%%%02X", (unsigned)(unsigned char)text.ptr[i]);
    return buf_str(&out);
}

static size_t count_of(str text, char c) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == c;
    return count;
}

bool http_query_read(struct http_request *request, str text, struct err *err) {
    request->queries = NULL;
    request->query_count = 0;
    if (text.len == 0)
        return true;
    size_t most = count_of(text, '&') + 1, count = 0;
    if (most > QUERIES_MAX)
        return fail(err, ERR_INPUT, "The address has more than %d query parameters.", QUERIES_MAX);
    struct http_field *fields = ARENA_ARRAY(request->arena, most, struct http_field);
    str part;
    while (str_split(&text, '&', &part)) {
        if (part.len == 0)
            continue;
        size_t equals = str_find_char(part, '=');
        struct http_field *field = &fields[count];
        if (!http_percent_decode(request->arena, str_slice(part, 0, equals), true, &field->name,
                                 err) ||
            !http_percent_decode(request->arena, str_from(part, equals + 1), true, &field->value,
                                 err))
            return false;
        count++;
    }
    request->queries = fields;
    request->query_count = count;
    return true;
}

// The weight behind "q=": true for anything but 0, 0., 0.0 ...
static bool weight_not_zero(str parameters) {
    str part;
    while (str_split(&parameters, ';', &part)) {
        part = str_trim(part);
        if (part.len < 2 || (part.ptr[0] | 0x20) != 'q' || part.ptr[1] != '=')
            continue;
        for (size_t i = 2; i < part.len; i++)
            if (part.ptr[i] >= '1' && part.ptr[i] <= '9')
                return true;
        return false;
    }
    return true;
}

bool http_accepts_encoding(str accept_encoding, const char *coding) {
    bool any = false;
    str item;
    while (str_split(&accept_encoding, ',', &item)) {
        size_t end = str_find_char(item, ';');
        str name = str_trim(str_slice(item, 0, end));
        bool wanted = weight_not_zero(str_from(item, end + 1));
        if (str_equal_ascii_nocase(name, str_of(coding)))
            return wanted;
        if (str_is(name, "*"))
            any = wanted;
    }
    return any;
}

bool http_accepts_type(str accept, const char *type) {
    str item;
    while (str_split(&accept, ',', &item)) {
        size_t end = str_find_char(item, ';');
        if (str_equal_ascii_nocase(str_trim(str_slice(item, 0, end)), str_of(type)))
            return weight_not_zero(str_from(item, end + 1));
    }
    return false;
}

// RFC 9110, 5.6.2.
static bool is_token(str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!plain && (c == 0 || !strchr("!#$%&'*+-.^_`|~", c)))
            return false;
    }
    return text.len > 0;
}

static bool is_hex_lower(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (!((text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
              (text.ptr[i] >= 'a' && text.ptr[i] <= 'f')))
            return false;
    return true;
}

static bool all_zero(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] != '0')
            return false;
    return true;
}

// "00-<trace id: 32>-<parent id: 16>-<flags: 2>"; later versions may have more behind it.
static str trace_id(str traceparent) {
    enum { LENGTH = 55, TRACE = 3, PARENT = 36, FLAGS = 53 };
    static const str none = STR_INIT("");
    str text = str_slice(traceparent, 0, LENGTH);
    if (text.len < LENGTH || text.ptr[2] != '-' || text.ptr[PARENT - 1] != '-' ||
        text.ptr[FLAGS - 1] != '-')
        return none;
    str version = str_slice(text, 0, 2), trace = str_slice(text, TRACE, PARENT - 1);
    str parent = str_slice(text, PARENT, FLAGS - 1), flags = str_from(text, FLAGS);
    if (!is_hex_lower(version) || !is_hex_lower(trace) || !is_hex_lower(parent) ||
        !is_hex_lower(flags) || str_is(version, "ff") || all_zero(trace) || all_zero(parent))
        return none;
    bool more = traceparent.len > LENGTH;
    if (more && (str_is(version, "00") || traceparent.ptr[LENGTH] != '-'))
        return none;
    return trace;
}

str http_client_id(str request_id, str traceparent) {
    if (request_id.len <= HTTP_CLIENT_ID_MAX && is_token(request_id))
        return request_id;
    return trace_id(traceparent);
}

static bool read_quoted(struct arena *arena, str text, str *out) {
    struct buf plain;
    buf_init(&plain, arena);
    for (size_t i = 1; i + 1 < text.len; i++) {
        char c = text.ptr[i];
        if (c < ' ' || c > '~' || c == '"')
            return false;
        if (c == '\\') {
            c = text.ptr[++i];
            if (i + 1 == text.len || (c != '"' && c != '\\'))
                return false;
        }
        buf_add_char(&plain, c);
    }
    *out = buf_str(&plain);
    return true;
}

// Without quotes: what many clients send. No white space, and nothing that has a meaning in lists.
static bool is_bare(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] <= ' ' || text.ptr[i] > '~' || strchr("\",;\\", text.ptr[i]))
            return false;
    return true;
}

bool http_key_read(struct arena *arena, str text, str *key) {
    bool quoted = text.len >= 2 && text.ptr[0] == '"' && text.ptr[text.len - 1] == '"';
    *key = text;
    if (quoted ? !read_quoted(arena, text, key) : !is_bare(text))
        return false;
    return key->len > 0 && key->len <= HTTP_KEY_MAX;
}

bool http_etag_listed(str if_none_match, str etag) {
    str item;
    while (str_split(&if_none_match, ',', &item)) {
        item = str_trim(item);
        if (str_is(item, "*"))
            return true;
        if (str_starts(item, STR("W/")))
            item = str_from(item, 2);
        if (etag.len && str_equal(item, str_starts(etag, STR("W/")) ? str_from(etag, 2) : etag))
            return true;
    }
    return false;
}

// "5-9", "5-" or "-5".
enum http_range http_range_read(str range, uint64_t size, uint64_t *from, uint64_t *count) {
    uint64_t first = 0, last = UINT64_MAX;
    if (!str_starts(range, STR("bytes=")))
        return HTTP_RANGE_ALL;
    range = str_trim(str_from(range, STR("bytes=").len));
    size_t dash = str_find_char(range, '-');
    str before = str_slice(range, 0, dash), behind = str_from(range, dash + 1);
    if (dash == range.len || (!before.len && !behind.len) ||
        (before.len && !str_to_u64(before, &first)) || (behind.len && !str_to_u64(behind, &last)))
        return HTTP_RANGE_ALL;
    if (!before.len) { // so many at the end
        first = last < size ? size - last : 0;
        if (last == 0)
            return HTTP_RANGE_NONE;
        last = UINT64_MAX;
    }
    if (last < first)
        return HTTP_RANGE_ALL;
    if (first >= size)
        return HTTP_RANGE_NONE;
    *from = first;
    *count = (last < size ? last + 1 : size) - first;
    return HTTP_RANGE_PART;
}
