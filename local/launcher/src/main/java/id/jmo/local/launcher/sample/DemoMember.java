package id.jmo.local.launcher.sample;

import id.jmo.operator.client.ApiClient;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A member who may claim, made anew for each demo, so that the demo never runs out: in the civil registry and the bank
 * of the sandbox, and on record with the suite as an officer would put them.
 *
 * @param login also the name of the person's Keycloak user
 */
public record DemoMember(
        String login,
        MemberId memberId,
        String name,
        String nik,
        String kpj,
        LocalDate birthDate,
        LocalDate endedOn,
        Rupiah savings,
        String phone,
        String bankCode,
        String accountNumber) {

    public static final String EMPLOYER = "PT Cakrawala Antariksa";
    private static final String EMPLOYER_NUMBER = "JK004217";
    private static final LocalDate BIRTH_DATE = LocalDate.of(1988, 11, 19);

    /** District of Jakarta Selatan, and the birth date with 40 added to the day, as for every woman. */
    private static final String NIK_START = "3174";

    private static final String NIK_DATE = "591188";

    public static DemoMember invent() {
        LocalDate today = Jakarta.dateOf(Instant.now());
        return new DemoMember(
                "demo-" + UUID.randomUUID().toString().substring(0, 8),
                MemberId.next(),
                "EILEEN COLLINS",
                NIK_START + digits(2, 10) + NIK_DATE + digits(4, 1000),
                "2" + digits(10, 0),
                BIRTH_DATE,
                today.minusMonths(3).withDayOfMonth(1),
                Rupiah.of(9_600_000),
                "+62812" + digits(8, 0),
                "014",
                "7" + digits(9, 0));
    }

    public String email() {
        return login + "@sample.jmo.example";
    }

    /** Puts the member on record everywhere. */
    public void register(SampleWorld officer, ApiClient sandbox) {
        ApiClient.required(
                "Adding a person to the civil registry",
                sandbox.post(
                        "/sandbox/civil-registry/people",
                        Map.of("nik", nik, "name", name, "birthDate", birthDate.toString())));
        ApiClient.required(
                "Opening a bank account",
                sandbox.post(
                        "/sandbox/bank/accounts",
                        Map.of("bankCode", bankCode, "accountNumber", accountNumber, "holderName", name)));
        officer.importMembers("""
                memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,dataUpdatedOn,email,phone,language
                %s,%s,%s,%s,%s,PU,%s,%s,ENDED,%s,RESIGNATION,%s,%s,%s,en
                """.formatted(
                memberId, name, nik, kpj, birthDate, EMPLOYER, EMPLOYER_NUMBER, endedOn, endedOn, email(), phone));
        LocalDate endOfLastMonth =
                Jakarta.dateOf(Instant.now()).withDayOfMonth(1).minusDays(1);
        officer.importSavings("""
                memberId,asOf,amount,externalId
                %s,%s,%d,%s-opening
                """.formatted(memberId, endOfLastMonth, savings.amount(), login));
        officer.setReferencePhoto(memberId.toString(), officer.photo("eileen"));
    }

    private static String digits(int count, long least) {
        long bound = Math.powExact(10L, count);
        return String.format("%0" + count + "d", ThreadLocalRandom.current().nextLong(least, bound));
    }
}
