// Merging and taking back in any order, against a model that does no such thing: it keeps a log of
// what was done, and works out what must be there by doing all of it again without the merges that
// were taken back.
//
// Thousands of saves, edits, merges (also of survivors), un-merges in any order, archives,
// restores, associations, list memberships and files, through the old ids as well. After some steps
// every record, association, membership, file, redirect, version and length of history is compared,
// and crm_invariants is asked. A failure is repeated by its seed:
//     KARTOTEKA_SEED=N KARTOTEKA_STEPS=M KARTOTEKA_CHECK=1 KARTOTEKA_VERBOSE=1 test_merge_walk
// KARTOTEKA_LEAVE_OUT=3-40,57 leaves out steps that do not matter. A second walk merges the records
// at the other ends of the associations as well (KARTOTEKA_FIRMS=1: the first one, too). In the end
// every merge is taken back.
//
// Associations are no part of the log, since what people say of records outlives merges: two
// records are associated where anybody said so of one that is, or was merged into, the one, and one
// that is, or was merged into, the other; what people take away nobody says any more of any such
// two.
#include "crm/associate.h"
#include "crm/duplicates.h"
#include "crm/list.h"
#include "crm/unmerge_preview.h"
#include "store/file.h"
#include "store/list.h"
#include "store/merge.h"
#include "store/record.h"
#include "support/invariants.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    STEPS = 1500,
    CHECK_EVERY = 30,
    PEOPLE = 36,
    FIRMS = 10,
    LISTS = 4,
    FILES = 12,
    TEXTS = 3, // properties with a text, and behind them the address
    EMAIL = TEXTS,
    POINTS_MAX = 120,
    SHARED = 6, // values that several records begin with
    NODES = PEOPLE + FIRMS
};

static const char *const texts[TEXTS] = {"jobtitle", "notes", "identifier"};

// What people can say of a person and a firm, or of two persons. Of a limited kind not all that was
// said has room; what stands was said.
static const struct saying {
    int64_t number;
    int plain; // its place here
    bool people, alike, limited;
} sayings[] = {{279, 0, false, false, false},  {100090, 0, false, false, false},
               {1, 0, false, false, true},     {449, 3, true, true, false},
               {100104, 3, true, true, false}, {100102, 3, true, false, true}};
enum { SAYINGS = sizeof sayings / sizeof *sayings, PRIMARY = 2 };

// -- the model

enum deed { CREATE, SET, CHOOSE, ADDRESS, MERGE, FIRM_MERGE, JOIN, LEAVE, ATTACH, DETACH };

struct entry { // of the log
    enum deed deed;
    int who;           // record, by its place
    int other;         // the one that went, list, file
    int place;         // of the value
    int value, old;    // codes; 0: none
    uint64_t add, del; // options
    unsigned chosen;   // bits of places whose value came from the one that went
    int claim;         // by which the file is there
    int64_t at;
    uint64_t through; // bits of the records that had the file when it was taken away
    bool back;        // taken back
    int64_t merge_id;
    int points[4];
};

struct person {
    int value[TEXTS + 1];
    uint64_t options;
    int points[POINTS_MAX];
    int point_count;
    int file[FILES]; // the claim by which it is there; 0: none
    int64_t member[LISTS];
};

struct world {
    struct person people[PEOPLE];
    int parent[PEOPLE], firm_parent[FIRMS]; // -1: none
};

static bool has_point(const struct person *p, int code) {
    for (int i = 0; i < p->point_count; i++)
        if (p->points[i] == code)
            return true;
    return false;
}

static void add_point(struct person *p, int code) {
    if (!code || has_point(p, code))
        return;
    assert_true(p->point_count < POINTS_MAX);
    p->points[p->point_count++] = code;
}

static void remove_point(struct person *p, int code) {
    int kept = 0;
    for (int i = 0; i < p->point_count; i++)
        if (p->points[i] != code)
            p->points[kept++] = p->points[i];
    p->point_count = kept;
}

static void replay_merge(struct world *w, const struct entry *e) {
    struct person *a = &w->people[e->who];
    const struct person *b = &w->people[e->other];
    for (int i = 0; i <= TEXTS; i++)
        if (b->value[i] && (!a->value[i] || (e->chosen >> i & 1)))
            a->value[i] = b->value[i];
    a->options |= b->options;
    for (int i = 0; i < b->point_count; i++)
        add_point(a, b->points[i]);
    for (int i = 0; i < FILES; i++)
        a->file[i] = a->file[i] ? a->file[i] : b->file[i];
    for (int i = 0; i < LISTS; i++)
        if (b->member[i] && (!a->member[i] || b->member[i] < a->member[i]))
            a->member[i] = b->member[i];
    w->parent[e->other] = e->who;
}

