// Bytes to bit masks: with SSE2, which every x86-64 has; a plain loop elsewhere.
#include "formats/csv_private.h"
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

void csv_scan_set(uint8_t set[CSV_SCAN_KINDS][CSV_SCAN_LANE], char delimiter, char quote,
                  char escape) {
    // A kind that is not used repeats the delimiter, which changes nothing.
    char kinds[CSV_SCAN_KINDS] = {delimiter, '\n', '\r', quote ? quote : delimiter,
                                  escape ? escape : delimiter};
    for (int kind = 0; kind < CSV_SCAN_KINDS; kind++)
        memset(set[kind], kinds[kind], CSV_SCAN_LANE);
}

#ifdef __SSE2__

static uint64_t load_lane(const char *bytes, const uint8_t (*set)[CSV_SCAN_LANE], unsigned *odd) {
    __m128i lane = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    __m128i hits = _mm_setzero_si128();
    for (int kind = 0; kind < CSV_SCAN_KINDS; kind++) {
        __m128i wanted = _mm_loadu_si128((const __m128i *)(const void *)set[kind]);
        hits = _mm_or_si128(hits, _mm_cmpeq_epi8(lane, wanted));
    }
    __m128i zeros = _mm_cmpeq_epi8(lane, _mm_setzero_si128());
    *odd |= (unsigned)_mm_movemask_epi8(_mm_or_si128(lane, zeros));
    return (uint64_t)(unsigned)_mm_movemask_epi8(hits);
}

#else

static uint64_t load_lane(const char *bytes, const uint8_t (*set)[CSV_SCAN_LANE], unsigned *odd) {
    uint64_t hits = 0;
    for (int i = 0; i < CSV_SCAN_LANE; i++) {
        uint8_t byte = (uint8_t)bytes[i];
        unsigned hit = 0;
        for (int kind = 0; kind < CSV_SCAN_KINDS; kind++)
            hit |= byte == set[kind][0];
        hits |= (uint64_t)hit << i;
        *odd |= byte >= 0x80 || byte == 0;
    }
    return hits;
}

#endif

void csv_scan_load(struct csv_scan *scan) {
    char last[CSV_SCAN_BLOCK];
    const char *bytes = scan->block;
    size_t left = (size_t)(scan->end - scan->block);
    if (left < CSV_SCAN_BLOCK) {
        memset(last, 'x', sizeof last);
        memcpy(last, bytes, left);
        bytes = last;
    }
    unsigned odd = 0;
    uint64_t mask = 0;
    for (int lane = 0; lane < CSV_SCAN_BLOCK / CSV_SCAN_LANE; lane++)
        mask |= load_lane(bytes + lane * CSV_SCAN_LANE, scan->set, &odd) << (lane * CSV_SCAN_LANE);
    if (left < CSV_SCAN_BLOCK)
        mask &= ((uint64_t)1 << left) - 1; // the filling may be a delimiter, too
    scan->mask = mask;
    scan->odd |= odd != 0;
}
