// Web addresses, accounts in networks, languages, job titles: the newer rules.
//
// Places: {value} what stands there, {suggestion} what may be meant, {limit} a network's name.
#include "model/message_private.h"

static const struct message rows[] = {
    {"social.no_network",
     {"Of which network is “{value}”? Enter the address of the account.",
      "W jakim serwisie jest „{value}”? Wpisz adres konta.",
      "В какой сети «{value}»? Укажите адрес аккаунта.",
      "“{value}”属于哪个平台？请填写账号网址。"}},
    {"social.not_account",
     {"“{value}” is a page of {limit}, but not that of an account. Open the profile and copy its "
      "address.",
      "„{value}” to strona serwisu {limit}, ale nie konto. Otwórz profil i skopiuj jego adres.",
      "«{value}» — страница {limit}, но не аккаунт. Откройте профиль и скопируйте его адрес.",
      "“{value}”是 {limit} 的页面，但不是账号。请打开个人主页并复制网址。"}},
    {"social.handle",
     {"{limit} has no names like “{value}”: it is too short, too long or has a character that is "
      "not "
      "allowed.",
      "{limit} nie ma takich nazw jak „{value}”: jest za krótka, za długa albo zawiera "
      "niedozwolony "
      "znak.",
      "В {limit} нет таких имён, как «{value}»: слишком короткое, длинное или с недопустимым "
      "знаком.",
      "{limit} 没有“{value}”这样的账号：过短、过长或含有不允许的字符。"}},
    {"social.other_network",
     {"“{value}” is an account of {limit} and belongs into another field.",
      "„{value}” to konto w serwisie {limit}; wpisz je w innym polu.",
      "«{value}» — аккаунт {limit}; его место в другом поле.",
      "“{value}”是 {limit} 的账号，请填入相应字段。"}},
    {"social.web_site",
     {"“{value}” is the address of a web site, not of an account in a network we know.",
      "„{value}” to adres strony, a nie konto w znanym nam serwisie.",
      "«{value}» — адрес сайта, а не аккаунт в известной нам сети.",
      "“{value}”是网站地址，不是已知平台的账号。"}},
    {"social.not_one",
     {"“{value}” is no account of a network.", "„{value}” nie jest kontem w serwisie.",
      "«{value}» — не аккаунт в сети.", "“{value}”不是社交账号。"}},
    {"job_title.not_one",
     {"“{value}” is not a job title.", "„{value}” nie jest nazwą stanowiska.",
      "«{value}» — не название должности.", "“{value}”不是职位名称。"}},
    {"job_title.abbreviation",
     {"“{value}” is abbreviated; written out it is {suggestion}.",
      "„{value}” zawiera skrót; w pełni brzmi: {suggestion}.",
      "В «{value}» есть сокращение; полностью — {suggestion}.",
      "“{value}”含有缩写；完整写法为 {suggestion}。"}},
    {"language.unknown",
     {"“{value}” is not a language we know.", "Nie znamy języka „{value}”.",
      "Язык «{value}» нам неизвестен.", "“{value}”不是已知的语言。"}},
    {"url.tracking",
     {"“{value}” carries marks of advertising; the page is found at {suggestion}, too.",
      "„{value}” zawiera znaczniki reklamowe; strona jest też pod adresem {suggestion}.",
      "«{value}» содержит рекламные метки; страница есть и по адресу {suggestion}.",
      "“{value}”带有广告跟踪参数；该页面也可通过 {suggestion} 访问。"}},
};

const struct message_table message_web = MESSAGE_TABLE(rows);
