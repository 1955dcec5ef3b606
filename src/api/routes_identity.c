// Addresses about identities that other programs vouch for, and programs that act for people.
#include "api/route_rows.h"

#define SCIM(method, pattern, lane, handler, ...)                                                  \
    {                                                                                              \
        method, "/scim/v2/" pattern, lane, AREA(USERS), handler, __VA_ARGS__,                      \
            .dialect = DIALECT_SCIM, .call = #handler                                              \
    }

#define TOKEN(pattern, lane, permission, handler, ...)                                             \
    {                                                                                              \
        POST, pattern, lane, permission, handler, __VA_ARGS__, .dialect = DIALECT_OAUTH,           \
                                                               .call = #handler                    \
    }

#define PROGRAMS    "/api/v1/programs"
#define MY_PROGRAMS "/api/v1/me/programs"
#define OIDC        "/api/v1/session/oidc"
#define MINE        "/api/v1/me/identities"
#define PROVIDER    "/api/v1/signin-provider"

static const struct route rows[] = {
    // -- signing in through the provider
    API(GET, "/api/v1/session/ways", LANE_READ, PERMIT_OPEN, signin_ways, NULL, "SignInWays", "200",
        NULL, "How one may sign in"),
    API(POST, OIDC "/begin", LANE_BARE, PERMIT_OPEN, oidc_leave_post, NULL, "ProviderUrl",
        "200 403 404", NULL, "Where to go to sign in through the provider",
        .note = "OpenID Connect, code flow with PKCE. Sets a cookie that the way back needs.",
        .secret = true),
    API(POST, OIDC, LANE_BARE, PERMIT_OPEN, oidc_enter_post, "ProviderReturn", "Session",
        "200 401 403 404", NULL, "Signs in with what the provider sent back", .secret = true),
    API(GET, MINE, LANE_READ, PERMIT_SESSION, identity_list, NULL, "IdentityList", "200", NULL,
        "Who one is at the provider"),
    API(POST, MINE "/begin", LANE_BARE, PERMIT_SESSION, identity_leave_post, NULL, "ProviderUrl",
        "200 404", NULL, "Where to go to link one's account to the provider", .secret = true),
    API(POST, MINE, LANE_BARE, PERMIT_SESSION, identity_link_post, "ProviderReturn", NULL,
        "204 401 404 409", NULL, "Links one's account with what the provider sent back",
        .secret = true),
    API(POST, MINE "/unlink", LANE_WRITE, PERMIT_SESSION, identity_unlink_post, "IdentityIssuer",
        NULL, "204 404", NULL, "Unlinks one's account from a provider"),
    // -- its settings
    API(GET, PROVIDER, LANE_READ, AREA(SECURITY), provider_get, NULL, "SigninProvider", "200", NULL,
        "The provider that people may sign in through"),
    API(PUT, PROVIDER, LANE_WRITE, AREA(SECURITY), provider_put, "SigninProviderInput",
        "SigninProvider", "200 404", NULL, "Changes the provider",
        .note = "What is left out stays. The secret is never answered; one of another issuer is "
                "forgotten. Nobody gives roles beyond their own by it.",
        .secret = true),
    API(POST, PROVIDER "/try", LANE_BARE, AREA(SECURITY), provider_try_post, NULL, "ProviderTrial",
        "200 404", NULL, "Asks the provider for what it says of itself"),
    // -- programs of others (OAuth 2)
    API(GET, PROGRAMS, LANE_READ, AREA(SECURITY), programs_get, NULL, "ProgramList", "200", NULL,
        "Programs of others that people may let act for them"),
    API(POST, PROGRAMS, LANE_WRITE, AREA(SECURITY), program_post, "ProgramInput", "NewProgram",
        "201", NULL, "Registers a program", .note = "Its secret is shown this once.",
        .secret = true),
    API(PATCH, PROGRAMS "/{id}", LANE_WRITE, AREA(SECURITY), program_patch, "ProgramPatch",
        "Program", "200 404", NULL, "Changes or disables a program",
        .note = "What is left out stays. Scopes that go are taken from what people allowed, too. "
                "While it is disabled, nothing that they allowed opens anything."),
    API(POST, PROGRAMS "/{id}/secret", LANE_WRITE, AREA(SECURITY), program_secret_post, NULL,
        "NewProgram", "200 404 409", NULL, "Makes a new secret in the place of the one before",
        .note = "It is shown this once.", .secret = true),
    API(GET, PROGRAMS "/{id}/grants", LANE_READ, AREA(SECURITY), program_grants_get, NULL,
        "ProgramGrantList", "200 404", NULL, "Who let a program act for them"),
    API(DELETE, PROGRAMS "/{id}/grants/{grant}", LANE_WRITE, AREA(SECURITY), program_grant_end,
        NULL, NULL, "204 404", NULL, "Ends what a person allowed a program"),
    API(DELETE, PROGRAMS "/{id}", LANE_WRITE, AREA(SECURITY), program_delete, NULL, NULL, "204 404",
        NULL, "Ends a program and all that people allowed it"),
    API(POST, "/api/v1/oauth/look", LANE_READ, PERMIT_SESSION, oauth_look_post, "ProgramRequest",
        "ProgramAsks", "200", NULL, "What a program asks for"),
    API(POST, "/api/v1/oauth/answer", LANE_WRITE, PERMIT_SESSION, oauth_answer_post,
        "ProgramAnswer", "ProviderUrl", "200", NULL, "Lets a program act for one, or not",
        .note = "Answers where the browser goes.", .secret = true),
    API(GET, MY_PROGRAMS, LANE_READ, PERMIT_SESSION, own_programs_get, NULL, "GrantList", "200",
        NULL, "Programs that act for one"),
    API(DELETE, MY_PROGRAMS "/{id}", LANE_WRITE, PERMIT_SESSION, own_program_end, NULL, NULL,
        "204 404", NULL, "Ends what a program may do for one"),
    WIRE(GET, "/.well-known/oauth-authorization-server", LANE_FREE, PERMIT_OPEN, oauth_about, NULL,
         "OauthServer", "200", NULL, "What programs need to know (RFC 8414)"),
    TOKEN("/oauth/v1/token", LANE_WRITE, PERMIT_OPEN, oauth_token_post, "*", "OauthTokens",
          "200 400 401", NULL, "Tokens for a code or a refresh token",
          .note =
              "A form: grant_type authorization_code with code, redirect_uri and code_verifier, "
              "or refresh_token. Each is good once.",
          .secret = true),
    TOKEN("/oauth/v1/token/revoke", LANE_WRITE, PERMIT_OPEN, oauth_revoke_post, "*", "OauthTokens",
          "200 400 401", NULL, "Ends a token and what it came of (RFC 7009)"),
    TOKEN("/oauth/v1/token/introspect", LANE_READ, PERMIT_OPEN, oauth_introspect_post, "*",
          "OauthTokens", "200 400 401", NULL, "What a token stands for (RFC 7662)"),
    // -- the company's directory (SCIM 2.0)
    SCIM(GET, "ServiceProviderConfig", LANE_FREE, scim_config_get, NULL, "ScimAny", "200", NULL,
         "What SCIM here can do"),
    SCIM(GET, "ResourceTypes", LANE_FREE, scim_types_get, NULL, "ScimAbout", "200", NULL,
         "What a directory can keep here"),
    SCIM(GET, "Schemas", LANE_FREE, scim_schemas_get, NULL, "ScimAbout", "200", NULL,
         "The attributes of it"),
    SCIM(GET, "Users", LANE_READ, scim_user_list, NULL, "ScimUserList", "200",
         "filter startIndex count", "People",
         .note = "filter: userName, externalId or id, eq, a text in quotes."),
    SCIM(POST, "Users", LANE_WRITE, scim_user_post, "ScimUserInput", "ScimUser", "201 409", NULL,
         "Makes an account", .note = "Nobody is mailed: they come in through the provider."),
    SCIM(GET, "Users/{id}", LANE_READ, scim_user_get, NULL, "ScimUser", "200 404", NULL,
         "Reads a person"),
    SCIM(PUT, "Users/{id}", LANE_WRITE, scim_user_put, "ScimUserInput", "ScimUser", "200 404 409",
         NULL, "Writes a person"),
    SCIM(PATCH, "Users/{id}", LANE_WRITE, scim_user_modify, "ScimPatch", "ScimUser", "200 404 409",
         NULL, "Changes a person"),
    SCIM(DELETE, "Users/{id}", LANE_WRITE, scim_user_delete, NULL, NULL, "204 404 409", NULL,
         "Shuts an account", .note = "It stays, not active: records still name it."),
    SCIM(GET, "Groups", LANE_READ, scim_group_list, NULL, "ScimGroupList", "200",
         "filter startIndex count excludedAttributes", "Groups of the directory"),
    SCIM(POST, "Groups", LANE_WRITE, scim_group_post, "ScimGroupInput", "ScimGroup", "201 404 409",
         NULL, "Makes a group"),
    SCIM(GET, "Groups/{id}", LANE_READ, scim_group_get, NULL, "ScimGroup", "200 404",
         "excludedAttributes", "Reads a group"),
    SCIM(PUT, "Groups/{id}", LANE_WRITE, scim_group_put, "ScimGroupInput", "ScimGroup",
         "200 404 409", NULL, "Writes a group"),
    SCIM(PATCH, "Groups/{id}", LANE_WRITE, scim_group_modify, "ScimPatch", "ScimGroup",
         "200 404 409", NULL, "Changes a group"),
    SCIM(DELETE, "Groups/{id}", LANE_WRITE, scim_group_remove, NULL, NULL, "204 404", NULL,
         "Removes a group"),
};

const struct route_table routes_identity = {rows, sizeof rows / sizeof *rows};
