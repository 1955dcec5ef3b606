// Accounts in social networks and messengers: network, handle and the one address of it.
//
// Read from an address ("https://pl.linkedin.com/in/jan-kowalski?trk=x"), a handle with its network
// named ("tg: @jan_k"), or a handle alone where the caller knows the network. A network is a table
// row. Results live in the arena. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum social_reason {
    SOCIAL_OK,
    SOCIAL_EMPTY,
    SOCIAL_NO_NETWORK,  // a handle alone: of which network?
    SOCIAL_NOT_ACCOUNT, // an address in the network, but of a post, a search, the front page
    SOCIAL_HANDLE,      // not a handle that the network gives out
    SOCIAL_OTHER,       // an account of another network than the one asked for
    SOCIAL_WEB_SITE,    // an address elsewhere in the web
    SOCIAL_NOT_ONE,     // words
    SOCIAL_REASON_COUNT
};

struct social {
    enum social_reason reason;
    str network; // "linkedin"; empty where not known
    str handle;  // "jan-kowalski", without @
    str kind;    // "person" "company" "group" "channel" "page"
    str normal;  // the address; "wechat:abc" where the network has none; the cleaned text if wrong
};

// `network`: the one that is meant ("vk"), or empty.
struct social social_read(struct arena *arena, str text, str network);
// What equal accounts share ("x:jankowalski"); empty where something is wrong.
str social_key(struct arena *arena, const struct social *social);
bool social_network_exists(str name);
// "LinkedIn"; the name itself where unknown.
str social_network_label(str name);
// Row `i`'s name, for tests and lists; NULL past the end.
const char *social_network_at(size_t i);
