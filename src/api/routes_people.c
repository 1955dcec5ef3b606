// Addresses about the people who use the program, the account, and its settings.
#include "api/route_rows.h"

static const struct route rows[] = {
    // -- users and owners
    API(GET, "/api/v1/users", LANE_READ, PERMIT_KNOWN, user_list, NULL, "UserList", "200", NULL,
        "The people who use the program", .note = "The active ones first."),
    WIRE(GET, "/crm/v3/owners", LANE_READ, PERMIT_KNOWN, owner_list, NULL,
         "CollectionResponsePublicOwner", "200", "email after limit archived", "Lists owners"),
    WIRE(GET, "/crm/v3/owners/{id}", LANE_READ, PERMIT_KNOWN, owner_get, NULL, "PublicOwner",
         "200 404", "idProperty archived", "Reads an owner",
         .note = "An owner's id and the user's are the same; idProperty is id or userId."),
    // -- the account
    WIRE(GET, "/account-info/v3/details", LANE_READ, PERMIT_KNOWN, account_details, NULL,
         "AccountDetails", "200", NULL, "Tells about the account"),
    WIRE(POST, "/oauth/v2/private-apps/get/access-token-info", LANE_READ, PERMIT_KNOWN, token_info,
         "AccessTokenRequest", "AccessTokenInfo", "200 404", NULL, "Tells what a key may do"),
    WIRE(GET, "/oauth/v1/access-tokens/{token}", LANE_READ, PERMIT_OPEN, access_token_get, NULL,
         "AccessToken", "200 404", NULL, "Tells whose a key is and what it may do",
         .note = "Whoever has the key may ask, which clients do without signing in. Keys do not "
                 "expire: expires_in is ten years at any time."),
    WIRE(GET, "/automation/v4/flows", LANE_FREE, PERMIT_KNOWN, flow_list, NULL, "FlowList", "200",
         "limit", "Lists flows", .note = "There are none: the list is empty."),
    API(GET, "/api/v1/settings", LANE_READ, PERMIT_KNOWN, settings_get, NULL, "Settings", "200",
        NULL, "Settings of the company"),
    API(PATCH, "/api/v1/settings", LANE_WRITE, PERMIT_KNOWN, settings_patch, "SettingsPatch",
        "Settings", "200 409", NULL, "Changes settings of the company"),
};

const struct route_table routes_people = {rows, sizeof rows / sizeof *rows};
