package id.jmo.contribution.messaging;

import id.jmo.contribution.model.employment.Employment;
import id.jmo.contribution.model.employment.EmploymentFact;
import id.jmo.contribution.model.employment.EndCause;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The events of {@code jmo.employments.v1}, and a missing month for {@code jmo.contributions.v1}. A version is never edited; a
 * breaking change is a new type.
 */
@Component
class EmploymentEventMapper implements EventMapper<EmploymentFact> {

    /** @param startedOn the first day of work */
    record Started(MemberId memberId, String employerNumber, String employer, LocalDate startedOn) {}

    /** @param endedOn the last day of work */
    record Ended(MemberId memberId, String employerNumber, String employer, LocalDate endedOn, EndCause cause) {}

    /** @param month from which the wage is another one */
    record WageChanged(MemberId memberId, String employerNumber, String employer, YearMonth month, Rupiah wage) {}

    record ContributionMissing(MemberId memberId, YearMonth month, String employerNumber, String employer) {}

    @Override
    public Optional<Event> map(EmploymentFact fact) {
        Employment employment = fact.employment();
        MemberId member = employment.member();
        String number = employment.employer().number();
        String name = employment.employer().name();
        return Optional.of(
                switch (fact) {
                    case EmploymentFact.Started started ->
                        new Event("id.jmo.employment.started.v1", new Started(member, number, name, started.on()));
                    case EmploymentFact.Ended ended ->
                        new Event(
                                "id.jmo.employment.ended.v1",
                                new Ended(
                                        member,
                                        number,
                                        name,
                                        ended.left().on(),
                                        ended.left().cause()));
                    case EmploymentFact.WageChanged changed ->
                        new Event(
                                "id.jmo.employment.wage-changed.v1",
                                new WageChanged(member, number, name, changed.month(), changed.wage()));
                    case EmploymentFact.ContributionMissing missing ->
                        new Event(
                                "id.jmo.contribution.missing.v1",
                                new ContributionMissing(member, missing.month(), number, name));
                });
    }
}
