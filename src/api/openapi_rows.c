// Tables of what the rows of routes.c leave unsaid: what a parameter means, which area a path
// belongs to, what a status code says, and the codes that follow from a row by themselves.
#include "api/openapi.h"
#include "api/repeat.h"
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

// -- parameters

// By name and place. A name means the same in all calls.
static const struct openapi_parameter parameters[] = {
    {"type", "path", "string", "Type of the records, by its name (contacts) or number (0-1)"},
    {"id", "path", "string", "Id of what is meant"},
    {"session", "path", "string", "Id of a session"},
    {"code", "path", "string", "Code of a currency (ISO 4217)"},
    {"day", "path", "string", "The day a rate holds from, YYYY-MM-DD"},
    {"entry", "path", "string", "Id of an entry"},
    {"name", "path", "string", "Name of what is meant"},
    {"token", "path", "string", "The key"},
    {"toType", "path", "string", "Type of the other records, by its name or number"},
    {"toId", "path", "string", "Id of the other record"},
    {"pack", "path", "string", "Name of an industry pack"},
    {"valueType", "path", "string", "Kind of value, such as email or date"},
    {"kind", "path", "string", "Kind of association, by its number or name"},
    {"number", "path", "string", "Number of the kind of association"},
    {"record", "path", "string", "Id of the record"},
    {"app", "path", "string", "Number of the application, of its own choice"},
    {"source", "path", "string", "Id of the list whose members are taken"},
    {"pipelineId", "path", "string", "Id of the pipeline"},
    {"stageId", "path", "string", "Id of the stage"},
    {"associationIdentifier", "path", "string", "Number of the kind of association"},
    {"after", "query", "string", "Where the page begins: paging.next.after of the page before"},
    {"archived", "query", "boolean", "Archived ones instead of the others"},
    {"associations", "query", "[string]", "Types whose associated records are named, too"},
    {"certainty", "query", "=sure|review", "Only groups as certain as that"},
    {"email", "query", "string", "Only the one with this e-mail address"},
    {"idProperty", "query", "string", "The property that `id` is a value of, such as email"},
    {"names", "query", "=own|wire", "Which names properties have: ours, or the interface's"},
    {"kind", "query", "string", "Only this kind, by its number, name or label"},
    {"before", "query", "string", "Where a page ends, which is then listed backwards"},
    {"includeFilters", "query", "boolean", "With the filter"},
    {"listIds", "query", "[string]", "Numbers of lists"},
    {"listName", "query", "string", "The new name"},
    {"kinds", "query", "string",
     "Only these: activity, change, association, consent, commas between"},
    {"task", "path", "string", "Id of the export"},
    {"expires", "query", "integer", "Until when the link is good, in seconds of Unix time"},
    {"for", "query", "id", "The person that the link was given to"},
    {"signature", "query", "string", "What makes the link one of ours"},
    {"includeErrorMessage", "query", "boolean", "With a sentence for each"},
    {"includeRowData", "query", "boolean", "With the cells of the row"},
    {"file", "path", "string", "Id of a file"},
    {"share", "path", "string", "Id of a share"},
    {"grant", "path", "string", "Id of what a person allowed"},
    {"inline", "query", "boolean", "To be shown instead of saved, where its kind is harmless"},
    {"actor", "query", "id", "Only what this person did"},
    {"action", "query", "string", "Only this action, such as record.view"},
    {"until", "query", "string", "Only what was before that time"},
    {"people", "query", "boolean", "Also who has it; false where missing"},
    {"seen", "query", "boolean", "Only who saw or took it; true where missing"},
    {"as", "query", "=csv|ndjson", "csv where missing"},
    {"language", "query", "=en|pl|ru|zh", "Of the text; the caller's where missing"},
    {"format", "query", "=html|pdf", "html where missing"},
    {"required", "query", "boolean", "Only the columns that a record can hardly do without"},
    {"limit", "query", "integer", "How many a page may hold"},
    {"name", "query", "string", "Name of the file"},
    {"properties", "query", "[string]", "Properties to answer with; unknown ones are left out"},
    {"propertiesWithHistory", "query", "[string]", "Properties to answer with all their values"},
    {"q", "query", "string", "The words typed"},
    {"record", "query", "string", "Only those that this record took part in"},
    {"rows", "query", "integer", "How many rows"},
    {"onDuplicate", "query", "=refuse|ask|create",
     "What becomes of a record that surely is there; ask: also of one that likely is"},
    {"filter", "query", "string", "One comparison by eq, such as userName eq \"anna@example.com\""},
    {"rule", "query", "id", "Only what this rule archived in one run: the id of its report"},
    {"days", "query", "integer",
     "How many lie there for longer than that; the policy's where missing"},
    {"startIndex", "query", "integer", "The first one, counted from 1"},
    {"count", "query", "integer", "How many, 500 at most"},
    {"excludedAttributes", "query", "string", "members: groups without them"},
    {"since", "query", "string", "Where to go on: `next` of the call before; of the trail, a time"},
    {"state", "query", "string", "Only those in this state"},
    {"view", "query", "=decide|asked|all", "Whose requests"},
    {"sort", "query", "=value|certainty|newest|size", "What comes first; value where missing"},
    {"owner", "query", "string", "Only groups with a record of this owner: an id, me or none"},
    {"source", "query", "string",
     "Only groups with a record that came from there: form, api, import"},
    {"reviewer", "query", "string",
     "Only groups that are this person's to decide: an id, mine or none"},
    {"createdSince", "query", "string", "Only groups with a record that is there since then"},
    {"has", "query", "string", "Only groups with a record that has a value of this property"},
    {"settledSince", "query", "string",
     "Since when decisions are counted; the UTC day where missing"},
    {"leaveConflicts", "query", "boolean", "Groups whose records differ in a value are left out"},
    {"leaveTaken", "query", "boolean", "Unique values that other records have by now are left out"},
    {"by", "query", "=me|all", "Whose decisions; all where missing"},
    {"run", "query", "string", "Only decisions of this run"},
    {"status", "query", "string", "Only those in this state"},
    {"to", "query", "string", "Id of the other record"},
    {"token", "query", "string", "The token of the first-run link"},
    {"validateDealStageUsagesBeforeDelete", "query", "boolean", "The same, under its older name"},
    {"moveTo", "query", "string", "The stage in which its records are to be"},
    {"validateReferencesBeforeDelete", "query", "boolean",
     "Refused where a record is in what would go"},
    {"types", "query", "[string]", "Only records of these types"},
    {"type", "query", "string", "Type of the records"},
    {"property", "query", "string", "Property of the type"},
    {"types", "query", "string", "Names of types, commas between; all where missing"},
};

