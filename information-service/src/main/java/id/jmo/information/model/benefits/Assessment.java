package id.jmo.information.model.benefits;

import id.jmo.information.model.benefits.Finding.Answer;
import java.util.List;
import java.util.Map;

/**
 * What a check of a benefit found.
 *
 * @param findings every condition, in the order in which the member sees them
 * @param figures what the benefit is worth, by name: {@link id.jmo.platform.values.Rupiah}, {@link java.time.LocalDate} or
 *     a number
 * @param source of the rules that held on the day
 */
public record Assessment(Benefit benefit, List<Finding> findings, Map<String, Object> figures, String source) {

    public Assessment {
        findings = List.copyOf(findings);
        figures = Map.copyOf(figures);
    }

    /** Whether the member may apply: nothing known forbids it. Whoever decides finds out what is not known. */
    public boolean mayApply() {
        return findings.stream().noneMatch(finding -> finding.answer() == Answer.NO);
    }

    public List<Finding> answered(Answer answer) {
        return findings.stream().filter(finding -> finding.answer() == answer).toList();
    }
}
