// Reading an account: which network, then the handle out of the address, then whether it can be
// one.
#include "text/social.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/social_private.h"

bool social_network_exists(str name) {
    for (size_t i = 0; i < social_network_count; i++)
        if (str_is(name, social_networks[i].name))
            return true;
    return false;
}

str social_network_label(str name) {
    for (size_t i = 0; i < social_network_count; i++)
        if (str_is(name, social_networks[i].name))
            return str_of(social_networks[i].label);
    return name;
}

const char *social_network_at(size_t i) {
    return i < social_network_count ? social_networks[i].name : NULL;
}

static const struct social_network *network_named(str name) {
    for (size_t i = 0; name.len && i < social_network_count; i++)
        if (str_is(name, social_networks[i].name))
            return &social_networks[i];
    return NULL;
}

// The network whose host this is, or whose host it is below ("pl.linkedin.com").
static const struct social_network *network_of_host(str host) {
    for (size_t i = 0; i < social_network_count; i++) {
        str hosts = str_of(social_networks[i].hosts), one;
        while (str_split(&hosts, '|', &one)) {
            size_t at = host.len - one.len;
            if (host.len >= one.len && str_equal_ascii_nocase(str_from(host, at), one) &&
                (at == 0 || host.ptr[at - 1] == '.'))
                return &social_networks[i];
        }
    }
    return NULL;
}

// "LinkedIn: x", "tg @x", "微信号 x": cuts the word and what stands behind it off.
static const struct social_network *cut_word(struct arena *arena, str *rest) {
    str small = text_fold(arena, utf8_cut(*rest, 40));
    for (size_t i = 0; i < social_network_count; i++) {
        str words = str_of(social_networks[i].words), word;
        while (str_split(&words, '|', &word)) {
            if (!str_starts(small, word) || small.len == word.len || word.len >= rest->len)
                continue;
            str tail = str_from(*rest, word.len);
            bool sign = tail.ptr[0] == ':' || tail.ptr[0] == ' ' || tail.ptr[0] == '@' ||
                        tail.ptr[0] == '=';
            if (!sign && !((unsigned char)word.ptr[word.len - 1] >= 0x80))
                continue;
            while (tail.len && (tail.ptr[0] == ':' || tail.ptr[0] == ' ' || tail.ptr[0] == '=' ||
                                (tail.ptr[0] == '-' && tail.len > 1 && tail.ptr[1] == ' ')))
                tail = str_from(tail, 1);
            if (!tail.len)
                continue;
            *rest = tail;
            return &social_networks[i];
        }
    }
    return NULL;
}

// Off: what people put around an address.
static str strip(str s) {
    while (s.len && strchr("<(\"'[", s.ptr[0]))
        s = str_from(s, 1);
    while (s.len && strchr(">)\"'],;. ", s.ptr[s.len - 1]))
        s.len--;
    return s;
}

struct address {
    str host, path; // path without the slash in front
};

// False where the text is no address: neither scheme nor a slash, nor the host of a network.
static bool cut_address(str s, struct address *out) {
    size_t scheme = str_find(s, STR("://"));
    bool has_scheme = scheme < s.len;
    if (has_scheme)
        s = str_from(s, scheme + 3);
    size_t end = 0;
    while (end < s.len && !strchr("/?#", s.ptr[end]))
        end++;
    out->host = str_slice(s, 0, end);
    out->path = str_from(s, end);
    while (out->path.len && out->path.ptr[0] == '/')
        out->path = str_from(out->path, 1);
    if (str_find_char(out->host, '@') < out->host.len)
        return false;
    if (str_find_char(out->host, '.') == out->host.len)
        return has_scheme;
    return has_scheme || end < s.len || network_of_host(out->host) != NULL;
}

// How much of the path a row's prefix takes; SIZE_MAX where it does not stand there. "*" is any
// part.
static size_t prefix_length(str path, const char *prefix) {
    size_t at = 0;
    for (; *prefix; prefix++) {
        if (*prefix == '*') {
            size_t part = str_find_char(str_from(path, at), '/');
            if (part == 0 || at + part >= path.len)
                return SIZE_MAX;
            at += part;
        } else {
            if (at >= path.len || (path.ptr[at] | 32) != (*prefix | 32))
                return SIZE_MAX;
            at++;
        }
    }
    return at;
}

static bool is_reserved(const struct social_network *network, str word) {
    str words = str_of(network->reserved), one;
    while (str_split(&words, '|', &one))
        if (one.len && str_equal_ascii_nocase(one, word))
            return true;
    return false;
}

static str first_part(str path) {
    size_t end = 0;
    while (end < path.len && !strchr("/?#&", path.ptr[end]))
        end++;
    return str_slice(path, 0, end);
}

