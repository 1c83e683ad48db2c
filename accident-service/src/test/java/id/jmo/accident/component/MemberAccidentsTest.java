package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** All cases of a member, as staff read them to help the member. */
class MemberAccidentsTest extends AccidentComponentTest {

    @Test
    void officers_and_auditors_read_the_cases_of_a_member_with_who_must_act() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);

        for (String role : List.of("claims-officer", "auditor")) {
            List<JsonNode> cases = items(get("/api/v1/accidents/members/" + member, Tokens.withRoles(role)));

            assertThat(cases)
                    .extracting(each -> each.path("accidentId").asString())
                    .containsExactly(accident);
            assertThat(cases.getFirst().path("employerNumber").asString()).isEqualTo(EMPLOYER);
            assertThat(cases.getFirst().at("/owed/by/code").asString()).isEqualTo("EMPLOYER");
            assertThat(cases.getFirst().path("granted").isNull()).isTrue();
        }
        assertThat(items(get("/api/v1/accidents/members/" + MemberId.next(), Tokens.withRoles("auditor"))))
                .isEmpty();
        get("/api/v1/accidents/members/" + member, Tokens.withRoles("complaint-officer"))
                .must(403);
    }
}
