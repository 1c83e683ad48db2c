package id.jmo.accident.model;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Diberitahukan: how a case begins. Whoever notifies, the employer's duty to report stays (article 8A). */
public record Notification(
        AccidentId id,
        AccidentNumber number,
        MemberId member,
        Optional<String> employerNumber,
        Incident incident,
        Informant informant) {

    /** More people than that who notify one accident add nothing. */
    static final int MOST_INFORMANTS = 10;

    /** The case, with the time for stage I running from the accident or the diagnosis. */
    public Decision.Moved begin(DecisionContext context) {
        AccidentState.Notified start = new AccidentState.Notified();
        StepClock clock = context.rules().deadlines().start(Step.STAGE_ONE, incident.reportableFrom());
        Accident notified = new Accident(
                        id,
                        number,
                        member,
                        employerNumber,
                        incident,
                        List.of(informant),
                        context.now(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        start,
                        Optional.of(clock),
                        List.of(),
                        Timeline.EMPTY)
                .withMilestone(Milestone.NOTIFIED, context.now());
        return new Decision.Moved(
                notified,
                List.of(new AccidentFact.Notified(
                        notified.subject(), incident.kind(), employerNumber.orElse(null), clock.due())));
    }

    static Decision again(
            Accident accident, AccidentState state, AccidentTrigger.NotifiedAgain again, DecisionContext context) {
        boolean known = accident.informants().stream()
                .anyMatch(
                        informant -> informant.phone().equals(again.informant().phone()));
        if (known || accident.informants().size() >= MOST_INFORMANTS) {
            return new Decision.Ignored();
        }
        return new Decision.Moved(
                accident.withInformant(again.informant()).withMilestone(Milestone.NOTIFIED_AGAIN, context.now()),
                List.of());
    }
}
