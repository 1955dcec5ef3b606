// The second factor: a code from an authenticator program (totp.h), or one of ten recovery codes.
//
// The secret is sealed (seal.h), recovery codes are kept as keyed hashes, each of either is good
// once. Five wrong ones within 15 minutes lock the account's codes for the rest of them, whoever is
// signed in. A wrong code is an answer and no error, since the failure has to be kept with the
// transaction. Neither a new password nor a reset turns it off.
#pragma once
#include "crm/account.h"
#include "crm/seal.h"

enum { RECOVERY_CODES = 10, TICKET_MINUTES = 5, TICKET_TRIES = 5 };

struct factor_view {
    int64_t since; // 0: not turned on
    int64_t codes_left;
    bool required; // by the policy
};
MUST_CHECK bool factor_get(struct work *work, int64_t user_id, struct factor_view *out);

struct factor_begun {
    str secret; // base32, to be typed
    str uri;    // to be shown as a QR code
};
// A secret that counts from factor_confirm on. ERR_CONFLICT where one does already.
MUST_CHECK bool factor_begin(struct work *work, const struct seal_key *key, const struct user *user,
                             struct factor_begun *out);
// Turns it on where the code is right, and ends all other sessions. *codes: RECOVERY_CODES of them.
// ERR_CONFLICT where nothing was begun. `address` is counted as at every sign-in.
MUST_CHECK bool factor_confirm(struct work *work, const struct seal_key *key, str code,
                               str keep_session, str address, bool *right, str **codes);
// A code or a recovery code of a person whose factor is on. ERR_DENIED while locked.
MUST_CHECK bool factor_try(struct work *work, const struct seal_key *key, const struct user *user,
                           str code, str address, bool *right);
// Ten new recovery codes; the old ones are gone.
MUST_CHECK bool factor_new_codes(struct work *work, const struct seal_key *key, int64_t user_id,
                                 str **codes);
MUST_CHECK bool factor_off(struct work *work, int64_t user_id);

// Between the two steps of signing in: the password was right, the code is asked for.
MUST_CHECK bool account_ticket(struct work *work, const struct user *user, str *ticket,
                               int64_t *expires_at);
enum ticket_verdict {
    TICKET_RIGHT, // *out is the session
    TICKET_WRONG, // the code; to be tried again
    TICKET_GONE   // too late, too many tries, or no such ticket: from the beginning
};
MUST_CHECK bool account_ticket_code(struct work *work, const struct seal_key *key, str ticket,
                                    str code, const struct caller *caller,
                                    enum ticket_verdict *verdict, struct new_session *out);
