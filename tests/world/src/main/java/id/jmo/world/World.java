package id.jmo.world;

import static org.awaitility.Awaitility.await;

import id.jmo.local.camera.SampleCamera;
import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.FileImport;
import id.jmo.operator.client.LoginSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The running suite as its members, officers and operators use it, with its partners. */
public final class World {

    private static final SampleCamera CAMERA = new SampleCamera(checkout().resolve("local/sample/photos"));

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** The first line of an import of savings. */
    public static final String OPENING_BALANCES = "memberId,asOf,amount,externalId\n";

    /** A minute less than the realm gives: a token must not expire in a request. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private final Suite suite;
    private final AtomicInteger people;
    private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();
    private final Bank bank;

    private record Token(LoginSession session, Instant until) {

        static Token of(LoginSession session) {
            return new Token(session, Instant.now().plus(TOKEN_LIFE));
        }

        boolean lasts() {
            return Instant.now().isBefore(until);
        }
    }

    public World(Suite suite) {
        this(suite, 0);
    }

    /** @param peopleBefore of numbers to leave out, at most 9,000, where somebody else has made people already */
    public World(Suite suite, int peopleBefore) {
        this.suite = suite;
        this.people = new AtomicInteger(peopleBefore);
        this.bank = new Bank(sandbox());
    }

    public Suite suite() {
        return suite;
    }

    public Bank bank() {
        return bank;
    }

    /** Somebody without a token. */
    public Http anybody() {
        return new Http(suite.gatewayUri(), () -> "");
    }

    /** One of the sample logins, such as {@code officer1}. */
    public Http as(String login) {
        return new Http(suite.gatewayUri(), () -> tokenOf(login));
    }

    /** Whoever has just logged in. */
    public Http as(LoginSession session) {
        return new Http(suite.gatewayUri(), session::accessToken);
    }

    /** Of one of the sample logins or a member made here; the same for some minutes. */
    public String tokenOf(String login) {
        return token(login, () -> suite.logins().logIn(login));
    }

    /** Renews the token of somebody whose preparation took long. */
    public void renew(String login) {
        tokens.computeIfPresent(
                login, (_, known) -> renewed(known, () -> suite.logins().logIn(login)));
    }

    public MemberApp app(Person person) {
        return new MemberApp(this, as(person.login()), person);
    }

    public Http sandbox() {
        return new Http(suite.sandboxUri(), () -> "");
    }

    /** The client that registers people and books their savings; claims officer and operator. */
    public Http backOffice() {
        return new Http(suite.gatewayUri(), backOfficeToken());
    }

    /**
     * Has the back office import a file, and awaits that all of it is stored.
     *
     * @return the import in the end
     */
    public JsonNode importFile(String path, String csv) {
        var client = new ApiClient(suite.gatewayUri(), backOfficeToken());
        var releaser = new ApiClient(suite.gatewayUri(), () -> tokenOf(SampleLogins.OPERATOR));
        return new FileImport(client, releaser, _ -> {}).run(path, csv.getBytes(StandardCharsets.UTF_8));
    }

    private Supplier<String> backOfficeToken() {
        return () -> token("", () -> new LoginSession(suite.logins().seedToken(), ""));
    }

    private String token(String login, Supplier<LoginSession> begin) {
        return tokens.compute(login, (_, known) -> {
                    if (known == null) {
                        return Token.of(begin.get());
                    }
                    return known.lasts() ? known : renewed(known, begin);
                })
                .session()
                .accessToken();
    }

    /** With the refresh token if there is one; a new login only if that is no longer valid. */
    private Token renewed(Token known, Supplier<LoginSession> begin) {
        if (known.session().refreshToken().isEmpty()) {
            return Token.of(begin.get());
        }
        try {
            return Token.of(suite.logins().renewed(known.session()));
        } catch (CommandFailure over) {
            return Token.of(begin.get());
        }
    }

