package id.jmo.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.values.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** An identifier that the platform does not know takes the same forms as those that it does. */
class IdentifierFormsTest {

    private static final ComplaintId ID = new ComplaintId(UUID.fromString("01920000-0000-7000-8000-000000000001"));

    private static final ComplaintId OTHER = new ComplaintId(UUID.fromString("01920000-0000-7000-8000-000000000002"));

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    MongoAutoConfiguration.class,
                    DataMongoAutoConfiguration.class,
                    PersonalDataAutoConfiguration.class))
            .withPropertyValues(
                    "spring.mongodb.uri=mongodb://localhost:1/test", "jmo.personal-data.keys.k1=" + Keys.K1);

    // Neither static factory nor toString: the value alone is enough.
    record ComplaintId(UUID value) implements Identifier<ComplaintId> {}

    record Complaint(
            @Id ComplaintId id, ComplaintId earlier, List<ComplaintId> related, Map<ComplaintId, String> remarks) {}

    record Reference(ComplaintId id) {}

    private static final Complaint COMPLAINT =
            new Complaint(ID, OTHER, List.of(OTHER, ID), Map.of(OTHER, "the same officer"));

    @Test
    void in_events_it_is_a_text() {
        JsonMapper events = EventJson.mapper(Keys.cipher());

        assertIsText(events);
    }

    @Test
    void over_http_it_is_a_text() {
        service.run(context -> assertIsText(context.getBean(JsonMapper.class)));
    }

    private static void assertIsText(JsonMapper json) {
        assertThat(json.writeValueAsString(new Reference(ID))).isEqualTo("{\"id\":\"" + ID.value() + "\"}");
        assertThat(json.readValue(json.writeValueAsString(new Reference(ID)), Reference.class))
                .isEqualTo(new Reference(ID));
        assertThat(json.writeValueAsString(Map.of(ID, 1))).isEqualTo("{\"" + ID.value() + "\":1}");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> json.readValue("{\"id\":\"7\"}", Reference.class))
                .withMessageContaining("not an identifier (UUID)")
                .satisfies(fault -> assertThat(fault.getTargetType()).isEqualTo(ComplaintId.class));
    }

    @Test
    void in_the_store_it_is_a_text_as_key_property_element_and_name() {
        service.run(context -> {
            MongoConverter store = context.getBean(MongoConverter.class);
            Document document = new Document();
            store.write(COMPLAINT, document);

            assertThat(document.get("_id")).isEqualTo(ID.value().toString());
            assertThat(document.get("earlier")).isEqualTo(OTHER.value().toString());
            assertThat(document.get("related"))
                    .isEqualTo(List.of(OTHER.value().toString(), ID.value().toString()));
            assertThat(document.get("remarks"))
                    .isEqualTo(new Document(OTHER.value().toString(), "the same officer"));
            assertThat(store.read(Complaint.class, document)).isEqualTo(COMPLAINT);
        });
    }

    @Test
    void in_queries_it_is_the_text_that_is_stored() {
        service.run(context -> {
            QueryMapper queries = new QueryMapper(context.getBean(MongoConverter.class));

            assertThat(queries.getMappedObject(new Document("earlier", OTHER), Optional.empty()))
                    .isEqualTo(new Document("earlier", OTHER.value().toString()));
        });
    }

    @Test
    void as_a_path_variable_it_is_read_from_its_text() {
        service.run(context -> {
            ApplicationConversionService conversion = new ApplicationConversionService();
            ApplicationConversionService.addBeans(conversion, context);

            assertThat(conversion.convert(ID.value().toString(), ComplaintId.class))
                    .isEqualTo(ID);
            assertThatExceptionOfType(ConversionFailedException.class)
                    .isThrownBy(() -> conversion.convert("7", ComplaintId.class));
        });
    }
}
