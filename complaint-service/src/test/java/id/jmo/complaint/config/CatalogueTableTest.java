package id.jmo.complaint.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.complaint.model.catalogue.Catalogue;
import id.jmo.complaint.model.catalogue.ComplaintKind;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.platform.caseclock.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** The catalogue that the service is shipped with, and what stops the start. */
class CatalogueTableTest {

    private static final String GOOD = """
            jmo.complaint-catalogue:
              teams:
                data: {id: Data, en: Data}
              limits: {verify: 3, answer: 5, reply: 10, close: 10}
              kinds:
                - id: data-correction
                  title: {id: Koreksi data, en: Data correction}
                  help: {id: Isi yang salah., en: Fill in what is wrong.}
                  team: data
                  corrects: [name]
                  evidence: {required: true, wanted: [{id: KTP, en: Identity card}]}
                  fields:
                    - name: reason
                      type: choice
                      label: {id: Alasan, en: Reason}
                      choices: [{id: typo, label: {id: Salah ketik, en: Typing error}}]
            """;

    @Test
    void the_catalogue_of_the_service_is_whole() throws IOException {
        Catalogue catalogue = read(Files.readString(Path.of("src/main/resources/complaint-kinds.yaml")));

        assertThat(catalogue.offered()).hasSize(13);
        assertThat(catalogue.kinds())
                .filteredOn(ComplaintKind::hidesReporter)
                .extracting(ComplaintKind::id)
                .containsExactly(
                        "unregistered-employer",
                        "workers-not-registered",
                        "wages-underreported",
                        "programmes-missing",
                        "arrears",
                        "fraud");
        assertThat(kind(catalogue, "data-correction").corrects())
                .containsExactlyInAnyOrder(Correctable.NAME, Correctable.BIRTH_DATE, Correctable.NIK);
        assertThat(kind(catalogue, "employer-still-reports").corrects()).containsExactly(Correctable.MEMBERSHIP_END);
        assertThat(kind(catalogue, "service").serviceLevel().answerWithin()).isEqualTo(TimeLimit.businessDays(5));
        assertThat(kind(catalogue, "fraud").serviceLevel().verifyWithin())
                .as("its own limit")
                .isEqualTo(TimeLimit.businessDays(1));
        assertThat(kind(catalogue, "fraud").serviceLevel().answerWithin())
                .as("as in the rest of the catalogue")
                .isEqualTo(TimeLimit.businessDays(5));
    }

    @Test
    void a_catalogue_without_faults_is_read() {
        assertThat(read(GOOD).offered()).hasSize(1);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "verify: 3,               | verify: 0,                   | data-correction: the limit verify is at least one working day, not 0",
                "verify: 3,               | ''                           | data-correction: the limit verify is missing",
                "team: data               | team: magic                  | data-correction: unknown team: magic",
                "id: data-correction      | id: Data_Correction          | Data_Correction: an id has small letters and dashes only",
                "en: Data correction}     | }                            | data-correction: title has no English text",
                "type: choice             | type: colour                 | data-correction: unknown type of the field reason: colour, not one of text,",
                "type: choice             | type: text                   | data-correction: the field reason needs choices if, and only if, it is one",
                "[name]                   | [shoe-size]                  | data-correction: unknown correction: shoe-size, not one of name, birth-date,",
                "name: reason             | name: the-reason             | data-correction: a field cannot be named the-reason",
                "wanted: [{id: KTP, en: Identity card}] | wanted: []     | data-correction: evidence is required, but not said which",
                "team: data               | team: data%      retired: maybe | ",
                "team: data               | team: data%      retired: true | the file: no kind is offered",
                "team: data               | team: data%      colour: red | colour",
                "team: data               | team: data%      inspects-employer: true | data-correction: an employer is inspected by a required text employer"
            })
    void a_fault_stops_the_start_with_one_line(String written, String instead, String fault) {
        String faulty = GOOD.replace(written, instead.replace("%", "\n"));
        assertThat(faulty).isNotEqualTo(GOOD);

        assertThatThrownBy(() -> read(faulty))
                .isInstanceOfSatisfying(
                        InvalidCatalogue.class,
                        invalid -> assertThat(invalid.getMessage())
                                .startsWith("Catalogue of complaints, ")
                                .contains(fault == null ? "" : fault)
                                .doesNotContain("\n"));
        assertThat(new InvalidCatalogueAnalyzer()
                        .analyze(new IllegalStateException(new InvalidCatalogue("x", "y")))
                        .getDescription())
                .isEqualTo("Catalogue of complaints, x: y");
    }

    @Test
    void two_kinds_of_one_id_and_two_fields_of_one_name_are_refused() {
        String kind = GOOD.substring(GOOD.indexOf("    - id: data-correction"));
        assertThatThrownBy(() -> read(GOOD + kind)).hasMessageContaining("two kinds have this id");

        String field = GOOD.substring(GOOD.indexOf("        - name: reason"));
        assertThatThrownBy(() -> read(GOOD + field)).hasMessageContaining("two fields are named reason");
    }

    private static ComplaintKind kind(Catalogue catalogue, String id) {
        return catalogue.find(id).orElseThrow();
    }

    private static Catalogue read(String yaml) {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            List<org.springframework.core.env.PropertySource<?>> sources =
                    new YamlPropertySourceLoader().load("catalogue", new ByteArrayResource(yaml.getBytes(UTF_8)));
            sources.forEach(environment.getPropertySources()::addFirst);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return CatalogueTable.read(environment);
    }
}
