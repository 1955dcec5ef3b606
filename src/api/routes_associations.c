// Addresses about how records belong together: one table for both dialects.
#include "api/route_rows.h"

#define BATCH_MAX  (UINT64_C(8) << 20)
#define LINKS      "/crm/v4/objects/{type}/{id}/associations/{toType}"
#define BETWEEN    "/crm/v4/associations/{type}/{toType}"
#define OLD_LINKS  "/crm/v3/objects/{type}/{id}/associations/{toType}"
#define OLD        "/crm/v3/associations/{type}/{toType}/batch"
#define OWN        "/api/v1/objects/{type}/{id}/associations"
#define KINDS      "/api/v1/associations/kinds"
#define KIND_ROUTE KINDS "/{number}"

static const struct route rows[] = {
    API(GET, OWN, LANE_READ, MAY(VIEW), link_list, NULL, "AssociationList", "200 404",
        "type after limit", "What a record is associated with",
        .note = "Without type: how many there are of each. Archived records are left out."),
    API(POST, OWN, LANE_WRITE, MAY(EDIT), link_create, "AssociationInput", "AssociationList",
        "201 404 409", NULL, "Associates a record with another",
        .note = "Without a kind the first company, say, becomes the primary one."),
    API(DELETE, OWN, LANE_WRITE, MAY(EDIT), link_delete, NULL, NULL, "204 404", "type to kind",
        "Takes an association away", .note = "Without a kind: everything between the two."),
    API(GET, KINDS, LANE_FREE, PERMIT_KNOWN, kind_list, NULL, "AssociationKindList", "200", "type",
        "The kinds of association", .note = "With type: those seen from its records."),
    API(POST, KINDS, LANE_WRITE, AREA(DEFINITIONS), kind_create, "AssociationKindInput",
        "AssociationKindList", "201", NULL, "Defines a label, in both directions"),
    API(PATCH, KIND_ROUTE, LANE_WRITE, AREA(DEFINITIONS), kind_patch, "AssociationKindPatch",
        "AssociationKindList", "200 404", NULL, "Changes a kind's labels and limits"),
    API(DELETE, KIND_ROUTE, LANE_WRITE, AREA(DEFINITIONS), kind_delete, NULL, NULL, "204 404", NULL,
        "Removes a label from all records, and its definition"),
    API(GET, KINDS "/archived", LANE_LOOSE, AREA(DEFINITIONS), kind_list_archived, NULL,
        "AssociationKindList", "200", NULL, "Lists labels that were removed"),
    API(POST, KIND_ROUTE "/restore", LANE_WRITE, AREA(DEFINITIONS), kind_restore, NULL,
        "AssociationKindList", "200 404", NULL, "Brings the definition of a removed label back",
        .note = "In both directions, under its numbers. Records do not have it again."),
    // -- the object interface, version 4
    WIRE(GET, LINKS, LANE_READ, MAY(VIEW), wire_link_list, NULL,
         "CollectionResponseMultiAssociatedObject", "200 404", "limit after",
         "Lists the records associated with one"),
    WIRE(PUT, LINKS "/{toId}", LANE_WRITE, MAY(EDIT), wire_link_put, "[AssociationSpec]",
         "LabelsBetweenObjectPair", "201 404", NULL, "Associates two records by kinds"),
    WIRE(DELETE, LINKS "/{toId}", LANE_WRITE, MAY(EDIT), wire_link_delete, NULL, NULL, "204 404",
         NULL, "Takes everything between two records away"),
    WIRE(PUT, "/crm/v4/objects/{type}/{id}/associations/default/{toType}/{toId}", LANE_WRITE,
         MAY(EDIT), wire_link_default, NULL, "BatchResponsePublicDefaultAssociation", "200 404",
         NULL, "Associates two records"),
    WIRE(POST, BETWEEN "/batch/create", LANE_WRITE, MAY(EDIT), wire_links_create,
         "BatchInputAssociation", "BatchResponseLabelsBetweenObjectPair", "201 207 404", NULL,
         "Associates many records", BATCH_MAX),
    WIRE(POST, BETWEEN "/batch/associate/default", LANE_WRITE, MAY(EDIT), wire_links_default,
         "BatchInputAssociation", "BatchResponsePublicDefaultAssociation", "200 404", NULL,
         "Associates many records without saying how", BATCH_MAX),
    WIRE(POST, BETWEEN "/batch/read", LANE_POOL, MAY(VIEW), wire_links_read,
         "BatchInputAssociationRead", "BatchResponseMultiAssociatedObject", "200 207 404", NULL,
         "Lists the records associated with many", BATCH_MAX),
    WIRE(POST, BETWEEN "/batch/archive", LANE_WRITE, MAY(EDIT), wire_links_archive,
         "BatchInputAssociation", NULL, "204 404", NULL, "Takes everything between records away",
         BATCH_MAX),
    WIRE(POST, BETWEEN "/batch/labels/archive", LANE_WRITE, MAY(EDIT), wire_links_archive_labels,
         "BatchInputAssociation", NULL, "204 404", NULL, "Takes some kinds between records away",
         BATCH_MAX),
    WIRE(GET, BETWEEN "/labels", LANE_FREE, PERMIT_KNOWN, wire_label_list, NULL,
         "CollectionResponseAssociationSpecWithLabel", "200 404", NULL,
         "Lists the kinds of association between two types"),
    WIRE(POST, BETWEEN "/labels", LANE_WRITE, AREA(DEFINITIONS), wire_label_create,
         "PublicAssociationDefinitionCreateRequest", "CollectionResponseAssociationSpecWithLabel",
         "200 404", NULL, "Defines a label, in both directions"),
    WIRE(PUT, BETWEEN "/labels", LANE_WRITE, AREA(DEFINITIONS), wire_label_update,
         "PublicAssociationDefinitionUpdateRequest", NULL, "204 404", NULL, "Renames a label"),
    WIRE(DELETE, BETWEEN "/labels/{number}", LANE_WRITE, AREA(DEFINITIONS), wire_label_delete, NULL,
         NULL, "204 404", NULL, "Removes a label from all records, and its definition"),
    // -- version 3
    WIRE(GET, OLD_LINKS, LANE_READ, MAY(VIEW), wire_link_list_old, NULL,
         "CollectionResponseAssociatedId", "200 404", "limit after",
         "Lists the records associated with one, by names of kinds"),
    WIRE(PUT, OLD_LINKS "/{toId}/{kind}", LANE_WRITE, MAY(EDIT), wire_link_put_old, NULL,
         "SimplePublicObject", "200 404", NULL, "Associates two records by one kind"),
    WIRE(DELETE, OLD_LINKS "/{toId}/{kind}", LANE_WRITE, MAY(EDIT), wire_link_delete_old, NULL,
         NULL, "204 404", NULL, "Takes one kind between two records away"),
    WIRE(GET, "/crm/v3/associations/{type}/{toType}/types", LANE_FREE, PERMIT_KNOWN,
         wire_kind_list_old, NULL, "CollectionResponsePublicAssociationDefinition", "200 404", NULL,
         "Lists the kinds of association between two types, by names"),
    WIRE(POST, OLD "/create", LANE_WRITE, MAY(EDIT), wire_links_create_old,
         "BatchInputPublicAssociation", "BatchResponsePublicAssociation", "201 207 404", NULL,
         "Associates many records by names of kinds", BATCH_MAX),
    WIRE(POST, OLD "/read", LANE_POOL, MAY(VIEW), wire_links_read_old, "BatchInputAssociationRead",
         "BatchResponsePublicAssociationMulti", "200 207 404", NULL,
         "Lists the records associated with many, by names of kinds", BATCH_MAX),
    WIRE(POST, OLD "/archive", LANE_WRITE, MAY(EDIT), wire_links_archive_old,
         "BatchInputPublicAssociation", NULL, "204 404", NULL,
         "Takes associations of records away, by names of kinds", BATCH_MAX),
};

const struct route_table routes_associations = {rows, sizeof rows / sizeof *rows};
