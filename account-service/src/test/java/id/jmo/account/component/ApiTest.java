package id.jmo.account.component;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "account-service";
    }

    @Override
    public Owned owned() {
        String nik = freshNik();
        String kpj = freshKpj();
        MemberId member = registered(nik);
        String id = recordedKpj(kpj, nik, "Eileen Collins");
        post("/api/v1/members/me/kpjs", Tokens.member(member), Map.of("kpj", kpj))
                .expectStatus()
                .isOk();
        String session = "of-" + member;
        KEYCLOAK.hasSession(session, "user-of-" + member, "203.0.113.7", 0, 0);
        return new Owned(member, Map.of("kpjId", id, "sessionId", session, "checkId", aBankAccountCheckOf(member)));
    }
}
