// Headers that mean something to linkage and are no name of a shipped property, or not of one that
// has a role: what people's own files, registers and published collections call their columns.
//
// Held against the whole header, folded, letters and digits only, a number at the end left off.
#include "crm/dedupe_private.h"

const struct dedupe_word dedupe_words[] = {
    // What looks like something else to the guesses, and is nothing.
    {MATCH_MODEL_COUNT, MATCH_ROLE_NONE, false,
     "date of death|death date|dod|died|deceased|data śmierci|data zgonu|дата смерти|逝世日期|"
     "死亡日期|todesdatum|sterbedatum|birth year|year of birth|place of death|death place|"
     "created|created at|creation date|updated|updated at|modified|last modified|gender|sex|płeć|"
     "пол|性别|geschlecht|age|wiek|возраст|年龄|alter|cluster|cluster id|entity id|true id|"
     "row|row id|row number|record id|rec id|unique id|uid|uuid|id|lp|nr|№|序号|编号"},

    {MATCH_PERSON, MATCH_ROLE_GIVEN_NAME, false,
     "given|givens|given name|given names|first|first names|fore name|forenames|christian names|"
     "middle name|middle names|middle|middle initial|second given name|patronymic|imię|imiona|"
     "drugie imię|imię pierwsze|imię drugie|otczestwo|имя|имена|отчество|名|vornamen|vorname|"
     "zweiter vorname|prénoms|nombre|nombres|nome|name first|fname|mname"},
    {MATCH_PERSON, MATCH_ROLE_FAMILY_NAME, false,
     "family|surnames|sur name|family names|maiden name|birth name|née|nee|nazwisko|nazwiska|"
     "nazwisko rodowe|nazwisko panieńskie|фамилия|фамилия при рождении|девичья фамилия|姓|姓氏|"
     "familienname|geburtsname|mädchenname|nom|nom de naissance|apellido|apellidos|cognome|"
     "sobrenome|name last|lname"},
    {MATCH_PERSON, MATCH_ROLE_WHOLE_NAME, false,
     "name|names|full name|fullname|whole name|complete name|person name|name full|"
     "first and surname|first and last name|first name and surname|name and surname|"
     "first name last name|last name first name|surname and first name|imię i nazwisko|"
     "nazwisko i imię|nazwisko imię|фио|ф и о|полное имя|имя фамилия|фамилия имя|姓名|全名|"
     "vor und nachname|nachname vorname|nom complet|nom et prénom|nombre completo|nome completo"},
    {MATCH_PERSON, MATCH_ROLE_NICKNAME, false,
     "nickname|nick name|nick|alias|aliases|preferred name|known as|also known as|aka|called|"
     "pseudonim|przydomek|zdrobnienie|псевдоним|прозвище|краткое имя|昵称|别名|小名|spitzname"},
    {MATCH_PERSON, MATCH_ROLE_BIRTH_DATE, false,
     "dob|d o b|birth|born|born on|birthday|birth day|birth date|date birth|date of birth|"
     "birth dt|data ur|data urodz|дата рожд|др|生日|出生|出生年月|出生年月日|geb datum|"
     "date de naissance|fecha de nacimiento|data di nascita|data de nascimento"},
    {MATCH_PERSON, MATCH_ROLE_CITY, true,
     "birth place|birthplace|place of birth|born in|town of birth|city of birth|"
     "miejsce urodzenia|место рождения|город рождения|出生地|籍贯|geburtsort|"
     "lieu de naissance|lugar de nacimiento|luogo di nascita"},
    {MATCH_PERSON, MATCH_ROLE_TAX_ID, false,
     "ssn|soc sec id|soc sec no|soc sec number|social security|social security number|"
     "social security no|social insurance number|national id|national id number|"
     "national identification number|national identity number|national number|nin|nino|"
     "ni number|national insurance number|personal number|personal id number|personal code|"
     "personal identification number|identity number|identity card number|tax id|tax number|"
     "tax no|tin|pesel|nr pesel|numer pesel|nip|numer nip|снилс|инн|номер снилс|身份证|身份证号|"
     "身份证号码|身份证件号|公民身份号码|svnr|sozialversicherungsnummer|steuer "
     "id|steuernummer|dni|nif|nie|"
     "curp|cpf|codice fiscale|personnummer|cnp|egn|oib|nhs number|medicare number|aadhaar"},
    {MATCH_PERSON, MATCH_ROLE_IDENTIFIER, false,
     "passport|passport no|passport number|driving licence|driving licence number|"
     "drivers license|driver s license number|numer paszportu|nr paszportu|numer dowodu|"
     "nr dowodu|seria i numer dowodu|паспорт|номер паспорта|护照|护照号|passnummer"},
    {MATCH_PERSON, MATCH_ROLE_COMPANY_NAME, false,
     "employer name|works for|place of work|workplace|miejsce pracy|zakład|место работы|工作单位|"
     "affiliation|institution"},

    {MATCH_COMPANY, MATCH_ROLE_COMPANY_NAME, false,
     "name|company|company name|organisation name|organization name|org name|legal name|"
     "registered name|entity name|firm|firm name|business|business name|institution|"
     "institution name|school name|facility name|provider name|site name|store name|"
     "nazwa|nazwa firmy|nazwa podmiotu|pełna nazwa|наименование организации|"
     "полное наименование|юрлицо|机构名称|商户名称|店名|firma|firmenbezeichnung|raison sociale|"
     "razón social|ragione sociale"},
    {MATCH_COMPANY, MATCH_ROLE_TAX_ID, false,
     "vat|vat no|vat nr|vat number|vat id|tax id|tax no|tax number|tin|ein|fein|federal tax id|"
     "nip|nr nip|numer nip|инн|инн кпп|налоговый номер|税号|统一社会信用代码|ust id|ust idnr|"
     "uid nummer|siren|cif|partita iva|cnpj|abn|gstin"},
    {MATCH_COMPANY, MATCH_ROLE_IDENTIFIER, false,
     "registration no|registration nr|registration number|register number|company no|"
     "company number|company reg no|companies house number|krs|nr krs|numer krs|regon|nr regon|"
     "numer regon|огрн|кпп|окпо|duns|d u n s|duns number|lei|hrb|hrb nummer|"
     "handelsregisternummer|siret|acn|注册号|组织机构代码"},
    {MATCH_COMPANY, MATCH_ROLE_DOMAIN, false,
     "website|web site|web page|webpage|web address|web|www|url|site url|homepage|home page|"
     "domain|internet domain|strona|strona www|strona internetowa|адрес сайта|сайт|网站|网址|"
     "官网|internetadresse|site web|sitio web|sito web"},

    {MATCH_MODEL_COUNT, MATCH_ROLE_EMAIL, false,
     "email|e mail|mail|email address|e mail address|mail address|email id|home email|"
     "private email|personal email|work email|office email|business email|second email|"
     "secondary email|other email|alternative email|alternate email|additional email|email home|"
     "email work|adres email|adres e mail|email prywatny|email służbowy|drugi email|"
     "личная почта|рабочая почта|почта|电子邮件|电子邮箱|邮箱|邮箱地址|e mail adresse|"
     "e mail privat|courriel|correo|correo electrónico|posta elettronica"},
    {MATCH_MODEL_COUNT, MATCH_ROLE_PHONE, false,
     "phone|phone no|phone nr|phone number|telephone|telephone no|telephone number|tel|tel no|"
     "tel nr|mobile|mobile no|mobile phone|mobile number|cell|cell phone|cellular|home phone|"
     "work phone|office phone|business phone|other phone|second phone|alternative phone|"
     "phone home|phone work|phone mobile|home telephone|work telephone|day phone|"
     "evening phone|contact phone|landline|whatsapp|fax|fax no|fax number|telefax|"
     "telefon|nr telefonu|numer telefonu|telefon domowy|telefon prywatny|telefon służbowy|"
     "komórka|faks|телефон|домашний телефон|рабочий телефон|мобильный телефон|факс|电话|手机|"
     "手机号|座机|传真|联系电话|telefonnummer|handy|mobil|festnetz|téléphone|portable|teléfono|"
     "móvil|telefono|cellulare|telefone|celular"},
    {MATCH_MODEL_COUNT, MATCH_ROLE_STREET, false,
     "street|street name|street address|address|address line|addr|addr line|home address|"
     "work address|postal address|mailing address|residential address|road|street line|"
     "ulica|adres|adres korespondencyjny|adres zamieszkania|улица|адрес|адрес проживания|"
     "адрес регистрации|地址|街道|住址|详细地址|strasse|straße|anschrift|adresse|rue|calle|"
     "dirección|direccion|via|indirizzo|rua|endereço"},
    {MATCH_MODEL_COUNT, MATCH_ROLE_HOUSE_NUMBER, false,
     "street number|street no|street nr|house number|house no|house nr|house|building number|"
     "building no|nr domu|numer domu|nr budynku|дом|номер дома|门牌号|门牌|hausnummer|"
     "hausnr|hnr|numéro|numero civico"},
    {MATCH_MODEL_COUNT, MATCH_ROLE_CITY, false,
     "city|town|suburb|locality|village|municipality|city name|town name|post town|place|"
     "miasto|miejscowość|gmina|город|населенный пункт|город проживания|城市|市|所在地|ort|stadt|"
     "wohnort|gemeinde|ville|commune|ciudad|localidad|città|comune|cidade"},
    {MATCH_MODEL_COUNT, MATCH_ROLE_POSTCODE, false,
     "postcode|post code|postal code|postal|zip|zip code|zipcode|zip postal code|pin code|"
     "pincode|eircode|kod|kod pocztowy|почтовый индекс|индекс|邮编|邮政编码|plz|postleitzahl|"
     "code postal|código postal|codigo postal|cap|cep"},
    {MATCH_MODEL_COUNT, MATCH_ROLE_REGION, false,
     "state|region|province|county|state province|woj|województwo|powiat|область|регион|край|省|"
     "省份|州|bundesland|kanton|département|provincia|estado|regione"},
    {MATCH_MODEL_COUNT, MATCH_ROLE_COUNTRY, false,
     "country|country code|country name|nation|kraj|państwo|страна|国家|国别|land|pays|país|paese"},
};
const size_t dedupe_word_count = sizeof dedupe_words / sizeof *dedupe_words;

#define STATES                                                                                     \
    "raw|clean|cleaned|std|standardized|standardised|normalized|normalised|norm|orig|original|"    \
    "fake|current|latest|new|primary|main|default|full|field|value|text"

const char *const dedupe_qualifiers[MATCH_MODEL_COUNT] = {
    [MATCH_PERSON] = STATES "|customer|client|person|patient|member|voter|student|respondent|"
                            "applicant|participant|guest|buyer|contact|personal|own|home|private|"
                            "klienta|osoby|kontaktu|pacjenta|клиента|контакта|пациента|kunde",
    [MATCH_COMPANY] = STATES "|company|org|organization|organisation|business|firm|store|supplier|"
                             "vendor|customer|client|partner|office|billing|hq|registered|legal|"
                             "firmy|kontrahenta|klienta|dostawcy|компании|контрагента|поставщика",
    [MATCH_DEAL] = STATES,
};
