// Imports in the shape of the object interface. Private to api.
#pragma once
#include "api/call.h"
#include "crm/import.h"

// What a column is: "HUBSPOT_ALTERNATE_ID", or empty; older programs say it in another member.
str import_column_kind(const struct json *mapping);
MUST_CHECK bool wire_import_write(struct call *c, const struct import *import);
