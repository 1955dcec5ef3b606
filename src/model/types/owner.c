// The user who looks after a record, by id. Names and e-mails of users are known higher up, in crm,
// which turns them into ids before a value is read.
#include "model/types/type_private.h"

const struct property_type property_type_owner = {
    .name = "owner",
    .storage = VALUE_INT,
    .wire_type = "enumeration",
    .wire_field = "select",
    .widget = "owner",
    .operators = FILTER_BITS_EQUALITY,
    .is_user = true,
    .read = reference_read,
    .write = reference_write,
    .normalise = same_normalise,
    .complain = no_complain,
    .match_key = write_match_key,
    .similarity = equal_similarity,
};
