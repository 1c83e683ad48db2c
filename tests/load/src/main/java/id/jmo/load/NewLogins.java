package id.jmo.load;

import id.jmo.world.NewAccount;
import id.jmo.world.Parallel;
import id.jmo.world.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** How fast members get a login: by creating an account, and by the import of those that they had in BPJSTKU. */
final class NewLogins {

    private static final int WARM_UP = 16;
    private static final int REGISTRATIONS = 64;
    private static final int LINES = 2_000;
    private static final String BCRYPT = "$2a$10$fVH8e28OQRj9tqiDXs1e1uxpsjN0c7II7YPKXua2NAKYvM6iQk7dq";

    private final Crew crew;

    NewLogins(Crew crew) {
        this.crew = crew;
    }

    List<Figure> measure() {
        register(WARM_UP);
        return List.of(
                new Figure(
                        "registrations.per-second",
                        "Accounts created, all steps with their codes",
                        register(REGISTRATIONS),
                        "accounts/s",
                        null,
                        "processor: the password's hash, mails and SMS"),
                new Figure(
                        "logins.imported.per-second",
                        "Logins of BPJSTKU imported",
                        imported(),
                        "lines/s",
                        null,
                        "processor: Keycloak"));
    }

    /** By as many people at a time as there are callers elsewhere; from the first step to the login that can be used. */
    private double register(int count) {
        List<Person> people = Parallel.each(
                IntStream.range(0, count).boxed().toList(),
                RequestRate.CALLERS,
                _ -> crew.world()
                        .newMember()
                        .whoLooksLike("")
                        .withBalance(0)
                        .withoutLogin()
                        .join());
        Instant begun = Instant.now();
        Parallel.each(people, RequestRate.CALLERS, person -> {
            NewAccount account = NewAccount.begin(crew.world(), person).upToTerms();
            account.acceptTerms().must(200);
            return account.awaitField("status", "COMPLETED");
        });
        return count * 1000.0 / Duration.between(begun, Instant.now()).toMillis();
    }

    private double imported() {
        var members =
                new StringBuilder("memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,"
                        + "cause,dataUpdatedOn,email,phone,language\n");
        var logins = new StringBuilder("nik,kpj,email,phone,scheme,hash\n");
        for (int i = 0; i < LINES; i++) {
            members.append("%s,SITI RAHAYU,317403620483%04d,196%08d,1983-04-22,PU,PT Tekstil,KK040004,ACTIVE,,,,,,id\n"
                    .formatted(UUID.randomUUID(), i, i));
            logins.append(
                    ",196%08d,of-bpjstku-%d@people.jmo.example,+62813%08d,bcrypt,%s\n".formatted(i, i, i, BCRYPT));
        }
        crew.world().importFile("/api/v1/members/imports", members.toString());
        return crew.world()
                .importFile("/api/v1/members/login-imports", logins.toString())
                .path("linesPerSecond")
                .asDouble();
    }
}
