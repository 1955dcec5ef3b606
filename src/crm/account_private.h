// What the files about signing in share: tokens, locks, opening a session. Private to crm.
#pragma once
#include "crm/account.h"

// 256 random bits as text behind the prefix.
str account_random_token(struct arena *arena, const char *prefix);
// The hash of an account without a password: nothing fits, and it takes as long.
str account_no_password(void);
str account_id_text(struct arena *arena, int64_t id);

// Whom failures are counted for: "email:...", "code:...", "own:...".
str account_subject(struct work *work, const char *kind, str text);
// ERR_DENIED with the seconds as detail, while the subject or the address is locked.
MUST_CHECK bool account_check_lock(struct work *work, str subject, str address);
MUST_CHECK bool account_note_failure(struct work *work, str subject, str address);

MUST_CHECK bool account_open_session(struct work *work, const struct user *user,
                                     const struct caller *caller, struct new_session *out);
