package id.jmo.complaint.model;

import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.catalogue.ServiceLevel;
import id.jmo.complaint.model.correction.CorrectionRequest;
import id.jmo.complaint.model.correction.ProposedValues;
import id.jmo.platform.values.Confidential;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the complaint is about. What the catalogue promised when it was submitted stays, whatever the catalogue says later.
 *
 * @param kind id of the kind in the catalogue
 * @param team whose queue it is in
 * @param reporterHidden whether only the officer of the case may learn who reports
 * @param inspectsEmployer whether it joins the compliance case against the employer that it names
 * @param corrects what an officer may order to be corrected
 * @param description in the member's own words
 * @param fields the form of the kind, by the names of its fields; all values are texts
 */
public record Matter(
        String kind,
        String team,
        boolean reporterHidden,
        boolean inspectsEmployer,
        ServiceLevel serviceLevel,
        Set<Correctable> corrects,
        Confidential description,
        Map<String, Confidential> fields) {

    public Matter {
        corrects = Set.copyOf(corrects);
        fields = new LinkedHashMap<>(fields);
    }

    /** Whether what was written is erased: every complaint has a description until then. */
    public boolean isErased() {
        return description.reveal().isEmpty();
    }

    Matter erased() {
        return new Matter(
                kind, team, reporterHidden, inspectsEmployer, serviceLevel, corrects, Confidential.of(""), Map.of());
    }

    /** What the member asks to have corrected. */
    Optional<CorrectionRequest> correction() {
        if (corrects.isEmpty()) {
            return Optional.empty();
        }
        Set<Correctable> asked = EnumSet.copyOf(corrects);
        asked.retainAll(ProposedValues.in(fields).given());
        return asked.isEmpty() ? Optional.empty() : Optional.of(CorrectionRequest.of(asked));
    }

    /** The value of a field of the form, if the member has filled it in. */
    public Optional<Confidential> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
