// The tools of /mcp as rows, how the protocol describes them, and how one is called.
//
// What a tool refuses is a result that says so (isError): models read it and try again. Only what
// is no call of a tool at all is an error of the protocol (mcp.c).
#include "api/api_private.h"
#include "api/mcp.h"
#include "api/openapi.h"
#include "api/render.h"
#include "api/route_rows.h"
#include "api/schemas.h"
#include "api/trail.h"
#include <string.h>

#define TYPE "Name of the record type, such as contacts or companies"
#define ID   "Id of the record"
#define FILTERS                                                                                    \
    "Groups are alternatives, the filters in one all hold. Operators a property takes: list_types"
#define VALUES                                                                                     \
    "Values by property name, as a person would write them; choices by their value (list_types)"
#define AFTER "Where the page begins: paging.next.after of the page before"

static const struct mcp_tool tools[] = {
    {"list_types",
     "List record types",
     "The types of records there are. With type: its properties, the values of choices, operators "
     "for filters, and how its records can be associated.",
     {{"type", "string?", "One type, with everything about it"}},
     .reads = true,
     .may = MAY(VIEW),
     .run = mcp_list_types},
    {"search",
     "Search everything",
     "Finds records of all types by words: names, e-mail addresses, phone numbers, in any script. "
     "Also finds words that are spelled a little differently.",
     {{"query", "string", "The words"},
      {"types", "[string]?", "Only records of these types"},
      {"limit", "integer?", "How many of each type: 1 to 50, usually 5"}},
     .reads = true,
     .may = MAY(VIEW),
     .run = mcp_search},
    {"find_records",
     "Find records",
     "A page of the records of one type by words and conditions, in an order, with the total.",
     {{"type", "string", TYPE},
      {"query", "string?", "Words the records hold"},
      {"filterGroups", "[FilterGroup]?", FILTERS},
      {"sorts", "[Sort]?", "The order, the most important first"},
      {"properties", "[string]?", "Only these properties; all where missing"},
      {"limit", "integer?", "How many: 1 to 100, usually 20"},
      {"after", "string?", AFTER},
      {"archived", "boolean?", "Archived ones instead of the others"}},
     .reads = true,
     .may = MAY(VIEW),
     .run = mcp_find_records},
    {"read_record",
     "Read a record",
     "One record with all its values, what is poor about them, its contact points, merges, open "
     "duplicates, and how many records of each type are associated with it. The id of a merged "
     "record leads to the one it became.",
     {{"type", "string", TYPE}, {"id", "id", ID}},
     .reads = true,
     .may = MAY(VIEW),
     .run = mcp_read_record},
    {"create_record",
     "Create a record",
     "Creates a record unless it surely is there already: then nothing is created and the likely "
     "duplicates are answered, with reasons. Where it only might be there it is created, and those "
     "it might be are answered beside it. Values are normalised; those that can not be stored are "
     "told.",
     {{"type", "string", TYPE},
      {"properties", "{value!}", VALUES},
      {"associations", "[AssociationInput]?", "Records it is associated with from the start"},
      {"onDuplicate", "=refuse|ask|create?",
       "ask: creates nothing where it might be there already. create: also where it surely is; "
       "only "
       "if a person wants that"}},
     .may = MAY(ENTER),
     .run = mcp_create_record},
    {"update_record",
     "Change a record",
     "Changes values of a record; the others stay. Every change is in the record's history and can "
     "be taken back there.",
     {{"type", "string", TYPE},
      {"id", "id", ID},
      {"properties", "{value!}", VALUES ". null clears"},
      {"version", "integer?", "Refuses where the record has another version meanwhile"}},
     .destroys = true,
     .repeats = true,
     .may = MAY(EDIT),
     .run = mcp_update_record},
    {"list_associations",
     "List associated records",
     "The records of one type that a record is associated with, and how. Without toType: how many "
     "there are of each type.",
     {{"type", "string", TYPE},
      {"id", "id", ID},
      {"toType", "string?", "Type of the associated records"},
      {"limit", "integer?", "How many: 1 to 200, usually 50"},
      {"after", "string?", AFTER}},
     .reads = true,
     .may = MAY(VIEW),
     .run = mcp_list_associations},
    {"associate",
     "Associate two records",
     "Says that two records belong together, such as a contact and a company.",
     {{"type", "string", TYPE},
      {"id", "id", ID},
      {"toType", "string", "Type of the other record"},
      {"toId", "id", "Id of the other record"},
      {"kind", "string?", "How: a number, name or label of list_types. Related, where missing"}},
     .repeats = true,
     .may = MAY(EDIT),
     .run = mcp_associate},
    {"dissociate",
     "Take an association away",
     "Says that two records do not belong together (any more). With kind: that label only.",
     {{"type", "string", TYPE},
      {"id", "id", ID},
      {"toType", "string", "Type of the other record"},
      {"toId", "id", "Id of the other record"},
      {"kind", "string?", "A number, name or label. Everything between the two, where missing"}},
     .destroys = true,
     .repeats = true,
     .may = MAY(EDIT),
     .run = mcp_dissociate},
    {"add_note",
     "Add a note",
     "Writes a note about a record; it stands in the record's timeline.",
     {{"type", "string", TYPE},
      {"id", "id", "Id of the record the note is about"},
      {"text", "string", "The note"}},
     .may = MAY(VIEW),
     .run = mcp_add_note},
    {"find_duplicates",
     "Find duplicates",
     "With properties or id: the records that may be the same as one with these values, with "
     "probability and reasons, and how the values would be stored. Without: the open groups of "
     "possible duplicates of the type.",
     {{"type", "string", TYPE},
      {"properties", "{value!}?", VALUES},
      {"id", "id?", "A record that is there; properties are what would be changed of it"},
      {"certainty", "=sure|review?", "Of the groups: only those"},
      {"limit", "integer?", "How many groups: 1 to 50, usually 10"},
      {"after", "string?", AFTER}},
     .reads = true,
     .may = MAY(VIEW),
     .run = mcp_find_duplicates},
    {"explain_match",
     "Explain a match",
     "How probable it is that two records are one, and why: each field's part in bits, for "
     "(positive) and against (negative).",
     {{"type", "string", TYPE}, {"a", "id", "One record"}, {"b", "id", "The other record"}},
     .reads = true,
     .may = MAY(VIEW),
     .run = mcp_explain_match},
    {"propose_merge",
     "Propose a merge",
     "What merging records would make of them: which one stays, and whose value each property "
     "gets. Changes nothing; merge_records takes the proposal as it is.",
     {{"type", "string", TYPE}, {"records", "[id]", "Two or more records that are one"}},
     .reads = true,
     .may = MAY(MERGE),
     .run = mcp_propose_merge},
    {"merge_records",
     "Merge records",
     "Makes one record of several: the primary one stays, with the chosen values and everything "
     "that was associated with the others. Can be taken back in the program. Let a person decide "
     "on what propose_merge and explain_match say.",
     {{"type", "string", TYPE},
      {"primary", "id", "The record that stays"},
      {"records", "[id]", "The others"},
      {"properties", "{id}?", "By property: the record whose value counts"}},
     .destroys = true,
     .may = MAY(MERGE),
     .run = merge_create},
};
enum { TOOLS = sizeof tools / sizeof *tools };

