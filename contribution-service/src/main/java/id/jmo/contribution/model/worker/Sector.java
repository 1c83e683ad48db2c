package id.jmo.contribution.model.worker;

/** In which sector an independent worker works, as far as reductions depend on it (PP 50/2025). */
public enum Sector {
    /** Drivers and couriers, on platforms or not. */
    TRANSPORT,
    OTHER
}
