// People and what they may do: departments, roles, who has which, and records shared with them.
// All but sharing is for whoever has the area "users", who gives nobody more than they have
// themselves.
#pragma once
#include "store/department.h"
#include "store/role.h"
#include "store/share.h"

MUST_CHECK bool crm_members(struct work *work, struct member **out, size_t *count);
MUST_CHECK bool crm_member(struct work *work, int64_t user_id, struct member *out);
// Another role, department, deputy or absence. ERR_CONFLICT where nobody would be left who may do
// everything, ERR_DENIED for one's own role and for roles beyond one's own.
MUST_CHECK bool crm_member_change(struct work *work, const struct member *wanted);

MUST_CHECK bool crm_departments(struct work *work, struct department **out, size_t *count);
MUST_CHECK bool crm_department(struct work *work, int64_t id, struct department *out);
// A new one where its id is 0, which is set then.
MUST_CHECK bool crm_department_save(struct work *work, struct department *department);
MUST_CHECK bool crm_department_archive(struct work *work, int64_t id);

MUST_CHECK bool crm_role(struct work *work, str name, struct role *out); // ERR_NOT_FOUND
// Those that come with the program, then the company's own.
MUST_CHECK bool crm_roles(struct work *work, struct role **out, size_t *count);
MUST_CHECK bool crm_role_save(struct work *work, const struct role *role, bool is_new);
// Whether the caller may give that role to somebody: ERR_NOT_FOUND, ERR_DENIED.
MUST_CHECK bool crm_role_may_give(struct work *work, str name);
// Whether the caller may do something with that person's account: nobody with who is more than they
// are. ERR_NOT_FOUND, ERR_DENIED.
MUST_CHECK bool crm_member_within(struct work *work, int64_t user_id);
MUST_CHECK bool crm_role_delete(struct work *work, str name);

MUST_CHECK bool crm_shares(struct work *work, const struct object_type *type, int64_t id,
                           struct share **out, size_t *count);
// By whoever's role shares this record. share->record_id may be an old id.
MUST_CHECK bool crm_share(struct work *work, const struct object_type *type, struct share *share);
MUST_CHECK bool crm_unshare(struct work *work, const struct object_type *type, int64_t id,
                            int64_t share_id);
