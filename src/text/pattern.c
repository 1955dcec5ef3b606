// PCRE2 with memory of ours and with limits.
//
// Cost: PCRE2 counts its steps anew for every place of the text where a match could begin, so the
// limit given to it is a share of STEPS_MAX, smaller the longer the text is. That is enough for
// going back over a whole line of text (2,000 bytes), and the worst pattern known here, possessive
// runs inside a repetition, ends within a second or two; usual ones take microseconds.
#define PCRE2_CODE_UNIT_WIDTH 8
#include "text/pattern.h"
#include "base/utf8.h"
#include <pcre2.h>
#include <stdlib.h>

enum {
    STEPS_MAX = 6000000,    // of one match, over all places where it could begin
    STEPS_OF_PLACE = 10000, // of these, at one place at most
    HEAP_MAX = 2048,        // KiB that going back may need
    ALIGNED = 16,
    ROOM = 24576, // PCRE2 begins with 20 KiB of frames; with this it rarely asks for more
};

struct pattern {
    pcre2_code *code;
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
    return (*out)->code || refuse(code, at, text, err);
}

// -- matching

static uint32_t steps_at_one_place(size_t len) {
    size_t share = STEPS_MAX / (len + 1);
    return (uint32_t)(share < STEPS_OF_PLACE ? share : STEPS_OF_PLACE);
}

enum pattern_answer pattern_match(const struct pattern *pattern, str text) {
    struct room room;
    if (text.len > PATTERN_TEXT_MAX)
        return PATTERN_COSTLY;
    room.used = 0;
    pcre2_general_context *memory = pcre2_general_context_create(room_take, room_give, &room);
    pcre2_match_data *found = pcre2_match_data_create(1, memory);
    pcre2_match_context *limits = pcre2_match_context_create(memory);
    pcre2_set_match_limit(limits, steps_at_one_place(text.len));
    pcre2_set_heap_limit(limits, HEAP_MAX);
    int count = pcre2_match(pattern->code, (PCRE2_SPTR)(text.ptr ? text.ptr : ""), text.len, 0, 0,
                            found, limits);
    pcre2_match_data_free(found); // the frames, where they did not fit
    if (count >= 0)
        return PATTERN_YES;
    return count == PCRE2_ERROR_NOMATCH ? PATTERN_NO : PATTERN_COSTLY;
}
