package id.jmo.complaint.model.compliance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Issues the letters of a case; they are numbered within it. */
final class Letters {

    private Letters() {}

    static IssuedLetter of(ComplianceCase of, LetterKind kind, LocalDate date, ComplianceContext context) {
        return of(of, kind, date, Optional.empty(), Set.of(), context);
    }

    static IssuedLetter of(
            ComplianceCase of,
            LetterKind kind,
            LocalDate date,
            Optional<Fine> fine,
            Set<PublicService> services,
            ComplianceContext context) {
        String number =
                "%s/%s/%d".formatted(kind.code(), of.number(), of.letters().size() + 1);
        return new IssuedLetter(context.letter(), kind, number, context.now(), date, fine, services);
    }
}
