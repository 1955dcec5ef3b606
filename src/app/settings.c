// One table of settings, and where their values come from.
#include "app/settings.h"
#include "base/buf.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

const struct setting_row setting_rows[SETTING_COUNT] = {
    [SETTING_CONFIG] = {"config", "FILE", "",
                        "file with settings, one `name = value` a line; "
                        "DATA/kartoteka.conf where it exists"},
    [SETTING_DATA] = {"data", "DIR", "./var", "folder of the store and everything else it keeps"},
    [SETTING_STORE] = {"store", "URL", "",
                       "store: a path of an SQLite file, or postgresql://...; "
                       "DATA/kartoteka.sqlite where not given"},
    [SETTING_LISTEN] = {"listen", "HOST:PORT", "127.0.0.1:8080", "where serve listens"},
    [SETTING_SECURE_COOKIES] = {"secure-cookies", "yes|no", "no",
                                "yes behind a proxy that speaks TLS: cookies then demand https"},
    [SETTING_THREADS] = {"threads", "N", "0", "event threads; 0: one for each core"},
    [SETTING_CERTIFICATE] = {"certificate", "FILE", "", "PEM certificate: serve then speaks TLS"},
    [SETTING_KEY] = {"key", "FILE", "", "PEM key of the certificate"},
};

static str variable_name(struct arena *arena, const char *name) {
    struct buf out;
    buf_init(&out, arena);
    buf_add_z(&out, "KARTOTEKA_");
    for (; *name; name++)
        buf_add_char(&out, *name == '-' ? '_' : (char)toupper((unsigned char)*name));
    return buf_str(&out);
}

void settings_init(struct settings *settings, struct arena *arena) {
    *settings = (struct settings){.arena = arena};
}

bool settings_find(str name, enum setting_id *id) {
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (str_is(name, setting_rows[i].name)) {
            *id = (enum setting_id)i;
            return true;
        }
    }
    return false;
}

void settings_set(struct settings *settings, enum setting_id id, str value) {
    settings->values[id] = value;
    settings->given[id] = true;
}

static bool read_line(struct settings *file, str line, bool *understood) {
    line = str_trim(line);
    *understood = true;
    if (!line.len || line.ptr[0] == '#')
        return true;
    size_t at = str_find_char(line, '=');
    enum setting_id id;
    if (at == line.len || !settings_find(str_trim(str_slice(line, 0, at)), &id)) {
        *understood = false;
        return false;
    }
    settings_set(file, id, str_trim(str_from(line, at + 1)));
    return true;
}

static bool read_file(struct settings *into, const char *path, bool must, struct err *err) {
    enum { LINE_MAX_BYTES = 4096 };
    char line[LINE_MAX_BYTES];
    FILE *file = fopen(path, "re");
    if (!file)
        return !must || fail(err, ERR_INPUT, "The config file %s can not be read.", path);
    bool done = true;
    for (size_t number = 1; done && fgets(line, sizeof line, file); number++) {
        bool understood;
        str copy = str_copy(into->arena, str_of(line));
        if (!read_line(into, copy, &understood))
            done = fail(err, ERR_INPUT,
                        "%s, line %zu: not a setting. A line reads `name = value`, for example "
                        "`listen = 127.0.0.1:8080`.",
                        path, number);
    }
    fclose(file);
    return done;
}

bool settings_finish(struct settings *settings, struct err *err) {
    struct settings file;
    settings_init(&file, settings->arena);
    for (int i = 0; i < SETTING_COUNT; i++) {
        str name = variable_name(settings->arena, setting_rows[i].name);
        const char *value = getenv(name.ptr);
        if (!settings->given[i] && value && *value)
            settings_set(settings, (enum setting_id)i, str_of(value));
    }
    str data = settings->given[SETTING_DATA] ? settings->values[SETTING_DATA]
                                             : str_of(setting_rows[SETTING_DATA].otherwise);
    bool named = settings->given[SETTING_CONFIG];
    str path = named ? settings->values[SETTING_CONFIG]
                     : str_format(settings->arena, STR_FMT "/kartoteka.conf", STR_ARG(data));
    if (!read_file(&file, str_z(settings->arena, path), named, err))
        return false;
    for (int i = 0; i < SETTING_COUNT; i++)
        if (!settings->given[i])
            settings->values[i] =
                file.given[i] ? file.values[i] : str_of(setting_rows[i].otherwise);
    if (!settings->values[SETTING_STORE].len)
        settings->values[SETTING_STORE] = str_format(settings->arena, STR_FMT "/kartoteka.sqlite",
                                                     STR_ARG(settings->values[SETTING_DATA]));
    return true;
}

const char *settings_z(const struct settings *settings, enum setting_id id) {
    return str_z(settings->arena, settings->values[id]);
}
