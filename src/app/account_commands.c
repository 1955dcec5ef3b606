// setup, password and token: accounts from the command line, for servers without a browser and for
// scripts.
#include "app/command.h"
#include "app/process.h"
#include "crm/account.h"
#include "crm/audit.h"
#include "model/message.h"
#include "model/rights.h"
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static bool read_line(struct arena *arena, str *out) {
    char line[2 * PASSWORD_MAX]; // longer ones are refused, not cut
    if (!fgets(line, sizeof line, stdin))
        return false;
    line[strcspn(line, "\r\n")] = 0;
    *out = str_copy(arena, str_of(line));
    return true;
}

static bool ask_password(struct arena *arena, str *out) {
    struct termios shown, hidden;
    bool terminal = tcgetattr(STDIN_FILENO, &shown) == 0;
    fputs("Password: ", stderr);
    if (terminal) {
        hidden = shown;
        hidden.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    bool done = read_line(arena, out);
    if (terminal)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    fputc('\n', stderr);
    return done;
}

struct making {
    struct user user;
    int64_t id;
    struct api_key key;
    str token;
};

static bool note(struct work *work, enum audit_action action, str subject) {
    struct audit_entry entry = {.action = action,
                                .source = SOURCE_COMMAND,
                                .actor_name = STR("command line"),
                                .subject = subject};
    return crm_audit_note(work, &entry);
}

static bool make_admin(void *argument, struct work *work) {
    struct making *m = argument;
    return account_create_admin(work, &m->user, &m->id) &&
           note(work, AUDIT_ACCOUNT_CHANGE,
                str_format(work->arena, "users/%lld", (long long)m->id));
}

static int make_account(struct invocation *in, struct making *m) {
    struct process process;
    struct err err;
    struct host_task task = {
        .who = process_actor(), .arena = in->arena, .run = make_admin, .argument = m};
    if (!process_open(&process, &in->settings, PROCESS_LIGHT, &err))
        return complain_err(&err);
    bool done = host_write_wait(process.host, &task, &err);
    process_close(&process);
    if (!done && err.code == ERR_CONFLICT)
        return complain(EXIT_PROBLEMS, "There is an account with this e-mail address already.");
    if (!done)
        return complain_err(&err);
    printf("The account " STR_FMT " is ready.\n", STR_ARG(m->user.email));
    return EXIT_DONE;
}

// Reads the option --email and a password that may be used; EXIT_DONE, or what was complained of.
static int read_account(struct invocation *in, str *email, str *password) {
    *email = str_trim(option_text(in, "email", (str){0}));
    size_t at = str_find_char(*email, '@');
    if (at == 0 || at >= email->len)
        return complain(EXIT_USAGE, "--email wants an e-mail address, for example "
                                    "anna@example.com.");
    bool from_stdin = option_given(in, "password-stdin");
    if (!(from_stdin ? read_line(in->arena, password) : ask_password(in->arena, password)))
        return complain(EXIT_PROBLEMS, "There is no password on standard input.");
    struct password_person person = {option_text(in, "name", STR("")), *email};
    const char *problem = account_password_problem(in->arena, *password, PASSWORD_MIN, &person);
    if (!problem)
        return EXIT_DONE;
    struct message_param limit = {"limit", str_format(in->arena, "%d", PASSWORD_MIN)};
    str text = message_text(in->arena, str_of(problem), process_lang(), &limit, 1);
    return complain(EXIT_PROBLEMS, STR_FMT, STR_ARG(text));
}

int command_setup(struct invocation *in) {
    struct making m = {0};
    str password = {0}, email;
    int code = read_account(in, &email, &password);
    if (code != EXIT_DONE)
        return code;
    m.user = (struct user){
        .name = option_text(in, "name", str_slice(email, 0, str_find_char(email, '@'))),
        .email = email,
        .password_hash = account_password_hash(in->arena, password),
        .role = option_text(in, "role", STR(ROLE_EVERYTHING)),
        .lang = process_lang(),
        .theme = STR("system"),
        .density = STR("comfortable"),
    };
    str language = option_text(in, "language", (str){0});
    if (language.len && !lang_of_code(language, &m.user.lang))
        return complain(EXIT_USAGE, "--language is one of en, pl, ru, zh.");
    return make_account(in, &m);
}

static bool reset_password(void *argument, struct work *work) {
    const struct making *m = argument;
    struct user user;
    bool found;
    return account_password_reset(work, m->user.email, m->user.password_hash) &&
           store_user_by_email(work, m->user.email, &user, &found) &&
           note(work, AUDIT_PASSWORD_CHANGE,
                str_format(work->arena, "users/%lld", (long long)user.id));
}

int command_password(struct invocation *in) {
    struct process process;
    struct err err;
    struct making m = {0};
    str password = {0};
    int code = read_account(in, &m.user.email, &password);
    if (code != EXIT_DONE)
        return code;
    m.user.password_hash = account_password_hash(in->arena, password);
    struct host_task task = {
        .who = process_actor(), .arena = in->arena, .run = reset_password, .argument = &m};
    if (!process_open(&process, &in->settings, PROCESS_LIGHT, &err))
        return complain_err(&err);
    bool done = host_write_wait(process.host, &task, &err);
    process_close(&process);
    if (!done)
        return err.code == ERR_NOT_FOUND ? complain(EXIT_PROBLEMS, "%s", err.text)
                                         : complain_err(&err);
    printf("The account " STR_FMT " has its new password.\n", STR_ARG(m.user.email));
    return EXIT_DONE;
}

static bool make_key(void *argument, struct work *work) {
    struct making *m = argument;
    m->key = (struct api_key){.name = m->user.name};
    return account_key_create(work, &m->key, &m->token) &&
           note(work, AUDIT_KEY_CREATE,
                str_format(work->arena, "tokens/%lld", (long long)m->key.id));
}

int command_token_create(struct invocation *in) {
    struct process process;
    struct err err;
    struct making m = {.user.name = str_trim(option_text(in, "name", (str){0}))};
    if (!m.user.name.len)
        return complain(EXIT_USAGE, "--name is missing: say what the key is for.");
    struct host_task task = {
        .who = process_actor(), .arena = in->arena, .run = make_key, .argument = &m};
    if (!process_open(&process, &in->settings, PROCESS_LIGHT, &err))
        return complain_err(&err);
    bool done = host_write_wait(process.host, &task, &err);
    process_close(&process);
    if (!done)
        return complain_err(&err);
    printf(STR_FMT "\n", STR_ARG(m.token));
    return EXIT_DONE;
}
