// The interface for programs and the web application over HTTP: what app starts and stops.
//
// docs/api.md is the contract; routes.c has one row for each call. The host (store/host.h) is
// app's; everything else in here is the api's own. Order: api_create, http_server_start with
// `router`, `dispatch`, `admit`, `refuse` of api_http, ... http_server_quiesce, api_stop,
// http_server_destroy, api_destroy, host_destroy.
#pragma once
#include "base/buf.h"
#include "base/embedded.h"
#include "base/err.h"
#include "base/thread.h"
#include "crm/seal.h"
#include "http/forwarded.h"
#include "http/server.h"

struct api;
struct host;

struct api_options {
    struct host *host;
    struct pool *workers;            // for what may take over some milliseconds; outlives the api
    const char *version;             // "0.1.0"
    int64_t file_max;                // bytes of one file at a record
    int64_t rate_limit;              // requests of one identity in 10 seconds; 0: any number
    struct http_trusted trusted;     // reverse proxies that may say who is asking
    struct seal_key seal;            // of secrets in the store
    str private_hosts;               // may be asked though their addresses are (http/fetch.h)
    str name_server;                 // asked for domains of e-mail addresses; empty: nobody is
    const struct embedded_file *web; // the web application's files; NULL: it was not built in
    size_t web_count;
    // Called after a job was put into the queue and committed, so that a runner wakes at once.
    // NULL: runners look by themselves. Any thread.
    void (*job_added)(void *context);
    void *job_context;
};

struct api *api_create(const struct api_options *options);
// Fills router and callbacks of the server's options (bounds, host and port are app's).
void api_http(struct api *api, struct http_server_options *options);
// Ends event streams and the thread behind them; after http_server_quiesce, before the workers end.
void api_stop(struct api *api);
void api_destroy(struct api *api); // after http_server_destroy; fine with NULL

// The OpenAPI 3.1 description, as served at /openapi.json: `kartoteka openapi` prints it.
void api_openapi(struct buf *out, const char *version);
// Every address that is answered, a line each: method, path, permission, lane, body, answer, codes
// (separated by tabs, "-" for none), "api" or "web". `kartoteka routes` prints it.
void api_routes(struct buf *out);
