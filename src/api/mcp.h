// The Model Context Protocol: what its files share. Private to api.
//
// mcp.c speaks the protocol, mcp_tools.c has the table of tools and calls them, mcp_records.c,
// mcp_links.c and mcp_matching.c are the tools. To add one: a handler, its row, a line in
// docs/mcp.md, a test in tests/api/test_mcp.py.
#pragma once
#include "api/call.h"
#include "api/routes.h"

struct mcp_argument {
    const char *name;
    const char *type; // a type text (schemas.h)
    const char *note; // for who fills it in
};

enum { MCP_ARGUMENTS = 10 };

struct mcp_tool {
    const char *name;
    const char *title;                            // for people
    const char *description;                      // for the model: when to use it, what it answers
    struct mcp_argument arguments[MCP_ARGUMENTS]; // ends with a NULL name
    bool reads;          // changes nothing; it gets a reading work, the others a writing one
    bool destroys;       // may take away or replace what is there
    bool repeats;        // a second time changes nothing more
    enum permission may; // of the role, about the type that the arguments name
    // As the handler of a route: c->body holds the arguments, checked; c->json gets one object. In
    // a writing work it may run twice.
    bool (*run)(struct call *c);
};

const struct mcp_tool *mcp_tool_find(str name); // NULL where there is none
// The list of all tools, as the protocol describes them.
void mcp_write_tools(struct jsonw *w);
// Calls a tool in a work of its own and writes its result; what goes wrong is part of the result.
void mcp_call(struct call *c, const struct mcp_tool *tool, const struct json *arguments,
              struct jsonw *w);

#define MCP_TOOL(name) bool name(struct call *c)
MCP_TOOL(mcp_list_types); // mcp_types
MCP_TOOL(mcp_search);     // mcp_records
MCP_TOOL(mcp_find_records);
MCP_TOOL(mcp_read_record);
MCP_TOOL(mcp_create_record);
MCP_TOOL(mcp_update_record);
MCP_TOOL(mcp_add_note);
MCP_TOOL(mcp_list_associations); // mcp_links
MCP_TOOL(mcp_associate);
MCP_TOOL(mcp_dissociate);
MCP_TOOL(mcp_find_duplicates); // mcp_matching
MCP_TOOL(mcp_explain_match);
MCP_TOOL(mcp_propose_merge);
#undef MCP_TOOL

// What tools need to read of their arguments.
MUST_CHECK bool mcp_record_id(struct call *c, const char *name, int64_t *id); // ERR_INPUT without
MUST_CHECK bool mcp_range(struct call *c, const char *name, int64_t most, int64_t otherwise,
                          int64_t *out);                   // from 1
MUST_CHECK bool mcp_after(struct call *c, int64_t *after); // an id as cursor; 0 without
