// The table of commands, and the parsing that follows from it.
#include "app/command.h"
#include "app/process.h"
#include "model/message.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const struct command commands[] = {
    {.name = "serve",
     .summary = "Serves the web application and the interface for programs.",
     .example = "kartoteka serve --data ./var --listen 127.0.0.1:8080",
     .uses_store = true,
     .run = command_serve},
    {.name = "setup",
     .summary = "Makes the administrator's account without the browser.",
     .example = "kartoteka setup --email anna@example.com",
     .options = {{"email", "E", "the e-mail address to sign in with"},
                 {"name", "NAME", "the name shown to others"},
                 {"role", "ROLE", "another role, such as representative or analyst"},
                 {"language", "en|pl|ru|zh", "of the program for this person"},
                 {"password-stdin", NULL, "read the password from standard input"}},
     .uses_store = true,
     .run = command_setup},
    {.name = "password",
     .summary = "Sets a new password for an account, where the old one was forgotten.",
     .example = "kartoteka password --email anna@example.com",
     .options = {{"email", "E", "the account's e-mail address"},
                 {"password-stdin", NULL, "read the password from standard input"}},
     .uses_store = true,
     .run = command_password},
    {.name = "token create",
     .summary = "Makes an API key and prints it, alone, on standard output.",
     .example = "kartoteka token create --name reporting",
     .options = {{"name", "N", "what the key is for"}},
     .uses_store = true,
     .run = command_token_create},
    {.name = "audit verify",
     .summary = "Looks through the chain of the trail and says where it is broken, if it is.",
     .example = "kartoteka audit verify",
     .options = {{"head", "NUMBER:HASH", "what an earlier run printed and you kept elsewhere"}},
     .uses_store = true,
     .run = command_audit_verify},
    {.name = "import",
     .words = "FILE",
     .word_count = 1,
     .summary = "Imports a CSV file: cleans every value, finds who is there already.",
     .example = "kartoteka import people.csv --type contacts --map \"Full name=full_name\" "
                "--dry-run",
     .options = {{"type", "contacts|companies", "what the rows are"},
                 {"map", "COLUMN=PROPERTY",
                  "what a column means, where the guess is wrong; empty PROPERTY: leave it out",
                  true},
                 {"on-duplicate", "update|create|skip|review",
                  "rows that surely are an existing record; update where not given"},
                 {"country", "CC", "where phone numbers without a country belong, e.g. PL"},
                 {"dry-run", NULL, "check every row and report, but write nothing"}},
     .uses_store = true,
     .run = command_import},
    {.name = "export",
     .summary = "Writes records as CSV to standard output.",
     .example = "kartoteka export --type contacts --format csv > contacts.csv",
     .options = {{"type", "contacts|companies", "which records"},
                 {"format", "csv", "csv is the only one"},
                 {"out", "FILE", "write to a file instead"}},
     .uses_store = true,
     .run = command_export},
    {.name = "clean",
     .words = "FILE",
     .word_count = 1,
     .summary = "Cleans a CSV file without a store: the rulebook of imports, file in, file out.",
     .example = "kartoteka clean people.csv --out clean.csv --issues issues.csv --country PL",
     .options = {{"out", "CLEAN.csv", "the rows as they should be, with score and verdict"},
                 {"issues", "ISSUES.csv",
                  "what is poor about which cell, and what would be better"},
                 {"duplicates", "PAIRS.csv", "which two rows seem to be one, and why"},
                 {"type", "contacts|companies", "what the rows are; guessed where not given"},
                 {"map", "COLUMN=PROPERTY",
                  "what a column means, where the guess is wrong; empty PROPERTY: keep it as it is",
                  true},
                 {"country", "CC", "where phone numbers without a country belong, e.g. PL"},
                 {"language", "en|pl|ru|zh", "of the messages; the terminal's where not given"}},
     .run = command_clean,
     .more = clean_command_more},
    {.name = "dedupe",
     .words = "FILE",
     .word_count = 1,
     .summary = "Finds the duplicates of a CSV file without a store, and says why.",
     .example = "kartoteka dedupe people.csv --id number --pairs pairs.csv --clusters clusters.csv",
     .options = {{"type", "contacts|companies", "what the rows are; guessed where not given"},
                 {"map", "COLUMN=PROPERTY",
                  "what a column means, where the guess is wrong; empty PROPERTY: not compared",
                  true},
                 {"id", "COLUMN", "what the rows are called by; their numbers where not given"},
                 {"pairs", "PAIRS.csv", "which two are one, how probably, and why"},
                 {"clusters", "CLUSTERS.csv", "which records are one, a row for every record"},
                 {"threshold", "sure|review|NUMBER", "from which probability on (review)"},
                 {"country", "CC", "where phone numbers without a country belong, e.g. PL"},
                 {"threads", "N",
                  "how many cores to use; all where not given; the result is the same"},
                 {"language", "en|pl|ru|zh", "of the words; the terminal's where not given"}},
     .run = command_dedupe,
     .more = dedupe_command_more},
    {.name = "value",
     .words = "TYPE",
     .word_count = 1,
     .summary = "Judges single values: one a line in, one JSON object a line out.",
     .example = "printf 'john@gmial.com\\n' | kartoteka value email",
     .options = {{"country", "CC", "where values without a country belong, e.g. PL"},
                 {"language", "en|pl|ru|zh", "of the messages; the terminal's where not given"},
                 {"column", NULL, "the lines are one column and decide together, e.g. on dates"}},
     .run = command_value,
     .more = value_command_more},
    {.name = "handbook",
     .summary = "Writes the rulebook as a document to read and print.",
     .example = "kartoteka handbook --language pl --out rules.html",
     .options = {{"language", "en|pl|ru|zh", "of the document; the terminal's where not given"},
                 {"out", "FILE", "where it goes: .html or .pdf"}},
     .uses_store = true,
     .run = command_handbook},
    {.name = "sample",
     .summary = "Writes fictional contacts and companies as CSV files, and the truth about them.",
     .example = "kartoteka sample --rows 2000 --seed 1 --out ./sample",
     .options = {{"rows", "N", "contacts; a fifth as many companies (2000)"},
                 {"seed", "S", "the same seed gives the same files (1)"},
                 {"out", "DIR", "where the files go (the current folder)"}},
     .run = command_sample},
    {.name = "openapi",
     .summary = "Prints the OpenAPI description of the interface for programs.",
     .example = "kartoteka openapi > openapi.json",
     .run = command_openapi},
    {.name = "routes",
     .summary = "Prints every address the program answers: who may ask, and where it is answered.",
     .example = "kartoteka routes | column -t",
     .run = command_routes},
};
const size_t command_count = sizeof commands / sizeof *commands;