// Whoever brought it has it no more, nor has any record it came through. What others have of their
// own stays theirs, but does not come back into those.
static void replay_detach(struct world *w, const struct entry *e) {
    for (int i = 0; i < PEOPLE; i++) {
        int *files = w->people[i].file;
        for (int k = 0; k < FILES; k++)
            if (files[k] == e->claim || (k == e->other && e->through >> i & 1))
                files[k] = 0;
    }
}

static void replay_one(struct world *w, const struct entry *e) {
    struct person *p = &w->people[e->who];
    switch (e->deed) {
    case CREATE:
        for (int i = 0; i < 4; i++)
            add_point(p, e->points[i]);
        p->value[EMAIL] = e->points[0];
        p->options = e->add;
        break;
    case SET:
        p->value[e->place] = e->value;
        break;
    case CHOOSE:
        p->options = (p->options | e->add) & ~e->del;
        break;
    case ADDRESS:
        remove_point(p, e->old);
        add_point(p, e->value);
        p->value[EMAIL] = e->value;
        break;
    case MERGE:
        replay_merge(w, e);
        break;
    case FIRM_MERGE:
        w->firm_parent[e->other] = e->who;
        break;
    case DETACH:
        replay_detach(w, e);
        break;
    case JOIN:
        p->member[e->other] = p->member[e->other] ? p->member[e->other] : e->at;
        break;
    case LEAVE:
        p->member[e->other] = 0;
        break;
    case ATTACH:
        p->file[e->other] = p->file[e->other] ? p->file[e->other] : e->claim;
        break;
    }
}

// -- the walk

struct walk {
    struct crm_fixture f;
    uint64_t seed, state;
    int64_t step;
    bool verbose, firms_too;
    struct world now;
    struct entry *log;
    size_t count, cap;
    int64_t people[PEOPLE], firms[FIRMS], lists[LISTS], files[FILES]; // ids
    int person_count;
    int64_t history[PEOPLE]; // entries
    bool archived[PEOPLE];
    int next_value, next_option, next_claim;
    bool said[SAYINGS][NODES][NODES]; // persons, then firms
    bool detached[PEOPLE][FILES];
    const struct property *options;
    int64_t done[16]; // by kind of step
    int64_t deepest;
};

static uint64_t mix(uint64_t x) {
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9U;
    x = (x ^ x >> 27) * 0x94D049BB133111EBU;
    return x ^ x >> 31;
}

static int below(struct walk *w, int limit) {
    w->state += 0x9E3779B97F4A7C15U;
    return (int)((mix(w->state) >> 33) % (uint64_t)limit);
}

static bool chance(struct walk *w, int percent) {
    return below(w, 100) < percent;
}

static int64_t setting(const char *name, int64_t otherwise) {
    const char *text = getenv(name);
    return text ? strtoll(text, NULL, 10) : otherwise;
}

static void PRINTF_LIKE(2, 3) say(struct walk *w, const char *format, ...) {
    if (!w->verbose)
        return;
    va_list args;
    va_start(args, format);
    fprintf(stderr, "# step %lld: ", (long long)w->step);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
}

static void PRINTF_LIKE(2, 3) differs(struct walk *w, const char *format, ...) {
    va_list args;
    char text[400];
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    print_error("seed %llu, step %lld: %s\n", (unsigned long long)w->seed, (long long)w->step,
                text);
    assert_true(false);
}

static struct entry *note(struct walk *w, struct entry entry) {
    if (w->count == w->cap) {
        w->cap = w->cap ? 2 * w->cap : 256;
        w->log = realloc(w->log, w->cap * sizeof *w->log);
        assert_non_null(w->log);
    }
    w->log[w->count] = entry;
    replay_one(&w->now, &entry);
    return &w->log[w->count++];
}

static void replay(struct walk *w) {
    memset(&w->now, 0, sizeof w->now);
    for (int i = 0; i < PEOPLE; i++)
        w->now.parent[i] = -1;
    for (int i = 0; i < FIRMS; i++)
        w->now.firm_parent[i] = -1;
    for (size_t i = 0; i < w->count; i++)
        if (!w->log[i].back)
            replay_one(&w->now, &w->log[i]);
}

static int root(const struct walk *w, int who) {
    while (w->now.parent[who] >= 0)
        who = w->now.parent[who];
    return who;
}

static int firm_root(const struct walk *w, int firm) {
    while (w->now.firm_parent[firm] >= 0)
        firm = w->now.firm_parent[firm];
    return firm;
}

// Anybody, by any id that leads to a record that lives; -1: that one is archived.
static int anybody(struct walk *w, int64_t *id) {
    int who;
    if (!w->person_count)
        return -1;
    who = below(w, w->person_count);
    *id = w->people[who];
    who = root(w, who);
    return w->archived[who] ? -1 : who;
}

static const char *text_of(struct walk *w, int code) {
    return code ? str_format(w->f.work.arena, "Value %d", code).ptr : "";
}

