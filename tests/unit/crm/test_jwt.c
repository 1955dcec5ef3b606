// ID tokens: the vectors of RFC 7515 (A.2, A.3), tokens that node's crypto signed, and what is no
// signature; then every claim of OpenID Connect Core 3.1.3.7 wrong in turn.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "base/clock.h"
#include "crm/jwt.h"
#include <cmocka.h>

#define MODULUS                                                                                    \
    "nQDPHKuoAwzHXifXR4bf2hfa32OCjSNozk6CoVr-sfQtrJaVYyOjyq-"                                      \
    "O8b_cWo3Y295COO5Fb1LVVIqOSGAi2Owzn9s38exHGChzmDVT-"                                           \
    "86xDKozIoKtkdrcCsaGIPgsyV1YJwOTwgdAVjac7QyCgINEuibIhI69qCXWgMqzMSGvKCNnoB0AzFC3H"             \
    "yiqbfRhLcWVTBAlsxHHvxTzWB0gn_30y0QecegAgYRQ6GL3FsvQVWqOmuUo-sGOOhWhDG_EVMNUkZVbq"             \
    "yIGoPTq4XACJTM8ciykdNncp0R0d-DFqMQxDKwhmPq3aBaDHdmglrSVhgh8jSc0Yq_NOPa8tHccgQ"
#define TOKEN                                                                                      \
    "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJpc3MiOiJpIiwic3ViIjoicyIsImF1ZCI6ImMiLCJle"             \
    "HAiOjEzMDA4MTk5ODAsImlhdCI6MTMwMDgxOTM4MCwibm9uY2UiOiJuIn0.Uiuyt4jf6AbyCPdo6CEpp"             \
    "QTInLysdd-cM-jAtJi3No4-"                                                                      \
    "GKT6gPJ35QA6wZY3yXiv7pobvmFpCk2uPpCPx6rXAXYk6Ks5uyVh7JafmQfecGzsHlN8mynSDiGv-"                \
    "DyCmAvEM-Pm6cPyc1eALIDof5795Lb51NLg57Oez_nukaBLK8QbDemJ76uYESnM-"                             \
    "X15QiQdVJcOlCbPu5cxzerS0WWYldWpTXdsAypG_--WB8p2rFIRIr50gLxNrf8LeYZYUqrFeCcpNPejA"             \
    "8kCDeqz7NT1BfNSBOzMo0HUeQ0taW2-PrncU1QnoD9XFZVjDZiaj2MyFiSIn96ZcBxjO0FIEpj0jQ"
#define SMALL                                                                                      \
    "qj0qj-mccfUflrl_vKUsRhuMb8kd_04kHaaFo-HB6hZAFMDRBCTQlemdv8DKLSV8T0vBQ67kWCY7xUGf"             \
    "xV3pD7EFQOsMkDYQpD_s4BbSYyLOdRWr2uJllsh3jUvqI5cQhELMSvCpW26su6Xte6rjxkp6qc-"                  \
    "qXcKp23Kp6y-lE2k"
#define SMALL_TOKEN                                                                                \
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpIiwic3ViIjoicyIsImF1ZCI6ImMiLCJleHAiOjEzMDA4MTk"             \
    "5ODAsImlhdCI6MTMwMDgxOTM4MCwibm9uY2UiOiJuIn0.aIzuLOuM7EJbnoPMqXpmpm8VrvQGs0u1rW2"             \
    "YXrMgkBw7GBbTBkZpgXgdCDYzjT6O93fCMeabTdMxLTr-Gu4QB0JoYaS3ZLcabSd0pfEhGJMDboQyYt-"             \
    "WkeEYW1lW0fGO0vQGHO0OX6KUwoEAu3kwoexxTZcJAfK7MJfU1JZ-_pM"
#define CRITICAL                                                                                   \
    "eyJhbGciOiJSUzI1NiIsImNyaXQiOlsiYjY0Il0sImI2NCI6dHJ1ZX0.eyJpc3MiOiJpIiwic3ViIjoi"             \
    "cyIsImF1ZCI6ImMiLCJleHAiOjEzMDA4MTk5ODAsImlhdCI6MTMwMDgxOTM4MCwibm9uY2UiOiJuIn0."             \
    "F_ZGgy2pZX90-"                                                                                \
    "CGxBeBzl0BxdW34JdPeiASq9V2t6D7joOGagHBiIEDTLkyizcwaIvDg2svNpPxtyZGjYX2Q_QBcvA-"               \
    "n62EThzmz1WfApiMBfd1e9nVrnF3Pg8RLApHFnw3xeFqozPfiT88z-"                                       \
    "BKnM05rqpgyBIpcb8Y8yEWj6iwWpEBMZX3sI00Z4R7HghbACM5vgBH7TiItBeD7rrggfj-"                       \
    "5Nzfrf9yZL9xjOgbNlVcOFgGHywDQ35dr5lcrCp_Qr-XTGRw9j_qjDHogWo7Ct5RH7yOJlMb4yFrj_KK"             \
    "eBMjYnDMRQWXlN0xqokoN8C6Ie8TJkPyOA1lTCC3yCNGC5w"

// RFC 7515, appendix A.3: signed with ES256.
#define EC_TOKEN                                                                                   \
    "eyJhbGciOiJFUzI1NiJ9"                                                                         \
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cn"  \
    "VlfQ"                                                                                         \
    ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
#define EC_KEY                                                                                     \
    "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\","                                                \
    "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","                                       \
    "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}"
#define RSA_KEY(modulus, more)                                                                     \
    "{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAB\"," more "\"n\":\"" modulus "\"}]}"

