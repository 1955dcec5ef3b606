// A record's own number: given by the store, never typed.
#include "model/types/type_private.h"

const struct property_type property_type_id = {
    .name = "id",
    .storage = VALUE_INT,
    .wire_type = "number",
    .wire_field = "number",
    .widget = "number",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_ORDER,
    .read = reference_read,
    .write = reference_write,
    .normalise = same_normalise,
    .complain = no_complain,
    .match_key = write_match_key,
    .similarity = equal_similarity,
};
