// Whether the domains of e-mail addresses take mail: asked of the name service, in the background,
// where whoever runs the program has named one to ask (a domain that is asked for tells somebody
// who the customers are).
//
// What is certain only is a finding: that there is no such domain, that it has neither a mail
// server nor an address, or that it says it takes no mail. Where nobody answers nothing is known.
// Findings are judged with every record from then on (email.no_mail_host).
#pragma once
#include "base/json.h"
#include "crm/queue.h"
#include "store/mail_host.h"

enum {
    MAIL_CHECK_DAYS = 30, // a domain is asked for at most once in that time
    MAIL_CHECK_PIECE = 64 // that many are asked for, then what they said is written
};

enum mail_word {
    MAIL_WORD_NONE, // nothing certain
    MAIL_WORD_TAKES,
    MAIL_WORD_REFUSES
};

// How to ask. Both block, and are called by several threads at once.
struct mail_asking {
    enum mail_word (*ask)(void *context, str domain);
    bool (*answers)(void *context); // whether the name service is there, and knows the Internet
    void *context;
};

// In a write transaction, by whoever may change definitions (ERR_DENIED). ERR_CONFLICT: `allowed`
// is false (nobody may be asked), or one is under way.
MUST_CHECK bool crm_mail_check_order(struct work *work, bool allowed, struct job *out);

// In the background (JOB_MAIL_CHECK), with progress; may be cancelled (ERR_CANCELLED), and goes on
// where it stopped when it is ordered again; by itself it stops after ten minutes, for other work
// waits behind it. Writes {"domains","asked","takesMail","takesNoMail","unknown","left","limited",
// "silent","seconds"}. `domains` are those of all addresses; `left`: due, but not asked for;
// `limited`: there are more than MAIL_DOMAINS_MAX, and others were left out; `silent`: the name
// service did not answer.
MUST_CHECK bool crm_mail_check(struct work *work, const struct writer *writer,
                               const struct mail_asking *asking, const struct progress *progress,
                               struct jsonw *out);

struct mail_check_state {
    struct mail_totals totals;
    struct job job; // the newest
    bool has_job;
};
MUST_CHECK bool crm_mail_check_state(struct work *work, struct mail_check_state *out);
