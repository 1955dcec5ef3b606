// Records for the tests of this room, made from "property=text" lines as everything else makes
// them.
#pragma once
#include "model/shipped.h"
#include "quality/prepare.h"

// Assigns every "name=text" of `lines` ("|" between), those that read first before the others.
static inline void assign_lines(const struct quality_context *c, struct record *record,
                                const char *lines) {
    for (int pass = 0; pass < 2; pass++) {
        str rest = str_of(lines);
        for (str line; str_split(&rest, '|', &line);) {
            size_t equals = str_find_char(line, '=');
            const struct property *property =
                type_property(record->type, str_slice(line, 0, equals));
            if (property && quality_reads_first(property) == (pass == 0) &&
                !quality_assign(c, record, property, str_from(line, equals + 1)))
                return;
        }
    }
}

// "rule" or "property:rule>suggestion" of every issue, ";" between.
static inline str issues_text(struct arena *arena, const struct issue_list *issues) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < issues->count; i++) {
        const struct issue *issue = &issues->items[i];
        buf_add_z(&out, i ? ";" : "");
        if (issue->property) {
            buf_add(&out, issue->property->name);
            buf_add_char(&out, ':');
        }
        buf_add_z(&out, issue->rule);
        if (issue->suggestion.len) {
            buf_add_char(&out, '>');
            buf_add(&out, issue->suggestion);
        }
    }
    return buf_str(&out);
}
