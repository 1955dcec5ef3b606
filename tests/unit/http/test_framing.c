// The strict reading of heads: headers that decide where a request ends, request targets, and what
// libmicrohttpd's parsing leaves behind in memory.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "http/framing.h"
#include <cmocka.h>
#include <string.h>

static const struct {
    int minor;
    const char *headers; // name: value, one a line
    int status;
} HEADERS[] = {
    {1, "Host: a\n", 0},
    {1, "Host: a:8080\nContent-Length: 5\n", 0},
    {1, "Host: [::1]:80\n", 0},
    {1, "Host: \n", 0},
    {1, "Host: a\nTransfer-Encoding: chunked\n", 0},
    {1, "Host: a\nTransfer-Encoding: Chunked\n", 0},
    {1, "Host: a\nExpect: 100-continue\n", 0},
    {0, "", 0},
    {1, "", 400},
    {1, "Host: a\nhost: a\n", 400},
    {0, "Host: a\nHost: b\n", 400},
    {1, "Host: a/b\n", 400},
    {1, "Host: u@a\n", 400},
    {1, "Host: a, b\n", 400},
    {1, "Host: a b\n", 400},
    {1, "Host: a\nContent-Length: 5\nContent-Length: 5\n", 400},
    {1, "Host: a\nContent-Length: 5, 5\n", 400},
    {1, "Host: a\nContent-Length: +5\n", 400},
    {1, "Host: a\nContent-Length: -5\n", 400},
    {1, "Host: a\nContent-Length: 0x5\n", 400},
    {1, "Host: a\nContent-Length: 5 5\n", 400},
    {1, "Host: a\nContent-Length: \n", 400},
    {1, "Host: a\nContent-Length: 99999999999999999999\n", 400},
    {1, "Host: a\nContent-Length: 5\nTransfer-Encoding: chunked\n", 400},
    {1, "Host: a\nTransfer-Encoding: chunked\nContent-Length: 5\n", 400},
    {1, "Host: a\nTransfer-Encoding: chunked\nTransfer-Encoding: chunked\n", 400},
    {1, "Host: a\nTransfer-Encoding: xchunked\n", 501},
    {1, "Host: a\nTransfer-Encoding: identity\n", 501},
    {1, "Host: a\nTransfer-Encoding: gzip, chunked\n", 501},
    {1, "Host: a\nTransfer-Encoding: \n", 501},
    {1, "Host: a\nTransfer-Encoding: \vchunked\n", 400},
    {0, "Host: a\nTransfer-Encoding: chunked\n", 400},
    {1, "Host: a\nExpect: something\n", 417},
    {1, "Host: a\nX\x01: b\n", 400},
    {1, "Host: a\nX : b\n", 400},
    {1, "Host: a\n: b\n", 400},
    {1, "Host: a\nX: b\x7f\n", 400},
    {1, "Host: a\nX: b\rc\n", 400},
    {1, "Host: a\nX: b\tc\n", 0},
};

static void headers_decide(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof HEADERS / sizeof *HEADERS; i++) {
        struct http_field fields[8];
        struct http_request request = {.headers = fields};
        str text = str_of(HEADERS[i].headers), line;
        while (text.len && str_split(&text, '\n', &line)) {
            if (line.len == 0)
                break;
            size_t colon = str_find_char(line, ':');
            fields[request.header_count++] = (struct http_field){
                str_slice(line, 0, colon), {line.ptr + colon + 2, line.len - colon - 2}};
        }
        struct http_framing framing;
        struct err err = {0};
        int status = http_framing_check(&request, HEADERS[i].minor, &framing, &err);
        if (status != HEADERS[i].status)
            fail_msg("row %zu gave %d: %s", i, status, HEADERS[i].headers);
        assert_int_equal(status != 0, err.text[0] != 0);
    }
}

