// Addresses about signing in: the second step, own sessions and second factor, invitations, resets,
// accounts, the policy.
#include "api/route_rows.h"

#define ME      "/api/v1/me"
#define USER    "/api/v1/users/{id}"
#define INVITES "/api/v1/invitations"

static const struct route rows[] = {
    API(POST, "/api/v1/session/code", LANE_BARE, PERMIT_OPEN, session_code_post, "CodeRequest",
        "Session", "200 401 403 429", NULL, "Signs in, second step: the code",
        .note = "With the ticket that POST /api/v1/session answered; a recovery code does as well.",
        .secret = true),
    // -- own sessions
    API(GET, ME "/sessions", LANE_READ, PERMIT_SESSION, own_sessions_get, NULL, "OwnSessionList",
        "200", NULL, "Where one is signed in"),
    API(DELETE, ME "/sessions", LANE_WRITE, PERMIT_SESSION, own_sessions_end, NULL, NULL, "204",
        NULL, "Signs out everywhere else"),
    API(DELETE, ME "/sessions/{session}", LANE_WRITE, PERMIT_SESSION, own_session_end, NULL, NULL,
        "204 404", NULL, "Ends one of one's sessions"),
    // -- own second factor
    API(GET, ME "/second-factor", LANE_READ, PERMIT_SESSION, factor_view_get, NULL, "SecondFactor",
        "200", NULL, "Whether the second factor is on", .enrol = true),
    API(POST, ME "/second-factor", LANE_HASH, PERMIT_SESSION, factor_post, "PasswordAgain",
        "SecondFactorBegun", "201 409 429", NULL, "Begins to turn the second factor on",
        .note = "It counts once a code was confirmed.", .secret = true, .enrol = true),
    API(POST, ME "/second-factor/confirm", LANE_BARE, PERMIT_SESSION, factor_confirm_post,
        "CodeOnly", "RecoveryCodes", "200 409 429", NULL,
        "Turns the second factor on with a first code", .secret = true, .enrol = true),
    API(POST, ME "/second-factor/recovery-codes", LANE_HASH, PERMIT_SESSION, factor_codes_post,
        "PasswordAndCode", "RecoveryCodes", "200 409 429", NULL,
        "Makes new recovery codes in the place of the old ones", .secret = true),
    API(POST, ME "/second-factor/off", LANE_HASH, PERMIT_SESSION, factor_off_post,
        "PasswordAndCode", NULL, "204 409 429", NULL, "Turns the second factor off"),
    // -- people
    API(GET, INVITES, LANE_READ, AREA(USERS), invitations_get, NULL, "InvitationList", "200 403",
        NULL, "Invitations that are open"),
    API(POST, INVITES, LANE_WRITE, AREA(USERS), invitation_post, "InvitationRequest", "NewLink",
        "201 404 409", NULL, "Invites a person", .note = "The link is good once, for 72 hours.",
        .secret = true),
    API(DELETE, INVITES "/{id}", LANE_WRITE, AREA(USERS), invitation_withdraw, NULL, NULL,
        "204 404", NULL, "Withdraws an invitation"),
    API(POST, USER "/reset", LANE_WRITE, AREA(USERS), reset_post, NULL, "NewLink", "201 404", NULL,
        "Makes a link to set a new password", .secret = true,
        .note = "It is good once, for an hour, and leaves the second factor on."),
    API(POST, USER "/disable", LANE_WRITE, AREA(USERS), user_disable_post, NULL, NULL,
        "204 404 409", NULL, "Shuts an account",
        .note = "Sessions and keys of that person end at once."),
    API(POST, USER "/enable", LANE_WRITE, AREA(USERS), user_enable_post, NULL, NULL, "204 404",
        NULL, "Opens an account that was shut"),
    API(POST, USER "/erase", LANE_WRITE, AREA(USERS), user_erase_post, NULL, NULL, "204 404 409",
        NULL, "Takes everything of the person out of an account that was shut",
        .note = "It stays, called by its number, since records name it, and is not opened again. "
                "Needs the area privacy as well."),
    API(POST, USER "/second-factor/off", LANE_WRITE, AREA(USERS), user_factor_off_post, NULL, NULL,
        "204 404 409", NULL, "Takes off the second factor of a person who lost it"),
    // -- by link
    API(POST, "/api/v1/links/look", LANE_READ, PERMIT_OPEN, link_look_post, "LinkRequest",
        "LinkInfo", "200 403 404", NULL, "Whether an invitation or a reset link is good"),
    API(POST, "/api/v1/links/invitation", LANE_HASH, PERMIT_OPEN, invitation_accept_post,
        "InvitationAccept", "Session", "201 403 404 409", NULL,
        "Makes the account one is invited to"),
    API(POST, "/api/v1/links/reset", LANE_HASH, PERMIT_OPEN, reset_accept_post, "ResetAccept", NULL,
        "204 403 404", NULL, "Sets a new password by link"),
    // -- keys and policy
    API(GET, "/api/v1/scopes", LANE_READ, PERMIT_KNOWN, scopes_get, NULL, "ScopeList", "200", NULL,
        "What keys can be limited to"),
    API(GET, "/api/v1/security-policy", LANE_READ, AREA(SECURITY), policy_get, NULL,
        "SecurityPolicy", "200 403", NULL, "How people sign in"),
    API(PATCH, "/api/v1/security-policy", LANE_WRITE, AREA(SECURITY), policy_patch,
        "SecurityPolicyPatch", "SecurityPolicy", "200 409", NULL, "Changes how people sign in"),
};

const struct route_table routes_signin = {rows, sizeof rows / sizeof *rows};
