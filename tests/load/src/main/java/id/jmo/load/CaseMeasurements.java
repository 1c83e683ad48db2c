package id.jmo.load;

import id.jmo.load.Crew.Member;
import id.jmo.world.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints, searches and branches through the gateway, and what each costs beside Cek Saldo in the same minute. */
final class CaseMeasurements {

    private final RequestRate rate;

    CaseMeasurements(Crew crew, List<Member> members) {
        this.rate = new RequestRate(crew, members);
    }

    List<Figure> measure() {
        double balance =
                rate.requestsPerSecond(http -> http.get("/api/v1/savings/me").must(200));
        double complaints = rate.requestsPerSecond(CaseMeasurements::complain);
        double searches = rate.requestsPerSecond(http ->
                http.get("/api/v1/information/search?q=kecelakan%20kerja").must(200));
        double nearest =
                rate.requestsPerSecond(http -> http.get("/api/v1/branches?latitude=-5.148&longitude=119.433&limit=3")
                        .must(200));
        return List.of(
                figure("complaints.per-second", "Complaints submitted", complaints, "a durable case with its event"),
                ratio("complaints.ratio", "A complaint against Cek Saldo", complaints / balance),
                figure("searches.per-second", "Searches with two misspelt words", searches, "the index, in memory"),
                ratio("searches.ratio", "A search against Cek Saldo", searches / balance),
                figure("nearest.per-second", "The nearest three branches", nearest, "the directory, in memory"),
                ratio("nearest.ratio", "The nearest branches against Cek Saldo", nearest / balance));
    }

    private static void complain(Http http) {
        http.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/complaints",
                        Map.of(
                                "kind",
                                "service",
                                "description",
                                "Antrean di kantor cabang terlalu lama, tanpa nomor antrean.",
                                "fields",
                                Map.of("channel", "branch")))
                .must(201);
    }

    private static Figure figure(String key, String title, double value, String bounds) {
        return new Figure(
                key,
                title + ", " + RequestRate.CALLERS + " callers",
                value,
                "requests/s",
                null,
                "processor: " + bounds);
    }

    private static Figure ratio(String key, String title, double value) {
        return new Figure(key, title, value, "", null, "both through the gateway, in the same minutes");
    }
}
