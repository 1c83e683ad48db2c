package id.jmo.account.component;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class ImportTest extends AccountComponentTest {

    private static final String HEADER =
            "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,"
                    + "dataUpdatedOn,email,phone,language\n";

    private RestTestClient.ResponseSpec send(byte[] file) {
        return rest.post()
                .uri("/api/v1/members/import")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(file)
                .exchange();
    }

    private RestTestClient.ResponseSpec send(String lines) {
        return send((HEADER + lines).getBytes(UTF_8));
    }

    private static String line(MemberId id, String nik, String kpj) {
        return id + ",SITI RAHAYU," + nik + "," + kpj
                + ",1983-04-21,PU,\"PT Tekstil, Semarang\",KK040004,ENDED,2026-07-31,TERMINATION,2026-06-01,"
                + "siti@sample.jmo.example,+6281100000004,id\n";
    }

    @Test
    void a_file_of_members_is_taken_on_record_once_however_often_it_is_sent() {
        MemberId ended = MemberId.next();
        MemberId active = MemberId.next();
        String file = line(ended, freshNik(), freshKpj()) + active + ",Budi Santoso," + freshNik() + "," + freshKpj()
                + ",1990-05-17,BPU,,,ACTIVE,,,,,,\n";

        send(file)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registered")
                .isEqualTo(2)
                .jsonPath("$.alreadyKnown")
                .isEqualTo(0);
        send(file)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registered")
                .isEqualTo(0)
                .jsonPath("$.alreadyKnown")
                .isEqualTo(2);

        get("/api/v1/members/" + ended, officer())
                .expectBody()
                .jsonPath("$.employer")
                .isEqualTo("PT Tekstil, Semarang")
                .jsonPath("$.employerNumber")
                .isEqualTo("KK040004")
                .jsonPath("$.membership.cause")
                .isEqualTo("TERMINATION")
                .jsonPath("$.dataUpdatedOn")
                .isEqualTo("2026-06-01");
        topics.await(TOPIC, "id.jmo.member.registered.v1", active.toString());
        assertThat(topics.published(TOPIC, ended.toString()))
                .filteredOn(event -> event.type().equals("id.jmo.member.registered.v1"))
                .hasSize(1);
    }

    @Test
    void every_faulty_line_and_field_is_named_and_nothing_of_the_file_is_stored() {
        MemberId good = MemberId.next();
        String taken = freshNik();
        registered(taken);
        String file = line(good, freshNik(), freshKpj())
                + "x,,123,12,1990-13-01,PNS,,k-4,GONE,,,yesterday,siti,12,nl\n"
                + line(MemberId.next(), taken, freshKpj())
                + MemberId.next() + ",Budi," + freshNik() + "," + freshKpj()
                + ",2090-05-17,PU,,,ACTIVE,2026-01-01,,,,,id\n"
                + "too,few,columns\n";

        send(file)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:import-faulty")
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat((Iterable<?>) fields)
                        .map(Object::toString)
                        .containsExactly(
                                "line[3].memberId",
                                "line[3].name",
                                "line[3].nik",
                                "line[3].kpj",
                                "line[3].birthDate",
                                "line[3].segment",
                                "line[3].employerNumber",
                                "line[3].status",
                                "line[3].dataUpdatedOn",
                                "line[3].email",
                                "line[3].phone",
                                "line[3].language",
                                "line[4].nik",
                                "line[5].endedOn",
                                "line[6]"));
        get("/api/v1/members/" + good, officer()).expectStatus().isNotFound();
    }

    @Test
    void dates_that_cannot_be_are_faults_of_their_lines() {
        String file = MemberId.next() + ",Budi," + freshNik() + "," + freshKpj() + ",2090-05-17,PU,,,ACTIVE,,,,,,id\n"
                + MemberId.next() + ",Budi," + freshNik() + "," + freshKpj()
                + ",1990-05-17,PU,,,ENDED,1980-01-01,RESIGNATION,,,,id\n"
                + MemberId.next() + ",Budi," + freshNik() + "," + freshKpj()
                + ",1990-05-17,PU,,,ACTIVE,,,2999-12-31,,,id\n";

        send(file)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat((Iterable<?>) fields)
                        .map(Object::toString)
                        .containsExactly("line[2].birthDate", "line[3].endedOn", "line[4].dataUpdatedOn"));
    }

    @Test
    void a_number_that_occurs_twice_in_the_file_is_a_fault() {
        String nik = freshNik();
        String kpj = freshKpj();
        MemberId id = MemberId.next();

        send(line(id, nik, kpj) + line(MemberId.next(), nik, freshKpj()) + line(id, nik, kpj))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat((Iterable<?>) fields)
                        .map(Object::toString)
                        .containsExactly("line[3].nik", "line[4].memberId"));
    }

    @Test
    void the_sample_members_are_in_order() throws Exception {
        byte[] sample = Files.readAllBytes(Path.of(System.getProperty("jmo.root"), "local", "sample", "members.csv"));

        send(sample).expectStatus().isOk();
        send(sample).expectStatus().isOk().expectBody().jsonPath("$.registered").isEqualTo(0);
        get("/api/v1/members/me", Tokens.member(MemberId.of("01920000-0000-7000-8000-000000000001")))
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("EILEEN COLLINS");
    }

    @Test
    void what_is_no_file_of_members_is_refused_whole() {
        send("memberId,name\n".getBytes(UTF_8)).expectStatus().isBadRequest();
        send(new byte[0]).expectStatus().isBadRequest();
        send((HEADER + "\"open quote").getBytes(UTF_8)).expectStatus().isBadRequest();
        send((HEADER + "José").getBytes(ISO_8859_1))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("not-utf-8");
        post("/api/v1/members/import", officer(), "{}").expectStatus().isEqualTo(415);
    }
}
