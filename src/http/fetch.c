// libcurl with everything off that is not wanted. The address is judged where the socket is made,
// behind the look-up of the name: a name that answers otherwise the second time (rebinding) gains
// nothing.
#include "http/fetch.h"
#include "base/buf.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct fetching {
    struct buf body;
    bool plain, listed;
    bool forbidden, large;
};

// "https" or "http" and the host, lower case and without brackets; false for anything else. Names
// of users, which could hide the host, are refused.
static bool read_url(struct arena *arena, str url, bool *plain, str *host) {
    static const str https = STR_INIT("https://"), http = STR_INIT("http://");
    *plain = str_starts(url, http);
    if (!*plain && !str_starts(url, https))
        return false;
    str rest = str_from(url, *plain ? http.len : https.len);
    str authority = str_slice(rest, 0, strcspn(str_z(arena, rest), "/?#\\"));
    if (!authority.len || str_find_char(authority, '@') < authority.len)
        return false;
    if (authority.ptr[0] == '[')
        *host = str_slice(authority, 1, str_find_char(authority, ']'));
    else
        *host = str_slice(authority, 0, str_find_char(authority, ':'));
    *host = str_lower_ascii(arena, *host);
    return host->len > 0;
}

static bool is_listed(str list, str host) {
    str one;
    while (list.len && str_split(&list, ',', &one))
        if (str_equal_ascii_nocase(str_trim(one), host))
            return true;
    return false;
}

// A host that is an address, in any notation that a resolver takes: 127.1, 0177.0.0.1, 0x7f000001,
// 2130706433, ::ffff:127.0.0.1.
static bool read_literal(struct arena *arena, str host, unsigned char *bytes) {
    struct in_addr in;
    memset(bytes, 0, 16);
    if (inet_pton(AF_INET6, str_z(arena, host), bytes) == 1)
        return true;
    bytes[10] = bytes[11] = 0xff;
    if (!inet_aton(str_z(arena, host), &in))
        return false;
    memcpy(bytes + 12, &in, 4);
    return true;
}

static bool is_clean(str url) {
    for (size_t i = 0; i < url.len; i++)
        if ((unsigned char)url.ptr[i] <= ' ' || url.ptr[i] == 0x7f || url.ptr[i] == '\\')
            return false;
    return true;
}

// Of a name only the look-up tells, which is asked each time (open_socket).
static bool is_outward(struct arena *arena, str url, str private_hosts) {
    unsigned char bytes[16];
    bool plain;
    str host;
    if (!is_clean(url) || !read_url(arena, url, &plain, &host))
        return false;
    if (is_listed(private_hosts, host))
        return true;
    return !plain && !str_is(host, "localhost") && !str_ends(host, STR(".localhost")) &&
           (!read_literal(arena, host, bytes) || http_address_public(bytes));
}

bool http_fetch_outward(str url, str private_hosts) {
    struct arena arena;
    arena_init(&arena);
    bool outward = is_outward(&arena, url, private_hosts);
    arena_finish(&arena);
    return outward;
}

bool http_fetch_allowed(str url, str private_hosts) {
    struct arena arena;
    bool plain;
    str host;
    arena_init(&arena);
    bool allowed =
        read_url(&arena, url, &plain, &host) && (!plain || is_listed(private_hosts, host));
    arena_finish(&arena);
    return allowed;
}

