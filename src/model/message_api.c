// Placeholder
#include "model/message_private.h"
static const struct message rows[] = {{"message_api", {"a", "a", "a", "a"}}};
const struct message_table message_api = MESSAGE_TABLE(rows);
