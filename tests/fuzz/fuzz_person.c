// Persons' names: no letter is lost or invented, and repairing case twice is repairing it once.
#include "fuzz_text.h"
#include "text/fold.h"
#include "text/person.h"
#include "text/rune.h"

// Letters and digits whatever their order and case.
static uint64_t letters(struct arena *arena, str s) {
    uint64_t sum = 0;
    str folded = text_fold(arena, s);
    for (size_t at = 0; at < folded.len;) {
        uint32_t rune = utf8_next(folded, &at);
        if (rune < 0x250 && rune_is_word(rune)) // case pairs elsewhere are not always one to one
            sum += hash_u64(rune);
    }
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str text = text_clean(&arena, fuzz_text(&arena, data, size));
    struct person p = person_read(&arena, text);
    uint64_t parts = letters(&arena, p.prefix) + letters(&arena, p.given) +
                     letters(&arena, p.middle) + letters(&arena, p.family) +
                     letters(&arena, p.suffix) + letters(&arena, p.patronymic) +
                     letters(&arena, p.nickname) + letters(&arena, p.birth);
    must(parts == letters(&arena, text));
    must(utf8_valid(person_write(&arena, &p)));
    str cased = person_name_case(&arena, text);
    must(str_equal(person_name_case(&arena, cased), cased));
    str folded = text_fold(&arena, text);
    must(utf8_valid(person_family_masculine(&arena, folded)));
    arena_finish(&arena);
    return 0;
}
