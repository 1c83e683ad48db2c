package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.DecisionContext;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.MemberFacts;
import id.jmo.accident.model.Notification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins a case: a member notifies an accident or a disease of their own. */
@UseCase
public class NotifyAccident {

    /** @param command identifies the request: repeated after a failure it has no second effect */
    public record Request(String command, MemberId member, Incident incident, Informant informant) {}

    /** The result. */
    public sealed interface Outcome {

        record Notified(Accident accident) implements Outcome {}

        /** No event of the member has arrived yet. */
        record MemberUnknown() implements Outcome {}

        /** A case of that day and kind is open. */
        record AlreadyNotified(AccidentId open) implements Outcome {}

        /** The incident is impossible. */
        record Impossible(List<IncidentFault> faults) implements Outcome {
            public Impossible {
                faults = List.copyOf(faults);
            }
        }
    }

    private final MemberRecord members;
    private final Accidents accidents;
    private final MoveAccident moves;

    NotifyAccident(MemberRecord members, Accidents accidents, MoveAccident moves) {
        this.members = members;
        this.accidents = accidents;
        this.moves = moves;
    }

    /** A repeated command finds the case that it began. */
    public Outcome byMember(Request request) {
        return members.find(request.member())
                .map(member -> begin(request, member))
                .orElseGet(Outcome.MemberUnknown::new);
    }

    private Outcome begin(Request request, MemberFacts member) {
        DecisionContext context = moves.context();
        List<IncidentFault> faults = new ArrayList<>(IncidentFault.of(request.incident(), context.now()));
        faults.addAll(IncidentFault.against(request.incident(), member.birthDate()));
        if (!faults.isEmpty()) {
            return new Outcome.Impossible(faults);
        }
        AccidentNumber number = AccidentNumber.next(Jakarta.dateOf(context.now()));
        Decision.Moved begun = notification(
                        accidents.idFor(request.command()), number, member, request.incident(), request.informant())
                .begin(context);
        return switch (accidents.add(begun, request.command())) {
            case Accidents.Admission.Admitted() -> new Outcome.Notified(begun.accident());
            case Accidents.Admission.AlreadyNotified(AccidentId open) -> {
                Optional<Accident> mine = accidents.begunBy(request.command());
                yield mine.isPresent() ? new Outcome.Notified(mine.get()) : new Outcome.AlreadyNotified(open);
            }
        };
    }

    static Notification notification(
            AccidentId id, AccidentNumber number, MemberFacts member, Incident incident, Informant informant) {
        return new Notification(id, number, member.id(), member.reportingEmployer(), incident, informant);
    }
}
