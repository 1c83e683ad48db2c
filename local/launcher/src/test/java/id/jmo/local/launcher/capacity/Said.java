package id.jmo.local.launcher.capacity;

import id.jmo.operator.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** What {@code ./jmo capacity} answers. */
record Said(int status, String out, String err) {

    static Said of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int status = CommandLines.reportingTo(
                            new PrintStream(err, true, StandardCharsets.UTF_8), new CommandLine(new CapacityCommand()))
                    .execute(arguments);
            return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
