package id.jmo.platform.owndata;

import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a service keeps of the member who asks. The gateway puts the parts of all services together. */
@RestController
@RequestMapping("/api/v1/personal-data/${spring.application.name}")
@ForRole(Role.MEMBER)
@Tag(name = "Personal data")
class PersonalDataController {

    private final List<PersonalDataSource> sources;
    private final Composer composer;
    private final String service;
    private final Clock clock;

    PersonalDataController(List<PersonalDataSource> sources, Composer composer, String service, Clock clock) {
        this.sources = sources;
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
}
