// What a route asks of the role of whoever calls it: by the verb and the type in its path, or by an
// area of administration. Which records a call reaches is not decided here, the store appends that
// to every statement; a call that does not leave it to the store asks for the verb over everything.
#include "api/api_private.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include <string.h>

bool permission_may(enum permission permission, enum right_verb *verb, bool *all) {
    *all = permission & PERMIT_VERB_ALL;
    *verb = (enum right_verb)(permission & 0xff);
    return permission & (PERMIT_VERB | PERMIT_VERB_ALL);
}

bool permission_area(enum permission permission, enum area *area) {
    *area = (enum area)(permission & 0xff);
    return permission & PERMIT_AREA;
}

// Areas whose calls read, change or send values of records without leaving any out: closed, as
// imports are, to those who may not do everything with every property.
#define SHOWING                                                                                    \
    (1u << AREA_DEFINITIONS | 1u << AREA_RULES | 1u << AREA_DUPLICATES | 1u << AREA_LISTS |        \
     1u << AREA_SETTINGS | 1u << AREA_WEBHOOKS | 1u << AREA_AUDIT | 1u << AREA_PRIVACY)

bool permission_asked(struct call *c, enum permission permission, const struct object_type *type) {
    const struct rights *rights = c->who ? c->who->rights : NULL;
    enum right_verb verb;
    enum area area;
    bool all;
    if (!rights || rights_everything(rights))
        return true; // an open route, or one who may do everything
    struct err *err = c->work ? c->work->err : &c->err; // a work has an answer of its own
    struct work asking = {.arena = c->arena, .err = err, .who = call_actor(c)};
    asking.schema = c->shown;
    asking.view = c->shown == c->schema ? NULL : c->shown;
    if (permission_area(permission, &area))
        return crm_access_area(&asking, area) &&
               (!(SHOWING >> area & 1) || crm_fields_free(&asking));
    if (!permission_may(permission, &verb, &all))
        return true;
    // An import finds, shows and changes whatever records its rows are.
    if (verb == RIGHT_IMPORT &&
        (!crm_fields_free(&asking) || !crm_access_whole(&asking, RIGHT_VIEW, type) ||
         !crm_access_whole(&asking, RIGHT_ENTER, type) ||
         !crm_access_whole(&asking, RIGHT_EDIT, type)))
        return false;
    return all ? crm_access_whole(&asking, verb, type) && crm_fields_all(&asking, type)
               : crm_access_verb(&asking, verb, type);
}

// What the route asks of the person's role. Which records it is about follows in the statements.
bool permission_given(struct call *c) {
    const struct object_type *type = NULL;
    if (call_has_segment(c, "{type}"))
        type = schema_type(c->shown, http_segment(c->request, "type"));
    return permission_asked(c, c->route->permission, type);
}
