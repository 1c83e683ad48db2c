package id.jmo.contribution.model.employer;

/** The risk of the work environment, by which an employer's rate of JKK follows (PP 44/2015, article 16 and annex I). */
public enum RiskClass {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
