// Asking in pieces: many questions at once, since each is mostly waiting, and what they brought is
// written before the next ones, so that nothing is asked for twice.
#include "crm/mail_check.h"
#include "base/clock.h"
#include "base/thread.h"
#include "crm/access.h"
#include "crm/live.h"
#include "crm/refuse.h"
#include <pthread.h>
#include <stdatomic.h>

enum { AT_ONCE = 16, RUN_SECONDS = 600 };

bool crm_mail_check_order(struct work *work, bool allowed, struct job *out) {
    struct job_order order = {.kind = JOB_MAIL_CHECK};
    if (!crm_access_area(work, AREA_RULES))
        return false;
    if (!allowed)
        return crm_refuse(work, ERR_CONFLICT, "email.check_off", (str){0}, (str){0});
    return crm_job_add(work, &order, out);
}

bool crm_mail_check_state(struct work *work, struct mail_check_state *out) {
    return store_mail_totals(work, &out->totals) &&
           store_job_newest(work, STR(JOB_MAIL_CHECK), &out->job, &out->has_job);
}

// -- the job

struct checking {
    struct work *work;
    const struct writer *writer;
    const struct mail_asking *asking;
    const struct progress *progress;
    struct mail_domain *due; // those that most addresses have first
    size_t due_count;
    size_t begin, count; // the piece
    int64_t until;       // by the monotonic clock
    enum mail_word words[MAIL_CHECK_PIECE];
    size_t words_count[MAIL_WORD_REFUSES + 1]; // of all pieces
    pthread_mutex_t telling;
    atomic_size_t asked;
    atomic_bool cancelled;
    bool silent;
};

static void ask_one(void *argument, size_t i) {
    struct checking *c = argument;
    c->words[i] = MAIL_WORD_NONE;
    if (atomic_load(&c->cancelled))
        return;
    c->words[i] = c->asking->ask(c->asking->context, c->due[c->begin + i].name);
    size_t asked = atomic_fetch_add(&c->asked, 1) + 1;
    // One of them tells how far it is; the others need not wait for that.
    if (pthread_mutex_trylock(&c->telling))
        return;
    if (!progress_report(c->progress, (int64_t)asked, (int64_t)c->due_count, "domains"))
        atomic_store(&c->cancelled, true);
    pthread_mutex_unlock(&c->telling);
}

static bool was_refusing(const struct mail_domain *domain) {
    return domain->checked_at && !domain->takes_mail;
}

static bool write_piece(void *argument, struct work *work) {
    const struct checking *c = argument;
    bool due = false;
    for (size_t i = 0; i < c->count; i++) {
        const struct mail_domain *domain = &c->due[c->begin + i];
        bool refuses = c->words[i] == MAIL_WORD_REFUSES;
        if (c->words[i] == MAIL_WORD_NONE)
            continue;
        if (!store_mail_host_put(work, domain, !refuses))
            return false;
        due |= refuses != was_refusing(domain);
    }
    return !due || store_mail_hosts_due(work);
}

// Where nobody said anything of a whole piece, the next ones would only wait, too.
static bool is_silent(const struct checking *c) {
    for (size_t i = 0; i < c->count; i++)
        if (c->words[i] != MAIL_WORD_NONE)
            return false;
    return !c->asking->answers(c->asking->context);
}

static bool ask_all(struct checking *c) {
    c->silent = c->due_count && !c->asking->answers(c->asking->context);
    while (c->begin < c->due_count && !c->silent && !atomic_load(&c->cancelled) &&
           clock_monotonic() < c->until) {
        size_t left = c->due_count - c->begin;
        c->count = left < MAIL_CHECK_PIECE ? left : MAIL_CHECK_PIECE;
        parallel_for(AT_ONCE, c->count, ask_one, c);
        if (!c->writer->run(c->writer->context, write_piece, c, c->work->err))
            return false;
        for (size_t i = 0; i < c->count; i++)
            c->words_count[c->words[i]]++;
        c->silent = !atomic_load(&c->cancelled) && is_silent(c);
        c->begin += c->count;
    }
    return true;
}

// -- what is due

struct counts {
    struct mail_domain *items;
    size_t begin, count;
};

