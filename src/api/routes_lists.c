// Addresses of lists of the object interface.
#include "api/route_rows.h"

#define LISTS   "/crm/v3/lists"
#define LIST    LISTS "/{id}"
#define MEMBERS LIST "/memberships"
#define CHANGED "MembershipsUpdateResponse"

static const struct route rows[] = {
    WIRE(POST, LISTS, LANE_WRITE, AREA(LISTS), wire_list_create, "ListCreateRequest",
         "ListResponse", "200 409", NULL, "Makes a list"),
    WIRE(GET, LISTS, LANE_POOL, MAY(VIEW), wire_lists_get, NULL, "ListsResponse", "200",
         "listIds includeFilters", "Reads lists by their numbers"),
    WIRE(POST, LISTS "/search", LANE_POOL, MAY(VIEW), wire_list_search, "ListSearchRequest",
         "ListSearchResponse", "200", NULL, "Searches lists by name"),
    WIRE(GET, LIST, LANE_POOL, MAY(VIEW), wire_list_get, NULL, "ListResponse", "200 404",
         "includeFilters", "Reads a list"),
    WIRE(GET, LISTS "/object-type-id/{type}/name/{name}", LANE_POOL, MAY(VIEW), wire_list_by_name,
         NULL, "ListResponse", "200 404", "includeFilters", "Reads a list by its name"),
    WIRE(DELETE, LIST, LANE_WRITE, AREA(LISTS), wire_list_delete, NULL, NULL, "204 404", NULL,
         "Deletes a list"),
    WIRE(PUT, LIST "/restore", LANE_WRITE, AREA(LISTS), wire_list_restore, NULL, NULL,
         "204 404 409", NULL, "Brings a deleted list back"),
    WIRE(PUT, LIST "/update-list-filters", LANE_WRITE, AREA(LISTS), wire_list_filter,
         "ListFilterUpdateRequest", "ListUpdateResponse", "200 404", NULL,
         "Changes what a list finds"),
    WIRE(PUT, LIST "/update-list-name", LANE_WRITE, AREA(LISTS), wire_list_rename, NULL,
         "ListUpdateResponse", "200 404 409", "listName includeFilters", "Renames a list"),
    WIRE(GET, MEMBERS, LANE_POOL, MAY(VIEW), wire_list_members, NULL, "ListMembers", "200 404",
         "after before limit", "Lists members by their ids"),
    WIRE(GET, MEMBERS "/join-order", LANE_POOL, MAY(VIEW), wire_list_join_order, NULL,
         "ListMembers", "200 404", "after before limit", "Lists members as they came in"),
    WIRE(PUT, MEMBERS "/add", LANE_WRITE, AREA(LISTS), wire_list_add, "[id]", CHANGED, "200 404",
         NULL, "Puts records into a list"),
    WIRE(PUT, MEMBERS "/remove", LANE_WRITE, AREA(LISTS), wire_list_remove, "[id]", CHANGED,
         "200 404", NULL, "Takes records out of a list"),
    WIRE(PUT, MEMBERS "/add-and-remove", LANE_WRITE, AREA(LISTS), wire_list_change,
         "MembershipChangeRequest", CHANGED, "200 404", NULL,
         "Puts records in and takes others out"),
    WIRE(PUT, MEMBERS "/add-from/{source}", LANE_WRITE, AREA(LISTS), wire_list_add_from, NULL, NULL,
         "204 404", NULL, "Puts the members of another list into a list"),
    WIRE(DELETE, MEMBERS, LANE_WRITE, AREA(LISTS), wire_list_clear, NULL, NULL, "204 404", NULL,
         "Empties a list"),
    WIRE(GET, LISTS "/records/{type}/{record}/memberships", LANE_POOL, MAY_ALL(VIEW),
         wire_lists_of_record, NULL, "RecordMemberships", "200 404", NULL, "The lists of a record"),
    WIRE(POST, LISTS "/records/memberships/batch/read", LANE_POOL, MAY_ALL(VIEW),
         wire_lists_of_records, "RecordMembershipsInput", "RecordMembershipsBatch", "200", NULL,
         "The lists of several records"),
    // -- views
    API(GET, "/api/v1/views", LANE_READ, MAY(VIEW), view_list, NULL, "ViewList", "200", "type",
        "Views of lists",
        .note = "One's own, those that everybody sees, and what is shared with one; by name."),
    API(POST, "/api/v1/views", LANE_WRITE, MAY(VIEW), view_create, "ViewInput", "View", "201 404",
        NULL, "Keeps a view of a list",
        .note = "Who looks at it finds only what their rights allow."),
    API(PATCH, "/api/v1/views/{id}", LANE_WRITE, MAY(VIEW), view_patch, "ViewPatch", "View",
        "200 404", NULL, "Changes or shares a view",
        .note = "Shares are replaced by those that are given."),
    API(DELETE, "/api/v1/views/{id}", LANE_WRITE, MAY(VIEW), view_delete, NULL, NULL, "204 404",
        NULL, "Takes a view away"),
};

const struct route_table routes_lists = {rows, sizeof rows / sizeof *rows};
