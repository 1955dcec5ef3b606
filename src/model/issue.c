// A growing list of issues whose texts it owns: collected whole, never stopped at the first.
#include "model/issue.h"
#include "base/utf8.h"
#include "model/message.h"
#include "model/property.h"
#include "model/rule.h"
#include <assert.h>

enum { SHOWN_RUNES = 80 }; // of a value inside a sentence

void issue_list_init(struct issue_list *list, struct arena *arena) {
    *list = (struct issue_list){.arena = arena};
}

void issue_add(struct issue_list *list, struct issue issue) {
    if (!list)
        return;
    assert(list->arena && issue.rule);
    if (list->count == list->cap) {
        size_t cap = list->cap ? list->cap * 2 : 4;
        list->items = arena_grow(list->arena, list->items, list->cap * sizeof *list->items,
                                 cap * sizeof *list->items);
        list->cap = cap;
    }
    issue.value = str_copy(list->arena, issue.value);
    issue.suggestion = str_copy(list->arena, issue.suggestion);
    issue.limit = str_copy(list->arena, issue.limit);
    list->items[list->count++] = issue;
}

bool issue_list_has_error(const struct issue_list *list) {
    for (size_t i = 0; list && i < list->count; i++)
        if (list->items[i].severity == SEVERITY_ERROR)
            return true;
    return false;
}

const char *severity_name(enum severity severity) {
    static const char *const names[] = {"info", "warning", "error"};
    assert((size_t)severity < sizeof names / sizeof *names);
    return names[severity];
}

static str shown(struct arena *arena, str text) {
    str cut = utf8_first(text, SHOWN_RUNES);
    return cut.len < text.len ? str_concat(arena, cut, STR("…")) : text;
}

str issue_message(struct arena *arena, const struct issue *issue, enum lang lang) {
    const struct message_param params[] = {
        {"property", issue->property ? issue->property->label[lang] : STR("")},
        {"value", shown(arena, issue->value)},
        {"suggestion", shown(arena, issue->suggestion)},
        {"limit", issue->limit},
    };
    size_t count = sizeof params / sizeof *params;
    if (issue->own && issue->own->message[lang].len)
        return message_fill(arena, issue->own->message[lang], params, count);
    if (issue->own)
        return issue->own->label[lang];
    return message_text(arena, str_of(issue->rule), lang, params, count);
}