struct openapi_parameter openapi_parameter(struct arena *arena, str name, const char *in) {
    for (size_t i = 0; i < COUNT(parameters); i++)
        if (strcmp(parameters[i].in, in) == 0 && str_is(name, parameters[i].name))
            return parameters[i];
    return (struct openapi_parameter){str_z(arena, name), in, "string", ""};
}

// -- areas

#define SESSION                                                                                    \
    { "Session", "Who is signed in, and the first administrator." }

#define RIGHTS                                                                                     \
    { "Rights", "Departments, roles, and whom a record is shared with." }

#define OWNERSHIP                                                                                  \
    { "Ownership", "Who gets records, and asking their owners." }

#define REVIEWERS                                                                                  \
    { "Duplicates", "Records that may be one, and what was decided." }

#define PRIVACY                                                                                    \
    { "Privacy", "What is known of a person, and taking it away." }

// The first row whose part is in a path counts; a path without a row makes an area of its own out
// of its segment behind the version.
static const struct api_area {
    const char *part;
    struct openapi_area area;
} areas[] = {
    {"/api/v1/associations", {"Associations", "How records belong together."}},
    {"/api/v1/objects/{type}/{id}/associations", {"Associations", "How records belong together."}},
    {"/api/v1/accountability", {"Trail", "Who did, saw and took what, sealed in a chain."}},
    {"/audit", {"Trail", "Who did, saw and took what, sealed in a chain."}},
    {"/shares", RIGHTS},
    {"/{id}/access", RIGHTS},
    {"/api/v1/views", {"Views", "Views of lists that people keep and share."}},
    {"/files", {"Files", "Files at records."}},
    {"/personal", PRIVACY},
    {"/objects/{type}/{id}/lock", PRIVACY},
    {"/api/v1/person-exports", PRIVACY},
    {"/api/v1/erased", PRIVACY},
    {"/api/v1/retention-", PRIVACY},
    {"/api/v1/trash", PRIVACY},
    {"/consents", {"Consents", "What people allow, each entry kept for good."}},
    {"/api/v1/objects", {"Records", "Records of all types, with typed values."}},
    {"/api/v1/search", {"Records", "Records of all types, with typed values."}},
    {"/api/v1/bulk", {"Bulk", "Many records in one call, a line each."}},
    {"/api/v1/currencies",
     {"Currencies", "Currencies in use and what they are worth in the company's own."}},
    {"/api/v1/changes", {"Changes", "Following what happens to records."}},
    {"/api/v1/imports", {"Imports", "Files on their way in: looked at, checked, run, undone."}},
    {"/api/v1/jobs", {"Jobs", "Work in the background."}},
    {"/api/v1/duplicates", {"Duplicates", "Records that may be one, and what was decided."}},
    {"/api/v1/suggested-links",
     {"Suggested links", "Branches and sister companies, to be linked and not merged."}},
    {"/api/v1/merges", {"Merges", "What was merged, and taking it back."}},
    {"/api/v1/sample", {"Sample data", "Fictional records to try things with."}},
    {"/api/v1/session", SESSION},
    {"/api/v1/setup", SESSION},
    {"/api/v1/me", SESSION},
    {"/api/v1/types", {"Definitions", "Types of records, their properties, and totals."}},
    {"/api/v1/tags", {"Definitions", "Types of records, their properties, and totals."}},
    {"/api/v1/pipelines", {"Pipelines", "The stages that records go through."}},
    {"/api/v1/schema", {"Definitions", "Types of records, their properties, and totals."}},
    {"/api/v1/summary", {"Definitions", "Types of records, their properties, and totals."}},
    {"/api/v1/members", RIGHTS},
    {"/api/v1/departments", RIGHTS},
    {"/api/v1/assignment-rules", OWNERSHIP},
    {"/api/v1/unowned", OWNERSHIP},
    {"/api/v1/transfers", OWNERSHIP},
    {"/api/v1/reviewers", REVIEWERS},
    {"/api/v1/review-policy", REVIEWERS},
    {"/api/v1/duplicate-assignments", REVIEWERS},
    {"/api/v1/requests", OWNERSHIP},
    {"/api/v1/request-policy", OWNERSHIP},
    {"/api/v1/roles", RIGHTS},
    {"/api/v1/tokens", {"API keys", "Keys for programs."}},
    {"/api/v1/scopes", {"API keys", "Keys for programs."}},
    {"/api/v1/links", SESSION},
    {"/api/v1/programs", {"Programs", "Programs of others that act for people (OAuth 2)."}},
    {"/me/programs", {"Programs", "Programs of others that act for people (OAuth 2)."}},
    {"/api/v1/oauth", {"Programs", "Programs of others that act for people (OAuth 2)."}},
    {"/.well-known", {"Programs", "Programs of others that act for people (OAuth 2)."}},
    {"/oauth/v1/token", {"Programs", "Programs of others that act for people (OAuth 2)."}},
    {"/scim/v2", {"Directory", "People and groups kept by the company's directory (SCIM 2.0)."}},
    {"/api/v1/signin-provider", {"Security", "How people sign in."}},
    {"/api/v1/security-policy", {"Security", "How people sign in."}},
    {"/api/v1/users", {"Users", "The people who use the program."}},
    {"/api/v1/dictionaries", {"Rulebook", "What the company asks of its data."}},
    {"/api/v1/rules", {"Rulebook", "What the company asks of its data."}},
    {"/api/v1/mail-check", {"Rulebook", "What the company asks of its data."}},
    {"/api/v1/match-rules", {"Rulebook", "What the company asks of its data."}},
    {"/api/v1/templates", {"Rulebook", "What the company asks of its data."}},
    {"/api/v1/packs", {"Rulebook", "What the company asks of its data."}},
    {"/api/v1/rulebook", {"Rulebook", "What the company asks of its data."}},
    {"/api/v1/values", {"Values", "How single values are judged."}},
    {"/webhooks/", {"Webhooks", "What other programs want to be told."}},
    {"/engagements/", {"Engagements", "Activities in their oldest shape."}},
    {"/crm/v3/lists", {"Lists", "Lists of records, kept by hand or by a filter."}},
    {"/account-info/", {"Account", "The account, its keys and its settings."}},
    {"/oauth/", {"Account", "The account, its keys and its settings."}},
    {"/automation/", {"Automation", "Flows that run by themselves."}},
    {"/api/v1/settings", {"Account", "The account, its keys and its settings."}},
    {"/crm/v3/owners", {"Owners", "The people a record can belong to."}},
    {"/mcp", {"Model Context Protocol", "Tools for assistants."}},
    {"/api/v1/health", {"System", "The program itself."}},
    {"openapi.json", {"System", "The program itself."}},
    {"/associations", {"Object associations", "How records belong together."}},
    {"/crm/v3/objects", {"Objects", "Records as clients of the object interface know them."}},
    {"/crm/v3/properties", {"Object properties", "What records consist of."}},
    {"/crm/v3/pipelines", {"Object pipelines", "The stages that records go through."}},
    {"/crm/v3/imports", {"Object imports", "Imports in the form of the object interface."}},
    {"/crm/v3/exports", {"Object exports", "Files made in the background."}},
    {"/api/v1/exports", {"Object exports", "Files made in the background."}},
    {"/crm-object-schemas/", {"Object schemas", "Types of records, made while the program runs."}},
};

