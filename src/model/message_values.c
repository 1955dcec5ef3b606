// Placeholder
#include "model/message_private.h"
static const struct message rows[] = {{"message_values", {"a", "a", "a", "a"}}};
const struct message_table message_values = MESSAGE_TABLE(rows);
