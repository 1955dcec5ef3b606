// Addresses of files on their way in and out, on the object interface.
#include "api/route_rows.h"

#define UPLOAD_MAX (UINT64_C(512) << 20)
#define IMPORTS    "/crm/v3/imports"
#define EXPORTS    "/crm/v3/exports/export"

static const struct route rows[] = {
    WIRE(POST, IMPORTS, LANE_BARE, MAY_ALL(IMPORT), wire_import_create, "*", "PublicImportResponse",
         "200 413 415", NULL, "Imports files", UPLOAD_MAX, true, .form = "ImportForm",
         .note = "A form with the parts files (CSV) and importRequest (JSON, shape ImportRequest). "
                 "Each type that columns of a file speak of is made of every row, and the records "
                 "of a row are associated; a column of toColumnObjectTypeId or ASSOCIATION_KEYS "
                 "calls records of another file or of the store, FLEXIBLE_ASSOCIATION_LABEL names "
                 "labels. A column of the type HUBSPOT_OBJECT_ID or "
                 "HUBSPOT_ALTERNATE_ID (a unique property, an e-mail address, a company's domain) "
                 "says which record a row is about; contacts are known by their e-mail address in "
                 "any case. Without such a column likely duplicates are matched as in other "
                 "imports. The import begins at once."),
    WIRE(GET, IMPORTS, LANE_READ, MAY_ALL(IMPORT), wire_import_list, NULL,
         "CollectionResponsePublicImportResponse", "200", "after before limit", "Lists imports",
         .note = "The newest first, those of /api/v1 among them."),
    WIRE(GET, IMPORTS "/{id}", LANE_READ, MAY_ALL(IMPORT), wire_import_get, NULL,
         "PublicImportResponse", "200 404", NULL, "Reads an import"),
    WIRE(POST, IMPORTS "/{id}/cancel", LANE_WRITE, MAY_ALL(IMPORT), wire_import_cancel, NULL,
         "ActionResponse", "200 404 409", NULL, "Stops an import",
         .note = "Rows that are written stay. COMPLETE: it had ended already."),
    WIRE(GET, IMPORTS "/{id}/errors", LANE_READ, MAY_ALL(IMPORT), wire_import_errors, NULL,
         "CollectionResponsePublicImportError", "200 404",
         "after limit includeErrorMessage includeRowData", "Lists what was wrong with rows"),
    // -- exports
    WIRE(POST, EXPORTS "/async", LANE_WRITE, MAY(EXPORT), wire_export_start, "PublicExportRequest",
         "TaskLocator", "202 400 404", NULL, "Begins an export",
         .note = "As CSV. What a search finds, or a list; associated records are not exported."),
    WIRE(GET, EXPORTS "/async/tasks/{task}/status", LANE_READ, MAY(EXPORT), wire_export_status,
         NULL, "ExportStatus", "200 404", NULL, "How far an export is",
         .note = "result is a link that needs no key and is good for an hour; asking again gives a "
                 "new one, for seven days. It is given to whoever ordered the export and to who "
                 "may do everything; others see how far it is."),
    WIRE(GET, EXPORTS "/{id}", LANE_READ, MAY(EXPORT), wire_export_get, NULL,
         "PublicExportResponse", "200 404", NULL, "Reads an export"),
    API(GET, "/api/v1/exports/{id}/file", LANE_BARE, PERMIT_OPEN, export_file, NULL, "text/csv",
        "200 404 503", "for expires signature", "The file of an export",
        .note = "The link is its own permission. 404: it is none of ours, or no good any more."),
};

const struct route_table routes_transfer = {rows, sizeof rows / sizeof *rows};
