package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.junit.jupiter.api.Test;

class WorkerImportTest extends AccountComponentTest {

    private static final String MEMBERS =
            "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,"
                    + "dataUpdatedOn,email,phone,language\n";
    private static final String HEADER = "kpj,monthlyIncome,oldAgeSavings,occupation,place\n";

    @Test
    void an_independent_worker_of_a_file_can_be_billed_as_soon_as_the_income_is_known() {
        MemberId worker = MemberId.next();
        String kpj = member(worker, "BPU");
        String file = HEADER + kpj + ",3000000,true,Pedagang,Kota Bandung\n";

        assertThat(imports().run(file).counts()).containsExactly(1L, 1L, 0L, 0L);
        assertThat(imports().run(file).counts()).containsExactly(1L, 0L, 1L, 0L);

        PublishedEvent accepted = topics.await("jmo.workers.v1", "id.jmo.worker.accepted.v1", worker.toString());
        assertThat(accepted.json().path("base").asLong()).isEqualTo(2_950_000);
        assertThat(accepted.json().path("programmes").toString()).isEqualTo("[\"JKK\",\"JKM\",\"JHT\"]");
        assertThat(accepted.json().path("payer").isNull()).isTrue();
        assertThat(topics.published("jmo.workers.v1", worker.toString())).hasSize(1);
        assertThat(imports()
                        .run(HEADER + kpj + ",9000000,true,Pedagang,Kota Bandung\n")
                        .refusals())
                .containsExactly("2 monthlyIncome: recorded-otherwise");
    }

    @Test
    void every_fault_is_named_and_nothing_is_recorded() {
        MemberId independent = MemberId.next();
        String sound = member(independent, "BPU") + ",3000000,false,Pedagang,Kota Bandung\n";
        String employed = member(MemberId.next(), "PU");

        assertThat(imports()
                        .run(HEADER + sound + employed + ",3000000,false,Pedagang,Kota Bandung\n" + freshKpj()
                                + ",3000000,false,Pedagang,Kota Bandung\n1,3.000.000,ja,," + "x".repeat(101) + "\n"
                                + freshKpj() + ",10000000001,false,Peda\0gang,Kota Bandung\n" + sound)
                        .refusals())
                .containsExactly(
                        "3 kpj: not-independent",
                        "4 kpj: kpj-unknown",
                        "5 kpj: kpj-form",
                        "5 monthlyIncome: income-form",
                        "5 oldAgeSavings: yes-or-no",
                        "5 occupation: required",
                        "5 place: text-too-long",
                        "6 monthlyIncome: income-form",
                        "6 occupation: control-character",
                        "7 kpj: kpj-repeated");
        assertThat(topics.published("jmo.workers.v1", independent.toString())).isEmpty();
    }

    /** @return the member's KPJ */
    private String member(MemberId id, String segment) {
        String kpj = freshKpj();
        new FileImports(rest, "/api/v1/members/imports", Tokens.withRoles("operator"))
                .run(MEMBERS + id + ",Budi Santoso," + freshNik() + "," + kpj + ",1990-05-17," + segment
                        + ",,,ACTIVE,,,,,,\n")
                .mustBeCompleted();
        return kpj;
    }

    private FileImports imports() {
        return new FileImports(rest, "/api/v1/members/worker-imports", Tokens.withRoles("operator"));
    }
}
