package id.jmo.local.sandbox.faults;

/** A partner without HTTP requests, which applies its faults itself when they change. */
public interface FaultListener {

    void faultsChanged(Faults faults);
}
