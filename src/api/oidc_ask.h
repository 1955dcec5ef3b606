// Asking the sign-in provider: what it says of itself (OpenID Connect Discovery 1.0), its keys, the
// tokens for a code, and what it adds about a person. On worker threads, a few at once; what it
// says of itself is kept for some minutes. Private to api.
#pragma once
#include "api/call.h"
#include "crm/oidc.h"

struct oidc_kept; // in memory of the process
struct oidc_kept *oidc_kept_create(void);
void oidc_kept_destroy(struct oidc_kept *kept);

struct oidc_endpoints {
    str authorization, token, user_info; // user_info may be empty
    bool secret_in_form;                 // it does not take Basic authentication
    struct json keys;
};

// All say no with a sentence for whoever signs in; what exactly went wrong is in the log, and in
// *why where that is not NULL. `anew`: not what was kept (but never twice within half a minute).
MUST_CHECK bool oidc_look(struct call *c, const struct provider *provider, bool anew,
                          struct oidc_endpoints *out, str *why);
// The claims of a checked ID token, and the access token that came with it.
MUST_CHECK bool oidc_redeem(struct call *c, const struct provider *provider,
                            const struct provider_trip *trip, str code, struct json *claims,
                            str *access_token);
// What the provider adds; refused where it is about somebody else.
MUST_CHECK bool oidc_more(struct call *c, const struct provider *provider, str access_token,
                          str subject, struct json *more);
