// audit verify: looks through the chain of the trail, from a shell or a nightly script.
#include "app/command.h"
#include "app/process.h"
#include "crm/audit_chain.h"
#include <stdio.h>

static const char *const streams[AUDIT_STREAMS] = {"entry", "row of the history", "association"};

struct verifying {
    struct audit_check check;
    struct audit_finding finding;
};

static bool verify(void *argument, struct work *work) {
    struct verifying *v = argument;
    return crm_audit_verify(work, &v->check, &v->finding);
}

// "12:9f3c...", as it was printed.
static bool read_head(struct invocation *in, struct audit_check *check) {
    str text = str_trim(option_text(in, "head", (str){0}));
    size_t colon = str_find_char(text, ':');
    if (!text.len)
        return true;
    check->head_hash = str_from(text, colon + 1);
    return str_to_i64(str_slice(text, 0, colon), &check->head_number) && check->head_number > 0 &&
           check->head_hash.len == (size_t)AUDIT_DIGEST_BYTES * 2;
}

static int tell_broken(const struct audit_finding *f) {
    const char *reason = audit_fault_name(f->fault);
    if (f->fault == AUDIT_LINK)
        return complain(EXIT_PROBLEMS, "The chain is broken: its link %lld was changed.",
                        (long long)f->link);
    if (f->fault == AUDIT_HEAD)
        return complain(EXIT_PROBLEMS,
                        "The chain is another one: link %lld has not the hash that was kept.",
                        (long long)f->link);
    return complain(EXIT_PROBLEMS, "The chain is broken at link %lld: %s %lld was %s.",
                    (long long)f->link, streams[f->stream], (long long)f->id, reason);
}

int command_audit_verify(struct invocation *in) {
    struct process process;
    struct err err;
    struct verifying v = {0};
    if (!read_head(in, &v.check))
        return complain(EXIT_USAGE, "--head is what an earlier run printed: NUMBER:HASH.");
    struct host_task task = {
        .who = process_actor(), .arena = in->arena, .run = verify, .argument = &v};
    if (!process_open(&process, &in->settings, PROCESS_LIGHT, &err))
        return complain_err(&err);
    bool done = host_read(process.host, &task, &err);
    process_close(&process);
    if (!done)
        return complain_err(&err);
    const struct audit_finding *f = &v.finding;
    if (f->fault != AUDIT_WHOLE)
        return tell_broken(f);
    printf("The chain is whole: %lld links, %lld entries, %lld erased, %lld blanked.\n"
           "Keep this in another place: --head %lld:" STR_FMT "\n",
           (long long)f->links, (long long)f->things, (long long)f->erased, (long long)f->blanked,
           (long long)f->number, STR_ARG(f->hash));
    return EXIT_DONE;
}
