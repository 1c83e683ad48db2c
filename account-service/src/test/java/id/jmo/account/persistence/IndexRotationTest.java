package id.jmo.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import id.jmo.account.application.Members;
import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.account.component.RunningService;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.Decision;
import id.jmo.account.model.MemberFact;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.persistence.registration.PhoneClaimsTestAccess;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.application.Leases;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.personaldata.BlindIndexedTexts;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PhoneNumber;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.ClassUtils;

/** The running service has been given the next key; others have changed to it already, or have lost the old one. */
@TestPropertySource(
        properties = {
            "jmo.personal-data.index-key=" + IndexRotationTest.OLD,
            "jmo.personal-data.next-index-key=" + IndexRotationTest.NEW
        })
class IndexRotationTest extends RunningService {

    static final String OLD = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    static final String NEW = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    private static final int BEFORE = 230;
    private static final int MEANWHILE = 120;

    @Autowired
    Members running;

    @Autowired
    PhoneClaims runningPhones;

    @Autowired
    BlindIndex runningIndex;

    @Autowired
    AggregateStores stores;

    @Autowired
    Guards guards;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Leases leases;

    @Autowired
    EventMapper<MemberFact> events;

    @Autowired
    Map<String, BlindIndexed> indexed;

    @Autowired
    Map<String, BlindIndexedTexts> indexedTexts;

