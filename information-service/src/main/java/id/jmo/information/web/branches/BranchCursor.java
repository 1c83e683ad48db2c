package id.jmo.information.web.branches;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory.Position;
import id.jmo.platform.problems.Problem;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A position on a list of branches as text: the order's bits, and the code. */
final class BranchCursor {

    private static final int HEX_DIGITS = 16;

    private BranchCursor() {}

    static String write(Position position) {
        String text = HexFormat.of().toHexDigits(Double.doubleToLongBits(position.order())) + position.code();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    /** @throws Problem 400 if it is no cursor of ours */
    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            if (text.length() > HEX_DIGITS && Branch.isCode(text.substring(HEX_DIGITS))) {
                double order = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(text, 0, HEX_DIGITS));
                return new Position(order, text.substring(HEX_DIGITS));
            }
        } catch (IllegalArgumentException notOurs) {
            // Answered as any other text that is no cursor.
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("cursor", "invalid");
    }
}
