// Why a new record's owner is who it is. Private to api.
#pragma once
#include "api/call.h"
#include "crm/assign.h"

void ownership_write_assigned(struct jsonw *w, const struct assigned *assigned); // a member
