// Opening a store for this process, in order; closing goes the other way round.
#include "app/process.h"
#include "crm/live.h"
#include "crm/rate.h"
#include "crm/save.h"
#include "store/blob.h"
#include "store/store.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static sigset_t stop_signals(void) {
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    return stop;
}

void process_hold_signals(bool hold) {
    sigset_t stop = stop_signals();
    pthread_sigmask(hold ? SIG_BLOCK : SIG_UNBLOCK, &stop, NULL);
}

bool process_asked_to_stop(long nanoseconds) {
    struct timespec moment = {.tv_nsec = nanoseconds};
    sigset_t stop = stop_signals();
    return sigtimedwait(&stop, NULL, &moment) > 0;
}

enum lang process_lang(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    enum lang lang = LANG_EN;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value) {
            lang_of_code(str_of(value), &lang);
            break;
        }
    }
    return lang;
}

struct actor process_actor(void) {
    return (struct actor){.scope = SCOPE_ALL, .lang = process_lang()};
}

static bool is_server_url(str url) {
    return str_starts(url, STR("postgresql:")) || str_starts(url, STR("postgres:"));
}

static bool make_folder(const char *path, struct err *err) {
    if (mkdir(path, 0700) == 0 || errno == EEXIST)
        return true;
    return fail(err, ERR_STORAGE, "The folder %s can not be made: %s.", path, strerror(errno));
}

// The lock goes with the process, however it ends.
static bool take_lock(struct process *process, const struct settings *settings, bool must,
                      struct err *err) {
    str store = settings->values[SETTING_STORE];
    if (str_starts(store, STR("sqlite:")))
        store = str_from(store, STR("sqlite:").len);
    str path = str_format(settings->arena, STR_FMT ".lock", STR_ARG(store));
    process->lock = open(path.ptr, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (process->lock < 0)
        return fail(err, ERR_STORAGE, "%s can not be opened: %s.", path.ptr, strerror(errno));
    process->alone = flock(process->lock, LOCK_EX | LOCK_NB) == 0;
    if (process->alone || !must)
        return true;
    return fail(err, ERR_BUSY, "Another kartoteka is at work on this store (" STR_FMT ").",
                STR_ARG(settings->values[SETTING_STORE]));
}

static bool open_blobs(struct process *process, const struct settings *settings,
                       struct work *work) {
    str id;
    str folder =
        str_format(settings->arena, STR_FMT "/files", STR_ARG(settings->values[SETTING_DATA]));
    if (!store_setting_get(work, SETTING_STORE_ID, &id))
        return false;
    process->blobs = blobs_create(folder.ptr, id);
    return true;
}

static bool prepare_store(struct process *process, const struct settings *settings, bool with_index,
                          struct err *err) {
    struct db_options options = {.url = settings->values[SETTING_STORE]};
    struct db *db;
    struct work work;
    struct arena arena;
    arena_init(&arena);
    bool done = db_open(&options, &db, err);
    if (done) {
        struct err unused;
        done = store_prepare(db, &arena, err);
        work_init(&work, &arena, &unused, db);
        work.err = err;
        done = done && open_blobs(process, settings, &work) &&
               live_create(&work, with_index, &process->live);
        db_close(db);
    }
    arena_finish(&arena);
    return done;
}

// -1: off, and for everything that is not the server.
static bool read_scan_hour(const struct settings *settings, enum process_need need, int *hour,
                           struct err *err) {
    str text = settings->values[SETTING_SCAN_HOUR];
    int64_t number;
    *hour = -1;
    if (need != PROCESS_SERVE || str_is(text, "off"))
        return true;
    if (!str_to_i64(text, &number) || number < 0 || number > 23)
        return fail(err, ERR_INPUT, "--scan-hour wants an hour from 0 to 23, or off.");
    *hour = (int)number;
    return true;
}

bool process_open(struct process *process, const struct settings *settings, enum process_need need,
                  struct err *err) {
    int scan_hour;
    *process = (struct process){.lock = -1};
    if (!read_scan_hour(settings, need, &scan_hour, err))
        return false;
    str url = settings->values[SETTING_STORE];
    bool server = is_server_url(url);
    struct name_service names;
    if (!name_service_read(settings->values[SETTING_NAME_SERVER], &names))
        return fail(err, ERR_INPUT,
                    "--name-server wants an IPv4 address, for example 192.0.2.53 or "
                    "192.0.2.53:5353, or system.");
    if (!server && !settings->given[SETTING_STORE] &&
        !make_folder(settings_z(settings, SETTING_DATA), err))
        return false;
    if (!server && need != PROCESS_LIGHT &&
        !take_lock(process, settings, need == PROCESS_SERVE, err)) {
        process_close(process);
        return false;
    }
    bool runs_jobs = need != PROCESS_LIGHT && (server || process->alone);
    struct host_options options = {
        .store_url = url,
        .hold = live_hold,
        .release = live_release,
        .version = live_version,
        .renew = live_renew,
        .deriving = &crm_deriving,
        .after_commit = live_apply,
    };
    if (!prepare_store(process, settings, runs_jobs, err)) {
        process_close(process);
        return false;
    }
    options.live = process->live;
    options.blobs = process->blobs;
    if (!host_create(&options, &process->host, err)) {
        process_close(process);
        return false;
    }
    process->schema = host_hold(process->host);
    struct runner_options runner = {.scan_hour = scan_hour,
                                    .host = process->host,
                                    .only_owner = process->alone,
                                    .names = names};
    if (runs_jobs && !runner_start(&runner, &process->runner, err)) {
        process_close(process);
        return false;
    }
    struct follower_options follower = {.host = process->host, .shared = server};
    if (runs_jobs && (!follower_start(&follower, &process->follower, err) ||
                      !sealer_start(process->host, &process->sealer, err))) {
        process_close(process);
        return false;
    }
    return true;
}

void process_close(struct process *process) {
    follower_stop(process->follower);
    runner_stop(process->runner);
    sealer_stop(process->sealer); // last: it seals what the others wrote
    if (process->host)
        host_release(process->host, process->schema);
    host_destroy(process->host);
    live_destroy(process->live);
    blobs_destroy(process->blobs);
    if (process->lock >= 0)
        close(process->lock);
    *process = (struct process){.lock = -1};
}