const struct mcp_tool *mcp_tool_find(str name) {
    for (size_t i = 0; i < TOOLS; i++)
        if (str_is(name, tools[i].name))
            return &tools[i];
    return NULL;
}

// -- the list

static void write_input(struct jsonw *w, const struct mcp_tool *tool) {
    jsonw_name(w, "inputSchema");
    jsonw_object(w);
    jsonw_put_text(w, "type", STR("object"));
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (const struct mcp_argument *a = tool->arguments; a->name; a++) {
        jsonw_name(w, a->name);
        openapi_write_argument(w, a->type, a->note);
    }
    jsonw_object_end(w);
    jsonw_name(w, "required");
    jsonw_array(w);
    for (const struct mcp_argument *a = tool->arguments; a->name; a++)
        if (!schema_type_read(str_of(a->type)).optional)
            jsonw_text_z(w, a->name);
    jsonw_array_end(w);
    jsonw_put_bool(w, "additionalProperties", false);
    jsonw_object_end(w);
}

static void write_tool(struct jsonw *w, const struct mcp_tool *tool) {
    jsonw_object(w);
    jsonw_put_text(w, "name", str_of(tool->name));
    jsonw_put_text(w, "title", str_of(tool->title));
    jsonw_put_text(w, "description", str_of(tool->description));
    write_input(w, tool);
    jsonw_name(w, "annotations");
    jsonw_object(w);
    jsonw_put_text(w, "title", str_of(tool->title));
    jsonw_put_bool(w, "readOnlyHint", tool->reads);
    jsonw_put_bool(w, "destructiveHint", tool->destroys);
    jsonw_put_bool(w, "idempotentHint", tool->reads || tool->repeats);
    jsonw_put_bool(w, "openWorldHint", false);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

void mcp_write_tools(struct jsonw *w) {
    jsonw_array(w);
    for (size_t i = 0; i < TOOLS; i++)
        write_tool(w, &tools[i]);
    jsonw_array_end(w);
}

// -- arguments

static str argument_names(struct arena *arena, const struct mcp_tool *tool) {
    struct buf out;
    buf_init(&out, arena);
    for (const struct mcp_argument *a = tool->arguments; a->name; a++) {
        buf_add(&out, out.len ? STR(", ") : STR(""));
        buf_add_z(&out, a->name);
    }
    return buf_str(&out);
}

static bool knows(const struct mcp_tool *tool, str name) {
    for (const struct mcp_argument *a = tool->arguments; a->name; a++)
        if (str_is(name, a->name))
            return true;
    return false;
}

// Unlike bodies elsewhere: what a model makes up would be ignored, and its answer believed.
static bool check_arguments(struct call *c, const struct mcp_tool *tool) {
    for (size_t i = 0; i < c->body.count; i++)
        if (!knows(tool, c->body.members[i].name))
            return call_refuse(c, ERR_INPUT, "api.unknown_argument", c->body.members[i].name,
                               argument_names(c->arena, tool));
    for (const struct mcp_argument *a = tool->arguments; a->name; a++)
        if (!body_check_member(c, &c->body, a->name, a->type))
            return false;
    return true;
}

bool mcp_record_id(struct call *c, const char *name, int64_t *id) {
    return call_body_id(c, &c->body, name, id) &&
           (*id || call_refuse(c, ERR_INPUT, "api.missing", str_of(name), (str){0}));
}

bool mcp_range(struct call *c, const char *name, int64_t most, int64_t otherwise, int64_t *out) {
    *out = json_get_int(&c->body, name, otherwise);
    return (*out >= 1 && *out <= most) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name),
                       str_format(c->arena, "1 - %lld", (long long)most));
}

