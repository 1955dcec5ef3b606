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
    [SETTING_TRUSTED_PROXIES] =
        {"trusted-proxies", "ADDRESS,...", "",
         "reverse proxies whose X-Forwarded-For says who is asking, so that "
         "failed logins are counted for each client"},
    [SETTING_THREADS] = {"threads", "N", "0", "event threads; 0: one for each core"},
    [SETTING_RATE_LIMIT] = {"rate-limit", "N", "0",
                            "requests an API key or a session may make in 10 seconds; 0: any "
                            "number"},
    [SETTING_MAX_FILE] = {"max-file", "MIB", "50", "how large a file at a record may be"},
    [SETTING_CERTIFICATE] = {"certificate", "FILE", "", "PEM certificate: serve then speaks TLS"},
    [SETTING_KEY] = {"key", "FILE", "", "PEM key of the certificate"},
    [SETTING_NAME_SERVER] = {"name-server", "ADDRESS", "",
                             "name server to be asked whether the domains of e-mail addresses take "
                             "mail: 192.0.2.53 or 192.0.2.53:5353; system: those of this machine; "
                             "nobody is asked where not given"},
    [SETTING_PRIVATE_HOSTS] = {"private-hosts", "HOST,...", "",
                               "hosts in private networks that may be asked, such as the "
                               "company's own sign-in provider; of this machine also by plain "
                               "http, to try things out"},
    [SETTING_SECRETS_KEY] = {"secrets-key", "FILE", "",
                             "key that secrets in the store (second factors) are sealed with; "
                             "DATA/secrets.key where not given, made at the first start"},
    [SETTING_SCAN_HOUR] = {"scan-hour", "HOUR", "2",
                           "when the nightly scan for duplicates begins, 0 to 23 by this machine's "
                           "clock; off: never"},
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

static bool read_line(struct settings *file, str line) {
    line = str_trim(line);
    if (!line.len || line.ptr[0] == '#')
        return true;
    size_t at = str_find_char(line, '=');
    enum setting_id id;
    if (at == line.len || !settings_find(str_trim(str_slice(line, 0, at)), &id))
        return false;
    settings_set(file, id, str_copy(file->arena, str_trim(str_from(line, at + 1))));
    return true;
}

bool settings_read(struct settings *file, const char *name, str text, struct err *err) {
    enum { LINE_MAX_BYTES = 4096 };
    str line;
    if (str_find_char(text, 0) < text.len)
        return fail(err, ERR_INPUT, "%s is no text file.", name);
    for (size_t number = 1; text.len && str_split(&text, '\n', &line); number++) {
        if (line.len > LINE_MAX_BYTES)
            return fail(err, ERR_INPUT, "%s, line %zu: longer than %d bytes.", name, number,
                        LINE_MAX_BYTES);
        if (!read_line(file, line))
            return fail(err, ERR_INPUT,
                        "%s, line %zu: not a setting. A line reads `name = value`, for example "
                        "`listen = 127.0.0.1:8080`.",
                        name, number);
    }
    return true;
}

static bool read_file(struct settings *into, const char *path, bool must, struct err *err) {
    enum { FILE_MAX_BYTES = 1 << 20 };
    FILE *file = fopen(path, "re");
    if (!file)
        return !must || fail(err, ERR_INPUT, "The config file %s can not be read.", path);
    struct buf text;
    char piece[4096];
    buf_init(&text, into->arena);
    for (size_t got; text.len <= FILE_MAX_BYTES && (got = fread(piece, 1, sizeof piece, file)) > 0;)
        buf_add(&text, (str){piece, got});
    bool broken = ferror(file) != 0;
    fclose(file);
    if (broken)
        return fail(err, ERR_INPUT, "The config file %s can not be read.", path);
    if (text.len > FILE_MAX_BYTES)
        return fail(err, ERR_INPUT, "The config file %s is larger than 1 MiB.", path);
    return settings_read(into, path, buf_str(&text), err);
}

// "yes|no": one of the words.
static bool check_words(const struct settings *settings, enum setting_id id, struct err *err) {
    str words = str_of(setting_rows[id].argument), word;
    if (str_find_char(words, '|') == words.len)
        return true;
    while (str_split(&words, '|', &word))
        if (str_equal(word, settings->values[id]))
            return true;
    return fail(err, ERR_INPUT, "The setting %s is %s, not \"" STR_FMT "\".", setting_rows[id].name,
                setting_rows[id].argument, STR_ARG(settings->values[id]));
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
    for (int i = 0; i < SETTING_COUNT; i++)
        if (!check_words(settings, (enum setting_id)i, err))
            return false;
    if (!settings->values[SETTING_STORE].len)
        settings->values[SETTING_STORE] = str_format(settings->arena, STR_FMT "/kartoteka.sqlite",
                                                     STR_ARG(settings->values[SETTING_DATA]));
    return true;
}

const char *settings_z(const struct settings *settings, enum setting_id id) {
    return str_z(settings->arena, settings->values[id]);
}
