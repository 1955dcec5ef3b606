// Web addresses: cut at the first of / ? #, the host checked, the rest kept as typed.
#include "text/url.h"
#include "base/buf.h"
#include "text/fold.h"
#include "text/host_private.h"
#include "text/url_private.h"

enum { LONGEST_URL = 2048 };

static const char *const reason_names[URL_REASON_COUNT] = {
    "ok",    "empty", "space",     "scheme", "host", "no_dot", "unknown_suffix",
    "email", "port",  "character", "long"};

str url_reason_name(enum url_reason reason) {
    return str_of(reason_names[reason]);
}

static struct url wrong(enum url_reason reason, str text) {
    return (struct url){.reason = reason, .normal = text};
}

// Cuts "http://" or "https://" off; false for any other scheme.
static bool cut_scheme(str *rest, bool *plain_http) {
    size_t at = str_find(*rest, STR("://"));
    size_t colon = str_find_char(*rest, ':');
    *plain_http = false;
    if (at < rest->len && at == colon) {
        str scheme = str_slice(*rest, 0, at);
        *plain_http = str_equal_ascii_nocase(scheme, STR("http"));
        if (!*plain_http && !str_equal_ascii_nocase(scheme, STR("https")))
            return false;
        *rest = str_from(*rest, at + 3);
        return true;
    }
    if (str_starts(*rest, STR("//"))) {
        *rest = str_from(*rest, 2);
        return true;
    }
    // "host:8080" is a port, "mailto:x" and "javascript:x" are not.
    bool digits = colon < rest->len && colon + 1 < rest->len;
    for (size_t i = colon + 1;
         i < rest->len && rest->ptr[i] != '/' && rest->ptr[i] != '?' && rest->ptr[i] != '#'; i++)
        digits = digits && rest->ptr[i] >= '0' && rest->ptr[i] <= '9';
    size_t slash = str_find_char(*rest, '/');
    return colon == rest->len || colon > slash || digits;
}

static bool is_ipv4(str host) {
    str part;
    int parts = 0;
    while (str_split(&host, '.', &part)) {
        uint64_t number;
        if (part.len > 3 || !str_to_u64(part, &number) || number > 255)
            return false;
        parts++;
    }
    return parts == 4;
}

static bool bad_characters(str s) {
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if ((c >= 0 && c <= ' ') || c == '<' || c == '>' || c == '"' || c == '\\' || c == '^' ||
            c == '`' || c == '{' || c == '}' || c == '|')
            return true;
    }
    return false;
}

static enum url_reason reason_of_host(enum host_reason reason) {
    switch (reason) {
    case HOST_OK:
        return URL_OK;
    case HOST_NO_DOT:
        return URL_NO_DOT;
    case HOST_UNKNOWN_SUFFIX:
        return URL_UNKNOWN_SUFFIX;
    case HOST_IS_SUFFIX: // gov.pl is a web site, too
        return URL_OK;
    case HOST_EMPTY:
    case HOST_SYNTAX:
        break;
    }
    return URL_HOST;
}

// Cuts ":8080" off the authority; *port 0 where there is none.
static bool cut_port(str *authority, uint64_t *port) {
    size_t colon = str_find_last_char(*authority, ':');
    *port = 0;
    if (colon == authority->len)
        return true;
    str digits = str_from(*authority, colon + 1);
    *authority = str_slice(*authority, 0, colon);
    return digits.len == 0 || (str_to_u64(digits, port) && *port > 0 && *port < 65536);
}

static str write_normal(struct arena *arena, const struct url *url, bool plain_http, uint64_t port,
                        str tail) {
    struct buf out;
    buf_init(&out, arena);
    buf_add(&out, plain_http ? STR("http://") : STR("https://"));
    buf_add(&out, url->host);
    if (port && port != (plain_http ? 80U : 443U)) {
        buf_add_char(&out, ':');
        buf_add_u64(&out, port);
    }
    if (!str_is(tail, "/")) {
        if (tail.len && tail.ptr[0] != '/')
            buf_add_char(&out, '/');
        buf_add(&out, tail);
    }
    return buf_str(&out);
}