static const char *address_of(struct walk *w, int code) {
    return code ? str_format(w->f.work.arena, "a%d@example.com", code).ptr : "";
}

static str options_of(struct walk *w, uint64_t options) {
    struct buf out;
    buf_init(&out, w->f.work.arena);
    for (size_t i = 0; i < w->options->option_count; i++)
        if (options >> i & 1)
            buf_format(&out, STR_FMT ";", STR_ARG(w->options->options[i].value));
    return buf_str(&out);
}

static int fresh(struct walk *w) {
    return SHARED + 1 + w->next_value++;
}

// A value to begin with: one's own, one that others have, too, or none.
static int beginning(struct walk *w) {
    return chance(w, 35) ? 0 : chance(w, 50) ? 1 + below(w, SHARED) : fresh(w);
}

static void do_create(struct walk *w) {
    const struct object_type *t = w->f.contacts;
    int who = w->person_count, values[TEXTS];
    struct entry e = {.deed = CREATE, .who = who, .add = (uint64_t)below(w, 16)};
    if (who == PEOPLE)
        return;
    e.points[0] = beginning(w);
    for (int i = 1; e.points[0] && i < 4; i++)
        e.points[i] = chance(w, 50) ? beginning(w) : 0;
    struct buf addresses;
    buf_init(&addresses, w->f.work.arena);
    for (int i = 0; i < 4; i++)
        if (e.points[i])
            buf_format(&addresses, "%s;", address_of(w, e.points[i]));
    for (int i = 0; i < TEXTS; i++)
        values[i] = beginning(w);
    str options = options_of(w, e.add);
    w->people[who] =
        CRM_SAVE(
            &w->f, t, 0, crm_set(t, "lastname", str_format(w->f.work.arena, "Nazwisko%d", who).ptr),
            crm_set(t, "email", addresses.len ? str_z(w->f.work.arena, buf_str(&addresses)) : ""),
            crm_set(t, "interests", options.len ? str_z(w->f.work.arena, options) : ""),
            crm_set(t, texts[0], text_of(w, values[0])),
            crm_set(t, texts[1], text_of(w, values[1])),
            crm_set(t, texts[2], text_of(w, values[2])))
            .record->id;
    note(w, e);
    for (int i = 0; i < TEXTS; i++)
        note(w, (struct entry){.deed = SET, .who = who, .place = i, .value = values[i]});
    w->history[who] = 1;
    w->person_count++;
    say(w, "create %d (%lld)", who, (long long)w->people[who]);
}

static void do_set(struct walk *w) {
    int64_t id;
    int who = anybody(w, &id), place = below(w, TEXTS);
    if (who < 0)
        return;
    int value = chance(w, 25) ? 0 : fresh(w);
    if (value == w->now.people[who].value[place])
        return;
    say(w, "set %s of %d to %d", texts[place], who, value);
    CRM_SAVE(&w->f, w->f.contacts, id, crm_set(w->f.contacts, texts[place], text_of(w, value)));
    note(w, (struct entry){.deed = SET, .who = who, .place = place, .value = value});
    w->history[who]++;
}

// An option is added by hand once only: who takes one off and puts it on again means nothing else
// than who left it there, as far as anybody can know.
static void do_choose(struct walk *w) {
    int64_t id;
    int who = anybody(w, &id);
    if (who < 0)
        return;
    uint64_t have = w->now.people[who].options, add = 0, del = 0;
    if (chance(w, 50) && w->next_option < (int)w->options->option_count)
        add = (uint64_t)1 << w->next_option++;
    else
        del = have & (uint64_t)1 << below(w, (int)w->options->option_count);
    if (!add && !del)
        return;
    say(w, "options of %d: +%llx -%llx", who, (unsigned long long)add, (unsigned long long)del);
    str text = options_of(w, (have | add) & ~del);
    CRM_SAVE(&w->f, w->f.contacts, id,
             crm_set(w->f.contacts, "interests", text.len ? str_z(w->f.work.arena, text) : ""));
    note(w, (struct entry){.deed = CHOOSE, .who = who, .add = add, .del = del});
    w->history[who]++;
}

static void do_address(struct walk *w) {
    int64_t id;
    int who = anybody(w, &id);
    if (who < 0)
        return;
    int old = w->now.people[who].value[EMAIL], value = chance(w, 25) ? 0 : fresh(w);
    if (old == value)
        return;
    say(w, "address of %d from %d to %d", who, old, value);
    CRM_SAVE(&w->f, w->f.contacts, id, crm_set(w->f.contacts, "email", address_of(w, value)));
    note(w, (struct entry){.deed = ADDRESS, .who = who, .old = old, .value = value});
    w->history[who]++;
}

