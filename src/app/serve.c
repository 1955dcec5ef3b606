// The server: store, jobs, interface, until a signal says stop.
#include "api/api.h"
#include "app/command.h"
#include "app/process.h"
#include "app/secret_key.h"
#include "base/log.h"
#include "crm/account.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

// Made by the build from web/dist; empty where the web application was not built.
extern const struct embedded_file web_files[];
extern const size_t web_files_count;

enum { WORKERS = 4, WORKER_QUEUE = 4096, QUIET_MILLIS = 5000 };

struct serving {
    struct process process;
    struct http_trusted trusted;
    struct seal_key seal;
    int64_t rate_limit;
    int64_t file_max;
    struct pool *workers;
    struct api *api;
    struct http_server *server;
};

static bool split_address(struct arena *arena, str address, const char **host, uint16_t *port,
                          struct err *err) {
    size_t colon = str_find_last_char(address, ':');
    uint64_t number;
    if (colon == address.len || !str_to_u64(str_from(address, colon + 1), &number) ||
        number > UINT16_MAX)
        return fail(err, ERR_INPUT,
                    "--listen wants HOST:PORT, for example 127.0.0.1:8080, not \"" STR_FMT "\".",
                    STR_ARG(address));
    *host = str_z(arena, str_slice(address, 0, colon));
    *port = (uint16_t)number;
    return true;
}

static bool read_text_file(struct arena *arena, const char *path, const char **out,
                           struct err *err) {
    FILE *file = fopen(path, "re");
    if (!file)
        return fail(err, ERR_INPUT, "The file %s can not be read.", path);
    struct buf text;
    buf_init(&text, arena);
    char piece[4096];
    for (size_t got; (got = fread(piece, 1, sizeof piece, file)) > 0;)
        buf_add(&text, (str){piece, got});
    fclose(file);
    *out = text.len ? text.ptr : "";
    return true;
}

static bool fill_options(struct invocation *in, struct http_server_options *http, struct err *err) {
    struct settings *s = &in->settings;
    uint64_t threads;
    if (!split_address(in->arena, s->values[SETTING_LISTEN], &http->host, &http->port, err))
        return false;
    if (!str_to_u64(s->values[SETTING_THREADS], &threads) || threads > 256)
        return fail(err, ERR_INPUT, "--threads wants a number up to 256.");
    http->threads = (unsigned)threads;
    http->behind_tls = str_is(s->values[SETTING_SECURE_COOKIES], "yes");
    if (s->values[SETTING_CERTIFICATE].len &&
        (!read_text_file(in->arena, settings_z(s, SETTING_CERTIFICATE), &http->certificate, err) ||
         !read_text_file(in->arena, settings_z(s, SETTING_KEY), &http->key, err)))
        return false;
    return true;
}

static bool read_trusted(const struct settings *s, struct http_trusted *out, struct err *err) {
    struct err why;
    return http_trusted_read(s->values[SETTING_TRUSTED_PROXIES], out, &why) ||
           fail(err, ERR_INPUT, "--trusted-proxies: %s", why.text);
}

static bool read_rate_limit(const struct settings *s, int64_t *out, struct err *err) {
    enum { MOST = 1000000 };
    return (str_to_i64(s->values[SETTING_RATE_LIMIT], out) && *out >= 0 && *out <= MOST) ||
           fail(err, ERR_INPUT, "--rate-limit wants a number of requests up to %d.", MOST);
}

static bool read_file_max(const struct settings *s, int64_t *out, struct err *err) {
    enum { MOST = 2047 };
    if (!str_to_i64(s->values[SETTING_MAX_FILE], out) || *out < 1 || *out > MOST)
        return fail(err, ERR_INPUT, "--max-file wants a number of MiB from 1 to %d.", MOST);
    *out <<= 20;
    return true;
}

static void wake_runner(void *context) {
    runner_wake(context);
}

