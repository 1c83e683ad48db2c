package id.jmo.accident.model;

/** Who must act next in a case. The names are shown. */
public enum Awaited {
    /** Owes a report or evidence; a liable one, the benefit. */
    EMPLOYER,
    /** An independent worker owes the reports; any member, another bank account after a return. */
    MEMBER,
    /** Of the member who died: another bank account, by way of an officer. */
    HEIR,
    /** Treats the member. */
    DOCTOR,
    OFFICER,
    SECOND_OFFICER,
    BANK,
    LEDGER
}