int complain(int code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    fputs("kartoteka: ", stderr);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
    va_end(values);
    return code;
}

int complain_err(const struct err *err) {
    bool input = err->code == ERR_INPUT || err->code == ERR_INVALID || err->code == ERR_CONFLICT ||
                 err->code == ERR_TOO_LARGE || err->code == ERR_UNSUPPORTED;
    struct arena arena;
    arena_init(&arena);
    str text = str_of(err->text), key = str_of(err->detail);
    if (message_known(key))
        text = message_text(&arena, key, process_lang(), NULL, 0);
    int code = complain(input ? EXIT_PROBLEMS : EXIT_FAILED, STR_FMT, STR_ARG(text));
    arena_finish(&arena);
    return code;
}

static bool option_index(const struct command *command, const char *name, size_t *index) {
    for (size_t i = 0; i < COMMAND_OPTIONS && command->options[i].name; i++) {
        if (strcmp(command->options[i].name, name) == 0) {
            *index = i;
            return true;
        }
    }
    return false;
}

size_t option_all(const struct invocation *invocation, const char *name, const str **values) {
    size_t i;
    if (!option_index(invocation->command, name, &i))
        return 0;
    *values = invocation->values[i];
    return invocation->counts[i];
}

bool option_given(const struct invocation *invocation, const char *name) {
    const str *values;
    return option_all(invocation, name, &values) > 0;
}

str option_text(const struct invocation *invocation, const char *name, str otherwise) {
    const str *values;
    size_t count = option_all(invocation, name, &values);
    return count ? values[count - 1] : otherwise;
}

static str map_column(str map) {
    return str_trim(str_slice(map, 0, str_find_last_char(map, '=')));
}

// Empty: the column means nothing, as any number of them may.
static str map_property(str map) {
    size_t equals = str_find_last_char(map, '=');
    return equals < map.len ? str_trim(str_from(map, equals + 1)) : (str){0};
}

static bool refuse_map(const struct invocation *in, const char *key, str value) {
    struct message_param param = {"value", value};
    complain(EXIT_USAGE, STR_FMT,
             STR_ARG(message_text(in->arena, str_of(key), process_lang(), &param, 1)));
    return false;
}

bool option_maps_clear(const struct invocation *in, bool one_column) {
    const str *maps;
    size_t count = option_all(in, "map", &maps);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++) {
            str property = map_property(maps[i]);
            if (str_equal(map_column(maps[k]), map_column(maps[i])))
                return refuse_map(in, "map.column_twice", map_column(maps[i]));
            if (one_column && property.len && str_equal(map_property(maps[k]), property))
                return refuse_map(in, "map.property_twice", property);
        }
    return true;
}

bool option_number(const struct invocation *invocation, const char *name, int64_t otherwise,
                   int64_t *number) {
    *number = otherwise;
    str text = option_text(invocation, name, (str){0});
    if (!text.len || (str_to_i64(text, number) && *number >= 0))
        return true;
    complain(EXIT_USAGE, "--%s wants a number, not \"" STR_FMT "\".", name, STR_ARG(text));
    return false;
}
