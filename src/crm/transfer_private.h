// Between the files that transfer records.
#pragma once
#include "crm/transfer.h"
#include "model/filter.h"

// Records of the type that it is about, *any: whether there can be some.
MUST_CHECK bool transfer_query(struct work *work, const struct object_type *type,
                               enum transfer_from from, int64_t from_id, struct query *out,
                               bool *any);
bool transfer_is_bulk(const struct transfer *t);