static struct openapi_area area_of_path(struct arena *arena, const char *pattern) {
    str rest = str_of(pattern), part, name = {0};
    bool skipping = true;
    while (skipping && str_split(&rest, '/', &part)) {
        bool version = part.len > 1 && part.ptr[0] == 'v' && part.ptr[1] <= '9';
        skipping = !part.len || version || str_is(part, "api") || str_is(part, "crm");
        name = part;
    }
    char *words = ARENA_ARRAY(arena, name.len + 1, char);
    for (size_t i = 0; i < name.len; i++)
        words[i] = (char)(name.ptr[i] == '-' || name.ptr[i] == '_' ? ' ' : name.ptr[i]);
    if (words[0] >= 'a' && words[0] <= 'z')
        words[0] = (char)(words[0] - 'a' + 'A');
    return (struct openapi_area){words, str_z(arena, str_format(arena, "Calls of %s.", words))};
}

struct openapi_area openapi_area(struct arena *arena, const char *pattern) {
    for (size_t i = 0; i < COUNT(areas); i++)
        if (strstr(pattern, areas[i].part))
            return areas[i].area;
    return area_of_path(arena, pattern);
}

// -- status codes

// In the order in which a call's answers are listed. One that a route names and that has no row
// here would be lost; tests/api/test_description.py looks for that.
static const struct code {
    const char *code;
    const char *note;
} codes[] = {
    {"200", "Done"},
    {"201", "Created"},
    {"202", "Taken on: the task is in the queue, or there is nothing to answer"},
    {"204", "Done, nothing to say"},
    {"207", "Some of the inputs failed"},
    {"206", "The part that was asked for"},
    {"304", "As the client has it"},
    {"400", "The request is wrong"},
    {"401", "Nobody known asks"},
    {"403", "Who asks may not do that"},
    {"404", "There is no such thing"},
    {"405", "This address does not take this method"},
    {"406", "None of the accepted forms can be answered"},
    {"409", "The state does not allow it"},
    {"410", "It is gone for good"},
    {"412", "Changed meanwhile"},
    {"413", "Too large"},
    {"415", "Not a kind of body this call takes"},
    {"416", "Nothing of it lies in the range asked for"},
    {"422", "Understood, but it can not be done: the Idempotency-Key was used for another request"},
    {"428", "A condition is needed"},
    {"429", "Too many requests, or attempts to sign in"},
    {"500", "The program's fault; the log tells more under the id"},
    {"503", "Busy, or the store can not be reached"},
    {"507", "No space is left"},
};