static int64_t merge_now(struct walk *w, const struct merge *merge) {
    struct merge_result result;
    crm_begin(&w->f);
    OK(w->f.t, crm_merge(&w->f.work, merge, &result));
    crm_commit(&w->f);
    return result.merge_ids[0];
}

static const struct property *place_of(struct walk *w, int place) {
    return type_property(w->f.contacts, str_of(place == EMAIL ? "email" : texts[place]));
}

static void do_merge(struct walk *w) {
    struct merge_choice choices[TEXTS + 1];
    int64_t to, from;
    int a = anybody(w, &to), b = anybody(w, &from);
    if (a < 0 || b < 0 || a == b)
        return;
    struct merge merge = {.type = w->f.contacts,
                          .primary_id = to,
                          .record_ids = &from,
                          .record_count = 1,
                          .choices = choices,
                          .source = "selection"};
    struct entry e = {.deed = MERGE, .who = a, .other = b};
    for (int i = 0; i <= TEXTS; i++) {
        int own = w->now.people[a].value[i], theirs = w->now.people[b].value[i];
        if (!own || !theirs || own == theirs || !chance(w, 35))
            continue;
        e.chosen |= 1U << i;
        choices[merge.choice_count++] = (struct merge_choice){place_of(w, i), from};
    }
    e.merge_id = merge_now(w, &merge);
    say(w, "merge %d into %d, choosing %x: %lld", b, a, e.chosen, (long long)e.merge_id);
    note(w, e);
    w->history[a]++;
    w->history[b]++;
}

static void do_firm_merge(struct walk *w) {
    int a = firm_root(w, below(w, FIRMS)), b = firm_root(w, below(w, FIRMS));
    if (a == b)
        return;
    struct merge merge = {.type = w->f.companies,
                          .primary_id = w->firms[a],
                          .record_ids = &w->firms[b],
                          .record_count = 1,
                          .source = "selection"};
    struct entry e = {.deed = FIRM_MERGE, .who = a, .other = b, .merge_id = merge_now(w, &merge)};
    say(w, "merge firm %d into %d: %lld", b, a, (long long)e.merge_id);
    note(w, e);
}

static uint64_t holders(const struct walk *w, int claim) {
    uint64_t bits = 0;
    for (int i = 0; i < PEOPLE; i++)
        for (int k = 0; k < FILES; k++)
            bits |= (uint64_t)(w->now.people[i].file[k] == claim) << i;
    return bits;
}

static bool related(struct walk *w, int64_t from, int64_t to) {
    return crm_number(&w->f, "SELECT count(*) FROM association WHERE from_id = $1 AND to_id = $2",
                      DB_ARGS(value_int(from), value_int(to))) > 0;
}

// What the preview said of associations is what happened.
static void compare_preview(struct walk *w, const struct unmerge_preview *p) {
    int64_t back = 0, id = p->row.record_id;
    for (size_t i = 0; i < p->link_count; i++) {
        const struct seen_link *link = &p->links[i];
        bool returns = link->outcome == UNMERGE_RETURNS || link->outcome == UNMERGE_BOTH;
        back += returns;
        if (link->id != p->holder_id &&
            related(w, p->holder_id, link->id) !=
                (link->outcome == UNMERGE_BOTH || link->outcome == UNMERGE_STAYS))
            differs(w, "preview: holder %lld and %lld: %s", (long long)p->holder_id,
                    (long long)link->id, unmerge_outcome_name(link->outcome));
        if (related(w, id, link->id) != returns)
            differs(w, "preview: %lld and %lld: %s", (long long)id, (long long)link->id,
                    unmerge_outcome_name(link->outcome));
    }
    if (crm_number(&w->f, "SELECT count(DISTINCT to_id) FROM association WHERE from_id = $1",
                   DB_ARGS(value_int(id))) != back)
        differs(w, "preview: not all of %lld was told", (long long)id);
}

// Any merge that stands.
static bool do_unmerge(struct walk *w, enum deed deed) {
    size_t standing = 0, wanted;
    struct unmerge_preview preview;
    struct unmerge_result result;
    for (size_t i = 0; i < w->count; i++)
        standing += w->log[i].deed == deed && !w->log[i].back;
    if (!standing)
        return false;
    wanted = (size_t)below(w, (int)standing);
    struct entry *e = w->log;
    for (;; e++)
        if (e->deed == deed && !e->back && wanted-- == 0)
            break;
    int depth = 0;
    for (int at = e->who; deed == MERGE && w->now.parent[at] >= 0; at = w->now.parent[at])
        depth++;
    w->deepest = depth > w->deepest ? depth : w->deepest;
    say(w, "take back %lld: %d from %d, %d above", (long long)e->merge_id, e->other, e->who, depth);
    crm_begin(&w->f);
    OK(w->f.t, crm_unmerge_preview(&w->f.work, e->merge_id, &preview));
    OK(w->f.t, crm_unmerge(&w->f.work, e->merge_id, false, &result));
    crm_commit(&w->f);
    compare_preview(w, &preview);
    if (deed == MERGE) {
        w->history[e->other]++;
        w->history[root(w, e->who)]++;
    }
    e->back = true;
    replay(w);
    return true;
}

