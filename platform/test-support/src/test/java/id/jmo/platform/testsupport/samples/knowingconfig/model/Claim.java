package id.jmo.platform.testsupport.samples.knowingconfig.model;

import id.jmo.platform.values.Rupiah;
import java.time.Instant;

public record Claim(Rupiah amount, Instant at) {}
