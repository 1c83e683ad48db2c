package id.jmo.world;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is filled in about an accident: the notification and the reports of both stages. */
final class AccidentForms {

    private AccidentForms() {}

    static Map<String, Object> incident(OffsetDateTime at) {
        return Map.of(
                "kind",
                "ACCIDENT",
                "accident",
                Map.of(
                        "at", at.toString(),
                        "place", "Pabrik Cakrawala, lini 3",
                        "chronology", "Jari terjepit saat membersihkan mesin pres.",
                        "causeSource", "Mesin pres"));
    }

    /** @param monthly the wage, in rupiah */
    static Map<String, Object> stageOne(OffsetDateTime happenedAt, long monthly) {
        return Map.of(
                "workplace",
                        Map.of(
                                "address",
                                "Jl. Raya Bekasi 12, Jakarta",
                                "contact",
                                Map.of("name", "Rina Personalia", "phone", "0812-3456-7890")),
                "worker",
                        Map.of(
                                "sex", "FEMALE",
                                "address", "Jl. Melati 3, Bekasi",
                                "phone", "0812-0000-1111",
                                "job", "Operator",
                                "unit", "Produksi",
                                "employedSince",
                                        LocalDate.now(World.JAKARTA)
                                                .minusYears(3)
                                                .toString()),
                "wage", Map.of("basis", "MONTHLY", "amount", monthly),
                "scene",
                        Map.of(
                                "place", "INSIDE",
                                "circumstance", "AT_WORK",
                                "address", "Jl. Raya Bekasi 12, Jakarta",
                                "occurredAt", happenedAt.toString(),
                                "unsafeAct", "Mesin tidak dimatikan",
                                "unsafeCondition", "Pelindung dilepas",
                                "accidentType", "Terjepit",
                                "injurySource", "Mesin pres"));
    }

    /** The tip of a right index finger was lost. */
    static Map<String, Object> stageTwo(OffsetDateTime happenedAt, OffsetDateTime statedAt) {
        var report = new LinkedHashMap<String, Object>();
        report.put("statedAt", statedAt.toString());
        report.put("outcome", "PARTIAL_DISABILITY");
        report.put(
                "incapacity",
                Map.of(
                        "from", happenedAt.toLocalDate().toString(),
                        "until", happenedAt.toLocalDate().toString()));
        report.put("impairments", List.of(Map.of("part", "INDEX_FINGER_TIP", "side", "RIGHT")));
        return report;
    }

    /** Of a worker who has left a child at primary school. */
    static Map<String, Object> death(OffsetDateTime statedAt) {
        var report = new LinkedHashMap<String, Object>();
        report.put("statedAt", statedAt.toString());
        report.put("outcome", "DEATH");
        report.put("diedOn", World.today().toString());
        report.put(
                "children",
                List.of(Map.of(
                        "birthDate",
                        World.today().minusYears(8).toString(),
                        "level",
                        "PRIMARY",
                        "married",
                        false,
                        "working",
                        false,
                        "yearsPaid",
                        0)));
        return report;
    }

    static Map<String, Object> onPaper(Map<String, Object> report) {
        return Map.of("report", report, "reason", "Formulir dibawa istri peserta ke kantor cabang.");
    }
}
