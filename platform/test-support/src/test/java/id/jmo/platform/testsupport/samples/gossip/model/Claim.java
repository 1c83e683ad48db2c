package id.jmo.platform.testsupport.samples.gossip.model;

import id.jmo.platform.values.Rupiah;
import java.time.Instant;

public record Claim(Rupiah amount, Instant at) {}
