// Placeholder
#include "model/message_private.h"
static const struct message rows[] = {{"message_matching", {"a", "a", "a", "a"}}};
const struct message_table message_matching = MESSAGE_TABLE(rows);