bool mcp_after(struct call *c, int64_t *after) {
    str text = json_get_text(&c->body, "after", STR(""));
    *after = 0;
    return !text.len || read_id(text, after) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", text, (str){0});
}

// -- calling

struct running {
    struct call *call;
    const struct mcp_tool *tool;
};

static bool run_in_work(void *argument, struct work *work) {
    const struct running *running = argument;
    struct call *c = running->call;
    c->work = work;
    call_reset(c);
    const struct object_type *type =
        schema_type(call_schema(c), json_get_text(&c->body, "type", STR("")));
    return permission_asked(c, running->tool->may, type) && running->tool->run(c);
}

static bool run(struct call *c, const struct mcp_tool *tool) {
    struct running running = {c, tool};
    call_reset(c);
    if (!check_arguments(c, tool))
        return false;
    bool done =
        tool->reads ? call_read(c, run_in_work, &running) : call_write(c, run_in_work, &running);
    c->work = NULL;
    return done;
}

// The same twice: as data, and as text for clients that know no structured results.
static void write_result(struct jsonw *w, str text, str data, bool failed) {
    jsonw_object(w);
    jsonw_name(w, "content");
    jsonw_array(w);
    jsonw_object(w);
    jsonw_put_text(w, "type", STR("text"));
    jsonw_put_text(w, "text", text);
    jsonw_object_end(w);
    jsonw_array_end(w);
    jsonw_name(w, "structuredContent");
    jsonw_raw(w, data);
    jsonw_put_bool(w, "isError", failed);
    jsonw_object_end(w);
}

static str refusal_text(struct call *c, str words) {
    struct buf out;
    buf_init(&out, c->arena);
    buf_add(&out, words);
    for (size_t i = 0; c->issues && i < c->issues->count; i++) {
        const struct issue *issue = &c->issues->items[i];
        buf_format(&out, "\n" STR_FMT ": " STR_FMT,
                   STR_ARG(issue->property ? issue->property->name : STR("record")),
                   STR_ARG(issue_message(c->arena, issue, c->lang)));
    }
    return buf_str(&out);
}

static void write_refusal(struct call *c, struct jsonw *w) {
    struct buf out;
    struct jsonw data;
    str words = problem_words(c);
    buf_init(&out, c->arena);
    jsonw_init(&data, &out);
    jsonw_object(&data);
    problem_write_member(c, &data);
    if (c->issues && c->issues->count) {
        jsonw_name(&data, "issues");
        render_issues(&data, c->arena, c->issues, c->lang);
    }
    jsonw_object_end(&data);
    write_result(w, refusal_text(c, words), buf_str(&out), true);
}

// That a record is there already is an answer: the handler has rendered the candidates.
static void write_duplicates(struct call *c, struct jsonw *w) {
    struct buf out;
    struct jsonw data;
    buf_init(&out, c->arena);
    jsonw_init(&data, &out);
    jsonw_object(&data);
    jsonw_put_bool(&data, "created", false);
    jsonw_put_text(&data, "message", problem_words(c));
    jsonw_name(&data, "candidates");
    jsonw_raw(&data, buf_str(&c->text));
    jsonw_object_end(&data);
    write_result(w, buf_str(&out), buf_str(&out), false);
}

void mcp_call(struct call *c, const struct mcp_tool *tool, const struct json *arguments,
              struct jsonw *w) {
    c->body = *arguments;
    if (run(c, tool))
        write_result(w, buf_str(&c->text), buf_str(&c->text), false);
    else if (c->candidate_count && c->text.len)
        write_duplicates(c, w);
    else {
        trail_refused(c, tool->name);
        write_refusal(c, w);
    }
}
