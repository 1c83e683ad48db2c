package id.jmo.platform.conversation.web;

import id.jmo.platform.problems.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A message to be added.
 *
 * @param text plain text; line breaks are kept
 */
public record NewMessage(
        @NotBlank @Size(max = 4000) @PlainText String text) {

    @Override
    public String toString() {
        return "(message)";
    }
}
