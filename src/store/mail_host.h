// Domains of e-mail addresses, and what is known of them.
#pragma once
#include "store/work.h"

struct mail_domain {
    str name;           // in ASCII and lower case
    int64_t addresses;  // how many have it; 0: one that is known, and that nobody has any more
    int64_t counted;    // the same, as the store has it of the last count
    int64_t checked_at; // 0: never
    bool takes_mail;    // as of then
};

enum { MAIL_DOMAINS_MAX = 200000, REFUSING_DOMAINS_MAX = 50000 };

// The domains of all addresses, those that most have first, with what is known of them; *limited:
// there are more than MAIL_DOMAINS_MAX, and others were left out.
MUST_CHECK bool store_mail_domains(struct work *work, struct mail_domain **out, size_t *count,
                                   bool *limited);
MUST_CHECK bool store_mail_host_put(struct work *work, const struct mail_domain *domain,
                                    bool takes_mail);
MUST_CHECK bool store_mail_host_count(struct work *work, const struct mail_domain *domain);

struct mail_totals {
    int64_t known;      // domains
    int64_t refusing;   // of them: such as take no mail, and somebody has
    int64_t addresses;  // of those
    int64_t checked_at; // the newest of all; 0: none
};
MUST_CHECK bool store_mail_totals(struct work *work, struct mail_totals *out);
// Those that take no mail, those that most addresses have first, behind that one (empty: from the
// first).
MUST_CHECK bool store_mail_refusing(struct work *work, int64_t after_addresses, str after_name,
                                    size_t limit, struct mail_domain **out, size_t *count);

// Part of loading a schema: the domains that take no mail, the newest REFUSING_DOMAINS_MAX.
MUST_CHECK bool store_mail_hosts_load(struct work *work, struct schema *schema);
// What is known is not yet what records are judged by: kept until store_mail_hosts_settle.
MUST_CHECK bool store_mail_hosts_due(struct work *work);
// Then it counts for every record from now on: definitions are read anew, scores worked out.
// *settled: something was due. In a write transaction.
MUST_CHECK bool store_mail_hosts_settle(struct work *work, bool *settled);
