package id.jmo.operator.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a": 1, "b": {"c": "x"}, "id": "7"} | {"a": 1, "b": {"c": "x"}}
        {"enabled": true, "ttl": 900}        | {"enabled": "true", "ttl": "900"}
        {"names": ["b", "a"]}                | {"names": ["a", "b"]}
        {"scopes": ["service_account", "a"]} | {"scopes": ["a"]}
        {"secret": "**********"}             | {"secret": "given"}
        {"a": 1}                             | {"a": 1, "user": ""}
        {"mappers": [{"id": "7", "name": "m", "kind": "k"}]} | {"mappers": [{"name": "m", "kind": "k"}]}
        """)
    void what_keycloak_has_beside_the_file_and_how_it_writes_it_is_no_difference(String found, String wanted) {
        assertThat(has(found, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"failureFactor": 30}                 | {"failureFactor": 5}
        {"redirectUris": ["a", "earlier"]}    | {"redirectUris": ["a"]}
        {"redirectUris": ["a"]}               | {"redirectUris": ["a", "b"]}
        {}                                    | {"enabled": true}
        {"mappers": [{"name": "m", "kind": "other"}]} | {"mappers": [{"name": "m", "kind": "k"}]}
        {"mappers": []}                       | {"mappers": [{"name": "m"}]}
        """)
    void what_is_missing_or_differs_is_one(String found, String wanted) {
        assertThat(has(found, wanted)).isFalse();
    }

    private static boolean has(String found, String wanted) {
        JsonMapper json = JsonMapper.shared();
        return Comparison.has(json.readTree(found), json.readTree(wanted));
    }
}
