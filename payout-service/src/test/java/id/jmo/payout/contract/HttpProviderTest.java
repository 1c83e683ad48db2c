package id.jmo.payout.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.payout.component.RunningService;
import id.jmo.payout.model.BankFact;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** What the gateway and the operators rely on over HTTP holds; members do not come here. */
@Provider("payout-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

    private @Nullable String statement;

    @Override
    public MemberId caller() {
        return MemberId.next();
    }

    @Override
    public String token() {
        return Tokens.withRoles("operator");
    }

    @State({"a dead letter waits that no replay helps", "a dead letter waits that nobody needs"})
    Map<String, String> deadLetter() {
        return Map.of("id", aDeadLetterThatNoReplayHelps());
    }

    @State("a dead letter was looked at")
    void lookedAt() {
        aDeadLetterThatNoReplayHelps();
    }

    @State("whether the bank has paid a payout is open")
    Map<String, String> payoutInDoubt() {
        return Map.of("id", aPayoutInDoubt(List.of()));
    }

    @State("what the bank did with a payout waits for a second operator")
    Map<String, String> recordedFact() {
        UUID fact = UUID.randomUUID();
        String payout = aPayoutInDoubt(List.of(new BankFact(
                fact,
                BankFact.Outcome.PAID,
                LocalDate.of(2026, 10, 5),
                "Letter 12/X/2026",
                "another operator",
                Instant.parse("2026-10-06T03:00:00Z"),
                null)));
        return Map.of("id", payout, "fact", fact.toString());
    }

    /** The pact's own file is of another day. */
    @Override
    public void complete(HttpRequest request) {
        if (statement != null && request instanceof ClassicHttpRequest post) {
            post.setEntity(new StringEntity(statement, ContentType.TEXT_PLAIN));
        }
    }

    @State("the bank offers the statement of today as a file")
    void statementOffered() {
        statement = theStatementOfToday();
    }

    @State("another operator has imported a statement")
    Map<String, String> importedStatement() {
        return Map.of("import", aStatementImportedBy("another operator"));
    }

    @State("a difference from the bank's statement is open")
    Map<String, String> openDifference() {
        Difference difference = anOpenDifference();
        return Map.of("day", difference.day().toString(), "id", difference.id().toString());
    }
}
