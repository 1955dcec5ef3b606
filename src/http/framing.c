// The strict reading of a request's head. Sources: RFC 9112 sections 2.2, 3, 5 and 6, RFC 9110
// sections 5.5 and 7.2.
#include "http/framing.h"
#include <string.h>

// RFC 9110, section 5.6.2: what names consist of.
static bool token_char(char c) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        return true;
    return c && strchr("!#$%&'*+-.^_`|~", c);
}

static bool is_token(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (!token_char(text.ptr[i]))
            return false;
    return text.len > 0;
}

static bool is_header_value(str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if ((c < 0x20 && c != '\t') || c == 0x7f)
            return false;
    }
    return true;
}

// host[:port], with the characters of RFC 3986; no user part.
static bool is_host(str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!letter && (!c || !strchr("-._~%!$&'()*+;=:[]", c)))
            return false;
    }
    return true;
}

static bool read_length(str text, uint64_t *length) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.len > 0 && str_to_u64(text, length);
}

static int refuse(struct err *err, int status, const char *reason) {
    fail(err, ERR_INPUT, "%s", reason);
    return status;
}

struct counts {
    size_t host, length, encoding;
};

static int check_header(const struct http_field *header, struct http_framing *framing,
                        struct counts *counts, struct err *err) {
    if (!is_token(header->name))
        return refuse(err, 400, "A header's name holds characters that do not belong there.");
    if (!is_header_value(header->value))
        return refuse(err, 400, "A header's value holds control characters.");
    if (str_equal_ascii_nocase(header->name, STR("host"))) {
        counts->host++;
        if (!is_host(header->value))
            return refuse(err, 400, "The Host header is no host name.");
    } else if (str_equal_ascii_nocase(header->name, STR("content-length"))) {
        counts->length++;
        framing->has_length = true;
        if (!read_length(header->value, &framing->length))
            return refuse(err, 400, "Content-Length is no number.");
    } else if (str_equal_ascii_nocase(header->name, STR("transfer-encoding"))) {
        counts->encoding++;
        framing->chunked = str_equal_ascii_nocase(header->value, STR("chunked"));
        if (!framing->chunked)
            return refuse(err, 501, "This transfer encoding is not supported.");
    } else if (str_equal_ascii_nocase(header->name, STR("expect"))) {
        framing->expects_continue = true;
        if (!str_equal_ascii_nocase(header->value, STR("100-continue")))
            return refuse(err, 417, "This expectation can not be met.");
    }
    return 0;
}

int http_framing_check(const struct http_request *request, int minor, struct http_framing *framing,
                       struct err *err) {
    *framing = (struct http_framing){0};
    struct counts counts = {0};
    for (size_t i = 0; i < request->header_count; i++) {
        int status = check_header(&request->headers[i], framing, &counts, err);
        if (status)
            return status;
    }
    if (counts.length > 1)
        return refuse(err, 400, "Content-Length stands there more than once.");
    if (counts.encoding > 1)
        return refuse(err, 400, "Transfer-Encoding stands there more than once.");
    if (counts.encoding && counts.length)
        return refuse(err, 400, "Content-Length and Transfer-Encoding exclude each other.");
    if (counts.encoding && minor == 0)
        return refuse(err, 400, "HTTP/1.0 knows no Transfer-Encoding.");
    if (counts.host > 1)
        return refuse(err, 400, "Host stands there more than once.");
    if (counts.host == 0 && minor > 0)
        return refuse(err, 400, "The Host header is missing.");
    return 0;
}

static bool target_chars(str target) {
    for (size_t i = 0; i < target.len; i++) {
        unsigned char c = (unsigned char)target.ptr[i];
        if (c <= 0x20 || c >= 0x7f || c == '#')
            return false;
    }
    return true;
}

bool http_target_read(str target, str *path, str *query, struct err *err) {
    if (!target_chars(target))
        return fail(err, ERR_INPUT, "The address holds characters that have to be escaped.");
    size_t scheme = str_starts(target, STR("http://"))    ? 7
                    : str_starts(target, STR("https://")) ? 8
                                                          : 0;
    if (scheme) {
        str rest = str_from(target, scheme);
        size_t slash = str_find_char(rest, '/'), mark = str_find_char(rest, '?');
        size_t end = slash < mark ? slash : mark;
        if (end == 0 || !is_host(str_slice(rest, 0, end)))
            return fail(err, ERR_INPUT, "The address names no host.");
        target = str_from(rest, end);
        if (slash >= mark) {
            *path = STR("/");
            *query = str_from(rest, mark + 1);
            return true;
        }
    }
    size_t mark = str_find_char(target, '?');
    *path = str_slice(target, 0, mark);
    *query = str_from(target, mark + 1);
    if (str_starts(*path, STR("/")) || str_is(target, "*"))
        return true;
    return fail(err, ERR_INPUT, "The address has to begin with a slash.");
}

// The length of the text at `at`, which a NUL ends; false when the head ends first.
static bool text_at(str head, size_t at, size_t *length) {
    const char *end = at < head.len ? memchr(head.ptr + at, 0, head.len - at) : NULL;
    if (!end)
        return false;
    *length = (size_t)(end - (head.ptr + at));
    return true;
}

static bool line_ends(str head, size_t at) {
    return at + 2 <= head.len && head.ptr[at] == 0 && head.ptr[at + 1] == 0;
}

bool http_head_sound(str head, size_t target_length, size_t *lines) {
    size_t length, at;
    *lines = 0;
    if (!text_at(head, 0, &length) || !is_token((str){head.ptr, length}))
        return false;
    at = length + 1 + target_length; // one space, then the target, itself cut up meanwhile
    if (target_length == 0 || at >= head.len || head.ptr[at] != 0)
        return false;
    at++;
    if (!text_at(head, at, &length) || length != 8 || !line_ends(head, at + 8))
        return false;
    at += 10;
    while (!line_ends(head, at)) {
        if (!text_at(head, at, &length) || !is_token((str){head.ptr + at, length}))
            return false;
        at += length + 1;
        if (!text_at(head, at, &length) || !line_ends(head, at + length))
            return false;
        at += length + 2;
        ++*lines;
    }
    return at + 2 == head.len;
}
