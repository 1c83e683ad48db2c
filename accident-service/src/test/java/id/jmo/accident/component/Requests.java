package id.jmo.accident.component;

import id.jmo.platform.values.Jakarta;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bodies of requests, as apps and employers send them. */
final class Requests {

    /** Three hours ago: every deadline is in time. */
    static final Instant HAPPENED = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(3));

    private Requests() {}

    static Map<String, Object> contact() {
        return Map.of("name", "Siti Rahma", "phone", "0812-3456-7890");
    }

    static Map<String, Object> accident(Instant at) {
        return Map.of(
                "at",
                Jakarta.at(at).toString(),
                "place",
                "Gudang B",
                "chronology",
                "Tangan terjepit mesin pres",
                "causeSource",
                "mesin pres");
    }

    static Map<String, Object> disease(LocalDate diagnosedOn) {
        return Map.of(
                "diagnosedOn",
                diagnosedOn.toString(),
                "occupation",
                "tukang las",
                "totalTenureMonths",
                120,
                "latestTenureMonths",
                36,
                "exposureSource",
                "asap las",
                "diagnosis",
                "siderosis paru");
    }

    static Map<String, Object> notification() {
        return notification(HAPPENED);
    }

    static Map<String, Object> notification(Instant at) {
        return Map.of("kind", "ACCIDENT", "accident", accident(at), "contact", contact());
    }

    /** @param identity {@code kpj} or {@code nik} */
    static Map<String, Object> byFamily(String identity, String number, String phone) {
        Map<String, Object> request = new HashMap<>(notification());
        request.put("relation", "FAMILY");
        request.put(identity, number);
        request.put("contact", Map.of("name", "Siti Rahma", "phone", phone));
        return request;
    }

    static Map<String, Object> stageOne(String place) {
        return stageOne(place, HAPPENED);
    }

    static Map<String, Object> stageOne(String place, Instant occurredAt) {
        return Map.of(
                "workplace",
                Map.of("address", "Jl. Industri 1, Bekasi", "contact", contact()),
                "worker",
                Map.of(
                        "sex",
                        "MALE",
                        "address",
                        "Jl. Mawar 2, Bekasi",
                        "phone",
                        "081234567890",
                        "job",
                        "Operator",
                        "unit",
                        "Produksi",
                        "employedSince",
                        "2020-01-06"),
                "wage",
                Map.of("basis", "MONTHLY", "amount", 5_000_000),
                "scene",
                Map.of(
                        "place",
                        place,
                        "circumstance",
                        place.equals("TRAFFIC") ? "COMMUTE" : "AT_WORK",
                        "address",
                        "Jl. Industri 1, Bekasi",
                        "occurredAt",
                        Jakarta.at(occurredAt).toString(),
                        "unsafeAct",
                        "tanpa sarung tangan",
                        "unsafeCondition",
                        "pelindung mesin terbuka",
                        "accidentType",
                        "terjepit",
                        "injurySource",
                        "mesin pres"));
    }

    /** A report of an employer that nobody notified before. */
    static Map<String, Object> firstReport(String kpj, Instant at) {
        return Map.of("kpj", kpj, "kind", "ACCIDENT", "accident", accident(at), "stageOne", stageOne("INSIDE", at));
    }

    /** One day off work: Rp166.666 at a wage of five million. */
    static Map<String, Object> recovered() {
        String today = LocalDate.now(Jakarta.ZONE).toString();
        return stageTwo("RECOVERED", Map.of("incapacity", Map.of("from", today, "until", today)));
    }

    /** 48 months' wage of five million, the periodic benefit and the funeral: Rp262 million. */
    static Map<String, Object> died() {
        return stageTwo("DEATH", Map.of("diedOn", LocalDate.now(Jakarta.ZONE).toString()));
    }

    /** As {@link #died()}, and a year of primary school for a child: Rp263.5 million. */
    static Map<String, Object> diedWithChild() {
        Map<String, Object> request = new HashMap<>(died());
        request.put(
                "children",
                List.of(Map.of(
                        "birthDate",
                        LocalDate.now(Jakarta.ZONE).minusYears(8).toString(),
                        "level",
                        "PRIMARY",
                        "married",
                        false,
                        "working",
                        false,
                        "yearsPaid",
                        0)));
        return request;
    }

    static Map<String, Object> stageTwo(String outcome, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("statedAt", Jakarta.at(Instant.now().minusSeconds(60)).toString());
        request.put("outcome", outcome);
        return request;
    }

    static Map<String, Object> verdict(String decision, String seen, String reason) {
        return Map.of(
                "decision",
                decision,
                "seen",
                seen,
                "reason",
                reason,
                "findings",
                Map.of("employed", true, "programmePaid", true, "usualRoute", true, "workPurpose", true));
    }

    /** A report that an officer records from paper. */
    static Map<String, Object> onPaper(Map<String, Object> report) {
        return Map.of("report", report, "reason", "Formulir dari istri peserta, dilihat di kantor cabang");
    }

    static Map<String, Object> evidence(String... evidence) {
        return Map.of("evidence", List.of(evidence), "reason", "Dilihat di kantor cabang");
    }

    static Map<String, Object> account() {
        return Map.of("bankCode", "014", "accountNumber", "1234567890");
    }
}
