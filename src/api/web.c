// The web application's files, out of the program's memory.
//
// Everything that is no file is the application itself (it has its own addresses, such as
// /contacts/101), so that reloading a page works. Files under assets/ carry a hash of their content
// in their names and may be kept for ever; the start page is asked for anew each time.
#include "api/api_private.h"
#include "api/path.h"
#include <stdlib.h>
#include <string.h>

struct web {
    struct arena arena;
    struct map files; // path to struct http_blob
};

static const struct media_type {
    const char *end;
    const char *type;
} media_types[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".map", "application/json"},
};

static str media_type(str name) {
    for (size_t i = 0; i < sizeof media_types / sizeof *media_types; i++)
        if (str_ends(name, str_of(media_types[i].end)))
            return str_of(media_types[i].type);
    return STR("application/octet-stream");
}

static str bytes_of(const struct embedded_file *file) {
    return (str){(const char *)file->data, file->size};
}

static bool is_compressed(str name) {
    return str_ends(name, STR(".br")) || str_ends(name, STR(".gz"));
}

static void add_file(struct web *web, const struct embedded_file *file) {
    str name = str_of(file->name);
    if (is_compressed(name))
        return;
    struct http_blob *blob = ARENA_NEW(&web->arena, struct http_blob);
    blob->type = media_type(name);
    blob->bytes = bytes_of(file);
    blob->etag = str_format(&web->arena, "\"%016llx\"", (unsigned long long)str_hash(blob->bytes));
    blob->forever = str_starts(name, STR("assets/"));
    map_set(&web->files, name, blob);
}

// "x.js.br" beside "x.js".
static void add_compressed(struct web *web, const struct embedded_file *file) {
    str name = str_of(file->name);
    if (!is_compressed(name))
        return;
    struct http_blob *blob = map_get(&web->files, str_slice(name, 0, name.len - 3));
    if (!blob)
        return;
    if (str_ends(name, STR(".br")))
        blob->brotli = bytes_of(file);
    else
        blob->gzip = bytes_of(file);
}

struct web *web_create(const struct embedded_file *files, size_t count) {
    struct web *web = memory_zero(1, sizeof *web);
    arena_init(&web->arena);
    map_init(&web->files, &web->arena);
    for (size_t i = 0; i < count; i++)
        add_file(web, &files[i]);
    for (size_t i = 0; i < count; i++)
        add_compressed(web, &files[i]);
    return web;
}

void web_destroy(struct web *web) {
    if (!web)
        return;
    arena_finish(&web->arena);
    free(web);
}

// Programs that mistype an address get an answer they can read, not a page.
static bool is_for_programs(str path) {
    while (str_starts(path, STR("//"))) // of a base address that ends with a slash
        path = str_from(path, 1);
    return str_starts(path, STR("/api/")) || path_is_wire(path);
}

static bool no_file(struct call *c) {
    http_response_init(&c->response, 404);
    problem_refuse(c->api, c->exchange ? &c->exchange->request : NULL, &c->response,
                   "There is nothing at this address.");
    return true;
}

bool web_get(struct call *c) {
    const struct web *web = c->api->web;
    str path = str_from(c->request->path, 1);
    if (is_for_programs(c->request->path))
        return no_file(c);
    const struct http_blob *blob = map_get(&web->files, path);
    // A missing script must not be answered with the start page.
    if (!blob && str_starts(path, STR("assets/")))
        return no_file(c);
    if (!blob)
        blob = map_get(&web->files, STR("index.html"));
    if (!blob) {
        http_response_body(&c->response, "text/plain; charset=utf-8",
                           STR("Kartoteka is running, but this program was built without its web "
                               "application.\nBuild it with `make build`; the interface for "
                               "programs is described at /openapi.json.\n"));
        return true;
    }
    http_response_blob(&c->response, c->request, blob);
    return true;
}
