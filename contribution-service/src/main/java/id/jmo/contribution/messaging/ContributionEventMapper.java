package id.jmo.contribution.messaging;

import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Programme;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.contributions.v1}. A version is never edited; a breaking change is a new type. */
@Component
class ContributionEventMapper implements EventMapper<Contribution> {

    record Paid(
            ContributionId contributionId,
            MemberId memberId,
            String segment,
            YearMonth month,
            Rupiah wage,
            List<Programme> programmes,
            Rupiah jhtEmployer,
            Rupiah jhtWorker,
            @Nullable String employerNumber,
            @Nullable String employer,
            LocalDate paidOn) {}

    @Override
    public Optional<Event> map(Contribution paid) {
        Employer employer = paid.employer();
        return Optional.of(new Event(
                "id.jmo.contribution.paid.v1",
                new Paid(
                        paid.id(),
                        paid.memberId(),
                        paid.segment().name(),
                        paid.month(),
                        paid.wage(),
                        List.copyOf(paid.split().programmes()),
                        paid.split().jhtEmployer(),
                        paid.split().jhtWorker(),
                        employer == null ? null : employer.number(),
                        employer == null ? null : employer.name(),
                        paid.paidOn())));
    }
}
