// How an e-mail address is found in a text, and what is known about local parts and domains; used
// by email.c.
#pragma once
#include "text/email.h"
#include "text/host_private.h"

// email_bare.c

// The address in a cleaned text without what surely stands only around it: "mailto:", a label, a
// name before <...>, brackets and quotes around the whole, separators behind it; "(at)" and "(dot)"
// written as what they mean.
str email_bare(struct arena *arena, str text);
// The address with what people mistype put right (a comma for a dot, "@@", spaces, comments, a
// missing @ before a provider's name), or empty. Only a guess: what comes out has to be judged.
str email_mended(struct arena *arena, str text);
// Where the quoted local part ends (behind the closing quote), or 0.
size_t email_quoted_end(str text);

// email_local.c

// The local part: as RFC 5321, 4.1.2 has it, with RFC 6531's letters.
enum email_reason email_judge_local(str local);
// Letters and signs that grammar allows and next to no mailbox has: an emoji, a typographer's
// quote, a Cyrillic letter among Latin ones.
bool email_local_is_odd(str local);
// The same written with the Latin letters that look alike, where that makes it plain ASCII; else
// empty.
str email_latin_lookalike(struct arena *arena, str text);
// [192.0.2.1] or [IPv6:2001:db8::1].
bool email_is_literal(str domain);
// 192.0.2.1
bool email_is_ipv4(str text);

// email_known.c

// enum email_trait of an address; `domain` in punycode.
unsigned email_traits(str local, str domain);
// A provider where everybody can have a mailbox.
bool email_is_free(str domain);
// Whether the lists are as their look-up wants them; for the unit test.
bool email_lists_sorted(void);

// email_typo.c

// The popular (or the company's own) domain that `domain`, in punycode, looks like a typing error
// of, or empty. `reason` is what was found about the host name.
str email_likely_domain(struct arena *arena, str domain, enum host_reason reason,
                        const struct email_context *context);
// The popular domain that ends the text, with nothing left of it that belongs to a longer name
// ("jan.gmail.com": "gmail.com"); or empty. For addresses without an @.
str email_popular_ending(str text);
bool email_typo_lists_sorted(void);

// email_slip.c

// Whether a name one slip away from a provider's can hardly be somebody's own: a digit or hyphen
// within a word, letters that follow each other in no name.
bool email_is_no_name(str seen, str right);
// "g.mail.com", "gmailc.om": the letters are the same and the dots are not where they belong. A dot
// only moved or left out is believed of names that are `coined`.
bool email_is_same_but_dots(str seen, str right, bool coined);
// "ya.oo.com": a dot instead of one letter of the name.
bool email_has_dot_for_letter(str seen, str right);
// What the keys of a Russian layout are on a Latin one, of small letters: the text typed again.
str email_on_latin_keys(struct arena *arena, str text);
