package id.jmo.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSchemasTest {

    record Claim(
            ClaimId id,
            Rupiah amount,
            @Nullable String note,
            @Nullable Account account) {}

    record Account(String bankCode) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Short(String name, @Nullable String note) {}

    static final class One {
        record Detail(String one) {}
    }

    static final class OneView {
        record Detail(String other) {}
    }

    record Both(One.Detail one, OneView.Detail other) {}

    private static Map<String, Schema> schemasOf(Class<?> type) {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(new RecordSchemas(Json31.mapper()));
        return converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true)).referencedSchemas;
    }

    private static Schema<?> property(Class<?> type, String name) {
        return (Schema<?>) schemasOf(type)
                .get("RecordSchemasTest" + type.getSimpleName())
                .getProperties()
                .get(name);
    }

    @Test
    void every_field_is_there_and_only_a_nullable_one_may_be_null() {
        assertThat(schemasOf(Claim.class).get("RecordSchemasTestClaim").getRequired())
                .containsExactlyInAnyOrder("id", "amount", "note", "account");
        assertThat(property(Claim.class, "note").getTypes()).containsExactly("string", "null");
        assertThat(property(Claim.class, "account").getAnyOf()).hasSize(2);
        assertThat(property(Claim.class, "id").getTypes()).containsExactly("string");
    }

    @Test
    void what_is_left_out_when_it_is_null_is_not_required_and_never_null() {
        assertThat(schemasOf(Short.class).get("RecordSchemasTestShort").getRequired())
                .containsExactly("name");
        assertThat(property(Short.class, "note").getTypes()).containsExactly("string");
    }

    @Test
    void an_identifier_is_a_uuid_and_an_amount_a_whole_number() {
        assertThat(property(Claim.class, "id").getFormat()).isEqualTo("uuid");
        assertThat(property(Claim.class, "amount").getTypes()).containsExactly("integer");
    }

    @Test
    void two_classes_of_one_name_are_refused() {
        RecordSchemas schemas = new RecordSchemas(Json31.mapper());
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(schemas);
        converters.resolveAsResolvedSchema(new AnnotatedType(Both.class).resolveAsRef(true));

        assertThatIllegalStateException()
                .isThrownBy(schemas::requireDistinctNames)
                .withMessageContaining("RecordSchemasTestOneDetail");
    }

    record OneAnswer(Answer answer) {
        record Answer(String text) {}
    }

    @Test
    void a_nested_class_is_never_named_as_the_outer_one() {
        assertThat(schemasOf(OneAnswer.class))
                .containsOnlyKeys("RecordSchemasTestOneAnswer", "RecordSchemasTestOneAnswerAnswer");
    }
}
