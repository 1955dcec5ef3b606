// Host names: plain ASCII ones by a loop, others by libidn2; suffixes by libpsl's built-in list.
#include "base/buf.h"
#include "text/host_private.h"
#include "text/names_private.h"
#include "text/url.h"
#include <idn2.h>
#include <libpsl.h>

// Lower-case letters, digits and inner hyphens, labels of 1 to 63, at most 253 in all.
static bool ascii_name_ok(str name) {
    size_t label = 0;
    if (name.len == 0 || name.len > 253)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c == '.') {
            if (label == 0 || name.ptr[i - 1] == '-')
                return false;
            label = 0;
            continue;
        }
        bool alnum = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if ((!alnum && c != '-') || (c == '-' && label == 0) || ++label > 63)
            return false;
    }
    return label > 0 && name.ptr[name.len - 1] != '-';
}

static bool is_plain_ascii(str s) {
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] >= 0x80)
            return false;
    return true;
}

static bool has_punycode(str s) {
    return str_starts(s, STR("xn--")) || str_has(s, STR(".xn--"));
}

static str last_labels(str name, int count) {
    size_t at = name.len;
    while (at > 0) {
        if (name.ptr[at - 1] == '.' && --count == 0)
            break;
        at--;
    }
    return str_from(name, at);
}

// Names kept for documentation and tests (RFC 2606, and IANA's test domains in other scripts,
// 2007): nobody's, but not mistyped either.
static bool is_reserved(str top) {
    static const char *const names[] = {"example",
                                        "test",
                                        "invalid",
                                        "localhost",
                                        "xn--0zwm56d",
                                        "xn--11b5bs3a9aj6g",
                                        "xn--80akhbyknj4f",
                                        "xn--9t4b11yi5a",
                                        "xn--deba0ad",
                                        "xn--g6w251d",
                                        "xn--hgbk6aj7f53bba",
                                        "xn--hlcj6aya9esc7a",
                                        "xn--jxalpdlp",
                                        "xn--kgbechtv",
                                        "xn--zckzah"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(top, names[i]))
            return true;
    return false;
}

// Top-level domains under which everybody registers directly: the public suffix list has no longer
// ICANN suffix below them. Most addresses end in one, so the list need not be asked.
static const char *const flat[] = {"biz",  "ch",  "com", "cz",  "de", "dk", "eu",
                                   "info", "net", "nl",  "org", "ru", "sk"};

bool host_suffix_is_flat(str top) {
    return WORD_IN(flat, top);
}

static bool suffix_known(const char *ascii) {
    const int known = PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE;
    str name = str_of(ascii);
    if (is_reserved(last_labels(name, 1)))
        return true;
    // A rule like *.ck knows only two-label suffixes.
    return psl_is_public_suffix2(psl_builtin(), last_labels(name, 1).ptr, known) ||
           psl_is_public_suffix2(psl_builtin(), last_labels(name, 2).ptr, known);
}

static bool convert(struct arena *arena, str lower, struct host *host) {
    char *ascii = NULL, *unicode = NULL;
    const char *z = str_z(arena, lower);
    bool done = idn2_to_ascii_8z(z, &ascii, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) == IDN2_OK &&
                idn2_to_unicode_8z8z(ascii, &unicode, 0) == IDN2_OK;
    if (done) {
        host->ascii = str_lower_ascii(arena, str_copy(arena, str_of(ascii)));
        host->name = str_copy(arena, str_of(unicode));
    }
    idn2_free(ascii);
    idn2_free(unicode);
    return done;
}

struct host hostname_read(struct arena *arena, str text) {
    if (text.len && text.ptr[text.len - 1] == '.')
        text.len--; // the root
    struct host host = {.reason = HOST_SYNTAX};
    if (text.len == 0)
        return (struct host){.reason = HOST_EMPTY};
    if (text.len > 1000)
        return host;
    // A C string behind: libpsl wants one.
    host.ascii = host.name = str_lower_ascii(arena, str_copy(arena, text));
    bool converted = !is_plain_ascii(text) || has_punycode(host.ascii);
    if (converted && !convert(arena, host.ascii, &host))
        return host;
    host.ascii = str_copy(arena, host.ascii);
    if (!ascii_name_ok(host.ascii))
        return host;
    if (str_find_char(host.ascii, '.') == host.ascii.len)
        host.reason = HOST_NO_DOT;
    else if (host_suffix_is_flat(last_labels(host.ascii, 1)))
        host.reason = HOST_OK;
    else if (!suffix_known(host.ascii.ptr))
        host.reason = HOST_UNKNOWN_SUFFIX;
    else if (psl_is_public_suffix2(psl_builtin(), host.ascii.ptr,
                                   PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE))
        host.reason = HOST_IS_SUFFIX;
    else
        host.reason = HOST_OK;
    return host;
}

str url_registrable_domain(str host) {
    char z[256];
    if (host.len == 0 || host.len >= sizeof z)
        return (str){0};
    for (size_t i = 0; i < host.len; i++)
        z[i] = host.ptr[i];
    z[host.len] = '\0';
    const char *domain = psl_registrable_domain(psl_builtin(), z);
    return domain ? str_from(host, (size_t)(domain - z)) : (str){0};
}
