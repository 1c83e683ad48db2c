package id.jmo.local.sandbox;

/** A partner that can be reset. */
public interface Resettable {

    /** Deletes all data, and loads the sample again where there is one. */
    void reset();
}
