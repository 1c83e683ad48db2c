package id.jmo.platform.testsupport.samples.clockinmodel.model;

import java.time.Instant;

public class Deadline {

    Instant start() {
        return Instant.now();
    }
}