const char *openapi_code(str code) {
    for (size_t i = 0; i < COUNT(codes); i++)
        if (str_is(code, codes[i].code))
            return codes[i].note;
    return "";
}

static bool any(const struct route *r) {
    return r != NULL;
}

static bool needs_name(const struct route *r) {
    return r->permission != PERMIT_OPEN;
}

static bool names_something(const struct route *r) {
    return strchr(r->pattern, '{') != NULL;
}

// From a page of another site, without the page's token, or where the policy, a key's scopes or a
// second factor that is missing forbid it.
static bool may_be_denied(const struct route *r) {
    return r->method != HTTP_GET || needs_name(r);
}

static bool takes_body(const struct route *r) {
    return r->body != NULL;
}

// Clients of the object interface are not asked for the header.
static bool takes_json(const struct route *r) {
    return r->body && strcmp(r->body, "*") != 0 && r->dialect == DIALECT_API;
}

static bool stores(const struct route *r) {
    return r->lane == LANE_WRITE || r->lane == LANE_BARE || r->lane == LANE_HASH;
}

static const struct implied {
    const char *code;
    bool (*applies)(const struct route *route);
} implied[] = {
    {"400", any},        {"401", needs_name}, {"403", may_be_denied}, {"404", names_something},
    {"413", takes_body}, {"415", takes_json}, {"422", repeat_keeps},  {"429", needs_name},
    {"500", any},        {"503", any},        {"507", stores},
};