static bool write_counts(void *argument, struct work *work) {
    const struct counts *counts = argument;
    for (size_t i = counts->begin; i < counts->begin + counts->count; i++)
        if (!store_mail_host_count(work, &counts->items[i]))
            return false;
    return true;
}

// How many addresses the known ones have by now.
static bool count_known(struct checking *c, const struct mail_domain *all, size_t count) {
    enum { AT_A_TIME = 500 };
    struct counts counts = {.items = ARENA_ARRAY(c->work->arena, count + 1, struct mail_domain)};
    size_t changed = 0;
    for (size_t i = 0; i < count; i++)
        if (all[i].checked_at && all[i].addresses != all[i].counted)
            counts.items[changed++] = all[i];
    for (; counts.begin < changed; counts.begin += counts.count) {
        size_t left = changed - counts.begin;
        counts.count = left < AT_A_TIME ? left : AT_A_TIME;
        if (!c->writer->run(c->writer->context, write_counts, &counts, c->work->err))
            return false;
    }
    return true;
}

static void find_due(struct checking *c, const struct mail_domain *all, size_t count,
                     size_t *used) {
    int64_t since = c->work->now - (int64_t)MAIL_CHECK_DAYS * 24 * 3600 * MICROS_PER_SECOND;
    c->due = ARENA_ARRAY(c->work->arena, count + 1, struct mail_domain);
    for (size_t i = 0; i < count; i++) {
        *used += all[i].addresses > 0;
        if (all[i].addresses > 0 && all[i].checked_at <= since)
            c->due[c->due_count++] = all[i];
    }
}

static bool settle(void *argument, struct work *work) {
    bool settled;
    (void)argument;
    if (!store_mail_hosts_settle(work, &settled))
        return false;
    if (settled)
        effect_add(work, (struct effect){.definitions = true});
    return true;
}

static void write_result(const struct checking *c, size_t domains, bool limited, int64_t began,
                         struct jsonw *w) {
    size_t told = c->words_count[MAIL_WORD_TAKES] + c->words_count[MAIL_WORD_REFUSES];
    int64_t asked = (int64_t)atomic_load(&c->asked);
    jsonw_object(w);
    jsonw_put_int(w, "domains", (int64_t)domains);
    jsonw_put_int(w, "asked", asked);
    jsonw_put_int(w, "takesMail", (int64_t)c->words_count[MAIL_WORD_TAKES]);
    jsonw_put_int(w, "takesNoMail", (int64_t)c->words_count[MAIL_WORD_REFUSES]);
    jsonw_put_int(w, "unknown", asked - (int64_t)told);
    jsonw_put_int(w, "left", (int64_t)c->due_count - asked);
    jsonw_put_bool(w, "limited", limited);
    jsonw_put_bool(w, "silent", c->silent);
    jsonw_name(w, "seconds");
    jsonw_real(w, (double)(clock_now() - began) / MICROS_PER_SECOND);
    jsonw_object_end(w);
}

bool crm_mail_check(struct work *work, const struct writer *writer,
                    const struct mail_asking *asking, const struct progress *progress,
                    struct jsonw *out) {
    struct checking c = {.work = work,
                         .writer = writer,
                         .asking = asking,
                         .progress = progress,
                         .until = clock_monotonic() + (int64_t)RUN_SECONDS * MICROS_PER_SECOND,
                         .telling = PTHREAD_MUTEX_INITIALIZER};
    struct mail_domain *all;
    size_t count, domains = 0;
    int64_t began = clock_now();
    bool limited;
    if (!store_mail_domains(work, &all, &count, &limited) || !count_known(&c, all, count))
        return false;
    find_due(&c, all, count, &domains);
    atomic_store(&c.cancelled, !progress_report(progress, 0, (int64_t)c.due_count, "domains"));
    // What was found by a run that was stopped counts, too.
    if (!ask_all(&c) || !writer->run(writer->context, settle, NULL, work->err))
        return false;
    if (atomic_load(&c.cancelled))
        return WORK_FAIL(work, ERR_CANCELLED, "The check of e-mail domains was cancelled.");
    write_result(&c, domains, limited, began, out);
    return true;
}
