// Which addresses are nobody's business: rows of IANA's special-purpose address registries for IPv4
// and IPv6 (RFC 6890 and those after it), compared by their first bits.
#include "http/fetch.h"
#include <stdint.h>
#include <string.h>

struct block {
    unsigned char bytes[16];
    unsigned bits;
};

static const struct block blocks4[] = {
    {{0}, 8},
    {{10}, 8},
    {{100, 64}, 10},
    {{127}, 8},
    {{169, 254}, 16},
    {{172, 16}, 12},
    {{192, 0, 0}, 24},
    {{192, 0, 2}, 24},
    {{192, 88, 99}, 24},
    {{192, 168}, 16},
    {{198, 18}, 15},
    {{198, 51, 100}, 24},
    {{203, 0, 113}, 24},
    {{224}, 4},
    {{240}, 4},
};

// Of IPv6 only 2000::/3 is given out; the rows are what is special in there.
static const struct block blocks6[] = {
    {{0x20, 0x01, 0x00, 0x00}, 23}, // protocol assignments, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    {{0x3f, 0xff}, 20},             // documentation
    {{0x5f}, 8},
};

static bool begins(const unsigned char *bytes, const struct block *block) {
    unsigned whole = block->bits / 8, rest = block->bits % 8;
    unsigned char mask = (unsigned char)(0xff00U >> rest);
    return memcmp(bytes, block->bytes, whole) == 0 &&
           (!rest || ((bytes[whole] ^ block->bytes[whole]) & mask) == 0);
}

static bool public4(const unsigned char *bytes) {
    for (size_t i = 0; i < sizeof blocks4 / sizeof *blocks4; i++)
        if (begins(bytes, &blocks4[i]))
            return false;
    return true;
}

static const unsigned char mapped[12] = {[10] = 0xff, [11] = 0xff};

bool http_address_public(const unsigned char *bytes) {
    static const unsigned char nat64[12] = {0x00, 0x64, 0xff, 0x9b};
    if (memcmp(bytes, mapped, sizeof mapped) == 0 || memcmp(bytes, nat64, sizeof nat64) == 0)
        return public4(bytes + 12);
    if ((bytes[0] & 0xe0) != 0x20)
        return false;
    if (bytes[0] == 0x20 && bytes[1] == 0x02) // 6to4
        return public4(bytes + 2);
    for (size_t i = 0; i < sizeof blocks6 / sizeof *blocks6; i++)
        if (begins(bytes, &blocks6[i]))
            return false;
    return true;
}

bool http_address_loopback(const unsigned char *bytes) {
    static const unsigned char one[16] = {[15] = 1};
    return memcmp(bytes, one, sizeof one) == 0 ||
           (memcmp(bytes, mapped, sizeof mapped) == 0 && bytes[12] == 127);
}