static bool handle_is_right(const struct social_network *network, str handle) {
    size_t runes = 0, letters = 0;
    for (size_t at = 0; at < handle.len; runes++) {
        uint32_t rune = utf8_next(handle, &at);
        bool word =
            rune < 0x80 ? rune_is_word(rune) : strchr(network->signs, '%') && rune_is_word(rune);
        if (!word && !(rune < 0x80 && strchr(network->signs, (char)rune)))
            return false;
        letters += word;
    }
    return letters > 0 && handle.ptr[handle.len - 1] != '.' && runes >= network->min &&
           runes <= network->max;
}

static str phone_digits(struct arena *arena, str handle) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < handle.len; i++) {
        char c = handle.ptr[i];
        if (c >= '0' && c <= '9')
            buf_add_char(&out, c);
        else if (!strchr("+ -().", c))
            return (str){0};
    }
    return buf_str(&out);
}

static struct social wrong(enum social_reason reason, const struct social_network *network,
                           str clean) {
    return (struct social){
        .reason = reason, .network = str_of(network ? network->name : NULL), .normal = clean};
}

static struct social account(struct arena *arena, const struct social_network *network,
                             const struct social_path *path, str handle, str clean) {
    if (network->phone)
        handle = phone_digits(arena, handle);
    else if (handle.len && handle.ptr[0] == '@' && !strchr(network->signs, '@'))
        handle = str_from(handle, 1);
    if (!path->prefix[0] && is_reserved(network, handle))
        return wrong(SOCIAL_NOT_ACCOUNT, network, clean);
    if (!handle_is_right(network, handle))
        return wrong(SOCIAL_HANDLE, network, clean);
    // Identifiers behind a path of their own may tell capitals apart.
    bool named = !path->prefix[0] || path->prefix[0] == '@' || strcmp(path->kind, "channel") != 0;
    if (network->lower && named)
        handle = str_lower_ascii(arena, handle);
    const char *prefix = path->canonical ? path->canonical : path->prefix;
    str normal = network->base
                     ? str_format(arena, "%s%s" STR_FMT, network->base, prefix, STR_ARG(handle))
                     : str_format(arena, "%s:" STR_FMT, network->name, STR_ARG(handle));
    return (struct social){.network = str_of(network->name),
                           .handle = str_copy(arena, handle),
                           .kind = str_of(path->kind),
                           .normal = normal};
}

static struct social read_path(struct arena *arena, const struct social_network *network, str path,
                               str clean) {
    for (size_t i = 0; i < SOCIAL_PATHS && network->paths[i].prefix; i++) {
        const struct social_path *one = &network->paths[i];
        size_t length = prefix_length(path, one->prefix);
        str handle = length == SIZE_MAX ? (str){0} : first_part(str_from(path, length));
        if (!handle.len)
            continue;
        return account(arena, network, one, handle, clean);
    }
    return wrong(SOCIAL_NOT_ACCOUNT, network, clean);
}

// A handle without an address: of the row whose prefix is empty.
static struct social read_handle(struct arena *arena, const struct social_network *network,
                                 str handle, str clean) {
    for (size_t i = 0; i < SOCIAL_PATHS && network->paths[i].prefix; i++)
        if (!network->paths[i].prefix[0])
            return account(arena, network, &network->paths[i], handle, clean);
    return wrong(SOCIAL_HANDLE, network, clean);
}

static bool has_space(str s) {
    return str_find_char(s, ' ') < s.len;
}

struct social social_read(struct arena *arena, str text, str network) {
    str clean = text_clean(arena, text), rest = strip(clean);
    if (!clean.len)
        return (struct social){.reason = SOCIAL_EMPTY};
    const struct social_network *asked = network_named(network), *found = NULL;
    struct address address;
    bool is_address = cut_address(rest, &address) && !has_space(rest);
    if (!is_address) {
        found = cut_word(arena, &rest);
        is_address = !has_space(rest) && cut_address(rest, &address);
    }
    if (is_address) {
        const struct social_network *host = network_of_host(address.host);
        if (!host)
            return wrong(SOCIAL_WEB_SITE, asked, clean);
        if (asked && host != asked)
            return wrong(SOCIAL_OTHER, host, clean);
        return read_path(arena, host, address.path, clean);
    }
    if (asked && found && found != asked)
        return wrong(SOCIAL_OTHER, found, clean);
    found = found ? found : asked;
    if (found && (found->phone || !has_space(rest)))
        return read_handle(arena, found, rest, clean);
    bool mail = str_find_char(rest, '@') < rest.len && rest.ptr[0] != '@';
    return wrong(found || has_space(rest) || mail ? SOCIAL_NOT_ONE : SOCIAL_NO_NETWORK, found,
                 clean);
}

str social_key(struct arena *arena, const struct social *social) {
    if (social->reason != SOCIAL_OK)
        return (str){0};
    // "channel/UC..." tells capitals apart, handles do not.
    bool exact = str_has(social->normal, STR("/channel/"));
    str handle = exact ? social->handle : str_lower_ascii(arena, social->handle);
    return str_format(arena, STR_FMT ":" STR_FMT ":" STR_FMT, STR_ARG(social->network),
                      STR_ARG(social->kind), STR_ARG(handle));
}
