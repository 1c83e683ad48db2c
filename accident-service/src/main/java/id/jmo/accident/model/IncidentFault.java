package id.jmo.accident.model;

import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes an incident impossible.
 *
 * @param field of the incident, as requests name it
 */
public record IncidentFault(String field, String code) {

    /**
     * Faults that may be shown to the informant: they say nothing about any member.
     *
     * @param now the moment of the notification
     */
    public static List<IncidentFault> of(Incident incident, Instant now) {
        List<IncidentFault> faults = new ArrayList<>();
        switch (incident) {
            case Incident.WorkAccident accident -> {
                if (accident.at().isAfter(now)) {
                    faults.add(new IncidentFault("accident.at", "incident-in-future"));
                }
            }
            case Incident.OccupationalDisease disease -> {
                if (disease.diagnosedOn().isAfter(Jakarta.dateOf(now))) {
                    faults.add(new IncidentFault("disease.diagnosedOn", "incident-in-future"));
                }
                if (disease.latestTenureMonths() > disease.totalTenureMonths()) {
                    faults.add(new IncidentFault("disease.latestTenureMonths", "tenure-longer-than-total"));
                }
            }
        }
        return List.copyOf(faults);
    }

    /** Faults against the member's own facts; only for those who may know them. */
    public static List<IncidentFault> against(Incident incident, LocalDate birthDate) {
        List<IncidentFault> faults = new ArrayList<>();
        if (incident.on().isBefore(birthDate)) {
            faults.add(new IncidentFault(dayField(incident), "incident-before-birth"));
        } else if (incident instanceof Incident.OccupationalDisease disease
                && disease.totalTenureMonths()
                        > Period.between(birthDate, incident.on()).toTotalMonths()) {
            faults.add(new IncidentFault("disease.totalTenureMonths", "tenure-longer-than-life"));
        }
        return List.copyOf(faults);
    }

    /** The field that has the day of the incident. */
    public static String dayField(Incident incident) {
        return switch (incident) {
            case Incident.WorkAccident _ -> "accident.at";
            case Incident.OccupationalDisease _ -> "disease.diagnosedOn";
        };
    }
}
