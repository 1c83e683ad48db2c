package id.jmo.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataAutoConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    MongoAutoConfiguration.class,
                    DataMongoAutoConfiguration.class,
                    PersonalDataAutoConfiguration.class))
            .withPropertyValues("spring.mongodb.uri=mongodb://localhost:1/test");

    private final ApplicationContextRunner withKey =
            service.withPropertyValues("jmo.personal-data.keys.k1=" + Keys.K1, "jmo.personal-data.active-key=k1");

    record Person(
            MemberId memberId,
            Nik nik,
            Kpj kpj,
            Confidential name,
            Rupiah balance,
            LocalDate birthDate,
            YearMonth month,
            OffsetDateTime payBy,
            Instant at,
            BigDecimal rate,
            List<Confidential> phones,
            Map<ClaimId, Rupiah> holds) {}

    private static final Person EILEEN = new Person(
            MemberId.of("01920000-0000-7000-8000-000000000001"),
            new Nik("3174015711560001"),
            new Kpj("12345678901"),
            Confidential.of("EILEEN COLLINS"),
            Rupiah.of(9_600_000),
            LocalDate.of(1956, 11, 17),
            YearMonth.of(2026, 10),
            OffsetDateTime.parse("2026-11-22T23:59:59+07:00"),
            Instant.parse("2026-11-22T03:00:00.123Z"),
            new BigDecimal("0.050"),
            List.of(Confidential.of("081234567890")),
            Map.of(ClaimId.of("01920000-0000-7000-8000-000000000009"), Rupiah.of(-5)));

    @Test
    void without_a_key_the_start_fails_with_one_line() {
        service.run(context -> {
            assertThat(context).hasFailed();
            String description = new PersonalDataKeyFaultAnalyzer()
                    .analyze(context.getStartupFailure())
                    .getDescription();
            assertThat(description).startsWith("No key for personal data").doesNotContain("\n");
        });
    }

    @Test
    void keys_are_read_from_environment_variables() {
        Map<String, Object> environment = Map.of(
                "JMO_PERSONAL_DATA_KEYS_K1",
                Keys.K1,
                "JMO_PERSONAL_DATA_KEYS_K2",
                Keys.K2,
                "JMO_PERSONAL_DATA_ACTIVE_KEY",
                "k2",
                "JMO_PERSONAL_DATA_BLIND_INDEX_KEY",
                "k1");
        service.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment)))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    PersonalDataCipher cipher = context.getBean(PersonalDataCipher.class);
                    assertThat(cipher.encrypt("Budi")).startsWith("jmo1:k2:");
                    assertThat(cipher.decrypt(Keys.cipher().encrypt("Budi"))).isEqualTo("Budi");
                });
    }

    @Test
    void what_is_stored_is_read_back_and_holds_no_personal_data_in_clear() {
        withKey.run(context -> {
            MongoConverter store = context.getBean(MongoConverter.class);
            Document document = new Document();
            store.write(EILEEN, document);

            assertThat(document.getString("memberId")).isEqualTo("01920000-0000-7000-8000-000000000001");
            assertThat(document.getString("nik")).startsWith("jmo1:k1:");
            assertThat(document.getString("kpj")).startsWith("jmo1:k1:");
            assertThat(document.getString("name")).startsWith("jmo1:k1:");
            assertThat(document.getList("phones", String.class)).allMatch(phone -> phone.startsWith("jmo1:k1:"));
            assertThat(document.get("balance")).isEqualTo(9_600_000L);
            assertThat(document.get("birthDate")).isEqualTo("1956-11-17");
            assertThat(document.get("month")).isEqualTo("2026-10");
            assertThat(store.read(Person.class, document)).isEqualTo(EILEEN);
        });
    }

    record Account(@Id String id, Confidential number, List<Line> lines, byte[] face) {}

    record Line(Confidential note) {}

    @Test
    void what_was_put_into_another_document_is_not_read() {
        withKey.run(context -> {
            MongoConverter store = context.getBean(MongoConverter.class);
            PersonalDataCipher cipher = context.getBean(PersonalDataCipher.class);
            Document own = account(store, cipher, "member-1");
            Document others = account(store, cipher, "member-2");
            assertThat(store.read(Account.class, own).number()).isEqualTo(Confidential.of("7000000001"));

            for (String field : List.of("number", "lines", "face")) {
                Document forged = new Document(others).append(field, own.get(field));
                assertThatExceptionOfType(MisplacedPersonalData.class)
                        .isThrownBy(() -> store.read(Account.class, forged));
            }
            Document moved = new Document(own)
                    .append(
                            "number",
                            own.getList("lines", Document.class).getFirst().get("note"));
            assertThatExceptionOfType(MisplacedPersonalData.class)
                    .as("another field of the same document")
                    .isThrownBy(() -> store.read(Account.class, moved));
            Document before = new Document(own).append("number", cipher.encrypt("7000000001"));
            assertThatExceptionOfType(MisplacedPersonalData.class)
                    .as("bound to no document")
                    .isThrownBy(() -> store.read(Account.class, before));
            assertThat(store.read(Document.class, moved)).isEqualTo(moved);
        });
        withKey.withPropertyValues("jmo.personal-data.unbound-in-store=true").run(context -> {
            MongoConverter store = context.getBean(MongoConverter.class);
            PersonalDataCipher cipher = context.getBean(PersonalDataCipher.class);
            Document before = account(store, cipher, "member-1").append("number", cipher.encrypt("7000000009"));
            assertThat(store.read(Account.class, before).number()).isEqualTo(Confidential.of("7000000009"));
        });
    }

    private static Document account(MongoConverter store, PersonalDataCipher cipher, String id) {
        Document document = new Document();
        store.write(
                new Account(
                        id,
                        Confidential.of("7000000001"),
                        List.of(new Line(Confidential.of("called on Monday"))),
                        cipher.encrypt(new byte[] {1, 2})),
                document);
        assertThat(document.getString("number")).startsWith("jmo1:k1-");
        // As the driver gives it back.
        return document.append("face", new Binary(document.get("face", byte[].class)));
    }

    @Test
    void a_date_stays_the_same_day_in_every_time_zone() {
        withKey.run(context -> {
            MongoConverter store = context.getBean(MongoConverter.class);
            TimeZone before = TimeZone.getDefault();
            try {
                Document document = new Document();
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jakarta"));
                store.write(EILEEN, document);
                TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
                assertThat(store.read(Person.class, document).birthDate()).isEqualTo("1956-11-17");
            } finally {
                TimeZone.setDefault(before);
            }
        });
    }

    @Test
    void a_sum_returned_as_a_32_bit_number_is_read_as_money() {
        record Sum(Rupiah total) {}

        withKey.run(context -> assertThat(
                        context.getBean(MongoConverter.class).read(Sum.class, new Document("total", 5)))
                .isEqualTo(new Sum(Rupiah.of(5))));
    }

    @Test
    void the_http_mapper_refuses_to_write_personal_data() {
        withKey.run(context -> {
            JsonMapper http = context.getBean(JsonMapper.class);

            for (Object secret : List.of(EILEEN.name(), EILEEN.nik(), EILEEN.kpj())) {
                assertThatExceptionOfType(Exception.class)
                        .isThrownBy(() -> http.writeValueAsString(Map.of("field", secret)))
                        .withMessageContaining(
                                "must not hold a " + secret.getClass().getSimpleName())
                        .havingRootCause()
                        .isInstanceOf(PersonalDataInAnswer.class);
            }
        });
    }

    @Test
    void the_http_mapper_reads_personal_data_and_writes_money_and_identifiers() {
        record Registration(Nik nik, Kpj kpj, Confidential name, Rupiah balance, MemberId memberId) {}
        record Saldo(Rupiah balance, MemberId memberId) {}

        withKey.run(context -> {
            JsonMapper http = context.getBean(JsonMapper.class);

            Registration read = http.readValue("""
                     {"nik": "3174015711560001", "kpj": "12345678901", "name": "EILEEN COLLINS", "balance": 9600000,
                      "memberId": "01920000-0000-7000-8000-000000000001"}\
                     """, Registration.class);
            assertThat(read)
                    .isEqualTo(new Registration(
                            EILEEN.nik(), EILEEN.kpj(), EILEEN.name(), EILEEN.balance(), EILEEN.memberId()));
            assertThat(http.writeValueAsString(new Saldo(EILEEN.balance(), EILEEN.memberId())))
                    .isEqualTo("{\"balance\":9600000,\"memberId\":\"01920000-0000-7000-8000-000000000001\"}");
        });
    }

    @Test
    void the_event_mapper_is_injected_by_name_only() {
        withKey.run(context -> {
            assertThat(context.getBean("eventJsonMapper", JsonMapper.class).writeValueAsString(EILEEN.name()))
                    .startsWith("\"jmo1:k1:");
            assertThat(defaultMapper(context)).isNotSameAs(context.getBean("eventJsonMapper"));
        });
    }

    private static JsonMapper defaultMapper(ApplicationContext context) {
        return context.getBeanProvider(JsonMapper.class).getObject();
    }
}
