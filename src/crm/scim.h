// What the company's directory does here (SCIM 2.0, RFC 7643 and RFC 7644): people and groups made,
// changed and shut by a program. Whoever's key it is can do no more than they can by hand.
//
// userName is the e-mail address. Groups are the directory's own; what being in one gives stands in
// the settings of the sign-in provider (crm/oidc.h), for both ways in.
#pragma once
#include "base/json.h"
#include "store/directory.h"

// What is wrong in SCIM's own words is err.detail's key: scim.value, scim.taken, scim.path.
MUST_CHECK bool scim_user_find(struct work *work, int64_t id, struct directory_user *out);
// POST: user->id is 0 and set; PUT and PATCH: as it is to be.
MUST_CHECK bool scim_user_save(struct work *work, struct directory_user *user);
MUST_CHECK bool scim_user_shut(struct work *work, int64_t id);
// Attributes of a body over what is there.
MUST_CHECK bool scim_user_take(struct work *work, const struct json *body,
                               struct directory_user *user);
// One operation of a PATCH.
MUST_CHECK bool scim_user_patch(struct work *work, const struct json *operation,
                                struct directory_user *user);

MUST_CHECK bool scim_group_find(struct work *work, int64_t id, struct directory_group *out);
MUST_CHECK bool scim_group_save(struct work *work, struct directory_group *group);
MUST_CHECK bool scim_group_delete(struct work *work, int64_t id);
// Members of `list` ([{"value":"12"}]) added, or with `only` the others taken out.
MUST_CHECK bool scim_group_members(struct work *work, int64_t id, const struct json *list,
                                   bool only);
MUST_CHECK bool scim_group_patch(struct work *work, const struct json *operation,
                                 struct directory_group *group);
