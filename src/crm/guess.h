// Guessing passwords: what slows it down, without shutting the account's owner out.
//
// Wrong passwords are counted three ways (OWASP, "Slow down online guessing attacks with device
// cookies"): five in 15 minutes lock the account for the network they came from; fifty the caller's
// address, whatever the accounts; and all that come from strangers to an account together are let
// through twenty at once and then one in four minutes, so 380 a day at most from however many
// networks. A browser that signed in before and says so by its cookie has five of its own and is
// touched by none of the others, so nobody who knows an address locks its owner out.
//
// An address that has no account is counted alike.
#pragma once
#include "crm/account.h"

struct guess {
    str email; // as written
    const struct caller *caller;
    int64_t user_id; // 0: nobody's
    bool known;      // out of guess_open: the browser signed in to this account before
};

// ERR_DENIED with the seconds to wait as detail.
MUST_CHECK bool guess_open(struct work *work, struct guess *guess);
MUST_CHECK bool guess_wrong(struct work *work, struct guess *guess);
MUST_CHECK bool guess_right(struct work *work, struct guess *guess);
// The password is a new one: nothing is held against the account any more.
MUST_CHECK bool guess_forget(struct work *work, str email, int64_t user_id);

// After a sign-in: the browser is known to the account from now on. *token: of its cookie, the one
// it has where that is known to any account.
MUST_CHECK bool guess_know(struct work *work, int64_t user_id, str device, str *token);
