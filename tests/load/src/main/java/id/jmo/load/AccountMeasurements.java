package id.jmo.load;

import id.jmo.load.Crew.Member;
import id.jmo.world.Http;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Cards and logins, and what a storm of logins leaves to the members who are in. */
final class AccountMeasurements {

    private final RequestRate rate;
    private final Crew crew;

    AccountMeasurements(Crew crew, List<Member> members) {
        this.crew = crew;
        this.rate = new RequestRate(crew, members);
    }

    List<Figure> measure() {
        double balance = rate.requestsPerSecond(AccountMeasurements::readBalance);
        double cards = rate.requestsPerSecond(
                http -> http.get("/api/v1/members/me/card").must(200));
        double pictures = rate.requestsPerSecond(
                http -> http.get("/api/v1/members/me/card/picture").must(200));
        double logins = rate.perSecond(this::loggingIn);
        double before = round();
        var storm = CompletableFuture.supplyAsync(() -> rate.round(this::loggingIn));
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

    private double round() {
        return rate.round(crew.suite().gatewayUri(), AccountMeasurements::readBalance);
    }

    private Runnable loggingIn(Member member) {
        return () -> crew.suite().logins().logIn(member.person().login());
    }

    private static void readBalance(Http http) {
        http.get("/api/v1/savings/me").must(200);
    }

    private static Figure figure(String key, String title, double value, String unit, String bounds) {
        return new Figure(key, title, value, unit, null, "processor: " + bounds);
    }
}
