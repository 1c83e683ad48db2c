package id.jmo.platform.observability;

import org.springframework.boot.health.contributor.Status;

/** Between up and down: the service works, but a dependency does not. */
final class Degraded {

    static final Status STATUS = new Status("DEGRADED");
    static final Status DOWN = Status.DOWN;

    private Degraded() {}
}