static void do_archive(struct walk *w) {
    struct save_result result;
    int who = w->person_count ? root(w, below(w, w->person_count)) : -1;
    if (who < 0 || (!w->archived[who] && chance(w, 60)))
        return;
    say(w, "%s %d", w->archived[who] ? "restore" : "archive", who);
    crm_begin(&w->f);
    OK(w->f.t, (w->archived[who] ? crm_restore : crm_archive)(
                   &w->f.work, w->f.contacts, w->people[who], (struct source){0}, &result));
    crm_commit(&w->f);
    w->archived[who] = !w->archived[who];
    w->history[who]++;
}

static int node_root(const struct walk *w, int node) {
    return node < PEOPLE ? root(w, node) : PEOPLE + firm_root(w, node - PEOPLE);
}

static int64_t node_id(const struct walk *w, int node) {
    return node < PEOPLE ? w->people[node] : w->firms[node - PEOPLE];
}

static void forget_said(struct walk *w, int saying, int from, int to) {
    for (int i = 0; i < NODES; i++)
        for (int k = 0; k < NODES; k++)
            if (node_root(w, i) == from && node_root(w, k) == to)
                w->said[saying][i][k] = false;
}

// With the plain one goes everything between the two.
static void take_said(struct walk *w, int saying, int from, int to) {
    for (int i = 0; i < SAYINGS; i++)
        if (i == saying || sayings[i].plain == saying) {
            forget_said(w, i, from, to);
            if (sayings[i].people && (sayings[i].alike || i != saying))
                forget_said(w, i, to, from);
        }
}

static void say_so(struct walk *w, int saying, int from, int to) {
    w->said[saying][from][to] = true;
    if (sayings[saying].alike)
        w->said[saying][to][from] = true;
    if (saying != sayings[saying].plain)
        say_so(w, sayings[saying].plain, from, to);
}

static bool stands(struct walk *w, int saying, int from, int to) {
    return crm_number(&w->f,
                      "SELECT count(*) FROM association WHERE from_id = $1 AND to_id = $2 "
                      "AND number = $3",
                      DB_ARGS(value_int(node_id(w, from)), value_int(node_id(w, to)),
                              value_int(sayings[saying].number))) > 0;
}

// The primary firm that a person has; -1: none.
static int former_primary(struct walk *w, int who) {
    for (int i = PEOPLE; i < NODES; i++)
        if (stands(w, PRIMARY, who, i))
            return i;
    return -1;
}

static void associate(struct walk *w, int saying, const struct link_ends *ends, int from, int to) {
    const struct association_kind *kind = schema_kind(w->f.work.schema, sayings[saying].number);
    int former = saying == PRIMARY ? former_primary(w, from) : -1; // gives way
    crm_begin(&w->f);
    if (!crm_associate(&w->f.work, ends, &kind, 1, (struct source){0})) {
        assert_true(sayings[saying].limited && w->f.t->err.code == ERR_INVALID);
        crm_rollback(&w->f);
        err_clear(&w->f.t->err);
        return;
    }
    crm_commit(&w->f);
    say(w, "%lld from %d to %d", (long long)kind->number, from, to);
    if (former >= 0)
        forget_said(w, PRIMARY, from, former);
    say_so(w, saying, from, to);
}

static void dissociate(struct walk *w, int saying, const struct link_ends *ends, int from, int to) {
    const struct association_kind *kind = schema_kind(w->f.work.schema, sayings[saying].number);
    crm_begin(&w->f);
    OK(w->f.t, crm_dissociate_kinds(&w->f.work, ends, &kind, 1, (struct source){0}));
    crm_commit(&w->f);
    say(w, "no more %lld from %d to %d", (long long)kind->number, from, to);
    take_said(w, saying, from, to);
}

static void do_link(struct walk *w) {
    int64_t id, other_id;
    int who = anybody(w, &id), saying = below(w, SAYINGS), firm = below(w, FIRMS), other;
    bool people = sayings[saying].people;
    if (who < 0)
        return;
    other = people ? anybody(w, &other_id) : PEOPLE + firm_root(w, firm);
    if (other < 0 || other == who)
        return;
    struct link_ends ends = {w->f.contacts, id, people ? w->f.contacts : w->f.companies,
                             people ? other_id : w->firms[firm]};
    if (!stands(w, saying, who, other))
        associate(w, saying, &ends, who, other);
    else if (chance(w, 40))
        dissociate(w, saying, &ends, who, other);
}

