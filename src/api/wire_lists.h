// Between the two files of lists. Private to api.
#pragma once
#include "api/wire.h"
#include "crm/list.h"

// The list of segment {id}. ERR_NOT_FOUND.
MUST_CHECK bool wire_list_of_path(struct call *c, struct list *out);
