package id.jmo.contribution.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.contribution.component.RunningService;
import id.jmo.contribution.model.collection.CollectionDifference;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** What the operators rely on over HTTP holds. */
@Provider("contribution-service-api")
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

    @State("a difference from the statement of the collection account is open")
    Map<String, String> openDifference() {
        CollectionDifference difference = anOpenDifference();
        return Map.of("day", difference.day().toString(), "id", difference.id().toString());
    }

    /** The pact's own file is of another day. */
    @Override
    public void complete(HttpRequest request) {
        if (statement != null && request instanceof ClassicHttpRequest post) {
            post.setEntity(new StringEntity(statement, ContentType.TEXT_PLAIN));
        }
    }

    @State("the bank offers yesterday's statement of the collection account as a file")
    void statementOffered() {
        statement = theStatementOfYesterday();
    }

    @State("another operator has sent a statement of the collection account")
    Map<String, String> sentStatement() {
        return Map.of("import", aStatementSentBy("another operator"));
    }
}