static void do_list(struct walk *w) {
    int64_t id;
    int who = anybody(w, &id), at = below(w, LISTS);
    struct list list;
    if (who < 0)
        return;
    struct list_change change = {.ids = &id, .count = 1};
    bool is = w->now.people[who].member[at] != 0;
    crm_begin(&w->f);
    int64_t now = w->f.work.now;
    OK(w->f.t, crm_list_get(&w->f.work, w->lists[at], &list));
    OK(w->f.t, (is ? crm_list_remove : crm_list_add)(&w->f.work, &list, &change));
    crm_commit(&w->f);
    assert_int_equal(change.changed_count, 1);
    say(w, "%d %s list %d", who, is ? "leaves" : "joins", at);
    note(w, (struct entry){.deed = is ? LEAVE : JOIN, .who = who, .other = at, .at = now});
}

static void do_file(struct walk *w) {
    int64_t id;
    int who = anybody(w, &id), file = below(w, FILES);
    if (who < 0)
        return;
    int claim = w->now.people[who].file[file];
    bool found = true;
    crm_begin(&w->f);
    if (claim && chance(w, 40)) {
        OK(w->f.t, store_file_unlink(&w->f.work, w->files[file], w->people[who], &found));
        say(w, "detach %d from %d", file, who);
        note(w, (struct entry){.deed = DETACH,
                               .who = who,
                               .other = file,
                               .claim = claim,
                               .through = holders(w, claim)});
        for (int i = 0; i < PEOPLE; i++)
            w->detached[i][file] = w->detached[i][file] || root(w, i) == who;
    } else if (!claim && !w->detached[who][file]) {
        OK(w->f.t, store_file_link(&w->f.work, w->files[file], w->f.contacts->id, w->people[who]));
        say(w, "attach %d to %d", file, who);
        note(w,
             (struct entry){.deed = ATTACH, .who = who, .other = file, .claim = ++w->next_claim});
    }
    crm_commit(&w->f);
    assert_true(found);
}

// -- comparing

static void compare_values(struct walk *w, int who, const struct record *r) {
    const struct person *p = &w->now.people[who];
    for (int i = 0; i <= TEXTS; i++) {
        str is = value_as_str(record_get(r, place_of(w, i)));
        const char *want = i == EMAIL ? address_of(w, p->value[i]) : text_of(w, p->value[i]);
        if (!str_is(is, want))
            differs(w, "%s of %d is \"" STR_FMT "\", not \"%s\"", i == EMAIL ? "email" : texts[i],
                    who, STR_ARG(is), want);
    }
    str want = options_of(w, p->options), is = value_as_str(record_get(r, w->options));
    str trimmed = want.len ? str_slice(want, 0, want.len - 1) : want;
    if (!str_equal(is, trimmed))
        differs(w, "interests of %d are \"" STR_FMT "\", not \"" STR_FMT "\"", who, STR_ARG(is),
                STR_ARG(trimmed));
}

static void compare_points(struct walk *w, int who, const struct record *r) {
    const struct person *p = &w->now.people[who];
    for (int i = 0; i < p->point_count; i++) {
        bool there = false;
        for (size_t k = 0; k < r->point_count; k++)
            there = there || str_is(r->points[k].value, address_of(w, p->points[i]));
        if (!there)
            differs(w, "%d has no point %d", who, p->points[i]);
    }
    if (r->point_count != (size_t)p->point_count)
        differs(w, "%d has %zu points, not %d", who, r->point_count, p->point_count);
    for (size_t k = 0; k < r->point_count; k++)
        if (r->points[k].primary != str_is(r->points[k].value, address_of(w, p->value[EMAIL])))
            differs(w, "%d: the wrong point is primary", who);
}

static int64_t count_of(struct walk *w, const char *sql, int64_t a, int64_t b) {
    return crm_number(&w->f, sql, DB_ARGS(value_int(a), value_int(b)));
}

static void compare_rest(struct walk *w, int who) {
    const struct person *p = &w->now.people[who];
    int64_t id = w->people[who], at;
    for (int i = 0; i < FILES; i++) {
        bool is = count_of(w,
                           "SELECT count(*) FROM file_link WHERE record_id = $1 AND file_id = $2 "
                           "AND removed_at IS NULL",
                           id, w->files[i]) > 0;
        if (is != (p->file[i] != 0))
            differs(w, "%d has %sfile %d", who, is ? "" : "not ", i);
    }
    for (int i = 0; i < LISTS; i++) {
        OK(w->f.t, store_list_member_at(&w->f.work, w->lists[i], id, &at));
        if (at != p->member[i])
            differs(w, "%d is in list %d since %lld, not %lld", who, i, (long long)at,
                    (long long)p->member[i]);
    }
}

