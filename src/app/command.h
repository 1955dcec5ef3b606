// The program's commands: one row each, from which parsing and --help are made.
#pragma once
#include "app/settings.h"

enum { // what the process says when it ends
    EXIT_DONE = 0,
    EXIT_PROBLEMS = 1, // the input has problems, which were reported
    EXIT_USAGE = 2,
    EXIT_FAILED = 3 // could not do it
};

enum { COMMAND_OPTIONS = 10, OPTION_VALUES = 200 };

struct command_option {
    const char *name;     // "type"
    const char *argument; // NULL: takes none
    const char *help;
    bool repeats; // may be given several times; any other is refused then: which one is meant?
};

struct invocation {
    struct arena *arena;
    struct settings settings;
    const struct command *command;
    str values[COMMAND_OPTIONS][OPTION_VALUES];
    size_t counts[COMMAND_OPTIONS];
    str words[8]; // what is no option: FILE
    size_t word_count;
};

struct command {
    const char *name;  // "import", "token create"
    const char *words; // "FILE"
    size_t word_count;
    const char *summary;
    const char *example;
    struct command_option options[COMMAND_OPTIONS];
    bool uses_store;
    int (*run)(struct invocation *invocation); // an exit code
    void (*more)(void);                        // prints what else --help says; or NULL
};

extern const struct command commands[];
extern const size_t command_count;

// Value of an option of the command; `otherwise` where it was not given.
str option_text(const struct invocation *invocation, const char *name, str otherwise);
bool option_given(const struct invocation *invocation, const char *name);
// All values of an option that may be given several times.
size_t option_all(const struct invocation *invocation, const char *name, const str **values);
// Whether the values of --map (COLUMN=PROPERTY) name each column once, and each property, too,
// where it may have `one_column` only; prints what is wrong and returns false otherwise.
bool option_maps_clear(const struct invocation *invocation, bool one_column);
// A number; prints what is wrong and returns false otherwise.
bool option_number(const struct invocation *invocation, const char *name, int64_t otherwise,
                   int64_t *number);

// Prints "kartoteka: <text>" on standard error and returns `code`.
int complain(int code, const char *format, ...) PRINTF_LIKE(2, 3);
// The same for an error: EXIT_PROBLEMS for what is wrong with the input, else EXIT_FAILED.
int complain_err(const struct err *err);

int command_serve(struct invocation *invocation);
int command_setup(struct invocation *invocation);
int command_password(struct invocation *invocation);
int command_token_create(struct invocation *invocation);
int command_audit_verify(struct invocation *invocation);
int command_import(struct invocation *invocation);
int command_clean(struct invocation *invocation);
int command_dedupe(struct invocation *invocation);
int command_export(struct invocation *invocation);
int command_sample(struct invocation *invocation);
int command_handbook(struct invocation *invocation);
int command_openapi(struct invocation *invocation);
int command_routes(struct invocation *invocation);
int command_value(struct invocation *invocation);
void value_command_more(void);
void clean_command_more(void);
void dedupe_command_more(void);
