package id.jmo.accident.component;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Gives the contract tests the context of the component tests, so that both share one. */
public abstract class RunningService extends AccidentComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    protected MemberId aMember() {
        return knownMember();
    }

    /** The id of a case that the member has notified. */
    protected String aCaseOf(MemberId member) {
        return notifiedBy(member);
    }

    /** The id of a file that the member has given. */
    protected String evidenceOf(MemberId member, String accident) {
        return upload(
                        "/api/v1/accidents/" + accident,
                        Tokens.member(member),
                        "MEMBERSHIP_CARD",
                        "kartu.pdf",
                        Files.pdf())
                .must(200)
                .text("/attachmentId");
    }
}
