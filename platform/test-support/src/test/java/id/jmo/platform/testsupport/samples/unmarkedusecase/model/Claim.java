package id.jmo.platform.testsupport.samples.unmarkedusecase.model;

import id.jmo.platform.values.Rupiah;
import java.time.Instant;

public record Claim(Rupiah amount, Instant at) {}
