// Settings of the program: one table, filled from the command line, the environment and a file.
//
// What is said later wins: default, then config file, then KARTOTEKA_* variable, then option. The
// table is also what --help and the documentation are written from.
#pragma once
#include "base/err.h"
#include "base/str.h"

enum setting_id {
    SETTING_CONFIG,
    SETTING_DATA,
    SETTING_STORE,
    SETTING_LISTEN,
    SETTING_SECURE_COOKIES,
    SETTING_TRUSTED_PROXIES,
    SETTING_THREADS,
    SETTING_RATE_LIMIT,
    SETTING_MAX_FILE,
    SETTING_CERTIFICATE,
    SETTING_KEY,
    SETTING_NAME_SERVER,
    SETTING_PRIVATE_HOSTS,
    SETTING_SECRETS_KEY,
    SETTING_SCAN_HOUR,
    SETTING_COUNT
};

struct setting_row {
    const char *name;     // "data": --data, KARTOTEKA_DATA, `data = ` in the file
    const char *argument; // "DIR"; with a bar, "yes|no", the words that may be said
    const char *otherwise;
    const char *help;
};
extern const struct setting_row setting_rows[SETTING_COUNT];

struct settings {
    struct arena *arena;
    str values[SETTING_COUNT];
    bool given[SETTING_COUNT]; // by option
};

// Defaults and environment; the file named by --config (or DATA/kartoteka.conf where it exists) is
// read by settings_finish, after the options.
void settings_init(struct settings *settings, struct arena *arena);
// True and *id where `name` ("--data" without the dashes) is a setting.
bool settings_find(str name, enum setting_id *id);
void settings_set(struct settings *settings, enum setting_id id, str value);
// Lines of a config file called `name` into `file`. ERR_INPUT naming file and line.
MUST_CHECK bool settings_read(struct settings *file, const char *name, str text, struct err *err);
// ERR_INPUT naming file and line, or the setting whose value can not be.
MUST_CHECK bool settings_finish(struct settings *settings, struct err *err);
const char *settings_z(const struct settings *settings, enum setting_id id);