static void targets(void **state) {
    (void)state;
    static const struct {
        const char *target, *path, *query; // NULL: refused
    } cases[] = {
        {"/", "/", ""},
        {"/a?b=c", "/a", "b=c"},
        {"/a?b?c", "/a", "b?c"},
        {"/a?", "/a", ""},
        {"*", "*", ""},
        {"http://host/a?b", "/a", "b"},
        {"https://host:1/a", "/a", ""},
        {"http://host", "/", ""},
        {"http://host?a/b", "/", "a/b"},
        {"http:///a", NULL, NULL},
        {"http://u@host/a", NULL, NULL},
        {"", NULL, NULL},
        {"a", NULL, NULL},
        {"*?a", NULL, NULL},
        {"host:80", NULL, NULL},
        {"/a b", NULL, NULL},
        {"/a#b", NULL, NULL},
        {"/\xC5\x82", NULL, NULL},
        {"/a\tb", NULL, NULL},
        {"/a\x7f", NULL, NULL},
        {"ftp://host/a", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str path, query;
        bool done = http_target_read(str_of(cases[i].target), &path, &query, NULL);
        const char *wanted = cases[i].path;
        if (done != (wanted != NULL) ||
            (done && (!str_is(path, wanted) || !str_is(query, cases[i].query))))
            fail_msg("%s", cases[i].target);
    }
}

#define HEAD(text)                                                                                 \
    { text, sizeof(text) - 1 }

static void heads(void **state) {
    (void)state;
    static const struct {
        str head;
        size_t target, lines;
        bool sound;
    } cases[] = {
        {HEAD("GET\0/\0HTTP/1.1\0\0Host\0 a\0\0\0\0"), 1, 1, true},
        {HEAD("GET\0/\0HTTP/1.1\0\0Host\0a\0\0B\0\0\0\0\0"), 1, 2, true},
        {HEAD("GET\0/a\0b\0HTTP/1.0\0\0\0\0"), 4, 0, true},
        {HEAD("GET\0/\0HTTP/1.1\0Host\0a\0\0\0\0"), 1, 0, false},         // bare LF
        {HEAD("GET\0/\0HTTP/1.1\0\0Host\0a\0B\0c\0\0\0\0"), 1, 0, false}, // bare LF
        {HEAD("GET\0/\0HTTP/1.1\0\0Host\0a\0\0\0"), 1, 0, false},         // the last one
        {HEAD("GET\0/\0HTTP/1.1\0\0Host\0a\0\0 fold\0\0\0\0"), 1, 0, false},
        {HEAD("GET\0/\0HTTP/1.1\0\0Host \0a\0\0\0\0"), 1, 0, false},
        {HEAD("GET\0/\0HTTP/1.1\0\0X\0a\0b\0\0\0\0"), 1, 0, false}, // NUL in a value
        {HEAD("G\x01T\0/\0HTTP/1.1\0\0\0\0"), 1, 0, false},
        {HEAD("\0/\0HTTP/1.1\0\0\0\0"), 1, 0, false},
        {HEAD("GET\0/\0 HTTP/1.1\0\0\0\0"), 1, 0, false},
        {HEAD("GET\0/\0HTTP/1.1 \0\0\0\0"), 1, 0, false},
        {HEAD("GET\0/\0HTTP/1.1\0\0\0\0more"), 1, 0, false},
        {HEAD("GET\0"), 0, 0, false},
        {HEAD("GET\0/"), 1, 0, false},
        {HEAD("GET\0/\0HTTP/1.1\0"), 1, 0, false},
        {HEAD(""), 1, 0, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t lines;
        // a copy of its own, so that the sanitizers see a read behind it
        char *copy = malloc(cases[i].head.len ? cases[i].head.len : 1);
        memcpy(copy, cases[i].head.ptr, cases[i].head.len);
        bool sound = http_head_sound((str){copy, cases[i].head.len}, cases[i].target, &lines);
        free(copy);
        if (sound != cases[i].sound || (sound && lines != cases[i].lines))
            fail_msg("row %zu", i);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_decide),
        cmocka_unit_test(targets),
        cmocka_unit_test(heads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