static bool address_bytes(const struct curl_sockaddr *address, unsigned char *bytes) {
    memset(bytes, 0, 16);
    if (address->family == AF_INET) {
        struct sockaddr_in in;
        memcpy(&in, &address->addr, sizeof in);
        bytes[10] = bytes[11] = 0xff;
        memcpy(bytes + 12, &in.sin_addr, 4);
        return true;
    }
    if (address->family != AF_INET6 || address->addrlen < sizeof(struct sockaddr_in6))
        return false;
    const char *at = (const char *)&address->addr + offsetof(struct sockaddr_in6, sin6_addr);
    memcpy(bytes, at, 16);
    return true;
}

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
    struct fetching *f = user;
    unsigned char bytes[16];
    bool good = purpose == CURLSOCKTYPE_IPCXN && address_bytes(address, bytes);
    if (good && f->plain)
        good = f->listed && http_address_loopback(bytes);
    else if (good)
        good = f->listed || http_address_public(bytes);
    if (!good) {
        f->forbidden = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static size_t take(char *bytes, size_t one, size_t count, void *user) {
    struct fetching *f = user;
    if (f->body.len + one * count > HTTP_FETCH_BYTES_MAX) {
        f->large = true;
        return 0;
    }
    buf_add(&f->body, (str){bytes, one * count});
    return one * count;
}

static bool set_up(CURL *curl, struct arena *arena, const struct http_fetch *ask,
                   struct fetching *f) {
    bool good = true;
#define SET(option, value) good = curl_easy_setopt(curl, option, value) == CURLE_OK && good
    SET(CURLOPT_URL, str_z(arena, ask->url));
    SET(CURLOPT_PROTOCOLS_STR, f->plain ? "http" : "https");
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_PROXY, "");
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_TIMEOUT, (long)HTTP_FETCH_SECONDS);
    SET(CURLOPT_CONNECTTIMEOUT, 5L);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_MAXFILESIZE, (long)HTTP_FETCH_BYTES_MAX);
    SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
    SET(CURLOPT_OPENSOCKETDATA, f);
    SET(CURLOPT_WRITEFUNCTION, take);
    SET(CURLOPT_WRITEDATA, f);
    SET(CURLOPT_USERAGENT, "Kartoteka");
    if (ask->form.len) {
        SET(CURLOPT_POSTFIELDSIZE, (long)ask->form.len);
        SET(CURLOPT_POSTFIELDS, str_z(arena, ask->form));
    }
    if (ask->user.len) {
        SET(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        SET(CURLOPT_USERNAME, str_z(arena, ask->user));
        SET(CURLOPT_PASSWORD, str_z(arena, ask->password));
    }
#undef SET
    return good;
}

static bool went_wrong(const struct fetching *f, str host, CURLcode code, struct err *err) {
    if (f->forbidden)
        return fail(err, ERR_NETWORK,
                    STR_FMT " has an address of a private network; the operator of this server "
                            "may list it (--private-hosts).",
                    STR_ARG(host));
    if (f->large)
        return fail(err, ERR_NETWORK, STR_FMT " answered with too much.", STR_ARG(host));
    return fail(err, ERR_NETWORK, STR_FMT ": %s.", STR_ARG(host), curl_easy_strerror(code));
}

bool http_fetch(struct arena *arena, const struct http_fetch *ask, struct http_fetched *out,
                struct err *err) {
    struct fetching f = {0};
    str host;
    if (!read_url(arena, ask->url, &f.plain, &host))
        return fail(err, ERR_NETWORK, "Only https addresses are asked.");
    f.listed = is_listed(ask->private_hosts, host);
    if (f.plain && !f.listed)
        return fail(err, ERR_NETWORK, "Only https addresses are asked.");
    buf_init(&f.body, arena);
    CURL *curl = curl_easy_init();
    struct curl_slist *headers = curl_slist_append(NULL, "Accept: application/json");
    if (headers && ask->bearer.len)
        headers = curl_slist_append(
            headers, str_z(arena, str_concat(arena, STR("Authorization: Bearer "), ask->bearer)));
    bool good = curl && headers && set_up(curl, arena, ask, &f) &&
                curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers) == CURLE_OK;
    CURLcode code = good ? curl_easy_perform(curl) : CURLE_FAILED_INIT;
    long status = 0;
    if (code == CURLE_OK)
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    if (code != CURLE_OK)
        return went_wrong(&f, host, code, err);
    *out = (struct http_fetched){(int)status, buf_str(&f.body)};
    return true;
}