static bool reads(const char *token, const char *keys) {
    struct arena arena;
    struct json set, claims;
    struct err err = {0};
    arena_init(&arena);
    assert_true(json_read(&arena, str_of(keys), &set, &err));
    bool good = jwt_read(&arena, str_of(token), &set, &claims, &err);
    assert_true(good || err.code == ERR_UNAUTHENTICATED);
    arena_finish(&arena);
    return good;
}

static void signatures(void **state) {
    (void)state;
    assert_true(reads(EC_TOKEN, EC_KEY));
    assert_true(reads(TOKEN, RSA_KEY(MODULUS, "\"kid\":\"a\",")));
    assert_true(reads(TOKEN, RSA_KEY(MODULUS, "\"kid\":\"a\",\"use\":\"sig\",\"alg\":\"RS256\",")));
}

static void no_signatures(void **state) {
    (void)state;
    assert_false(reads(TOKEN, RSA_KEY(MODULUS, "\"kid\":\"b\",")));
    assert_false(reads(TOKEN, RSA_KEY(MODULUS, "\"kid\":\"a\",\"use\":\"enc\",")));
    assert_false(reads(TOKEN, RSA_KEY(MODULUS, "\"kid\":\"a\",\"alg\":\"RS512\",")));
    assert_false(reads(TOKEN, EC_KEY));
    assert_false(reads(TOKEN, "{}"));
    assert_false(reads(TOKEN, "{\"keys\":[1,{}]}"));
    assert_false(reads(SMALL_TOKEN, RSA_KEY(SMALL, ""))); // 1024 bits
    assert_false(reads(CRITICAL, RSA_KEY(MODULUS, "\"kid\":\"a\",")));
    assert_false(reads(EC_TOKEN "A", EC_KEY));
    assert_false(reads("a.b", EC_KEY));
    assert_false(reads("a.b.c.d", EC_KEY));
    assert_false(reads(EC_TOKEN ".", EC_KEY));
    assert_false(reads("", EC_KEY));
    assert_false(reads("..", EC_KEY));
    // {"alg":"none"}
    assert_false(reads("eyJhbGciOiJub25lIn0.e30.", EC_KEY));
    assert_false(reads("eyJhbGciOiJub25lIn0.e30.AA", EC_KEY));
}

// A byte changed anywhere, and nothing fits any more.
static void every_byte_counts(void **state) {
    (void)state;
    char token[sizeof EC_TOKEN];
    for (size_t i = 0; i + 1 < sizeof EC_TOKEN; i++) {
        memcpy(token, EC_TOKEN, sizeof token);
        token[i] = token[i] == 'A' ? 'B' : 'A';
        // The last character of a part has bits that stand for nothing; those have to be 0.
        assert_false(reads(token, EC_KEY));
    }
}

static bool checks(const char *claims) {
    const struct id_token_rule rule = {STR("i"), STR("c"), STR("n"),
                                       INT64_C(1300819380) * MICROS_PER_SECOND};
    struct arena arena;
    struct json json;
    struct err err = {0};
    arena_init(&arena);
    assert_true(json_read(&arena, str_of(claims), &json, &err));
    bool good = id_token_check(&json, &rule, &err);
    arena_finish(&arena);
    return good;
}

#define CLAIMS(iss, sub, aud, times, nonce)                                                        \
    "{\"iss\":" iss ",\"sub\":" sub ",\"aud\":" aud "," times ",\"nonce\":" nonce "}"
#define TIMES "\"exp\":1300819980,\"iat\":1300819380"

static void claims(void **state) {
    (void)state;
    static const struct {
        bool good;
        const char *claims;
    } rows[] = {
        {true, CLAIMS("\"i\"", "\"s\"", "\"c\"", TIMES, "\"n\"")},
        {true, CLAIMS("\"i\"", "\"s\"", "[\"c\"]", TIMES, "\"n\"")},
        {true, CLAIMS("\"i\"", "\"s\"", "[\"d\",\"c\"]", TIMES ",\"azp\":\"c\"", "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "[\"d\",\"c\"]", TIMES, "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", TIMES ",\"azp\":\"d\"", "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", TIMES ",\"azp\":1", "\"n\"")},
        {false, CLAIMS("\"I\"", "\"s\"", "\"c\"", TIMES, "\"n\"")},
        {false, CLAIMS("\"i/\"", "\"s\"", "\"c\"", TIMES, "\"n\"")},
        {false, CLAIMS("\"i\"", "\"\"", "\"c\"", TIMES, "\"n\"")},
        {false, CLAIMS("\"i\"", "1", "\"c\"", TIMES, "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"d\"", TIMES, "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "[]", TIMES, "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "null", TIMES, "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", TIMES, "\"m\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", TIMES, "null")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"iat\":1300819380", "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":1300819980", "\"n\"")},
        {false,
         CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":\"1300819980\",\"iat\":1300819380", "\"n\"")},
        // Two minutes either way are forgiven.
        {true, CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":1300819261,\"iat\":1300819200", "\"n\"")},
        {false,
         CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":1300819260,\"iat\":1300819200", "\"n\"")},
        {true, CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":1300829261,\"iat\":1300819500", "\"n\"")},
        {false,
         CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":1300829261,\"iat\":1300819501", "\"n\"")},
        {false,
         CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":1300829261,\"iat\":1300815779", "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", TIMES ",\"nbf\":1300819501", "\"n\"")},
        {false, CLAIMS("\"i\"", "\"s\"", "\"c\"", "\"exp\":1e300,\"iat\":1300819380", "\"n\"")},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (checks(rows[i].claims) != rows[i].good)
            fail_msg("row %zu: %s", i, rows[i].claims);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(no_signatures),
        cmocka_unit_test(every_byte_counts),
        cmocka_unit_test(claims),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
