// What a key with scopes may call. Private to api.
//
// Scopes are named as clients of the object interface know them: crm.objects.contacts.read,
// crm.schemas.deals.write, crm.lists.read, crm.import. A key without any may all that its owner
// may; one with scopes may only what they name, and nothing that no scope is named for (settings,
// keys, people's accounts, the queue of duplicates, assistants).
#pragma once
#include "api/routes.h"

// The scope that a call asks for: text in `arena`; empty where any key may; NULL ptr where no scope
// opens it. `type`: the one in the path, NULL where there is none.
str key_scope_of(struct arena *arena, const struct route *route, const struct object_type *type);
// `scopes` as stored: spaces between; empty: all. `type` as above.
bool key_allows(struct arena *arena, str scopes, const struct route *route,
                const struct object_type *type);
// Whether `scopes` name that one.
bool key_holds(str scopes, str wanted);
bool key_scope_known(const struct schema *schema, str scope);
// Every scope there is, as items of an array.
void key_scopes_write(const struct schema *schema, struct arena *arena, struct jsonw *w);
// keys.c: `scopes` as stored, as a member with an array.
void keys_write_scopes(struct jsonw *w, const char *name, str scopes);
