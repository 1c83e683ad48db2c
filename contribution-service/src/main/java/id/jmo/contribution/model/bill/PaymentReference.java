package id.jmo.contribution.model.bill;

/**
 * By which the bank knows a payment, the same however often it is notified.
 *
 * @param text at most 64 characters
 */
public record PaymentReference(String text) {

    private static final int LONGEST = 64;

    public PaymentReference {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A payment reference has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
