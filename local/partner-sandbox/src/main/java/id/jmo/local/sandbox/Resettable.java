package id.jmo.local.sandbox;

/** A partner that can go back to how it began. */
public interface Resettable {

    /** Forgets everything that happened, and loads the sample again where there is one. */
    void reset();
}
