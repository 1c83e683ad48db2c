package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x=",
                "x=1&&y=2",
                "x=a=b",
                "cursor=YWJj==",
                "year[]=2026",
                "q=a+b%20c",
                "q=%C3%A9",
                "q={a|b}^c`d\\e\"f<g>",
                "route=/api/v1/members?x"
            })
    void what_can_be_read_is_legal(String query) {
        assertThat(QueryString.faultyParameter(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x=é,               x",
        "y=1&x=Ã©&z=2,      x",
        "x=%ff,             x",
        "x=%C3,             x",
        "x=%C3&y=%A9,       x",
        "x=%,               x",
        "x=1%2,             x",
        "x=%zz,             x",
        "%ff=1,             ?ff",
        "na me=1,           na?me",
        "=x,                ?",
        "cursor=%ED%A0%80,  cursor"
    })
    void what_cannot_be_read_names_its_parameter(String query, String parameter) {
        assertThat(QueryString.faultyParameter(query)).contains(parameter);
    }

    @Test
    void parameters_are_decoded() {
        assertThat(QueryString.parameters("q=a+b%20c&x=a=b&&q=%C3%A9&flag"))
                .isEqualTo(Map.of("q", List.of("a b c", "é"), "x", List.of("a=b"), "flag", List.of("")));
        assertThat(QueryString.parameters("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x=a=b,                 x=a%3Db",
        "cursor=YWJj==&x=%20,   cursor=YWJj%3D%3D&x=%20",
        "year[]=2026,           year%5B%5D=2026",
        "x=a|b,                 x=a%7Cb",
        "route=/api/v1/members, route=/api/v1/members",
        "x=1&y=2&z,             x=1&y=2&z",
        "x=2026-08-31T09:00+07, x=2026-08-31T09:00+07"
    })
    void what_the_standard_does_not_allow_is_encoded(String query, String encoded) {
        assertThat(QueryString.encoded(query)).isEqualTo(encoded);
    }
}
