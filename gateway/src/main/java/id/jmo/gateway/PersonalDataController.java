package id.jmo.gateway;

import id.jmo.gateway.PersonalDataParts.Form;
import id.jmo.platform.realmtokens.RealmRoles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * A copy of all that the services keep of the member who asks, as JSON or as PDF. It is put together for the answer and kept
 * nowhere; that it was given is on record before it is.
 */
@RestController
class PersonalDataController {

    static final String PATH = "/api/v1/personal-data";

    private final PersonalDataParts parts;
    private final PersonalDataLetter letter;
    private final RealmRoles roles;
    private final RateLimits copies;

    PersonalDataController(
            PersonalDataParts parts, PersonalDataLetter letter, RealmRoles roles, GatewayProperties properties) {
        this.parts = parts;
        this.letter = letter;
        this.roles = roles;
        GatewayProperties.PersonalData settings = properties.personalData();
        this.copies = new RateLimits(
                settings.copies(),
                settings.copies(),
                settings.within(),
                properties.limits().callers());
    }

    @GetMapping(
            path = PATH,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PDF_VALUE})
    Mono<ResponseEntity<?>> copy(JwtAuthenticationToken caller, ServerHttpRequest request) {
        if (!roles.counted(caller.getToken()).contains("member")) {
            return Mono.error(Problem.of(HttpStatus.FORBIDDEN, "not-allowed"));
        }
        copies.take(caller.getName()).ifPresent(wait -> {
            throw Problem.temporary(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait);
        });
        HttpHeaders headers = request.getHeaders();
        return parts.of(headers)
                .flatMap(copy -> wantsPdf(headers) ? pdf(copy, headers) : Mono.just(json(copy)))
                .flatMap(answer -> parts.recordCopy(headers, wantsPdf(headers) ? Form.PDF : Form.JSON)
                        .<ResponseEntity<?>>thenReturn(answer))
                .doOnError(_ -> copies.giveBack(caller.getName()));
    }

    private Mono<ResponseEntity<?>> pdf(PersonalDataCopy copy, HttpHeaders headers) {
        Locale language = ProblemWriter.language(headers);
        String number = Objects.requireNonNull(headers.getFirst(RequestIdFilter.HEADER));
        return Blocking.call(() -> letter.print(copy, number, language))
                .map(file -> answer(MediaType.APPLICATION_PDF, "pdf").body(file));
    }

    private static ResponseEntity<?> json(PersonalDataCopy copy) {
        return answer(MediaType.APPLICATION_JSON, "json").body(copy);
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type, String extension) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename("jmo-data." + extension)
                        .build()));
    }

    /** JSON unless PDF is preferred. */
    private static boolean wantsPdf(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAccept().stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .toList();
        for (MediaType type : accepted) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (type.includes(MediaType.APPLICATION_PDF)) {
                return true;
            }
        }
        return false;
    }
}
