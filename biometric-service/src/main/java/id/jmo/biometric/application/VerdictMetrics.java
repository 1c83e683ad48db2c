package id.jmo.biometric.application;

import id.jmo.biometric.model.Verdict;

/** Counts what the policy decides, so that a shift shows: a wave of NO_MATCH is an attack or a broken camera app. */
public interface VerdictMeter {

    void count(Verdict verdict);
}
