package id.jmo.complaint.component;

import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Gives the contract tests the context of the component tests, so that both share one. */
public abstract class RunningService extends ComplaintComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** The id of a complaint that the member has under way from now on. */
    protected String aComplaintOf(MemberId member) {
        return submittedBy(member);
    }

    /** The id of a complaint that asks for one correction, which the officer has refused. */
    protected String aRefusedCorrectionOf(MemberId member) {
        String id = submit(
                        member,
                        complaint("data-correction", "Nama saya salah ditulis.", Map.of("name", "Agus Widjaja")))
                .must(201)
                .text("/complaintId");
        act(OFFICER, id, "assignment").must(200);
        act(OFFICER, id, "verification").must(200);
        act(OFFICER, id, "work").must(200);
        act(
                        OFFICER,
                        id,
                        "correction-decision",
                        Map.of(
                                "answer",
                                "Nama Anda tidak dapat kami perbaiki.",
                                "decisions",
                                List.of(Map.of("field", "NAME", "verdict", "REFUSE", "reason", "KTP tidak terbaca."))))
                .must(200);
        return id;
    }
}
