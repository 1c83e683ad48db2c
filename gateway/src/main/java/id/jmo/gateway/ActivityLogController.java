package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The member's activities: the operation of account-service, whose page gets what the other services know. What account-service
 * refuses is passed on as it is.
 */
@RestController
class ActivityLogController {

    static final String PATH = "/api/v1/members/me/activities";

    /** As many as account-service gives if the request does not say. */
    private static final int PAGE = 20;

    private final Service accounts;
    private final MemberRequests requests;
    private final ActivityLog log;
    private final JsonMapper json;

    ActivityLogController(ServiceRegistry registry, MemberRequests requests, ActivityLog log, JsonMapper json) {
        this.accounts = registry.find("account-service").orElseThrow();
        this.requests = requests;
        this.log = log;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> activities(ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        String target = query == null ? PATH : PATH + "?" + query;
        return requests.get(
                        accounts,
                        target,
                        request.getHeaders(),
                        get -> get.exchangeToMono(answer -> answer.toEntity(byte[].class)))
                .flatMap(answer -> answer.getStatusCode().isSameCodeAs(HttpStatus.OK)
                        ? completed(answer, request)
                        : Mono.just(passedOn(answer)));
    }

    private Mono<ResponseEntity<byte[]>> completed(ResponseEntity<byte[]> answer, ServerHttpRequest request) {
        JsonNode page = json.readTree(answer.getBody());
        String limit = request.getQueryParams().getFirst("limit");
        return log.completed(
                        page,
                        request.getQueryParams().getFirst("cursor"),
                        limit == null ? PAGE : Integer.parseInt(limit),
                        request.getHeaders())
                .map(whole -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .body(json.writeValueAsBytes(whole)));
    }

    private static ResponseEntity<byte[]> passedOn(ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.setContentType(answer.getHeaders().getContentType());
                    headers.addAll(
                            HttpHeaders.CONTENT_LANGUAGE, answer.getHeaders().getOrEmpty(HttpHeaders.CONTENT_LANGUAGE));
                    headers.setCacheControl(CacheControl.noStore());
                })
                .body(answer.getBody());
    }
}
