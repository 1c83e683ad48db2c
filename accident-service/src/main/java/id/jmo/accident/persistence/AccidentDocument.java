package id.jmo.accident.persistence;

import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentStatus;
import id.jmo.accident.model.AttachmentKind;
import id.jmo.accident.model.Evidence;
import id.jmo.accident.model.Milestone;
import id.jmo.accident.model.OfficerDecision;
import id.jmo.accident.model.Step;
import id.jmo.platform.caseclock.TimeLimit;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is stored; {@link AccidentDocuments} reads and writes it. In clear is what cases are found by and what says
 * nothing about anybody's health; all the rest is one encrypted text.
 *
 * @param facilities codes of the health facilities that notified the case or treat the member
 * @param contents {@link AccidentContents} as JSON
 * @param openCaseOf member, kind and day while the case is open; a guard admits only one
 * @param command the request that began the case
 */
record AccidentDocument(
        String number,
        String memberId,
        @Nullable String employerNumber,
        AccidentKind kind,
        LocalDate happenedOn,
        List<String> facilities,
        Instant notifiedAt,
        AccidentStatus status,
        Confidential contents,
        List<Evidence> furtherEvidence,
        List<Given> given,
        List<Letter> guarantees,
        @Nullable StepTimes step,
        List<Decided> decisions,
        List<Line> timeline,
        @Nullable String openCaseOf,
        String command) {

    record Given(UUID file, AttachmentKind kind, Instant givenAt) {}

    record Letter(UUID letterId, String facilityCode, String facilityName, Instant issuedAt, LocalDate validUntil) {}

    record StepTimes(
            Step name,
            Instant startedAt,
            int limit,
            TimeLimit.Unit unit,
            Instant due,
            @Nullable Instant markedLateAt) {}

    record Decided(String officer, OfficerDecision.Action verdict, Confidential reason, Instant at) {}

    record Line(
            int number,
            Instant at,
            Milestone milestone,
            List<String> reasons,
            @Nullable Confidential note) {}
}
