package id.jmo.platform.consumption;

import java.util.Arrays;

/** Why an event failed, without its content: exception messages may quote personal data. */
final class Cause {

    private Cause() {}

    static String of(Throwable fault) {
        if (fault instanceof PoisonMessage poison) {
            return String.valueOf(poison.getMessage());
        }
        var place = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("id.jmo."))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        return fault.getClass().getSimpleName() + place;
    }
}
