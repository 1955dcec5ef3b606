// Every address the program answers, in tables by area: this one and the routes_*.c named at its
// end. A new call is a row, a handler, a schema where its body or answer is new, and a test.
#include "api/route_rows.h"

#define UPLOAD_MAX (UINT64_C(512) << 20)
#define BATCH_MAX  (UINT64_C(8) << 20)

#define OBJECTS "/crm/v3/objects/{type}"
#define RECORD  "SimplePublicObject"
#define INPUT   "SimplePublicObjectInput"

static const struct route rows[] = {
    // -- session
    API(GET, "/api/v1/health", LANE_LOOSE, PERMIT_OPEN, health_get, NULL, "Health", "200", NULL,
        "Whether the program answers"),
    API(GET, "/api/v1/setup", LANE_READ, PERMIT_OPEN, setup_get, NULL, "SetupInfo", "200 404",
        "token", "Whether the first-run link is good"),
    API(POST, "/api/v1/setup", LANE_HASH, PERMIT_OPEN, setup_post, "SetupRequest", "Session",
        "201 400 404", NULL, "Makes the first administrator"),
    API(POST, "/api/v1/session", LANE_HASH, PERMIT_OPEN, session_post, "LoginRequest", "Session",
        "200 400 401 429", NULL, "Signs in"),
    API(GET, "/api/v1/session", LANE_FREE, PERMIT_SESSION, session_get, NULL, "Session", "200",
        NULL, "Who is signed in"),
    API(DELETE, "/api/v1/session", LANE_WRITE, PERMIT_SESSION, session_delete, NULL, NULL, "204",
        NULL, "Signs out"),
    API(PATCH, "/api/v1/me", LANE_WRITE, PERMIT_SESSION, me_patch, "MeRequest", "Session",
        "200 400", NULL, "Changes one's own settings"),
    API(POST, "/api/v1/me/password", LANE_HASH, PERMIT_SESSION, password_post, "PasswordRequest",
        NULL, "204 400", NULL, "Changes one's own password"),
    API(GET, "/api/v1/tokens", LANE_READ, PERMIT_KNOWN, tokens_get, NULL, "TokenList", "200", NULL,
        "API keys"),
    API(POST, "/api/v1/tokens", LANE_WRITE, PERMIT_KNOWN, token_post, "TokenRequest", "NewToken",
        "201 400", NULL, "Makes an API key", .secret = true),
    API(DELETE, "/api/v1/tokens/{id}", LANE_WRITE, PERMIT_KNOWN, token_delete, NULL, NULL,
        "204 404", NULL, "Revokes an API key"),
    // -- definitions
    API(GET, "/api/v1/summary", LANE_READ, PERMIT_KNOWN, summary_get, NULL, "Summary", "200", NULL,
        "Totals"),
    API(GET, "/api/v1/schema", LANE_FREE, PERMIT_KNOWN, schema_get, NULL, "Schema", "200 304", NULL,
        "Object types and properties"),
    API(GET, "/openapi.json", LANE_FREE, PERMIT_OPEN, openapi_get, NULL, "application/json", "200",
        NULL, "This description"),
    API(GET, "/api/v1/openapi.json", LANE_FREE, PERMIT_OPEN, openapi_get, NULL, "application/json",
        "200", NULL, "This description"),
    API(GET, "/api/v1/search", LANE_POOL, PERMIT_KNOWN, search_get, NULL, "SearchAnswer", "200 400",
        "q types limit", "Finds records of all types while somebody types"),
    // -- records
    API(POST, "/api/v1/objects/{type}/query", LANE_POOL, PERMIT_KNOWN, object_query, "Query",
        "QueryResult", "200 400 404", NULL, "A page of records"),
    API(POST, "/api/v1/objects/{type}/totals", LANE_POOL, PERMIT_KNOWN, object_totals,
        "TotalsQuery", "TotalsAnswer", "200 400 404", NULL,
        "What records add up to, by the values of a property"),
    API(POST, "/api/v1/objects/{type}", LANE_WRITE, PERMIT_KNOWN, object_create, "RecordCreate",
        "FullRecord", "201 400 404 409", NULL, "Creates a record"),
    API(POST, "/api/v1/objects/{type}/check", LANE_POOL, PERMIT_KNOWN, object_check, "CheckRequest",
        "CheckAnswer", "200 400 404", NULL, "Judges a record being typed"),
    API(POST, "/api/v1/objects/{type}/export", LANE_BARE, PERMIT_KNOWN, object_export,
        "ExportRequest", "text/csv", "200 400 404 503", NULL, "Records as CSV"),
    API(GET, "/api/v1/objects/{type}/{id}", LANE_READ, PERMIT_KNOWN, object_get, NULL, "FullRecord",
        "200 304 404", NULL, "One record"),
    API(PATCH, "/api/v1/objects/{type}/{id}", LANE_WRITE, PERMIT_KNOWN, object_patch, "RecordPatch",
        "FullRecord", "200 400 404 409 412", NULL, "Changes a record"),
    API(DELETE, "/api/v1/objects/{type}/{id}", LANE_WRITE, PERMIT_KNOWN, object_delete, NULL, NULL,
        "204 404 409 412", NULL, "Archives a record"),
    API(POST, "/api/v1/objects/{type}/{id}/restore", LANE_WRITE, PERMIT_KNOWN, object_restore, NULL,
        "FullRecord", "200 404 409", NULL, "Brings an archived record back"),
    API(GET, "/api/v1/objects/{type}/{id}/timeline", LANE_POOL, PERMIT_KNOWN, object_timeline, NULL,
        "Timeline", "200 400 404", "after limit kinds",
        "What happened with a record, newest first"),
    API(GET, "/api/v1/objects/{type}/{id}/overview", LANE_POOL, PERMIT_KNOWN, object_overview, NULL,
        "Overview", "200 400 404", "limit", "What a record is related to, by types"),
    API(POST, "/api/v1/objects/{type}/{id}/erase", LANE_WRITE, PERMIT_KNOWN, object_erase,
        "EraseRequest", NULL, "204 400 404 409", NULL, "Deletes a record for good"),
    API(GET, "/api/v1/objects/{type}/{id}/history", LANE_READ, PERMIT_KNOWN, object_history, NULL,
        "HistoryList", "200 400 404", "after", "What was changed, newest first"),
    API(POST, "/api/v1/objects/{type}/{id}/history/{entry}/revert", LANE_WRITE, PERMIT_KNOWN,
        object_revert, NULL, "RevertAnswer", "200 404 409", NULL, "Takes a change back"),
    // -- changes
    API(GET, "/api/v1/changes", LANE_POOL, PERMIT_KNOWN, changes_get, NULL,
        "ChangeList application/x-ndjson", "200 400", "since limit types names",
        "Every change of records, oldest first, to follow the store"),
    API(POST, "/api/v1/bulk/{type}", LANE_BARE, PERMIT_KNOWN, bulk_post, "*",
        "application/x-ndjson", "200 400 404 413 503", "idProperty onDuplicate",
        "Creates and changes many records, a line each", UPLOAD_MAX, true, .lines = "BulkLine"),
    API(GET, "/api/v1/bulk/{type}", LANE_BARE, PERMIT_KNOWN, bulk_get, NULL, "application/x-ndjson",
        "200 400 404 503", "after properties archived", "All records, a line each"),
    // -- imports
    API(POST, "/api/v1/imports", LANE_BARE, PERMIT_KNOWN, import_create, "*", "Import",
        "201 400 413 415", "type name", "Uploads a file", UPLOAD_MAX, true),
    API(GET, "/api/v1/imports", LANE_READ, PERMIT_KNOWN, import_list, NULL, "ImportList", "200",
        NULL, "Imports, newest first"),
    API(GET, "/api/v1/imports/template.csv", LANE_FREE, PERMIT_KNOWN, import_template, NULL,
        "text/csv", "200 400", "type", "An empty file to fill"),
    API(GET, "/api/v1/imports/{id}", LANE_READ, PERMIT_KNOWN, import_get, NULL, "Import", "200 404",
        NULL, "One import"),
    API(PATCH, "/api/v1/imports/{id}", LANE_BARE, PERMIT_KNOWN, import_patch, "ImportPatch",
        "Import", "200 400 404 409", NULL, "Changes how a file is read and where columns go"),
    API(DELETE, "/api/v1/imports/{id}", LANE_WRITE, PERMIT_KNOWN, import_delete, NULL, NULL,
        "204 404 409", NULL, "Forgets a file and its report"),
    API(GET, "/api/v1/imports/{id}/preview", LANE_POOL, PERMIT_KNOWN, import_preview, NULL,
        "Preview", "200 404", "rows", "The first rows as they would be stored"),
    API(POST, "/api/v1/imports/{id}/check", LANE_WRITE, PERMIT_KNOWN, import_check, NULL, "Job",
        "202 404 409", NULL, "Reads every row, writes nothing"),
    API(GET, "/api/v1/imports/{id}/report", LANE_POOL, PERMIT_KNOWN, import_report, NULL,
        "ImportReport", "200 404", NULL, "What the check found"),
    API(POST, "/api/v1/imports/{id}/run", LANE_WRITE, PERMIT_KNOWN, import_run, NULL, "Job",
        "202 404 409", NULL, "Imports"),
    API(POST, "/api/v1/imports/{id}/undo", LANE_WRITE, PERMIT_KNOWN, import_undo, NULL, "Job",
        "202 404 409", NULL, "Takes an import back"),
    API(GET, "/api/v1/imports/{id}/refused.csv", LANE_BARE, PERMIT_KNOWN, import_refused, NULL,
        "text/csv", "200 404", NULL, "The refused rows, with reasons"),
    // -- jobs
    API(GET, "/api/v1/jobs", LANE_READ, PERMIT_KNOWN, job_list, NULL, "JobList", "200", "state",
        "Tasks, newest first"),
    API(GET, "/api/v1/jobs/{id}", LANE_READ, PERMIT_KNOWN, job_get, NULL, "Job", "200 404", NULL,
        "One task"),
    API(POST, "/api/v1/jobs/{id}/cancel", LANE_WRITE, PERMIT_KNOWN, job_cancel, NULL, "Job",
        "202 404 409", NULL, "Asks a task to stop"),
    API(GET, "/api/v1/jobs/{id}/events", LANE_BARE, PERMIT_KNOWN, job_events, NULL,
        "text/event-stream", "200 404", NULL, "Events progress and end, with the task as data"),
    // -- duplicates
    API(POST, "/api/v1/duplicates/scan", LANE_WRITE, PERMIT_KNOWN, duplicate_scan, "TypeRequest",
        "Job", "202 400 409", NULL, "Looks for duplicates in the whole base"),
    API(POST, "/api/v1/duplicates/merge-sure", LANE_WRITE, PERMIT_KNOWN, merge_sure,
        "MergeSureRequest", "MergeSureAnswer", "200 202 400 409", NULL, "Merges all sure groups"),
    API(POST, "/api/v1/duplicates/verdicts/revert", LANE_WRITE, PERMIT_KNOWN, verdict_revert,
        "VerdictsRequest", "VerdictsAnswer", "200 400 404", NULL, "Takes \"no duplicate\" back"),
    API(GET, "/api/v1/duplicates", LANE_POOL, PERMIT_KNOWN, duplicate_list, NULL,
        "DuplicateGroupList", "200 400", "type status certainty after limit",
        "The queue, most certain first"),
    API(GET, "/api/v1/duplicates/{id}", LANE_POOL, PERMIT_KNOWN, duplicate_get, NULL,
        "DuplicateGroupDetail", "200 404", NULL, "A group with everything needed to decide"),
    API(POST, "/api/v1/duplicates/{id}/decision", LANE_WRITE, PERMIT_KNOWN, duplicate_decide,
        "DecisionRequest", "DecisionAnswer", "200 400 404 409", NULL, "Decides a group"),
    API(POST, "/api/v1/merges", LANE_WRITE, PERMIT_KNOWN, merge_create, "MergeRequest",
        "MergeAnswer", "201 400 404 409", NULL, "Merges a selection"),
    API(GET, "/api/v1/merges", LANE_READ, PERMIT_KNOWN, merge_list, NULL, "MergeList", "200 400",
        "type record after", "The merge log, newest first"),
    API(GET, "/api/v1/merges/{id}", LANE_READ, PERMIT_KNOWN, merge_get, NULL, "MergeDetail",
        "200 404", NULL, "A merge with the snapshot of both records"),
    API(POST, "/api/v1/merges/{id}/revert", LANE_WRITE, PERMIT_KNOWN, merge_revert, NULL,
        "UnmergeAnswer", "200 404 409", NULL, "Takes a merge back"),
    // -- sample data
    API(POST, "/api/v1/sample", LANE_WRITE, PERMIT_KNOWN, sample_post, "SampleRequest", "Job",
        "202 400 409", NULL, "Loads sample data"),
    API(DELETE, "/api/v1/sample", LANE_WRITE, PERMIT_KNOWN, sample_delete, NULL, "Job", "202 409",
        NULL, "Takes the sample data back"),
    // -- the object interface
    WIRE(GET, OBJECTS, LANE_READ, PERMIT_KNOWN, wire_list, NULL,
         "CollectionResponseSimplePublicObject", "200 400",
         "limit after properties propertiesWithHistory associations archived", "Lists records"),
    WIRE(POST, OBJECTS, LANE_WRITE, PERMIT_KNOWN, wire_create, INPUT, RECORD, "201 400 409", NULL,
         "Creates a record"),
    WIRE(POST, OBJECTS "/search", LANE_POOL, PERMIT_KNOWN, wire_search, "PublicObjectSearchRequest",
         "CollectionResponseWithTotalSimplePublicObject", "200 400", NULL, "Searches records"),
    WIRE(POST, OBJECTS "/merge", LANE_WRITE, PERMIT_KNOWN, wire_merge, "PublicMergeInput", RECORD,
         "200 400 404 409", NULL, "Merges two records"),
    WIRE(POST, OBJECTS "/gdpr-delete", LANE_WRITE, PERMIT_KNOWN, wire_gdpr_delete,
         "PublicGdprDeleteInput", NULL, "204 400 404 409", NULL,
         "Erases a person and what is about nobody else"),
    WIRE(POST, OBJECTS "/batch/create", LANE_WRITE, PERMIT_KNOWN, wire_batch_create, "BatchInput",
         "BatchResponse", "201 207 400 409", NULL, "Creates records", BATCH_MAX),
    WIRE(POST, OBJECTS "/batch/read", LANE_POOL, PERMIT_KNOWN, wire_batch_read, "BatchReadInput",
         "BatchResponse", "200 207 400", "archived", "Reads records", BATCH_MAX),
    WIRE(POST, OBJECTS "/batch/update", LANE_WRITE, PERMIT_KNOWN, wire_batch_update,
         "BatchInputById", "BatchResponse", "200 207 400 409", NULL, "Changes records", BATCH_MAX),
    WIRE(POST, OBJECTS "/batch/upsert", LANE_WRITE, PERMIT_KNOWN, wire_batch_upsert, "BatchInput",
         "BatchResponse", "200 207 400 409", NULL, "Creates or changes records", BATCH_MAX),
    WIRE(POST, OBJECTS "/batch/archive", LANE_WRITE, PERMIT_KNOWN, wire_batch_archive,
         "BatchInputById", NULL, "204 400", NULL, "Archives records", BATCH_MAX),
    WIRE(GET, OBJECTS "/{id}", LANE_LOOSE, PERMIT_KNOWN, wire_get, NULL, RECORD,
         "200 304 400 404 409", "properties propertiesWithHistory associations archived idProperty",
         "Reads a record"),
    WIRE(PATCH, OBJECTS "/{id}", LANE_WRITE, PERMIT_KNOWN, wire_update, INPUT, RECORD,
         "200 400 404 409 412", "idProperty", "Changes a record"),
    WIRE(DELETE, OBJECTS "/{id}", LANE_WRITE, PERMIT_KNOWN, wire_archive, NULL, NULL, "204 404 412",
         NULL, "Archives a record"),
    // -- the Model Context Protocol
    {POST, "/mcp", LANE_BARE, PERMIT_KNOWN, mcp_post, "any", "any", "200 202 406", NULL,
     "Messages of the Model Context Protocol", .dialect = DIALECT_RPC, .call = "mcp_post",
     .note = "Streamable HTTP without sessions: a message of JSON-RPC 2.0, in protocol version "
             "2025-03-26 also several as a list; answers are JSON. 202 answers what is no request. "
             "There are no streams of the server's own and no sessions to end: GET and DELETE are "
             "405. docs/mcp.md has the tools."},
    // -- the web application
    {GET, "/", LANE_FREE, PERMIT_OPEN, web_get, NULL, "text/html", "200", NULL,
     "The web application", .dialect = DIALECT_WEB},
    {GET, "/{path*}", LANE_FREE, PERMIT_OPEN, web_get, NULL, "text/html", "200", NULL,
     "The web application", .dialect = DIALECT_WEB, .fallback = true},
};

static const struct route_table table = {rows, sizeof rows / sizeof *rows};

static const struct route_table *const tables[] = {
    &table,          &routes_associations, &routes_consents, &routes_definitions,
    &routes_files,   &routes_lists,        &routes_people,   &routes_progress,
    &routes_quality, &routes_service,      &routes_transfer};

const struct route *route_at(size_t i) {
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
        if (i < tables[t]->count)
            return &tables[t]->rows[i];
        i -= tables[t]->count;
    }
    return NULL;
}

size_t route_count(void) {
    size_t count = 0;
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        count += tables[t]->count;
    return count;
}
