// Value clusters over any texts: no value stands in two clusters, every cluster has something to
// propose, nothing refused is proposed, and the order of the values changes nothing.
#include "fuzz_text.h"
#include "quality/cluster.h"
#include "text/fold.h"
#include "text/sound.h"

enum { VALUES = 40 };

// A line is a value; its first byte says how many records have it.
static size_t read_values(struct arena *arena, str text, struct cluster_value *out) {
    struct map seen;
    str line;
    size_t count = 0;
    map_init(&seen, arena);
    while (count < VALUES && str_split(&text, '\n', &line))
        if (line.len && map_add(&seen, line, &seen))
            out[count++] = (struct cluster_value){line, 1 + (unsigned char)line.ptr[0] % 32};
    return count;
}

static void check(struct arena *arena, const struct cluster *found, size_t count,
                  const struct map *refused) {
    struct map seen;
    map_init(&seen, arena);
    for (size_t i = 0; i < count; i++) {
        must(found[i].touched > 0 && found[i].touched <= found[i].records);
        must(found[i].canonical.len && found[i].canonical.len <= DICTIONARY_TERM_MAX);
        for (size_t m = 0; m < found[i].member_count; m++) {
            str text = found[i].members[m].text;
            must(map_add(&seen, text, &seen));
            must(str_equal(text, found[i].canonical) ||
                 !map_has(refused, cluster_pair(arena, found[i].canonical, text)));
        }
    }
}

static void same(const struct cluster *a, size_t a_count, const struct cluster *b, size_t b_count) {
    must(a_count == b_count);
    for (size_t i = 0; i < a_count; i++) {
        must(str_equal(a[i].canonical, b[i].canonical) && a[i].touched == b[i].touched);
        must(a[i].member_count == b[i].member_count && a[i].methods == b[i].methods);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct cluster_value values[VALUES], turned[VALUES];
    struct cluster *found, *again;
    struct map refused;
    size_t count, again_count;
    unsigned ambiguous;
    arena_init(&arena);
    map_init(&refused, &arena);
    str text = fuzz_text(&arena, data, size);
    must(utf8_valid(text_sound(&arena, text_fold(&arena, text), size % TEXT_READINGS, &ambiguous)));
    struct cluster_order order = {.values = values, .methods = CLUSTER_ALL, .refused = &refused};
    order.count = read_values(&arena, text, values);
    must(cluster_values(&arena, &order, &found, &count));
    check(&arena, found, count, &refused);
    for (size_t i = 0; i < order.count; i++)
        turned[i] = values[order.count - 1 - i];
    order.values = turned;
    must(cluster_values(&arena, &order, &again, &again_count));
    same(found, count, again, again_count);
    for (size_t i = 0; i < count; i++)
        for (size_t m = 0; m < found[i].member_count; m++)
            map_set(&refused, cluster_pair(&arena, found[i].canonical, found[i].members[m].text),
                    &refused);
    must(cluster_values(&arena, &order, &again, &again_count));
    check(&arena, again, again_count, &refused);
    arena_finish(&arena);
    return 0;
}
