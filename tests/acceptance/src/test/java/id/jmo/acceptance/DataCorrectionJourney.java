package id.jmo.acceptance;

import static id.jmo.world.ComplaintCase.approves;
import static id.jmo.world.ComplaintCase.corrections;
import static id.jmo.world.ComplaintCase.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.ComplaintCase;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member whose record is wrong cannot claim; a complaint has it corrected, and the claim is paid the same day. */
@Journey
class DataCorrectionJourney {

    private static final long BALANCE = 9_600_000;
    private static final String OFFICER = "complaints1";
    private static final String COLLEAGUE = "complaints2";
    private static final String ANSWER = "Data Anda sudah kami perbaiki. Silakan ajukan klaim.";
    private static final String RIGHT_NAME = "PESERTHA WIDJAJA";

    @Test
    void a_name_is_corrected_the_tick_turns_green_and_the_claim_is_paid_the_same_day(World world) {
        var person = whoseNameIsRecordedWrongly(world);
        var app = whoCannotClaim(world, person);
        var complaint = ComplaintCase.submitted(
                        world,
                        app,
                        "data-correction",
                        "Nama saya di kartu peserta tidak sama dengan KTP.",
                        Map.of("name", RIGHT_NAME))
                .inWorkOf(OFFICER);

        complaint.decides(COLLEAGUE, ANSWER, approves("NAME")).must(409);
        complaint.decides(OFFICER, ANSWER, approves("NAME")).must(200);

        var answered = complaint.awaitStatus("ANSWERED");
        assertThat(corrections(answered)).containsExactly("NAME APPLIED");
        assertThat(answered.toString()).contains(ANSWER);
        assertThat(app.onceEligible().http().get("/api/v1/members/me").must(200).text("name"))
                .isEqualTo(RIGHT_NAME);
        isPaid(world, app);
        var records = world.as("auditor1")
                .get("/api/v1/members/" + person.memberId() + "/corrections")
                .must(200);
        assertThat(records.body().at("/items/0/complaintId").asString()).isEqualTo(complaint.id());
        assertThat(records.text("items.0.orderedBy")).isNotBlank();
    }

    @Test
    void what_the_officer_refuses_stays_as_it_was_and_the_member_reads_why(World world) {
        var person = whoseNameIsRecordedWrongly(world);
        var app = whoCannotClaim(world, person);
        var complaint = ComplaintCase.submitted(
                        world, app, "data-correction", "Nama saya salah dicatat.", Map.of("name", RIGHT_NAME))
                .inWorkOf(OFFICER);

        complaint
                .decides(OFFICER, "Kami memerlukan KTP Anda.", refuses("NAME", "Foto KTP tidak terbaca."))
                .must(200);

        var answered = complaint.awaitStatus("ANSWERED");
        assertThat(corrections(answered)).containsExactly("NAME REFUSED");
        assertThat(answered.at("/correction/fields/0/reason").asString()).isEqualTo("Foto KTP tidak terbaca.");
        assertThat(app.eligibility().must(200).body().path("eligible").asBoolean(true))
                .isFalse();
    }

    @Test
    void a_nik_of_somebody_else_is_not_recorded_and_the_rest_is(World world) {
        var somebodyElse = world.newMember().join();
        var person = whoseNameIsRecordedWrongly(world);
        var app = whoCannotClaim(world, person);
        var complaint = ComplaintCase.submitted(
                        world,
                        app,
                        "data-correction",
                        "Nama dan NIK saya salah dicatat.",
                        Map.of("name", RIGHT_NAME, "nik", somebodyElse.nik()))
                .inWorkOf(OFFICER);

        complaint.decides(OFFICER, ANSWER, approves("NAME"), approves("NIK")).must(200);

        var half = complaint.awaitStatus("IN_WORK");
        assertThat(corrections(half)).containsExactly("NAME APPLIED", "NIK IMPOSSIBLE");
        assertThat(half.at("/correction/fields/1/obstacle/code").asString()).isEqualTo("NIK_ALREADY_REGISTERED");
        app.onceEligible();
        assertThat(world.app(somebodyElse)
                        .http()
                        .get("/api/v1/members/me")
                        .must(200)
                        .text("nik"))
                .endsWith(somebodyElse.nik().substring(12));
        complaint
                .does(OFFICER, "answer", Map.of("text", "Nama sudah benar; NIK itu milik peserta lain."))
                .must(200);
        complaint.awaitStatus("ANSWERED");
        isPaid(world, app);
    }

    @Test
    void a_membership_that_the_employer_keeps_open_is_ended_by_the_officer_and_the_claim_opens(World world) {
        var person = world.newMember().withBalance(BALANCE).whoStillWorks().join();
        var app = world.app(person).onceTheFactsHaveArrived(BALANCE);
        assertThat(app.eligibility().body().path("eligible").asBoolean(true)).isFalse();
        var lastDay = World.today().minusMonths(3).toString();
        var complaint = ComplaintCase.submitted(
                        world,
                        app,
                        "employer-still-reports",
                        "Saya sudah mengundurkan diri, tetapi perusahaan masih melaporkan saya aktif.",
                        Map.of("employer", "PT Uji Terima", "endedOn", lastDay, "cause", "RESIGNATION"))
                .inWorkOf(OFFICER);

        complaint.decides(OFFICER, ANSWER, approves("MEMBERSHIP_END")).must(200);

        assertThat(corrections(complaint.awaitStatus("ANSWERED"))).containsExactly("MEMBERSHIP_END APPLIED");
        assertThat(app.onceEligible().http().get("/api/v1/members/me").must(200).text("membership.endedOn"))
                .isEqualTo(lastDay);
        isPaid(world, app);
    }

    @Test
    void bad_input_is_named_field_by_field_and_nothing_is_stored(World world) {
        var app = world.app(world.newMember().join());

        var refused = app.http()
                .with("Idempotency-Key", "bad-correction-" + app.member().memberId())
                .post(
                        "/api/v1/complaints",
                        Map.of(
                                "kind",
                                "data-correction",
                                "description",
                                "Nama saya salah",
                                "fields",
                                Map.of("name", "4gus", "birthDate", "2999-01-01", "nik", "12", "shoeSize", "43")))
                .must(400);

        assertThat(refused.body().path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "draftId", "fields.name", "fields.birthDate", "fields.nik", "fields.shoeSize");
        assertThat(app.http().get("/api/v1/complaints").must(200).body().path("items"))
                .isEmpty();
    }

    /** The bank knows the holder by the name on the identity card, as the registry does. */
    private static Person whoseNameIsRecordedWrongly(World world) {
        var person = world.newMember()
                .withBalance(BALANCE)
                .whoseNameInTheRegistryIs(RIGHT_NAME)
                .join();
        world.openAccount(person.account(), RIGHT_NAME, "NORMAL");
        return person;
    }

    private static MemberApp whoCannotClaim(World world, Person person) {
        var app = world.app(person).onceTheFactsHaveArrived(BALANCE);
        var refused = app.submit(person.memberId()).must(422);
        assertThat(refused.body().path("faults").findValuesAsString("code"))
                .isEqualTo(List.of("civil-registry-differs"));
        return app;
    }

    private static void isPaid(World world, MemberApp app) {
        app.awaitStatus(app.claims(), "COMPLETED");
        assertThat(world.bank().transfersTo(app.member().account()))
                .singleElement()
                .satisfies(paid -> assertThat(paid.amount()).isEqualTo(BALANCE));
    }
}
