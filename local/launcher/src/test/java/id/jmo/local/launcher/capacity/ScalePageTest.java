package id.jmo.local.launcher.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The sizes of docs/scale.md, written anew with {@code -Djmo.docs.update=true}. */
class ScalePageTest {

    private static final Path PAGE = Checkout.find().root().resolve("docs/scale.md");
    private static final String COMMAND = "./jmo capacity ";
    private static final String BEGIN = "<!-- ./jmo capacity -->\n";
    private static final String END = "<!-- end of ./jmo capacity -->\n";

    @Test
    void the_sizes_are_what_the_command_beside_them_says_of_the_measured_costs() throws IOException {
        String page = Files.readString(PAGE);
        Said said = Said.of(argumentsOn(page));
        assertThat(said.err()).isEmpty();

        String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + said.out()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("jmo.docs.update")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE).content().isEqualTo(expected);
    }

    /** Of the command as the page has it, and the figures that come with the suite. */
    private static String[] argumentsOn(String page) {
        int from = page.indexOf(COMMAND) + COMMAND.length();
        String command = page.substring(from, page.indexOf("```", from)).replace("\\\n", "") + " --figures="
                + CapacityCommand.measuredBefore(Checkout.find());
        return Arrays.stream(command.split("\\s+")).toArray(String[]::new);
    }
}
