package id.jmo.information.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class ApiTest extends InformationComponentTest implements ApiContract {

    @LocalServerPort
    int port;

    @Override
    public int port() {
        return port;
    }

    @Override
    public String service() {
        return "information-service";
    }

    @Override
    public Owned owned() {
        MemberId member = MemberId.next();
        return new Owned(member, Map.of("appointmentId", anAppointmentOf(member)));
    }

    private String anAppointmentOf(MemberId member) {
        branchImports("MERGE")
                .run(new BranchFile()
                        .alwaysOpen("API", "31", -6.2, 106.8, "JHT_CLAIM:50")
                        .bytes())
                .mustBeCompleted();
        String start = get("/api/v1/branches/API/slots?service=JHT_CLAIM").text("/days/1/slots/0/start");
        return send(
                        HttpMethod.POST,
                        "/api/v1/appointments",
                        Tokens.member(member),
                        MediaType.APPLICATION_JSON,
                        Map.of("branch", "API", "service", "JHT_CLAIM", "start", start),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .must(201)
                .text("/appointmentId");
    }

    @Override
    public @Nullable Body bodyOf(String operationId) {
        return operationId.equals("importBranches") ? new Body("text/csv", BranchFile.HEADER.getBytes(UTF_8)) : null;
    }
}