// Beside the store; on a PostgreSQL server the folder may not be there yet.
static bool load_secret_key(const struct settings *s, struct seal_key *out, struct err *err) {
    if (s->values[SETTING_SECRETS_KEY].len)
        return secret_key_load(settings_z(s, SETTING_SECRETS_KEY), out, err);
    const char *data = settings_z(s, SETTING_DATA);
    if (mkdir(data, 0700) != 0 && errno != EEXIST)
        return fail(err, ERR_STORAGE, "The folder %s can not be made: %s.", data, strerror(errno));
    return secret_key_load(str_format(s->arena, "%s/secrets.key", data).ptr, out, err);
}

static bool begin(struct serving *serving, struct invocation *in, struct http_server_options http,
                  struct err *err) {
    if (!process_open(&serving->process, &in->settings, PROCESS_SERVE, err) ||
        !load_secret_key(&in->settings, &serving->seal, err))
        return false;
    serving->workers = pool_create(WORKERS, WORKER_QUEUE);
    struct api_options api = {
        .host = serving->process.host,
        .workers = serving->workers,
        .version = KARTOTEKA_VERSION,
        .trusted = serving->trusted,
        .seal = serving->seal,
        .file_max = serving->file_max,
        .rate_limit = serving->rate_limit,
        .private_hosts = in->settings.values[SETTING_PRIVATE_HOSTS],
        .name_server = in->settings.values[SETTING_NAME_SERVER],
        .web = web_files_count ? web_files : NULL,
        .web_count = web_files_count,
        .job_added = wake_runner,
        .job_context = serving->process.runner,
    };
    serving->api = api_create(&api);
    api_http(serving->api, &http);
    return http_server_start(&http, &serving->server, err);
}

static void end(struct serving *serving) {
    if (serving->server)
        http_server_quiesce(serving->server, QUIET_MILLIS);
    follower_stop(serving->process.follower);
    serving->process.follower = NULL;
    runner_stop(serving->process.runner);
    serving->process.runner = NULL;
    if (serving->api)
        api_stop(serving->api);
    pool_destroy(serving->workers);
    http_server_destroy(serving->server);
    api_destroy(serving->api);
    process_close(&serving->process);
}

static bool make_setup_token(void *argument, struct work *work) {
    return account_setup_token(work, argument);
}

static bool greet(struct serving *serving, struct invocation *in, struct err *err) {
    str token = {0};
    struct host_task task = {
        .who = process_actor(), .arena = in->arena, .run = make_setup_token, .argument = &token};
    if (!host_write_wait(serving->process.host, &task, err))
        return false;
    str listen = in->settings.values[SETTING_LISTEN];
    str host = str_slice(listen, 0, str_find_last_char(listen, ':'));
    const char *scheme = in->settings.values[SETTING_CERTIFICATE].len ? "https" : "http";
    unsigned port = http_server_port(serving->server);
    printf("Kartoteka " KARTOTEKA_VERSION " serves %s://" STR_FMT ":%u\n", scheme, STR_ARG(host),
           port);
    if (token.len)
        printf("Open this link to begin:\n\n    %s://" STR_FMT ":%u/setup?token=" STR_FMT "\n\n",
               scheme, STR_ARG(host), port, STR_ARG(token));
    fflush(stdout);
    return true;
}

// Every connection is a file: as many as the system allows.
static void raise_file_limit(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

int command_serve(struct invocation *in) {
    struct serving serving = {.process.lock = -1};
    struct err err = {0};
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop, NULL); // inherited: all threads leave them to this one
    raise_file_limit();
    int code = EXIT_DONE, signal_number;
    struct http_server_options http = {.spool_folder = settings_z(&in->settings, SETTING_DATA)};
    if (!fill_options(in, &http, &err) || !read_trusted(&in->settings, &serving.trusted, &err) ||
        !read_rate_limit(&in->settings, &serving.rate_limit, &err) ||
        !read_file_max(&in->settings, &serving.file_max, &err))
        return complain(EXIT_USAGE, "%s", err.text);
    if (begin(&serving, in, http, &err) && greet(&serving, in, &err)) {
        sigwait(&stop, &signal_number);
        log_info("stopping");
    } else {
        code = complain_err(&err);
    }
    end(&serving);
    return code;
}
