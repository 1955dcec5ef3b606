// Between the files about roles.
#pragma once
#include "model/rights.h"

bool role_unknown(struct err *err, str word); // false
// {"contacts":{"pesel":"masked"}}; NULL: none.
MUST_CHECK bool role_fields_read(struct arena *arena, const struct json *given, struct role *role,
                                 struct err *err);
void role_fields_write(struct jsonw *w, const struct role *role); // the member "fields"
