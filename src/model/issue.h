// What is poor about a value: not an error, but a list that is collected whole and shown.
//
// An issue of severity ERROR keeps the value from being stored; warnings and infos are stored with
// it. The words come from model/message.h by the issue's rule, in the reader's language.
#pragma once
#include "base/str.h"
#include "text/lang.h"

struct property;
struct rule;

enum severity { SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR };

struct issue {
    const struct property *property; // NULL where it is about the record as a whole
    const char *rule;                // "email.domain_typo": static text, also the message's key
    enum severity severity;
    str value;              // what it is about, as entered
    str suggestion;         // what would be better; empty where we do not know
    str limit;              // a number or word the message needs ("2000", "number"), or empty
    const struct rule *own; // the company's rule that has the words; NULL: the catalogue has
};

struct issue_list {
    struct arena *arena;
    struct issue *items;
    size_t count;
    size_t cap;
};

void issue_list_init(struct issue_list *list, struct arena *arena);
// Copies the texts into the list's arena. Fine with list NULL (nothing is collected).
void issue_add(struct issue_list *list, struct issue issue);
bool issue_list_has_error(const struct issue_list *list);
const char *severity_name(enum severity severity); // "info" "warning" "error"
str issue_message(struct arena *arena, const struct issue *issue, enum lang lang);
