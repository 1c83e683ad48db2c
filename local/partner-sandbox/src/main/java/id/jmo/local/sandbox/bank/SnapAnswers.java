package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.bank.Snap.Refusal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The form of the bank's answers. */
@Component
class SnapAnswers {

    interface Work {
        ResponseEntity<Map<String, Object>> run();
    }

    private final Clock clock;

    SnapAnswers(Clock clock) {
        this.clock = clock;
    }

    /** The answer of the work, or the refusal that it ends with. */
    ResponseEntity<Map<String, Object>> answering(String service, Work work) {
        ResponseEntity<Map<String, Object>> answered;
        try {
            answered = work.run();
        } catch (Refusal no) {
            answered = ResponseEntity.status(no.reason().status())
                    .body(of(no.reason().responseCode(service), no.responseMessage()));
        }
        return ResponseEntity.status(answered.getStatusCode())
                .header("X-TIMESTAMP", Snap.time(clock.instant()))
                .body(answered.getBody());
    }

    static Map<String, Object> successful(String service) {
        return of("200" + service + "00", "Successful");
    }

    static Map<String, Object> of(String code, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("responseCode", code);
        answer.put("responseMessage", message);
        return answer;
    }

    static Map<String, String> idr(long amount) {
        return Map.of("value", amount + ".00", "currency", "IDR");
    }
}
