package id.jmo.load;

import id.jmo.load.Crew.Member;
import id.jmo.world.Http;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Cards and logins, and what a storm of logins leaves to the members who are in. */
final class AccountMeasurements {

    private static final int WARM_UP = 4;
    private static final int ROUNDS = 3;

    private final RequestRate rate;
    private final Crew crew;

    AccountMeasurements(Crew crew, List<Member> members) {
        this.crew = crew;
        this.rate = new RequestRate(crew, members);
    }

    List<Figure> measure() {
        double balance = perSecond(AccountMeasurements::readBalance);
        double cards = perSecond(http -> http.get("/api/v1/members/me/card").must(200));
        double pictures =
                perSecond(http -> http.get("/api/v1/members/me/card/picture").must(200));
        for (int round = 0; round < WARM_UP; round++) {
            logins();
        }
        double logins = logins();
        double before = round();
        var storm = CompletableFuture.supplyAsync(this::logins);
        double beside = round();
        double stormy = storm.join();
        // Compilers are still at work on a young suite: what was faster afterwards counts half.
        double alone = (before + round()) / 2;
        return List.of(
                figure("cards.per-second", "Digital cards", cards, "requests/s", "a signature for each code"),
                figure("cards.ratio", "A card against Cek Saldo", cards / balance, "", "the same minutes"),
                figure("cards.pictures.per-second", "Cards as pictures", pictures, "requests/s", "drawing and PNG"),
                figure("logins.per-second", "Logins with code and PKCE", logins, "logins/s", "the password's hash"),
                figure(
                        "logins.storm.per-second",
                        "Logins beside Cek Saldo, as many callers each",
                        stormy,
                        "logins/s",
                        "both share two cores"),
                figure(
                        "logins.storm.ratio",
                        "Cek Saldo in a storm of logins against alone",
                        beside / alone,
                        "",
                        "both share two cores: half would be a fair part"));
    }

    private double perSecond(Consumer<Http> request) {
        return rate.perSecond(crew.suite().gatewayUri(), WARM_UP, ROUNDS, request);
    }

    private double round() {
        return rate.round(crew.suite().gatewayUri(), AccountMeasurements::readBalance);
    }

    private double logins() {
        return rate.round(member -> () -> crew.suite().logIn(member.person().login()));
    }

    private static void readBalance(Http http) {
        http.get("/api/v1/savings/me").must(200);
    }

    private static Figure figure(String key, String title, double value, String unit, String bounds) {
        return new Figure(key, title, value, unit, null, "processor: " + bounds);
    }
}
