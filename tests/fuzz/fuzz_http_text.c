// Query strings, percent-encoding, cookies, Accept-Encoding, If-None-Match. What was read and is
// written again reads back the same; what comes out is UTF-8 and lies inside what went in.
#include "base/buf.h"
#include "base/utf8.h"
#include "http/request.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void percent(struct arena *arena, str text) {
    for (int plus = 0; plus < 2; plus++) {
        str once, twice;
        if (!http_percent_decode(arena, text, plus, &once, NULL))
            continue;
        assert(utf8_valid(once) && once.len <= text.len);
        assert(http_percent_decode(arena, http_percent_encode(arena, once), plus, &twice, NULL));
        assert(str_equal(once, twice));
    }
}

static void query(struct arena *arena, str text) {
    struct http_request request = {.arena = arena}, again = {.arena = arena};
    if (!http_query_read(&request, text, NULL))
        return;
    struct buf written;
    buf_init(&written, arena);
    for (size_t i = 0; i < request.query_count; i++) {
        assert(utf8_valid(request.queries[i].name) && utf8_valid(request.queries[i].value));
        if (i)
            buf_add_char(&written, '&');
        buf_add(&written, http_percent_encode(arena, request.queries[i].name));
        buf_add_char(&written, '=');
        buf_add(&written, http_percent_encode(arena, request.queries[i].value));
    }
    assert(http_query_read(&again, buf_str(&written), NULL));
    assert(again.query_count == request.query_count);
    for (size_t i = 0; i < request.query_count; i++)
        assert(str_equal(again.queries[i].name, request.queries[i].name) &&
               str_equal(again.queries[i].value, request.queries[i].value));
}

static void key(struct arena *arena, str text) {
    str read, again;
    if (!http_key_read(arena, text, &read))
        return;
    assert(read.len > 0 && read.len <= HTTP_KEY_MAX);
    struct buf quoted;
    buf_init(&quoted, arena);
    buf_add_char(&quoted, '"');
    for (size_t i = 0; i < read.len; i++) {
        assert(read.ptr[i] >= ' ' && read.ptr[i] <= '~');
        if (read.ptr[i] == '"' || read.ptr[i] == '\\')
            buf_add_char(&quoted, '\\');
        buf_add_char(&quoted, read.ptr[i]);
    }
    buf_add_char(&quoted, '"');
    assert(http_key_read(arena, buf_str(&quoted), &again) && str_equal(again, read));
}

static void headers(str text) {
    const struct http_field field = {STR("Cookie"), text};
    struct http_request request = {.headers = &field, .header_count = 1};
    str value = http_cookie(&request, "a");
    assert(!value.len || (value.ptr >= text.ptr && value.ptr + value.len <= text.ptr + text.len));
    assert(str_find_char(value, ';') == value.len);
    http_accepts_encoding(text, "br");
    if (http_accepts_type(text, "application/problem+json"))
        assert(str_has(text, STR("/")));
    str id = http_client_id(text, STR("")), trace = http_client_id(STR(""), text);
    assert(!id.len || (str_equal(id, text) && id.len <= HTTP_CLIENT_ID_MAX));
    for (size_t i = 0; i < id.len; i++)
        assert(id.ptr[i] > ' ' && id.ptr[i] < 0x7f && id.ptr[i] != '"' && id.ptr[i] != '<');
    assert(!trace.len || (trace.len == 32 && trace.ptr == text.ptr + 3));
    assert(!http_etag_listed(text, STR("\"no such, it has a comma\"")) || str_has(text, STR("*")));
}

// What is asked for lies inside, and asking for what was answered answers the same.
static void range(struct arena *arena, str text) {
    for (uint64_t size = 0; size <= 1000; size = size * 10 + 1) {
        uint64_t from = 0, count = 0, from_again = 0, count_again = 0;
        if (http_range_read(text, size, &from, &count) != HTTP_RANGE_PART)
            continue;
        assert(count > 0 && from < size && count <= size - from);
        str again = str_format(arena, "bytes=%llu-%llu", (unsigned long long)from,
                               (unsigned long long)(from + count - 1));
        assert(http_range_read(again, size, &from_again, &count_again) == HTTP_RANGE_PART);
        assert(from_again == from && count_again == count);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size ? size : 1);
    memcpy(copy, data, size);
    struct arena arena;
    arena_init(&arena);
    percent(&arena, (str){copy, size});
    query(&arena, (str){copy, size});
    key(&arena, (str){copy, size});
    headers((str){copy, size});
    range(&arena, (str){copy, size});
    arena_finish(&arena);
    free(copy);
    return 0;
}