    private final List<AnnotationConfigApplicationContext> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(AnnotationConfigApplicationContext::close);
    }

    @Test
    void members_are_found_and_nobody_is_registered_twice_while_the_key_of_indexes_changes_and_after_it_is_gone() {
        Members before = members(keys(Map.of("index-key", OLD)));
        for (int i = 0; i < BEFORE; i++) {
            before.add(registration(i));
        }
        AnnotationConfigApplicationContext changed = keys(Map.of("index-key", NEW, "previous-index-key", OLD));
        Members rotated = members(changed);
        List<CompletableFuture<Void>> load = List.of(registering(running), registering(rotated));
        startRotation();

        load.forEach(CompletableFuture::join);
        // Of two who want the same numbers at the same instant both may be refused; the next attempt succeeds for one.
        for (int i = BEFORE; i < BEFORE + MEANWHILE; i++) {
            tryToRegister(rotated, i);
        }
        await().until(() -> underTheOldKey(changed) == 0);
        closeAll();

        AnnotationConfigApplicationContext gone = keys(Map.of("index-key", NEW));
        Members without = members(gone);
        List<String> fingerprints = IntStream.range(0, BEFORE + MEANWHILE)
                .mapToObj(i -> gone.getBean(BlindIndex.class).of(nik(i).digits()))
                .toList();
        assertThat(mongo.getCollection("members").countDocuments(Filters.in("nikFingerprint", fingerprints)))
                .as("each once")
                .isEqualTo(BEFORE + MEANWHILE);
        List<Kpj> kpjs = IntStream.range(0, BEFORE + MEANWHILE)
                .mapToObj(IndexRotationTest::kpj)
                .toList();
        assertThat(without.byKpj(kpjs)).hasSize(BEFORE + MEANWHILE);
        assertThat(without.holdersOf(kpjs)).hasSize(BEFORE + MEANWHILE);
        for (int i = 0; i < BEFORE + MEANWHILE; i++) {
            assertRefused(without, i);
        }
        without.add(registration(BEFORE + MEANWHILE));
    }

    @Test
    void members_are_found_by_name_while_the_key_changes_and_after_it_is_gone() {
        MemberId before = MemberId.next();
        before().add(registration(before, 910, new PhoneNumber("+6281155000910"), "Kirana Berputarkunci"));
        AnnotationConfigApplicationContext changed = keys(Map.of("index-key", NEW, "previous-index-key", OLD));
        MemberId meanwhile = MemberId.next();
        members(changed).add(registration(meanwhile, 911, new PhoneNumber("+6281155000911"), "Kirana Berputarkunci"));

        List<String> words = List.of("BERPUTARKUNCI", "KIRANA");
        for (BlindIndex instance : List.of(runningIndex, changed.getBean(BlindIndex.class))) {
            assertThat(found(instance, words)).containsExactlyInAnyOrder(before, meanwhile);
        }
        startRotation();
        BlindIndex without = keys(Map.of("index-key", NEW)).getBean(BlindIndex.class);
        await().until(() -> found(without, words).size() == 2);
        closeAll();

        assertThat(found(without, words)).containsExactlyInAnyOrder(before, meanwhile);
    }

    private List<MemberId> found(BlindIndex instance, List<String> words) {
        return new MongoMemberNames(mongo, instance)
                .newest(words, Registrations.BIRTH_DATE, 20)
                .members();
    }

    @Test
    void a_phone_stays_that_of_one_account() {
        PhoneNumber phone = new PhoneNumber("+6281198765432");
        MemberId owner = MemberId.next();
        before().add(registration(owner, 900, phone));
        assertThat(phones(keys(Map.of("index-key", OLD))).claim(phone, owner)).isTrue();
        PhoneClaims rotated = phones(keys(Map.of("index-key", NEW, "previous-index-key", OLD)));

        for (PhoneClaims instance : List.of(runningPhones, rotated)) {
            assertThat(instance.claim(phone, MemberId.next())).isFalse();
        }
        startRotation();
        BlindIndex old = keys(Map.of("index-key", OLD)).getBean(BlindIndex.class);
        await().until(() ->
                mongo.findById(old.of("phone|" + phone.international()), Object.class, "accountPhones") == null);
        closeAll();

        PhoneClaims without = phones(keys(Map.of("index-key", NEW)));
        assertThat(without.claim(phone, MemberId.next())).isFalse();
        assertThat(without.claim(phone, owner)).isTrue();
        without.release(phone, owner);
        assertThat(without.claim(phone, MemberId.next())).isTrue();
    }

    private Members before() {
        return members(keys(Map.of("index-key", OLD)));
    }

    /** Tries to register all, those of before too. */
    private static CompletableFuture<Void> registering(Members instance) {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < MEANWHILE; i++) {
                assertRefused(instance, i);
                tryToRegister(instance, BEFORE + i);
                assertThat(instance.byKpj(List.of(kpj(i)))).hasSize(1);
            }
        });
    }

    private static void tryToRegister(Members instance, int number) {
        try {
            instance.add(registration(number));
        } catch (MemberRefusal taken) {
            assertNumberIsTaken(taken);
        }
    }

    private static void assertRefused(Members instance, int number) {
        assertThatExceptionOfType(MemberRefusal.class)
                .isThrownBy(() -> instance.add(registration(number)))
                .satisfies(IndexRotationTest::assertNumberIsTaken);
    }

    /** Both numbers are; which one is named depends on whose guard has changed its key already. */
    private static void assertNumberIsTaken(MemberRefusal refusal) {
        assertThat(refusal.reason())
                .isIn(MemberRefusal.Reason.NIK_ALREADY_REGISTERED, MemberRefusal.Reason.KPJ_ALREADY_REGISTERED);
    }

    private long underTheOldKey(AnnotationConfigApplicationContext changed) {
        BlindIndex index = changed.getBean(BlindIndex.class);
        List<String> fingerprints = IntStream.range(0, BEFORE + MEANWHILE)
                .mapToObj(i -> index.previous(nik(i).digits()).orElseThrow())
                .toList();
        List<String> held = fingerprints.stream().map(NumberGuards.NIK::concat).toList();
        return mongo.getCollection("members").countDocuments(Filters.in("nikFingerprint", fingerprints))
                + mongo.getCollection(Guards.COLLECTION).countDocuments(Filters.in("_id", held));
    }

    private static Nik nik(int number) {
        return new Nik("317401150388%04d".formatted(1 + number));
    }

    private static Kpj kpj(int number) {
        return new Kpj("190%08d".formatted(number));
    }

    private static Decision registration(int number) {
        return registration(MemberId.next(), number, new PhoneNumber("+6281155%05d".formatted(number)));
    }

    private static Decision registration(MemberId id, int number, PhoneNumber phone) {
        return registration(id, number, phone, "Eileen Collins");
    }

    private static Decision registration(MemberId id, int number, PhoneNumber phone, String name) {
        return Registrations.of(
                id,
                name,
                nik(number),
                kpj(number),
                ContactDetails.of(new EmailAddress("eileen@sample.jmo.example"), phone));
    }

    private Members members(AnnotationConfigApplicationContext keys) {
        BlindIndex index = keys.getBean(BlindIndex.class);
        return new MongoMembers(stores, new NumberGuards(guards, mongo, index), index, events);
    }

    private PhoneClaims phones(AnnotationConfigApplicationContext keys) {
        return PhoneClaimsTestAccess.of(mongo, keys.getBean(BlindIndex.class));
    }

    private AnnotationConfigApplicationContext keys(Map<String, String> settings) {
        return started(settings, context -> {});
    }

    /** As an instance that has changed the key does it; each look at the clock is a day later, so that it always looks again. */
    private void startRotation() {
        AtomicInteger days = new AtomicInteger();
        InstantSource later = () -> Instant.now().plus(Duration.ofDays(days.incrementAndGet()));
        started(Map.of("index-key", NEW, "previous-index-key", OLD, "rotation-interval", "20ms"), context -> {
            context.registerBean(MongoOperations.class, () -> mongo);
            context.registerBean(Leases.class, () -> leases);
            context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
            context.registerBean(Clock.class, () -> later.withZone(ZoneOffset.UTC));
            indexed.forEach((name, each) -> context.registerBean(name, BlindIndexed.class, () -> each));
            indexedTexts.forEach((name, each) -> context.registerBean(name, BlindIndexedTexts.class, () -> each));
            context.register(ofPlatform("keyrotation.KeyRotationAutoConfiguration"));
        });
    }

    private AnnotationConfigApplicationContext started(
            Map<String, String> settings, Consumer<AnnotationConfigApplicationContext> more) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        Map<String, Object> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("jmo.personal-data." + name, value));
        properties.put("jmo.personal-data.keys.k1", TestPersonalData.KEY);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("keys", properties));
        context.register(ofPlatform("personaldata.PersonalDataAutoConfiguration"));
        more.accept(context);
        context.refresh();
        open.add(context);
        return context;
    }

    private void closeAll() {
        open.forEach(AnnotationConfigApplicationContext::close);
        open.clear();
    }

    private static Class<?> ofPlatform(String name) {
        return ClassUtils.resolveClassName("id.jmo.platform." + name, IndexRotationTest.class.getClassLoader());
    }
}
