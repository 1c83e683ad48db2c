package id.jmo.accident.web;

import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentPhase;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.Milestone;
import id.jmo.accident.model.TimelineEntry;
import id.jmo.platform.keycloakspringadapter.AuditSubject;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A member's work accidents and diseases and what happened to the cases, as the member follows them in the app: without
 * the names of informants, officers and doctors.
 */
@Component
class AccidentData implements PersonalDataSource, AuditSubject {

    private static final DataSection<Accident> ACCIDENTS = DataSection.<Accident>named("accidents")
            .field("accidentId", Accident::id)
            .field("number", accident -> accident.number().text())
            .coded("kind", AccidentKind.class, accident -> accident.incident().kind())
            .field("happenedOn", accident -> accident.incident().on())
            .field("notifiedAt", Accident::notifiedAt)
            .field("employerNumber", accident -> accident.employerNumber().orElse(null))
            .coded(
                    "phase",
                    AccidentPhase.class,
                    "accident.phase",
                    accident -> accident.timeline().phase())
            .field("place", AccidentData::place)
            .field("whatHappened", AccidentData::whatHappened)
            .field("cause", AccidentData::cause)
            .field(
                    "bankCode",
                    accident -> accident.account()
                            .map(account -> account.bankCode())
                            .orElse(null))
            .field(
                    "accountNumber",
                    accident -> accident.account()
                            .map(account -> account.accountNumber().masked())
                            .orElse(null));

    private record Entry(Accident accident, TimelineEntry entry) {}

    private static final DataSection<Entry> TIMELINE = DataSection.<Entry>named("accident-timeline")
            .field("number", happened -> happened.accident().number().text())
            .field("at", happened -> happened.entry().at())
            .coded(
                    "milestone",
                    Milestone.class,
                    "accident.milestone",
                    happened -> happened.entry().milestone())
            .field("note", happened -> happened.entry().note());

    private final ReadAccidents accidents;

    AccidentData(ReadAccidents accidents) {
        this.accidents = accidents;
    }

    @Override
    public String variable() {
        return "accidentId";
    }

    @Override
    public Optional<MemberId> memberOf(String value) {
        return accidents.find(AccidentId.of(value)).map(Accident::member);
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(ACCIDENTS, TIMELINE);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        List<Accident> latest = accidents.latestOf(member, DataSection.READ_ITEMS);
        return List.of(
                ACCIDENTS.of(latest),
                TIMELINE.of(latest.stream()
                        .flatMap(accident -> accident.timeline().entries().reversed().stream()
                                .map(entry -> new Entry(accident, entry)))));
    }

    private static @Nullable String place(Accident accident) {
        return switch (accident.incident()) {
            case Incident.WorkAccident incident -> clear(incident.place());
            case Incident.OccupationalDisease _ -> null;
        };
    }

    private static @Nullable String whatHappened(Accident accident) {
        return switch (accident.incident()) {
            case Incident.WorkAccident incident -> clear(incident.chronology());
            case Incident.OccupationalDisease disease -> clear(disease.diagnosis());
        };
    }

    private static @Nullable String cause(Accident accident) {
        return switch (accident.incident()) {
            case Incident.WorkAccident incident -> clear(incident.causeSource());
            case Incident.OccupationalDisease disease -> clear(disease.exposureSource());
        };
    }

    private static String clear(Confidential text) {
        return text.reveal();
    }
}
