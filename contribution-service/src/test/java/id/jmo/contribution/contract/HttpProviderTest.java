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

/** What the operators rely on over HTTP holds. */
@Provider("contribution-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

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
}