// Path, query and fragment of what stands behind the host.
static void cut_tail(str tail, struct url *url) {
    size_t hash = str_find_char(tail, '#');
    url->fragment = str_from(tail, hash + (hash < tail.len));
    tail = str_slice(tail, 0, hash);
    size_t question = str_find_char(tail, '?');
    url->query = str_from(tail, question + (question < tail.len));
    url->path = str_slice(tail, 0, question);
}

// Parameters that tell an advertiser where somebody came from and the site nothing.
static bool is_tracking(str parameter) {
    static const char *const names[] = {
        "gclid",      "dclid",   "gbraid",    "wbraid", "fbclid", "yclid",   "ymclid",
        "msclkid",    "twclid",  "ttclid",    "mc_cid", "mc_eid", "igshid",  "igsh",
        "_openstat",  "_ga",     "_gl",       "_hsenc", "_hsmi",  "mkt_tok", "vero_id",
        "oly_enc_id", "srsltid", "li_fat_id", "epik"};
    str name = str_slice(parameter, 0, str_find_char(parameter, '='));
    if (str_starts(name, STR("utm_")) || str_starts(name, STR("mtm_")) ||
        str_starts(name, STR("pk_")))
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

str url_tracking(struct arena *arena, const struct url *url, str *without) {
    struct buf found, kept;
    buf_init(&found, arena);
    buf_init(&kept, arena);
    str rest = url->query, one;
    while (rest.len && str_split(&rest, '&', &one)) {
        bool tracking = is_tracking(one);
        struct buf *out = tracking ? &found : &kept;
        if (out->len)
            buf_add_char(out, tracking ? ' ' : '&');
        buf_add(out, tracking ? str_slice(one, 0, str_find_char(one, '=')) : one);
    }
    *without = (str){0};
    if (!found.len)
        return (str){0};
    str query = str_format(arena, "?" STR_FMT, STR_ARG(url->query));
    str better = kept.len ? str_format(arena, "?" STR_FMT, STR_ARG(buf_str(&kept))) : (str){0};
    *without = url_read(arena, str_replace(arena, url->normal, query, better)).normal;
    return buf_str(&found);
}

struct url url_read(struct arena *arena, str text) {
    str cleaned = text_clean(arena, text);
    if (cleaned.len == 0)
        return wrong(URL_EMPTY, cleaned);
    if (cleaned.len > LONGEST_URL)
        return wrong(URL_LONG, cleaned);
    str rest = url_tidy(arena, cleaned);
    if (rest.len == 0)
        return wrong(URL_HOST, cleaned);
    if (str_find_char(rest, ' ') < rest.len)
        return wrong(URL_SPACE, cleaned);
    bool plain_http;
    if (!cut_scheme(&rest, &plain_http))
        return wrong(URL_SCHEME, cleaned);
    size_t end = 0;
    while (end < rest.len && rest.ptr[end] != '/' && rest.ptr[end] != '?' && rest.ptr[end] != '#')
        end++;
    str authority = str_slice(rest, 0, end);
    str tail = str_from(rest, end);
    if (str_find_char(authority, '@') < authority.len)
        return wrong(URL_EMAIL, cleaned); // or a user name, which no web site's address has
    if (bad_characters(rest))
        return wrong(URL_CHARACTER, cleaned);
    uint64_t port;
    if (!cut_port(&authority, &port))
        return wrong(URL_PORT, cleaned);
    struct url url = {0};
    if (is_ipv4(authority)) {
        url.host = url.ascii_host = authority;
    } else {
        struct host host = hostname_read(arena, authority);
        url.reason = reason_of_host(host.reason);
        if (url.reason != URL_OK)
            return wrong(url.reason, cleaned);
        url.host = host.name;
        url.ascii_host = host.ascii;
        url.domain = url_registrable_domain(host.ascii);
    }
    url.plain_http = plain_http;
    url.port = (unsigned)port;
    cut_tail(tail, &url);
    url.normal = write_normal(arena, &url, plain_http, port, tail);
    return url;
}
