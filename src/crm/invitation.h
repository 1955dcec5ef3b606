// Letting people in and back in: invitations (72 hours) and password resets (1 hour), by links that
// are good once. There is no mail yet: whoever makes a link gets it and hands it over; see
// link_hand in the .c, the one place where it would be sent.
#pragma once
#include "crm/account.h"
#include "store/one_time_link.h"

enum { INVITATION_HOURS = 72, RESET_HOURS = 1 };

struct handed_link {
    struct one_time_link link;
    str path; // "/invite#TOKEN": behind the #, so it is in no log and no Referer
};

// `link`: name (may be empty), email, role. A new one takes the place of the old one for that
// address. ERR_CONFLICT where there is an account with it.
MUST_CHECK bool invitation_create(struct work *work, const struct one_time_link *link,
                                  struct handed_link *out);
MUST_CHECK bool invitation_list(struct work *work, struct one_time_link **out, size_t *count);
MUST_CHECK bool invitation_delete(struct work *work, int64_t id); // ERR_NOT_FOUND
// For a person who forgot the password; the second factor stays. ERR_NOT_FOUND.
MUST_CHECK bool reset_create(struct work *work, int64_t user_id, struct handed_link *out);

// What is behind a link; ERR_NOT_FOUND where it is not good (any more), whatever the reason.
MUST_CHECK bool link_look(struct work *work, const char *kind, str token,
                          struct one_time_link *out);
// Makes the account and signs it in; `user`: name, password_hash, lang; the rest is the link's.
MUST_CHECK bool invitation_accept(struct work *work, str token, const struct user *user,
                                  const struct caller *caller, struct new_session *out);
// Sets the password and ends all sessions; *user_id: whose. Nobody is signed in by it, so a second
// factor is asked for as always.
MUST_CHECK bool reset_accept(struct work *work, str token, str hash, int64_t *user_id);

// Shuts an account: its sessions, keys and open links end at once. ERR_CONFLICT for oneself and for
// the last administrator, ERR_NOT_FOUND where it is shut already.
MUST_CHECK bool account_disable(struct work *work, int64_t user_id);
MUST_CHECK bool account_enable(struct work *work, int64_t user_id); // ERR_NOT_FOUND
// Takes everything of the person out of an account that was shut (account_erase.c), for good: the
// account stays under its number. AREA_PRIVACY. ERR_CONFLICT of one that is open, or erased
// already.
MUST_CHECK bool account_erase(struct work *work, int64_t user_id);
// By an administrator, for a person who lost the authenticator and all recovery codes: ends the
// person's sessions, too.
MUST_CHECK bool account_factor_remove(struct work *work, int64_t user_id);
