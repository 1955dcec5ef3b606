// Where the program begins: finds the command, reads its options, prints help.
#include "app/command.h"
#include <signal.h>
#include <stdio.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// The C library would learn from the first large block given back to keep such blocks, and with
// them a fifth of the memory that a search of a million records needs at its peak.
static void give_large_blocks_back(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

static void print_settings(void) {
    printf("\nSettings (also as KARTOTEKA_* variables and in the config file):\n");
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *row = &setting_rows[i];
        printf("  --%s %s\n      %s%s%s%s\n", row->name, row->argument, row->help,
               *row->otherwise ? " (" : "", row->otherwise, *row->otherwise ? ")" : "");
    }
}

static void print_help(const struct command *command) {
    printf("%s\n\nUsage: kartoteka %s%s%s [options]\n", command->summary, command->name,
           command->words ? " " : "", command->words ? command->words : "");
    for (size_t i = 0; i < COMMAND_OPTIONS && command->options[i].name; i++) {
        const struct command_option *option = &command->options[i];
        if (i == 0)
            printf("\nOptions:\n");
        printf("  --%s%s%s\n      %s\n", option->name, option->argument ? " " : "",
               option->argument ? option->argument : "", option->help);
    }
    if (command->more)
        command->more();
    if (command->uses_store)
        print_settings();
    printf("\nExample:\n  %s\n", command->example);
    printf("\nExit codes: 0 done, 1 the input has problems (reported), 2 wrong usage, 3 could not "
           "do it.\n");
}

static void print_overview(FILE *to) {
    fprintf(to, "Kartoteka keeps customer data clean.\n\nUsage: kartoteka COMMAND [options]\n\n");
    for (size_t i = 0; i < command_count; i++)
        fprintf(to, "  %-14s %s\n", commands[i].name, commands[i].summary);
    fprintf(to,
            "\n`kartoteka COMMAND --help` tells more. `kartoteka --version` tells the version.\n");
}

// "token create" is one command of two words.
static const struct command *find_command(int argc, char **argv, int *used) {
    for (size_t i = 0; i < command_count; i++) {
        str rest = str_of(commands[i].name), word;
        int at = 1;
        bool same = true;
        while (str_split(&rest, ' ', &word))
            same = same && at < argc && str_is(word, argv[at++]);
        if (same) {
            *used = at;
            return &commands[i];
        }
    }
    return NULL;
}

static int take_value(struct invocation *in, str name, str inline_value, bool has_inline, int argc,
                      char **argv, int *at) {
    enum setting_id setting;
    size_t i = 0;
    while (i < COMMAND_OPTIONS && in->command->options[i].name &&
           !str_is(name, in->command->options[i].name))
        i++;
    bool own = i < COMMAND_OPTIONS && in->command->options[i].name;
    bool is_setting = !own && in->command->uses_store && settings_find(name, &setting);
    if (!own && !is_setting)
        return complain(EXIT_USAGE, "There is no option --" STR_FMT ". See `kartoteka %s --help`.",
                        STR_ARG(name), in->command->name);
    str value = inline_value;
    bool takes = is_setting || in->command->options[i].argument;
    if (takes && !has_inline) {
        if (*at >= argc)
            return complain(EXIT_USAGE, "--" STR_FMT " wants a value.", STR_ARG(name));
        value = str_of(argv[(*at)++]);
    } else if (!takes && has_inline) {
        return complain(EXIT_USAGE, "--" STR_FMT " takes no value.", STR_ARG(name));
    }
    if (own && in->counts[i] && !in->command->options[i].repeats)
        return complain(EXIT_USAGE, "--" STR_FMT " is given twice: which one is meant?",
                        STR_ARG(name));
    if (is_setting)
        settings_set(&in->settings, setting, value);
    else if (in->counts[i] < OPTION_VALUES)
        in->values[i][in->counts[i]++] = value;
    else
        return complain(EXIT_USAGE, "--" STR_FMT " is given too often.", STR_ARG(name));
    return EXIT_DONE;
}

static int take_argument(struct invocation *in, int argc, char **argv, int *at) {
    str argument = str_of(argv[(*at)++]);
    if (!str_starts(argument, STR("--"))) {
        if (in->word_count == in->command->word_count)
            return complain(EXIT_USAGE,
                            "\"" STR_FMT "\" is one word too many. See `kartoteka %s "
                            "--help`.",
                            STR_ARG(argument), in->command->name);
        in->words[in->word_count++] = argument;
        return EXIT_DONE;
    }
    str name = str_from(argument, 2);
    size_t equals = str_find_char(name, '=');
    bool has_inline = equals < name.len;
    str value = str_from(name, equals + 1);
    if (has_inline && !value.ptr)
        value = STR("");
    return take_value(in, str_slice(name, 0, equals), value, has_inline, argc, argv, at);
}

static int run(struct invocation *in, int argc, char **argv, int at) {
    while (at < argc) {
        if (strcmp(argv[at], "--help") == 0 || strcmp(argv[at], "-h") == 0) {
            print_help(in->command);
            return EXIT_DONE;
        }
        int code = take_argument(in, argc, argv, &at);
        if (code != EXIT_DONE)
            return code;
    }
    if (in->word_count < in->command->word_count)
        return complain(EXIT_USAGE, "%s is missing. See `kartoteka %s --help`.", in->command->words,
                        in->command->name);
    struct err err;
    if (!settings_finish(&in->settings, &err))
        return complain(EXIT_USAGE, "%s", err.text);
    return in->command->run(in);
}

int main(int argc, char **argv) {
    give_large_blocks_back();
    int used;
    signal(SIGPIPE, SIG_IGN);
    if (argc == 2 && strcmp(argv[1], "--version") == 0) {
        printf("kartoteka %s\n", KARTOTEKA_VERSION);
        return EXIT_DONE;
    }
    if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        print_overview(argc < 2 ? stderr : stdout);
        return argc < 2 ? EXIT_USAGE : EXIT_DONE;
    }
    const struct command *command = find_command(argc, argv, &used);
    if (!command) {
        complain(EXIT_USAGE, "There is no command \"%s\".", argv[1]);
        print_overview(stderr);
        return EXIT_USAGE;
    }
    struct arena arena;
    arena_init(&arena);
    struct invocation *in = ARENA_NEW(&arena, struct invocation);
    in->arena = &arena;
    in->command = command;
    settings_init(&in->settings, &arena);
    int code = run(in, argc, argv, used);
    arena_finish(&arena);
    return code;
}
