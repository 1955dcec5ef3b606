// Signing in through the company's provider of identities (OpenID Connect): its settings, what is
// kept between leaving for it and coming back, and whose account somebody is. Talking to it is the
// api's (api/oidc_ask.c), checking what it signed crm/jwt.h.
//
// A person is known by issuer and subject. By the e-mail address somebody is only found the first
// time, where the settings allow it and never where the account may do more than whoever wrote the
// settings, or everything: then it is linked by its owner, signed in.
#pragma once
#include "base/json.h"
#include "crm/account.h"
#include "crm/seal.h"
#include "store/identity.h"

enum { PROVIDER_GROUPS_MAX = 200, PERSON_GROUPS_MAX = 1000 };

// What being in a group of the provider gives; of several the first in the settings counts.
struct provider_group {
    str group;
    str role;
    int64_t department_id; // 0: as it is
};

struct provider {
    bool enabled;
    bool passwords;      // signing in with a password stays open; it always does for who may do
                         // everything
    bool makes_people;   // who is not known yet gets an account
    bool links_by_email; // see above
    bool
        takes_unverified; // an address counts where the provider says nothing of having verified it
    str label;            // of the button
    str issuer, client_id, scopes;
    str email_claim, name_claim, groups_claim; // a name, or a path "realm_access.roles"
    str default_role;                          // of who is in no group; empty: they are not let in
    struct provider_group *groups;
    size_t group_count;
    str secret;      // empty: a client without
    str author_role; // of whoever wrote the settings: nobody gets more by them
};

// Settings as they begin; `out->issuer` is empty where nobody set one up. Without a key the secret
// stays unread.
MUST_CHECK bool crm_provider_get(struct work *work, const struct seal_key *key,
                                 struct provider *out);
// ERR_INVALID naming the member, ERR_DENIED for roles beyond the caller's own.
MUST_CHECK bool crm_provider_put(struct work *work, const struct seal_key *key,
                                 const struct provider *provider);
// JSON as the api speaks it, too, without the secret.
void provider_write(struct jsonw *w, const struct provider *provider);
void provider_read(struct arena *arena, const struct json *body, struct provider *provider);
// Whether this person may sign in with a password.
MUST_CHECK bool crm_password_opens(struct work *work, const struct user *user, bool *opens);

// -- on the way to the provider and back (oidc_state.c): sealed into a cookie, so that only the
// browser that left comes back

struct provider_trip {
    str state, nonce;
    str verifier; // of PKCE (RFC 7636)
    str issuer, redirect;
    int64_t user_id; // who links an account; 0: signing in
    int64_t until;
};
enum { TRIP_SECONDS = 600 };
// state, nonce and verifier are made.
void provider_trip_begin(struct arena *arena, struct provider_trip *trip, int64_t now);
str provider_trip_seal(struct arena *arena, const struct seal_key *key,
                       const struct provider_trip *trip);
// False where the cookie is not ours, is too old or does not belong to `state`.
bool provider_trip_open(struct arena *arena, const struct seal_key *key, str sealed, str state,
                        int64_t now, struct provider_trip *out);
str provider_trip_challenge(struct arena *arena, const struct provider_trip *trip); // S256

// -- who came back (oidc_person.c)

struct provider_person {
    str issuer, subject;
    str email; // empty where it does not count
    str name;
    str *groups;
    size_t group_count;
};
// Of claims that were checked; what `more` (of the provider's userinfo; may be NULL) adds.
void provider_person_read(struct arena *arena, const struct provider *provider,
                          const struct json *claims, const struct json *more,
                          struct provider_person *out);
bool provider_person_lacks(const struct provider *provider, const struct json *claims);
// ERR_UNAUTHENTICATED with what to do about it. Role and department follow from the groups.
MUST_CHECK bool crm_provider_sign_in(struct work *work, const struct provider *provider,
                                     const struct provider_person *person,
                                     const struct caller *caller, enum lang lang,
                                     struct new_session *out);
// To the account of whoever is signed in. ERR_CONFLICT where it is somebody else's.
MUST_CHECK bool crm_provider_link(struct work *work, const struct provider_person *person);

// What groups give: the first row of the settings, else the default role; *role empty: nothing.
void provider_place(const struct provider *provider, const str *groups, size_t count, str *role,
                    int64_t *department_id);
// Gives it, as far as the author of the settings could and somebody is left who may do everything.
MUST_CHECK bool crm_provider_place(struct work *work, const struct provider *provider,
                                   int64_t user_id, str role, int64_t department_id);
