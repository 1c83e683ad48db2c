package id.jmo.platform.problems;

import id.jmo.platform.partnerclient.PartnerUnavailable;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A service in which everything goes wrong that can. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleService.Endpoints.class)
class SampleService {

    enum Cause {
        RESIGNATION,
        TERMINATION
    }

    record Payout(@NotBlank String bankCode, @NotBlank String accountNumber) {}

    record Claim(
            Cause cause,
            @WellFormedNik String nik,
            Rupiah amount,
            MemberId memberId,
            OwnId relatedId,
            Boolean urgent,
            @Max(3) Integer times,
            LocalDate on,
            Instant at,
            YearMonth month,
            @NotNull @Valid Payout payout,
            List<String> tags,
            List<String> notes,
            @NotBlank String name) {}

    /** An identifier of the service's own, which the platform does not know. */
    record OwnId(UUID value) implements Identifier<OwnId> {}

    record Primitives(int count, boolean on) {}

    static class StrangeFault extends RuntimeException {}

    @RestController
    static class Endpoints {

        @GetMapping("/claims/over-limit")
        void overLimit() {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "sample-refused")
                    .with("limit", Rupiah.of(15_000_000))
                    .with("since", LocalDate.of(2025, 5, 1))
                    .fault("balance", "over-limit", Rupiah.of(48_000_000));
        }

        @PostMapping("/claims")
        Map<String, Object> submit(@Valid @RequestBody Claim claim) {
            return Map.of("amount", claim.amount());
        }

        @PostMapping("/primitives")
        int primitives(@RequestBody Primitives body) {
            return body.count();
        }

        @PostMapping(path = "/picture", consumes = "image/jpeg")
        int picture(@RequestBody byte[] picture) {
            return picture.length;
        }

        @GetMapping("/claims/{id}/by-id")
        String byId(@PathVariable OwnId id) {
            return id.value().toString();
        }

        @GetMapping(path = "/search", produces = "application/json")
        int search(@RequestParam @Min(1977) int year, @RequestParam(required = false) Cause cause) {
            return year;
        }

        @GetMapping(path = "/query", produces = "text/plain")
        String query(HttpServletRequest request) {
            Map<String, List<String>> all = new TreeMap<>();
            request.getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
            return all.toString();
        }

        @GetMapping("/since")
        Map<String, Object> since(@RequestParam Duration olderThan) {
            return Map.of("since", Instant.now().minus(olderThan));
        }

        @GetMapping("/plain-uuid/{id}")
        String plainUuid(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping("/form/of/answers")
        Map<String, Object> answer() {
            return Map.of("amount", Rupiah.of(5));
        }

        @GetMapping("/on/{day}")
        String onDay(@PathVariable LocalDate day, @RequestParam(required = false) LocalDate until) {
            return day + " " + until;
        }

        @GetMapping("/header")
        String header(@RequestHeader("X-Wanted") String wanted) {
            return wanted;
        }

        @GetMapping("/locked")
        void locked() {
            throw new OptimisticLockingFailureException("secret");
        }

        @GetMapping("/duplicate")
        void duplicate() {
            throw new DuplicateKeyException("secret index");
        }

        @GetMapping("/store-down")
        void storeDown() {
            throw new DataAccessResourceFailureException("secret host");
        }

        @GetMapping("/boom")
        void boom() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/leak")
        Map<String, Object> leak() {
            return Map.of("nik", new Nik("3174011708900001"));
        }

        @GetMapping("/status-exception")
        void statusException() {
            throw new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT, "secret");
        }

        @GetMapping("/partner-down")
        void partnerDown() {
            throw new PartnerUnavailable("bank", "secret", Duration.ofSeconds(30), false, null);
        }

        @GetMapping("/translated")
        void translated() {
            throw new StrangeFault();
        }
    }

    @Bean
    ProblemTranslation strangeFaults() {
        return failure -> failure instanceof StrangeFault
                ? Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "took-too-long").retryAfter(Duration.ofMillis(30_001))
                : null;
    }

    @Bean
    Filter faultyFilter() {
        return (request, response, chain) -> {
            if ("filter-asks=yes".equals(((HttpServletRequest) request).getQueryString())) {
                request.getParameterValues("access_token");
            }
            switch (((HttpServletRequest) request).getRequestURI()) {
                case "/filter-boom" -> throw new ServletException("secret");
                case "/filter-error" -> ((HttpServletResponse) response).sendError(403, "secret");
                default -> chain.doFilter(request, response);
            }
        };
    }
}
