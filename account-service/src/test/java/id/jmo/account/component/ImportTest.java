package id.jmo.account.component;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportTest extends AccountComponentTest {

    private static final String PATH = "/api/v1/members/imports";
    private static final String HEADER =
            "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,"
                    + "dataUpdatedOn,email,phone,language\n";

    private FileImports imports() {
        return new FileImports(rest, PATH, Tokens.withRoles("operator"));
    }

    private Ended imported(String lines) {
        return imports().run(HEADER + lines);
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

        assertThat(imported(file).counts()).containsExactly(2L, 2L, 0L, 0L);
        assertThat(imported(file).counts()).containsExactly(2L, 0L, 2L, 0L);

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
    void thousands_of_members_are_each_registered_and_published_once() {
        StringBuilder file = new StringBuilder();
        List<MemberId> all = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            MemberId id = MemberId.next();
            all.add(id);
            file.append(line(id, "317403170890%04d".formatted(i), "190%08d".formatted(i)));
        }

        assertThat(imported(file.toString()).counts()).containsExactly(4_000L, 4_000L, 0L, 0L);

        for (MemberId id : List.of(all.getFirst(), all.get(1_999), all.getLast())) {
            topics.await(TOPIC, "id.jmo.member.registered.v1", id.toString());
            assertThat(topics.published(TOPIC, id.toString()))
                    .filteredOn(event -> event.type().equals("id.jmo.member.registered.v1"))
                    .hasSize(1);
        }
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
                + "too,few,columns\n"
                + "1-1-1-1-1,Budi," + freshNik() + "," + freshKpj() + ",1990-05-17,PU,,,ACTIVE,,,,,,id\n";

        assertThat(imported(file).refusals())
                .containsExactly(
                        "3 memberId: identifier",
                        "3 name: required",
                        "3 nik: nik-form",
                        "3 kpj: kpj-form",
                        "3 birthDate: date",
                        "3 segment: segment-unknown",
                        "3 employerNumber: employer-number-form",
                        "3 status: status-unknown",
                        "3 dataUpdatedOn: date",
                        "3 email: email-form",
                        "3 phone: phone-form",
                        "3 language: language-unknown",
                        "4 nik: nik-taken",
                        "5 endedOn: end-of-active",
                        "6 : columns-wrong",
                        "7 memberId: identifier");
        get("/api/v1/members/" + good, officer()).expectStatus().isNotFound();
    }

    @Test
    void lines_below_a_cell_of_several_lines_are_named_by_their_own_number() {
        String file = MemberId.next() + ",Budi," + freshNik() + "," + freshKpj()
                + ",1990-05-17,PU,\"PT\nMaju\nBersama\",,ACTIVE,,,,,,id\n"
                + "x,Budi," + freshNik() + "," + freshKpj() + ",1990-05-17,PU,,,ACTIVE,,,,,,id\n";

        assertThat(imported(file).refusals()).containsExactly("5 memberId: identifier");
    }

    @Test
    void dates_that_cannot_be_are_faults_of_their_lines() {
        String file = MemberId.next() + ",Budi," + freshNik() + "," + freshKpj() + ",2090-05-17,PU,,,ACTIVE,,,,,,id\n"
                + MemberId.next() + ",Budi," + freshNik() + "," + freshKpj()
                + ",1990-05-17,PU,,,ENDED,1980-01-01,RESIGNATION,,,,id\n"
                + MemberId.next() + ",Budi," + freshNik() + "," + freshKpj()
                + ",1990-05-17,PU,,,ACTIVE,,,2999-12-31,,,id\n";

        assertThat(imported(file).refusals())
                .containsExactly(
                        "2 birthDate: in-the-future", "3 endedOn: before-birth", "4 dataUpdatedOn: in-the-future");
    }

    @Test
    void a_number_that_occurs_twice_in_the_file_is_a_fault() {
        String nik = freshNik();
        String kpj = freshKpj();
        MemberId id = MemberId.next();

        assertThat(imported(line(id, nik, kpj) + line(MemberId.next(), nik, freshKpj()) + line(id, freshNik(), kpj))
                        .refusals())
                .containsExactly("3 nik: nik-taken", "4 memberId: member-taken", "4 kpj: kpj-taken");
    }

    @Test
    void the_sample_members_are_in_order() throws Exception {
        byte[] sample = Files.readAllBytes(Path.of(System.getProperty("jmo.root"), "local", "sample", "members.csv"));

        assertThat(imports().run(sample).mustBeCompleted().count("linesRefused"))
                .isZero();
        assertThat(imports()
                        .run("\uFEFF" + new String(sample, UTF_8))
                        .mustBeCompleted()
                        .count("linesAccepted"))
                .isZero();
        get("/api/v1/members/me", Tokens.member(MemberId.of("01920000-0000-7000-8000-000000000001")))
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("EILEEN COLLINS");
    }

    @Test
    void what_is_no_file_of_members_is_refused_at_once() {
        assertRefused("memberId,name\n".getBytes(UTF_8), "header-wrong");
        assertRefused(new byte[0], "header-wrong");
        assertRefused(HEADER.getBytes(UTF_8), "import-empty");
        assertRefused(("memberId,namé" + HEADER).getBytes(ISO_8859_1), "not-utf-8");
        post(PATH, officer(), "{}").expectStatus().isEqualTo(415);
        get(PATH + "/" + UUID.randomUUID(), officer()).expectStatus().isNotFound();
    }

    private void assertRefused(byte[] file, String code) {
        imports()
                .send(file)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:import-unreadable")
                .jsonPath("$.faults[0].code")
                .isEqualTo(code);
    }
}
