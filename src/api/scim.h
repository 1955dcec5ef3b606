// SCIM's own words, and what it says of itself (scim_about.c). Private to api.
#pragma once
#include "api/call.h"

#define SCIM_TYPE  "application/scim+json"
#define SCIM_USER  "urn:ietf:params:scim:schemas:core:2.0:User"
#define SCIM_GROUP "urn:ietf:params:scim:schemas:core:2.0:Group"
#define SCIM_ERROR "urn:ietf:params:scim:api:messages:2.0:Error"
