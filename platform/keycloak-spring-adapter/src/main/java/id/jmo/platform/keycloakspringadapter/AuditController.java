package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.problems.Cursors;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit records of this service, the latest first: what staff did and read. */
@RestController
@RequestMapping("/api/v1/operations/${spring.application.name}/audit-records")
@Tag(name = "Audit records")
class AuditController {

    private final MongoAuditTrail trail;

    AuditController(MongoAuditTrail trail) {
        this.trail = trail;
    }

    /**
     * @param what method and route of the request
     * @param about the values of the route's variables, such as the id of the claim
     * @param status of the answer; none if the service died during the request
     */
    record View(
            String id,
            OffsetDateTime at,
            String who,
            @Nullable String name,
            List<String> roles,
            String what,
            Map<String, String> about,
            @Nullable String query,
            @Nullable String reason,
            @Nullable Integer status,
            @Nullable String traceId) {

        static View of(AuditRecord record) {
            return new View(
                    record.id(),
                    Jakarta.at(record.at()),
                    record.who(),
                    record.name(),
                    record.roles(),
                    record.method() + " " + record.route(),
                    record.variables(),
                    record.query(),
                    record.reason(),
                    record.status(),
                    record.traceId());
        }
    }

    /**
     * Lists what staff did and looked at, the latest first.
     *
     * @param who the subject of a person's tokens
     * @param route how the routes begin, such as {@code /api/v1/operations/claim-service/dead-letters}
     * @param about only requests about this member, or whose answer showed the member
     */
    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<View> listAuditRecords(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String route,
            @RequestParam(required = false) @Nullable MemberId about,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        MongoAuditTrail.Selection selection = new MongoAuditTrail.Selection(who, route, about, Cursors.uuid(cursor));
        return Page.cut(trail.list(selection, limit + 1), limit, AuditRecord::id)
                .map(View::of);
    }
}
