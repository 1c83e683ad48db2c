package id.jmo.information.web.benefits;

import id.jmo.information.model.benefits.Assessment;
import id.jmo.information.model.benefits.Finding;
import id.jmo.information.model.benefits.Finding.Answer;
import id.jmo.platform.problems.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a check of a benefit found, in sentences of the request's language. */
@Component
class BenefitTexts {

    private final ProblemTexts texts;

    BenefitTexts(ProblemTexts texts) {
        this.texts = texts;
    }

    String name(Locale locale, Assessment assessment) {
        return texts.get(locale, "benefit.name." + assessment.benefit(), Map.of());
    }

    String condition(Locale locale, Finding finding) {
        return texts.get(locale, "benefit.condition." + finding.condition().property(), Map.of());
    }

    /** A clause that goes on after "because". */
    String reason(Locale locale, Finding finding) {
        return texts.get(locale, "benefit.reason." + finding.reason().code(), finding.details());
    }

    /**
     * Such as "You may apply for a mortgage (KPR) because you have contributed for 38 months. …", then what it is worth and
     * what is still to be checked.
     */
    String summary(Locale locale, Assessment assessment) {
        String name = name(locale, assessment);
        if (!assessment.mayApply()) {
            return texts.get(
                    locale,
                    "benefit.may-not",
                    Map.of("benefit", name, "because", reasons(locale, assessment.answered(Answer.NO))));
        }
        StringBuilder summary = new StringBuilder(texts.get(
                locale,
                "benefit.may",
                Map.of("benefit", name, "because", reasons(locale, assessment.answered(Answer.YES)))));
        summary.append(' ').append(worth(locale, assessment));
        List<Finding> unknown = assessment.answered(Answer.UNKNOWN);
        if (!unknown.isEmpty()) {
            summary.append(' ').append(texts.get(locale, "benefit.open", Map.of("unknown", reasons(locale, unknown))));
        }
        return summary.toString();
    }

    private String worth(Locale locale, Assessment assessment) {
        String key = switch (assessment.benefit()) {
            case KPR, PRP, PUMP -> "loan";
            case JKP -> assessment.figures().containsKey("monthly") ? "jkp.of-wage" : "jkp.in-general";
            case SERTAKAN -> "sertakan";
            case PENSION_CONFIRMATION ->
                Boolean.TRUE.equals(assessment.figures().get("monthly")) ? "pension.monthly" : "pension.once";
        };
        return texts.get(locale, "benefit.worth." + key, assessment.figures());
    }

    private String reasons(Locale locale, List<Finding> findings) {
        List<String> clauses =
                findings.stream().map(finding -> reason(locale, finding)).toList();
        if (clauses.size() == 1) {
            return clauses.getFirst();
        }
        return String.join(", ", clauses.subList(0, clauses.size() - 1)) + " "
                + texts.get(locale, "benefit.and", Map.of()) + " " + clauses.getLast();
    }
}
