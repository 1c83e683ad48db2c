package id.jmo.account.model.dataupdate;

import id.jmo.platform.values.Identifier;
import java.util.UUID;

/** Identifies one question to the bank whose account it is. */
public record InquiryId(UUID value) implements Identifier<InquiryId> {

    public static InquiryId next() {
        return new InquiryId(UUID.randomUUID());
    }

    public static InquiryId of(String text) {
        return new InquiryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
