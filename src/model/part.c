// A short list that its owner fills once.
#include "model/part.h"
#include <assert.h>

void part_add(struct part_list *list, const char *name, str value) {
    if (!value.len)
        return;
    assert(list->count < PARTS_MAX);
    list->items[list->count++] = (struct part){name, value};
}

str part_get(const struct part_list *list, str name) {
    for (size_t i = 0; i < list->count; i++)
        if (str_is(name, list->items[i].name))
            return list->items[i].value;
    return (str){0};
}
