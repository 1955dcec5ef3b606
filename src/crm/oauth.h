// Programs of others that act for a person (OAuth 2.0, RFC 6749, with PKCE, RFC 7636): which there
// are, what a person allows them, tokens for it.
//
// What is allowed is a key with scopes that lives half an hour at a time (store/oauth.h): so it can
// do what its scopes name and the person may, and ends with the account, as keys do. A refresh
// token is good once; one that comes a second time, or a code that does, ends all that came of it.
#pragma once
#include "crm/account.h"
#include "store/oauth.h"

enum {
    OAUTH_CODE_SECONDS = 60,
    OAUTH_ACCESS_SECONDS = 1800,
    OAUTH_REFRESH_DAYS = 60,
    OAUTH_REDIRECTS_MAX = 10
};

// `confidential`: *secret is made, shown this once; else empty. ERR_INVALID naming the member.
MUST_CHECK bool crm_program_create(struct work *work, struct oauth_program *program,
                                   bool confidential, str *secret);
MUST_CHECK bool crm_program_get(struct work *work, int64_t id, struct oauth_program *out);
// As it is to be, from crm_program_get; ERR_INVALID naming the member. Scopes that go are taken
// from what people allowed, too; where nothing is left of that, it ends.
MUST_CHECK bool crm_program_change(struct work *work, const struct oauth_program *program);
// Another secret in the place of the one before; ERR_CONFLICT for a public one.
MUST_CHECK bool crm_program_secret(struct work *work, struct oauth_program *program, str *secret);
MUST_CHECK bool crm_program_end(struct work *work, int64_t id); // ERR_NOT_FOUND
// What people allowed it, and ending one of that; ERR_NOT_FOUND.
MUST_CHECK bool crm_program_grants(struct work *work, int64_t id, struct oauth_grant **out,
                                   size_t *count);
MUST_CHECK bool crm_program_grant_end(struct work *work, int64_t id, int64_t key_id);
// Those of `scopes` that stand in `allowed`; empty: none.
str oauth_scopes_left(struct arena *arena, str scopes, str allowed);
// An address that a browser may be sent to: https, http of this machine, or a program's own scheme
// ("com.example.app:/back").
bool oauth_redirect_sound(str address);

// What a program asks a person for. Texts of the request; `program` is found.
struct oauth_request {
    str client_id, redirect, response_type, scope, state, challenge, challenge_method;
    struct oauth_program program;
    str scopes; // asked for, or all of the program's
};
// ERR_INVALID where program and address do not belong together: then nobody is sent anywhere. What
// else is wrong is *error, for the program: "invalid_scope" ...; NULL: nothing.
MUST_CHECK bool crm_oauth_read(struct work *work, struct oauth_request *request,
                               const char **error);
// By the person who is signed in.
MUST_CHECK bool crm_oauth_allow(struct work *work, const struct oauth_request *request, str *code);

struct oauth_client { // how a program names itself to the token endpoint
    str client_id, secret;
};
struct oauth_tokens {
    const char *error; // of RFC 6749, 5.2; NULL: the tokens are there
    str access, refresh, scopes;
    int64_t key_id, user_id; // whose kept identity is no longer true; 0: nobody's
};
// True with out->error where the program is told no: what follows of it (ending what came of a code
// used twice) is to be committed.
MUST_CHECK bool crm_oauth_exchange(struct work *work, const struct oauth_client *client, str code,
                                   str redirect, str verifier, struct oauth_tokens *out);
MUST_CHECK bool crm_oauth_refresh(struct work *work, const struct oauth_client *client, str refresh,
                                  struct oauth_tokens *out);
// RFC 7009: by either token; what is not there is no error.
MUST_CHECK bool crm_oauth_revoke(struct work *work, const struct oauth_client *client, str token,
                                 struct oauth_tokens *out);
// RFC 7662; *active false for all but a good token of this very program.
MUST_CHECK bool crm_oauth_introspect(struct work *work, const struct oauth_client *client,
                                     str token, bool *active, struct oauth_grant *grant,
                                     int64_t *expires_at, const char **error);
MUST_CHECK bool crm_oauth_grant_end(struct work *work, int64_t key_id); // one's own; ERR_NOT_FOUND
