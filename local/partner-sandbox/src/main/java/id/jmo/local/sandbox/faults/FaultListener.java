package id.jmo.local.sandbox.faults;

/** A partner without requests that a filter could stop, which must act itself when faults change. */
public interface FaultListener {

    void faultsChanged(Faults faults);
}
