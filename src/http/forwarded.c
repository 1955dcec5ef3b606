// Walks from the connection outwards: peer, then the entries of X-Forwarded-For from the last to
// the first, over all its lines (some proxies add a line of their own).
#include "http/forwarded.h"
#include <arpa/inet.h>
#include <string.h>

bool http_address_read(str text, struct http_address *out) {
    char z[INET6_ADDRSTRLEN + 1];
    static const uint8_t mapped[12] = {[10] = 0xff, [11] = 0xff};
    if (!text.len || text.len >= sizeof z)
        return false;
    memcpy(z, text.ptr, text.len);
    z[text.len] = 0;
    if (strlen(z) != text.len)
        return false;
    memcpy(out->bytes, mapped, sizeof mapped);
    return inet_pton(AF_INET, z, out->bytes + sizeof mapped) == 1 ||
           inet_pton(AF_INET6, z, out->bytes) == 1;
}

bool http_trusted_read(str text, struct http_trusted *out, struct err *err) {
    str part;
    out->count = 0;
    if (!text.len)
        return true;
    while (str_split(&text, ',', &part)) {
        part = str_trim(part);
        if (out->count == HTTP_TRUSTED_MAX)
            return fail(err, ERR_INPUT, "There are more than %d addresses.", HTTP_TRUSTED_MAX);
        if (!http_address_read(part, &out->list[out->count]))
            return fail(err, ERR_INPUT, "\"" STR_FMT "\" is no address, such as 127.0.0.1 or ::1.",
                        STR_ARG(part));
        out->count++;
    }
    return true;
}

static bool is_trusted(const struct http_trusted *trusted, str text) {
    struct http_address address;
    if (!http_address_read(text, &address))
        return false;
    for (size_t i = 0; i < trusted->count; i++)
        if (memcmp(&address, &trusted->list[i], sizeof address) == 0)
            return true;
    return false;
}

str http_client(const struct http_request *request, const struct http_trusted *trusted) {
    struct http_address address;
    str client = request->peer;
    if (!is_trusted(trusted, client))
        return client;
    for (size_t i = request->header_count; i-- > 0;) {
        str line = request->headers[i].value;
        if (!str_equal_ascii_nocase(request->headers[i].name, STR("X-Forwarded-For")))
            continue;
        while (line.len) {
            size_t comma = str_find_last_char(line, ',');
            bool first = comma == line.len;
            str entry = str_trim(first ? line : str_from(line, comma + 1));
            line = str_slice(line, 0, first ? 0 : comma);
            if (!http_address_read(entry, &address))
                return client;
            client = entry;
            if (!is_trusted(trusted, client))
                return client;
        }
    }
    return client;
}