// Where what was said leads to: the edges that have to stand, or with a limit may.
static void follow_said(struct walk *w, int saying, bool edges[NODES][NODES]) {
    memset(edges, 0, NODES * sizeof *edges);
    for (int i = 0; i < NODES; i++)
        for (int k = 0; k < NODES; k++)
            if (w->said[saying][i][k] && node_root(w, i) != node_root(w, k))
                edges[node_root(w, i)][node_root(w, k)] = true;
}

static int node_of(struct walk *w, int64_t id) {
    for (int i = 0; i < NODES; i++)
        if ((i >= PEOPLE || i < w->person_count) && node_id(w, i) == id)
            return i;
    return -1;
}

static void compare_edges(struct walk *w, int saying) {
    bool wanted[NODES][NODES];
    struct db_rows rows;
    follow_said(w, saying, wanted);
    OK(w->f.t, db_query(w->f.t->db, "SELECT from_id, to_id FROM association WHERE number = $1",
                        DB_ARGS(value_int(sayings[saying].number)), &rows, &w->f.t->err));
    while (db_next(&rows)) {
        int from = node_of(w, value_as_int(db_column(&rows, 0)));
        int to = node_of(w, value_as_int(db_column(&rows, 1)));
        if (from < 0 || to < 0 || !wanted[from][to])
            differs(w, "%d is associated with %d by %lld", from, to,
                    (long long)sayings[saying].number);
        wanted[from][to] = false;
    }
    OK(w->f.t, db_done(&rows, &w->f.t->err));
    for (int i = 0; i < NODES && !sayings[saying].limited; i++)
        for (int k = 0; k < NODES; k++)
            if (wanted[i][k])
                differs(w, "%d is not associated with %d by %lld", i, k,
                        (long long)sayings[saying].number);
}

static void compare_record(struct walk *w, int who) {
    struct record *r = crm_record(&w->f, w->f.contacts, w->people[who]);
    int64_t to, merge_id;
    bool merged = w->now.parent[who] >= 0;
    OK(w->f.t, store_redirect_find(&w->f.work, w->people[who], &to, &merge_id));
    if (to != (merged ? w->people[root(w, who)] : 0))
        differs(w, "%d leads to %lld, not %d", who, (long long)to, root(w, who));
    if (!r->archived_at != !(merged || w->archived[who]))
        differs(w, "%d is %sarchived", who, r->archived_at ? "" : "not ");
    int64_t entries = count_of(w, "SELECT count(*) FROM history WHERE record_id = $1 AND $2 = 0",
                               w->people[who], 0);
    if (entries != w->history[who] || r->version != entries)
        differs(w, "%d has version %lld and %lld entries of history, not %lld", who,
                (long long)r->version, (long long)entries, (long long)w->history[who]);
    if (merged)
        return;
    compare_values(w, who, r);
    compare_points(w, who, r);
    compare_rest(w, who);
}

static void compare(struct walk *w) {
    for (int i = 0; i < w->person_count; i++)
        compare_record(w, i);
    for (int i = 0; i < SAYINGS; i++)
        compare_edges(w, i);
    for (int i = 0; i < FIRMS; i++) {
        int64_t to, merge_id;
        OK(w->f.t, store_redirect_find(&w->f.work, w->firms[i], &to, &merge_id));
        if (to != (w->now.firm_parent[i] >= 0 ? w->firms[firm_root(w, i)] : 0))
            differs(w, "firm %d leads to %lld", i, (long long)to);
    }
}

// -- everything

static void take_back(struct walk *w) {
    do_unmerge(w, MERGE);
}

static void take_back_firm(struct walk *w) {
    do_unmerge(w, FIRM_MERGE);
}

static const struct {
    const char *name;
    int weight;
    void (*run)(struct walk *w);
} steps[] = {{"create", 8, do_create},
             {"edit", 14, do_set},
             {"options", 6, do_choose},
             {"address", 8, do_address},
             {"merge", 18, do_merge},
             {"un-merge", 11, take_back},
             {"archive", 4, do_archive},
             {"link", 30, do_link},
             {"list", 8, do_list},
             {"file", 8, do_file},
             {"merge firms", 3, do_firm_merge},
             {"un-merge firms", 3, take_back_firm}};
enum { STEP_KINDS = sizeof steps / sizeof *steps, FIRM_STEPS = STEP_KINDS - 2 };

static void one_step(struct walk *w) {
    int total = 0, at;
    for (int i = 0; i < STEP_KINDS; i++)
        total += steps[i].weight;
    at = below(w, total);
    for (int i = 0; i < STEP_KINDS; i++) {
        if (at < steps[i].weight) {
            if (i >= FIRM_STEPS && !w->firms_too)
                return;
            w->done[i]++;
            steps[i].run(w);
            return;
        }
        at -= steps[i].weight;
    }
}

