// E-mail addresses: find the one @ outside quotes, judge both sides, then say what is odd.
#include "text/email.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/email_private.h"
#include "text/fold.h"
#include "text/host_private.h"
#include "text/rune.h"

enum { LONGEST_LOCAL = 64, LONGEST_ADDRESS = 254 }; // RFC 5321, 4.5.3.1

static const char *const reason_names[EMAIL_REASON_COUNT] = {"ok",
                                                             "empty",
                                                             "no_at",
                                                             "several_at",
                                                             "local_empty",
                                                             "local_long",
                                                             "local_character",
                                                             "local_dots",
                                                             "domain_empty",
                                                             "domain_syntax",
                                                             "domain_no_dot",
                                                             "unknown_suffix",
                                                             "domain_is_suffix",
                                                             "long"};

str email_reason_name(enum email_reason reason) {
    return str_of(reason_names[reason]);
}

// White space, "mailto:", a name before <...>, and separators of a list around the address go.
static str bare_address(str text) {
    text = str_trim(text);
    if (text.len > 7 && str_equal_ascii_nocase(str_slice(text, 0, 7), STR("mailto:")))
        text = str_trim(str_from(text, 7));
    size_t open = str_find_last_char(text, '<');
    if (open < text.len && text.ptr[text.len - 1] == '>')
        text = str_slice(text, open + 1, text.len - 1);
    while (text.len && (text.ptr[text.len - 1] == ',' || text.ptr[text.len - 1] == ';' ||
                        text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '.'))
        text.len--;
    while (text.len && (text.ptr[0] == ',' || text.ptr[0] == ';' || text.ptr[0] == ' '))
        text = str_from(text, 1);
    return text;
}

// Where the quoted local part ends (behind the closing quote), or 0.
static size_t quoted_end(str text) {
    if (text.len == 0 || text.ptr[0] != '"')
        return 0;
    for (size_t i = 1; i < text.len; i++) {
        if (text.ptr[i] == '\\')
            i++;
        else if (text.ptr[i] == '"')
            return i + 1;
    }
    return 0;
}

static bool atom_character(uint32_t rune) {
    if (rune >= 0x80)
        return rune != RUNE_BAD && !rune_is_space(rune) && !rune_is_invisible(rune);
    return rune_is_word(rune) || (rune > ' ' && rune < 0x7F &&
                                  !str_has(STR("()<>[]:;@\\,\""), (str){&(char){(char)rune}, 1}));
}

static enum email_reason judge_local(str local) {
    if (local.len == 0)
        return EMAIL_LOCAL_EMPTY;
    if (local.len > LONGEST_LOCAL)
        return EMAIL_LOCAL_LONG;
    if (quoted_end(local) == local.len)
        return local.len > 2 ? EMAIL_OK : EMAIL_LOCAL_EMPTY;
    for (size_t at = 0; at < local.len;)
        if (!atom_character(utf8_next(local, &at)))
            return EMAIL_LOCAL_CHARACTER;
    if (local.ptr[0] == '.' || local.ptr[local.len - 1] == '.' || str_has(local, STR("..")))
        return EMAIL_LOCAL_DOTS;
    return EMAIL_OK;
}

static enum email_reason reason_of_host(enum host_reason reason) {
    switch (reason) {
    case HOST_OK:
        return EMAIL_OK;
    case HOST_EMPTY:
        return EMAIL_DOMAIN_EMPTY;
    case HOST_SYNTAX:
        return EMAIL_DOMAIN_SYNTAX;
    case HOST_NO_DOT:
        return EMAIL_DOMAIN_NO_DOT;
    case HOST_UNKNOWN_SUFFIX:
        return EMAIL_DOMAIN_UNKNOWN_SUFFIX;
    case HOST_IS_SUFFIX:
        return EMAIL_DOMAIN_IS_SUFFIX;
    }
    return EMAIL_DOMAIN_SYNTAX;
}

// Splits at the @ outside quotes.
static enum email_reason split(str text, str *local, str *domain) {
    size_t from = quoted_end(text);
    size_t at = from + str_find_char(str_from(text, from), '@');
    if (at >= text.len)
        return EMAIL_NO_AT;
    *local = str_slice(text, 0, at);
    *domain = str_from(text, at + 1);
    return str_find_char(*domain, '@') < domain->len ? EMAIL_SEVERAL_AT : EMAIL_OK;
}

