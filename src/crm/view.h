// Views of lists that people keep and share. Whoever owns one changes it and says who else sees it;
// who has the area "lists" may do so with those that everybody sees.
#pragma once
#include "store/view.h"

// Those the caller sees, `type` NULL: of all types; may_edit and the shares of those that are the
// caller's own are filled.
MUST_CHECK bool crm_views(struct work *work, const struct object_type *type,
                          struct saved_view **out, size_t *count);
// ERR_NOT_FOUND of one that the caller does not see.
MUST_CHECK bool crm_view(struct work *work, int64_t id, struct saved_view *out);
// A new one where its id is 0. With `sharing` everybody and the shares are taken over, which is for
// the owner, whose role shares records of the type.
MUST_CHECK bool crm_view_save(struct work *work, struct saved_view *view, bool sharing);
MUST_CHECK bool crm_view_delete(struct work *work, int64_t id);