bool openapi_lists(const struct route *route, str code) {
    str rest = str_of(route->codes), one;
    while (rest.len && str_split(&rest, ' ', &one))
        if (str_equal(one, code))
            return true;
    return false;
}

static bool implies(const struct route *route, const char *code) {
    for (size_t i = 0; i < COUNT(implied); i++)
        if (strcmp(implied[i].code, code) == 0 && implied[i].applies(route))
            return true;
    return false;
}

const char *openapi_next_code(const struct route *route, size_t *at) {
    while (*at < COUNT(codes)) {
        const char *code = codes[(*at)++].code;
        if (openapi_lists(route, str_of(code)) || implies(route, code))
            return code;
    }
    return NULL;
}

// -- names

const char *openapi_lane(enum lane lane) {
    static const char *const names[] = {
        [LANE_FREE] = "free",   [LANE_LOOSE] = "loose", [LANE_READ] = "read", [LANE_POOL] = "pool",
        [LANE_WRITE] = "write", [LANE_BARE] = "bare",   [LANE_HASH] = "hash",
    };
    return (size_t)lane < COUNT(names) ? names[lane] : "";
}

const char *openapi_permission(enum permission permission) {
    static const char *const names[] = {
        [PERMIT_OPEN] = "open",
        [PERMIT_SESSION] = "session",
        [PERMIT_KNOWN] = "known",
    };
    static const char *const whole[RIGHT_VERB_COUNT] = {
        [RIGHT_VIEW] = "view-all",     [RIGHT_ENTER] = "enter-all", [RIGHT_EDIT] = "edit-all",
        [RIGHT_DELETE] = "delete-all", [RIGHT_MERGE] = "merge-all", [RIGHT_IMPORT] = "import-all",
        [RIGHT_EXPORT] = "export-all", [RIGHT_BULK] = "bulk-all",   [RIGHT_SHARE] = "share-all",
        [RIGHT_UNMASK] = "unmask-all",
    };
    enum right_verb verb;
    enum area area;
    bool all;
    if (permission_may(permission, &verb, &all))
        return all ? whole[verb] : right_verb_name(verb);
    if (permission_area(permission, &area))
        return area_name(area);
    return (size_t)permission < COUNT(names) ? names[permission] : "";
}

// "object_get" is objectGet, "/api/v1/openapi.json" is ApiV1OpenapiJson.
static void add_camel(struct buf *out, const char *text, bool capital) {
    for (const char *c = text; *c; c++) {
        bool lower = *c >= 'a' && *c <= 'z';
        if (!lower && !(*c >= 'A' && *c <= 'Z') && !(*c >= '0' && *c <= '9')) {
            capital = true;
            continue;
        }
        buf_add_char(out, (char)(capital && lower ? *c - 'a' + 'A' : *c));
        capital = false;
    }
}

str openapi_operation_id(struct arena *arena, const struct route *route) {
    struct buf out;
    bool shared = false, same_path = false;
    buf_init(&out, arena);
    add_camel(&out, route->call, false);
    const struct route *r;
    for (size_t i = 0; (r = route_at(i)) != route; i++)
        if (r->call && strcmp(r->call, route->call) == 0) {
            shared = true;
            same_path = same_path || strcmp(r->pattern, route->pattern) == 0;
        }
    if (shared)
        add_camel(&out, route->pattern, true);
    if (same_path)
        add_camel(&out, str_z(arena, str_lower_ascii(arena, http_method_name(route->method))),
                  true);
    return buf_str(&out);
}
