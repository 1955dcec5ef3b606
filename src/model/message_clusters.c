// cluster.*: why spellings can not be looked for. Places: {value}, {limit} of refusals.
#include "model/message_private.h"

static const struct message rows[] = {
    {"cluster.no_words",
     {"The values of “{value}” are no words that people spell in several ways: choose a text, a "
      "name, a job title, a city or a choice.",
      "Wartości „{value}” nie są słowami, które ludzie piszą na różne sposoby: wybierz tekst, "
      "nazwę, stanowisko, miasto lub listę wyboru.",
      "Значения «{value}» — не слова, которые пишут по-разному: выберите текст, имя, должность, "
      "город или список.",
      "“{value}”的值不是会有多种写法的词语：请选择文本、名称、职位、城市或选项。"}},
    {"cluster.no_method",
     {"“{value}” is no way to compare spellings: choose from {limit}.",
      "„{value}” nie jest sposobem porównywania pisowni: wybierz spośród {limit}.",
      "«{value}» — не способ сравнения написаний: выберите из {limit}.",
      "“{value}”不是比较写法的方式：请从 {limit} 中选择。"}},
    {"cluster.no_spelling",
     {"Say which spellings are meant: “{value}” has none.",
      "Podaj, o które pisownie chodzi: „{value}” nie ma żadnej.",
      "Укажите, о каких написаниях речь: у «{value}» их нет.",
      "请指明是哪些写法：“{value}”没有给出任何写法。"}},
};

const struct message_table message_clusters = MESSAGE_TABLE(rows);
