// Addresses of files at records.
#include "api/route_rows.h"

#define FILES "/api/v1/objects/{type}/{id}/files"

// How large a file may be is a setting: api.c puts it in.
static const struct route rows[] = {
    API(POST, FILES, LANE_BARE, MAY(EDIT), file_post, "*", "File", "201 404 409 413 415", "name",
        "Adds a file to a record", .spool = true,
        .note = "The body is the file. Its content decides what it is: programs and scripts are "
                "refused (415), and so are names of another kind, empty files (400) and those "
                "larger than the setting max-file (413)."),
    API(GET, FILES, LANE_READ, MAY(VIEW), file_list, NULL, "FileList", "200 404", NULL,
        "Files of a record, newest first"),
    API(PUT, FILES "/{file}", LANE_WRITE, MAY(EDIT), file_put, NULL, "File", "200 404 409", NULL,
        "Gives a record a file that is there",
        .note = "One of another record, or one taken off: that can be undone for a day."),
    API(DELETE, FILES "/{file}", LANE_WRITE, MAY(EDIT), file_delete, NULL, NULL, "204 404", NULL,
        "Takes a file off a record",
        .note = "Where no other record has it, it is deleted for good a day later."),
    API(GET, "/api/v1/files/{file}", LANE_READ, MAY(VIEW), file_get, NULL, "File", "200 404", NULL,
        "What a file is"),
    API(GET, "/api/v1/files/{file}/content", LANE_POOL, MAY(VIEW), file_content, NULL, "*/*",
        "200 206 304 404 416", "inline", "The bytes of a file",
        .note = "To be saved; with inline=true to be shown where its kind is harmless: png, jpeg, "
                "gif, webp, plain text, pdf. Takes Range and If-None-Match."),
};

const struct route_table routes_files = {rows, sizeof rows / sizeof *rows};