static bool is_gmail(str domain) {
    return str_is(domain, "gmail.com") || str_is(domain, "googlemail.com");
}

static str match_key(struct arena *arena, str local, str ascii_domain) {
    struct buf out;
    buf_init(&out, arena);
    buf_room(&out, local.len + ascii_domain.len + 2);
    bool gmail = is_gmail(ascii_domain);
    bool quoted = local.ptr[0] == '"';
    for (size_t at = 0; at < local.len;) {
        uint32_t rune = utf8_next(local, &at);
        if (rune == '+' && out.len && !quoted)
            break;
        if (rune != '.' || !gmail || quoted)
            buf_add_rune(&out, rune_lower(rune));
    }
    buf_add_char(&out, '@');
    buf_add(&out, gmail ? STR("gmail.com") : ascii_domain);
    return buf_str(&out);
}

// The address with what people mistype put right, where that makes a good one; else empty.
static str repaired(struct arena *arena, str text) {
    struct buf out;
    buf_init(&out, arena);
    size_t at_sign = str_find_char(text, '@');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == ' ' || (c == '@' && i > 0 && text.ptr[i - 1] == '@'))
            continue;
        if (i > at_sign && (c == ',' || c == ';'))
            c = '.';
        if (c == '.' && out.len && (out.ptr[out.len - 1] == '.' || out.ptr[out.len - 1] == '@'))
            continue;
        buf_add_char(&out, c);
    }
    str better = buf_str(&out);
    str local, domain;
    if (better.len == text.len && str_equal(better, text))
        return (str){0};
    if (split(better, &local, &domain) != EMAIL_OK || judge_local(local) != EMAIL_OK)
        return (str){0};
    enum host_reason reason = hostname_read(arena, domain).reason;
    return reason == HOST_OK ? better : (str){0};
}

static str address_of(struct arena *arena, str local, str domain) {
    struct buf out;
    buf_init(&out, arena);
    buf_room(&out, local.len + domain.len + 1);
    buf_add(&out, local);
    buf_add_char(&out, '@');
    buf_add(&out, domain);
    return buf_str(&out);
}

static void suggest_domain(struct arena *arena, struct email *email) {
    if (email->traits & EMAIL_FREE_MAIL)
        return;
    bool unknown_suffix = email->reason == EMAIL_DOMAIN_UNKNOWN_SUFFIX;
    str domain = email_likely_domain(arena, email->ascii_domain, unknown_suffix);
    if (domain.len)
        email->suggestion = address_of(arena, email->local, domain);
}

struct email email_read(struct arena *arena, str text) {
    str cleaned = text_clean(arena, text);
    str address = bare_address(cleaned);
    struct email email = {.normal = cleaned};
    if (address.len == 0) {
        email.reason = EMAIL_EMPTY;
        return email;
    }
    str local, domain;
    email.reason = split(address, &local, &domain);
    if (email.reason == EMAIL_OK)
        email.reason = judge_local(local);
    struct host host = {0};
    if (email.reason == EMAIL_OK) {
        host = hostname_read(arena, domain);
        email.reason = reason_of_host(host.reason);
        if (local.len + 1 + host.ascii.len > LONGEST_ADDRESS && host.reason == HOST_OK)
            email.reason = EMAIL_LONG;
    }
    if (email.reason != EMAIL_OK && email.reason != EMAIL_DOMAIN_UNKNOWN_SUFFIX) {
        email.suggestion = repaired(arena, address);
        return email;
    }
    email.local = local;
    email.domain = host.name;
    email.ascii_domain = host.ascii;
    email.traits = email_traits(local, host.ascii);
    suggest_domain(arena, &email);
    if (email.reason == EMAIL_OK) {
        email.normal = address_of(arena, local, host.name);
        email.match_key = match_key(arena, local, host.ascii);
    }
    return email;
}

bool email_is_role(struct arena *arena, str normal) {
    // Most local parts are nobody's role: that is seen without judging the address.
    str local = str_slice(normal, 0, str_find_char(normal, '@'));
    return email_traits(local, (str){0}) & EMAIL_ROLE &&
           email_read(arena, normal).traits & EMAIL_ROLE;
}

bool email_occurs(str text) {
    for (size_t i = 1; i + 1 < text.len; i++)
        if (text.ptr[i] == '@' && text.ptr[i - 1] != ' ' && text.ptr[i + 1] != ' ')
            return true;
    return false;
}
