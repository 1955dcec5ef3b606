// PCRE2 with memory of ours and with limits.
//
// Cost: PCRE2 counts its steps anew for every place of the text where a match could begin, and does
// not say how many it took, only that a limit was reached. So a match begins with a small limit, is
// tried again with a larger one where that is reached, and the last limit is what it has cost, at
// every place and, since a step may run over the text, more in a longer one. Measured here a unit
// is 20 ns where it really is used (a step, or 64 bytes run over), so what a budget allows ends
// within two seconds; usual matches take microseconds and less than a ten-thousandth of it.
#define PCRE2_CODE_UNIT_WIDTH 8
#include "text/pattern.h"
#include "base/utf8.h"
#include <pcre2.h>
#include <stdlib.h>

enum {
    STEPS_OF_PLACE = 10000, // at one place where a match could begin, at most
    STEPS_MORE = 8,         // times as many at the next try
    FIRST_TRY = 2000,       // units that are spent without asking for less
    RUN = 64,               // bytes that one step runs over for nothing
    HEAP_MAX = 2048,        // KiB that going back may need
    ALIGNED = 16,
    ROOM = 24576, // PCRE2 begins with 20 KiB of frames; with this it rarely asks for more
};

struct pattern {
    pcre2_code *code;
    bool anchored; // begins at the beginning only
};

// -- memory: of the arena while a pattern is read

static void *take(size_t size, void *arena) {
    return arena_alloc(arena, size);
}

static void keep(void *memory, void *arena) {
    (void)memory;
    (void)arena;
}

// -- memory: of the stack while it is matched, malloc behind it

struct room {
    size_t used;
    _Alignas(ALIGNED) char bytes[ROOM];
};

static void *room_take(size_t size, void *data) {
    struct room *room = data;
    if (size > ROOM - room->used)
        return malloc(size);
    void *memory = room->bytes + room->used;
    size_t rest = ROOM - room->used, taken = (size + ALIGNED - 1) / ALIGNED * ALIGNED;
    room->used += taken < rest ? taken : rest;
    return memory;
}

static void room_give(void *memory, void *data) {
    struct room *room = data;
    char *place = memory;
    if (place < room->bytes || place >= room->bytes + ROOM)
        free(memory);
}

// -- reading

static bool refuse(int code, size_t at, str text, struct err *err) {
    PCRE2_UCHAR sentence[256];
    if (pcre2_get_error_message(code, sentence, sizeof sentence) < 0)
        sentence[0] = 0;
    return fail(err, ERR_INPUT, "at its character %zu: %s",
                utf8_count(str_slice(text, 0, at < text.len ? at : text.len)) + 1,
                (const char *)sentence);
}

bool pattern_read(struct arena *arena, str text, struct pattern **out, struct err *err) {
    const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
    pcre2_general_context *memory = pcre2_general_context_create(take, keep, arena);
    pcre2_compile_context *context = pcre2_compile_context_create(memory);
    int code;
    PCRE2_SIZE at;
    *out = ARENA_NEW(arena, struct pattern);
    if (!text.len)
        return fail(err, ERR_INPUT, "it is empty");
    if (text.len > PATTERN_MAX)
        return fail(err, ERR_INPUT, "it is longer than %d bytes", PATTERN_MAX);
    pcre2_set_parens_nest_limit(context, PATTERN_DEPTH_MAX);
    (*out)->code = pcre2_compile((PCRE2_SPTR)text.ptr, text.len, options, &code, &at, context);
    if (!(*out)->code)
        return refuse(code, at, text, err);
    uint32_t found = 0;
    (void)pcre2_pattern_info((*out)->code, PCRE2_INFO_ALLOPTIONS, &found);
    (*out)->anchored = (found & PCRE2_ANCHORED) != 0;
    return true;
}

// -- matching

static int64_t at_most(int64_t steps) {
    return steps < STEPS_OF_PLACE ? steps : STEPS_OF_PLACE;
}

// Each try within what is left of the budget; `unit` is what one step at every place costs.
static int try(const struct pattern *pattern, str text, int64_t unit, struct pattern_budget *budget,
               pcre2_match_data *found, pcre2_match_context *limits) {
    int64_t steps = FIRST_TRY / unit > 0 ? at_most(FIRST_TRY / unit) : 1;
    for (;;) {
        int64_t most = at_most(budget->left / unit);
        if (most < 1)
            return PCRE2_ERROR_MATCHLIMIT;
        steps = steps < most ? steps : most;
        pcre2_set_match_limit(limits, (uint32_t)steps);
        int count = pcre2_match(pattern->code, (PCRE2_SPTR)(text.ptr ? text.ptr : ""), text.len, 0,
                                0, found, limits);
        budget->left -= steps * unit;
        if (count != PCRE2_ERROR_MATCHLIMIT || steps == STEPS_OF_PLACE)
            return count;
        steps *= STEPS_MORE;
    }
}

static enum pattern_answer match(const struct pattern *pattern, str text,
                                 struct pattern_budget *budget) {
    struct room room;
    if (text.len > PATTERN_TEXT_MAX)
        return PATTERN_COSTLY;
    room.used = 0;
    pcre2_general_context *memory = pcre2_general_context_create(room_take, room_give, &room);
    pcre2_match_data *found = pcre2_match_data_create(1, memory);
    pcre2_match_context *limits = pcre2_match_context_create(memory);
    int64_t places = pattern->anchored ? 1 : (int64_t)text.len + 1;
    pcre2_set_heap_limit(limits, HEAP_MAX);
    int count = try(pattern, text, places * (1 + (int64_t)text.len / RUN), budget, found, limits);
    pcre2_match_data_free(found); // the frames, where they did not fit
    if (count >= 0)
        return PATTERN_YES;
    return count == PCRE2_ERROR_NOMATCH ? PATTERN_NO : PATTERN_COSTLY;
}

enum pattern_answer pattern_match(const struct pattern *pattern, str text,
                                  struct pattern_budget *budget) {
    struct pattern_budget own = PATTERN_BUDGET;
    struct pattern_budget *used = budget ? budget : &own;
    enum pattern_answer answer = match(pattern, text, used);
    used->given_up += answer == PATTERN_COSTLY;
    return answer;
}
