// How many typing errors in the domain of an address are told, by the kind of slip: every single
// edit of the commonest providers' domains. What the edit makes that is somebody's own (the file of
// real domains) is no error and not counted; MISSES=1 names what is missed or told wrongly.
//
//     bench_typo tests/data/domains_real.txt
#include "base/arena.h"
#include "text/email.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { SWAPPED, LOST, DOUBLED, NEXT_KEY, KEY_MORE, OTHER, MORE, KINDS };
static const char *const kinds[KINDS] = {"neighbours swapped", "one left out",      "one doubled",
                                         "the next key",       "the next key, too", "another one",
                                         "one too many"};
enum place { NAME, DOT, ENDING, PLACES };

static const char *const providers[] = {
    "gmail.com", "hotmail.com", "yahoo.com",  "outlook.com", "icloud.com",  "wp.pl",
    "onet.pl",   "o2.pl",       "interia.pl", "mail.ru",     "yandex.ru",   "qq.com",
    "163.com",   "126.com",     "gmx.de",     "web.de",      "t-online.de", "orange.fr",
    "free.fr",   "seznam.cz",   "libero.it",  "bluewin.ch"};

enum { COUNT_PROVIDERS = sizeof providers / sizeof *providers };

struct count {
    int all, found, wrong;
};
static struct count counts[KINDS][PLACES], of_provider[COUNT_PROVIDERS];
static char **real;
static size_t real_count;

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_real(const char *domain) {
    return bsearch(&domain, real, real_count, sizeof *real, by_bytes) != NULL;
}

static bool read_real(const char *path) {
    FILE *file = fopen(path, "r");
    char line[300];
    while (file && fgets(line, sizeof line, file)) {
        line[strcspn(line, " \r\n")] = '\0';
        if (!*line || *line == '#')
            continue;
        real = realloc(real, (real_count + 1) * sizeof *real);
        real[real_count++] = strdup(line);
    }
    if (file)
        fclose(file);
    qsort(real, real_count, sizeof *real, by_bytes);
    return file != NULL;
}

static str told(struct arena *arena, const char *domain) {
    struct email email = email_read(arena, str_format(arena, "jan.kowal@%s", domain));
    str address = email.suggestion.len ? email.suggestion : email.normal;
    str got = str_from(address, strlen("jan.kowal@"));
    return str_is(got, domain) ? (str){0} : got;
}

// The keys beside each other in a row; of other rows only what the finger slips to.
static bool are_near(char a, char b) {
    static const char *const rows[] = {"1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm,."};
    for (int i = 0; i < 4; i++)
        for (int j = i; j < 4 && j < i + 2; j++)
            for (int way = 0; way < 2; way++) {
                const char *p = strchr(rows[i], way ? b : a), *q = strchr(rows[j], way ? a : b);
                long apart = p && q ? (p - rows[i]) - (q - rows[j]) : 9;
                if (i == j ? apart == 1 || apart == -1 : apart == 0 || apart == 1)
                    return true;
            }
    return false;
}

static void count(size_t provider, enum kind kind, enum place place, const char *made) {
    const char *right = providers[provider];
    if (!strcmp(made, right) || is_real(made))
        return;
    struct arena arena;
    arena_init(&arena);
    str got = told(&arena, made);
    bool found = str_is(got, right);
    struct count *both[] = {&counts[kind][place], &of_provider[provider]};
    for (int i = 0; i < 2; i++) {
        both[i]->all++;
        both[i]->found += found;
        both[i]->wrong += !found && got.len;
    }
    if (!found && getenv("MISSES"))
        printf("%s\t%s\t%s\t" STR_FMT "\n", right, kinds[kind], made, STR_ARG(got));
    arena_finish(&arena);
}

static enum place place_of(const char *domain, size_t at) {
    size_t dot = strcspn(domain, ".");
    return at < dot ? NAME : at == dot ? DOT : ENDING;
}

static void slip_all(size_t provider) {
    static const char signs[] = "abcdefghijklmnopqrstuvwxyz0123456789.-";
    const char *right = providers[provider];
    size_t length = strlen(right);
    char made[80];
    for (size_t i = 0; i < length; i++) {
        enum place place = place_of(right, i);
        snprintf(made, sizeof made, "%.*s%s", (int)i, right, right + i + 1);
        count(provider, LOST, place, made);
        if (i + 1 < length && right[i] != right[i + 1]) {
            snprintf(made, sizeof made, "%.*s%c%c%s", (int)i, right, right[i + 1], right[i],
                     right + i + 2);
            count(provider, SWAPPED, right[i + 1] == '.' ? DOT : place, made);
        }
        for (const char *s = signs; *s; s++) {
            if (*s == right[i])
                continue;
            snprintf(made, sizeof made, "%.*s%c%s", (int)i, right, *s, right + i + 1);
            count(provider, are_near(*s, right[i]) ? NEXT_KEY : OTHER, place, made);
        }
    }
    for (size_t i = 0; i <= length; i++)
        for (const char *s = signs; *s; s++) {
            char before = i ? right[i - 1] : 0, behind = i < length ? right[i] : 0;
            if (*s == before) // the same as one more before that
                continue;
            snprintf(made, sizeof made, "%.*s%c%s", (int)i, right, *s, right + i);
            enum kind kind = *s == behind ? DOUBLED
                             : (before && are_near(*s, before)) || (behind && are_near(*s, behind))
                                 ? KEY_MORE
                                 : MORE;
            count(provider, kind,
                  i == length                 ? ENDING
                  : place_of(right, i) == DOT ? NAME
                                              : place_of(right, i),
                  made);
        }
}

static void print_row(const char *name, struct count c) {
    printf("%-20s %6d %6d %6.1f %% %6d told another\n", name, c.all, c.found,
           c.all ? 100.0 * c.found / c.all : 0, c.wrong);
}

static void print_all(void) {
    static const char *const places[] = {"name", "dot", "ending"};
    struct count all = {0}, fingers = {0};
    for (int k = 0; k < KINDS; k++) {
        struct count sum = {0};
        for (int p = 0; p < PLACES; p++) {
            struct count *c = &counts[k][p];
            char name[40];
            snprintf(name, sizeof name, "  %s", places[p]);
            print_row(name, *c);
            sum = (struct count){sum.all + c->all, sum.found + c->found, sum.wrong + c->wrong};
        }
        print_row(kinds[k], sum);
        all = (struct count){all.all + sum.all, all.found + sum.found, all.wrong + sum.wrong};
        if (k < OTHER)
            fingers = (struct count){fingers.all + sum.all, fingers.found + sum.found,
                                     fingers.wrong + sum.wrong};
    }
    for (size_t i = 0; i < COUNT_PROVIDERS; i++)
        print_row(providers[i], of_provider[i]);
    print_row("what fingers do", fingers);
    print_row("all", all);
}

int main(int argc, char **argv) {
    if (argc < 2 || !read_real(argv[1])) {
        fprintf(stderr, "usage: bench_typo tests/data/domains_real.txt\n");
        return 2;
    }
    for (size_t i = 0; i < COUNT_PROVIDERS; i++)
        slip_all(i);
    print_all();
    int alarms = 0;
    for (size_t i = 0; i < real_count; i++) {
        struct arena arena;
        arena_init(&arena);
        str got = told(&arena, real[i]);
        if (got.len)
            printf("alarm: %s -> " STR_FMT "\n", real[i], STR_ARG(got));
        alarms += got.len > 0;
        arena_finish(&arena);
    }
    printf("%zu real domains, %d alarms\n", real_count, alarms);
    return 0;
}
