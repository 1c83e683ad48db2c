package id.jmo.complaint.model.catalogue;

import java.util.List;
import java.util.Set;

/**
 * One kind of complaint. A kind that is no longer offered is retired and not removed: complaints of that kind are still shown
 * with its texts.
 *
 * @param id small letters and dashes; stays for good
 * @param team whose queue it comes to
 * @param hidesReporter whether nobody but the officer whom the case is assigned to may learn who reported it
 * @param inspectsEmployer whether its verified complaints join the compliance case against the employer that they name, in
 *     the fields of {@link #EMPLOYER_FIELDS}
 * @param evidence what the member should attach
 * @param corrects what an officer may order to be corrected on it; empty for most kinds
 */
public record ComplaintKind(
        String id,
        Localised title,
        Localised help,
        String team,
        boolean hidesReporter,
        boolean inspectsEmployer,
        ServiceLevel serviceLevel,
        List<FieldRule> fields,
        EvidenceRule evidence,
        Set<Correctable> corrects,
        boolean retired) {

    /** What a compliance case needs to know of an employer: texts that must be filled in. */
    public static final List<String> EMPLOYER_FIELDS = List.of("employer", "address", "city");

    public ComplaintKind {
        fields = List.copyOf(fields);
        corrects = Set.copyOf(corrects);
    }

    /**
     * @param required whether a complaint without an attachment is refused
     * @param wanted the documents that help, in the order of their weight
     */
    public record EvidenceRule(boolean required, List<Localised> wanted) {
        public EvidenceRule {
            wanted = List.copyOf(wanted);
        }
    }
}