static void make_things(struct walk *w) {
    const struct object_type *t = w->f.companies;
    struct work *work = &w->f.work;
    w->options = type_property(w->f.contacts, STR("interests"));
    assert_true(w->options && w->options->option_count <= 64);
    w->next_option = 4;
    for (int i = 0; i < FIRMS; i++)
        w->firms[i] =
            CRM_SAVE(&w->f, t, 0, crm_set(t, "name", str_format(work->arena, "Firma %d", i).ptr))
                .record->id;
    crm_begin(&w->f);
    for (int i = 0; i < LISTS; i++) {
        struct list list = {.type_id = w->f.contacts->id,
                            .name = str_format(work->arena, "List %d", i),
                            .processing = LIST_MANUAL};
        OK(w->f.t, crm_list_create(work, &list));
        w->lists[i] = list.id;
    }
    for (int i = 0; i < FILES; i++) {
        struct file file = {.name = str_format(work->arena, "file%d.txt", i),
                            .media_type = STR("text/plain"),
                            .size = 1,
                            .digest = str_format(work->arena, "%064d", i)};
        OK(w->f.t, store_file_add(work, &file, &w->files[i]));
    }
    crm_commit(&w->f);
}

static bool left_out(int64_t step) {
    const char *text = getenv("KARTOTEKA_LEAVE_OUT");
    str rest = text ? str_of(text) : (str){0}, part, first;
    while (str_split(&rest, ',', &part)) {
        int64_t from, to;
        if (!str_split(&part, '-', &first) || !str_to_i64(first, &from))
            continue;
        if (!part.len || !str_to_i64(part, &to))
            to = from;
        if (step >= from && step <= to)
            return true;
    }
    return false;
}

// Then everybody is associated as people said, and nothing else has to be remembered.
static void part_all(struct walk *w) {
    int64_t primary = 0;
    while (do_unmerge(w, chance(w, 70) ? MERGE : FIRM_MERGE) || do_unmerge(w, MERGE) ||
           do_unmerge(w, FIRM_MERGE))
        w->step++;
    compare(w);
    if (crm_invariants(&w->f))
        differs(w, "invariants do not hold");
    for (int i = 0; i < w->person_count; i++)
        for (int k = PEOPLE; k < NODES; k++) {
            primary += w->said[PRIMARY][i][k];
            if (w->said[PRIMARY][i][k] && !stands(w, PRIMARY, i, k))
                differs(w, "%d has not the primary firm %d of his own", i, k);
        }
    if (count_of(w, "SELECT count(*) FROM association WHERE number = $1 AND $2 = 0", 1, 0) !=
        primary)
        differs(w, "not everybody has the primary firm of his own");
    if (count_of(w, "SELECT count(*) FROM association_origin WHERE number NOT IN ($1, $2)", 100102,
                 100103) ||
        count_of(w, "SELECT count(*) FROM association WHERE brought = 1 AND $1 < $2", 1, 2))
        differs(w, "merges are remembered that do not stand");
}

static void walk(void **state, uint64_t seed, bool firms_too) {
    struct walk *w = calloc(1, sizeof *w);
    assert_non_null(w);
    w->seed = (uint64_t)setting("KARTOTEKA_SEED", (int64_t)seed);
    w->verbose = setting("KARTOTEKA_VERBOSE", 0) != 0;
    w->firms_too = firms_too || setting("KARTOTEKA_FIRMS", 0) != 0;
    int64_t last = setting("KARTOTEKA_STEPS", STEPS),
            every = setting("KARTOTEKA_CHECK", CHECK_EVERY);
    crm_fixture_begin(&w->f, state);
    replay(w);
    make_things(w);
    printf("# seed %llu, %lld steps\n", (unsigned long long)w->seed, (long long)last);
    for (w->step = 1; w->step <= last; w->step++) {
        struct arena_mark mark = arena_mark(w->f.work.arena);
        w->state = mix(w->seed) ^ mix((uint64_t)w->step * 0x9E3779B97F4A7C15U);
        if (!left_out(w->step))
            one_step(w);
        if (w->step % every == 0 || w->step == last)
            compare(w);
        if (w->step % (every * 5) == 0 || w->step == last)
            if (crm_invariants(&w->f))
                differs(w, "invariants do not hold");
        arena_release(w->f.work.arena, mark);
    }
    part_all(w);
    for (int i = 0; i < STEP_KINDS; i++)
        printf("# %lld x %s\n", (long long)w->done[i], steps[i].name);
    printf("# taken back from under up to %lld later survivors\n", (long long)w->deepest);
    crm_fixture_end(&w->f);
    free(w->log);
    free(w);
}

static void test_merge_walk(void **state) {
    walk(state, 8, false);
}

static void test_both_ends(void **state) {
    walk(state, 17, true);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_merge_walk),
                                       ON_BOTH_ENGINES(test_both_ends)};
    return cmocka_run_group_tests_name("merge_walk", tests, NULL, NULL);
}
