// E-mail addresses: find the one @ outside quotes, judge both sides, then say what is odd.
#include "text/email.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/email_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/translit.h"

enum { LONGEST_ADDRESS = 254 }; // RFC 5321, 4.5.3.1.3 without the angle brackets

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
                                                             "domain_unknown_suffix",
                                                             "domain_is_suffix",
                                                             "domain_address",
                                                             "long"};

str email_reason_name(enum email_reason reason) {
    return str_of(reason_names[reason]);
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
    size_t from = email_quoted_end(text);
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

static str address_of(struct arena *arena, str local, str domain) {
    struct buf out;
    buf_init(&out, arena);
    buf_room(&out, local.len + domain.len + 1);
    buf_add(&out, local);
    buf_add_char(&out, '@');
    buf_add(&out, domain);
    return buf_str(&out);
}

bool email_has_form(enum email_reason reason) {
    return reason == EMAIL_OK || reason == EMAIL_DOMAIN_NO_DOT ||
           reason == EMAIL_DOMAIN_UNKNOWN_SUFFIX || reason == EMAIL_DOMAIN_IS_SUFFIX ||
           reason == EMAIL_DOMAIN_ADDRESS;
}

static bool is_number(str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
    return s.len;
}

// 1.2.3.400: as little a machine's address as a name.
static bool is_broken_ipv4(str domain) {
    for (str rest = domain, label; str_split(&rest, '.', &label);)
        if (!is_number(label))
            return false;
    return str_find_char(domain, '.') < domain.len && !email_is_ipv4(domain);
}

static enum email_reason judge_domain(struct arena *arena, str domain, struct host *host) {
    if (domain.len && domain.ptr[0] == '[') {
        *host = (struct host){.name = domain, .ascii = domain};
        return email_is_literal(domain) ? EMAIL_DOMAIN_ADDRESS : EMAIL_DOMAIN_SYNTAX;
    }
    *host = hostname_read(arena, domain);
    if (str_ends(domain, STR(".")) || is_broken_ipv4(host->ascii))
        return domain.len > 1 ? EMAIL_DOMAIN_SYNTAX : EMAIL_DOMAIN_EMPTY;
    return email_is_ipv4(host->ascii) ? EMAIL_DOMAIN_ADDRESS : reason_of_host(host->reason);
}

// Judges an address that nothing stands around; fills parts and traits where it has the form.
static void judge(struct arena *arena, str address, struct host *host, struct email *email) {
    str local = {0}, domain = {0};
    email->reason = split(address, &local, &domain);
    if (email->reason == EMAIL_OK)
        email->reason = email_judge_local(local);
    if (email->reason == EMAIL_OK)
        email->reason = judge_domain(arena, domain, host);
    if (email_has_form(email->reason) && local.len + 1 + host->ascii.len > LONGEST_ADDRESS)
        email->reason = EMAIL_LONG;
    if (!email_has_form(email->reason))
        return;
    email->local = local;
    email->domain = host->name;
    email->ascii_domain = host->ascii;
    email->traits = email_traits(local, host->ascii);
}

static bool is_ascii(str s) {
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] >= 0x80)
            return false;
    return true;
}

// Letters with marks, at providers that give out none; signs that no mailbox has.
static void look_at_local(struct arena *arena, struct email *email) {
    if (is_ascii(email->local) && !str_is(email->local, "\"\""))
        return;
    bool nowhere = email_is_free(email->ascii_domain);
    if (!nowhere && !email_local_is_odd(email->local))
        return;
    email->traits |= EMAIL_ODD_LOCAL;
    str plain = email_latin_lookalike(arena, email->local);
    if (!plain.len)
        plain = text_fold(arena, text_romanize(arena, email->local));
    if (email_judge_local(plain) == EMAIL_OK && is_ascii(plain) && plain.ptr[0] != '"')
        email->suggestion = address_of(arena, plain, email->domain);
}

// A domain with Cyrillic letters that is a popular one to the eye, or to the fingers: "ьфшд.кг" are
// the keys of "mail.ru".
static str as_it_looks(struct arena *arena, const struct host *host) {
    if (is_ascii(host->name))
        return (str){0};
    str plain = email_latin_lookalike(arena, host->name);
    if (!plain.len || !email_is_free(plain))
        plain = email_on_latin_keys(arena, host->name);
    return email_is_free(plain) ? plain : (str){0};
}

static void look_at_domain(struct arena *arena, const struct host *host, struct email *email,
                           const struct email_context *context) {
    if (email->reason == EMAIL_DOMAIN_ADDRESS)
        return;
    str domain = as_it_looks(arena, host);
    if (!domain.len)
        domain = email_likely_domain(arena, email->ascii_domain, host->reason, context);
    if (domain.len)
        email->suggestion = address_of(arena, email->local, domain);
}

// What a text that is no address probably means; empty where that is none either.
static str guess(struct arena *arena, str text, const struct email_context *context) {
    str mended = email_mended(arena, text);
    struct email email = {0};
    struct host host = {0};
    if (mended.len)
        judge(arena, mended, &host, &email);
    if (!mended.len || !email_has_form(email.reason))
        return (str){0};
    look_at_domain(arena, &host, &email, context);
    if (email.suggestion.len || email.reason != EMAIL_OK)
        return email.suggestion;
    return address_of(arena, email.local, email.domain);
}

static str tag_of(str local) {
    size_t plus = str_find_char(local, '+');
    return plus > 0 && local.ptr[0] != '"' ? str_from(local, plus + 1) : (str){0};
}

struct email email_read_in(struct arena *arena, str text, const struct email_context *context) {
    str cleaned = text_clean(arena, text);
    str address = email_bare(arena, cleaned);
    struct email email = {.normal = cleaned};
    struct host host = {0};
    if (address.len == 0) {
        email.reason = EMAIL_EMPTY;
        return email;
    }
    judge(arena, address, &host, &email);
    if (!email_has_form(email.reason)) {
        email.suggestion = guess(arena, address, context);
        return email;
    }
    look_at_local(arena, &email);
    look_at_domain(arena, &host, &email, context);
    email.tag = tag_of(email.local);
    email.normal = address_of(arena, email.local, email.domain);
    if (email.reason == EMAIL_OK)
        email.match_key = match_key(arena, email.local, email.ascii_domain);
    return email;
}

struct email email_read(struct arena *arena, str text) {
    return email_read_in(arena, text, NULL);
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
