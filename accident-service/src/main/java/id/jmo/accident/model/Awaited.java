package id.jmo.accident.model;

/** Who must act next in a case. The names are shown. */
public enum Awaited {
    /** Owes a report or evidence; a liable one, the benefit. */
    EMPLOYER,
    /** An independent worker owes the reports and evidence; any member, another bank account after a return. */
    MEMBER,
    /** The family in place of the member who died, by way of an officer: the same, on paper. */
    HEIR,
    /** Treats the member. */
    DOCTOR,
    OFFICER,
    SECOND_OFFICER,
    BANK,
    LEDGER
}
