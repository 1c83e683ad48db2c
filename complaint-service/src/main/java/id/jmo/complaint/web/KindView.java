package id.jmo.complaint.web;

import java.util.List;

/**
 * A kind of complaint, with the form that the app shows.
 *
 * @param hidesReporter whether the member's identity stays hidden from all but the officer of the case
 * @param verifyWithin working days until an officer has verified a complaint of this kind
 * @param answerWithin working days from there to the answer
 */
record KindView(
        String kind,
        String title,
        String help,
        String handledBy,
        boolean hidesReporter,
        int verifyWithin,
        int answerWithin,
        List<Field> fields,
        Evidence evidence) {

    /**
     * @param name of the field in a complaint
     * @param type TEXT, PAST_DATE, PAST_MONTH, NUMBER, AMOUNT, CHOICE, NIK, KPJ, PHONE or EMPLOYER_NUMBER
     * @param most the greatest length of a text, or the greatest number or amount
     * @param help empty if there is nothing to explain
     * @param choices of a CHOICE; empty for the other types
     */
    record Field(
            String name,
            String type,
            boolean required,
            long most,
            String label,
            String help,
            List<ComplaintTexts.Coded> choices) {}

    /** @param required whether a complaint without an attachment is refused */
    record Evidence(boolean required, List<String> wanted) {}

    /** The catalogue. */
    record Kinds(List<KindView> kinds) {}
}
