package id.jmo.biometric.application;

import id.jmo.biometric.model.Verdict;

/** Counts the verdicts, so that a shift shows: a wave of NO_MATCH is an attack or a broken camera app. */
public interface VerdictMetrics {

    void count(Verdict verdict);
}
