// Both families are 128 bits; an IPv4 prefix begins 96 bits later.
#include "http/network.h"
#include "base/buf.h"
#include <string.h>

enum { ALL_BITS = 128, V4_BITS = 32 };

static bool read_prefix(str text, unsigned most, unsigned *bits) {
    enum { DIGITS = 3 };
    *bits = 0;
    if (!text.len || text.len > DIGITS || (text.len > 1 && text.ptr[0] == '0'))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        *bits = *bits * 10 + (unsigned)(text.ptr[i] - '0');
    }
    return *bits <= most;
}

static bool rest_is_zero(const struct http_network *network) {
    for (unsigned bit = network->bits; bit < ALL_BITS; bit++)
        if (network->address.bytes[bit / 8] >> (7 - bit % 8) & 1)
            return false;
    return true;
}

bool http_network_read(str text, struct http_network *out) {
    size_t slash = str_find_char(text, '/');
    str address = str_slice(text, 0, slash);
    bool v4 = str_find_char(address, ':') == address.len;
    unsigned most = v4 ? V4_BITS : ALL_BITS;
    if (!http_address_read(address, &out->address))
        return false;
    out->bits = most;
    if (slash < text.len && !read_prefix(str_from(text, slash + 1), most, &out->bits))
        return false;
    out->bits += ALL_BITS - most;
    return rest_is_zero(out);
}

bool http_network_has(const struct http_network *network, const struct http_address *address) {
    unsigned whole = network->bits / 8, rest = network->bits % 8;
    if (memcmp(network->address.bytes, address->bytes, whole) != 0)
        return false;
    return !rest || (network->address.bytes[whole] ^ address->bytes[whole]) >> (8 - rest) == 0;
}

bool http_networks_have(str list, str text) {
    struct http_address address;
    struct http_network network;
    str part;
    if (!list.len)
        return true;
    if (!http_address_read(text, &address))
        return false;
    while (list.len && str_split(&list, ',', &part))
        if (http_network_read(str_trim(part), &network) && http_network_has(&network, &address))
            return true;
    return false;
}

static bool is_v4(const struct http_address *address) {
    static const uint8_t mapped[] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    return memcmp(address->bytes, mapped, sizeof mapped) == 0;
}

str http_network_text(struct arena *arena, str text, unsigned v4_bits, unsigned v6_bits) {
    struct http_address address;
    struct buf out;
    if (!http_address_read(text, &address))
        return text;
    bool v4 = is_v4(&address);
    unsigned bits = v4 ? v4_bits : v6_bits, all = v4 ? V4_BITS : ALL_BITS;
    for (unsigned bit = ALL_BITS - all + bits; bit < ALL_BITS; bit++)
        address.bytes[bit / 8] &= (uint8_t) ~(0x80U >> bit % 8);
    buf_init(&out, arena);
    for (size_t i = v4 ? 12 : 0; v4 && i < 16; i++)
        buf_format(&out, i > 12 ? ".%u" : "%u", address.bytes[i]);
    for (size_t i = 0; !v4 && i < 16; i += 2)
        buf_format(&out, i ? ":%x" : "%x", address.bytes[i] << 8 | address.bytes[i + 1]);
    if (bits < all)
        buf_format(&out, "/%u", bits);
    return buf_str(&out);
}
