// What the files about signing in share: reading who it is to be, and answering with a session.
// Private to api.
#pragma once
#include "api/api_private.h"

enum { NAME_MAX_RUNES = 100, EMAIL_MAX_BYTES = 254 };

struct caller call_caller(const struct call *c);
// Texts of people, cleaned. ERR_INPUT naming the member.
MUST_CHECK bool session_read_name(struct call *c, str text, str *name);
MUST_CHECK bool session_read_email(struct call *c, str text, str *email);
// ERR_INVALID with what is wrong with it; `user` has name and email.
MUST_CHECK bool session_check_password(struct call *c, str password,
                                       const struct security_policy *policy,
                                       const struct user *user);
// The session as the answer, its token as the cookie.
void session_answer(struct call *c, const struct new_session *session, int status);
// After a locked account or address: 429. Leaves other errors alone. Returns false.
bool session_refuse_locked(struct call *c);
// Somebody nobody knows yet: the policy's networks count for the door, too. ERR_DENIED.
MUST_CHECK bool session_check_address(struct call *c, const struct security_policy *policy);
