// An e-mail address read, judged and made comparable.
//
// Syntax is what mail servers accept (RFC 5321 lengths, dot-atoms and quoted local parts, RFC 6531
// letters), not all of RFC 5322: no comments, no white space. What can only be meant in one way is
// read so ("mailto:", "Name <a@b.c>", "(at)"); what is a guess is a suggestion. Results live in the
// arena. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum email_reason {
    EMAIL_OK,
    EMAIL_EMPTY,
    EMAIL_NO_AT,
    EMAIL_SEVERAL_AT, // also: several addresses in one cell
    EMAIL_LOCAL_EMPTY,
    EMAIL_LOCAL_LONG, // over 64 bytes
    EMAIL_LOCAL_CHARACTER,
    EMAIL_LOCAL_DOTS, // leading, trailing or double dot
    EMAIL_DOMAIN_EMPTY,
    EMAIL_DOMAIN_SYNTAX,
    EMAIL_DOMAIN_NO_DOT,
    EMAIL_DOMAIN_UNKNOWN_SUFFIX, // top-level domain that does not exist
    EMAIL_DOMAIN_IS_SUFFIX,      // "co.uk" itself
    EMAIL_DOMAIN_ADDRESS,        // a machine's address: [192.0.2.1], [IPv6:...], 192.0.2.1
    EMAIL_LONG,                  // over 254 bytes
    EMAIL_REASON_COUNT
};

enum email_trait {
    EMAIL_ROLE = 1,        // info@, biuro@, office@ ...: a mailbox, not a person
    EMAIL_DISPOSABLE = 2,  // throw-away provider
    EMAIL_PLACEHOLDER = 4, // test@test.com, brak@brak.pl: counts as empty
    EMAIL_FREE_MAIL = 8,   // gmail.com, wp.pl, mail.ru, qq.com ...: says nothing about the employer
    EMAIL_ODD_LOCAL =
        16, // grammar allows it and next to no mailbox has it: emoji, Cyrillic letters
            // among Latin ones, letters with marks at providers that have none
};

struct email {
    enum email_reason reason;
    unsigned traits;   // of enum email_trait
    str normal;        // trimmed, what surely stands only around it off ("mailto:", a name and
                       // angle brackets), domain lower-case Unicode NFC; the cleaned text where it
                       // is no address in form (email_has_form). Local part's case is kept
    str local, domain; // parts of normal; empty where it has not the form
    str tag;           // "news" of jan+news@...
    str ascii_domain;  // as punycode
    str match_key;  // lower case, plus-tag off, gmail dots off, googlemail = gmail, punycode domain
    str suggestion; // a likelier address, or empty ("jan@gmail.cmo" -> "jan@gmail.com")
};

// Domains of the company itself, in punycode and lower case: near misses of them are typing errors.
struct email_context {
    const str *own;
    size_t own_count;
};

struct email email_read(struct arena *arena, str text);
struct email email_read_in(struct arena *arena, str text, const struct email_context *context);
// Whether it has the form of an address. Nobody may be reached there all the same: no dot in the
// domain, an ending that does not exist, a machine's address.
bool email_has_form(enum email_reason reason);
// Whether an address may stand in the text: an @ with something on either side ("Shop @ Mall" holds
// none).
bool email_occurs(str text);
// Whether a normal address is a role's (info@): the trait EMAIL_ROLE alone, for a tenth of the
// time.
bool email_is_role(struct arena *arena, str normal);
str email_reason_name(enum email_reason reason); // "no_at": stable, part of message keys
