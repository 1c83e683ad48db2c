package id.jmo.platform.owndata;

import id.jmo.platform.keycloakspringadapter.AuditTrail;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a service keeps of the member who asks. The gateway puts the parts of all services together. */
@RestController
@RequestMapping("/api/v1/personal-data/${spring.application.name}")
@ForRole(Role.MEMBER)
@Tag(name = "Personal data")
class PersonalDataController {

    private final List<PersonalDataSource> sources;
    private final AuditTrail trail;
    private final Composer composer;
    private final String service;
    private final Clock clock;

    PersonalDataController(
            List<PersonalDataSource> sources, AuditTrail trail, Composer composer, String service, Clock clock) {
        this.sources = sources;
        this.trail = trail;
        this.composer = composer;
        this.service = service;
        this.clock = clock;
    }

    /** Reads what this service keeps of the member. */
    @GetMapping
    ResponseEntity<PersonalDataView> readPersonalData(@CurrentMember MemberId me, Locale locale) {
        PersonalDataView data = new PersonalDataView(
                service,
                Jakarta.at(clock.instant()),
                sources.stream()
                        .flatMap(source -> source.read(me).stream())
                        .map(content -> composer.section(content, locale))
                        .toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(data);
    }

    /**
     * Lists when people saw the member's data in this service for their work, the latest first. The gateway puts the looks of
     * all services into the member's activities.
     *
     * @param until only those at that moment or before; all if there is none
     */
    @GetMapping("/looks")
    ResponseEntity<LooksView> listLooks(
            @CurrentMember MemberId me,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime until,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        Instant latest = until == null ? clock.instant() : until.toInstant();
        LooksView looks = new LooksView(trail.readsOf(me, latest, limit).stream()
                .map(LooksView.Look::of)
                .toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(looks);
    }
}