    /** The result of a full proof of the ledger that begins now. */
    public JsonNode proveLedger() {
        Http auditor = as("auditor1");
        String proof =
                auditor.post("/api/v1/savings/proof/runs", Map.of()).must(202).text("proofId");
        // An instance that was killed while it proved keeps its lease for a minute.
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> auditor.get("/api/v1/savings/proof/runs/" + proof)
                                .must(200)
                                .body(),
                        run -> run.path("state").asString().equals("DONE"));
    }

    /** A line of an import of savings: what the former books had at the end of last month. */
    public static String openingBalance(String memberId, long rupiah, String externalId) {
        return "%s,%s,%d,%s\n".formatted(memberId, today().withDayOfMonth(1).minusDays(1), rupiah, externalId);
    }

    public static LocalDate today() {
        return LocalDate.now(JAKARTA);
    }

    public NewMember newMember() {
        return new NewMember();
    }

    /** A new member; by default one who may claim. */
    public final class NewMember {

        private final int number = people.incrementAndGet();
        private String photo = "eileen";
        private long balance = 9_600_000;
        private @Nullable String registryName;
        private @Nullable String employerNumber;
        private @Nullable LocalDate endedOn = today().minusMonths(3);
        private @Nullable String cause = "RESIGNATION";
        private @Nullable LocalDate dataUpdatedOn = today().minusMonths(1);
        private String language = "id";
        private boolean hasLogin = true;
        private String segment = "PU";

        public NewMember whoLooksLike(String portrait) {
            photo = portrait;
            return this;
        }

        public NewMember withBalance(long rupiah) {
            balance = rupiah;
            return this;
        }

        public NewMember whoStillWorks() {
            endedOn = null;
            cause = null;
            return this;
        }

        /** Still works, for the employer of this number (NPP). */
        public NewMember whoWorksFor(String number) {
            employerNumber = number;
            return whoStillWorks();
        }

        public NewMember whoIsIndependent() {
            segment = "BPU";
            return whoStillWorks();
        }

        public NewMember whoLeft(LocalDate day, String why) {
            endedOn = day;
            cause = why;
            return this;
        }

        public NewMember whoNeverUpdatedTheData() {
            dataUpdatedOn = null;
            return this;
        }

        public NewMember whoseNameInTheRegistryIs(String name) {
            registryName = name;
            return this;
        }

        public NewMember whoReads(String code) {
            language = code;
            return this;
        }

        /** Is on record, and has not created an account yet. */
        public NewMember withoutLogin() {
            hasLogin = false;
            return this;
        }

        public Person join() {
            var person = person();
            openAccount(person.account(), person.name(), "NORMAL");
            sandbox()
                    .post(
                            "/sandbox/civil-registry/people",
                            Map.of(
                                    "nik", person.nik(),
                                    "name", registryName == null ? person.name() : registryName,
                                    "birthDate", person.birthDate()))
                    .mustSucceed();
            register(person);
            creditSavings(person);
            if (!photo.isEmpty()) {
                enrol(person);
            }
            if (hasLogin) {
                suite.logins().createMemberLogin(person.login(), person.name(), person.memberId());
            }
            return person;
        }

        private Person person() {
            var login = "member" + number;
            return new Person(
                    UUID.randomUUID().toString(),
                    login,
                    "PESERTA " + spelled(number),
                    "317401170890%04d".formatted(number),
                    "22%09d".formatted(number),
                    "1990-08-17",
                    login + "@people.jmo.example",
                    "+62812%08d".formatted(number),
                    new Person.BankAccount("014", "77%08d".formatted(number)),
                    photo);
        }

        private void register(Person person) {
            var body = new LinkedHashMap<String, Object>();
            body.put("memberId", person.memberId());
            body.put("name", person.name());
            body.put("nik", person.nik());
            body.put("kpj", person.kpj());
            body.put("birthDate", person.birthDate());
            body.put("segment", segment);
            if (segment.equals("PU")) {
                body.put("employer", "PT Uji Terima");
            }
            if (employerNumber != null) {
                body.put("employerNumber", employerNumber);
            }
            if (endedOn != null && cause != null) {
                body.put("membership", Map.of("status", "ENDED", "endedOn", endedOn.toString(), "cause", cause));
            }
            if (dataUpdatedOn != null) {
                body.put("dataUpdatedOn", dataUpdatedOn.toString());
            }
            body.put("email", person.email());
            body.put("phone", person.phone());
            body.put("language", language);
            backOffice().post("/api/v1/members", body).must(201);
        }

        private void creditSavings(Person person) {
            if (balance == 0) {
                return;
            }
            importFile(
                    "/api/v1/savings/imports",
                    OPENING_BALANCES + openingBalance(person.memberId(), balance, person.memberId() + "-opening"));
        }
    }

    /** An officer enrols the member's photo, as soon as the member is known to biometric-service. */
    public void enrol(Person person) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> backOffice()
                                .send(
                                        "PUT",
                                        "/api/v1/reference-photos/" + person.memberId(),
                                        "image/jpeg",
                                        portrait(person.photo()))
                                .status()
                        < 300);
    }

    /** @param behaviour NORMAL, FAILS, RETURNED or RETURNED_LATER */
    public Person.BankAccount openAccount(Person.BankAccount account, String holder, String behaviour) {
        bank.open(account, holder, "ACTIVE", behaviour);
        return account;
    }

    /** The sample portraits: {@code eileen}, {@code eileen-selfie}, {@code grace}, {@code grace-selfie}. */
    public static byte[] portrait(String name) {
        return read(checkout().resolve("local/sample/photos/" + name + ".jpg"));
    }

    /** Plays the people of the portraits before a camera. */
    public static SampleCamera camera() {
        return CAMERA;
    }

    public static Path checkout() {
        return Path.of(System.getProperty("jmo.root", "../..")).toAbsolutePath().normalize();
    }

    /** The code in the first message of a box of the partner sandbox, such as {@code /sms?to=...}. */
    public String codeIn(String box) {
        return anotherCodeIn(box, "");
    }

    /** A code that came there besides this one. */
    public String anotherCodeIn(String box, String than) {
        return await().until(
                        () -> texts(box)
                                .filter(text -> text.contains("verification code"))
                                .map(CODE::matcher)
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .filter(code -> !code.equals(than))
                                .findFirst()
                                .orElse(""),
                        code -> !code.isEmpty());
    }

    /** The first message in the box that has these words, with its subject. */
    public String textIn(String box, String words) {
        return await().until(
                        () -> texts(box)
                                .filter(text -> text.contains(words))
                                .findFirst()
                                .orElse(""),
                        text -> !text.isEmpty());
    }

    private Stream<String> texts(String box) {
        return sandbox()
                .get(box)
                .must(200)
                .body()
                .valueStream()
                .map(message -> Stream.of("subject", "body", "text")
                        .map(part -> message.path(part).asString(""))
                        .reduce("", (all, part) -> all + " " + part));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String log(Part part) {
        return new String(read(suite.log(part)), StandardCharsets.UTF_8);
    }

    /** A name of letters only, as names are: 12 becomes SATU DUA. */
    private static String spelled(int number) {
        String[] digits = {"NOL", "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN"};
        var words = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            words.append(words.isEmpty() ? "" : " ").append(digits[digit - '0']);
        }
        return words.toString();
    }
}
