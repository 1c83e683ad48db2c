package id.jmo.local.launcher.doctor;

import java.util.Optional;

/**
 * Something that is wrong.
 *
 * @param urgent whether it cannot wait for the morning
 * @param what in words
 * @param action what to do first; empty if the section says it
 * @param section of the runbook
 */
public record Finding(boolean urgent, String what, String action, Optional<String> section) {}
