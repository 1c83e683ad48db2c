package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import org.junit.jupiter.api.Test;

/** A member shows the digital card, and a stranger checks it. */
@Journey
@Visiting
class CardJourney {

    private static final String CARD = "/api/v1/members/me/card";

    @Test
    void a_member_opens_the_card_and_a_stranger_verifies_it(World world) {
        var member = world.newMember().whoStillWorks().join();
        var app = world.app(member).http();
        var stranger = world.anybody();

        var card = app.get(CARD).must(200);

        assertThat(card.text("status")).isEqualTo("ACTIVE");
        assertThat(card.text("nik")).startsWith("************");
        assertThat(app.status(CARD + "/picture")).isEqualTo(200);
        assertThat(app.status(CARD + "/document")).isEqualTo(200);
        stranger.get(CARD).must(401);

        var page = card.text("verification.url").replaceFirst("^https?://[^/]+", "");
        var check = page.replaceFirst("/page$", "");
        assertThat(stranger.get(check).must(200).body().toString()).isEqualTo("{\"validity\":\"VALID\"}");
        assertThat(read(world, page)).contains("Kode kartu ini berlaku").doesNotContain(member.memberId());
        assertThat(stranger.get(check.substring(0, check.length() - 4) + "AAAA")
                        .must(200)
                        .text("validity"))
                .isEqualTo("FORGED");
        assertThat(read(world, "/api/v1/member-cards/verification/x/page")).contains("Kode ini bukan dari JMO");
    }

    private static String read(World world, String page) {
        return world.anybody()
                .with("Accept", "text/html")
                .get(page)
                .must(200)
                .body()
                .asString("");
    }
}
