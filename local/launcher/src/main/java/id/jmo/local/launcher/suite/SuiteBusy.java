package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;

/** Another launcher is starting or stopping the same suite. */
public final class SuiteBusy extends LaunchFailure {

    SuiteBusy(String message) {
        super(message);
    }
}
