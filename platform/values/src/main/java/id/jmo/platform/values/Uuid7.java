package id.jmo.platform.values;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Time-ordered identifiers (RFC 9562, version 7), so that an index grows at its end. */
public final class Uuid7 {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Uuid7() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
