// dedupe.*: what `kartoteka dedupe` says of a file, its columns and what was found.
//
// Places of refusals: {value} what it is about, {property} the column or option it was said of,
// {limit} what would be possible. Of the summary: {value} and {limit} are numbers or names.
#include "model/message_private.h"

static const struct message rows[] = {
    {"dedupe.map_shape",
     {"--map wants COLUMN=PROPERTY, for example --map \"Surname=lastname\", not “{value}”.",
      "--map wymaga postaci KOLUMNA=POLE, na przykład --map \"Nazwisko=lastname\", a nie "
      "„{value}”.",
      "--map ожидает КОЛОНКА=ПОЛЕ, например --map \"Фамилия=lastname\", а не «{value}».",
      "--map 的写法是 列=字段，例如 --map \"姓=lastname\"，而不是“{value}”。"}},
    {"dedupe.unknown_column",
     {"{property}: the file has no column “{value}”. Its columns: {limit}.",
      "{property}: w pliku nie ma kolumny „{value}”. Są w nim kolumny: {limit}.",
      "{property}: в файле нет колонки «{value}». Его колонки: {limit}.",
      "{property}：文件中没有列“{value}”。文件的列有：{limit}。"}},
    {"dedupe.unknown_property",
     {"Column “{property}”: there is no property “{value}”. Choose one of: {limit}.",
      "Kolumna „{property}”: nie ma pola „{value}”. Wybierz jedno z: {limit}.",
      "Колонка «{property}»: поля «{value}» нет. Выберите одно из: {limit}.",
      "列“{property}”：没有字段“{value}”。请从以下选择：{limit}。"}},
    {"dedupe.no_part",
     {"Column “{property}”: “{value}” takes no part in finding duplicates. Choose one of: {limit}.",
      "Kolumna „{property}”: pole „{value}” nie bierze udziału w szukaniu duplikatów. Wybierz "
      "jedno z: {limit}.",
      "Колонка «{property}»: поле «{value}» не участвует в поиске дубликатов. Выберите одно из: "
      "{limit}.",
      "列“{property}”：“{value}”不参与查重。请从以下选择：{limit}。"}},
    {"dedupe.no_columns",
     {"No column of {value} is known. Say what they mean with --map COLUMN=PROPERTY. Its columns: "
      "{limit}.",
      "Nie rozpoznano żadnej kolumny pliku {value}. Podaj ich znaczenie: --map KOLUMNA=POLE. "
      "Kolumny: {limit}.",
      "В файле {value} не распознана ни одна колонка. Укажите их значение: --map КОЛОНКА=ПОЛЕ. "
      "Колонки: {limit}.",
      "无法识别 {value} 的任何列。请用 --map 列=字段 说明各列含义。文件的列有：{limit}。"}},
    {"dedupe.threshold",
     {"--threshold is sure, review or a probability from 0 to 1 such as 0.9, not “{value}”.",
      "--threshold to sure, review albo prawdopodobieństwo od 0 do 1, na przykład 0.9, a nie "
      "„{value}”.",
      "--threshold — это sure, review или вероятность от 0 до 1, например 0.9, а не «{value}».",
      "--threshold 可为 sure、review 或 0 到 1 之间的概率（如 0.9），而不是“{value}”。"}},
    {"dedupe.same_output",
     {"--pairs and --clusters have to be two files.",
      "--pairs i --clusters muszą być dwoma różnymi plikami.",
      "--pairs и --clusters должны быть двумя разными файлами.",
      "--pairs 和 --clusters 必须是两个不同的文件。"}},
    {"dedupe.read_as",
     {"Read as {value}, {limit}.", "Odczytano jako {value}, {limit}.",
      "Прочитано как {value}, {limit}.", "读取为 {value}，{limit}。"}},
    {"dedupe.column", {"Column", "Kolumna", "Колонка", "列"}},
    {"dedupe.meaning", {"compared as", "porównywana jako", "сравнивается как", "比较内容"}},
    {"dedupe.not_compared",
     {"(not compared)", "(pomijana)", "(не сравнивается)", "（不参与比较）"}},
    {"dedupe.is_id",
     {"(names the rows)", "(oznacza wiersze)", "(обозначает строки)", "（用于标识各行）"}},
    {"dedupe.records", {"Records", "Rekordy", "Записи", "记录"}},
    {"dedupe.pairs_sure",
     {"Pairs, sure (from {value})", "Pary pewne (od {value})", "Пары, точно (от {value})",
      "确定的重复对（{value} 起）"}},
    {"dedupe.pairs_review",
     {"Pairs for review (from {value})", "Pary do sprawdzenia (od {value})",
      "Пары на проверку (от {value})", "待核对的重复对（{value} 起）"}},
    {"dedupe.clusters",
     {"Clusters (from {value})", "Grupy (od {value})", "Группы (от {value})",
      "重复组（{value} 起）"}},
    {"dedupe.clustered", {"Records in them", "Rekordy w grupach", "Записи в группах", "组内记录"}},
    {"dedupe.time",
     {"{value} s: reading {property} s, searching {suggestion} s, writing {limit} s.",
      "{value} s: odczyt {property} s, szukanie {suggestion} s, zapis {limit} s.",
      "{value} с: чтение {property} с, поиск {suggestion} с, запись {limit} с.",
      "用时 {value} 秒：读取 {property} 秒，查找 {suggestion} 秒，写入 {limit} 秒。"}},
    {"dedupe.left_out",
     {"Comparisons left out (frequent)", "Porównania pominięte (częste)",
      "Пропущенные сравнения (частые)", "未做的比较（高频值）"}},
    {"dedupe.windowed",
     {"Values that very many records share: {value}. Among those records only the most alike "
      "neighbours were compared; a further column that tells them apart finds more.",
      "Wartości wspólne dla bardzo wielu rekordów: {value}. Wśród tych rekordów porównano tylko "
      "najbardziej podobnych sąsiadów; dodatkowa kolumna, która je rozróżnia, pozwoli znaleźć "
      "więcej.",
      "Значений, общих для очень многих записей: {value}. Среди таких записей сравнивались только "
      "самые похожие соседи; ещё одна колонка, которая их различает, поможет найти больше.",
      "有 {value} "
      "个值为大量记录所共有；对这些记录只比较了最相近的若干条。再提供一列可区分它们的内容，"
      "即可找出更多。"}},
    {"dedupe.long_rows",
     {"Rows with more cells than the header: {value}. They may be shifted; quote cells that hold "
      "the delimiter.",
      "Wiersze z większą liczbą komórek niż nagłówek: {value}. Dane mogą być przesunięte; komórki "
      "zawierające separator ujmij w cudzysłów.",
      "Строк, где ячеек больше, чем в заголовке: {value}. Данные могли сместиться; ячейки с "
      "разделителем возьмите в кавычки.",
      "单元格多于表头的行：{value}。数据可能错位；含分隔符的单元格请加引号。"}},
    {"dedupe.bad_text",
     {"Rows with characters that are none in {limit}: {value}. Save the file as UTF-8 to keep "
      "them.",
      "Wiersze ze znakami, których nie ma w {limit}: {value}. Zapisz plik jako UTF-8, aby je "
      "zachować.",
      "Строк с символами, которых нет в {limit}: {value}. Сохраните файл в UTF-8, чтобы их не "
      "потерять.",
      "含有 {limit} 中不存在字符的行：{value}。请将文件另存为 UTF-8 以保留这些字符。"}},
    {"dedupe.without_id",
     {"Rows without an id: {value}. They are called by # and their number.",
      "Wiersze bez identyfikatora: {value}. Są oznaczone znakiem # i numerem wiersza.",
      "Строк без идентификатора: {value}. Они обозначены знаком # и номером.",
      "没有标识的行：{value}。以 # 加行号表示。"}},
    {"dedupe.same_id",
     {"Rows whose id an earlier row has: {value}. The results can not tell them apart; leave out "
      "--id to have row numbers instead.",
      "Wiersze, których identyfikator wystąpił już wcześniej: {value}. W wynikach nie da się ich "
      "odróżnić; bez --id zostaną użyte numery wierszy.",
      "Строк, чей идентификатор уже встречался: {value}. В результатах их не различить; без --id "
      "используются номера строк.",
      "标识与前面的行重复的行：{value}。结果中无法区分它们；不用 --id 则改用行号。"}},
};

const struct message_table message_dedupe = MESSAGE_TABLE(rows);
