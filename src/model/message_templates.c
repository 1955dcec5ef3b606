// template.*: record templates; pack.*: industry packs. Places: {value}, {limit} of refusals.
#include "model/message_private.h"

static const struct message rows[] = {
    {"pack.unknown",
     {"There is no industry pack “{value}”: GET /api/v1/packs lists those there are.",
      "Nie ma pakietu branżowego „{value}”: listę podaje GET /api/v1/packs.",
      "Отраслевого пакета «{value}» нет: список даёт GET /api/v1/packs.",
      "没有行业包“{value}”：请用 GET /api/v1/packs 查看列表。"}},
    {"template.unknown",
     {"There is no template {value}.", "Nie ma szablonu {value}.", "Шаблона {value} нет.",
      "没有模板 {value}。"}},
    {"template.taken",
     {"A template “{value}” already exists: choose another name.",
      "Szablon „{value}” już istnieje: wybierz inną nazwę.",
      "Шаблон «{value}» уже есть: выберите другое имя.", "模板“{value}”已存在：请换一个名称。"}},
    {"template.no_value",
     {"A template needs at least one value that it fills in.",
      "Szablon musi wypełniać co najmniej jedną wartość.",
      "Шаблон должен заполнять хотя бы одно значение.", "模板至少要预填一个值。"}},
    {"template.other_type",
     {"The template {value} is for another kind of records: use one made for “{limit}”.",
      "Szablon {value} jest dla innego rodzaju rekordów: wybierz szablon typu „{limit}”.",
      "Шаблон {value} предназначен для других записей: выберите шаблон типа «{limit}».",
      "模板 {value} 属于另一类记录：请选用“{limit}”的模板。"}},
    {"template.value_gone",
     {"“{value}” can not be filled in any more, so “{limit}” was left out: change the template.",
      "„{value}” nie da się już wypełnić, więc pominięto „{limit}”: zmień szablon.",
      "«{value}» больше нельзя заполнить, поэтому «{limit}» пропущено: измените шаблон.",
      "“{value}”已无法填写，因此略过了“{limit}”：请修改模板。"}},
    {"template.nobody",
     {"“{limit}” means whoever signs in; nobody is signed in here, so it was left out.",
      "„{limit}” oznacza zalogowaną osobę; tu nikt nie jest zalogowany, więc to pominięto.",
      "«{limit}» означает вошедшего пользователя; здесь никто не вошёл, поэтому это пропущено.",
      "“{limit}”指登录的用户；此处无人登录，因此已略过。"}},
};

const struct message_table message_templates = MESSAGE_TABLE(rows);
