// Networks as an administrator writes them: what is taken holds its own address, has no bit behind
// its prefix, and reads the same within a list.
#include "http/network.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1);
    memcpy(copy, data, size);
    str text = {copy, size};
    struct http_network network;
    if (http_network_read(text, &network)) {
        assert(network.bits <= 128 && str_find_char(text, ',') == text.len);
        assert(http_network_has(&network, &network.address));
        str address = str_slice(text, 0, str_find_char(text, '/'));
        assert(http_networks_have(text, address));
        if (network.bits) {
            struct http_address other = network.address;
            other.bytes[(network.bits - 1) / 8] ^= (uint8_t)(0x80 >> (network.bits - 1) % 8);
            assert(!http_network_has(&network, &other));
        }
    }
    (void)http_networks_have(text, STR("192.0.2.7"));
    (void)http_networks_have(STR("192.0.2.0/24"), text);
    free(copy);
    return 0;
}
