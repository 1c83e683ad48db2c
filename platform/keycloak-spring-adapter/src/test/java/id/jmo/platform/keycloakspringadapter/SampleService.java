package id.jmo.platform.keycloakspringadapter;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with endpoints for every kind of caller. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    SampleService.Members.class,
    SampleService.Officers.class,
    SampleService.Outsiders.class,
    SampleService.News.class,
    SampleService.Forgotten.class,
    SampleService.Open.class
})
class SampleService {

    static final MemberId OWNER = MemberId.of("01920000-0000-7000-8000-000000000001");
    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    /** Whether the disk with the database of the audit is full, as MongoDB says it. */
    static final AtomicBoolean AUDIT_FULL = new AtomicBoolean();

    static final AtomicInteger DECISIONS = new AtomicInteger();

    @Bean(destroyMethod = "shutdown")
    MongoServer store() {
        return new MongoServer(new MemoryBackend() {
            @Override
            public Document handleMessage(MongoMessage message) {
                boolean writes = message.getDocument().containsKey("insert");
                if (AUDIT_FULL.get() && writes && message.getDatabaseName().endsWith(AuditDatabase.SUFFIX)) {
                    throw new MongoServerError(14031, "OutOfDiskSpace", "No space left on device");
                }
                return super.handleMessage(message);
            }
        });
    }

    @Bean
    MongoConnectionDetails storeAddress(MongoServer store) {
        com.mongodb.ConnectionString address =
                new com.mongodb.ConnectionString("mongodb:/" + store.bind() + "/sample?retryWrites=false");
        return () -> address;
    }

    /** Which commands the store was sent for the database of the audit. */
    static final Set<String> COMMANDS = ConcurrentHashMap.newKeySet();

    @Bean
    MongoClientSettingsBuilderCustomizer watchedCommands() {
        return settings -> settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getDatabaseName().equals("sample" + AuditDatabase.SUFFIX)) {
                    COMMANDS.add(event.getCommandName());
                }
            }
        });
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** Claim 42 is somebody's. */
    @Bean
    AuditSubject claims() {
        return new AuditSubject() {
            @Override
            public String variable() {
                return "claimId";
            }

            @Override
            public Optional<MemberId> memberOf(String value) {
                return Integer.parseInt(value) == 42 ? Optional.of(OWNER) : Optional.empty();
            }
        };
    }

    @RestController
    @ForRole(Role.MEMBER)
    static class Members {

        @GetMapping("/api/v1/me")
        String me(CurrentUser user, @CurrentMember MemberId me) {
            return user.id() + " " + user.name() + " " + user.has(Role.MEMBER) + " " + me;
        }

        @GetMapping("/api/v1/claims/{claimId}")
        String claim(@PathVariable String claimId, CurrentUser user) {
            OwnershipGuard.requireOwner(OWNER, user, "claim-not-found");
            return "claim " + claimId;
        }

        @PostMapping("/api/v1/contact")
        @Audited
        String contact(@CurrentMember MemberId me) {
            return "changed";
        }

        @GetMapping("/api/v1/later")
        Callable<String> later(CurrentUser user) {
            return () -> "later " + user.id();
        }

        @GetMapping("/api/v1/either")
        @ForRole({Role.MEMBER, Role.AUDITOR})
        String either(CurrentUser user) {
            return "either " + user.memberId().isPresent();
        }
    }

    @RestController
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    static class Officers {

        @PostMapping("/api/v1/reviews/{claimId}/decision")
        String decide(
                @PathVariable String claimId, @RequestParam(required = false) @Nullable String reason, AuditNote note) {
            note.addReason(reason);
            DECISIONS.incrementAndGet();
            return "decided";
        }

        @GetMapping("/api/v1/reviews/{claimId}")
        String review(@PathVariable String claimId) {
            return "review of " + claimId;
        }

        @GetMapping("/api/v1/reviews")
        Page<Review> reviews() {
            return new Page<>(
                    List.of(
                            new Review(1, List.of(Optional.of(new Claimant(OWNER)))),
                            new Review(
                                    2,
                                    List.of(Optional.of(
                                            new Claimant(MemberId.of("01920000-0000-7000-8000-000000000002")))))),
                    null);
        }

        record Review(int number, List<Optional<Claimant>> claimants) {}

        record Claimant(MemberId memberId) {}

        @GetMapping("/api/v1/officer-me")
        String memberOfOfficer(@CurrentMember MemberId me) {
            return "not reached";
        }
    }

    @RestController
    @ForRole({Role.EMPLOYER, Role.HEALTH_FACILITY, Role.SUPERVISOR})
    static class Outsiders {

        @GetMapping("/api/v1/whom-i-act-for")
        String whom(CurrentUser user) {
            return user.employerNumber().orElse("-") + " " + user.facilityCode().orElse("-");
        }

        @GetMapping("/api/v1/outages")
        @ForRole(Role.OUTAGE_REPORTER)
        String outages() {
            return "none";
        }
    }

    @RestController
    static class Forgotten {

        @GetMapping({"/api/v1/forgotten", "/api/v1/news/forgotten"})
        String forgotten() {
            return "not reached";
        }
    }

    @RestController
    static class News {

        @GetMapping("/api/v1/news/{id}")
        @PermitAll
        String read(@PathVariable String id) {
            return "news " + id;
        }

        @GetMapping("/api/v1/private-news")
        @PermitAll
        String forgottenInTheSettings() {
            return "private news";
        }

        @PostMapping("/api/v1/news/{id}")
        @ForRole(Role.EDITOR)
        String write(@PathVariable String id) {
            return "written " + id;
        }
    }

    @RestController
    static class Open {

        @GetMapping("/v3/api-docs")
        String description() {
            return "open";
        }

        @GetMapping("/actuator/health/liveness")
        String health() {
            return "up";
        }

        @GetMapping("/actuator/env")
        String env() {
            return "not reached";
        }
    }
}
