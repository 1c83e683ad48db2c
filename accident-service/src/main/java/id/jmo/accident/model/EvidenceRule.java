package id.jmo.accident.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which evidence a case needs. Traffic accidents need the police report or Jasa Raharja's letter, other accidents outside
 * the work site two witnesses; stage II needs the doctor's certificate and, by what it says, more (Permenaker 1/2025,
 * article 19). Membership card and identity card are not asked for: the suite knows both.
 */
final class EvidenceRule {

    private static final int WITNESSES = 2;

    private EvidenceRule() {}

    static Set<Evidence> missing(Accident accident) {
        Set<Evidence> missing = EnumSet.noneOf(Evidence.class);
        missing.addAll(needed(accident));
        missing.removeIf(evidence -> isGiven(evidence, accident.given()));
        return missing;
    }

    private static Set<Evidence> needed(Accident accident) {
        Set<Evidence> needed = EnumSet.noneOf(Evidence.class);
        needed.addAll(accident.furtherEvidence());
        accident.stageOne().ifPresent(one -> {
            switch (one.report().scene().place()) {
                case TRAFFIC -> needed.add(Evidence.TRAFFIC_REPORT);
                case OUTSIDE -> needed.add(Evidence.TWO_WITNESSES);
                case INSIDE -> {}
            }
        });
        accident.stageTwo().map(StageTwo::report).ifPresent(report -> {
            needed.add(Evidence.DOCTOR_CERTIFICATE);
            if (!report.transport().isEmpty()) {
                needed.add(Evidence.TRANSPORT_RECEIPTS);
            }
            switch (report.outcome()) {
                case DEATH -> {
                    needed.add(Evidence.DEATH_CERTIFICATE);
                    needed.add(Evidence.HEIR_STATEMENT);
                }
                case RECOVERED, PARTIAL_DISABILITY, TOTAL_DISABILITY -> {}
            }
        });
        return needed;
    }

    /** What an officer asked for beyond the kinds is given by a file that comes after the question. */
    private static boolean isGiven(Evidence evidence, List<EvidenceFile> given) {
        return switch (evidence) {
            case TRAFFIC_REPORT ->
                count(given, AttachmentKind.POLICE_REPORT) + count(given, AttachmentKind.JASA_RAHARJA_LETTER) > 0;
            case TWO_WITNESSES -> count(given, AttachmentKind.WITNESS_STATEMENT) >= WITNESSES;
            case DOCTOR_CERTIFICATE -> count(given, AttachmentKind.DOCTOR_CERTIFICATE) > 0;
            case TRANSPORT_RECEIPTS -> count(given, AttachmentKind.TRANSPORT_RECEIPT) > 0;
            case TREATMENT_RECEIPTS -> count(given, AttachmentKind.TREATMENT_RECEIPT) > 0;
            case DEATH_CERTIFICATE -> count(given, AttachmentKind.DEATH_CERTIFICATE) > 0;
            case HEIR_STATEMENT -> count(given, AttachmentKind.HEIR_STATEMENT) > 0;
            case FURTHER -> false;
        };
    }

    /** The files that stand for this evidence on paper. */
    static List<AttachmentKind> kindsOf(Evidence evidence) {
        return switch (evidence) {
            case TRAFFIC_REPORT -> List.of(AttachmentKind.POLICE_REPORT);
            case TWO_WITNESSES -> List.of(AttachmentKind.WITNESS_STATEMENT, AttachmentKind.WITNESS_STATEMENT);
            case DOCTOR_CERTIFICATE -> List.of(AttachmentKind.DOCTOR_CERTIFICATE);
            case TRANSPORT_RECEIPTS -> List.of(AttachmentKind.TRANSPORT_RECEIPT);
            case TREATMENT_RECEIPTS -> List.of(AttachmentKind.TREATMENT_RECEIPT);
            case DEATH_CERTIFICATE -> List.of(AttachmentKind.DEATH_CERTIFICATE);
            case HEIR_STATEMENT -> List.of(AttachmentKind.HEIR_STATEMENT);
            case FURTHER -> List.of(AttachmentKind.OTHER);
        };
    }

    private static long count(List<EvidenceFile> given, AttachmentKind kind) {
        return given.stream().filter(file -> file.kind() == kind).count();
    }
}
