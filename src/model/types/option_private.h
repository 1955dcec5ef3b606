// What the types choice and choices share.
#pragma once
#include "model/types/type_private.h"

// Refuses `text` as no option: names the valid ones and the nearest.
bool option_refuse(const struct type_context *c, str text);
// The option stored as `value`; NULL where none is.
const struct option *option_of_value(const struct property *property, str value);
// Its label in the context's language, or the value itself where it is no option (any more).
str option_label(const struct type_context *c, str value);
