package id.jmo.contribution.messaging;

import id.jmo.contribution.model.employer.EmployerSegment;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.employers.v1}: an employer as of now. A version is never edited; a breaking change is a new type. */
@Component
class EmployerEventMapper implements EventMapper<RegisteredEmployer> {

    record Registered(
            String employerNumber,
            String name,
            EmployerSegment segment,
            RiskClass riskClass,
            String sector,
            String branchCode,
            YearMonth since) {}

    @Override
    public Optional<Event> map(RegisteredEmployer employer) {
        return Optional.of(new Event(
                "id.jmo.employer.registered.v1",
                new Registered(
                        employer.number().text(),
                        employer.name(),
                        employer.segment(),
                        employer.riskClass(),
                        employer.sector(),
                        employer.branchCode(),
                        employer.since())));
    }
}
