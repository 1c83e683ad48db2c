package id.jmo.payout.model.inquiry;

import id.jmo.platform.values.Identifier;
import java.util.UUID;

/** Identifies an account inquiry; given by whoever asks. */
public record InquiryId(UUID value) implements Identifier<InquiryId> {

    /** The reference of the inquiry at the bank. */
    public String reference() {
        return toString().replace("-", "");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
